import type { Page, PositionEntry, PositionRow } from './entries.js'
import { type ListedRow, ofSubkind, ofYear, pageOfEntries, rowOfEntry } from './entry-pages.js'
import type { PositionBody } from './position-entry.js'
import type { PageOf, View } from './queries.js'
import { linkOf, loadPartyLinks, loadReports, notFound } from './reports.js'
import { takingPartIfAsked } from './taking-part.js'

/** Positions by publication of their first report, newest first. */
export async function listPositions(
  view: View,
  of: PageOf & { holder?: string; stance?: string; year?: string } = {},
): Promise<Page<PositionRow>> {
  const page = await pageOfEntries(view, 'position', of, [
    takingPartIfAsked(of.holder, ['holder']),
    ofSubkind(of.stance),
    ofYear(of.year),
  ])
  return { ...page, rows: await toRows(view, page.rows) }
}

/** A position with all its reports and every wording of its matter. */
export async function getPosition(view: View, id: string): Promise<PositionEntry> {
  const row = await rowOfEntry(view, 'position', id)
  const [shown] = await toRows(view, [row])
  if (!shown) throw await notFound(view, 'position', id)
  const { reports: _, ...position } = shown
  return { ...position, variants: (row.body as PositionBody).variants, reports: await loadReports(view, id) }
}

async function toRows(view: View, rows: readonly ListedRow[]): Promise<readonly PositionRow[]> {
  const bodies = rows.map(({ body }) => body as PositionBody)
  const links = await loadPartyLinks(
    view,
    bodies.flatMap(({ holder, saidBy }) => [holder.profile, saidBy?.profile ?? null]),
  )
  return rows.map(({ entry_id: id, reports }, index) => {
    const { variants: _, holder, saidBy, ...position } = bodies[index] as PositionBody
    const voices = { holder: linkOf(links, holder), saidBy: saidBy === null ? null : linkOf(links, saidBy) }
    return { id, kind: 'position', ...position, ...voices, reports }
  })
}
