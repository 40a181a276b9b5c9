import { html } from 'hono/html'
import type { Report } from '../register/entries.js'
import { addressOf, readerAddress } from './addresses.js'
import { dateTag } from './dates.js'
import type { Html } from './layout.js'

/** Each report's own words in full; the title below them leads to the place in the document they stand at. */
export function reportList(register: string, reports: readonly Report[]): Html {
  return html`<ul class="reports">${reports.map((report) => html`<li>${oneReport(register, report)}</li>`)}</ul>`
}

function oneReport(register: string, { document, finding, evidence }: Report): Html {
  const [first] = evidence
  const address = first
    ? readerAddress(register, document.id, { start: first.start, end: first.end, finding: finding.id })
    : addressOf(register, 'documents', document.id)
  return html`${evidence.map(({ quote }) => html`<blockquote class="k-${finding.kind}"><p>${quote}</p></blockquote>`)}
<p class="meta">in <a class="words" href="${address}">${document.title}</a>${document.outlet ? `, ${document.outlet}` : ''}, ${dateTag(document.published)}${doubts(finding.flags)}</p>`
}

/** Reasons for doubt, in words; nothing where there are none. */
export function doubts(flags: readonly string[]): Html | '' {
  if (flags.length === 0) return ''
  return html` · <span class="disputed">${flags.map((flag) => flag.replaceAll('-', ' ')).join(', ')}</span>`
}
