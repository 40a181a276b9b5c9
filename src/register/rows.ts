import type { Insertable } from 'kysely'
import type { Tables } from './tables.js'

/** A row of `entries` about to be written. */
export type EntryRow = Insertable<Tables['entries']>

/** More values a statement would pass PostgreSQL's limit of 65,535 parameters. */
const ROWS_A_STATEMENT = 1000

/** Writes many rows in few statements. */
export async function insertInChunks<Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
    await insert(rows.slice(from, from + ROWS_A_STATEMENT))
}
