import type { NamedEntry } from '../journal/acts.js'
import { blockingKeys } from './blocking-keys.js'
import { projectEntries } from './group-entries.js'
import { fileUnderKeys } from './key-index.js'
import { traceLineage } from './lineage/trace.js'
import { settleAnchors } from './naming.js'
import { nodeOf } from './nodes.js'
import { projectParties } from './party-entries.js'
import { insertNames } from './party-names.js'
import type { View } from './queries.js'
import { insertDocuments, type ReadDocument } from './received-documents.js'

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
  const seq = Math.max(...batch.map((read) => read.seq)) + 1
  const parties = await projectParties(view, touchedNames, documents, seq)
  const keyed = documents.flatMap(({ findings }) =>
    findings.flatMap(({ documentId, finding, traits }) =>
      traits === null ? [] : [{ documentId, findingId: finding.id, keys: blockingKeys(traits) }],
    ),
  )
  const unsettled = await fileUnderKeys(view, keyed)
  const received = keyed.map(({ documentId, findingId }) => nodeOf(documentId, findingId))
  const entries = await projectEntries(view, [...received, ...unsettled], seq)
  return [...parties, ...entries]
}

/** Empties the register's projection, to derive it afresh. Acts and the register itself stay. */
export async function clearProjection({ tx, register }: View): Promise<void> {
  const tables = [
    'documents',
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
  ] as const
  for (const table of tables) await tx.deleteFrom(table).where('register_id', '=', register).execute()
}
