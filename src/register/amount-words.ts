import type { Comparator } from '../vocabulary/further-findings.js'

const COMPARATOR_WORDS: Readonly<Record<NonNullable<Comparator>, string>> = {
  over: 'over',
  nearly: 'nearly',
  about: 'about',
  'up-to': 'up to',
  'at-least': 'at least',
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** A number with its unit as it is read aloud: "over 62 billion USD", "37.2%", "590 enterprises". */
export function amountWords(value: number, unit: string, comparator: Comparator): string {
  const number = unit === '%' ? `${value}%` : `${numberWords(value)} ${unit}`
  return comparator === null ? number : `${COMPARATOR_WORDS[comparator]} ${number}`
}

/** A number with as many digits as it needs; the whole digits where a scale would round it. */
function numberWords(value: number): string {
  for (const [scale, word] of SCALES) {
    const scaled = Number((value / scale).toPrecision(12))
    if (Math.abs(value) >= scale && Number.isInteger(scaled * 1000)) return `${scaled} ${word}`
  }
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}

type Limited = Readonly<{ value: number; comparator: Comparator }>

/** Values this near to each other are one value, rounded; further apart the words must say that one is rounded. */
const NEAR = 0.005

/** Whether two printed values may be one: equal, or the one rounded as its words say ("over 60" and 62, "nearly 590" and 586). */
export function isSameSum(a: Limited, b: Limited): boolean {
  if (a.value === b.value) return true
  const [rounder, finer] = digitsOf(a.value) < digitsOf(b.value) ? [a, b] : [b, a]
  const digits = digitsOf(rounder.value)
  if (digits === digitsOf(finer.value)) return false
  const isRounded = Number(finer.value.toPrecision(digits)) === rounder.value
  const apart = Math.abs(finer.value - rounder.value) / Math.abs(finer.value)
  if (isRounded && apart <= NEAR) return true
  switch (rounder.comparator) {
    case 'over':
    case 'at-least':
      return finer.value > rounder.value && apart <= 0.1
    case 'nearly':
    case 'up-to':
      return isRounded && finer.value < rounder.value
    case 'about':
      return isRounded
    default:
      return false
  }
}

/** Digits of a number up to the last that is not nought. */
function digitsOf(value: number): number {
  return Math.max(Number(value.toPrecision(12)).toExponential().replace(/e.*$/, '').replace(/[-.]/g, '').length, 1)
}
