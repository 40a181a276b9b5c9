import { html } from 'hono/html'
import type { Page, PartyEntry, StatementRow } from '../../register/entries.js'
import type { MonthCount } from '../../register/timeline.js'
import { addressOf, asking } from '../addresses.js'
import { type Days, dateInWords, whenTag } from '../dates.js'
import type { Html } from '../layout.js'
import { counted, labelOf, shortened } from '../wording.js'

const WORDS_SHOWN = 300

/**
 * What somebody said, newest first, under the month of each; further years lead to the list of their statements. Statements without a
 * date of their own stand in the month in which they were first reported, marked "by".
 */
export function saidOverTime(
  register: string,
  { id }: PartyEntry,
  { rows, total }: Page<StatementRow>,
  { days, timeline }: Readonly<{ days: Days; timeline: readonly MonthCount[] }>,
): Html | '' {
  if (total === 0) return ''
  const all = asking(addressOf(register, 'statements'), { speaker: id })
  return html`<section class="said"><h2>Said</h2>
${yearLinks(register, id, timeline)}
${byMonth(rows, days).map(([month, said]) => html`<h3>${month === '' ? 'Undated' : dateInWords(month)}</h3><ul class="entries">${said.map((row) => saidItem(register, row, days))}</ul>`)}
${total > rows.length ? html`<p class="more"><a href="${all}">All ${counted(total, 'statement')}</a></p>` : ''}</section>`
}

/** Rows under their months, in the order in which they come. */
function byMonth(rows: readonly StatementRow[], days: Days): readonly (readonly [string, readonly StatementRow[]])[] {
  const months = new Map<string, StatementRow[]>()
  for (const row of rows) {
    const month = (row.date ?? days.get(row.id) ?? '').slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return [...months]
}

/** A way to each year that holds statements; none where there is only one. */
function yearLinks(register: string, speaker: string, timeline: readonly MonthCount[]): Html | '' {
  const years = new Set(
    timeline.filter(({ statements, month }) => statements > 0 && month !== '').map(({ month }) => month.slice(0, 4)),
  )
  if (years.size < 2) return ''
  const link = (year: string) => asking(addressOf(register, 'statements'), { speaker, year })
  return html`<nav class="kinds" aria-label="Statements by year"><ul>${[...years]
    .sort()
    .reverse()
    .map((year) => html`<li><a href="${link(year)}">${year}</a></li>`)}</ul></nav>`
}

function saidItem(register: string, row: StatementRow, days: Days): Html {
  const { occasion, reports } = row
  return html`<li><div class="when">${whenTag(row, days)}</div><div class="k-statement">
<p class="kind"><a href="${addressOf(register, 'statements', row.id)}">${labelOf(row.form)}</a></p>
<blockquote><p>${shortened(row.text, WORDS_SHOWN)}</p></blockquote>
${occasion || reports > 1 ? html`<p class="meta">${occasion ? html`At ${occasion}` : ''}${occasion && reports > 1 ? ' · ' : ''}${reports > 1 ? counted(reports, 'report') : ''}</p>` : ''}</div></li>`
}
