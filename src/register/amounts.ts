import { sql } from 'kysely'
import type { CommittedAmount } from '../vocabulary/further-findings.js'
import type { View } from './queries.js'

/** The kind of an entry's amount, as `kindOfAmount` tells it. */
export const KIND_OF_AMOUNT = sql<
  string | null
>`case when (body #>> '{amount,repeat}')::boolean then 'repeat' else body #>> '{amount,basis}' end`

/** One committed amount among the largest of its kind and currency. `alike` counts the amounts of that kind and currency, this one included. */
export type PromisedAmount = Readonly<{ commitment: string; actor: string; amount: CommittedAmount; alike: number }>

const LARGEST = 3
const AT_MOST = 24

/** The largest amounts promised, by what they are amounts of and in what currency, largest first. Nothing is added up. */
export async function getAmounts({ tx }: View): Promise<readonly PromisedAmount[]> {
  const amount = sql<CommittedAmount>`body -> 'amount'`
  const value = sql<number>`(body #>> '{amount,value}')::float8`
  const group = sql`partition by ${KIND_OF_AMOUNT}, body #>> '{amount,currency}'`
  const ranked = tx
    .selectFrom('entries')
    .select(['entry_id as commitment', amount.as('amount'), value.as('value')])
    .select(sql<string>`body #>> '{actor,name}'`.as('actor'))
    .select(sql<number>`(count(*) over (${group}))::int`.as('alike'))
    .select(sql<number>`row_number() over (${group} order by ${value} desc, entry_id)`.as('rank'))
    .where('kind', '=', 'commitment')
    .where(sql<boolean>`jsonb_typeof(body -> 'amount') = 'object'`)
  return tx
    .selectFrom(ranked.as('ranked'))
    .select(['commitment', 'actor', 'amount', 'alike'])
    .where('rank', '<=', LARGEST)
    .orderBy('value', 'desc')
    .orderBy('commitment')
    .limit(AT_MOST)
    .execute()
}
