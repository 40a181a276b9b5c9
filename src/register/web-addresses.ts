import { sql } from 'kysely'
import type { Retrieval } from '../vocabulary/retrieval.js'
import type { View } from './queries.js'
import { insertInChunks } from './rows.js'
import { storableText } from './storable.js'

/** What was last heard from an address. `document` is undefined for a feed, which is no document itself. */
export type KnownAddress = Readonly<{
  finalUrl: string
  etag?: string
  lastModified?: string
  /** When it was last asked for: UTC, ISO 8601. */
  askedAt: string
  document?: string
}>

/** The state in which a page was last recorded. */
export type RecordedState = Readonly<{
  document: string
  source: string
  textSha256: string | null
  title: string | null
  published: string | null
  askedAt: string
}>

/** What is known of an address, undefined where it was never asked for. */
export async function findAddress({ tx, register }: View, url: string): Promise<KnownAddress | undefined> {
  const row = await tx
    .selectFrom('web_addresses')
    .selectAll()
    .where('register_id', '=', register)
    .where('url', '=', storableText(url))
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    finalUrl: row.final_url,
    askedAt: row.asked_at,
    ...(row.etag === null ? {} : { etag: row.etag }),
    ...(row.last_modified === null ? {} : { lastModified: row.last_modified }),
    ...(row.document_id === null ? {} : { document: row.document_id }),
  }
}

/** The states in which pages are on record, by address; addresses without one are left out. */
export async function findRecordedStates(
  { tx, register }: View,
  urls: readonly string[],
): Promise<ReadonlyMap<string, RecordedState>> {
  if (urls.length === 0) return new Map()
  const rows = await tx
    .selectFrom('web_addresses as a')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'a.register_id').onRef('d.document_id', '=', 'a.document_id'),
    )
    .select(['a.url', 'a.asked_at', 'd.document_id', 'd.source', 'd.text_sha256', 'd.title', 'd.published'])
    .where('a.register_id', '=', register)
    .where('a.url', 'in', urls.map(storableText))
    .execute()
  return new Map(
    rows.map((row) => [
      row.url,
      {
        document: row.document_id,
        source: row.source,
        textSha256: row.text_sha256,
        title: row.title,
        published: row.published,
        askedAt: row.asked_at,
      },
    ]),
  )
}

/**
 * Notes what addresses answered, under the address asked for and the one that answered in the end. What was heard later
 * stands, whatever comes in first; `document` is null for a feed.
 */
export async function recordAddresses(
  { tx, register }: View,
  heard: readonly Readonly<{ retrieval: Retrieval; document: string | null }>[],
): Promise<void> {
  const rows = new Map<string, ReturnType<typeof toRow>>()
  for (const { retrieval, document } of heard) {
    for (const url of [retrieval.url, retrieval.finalUrl]) {
      const row = toRow(register, url, retrieval, document)
      const known = rows.get(row.url)
      if (known === undefined || known.asked_at <= row.asked_at) rows.set(row.url, row)
    }
  }
  await insertInChunks([...rows.values()], (chunk) =>
    tx
      .insertInto('web_addresses')
      .values(chunk)
      .onConflict((on) =>
        on
          .columns(['register_id', 'url'])
          .doUpdateSet(({ ref }) => ({
            document_id: ref('excluded.document_id'),
            final_url: ref('excluded.final_url'),
            etag: ref('excluded.etag'),
            last_modified: ref('excluded.last_modified'),
            asked_at: ref('excluded.asked_at'),
          }))
          .where(sql<boolean>`web_addresses.asked_at <= excluded.asked_at`),
      )
      .execute(),
  )
}

function toRow(register: string, url: string, { finalUrl, headers, at }: Retrieval, document: string | null) {
  const storable = (text: string | undefined) => (text === undefined ? null : storableText(text))
  return {
    register_id: register,
    url: storableText(url),
    document_id: document,
    final_url: storableText(finalUrl),
    etag: storable(headers['etag']),
    last_modified: storable(headers['last-modified']),
    asked_at: at,
  }
}

/** Notes that an address was asked and nothing has changed there. */
export async function touchAddress({ tx, register }: View, url: string, at: string): Promise<void> {
  await tx
    .updateTable('web_addresses')
    .set({ asked_at: at })
    .where('register_id', '=', register)
    .where('url', '=', storableText(url))
    .execute()
}
