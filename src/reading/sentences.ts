import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { SentenceWords } from './language-pack.js'
import type { Sentence, Token } from './reading.js'
import type { BlockTokens, Tokens } from './tokens.js'

const OPENING = new Set(['(', '[', '{'])
const CLOSING = new Set([')', ']', '}'])
const CLOSING_MARKS = new Set(['"', '”', '’', "'", '»', '“', '›', ')', ']'])
const OPENING_MARKS = new Set(['"', '“', '‘', "'", '«', '„', '‹', '(', '[', '—', '–', '-', '•'])

// A parenthesis that never closes must not swallow the rest of the block.
const LONGEST_PARENTHESIS = 60

// Marks that end one sentence: more of them are a rule across the page, or an attack.
const LONGEST_ENDING = 10

// The longest sentences of resolutions keep to this; beyond it stands a list, a table or an attack, and readers of sentences must not pay for it.
const LONGEST_SENTENCE = 1000

// An abbreviation ends its sentence only where one of these, capitalised, comes next.
const OPENERS = new Set(
  'the a an he she it they we i you this that these those his her their its our in on at by for from to with as after before since when while during if but and so however meanwhile although according there both also not no'.split(
    ' ',
  ),
)

// Never the end of a sentence, whatever follows.
const TITLES = new Set(
  'mr. mrs. ms. messrs. dr. prof. rev. hon. gen. lt. col. maj. capt. cmdr. adm. sgt. brig. sen. rep. reps. gov. st. amb. vs. h.e. i.e. e.g.'.split(
    ' ',
  ),
)

const REPORTING = new Set(
  'say ask add reply tell write explain continue note exclaim wonder warn argue conclude state'.split(' '),
)

/** The words of English that tell where a sentence ends. */
export const ENGLISH_SENTENCE_WORDS: SentenceWords = { openers: OPENERS, titles: TITLES, reporting: REPORTING }

/**
 * The sentences of a document, block by block. A quotation's own full stop does not end the sentence that reports it
 * (`"Enough!" said the envoy.` is one), and nothing within parentheses does.
 */
export function findSentences(
  { text }: CanonicalDocument,
  { tokens, blocks }: Tokens,
  words = ENGLISH_SENTENCE_WORDS,
): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of blocks) splitBlock({ text, tokens, words }, block, sentences)
  return sentences
}

type Words = Readonly<{ text: string; tokens: readonly Token[]; words: SentenceWords }>

function splitBlock(around: Words, block: BlockTokens, sentences: Sentence[]): void {
  const { tokens } = around
  let first = block.firstToken
  let parenthesis: number | null = null
  for (let i = block.firstToken; i < block.endToken; i += 1) {
    const token = tokens[i]
    if (!token) break
    if (OPENING.has(token.text)) parenthesis ??= i
    else if (CLOSING.has(token.text)) parenthesis = null
    const isTooLong = i - first >= LONGEST_SENTENCE
    if (!isTooLong && parenthesis !== null && i - parenthesis <= LONGEST_PARENTHESIS) continue
    const end = isTooLong ? i + 1 : endAfter(around, i, block.endToken)
    if (end === null) continue
    push(tokens, block.block, first, end, sentences)
    first = end
    i = end - 1
    parenthesis = null
  }
  push(tokens, block.block, first, block.endToken, sentences)
}

function push(tokens: readonly Token[], block: number, first: number, end: number, sentences: Sentence[]): void {
  const head = tokens[first]
  const last = tokens[end - 1]
  if (first >= end || !head || !last) return
  sentences.push({ start: head.start, end: last.end, block, firstToken: first, endToken: end })
}

/** The token after the sentence that ends at token `i`, or null where none ends there. */
function endAfter({ text, tokens, words }: Words, i: number, limit: number): number | null {
  const token = tokens[i]
  if (!token || !isTerminator(token)) return null
  let next = i + 1
  const farthest = Math.min(limit, i + LONGEST_ENDING)
  while (next < farthest && /^(?:[.!?…]|\.{2,})$/u.test(tokens[next]?.text ?? '')) next += 1
  // Closing marks belong to the sentence they end; a mark after a space opens the next one.
  while (next < farthest && isClosing(tokens, next)) next += 1
  const following = tokens[next]
  if (next >= limit || !following) return null
  if (tokens[next - 1]?.end === following.start && !/\n/u.test(text.slice(token.start, following.end))) return null
  if (!startsSentence(tokens, next)) return null
  if (isClosingQuote(tokens[next - 1]) && isReportedNext(tokens, words, next, token.text !== '.')) return null
  if (token.text.length > 1 && /^[\p{L}]/u.test(token.text))
    return endsAsAbbreviation(tokens, words, i, next) ? next : null
  return next
}

function isTerminator({ text }: Token): boolean {
  const last = text.at(-1)
  if (last === '!' || last === '?' || last === '…') return text.length === 1
  return last === '.' && !text.startsWith('http')
}

function isClosing(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return token !== undefined && CLOSING_MARKS.has(token.text) && tokens[i - 1]?.end === token.start
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  let at = i
  while (at < i + 3 && OPENING_MARKS.has(tokens[at]?.text ?? '')) at += 1
  const first = tokens[at]?.text ?? ''
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£¥#@]/u.test(first)
}

function endsAsAbbreviation(tokens: readonly Token[], words: SentenceWords, i: number, next: number): boolean {
  const lower = tokens[i]?.lower ?? ''
  if (words.titles.has(lower)) return false
  const following = tokens[next]
  if (!following) return true
  if (OPENING_MARKS.has(following.text)) return lower !== 'no.'
  // "J. R. Smith": an initial is followed by more of the name.
  return words.openers.has(following.lower)
}

const QUOTE_ENDS = new Set(['"', '”', '»', '’', '“'])

function isClosingQuote(token: Token | undefined): boolean {
  return token !== undefined && QUOTE_ENDS.has(token.text)
}

const LONGEST_SPEAKER = 7

/**
 * Whether a name and a verb of speech follow the quotation that ended ("…?” Jane Roe asked."): they belong to its sentence. After a
 * full stop only a clause of these alone does: "…over.” Jane Roe said that …" is a sentence of its own.
 */
function isReportedNext(tokens: readonly Token[], words: SentenceWords, next: number, isOpen: boolean): boolean {
  for (let i = next; i < next + LONGEST_SPEAKER; i += 1) {
    const token = tokens[i]
    if (!token) return false
    if (i > next && words.reporting.has(token.lemma) && token.text === token.lower) {
      return isOpen || /^[.,;(]$/u.test(tokens[i + 1]?.text ?? '')
    }
    const isNamePart = /^[\p{Lu}]/u.test(token.text) && !words.openers.has(token.lower)
    if (!isNamePart && token.text !== '-' && !/^(?:of|de|al|bin|van|von|’s|'s)$/u.test(token.lower)) return false
  }
  return false
}
