import { html } from 'hono/html'
import type { DisagreementRow, MeetingEntry, MeetingRow, PartyLink } from '../../register/entries.js'
import { addressOf, asking } from '../addresses.js'
import { type Days, dateTag, whenTag } from '../dates.js'
import { differingTable } from '../differing.js'
import type { Html } from '../layout.js'
import { documentsTold, type Passages, reportList, reportsHeading } from '../reports.js'
import { counted, labelOf } from '../wording.js'

const NAMES_IN_A_LINE = 5

/** One meeting in a list, with its date in the margin. */
export function meetingItem(register: string, meeting: MeetingRow, days: Days): Html {
  const { participants } = meeting
  const names = participants.slice(0, NAMES_IN_A_LINE).map(({ name }) => name)
  const more = participants.length - names.length
  return html`<li><div class="when">${whenTag(meeting, days)}</div><div class="k-meeting">
<p class="kind">${labelOf(meeting.meetingKind)}${statusNote(meeting.status)}</p>
<h3><a href="${addressOf(register, 'meetings', meeting.id)}">${meeting.title}</a></h3>
${names.length > 0 ? html`<p class="meta">${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}</p>` : ''}
<p class="meta">${meeting.place ? `${meeting.place} · ` : ''}${counted(meeting.reports, 'report')}${
    meeting.differs ? html` · <span class="disputed">reports differ</span>` : ''
  }</p></div></li>`
}

function statusNote(status: string): string {
  return status === 'held' ? '' : `, ${labelOf(status)}`
}

/** A meeting with everything its reports say of it; `said` is what was said and promised there. */
export function meetingPage(
  register: string,
  meeting: MeetingEntry,
  around: Readonly<{ passages: Passages; disagreements: readonly DisagreementRow[]; said: Html | '' }>,
): Html {
  const { participants, absent, topics, outcomes, differing } = meeting
  const { passages, disagreements, said } = around
  return html`<header class="entry k-meeting">
<p class="kind">${labelOf(meeting.meetingKind)}${statusNote(meeting.status)}</p>
<h1>${meeting.title}</h1>
</header>
<dl class="facts">
<div><dt>Date</dt><dd>${dateTag(meeting.date)}${differs(differing, 'date')}</dd></div>
<div><dt>Place</dt><dd>${meeting.place ?? html`<span class="undated">not said</span>`}${differs(differing, 'place')}</dd></div>
${meeting.format ? html`<div><dt>Format</dt><dd><a href="${asking(addressOf(register, 'meetings'), { format: meeting.format })}">${meeting.format}</a></dd></div>` : ''}
${meeting.hosts.length > 0 ? html`<div><dt>Host</dt><dd>${meeting.hosts.map((host, at) => html`${at > 0 ? ', ' : ''}${partyName(register, host)}`)}</dd></div>` : ''}
${meeting.marginsOf ? html`<div><dt>On the margins of</dt><dd>${meeting.marginsOf}</dd></div>` : ''}
<div><dt>On record in</dt><dd>${documentsTold(meeting.reports)}</dd></div>
</dl>
${differingTable(register, differing, meeting.reports)}
${sideBySide(register, disagreements)}
<div class="columns"><div>
<section><h2>${reportsHeading(meeting.reports)}</h2>
${reportList(register, meeting.reports, passages)}</section>
${said}</div><div>
<section><h2>Participants</h2>
${
  participants.length === 0 ? html`<p class="empty">No report names them.</p>` : seatList(register, participants)
}</section>
${absent.length > 0 ? html`<section><h2>Said to be absent</h2>${seatList(register, absent)}</section>` : ''}
${outcomes.length > 0 ? html`<section><h2>Outcome documents</h2><ul class="topics">${outcomes.map((outcome) => html`<li>${outcome}</li>`)}</ul></section>` : ''}
${topics.length > 0 ? html`<section><h2>Topics</h2><ul class="topics">${topics.map((topic) => html`<li>${topic}</li>`)}</ul></section>` : ''}</div></div>`
}

function seatList(register: string, seats: MeetingEntry['participants']): Html {
  return html`<ul class="names">${seats.map(
    (seat) =>
      html`<li>${partyName(register, seat)}${seat.level ? html`<span class="of">, ${labelOf(seat.level)}</span>` : ''}${
        seat.inPlaceOf ? html`<span class="of">, in place of ${seat.inPlaceOf}</span>` : ''
      }</li>`,
  )}</ul>`
}

/** Where the disagreements about the meeting show every value with its words. */
function sideBySide(register: string, disagreements: readonly DisagreementRow[]): Html | '' {
  if (disagreements.length === 0) return ''
  return html`<p class="more">Side by side, each in its own words: ${disagreements.map(
    ({ id, label }, at) =>
      html`${at > 0 ? ', ' : ''}<a href="${addressOf(register, 'disagreements', id)}">${label}</a>`,
  )}</p>`
}

function differs(differing: MeetingEntry['differing'], property: string): Html | '' {
  return (differing[property]?.length ?? 0) > 1 ? html` <a class="disputed" href="#differing">reports differ</a>` : ''
}

/** A name, linked where the register knows the party, with the side it sits for. */
export function partyName(register: string, { party, name, onBehalfOf }: PartyLink): Html {
  const shown = party === null ? html`${name}` : html`<a href="${addressOf(register, 'people', party)}">${name}</a>`
  return onBehalfOf ? html`${shown} <span class="of">for ${onBehalfOf}</span>` : shown
}
