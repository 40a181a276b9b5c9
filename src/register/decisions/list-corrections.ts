import { sql } from 'kysely'
import type { View } from '../queries.js'

/** A correction that stands, on the entry that bears its words today. */
type Correction = Readonly<{
  id: string
  entry: string
  property: string
  value: string
  reason: string
  by: string
  at: string
}>

/** The corrections that stand on these entries, oldest first. */
export async function listCorrections({ tx }: View, entries: readonly string[]): Promise<readonly Correction[]> {
  if (entries.length === 0) return []
  const rows = await tx
    .selectFrom('decisions as d')
    .innerJoin('decision_rests as r', (join) =>
      join.onRef('r.register_id', '=', 'd.register_id').onRef('r.decision_id', '=', 'd.decision_id'),
    )
    .select(['d.decision_id', 'd.body', 'd.taken_by', 'd.taken_at', 'd.seq'])
    .select(
      sql<string | null>`coalesce(
        (select f.entry_id from entry_findings f
          where not f.shared and f.document_id || '/' || f.finding_id = r.node and f.entry_id = any(${[...entries]}::text[])),
        (select n.party_id from party_names n where n.profile = r.node and n.party_id = any(${[...entries]}::text[])))`.as(
        'entry',
      ),
    )
    .where('d.verb', '=', 'correct')
    .where('d.undone', 'is', null)
    .orderBy('d.seq')
    .execute()
  return rows.flatMap(({ decision_id: id, body, taken_by: by, taken_at: at, entry }) => {
    const { property, value, reason } = body
    return entry === null || property === null || value === null ? [] : [{ id, entry, property, value, reason, by, at }]
  })
}
