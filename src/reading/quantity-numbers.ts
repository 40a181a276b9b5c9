import { DIGITS, numberOf, scaleOf } from './amounts-words.js'
import { findOrdinalNumber, LABELLING, MEASURES, NOT_NUMBERED, VAGUE } from './quantity-words.js'
import type { Reading, Sentence } from './reading.js'

export type QuantityKind = 'money' | 'percentage' | 'count' | 'measure' | 'ordinal'

/** A number in running text: tokens `first` to `end` (exclusive) print it, up to `unitEnd` with what it counts. */
export type PrintedNumber = Readonly<{
  first: number
  end: number
  unitEnd: number
  kind: QuantityKind
  value: number
  unit: string
  /** "tens of thousands": an order of magnitude. */
  isVague: boolean
}>

/** A reading with what each token belongs to, so that a number inside a name or a time is told at once. */
export type NumberPage = Readonly<{ reading: Reading; timeAt: Uint8Array; nameAt: Uint8Array; amountAt: Uint8Array }>

const WHOLE_DIGITS = new RegExp(`^(?:${DIGITS})$`, 'u')
const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(
    ' ',
  ),
)
const SCALE_WORDS = new Set('hundred thousand million billion trillion dozen'.split(' '))
const LONGEST_NUMBER = 9
const LONGEST_NOUN = 6

/** Sums and percentages of the reading, as tokens. */
export function numbersOfAmounts({ reading }: NumberPage): PrintedNumber[] {
  const { tokens, amounts } = reading
  const found: PrintedNumber[] = []
  let at = 0
  for (const { start, end, value, unit, currency } of amounts) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1
    let stop = at
    while (stop < tokens.length && (tokens[stop]?.start ?? end) < end) stop += 1
    if (stop === at) continue
    const kind = unit === '%' ? 'percentage' : 'money'
    found.push({ first: at, end: stop, unitEnd: stop, kind, value, unit: currency ?? unit, isVague: false })
  }
  return found
}

/** Counts, measures and ordinals of one sentence: never a part of a date, a sum or a name, a label, a year, a score, an age or a number without a noun. */
export function numbersInSentence(page: NumberPage, { firstToken, endToken }: Sentence): PrintedNumber[] {
  const found: PrintedNumber[] = []
  const { tokens } = page.reading
  for (let at = firstToken; at < endToken; at += 1) {
    if (page.amountAt[at] || page.timeAt[at] || page.nameAt[at]) continue
    const lower = tokens[at]?.lower ?? ''
    const number = mayBegin(lower) ? (ordinalAt(page, at, endToken) ?? numberAt(page, at, endToken)) : undefined
    if (!number) continue
    found.push(number)
    at = Math.max(at, number.end - 1)
  }
  return found
}

function mayBegin(lower: string): boolean {
  const first = lower.charCodeAt(0)
  if (first >= 48 && first <= 57) return true
  return NUMBER_WORDS.has(lower) || VAGUE.has(lower) || findOrdinalNumber(lower) !== undefined
}

/** "the third meeting", "77th session": a place in a row, by the noun it stands before. */
function ordinalAt(page: NumberPage, at: number, limit: number): PrintedNumber | undefined {
  const { tokens } = page.reading
  const value = findOrdinalNumber(tokens[at]?.lower ?? '')
  if (value === undefined) return undefined
  // "First Harbour Corp." is a name.
  if (/^\p{Lu}/u.test(tokens[at]?.text ?? '') && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return undefined
  const noun = nounFrom(page, at + 1, limit)
  // "Two thirds", "second-hand": no place in a row. "At first" and "second, …" have no noun.
  if (!noun || noun.isSplit || NOT_NUMBERED.has(noun.head) || tokens[at + 1]?.text === '-') return undefined
  if (NOT_NUMBERED.has(tokens[at + 1]?.lower ?? '')) return undefined
  return { first: at, end: at + 1, unitEnd: noun.end, kind: 'ordinal', value, unit: noun.head, isVague: false }
}

function numberAt(page: NumberPage, at: number, limit: number): PrintedNumber | undefined {
  const read = readGlued(page, at) ?? readVague(page, at) ?? readNumber(page, at, limit)
  if (!read || !isFree(page, at, read.end)) return undefined
  const { value, end, isVague } = read
  if (read.unit !== undefined) return { first: at, end, unitEnd: end, kind: 'measure', value, unit: read.unit, isVague }
  const measure = measureFrom(page, end, limit)
  if (measure) return { first: at, end, unitEnd: measure.end, kind: 'measure', value, unit: measure.unit, isVague }
  // "One" is mostly no number, and a bare year counts nothing.
  if (value <= 1 || isYear(page, at, value)) return undefined
  const noun = nounFrom(page, isOrMore(page.reading, end) ? end + 2 : end, limit)
  if (!noun || isAge(noun.head)) return undefined
  return { first: at, end, unitEnd: noun.end, kind: 'count', value, unit: noun.head, isVague }
}

/** "five or more countries": the limit stands between the number and its noun. */
function isOrMore({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.lower === 'or' && /^(?:more|so|fewer|less)$/u.test(tokens[at + 1]?.lower ?? '')
}

type ReadNumber = Readonly<{ value: number; end: number; isVague: boolean; unit?: string }>

/** "500MW", "10km". */
function readGlued({ reading }: NumberPage, at: number): ReadNumber | undefined {
  const glued = /^(\d[\d.,]*)(km|kg|cm|mw|gw|kw|kwh|mwh)$/u.exec(reading.tokens[at]?.lower ?? '')
  const unit = glued && MEASURES.get(glued[2] ?? '')
  const value = numberOf(glued?.[1] ?? '')
  return unit && Number.isFinite(value) ? { value, end: at + 1, isVague: false, unit } : undefined
}

/** "tens of thousands of", "dozens of". */
function readVague({ reading: { tokens } }: NumberPage, at: number): ReadNumber | undefined {
  let value = VAGUE.get(tokens[at]?.lower ?? '')
  let end = at + 1
  if (value === undefined) return undefined
  for (let next = nextVague(); next !== undefined; next = nextVague()) {
    value *= next
    end += 2
  }
  const isOf = tokens[end]?.lower === 'of'
  return isOf && !(end === at + 1 && tokens[at]?.lower === 'tens') ? { value, end: end + 1, isVague: true } : undefined

  function nextVague(): number | undefined {
    return tokens[end]?.lower === 'of' ? VAGUE.get(tokens[end + 1]?.lower ?? '') : undefined
  }
}

/** Digits with a scale ("17 million"), or number words ("two hundred and six", "forty-five", "three dozen"). */
function readNumber({ reading: { tokens } }: NumberPage, at: number, limit: number): ReadNumber | undefined {
  const first = tokens[at]?.lower ?? ''
  const isDigits = first.charCodeAt(0) <= 57
  if (isDigits && !WHOLE_DIGITS.test(first)) return undefined
  if (!isDigits && !NUMBER_WORDS.has(first)) return undefined
  let end = at + 1
  let printed = isDigits ? '' : first
  let scale = 1
  for (; end < Math.min(limit, at + LONGEST_NUMBER); end += 1) {
    const lower = tokens[end]?.lower ?? ''
    const isInner = lower === 'and' || lower === '-'
    const next = tokens[end + 1]?.lower ?? ''
    if (isDigits || lower === 'dozen') {
      if (!SCALE_WORDS.has(lower)) break
      scale *= lower === 'dozen' ? 12 : scaleOf(lower)
      continue
    }
    if (isInner ? !joins(lower, tokens[end - 1]?.lower ?? '', next) : !continues(tokens[end - 1]?.lower ?? '', lower))
      break
    printed += ` ${lower}`
  }
  const value = isDigits ? numberOf(first) * scale : numberOf(printed) * scale
  return Number.isFinite(value) ? { value, end, isVague: false } : undefined
}

const TENS = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty$/u

/** "forty-five" and "two hundred and six", but not "two and three" or "five-year". */
function joins(word: string, before: string, next: string): boolean {
  if (!NUMBER_WORDS.has(next) || SCALE_WORDS.has(next)) return false
  return word === '-' ? TENS.test(before) : SCALE_WORDS.has(before)
}

function continues(before: string, word: string): boolean {
  if (SCALE_WORDS.has(word)) return true
  return NUMBER_WORDS.has(word) && (before === '-' || before === 'and' || TENS.test(before) || SCALE_WORDS.has(before))
}

/** Whether the number stands by itself: no label before it, no sign of a score, a code, an address or a longer number around it. */
function isFree({ reading: { tokens }, nameAt, timeAt }: NumberPage, at: number, end: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[end]
  if (before && (LABELLING.has(before.lower) || /^[/.:#+@−]$/u.test(before.text))) return false
  if (before?.text === '-' && tokens[at - 2]?.end === before.start && !/^\d/u.test(tokens[at - 2]?.text ?? ''))
    return false
  if (!after || nameAt[end] === 1 || timeAt[end] === 1) return after !== undefined && nameAt[end] === 1
  return !/^[/:+%).]$/u.test(after.text)
}

function isYear({ reading: { tokens } }: NumberPage, at: number, value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100 && /^\d{4}$/u.test(tokens[at]?.text ?? '')
}

const AGES =
  /^(?:year|years|month|months|week|weeks|day|days|hour|hours|minute|minutes|second|seconds|decade|decades|century|centuries|year-old|o['’]clock|percent|pm|am|gmt)$/u

/** Lengths of time and ages are times, not counts. */
function isAge(noun: string): boolean {
  return AGES.test(noun)
}

/** "square kilometres", "metric tons", "megawatts", "degrees Celsius" behind a number, a hyphen at most between. */
function measureFrom(
  { reading: { tokens } }: NumberPage,
  from: number,
  limit: number,
): { unit: string; end: number } | undefined {
  let at = tokens[from]?.text === '-' ? from + 1 : from
  const modifier = tokens[at]?.lower ?? ''
  const isShaped = modifier === 'square' || modifier === 'cubic'
  if (isShaped || modifier === 'metric' || modifier === 'nautical') at += 1
  const unit = at < limit ? MEASURES.get(tokens[at]?.lower ?? '') : undefined
  if (unit === undefined) return undefined
  const scale = tokens[at + 1]?.lower ?? ''
  const isDegree = unit === 'degree'
  if (isDegree && !/^(?:celsius|fahrenheit|centigrade|c|f)$/u.test(scale)) return undefined
  const named = isDegree ? `degree ${scale}` : isShaped ? `${modifier} ${unit}` : unit
  return { unit: named, end: isDegree ? at + 2 : at + 1 }
}

/** The head of the noun group behind a number: "590 enterprises", "three personal messages", "17 million people". */
function nounFrom(
  { reading, nameAt, timeAt, amountAt }: NumberPage,
  from: number,
  limit: number,
): { head: string; end: number; isSplit: boolean } | undefined {
  const { tokens } = reading
  let isSplit = false
  for (let at = from; at < Math.min(limit, from + LONGEST_NOUN); at += 1) {
    const token = tokens[at]
    if (!token || timeAt[at] || amountAt[at]) return undefined
    if (nameAt[at]) continue
    if (token.text === '-') {
      isSplit = at === from
      continue
    }
    if (/^(?:ADJ|NUM)$/u.test(token.pos) || (token.pos === 'VERB' && /(?:ed|en)$/u.test(token.lower))) continue
    if (token.pos === 'ADV' && at === from) continue
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') return undefined
    let end = at + 1
    while (end < limit && /^(?:NOUN|PROPN)$/u.test(tokens[end]?.pos ?? '') && !nameAt[end] && !timeAt[end]) end += 1
    return { head: tokens[end - 1]?.lower ?? '', end, isSplit }
  }
  return undefined
}
