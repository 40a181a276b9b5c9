import type { Reading, Sentence } from '../../reading/reading.js'
import { cite } from '../../vocabulary/evidence.js'
import type { CommittedAmount, Conversion } from '../../vocabulary/further-findings.js'
import { type ClausePage, spanOfTokens } from '../clauses/clauses.js'
import { findComparator } from '../figures/context.js'
import { type FoundNumber, findAmountNumbers } from '../figures/numbers.js'
import { readBasis } from './basis.js'

/** A sum of money at its tokens, with the limit and basis its own words give it. */
export type FoundSum = Readonly<{ amount: CommittedAmount; first: number; end: number }>

const known = new WeakMap<Reading, readonly FoundNumber[]>()

/**
 * The sums between two tokens, in order. Percentages and sums without a known currency commit nobody to a sum; a sum that but
 * says the one before in another currency stands with that one.
 */
export function findSums(page: ClausePage, sentence: Sentence, from: number, until: number): FoundSum[] {
  const sums = sumsOf(page)
  const found: FoundSum[] = []
  for (let at = firstFrom(sums, from); at < sums.length; at += 1) {
    const number = sums[at]
    if (!number || number.first >= until) break
    const last = found.at(-1)
    if (last && isConversion(page, last, number)) found.splice(-1, 1, withConversion(page, sentence, last, number))
    else found.push(asSum(page, sentence, number))
  }
  return found
}

function asSum(page: ClausePage, sentence: Sentence, number: FoundNumber): FoundSum {
  const { value, unit, end } = number
  const limit = findComparator(page, number, sentence)
  const first = limit?.first ?? number.first
  const span = spanOfTokens(page, first, end)
  const { basis, words } = readBasis(page, sentence, span.start, span.end)
  const kind = basis === 'repeat' ? { basis: null, repeat: true as const } : { basis }
  const amount = { value, currency: unit, comparator: limit?.comparator ?? null, ...kind }
  return { amount: { ...amount, ...(words && { basisWords: words }) }, first, end }
}

/** "€40 million ($44 million)", "40 million euros, or about $44 million": never a second sum of the same currency. */
function isConversion({ words }: ClausePage, { amount, end }: FoundSum, { first, unit }: FoundNumber): boolean {
  if (amount.currency === unit || first - end > FARTHEST_CONVERSION) return false
  const between = words.tokens.slice(end, first).map(({ lower }) => lower)
  return between[0] === '(' || /^,? ?(?:or|equivalent to|the equivalent of)\b/u.test(between.join(' '))
}

const FARTHEST_CONVERSION = 5

function withConversion(page: ClausePage, sentence: Sentence, sum: FoundSum, number: FoundNumber): FoundSum {
  const limit = findComparator(page, number, sentence)
  const words = cite(page.text, spanOfTokens(page, limit?.first ?? number.first, number.end))
  const conversion: Conversion = {
    value: number.value,
    currency: number.unit,
    comparator: limit?.comparator ?? null,
    words,
  }
  const { conversions = [] } = sum.amount
  return { ...sum, amount: { ...sum.amount, conversions: [...conversions, conversion] }, end: number.end }
}

function sumsOf(page: ClausePage): readonly FoundNumber[] {
  const found = known.get(page.reading)
  if (found) return found
  const sums = findAmountNumbers(page).filter(({ unit }) => /^[A-Z]{3}$/u.test(unit))
  known.set(page.reading, sums)
  return sums
}

function firstFrom(sums: readonly FoundNumber[], from: number): number {
  let low = 0
  let high = sums.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle]?.first ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
