import type { Span } from '../vocabulary/evidence.js'
import { type Change, findChange, limitAfter, limitBefore, type NumberBefore } from './quantity-changes.js'
import {
  type NumberPage,
  numbersInSentence,
  numbersOfAmounts,
  type PrintedNumber,
  type QuantityKind,
} from './quantity-numbers.js'
import { joinRanges, type RangedNumber } from './quantity-ranges.js'
import type { Limit } from './quantity-words.js'
import type { Reading, Sentence } from './reading.js'

/**
 * A number with what it counts, its limit and its part in a change. The span holds the limit ("more than"), the number and the
 * noun. `unit` is an ISO 4217 code, `%`, a measure in the singular, or the noun as printed, lower case.
 */
export type Quantity = Span &
  Readonly<{
    kind: QuantityKind
    value: number
    /** The upper end of a range ("20 to 25 tonnes"), whose lower end is `value`. */
    upTo?: number
    unit: string
    limit?: Limit
    change?: Change
  }>

/**
 * The quantities of a document in text order: sums, percentages, counts, measures and ordinals. Lengths of time and dates are
 * times, a number without a noun is none. Worked out on demand, since most of what reads a document asks for none.
 */
export function findQuantities(reading: Reading): Quantity[] {
  const page = pageOf(reading)
  const amounts = numbersOfAmounts(page)
  const found: Quantity[] = []
  let next = 0
  for (const sentence of reading.sentences) {
    const here = numbersInSentence(page, sentence)
    for (; (amounts[next]?.first ?? Number.POSITIVE_INFINITY) < sentence.endToken; next += 1) {
      const amount = amounts[next]
      if (amount && amount.first >= sentence.firstToken) here.push(amount)
    }
    if (here.length > 0) addQuantities(reading, sentence, here, found)
  }
  return found
}

function pageOf(reading: Reading): NumberPage {
  const { tokens, times, names, amounts } = reading
  const mark = (spans: readonly Span[]): Uint8Array => {
    const marks = new Uint8Array(tokens.length)
    let at = 0
    for (const { start, end } of spans) {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1
      for (let i = at; i < tokens.length && (tokens[i]?.start ?? end) < end; i += 1) marks[i] = 1
    }
    return marks
  }
  return { reading, timeAt: mark(times), nameAt: mark(names), amountAt: mark(amounts) }
}

function addQuantities(
  { tokens }: Reading,
  { firstToken }: Sentence,
  numbers: readonly PrintedNumber[],
  found: Quantity[],
): void {
  const ordered = [...numbers].sort((a, b) => a.first - b.first)
  let before: NumberBefore | undefined
  for (const number of joinRanges(tokens, ordered)) {
    const opener = tokens[number.first - 1]?.lower === 'between' && number.lower ? number.first - 1 : number.first
    const limit = limitBefore(tokens, opener, firstToken) ?? limitAfter(tokens, number)
    const from = limit && 'first' in limit ? limit.first : opener
    const change = findChange(tokens, { from, floor: firstToken }, number, before)
    const end = Math.max(number.unitEnd, limit && 'end' in limit ? limit.end : 0)
    const printed = limit?.limit ?? (number.isVague ? 'at-least' : undefined)
    for (const each of endsOf(number, change)) {
      found.push({
        start: tokens[each.first ?? from]?.start ?? 0,
        end: tokens[(each.end ?? end) - 1]?.end ?? 0,
        kind: number.kind,
        value: each.value,
        ...(each.upTo === undefined ? {} : { upTo: each.upTo }),
        unit: number.unit,
        ...(printed ? { limit: printed } : {}),
        ...(each.change ? { change: each.change } : {}),
      })
    }
    before = { unitEnd: number.unitEnd, change: change && number.isFromTo ? { ...change, as: 'to' } : change }
  }
}

type End = Readonly<{ value: number; upTo?: number; change?: Change | undefined; first?: number; end?: number }>

/** One quantity; two for "rose from 20 to 25 percent", which are two values and no range. */
function endsOf({ value, lower, isFromTo, first, unitEnd }: RangedNumber, change: Change | undefined): End[] {
  if (!lower) return [{ value, change }]
  if (!isFromTo || !change) return [{ value: lower.value, upTo: value, change }]
  return [
    { value: lower.value, change: { ...change, as: 'from' }, first, end: lower.end },
    { value, change: { ...change, as: 'to' }, first: lower.end + 1, end: unitEnd },
  ]
}
