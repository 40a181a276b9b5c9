import type { PdfLine } from './pdf-lines.js'

/** A paragraph: its lines' words joined. `turns` are the places in `text` at which the pages after `page` begin. */
export type PdfParagraph = Readonly<{
  text: string
  page: number
  turns: readonly Readonly<{ at: number; page: number }>[]
  size: number
  font: string
  isFurniture: boolean
}>

/** A page's lines in the order of reading, and which of them belong to the page alone. */
export type PdfPage = Readonly<{ number: number; lines: readonly PdfLine[]; furniture: ReadonlySet<PdfLine> }>

type Open = { -readonly [field in keyof PdfParagraph]: PdfParagraph[field] } & {
  turns: { at: number; page: number }[]
  last: PdfLine
}

/**
 * Joins lines to paragraphs, over columns and pages where a sentence goes on there. What stands at the head and foot of a
 * page comes before the first paragraph that begins on it.
 */
export function joinPdfLines(pages: readonly PdfPage[]): readonly PdfParagraph[] {
  const keepsHyphen = knowHyphens(pages)
  const paragraphs: Open[] = []
  for (const page of pages) {
    const body = page.lines.filter((line) => !page.furniture.has(line))
    const spacing = usualSpacing(body)
    const own: Open[] = []
    for (const [at, line] of body.entries()) {
      const before = body[at - 1]
      const open =
        before === undefined
          ? findUnfinished(paragraphs, line)
          : findOpen([...paragraphs.slice(-12), ...own.slice(-12)], { before, line, at, spacing, body })
      if (open === undefined) own.push(begin(line, page.number))
      else append(open, line, page.number, keepsHyphen)
    }
    const furniture = page.lines
      .filter((line) => page.furniture.has(line))
      .map((line) => begin(line, page.number, true))
    paragraphs.push(...furniture, ...own)
  }
  return paragraphs
}

function begin(line: PdfLine, page: number, isFurniture = false): Open {
  return { text: line.text, page, turns: [], size: line.size, font: line.font, isFurniture, last: line }
}

type Place = Readonly<{ before: PdfLine; line: PdfLine; at: number; spacing: number; body: readonly PdfLine[] }>

/** The paragraph that a line goes on with on its page, if any. */
function findOpen(recent: readonly Open[], { before, line, at, spacing, body }: Place): Open | undefined {
  const open = recent.findLast(({ last }) => last === before)
  if (open === undefined || !isAlike(before, line)) return undefined
  // The next column begins above the line before.
  if (line.y >= before.y) return isUnfinished(open, line) ? open : undefined
  const gap = before.y - line.y
  // The lines of a headline stand as far apart as its own letters ask, and in the middle as often as at the edge.
  if (line.size > spacing && gap <= line.size * 1.4 && gap > 0) return open
  if (gap > spacing * 1.35 + 0.5 || startsItem(line.text)) return undefined
  const column = columnOf(body, at)
  const isIndented = line.x - column.left > line.size * 0.7 && line.x - before.x > line.size * 0.7
  const isEndShort = before.right < column.right - (column.right - column.left) * 0.15
  if (isIndented && !startsItem(open.text)) return undefined
  return isEndShort && /[.!?:;”"’)]$/.test(before.text) && /^[\p{Lu}\p{N}"“«‘(•]/u.test(line.text) ? undefined : open
}

function isAlike(a: PdfLine, b: PdfLine): boolean {
  const isSameSize = Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * 0.08
  // A sentence that a bold word opens has two fonts; a heading in bold is a line of its own.
  return isSameSize && (a.font === b.font || /^\p{Ll}/u.test(b.text) || /[,;–-]$/.test(a.text))
}

function startsItem(text: string): boolean {
  return /^(?:[•▪◦‣·*–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|\([ivx]{1,5}\)\s)/i.test(text)
}

/** Over a page or column: a paragraph of the same letters that has not come to its end, and words that may go on with it. */
function findUnfinished(paragraphs: readonly Open[], line: PdfLine): Open | undefined {
  const open = paragraphs.findLast(({ isFurniture, last }) => !isFurniture && isAlike(last, line))
  return open !== undefined && isUnfinished(open, line) ? open : undefined
}

function isUnfinished(open: Open, line: PdfLine): boolean {
  const end = open.text.slice(-8)
  const isCut = !/[.!?…:]["”’»)\]]{0,3}$/.test(end) && open.text.length > 40
  return (
    isCut && !startsItem(line.text) && (/^["“‘(]?\p{Ll}/u.test(line.text) || /[\p{Ll},]$|\p{Ll}[-\u00ad]$/u.test(end))
  )
}

function append(open: Open, line: PdfLine, page: number, keepsHyphen: (word: string) => boolean): void {
  const isTurned = page !== (open.turns.at(-1)?.page ?? open.page)
  const cut = /(\p{L}+)[-\u00ad\u2010]$/u.exec(open.text.slice(-60))
  const next = /^\p{Ll}+/u.exec(line.text)?.[0]
  if (cut && next !== undefined) {
    const isSoft = open.text.endsWith('\u00ad')
    if (isSoft || !keepsHyphen(`${cut[1]}-${next}`.toLowerCase())) open.text = open.text.slice(0, -1)
  } else open.text += ' '
  if (isTurned) open.turns.push({ at: open.text.length, page })
  open.text += line.text
  open.last = line
}

/** A word that the document prints with a hyphen in the middle of a line keeps it at the end of one. */
function knowHyphens(pages: readonly PdfPage[]): (word: string) => boolean {
  const known = new Set<string>()
  for (const { lines } of pages) {
    for (const { text } of lines) {
      for (const [word] of text.matchAll(/\p{L}{1,40}-\p{L}{1,40}/gu)) known.add(word.toLowerCase())
    }
  }
  return (word) => known.has(word)
}

function usualSpacing(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const [at, { y, size }] of lines.entries()) {
    const gap = (lines[at - 1]?.y ?? y) - y
    const rounded = Math.round(gap * 2) / 2
    if (gap > size * 0.5 && gap < size * 3) counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  let usual = 0
  for (const [gap, count] of counts) {
    const best = counts.get(usual) ?? 0
    if (count > best || (count === best && gap < usual)) usual = gap
  }
  return usual || (lines[0]?.size ?? 10) * 1.2
}

const NEIGHBOURS = 12

/** The edges of the column a line stands in, by the lines around it. */
function columnOf(body: readonly PdfLine[], at: number): Readonly<{ left: number; right: number }> {
  const line = body[at]
  if (line === undefined) return { left: 0, right: 0 }
  const near = body
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    .filter(({ x, right }) => x < line.right && right > line.x)
  const lefts = near.map(({ x }) => x).sort((a, b) => a - b)
  return { left: lefts[Math.floor(lefts.length / 4)] ?? line.x, right: Math.max(...near.map(({ right }) => right)) }
}
