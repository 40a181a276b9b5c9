import { sql } from 'kysely'
import type { Finding } from '../vocabulary/findings.js'
import { nodeOf, partsOfNode } from './nodes.js'
import type { PrintedValue } from './printed-values.js'
import type { View } from './queries.js'

/** One finding's words: when its document was received, and where in it they stand. */
export type Words = Readonly<{
  seq: number
  start: number
  /** Of a statement, as printed; undefined else, and where a name is garbled. */
  speaker: string | undefined
  reports: PrintedValue['reports']
}>

/** The words of findings with their place in the order of receipt. */
export async function loadWords(
  { tx }: View,
  nodes: readonly string[],
): Promise<ReadonlyMap<string, Words & { node: string }>> {
  const parts = nodes.map(partsOfNode)
  const rows = await tx
    .selectFrom('findings as f')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select(['f.document_id', 'f.finding_id', 'f.start', 'f.body', 'd.received_seq'])
    .where(
      sql<boolean>`(f.document_id, f.finding_id) in (select * from unnest(
        ${parts.map((part) => part.documentId)}::text[], ${parts.map((part) => part.findingId)}::text[]))`,
    )
    .execute()
  return new Map(
    rows.map(({ document_id: document, finding_id: finding, start, body, received_seq: seq }) => {
      const node = nodeOf(document, finding)
      return [
        node,
        {
          node,
          seq: Number(seq),
          start,
          speaker: speakerOf(body),
          reports: [{ document, finding, evidence: body.evidence }],
        },
      ]
    }),
  )
}

/** What a disagreement says of the entry it is about, by the entry's id. */
export async function loadCaptions({ tx }: View, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('entries')
    .select(['entry_id', 'kind', 'caption', 'date', 'sort_date'])
    .where(sql<boolean>`entry_id = any(${[...ids]}::text[])`)
    .execute()
  return new Map(
    rows.map(({ entry_id: id, kind, caption, date, sort_date: sortDate }) => [
      id,
      { id, kind, caption, date, sortDate },
    ]),
  )
}

function speakerOf(finding: Finding): string | undefined {
  if (finding.kind !== 'statement' || finding.flags.includes('name-garbled')) return undefined
  return finding.speaker?.name
}
