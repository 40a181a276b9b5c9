import type { Span } from '../vocabulary/evidence.js'

/** A paragraph of a plain text, trimmed; `blankBefore` counts the empty lines above it. `setOff`: marked or indented as a quotation. */
export type Paragraph = Span & Readonly<{ text: string; blankBefore: number; setOff?: true }>

/** A line without its indent and without the ">" of a quotation, which `isMarked` tells. */
type Line = Span & Readonly<{ text: string; blankBefore: number; indent: number; isMarked: boolean }>

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
  let isIn = false
  return runs.flatMap((run, at) => {
    const width = widths[at] ?? (run.length === 2 ? usual : undefined)
    isIn = isIndented(run, { above: runs[at - 1]?.at(-1), below: runs[at + 1]?.[0], isIn })
    const isSetOff = run[0]?.isMarked === true || isIn
    return cutRun(run, isSetOff, width).map(({ start, end, blankBefore }) => ({
      ...{ start, end, blankBefore, text: text.slice(start, end) },
      ...(isSetOff ? ({ setOff: true } as const) : {}),
    }))
  })
}

type Open = { start: number; end: number; blankBefore: number }

function cutRun(run: readonly Line[], isSetOff: boolean, width: number | undefined): Open[] {
  const cut: Open[] = []
  for (const [index, line] of run.entries()) {
    const previous = run[index - 1]
    const open = cut.at(-1)
    if (open && previous && isContinued(previous, line, isSetOff, width)) open.end = line.end
    else cut.push({ start: line.start, end: line.end, blankBefore: line.blankBefore })
  }
  return cut
}

const NARROWEST_INDENT = 3

type Around = Readonly<{ above: Line | undefined; below: Line | undefined; isIn: boolean }>

/**
 * Every line of a run farther in than the line above and not less than the one below: no indented first line, and no text that is
 * indented throughout. Of a passage of several paragraphs the first stands below the text, the others below it (`isIn`).
 */
function isIndented(run: readonly Line[], { above, below, isIn }: Around): boolean {
  const indent = Math.min(...run.slice(0, MOST_INDENTED).map((line) => line.indent))
  if (indent < NARROWEST_INDENT || !above || run[0]?.isMarked || (below?.indent ?? 0) > indent) return false
  if (isIn) return true
  return above.indent + NARROWEST_INDENT <= indent && (run.length > 1 || above.text.endsWith(':'))
}

/** An indented run of more lines than these is measured by its first. */
const MOST_INDENTED = 200

function findLines(text: string): Line[] {
  const lines: Line[] = []
  let blank = 0
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const raw = text.slice(from, to)
    const mark = MARK.exec(raw)?.[0].length ?? 0
    const trimmed = raw.slice(mark).trim()
    if (trimmed === '') blank += 1
    else {
      const indent = raw.length - raw.slice(mark).trimStart().length
      const start = from + indent
      lines.push({ start, end: start + trimmed.length, text: trimmed, blankBefore: blank, indent, isMarked: mark > 0 })
      blank = 0
    }
    from = to + 1
  }
  return lines
}

/** "> " before a line of a quotation. */
const MARK = /^[ \t]{0,3}>(?:[ \t]?>){0,8}/

/** Lines without a blank line between them, those of a quotation apart from others. */
function findRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let run: Line[] | undefined
  for (const line of lines) {
    if (run && line.blankBefore === 0 && run[0]?.isMarked === line.isMarked) run.push(line)
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

function isContinued(line: Line, next: Line, isSetOff: boolean, width: number | undefined): boolean {
  if (OWN_LINE.test(next.text)) return false
  // Lines that are marked or indented one by one were broken for that: a quotation goes on in small letters.
  if (isSetOff && /^\p{Ll}/u.test(next.text)) return true
  return width !== undefined && isForced(line, next, width)
}

/** Whether the next line's first word would not have fitted into this one. */
function isForced(line: Line, next: Line | undefined, width: number): boolean {
  if (!next) return false
  const firstWord = next.text.search(/\s/)
  const needed = 1 + (firstWord === -1 ? next.text.length : firstWord)
  return line.indent + line.text.length + needed > width - 4
}
