import { sql } from 'kysely'
import type { Page } from '../entries.js'
import { slice } from '../paging.js'
import type { PageOf, View } from '../queries.js'
import type { DecisionRow } from './decision.js'

/** Decisions, newest first: all, only orphans, or those on one entry. */
export async function listDecisions(
  view: View,
  of: PageOf & { orphans?: boolean; entry?: string } = {},
): Promise<Page<DecisionRow>> {
  const { page, pageSize, offset } = slice(of)
  const orphans = sql<boolean>`undone is null and exists (select 1 from decision_rests r
    where r.register_id = decisions.register_id and r.decision_id = decisions.decision_id and r.node is null)`
  let asked = view.tx.selectFrom('decisions')
  if (of.orphans) asked = asked.where(orphans)
  if (of.entry !== undefined) asked = asked.where(onEntry(of.entry))
  const { total } = await asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await asked
    .select(['decision_id', 'verb', 'kind', 'body', 'taken_by', 'taken_at', 'undone'])
    .orderBy('seq', 'desc')
    .orderBy('decision_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  const rests = await loadRests(
    view,
    rows.map((row) => row.decision_id),
  )
  const now = await loadSuccessors(
    view,
    rows.flatMap(({ body }) => body.entries),
  )
  const decisions = rows.map(({ decision_id: id, verb, kind, body, taken_by: by, taken_at: at, undone }) => {
    const { entries, property, value, reason } = body
    const what = { id, verb, kind, entries: entries.map((entry) => ({ id: entry, now: now.get(entry) ?? null })) }
    return { ...what, property, value, reason, by, at, undone, orphaned: undone === null ? (rests.get(id) ?? []) : [] }
  })
  return { rows: decisions, total, page, pageSize }
}

/** The decision rests on a finding or name of the entry, or was taken on it under that id. */
function onEntry(entry: string) {
  return sql<boolean>`(body -> 'entries' ? ${entry} or decision_id in (
    select r.decision_id from decision_rests r
    where r.node in (select f.document_id || '/' || f.finding_id from entry_findings f where f.entry_id = ${entry})
      or r.node in (select n.profile from party_names n where n.party_id = ${entry})))`
}

async function loadRests({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, DecisionRow['orphaned']>> {
  const rows = await tx
    .selectFrom('decision_rests')
    .select(['decision_id', 'quote', 'text_sha256'])
    .where(sql<boolean>`decision_id = any(${[...ids]}::text[])`)
    .where('node', 'is', null)
    .orderBy('decision_id')
    .orderBy('position')
    .execute()
  const found = new Map<string, { quote: string; textSha256: string }[]>()
  for (const { decision_id, quote, text_sha256: textSha256 } of rows) {
    found.set(decision_id, [...(found.get(decision_id) ?? []), { quote, textSha256 }])
  }
  return found
}

/** The entry that each id leads to today; missing where there is none. */
async function loadSuccessors({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const there = await tx
    .selectFrom('entries')
    .select('entry_id')
    .where(sql<boolean>`entry_id = any(${[...ids]}::text[])`)
    .execute()
  const moved = await tx
    .selectFrom('redirects')
    .select(['old_id', 'entry_id'])
    .where(sql<boolean>`old_id = any(${[...ids]}::text[])`)
    .execute()
  return new Map([
    ...moved.map(({ old_id, entry_id }) => [old_id, entry_id] as const),
    ...there.map(({ entry_id }) => [entry_id, entry_id] as const),
  ])
}
