import { type AmountKind, type CommittedAmount, type Comparator, kindOfAmount } from '../vocabulary/further-findings.js'
import { labelOf } from './wording.js'

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const
const EXACT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

/** A number as people print it and as exact as it is: "25 million", "1,204,300", "0.5". */
export function numberInWords(value: number): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size && Number.isInteger((value * 1000) / size))
  return scale ? `${EXACT.format(value / scale[0])} ${scale[1]}` : EXACT.format(value)
}

/** A value with its unit: "62%", "US$25 million", "KZT 4 billion", "14 vessels". Three capitals are taken for a currency. */
export function quantityInWords(value: number, unit: string): string {
  const number = numberInWords(value)
  if (unit === '%') return `${number}%`
  if (!/^[A-Z]{3}$/.test(unit)) return `${number} ${unit}`.trim()
  const symbol = symbolOf(unit)
  return /\p{L}$/u.test(symbol) ? `${symbol} ${number}` : `${symbol}${number}`
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

/** A limit as it stands before a number, with its own space: "over ", "up to ". */
export function limitInWords(comparator: Comparator): string {
  return comparator === null ? '' : `${labelOf(comparator)} `
}

/** An amount as it was limited: "over US$25 million". */
export function amountInWords({ value, currency, comparator }: CommittedAmount): string {
  return `${limitInWords(comparator)}${quantityInWords(value, currency)}`
}

/** What an amount is an amount of, which decides what it may be added to. */
export function basisInWords(amount: Pick<CommittedAmount, 'basis' | 'repeat'>): string {
  return kindInWords(kindOfAmount(amount))
}

/** The same of a kind of amounts. */
export function kindInWords(kind: AmountKind): string {
  switch (kind) {
    case 'increment':
      return 'new money'
    case 'cumulative':
      return 'a running total'
    case 'programme-total':
      return 'the whole of a programme'
    case 'part':
      return 'a part of a larger sum'
    case 'repeat':
      return 'promised before, said again'
    default:
      return 'new money or a total: not said'
  }
}
