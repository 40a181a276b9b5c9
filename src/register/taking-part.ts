import { type RawBuilder, sql } from 'kysely'

/** Condition on `entries`: the party plays one of these parts in the entry. */
export function takingPart(party: string, relations: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`entry_id in (select p.entry_id from entry_parties p
    where p.party_id = ${party} and p.relation = any(${[...relations]}::text[]))`
}

/** The same where a party is asked for. */
export function takingPartIfAsked(
  party: string | undefined,
  relations: readonly string[],
): RawBuilder<boolean> | undefined {
  return party === undefined ? undefined : takingPart(party, relations)
}
