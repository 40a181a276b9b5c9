import { sql } from 'kysely'
import type { Finding } from '../vocabulary/findings.js'
import { toCommitmentRows } from './commitments.js'
import type { CommitmentRow, StatementRow } from './entries.js'
import type { View } from './queries.js'
import { toStatementRows } from './statements.js'

/** What was said and promised at one meeting, each in the order in which the first document tells it. */
export type SaidAt = Readonly<{ statements: readonly StatementRow[]; commitments: readonly CommitmentRow[] }>

/** A finding of a document with the entry it belongs to. */
export type Told = Readonly<{ entry: string; document: string; start: number; finding: Finding }>

// A readout of two pages; what stands farther off is told of something else.
const FARTHEST = 4000

/**
 * The entries of what was said and promised at a meeting: told after it in one of its documents, before another meeting is told,
 * by somebody who sat there or for a side that did. `told` comes by document, then by place; a meeting mentioned as background
 * ends nothing and begins nothing.
 */
export function findSaidAt(meeting: string, told: readonly Told[]): readonly string[] {
  const said = new Set<string>()
  let at: Readonly<{ document: string; entry: string; end: number; seated: ReadonlySet<string> }> | undefined
  for (const { entry, document, finding } of inTextOrder(told)) {
    const [first] = finding.evidence
    if (!first) continue
    if (finding.kind === 'meeting') {
      if (finding.status === 'past') continue
      const seated = new Set(finding.participants.flatMap(({ name, onBehalfOf }) => [name, onBehalfOf ?? name]))
      // A second wording of the meeting need not name everybody again.
      const before = at?.entry === entry && at.document === document ? [...at.seated] : []
      at = { document, entry, end: first.end, seated: new Set([...before, ...seated]) }
    } else if (at?.document === document && at.entry === meeting && first.start - at.end < FARTHEST) {
      if (partiesOf(finding).some((name) => at?.seated.has(name))) said.add(entry)
    }
  }
  return [...said]
}

/** Every wording of a meeting begins it anew: what follows its second mention was said there too. */
function inTextOrder(told: readonly Told[]): readonly Told[] {
  const each = told.flatMap((one) =>
    one.finding.kind === 'meeting'
      ? one.finding.evidence.map((span) => ({
          ...one,
          start: span.start,
          finding: { ...one.finding, evidence: [span] },
        }))
      : [one],
  )
  return each.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start))
}

function partiesOf(finding: Finding): readonly string[] {
  if (finding.kind === 'statement') return finding.speaker ? [finding.speaker.name] : []
  if (finding.kind !== 'commitment') return []
  return [finding.actor.name, ...(finding.announcedBy ? [finding.announcedBy.name] : [])]
}

/** What was said and promised at a meeting on record. */
export async function listSaidAt(view: View, meeting: string): Promise<SaidAt> {
  const rows = await view.tx
    .selectFrom('entry_findings as e')
    .innerJoin('findings as f', (join) =>
      join
        .onRef('f.register_id', '=', 'e.register_id')
        .onRef('f.document_id', '=', 'e.document_id')
        .onRef('f.finding_id', '=', 'e.finding_id'),
    )
    .select(['e.entry_id', 'e.document_id', 'f.start', 'f.body'])
    .where(sql<boolean>`e.document_id in (select document_id from entry_findings where entry_id = ${meeting})`)
    .where(sql<boolean>`f.body->>'kind' in ('meeting', 'statement', 'commitment')`)
    .execute()
  const told = rows.map(({ entry_id, document_id, start, body }) => {
    return { entry: entry_id, document: document_id, start, finding: body }
  })
  const said = findSaidAt(meeting, told)
  if (said.length === 0) return { statements: [], commitments: [] }
  const entries = await view.tx
    .selectFrom('entries')
    .select(['entry_id', 'kind', 'reports', 'differs', 'body'])
    .where(sql<boolean>`entry_id = any(${[...said]}::text[])`)
    .execute()
  const place = new Map(said.map((id, index) => [id, index]))
  const inOrder = entries.sort((a, b) => (place.get(a.entry_id) ?? 0) - (place.get(b.entry_id) ?? 0))
  return {
    statements: await toStatementRows(
      view,
      inOrder.filter(({ kind }) => kind === 'statement'),
    ),
    commitments: await toCommitmentRows(
      view,
      inOrder.filter(({ kind }) => kind === 'commitment'),
    ),
  }
}
