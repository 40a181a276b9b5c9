import { Hono } from 'hono'
import { askedPage, figureFilter, filtersOf } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { withDecisions } from '../decisions/decided.js'
import { field, yearField } from '../forms.js'
import { layout } from '../layout.js'
import { keptFilter, listPage } from '../list-page.js'
import { PAGE_SIZE } from '../paging.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { figureItem, figurePage } from './view.js'

/** The list of figures and each figure. */
export function figureRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/figures', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = figureFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const list = await read(register, (view) => queries.listFigures(view, of))
    const filters = filtersAsked(asked, filtersOf.figures)
    const address = addressOf(register, 'figures')
    const series = filters.series
      ? { value: filters.series, words: 'Only figures of one subject, measure, unit and kind of period.' }
      : undefined
    const main = listPage({
      heading: 'Figures',
      lede: 'Numbers that documents print. Each stands by itself: figures of different measures are never added.',
      address,
      list,
      noun: 'figure',
      items: list.rows.map((row) => figureItem(register, row)),
      fields: [field('unit', 'Unit', filters.unit, 'any, as %'), yearField(filters.year)],
      kept: keptFilter(address, filters, 'series', series),
      filters,
      none: 'No figure on record matches.',
    })
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Figures', register, current: 'figures', data }, main))
  })
  routes.get('/:register/figures/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { figure, passages } = await read(register, async (view) => {
      const figure = await queries.getFigure(view, id)
      return { figure, passages: await queries.getPassages(view, placesOf(figure.reports)) }
    })
    const data = dataLinks(addressOf(register, 'figures', id), {}, ['json'])
    const frame = { title: figure.title, register, current: 'figures', data }
    return sendPage(
      c,
      layout(frame, await withDecisions({ read, queries }, { register, id }, figurePage(register, figure, passages))),
    )
  })
  return routes
}
