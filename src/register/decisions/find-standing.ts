import type { View } from '../queries.js'

/** Why a decision cannot be taken back; undefined where it stands. */
export async function findStanding({ tx }: View, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('decisions').select('undone').where('decision_id', '=', id).executeTakeFirst()
  if (!row) return `There is no decision ${id} on this register`
  return row.undone === null ? undefined : `The decision ${id} was taken back already, by ${row.undone.by}`
}
