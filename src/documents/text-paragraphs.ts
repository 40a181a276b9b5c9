import type { Span } from '../vocabulary/evidence.js'

/** A paragraph of a plain text, trimmed; `blankBefore` counts the empty lines above it. */
export type Paragraph = Span & Readonly<{ text: string; blankBefore: number }>

type Line = Paragraph & Readonly<{ indent: number }>

const NARROWEST_WRAP = 45
const WIDEST_WRAP = 125

/**
 * Cuts a text into paragraphs at blank lines, and at single line breaks unless the text is hard-wrapped:
 * there a break is joined where the next word would not have fitted into the line.
 */
export function findParagraphs(text: string): Paragraph[] {
  const runs = findRuns(findLines(text))
  const widths = runs.map(findWrapWidth)
  // A run of two lines shows no width of its own; it was wrapped if the longer runs of the text were.
  const usual = widths.reduce<number | undefined>(
    (widest, width) => (width && width > (widest ?? 0) ? width : widest),
    undefined,
  )
  const paragraphs: Paragraph[] = []
  for (const [at, run] of runs.entries()) {
    const width = widths[at] ?? (run.length === 2 ? usual : undefined)
    let open: { start: number; end: number; blankBefore: number } | undefined
    for (const [index, line] of run.entries()) {
      const previous = run[index - 1]
      if (open && previous && isContinued(previous, line, width)) open.end = line.end
      else {
        if (open) paragraphs.push(toParagraph(text, open))
        open = { start: line.start, end: line.end, blankBefore: line.blankBefore }
      }
    }
    if (open) paragraphs.push(toParagraph(text, open))
  }
  return paragraphs
}

function toParagraph(text: string, { start, end, blankBefore }: Omit<Paragraph, 'text'>): Paragraph {
  return { start, end, blankBefore, text: text.slice(start, end) }
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

/** Lines without a blank line between them. */
function findRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let run: Line[] | undefined
  for (const line of lines) {
    if (run && line.blankBefore === 0) run.push(line)
    else {
      run = [line]
      runs.push(run)
    }
  }
  return runs
}

// The column at which a run was wrapped. Not one of headlines or verses, which end where they please,
// nor one of paragraphs of a line each, which end with their sentences.
function findWrapWidth(run: readonly Line[]): number | undefined {
  if (run.length < 3) return undefined
  let width = 0
  for (const line of run) width = Math.max(width, line.indent + line.text.length)
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return undefined
  const inner = run.slice(0, -1)
  const forced = inner.filter((line, at) => isForced(line, run[at + 1], width)).length
  const closed = inner.filter(({ text }) => /[.!?]["”»)]?$/.test(text)).length
  return forced >= inner.length * 0.7 && closed <= inner.length * 0.7 ? width : undefined
}

const OWN_LINE = /^(?:[-•*·▪]\s|\d{1,2}[.)]\s|[A-Z][A-Z .'-]{1,40}:\s)/

function isContinued(line: Line, next: Line, width: number | undefined): boolean {
  return width !== undefined && !OWN_LINE.test(next.text) && isForced(line, next, width)
}

/** Whether the next line's first word would not have fitted into this one. */
function isForced(line: Line, next: Line | undefined, width: number): boolean {
  if (!next) return false
  const firstWord = next.text.search(/\s/)
  const needed = 1 + (firstWord === -1 ? next.text.length : firstWord)
  return line.indent + line.text.length + needed > width - 4
}
