import type { Reading, Sentence } from '../../reading/reading.js'
import type { AmountBasis, CommittedAmount } from '../../vocabulary/further-findings.js'
import { type ClausePage, printedWords } from '../clauses/clauses.js'
import { findComparator } from '../figures/context.js'
import { type FoundNumber, findAmountNumbers } from '../figures/numbers.js'

/** A sum of money at its tokens, with the limit and basis its own words give it. */
export type FoundSum = Readonly<{ amount: CommittedAmount; first: number; end: number }>

const known = new WeakMap<Reading, readonly FoundNumber[]>()

/** The sums between two tokens, in order. Percentages and sums without a known currency commit nobody to a sum. */
export function findSums(page: ClausePage, sentence: Sentence, from: number, until: number): FoundSum[] {
  const sums = sumsOf(page)
  const found: FoundSum[] = []
  for (let at = firstFrom(sums, from); at < sums.length; at += 1) {
    const number = sums[at]
    if (!number || number.first >= until) break
    const limit = findComparator(page, number, sentence)
    const first = limit?.first ?? number.first
    const basis = basisOf(page, sentence, number, first, found.length > 0)
    found.push({
      amount: { value: number.value, currency: number.unit, comparator: limit?.comparator ?? null, basis },
      first,
      end: number.end,
    })
  }
  return found
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

/** What a sum is, by the words about it: a part, a running total, a programme's whole or new money. */
function basisOf(
  page: ClausePage,
  sentence: Sentence,
  { end }: FoundNumber,
  first: number,
  isLater: boolean,
): AmountBasis {
  const from = Math.max(sentence.firstToken, first - 14)
  const before = from < first ? printedWords(page, from, first).toLowerCase() : ''
  const until = Math.min(sentence.endToken, end + 12)
  const after = end < until ? printedWords(page, end, until).toLowerCase() : ''
  const at = page.words.tokens[first]?.start ?? sentence.start
  const whole = page.text.slice(Math.max(sentence.start, at - 200), Math.min(sentence.end, at + 200)).toLowerCase()
  if (
    /\b(?:brings?|bringing|brought)\b[^.]{0,60}\bto$/u.test(before) ||
    /^(?:\S+ ){0,8}(?:to date|so far|in total|since)\b/u.test(after)
  )
    return 'cumulative'
  if (
    /\b(?:has|have) (?:already |now )?(?:provided|contributed|given|donated|committed|invested|delivered|disbursed|spent)\b/u.test(
      whole,
    ) &&
    /\bsince\b|\bover the (?:past|last|years)\b|\bto date\b|\btotal/u.test(whole)
  )
    return 'cumulative'
  if (/\b(?:received|receive)$/u.test(before) && !/\b(?:new|additional|another)\b/u.test(after)) return 'cumulative'
  if (
    /\b(?:includes?|including|of which|comprising|comprises)\b[^.]*$/u.test(before) ||
    (isLater && /\b(?:including|of which)\b/u.test(whole))
  )
    return 'part'
  if (
    /\b(?:additional|another|new|further|more)$/u.test(before) ||
    /^(?:in|of) (?:new|additional|further)\b|^(?:more|additional)\b/u.test(after) ||
    /\bin addition to\b/u.test(after)
  )
    return 'increment'
  if (
    /\b(?:raised?|raises|raising|increased?|increases|increasing|expand(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|total(?:s|ing|ling)?|worth)\b[^.]{0,90}\bto$|\b(?:a total of|totaling|totalling|worth)$/u.test(
      before,
    )
  )
    return 'programme-total'
  if (/^(?:\S+ ){0,2}(?:program|programme|initiative|package|plan|project)\b/u.test(after)) return 'programme-total'
  return null
}
