import type { Span } from '../vocabulary/evidence.js'

/** A paragraph of a plain text, trimmed; `blankBefore` counts the empty lines above it. */
export type Paragraph = Span & Readonly<{ text: string; blankBefore: number }>

type Line = Paragraph & Readonly<{ indent: number }>

const NARROWEST_WRAP = 45
const WIDEST_WRAP = 110

/**
 * Cuts a text into paragraphs at blank lines, and at single line breaks unless the text is hard-wrapped:
 * there a break is joined where the next word would not have fitted into the line.
 */
export function findParagraphs(text: string): Paragraph[] {
  const lines = findLines(text)
  const width = findWrapWidth(lines)
  const paragraphs: Paragraph[] = []
  let open: { start: number; end: number; blankBefore: number } | undefined
  let previous: Line | undefined
  const close = () => {
    if (open)
      paragraphs.push({
        start: open.start,
        end: open.end,
        blankBefore: open.blankBefore,
        text: text.slice(open.start, open.end),
      })
  }
  for (const line of lines) {
    if (open && previous && isContinued(previous, line, width)) {
      open.end = line.end
    } else {
      close()
      open = { start: line.start, end: line.end, blankBefore: line.blankBefore }
    }
    previous = line
  }
  close()
  return paragraphs
}

function findLines(text: string): Line[] {
  const lines: Line[] = []
  let blank = 0
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed === '') blank += 1
    else {
      const indent = raw.length - raw.trimStart().length
      const start = from + indent
      lines.push({ start, end: start + trimmed.length, text: trimmed, blankBefore: blank, indent })
      blank = 0
    }
    from = to + 1
  }
  return lines
}

/** The column at which a text was wrapped, or undefined for one whose lines are whole paragraphs. */
function findWrapWidth(lines: readonly Line[]): number | undefined {
  const inner = lines.filter((_, at) => lines[at + 1]?.blankBefore === 0)
  const lengths = inner.map((line) => line.indent + line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0
  if (inner.length < 3 || width < NARROWEST_WRAP || width > WIDEST_WRAP) return undefined
  const full = lengths.filter((length) => length > width - 16).length
  const closed = inner.filter((line) => /[.!?]["”»)]?$/.test(line.text)).length
  if (closed > inner.length * 0.8) return undefined
  const long = lines.filter((line) => line.text.length > width + 12).length
  return full >= inner.length * 0.6 && long <= lines.length / 50 ? width : undefined
}

const OWN_LINE = /^(?:[-•*·▪]\s|\d{1,2}[.)]\s|[A-Z][A-Z .'-]{1,40}:\s)/

function isContinued(line: Line, next: Line, width: number | undefined): boolean {
  if (width === undefined || next.blankBefore > 0 || OWN_LINE.test(next.text)) return false
  const firstWord = next.text.search(/\s/)
  const needed = 1 + (firstWord === -1 ? next.text.length : firstWord)
  return line.indent + line.text.length + needed > width - 4
}
