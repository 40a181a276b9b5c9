import { Hono } from 'hono'
import { askedPage, disagreementFilter, filtersOf } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { choiceOf, field } from '../forms.js'
import { layout } from '../layout.js'
import { keptFilter, listPage } from '../list-page.js'
import { PAGE_SIZE } from '../paging.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { capital } from '../wording.js'
import { disagreementItem, disagreementPage, wordsOf } from './view.js'

const KINDS = [
  ['disagreement', 'disagreement'],
  ['possible', 'possible: may be different measures'],
] as const

/** The list of disagreements and each disagreement. */
export function disagreementRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/disagreements', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = disagreementFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const list = await read(register, (view) => queries.listDisagreements(view, of))
    const filters = filtersAsked(asked, filtersOf.disagreements)
    const address = addressOf(register, 'disagreements')
    const about = filters.about && { value: filters.about, words: 'Only disagreements about one entry.' }
    const main = listPage({
      heading: 'Disagreements',
      lede: 'Where documents print different values of the same thing. All of them are kept; one is called right only where the texts themselves prove it.',
      address,
      list,
      noun: 'disagreement',
      items: list.rows.map((row) => disagreementItem(register, row)),
      fields: [
        choiceOf('kind', 'Kind', KINDS, filters.kind),
        field('property', 'Property', filters.property, 'any, as date'),
      ],
      kept: keptFilter(address, filters, 'about', about || undefined),
      filters,
      none: 'No disagreement on record matches.',
    })
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Disagreements', register, current: 'disagreements', data }, main))
  })
  routes.get('/:register/disagreements/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const asked = askedOf(c)
    const { entry, passages, left } = await read(register, async (view) => {
      const entry = await queries.getDisagreement(view, id)
      const reports = entry.values.flatMap(wordsOf)
      const left = asked['without'] ? await queries.leaveOut(view, entry, asked['without']) : undefined
      return { entry, passages: await queries.getPassages(view, placesOf(reports)), left }
    })
    const title = `${capital(entry.label)}: ${entry.about.title}`
    const data = dataLinks(addressOf(register, 'disagreements', id), { without: left && asked['without'] }, ['json'])
    return sendPage(
      c,
      layout({ title, register, current: 'disagreements', data }, disagreementPage(register, entry, passages, left)),
    )
  })
  return routes
}
