import { listDisagreementsOf } from './disagreements.js'
import type { FigureEntry, FigureRow, Page } from './entries.js'
import { type ListedRow, ofSubkind, ofYear, pageOfEntries, rowOfEntry } from './entry-pages.js'
import type { FigureBody } from './figure-entry.js'
import type { PageOf, View } from './queries.js'
import { loadReports } from './reports.js'

/** Figures by their period, else by publication, newest first. */
export async function listFigures(
  view: View,
  of: PageOf & { unit?: string; year?: string } = {},
): Promise<Page<FigureRow>> {
  const page = await pageOfEntries(view, 'figure', of, [ofSubkind(of.unit), ofYear(of.year)])
  return { ...page, rows: page.rows.map(toRow) }
}

/** A figure with all its reports and every value printed. */
export async function getFigure(view: View, id: string): Promise<FigureEntry> {
  const { differs: _, reports: __, ...figure } = toRow(await rowOfEntry(view, 'figure', id))
  return { ...figure, disagreements: await listDisagreementsOf(view, id), reports: await loadReports(view, id) }
}

function toRow({ entry_id: id, reports, differs, body }: ListedRow): FigureRow {
  return { id, kind: 'figure', ...(body as FigureBody), reports, differs }
}
