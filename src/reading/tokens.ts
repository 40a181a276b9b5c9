import { byWord } from '../vocabulary/by-word.js'
import type { Block, CanonicalDocument } from '../vocabulary/documents.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Abbreviations, LanguagePack } from './language-pack.js'
import type { Token } from './reading.js'
import { tagWords } from './tagger.js'

/** The tokens of one block: `firstToken` to `endToken` (exclusive) index the document's tokens. */
export type BlockTokens = Readonly<{ block: number; firstToken: number; endToken: number }>

export type Tokens = Readonly<{ tokens: readonly Token[]; blocks: readonly BlockTokens[] }>

// Tried at one place after another (see endOfPlain for the words it need not be tried on). One alternative each: address, plain word (first, since most are), initialism (U.S., a.m., U.S), initial before a name, word with its apostrophes,
// number with a short suffix (77th, 20s, 5bn), ellipsis, long dash, a rule of one mark ("===="), any other single character.
const TOKEN =
  /https?:\/\/[^\s<>"«»“”]{1,2000}|[A-Za-z]{2,}(?![\p{L}\p{M}\p{N}'’ʼʻ‘`.])|(?:\p{L}\.){2,12}(?:\p{Lu}(?![\p{L}\p{N}]))?|(?:\p{Lu}\.){1,5}\p{Lu}(?![\p{L}\p{N}.])|\p{Lu}\.(?=\s{0,3}\p{Lu})|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼʻ‘`]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}{1,3}(?!\p{L}))?|\.{2,}|-{2,}|([^\p{L}\p{N}\s])\1{3,}|[^\s]/uy

// The ending must be the word's last part: "O’Neill" and "N’Djamena" are left whole.
const CONTRACTION = /(?:n['’ʼʻ‘`]t|['’ʼ](?:s|re|ve|ll|d|m)|(?<=\p{L}{2})[ʻ‘`](?:s|re|ve|ll))$/iu
const UNUSUAL_CONTRACTION = /^(?:n[ʼʻ‘`]t|[ʼʻ‘`](?:s|re|ve|ll|d|m))$/iu

const ALWAYS = new Set(
  'mr mrs ms messrs dr prof rev hon gen lt col maj capt cmdr adm sgt brig sen rep reps gov sr jr st vs etc inc ltd corp co bros dept univ assn ave est approx fig vol ed eds al ph amb pres sec'.split(
    ' ',
  ),
)

// These are words of their own ("no", "mar", "sun"), so only a number after them makes them abbreviations.
const BEFORE_NUMBERS = new Set('no nos jan feb mar apr jun jul aug sep sept oct nov dec art para pp'.split(' '))

/** The abbreviations of English. */
export const ENGLISH_ABBREVIATIONS: Abbreviations = { always: ALWAYS, beforeNumbers: BEFORE_NUMBERS }

const ENGLISH_TOKENS = { abbreviations: ENGLISH_ABBREVIATIONS, tag: tagWords }

const LONGEST_RUN = 1500

/** The tokens of every block but furniture, with exact offsets: `text.slice(start, end) === token.text`, but “`s” and its like are told as “’s”. */
export function findTokens(
  document: CanonicalDocument,
  { abbreviations, tag }: Pick<LanguagePack, 'abbreviations' | 'tag'> = ENGLISH_TOKENS,
): Tokens {
  const tokens: Token[] = []
  const blocks: BlockTokens[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (block.role === 'furniture') continue
    const firstToken = tokens.length
    const spans = findSpans(document.text, block, abbreviations)
    for (let from = 0; from < spans.length; from += LONGEST_RUN) {
      tagRun(document.text, spans.slice(from, from + LONGEST_RUN), tokens, tag)
    }
    blocks.push({ block: index, firstToken, endToken: tokens.length })
  }
  return { tokens, blocks }
}

function tagRun(text: string, spans: readonly Span[], tokens: Token[], tagAll: LanguagePack['tag']): void {
  const words = spans.map(({ start, end }) => knownWord(withApostrophe(text.slice(start, end))))
  const tags = tagAll(words.map((word) => word.text))
  for (const [i, { start, end }] of spans.entries()) {
    const word = words[i]
    const tag = tags[i]
    if (word && tag) tokens.push({ start, end, text: word.text, lower: word.lower, pos: tag.pos, lemma: tag.lemma })
  }
}

/** "Latvia | `s", "did | n‘t": whatever sign stands for the apostrophe of an ending, it is one. Names keep theirs. */
function withApostrophe(word: string): string {
  return word.length > 1 && word.length < 4 && UNUSUAL_CONTRACTION.test(word) ? word.replace(/[ʼʻ‘`]/u, '’') : word
}

/** One string for a word wherever it stands: what is kept by word is then found without reading its letters again. */
const knownWord = byWord((text) => ({ text, lower: text.toLowerCase() }))

function findSpans(text: string, block: Block, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = []
  const blockText = text.slice(block.start, block.end)
  for (let start = 0, end = 0; start < blockText.length; start = end) {
    end = endOfPlain(blockText, start)
    if (end > start) {
      spans.push({ start: block.start + start, end: block.start + end })
      continue
    }
    const word = tokenAt(blockText, start)
    end = start + Math.max(1, word.length)
    if (word === '') continue
    const previous = spans.at(-1)
    if (word === '.' && previous && previous.end === block.start + start) {
      const before = text.slice(previous.start, previous.end)
      if (isAbbreviated(before, blockText, start, abbreviations)) {
        spans[spans.length - 1] = { start: previous.start, end: previous.end + 1 }
        continue
      }
    }
    pushWord(spans, block.start + start, word)
  }
  return spans
}

/** The token at a place by the whole expression; empty at white space. */
function tokenAt(text: string, at: number): string {
  if (text.charCodeAt(at) === 32) return ''
  TOKEN.lastIndex = at
  return TOKEN.exec(text)?.[0] ?? ''
}

/**
 * The end of a word of plain letters, or of a lone comma; the place itself where something else stands there, or where what
 * comes next may belong to it (an apostrophe, a digit, an accent, the stop of an initial, "://").
 */
function endOfPlain(text: string, at: number): number {
  let end = at
  while (isPlainLetter(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  if (end === at) return next === 44 && text.charCodeAt(end + 1) === 32 ? end + 1 : at
  if (next === 32 || next === 44 || end === text.length) return end
  return next === 46 && end - at > 1 ? end : at
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isAbbreviated(before: string, blockText: string, stop: number, known: Abbreviations): boolean {
  const lower = before.toLowerCase()
  if (before.length > 7 || lower === before) return lower === 'vs' || lower === 'etc' || lower === 'approx'
  if (known.always.has(lower)) return true
  return known.beforeNumbers.has(lower) && /^\.\s?\d/u.test(blockText.slice(stop, stop + 4))
}

function pushWord(spans: Span[], start: number, word: string): void {
  const end = start + word.length
  if (word.startsWith('http')) {
    const trailing = /[.,;:!?)\]'’]{1,5}$/u.exec(word)?.[0].length ?? 0
    spans.push({ start, end: end - trailing })
    for (let at = end - trailing; at < end; at += 1) spans.push({ start: at, end: at + 1 })
    return
  }
  const tail = word.length > 2 && word.length < 100 ? CONTRACTION.exec(word) : null
  if (tail && tail.index > 0) {
    spans.push({ start, end: start + tail.index }, { start: start + tail.index, end })
    return
  }
  spans.push({ start, end })
}
