import { sql } from 'kysely'
import { isShared } from './anchored.js'
import { summaryOf } from './documents.js'
import type { PartyLink, Report } from './entries.js'
import { loadCopies, voicesOf } from './lineage/voices.js'
import { NotFound } from './not-found.js'
import type { View } from './queries.js'
import { reportedFindings } from './reported-findings.js'

/** Every report of an entry by order of receipt, then by place in the document. */
export async function loadReports(view: View, entryId: string): Promise<readonly Report[]> {
  const rows = await reportedFindings(view)
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select([
      'f.body',
      'd.document_id',
      'd.title',
      'd.outlet',
      'd.published',
      'd.published_basis',
      'd.language',
      'd.source',
      'd.words',
    ])
    .select(['d.unread', 'd.counts'])
    .where('e.entry_id', '=', entryId)
    .orderBy('d.received_seq')
    .orderBy('d.document_id')
    .orderBy('f.start')
    .orderBy('f.finding_id')
    .execute()
  const reports = rows.map(({ body, ...document }) => ({
    document: summaryOf(document),
    finding: body,
    evidence: body.evidence,
  }))
  return withVoices(view, reports)
}

/** The reports, each with the number of its voice. */
export async function withVoices(view: View, reports: readonly Omit<Report, 'voice'>[]): Promise<readonly Report[]> {
  const placed = reports.map(({ document, evidence }) => ({ document: document.id, evidence }))
  const copies = await loadCopies(
    view,
    placed.map(({ document }) => document),
  )
  const voices = voicesOf(placed, copies)
  return reports.map((report, index) => ({ ...report, voice: voices[index] ?? index }))
}

/** The party behind each name and what it is called now. */
export async function loadPartyLinks(
  { tx }: View,
  profiles: readonly (string | null)[],
): Promise<ReadonlyMap<string, Readonly<{ party: string; name: string }>>> {
  const asked = [...new Set(profiles.flatMap((profile) => profile ?? []))]
  if (asked.length === 0) return new Map()
  const rows = await tx
    .selectFrom('party_names as n')
    .innerJoin('entries as e', (join) =>
      join.onRef('e.register_id', '=', 'n.register_id').onRef('e.entry_id', '=', 'n.party_id'),
    )
    .select(['n.profile', 'e.entry_id', 'e.caption'])
    .where(sql<boolean>`n.profile = any(${asked}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.profile, { party: row.entry_id, name: row.caption }]))
}

/** A name as an entry holds it, with the party it stands for. */
export function linkOf(
  links: ReadonlyMap<string, Readonly<{ party: string; name: string }>>,
  { profile, name }: Readonly<{ profile: string | null; name: string }>,
): PartyLink {
  const link = profile === null ? undefined : links.get(profile)
  return { party: link?.party ?? null, name: link?.name ?? name }
}

/** The error for an id that is not on record, with the entry that took it over, or else what became of it. */
export async function notFound(view: View, noun: string, id: string): Promise<NotFound> {
  const { tx } = view
  const moved = await tx.selectFrom('redirects').select('entry_id').where('old_id', '=', id).executeTakeFirst()
  if (moved) return new NotFound(noun, id, moved.entry_id)
  const rejected = await tx
    .selectFrom('decisions')
    .select(['decision_id', 'kind', 'taken_by', 'taken_at', 'body'])
    .where('verb', '=', 'reject')
    .where('undone', 'is', null)
    .where(sql<boolean>`body -> 'entries' = jsonb_build_array(${id}::text)`)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  if (!rejected) return lostOf(view, noun, id)
  const { decision_id: by, kind, taken_by: officer, taken_at: at, body } = rejected
  const struck = `${body.reason} (${officer}, ${at.slice(0, 10)}, decision ${by})`
  // Whoever looks for any entry of this id asks for one kind after another: the decision knows which it was.
  return new NotFound(kind, id, null, struck)
}

/** An id given by earlier rules, whose words these read otherwise: its address still leads to the words. */
async function lostOf(view: View, noun: string, id: string): Promise<NotFound> {
  const given = await view.tx
    .selectFrom('entry_ids as e')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'e.register_id').onRef('d.text_sha256', '=', 'e.text_sha256'),
    )
    .select(['e.kind', 'e.anchor', 'd.document_id', 'd.title'])
    .where('e.entry_id', '=', id)
    .where('e.node', 'is', null)
    .orderBy(sql`e.anchor ->> 'document' is not distinct from d.document_id`, 'desc')
    .orderBy('d.received_seq')
    .limit(1)
    .executeTakeFirst()
  if (!given) return new NotFound(noun, id)
  const { kind, anchor, document_id: document, title } = given
  const { start, end } = anchor
  const now = anchor.name === null ? await entriesOver(view, document, kind, { start, end }) : []
  return new NotFound(kind, id, null, null, { document, title: title ?? document, start, end, now })
}

/** The entries of one kind whose words in a document overlap a span, in text order. */
async function entriesOver(view: View, document: string, kind: string, span: Readonly<{ start: number; end: number }>) {
  const rows = await reportedFindings(view)
    .innerJoin('entries as n', (join) =>
      join.onRef('n.register_id', '=', 'e.register_id').onRef('n.entry_id', '=', 'e.entry_id'),
    )
    .select(['e.entry_id', 'n.caption', 'f.body'])
    .where('e.document_id', '=', document)
    .where('n.kind', '=', kind)
    .orderBy('f.start')
    .orderBy('f.finding_id')
    .execute()
  const over = rows.filter(({ body }) => body.evidence.some((words) => isShared(words, span)))
  return [...new Map(over.map(({ entry_id: id, caption }) => [id, { id, caption }])).values()]
}
