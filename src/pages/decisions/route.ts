import { Hono } from 'hono'
import { askedPage, decisionFilter, filtersOf } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { choiceOf } from '../forms.js'
import { layout } from '../layout.js'
import { listPage } from '../list-page.js'
import { PAGE_SIZE } from '../paging.js'
import type { Site } from '../site.js'
import { decisionItem } from './view.js'

const STANDINGS = [['orphan', 'orphans']] as const

/** The list of decisions, newest first, and of those alone whose words are gone. */
export function decisionRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/decisions', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const filters = filtersAsked(asked, filtersOf.decisions)
    const of = decisionFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const list = await read(register, (view) => queries.listDecisions(view, of))
    const address = addressOf(register, 'decisions')
    const main = listPage({
      heading: 'Decisions',
      lede: 'What officers of the register decided, each with its reason. A decision whose words are no longer found is an orphan: it is kept here and attached to nothing.',
      address,
      list,
      noun: 'decision',
      items: list.rows.map((row) => decisionItem(register, row)),
      fields: [choiceOf('standing', 'Show', STANDINGS, filters.standing, 'all')],
      filters,
      none: 'No decision is on record.',
    })
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Decisions', register, data }, main))
  })
  return routes
}
