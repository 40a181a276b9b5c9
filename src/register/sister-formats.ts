import { sql } from 'kysely'
import type { SisterFormat } from './entries.js'
import type { FormatBody } from './format-facts.js'
import { STANDING } from './format-rows.js'
import type { PartyBody } from './party-entries.js'
import type { View } from './queries.js'

const MOST_SISTERS = 12
// A pair of states meets in many formats; of more than two, two thirds of either's members make the same circle.
const LEAST_SHARED = 2 / 3

/**
 * Other formats of the same circle of states, the nearest first: five states with one guest and the same five with another.
 * Two thirds of the larger one's members must sit in both; a pair in a larger body is no sister.
 */
export async function listSisterFormats(
  { tx }: View,
  id: string,
  members: readonly Readonly<{ profile: string | null; name: string }>[],
): Promise<readonly SisterFormat[]> {
  const own = new Set(members.flatMap(({ profile }) => profile ?? []))
  if (own.size < 2) return []
  const known = [...own].map((profile) => JSON.stringify([{ profile }]))
  const rows = await tx
    .selectFrom('entries')
    .select(['entry_id', 'body'])
    .where('kind', '=', 'format')
    .where('subkind', '=', STANDING)
    .where('entry_id', '!=', id)
    .where(sql<boolean>`body -> 'members' @> any(${known}::jsonb[])`)
    .execute()
  return rows
    .flatMap(({ entry_id, body }) => {
      const { name = '', members: others = [] } = body as Partial<PartyBody & FormatBody>
      const theirs = new Set(others.flatMap(({ profile }) => profile ?? []))
      const shared = others.filter(({ profile }) => profile !== null && own.has(profile)).map((one) => one.name)
      const part = shared.length / Math.max(own.size, theirs.size)
      return shared.length > 1 && part >= LEAST_SHARED ? [{ id: entry_id, name, shared, part }] : []
    })
    .sort((a, b) => b.part - a.part || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SISTERS)
    .map(({ part: _, ...sister }) => sister)
}
