import type { Span } from '../../vocabulary/evidence.js'
import { isQuoteMark, lowerAt, type StatementPage, spanOf, tokenAfter } from './page.js'
import type { Subject } from './subjects.js'

/** What a cue reports: stretches of tokens (`end` exclusive), in text order. */
export type Reported = Readonly<{
  stretches: readonly Readonly<{ from: number; to: number }>[]
  hearer?: Subject
  /** How the words stand to their cue: told by the rule's name. */
  manner: 'quotation' | 'clause' | 'zero-clause' | 'object' | 'infinitive' | 'before' | 'according' | 'noun'
}>

/** A quotation by the token in it: its first token and the token after it. */
export function quotationTokens(page: StatementPage, index: number): { from: number; to: number } | undefined {
  const quotation = page.reading.quotations[index]
  if (!quotation) return undefined
  return { from: tokenAfter(page, quotation.start), to: tokenAfter(page, quotation.end - 1) + 1 }
}

/** The quotation that ends right before a token, commas and full stops between them left aside. */
export function quotationBefore(page: StatementPage, token: number): number | undefined {
  let at = token - 1
  if (/^[,.]$/.test(lowerAt(page, at)) && (page.quotationAt[at] ?? -1) < 0) at -= 1
  const index = page.quotationAt[at] ?? -1
  return index >= 0 ? index : undefined
}

/** Leaves off closing punctuation, conjunctions and commas; a closing quotation mark stays. */
export function trimmed(page: StatementPage, from: number, to: number): number {
  let end = to
  while (end > from) {
    const word = lowerAt(page, end - 1)
    if ((page.quotationAt[end - 1] ?? -1) >= 0) break
    if (!/^(?:[.,;:!?…]|--|—|–|-|and|but|who|while|also)$/.test(word)) break
    end -= 1
  }
  return end
}

/** The stretch up to the end of a sentence without its closing punctuation. */
export function stretchTo(page: StatementPage, from: number, to: number): { from: number; to: number } {
  return { from, to: trimmed(page, from, to) }
}

/** So many marks in a row without a word among them are no prose, and are not searched further. */
const MARKS_AT_MOST = 100

export function hasWords(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + MARKS_AT_MOST); at++) {
    const word = lowerAt(page, at)
    if (!isQuoteMark(word) && /[\p{L}\p{N}]/u.test(word)) return true
  }
  return false
}

/** The pieces of reported words as spans of the text: quoted words without their marks, the words between as they stand. */
export function piecesOf(
  page: StatementPage,
  { from, to }: { from: number; to: number },
): { pieces: Span[]; quoted: number; bare: number; quotations: number[] } {
  const pieces: Span[] = []
  const quotations: number[] = []
  let quoted = 0
  let bare = 0
  let begun: number | undefined
  const flush = (until: number) => {
    if (begun !== undefined && hasWords(page, begun, until)) {
      const span = spanOf(page, begun, trimmed(page, begun, until))
      if (span) {
        pieces.push(span)
        bare += until - begun
      }
    }
    begun = undefined
  }
  for (let at = from; at < to; at++) {
    const index = page.quotationAt[at] ?? -1
    if (index < 0) {
      begun ??= at
      continue
    }
    flush(at)
    const quotation = page.reading.quotations[index]
    const tokens = quotationTokens(page, index)
    if (!quotation || !tokens) continue
    if (!quotations.includes(index)) {
      quotations.push(index)
      pieces.push(...quotation.pieces)
      quoted += tokens.to - tokens.from
    }
    at = Math.max(at, Math.min(tokens.to, to) - 1)
  }
  flush(to)
  return { pieces, quoted, bare, quotations }
}
