import { sql } from 'kysely'
import type { View } from '../queries.js'
import { insertInChunks } from '../rows.js'
import type { SharedPassages } from './judge.js'

/** Who holds a fingerprint: the number of a document's act, that of the first document of its family, and its house's. */
export type Holder = Readonly<{ seq: number; family: number; house: number | null }>

/** What two documents share, ready to be written; undefined where it is nothing any more. `isAnew` where something may stand there. */
export type Put = Readonly<{ a: string; b: string; shared: SharedPassages | undefined; isAnew: boolean }>

/** Those of the fingerprints that are common. */
export async function findCommon({ tx }: View, hashes: readonly number[]): Promise<readonly number[]> {
  if (hashes.length === 0) return []
  const rows = await tx
    .selectFrom('common_fingerprints')
    .select('hash')
    .where(sql<boolean>`hash = any(${[...hashes]}::int4[])`)
    .execute()
  return rows.map(({ hash }) => hash)
}

/** Who holds each fingerprint, in the order of receipt. */
export async function findHolders({ tx }: View, hashes: readonly number[]): Promise<Map<number, readonly Holder[]>> {
  const holders = new Map<number, readonly Holder[]>()
  if (hashes.length === 0) return holders
  // One text a fingerprint: lists of numbers take the driver several times as long to read.
  const { rows } = await sql<Readonly<{ hash: number; holders: string }>>`
    select hash, string_agg(concat_ws(',', received_seq, coalesce(family, received_seq), house), ' ' order by received_seq) as holders
    from fingerprints where hash = any(${[...hashes]}::int4[]) group by hash`.execute(tx)
  for (const row of rows) holders.set(row.hash, row.holders.split(' ').map(readHolder))
  return holders
}

function readHolder(written: string): Holder {
  const [seq = 0, family = seq, house = null] = written.split(',').map(Number)
  return { seq, family, house }
}

/** Files documents under their fingerprints. */
export async function fileAll({ tx, register }: View, filed: ReadonlyMap<number, readonly Holder[]>): Promise<void> {
  const rows = [...filed].flatMap(([hash, holders]) => holders.map((holder) => ({ hash, ...holder })))
  if (rows.length === 0) return
  await sql`insert into fingerprints (register_id, hash, received_seq, family, house)
    select ${register}, * from unnest(${rows.map(({ hash }) => hash)}::int4[], ${rows.map(({ seq }) => seq)}::int4[],
      ${rows.map(({ family }) => family)}::int4[], ${rows.map(({ house }) => house)}::int4[])`.execute(tx)
}

/** Puts fingerprints down as common; nobody is filed under them any more. */
export async function retireAll({ tx, register }: View, hashes: readonly number[]): Promise<void> {
  if (hashes.length === 0) return
  await sql`insert into common_fingerprints (register_id, hash)
    select ${register}, unnest(${[...hashes]}::int4[])`.execute(tx)
  await sql`delete from fingerprints where hash = any(${[...hashes]}::int4[])`.execute(tx)
}

/** Writes what pairs share, in place of what was written of those judged anew. */
export async function writePairs({ tx, register }: View, puts: readonly Put[]): Promise<void> {
  const anew = puts.filter(({ isAnew }) => isAnew)
  if (anew.length > 0)
    await sql`delete from lineage l using unnest(${anew.map(({ a }) => a)}::text[], ${anew.map(({ b }) => b)}::text[])
      as p (a, b) where l.a = p.a and l.b = p.b`.execute(tx)
  const rows = puts.flatMap(({ a, b, shared }) => {
    if (shared === undefined) return []
    const { kind, passages, cut } = shared
    const [share_a, share_b] = shared.share
    const row = { register_id: register, a, b, kind, share_a, share_b, passages: JSON.stringify(passages) }
    return [{ ...row, cut: cut === null ? null : { a, b }[cut] }]
  })
  await insertInChunks(rows, (chunk) => tx.insertInto('lineage').values(chunk).execute())
}
