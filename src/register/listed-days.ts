import { sql } from 'kysely'
import type { View } from './queries.js'

/** The day each entry stands at in lists: its own date, else the publication of its first report. Entries without either are left out. */
export async function getListedDays({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('entries')
    .select(['entry_id', 'sort_date'])
    .where(sql<boolean>`entry_id = any(${[...ids]}::text[])`)
    .where('sort_date', '!=', '')
    .execute()
  return new Map(rows.map(({ entry_id, sort_date }) => [entry_id, sort_date]))
}
