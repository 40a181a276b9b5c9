import { Hono } from 'hono'
import { addressOf } from '../addresses.js'
import { sendPage } from '../asked.js'
import { announced } from '../commitments/view.js'
import { undatedIds } from '../dates.js'
import { layout } from '../layout.js'
import type { Site } from '../site.js'
import { overviewPage } from './view.js'

const LATEST = 6

/** A register's first page. */
export function overviewRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register{[^/.]+}', async (c) => {
    const { register } = c.req.param()
    const { overview, around } = await read(register, async (view) => {
      const overview = await queries.getOverview(view)
      const undated = undatedIds([...overview.latestMeetings, ...overview.latestStatements])
      const days = await queries.getListedDays(view, undated)
      const timeline = await queries.getTimeline(view)
      const amounts = await queries.getAmounts(view)
      const disputed = (await queries.listDisagreements(view, { pageSize: LATEST })).rows
      const commitments = (await queries.listCommitments(view, { pageSize: LATEST })).rows
      const promised = await queries.getListedDays(view, undatedIds(commitments.map(announced)))
      return { overview, around: { timeline, amounts, disputed, commitments, days: new Map([...days, ...promised]) } }
    })
    const data = [{ href: `${addressOf(register)}.json`, label: 'JSON', type: 'application/json' }]
    const frame = { title: overview.title, register, current: '', data }
    return sendPage(c, layout(frame, overviewPage(register, overview, around)))
  })
  return routes
}
