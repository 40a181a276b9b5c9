import type { Sentence } from '../reading/reading.js'
import { type Encounter, makeEncounter, type Wording } from './meeting-encounters.js'
import { type FoundFormat, findFormat, findOrdinal } from './meeting-formats.js'
import { type Layout, wordsOf } from './meeting-layout.js'
import type { Resolve } from './meeting-parties.js'
import { type PartyList, readObjects, readParties } from './meeting-party-lists.js'
import { type MeetingPhrase, readPhrase } from './meeting-phrase.js'
import { findMainSubject, findSubject, nobody, type Subject } from './meeting-subjects.js'
import { readTense, type Tense } from './meeting-tense.js'
import { meetingNouns, metThings } from './meeting-words.js'

/** One sentence as the rules see it. */
export type Clause = Readonly<{
  layout: Layout
  sentence: Sentence
  index: number
  lists: readonly PartyList[]
  resolve: Resolve
  /** The document says of itself that it tells of a call. */
  ofCall: boolean
  /** The standing format named last, in this sentence or shortly before it. */
  formatBefore: FoundFormat | null
}>

type Rule = (clause: Clause, at: number) => (Omit<Wording, 'cue' | 'cueEnd' | 'tense'> & { cueEnd?: number }) | null

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
    if (!wording) continue
    const tense: Tense = readTense(layout, i, sentence)
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
  const objects = objectsOf(clause, at + 1)
  const next = layout.tokens[at + 1]
  if (!objects && isThingMet(layout, at + 1, sentence.endToken)) return null
  if (next?.lower === 'by' || (next?.lower === 'with' && !objects) || next?.lower === 'up') {
    if (next.lower !== 'up') return null
  }
  const subject = subjectFor(clause, at, objects?.end)
  if (objects) {
    const confidence = subject.participants.length > 0 ? 0.88 : 0.6
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
    return { rule: 'meet-each-other', confidence: 0.75, subject, objects: null }
  }
  return bodyMeets(clause, at)
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

/** "welcomed the ministers to Lakeville for the fourth annual dialogue": the meeting has a name. */
function forMeeting({ layout, sentence }: Clause, from: number): { phrase?: MeetingPhrase } {
  for (let i = from; i < Math.min(sentence.endToken, from + 18); i += 1) {
    const token = layout.tokens[i]
    if (!token || /^[;:]$/u.test(token.text) || token.lower === 'and' || token.pos === 'VERB') return {}
    if (token.lower !== 'for') continue
    for (let head = i + 1; head < Math.min(sentence.endToken, i + 14); head += 1) {
      const phrase = meetingNouns.has(layout.tokens[head]?.lower ?? '') ? readPhrase(layout, head, sentence) : null
      if (phrase) return phrase.first === i + 1 && (phrase.format || phrase.ordinal !== undefined) ? { phrase } : {}
    }
    return {}
  }
  return {}
}

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

/** "The leaders of A and B gathered in Lakeville for their fourth summit". Not "gathered evidence", and not a crowd. */
function gathers(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const next = layout.tokens[at + 1]?.lower ?? ''
  if (layout.times[at + 1] === undefined && !/^(?:in|at|on|for|here|today|virtually|under)$/u.test(next)) return null
  const subject = findSubject(layout, sentence, clause.lists, at, clause.resolve)
  if (!subject.plural || subject.participants.length === 0 || subject.levels.length === 0) return null
  return { rule: 'gather', confidence: 0.7, subject, objects: null, ...forMeeting(clause, at + 1) }
}

function confers(clause: Clause, at: number): ReturnType<Rule> {
  const reach = clause.layout.tokens[at]?.lower === 'engaged' ? 2 : 25
  const objects = withObjects(clause, at + 1, reach)
  const subject = subjectFor(clause, at, objects?.end)
  return objects && subject.participants.length > 0 && isOfficial(objects)
    ? { rule: 'confer', confidence: 0.75, subject, objects }
    : null
}

/** "sat down for talks with". Not "sat on the board". */
function sitsDown(clause: Clause, at: number): ReturnType<Rule> {
  if (clause.layout.tokens[at + 1]?.lower !== 'down') return null
  const objects = withObjects(clause, at + 2, 20)
  return objects
    ? { rule: 'sit-down', confidence: 0.85, subject: subjectFor(clause, at, objects.end), objects, cueEnd: at + 2 }
    : null
}

/** "hosted the minister", "received the envoy in Astana". Not "received a letter", "welcomed Rahmonov’s decision", "hosted refugees". */
function hosts(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const isPassive =
    layout.tokens[at + 1]?.lower === 'by' && /^(?:was|were|been|being)$/u.test(layout.tokens[at - 1]?.lower ?? '')
  const objects = readObjects(layout, isPassive ? at + 2 : at + 1, sentence.endToken, clause.resolve)
  const head = objects?.parties[0]
  if (
    !objects ||
    !head ||
    !(head.form === 'person' || head.form === 'office' || (head.form === 'group' && head.level !== undefined))
  )
    return null
  if (
    !isPassive &&
    (head.form === 'group' || /^(?:welcome|receive)/u.test(layout.tokens[at]?.lower ?? '')) &&
    !isReceivedSomewhere(layout, objects.end, sentence)
  )
    return null
  const subject = subjectFor(clause, at, undefined)
  if (subject.participants.length === 0) return null
  return { rule: 'host', confidence: 0.7, subject, objects, ...forMeeting(clause, objects.end) }
}

/** "spoke by telephone with", "spoke today with the minister". Not "spoke with reporters", "spoke of". */
function speaks(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const objects = withObjects(clause, at + 1, 14)
  const words = layout.text.slice(layout.tokens[at]?.start ?? 0, sentence.end).slice(0, 200)
  const call = clause.ofCall || /\b(?:by (?:tele)?phone|telephone|phone|call|by video)\b/u.test(words)
  if (!objects) return speakTogether(clause, at, words)
  if (!isOfficial(objects)) return null
  const subject = subjectFor(clause, at, objects.end)
  if (subject.participants.length === 0) return null
  return { rule: call ? 'call' : 'speak', confidence: call ? 0.88 : 0.65, subject, objects, call }
}

/** "X and Y spoke by phone". */
function speakTogether({ layout, sentence, lists, resolve }: Clause, at: number, words: string): ReturnType<Rule> {
  if (!/^\w+ (?:by (?:tele)?phone|on the (?:tele)?phone|by video)\b/u.test(words)) return null
  const subject = findSubject(layout, sentence, lists, at, resolve)
  return subject.participants.length > 1 ? { rule: 'call', confidence: 0.85, subject, objects: null, call: true } : null
}

/** "telephoned the president". "Called" only where the person is called to talk: "called Rahmonov a friend" is not. */
function telephones(clause: Clause, at: number): ReturnType<Rule> {
  const { layout, sentence } = clause
  const objects = readObjects(layout, at + 1, sentence.endToken, clause.resolve)
  const form = objects?.parties[0]?.form
  if (!objects || (form !== 'person' && form !== 'office')) return null
  if (layout.tokens[at]?.lower === 'called') {
    const after = layout.text.slice(layout.tokens[objects.end]?.start ?? 0).slice(0, 40)
    if (!/^(?:to discuss|today|yesterday|on (?:\p{Lu}\w+day|the phone)|by phone)\b/u.test(after)) return null
  }
  const subject = subjectFor(clause, at, undefined)
  return subject.participants.length > 0 ? { rule: 'telephone', confidence: 0.8, subject, objects, call: true } : null
}

/** "discussed security with the ministers". Not "discussed trade" alone, which is a topic. */
function discusses(clause: Clause, at: number): ReturnType<Rule> {
  const { layout } = clause
  if (layout.tokens[at - 1]?.lower === 'to') return null
  if (layout.tokens[at]?.lower === 'exchanged' && layout.tokens[at + 1]?.lower !== 'views') return null
  const objects = withObjects(clause, at + 1, 25)
  if (!objects || !isOfficial(objects)) return null
  const subject = subjectFor(clause, at, objects.end)
  if (RELATION.test(layout.tokens[objects.first - 2]?.lower ?? '') || !isHuman(objects)) return null
  return subject.participants.length > 0 ? { rule: 'discuss-with', confidence: 0.7, subject, objects } : null
}

/** What one has with somebody: "discussed cooperation with the G7" tells what was discussed, not with whom. */
const RELATION =
  /^(?:cooperation|co-operation|coordination|partnership|relationship|relations|ties|engagement|collaboration|agreement|alliance|border|work|trade|friendship|solidarity|dialogue|talks|negotiations|meeting|deal|treaty|war|conflict)$/u

function isHuman({ parties }: PartyList): boolean {
  return parties.some(({ form }) => form === 'person' || form === 'office' || form === 'group')
}

function shakesHands(clause: Clause, at: number): ReturnType<Rule> {
  const { layout } = clause
  if (layout.tokens[at + 1]?.lower !== 'hands') return null
  const objects = withObjects(clause, at + 2, 4)
  const subject = findSubject(layout, clause.sentence, clause.lists, at, clause.resolve)
  if (!objects && !subject.plural) return null
  return subject.participants.length > 0
    ? { rule: 'handshake', confidence: 0.7, subject, objects, cueEnd: at + 2 }
    : null
}

function subjectFor(clause: Clause, at: number, objectsEnd: number | undefined): Subject {
  const { layout, sentence, lists, resolve } = clause
  const isGerund = (layout.tokens[at]?.lower ?? '').endsWith('ing')
  const before = isGerund ? nobody : findSubject(layout, sentence, lists, at, resolve)
  if (before.participants.length > 0) return before
  const after = findMainSubject(layout, sentence, lists, objectsEnd ?? at + 1, resolve)
  if (after.participants.length > 0) return after
  return isGerund ? findSubject(layout, sentence, lists, at, resolve) : nobody
}

/** What stands after the verb, with "with" or without it. */
function objectsOf(clause: Clause, from: number): PartyList | null {
  const { layout, sentence, resolve } = clause
  const direct = readParties(layout, skipAdverbs(layout, from, sentence.endToken), sentence.endToken, resolve)
  return direct ?? withObjects(clause, from, 25)
}

/** The parties after the next "with" of the same clause. */
export function withObjects(
  { layout, sentence, resolve }: Clause,
  from: number,
  reach: number,
  joints = /^with$/u,
): PartyList | null {
  for (let i = from; i < Math.min(sentence.endToken - 1, from + reach); i += 1) {
    const token = layout.tokens[i]
    if (!token || token.text === ';' || layout.quoted[i]) return null
    if (joints.test(token.lower)) {
      const list = readObjects(layout, i + 1, sentence.endToken, resolve)
      if (list) return list
      continue
    }
    if (/^(?:that|who|which|where|because|but|said|says|if)$/u.test(token.lower)) return null
    if (token.lower === 'to' && layout.tokens[i + 1]?.pos === 'VERB') return null
    if (token.pos === 'VERB' && !layout.names[i] && !layout.titles[i] && !layout.times[i]) return null
  }
  return null
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
    token !== undefined && !layout.times[at] && /^(?:NOUN|DET|NUM)$/u.test(token.pos) && /^\p{Ll}/u.test(token.text)
  )
}

function isOfficial(list: PartyList): boolean {
  const head = list.parties[0]
  if (!head) return false
  if (head.form !== 'group') return head.form !== 'pronoun'
  return !/\b(?:reporters|journalists|media|press|students|audience)\b/iu.test(head.participants[0]?.as ?? '')
}

function isReceivedSomewhere(layout: Layout, at: number, sentence: Sentence): boolean {
  const after = layout.text.slice(layout.tokens[at]?.start ?? 0, sentence.end).slice(0, 60)
  return /^(?:in|at|to|on|for|today|yesterday|here)\b/u.test(after) || layout.times[at] !== undefined
}
