import type { Evidence } from '../vocabulary/evidence.js'
import { ordinalWordOf } from '../vocabulary/ordinals.js'

/** Words shown behind the number. */
const BEHIND = 60

/** The words that print a session's number, cut out of longer evidence; all of it where none is found. */
export function wordsOfOrdinal(evidence: readonly Evidence[], ordinal: number | undefined): readonly Evidence[] {
  if (ordinal === undefined) return evidence
  const word = ordinalWordOf(ordinal)
  const words = [`${ordinal}(?:st|nd|rd|th)`, ...(word === undefined ? [] : [word])]
  const printed = new RegExp(`\\b(?:${words.join('|')})\\b[^,.;:\\n]{0,${BEHIND}}`, 'iu')
  for (const { start, quote } of evidence) {
    const found = printed.exec(quote)
    if (!found) continue
    const shown = found[0].trimEnd()
    return [{ start: start + found.index, end: start + found.index + shown.length, quote: shown }]
  }
  return evidence
}
