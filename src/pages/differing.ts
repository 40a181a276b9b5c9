import { html } from 'hono/html'
import type { Reading, Report } from '../register/entries.js'
import { addressOf } from './addresses.js'
import { collated } from './collated.js'
import { dateTag } from './dates.js'
import type { Html } from './layout.js'
import { reportAddress } from './reports.js'
import { labelOf } from './wording.js'

/** Every property on which reports differ: the printed values side by side, each with the documents that print it. */
export function differingTable(
  register: string,
  differing: Readonly<Record<string, readonly Reading<string>[]>>,
  reports: readonly Report[],
): Html | '' {
  const properties = Object.entries(differing).filter(([, values]) => values.length > 1)
  if (properties.length === 0) return ''
  return html`<section id="differing" class="k-disputed"><h2 class="disputed">Where the reports differ</h2>
<p class="lede">Every printed value is kept; none is chosen by counting.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Differing values"><table>
<thead><tr><th scope="col">What</th><th scope="col">Printed value</th><th scope="col">Printed by</th></tr></thead>
<tbody>${properties.map(([property, values]) =>
    values.map(
      ({ value, documents }, at) => html`<tr>
${at === 0 ? html`<th scope="row" rowspan="${values.length}">${labelOf(property)}</th>` : ''}
<td class="value">${property === 'date' ? dateTag(value) : labelOf(value)}</td>
<td>${sourceLinks(register, documents, reports)}</td></tr>`,
    ),
  )}</tbody></table></div></section>`
}

/** Other wordings of one thing, each with the documents that print it; nothing where there are none. */
export function otherWordings(
  register: string,
  variants: readonly Reading<string>[],
  { kind, reports, text }: Readonly<{ kind: string; reports: readonly Report[]; text?: string }>,
): Html | '' {
  if (variants.length === 0) return ''
  return html`<section><h2>Printed otherwise</h2>${text === undefined ? '' : html`<p class="meta">Words that the wording above has not are <em class="deviates">set off</em>.</p>`}<ul class="reports">${variants.map(
    ({
      value,
      documents,
    }) => html`<li><blockquote class="k-${kind}"><p>${text === undefined ? value : collated(value, text)}</p></blockquote>
<p class="meta">${sourceLinks(register, documents, reports)}</p></li>`,
  )}</ul></section>`
}

/** The documents named, each linked to the words of its first report that `isMeant`; a document without a report here shows its id. */
export function sourceLinks(
  register: string,
  documents: readonly string[],
  reports: readonly Report[],
  isMeant: (report: Report) => boolean = () => true,
): readonly Html[] {
  return documents.map((id, at) => {
    const here = reports.filter(({ document }) => document.id === id)
    const report = here.find(isMeant) ?? here[0]
    const address = report ? reportAddress(register, report) : addressOf(register, 'documents', id)
    return html`${at > 0 ? ', ' : ''}<a class="words" href="${address}">${report?.document.title ?? id}</a>`
  })
}
