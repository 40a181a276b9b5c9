import { findNarrowGutters, NARROWEST_GUTTER } from './pdf-gutters.js'

/** One piece of text as the page places it: left edge, baseline counted from the foot of the page, both in points. */
export type PdfPiece = Readonly<{ text: string; x: number; y: number; width: number; size: number; font: string }>

/** One line of one column. `right` is its right edge; `size` and `font` are those of most of its letters. */
export type PdfLine = Readonly<{ text: string; x: number; right: number; y: number; size: number; font: string }>

/**
 * The lines of a page in the order of reading: columns one after another, each from top to bottom, whatever stands over
 * their whole width in between. The cells of a table are not taken for columns: they do not fill their width.
 */
export function readPdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const rows = findRows(pieces)
  const gutters = findNarrowGutters(rows)
  if (gutters.length > 0) {
    const lines = rows.flatMap((row) => partRow(row, gutters))
    // Where they part no columns they are the gaps of a table.
    if (findGutter(lines) !== undefined) return orderColumns(lines)
  }
  return orderColumns(rows.flatMap((row) => partRow(row)))
}

/** A gap wider than this, in letters' heights, parts a line in two. */
const WIDE_GAP = 1.3
const SAME_LINE = 0.45

/** The pieces at one height each, from left to right. */
function findRows(pieces: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] {
  const rows: PdfPiece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    // A small raised number stands on the line of the word it follows.
    if (row && first && Math.abs(first.y - piece.y) <= SAME_LINE * Math.max(first.size, piece.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

function partRow(row: readonly PdfPiece[], gutters: readonly number[] = []): readonly PdfLine[] {
  const parts: PdfPiece[][] = []
  let inked = Number.NEGATIVE_INFINITY
  let inkedSize: number | undefined
  for (const piece of row) {
    const part = parts.at(-1)
    const last = part?.at(-1)
    const isBlank = piece.text.trim() === ''
    const isOverGutter = !isBlank && gutters.some((at) => isBetween(inked, at, piece))
    const isNear = last && piece.x - (last.x + last.width) < WIDE_GAP * Math.max(last.size, piece.size)
    // Programs fill a gap with a blank as wide as it is: letters of another size behind one are another line.
    const isOther = inkedSize !== undefined && !isBlank && isOfOtherSize(inkedSize, piece.size)
    const isApart = isOther && piece.x - inked >= WIDE_GAP * Math.max(inkedSize ?? 0, piece.size)
    if (part && isNear && !isOverGutter && !isApart) part.push(piece)
    else parts.push([piece])
    if (isBlank) continue
    inked = Math.max(inked, piece.x + piece.width)
    inkedSize = piece.size
  }
  return parts.flatMap((part) => {
    const line = toLine(part)
    return line.text === '' ? [] : [line]
  })
}

function isOfOtherSize(a: number, b: number): boolean {
  return Math.min(a, b) < Math.max(a, b) * 0.8
}

function isBetween(right: number, at: number, { x, size }: PdfPiece): boolean {
  return right <= at && at <= x && x - right >= NARROWEST_GUTTER * size
}

function toLine(pieces: readonly PdfPiece[]): PdfLine {
  const main = pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best))
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    if (isNoteMark(piece, main, text)) continue
    const isApart = piece.x - right > 0.18 * piece.size && right > Number.NEGATIVE_INFINITY
    text += isApart && text.at(-1) !== ' ' && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  const x = pieces[0]?.x ?? 0
  return { text: text.replace(/\s+/g, ' ').trim(), x, right, y: main.y, size: main.size, font: main.font }
}

/** The raised number of a footnote behind a word; not an exponent behind a unit ("km2"). */
function isNoteMark(piece: PdfPiece, main: PdfPiece, before: string): boolean {
  const isRaised = piece.size < main.size * 0.8 && piece.y > main.y + main.size * 0.15
  return isRaised && /^\s?\d{1,3}\s?$/.test(piece.text) && /(?:\p{L}{4}|[.,;:!?”"’)])$/u.test(before.slice(-8))
}

function orderColumns(lines: readonly PdfLine[], depth = 0): readonly PdfLine[] {
  const gutter = depth < 3 ? findGutter(lines) : undefined
  if (gutter === undefined) return lines
  const ordered: PdfLine[] = []
  let band: PdfLine[] = []
  const closeBand = () => {
    ordered.push(
      ...orderColumns(
        band.filter(({ right }) => right <= gutter),
        depth + 1,
      ),
    )
    ordered.push(
      ...orderColumns(
        band.filter(({ right }) => right > gutter),
        depth + 1,
      ),
    )
    band = []
  }
  for (const line of lines) {
    if (line.x < gutter && line.right > gutter) {
      closeBand()
      ordered.push(line)
    } else band.push(line)
  }
  closeBand()
  return ordered
}

const STEP = 2
const FEWEST_LINES = 5

/** Where two columns part: a strip that hardly any line crosses, with lines on both sides that fill their width, or columns in their turn. */
function findGutter(lines: readonly PdfLine[], depth = 0): number | undefined {
  if (lines.length < 2 * FEWEST_LINES) return undefined
  const left = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const width = lines.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY) - left
  const crossed = countCrossings(lines, left, width)
  const most = Math.max(...crossed)
  let best: Readonly<{ at: number; wide: number }> | undefined
  for (let from = 0; from < crossed.length; from += 1) {
    let to = from
    while (to < crossed.length && (crossed[to] ?? 0) <= most * 0.2) to += 1
    const at = left + ((from + to) / 2) * STEP
    if (to - from > (best?.wide ?? 2) && isBetweenColumns(lines, { at, left, width, depth }))
      best = { at, wide: to - from }
    from = to
  }
  return best?.at
}

function countCrossings(lines: readonly PdfLine[], left: number, width: number): readonly number[] {
  const changes = new Array<number>(Math.ceil(width / STEP) + 2).fill(0)
  for (const { x, right } of lines) {
    const from = Math.max(0, Math.floor((x - left) / STEP))
    const to = Math.min(changes.length - 1, Math.ceil((right - left) / STEP))
    changes[from] = (changes[from] ?? 0) + 1
    changes[to] = (changes[to] ?? 0) - 1
  }
  let count = 0
  return changes.map((change) => {
    count += change
    return count
  })
}

type Strip = Readonly<{ at: number; left: number; width: number; depth: number }>

function isBetweenColumns(lines: readonly PdfLine[], { at, left, width, depth }: Strip): boolean {
  const share = (at - left) / width
  if (share < 0.2 || share > 0.8) return false
  const before = lines.filter(({ right }) => right <= at)
  const behind = lines.filter(({ x }) => x >= at)
  const [isBefore, isBehind] = [isFilled(before, at - left), isFilled(behind, left + width - at)]
  if (isBefore && isBehind) return true
  // Of three columns two stand on one side.
  const other = isBefore ? behind : before
  if (!(isBefore || isBehind) || depth >= MOST_NESTED || other.length > MOST_LINES) return false
  return findGutter(other, depth + 1) !== undefined
}

const MOST_NESTED = 2
/** More lines than a page of columns has. */
const MOST_LINES = 800

function isFilled(lines: readonly PdfLine[], width: number): boolean {
  if (lines.length < FEWEST_LINES) return false
  const widths = lines.map(({ x, right }) => right - x).sort((a, b) => a - b)
  return (widths[Math.floor(widths.length / 2)] ?? 0) > width * 0.55
}
