import { Hono } from 'hono'
import { askedPage, commitmentFilter, filtersOf } from '../../register/filters.js'
import { STAGES } from '../../vocabulary/further-findings.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { undatedIds } from '../dates.js'
import { withDecisions } from '../decisions/decided.js'
import { choice, yearField } from '../forms.js'
import { layout } from '../layout.js'
import { keptFilter, listPage } from '../list-page.js'
import { PAGE_SIZE } from '../paging.js'
import { keptParty } from '../people/kept.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { announced, commitmentItem, commitmentPage } from './view.js'

/** The list of commitments and each commitment. */
export function commitmentRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/commitments', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = commitmentFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const { list, days, actor, beneficiary } = await read(register, async (view) => {
      const list = await queries.listCommitments(view, of)
      const days = await queries.getListedDays(view, undatedIds(list.rows.map(announced)))
      const actor = await keptParty(queries, view, asked.actor)
      return { list, days, actor, beneficiary: await keptParty(queries, view, asked.beneficiary) }
    })
    const filters = filtersAsked(asked, filtersOf.commitments)
    const address = addressOf(register, 'commitments')
    const by = actor && { ...actor, words: `Only commitments by ${actor.words}.` }
    const for_ = beneficiary && { ...beneficiary, words: `Only commitments for ${beneficiary.words}.` }
    const main = listPage({
      heading: 'Commitments',
      lede: 'What was promised, from the first offer to money paid out.',
      address,
      list,
      noun: 'commitment',
      items: list.rows.map((row) => commitmentItem(register, row, days)),
      fields: [choice('stage', 'Stage', STAGES, filters.stage), yearField(filters.year)],
      kept: [...keptFilter(address, filters, 'actor', by), ...keptFilter(address, filters, 'beneficiary', for_)],
      filters,
      none: 'No commitment on record matches.',
    })
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Commitments', register, current: 'commitments', data }, main))
  })
  routes.get('/:register/commitments/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { commitment, passages } = await read(register, async (view) => {
      const commitment = await queries.getCommitment(view, id)
      return { commitment, passages: await queries.getPassages(view, placesOf(commitment.reports)) }
    })
    const data = dataLinks(addressOf(register, 'commitments', id), {}, ['json'])
    const frame = { title: commitment.title, register, current: 'commitments', data }
    return sendPage(
      c,
      layout(
        frame,
        await withDecisions({ read, queries }, { register, id }, commitmentPage(register, commitment, passages)),
      ),
    )
  })
  return routes
}
