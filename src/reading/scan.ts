import { byWord } from '../vocabulary/by-word.js'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { PersonWords } from './language-words.js'
import type { NameType, Sentence, Token } from './reading.js'

/** A name as first found: the tokens it covers (`end` exclusive), before people are told apart. */
export type FoundName = Readonly<{
  first: number
  end: number
  name: string
  type: NameType
  code?: string
  adjective?: true
  seat?: true
}>

/** What every finder of names works on: the tokens, where sentences and headlines are, and which tokens a name has already taken. */
export type Scan = Readonly<{
  document: CanonicalDocument
  text: string
  /** By which people and titles are told in the document's language. */
  words: PersonWords
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  /** Sentence index of each token. */
  sentenceOf: Int32Array
  /** 1 where the token stands in a line that capitalises its words: there a capital letter proves nothing. */
  headline: Uint8Array
  /** Words the document also prints small: a capital on them proves little. */
  smallWords: ReadonlySet<string>
  /** Index + 1 of the found name that holds the token, 0 where none does. */
  holder: Int32Array
  found: FoundName[]
}>

/** A fresh scan of a document, with nothing found. */
export function startScan(
  document: CanonicalDocument,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  words: PersonWords,
): Scan {
  const sentenceOf = new Int32Array(tokens.length)
  const headline = new Uint8Array(tokens.length)
  for (const [index, { firstToken, endToken }] of sentences.entries()) {
    sentenceOf.fill(index, firstToken, endToken)
    if (isHeadline(tokens, firstToken, endToken)) headline.fill(1, firstToken, endToken)
  }
  return {
    document,
    text: document.text,
    words,
    tokens,
    sentences,
    sentenceOf,
    headline,
    smallWords: smallWordsOf(tokens, sentences),
    holder: new Int32Array(tokens.length),
    found: [],
  }
}

/** Words printed small, those of addresses set aside: "roe" in "example.org/roe-wins" says nothing of "Roe". */
function smallWordsOf(tokens: readonly Token[], sentences: readonly Sentence[]): Set<string> {
  const small = new Set<string>()
  for (const { firstToken, endToken } of sentences) {
    if (/^https?$/u.test(tokens[firstToken]?.lower ?? '')) continue
    for (let i = firstToken; i < endToken; i += 1) {
      const token = tokens[i]
      if (token && token.text === token.lower) small.add(token.lower)
    }
  }
  return small
}

const LONGEST_HEADLINE = 40

function isHeadline(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > LONGEST_HEADLINE || end - first < 4) return false
  if (/^[.]$/u.test(tokens[end - 1]?.text ?? '')) return false
  let long = 0
  let capital = 0
  for (let i = first; i < end; i += 1) {
    const text = tokens[i]?.text ?? ''
    // "of", "and", "with" stay small in a headline: only longer words tell.
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue
    long += 1
    if (isCapital(text)) capital += 1
  }
  return long >= 4 && capital / long > 0.8
}

/** Whether a word begins with a capital letter. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^[\p{Lu}\p{Lt}]/u.test(text)
}

/** Whether a word of two letters or more is all capitals. */
export const isAllCapitals = byWord(
  (text) => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase() && !text.includes('.'),
)

/** Whether no white space parts token `i` from the one before. */
export function isGlued({ tokens }: Scan, i: number): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  return token !== undefined && before !== undefined && token.start === before.end
}

/** Whether two tokens stand in one sentence. */
export function isSameSentence({ sentenceOf }: Scan, a: number, b: number): boolean {
  return a >= 0 && b >= 0 && a < sentenceOf.length && b < sentenceOf.length && sentenceOf[a] === sentenceOf[b]
}

/** Takes the tokens for a name. Tokens another name holds stay with it, and the claim fails. */
export function claim(scan: Scan, name: FoundName): boolean {
  for (let i = name.first; i < name.end; i += 1) if (scan.holder[i] !== 0) return false
  scan.found.push(name)
  scan.holder.fill(scan.found.length, name.first, name.end)
  return true
}

/** Takes the tokens for a longer name, which swallows the names that lie wholly inside it ("Kazakhstan" in "National Bank of Kazakhstan"). */
export function takeOver(scan: Scan, name: FoundName): boolean {
  for (let i = name.first; i < name.end; i += 1) {
    const held = nameAt(scan, i)
    if (held && (held.first < name.first || held.end > name.end || held.type === 'person')) return false
  }
  scan.found.push(name)
  scan.holder.fill(scan.found.length, name.first, name.end)
  return true
}

/** The found name that holds token `i`. */
export function nameAt(scan: Scan, i: number): FoundName | undefined {
  const holder = scan.holder[i]
  return holder ? scan.found[holder - 1] : undefined
}

/** The printed words from token `first` to `end` (exclusive), with any white space as one blank. */
export function wordsOf({ text, tokens }: Scan, first: number, end: number): string {
  const from = tokens[first]
  const to = tokens[end - 1]
  if (!from || !to) return ''
  if (end - first === 1) return from.text
  const printed = text.slice(from.start, to.end)
  return /\s\s|[^\S ]/u.test(printed) ? printed.replace(/\s+/gu, ' ') : printed
}
