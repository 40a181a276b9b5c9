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
