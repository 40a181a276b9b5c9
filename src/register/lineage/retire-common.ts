import { sql } from 'kysely'
import type { View } from '../queries.js'

/** A fingerprint that more unrelated documents hold than these is a formula of offices, treaties or the trade. */
const MOST_UNRELATED = 20
/** From this share on a copy is related to its model: a report that thirty outlets carry is no formula. */
const RELATED_SHARE = 0.5

/**
 * Retires the fingerprints that too many unrelated documents hold. Returns the pairs (numbers of acts) whose judgement
 * may have rested on one of them: they are to be judged once more.
 */
export async function retireCommon(
  view: View,
  holders: readonly (readonly [number, readonly number[]])[],
): Promise<readonly (readonly [number, number])[]> {
  const crowded = holders.filter(([, seqs]) => seqs.length > MOST_UNRELATED)
  if (crowded.length === 0) return []
  const pairs = await findPairs(view, [...new Set(crowded.flatMap(([, seqs]) => seqs))])
  const related = pairs.filter(({ isRelated }) => isRelated)
  const retired = crowded.filter(([, seqs]) => countUnrelated(seqs, related) > MOST_UNRELATED)
  await retire(
    view,
    retired.map(([hash]) => hash),
  )
  const held = retired.map(([, seqs]) => new Set(seqs))
  const shaken = pairs.filter(({ x, y }) => held.some((seqs) => seqs.has(x) && seqs.has(y)))
  return shaken.map(({ x, y }) => [x, y] as const)
}

type Pair = Readonly<{ x: number; y: number; isRelated: boolean }>

async function findPairs({ tx }: View, seqs: readonly number[]): Promise<readonly Pair[]> {
  const { rows } = await sql<Readonly<{ x: number; y: number; is_related: boolean }>>`
    select d.received_seq::int4 as x, e.received_seq::int4 as y,
      l.kind = 'copied' and greatest(l.share_a, l.share_b) >= ${RELATED_SHARE} as is_related
    from documents d
    join lineage l on l.register_id = d.register_id and l.a = d.document_id
    join documents e on e.register_id = l.register_id and e.document_id = l.b
    where d.received_seq = any(${[...seqs]}::int8[]) and e.received_seq = any(${[...seqs]}::int8[])
    order by 1, 2`.execute(tx)
  return rows.map(({ x, y, is_related }) => ({ x, y, isRelated: is_related }))
}

/** How many families these documents make, one that is related to no other being a family of its own. */
function countUnrelated(seqs: readonly number[], related: readonly Pair[]): number {
  const family = new Map(seqs.map((seq) => [seq, seq]))
  const headOf = (seq: number): number => {
    let head = seq
    for (let up = family.get(head); up !== undefined && up !== head; up = family.get(head)) head = up
    return head
  }
  for (const { x, y } of related) if (family.has(x) && family.has(y)) family.set(headOf(x), headOf(y))
  return new Set(seqs.map(headOf)).size
}

async function retire({ tx, register }: View, hashes: readonly number[]): Promise<void> {
  if (hashes.length === 0) return
  await sql`insert into common_fingerprints (register_id, hash)
    select ${register}, unnest(${[...hashes]}::int4[])`.execute(tx)
  await sql`delete from fingerprints where hash = any(${[...hashes]}::int4[])`.execute(tx)
}
