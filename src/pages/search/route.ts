import { Hono } from 'hono'
import { askedPage } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, sendPage } from '../asked.js'
import { layout } from '../layout.js'
import { PAGE_SIZE } from '../paging.js'
import type { Site } from '../site.js'
import { searchPage } from './view.js'

const LONGEST = 200

/** Search in one register. */
export function searchRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/search', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const q = (asked.q ?? '').trim().slice(0, LONGEST)
    const kind = asked.kind?.trim() || undefined
    const of = { page: askedPage(asked), pageSize: PAGE_SIZE, ...(kind ? { kind } : {}) }
    const hits = await read(register, async (view) => (q === '' ? undefined : queries.search(view, q, of)))
    const title = q === '' ? 'Search' : `Search: ${q}`
    const data = q === '' ? [] : dataLinks(addressOf(register, 'search'), { q, kind })
    const frame = { title, register, searches: true, data, unlisted: true } as const
    return sendPage(c, layout(frame, searchPage(register, { q, kind }, hits)))
  })
  return routes
}
