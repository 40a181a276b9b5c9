import { sql } from 'kysely'
import type { Differing } from './disagreement-rows.js'
import { type FactReport, makeFormat } from './format-facts.js'
import { foldFormat } from './profiles.js'
import type { View } from './queries.js'
import type { PreparedDocument } from './received-documents.js'
import { reportedFindings } from './reported-findings.js'
import type { EntryRow } from './rows.js'
import { storableJson, storableText } from './storable.js'

/** Files what new documents say of formats under the parties that bear their names. */
export async function fileFacts({ tx, register }: View, documents: readonly PreparedDocument[]): Promise<void> {
  const facts = documents
    .filter(({ isPublic }) => isPublic)
    .flatMap(({ findings }) =>
      findings.flatMap(({ documentId, finding }) =>
        finding.kind === 'format'
          ? [{ documentId, finding: finding.id, profile: `format:${foldFormat(finding.format)}` }]
          : [],
      ),
    )
  if (facts.length === 0) return
  await sql`insert into entry_findings (register_id, entry_id, document_id, finding_id)
    select ${register}, n.party_id, f.document, f.finding
    from unnest(${facts.map(({ profile }) => profile)}::text[], ${facts.map(({ documentId }) => documentId)}::text[],
      ${facts.map(({ finding }) => finding)}::text[]) as f (profile, document, finding)
    join party_names n on n.profile = f.profile and n.party_id is not null
    on conflict do nothing`.execute(tx)
}

/** A format that got another id takes its facts along. */
export async function moveFacts(
  { tx }: View,
  moved: readonly Readonly<{ profile: string; kind: string; party_id: string | null }>[],
  partyOf: ReadonlyMap<string, string>,
): Promise<void> {
  const formats = moved.flatMap(({ kind, profile, party_id }) =>
    kind === 'format' && party_id !== null ? [{ old: party_id, now: partyOf.get(profile) ?? '' }] : [],
  )
  if (formats.length === 0) return
  await sql`update entry_findings e set entry_id = m.now
    from unnest(${formats.map(({ old }) => old)}::text[], ${formats.map(({ now }) => now)}::text[]) as m (old, now)
    where e.entry_id = m.old`.execute(tx)
}

/** Division of formats that documents describe, or several name; the others may be one conference only. */
export const STANDING = 'standing'

type PartyRow = EntryRow & { body: string }

/** The rows of parties, those of formats with all that documents say of them. */
export async function withFacts(
  view: View,
  rows: readonly PartyRow[],
): Promise<Readonly<{ rows: readonly EntryRow[]; differing: readonly Differing[] }>> {
  const formats = rows.filter(({ kind }) => kind === 'format').map(({ entry_id }) => entry_id)
  if (formats.length === 0) return { rows, differing: [] }
  const reports = await loadFacts(view, formats)
  const differing: Differing[] = []
  const completed = rows.map((row): EntryRow => {
    if (row.kind !== 'format') return row
    const told = reports.get(row.entry_id) ?? []
    const { body, differences } = makeFormat(told)
    const { entry_id: id, kind, caption } = row
    differing.push({ id, kind, caption, date: null, sortDate: '', differences })
    const quotes = told.flatMap(({ finding }) => finding.evidence.map(({ quote }) => quote))
    return {
      ...row,
      subkind: told.length > 0 || row.reports >= 2 ? STANDING : null,
      differs: differences.length > 0,
      body: storableJson({ ...(JSON.parse(row.body) as object), ...body }),
      words: storableText([...new Set([row.words, ...quotes])].join(' · ')),
    }
  })
  return { rows: completed, differing }
}

/** What documents say of each format, by order of publication. */
export async function loadFacts({ tx }: View, formats: readonly string[]): Promise<ReadonlyMap<string, FactReport[]>> {
  const rows = await reportedFindings({ tx })
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select(['e.entry_id', 'f.document_id', 'f.body', 'd.published'])
    .where(sql<boolean>`e.entry_id = any(${[...formats]}::text[])`)
    .orderBy(sql`d.published nulls last`)
    .orderBy('d.document_id')
    .orderBy('f.start')
    .orderBy('f.finding_id')
    .execute()
  const found = new Map<string, FactReport[]>()
  for (const { entry_id, document_id: document, published, body: finding } of rows) {
    if (finding.kind !== 'format') continue
    const reports = found.get(entry_id) ?? []
    reports.push({ document, published, finding })
    found.set(entry_id, reports)
  }
  return found
}
