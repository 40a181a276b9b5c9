import { Hono } from 'hono'
import { askedPage, filtersOf, visitFilter } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { undatedIds } from '../dates.js'
import { withDecisions } from '../decisions/decided.js'
import { field, yearField } from '../forms.js'
import { layout } from '../layout.js'
import { keptFilter, listPage } from '../list-page.js'
import { PAGE_SIZE } from '../paging.js'
import { keptParty } from '../people/kept.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { visitItem, visitPage } from './view.js'

/** The list of visits and each visit. */
export function visitRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/visits', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = visitFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const { list, days, traveller } = await read(register, async (view) => {
      const list = await queries.listVisits(view, of)
      const days = await queries.getListedDays(view, undatedIds(list.rows))
      return { list, days, traveller: await keptParty(queries, view, asked.traveller) }
    })
    const filters = filtersAsked(asked, filtersOf.visits)
    const address = addressOf(register, 'visits')
    const told = traveller && { ...traveller, words: `Only visits by ${traveller.words}.` }
    const main = listPage({
      heading: 'Visits',
      address,
      list,
      noun: 'visit',
      items: list.rows.map((row) => visitItem(register, row, days)),
      fields: [field('country', 'Country', filters.country, 'any'), yearField(filters.year)],
      kept: keptFilter(address, filters, 'traveller', told),
      filters,
      none: 'No visit on record matches.',
    })
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Visits', register, current: 'visits', data }, main))
  })
  routes.get('/:register/visits/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { visit, passages } = await read(register, async (view) => {
      const visit = await queries.getVisit(view, id)
      return { visit, passages: await queries.getPassages(view, placesOf(visit.reports)) }
    })
    const data = dataLinks(addressOf(register, 'visits', id), {}, ['json'])
    const frame = { title: visit.title, register, current: 'visits', data }
    return sendPage(
      c,
      layout(frame, await withDecisions({ read, queries }, { register, id }, visitPage(register, visit, passages))),
    )
  })
  return routes
}
