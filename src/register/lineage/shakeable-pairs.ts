import { sql } from 'kysely'
import type { View } from '../queries.js'

/** Two documents by the numbers of their acts, the lower first. */
export type Pair = readonly [number, number]

/**
 * The copies on record among these documents, which another judgement may take down: what is none stays none, however
 * many fingerprints become common.
 */
export async function loadShakeable({ tx }: View, seqs: readonly number[]): Promise<readonly Pair[]> {
  if (seqs.length === 0) return []
  const { rows } = await sql<Readonly<{ x: number; y: number }>>`
    select least(d.received_seq, e.received_seq)::int4 as x, greatest(d.received_seq, e.received_seq)::int4 as y
    from documents d
    join lineage l on l.register_id = d.register_id and l.a = d.document_id and l.kind = 'copied'
    join documents e on e.register_id = l.register_id and e.document_id = l.b
    where d.received_seq = any(${[...seqs]}::int8[]) and e.received_seq = any(${[...seqs]}::int8[])`.execute(tx)
  return rows.map(({ x, y }) => [x, y] as const)
}
