import { sql } from 'kysely'
import type { KeyDays } from './key-days.js'
import { nodeOf } from './nodes.js'
import type { View } from './queries.js'

/** A key that more findings than these share tells nothing, and is no longer kept. */
const COMMON = 300

/** The keys of one finding, and its days. */
export type KeyedFinding = Readonly<{
  documentId: string
  findingId: string
  keys: readonly string[]
  days: KeyDays
}>

/** What is looked up: keys, and how many days apart from these days may be what is found; undefined where any may be. */
export type Sought = Readonly<{ keys: readonly string[]; days: KeyDays; most: number | undefined }>

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

/** Which of those sought (by their place among them) share a key with these findings. */
export type Sharing = Readonly<{ by: readonly number[]; nodes: readonly string[] }>

/**
 * The findings that share a key with one of those sought and are not days too far from it: by the nearer of the two days,
 * where one of them is known of both. Key by key: many carriers of one story under one key are named once.
 */
export async function findUnder({ tx }: View, sought: readonly Sought[]): Promise<readonly Sharing[]> {
  const asked = new Map<string, Asked>()
  for (const [index, { keys, days, most }] of sought.entries()) {
    for (const key of keys) {
      const once = JSON.stringify([key, days.told, days.published, most])
      const one = asked.get(once)
      if (one) one.by.push(index)
      else asked.set(once, { key, days, most, by: [index] })
    }
  }
  const each = [...asked.values()]
  const rows = await findRows(tx, each)
  return rows.map(({ index, nodes }) => ({ by: each[index]?.by ?? [], nodes }))
}

/** One key with one pair of days, and which of those sought have it: the carriers of one story have most keys in common. */
type Asked = Readonly<{ key: string; days: KeyDays; most: number | undefined; by: number[] }>

async function findRows(
  tx: View['tx'],
  asked: readonly Asked[],
): Promise<readonly Readonly<{ index: number; nodes: readonly string[] }>[]> {
  if (asked.length === 0) return []
  // Key by key over the index: joined, many keys make the database read the whole table. One text a key: lists take long to read.
  const { rows } = await sql<Readonly<{ index: number; nodes: string }>>`
    select k.index, string_agg(f.document_id || '/' || f.finding_id, ' ') as nodes
    from unnest(${asked.map((_, index) => index)}::int4[], ${asked.map(({ key }) => key)}::text[],
      ${asked.map(({ days }) => days.told)}::int4[], ${asked.map(({ days }) => days.published)}::int4[],
      ${asked.map(({ most }) => most ?? null)}::int4[]) as k (index, key, told_day, published_day, most)
    cross join lateral (select * from finding_keys where key = k.key offset 0) f
    where coalesce(least(abs(f.told_day - k.told_day), abs(f.published_day - k.published_day)) <= k.most, true)
    group by k.index`.execute(tx)
  return rows.map(({ index, nodes }) => ({ index, nodes: nodes.split(' ') }))
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
  const under = await tx
    .selectFrom('finding_keys')
    .select(['document_id', 'finding_id'])
    .distinct()
    .where(sql<boolean>`key = any(${[...keys]}::text[])`)
    .execute()
  await sql`insert into common_keys (register_id, key) select ${register}, unnest(${[...keys]}::text[])`.execute(tx)
  await sql`delete from finding_keys where key = any(${[...keys]}::text[])`.execute(tx)
  return under.map((row) => nodeOf(row.document_id, row.finding_id))
}

async function insertKeys({ tx, register }: View, findings: readonly KeyedFinding[]): Promise<void> {
  const filed = findings.flatMap(({ keys, ...finding }) => keys.map((key) => ({ key, ...finding })))
  if (filed.length === 0) return
  await sql`insert into finding_keys (register_id, key, document_id, finding_id, told_day, published_day)
    select ${register}, * from unnest(${filed.map(({ key }) => key)}::text[],
      ${filed.map(({ documentId }) => documentId)}::text[], ${filed.map(({ findingId }) => findingId)}::text[],
      ${filed.map(({ days }) => days.told)}::int4[], ${filed.map(({ days }) => days.published)}::int4[])`.execute(tx)
}
