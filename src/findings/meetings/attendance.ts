import type { Sentence } from '../../reading/reading.js'
import { byWord } from '../../vocabulary/by-word.js'
import type { Participant } from '../../vocabulary/findings.js'
import { type Missable, tellsAbsence } from './absences.js'
import { type Layout, spanOf, wordsOf } from './layout.js'
import { seatOf } from './level.js'
import { readParty } from './parties.js'
import type { Resolve } from './party.js'
import { findPartyLists, type PartyList, participantsOf, readParties } from './party-lists.js'
import { officeNouns } from './words.js'

/** What sentences about a meeting tell of its seats beyond who met whom. */
export type Attendance = Readonly<{ present: readonly Participant[]; absent: readonly Participant[] }>

const isCue = byWord((word) =>
  /^(?:absent|absence|attend|part|represented|behalf|place|stead|standing|sent)$/u.test(word),
)

const REPRESENTED = /^(?:was|were|is|are|will be) (?:again |only )?represented by\b/u
const REPRESENTING = /^(?:,? ?who )?(?:represented|sat for|stood in for)\b/u
const INSTEAD =
  /^,? ?(?:who )?(?:attended |sat |took part |spoke |stood )?(?:in place of|on behalf of|standing in for|in the stead of)\b/u
const SENT = /^sent\b/u

/**
 * Who stayed away, who sat for whom, and who was sent: "Norland was represented by its ambassador", "Deputy Minister Roe took part
 * in place of Minister Doe". Not those who did not attend something else than `meeting`: the caller hands in sentences about it.
 */
export function findAttendance(layout: Layout, sentence: Sentence, resolve: Resolve, meeting: Missable): Attendance {
  const present: Participant[] = []
  const absent: Participant[] = []
  if (!hasCue(layout, sentence)) return { present, absent }
  for (const list of findPartyLists(layout, sentence, resolve)) {
    const told = tellOf(layout, list, sentence, resolve, meeting)
    present.push(...told.present)
    absent.push(...told.absent)
  }
  return { present, absent }
}

function hasCue({ tokens }: Layout, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken; i < endToken; i += 1) if (isCue(tokens[i]?.lower ?? '')) return true
  return false
}

/** How far behind somebody the words are read that say he stayed away, in characters. */
const REACH = 200

function tellOf(layout: Layout, list: PartyList, sentence: Sentence, resolve: Resolve, meeting: Missable): Attendance {
  const { tokens, text } = layout
  const nothing = { present: [], absent: [] }
  const end = endOfState(layout, list.end)
  const start = tokens[end]?.start
  if (start === undefined || end >= sentence.endToken) return nothing
  const after = text.slice(start, Math.min(sentence.end, start + REACH))
  const isAway = tellsAbsence(after, meeting) || (!meeting.bilateral && isOfAbsence(layout, list))
  if (isAway) return { present: [], absent: participantsOf(list) }
  const [by, instead] = [REPRESENTED.exec(after) ?? SENT.exec(after), INSTEAD.exec(after) ?? REPRESENTING.exec(after)]
  const cue = by ?? instead
  if (!cue) return nothing
  const at = tokenAt(layout, end, start + cue[0].length)
  if (by) return { present: sitFor(layout, at, sentence, resolve, list), absent: [] }
  const others = readParties(layout, at, sentence.endToken, resolve)
  return { present: others ? seatFor(participantsOf(list), participantsOf(others)) : [], absent: [] }
}

/** "Minister Roe of Lakeland | did not attend": over the state behind the name. */
function endOfState({ tokens, names }: Layout, at: number): number {
  if (tokens[at]?.lower !== 'of') return at
  const name = names[tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1]
  return name?.value.type === 'state' && !name.value.adjective ? name.end : at
}

/** "in the absence of the minister". */
function isOfAbsence({ tokens }: Layout, { first, before }: PartyList): boolean {
  return before === 'of' && tokens[first - 2]?.lower === 'absence'
}

/** "was represented by its ambassador": those behind the verb sit for the state or the person before it. */
function sitFor(
  layout: Layout,
  at: number,
  { endToken }: Sentence,
  resolve: Resolve,
  { parties }: PartyList,
): Participant[] {
  const absent = parties.flatMap(({ participants }) => participants)
  const party = readParty(layout, at, endToken, resolve)
  if (party && party.form !== 'state') return seatFor(party.participants, absent)
  const office = plainOffice(layout, at, endToken)
  return office ? seatFor([office], absent) : []
}

/** "its deputy foreign minister": an office without a name, which the state before the verb makes somebody’s. */
function plainOffice(layout: Layout, at: number, limit: number): Participant | null {
  if (!/^(?:its|their|his|her|the|an?)$/u.test(layout.tokens[at]?.lower ?? '')) return null
  for (let i = at + 1; i < Math.min(limit, at + 6); i += 1) {
    if (!/^(?:ADJ|NOUN|PROPN)$/u.test(layout.tokens[i]?.pos ?? '')) return null
    if (!officeNouns.has(layout.tokens[i]?.lower ?? '') || officeNouns.has(layout.tokens[i + 1]?.lower ?? '')) continue
    const words = wordsOf(layout, at + 1, i + 1)
    const level = seatOf(words)
    const span = spanOf(layout, at + 1, i + 1)
    return {
      name: words,
      as: layout.text.slice(span.start, span.end),
      type: 'person',
      ...span,
      ...(level && { level }),
    }
  }
  return null
}

/** One seat for one state or person; several for one, or one for several, cannot be told apart. */
function seatFor(sitting: readonly Participant[], away: readonly Participant[]): Participant[] {
  const [seat, second] = sitting
  const [one, other] = away
  if (!seat || !one || second || other || (seat.type !== 'person' && seat.type !== 'group')) return []
  if (one.type === 'state')
    return [{ ...seat, onBehalfOf: one.name, ...(seat.type === 'person' && { state: one.name }) }]
  if (one.type !== 'person') return []
  const state = seat.onBehalfOf ?? one.onBehalfOf
  return [{ ...seat, ...(state !== undefined && { state, onBehalfOf: state }), inPlaceOf: one.name }]
}

function tokenAt({ tokens }: Layout, from: number, offset: number): number {
  let i = from
  while ((tokens[i]?.start ?? Number.POSITIVE_INFINITY) < offset) i += 1
  return i
}
