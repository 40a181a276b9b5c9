import type { Context } from 'hono'
import type { Asked } from '../register/filters.js'
import { asking } from './addresses.js'
import type { Html } from './layout.js'

/** Browsers ask again each time; a shared cache in front of the site may answer for half a minute. */
const PAGE_CACHING = 'public, max-age=0, s-maxage=30, stale-while-revalidate=60'

/** The first value of each name in the address's question. */
export function askedOf(c: Context): Asked {
  return c.req.query()
}

/** The filters that were asked for, without the page, as links to other pages of the list carry them. */
export function filtersAsked(asked: Asked, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, asked[name]?.trim() || undefined]))
}

/** Sends a page. */
export async function sendPage(c: Context, page: Html): Promise<Response> {
  return c.html((await page).toString(), 200, { 'Cache-Control': PAGE_CACHING })
}

/** The same list for programs, with the same filters. */
export function dataLinks(
  address: string,
  asked: Readonly<Record<string, string | undefined>>,
  forms: readonly ('csv' | 'json')[] = ['csv', 'json'],
): readonly Readonly<{ href: string; label: string; type: string }>[] {
  return forms.map((form) => ({
    href: asking(`${address}.${form}`, asked),
    label: form.toUpperCase(),
    type: form === 'csv' ? 'text/csv' : 'application/json',
  }))
}
