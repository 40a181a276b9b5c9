import { sql } from 'kysely'
import { listDisagreementsOf } from './disagreements.js'
import type { FigureEntry, FigureRow, Page, SeriesPoint } from './entries.js'
import { type ListedRow, ofSubkind, ofYear, pageOfEntries, rowOfEntry } from './entry-pages.js'
import type { FigureBody } from './figure-entry.js'
import type { PageOf, View } from './queries.js'
import { loadReports } from './reports.js'

/** Figures by their period, else by publication, newest first. */
export async function listFigures(
  view: View,
  of: PageOf & { unit?: string; year?: string; series?: string } = {},
): Promise<Page<FigureRow>> {
  const page = await pageOfEntries(view, 'figure', of, [
    ofSubkind(of.unit),
    ofYear(of.year),
    of.series === undefined ? undefined : sql<boolean>`sort_name = ${of.series}`,
  ])
  return { ...page, rows: page.rows.map(toRow) }
}

/** A figure with all its reports, every value printed, and the series it belongs to. */
export async function getFigure(view: View, id: string): Promise<FigureEntry> {
  const { differs: _, reports: __, ...figure } = toRow(await rowOfEntry(view, 'figure', id))
  const alike = await loadSeries(view, figure.series)
  return { ...figure, alike, disagreements: await listDisagreementsOf(view, id), reports: await loadReports(view, id) }
}

const LONGEST_SERIES = 200

async function loadSeries({ tx }: View, series: string | null): Promise<readonly SeriesPoint[]> {
  if (series === null) return []
  const rows = await tx
    .selectFrom('entries')
    .select(['entry_id', 'sort_date', 'body'])
    .where('kind', '=', 'figure')
    .where('sort_name', '=', series)
    .orderBy(sql`nullif(sort_date, '')`)
    .orderBy('entry_id')
    .limit(LONGEST_SERIES)
    .execute()
  return rows.map(({ entry_id: id, sort_date, body }) => {
    const { title, value, unit, comparator, period } = body as FigureBody
    return { id, title, value, unit, comparator, period, date: sort_date || null }
  })
}

function toRow({ entry_id: id, reports, differs, body }: ListedRow): FigureRow {
  return { id, kind: 'figure', ...(body as FigureBody), reports, differs }
}
