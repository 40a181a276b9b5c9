import { Hono } from 'hono'
import { askedPage } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, sendPage } from '../asked.js'
import { announced } from '../commitments/view.js'
import { undatedIds } from '../dates.js'
import { withDecisions } from '../decisions/decided.js'
import { layout } from '../layout.js'
import { listPage } from '../list-page.js'
import { PAGE_SIZE } from '../paging.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { formatItem, formatPage } from './view.js'

/** The list of formats and each format's own overview. */
export function formatRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/formats', async (c) => {
    const { register } = c.req.param()
    const of = { page: askedPage(askedOf(c)), pageSize: PAGE_SIZE }
    const list = await read(register, (view) => queries.listFormats(view, of))
    const address = addressOf(register, 'formats')
    const main = listPage({
      heading: 'Formats',
      lede: 'Standing platforms: who belongs to them, what is said of them, and what they did.',
      address,
      list,
      noun: 'format',
      items: list.rows.map((row) => formatItem(register, row)),
      fields: [],
      filters: {},
      none: 'No format is on record.',
    })
    const data = dataLinks(address, {})
    return sendPage(c, layout({ title: 'Formats', register, current: 'formats', data }, main))
  })
  routes.get('/:register/formats/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { format, passages, days } = await read(register, async (view) => {
      const format = await queries.getFormat(view, id)
      const promised = format.latestCommitments.map(announced)
      const undated = undatedIds([...format.latestMeetings, ...format.latestStatements, ...promised])
      const days = await queries.getListedDays(view, undated)
      return { format, days, passages: await queries.getPassages(view, placesOf(format.reports)) }
    })
    const data = dataLinks(addressOf(register, 'formats', id), {}, ['json'])
    const frame = { title: format.name, register, current: 'formats', data }
    return sendPage(
      c,
      layout(
        frame,
        await withDecisions({ read, queries }, { register, id }, formatPage(register, format, { passages, days })),
      ),
    )
  })
  return routes
}
