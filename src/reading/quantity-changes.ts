import type { PrintedNumber } from './quantity-numbers.js'
import {
  FALLEN,
  FALLS,
  LIMIT_ENDS,
  LIMITS,
  type Limit,
  ONLY_VERBS,
  RISEN,
  RISES,
  TAKES_PREPOSITION,
} from './quantity-words.js'
import type { Token } from './reading.js'

/** What a number does in a change: the amount `by` which something rose or fell, the value it came `from`, the value it went `to`. */
export type Change = Readonly<{ direction: 'rise' | 'fall'; as: 'by' | 'from' | 'to' }>

/** The limit printed right before token `at`, and the token it begins with. "Spoke about two issues" and "won over 50 members" limit nothing. */
export function limitBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
): Readonly<{ limit: Limit; first: number }> | undefined {
  const stop = /^an?$/u.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at
  if (!LIMIT_ENDS.has(tokens[stop - 1]?.lower ?? '')) return undefined
  for (const [printed, limit] of LIMITS) {
    const first = stop - printed.length
    if (first < floor || !printed.every((word, index) => tokens[first + index]?.lower === word)) continue
    const verb = printed.length === 1 ? tokens[first - 1] : undefined
    return verb && TAKES_PREPOSITION.has(verb.lemma) ? undefined : { limit, first }
  }
  return undefined
}

const LIMITS_AFTER: Readonly<Record<string, Limit>> = {
  'or more': 'at-least',
  'or so': 'about',
  'or less': 'up-to',
  'or fewer': 'up-to',
}

/** "five or more countries", "20 percent or so": the limit behind the number or its unit, with the token after it. */
export function limitAfter(
  tokens: readonly Token[],
  { end, unitEnd }: PrintedNumber,
): Readonly<{ limit: Limit; end: number }> | undefined {
  for (const at of [end, unitEnd]) {
    if (tokens[at]?.lower !== 'or') continue
    const limit = LIMITS_AFTER[`or ${tokens[at + 1]?.lower}`]
    if (limit) return { limit, end: at + 2 }
  }
  return undefined
}

const REACH = 6
const CHAIN_REACH = 10

/** Where a number stands: its first token, the limit before it included, and the sentence's first token. */
export type NumberPlace = Readonly<{ from: number; floor: number }>

/** The number before in the same sentence, with what it does in a change. */
export type NumberBefore = Readonly<{ unitEnd: number; change: Change | undefined }>

/**
 * What a number does in a change its own sentence tells: "rose 5 percent", "fell to $3 million from $4 million", "a 5 percent cut".
 * What something is *at*, and what a sum is for, is no change; "support to five countries" leads to nobody's number.
 */
export function findChange(
  tokens: readonly Token[],
  { from, floor }: NumberPlace,
  number: PrintedNumber,
  before: NumberBefore | undefined,
): Change | undefined {
  const preposition = tokens[from - 1]?.lower ?? ''
  const as = preposition === 'to' || preposition === 'from' ? preposition : 'by'
  const after = tokens[number.unitEnd]?.lower ?? ''
  if (number.kind === 'percentage' && RISEN.has(after)) return { direction: 'rise', as: 'by' }
  if (number.kind === 'percentage' && FALLEN.has(after)) return { direction: 'fall', as: 'by' }
  if (before?.change && as !== 'by' && isChained(tokens, before.unitEnd, from - 1))
    return { direction: before.change.direction, as }
  if (number.kind === 'ordinal') return undefined
  if (number.kind === 'count' && as === 'by' && preposition !== 'by') return undefined
  const stop = Math.max(floor, from - REACH, before?.unitEnd ?? 0)
  const direction = directionBefore(tokens, from - 1, stop, number.kind === 'count' && as !== 'by')
  return direction && { direction, as }
}

/** "rose 5 percent in May | to", "from $4 million a year earlier | to": nothing but a time or a few small words between. */
function isChained(tokens: readonly Token[], first: number, end: number): boolean {
  if (end - first > CHAIN_REACH) return false
  for (let i = first; i < end; i += 1)
    if (tokens[i]?.pos === 'VERB' || /^[;:"“”.]$/u.test(tokens[i]?.text ?? '')) return false
  return true
}

const STOPS = /^(?:and|or|worth|total|at|that|which|who|than|,|;|:|"|“|”|\(|\))$/u

/** The word of rise or fall nearest before a token. `isBare`: only small words may stand between ("rose to 500 members"). */
function directionBefore(
  tokens: readonly Token[],
  last: number,
  floor: number,
  isBare: boolean,
): 'rise' | 'fall' | undefined {
  for (let i = last; i >= floor; i -= 1) {
    const token = tokens[i]
    if (!token || STOPS.test(token.lower)) return undefined
    const direction = directionOf(tokens, i, last)
    if (direction) return direction
    if (token.pos === 'VERB') return undefined
    if (isBare && /^(?:NOUN|PROPN)$/u.test(token.pos)) return undefined
  }
  return undefined
}

function directionOf(tokens: readonly Token[], i: number, last: number): 'rise' | 'fall' | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const word = RISES.has(token.lemma) || FALLS.has(token.lemma) ? token.lemma : token.lower
  const direction = RISES.has(word) ? 'rise' : FALLS.has(word) ? 'fall' : undefined
  if (!direction || (ONLY_VERBS.has(word) && token.pos !== 'VERB')) return undefined
  if (word !== 'up' && word !== 'down') return direction
  // "Set up five groups", "makes up 5 percent": the little word belongs to its verb.
  const verb = tokens[i - 1]
  const isMotion = verb?.pos !== 'VERB' || /^(?:go|close|end|move|drive|push|edge|tick)$/u.test(verb.lemma)
  return isMotion && last - i <= 1 ? direction : undefined
}
