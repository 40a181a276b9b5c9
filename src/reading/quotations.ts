import type { Block, CanonicalDocument } from '../vocabulary/documents.js'
import type { Span } from '../vocabulary/evidence.js'
import { findMarks, findOpenedShape, isClosing, isSingle, type Mark, type MarkShape } from './quotation-marks.js'
import type { Quotation } from './reading.js'

type Open = Readonly<{ mark: Mark; shape: MarkShape }>

/**
 * The outermost quotations of a document, in text order; words quoted inside a quotation belong to it. Furniture is skipped.
 * A quotation whose next paragraph opens with the same mark again runs on there; any other that a paragraph leaves open ends
 * with the paragraph, `closed: false`. No quotation reaches into a heading, a caption or an unquoted paragraph.
 */
export function findQuotations(document: CanonicalDocument): Quotation[] {
  const found: Quotation[] = []
  let running: { start: number; pieces: Span[]; shape: MarkShape } | undefined
  for (const block of document.blocks) {
    if (block.role === 'furniture' || (block.role === 'caption' && running)) continue
    const { text } = document
    const marks = findMarks(text, block.start, block.end)
    const first = marks[0]
    const runsOn =
      running !== undefined &&
      isProse(block) &&
      first !== undefined &&
      first.start === skipSpace(text, block.start, block.end) &&
      first.canOpen &&
      findOpenedShape(first.char) === running.shape
    if (running && !runsOn) {
      found.push(unclosed(running.start, running.pieces))
      running = undefined
    }
    const { quotations, open } = pairMarks(text, marks, block)
    const head = runsOn ? quotations[0] : undefined
    if (running && runsOn && head && head.start === first?.start) {
      found.push({ start: running.start, end: head.end, pieces: [...running.pieces, ...head.pieces], closed: true })
      quotations.shift()
      running = undefined
    }
    for (const quotation of quotations) found.push(quotation)
    if (!open) continue
    const piece = trim(text, { start: open.mark.end, end: block.end })
    if (!piece) continue
    if (running) running.pieces.push(piece)
    else running = { start: open.mark.start, pieces: [piece], shape: open.shape }
  }
  if (running) found.push(unclosed(running.start, running.pieces))
  return found.sort((a, b) => a.start - b.start)
}

function isProse({ role }: Block): boolean {
  return role === 'body' || role === 'quotation' || role === 'list-item'
}

function unclosed(start: number, pieces: readonly Span[]): Quotation {
  return { start, end: pieces.at(-1)?.end ?? start, pieces, closed: false }
}

/** Pairs the marks of one block. A mark left open is reported where no later mark of its shape closes it. */
function pairMarks(
  text: string,
  marks: readonly Mark[],
  block: Span,
): { quotations: Quotation[]; open: Open | undefined } {
  const quotations: Quotation[] = []
  const closers = countClosersAfter(marks)
  let open: Open | undefined
  for (const [index, mark] of marks.entries()) {
    if (!open) {
      open = findOpening(mark, closers[index] ?? 0)
      continue
    }
    const { shape } = open
    if (!isClosing(mark.char, shape) || !mark.canClose) {
      // «… "A. "B." …»: the same mark opening again shows that the first was never closed.
      if (isReopened(open, mark)) open = { mark, shape }
      continue
    }
    if (isSingle(mark.char) && isPossessive(text, mark, closers[index] ?? 0)) continue
    const piece = trim(text, { start: open.mark.end, end: mark.start })
    if (piece) quotations.push({ start: open.mark.start, end: mark.end, pieces: [piece], closed: true })
    open = undefined
  }
  // A single mark that nothing closes is an apostrophe, and a mark at the block's very end opens nothing.
  const isOpen = open && !isSingle(open.mark.char) && open.mark.end < block.end
  return { quotations, open: isOpen ? open : undefined }
}

function findOpening(mark: Mark, singleClosersAfter: number): Open | undefined {
  const shape = mark.canOpen ? findOpenedShape(mark.char) : undefined
  if (!shape) return undefined
  if (isSingle(mark.char) && singleClosersAfter === 0) return undefined
  return { mark, shape }
}

function isReopened(open: Open, mark: Mark): boolean {
  return mark.canOpen && !mark.canClose && mark.char === open.mark.char && !isSingle(mark.char)
}

/** "the ministers’ seats" inside single quotation marks: no end of speech while a better end follows. */
function isPossessive(text: string, mark: Mark, closersAfter: number): boolean {
  return (
    closersAfter > 0 && /s/i.test(text.charAt(mark.start - 1)) && /^ [a-z]/.test(text.slice(mark.end, mark.end + 2))
  )
}

/** For each mark how many single marks after it may close, up to the next that surely opens. */
function countClosersAfter(marks: readonly Mark[]): number[] {
  const counts: number[] = new Array(marks.length).fill(0)
  let closers = 0
  for (let index = marks.length - 1; index >= 0; index--) {
    counts[index] = closers
    const mark = marks[index]
    if (!mark || !isSingle(mark.char)) continue
    if (mark.canClose) closers += 1
    else if (mark.canOpen) closers = 0
  }
  return counts
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && /\s/.test(text.charAt(at))) at += 1
  return at
}

function trim(text: string, { start, end }: Span): Span | undefined {
  const from = skipSpace(text, start, end)
  let to = end
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : undefined
}
