import { numberOf } from './amounts-words.js'
import type { PrintedNumber } from './quantity-numbers.js'
import { FALLS, RISES } from './quantity-words.js'
import type { Token } from './reading.js'

/**
 * A number, or the upper end of a range whose `lower` end prints no unit of its own or the same one. `isFromTo` where it is printed
 * "from … to …": beside a verb of change these are two values, else a range.
 */
export type RangedNumber = PrintedNumber &
  Readonly<{ lower?: Readonly<{ first: number; end: number; value: number }>; isFromTo?: boolean }>

/** "between 20 and 25 tonnes", "20 to 25 percent", "5–10 km". Not "two and three", nor "10 to 3" downwards. */
export function joinRanges(tokens: readonly Token[], numbers: readonly PrintedNumber[]): RangedNumber[] {
  const joined: RangedNumber[] = []
  for (const number of numbers) {
    const lower = joined.at(-1)
    const whole =
      lower && lower.lower === undefined && lower.unitEnd === number.first - 1 && lower.unit === number.unit
        ? rangeOf(tokens, number, lower)
        : undefined
    if (whole) joined[joined.length - 1] = whole
    else joined.push(openRange(tokens, number) ?? number)
  }
  return joined
}

/** The bare lower end right before a count or measure, with the scale of the upper one: "two to three million people". */
function openRange(tokens: readonly Token[], number: PrintedNumber): RangedNumber | undefined {
  if (number.kind !== 'count' && number.kind !== 'measure') return undefined
  const printed = bareNumber(tokens[number.first - 2]?.lower ?? '')
  const upper = bareNumber(tokens[number.first]?.lower ?? '')
  if (printed === undefined || upper === undefined || upper === 0) return undefined
  const value = printed * (number.value / upper)
  return rangeOf(tokens, number, { first: number.first - 2, end: number.first - 1, value })
}

function bareNumber(lower: string): number | undefined {
  const value =
    /^\d{1,12}(?:[.,]\d{1,3}){0,4}$/u.test(lower) || /^\p{L}{3,9}$/u.test(lower) ? numberOf(lower) : Number.NaN
  return value > 0 ? value : undefined
}

type LowerEnd = Readonly<{ first: number; end: number; value: number }>

function rangeOf(tokens: readonly Token[], number: PrintedNumber, lower: LowerEnd): RangedNumber | undefined {
  const joint = tokens[number.first - 1]?.lower ?? ''
  const opener = tokens[lower.first - 1]?.lower ?? ''
  // "Rose 6 cents to 88 cents" is a step and where it led; of percentages it may be a range all the same.
  const mover = tokens[lower.first - 1]
  const isStep =
    joint === 'to' && number.kind !== 'percentage' && (RISES.has(mover?.lemma ?? '') || FALLS.has(mover?.lemma ?? ''))
  if (isStep) return undefined
  const isJoint = /^(?:-|–|—|to)$/u.test(joint) || (joint === 'and' && opener === 'between')
  if (!isJoint || lower.value >= number.value) return undefined
  const { first, end, value } = lower
  const isFromTo = joint === 'to' && opener === 'from'
  return { ...number, first, lower: { first, end, value }, ...(isFromTo ? { isFromTo } : {}) }
}
