import type { Reading, Sentence } from '../reading/reading.js'
import { findParty, listOf, nameAt, type Party, personParty, stateOf } from './clause-parties.js'
import { bodySentences, type ClausePage, findClause, spanOfTokens } from './clauses.js'
import { lowerAt, posAt } from './statement-page.js'
import { findSubjectAfter } from './statement-subjects.js'
import { findReportingVerb } from './statement-verbs.js'

/** Whose "we" and "I" a document holds: of each quotation, and of the document itself outside of them. */
export type Voices = Readonly<{ ofQuotation: ReadonlyMap<number, Party>; own: Party | null }>

const known = new WeakMap<Reading, Voices>()

/** The voices of a document, worked out once. */
export function voicesOf(page: ClausePage): Voices {
  const found = known.get(page.reading)
  if (found) return found
  const voices = { ofQuotation: quotedVoices(page), own: ownVoice(page) }
  known.set(page.reading, voices)
  return voices
}

/** Who says "we" at token `at`; undefined where nobody can be told. */
export function findVoiceAt(page: ClausePage, at: number): Party | undefined {
  const quotation = page.marked.quotationAt[at] ?? -1
  const { ofQuotation, own } = voicesOf(page)
  return quotation >= 0 ? ofQuotation.get(quotation) : (own ?? undefined)
}

/** Quotations and who speaks them: the reporting verb in the sentence, else that of the paragraph after, else of the one before. */
function quotedVoices(page: ClausePage): Map<number, Party> {
  const voices = new Map<number, Party>()
  const byBlock = new Map<number, Party>()
  const quotations = new Map<number, number[]>()
  for (const sentence of page.reading.sentences) {
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

/** Who reports in a sentence: the subject of its first reporting verb outside quotation marks. */
export function findReporter(page: ClausePage, sentence: Sentence): Party | undefined {
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
  return releasedBy(page) ?? officialAuthor(page) ?? stateOfOurs(page)
}

const RELEASE = /\b(?:released|issued|adopted|made) by\b|\bjoint statement (?:by|of)\b/iu

function releasedBy(page: ClausePage): Party | null {
  for (const sentence of page.reading.sentences.slice(0, 12)) {
    const words = page.text.slice(sentence.start, sentence.end)
    if (!RELEASE.test(words) || !/\bgovernments?\b/iu.test(words)) continue
    const states = statesIn(page, sentence)
    const first = states[0]
    if (!first) continue
    const name = listOf([...new Set(states.map((state) => state.name))])
    const span = { start: first.start, end: states.at(-1)?.end ?? first.end }
    const as = page.text.slice(span.start, span.end)
    const type = states.length > 1 ? 'group' : 'state'
    return { bearer: { ...span, name, as, type }, official: true }
  }
  return null
}

function statesIn({ reading }: ClausePage, { start, end }: Sentence) {
  return reading.names.filter(
    (name) => name.type === 'state' && !name.adjective && name.start >= start && name.end <= end,
  )
}

/** A person in office whose byline stands over a text that says "I". */
function officialAuthor(page: ClausePage): Party | null {
  const { document, people } = page.reading
  for (const person of people) {
    const isAuthor = document.authors.some((author) => author.includes(person.surname))
    const inByline = document.blocks.find(
      ({ role, start, end }) =>
        role === 'byline' && person.mentions.some((mention) => mention.start >= start && mention.end <= end),
    )
    if ((isAuthor || inByline) && stateOf(person) !== null) {
      const mention = person.mentions[0]
      if (mention) return personParty(page, person, mention)
    }
  }
  return null
}

/** "The United States looks forward to strengthening our efforts": outside quotations "our" shows whose text it is. */
function stateOfOurs(page: ClausePage): Party | null {
  const votes = new Map<string, { count: number; first: number }>()
  for (const sentence of bodySentences(page)) {
    let isOurs = false
    for (let i = sentence.firstToken; i < sentence.endToken && !isOurs; i += 1) {
      isOurs =
        (page.marked.quotationAt[i] ?? -1) < 0 &&
        /^(?:our|we|us)$/u.test(lowerAt(page.words, i)) &&
        page.words.tokens[i]?.text !== 'US'
    }
    const party = isOurs ? subjectParty(page, sentence) : undefined
    if (!party || party.bearer.type !== 'state') continue
    const vote = votes.get(party.bearer.name)
    if (vote) vote.count += 1
    else votes.set(party.bearer.name, { count: 1, first: party.bearer.start })
  }
  const [best] = [...votes].sort((a, b) => b[1].count - a[1].count)
  if (!best) return null
  const name = page.reading.names.find(({ start }) => start >= (best[1].first ?? 0))
  if (!name) return null
  const as = page.text.slice(name.start, name.end)
  return { bearer: { start: name.start, end: name.end, name: best[0], as, type: 'state' }, official: true }
}

function subjectParty(page: ClausePage, sentence: Sentence): Party | undefined {
  for (let i = sentence.firstToken; i < Math.min(sentence.endToken, sentence.firstToken + 40); i += 1) {
    if (posAt(page.words, i) !== 'VERB' || nameAt(page, i)) continue
    const clause = findClause(page, i, sentence)
    if (clause) return findParty(page, clause.subject)
  }
  return undefined
}

/** The party of a subject, "we" and "I" resolved to whoever speaks there. */
export function findSpeakingParty(
  page: ClausePage,
  clause: { subject: { first: number; end: number; at: number } },
): Party | undefined {
  const { subject } = clause
  if (!/^(?:we|i)$/u.test(lowerAt(page.words, subject.at))) return findParty(page, subject)
  const voice = findVoiceAt(page, subject.at)
  if (!voice) return undefined
  const span = spanOfTokens(page, subject.first, subject.end)
  const as = page.text.slice(span.start, span.end)
  return { ...voice, bearer: { ...voice.bearer, ...span, as } }
}
