import { OFFICES } from '../vocabulary/offices.js'
import type { Span } from '../vocabulary/evidence.js'
import { findNameAt } from './mentions.js'
import type { Reading, Token } from './reading.js'

const DETERMINERS = new Set(['the', 'this', 'that', 'his', 'her', 'their', 'its'])

const LONGEST = 7

/** Spans of definite noun groups that describe one person by an office or a calling ("the Kazakh foreign minister"), in text order. Not the titles beside a name. */
export function findDescriptions(reading: Reading): Span[] {
  const found: Span[] = []
  for (const [i, { lower }] of reading.tokens.entries()) {
    if (!DETERMINERS.has(lower)) continue
    const end = descriptionEnd(reading, i)
    const [first, last] = [reading.tokens[i], reading.tokens[end - 1]]
    if (end > i && first && last) found.push({ start: first.start, end: last.end })
  }
  return found
}

function descriptionEnd({ tokens, ...reading }: Reading, first: number): number {
  let end = first
  for (let i = first + 1; i < first + LONGEST; i += 1) {
    const token = tokens[i]
    if (!token || !isWithin(token)) break
    if (OFFICES.has(token.lower)) end = i + 1
    else if (end > first && token.text !== '-') break
  }
  if (end === first) return first
  const next = tokens[end]
  // "the Secretary Blinken", "the Republican race": the group goes on.
  if (next && (/^(?:NOUN|PROPN)$/u.test(next.pos) || next.text === '-') && next.start - (tokens[end - 1]?.end ?? 0) < 2) return first
  const last = tokens[end - 1]
  return last && findNameAt({ tokens, ...reading }, last)?.person !== undefined ? first : end
}

function isWithin({ pos, text, lower }: Token): boolean {
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(pos) || text === '-') return true
  return OFFICES.has(lower) || /(?:ed|ing)$/u.test(lower)
}
