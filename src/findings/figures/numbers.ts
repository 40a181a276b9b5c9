import type { Reading } from '../../reading/reading.js'
import type { ClausePage } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import { TAKEN_FOR_NOUNS } from './phrases.js'
import { numberOf, type Read, readNumber, readVague, SCALES } from './read-numbers.js'
import { labelling, listed } from './words.js'

/** A number in running text: tokens `first` to `end`, with the noun it counts. `unit` is an ISO code, `%` or that noun. */
export type FoundNumber = Readonly<{
  first: number
  end: number
  /** The end of the noun phrase it counts; the same as `end` for money and percentages. */
  nounEnd: number
  value: number
  unit: string
  /** "tens of thousands": an order of magnitude, not a count. */
  vague: boolean
}>

/** Sums and percentages of the reading, as tokens. */
export function findAmountNumbers({ reading, words }: ClausePage): FoundNumber[] {
  const found: FoundNumber[] = []
  let at = 0
  for (const { start, end, value, unit, currency } of reading.amounts) {
    while (at < words.tokens.length && (words.tokens[at]?.end ?? 0) <= start) at += 1
    let stop = at
    while (stop < words.tokens.length && (words.tokens[stop]?.start ?? end) < end) stop += 1
    if (stop > at) found.push({ first: at, end: stop, nounEnd: stop, value, unit: currency ?? unit, vague: false })
  }
  return found
}

/** Plain counts ("590 enterprises"), which the reading layer does not list: no part of a date, a sum, a name or a label. */
export function findCounts(page: ClausePage, taken: Uint8Array): FoundNumber[] {
  const found: FoundNumber[] = []
  const { tokens } = page.words
  for (let at = 0; at < tokens.length; at += 1) {
    const read = taken[at] === 0 ? (readVague(page, at) ?? readNumber(page, at)) : undefined
    if (!read) continue
    const counted = isCount(page, at, read) ? readNoun(page, read.end) : undefined
    if (counted && isCounted(page, at, read, counted) && !isListSize(page, at, read, counted)) {
      found.push({
        first: at,
        end: read.end,
        nounEnd: counted.end,
        value: read.value,
        unit: counted.noun,
        vague: read.vague,
      })
    }
    at = read.end - 1
  }
  return found
}

/** A count, and not a label, a year, a score, a part of a name, an age, a telephone number or a number of a list. */
function isCount(page: ClausePage, at: number, { value, end, spelled, vague }: Read): boolean {
  const { words } = page
  const before = lowerAt(words, at - 1)
  const after = lowerAt(words, end)
  if (
    words.timeAt[at] === 1 ||
    (words.nameAt[at] ?? -1) >= 0 ||
    ((words.nameAt[end] ?? -2) >= 0 && /^[A-Z]/u.test(words.tokens[at]?.text ?? ''))
  )
    return false
  if (
    labelling.has(before) ||
    /^[-/.:#+–]$/u.test(before) ||
    /^[/:+%–]$/u.test(after) ||
    after === ')' ||
    (after === '-' && !vague)
  )
    return false
  if (
    /^[A-Z]/u.test(words.tokens[at - 1]?.text ?? '') &&
    !spelled &&
    posAt(words, at - 1) === 'PROPN' &&
    !isSentenceStart(page, at - 1)
  )
    return false
  if (!spelled && value >= 1900 && value <= 2100 && Number.isInteger(value) && !lowerAt(words, at).includes(','))
    return false
  if ((value <= 1 && !vague) || isNoMeasure(page, at, { value, spelled })) return false
  if (/^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries|century)$/u.test(after)) return false
  return !/^(?:cfr|u\.s\.c\.?|usc|stat|-year-old|years?-old|o['’]clock|percent|degrees?)$/u.test(after)
}

/** A pair, a guess said anew, the end of a longer number, one of two numbers, or the whole of a share. */
function isNoMeasure({ words }: ClausePage, at: number, { value, spelled }: Pick<Read, 'value' | 'spelled'>): boolean {
  const before = lowerAt(words, at - 1)
  // "85,000, 86,000 refugees": a guess, said anew.
  if (before === ',' && numberOf(lowerAt(words, at - 2)) !== undefined) return true
  // "the daily’s 100 most read writers": the name of a list.
  if (/^(?:most|best|greatest|top)$/u.test(lowerAt(words, at + 1)) && /^(?:the|['’]s?)$/u.test(before)) return true
  // "two hundred and ninety-three" is not ninety-three.
  if (before === 'and' && SCALES.has(lowerAt(words, at - 2))) return true
  // A pair is no measure; "500 to 600" and "26-, 27,000" are no one number.
  if (spelled && value === 2) return true
  if (before === 'to' && (numberOf(lowerAt(words, at - 2)) !== undefined || lowerAt(words, at - 2) === 'half'))
    return true
  if (before === ',' && lowerAt(words, at - 2) === '-') return true
  // "number one and two", "two or three"
  if (spelled && /^(?:and|or|to)$/u.test(before) && numberOf(lowerAt(words, at - 2)) !== undefined) return true
  // "six in ten residents", "six out of ten", "one in every ten", "26 of 27 steps": a share, and its whole
  const joint = before === 'every' ? at - 2 : at - 1
  if (before === 'the' && lowerAt(words, at - 2) === 'of' && numberOf(lowerAt(words, at - 3)) !== undefined) return true
  const part = lowerAt(words, joint) === 'of' && lowerAt(words, joint - 1) === 'out' ? joint - 2 : joint - 1
  return /^(?:in|of)$/u.test(lowerAt(words, joint)) && numberOf(lowerAt(words, part)) !== undefined
}

function isSentenceStart({ reading, words }: ClausePage, at: number): boolean {
  return reading.sentences[words.sentenceAt[at] ?? -1]?.firstToken === at
}

/** The noun a number counts: "20,000 tonnes", "three personal messages", "17 million people", "a 20-year conflict". */
function readNoun(page: ClausePage, from: number): { noun: string; end: number } | undefined {
  const { words, reading } = page
  const limit = reading.sentences[words.sentenceAt[from] ?? -1]?.endToken ?? from
  let at = from
  while (at < Math.min(limit, from + 6)) {
    const pos = posAt(words, at)
    const lower = lowerAt(words, at)
    const name = reading.names[words.nameAt[at] ?? -1]
    if (name && !name.adjective && name.type !== 'state') return undefined
    if (
      lower === '-' ||
      pos === 'ADJ' ||
      name ||
      (lower === 'of' && at === from) ||
      (pos === 'VERB' && /(?:ed|en)$/u.test(lower)) ||
      (pos === 'ADV' && at === from) ||
      (pos === 'CCONJ' && posAt(words, at - 1) === 'ADJ')
    ) {
      at += 1
      continue
    }
    if (pos !== 'NOUN' && pos !== 'PROPN') return asPeople(page, at, from)
    for (;;) {
      // "COVID-19 vaccines": the noun stands behind its compound.
      const next = isHyphen(page, at + 1) ? at + 3 : at + 1
      const isNoun = next < limit && /^(?:NOUN|PROPN)$/u.test(posAt(words, next))
      if (!isNoun || (words.nameAt[next] ?? -1) >= 0 || words.timeAt[next] === 1) break
      // "helped 90 citizens access new data": a verb the tagger takes for a noun.
      if (isPlural(lowerAt(words, at)) && isVerb(page, next)) break
      at = next
    }
    return { noun: lowerAt(words, at), end: at + 1 }
  }
  return undefined
}

/** What may begin the object of a verb. */
const OBJECT = /^(?:NUM|DET|PRON|ADJ)$/u

/** A bare form before an object, or one that is more often a verb, whatever the tagger takes it for. */
function isVerb({ words }: ClausePage, at: number): boolean {
  if (TAKEN_FOR_NOUNS.test(lowerAt(words, at))) return true
  return !isPlural(lowerAt(words, at)) && OBJECT.test(posAt(words, at + 1))
}

function isPlural(noun: string): boolean {
  return /[^s]s$/u.test(noun)
}

function isHyphen({ words }: ClausePage, at: number): boolean {
  return lowerAt(words, at) === '-' && words.tokens[at]?.start === words.tokens[at - 1]?.end
}

const UNCOUNTABLE_ENDING =
  /(?:s|people|men|women|children|staff|personnel|police|cattle|fish|aircraft|feet|stelae|data|media|youth|km|kg|mw|gw|kw|tons|square|acres|alumni|cubic)$/u

/**
 * Whether the noun is what the number counts: a plural, apart from it, and no title ("Six Assurances"). "Others" and sums of
 * money in round words count nothing.
 */
function isCounted(
  { words, reading }: ClausePage,
  at: number,
  { end, spelled }: Read,
  { noun }: { noun: string },
): boolean {
  if (/^(?:others|ones|folks|guys|more|dollars|euros|rubles|cents|percent)$/u.test(noun)) return false
  if (!UNCOUNTABLE_ENDING.test(noun)) return false
  const [last, next] = [words.tokens[end - 1], words.tokens[end]]
  if (last && next && last.end === next.start && next.lower !== '-') return false
  const first = words.tokens[at]
  const isOpening = reading.sentences[words.sentenceAt[at] ?? -1]?.firstToken === at
  return !(spelled && !isOpening && /^\p{Lu}/u.test(first?.text ?? ''))
}

/** "tens of thousands of Russians": a demonym with nothing behind it counts people. */
function asPeople({ reading, words }: ClausePage, at: number, from: number): { noun: string; end: number } | undefined {
  const name = reading.names[words.nameAt[at - 1] ?? -1]
  const isPlural = at > from && name?.adjective && lowerAt(words, at - 1).endsWith('s')
  return isPlural ? { noun: 'persons', end: at } : undefined
}

/** "the five states", "all three", "both sides", "two countries": how long a list is, not a figure. */
function isListSize(
  page: ClausePage,
  at: number,
  { value, vague, spelled }: Read,
  { noun }: { noun: string },
): boolean {
  if (vague || value > 20) return false
  const before = lowerAt(page.words, at - 1)
  if (listed.has(noun)) return true
  if (!spelled) return false
  return /^(?:the|these|those|all|both|his|her|their|our|its|my|other|of|first|last|next|past|another|every|following|then|or|['’]s)$/u.test(
    before,
  )
}

/** Marks the tokens that sums and times already hold. */
export function takenTokens({ tokens }: Reading, numbers: readonly FoundNumber[], timeAt: Uint8Array): Uint8Array {
  const taken = Uint8Array.from(timeAt)
  for (const { first, end } of numbers) taken.fill(1, first, end)
  return taken.length === tokens.length ? taken : new Uint8Array(tokens.length)
}
