import { html } from 'hono/html'
import type { FormatEntry, FormatFact, FormatRow, Reading, Report } from '../../register/entries.js'
import { addressOf, asking } from '../addresses.js'
import { commitmentItem } from '../commitments/view.js'
import type { Days } from '../dates.js'
import { sourceLinks } from '../differing.js'
import { disputedSection, printedValue } from '../disagreements/view.js'
import type { Html } from '../layout.js'
import { meetingItem, partyName } from '../meetings/view.js'
import { type Passages, reportList } from '../reports.js'
import { statementItem } from '../statements/view.js'
import { capital, counted, labelOf, reportsTold } from '../wording.js'
import { presenceTable } from './presence.js'

const FACTS_IN_A_LIST = ['founded', 'secretariat', 'chair']

/** One format in a list, with the facts that place it. */
export function formatItem(register: string, format: FormatRow): Html {
  const facts = format.facts.filter(({ property }) => FACTS_IN_A_LIST.includes(property))
  const told = [
    ...(format.members.length > 0 ? [counted(format.members.length, 'member')] : []),
    ...(format.meetings > 0 ? [counted(format.meetings, 'meeting')] : []),
    reportsTold(format),
  ]
  return html`<li><div class="when"></div><div class="k-format"><p class="kind">Format</p>
<h3><a href="${addressOf(register, 'formats', format.id)}">${format.name}</a></h3>
${facts.length > 0 ? html`<p class="meta">${facts.map(({ property, values }, at) => html`${at > 0 ? ' · ' : ''}${labelOf(property)} ${values.map(({ value }) => printedValue(property, value)).join(' or ')}`)}</p>` : ''}
<p class="meta">${told.map((piece, at) => html`${at > 0 ? ' · ' : ''}${piece}`)}</p></div></li>`
}

/** A format's overview: what is said of it, its members, and what came on record last. `passages` are those of its reports. */
export function formatPage(
  register: string,
  format: FormatEntry,
  around: Readonly<{ passages: Passages; days: Days }>,
): Html {
  const { facts, members, latestMeetings, latestStatements, latestCommitments } = format
  const { passages, days } = around
  return html`<header class="entry k-format"><p class="kind">Format</p>
<h1>${format.name}</h1>
${format.aliases.length > 0 ? html`<p class="lede">Also printed as ${format.aliases.map((alias, at) => html`${at > 0 ? ', ' : ''}<span class="words">${alias}</span>`)}</p>` : ''}
</header>
${factsSection(register, format)}
${disputedSection(
  register,
  format.disagreements.filter(({ property }) => !facts.some((fact) => fact.property === property)),
)}
${members.length > 0 ? html`<section><h2>${capital(counted(members.length, 'member'))}</h2><ul class="names">${members.map((member) => html`<li>${partyName(register, member)}</li>`)}</ul></section>` : ''}
${sisterSection(register, format)}
${presenceTable(register, latestMeetings, members)}
${latest('Meetings', latestMeetings, (row) => meetingItem(register, row, days), {
  count: format.meetings,
  noun: 'meeting',
  address: asking(addressOf(register, 'meetings'), { party: format.id }),
})}
${latest('Latest commitments', latestCommitments, (row) => commitmentItem(register, row, days))}
${latest('Latest statements that name it', latestStatements, (row) => statementItem(register, row, days))}
${facts.length > 0 ? html`<section><h2>The words that state the facts</h2>${reportList(register, format.reports, passages)}</section>` : ''}`
}

/** Five states with one guest and the same five with another are formats of one circle. */
function sisterSection(register: string, { sisters, members }: FormatEntry): Html | '' {
  if (sisters.length === 0) return ''
  return html`<section><h2>Formats of the same members</h2><ul class="names">${sisters.map(
    ({ id, name, shared }) => html`<li><a href="${addressOf(register, 'formats', id)}">${name}</a>
<span class="of">${shared.length === members.length ? 'all of them' : counted(shared.length, 'shared member')}</span></li>`,
  )}</ul></section>`
}

/** Each property with its values; where documents print different ones, all stand side by side with their sources. */
function factsSection(register: string, { facts, reports, disagreements }: FormatEntry): Html {
  if (facts.length === 0) return html`<p class="empty">No document on record states facts about it.</p>`
  const differing = (property: string) => {
    const row = disagreements.find((each) => each.property === property)
    return row
      ? html` <a class="disputed" href="${addressOf(register, 'disagreements', row.id)}">sources disagree</a>`
      : ''
  }
  return html`<section><h2>What is said of it</h2>
<dl class="told">${facts.map(
    ({ property, values }) =>
      html`<div><dt>${capital(labelOf(property))}${differing(property)}</dt>${values.map(
        (reading) => html`<dd><strong>${printedValue(property, reading.value)}</strong>
<span class="meta">${sourceLinks(register, reading.documents, reports, isOfFact(property, reading))}</span></dd>`,
      )}</div>`,
  )}</dl></section>`
}

/** Whether a report states this property with this value, so that its link leads to these words. */
function isOfFact(property: FormatFact['property'], { value }: Reading<string>): (report: Report) => boolean {
  return ({ finding }) => {
    if (finding.kind !== 'format' || finding.property !== property) return false
    return typeof finding.value === 'object' || String(finding.value) === value
  }
}

function latest<T>(
  heading: string,
  rows: readonly T[],
  item: (row: T) => Html,
  whole?: Readonly<{ count: number; noun: string; address: string }>,
): Html | '' {
  if (rows.length === 0) return ''
  return html`<section><h2>${heading}</h2><ul class="entries">${rows.map(item)}</ul>
${whole && whole.count > rows.length ? html`<p class="more"><a href="${whole.address}">All ${counted(whole.count, whole.noun)}</a></p>` : ''}</section>`
}
