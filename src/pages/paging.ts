import { html } from 'hono/html'
import type { Page } from '../register/entries.js'
import { asking } from './addresses.js'
import type { Html } from './layout.js'
import { counted, grouped } from './wording.js'

/** Entries on one page of a list. */
export const PAGE_SIZE = 50

/** The heading of a list: how many there are, and which of them this page shows. */
export function totalLine({ total, page, pageSize, rows }: Page<unknown>, noun: string, many?: string): Html {
  if (total <= pageSize) return html`<h2 class="total">${counted(total, noun, many)}</h2>`
  const first = (page - 1) * pageSize + 1
  const shown = rows.length === 0 ? '' : `, ${grouped(first)} to ${grouped(first + rows.length - 1)} shown`
  return html`<h2 class="total">${counted(total, noun, many)}${shown}</h2>`
}

/** Links to the first, previous, next and last page; nothing for a list of one page. `asked` is kept in every link. */
export function pageLinks(
  { total, page, pageSize }: Page<unknown>,
  address: string,
  asked: Readonly<Record<string, string | undefined>>,
): Html | '' {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return ''
  const to = (number: number, label: string, rel: string, reachable: boolean) =>
    reachable
      ? html`<li><a href="${asking(address, { ...asked, page: number === 1 ? undefined : number })}" rel="${rel}">${label}</a></li>`
      : html`<li><span aria-hidden="true">${label}</span></li>`
  return html`<nav class="pages" aria-label="Pages of this list"><ul>
${to(1, 'First', 'first', page > 1)}
${to(Math.min(page - 1, last), 'Previous', 'prev', page > 1)}
<li class="here">Page ${grouped(page)} of ${grouped(last)}</li>
${to(page + 1, 'Next', 'next', page < last)}
${to(last, 'Last', 'last', page < last)}
</ul></nav>`
}

/** What an empty list says: nothing matches, or the page lies beyond the last. */
export function emptyLine(list: Page<unknown>, address: string, whenNone: Html): Html {
  if (list.total === 0) return html`<div class="empty">${whenNone}</div>`
  return html`<div class="empty"><p>This list ends before page ${grouped(list.page)}. <a href="${address}">Go to its first page</a>.</p></div>`
}
