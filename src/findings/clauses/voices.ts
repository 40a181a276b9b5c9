import { firstEndingAfter } from '../../reading/mentions.js'
import type { Reading, Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import { voicingVerbs } from '../positions/words.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findSubjectAfter, type Subject } from '../statements/subjects.js'
import { findTurns } from '../statements/turns.js'
import { findReportingVerb } from '../statements/verbs.js'
import { bodySentences, type ClausePage, findClause, spanOfTokens } from './clauses.js'
import {
  distinct,
  findMeant,
  findParty,
  mentionOfParty,
  type Party,
  personParty,
  stateOf,
  together,
} from './parties.js'

/** Whose "we" and "I" a document holds: of each quotation, and of the document itself outside of them. */
export type Voices = Readonly<{ ofQuotation: ReadonlyMap<number, Party>; turns: readonly Turn[]; own: Party | null }>

/** A stretch of a transcript and who speaks it; null where it is a questioner or nobody known. */
type Turn = Span & Readonly<{ party: Party | null }>

const known = new WeakMap<Reading, Voices>()

/** The voices of a document, worked out once. */
export function voicesOf(page: ClausePage): Voices {
  const found = known.get(page.reading)
  if (found) return found
  const turns = turnsOf(page)
  const voices = { ofQuotation: quotedVoices(page), turns, own: turns.length > 0 ? null : ownVoice(page) }
  known.set(page.reading, voices)
  return voices
}

/** Whether several voices take turns in the document. */
export function isTranscript(page: ClausePage): boolean {
  return voicesOf(page).turns.length > 0
}

/** Whether a sentence of a transcript is spoken by a questioner or anybody else nobody knows. */
export function isAsked(page: ClausePage, { end }: Sentence): boolean {
  const { turns } = voicesOf(page)
  // The label may open the sentence: its end is surely the turn's.
  return turns.length > 0 && turnAt(turns, end - 1)?.party === null
}

/** Who says "we" at token `at`; undefined where nobody can be told. */
export function findVoiceAt(page: ClausePage, at: number): Party | undefined {
  const quotation = page.marked.quotationAt[at] ?? -1
  const { ofQuotation, turns, own } = voicesOf(page)
  if (turns.length > 0) return turnAt(turns, page.words.tokens[at]?.start ?? 0)?.party ?? undefined
  return quotation >= 0 ? ofQuotation.get(quotation) : (own ?? undefined)
}

/** The turns of a transcript in text order; none where the document is no transcript. */
function turnsOf(page: ClausePage): Turn[] {
  const turns = findTurns(page.reading).flatMap(({ speaker, pieces }) => {
    const person =
      speaker?.type === 'person' ? page.reading.people.find(({ name }) => name === speaker.name) : undefined
    const party = person && speaker ? personParty(page, person, speaker) : null
    return pieces.map((piece) => ({ ...piece, party }))
  })
  return turns.sort((a, b) => a.start - b.start)
}

function turnAt(turns: readonly Turn[], position: number): Turn | undefined {
  const turn = turns[firstEndingAfter(turns, position)]
  return turn && turn.start <= position ? turn : undefined
}

/** Quotations and who speaks them: the reporting verb in the sentence, else that of the paragraph after, else of the one before. */
function quotedVoices(page: ClausePage): Map<number, Party> {
  const voices = new Map<number, Party>()
  const byBlock = new Map<number, Party>()
  const quotations = new Map<number, number[]>()
  for (const sentence of page.sentences) {
    const inside = quotationsIn(page, sentence)
    for (const quotation of inside)
      quotations.set(sentence.block, [...(quotations.get(sentence.block) ?? []), quotation])
    if (inside.length === 0) continue
    const party = findReporter(page, sentence)
    if (!party) continue
    for (const quotation of inside) if (!voices.has(quotation)) voices.set(quotation, party)
    byBlock.set(sentence.block, party)
  }
  for (const [block, inside] of quotations) {
    const party =
      byBlock.get(block) ?? (quotations.has(block + 1) ? byBlock.get(block + 1) : undefined) ?? byBlock.get(block - 1)
    for (const quotation of inside) if (party && !voices.has(quotation)) voices.set(quotation, party)
  }
  return voices
}

function quotationsIn({ marked }: ClausePage, { firstToken, endToken }: Sentence): number[] {
  const found: number[] = []
  for (let i = firstToken; i < endToken; i += 1) {
    const quotation = marked.quotationAt[i] ?? -1
    if (quotation >= 0 && found.at(-1) !== quotation) found.push(quotation)
  }
  return found
}

const reporters = new WeakMap<Sentence, Party | null>()

/** Who reports in a sentence: the subject of its first reporting verb outside quotation marks. */
export function findReporter(page: ClausePage, sentence: Sentence): Party | undefined {
  const found = reporters.get(sentence)
  if (found !== undefined) return found ?? undefined
  const party = readReporter(page, sentence)
  reporters.set(sentence, party ?? null)
  return party
}

function readReporter(page: ClausePage, sentence: Sentence): Party | undefined {
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    if ((page.marked.quotationAt[i] ?? -1) >= 0) continue
    if (lowerAt(page.words, i) === 'according' && lowerAt(page.words, i + 1) === 'to') {
      const subject = findSubjectAfter(page.marked, i + 2, sentence.endToken)
      const party = subject && findParty(page, subject)
      if (party) return party
    }
    const verb = findReportingVerb(lowerAt(page.words, i))
    if (!verb || verb.form === 'gerund' || posAt(page.words, i) === 'NOUN') continue
    const after = followsQuotation(page, i) ? findSubjectAfter(page.marked, i + 1, sentence.endToken) : undefined
    const party = (after && findParty(page, after)) ?? partyOfClause(page, i, sentence)
    if (party) return party
  }
  return undefined
}

function followsQuotation({ marked }: ClausePage, i: number): boolean {
  return /^[,"“”«»'’‘?!-]$/u.test(lowerAt(marked, i - 1)) || (marked.quotationAt[i - 1] ?? -1) >= 0
}

function partyOfClause(page: ClausePage, at: number, sentence: Sentence): Party | undefined {
  const clause = findClause(page, at, sentence)
  return clause && findParty(page, clause.subject)
}

/** Who speaks where nobody is quoted: the governments a text was released by, its author in office, or the state it calls "our". */
function ownVoice(page: ClausePage): Party | null {
  return releasedBy(page) ?? inTitle(page) ?? officialAuthor(page) ?? stateOfOurs(page)
}

const BODY_OF_MANY =
  /\b(?:ministers|leaders|heads|presidents|members|governments|countries|states|council|group|quad)\b/iu

/** "Statement of the Northern Eight Foreign Ministers": those whom the title names together, where it names no state. */
function inTitle({ marked: { voice }, reading }: ClausePage): Party | null {
  if (!voice?.joint || voice.mention.type !== 'group' || !BODY_OF_MANY.test(voice.mention.name)) return null
  const { start, end, name } = voice.mention
  const isOfStates = reading.names.some((one) => one.type === 'state' && one.start >= start && one.end <= end)
  if (isOfStates) return null
  return { bearer: { ...voice.mention, name: name.replace(/['’]$/u, '') }, official: true }
}

const RELEASE = /\b(?:released|issued|adopted|made) by\b|\bjoint statement (?:by|of)\b/iu

/** "released by the foreign ministers of Norway and Iceland". */
const OFFICERS = /\b(?:ministers|leaders|presidents|heads)\b/iu

function releasedBy(page: ClausePage): Party | null {
  for (const sentence of page.sentences.slice(0, 12)) {
    const words = page.text.slice(sentence.start, sentence.end)
    const by = RELEASE.exec(words)
    const isGovernment = /\bgovernments?\b/iu.test(words)
    if (!by || !(isGovernment || OFFICERS.test(words))) continue
    const states = statesIn(page, sentence).filter(({ start }) => isGovernment || start > sentence.start + by.index)
    const first = states[0]
    if (!first || (!isGovernment && states.length < 2)) continue
    const members = distinct(states.map((state) => mentionOfParty(page, state)))
    if (members.length === 1) return { bearer: mentionOfParty(page, first), official: true }
    return together(page, { start: first.start, end: states.at(-1)?.end ?? first.end }, members)
  }
  return null
}

function statesIn({ reading }: ClausePage, { start, end }: Sentence) {
  return reading.names.filter(
    (name) => name.type === 'state' && !name.adjective && name.start >= start && name.end <= end,
  )
}

/** A person in office whose byline or signature stands over the text: "Jane Roe, Minister of Trade". */
function officialAuthor(page: ClausePage): Party | null {
  const { document, people } = page.reading
  const heads = document.blocks
    .slice(0, 5)
    .filter(({ start, end, role }) => role !== 'title' && end - start < LONGEST_SIGNATURE)
  for (const person of people) {
    if (stateOf(person) === null) continue
    const isAuthor = document.authors.some((author) => author.includes(person.surname))
    const signed = person.mentions.find((mention) => heads.some((head) => isSignature(page, head, mention)))
    const mention = signed ?? (isAuthor ? person.mentions[0] : undefined)
    if (mention) return personParty(page, person, mention)
  }
  return null
}

const LONGEST_SIGNATURE = 90

/** A line that opens with the name and is no sentence. */
function isSignature({ text }: ClausePage, head: Span, mention: Span): boolean {
  if (mention.start - head.start > 12 || mention.end > head.end) return false
  return /^,/u.test(text.slice(mention.end, head.end)) && !/[.:!?]\s*$/u.test(text.slice(head.start, head.end))
}

/**
 * "The delegation reiterated our commitment": an attitude of "ours" that a party voices shows whose text it is, unless another
 * party is shown as often. "Kenya is our partner" shows nothing.
 */
function stateOfOurs(page: ClausePage): Party | null {
  const shown = new Map<string, { party: Party; count: number }>()
  for (const sentence of bodySentences(page)) {
    const party = voicerOfOurs(page, sentence)
    if (!party) continue
    const known = shown.get(party.bearer.name)
    shown.set(party.bearer.name, { party: known?.party ?? party, count: (known?.count ?? 0) + 1 })
  }
  const [best, second] = [...shown.values()].sort((a, b) => b.count - a.count)
  return best && best.count > (second?.count ?? 0) ? best.party : null
}

const FARTHEST_VERB = 5

/** The state whose verb of voicing or looking forward stands right before an "our" outside quotation marks. */
function voicerOfOurs(page: ClausePage, sentence: Sentence): Party | undefined {
  const { words, marked } = page
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    if (lowerAt(words, i) !== 'our' || (marked.quotationAt[i] ?? -1) >= 0) continue
    for (let verb = i - 1; verb >= Math.max(sentence.firstToken, i - FARTHEST_VERB); verb -= 1) {
      const lemma = words.tokens[verb]?.lemma ?? ''
      if (posAt(words, verb) !== 'VERB' || !(voicingVerbs.has(lemma) || lemma === 'look')) continue
      const party = partyOfClause(page, verb, sentence)
      if (party?.bearer.type === 'state') return party
    }
  }
  return undefined
}

/** The party of a subject, "we" and "I" resolved to whoever speaks there. */
export function findSpeakingParty(page: ClausePage, clause: { subject: Subject }): Party | undefined {
  const { subject } = clause
  const head = lowerAt(page.words, subject.at)
  if (/^(?:country|nation|government|administration|state)$/u.test(head)) {
    const owner = ownerOfCountry(page, subject)
    if (owner) return owner
  }
  if (!/^(?:we|i)$/u.test(head)) return ofOwnText(page, subject, head)
  const voice = findVoiceAt(page, subject.at)
  if (!voice) return undefined
  const span = spanOfTokens(page, subject.first, subject.end)
  const as = page.text.slice(span.start, span.end)
  return { ...voice, bearer: { ...voice.bearer, ...span, as } }
}

/** "his country", "our government": the state of whoever "his" or "our" means. */
function ownerOfCountry(page: ClausePage, { first, end }: Subject): Party | undefined {
  const owner = lowerAt(page.words, first)
  if (!/^(?:his|her|our|my)$/u.test(owner)) return undefined
  const sentence = sentenceAt(page, first)
  const pronoun = spanOfTokens(page, first, first + 1)
  const person = /^(?:his|her)$/u.test(owner) ? findMeant(page, pronoun) : undefined
  const voice = /^(?:our|my)$/u.test(owner) ? findVoiceAt(page, first) : undefined
  const party = person ? personParty(page, person, pronoun) : voice
  const found = party ?? (sentence && findReporter(page, sentence))
  if (found?.bearer.type !== 'state') return undefined
  const span = spanOfTokens(page, first, end)
  return { ...found, bearer: { ...found.bearer, ...span, as: page.text.slice(span.start, span.end) } }
}

/** "the Department" and "both parties" in a government's own text are that government and its partners. */
function ofOwnText(page: ClausePage, subject: Subject, head: string): Party | undefined {
  const party = findParty(page, subject)
  const isOwn = /^(?:department|administration|government)$/u.test(head)
  const isJoint =
    /^(?:parties|sides|participants|governments|they|both)$/u.test(head) && subject.end - subject.first < 4
  const own = (isOwn && party?.bearer.type === 'group') || isJoint ? voicesOf(page).own : null
  if (!own || (isJoint && own.bearer.type !== 'group')) return party
  const span = spanOfTokens(page, subject.first, subject.end)
  const as = page.text.slice(span.start, span.end)
  const members = own.members && { members: own.members }
  return { bearer: { ...span, as, name: own.bearer.name, type: own.bearer.type }, official: true, ...members }
}

/** The sentence, as cut for reading, that holds a token. */
function sentenceAt({ sentences, words }: ClausePage, token: number): Sentence | undefined {
  const start = words.tokens[token]?.start ?? 0
  const sentence = sentences[firstEndingAfter(sentences, start)]
  return sentence && sentence.start <= start ? sentence : undefined
}
