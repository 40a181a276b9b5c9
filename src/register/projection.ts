import { sql } from 'kysely'
import type { NamedEntry } from '../journal/acts.js'
import { blockingKeys } from './blocking-keys.js'
import { findEntriesNaming } from './decisions/corrected-names.js'
import { settleRests } from './decisions/decision-rows.js'
import { projectEntries } from './group-entries.js'
import { keyDaysOf } from './key-days.js'
import { fileUnderKeys } from './key-index.js'
import { traceLineage } from './lineage/trace.js'
import { settleAnchors } from './naming.js'
import { nodeOf, partsOfNode } from './nodes.js'
import { projectParties } from './party-entries.js'
import { insertNames } from './party-names.js'
import type { View } from './queries.js'
import { insertDocuments, type ReadDocument } from './received-documents.js'

export { recordDecision, recordUndoing } from './decisions/decision-rows.js'
export { listOrphans, recordNames } from './naming.js'
export { projectUnread, type ReadDocument } from './received-documents.js'

/**
 * Takes documents read into the register: their rows, then the parties and entries they touch. Returns the ids given
 * for the first time, for the caller to journal as one `entries-named` act in the same transaction, after the
 * documents' own acts. The result is the same whether documents come one by one or together.
 */
export async function projectDocuments(view: View, batch: readonly ReadDocument[]): Promise<readonly NamedEntry[]> {
  if (batch.length === 0) return []
  const documents = await insertDocuments(view, batch)
  await traceLineage(view, batch)
  const touchedNames = await insertNames(view, documents)
  await settleAnchors(view, documents)
  await settleRests(view, [...new Set(documents.map(({ textSha256 }) => textSha256))])
  const seq = Math.max(...batch.map((read) => read.seq)) + 1
  const parties = await projectParties(view, touchedNames, documents, seq)
  const received = documents.flatMap(({ findings }) =>
    findings.flatMap(({ documentId, finding, traits }) =>
      traits === null ? [] : [{ node: nodeOf(documentId, finding.id), traits }],
    ),
  )
  const unsettled = await fileUnderKeys(
    view,
    received.map(({ node, traits }) => ({
      ...partsOfNode(node),
      keys: blockingKeys(traits),
      days: keyDaysOf(traits),
    })),
  )
  const entries = await projectEntries(view, { received, nodes: unsettled }, seq)
  return [...parties, ...entries]
}

/**
 * Regroups and rewrites what these decisions rest on; returns the ids given for the first time, for the caller to
 * journal. Decisions and undoings must be recorded before.
 */
export async function projectDecisions(
  view: View,
  decisions: readonly string[],
  seq: number,
): Promise<readonly NamedEntry[]> {
  const rows = await view.tx
    .selectFrom('decision_rests')
    .select(['node'])
    .distinct()
    .where('node', 'is not', null)
    .where(sql<boolean>`decision_id = any(${[...decisions]}::text[])`)
    .execute()
  const nodes = rows.flatMap(({ node }) => node ?? [])
  const profiles = nodes.filter((node) => !node.includes('/'))
  const names = await view.tx
    .selectFrom('party_names')
    .select('block')
    .distinct()
    .where(sql<boolean>`profile = any(${profiles}::text[])`)
    .execute()
  const parties = await projectParties(view, { profiles, blocks: names.map(({ block }) => block) }, [], seq)
  // A corrected name stands in the titles of what its party took part in.
  const titled = await findEntriesNaming(view, profiles)
  const findings = [...new Set([...nodes.filter((node) => node.includes('/')), ...titled])]
  return [...parties, ...(await projectEntries(view, { nodes: findings }, seq, findings))]
}

/** Empties the register's projection, to derive it afresh. Acts and the register itself stay. */
export async function clearProjection({ tx, register }: View): Promise<void> {
  const tables = [
    'documents',
    'web_addresses',
    'texts',
    'findings',
    'finding_keys',
    'common_keys',
    'entries',
    'entry_findings',
    'party_names',
    'party_roles',
    'appearances',
    'entry_parties',
    'entry_ids',
    'redirects',
    'fingerprints',
    'common_fingerprints',
    'lineage',
    'decisions',
    'decision_rests',
  ] as const
  for (const table of tables) await tx.deleteFrom(table).where('register_id', '=', register).execute()
}
