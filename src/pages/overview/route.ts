import { Hono } from 'hono'
import { addressOf } from '../addresses.js'
import { sendPage } from '../asked.js'
import { undatedIds } from '../dates.js'
import { layout } from '../layout.js'
import type { Site } from '../site.js'
import { overviewPage } from './view.js'

/** A register's first page. */
export function overviewRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register{[^/.]+}', async (c) => {
    const { register } = c.req.param()
    const { overview, timeline, days } = await read(register, async (view) => {
      const overview = await queries.getOverview(view)
      const undated = undatedIds([...overview.latestMeetings, ...overview.latestStatements])
      const days = await queries.getListedDays(view, undated)
      return { overview, days, timeline: await queries.getTimeline(view) }
    })
    const data = [{ href: `${addressOf(register)}.json`, label: 'JSON', type: 'application/json' }]
    const frame = { title: overview.title, register, current: '', data }
    return sendPage(c, layout(frame, overviewPage(register, overview, { timeline, days })))
  })
  return routes
}
