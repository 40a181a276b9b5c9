import type { ClausePage } from '../clauses/clauses.js'
import { findOrdinal } from '../meetings/formats.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { FoundNumber } from './numbers.js'

const SUPERLATIVE = /^(?:largest|biggest|highest|lowest|longest|smallest|richest|poorest|busiest|deepest)$/u

/** Ranks and repetitions: "the second largest investor", "for the fourth time". No other ordinal measures anything. */
export function findRanks(page: ClausePage): FoundNumber[] {
  const { words } = page
  const found: FoundNumber[] = []
  for (let at = 0; at < words.tokens.length - 1; at += 1) {
    const rank = lowerAt(words, at).length > 2 ? findOrdinal(lowerAt(words, at)) : undefined
    if (rank === undefined || rank < 2) continue
    const next = lowerAt(words, at + 1) === '-' ? at + 2 : at + 1
    if (SUPERLATIVE.test(lowerAt(words, next))) {
      found.push({
        first: at,
        end: next + 1,
        nounEnd: nounEnd(page, next + 1),
        value: rank,
        unit: 'ordinal',
        vague: false,
      })
    } else if (lowerAt(words, next) === 'time' && lowerAt(words, at - 1) === 'the' && words.timeAt[at] === 0) {
      found.push({ first: at, end: next + 1, nounEnd: next + 1, value: rank, unit: 'ordinal', vague: false })
    }
  }
  return found
}

function nounEnd({ words }: ClausePage, from: number): number {
  let end = from
  while (end < from + 5 && /^(?:ADJ|NOUN|PROPN)$/u.test(posAt(words, end))) end += 1
  return Math.max(end, from)
}
