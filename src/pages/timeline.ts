import { html } from 'hono/html'
import type { MonthCount } from '../register/timeline.js'
import { dateInWords } from './dates.js'
import type { Html } from './layout.js'
import { counted } from './wording.js'

type Bin = Readonly<{ at: string; meetings: number; statements: number }>

const HEIGHT = 132
const AXIS = 84
const UP = 70
const DOWN = 34
const MONTHS_AT_MOST = 60
const YEARS_AT_MOST = 60
const BINS_AT_LEAST = 12
/** Months are shown where they hold this share of everything. */
const NEARLY_ALL = 0.85
const LABELS_AT_MOST = 6

/**
 * Meetings and statements over time: statements upwards, meetings downwards, each on its own scale, which the words beside it give.
 * What is undated is not drawn but counted beside it. Horizontal places are percentages, so that the picture fits any width and its words keep their size.
 */
export function timelineFigure(months: readonly MonthCount[], title: string): Html | '' {
  const { bins, by, left } = binned(months)
  const undated = months.reduce((sum, each) => sum + (each.month === '' ? sumOf(each) : 0), 0)
  if (bins.filter(({ meetings, statements }) => meetings + statements > 0).length < 2) return ''
  const most = { statements: peak(bins, 'statements'), meetings: peak(bins, 'meetings') }
  const width = 100 / bins.length
  return html`<figure class="timeline"><svg width="100%" height="${HEIGHT}" role="img" aria-label="${inWords(bins, by, title)}">
${bins.map((bin, at) => bars(bin, at * width, width, most))}
<line x1="0" x2="100%" y1="${AXIS}" y2="${AXIS}"/>
${labels(bins, width).map(({ x, words, anchor }) => html`<text x="${x}%" y="${HEIGHT - 2}" text-anchor="${anchor}">${words}</text>`)}
</svg><figcaption>${legend('statement', most.statements, by)}${legend('meeting', most.meetings, by)}${left > 0 ? html`<span>${counted(left, 'entry', 'entries')} of other years not drawn</span>` : ''}${undated > 0 ? html`<span>${counted(undated, 'undated entry', 'undated entries')} not drawn</span>` : ''}</figcaption>
<details><summary>The same in numbers</summary><div class="scroll" tabindex="0" role="region" aria-label="${title}, in numbers"><table>
<thead><tr><th scope="col">${by === 'month' ? 'Month' : 'Year'}</th><th scope="col" class="num">Statements</th><th scope="col" class="num">Meetings</th></tr></thead>
<tbody>${bins
    .filter(({ meetings, statements }) => meetings + statements > 0)
    .map(
      ({ at, meetings, statements }) =>
        html`<tr><th scope="row">${dateInWords(at)}</th><td class="num">${statements}</td><td class="num">${meetings}</td></tr>`,
    )}</tbody></table></div></details></figure>`
}

function bars(bin: Bin, x: number, width: number, most: Readonly<{ statements: number; meetings: number }>): Html {
  const left = (x + width * 0.12).toFixed(3)
  const wide = (width * 0.76).toFixed(3)
  const up = scaled(bin.statements, most.statements, UP)
  const down = scaled(bin.meetings, most.meetings, DOWN)
  return html`${up > 0 ? html`<rect class="up" x="${left}%" width="${wide}%" y="${AXIS - up - 1}" height="${up}"/>` : ''}${
    down > 0 ? html`<rect class="down" x="${left}%" width="${wide}%" y="${AXIS + 1}" height="${down}"/>` : ''
  }`
}

/** Height in pixels; the least count there is stays visible. */
function scaled(count: number, most: number, height: number): number {
  return count === 0 ? 0 : Math.max(2, Math.round((count / most) * height))
}

function legend(kind: 'statement' | 'meeting', most: number, by: string): Html | '' {
  if (most === 0) return ''
  const side = kind === 'statement' ? 'upwards' : 'downwards'
  return html`<span class="kind k-${kind}">${kind === 'statement' ? 'Statements' : 'Meetings'} ${side}, at most ${most} a ${by}</span> `
}

function inWords(bins: readonly Bin[], by: string, title: string): string {
  const sum = (kind: 'meetings' | 'statements') => bins.reduce((total, bin) => total + bin[kind], 0)
  const [first, last] = [bins[0]?.at ?? '', bins.at(-1)?.at ?? '']
  const busiest = bins.reduce((most, bin) =>
    bin.statements + bin.meetings > most.statements + most.meetings ? bin : most,
  )
  return `${title} by ${by}, ${dateInWords(first)} to ${dateInWords(last)}: ${counted(sum('statements'), 'statement')} and ${counted(sum('meetings'), 'meeting')}, most in ${dateInWords(busiest.at)}.`
}

function peak(bins: readonly Bin[], kind: 'meetings' | 'statements'): number {
  return bins.reduce((most, bin) => Math.max(most, bin[kind]), 0)
}

type Counts = Readonly<{ meetings: number; statements: number }>
type Binned = Readonly<{ bins: readonly Bin[]; by: 'month' | 'year'; left: number }>

/**
 * Months, where some years hold nearly everything; else years. Gaps are filled, so that equal distances are equal times;
 * `left` counts what lies outside the time shown.
 */
function binned(months: readonly MonthCount[]): Binned {
  const dated = months.filter(({ month }) => /^\d{4}(?:-\d{2})?$/.test(month))
  const all = dated.reduce((sum, counts) => sum + sumOf(counts), 0)
  const byMonth = cellsOf(
    dated.filter(({ month }) => month.length === 7),
    monthNumber,
  )
  const latest = densest(byMonth, MONTHS_AT_MOST)
  if (latest.held >= all * NEARLY_ALL)
    return { bins: fill(byMonth, latest, monthName), by: 'month', left: all - latest.held }
  const byYear = cellsOf(dated, (month) => Number(month.slice(0, 4)))
  const years = densest(byYear, YEARS_AT_MOST)
  return { bins: fill(byYear, years, String), by: 'year', left: all - years.held }
}

function sumOf({ meetings, statements }: Counts): number {
  return meetings + statements
}

function cellsOf(months: readonly MonthCount[], cellOf: (month: string) => number): ReadonlyMap<number, Counts> {
  const cells = new Map<number, Counts>()
  for (const { month, meetings, statements } of months) {
    const before = cells.get(cellOf(month)) ?? { meetings: 0, statements: 0 }
    cells.set(cellOf(month), {
      meetings: before.meetings + meetings,
      statements: before.statements + statements,
    })
  }
  return cells
}

type Window = Readonly<{ first: number; last: number; held: number }>

/** The stretch of at most `length` cells that holds most, trimmed to what it holds; of equals the latest. */
function densest(cells: ReadonlyMap<number, Counts>, length: number): Window {
  const numbers = [...cells.keys()].sort((a, b) => a - b)
  const weight = (cell: number | undefined) =>
    cell === undefined ? 0 : sumOf(cells.get(cell) ?? { meetings: 0, statements: 0 })
  let best: Window = { first: 0, last: 0, held: 0 }
  let from = 0
  let held = 0
  for (const last of numbers) {
    held += weight(last)
    while (last - (numbers[from] ?? last) >= length) held -= weight(numbers[from++])
    if (held >= best.held) best = { first: numbers[from] ?? last, last, held }
  }
  return best
}

function fill(
  cells: ReadonlyMap<number, Counts>,
  { first, last }: Window,
  nameOf: (cell: number) => string,
): readonly Bin[] {
  const start = Math.min(first, last - BINS_AT_LEAST + 1)
  return Array.from({ length: last - start + 1 }, (_, at) => ({
    at: nameOf(start + at),
    ...(cells.get(start + at) ?? { meetings: 0, statements: 0 }),
  }))
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function monthName(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

type Label = Readonly<{ x: string; words: string; anchor: 'start' | 'middle' | 'end' }>

/** A few labels that do not run into one another: each January, or months where one year holds them all. */
function labels(bins: readonly Bin[], width: number): readonly Label[] {
  const marked = bins.flatMap(({ at }, index) => (at.length === 4 || at.endsWith('-01') || index === 0 ? [index] : []))
  const step = Math.ceil(marked.length / LABELS_AT_MOST)
  const chosen = marked.filter((_, order) => order % step === 0)
  return chosen.flatMap((index, order) => {
    const at = bins[index]?.at ?? ''
    const crowded = order === 0 && chosen.length > 1 && ((chosen[1] ?? 0) - index) * width < 14
    if (crowded) return []
    const words = order === 0 && at.length === 7 ? dateInWords(at, 'short') : at.slice(0, 4)
    const x = (index * width).toFixed(2)
    return [{ x, words, anchor: Number(x) > 90 ? ('end' as const) : ('start' as const) }]
  })
}
