import { html } from 'hono/html'
import type { FigureEntry, FigureRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { limitInWords, quantityInWords } from '../amounts.js'
import { dateInWords } from '../dates.js'
import { sourceLinks } from '../differing.js'
import { disputedSection } from '../disagreements/view.js'
import type { Html } from '../layout.js'
import { documentsTold, type Passages, reportList, reportsHeading } from '../reports.js'
import { reportsTold } from '../wording.js'
import { seriesSection } from './series.js'

type Quantity = Pick<FigureEntry, 'value' | 'unit' | 'comparator'>

function quantity({ value, unit, comparator }: Quantity): string {
  return `${limitInWords(comparator)}${quantityInWords(value, unit)}`
}

/** Measures that say no more than that it is a number. */
const BARE = ['count', 'amount']

/** The subject as printed, and what is measured of it where the words say more than that it is a number. */
function ofWhat({ measure, subject }: Pick<FigureEntry, 'measure' | 'subject'>): string {
  return measure === subject || BARE.includes(measure) ? subject : `${subject}: ${measure}`
}

/** A change in words and in a sign, which alone would not be read out. */
function changeOf({ change }: Pick<FigureEntry, 'change'>): Html | '' {
  if (change === null) return ''
  return html`<span class="change"><span aria-hidden="true">${change === 'rise' ? '↑' : '↓'}</span> ${change === 'rise' ? 'a rise' : 'a fall'}</span>`
}

/** One figure in a list: the value large, what it measures beside it. */
export function figureItem(register: string, figure: FigureRow): Html {
  return html`<li><div class="when">${figure.period === null ? '' : dateInWords(figure.period, 'short')}</div><div class="k-figure">
<p class="kind">Figure</p>
<h3><a href="${addressOf(register, 'figures', figure.id)}">${quantity(figure)}</a> ${changeOf(figure)}</h3>
<p class="words excerpt">${ofWhat(figure)}</p>
<p class="meta">${reportsTold(figure)}</p></div></li>`
}

/** A figure with every value printed for it, and every report's words. */
export function figurePage(register: string, figure: FigureEntry, passages: Passages): Html {
  const { values, period } = figure
  return html`<header class="entry k-figure">
<p class="kind">Figure</p>
<h1>${quantity(figure)} ${changeOf(figure)}</h1>
<p class="lede words">${ofWhat(figure)}</p>
</header>
<dl class="facts">
<div><dt>Of what</dt><dd>${figure.subject}</dd></div>
<div><dt>Measured</dt><dd>${figure.measure}</dd></div>
<div><dt>Unit</dt><dd>${figure.unit}</dd></div>
<div><dt>Period</dt><dd>${period === null ? html`<span class="undated">not said</span>` : dateInWords(period)}</dd></div>
<div><dt>On record in</dt><dd>${documentsTold(figure.reports)}</dd></div>
</dl>
${
  values.length > 1 && figure.disagreements.length === 0
    ? html`<section><h2>Values printed</h2><ul class="reports">${values.map(
        ({ value, documents }) => html`<li><strong>${value}</strong>
<p class="meta">${sourceLinks(register, documents, figure.reports)}</p></li>`,
      )}</ul></section>`
    : ''
}
${seriesSection(register, figure)}
${disputedSection(register, figure.disagreements)}
<section><h2>${reportsHeading(figure.reports)}</h2>
${reportList(register, figure.reports, passages)}</section>`
}
