import { sql } from 'kysely'
import type { View } from './queries.js'

/** What one month holds. `month` is an ISO prefix (`2023-02`), a bare year where no month is known, or '' for what is undated. */
export type MonthCount = Readonly<{ month: string; meetings: number; statements: number }>

/** Meetings and statements a month, the undated before the oldest, months without either left out; with `party`, only what that party takes part in. */
export async function getTimeline({ tx, register }: View, party?: string): Promise<readonly MonthCount[]> {
  const month = sql<string>`substr(entries.sort_date, 1, 7)`
  const count = (kind: string) => sql<number>`(count(*) filter (where entries.kind = ${kind}))::int`
  let entries = tx
    .selectFrom('entries')
    .where('entries.register_id', '=', register)
    .where('entries.kind', 'in', ['meeting', 'statement'])
  if (party !== undefined) {
    entries = entries.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('entry_parties')
          .select('entry_parties.entry_id')
          .whereRef('entry_parties.register_id', '=', 'entries.register_id')
          .whereRef('entry_parties.entry_id', '=', 'entries.entry_id')
          .where('entry_parties.party_id', '=', party),
      ),
    )
  }
  return entries
    .select([month.as('month'), count('meeting').as('meetings'), count('statement').as('statements')])
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .execute()
}
