import { html } from 'hono/html'
import type {
  CommitmentRow,
  MeetingRow,
  Page,
  PartyEntry,
  PartyRow,
  PositionRow,
  Report,
  RoleLine,
  StatementRow,
  VisitRow,
} from '../../register/entries.js'
import type { MonthCount } from '../../register/timeline.js'
import { addressOf, asking } from '../addresses.js'
import { commitmentItem } from '../commitments/view.js'
import { type Days, dateTag } from '../dates.js'
import { sourceLinks } from '../differing.js'
import type { Html } from '../layout.js'
import { meetingItem } from '../meetings/view.js'
import { positionItem } from '../positions/view.js'
import { timelineFigure } from '../timeline.js'
import { visitItem } from '../visits/view.js'
import { counted, labelOf } from '../wording.js'
import { saidOverTime } from './said.js'

/** One party in a list, with its first role and what it is on record for. */
export function partyItem(register: string, party: PartyRow): Html {
  const [role] = party.roles
  return html`<li><div><h3><a href="${addressOf(register, party.kind === 'format' ? 'formats' : 'people', party.id)}">${party.name}</a></h3>
${role ? html`<p class="meta">${roleWords(role)}</p>` : party.kind === 'person' ? '' : html`<p class="meta">${labelOf(party.kind)}</p>`}</div>
<p class="tally">${tally(party)}</p></li>`
}

function tally({ statements, meetings }: PartyRow): string {
  const parts = [
    ...(statements > 0 ? [counted(statements, 'statement')] : []),
    ...(meetings > 0 ? [counted(meetings, 'meeting')] : []),
  ]
  return parts.join(' · ')
}

function roleWords({ title, of }: RoleLine): string {
  return of === null || title.includes(of) ? title : `${title}, ${of}`
}

/** What stands beside a party on its own page. */
export type AroundParty = Readonly<{
  statements: Page<StatementRow>
  meetings: Page<MeetingRow>
  visits: Page<VisitRow>
  commitments: Page<CommitmentRow>
  positions: Page<PositionRow>
  timeline: readonly MonthCount[]
  days: Days
}>

/** A party: roles with their sources, other names, and what it said and attended. */
export function partyPage(register: string, party: PartyEntry, around: AroundParty): Html {
  const { statements, meetings, visits, commitments, positions, days } = around
  const its = (section: string, role: string) => asking(addressOf(register, section), { [role]: party.id })
  return html`<header class="entry k-role"><p class="kind">${labelOf(party.kind)}${party.state && party.kind === 'person' ? `, ${party.state}` : ''}</p>
<h1>${party.name}</h1>
${party.aliases.length > 0 ? html`<p class="lede">Also printed as ${party.aliases.map((alias, at) => html`${at > 0 ? ', ' : ''}<span class="words">${alias}</span>`)}</p>` : ''}
${party.kind === 'format' ? html`<p><a href="${addressOf(register, 'formats', party.id)}">What is said of this format, its members and commitments</a></p>` : ''}</header>
${timelineFigure(around.timeline, `${party.name} on record`)}
${
  party.roles.length > 0
    ? html`<section><h2>Roles</h2><ul class="roles">${party.roles.map(
        (role) => html`<li><span class="words">${roleWords(role)}</span>
<p class="meta">${roleTime(role)}${roleSources(register, party, role)}</li>`,
      )}</ul></section>`
    : ''
}
${saidOverTime(register, party, statements, around)}
${lately(meetings, 'Meetings', its('meetings', 'party'), (row) => meetingItem(register, row, days))}
${lately(visits, 'Visits', its('visits', 'traveller'), (row) => visitItem(register, row, days))}
${lately(commitments, 'Commitments', its('commitments', 'actor'), (row) => commitmentItem(register, row, days))}
${lately(positions, 'Positions', its('positions', 'holder'), (row) => positionItem(register, row, days))}`
}

/** The time over which documents print a role; when it was taken up and laid down they need not say. */
function roleTime({ from, to, documents }: RoleLine): Html | '' {
  if (from === null || to === null) return ''
  if (from === to)
    return html`printed ${dateTag(from)}${documents.length > 1 ? ` in ${counted(documents.length, 'document')}` : ''}: `
  return html`printed from ${dateTag(from)} to ${dateTag(to)}, in ${counted(documents.length, 'document')}: `
}

const SOURCES_SHOWN = 3

/** The newest sources of a role, the others a click away; closes the paragraph they stand in. */
function roleSources(register: string, { reports }: PartyEntry, role: RoleLine): Html {
  const wanted = new Set(role.documents)
  const shown = reports.flatMap(({ document }) => (wanted.delete(document.id) ? [document.id] : []))
  const documents = [...shown, ...wanted]
  const links = (of: readonly string[]) => sourceLinks(register, of, reports, isOfRole(role))
  const further = documents.slice(SOURCES_SHOWN)
  if (further.length < 2) return html`${links(documents)}</p>`
  return html`${links(documents.slice(0, SOURCES_SHOWN))}</p>
<details><summary>${counted(further.length, 'more document')}</summary><p class="meta">${links(further)}</p></details>`
}

/** Whether a report states this role, so that its link leads to these words and not to another role in the same document. */
function isOfRole({ title, of }: RoleLine): (report: Report) => boolean {
  return ({ finding }) =>
    finding.kind === 'role' && finding.title.toLowerCase() === title.toLowerCase() && finding.of === of
}

/** The newest rows of a longer list, with a link to the whole of it. */
function lately<T>(list: Page<T>, heading: string, address: string, item: (row: T) => Html): Html | '' {
  if (list.total === 0) return ''
  return html`<section><h2>${heading}</h2><ul class="entries">${list.rows.map(item)}</ul>
${list.total > list.rows.length ? html`<p class="more"><a href="${address}">All ${counted(list.total, heading.toLowerCase().slice(0, -1))}</a></p>` : ''}</section>`
}
