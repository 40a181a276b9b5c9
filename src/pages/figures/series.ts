import { html } from 'hono/html'
import type { FigureEntry, SeriesPoint } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { limitInWords, quantityInWords } from '../amounts.js'
import { dateInWords, dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { counted } from '../wording.js'

const HEIGHT = 190
const TOP = 26
const BOTTOM = 150
/** Room at both edges for the first and last words, in percent of the width. */
const EDGE = 8
const LABELS_AT_MOST = 5

type Placed = SeriesPoint & Readonly<{ date: string; x: number; y: number }>

/**
 * The figures of one subject, measure, unit and kind of period over time, as a line and in a table, each leading to its sentences. Nothing where
 * there is but this one. Figures without a date are in the table alone; a line needs two days.
 */
export function seriesSection(register: string, { id, alike, unit, subject }: FigureEntry): Html | '' {
  if (alike.length < 2) return ''
  return html`<section class="k-figure"><h2>The same figure over time</h2>
<p class="meta">${counted(alike.length, 'figure')} of one subject, measure, unit and kind of period, each as some document prints it: <span class="words">${subject}</span>. The line only joins them.</p>
${seriesLine(register, alike, unit, id)}
<div class="scroll" tabindex="0" role="region" aria-label="The series, in numbers"><table>
<thead><tr><th scope="col">Period</th><th scope="col" class="num">Value</th></tr></thead>
<tbody>${alike.map(
    (point) =>
      html`<tr><th scope="row">${periodOf(point)}</th><td class="num">${
        point.id === id
          ? html`<strong>${shownValue(point)}</strong>, this one`
          : html`<a href="${addressOf(register, 'figures', point.id)}">${shownValue(point)}</a>`
      }</td></tr>`,
  )}</tbody></table></div></section>`
}

function seriesLine(register: string, alike: readonly SeriesPoint[], unit: string, current: string): Html | '' {
  const dated = alike.flatMap((point) => (point.date === null ? [] : [{ ...point, date: point.date }]))
  const [first, last] = [dated[0], dated.at(-1)]
  if (!first || !last || instantOf(first.date) === instantOf(last.date)) return ''
  const points = placed(dated)
  const step = Math.ceil(points.length / LABELS_AT_MOST)
  return html`<figure class="series"><svg width="100%" height="${HEIGHT}" role="group" aria-label="${inWords(points, unit)}">
<line class="axis" x1="0" x2="100%" y1="${BOTTOM + 8}" y2="${BOTTOM + 8}"/>
${points.slice(1).map((point, index) => {
  const before = points[index] ?? point
  return html`<line x1="${before.x.toFixed(2)}%" y1="${before.y}" x2="${point.x.toFixed(2)}%" y2="${point.y}"/>`
})}
${points.map((point, index) => {
  const isNamed = index % step === 0 || point.id === current
  return html`<a href="${addressOf(register, 'figures', point.id)}" aria-label="${shownValue(point)}, ${dateInWords(point.date)}"><circle cx="${point.x.toFixed(2)}%" cy="${point.y}" r="${point.id === current ? 7 : 5}"${point.id === current ? html` class="current"` : ''}/>${isNamed ? html`<text x="${point.x.toFixed(2)}%" y="${point.y - 12}" text-anchor="middle">${shownValue(point)}</text><text class="when" x="${point.x.toFixed(2)}%" y="${BOTTOM + 26}" text-anchor="middle">${dateInWords(point.date, 'short')}</text>` : ''}</a>`
})}</svg></figure>`
}

/** Time runs in proportion, and the scale of values begins at nought. */
function placed(points: readonly (SeriesPoint & Readonly<{ date: string }>)[]): readonly Placed[] {
  const times = points.map(({ date }) => instantOf(date))
  const values = points.map(({ value }) => value)
  const [early, late] = [Math.min(...times), Math.max(...times)]
  const [least, most] = [Math.min(0, ...values), Math.max(...values)]
  return points.map((point, index) => ({
    ...point,
    x: EDGE + (((times[index] ?? early) - early) / (late - early)) * (100 - 2 * EDGE),
    y: Math.round(BOTTOM - ((point.value - least) / (most - least || 1)) * (BOTTOM - TOP)),
  }))
}

/** The beginning of an ISO prefix in days. */
function instantOf(iso: string): number {
  const [year = '0', month = '01', day = '01'] = iso.split('-')
  return Number(year) * 372 + Number(month) * 31 + Number(day)
}

function shownValue({ value, unit, comparator }: SeriesPoint): string {
  return `${limitInWords(comparator)}${quantityInWords(value, unit)}`
}

function periodOf({ period, date }: SeriesPoint): Html {
  if (period === null) return html`<span class="undated">reported</span> ${dateTag(date)}`
  return html`${dateInWords(period)}${date === null || period.startsWith(date) ? '' : html` <span class="of">(${dateInWords(date)})</span>`}`
}

function inWords(points: readonly Placed[], unit: string): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return unit
  return `${counted(points.length, 'value')} in ${unit}, from ${shownValue(first)} (${dateInWords(first.date)}) to ${shownValue(last)} (${dateInWords(last.date)}); the table has the same in numbers.`
}
