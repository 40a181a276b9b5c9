import { sql } from 'kysely'
import { toCommitmentRows } from './commitments.js'
import type { CommitmentRow, StatementRow } from './entries.js'
import { loadTold } from './occasion-rows.js'
import { findOccasions } from './occasions.js'
import type { View } from './queries.js'
import { toStatementRows } from './statements.js'

/** What was said and promised at one meeting, each in the order in which the first document tells it. */
export type SaidAt = Readonly<{ statements: readonly StatementRow[]; commitments: readonly CommitmentRow[] }>

/** What was said and promised at a meeting on record. */
export async function listSaidAt(view: View, meeting: string): Promise<SaidAt> {
  const occasions = findOccasions(await loadTold(view, [meeting]))
  const said = [...occasions].flatMap(([entry, meetings]) => (meetings.has(meeting) ? [entry] : []))
  if (said.length === 0) return { statements: [], commitments: [] }
  const entries = await view.tx
    .selectFrom('entries')
    .select(['entry_id', 'kind', 'reports', 'differs', 'body'])
    .where(sql<boolean>`entry_id = any(${[...said]}::text[])`)
    .execute()
  const place = new Map(said.map((id, index) => [id, index]))
  const inOrder = entries.sort((a, b) => (place.get(a.entry_id) ?? 0) - (place.get(b.entry_id) ?? 0))
  return {
    statements: await toStatementRows(
      view,
      inOrder.filter(({ kind }) => kind === 'statement'),
    ),
    commitments: await toCommitmentRows(
      view,
      inOrder.filter(({ kind }) => kind === 'commitment'),
    ),
  }
}
