import { sql } from 'kysely'
import { hashWords } from './naming.js'
import type { Difference, PrintedValue } from './printed-values.js'
import type { View } from './queries.js'
import { type EntryRow, insertInChunks } from './rows.js'
import { storableJson, storableText } from './storable.js'

/** An entry and the properties on which its reports contradict one another. */
export type Differing = Readonly<{
  id: string
  kind: string
  caption: string
  date: string | null
  sortDate: string
  differences: readonly Difference[]
}>

/** A disagreement as its row holds it; what it is about is looked up when it is read. */
export type DisagreementBody = Readonly<{
  about: string
  property: string
  label: string
  values: readonly PrintedValue[]
}>

const ID_LENGTH = 12

/** A disagreement's id follows from the entry it is about and the property, so that it needs no naming. */
export function disagreementId(about: string, property: string): string {
  return `d-${hashWords(JSON.stringify([about, property])).slice(0, ID_LENGTH)}`
}

/** Writes the disagreements of these entries, which must have none on record. An id that lost its entry leads on. */
export async function writeDisagreements(view: View, entries: readonly Differing[]): Promise<void> {
  const rows = entries.flatMap((entry) =>
    entry.differences.map((difference) => disagreementRow(view.register, entry, difference)),
  )
  if (rows.length === 0) return
  await insertInChunks(rows, (chunk) => view.tx.insertInto('entries').values(chunk).execute())
  await redirectOld(view, entries)
}

/** Takes the disagreements of these entries off the record; with `kind` only those of that kind. */
export async function deleteDisagreements({ tx }: View, about: readonly string[], kind?: string): Promise<void> {
  if (about.length === 0) return
  const ofKind = kind === undefined ? sql`` : sql`and subkind = ${kind}`
  const theirs = sql`kind = 'disagreement' and sort_name = any(${[...about]}::text[]) ${ofKind}`
  await sql`with gone as (delete from entries where ${theirs} returning register_id, entry_id)
    delete from redirects r using gone where r.register_id = gone.register_id and r.entry_id = gone.entry_id`.execute(
    tx,
  )
}

function disagreementRow(register: string, entry: Differing, difference: Difference): EntryRow {
  const { property, label, kind, values } = difference
  const body: DisagreementBody = { about: entry.id, property, label, values }
  const documents = new Set(values.flatMap(({ reports }) => reports.map(({ document }) => document)))
  const quotes = values.flatMap(({ reports }) => reports.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)))
  const printed = values.map(({ value }) => value).join(' / ')
  return {
    register_id: register,
    entry_id: disagreementId(entry.id, property),
    kind: 'disagreement',
    subkind: kind,
    format: null,
    caption: storableText(`${label}: ${printed} (${entry.caption})`),
    date: entry.date,
    sort_date: entry.sortDate,
    sort_name: entry.id,
    reports: documents.size,
    differs: true,
    body: storableJson(body),
    words: storableText([...new Set([entry.caption, label, printed, ...quotes])].join(' · ')),
  }
}

/** Where an entry took another over, the other's disagreement on the same property is this one now. */
async function redirectOld({ tx, register }: View, entries: readonly Differing[]): Promise<void> {
  const ids = entries.map(({ id }) => id)
  const merged = await tx
    .selectFrom('redirects')
    .select(['old_id', 'entry_id'])
    .where(sql<boolean>`entry_id = any(${ids}::text[])`)
    .execute()
  const properties = new Map(entries.map(({ id, differences }) => [id, differences.map(({ property }) => property)]))
  const rows = merged.flatMap(({ old_id, entry_id }) =>
    (properties.get(entry_id) ?? []).map((property) => ({
      register_id: register,
      old_id: disagreementId(old_id, property),
      entry_id: disagreementId(entry_id, property),
    })),
  )
  await insertInChunks(rows, (chunk) =>
    tx
      .insertInto('redirects')
      .values(chunk)
      .onConflict((on) =>
        on.columns(['register_id', 'old_id']).doUpdateSet({ entry_id: (set) => set.ref('excluded.entry_id') }),
      )
      .execute(),
  )
}
