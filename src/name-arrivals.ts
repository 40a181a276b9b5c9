import type { Arrival } from './arrivals.js'
import type { View } from './register/queries.js'

/** What is kept and recorded: read, or unread with the reason. */
export type Keepable = Extract<Arrival, { kind: 'read' | 'unread' }>

/** A document that will stand on record, with its id, and that of the earlier state of the same page. */
export type NamedArrival = Readonly<{ document: string; arrival: Keepable; replaces?: string }>

const ID_DIGITS = 16

/**
 * Gives documents their ids: the shortest beginnings of their hashes, of 16 digits or more, that nothing else on the
 * register has. What stands there by now, because another intake ran beside this one, is a duplicate; what stands there
 * unread and was read now keeps its id. The unread come first, so that the ids of entries follow the documents they were given for.
 */
export async function nameArrivals(
  { tx, register }: View,
  kept: readonly Keepable[],
): Promise<Readonly<{ arrived: readonly NamedArrival[]; duplicates: ReadonlyMap<Arrival, Arrival> }>> {
  const beginnings = kept.map(({ sha256 }) => sha256.slice(0, ID_DIGITS))
  const hashes = kept.map(({ sha256 }) => sha256)
  const there = await tx
    .selectFrom('documents')
    .select(['document_id', 'sha256', 'source', 'unread'])
    .where('register_id', '=', register)
    .where((where) => where.or([where('document_id', 'in', beginnings), where('sha256', 'in', hashes)]))
    .execute()
  const known = new Map(there.map((row) => [row.sha256, row]))
  const taken = new Set(there.map(({ document_id }) => document_id))
  const duplicates = new Map<Arrival, Arrival>()
  const arrived: NamedArrival[] = []
  for (const arrival of [...kept].sort((a, b) => Number(a.kind === 'read') - Number(b.kind === 'read'))) {
    const same = known.get(arrival.sha256)
    if (same !== undefined && same.unread !== null && arrival.kind === 'read') {
      arrived.push({ document: same.document_id, arrival })
      continue
    }
    if (same !== undefined) {
      duplicates.set(arrival, { kind: 'duplicate', name: arrival.name, of: `${same.source}, on record already` })
      continue
    }
    let digits = ID_DIGITS
    while (taken.has(arrival.sha256.slice(0, digits))) digits += 4
    const document = arrival.sha256.slice(0, digits)
    taken.add(document)
    arrived.push({ document, arrival })
  }
  return { arrived, duplicates }
}
