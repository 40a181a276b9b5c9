import { Hono } from 'hono'
import { askedPage, filtersOf, positionFilter } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { undatedIds } from '../dates.js'
import { withDecisions } from '../decisions/decided.js'
import { choiceOf, yearField } from '../forms.js'
import { layout } from '../layout.js'
import { keptFilter, listPage } from '../list-page.js'
import { PAGE_SIZE } from '../paging.js'
import { keptParty } from '../people/kept.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { STANCES } from './stances.js'
import { positionItem, positionPage } from './view.js'

/** The list of positions and each position. */
export function positionRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/positions', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = positionFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const { list, days, holder } = await read(register, async (view) => {
      const list = await queries.listPositions(view, of)
      const days = await queries.getListedDays(view, undatedIds(list.rows))
      return { list, days, holder: await keptParty(queries, view, asked.holder) }
    })
    const filters = filtersAsked(asked, filtersOf.positions)
    const address = addressOf(register, 'positions')
    const told = holder && { ...holder, words: `Only positions of ${holder.words}.` }
    const main = listPage({
      heading: 'Positions',
      lede: 'What someone is for, against, worried about or asks of others, as documents tell it.',
      address,
      list,
      noun: 'position',
      items: list.rows.map((row) => positionItem(register, row, days)),
      fields: [choiceOf('stance', 'Stance', STANCES, filters.stance), yearField(filters.year)],
      kept: keptFilter(address, filters, 'holder', told),
      filters,
      none: 'No position on record matches.',
    })
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Positions', register, current: 'positions', data }, main))
  })
  routes.get('/:register/positions/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { position, passages } = await read(register, async (view) => {
      const position = await queries.getPosition(view, id)
      return { position, passages: await queries.getPassages(view, placesOf(position.reports)) }
    })
    const data = dataLinks(addressOf(register, 'positions', id), {}, ['json'])
    const frame = { title: position.title, register, current: 'positions', data }
    return sendPage(
      c,
      layout(
        frame,
        await withDecisions({ read, queries }, { register, id }, positionPage(register, position, passages)),
      ),
    )
  })
  return routes
}
