import { Hono } from 'hono'
import { html } from 'hono/html'
import { askedPage, filtersOf, meetingFilter } from '../../register/filters.js'
import { addressOf, asking } from '../addresses.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { announced } from '../commitments/view.js'
import { undatedIds } from '../dates.js'
import { withDecisions } from '../decisions/decided.js'
import { choice, field, filterForm, yearField } from '../forms.js'
import { layout } from '../layout.js'
import { emptyLine, PAGE_SIZE, pageLinks, totalLine } from '../paging.js'
import { keptParty } from '../people/kept.js'
import { placesOf } from '../reports.js'
import type { Site } from '../site.js'
import { saidThere } from './said-there.js'
import { meetingItem, meetingPage } from './view.js'

const KINDS = ['summit', 'ministerial', 'bilateral', 'expert', 'working-group', 'press-conference', 'call', 'other']

/** The list of meetings and each meeting. */
export function meetingRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/meetings', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const of = meetingFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const { meetings, party, days } = await read(register, async (view) => {
      const meetings = await queries.listMeetings(view, of)
      const days = await queries.getListedDays(view, undatedIds(meetings.rows))
      return { meetings, days, party: await keptParty(queries, view, asked.party) }
    })
    const filters = filtersAsked(asked, filtersOf.meetings)
    const address = addressOf(register, 'meetings')
    const kept = party ? [{ ...party, name: 'party', without: asking(address, { ...filters, party: undefined }) }] : []
    const fields = [
      choice('kind', 'Kind', KINDS, filters.kind),
      field('format', 'Format', filters.format, 'any, as G7'),
      yearField(filters.year),
    ]
    const main = html`<h1>Meetings</h1>
${filterForm(
  address,
  fields,
  kept.map((each) => ({ ...each, words: `Only meetings with ${each.words}.` })),
)}
${totalLine(meetings, 'meeting')}
${
  meetings.rows.length > 0
    ? html`<ul class="entries">${meetings.rows.map((row) => meetingItem(register, row, days))}</ul>`
    : emptyLine(
        meetings,
        address,
        html`<p>No meeting on record matches. <a href="${address}">Show all meetings</a>.</p>`,
      )
}
${pageLinks(meetings, address, filters)}`
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Meetings', register, current: 'meetings', data }, main))
  })
  routes.get('/:register/meetings/:id{[^/.]+}', async (c) => {
    const { register, id } = c.req.param()
    const { meeting, around } = await read(register, async (view) => {
      const meeting = await queries.getMeeting(view, id)
      const passages = await queries.getPassages(view, placesOf(meeting.reports))
      const disagreements = (await queries.listDisagreements(view, { about: id })).rows
      const said = await queries.listSaidAt(view, id)
      const undated = undatedIds([...said.statements, ...said.commitments.map(announced)])
      const days = await queries.getListedDays(view, undated)
      return { meeting, around: { passages, disagreements, said: saidThere(register, said, days) } }
    })
    const data = dataLinks(addressOf(register, 'meetings', id), {}, ['json'])
    const frame = { title: meeting.title, register, current: 'meetings', data }
    return sendPage(
      c,
      layout(frame, await withDecisions({ read, queries }, { register, id }, meetingPage(register, meeting, around))),
    )
  })
  return routes
}
