import type { Reading, Sentence, Token } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import { findVoice, type Voice } from './voice.js'

/** A reading prepared for looking at single tokens: which quotation, name and time each stands in. */
export type StatementPage = Readonly<{
  reading: Reading
  text: string
  tokens: readonly Token[]
  /** For each token the index of the quotation it stands in, -1 outside. */
  quotationAt: Int32Array
  /** For each token whether it is part of a time expression. */
  timeAt: Uint8Array
  /** For each token the index of the name it belongs to, -1 for none. */
  nameAt: Int32Array
  /** The sentences, those of monstrous length cut so that looking around in one stays cheap. */
  sentences: readonly Sentence[]
  /** For each token the index of its sentence in `sentences`. */
  sentenceAt: Int32Array
  /** Who says "we" outside quotation marks; undefined in news. */
  voice: Voice | undefined
}>

const pages = new WeakMap<Reading, StatementPage>()

/** The page of a reading, laid out once however many kinds of finding ask for it. */
export function layOut(reading: Reading): StatementPage {
  const known = pages.get(reading)
  if (known) return known
  const page = layOutAfresh(reading)
  pages.set(reading, page)
  return page
}

/** One pass over tokens and each list, all of them in text order. */
function layOutAfresh(reading: Reading): StatementPage {
  const { tokens, quotations, times, names } = reading
  const sentences = reading.sentences.flatMap((sentence) => cut(reading, sentence))
  const sentenceAt = new Int32Array(tokens.length).fill(-1)
  for (const [index, { firstToken, endToken }] of sentences.entries()) sentenceAt.fill(index, firstToken, endToken)
  const quotationAt = markTokens(tokens, quotations)
  const timeAt = new Uint8Array(tokens.length)
  for (const [at, time] of markTokens(tokens, times).entries()) if (time >= 0) timeAt[at] = 1
  const nameAt = markTokens(tokens, names)
  return {
    reading,
    text: reading.document.text,
    tokens,
    quotationAt,
    timeAt,
    nameAt,
    sentences,
    sentenceAt,
    voice: findVoice(reading),
  }
}

const LONGEST_SENTENCE = 400

/** A "sentence" of thousands of words is a table or an attack: it is read in stretches. */
function cut({ tokens }: Reading, sentence: Sentence): Sentence[] {
  const { firstToken, endToken } = sentence
  if (endToken - firstToken <= LONGEST_SENTENCE) return [sentence]
  const stretches: Sentence[] = []
  for (let first = firstToken; first < endToken; first += LONGEST_SENTENCE) {
    const end = Math.min(endToken, first + LONGEST_SENTENCE)
    const start = tokens[first]?.start ?? sentence.start
    stretches.push({ ...sentence, start, end: tokens[end - 1]?.end ?? sentence.end, firstToken: first, endToken: end })
  }
  return stretches
}

function markTokens(tokens: readonly Token[], spans: readonly Span[]): Int32Array {
  const marks = new Int32Array(tokens.length).fill(-1)
  const ordered = [...spans.keys()].sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0))
  let next = 0
  for (const index of ordered) {
    const span = spans[index]
    if (!span) continue
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= span.start) next += 1
    for (let at = next; at < tokens.length && (tokens[at]?.start ?? 0) < span.end; at++) marks[at] = index
  }
  return marks
}

/** The first token that ends after `offset`; `tokens.length` where none does. */
export function tokenAfter({ tokens }: StatementPage, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that holds a token. */
export function sentenceOf({ sentences, sentenceAt }: StatementPage, token: number): Sentence | undefined {
  return sentences[sentenceAt[token] ?? -1]
}

export function lowerAt({ tokens }: StatementPage, token: number): string {
  return tokens[token]?.lower ?? ''
}

export function posAt({ tokens }: StatementPage, token: number): string {
  return tokens[token]?.pos ?? ''
}

/** The words from one token up to another (exclusive) as a span; undefined where there are none. */
export function spanOf({ tokens }: StatementPage, from: number, to: number): Span | undefined {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && from < to ? { start: first.start, end: last.end } : undefined
}

const QUOTE_MARKS = /^(?:["“”„‟«»‘’‚‹›']|``|'')$/

export function isQuoteMark(word: string): boolean {
  return QUOTE_MARKS.test(word)
}
