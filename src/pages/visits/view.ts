import { html } from 'hono/html'
import type { VisitEntry, VisitLeg, VisitRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { type Days, dateTag, openDateInWords, whenTag } from '../dates.js'
import { disputedSection } from '../disagreements/view.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { documentsTold, type Passages, reportList, reportsHeading } from '../reports.js'
import { counted, labelOf, reportsTold } from '../wording.js'

const STOPS_IN_A_LINE = 6

/** One visit in a list: who travels, and the stops in their order. */
export function visitItem(register: string, visit: VisitRow, days: Days): Html {
  const stops = visit.legs.slice(0, STOPS_IN_A_LINE).map(({ place }) => place)
  const more = visit.legs.length - stops.length
  return html`<li><div class="when">${whenTag(visit, days)}</div><div class="k-visit">
<p class="kind">Visit${statusNote(visit.status)}</p>
<h3><a href="${addressOf(register, 'visits', visit.id)}">${visit.title}</a></h3>
${stops.length > 1 ? html`<p class="meta">${stops.join(' – ')}${more > 0 ? ` and ${more} more` : ''}</p>` : ''}
<p class="meta">${visit.traveller.name} · ${reportsTold(visit)}</p></div></li>`
}

function statusNote(status: string): string {
  return status === 'held' ? '' : `, ${labelOf(status)}`
}

/** A visit with its legs as a line of stops, and every report's words. */
export function visitPage(register: string, visit: VisitEntry, passages: Passages): Html {
  const { legs } = visit
  return html`<header class="entry k-visit">
<p class="kind">Visit${statusNote(visit.status)}</p>
<h1>${visit.title}</h1>
</header>
<dl class="facts">
<div><dt>Traveller</dt><dd>${partyName(register, visit.traveller)}</dd></div>
${visit.delegation.length > 0 ? html`<div><dt>Came along</dt><dd>${visit.delegation.map((member, at) => html`${at > 0 ? ', ' : ''}${partyName(register, member)}`)}</dd></div>` : ''}
<div><dt>First day known</dt><dd>${dateTag(visit.date)}</dd></div>
<div><dt>On record in</dt><dd>${documentsTold(visit.reports)}</dd></div>
</dl>
<section class="k-visit"><h2>${counted(legs.length, 'stop')}${legs.length > 1 ? ', in the order in which they are made' : ''}</h2>
<ol class="legs">${legs.map((leg) => legItem(leg, visit.status))}</ol></section>
${disputedSection(register, visit.disagreements)}
<section><h2>${reportsHeading(visit.reports)}</h2>
${reportList(register, visit.reports, passages)}</section>`
}

function legItem({ place, country, date, dateEdtf, status }: VisitLeg, whole: string): Html {
  const day = date === null && dateEdtf !== null ? openDateInWords(dateEdtf) : undefined
  return html`<li><strong>${place}</strong>${country && country !== place ? html` <span class="of">${country}</span>` : ''}
<span class="day">${day ? html`<span class="undated">${day}</span>` : date === null ? html`<span class="undated">day not said</span>` : dateTag(date)}${
    status === whole ? '' : `, ${labelOf(status)}`
  }</span></li>`
}
