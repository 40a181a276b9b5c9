import { sql } from 'kysely'
import { nodeOf } from './nodes.js'
import type { View } from './queries.js'

/** A key that more findings than these share tells nothing, and is no longer kept. */
const COMMON = 300

/** The keys of one finding. */
export type KeyedFinding = Readonly<{ documentId: string; findingId: string; keys: readonly string[] }>

/**
 * Files findings under their keys. Returns the nodes of earlier findings that lost a key because it became common with
 * these: what they were grouped by must be looked at again, so that the result does not depend on the order of arrival.
 */
export async function fileUnderKeys(view: View, findings: readonly KeyedFinding[]): Promise<readonly string[]> {
  const added = new Map<string, number>()
  for (const { keys } of findings) for (const key of keys) added.set(key, (added.get(key) ?? 0) + 1)
  const all = [...added.keys()]
  const common = new Set(await findCommon(view, all))
  const before = await countUnder(view, all)
  const crossing = all.filter((key) => !common.has(key) && (before.get(key) ?? 0) + (added.get(key) ?? 0) > COMMON)
  const touched = await dropKeys(view, crossing)
  for (const key of crossing) common.add(key)
  await insertKeys(
    view,
    findings.map((one) => ({ ...one, keys: one.keys.filter((key) => !common.has(key)) })),
  )
  return touched
}

/** The findings filed under any of the keys, key by key. */
export async function findUnder(
  { tx }: View,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  if (keys.length === 0) return found
  const rows = await tx
    .selectFrom('finding_keys')
    .select(['key', 'document_id', 'finding_id'])
    .where(sql<boolean>`key = any(${[...keys]}::text[])`)
    .execute()
  for (const row of rows) {
    const nodes = found.get(row.key) ?? []
    nodes.push(nodeOf(row.document_id, row.finding_id))
    found.set(row.key, nodes)
  }
  return found
}

async function findCommon({ tx }: View, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('common_keys')
    .select('key')
    .where(sql<boolean>`key = any(${[...keys]}::text[])`)
    .execute()
  return rows.map(({ key }) => key)
}

async function countUnder({ tx }: View, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('finding_keys')
    .select(['key', sql<number>`count(*)::int`.as('many')])
    .where(sql<boolean>`key = any(${[...keys]}::text[])`)
    .groupBy('key')
    .execute()
  return new Map(rows.map(({ key, many }) => [key, many]))
}

async function dropKeys(view: View, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length === 0) return []
  const { tx, register } = view
  const under = await findUnder(view, keys)
  await sql`insert into common_keys (register_id, key) select ${register}, unnest(${[...keys]}::text[])`.execute(tx)
  await sql`delete from finding_keys where key = any(${[...keys]}::text[])`.execute(tx)
  return [...new Set([...under.values()].flat())]
}

async function insertKeys({ tx, register }: View, findings: readonly KeyedFinding[]): Promise<void> {
  const keys: string[] = []
  const documents: string[] = []
  const ids: string[] = []
  for (const finding of findings) {
    for (const key of finding.keys) {
      keys.push(key)
      documents.push(finding.documentId)
      ids.push(finding.findingId)
    }
  }
  if (keys.length === 0) return
  await sql`insert into finding_keys (register_id, key, document_id, finding_id)
    select ${register}, * from unnest(${keys}::text[], ${documents}::text[], ${ids}::text[])`.execute(tx)
}
