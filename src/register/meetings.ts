import { sql } from 'kysely'
import type { MeetingEntry, MeetingRow, Page, Seat } from './entries.js'
import type { MeetingBody } from './meeting-entry.js'
import type { BodyParticipant } from './meeting-participants.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'
import { linkOf, loadPartyLinks, loadReports, notFound } from './reports.js'
import { takingPart } from './taking-part.js'

type Row = Readonly<{ entry_id: string; reports: number; differs: boolean; body: unknown }>

/** Meetings by date, newest first; those without a date stand at the publication of their first report. */
export async function listMeetings(
  view: View,
  of: PageOf & { meetingKind?: string; format?: string; party?: string; year?: string } = {},
): Promise<Page<MeetingRow>> {
  const { page, pageSize, offset } = slice(of)
  let meetings = view.tx.selectFrom('entries').where('kind', '=', 'meeting')
  if (of.meetingKind !== undefined) meetings = meetings.where('subkind', '=', of.meetingKind)
  if (of.format !== undefined) meetings = meetings.where('format', '=', of.format)
  if (of.year !== undefined) meetings = meetings.where(sql<boolean>`left(sort_date, 4) = ${of.year}`)
  if (of.party !== undefined) meetings = meetings.where(takingPart(of.party, ['participant', 'format']))
  const counted = await meetings.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await meetings
    .select(['entry_id', 'reports', 'differs', 'body'])
    .orderBy('sort_date', 'desc')
    .orderBy('entry_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows: await toRows(view, rows), total: counted.total, page, pageSize }
}

/** A meeting with all its reports, every differing value kept. */
export async function getMeeting(view: View, id: string): Promise<MeetingEntry> {
  const row = await view.tx
    .selectFrom('entries')
    .select(['entry_id', 'reports', 'differs', 'body'])
    .where('entry_id', '=', id)
    .where('kind', '=', 'meeting')
    .executeTakeFirst()
  if (!row) throw await notFound(view, 'meeting', id)
  const [shown] = await toRows(view, [row])
  if (!shown) throw await notFound(view, 'meeting', id)
  const { differs: _, reports: __, ...meeting } = shown
  const { topics, differing, hosts = [], marginsOf = null, outcomes = [] } = row.body as MeetingBody
  const links = await loadPartyLinks(
    view,
    hosts.map(({ profile }) => profile),
  )
  const hosting = seatsOf(links, hosts)
  return { ...meeting, hosts: hosting, marginsOf, outcomes, topics, differing, reports: await loadReports(view, id) }
}

async function toRows(view: View, rows: readonly Row[]): Promise<readonly MeetingRow[]> {
  const bodies = rows.map(({ body }) => body as MeetingBody)
  const links = await loadPartyLinks(
    view,
    bodies.flatMap(({ participants, absent = [] }) => [...participants, ...absent].map(({ profile }) => profile)),
  )
  return rows.map((row, index) => {
    const { title, meetingKind, format, date, place, status, participants, absent = [] } = bodies[index] as MeetingBody
    return {
      id: row.entry_id,
      kind: 'meeting',
      title,
      meetingKind,
      format,
      date,
      place,
      status,
      participants: seatsOf(links, participants),
      absent: seatsOf(links, absent),
      reports: row.reports,
      differs: row.differs,
    }
  })
}

/** Everybody once: two spellings may stand for one party. */
export function seatsOf(
  links: Awaited<ReturnType<typeof loadPartyLinks>>,
  participants: readonly BodyParticipant[],
): readonly Seat[] {
  const seated = new Set<string>()
  return participants.flatMap((one) => {
    const seat = seatOf(links, one)
    if (seat.party !== null && seated.has(seat.party)) return []
    if (seat.party !== null) seated.add(seat.party)
    return [seat]
  })
}

/** Somebody at or missing from a meeting, under the name the register now gives. */
function seatOf(
  links: Awaited<ReturnType<typeof loadPartyLinks>>,
  { onBehalfOf, level, inPlaceOf, ...one }: BodyParticipant,
): Seat {
  return { ...linkOf(links, one), onBehalfOf, level, ...(inPlaceOf !== undefined && { inPlaceOf }) }
}
