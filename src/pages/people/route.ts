import { Hono } from 'hono'
import { html } from 'hono/html'
import { askedPage, filtersOf, partyFilter } from '../../register/filters.js'
import { addressOf } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { announced } from '../commitments/view.js'
import { undatedIds } from '../dates.js'
import { withDecisions } from '../decisions/decided.js'
import { choice, field, filterForm } from '../forms.js'
import { layout } from '../layout.js'
import { emptyLine, PAGE_SIZE, pageLinks, totalLine } from '../paging.js'
import type { Site } from '../site.js'
import { partyItem, partyPage } from './view.js'

const OTHER_KINDS = ['state', 'organisation', 'format']
const LATEST = 10
const LATEST_SAID = 40

/** The list of people (and states, organisations and formats that act) and each of them. */
export function peopleRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/people', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = partyFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const people = await read(register, (view) => queries.listParties(view, of))
    const filters = filtersAsked(asked, filtersOf.people)
    const address = addressOf(register, 'people')
    const fields = [
      choice('kind', 'Show', OTHER_KINDS, filters.kind, 'people'),
      field('state', 'State', filters.state, 'any'),
    ]
    const main = html`<h1>People</h1>
<p class="more"><a href="${addressOf(register, 'identities')}">Names that are likely one person’s</a></p>
${filterForm(address, fields)}
${totalLine(people, 'name')}
${
  people.rows.length > 0
    ? html`<ul class="people">${people.rows.map((row) => partyItem(register, row))}</ul>`
    : emptyLine(people, address, html`<p>Nobody on record matches. <a href="${address}">Show everyone</a>.</p>`)
}
${pageLinks(people, address, filters)}`
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'People', register, current: 'people', data }, main))
  })
  routes.get('/:register/people/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { party, around } = await read(register, async (view) => {
      const party = await queries.getParty(view, id)
      const around = {
        statements: await queries.listStatements(view, { speaker: id, pageSize: LATEST_SAID }),
        meetings: await queries.listMeetings(view, { party: id, pageSize: LATEST }),
        visits: await queries.listVisits(view, { traveller: id, pageSize: LATEST }),
        commitments: await queries.listCommitments(view, { actor: id, pageSize: LATEST }),
        positions: await queries.listPositions(view, { holder: id, pageSize: LATEST }),
        timeline: await queries.getTimeline(view, id),
      }
      const undated = undatedIds([
        ...around.statements.rows,
        ...around.meetings.rows,
        ...around.visits.rows,
        ...around.positions.rows,
        ...around.commitments.rows.map(announced),
      ])
      return { party, around: { ...around, days: await queries.getListedDays(view, undated) } }
    })
    const data = dataLinks(addressOf(register, 'people', id), {}, ['json'])
    const frame = { title: party.name, register, current: 'people', data }
    return sendPage(
      c,
      layout(frame, await withDecisions({ read, queries }, { register, id }, partyPage(register, party, around))),
    )
  })
  return routes
}
