import type { Sentence } from '../../reading/reading.js'
import { isDenied } from '../clauses/denials.js'
import { type Clause, type Rule, subjectFor, withObjects } from './clause.js'
import { confers, discusses, shakesHands, sitsDown, speaks, telephones } from './contacts.js'
import { type Encounter, makeEncounter } from './encounters.js'
import { type FoundFormat, findFormat, findOrdinal } from './formats.js'
import { forMeeting, gathers, hosts } from './hosts.js'
import { type Layout, wordsOf } from './layout.js'
import { isCalledOff } from './nature.js'
import { type PartyList, readParties } from './party-lists.js'
import { halfRead, nobody, unnamed } from './subjects.js'
import { isSupposed } from './suppositions.js'
import { readTense, type Tense } from './tense.js'
import { metThings } from './words.js'

// What each rule must not match stands beside it; "met the deadline", "told Rahmonov", "welcomed the decision" are none.
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['meet', meets],
  ['met', meets],
  ['meets', meets],
  ['meeting', meets],
  ['confer', confers],
  ['confers', confers],
  ['conferred', confers],
  ['consult', confers],
  ['consults', confers],
  ['consulted', confers],
  ['sit', sitsDown],
  ['sat', sitsDown],
  ['sits', sitsDown],
  ['host', hosts],
  ['hosts', hosts],
  ['hosted', hosts],
  ['hosting', hosts],
  ['receive', hosts],
  ['receives', hosts],
  ['received', hosts],
  ['welcome', hosts],
  ['welcomes', hosts],
  ['welcomed', hosts],
  ['speak', speaks],
  ['speaks', speaks],
  ['spoke', speaks],
  ['spoken', speaks],
  ['talked', speaks],
  ['engaged', confers],
  ['telephoned', telephones],
  ['telephones', telephones],
  ['phoned', telephones],
  ['phones', telephones],
  ['called', telephones],
  ['discuss', discusses],
  ['discusses', discusses],
  ['discussed', discusses],
  ['reviewed', discusses],
  ['exchanged', discusses],
  ['gather', gathers],
  ['gathered', gathers],
  ['convened', gathers],
  ['shake', shakesHands],
  ['shakes', shakesHands],
  ['shook', shakesHands],
])

/** Encounters that a verb states, in the order of the words. Direct speech is left to its speaker. */
export function findVerbEncounters(clause: Clause): Encounter[] {
  const { layout, sentence, index } = clause
  const found: Encounter[] = []
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const rule = RULES.get(layout.tokens[i]?.lower ?? '')
    if (!rule || layout.quoted[i] || layout.names[i] || layout.people[i] || layout.titles[i]) continue
    const wording = rule(clause, i)
    if (!wording || isDenied(layout.tokens, i, sentence) || isSupposed(layout, i, sentence)) continue
    const tense: Tense = readTense(layout, i, sentence)
    if (tense.tense !== 'held' && isCalledOff(layout, i, sentence)) continue
    const encounter = makeEncounter(layout, sentence, index, {
      ...wording,
      cue: i,
      cueEnd: wording.cueEnd ?? i + 1,
      tense,
    })
    if (encounter) found.push(encounter)
  }
  return found
}

/** "met with the ministers", "the ministers met", "meeting Rahmonov". Not "a meeting", "met by protest", "meets the criteria". */
function meets(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const token = layout.tokens[at]
  if (!token || (token.lower === 'meeting' && !isVerbalNoun(layout, at, sentence))) return null
  // "more than meet the criteria"
  if (layout.tokens[at - 1]?.lower === 'than') return null
  const objects = objectsOf(clause, at + 1)
  // "where they were met and fed"
  if (!objects && /^(?:was|were|been|being|be|is|are)$/u.test(layout.tokens[at - 1]?.lower ?? '')) return null
  const next = layout.tokens[at + 1]
  const isOfThings = !objects || objects.parties.every(({ form }) => form === 'organisation' || form === 'state')
  if (isOfThings && isThingMet(layout, at + 1, sentence.endToken)) return null
  if (next?.lower === 'by' || (next?.lower === 'with' && !objects) || next?.lower === 'up') {
    if (next.lower !== 'up') return null
  }
  const subject = subjectFor(clause, at, objects?.end)
  if (subject === halfRead) return null
  if (objects) {
    const isOneSided = subject.participants.length === 0
    // Who met a state is the least a meeting must say.
    if (isOneSided && (layout.spoken || subject === unnamed)) return null
    // "Bureau Official Tarimov met with": whoever met them is named, and cannot be read.
    if (isOneSided && isUnread(layout, at, sentence)) return null
    // "where he also met with the premier": somebody did, and nothing tells who "he" is.
    if (isOneSided && isPronounBefore(layout, at, sentence)) return null
    if (isOneSided && !objects.parties.some(({ form }) => form === 'person' || form === 'office')) return null
    const confidence = isOneSided ? 0.6 : 0.88
    return {
      rule: 'meet',
      confidence,
      subject,
      objects,
      ...inFormat(clause, at, objects),
      ...forMeeting(clause, objects.end),
    }
  }
  if (subject.plural && subject.participants.length > 0 && !isLowerNounAhead(layout, at + 1)) {
    return { rule: 'meet-each-other', confidence: 0.75, subject, objects: null, ...forMeeting(clause, at + 1) }
  }
  return bodyMeets(clause, at)
}

function isUnread({ tokens, times }: Layout, at: number, { firstToken }: Sentence): boolean {
  let i = at - 1
  while (i > firstToken && (/^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? '') || times[i])) i -= 1
  return i > firstToken && /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '')
}

function isPronounBefore({ tokens, times }: Layout, at: number, { firstToken }: Sentence): boolean {
  let i = at - 1
  while (i > firstToken && (/^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? '') || times[i])) i -= 1
  return /^(?:he|she|they|who)$/u.test(tokens[i]?.lower ?? '')
}

/** A standing body that meets: "the C5+1 working group on water met for the second time". */
function bodyMeets({ layout, sentence }: Clause, at: number): ReturnType<Rule> {
  const from = Math.max(sentence.firstToken, at - 12)
  const head = Array.from({ length: at - from }, (_, step) => at - 1 - step).find((i) =>
    BODIES.test(layout.tokens[i]?.lower ?? ''),
  )
  if (head === undefined) return null
  const words = wordsOf(layout, from, head + 1)
  const format = findFormat(words)
  if (!format) return null
  const turn = [1, 2, 3, 4].map((step) => layout.tokens[at + step]).findIndex((token) => token?.lower === 'time')
  const ordinal = turn > 0 ? findOrdinal(layout.tokens[at + turn]?.lower ?? '') : undefined
  const name = words.slice(format.start)
  const phrase = {
    first: from,
    head,
    end: head + 1,
    determiner: null,
    owner: null,
    words: name,
    plural: false,
    named: true,
    format,
  }
  return {
    rule: 'body-meets',
    confidence: 0.75,
    phrase,
    subject: nobody,
    objects: null,
    ...(ordinal !== undefined && { ordinal }),
  }
}

const BODIES = /^(?:group|committee|council|commission|board)$/u

/** "in a C5+1 format", "the foreign ministers of the G20", and which time it is: "the fourth time he meets". */
function inFormat(
  { layout, sentence }: Clause,
  at: number,
  objects: PartyList,
): { format: FoundFormat | null; ordinal?: number } {
  const after = wordsOf(layout, objects.end, Math.min(sentence.endToken, objects.end + 8))
  const named = /^(?:in|within|under) .{0,40}\b(?:format|framework)\b/u.test(after) ? findFormat(after) : null
  const met = objects.parties.every(({ form, plural }) => form === 'group' && plural)
    ? findFormat(wordsOf(layout, objects.first, objects.end))
    : null
  const times = [1, 2, 3].find((back) => layout.tokens[at - back]?.lower === 'time')
  const ordinal = times === undefined ? undefined : findOrdinal(layout.tokens[at - times - 1]?.lower ?? '')
  return { format: named ?? met, ...(ordinal !== undefined && { ordinal }) }
}

/** What stands after the verb, with "with" or without it. */
function objectsOf(clause: Clause, from: number): PartyList | null {
  const { layout, sentence, resolve } = clause
  const direct = readParties(layout, skipAdverbs(layout, from, sentence.endToken), sentence.endToken, resolve)
  return direct ?? withObjects(clause, from, 25)
}

function skipAdverbs(layout: Layout, from: number, limit: number): number {
  let i = from
  while (i < Math.min(limit, from + 5)) {
    const token = layout.tokens[i]
    if (!token) break
    if (layout.times[i]) i = Math.max(i + 1, layout.times[i]?.end ?? i + 1)
    else if (/^(?:separately|virtually|briefly|privately|again|earlier|also|later|with|up)$/u.test(token.lower)) i += 1
    else break
  }
  return i
}

/** "Upon meeting the president", "besides meeting with officials". An article, adjective or possessive before it makes it a noun. */
function isVerbalNoun(layout: Layout, at: number, sentence: Sentence): boolean {
  if (layout.tokens[at]?.text === 'Meeting' && at !== sentence.firstToken) return false
  if (at === sentence.firstToken) return true
  const before = layout.tokens[at - 1]?.lower ?? ''
  return /^(?:besides|upon|after|before|by|while|to|from|of|is|are|was|were|been|and|,|for|in|when|without|start|starts|since|on|be)$/u.test(
    before,
  )
}

function isThingMet(layout: Layout, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 8); i += 1) {
    const token = layout.tokens[i]
    if (!token || /^[.,;:]$/u.test(token.text)) return false
    if (metThings.has(token.lower)) return true
    if (/^(?:in|on|at|to|for|during)$/u.test(token.lower)) return false
  }
  return false
}

/** "met needs": a plain noun right after the verb is what was met, whatever it is. */
function isLowerNounAhead(layout: Layout, at: number): boolean {
  const token = layout.tokens[at]
  return (
    token !== undefined &&
    !layout.times[at] &&
    /^(?:NOUN|DET|NUM|PRON)$/u.test(token.pos) &&
    /^\p{Ll}/u.test(token.text)
  )
}
