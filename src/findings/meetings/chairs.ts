import type { Sentence } from '../../reading/reading.js'
import { byWord } from '../../vocabulary/by-word.js'
import type { Participant } from '../../vocabulary/findings.js'
import type { Encounter } from './encounters.js'
import { type Layout, spanOf } from './layout.js'
import type { Resolve } from './party.js'
import { findPartyLists, participantsOf, readObjects } from './party-lists.js'
import { personParticipant } from './party-people.js'
import { isPossessive } from './party-words.js'
import { isCutShort } from './untold.js'
import { meetingNouns } from './words.js'

const isCue = byWord((word) => /^(?:co-?)?(?:chair(?:ed|s)?|host(?:ed|s)?|lead|led|leads|headed|heads)$/u.test(word))

const DELEGATIONS = /^(?:delegations?|sides?|teams?)$/u

/** How many words may stand between a meeting and who chaired it. */
const REACH = 26

/**
 * Who chaired, hosted or led a delegation to a meeting, from one sentence about it: "co-chaired by X and Y", "with delegations led by",
 * "X led the Norlandic delegation". `told` is the wording whose own sentence it is, undefined for one that follows. Must not match
 * those who led something else ("a project led by X", "led the delegation to Oslo").
 */
export function findChairs(
  layout: Layout,
  sentence: Sentence,
  resolve: Resolve,
  told: Encounter | undefined,
  planned: boolean,
): Participant[] {
  const { tokens } = layout
  const found: Participant[] = []
  for (let i = sentence.firstToken; i < sentence.endToken - 1; i += 1) {
    if (!isCue(tokens[i]?.lower ?? '') || layout.quoted[i] || layout.titles[i]) continue
    const chairs =
      tokens[i + 1]?.lower === 'by'
        ? isOfMeeting(layout, i, sentence, told) && chairsBehind(layout, i + 2, sentence, resolve)
        : leadersBefore(layout, i, sentence, resolve, told, planned)
    if (chairs) found.push(...seatsOf(chairs, delegationAround(layout, i)))
  }
  return found
}

/** Whether what was "chaired by" somebody is the meeting, or a delegation at it. */
function isOfMeeting(layout: Layout, cue: number, sentence: Sentence, told: Encounter | undefined): boolean {
  const { tokens } = layout
  let noun = startOfVerb(layout, cue) - 1
  while (tokens[noun]?.pos === 'AUX' || /^(?:which|jointly|also|again)$/u.test(tokens[noun]?.lower ?? '')) noun -= 1
  const isDelegation = DELEGATIONS.test(tokens[noun]?.lower ?? '')
  const from = told ? Math.max(told.phrase?.end ?? 0, told.cue + 1) : sentence.firstToken
  if (noun < from - 1 || cue - from > REACH) return false
  const isAside = told !== undefined && /^(?:,|and)$/u.test(tokens[noun]?.lower ?? '')
  const isSubject = meetingNouns.has(tokens[noun]?.lower ?? '') && (told === undefined || noun < from)
  if (!isDelegation && !isSubject && !isAside) return false
  for (let i = from; i < noun; i += 1) {
    const { lower = '', pos = '' } = tokens[i] ?? {}
    const isNamed = layout.names[i] || layout.people[i] || layout.times[i] || layout.titles[i]
    if (!isNamed && (pos === 'VERB' || /^(?:that|who|where|;|on)$/u.test(lower))) {
      if (!(lower === 'on' && layout.times[i + 1])) return false
    }
    if (told && meetingNouns.has(lower)) return false
  }
  return true
}

/** The people who "led the Norlandic delegation" or "co-chaired the talks". Null where the delegation went elsewhere. */
function leadersBefore(
  layout: Layout,
  verb: number,
  sentence: Sentence,
  resolve: Resolve,
  told: Encounter | undefined,
  planned: boolean,
): Participant[] | null {
  const { tokens } = layout
  const object = objectOf(layout, verb, sentence)
  if (object === null) return null
  const isDelegation = DELEGATIONS.test(tokens[object]?.lower ?? '')
  if (isDelegation ? !isThere(layout, object, sentence, told) : told !== undefined || !isTheMeeting(layout, object))
    return null
  const first = startOfVerb(layout, verb)
  const isAhead = /^(?:will|to)$/u.test(tokens[first - 1]?.lower ?? '')
  if (isAhead !== planned && !(planned && /s$/u.test(tokens[verb]?.lower ?? ''))) return null
  return peopleRightBefore(layout, first, sentence, resolve)
}

/** "A and B | led", "the Secretary General, Jane Roe, | led", "she | will lead". Null where anybody else stands nearer to the verb. */
function peopleRightBefore(layout: Layout, verb: number, sentence: Sentence, resolve: Resolve): Participant[] | null {
  const { tokens, people } = layout
  let at = verb - 1
  while (/^(?:AUX|ADV|PART)$/u.test(tokens[at]?.pos ?? '')) at -= 1
  if (/^(?:he|she)$/u.test(tokens[at]?.lower ?? '')) {
    const person = resolve(at, at + 1)
    return person ? [personParticipant(layout, person, spanOf(layout, at, at + 1))] : null
  }
  const isSetOff = tokens[at]?.text === ','
  while (isSetOff && at > sentence.firstToken && !people[at] && isNameWord(tokens[at])) at -= 1
  const named = people[at]
  const list = findPartyLists(layout, sentence, resolve).find(({ end }) => end === (named?.end ?? at + 1))
  if (list && /^(?:with|by|from|between|against|about)$/u.test(list.before)) return null
  // "led the Lakelandic delegation, and Minister Roe | led": the delegation is no part of the list.
  const isOfPeople = list?.parties.every(({ form }) => form === 'person' || form === 'office') === true
  if (isOfPeople) return participantsOf(list)
  return named ? [personParticipant(layout, named.value.person, named.value.span)] : null
}

function isNameWord(token: Layout['tokens'][number] | undefined): boolean {
  return (
    token !== undefined &&
    (/^\p{Lu}/u.test(token.text) || /^(?:of|the|for|and|on|to|[,()&-]|[’']s)$/u.test(token.lower))
  )
}

/**
 * Everybody named in a stretch of offices and names: "by the Deputy Secretary, Jane Roe, and Lakelandic Vice Minister Doe". Null where it
 * breaks off behind an "and", or names somebody only as another's superior.
 */
function peopleInRow(layout: Layout, from: number, limit: number): Participant[] | null {
  const { tokens, people, names, titles } = layout
  const found: Participant[] = []
  let open = false
  for (let i = from; i < Math.min(limit, from + LONGEST_ROW); ) {
    const person = people[i]
    if (person) {
      if (isPossessive(layout, person.end) || tokens[i - 1]?.lower === 'to') return null
      found.push(personParticipant(layout, person.value.person, person.value.span))
      open = false
      i = person.end
      continue
    }
    if (!isNameWord(tokens[i]) && !names[i] && !titles[i]) break
    open ||= tokens[i]?.lower === 'and' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')
    i += 1
  }
  return found.length > 0 && !open ? found : null
}

const LONGEST_ROW = 60

/** The delegation or meeting that the verb has for its object: at most six words on, with nothing but its own words between. */
function objectOf({ tokens, names }: Layout, verb: number, { endToken }: Sentence): number | null {
  if (!/^(?:the|its|their|an?|his|her|today)$/u.test(tokens[verb + 1]?.lower ?? '')) return null
  for (let i = verb + 2; i < Math.min(endToken, verb + 9); i += 1) {
    const { lower = '', pos = '' } = tokens[i] ?? {}
    if (DELEGATIONS.test(lower) || meetingNouns.has(lower)) return i
    if (!names[i] && !/^(?:ADJ|NOUN|PROPN|NUM|PART|PUNCT|X)$/u.test(pos) && !/^[-–+’'.]|^s$/u.test(lower)) return null
    if (/^[,;:]$/u.test(lower)) return null
  }
  return null
}

/** "led the delegation", and "to the dialogue" where that is the meeting told of. Not "led a delegation to Oslo", nor one before the meeting. */
function isThere({ tokens }: Layout, object: number, { endToken }: Sentence, told: Encounter | undefined): boolean {
  const after = tokens[object + 1]?.lower ?? '.'
  const goesTo = /^(?:to|at|for|in|during)$/u.test(after)
  if (told) {
    const first = told.phrase?.first
    return goesTo && first !== undefined && first >= object + 2 && first <= object + 3
  }
  if (!goesTo) return object + 1 >= endToken || /^(?:[.,;]|and|while)$/u.test(after)
  return /^(?:the|these|this|today)$/u.test(tokens[object + 2]?.lower ?? '') && meetsWithin(tokens, object + 3)
}

function meetsWithin(tokens: Layout['tokens'], from: number): boolean {
  return [0, 1, 2].some((step) => meetingNouns.has(tokens[from + step]?.lower ?? ''))
}

/** "co-chaired | the meeting": with no name of its own, which would be another's. */
function isTheMeeting({ tokens }: Layout, object: number): boolean {
  const isBare = /^(?:the|this)$/u.test(tokens[object - 1]?.lower ?? '')
  return isBare && /^(?:[.,;]|and|on|in|for|with|which|at)$/u.test(tokens[object + 1]?.lower ?? '.')
}

function startOfVerb({ tokens }: Layout, cue: number): number {
  return tokens[cue - 1]?.text === '-' && tokens[cue - 2]?.lower === 'co' ? cue - 2 : cue
}

/** The state whose delegation is led, undefined where the words name none or several. */
function delegationAround({ tokens, names }: Layout, cue: number): string | undefined {
  for (let i = Math.max(0, cue - 5); i < cue + 9; i += 1) {
    if (tokens[i]?.lower !== 'delegation' && tokens[i]?.lower !== 'side') continue
    const states = names
      .slice(i < cue ? Math.max(0, i - 4) : cue, i)
      .flatMap((name) => (name?.value.type === 'state' ? [name.value.name] : []))
    return new Set(states).size === 1 ? states[0] : undefined
  }
  return undefined
}

/** "by A and B": as a list of parties, or as whoever is named where the list breaks off. */
function chairsBehind(layout: Layout, at: number, { endToken }: Sentence, resolve: Resolve): Participant[] | null {
  const list = readObjects(layout, at, endToken, resolve)
  const isWhole = list && !isCutShort(layout, list) && layout.tokens[list.end]?.text !== ','
  if (isWhole && list.parties.every(({ form }) => form === 'person' || form === 'office')) return participantsOf(list)
  return peopleInRow(layout, at, endToken)
}

/** Whoever leads a state's delegation and is nobody else's sits for that state. */
function seatsOf(chairs: readonly Participant[], state: string | undefined): readonly Participant[] {
  return chairs.map((one) =>
    state === undefined || one.type !== 'person' || one.onBehalfOf !== undefined
      ? one
      : { ...one, state, onBehalfOf: state },
  )
}
