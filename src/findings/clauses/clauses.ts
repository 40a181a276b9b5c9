import type { Reading, Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import { nounPhraseEndingAt } from '../statements/noun-phrases.js'
import { layOut, lowerAt, posAt, type StatementPage } from '../statements/page.js'
import { findSubjectBefore, type Subject } from '../statements/subjects.js'

/**
 * A reading seen clause by clause. `words` is blind to quotation marks, so that clauses inside a quotation are read like any
 * other; `marked` knows them.
 */
export type ClausePage = Readonly<{
  reading: Reading
  text: string
  words: StatementPage
  marked: StatementPage
  /** The sentences, those of monstrous length cut so that looking around in one stays cheap. */
  sentences: readonly Sentence[]
  /** Clauses found so far, by the token of their verb; null where none was found. */
  clauses: Map<number, Clause | null>
}>

const pages = new WeakMap<Reading, ClausePage>()

/** The page of a reading, made once however many kinds of finding ask for it. */
export function pageOf(reading: Reading): ClausePage {
  const known = pages.get(reading)
  if (known) return known
  const marked = layOut(reading)
  const words = { ...marked, quotationAt: new Int32Array(reading.tokens.length).fill(-1) }
  const page = { reading, text: reading.document.text, words, marked, sentences: marked.sentences, clauses: new Map() }
  pages.set(reading, page)
  return page
}

/** A verb with the auxiliaries, negations and adverbs before it. `first` is the first token of the group. */
export type VerbGroup = Readonly<{
  at: number
  first: number
  modal: string | null
  negated: boolean
  passive: boolean
  perfect: boolean
  /** "to support", "supporting", "reforms announced by": no subject of its own. */
  bare: 'infinitive' | 'gerund' | 'participle' | null
}>

const NEGATIONS = /^(?:not|n['’]t|never|hardly|neither|nor|no|cannot)$/u
const MODALS = /^(?:will|would|shall|should|can|could|may|might|must|['’]ll|['’]d)$/u
const BE = /^(?:is|are|was|were|be|been|being|am|['’]re|['’]m|get|got)$/u

/** The verb group whose main verb is token `at`; `floor` is the first token it may reach back to. */
export function readVerbGroup({ words }: ClausePage, at: number, floor: number): VerbGroup {
  const before: string[] = []
  let first = at
  while (first > floor && at - first < 9) {
    const lower = lowerAt(words, first - 1)
    const pos = posAt(words, first - 1)
    const isSmall =
      pos === 'AUX' || pos === 'ADV' || NEGATIONS.test(lower) || MODALS.test(lower) || words.timeAt[first - 1] === 1
    if (!isSmall || (words.nameAt[first - 1] ?? -1) >= 0) break
    first -= 1
    before.unshift(lower)
  }
  const lower = lowerAt(words, at)
  const be = before.some((word) => BE.test(word))
  const have = before.some((word) => /^(?:has|have|had|['’]ve)$/u.test(word))
  const pastForm = /(?:ed|en|wn|pt|ld|de|nt|ut|un)$/u.test(lower)
  return {
    at,
    first,
    modal: before.find((word) => MODALS.test(word)) ?? null,
    negated: before.some((word) => NEGATIONS.test(word)),
    passive: be && pastForm && !lower.endsWith('ing'),
    perfect: have,
    bare: bareForm(words, first, at, be, have),
  }
}

function bareForm(words: StatementPage, first: number, at: number, be: boolean, have: boolean): VerbGroup['bare'] {
  const lower = lowerAt(words, at)
  if (lowerAt(words, first - 1) === 'to') return 'infinitive'
  if (lower.endsWith('ing') && !be) return 'gerund'
  // "increased by 5 percent" is an act of its subject.
  const isBySomebody = lowerAt(words, at + 1) === 'by' && !/^(?:NUM|SYM)$/u.test(posAt(words, at + 2))
  if (!be && !have && first === at && isBySomebody && /ed$/u.test(lower)) return 'participle'
  return null
}

const CATENATIVE =
  /^(?:continue|continues|continued|continuing|try|tries|tried|trying|seek|seeks|sought|seeking|want|wants|wanted|aim|aims|aimed|wish|wishes|attempting|attempted|attempts|strives|striving|helped|help|helps|began|started|chose|prepared|ready|willing|determined|eager|resolved|able|intends|intend|intended|working|works|worked|refused|declined|failed)$/u
const REFUSING = /^(?:refused|declined|failed|refuses|declines)$/u

/** Whom a verb has for its subject, and whether the chain that leads there denies it. */
export type Clause = Readonly<{ subject: Subject; group: VerbGroup; negated: boolean; chain: string | null }>

const DEEPEST = 4

/**
 * The clause of the verb at `at`: past a coordination ("met X and urged Y") and a chain ("continues to support").
 * Undefined for a verb that has no subject of its own or none that can be told.
 */
export function findClause(page: ClausePage, at: number, sentence: Sentence): Clause | undefined {
  // Several kinds of finding ask for the clause of one verb.
  const known = page.clauses.get(at)
  if (known !== undefined) return known ?? undefined
  const clause = readClause(page, at, sentence, 0)
  page.clauses.set(at, clause ?? null)
  return clause
}

function readClause(page: ClausePage, at: number, sentence: Sentence, depth: number): Clause | undefined {
  if (depth > DEEPEST) return undefined
  const floor = floorOf(page, at, sentence)
  const group = readVerbGroup(page, at, floor)
  if (group.bare === 'participle') return undefined
  if (group.bare === 'infinitive') return findChain(page, group, sentence, depth)
  const before = group.first - 1
  const joint = lowerAt(page.words, before)
  if (group.bare === null && before >= floor && /^(?:and|but|or|then|,)$/u.test(joint)) {
    const earlier = findEarlierVerb(page, before, floor, at)
    const clause = earlier === undefined ? undefined : readClause(page, earlier, sentence, depth + 1)
    if (clause && clause.group.bare === null)
      return { ...clause, group: { ...group, modal: group.modal ?? modalOf(page, at, clause) } }
  }
  if (group.bare === 'gerund') return undefined
  if (/^(?:help|helps|helped)$/u.test(joint))
    return findChain(page, { ...group, first: group.first + 1 }, sentence, depth)
  const subject =
    titledPerson(page, before, floor) ??
    findSubjectBefore(page.words, group.first, floor) ??
    relativeSubject(page, before, floor) ??
    quantifier(page, before, floor)
  if (!subject) return undefined
  return { subject, group, negated: group.negated || isNobody(page, subject), chain: null }
}

/** A bare form after "will meet X and" is ruled by the same modal; a past form is not. */
function modalOf(page: ClausePage, at: number, clause: Clause): string | null {
  const token = page.words.tokens[at]
  return token && token.lower === token.lemma ? clause.group.modal : null
}

/** A quotation is a text of its own: its clauses do not reach out of it. */
export function floorOf({ marked }: ClausePage, at: number, sentence: Sentence): number {
  const quotation = marked.quotationAt[at] ?? -1
  let floor = at
  while (floor > sentence.firstToken && (marked.quotationAt[floor - 1] ?? -1) === quotation) floor -= 1
  return quotation >= 0 ? floor : sentence.firstToken
}

function findChain(page: ClausePage, group: VerbGroup, sentence: Sentence, depth: number): Clause | undefined {
  const link = group.first - 2
  const word = lowerAt(page.words, link)
  if (!CATENATIVE.test(word)) return undefined
  const clause = readClause(page, link, sentence, depth + 1)
  return clause && { ...clause, group, negated: clause.negated || REFUSING.test(word), chain: word }
}

function findEarlierVerb({ words }: ClausePage, from: number, floor: number, verb: number): number | undefined {
  const isPast = /ed$/u.test(lowerAt(words, verb))
  const isBeing = posAt(words, verb) === 'AUX'
  for (let i = from - 1; i >= Math.max(floor, from - 60); i -= 1) {
    const isVerb = posAt(words, i) === 'VERB' || (isBeing && /^(?:is|are|was|were)$/u.test(lowerAt(words, i)))
    if (!isVerb || (words.nameAt[i] ?? -1) >= 0) continue
    const lower = lowerAt(words, i)
    if (lowerAt(words, i - 1) === 'to' || lower.endsWith('ing')) continue
    if (/^(?:DET|ADJ)$/u.test(posAt(words, i - 1)) || lowerAt(words, i + 1) === 'by') continue
    if (
      isPast &&
      (lower === words.tokens[i]?.lemma || /^(?:has|have|had|is|are|was|were)$/u.test(lowerAt(words, i - 1)))
    )
      continue
    return i
  }
  return undefined
}

/**
 * "Assistant Secretary for African Affairs Jane Roe": a name behind capitals is who acts, however long the title before it.
 * In "a spokesman for Roe" it is not.
 */
function titledPerson({ reading, words }: ClausePage, at: number, floor: number): Subject | undefined {
  const index = words.nameAt[at] ?? -1
  if (index < 0 || reading.names[index]?.type !== 'person') return undefined
  let first = at
  while (first > floor && words.nameAt[first - 1] === index) first -= 1
  const isTitled =
    first > floor && /^\p{Lu}/u.test(words.tokens[first - 1]?.text ?? '') && posAt(words, first - 1) !== 'ADP'
  return isTitled ? { first, end: at + 1, at } : undefined
}

/** "none have supported", "all five abstained": a quantity that stands for those named before. */
function quantifier({ words }: ClausePage, at: number, floor: number): Subject | undefined {
  const isNumber = /^(?:two|three|four|five|six|seven)$/u.test(lowerAt(words, at))
  const first = isNumber && lowerAt(words, at - 1) === 'all' ? at - 1 : at
  const stands = first < at || /^(?:none|all|both|each|most)$/u.test(lowerAt(words, at))
  return stands && first >= floor ? { first, end: at + 1, at } : undefined
}

/** "…, who visited", "… which supports": the antecedent. */
function relativeSubject({ words }: ClausePage, before: number, floor: number): Subject | undefined {
  if (!/^(?:who|which|that)$/u.test(lowerAt(words, before))) return undefined
  const end = lowerAt(words, before - 1) === ',' ? before - 2 : before - 1
  return end >= floor ? nounPhraseEndingAt(words, end, floor) : undefined
}

function isNobody({ words }: ClausePage, { first, at }: Subject): boolean {
  for (let i = first; i <= at; i += 1) if (/^(?:no|none|neither|nobody|few)$/u.test(lowerAt(words, i))) return true
  return (
    lowerAt(words, first - 1) === 'no' ||
    (lowerAt(words, first - 1) === 'of' && /^(?:none|neither)$/u.test(lowerAt(words, first - 2)))
  )
}

/** "… and discussed trade", "… and will return": the same subject does something else. */
function isPredicate(words: StatementPage, from: number): boolean {
  const at = posAt(words, from) === 'ADV' ? from + 1 : from
  const token = words.tokens[at]
  if (!token || lowerAt(words, at + 1) === 'by') return false
  if (/^(?:is|are|was|were|has|have|will|does|did)$/u.test(token.lower)) return true
  return (
    token.pos === 'VERB' &&
    token.lower.endsWith('ed') &&
    /^(?:DET|NUM|PRON|PROPN|ADP|SCONJ|SYM)$/u.test(posAt(words, at + 1))
  )
}

/** Where a clause ends that runs on from `at`: at the end of its sentence, or before a colon, semicolon or a new main clause. */
export function endOfClause({ words, marked }: ClausePage, at: number, sentence: Sentence): number {
  const quotation = marked.quotationAt[at] ?? -1
  for (let i = at + 1; i < sentence.endToken; i += 1) {
    const lower = lowerAt(words, i)
    if (lower === ';') return i
    if (quotation >= 0 && (marked.quotationAt[i] ?? -1) !== quotation) return i
    if (lower === 'and' && i > at + 2 && isPredicate(words, i + 1)) return i
    if (
      lower === ',' &&
      /^(?:but|while|whereas|although|though|as|which|who|where|adding|noting|saying|including)$/u.test(
        lowerAt(words, i + 1),
      )
    )
      return i
  }
  const last = lowerAt(words, sentence.endToken - 1)
  return /^[.!?]$/u.test(last) ? sentence.endToken - 1 : sentence.endToken
}

/** The characters from token `first` to before token `end`; marks of quotation and commas at the far edge are left out. */
export function spanOfTokens({ words }: ClausePage, first: number, end: number): Span {
  let last = end
  while (last > first + 1 && /^["“”«»,;:.–—)-]$/u.test(lowerAt(words, last - 1))) last -= 1
  return { start: words.tokens[first]?.start ?? 0, end: words.tokens[last - 1]?.end ?? 0 }
}

/** The words from token `first` to before token `end`, white space as one blank. */
export function printedWords(page: ClausePage, first: number, end: number): string {
  const { start, end: stop } = spanOfTokens(page, first, end)
  return page.text.slice(start, stop).replace(/\s+/gu, ' ')
}

/** Sentences of running text: titles, headings, bylines and datelines repeat or announce what the text says. */
export function bodySentences({ reading, sentences }: ClausePage): readonly Sentence[] {
  const { blocks } = reading.document
  return sentences.filter(({ block }) => /^(?:body|list-item|quotation|caption)$/u.test(blocks[block]?.role ?? 'body'))
}
