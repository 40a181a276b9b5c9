import { html } from 'hono/html'
import type { Reading, Report } from '../register/entries.js'
import { addressOf } from './addresses.js'
import { dateTag } from './dates.js'
import type { Html } from './layout.js'
import { labelOf } from './wording.js'

/** Every property on which reports differ: the printed values side by side, each with the documents that print it. */
export function differingTable(
  register: string,
  differing: Readonly<Record<string, readonly Reading<string>[]>>,
  reports: readonly Report[],
): Html | '' {
  const properties = Object.entries(differing).filter(([, values]) => values.length > 1)
  if (properties.length === 0) return ''
  const titles = new Map(reports.map(({ document }) => [document.id, document.title]))
  return html`<section id="differing" class="k-disputed"><h2 class="disputed">Where the reports differ</h2>
<p class="lede">Every printed value is kept; none is chosen by counting.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Differing values"><table>
<thead><tr><th scope="col">What</th><th scope="col">Printed value</th><th scope="col">Printed by</th></tr></thead>
<tbody>${properties.map(([property, values]) =>
    values.map(
      ({ value, documents }, at) => html`<tr>
${at === 0 ? html`<th scope="row" rowspan="${values.length}">${labelOf(property)}</th>` : ''}
<td class="value">${property === 'date' ? dateTag(value) : labelOf(value)}</td>
<td>${sourceLinks(register, documents, titles)}</td></tr>`,
    ),
  )}</tbody></table></div></section>`
}

/** The documents named, linked, their titles in the documents' own voice; a title that is not known shows as the id. */
export function sourceLinks(
  register: string,
  documents: readonly string[],
  titles: ReadonlyMap<string, string>,
): readonly Html[] {
  return documents.map(
    (id, at) =>
      html`${at > 0 ? ', ' : ''}<a class="words" href="${addressOf(register, 'documents', id)}">${titles.get(id) ?? id}</a>`,
  )
}
