import { sql } from 'kysely'
import { listDisagreementsOf } from './disagreements.js'
import type { Page, VisitEntry, VisitRow } from './entries.js'
import { type ListedRow, ofYear, pageOfEntries, rowOfEntry } from './entry-pages.js'
import type { PageOf, View } from './queries.js'
import { linkOf, loadPartyLinks, loadReports, notFound } from './reports.js'
import { takingPartIfAsked } from './taking-part.js'
import type { VisitBody } from './visit-entry.js'

/** Visits by the day of their first dated leg, newest first. */
export async function listVisits(
  view: View,
  of: PageOf & { traveller?: string; country?: string; year?: string } = {},
): Promise<Page<VisitRow>> {
  const leg = JSON.stringify([{ country: of.country }])
  const page = await pageOfEntries(view, 'visit', of, [
    takingPartIfAsked(of.traveller, ['traveller']),
    ofYear(of.year),
    of.country === undefined ? undefined : sql<boolean>`body -> 'legs' @> ${leg}::text::jsonb`,
  ])
  return { ...page, rows: await toRows(view, page.rows) }
}

/** A visit with all its reports and whatever they contradict one another in. */
export async function getVisit(view: View, id: string): Promise<VisitEntry> {
  const [shown] = await toRows(view, [await rowOfEntry(view, 'visit', id)])
  if (!shown) throw await notFound(view, 'visit', id)
  const { differs: _, reports: __, ...visit } = shown
  return { ...visit, disagreements: await listDisagreementsOf(view, id), reports: await loadReports(view, id) }
}

async function toRows(view: View, rows: readonly ListedRow[]): Promise<readonly VisitRow[]> {
  const bodies = rows.map(({ body }) => body as VisitBody)
  const links = await loadPartyLinks(
    view,
    bodies.flatMap(({ traveller, delegation = [] }) => [traveller, ...delegation].map(({ profile }) => profile)),
  )
  return rows.map(({ entry_id: id, reports, differs }, index) => {
    const { title, traveller, delegation = [], legs, date, status } = bodies[index] as VisitBody
    const people = { traveller: linkOf(links, traveller), delegation: delegation.map((one) => linkOf(links, one)) }
    return { id, kind: 'visit', title, ...people, legs, date, status, reports, differs }
  })
}
