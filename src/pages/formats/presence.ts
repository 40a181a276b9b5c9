import { html } from 'hono/html'
import type { MeetingRow, PartyLink, Seat } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { labelOf } from '../wording.js'

// Fewer make no pattern, and a member seen at none of them tells nothing.
const FEWEST_MEETINGS = 2

/**
 * Who sat at which of a format's meetings, and at what level. The sides are its members, else every state that some report seats.
 * A blank means that no report says who sat there: it is not an absence.
 */
export function presenceTable(
  register: string,
  meetings: readonly MeetingRow[],
  members: readonly PartyLink[],
): Html | '' {
  const held = meetings.filter(({ participants, absent }) => participants.length + absent.length > 0)
  const sides = sidesOf(held, members)
  if (held.length < FEWEST_MEETINGS || sides.length === 0) return ''
  return html`<section><h2>Who sat there</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Who sat at which meeting"><table class="presence">
<thead><tr><th scope="col">Meeting</th>${sides.map((side) => html`<th scope="col">${side}</th>`)}</tr></thead>
<tbody>${held.map(
    (meeting) =>
      html`<tr><th scope="row"><a href="${addressOf(register, 'meetings', meeting.id)}">${
        meeting.date ? dateTag(meeting.date) : meeting.title
      }</a></th>${sides.map((side) => html`<td>${seatsFor(meeting, side)}</td>`)}</tr>`,
  )}</tbody></table></div>
<p class="meta">By the offices that reports print. “Not said” is no absence: no report on record names anybody for that side.</p></section>`
}

function sidesOf(meetings: readonly MeetingRow[], members: readonly PartyLink[]): readonly string[] {
  const told = meetings.flatMap(({ participants, absent }) => [...participants, ...absent])
  const seated = new Set(told.flatMap((seat) => sideOf(seat) ?? []))
  const named = members.map(({ name }) => name)
  return named.length > 0 ? named.filter((name) => seated.has(name)) : [...seated].sort()
}

/** The state somebody sits for; a state on its own sits for itself. Undefined for people of whom no side is known. */
function sideOf({ onBehalfOf }: Seat): string | undefined {
  return onBehalfOf ?? undefined
}

function seatsFor({ participants, absent }: MeetingRow, side: string): Html {
  const isOfSide = (seat: Seat) => sideOf(seat) === side
  const seats = participants.filter(isOfSide)
  const away = absent.filter(isOfSide)
  if (seats.length + away.length === 0) return html`<span class="undated">not said</span>`
  const lines = [...seats.map((seat) => seatLine(seat, side)), ...away.map((seat) => absenceLine(seat, side))]
  return html`${lines}`
}

function seatLine({ name, level, inPlaceOf }: Seat, side: string): Html {
  return html`<p><strong>${level ? labelOf(level) : 'present'}</strong>${isToldAlready(name, level, side) ? '' : html` <span class="of">${name}</span>`}${
    inPlaceOf ? html` <span class="of">in place of ${inPlaceOf}</span>` : ''
  }</p>`
}

/** The state itself, or an office that the level says: "ambassador" of nobody named. */
function isToldAlready(name: string, level: Seat['level'] | undefined, side: string): boolean {
  return name === side || (level ? name.toLowerCase() === labelOf(level).toLowerCase() : false)
}

function absenceLine({ name, level }: Seat, side: string): Html {
  return html`<p class="away"><strong>absent</strong>${
    name === side ? '' : html` <span class="of">${name}${level ? `, ${labelOf(level)}` : ''}</span>`
  }</p>`
}
