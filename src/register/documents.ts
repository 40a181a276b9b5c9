import { sql } from 'kysely'
import type { DocumentEntry, DocumentSummary, Page } from './entries.js'
import { NotFound } from './not-found.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'

const SUMMARY = [
  'document_id',
  'title',
  'outlet',
  'published',
  'published_basis',
  'language',
  'source',
  'words',
  'unread',
  'counts',
] as const

type SummaryRow = Readonly<{
  document_id: string
  title: string | null
  outlet: string | null
  published: string | null
  published_basis: string | null
  language?: string | null
  source: string
  words: number
  unread: string | null
  counts: Readonly<Record<string, number>>
}>

/** What lists and reports show of a document. One without a title goes by the name it came under. */
export function summaryOf(row: SummaryRow): DocumentSummary {
  return {
    id: row.document_id,
    title: row.title ?? row.source,
    outlet: row.outlet,
    published: row.published,
    publishedBasis: row.published_basis,
    language: row.language ?? null,
    source: row.source,
    words: row.words,
    unread: row.unread,
    findings: row.counts,
  }
}

/** Documents by day of publication, newest first, those without one last. */
export async function listDocuments(
  { tx }: View,
  of: PageOf & { outlet?: string; unread?: boolean } = {},
): Promise<Page<DocumentSummary>> {
  const { page, pageSize, offset } = slice(of)
  let documents = tx.selectFrom('documents')
  if (of.outlet !== undefined) documents = documents.where('outlet', '=', of.outlet)
  if (of.unread !== undefined) documents = documents.where('unread', of.unread ? 'is not' : 'is', null)
  const counted = await documents.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await documents
    .select(SUMMARY)
    .orderBy('sort_date', 'desc')
    .orderBy('document_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows: rows.map(summaryOf), total: counted.total, page, pageSize }
}

/** A document with its text and every finding in text order, each with the entry it went into. */
export async function getDocument(view: View, id: string): Promise<DocumentEntry> {
  const { tx } = view
  const row = await tx.selectFrom('documents').selectAll().where('document_id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('document', id)
  const text =
    row.text_sha256 === null
      ? undefined
      : await tx.selectFrom('texts').select('text').where('text_sha256', '=', row.text_sha256).executeTakeFirst()
  return {
    ...summaryOf(row),
    url: row.url,
    authors: row.authors,
    stated: row.stated,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    textSha256: row.text_sha256,
    receivedAt: row.received_at,
    retrieval: row.retrieval,
    replaces: row.replaces,
    replacedBy: await findLaterState(view, id),
    text: text?.text ?? '',
    blocks: row.blocks,
    marks: await loadMarks(view, id),
  }
}

async function findLaterState({ tx }: View, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('documents')
    .select('document_id')
    .where('replaces', '=', id)
    .orderBy('received_seq')
    .executeTakeFirst()
  return row?.document_id ?? null
}

async function loadMarks({ tx }: View, id: string): Promise<DocumentEntry['marks']> {
  const rows = await tx
    .selectFrom('findings as f')
    .leftJoin('entry_findings as e', (join) =>
      join
        .onRef('e.register_id', '=', 'f.register_id')
        .onRef('e.document_id', '=', 'f.document_id')
        .onRef('e.finding_id', '=', 'f.finding_id')
        .on('e.shared', '=', false),
    )
    .leftJoin('party_roles as r', (join) =>
      join
        .onRef('r.register_id', '=', 'f.register_id')
        .onRef('r.document_id', '=', 'f.document_id')
        .onRef('r.finding_id', '=', 'f.finding_id'),
    )
    .leftJoin('party_names as n', (join) =>
      join.onRef('n.register_id', '=', 'r.register_id').onRef('n.profile', '=', 'r.profile'),
    )
    .select(['f.body', sql<string | null>`coalesce(e.entry_id, n.party_id)`.as('entry')])
    .where('f.document_id', '=', id)
    .orderBy('f.start')
    .orderBy('f.finding_id')
    .execute()
  return rows.map(({ body, entry }) => ({ finding: body, entry }))
}
