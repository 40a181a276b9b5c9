import type { Sentence } from '../../reading/reading.js'
import { apart } from '../../vocabulary/by-word.js'
import { bodySentences, type ClausePage } from '../clauses/clauses.js'
import { findFormat, nameFormat } from '../meetings/formats.js'
import { lowerAt, posAt } from '../statements/page.js'
import { formatNouns } from './words.js'

/** A format meant in a sentence: by its name, its short form, or a word for the one in focus ("the platform", "its"). */
export type FormatMention = Readonly<{ format: string; first: number; end: number; by: 'name' | 'noun' | 'pronoun' }>

/** Formats of one document in the order of reading: what "the platform" and "its" mean where they stand. */
export type FormatMemory = { focus: string | null; sentencesSince: number; aliases: Map<string, string> }

const FARTHEST = 4

/** The formats meant in a sentence, and the memory moved on to it. */
export function findFormatMentions(page: ClausePage, sentence: Sentence, memory: FormatMemory): FormatMention[] {
  const named = namedFormats(page, sentence, memory)
  memory.sentencesSince = named.length > 0 ? 0 : memory.sentencesSince + 1
  const focus = memory.sentencesSince <= FARTHEST ? memory.focus : null
  const meant = named.length > 0 || focus === null ? named : referringWords(page, sentence, focus)
  if (meant.length > 0 && named.length === 0) memory.sentencesSince = 1
  const first = named[0]
  if (first) memory.focus = first.format
  return [...meant, ...likeWords(page, sentence, meant, focus)]
}

/** "The EU has developed such a mechanism": another of the kind, after the last format named. Not "no such mechanism". */
function likeWords(
  { words }: ClausePage,
  sentence: Sentence,
  meant: readonly FormatMention[],
  focus: string | null,
): FormatMention[] {
  const found: FormatMention[] = []
  for (let at = sentence.firstToken; at + 2 < sentence.endToken; at += 1) {
    const isLike = lowerAt(words, at) === 'such' && /^an?$/u.test(lowerAt(words, at + 1))
    if (!isLike || !formatNouns.has(lowerAt(words, at + 2))) continue
    const format = meant.findLast(({ end }) => end <= at)?.format ?? focus
    if (format !== null) found.push({ format, first: at, end: at + 3, by: 'noun' })
  }
  return found
}

function namedFormats(page: ClausePage, sentence: Sentence, { aliases }: FormatMemory): FormatMention[] {
  const { reading, words } = page
  const found: FormatMention[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; ) {
    const name = reading.names[words.nameAt[at] ?? -1]
    const printed = words.tokens[at]?.text ?? ''
    const known = aliases.get(printed)
    if (name && (name.type === 'format' || name.type === 'organisation')) {
      const end = nameEnd(page, at)
      const mention = readNamed(page, at, end, sentence)
      if (mention) {
        found.push(mention)
        const alias = aliasBehind(page, mention.end)
        if (alias) aliases.set(alias, mention.format)
      }
      at = mention?.end ?? end
      continue
    }
    const proper = known
      ? { format: known, first: at, end: at + 1, by: 'name' as const }
      : readProper(page, at, sentence)
    if (proper) {
      found.push(proper)
      const alias = aliasBehind(page, proper.end)
      if (alias) aliases.set(alias, proper.format)
    }
    at = proper?.end ?? at + 1
  }
  return found
}

function nameEnd({ words }: ClausePage, at: number): number {
  let end = at
  while (end < words.tokens.length && words.nameAt[end] === words.nameAt[at]) end += 1
  return end
}

/** "OSCE Minsk Group" is the group of the body named before it. */
function headOf(printed: string): { name: string } | null {
  const first = findFormat(printed)
  return first && (findFormat(printed.slice(first.end)) ?? first)
}

/** A name the reading calls a format, or an organisation that is a standing format ("Eurasian Economic Union"). */
function readNamed(page: ClausePage, first: number, end: number, sentence: Sentence): FormatMention | undefined {
  const { reading, words, text } = page
  const name = reading.names[words.nameAt[first] ?? -1]
  if (!name) return undefined
  const printed = text.slice(name.start, name.end).replace(/\s+/gu, ' ')
  const format = standingFormat(printed)
  if (format) return { format: format.name, first, end, by: 'name' }
  if (name.type !== 'format') return undefined
  const whole = wholeName(page, first, end, sentence)
  return { format: whole.words, first: whole.first, end: whole.end, by: 'name' }
}

const standing = new Map<string, string | null>()
const MOST_KEPT = 5000

/** The standing format of a name; the same names come again and again, so what was found is kept. */
function standingFormat(printed: string): { name: string } | undefined {
  const known = standing.get(printed)
  if (known !== undefined) return known === null ? undefined : { name: known }
  if (standing.size >= MOST_KEPT) standing.clear()
  const found = headOf(printed)
  standing.set(apart(printed), found ? apart(found.name) : null)
  return found ? { name: found.name } : undefined
}

/** "U.S.-Armenia Strategic Dialogue", "High-Level Dialogue on Democratic Reforms": the capitalised words around a name. */
function wholeName({ words, text }: ClausePage, from: number, to: number, { firstToken, endToken }: Sentence) {
  let first = from
  while (
    first > firstToken &&
    to - first < 12 &&
    isNamePart(words.tokens[first - 1]?.text ?? '') &&
    !(first - 1 === firstToken && posAt(words, first - 1) === 'DET')
  )
    first -= 1
  while (first < from && /^[-–]$/u.test(lowerAt(words, first))) first += 1
  let end = to
  if (/^(?:on|for|of)$/u.test(lowerAt(words, end))) {
    let next = end + 1
    while (
      next < Math.min(endToken, end + 8) &&
      (/^\p{Lu}/u.test(words.tokens[next]?.text ?? '') || /^(?:and|the|of)$/u.test(lowerAt(words, next)))
    )
      next += 1
    while (next > end + 1 && /^(?:and|the|of)$/u.test(lowerAt(words, next - 1))) next -= 1
    if (next > end + 1 && words.timeAt[end + 1] === 0) end = next
  }
  const start = words.tokens[first]?.start ?? 0
  return { first, end, words: text.slice(start, words.tokens[end - 1]?.end ?? start).replace(/\s+/gu, ' ') }
}

function isNamePart(text: string): boolean {
  return /^[-–]$/u.test(text) || (/^\p{Lu}/u.test(text) && !/^(?:The|A|An|In|At|On|This|During)$/u.test(text))
}

/** A proper name the reading does not know that names its own kind: "Annual Bilateral Consultations". */
function readProper(page: ClausePage, at: number, sentence: Sentence): FormatMention | undefined {
  const { words } = page
  const text = words.tokens[at]?.text ?? ''
  if (
    !/^(?:Dialogues?|Forum|Consultations|Mechanism|Track|Partnership|Initiative)$/u.test(text) ||
    !/^\p{Lu}/u.test(words.tokens[at - 1]?.text ?? '')
  )
    return undefined
  const whole = wholeName(page, at, at + 1, sentence)
  if (whole.first === at) return undefined
  const parts = words.tokens.slice(whole.first, at).map((token) => token.text)
  const tail =
    whole.end > at + 1 ? page.text.slice(words.tokens[at + 1]?.start ?? 0, words.tokens[whole.end - 1]?.end ?? 0) : ''
  const format = /^(?:Partnership|Initiative)$/u.test(text) ? null : nameFormat(parts, text, tail)
  return format === null ? undefined : { format, first: whole.first, end: whole.end, by: 'name' }
}

/** "(ABCs)" behind a name. */
function aliasBehind({ words }: ClausePage, end: number): string | undefined {
  const alias = words.tokens[end + 1]?.text ?? ''
  return lowerAt(words, end) === '(' && lowerAt(words, end + 2) === ')' && /^\p{Lu}{2,8}s?$/u.test(alias)
    ? alias
    : undefined
}

/** "The platform was established", "Its second meeting", "The multilateral dialogue platform". */
function referringWords({ words }: ClausePage, sentence: Sentence, focus: string): FormatMention[] {
  for (let at = sentence.firstToken; at < Math.min(sentence.endToken, sentence.firstToken + 8); at += 1) {
    const lower = lowerAt(words, at)
    if (at === sentence.firstToken && lower === 'its') return [{ format: focus, first: at, end: at + 1, by: 'pronoun' }]
    if (/^(?:since|from)$/u.test(lower) && lowerAt(words, at + 1) === 'its')
      return [{ format: focus, first: at + 1, end: at + 2, by: 'pronoun' }]
    if (formatNouns.has(lower) && opensDefinite(words, at, sentence.firstToken) && lowerAt(words, at + 1) !== 'of') {
      return [{ format: focus, first: at, end: at + 1, by: 'noun' }]
    }
    if (/^(?:VERB|AUX)$/u.test(words.tokens[at]?.pos ?? '')) break
  }
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at += 1) {
    const isShort =
      /^\p{Lu}/u.test(words.tokens[at]?.text ?? '') &&
      formatNouns.has(lowerAt(words, at)) &&
      lowerAt(words, at - 1) === 'the'
    if (isShort && lowerAt(words, at + 1) !== 'of') return [{ format: focus, first: at, end: at + 1, by: 'noun' }]
  }
  const opensBare = /^(?:to|there|so|thus)$/u.test(lowerAt(words, sentence.firstToken))
  return opensBare ? [{ format: focus, first: sentence.firstToken, end: sentence.firstToken + 1, by: 'pronoun' }] : []
}

function opensDefinite(words: ClausePage['words'], at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 4); i -= 1) {
    if (/^(?:the|this|such)$/u.test(lowerAt(words, i))) return true
    if (!/^(?:ADJ|NOUN|PROPN)$/u.test(posAt(words, i)) || ((words.nameAt[i] ?? -1) >= 0 && posAt(words, i) !== 'PROPN'))
      return false
  }
  return false
}

/** A memory that knows nothing yet. */
export function freshMemory(): FormatMemory {
  return { focus: null, sentencesSince: 0, aliases: new Map() }
}

/** Sentences in which properties are told: headings may bring a format into focus, but tell nothing. */
export function tellingSentences(page: ClausePage): ReadonlySet<Sentence> {
  return new Set(bodySentences(page))
}
