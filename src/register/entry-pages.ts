import { type RawBuilder, sql } from 'kysely'
import type { Page } from './entries.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'
import { notFound } from './reports.js'

/** A row of an entry as every list reads it. */
export type ListedRow = Readonly<{ entry_id: string; reports: number; differs: boolean; body: unknown }>

type Condition = RawBuilder<boolean>

/** Entries of one kind that meet every condition, by date, newest first; those without a date stand at the publication of their first report. */
export async function pageOfEntries(
  { tx }: View,
  kind: string,
  of: PageOf,
  conditions: readonly (Condition | undefined)[],
): Promise<Page<ListedRow>> {
  const { page, pageSize, offset } = slice(of)
  let entries = tx.selectFrom('entries').where('kind', '=', kind)
  for (const condition of conditions) if (condition !== undefined) entries = entries.where(condition)
  const counted = await entries.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await entries
    .select(['entry_id', 'reports', 'differs', 'body'])
    .orderBy('sort_date', 'desc')
    .orderBy('entry_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows, total: counted.total, page, pageSize }
}

/** One entry's row; throws NotFound, with the entry that took it over where there is one. */
export async function rowOfEntry(view: View, kind: string, id: string): Promise<ListedRow> {
  const row = await view.tx
    .selectFrom('entries')
    .select(['entry_id', 'reports', 'differs', 'body'])
    .where('entry_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (!row) throw await notFound(view, kind, id)
  return row
}

/** Condition on the column that holds a kind's own division: the stage of a commitment, the unit of a figure. */
export function ofSubkind(subkind: string | undefined): Condition | undefined {
  return subkind === undefined ? undefined : sql<boolean>`subkind = ${subkind}`
}

/** Condition on the year an entry is listed under. */
export function ofYear(year: string | undefined): Condition | undefined {
  return year === undefined ? undefined : sql<boolean>`left(sort_date, 4) = ${year}`
}
