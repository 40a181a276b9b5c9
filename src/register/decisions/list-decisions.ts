import { sql } from 'kysely'
import type { Decision } from '../../journal/acts.js'
import type { Page } from '../entries.js'
import { nextAfter, PAGE, type Section } from '../export-pages.js'
import { partsOfNode } from '../nodes.js'
import { slice } from '../paging.js'
import type { PageOf, View } from '../queries.js'
import type { DecisionRow, Undoing } from './decision.js'

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
  return { rows: await completed(view, rows), total, page, pageSize }
}

/** Decisions as an export gives them, in the order of their ids. */
export const decisionSection: Section<DecisionRow> = async (view, after) => {
  const rows = await view.tx
    .selectFrom('decisions')
    .select(['decision_id', 'verb', 'kind', 'body', 'taken_by', 'taken_at', 'undone'])
    .where('decision_id', '>', after)
    .orderBy('decision_id')
    .limit(PAGE)
    .execute()
  return { rows: await completed(view, rows), next: nextAfter(rows.map((row) => row.decision_id)) }
}

type Recorded = Readonly<{
  decision_id: string
  verb: DecisionRow['verb']
  kind: string
  body: Decision
  taken_by: string
  taken_at: string
  undone: Undoing | null
}>

/** The decisions with what they rest on as it stands today. */
async function completed(view: View, rows: readonly Recorded[]): Promise<readonly DecisionRow[]> {
  const ids = rows.map((row) => row.decision_id)
  const orphaned = await loadOrphaned(view, ids)
  const apart = await loadApart(view, ids)
  const now = await loadSuccessors(
    view,
    rows.flatMap(({ body }) => body.entries),
  )
  return rows.map(({ decision_id: id, verb, kind, body, taken_by: by, taken_at: at, undone }) => {
    const { property, value, reason } = body
    const entries = body.entries.map((entry) => ({ id: entry, ...(now.get(entry) ?? { now: null, title: null }) }))
    const said = { id, verb, kind, entries, property, value, apart: apart.get(id) ?? [], reason, by, at, undone }
    return { ...said, orphaned: undone === null ? (orphaned.get(id) ?? []) : [] }
  })
}

/** The decision rests on a finding or name of the entry, or was taken on it under that id. */
function onEntry(entry: string) {
  return sql<boolean>`(body -> 'entries' ? ${entry} or decision_id in (
    select r.decision_id from decision_rests r
    where r.node in (select f.document_id || '/' || f.finding_id from entry_findings f where f.entry_id = ${entry})
      or r.node in (select n.profile from party_names n where n.party_id = ${entry})))`
}

async function loadOrphaned(
  { tx }: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DecisionRow['orphaned']>> {
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

/** What each splitting took out: spellings of a name, or documents with their reports. */
async function loadApart({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('decision_rests as r')
    .innerJoin('decisions as d', (join) =>
      join.onRef('d.register_id', '=', 'r.register_id').onRef('d.decision_id', '=', 'r.decision_id'),
    )
    .select(['r.decision_id', 'r.anchor', 'r.node'])
    .where(sql<boolean>`r.decision_id = any(${[...ids]}::text[])`)
    .where('d.verb', '=', 'split')
    .where('r.side', '=', 1)
    .orderBy('r.decision_id')
    .orderBy('r.position')
    .execute()
  const found = new Map<string, Set<string>>()
  for (const { decision_id, anchor, node } of rows) {
    const taken = anchor.name ?? (node === null ? undefined : partsOfNode(node).documentId)
    if (taken !== undefined) found.set(decision_id, (found.get(decision_id) ?? new Set()).add(taken))
  }
  return new Map([...found].map(([id, apart]) => [id, [...apart]]))
}

type Successor = Readonly<{ now: string; title: string | null }>

/** The entry that each id leads to today; missing where there is none. */
async function loadSuccessors({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, Successor>> {
  const moved = await tx
    .selectFrom('redirects')
    .select(['old_id', 'entry_id'])
    .where(sql<boolean>`old_id = any(${[...ids]}::text[])`)
    .execute()
  const there = await tx
    .selectFrom('entries')
    .select(['entry_id', 'caption'])
    .where(sql<boolean>`entry_id = any(${[...ids, ...moved.map(({ entry_id }) => entry_id)]}::text[])`)
    .execute()
  const titles = new Map(there.map(({ entry_id, caption }) => [entry_id, caption]))
  return new Map([
    ...moved.map(({ old_id, entry_id }) => [old_id, { now: entry_id, title: titles.get(entry_id) ?? null }] as const),
    ...there.map(({ entry_id, caption }) => [entry_id, { now: entry_id, title: caption }] as const),
  ])
}
