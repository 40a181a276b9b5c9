import { html } from 'hono/html'
import type { Page } from '../register/entries.js'
import { asking } from './addresses.js'
import { filterForm, type Kept } from './forms.js'
import type { Html } from './layout.js'
import { emptyLine, pageLinks, totalLine } from './paging.js'

type Filters = Readonly<Record<string, string | undefined>>

/** What one list shows: its rows already as list items, the fields of its form, and the filters its links keep. */
export type Listed = Readonly<{
  heading: string
  /** One sentence under the heading. */
  lede?: string
  address: string
  list: Page<unknown>
  noun: string
  items: readonly Html[]
  fields: readonly Html[]
  kept?: readonly Kept[]
  filters: Filters
  /** Said where nothing matches, before the link to the whole list. */
  none: string
}>

/** A list with its form, its length, its rows and the links to its other pages. */
export function listPage(listed: Listed): Html {
  const { heading, lede, address, list, noun, items, fields, kept = [], filters, none } = listed
  const isNarrowed = Object.values(filters).some((value) => value !== undefined)
  const all = isNarrowed ? html` <a href="${address}">Show all ${heading.toLowerCase()}</a>.` : ''
  return html`<h1>${heading}</h1>
${lede ? html`<p class="lede">${lede}</p>` : ''}
${fields.length > 0 ? filterForm(address, fields, kept) : ''}
${totalLine(list, noun)}
${items.length > 0 ? html`<ul class="entries">${items}</ul>` : emptyLine(list, address, html`<p>${none}${all}</p>`)}
${pageLinks(list, address, filters)}`
}

/** A filter that came by a link, with the address of the list without it. */
export function keptFilter(
  address: string,
  filters: Filters,
  name: string,
  told: Readonly<{ value: string; words: string }> | undefined,
): readonly Kept[] {
  return told ? [{ ...told, name, without: asking(address, { ...filters, [name]: undefined }) }] : []
}
