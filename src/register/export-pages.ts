import { sql } from 'kysely'
import type { Evidence } from '../vocabulary/evidence.js'
import type { Seat } from './entries.js'
import type { MeetingBody } from './meeting-entry.js'
import { seatsOf } from './meetings.js'
import { loadOccasions } from './occasion-rows.js'
import type { PartyBody } from './party-entries.js'
import type { View } from './queries.js'
import { reportedFindings } from './reported-findings.js'
import { linkOf, loadPartyLinks } from './reports.js'
import { earlier, later } from './role-times.js'
import type { StatementBody } from './statement-entry.js'

/** One document's words for an entry, as the export gives them. */
export type ExportedReport = Readonly<{ document: string; evidence: readonly Evidence[] }>

/** A page of one section in the order of ids; `next` is where the following page begins, undefined after the last. */
export type Section<Row> = (
  view: View,
  after: string,
) => Promise<Readonly<{ rows: readonly Row[]; next: string | undefined }>>

export const PAGE = 200

export function nextAfter(ids: readonly string[]): string | undefined {
  return ids.length < PAGE ? undefined : ids.at(-1)
}

/** Documents; with `texts` each has its canonical text. */
export function documentSection(texts: boolean): Section<object> {
  return async ({ tx }, after) => {
    const rows = await tx
      .selectFrom('documents as d')
      .leftJoin('texts as t', (join) =>
        join
          .onRef('t.register_id', '=', 'd.register_id')
          .onRef('t.text_sha256', '=', 'd.text_sha256')
          .on(sql.lit(texts)),
      )
      .select(['d.document_id', 'd.title', 'd.outlet', 'd.url', 'd.authors', 'd.published', 'd.language'])
      .select(['d.sha256', 'd.text_sha256', 'd.source', 'd.unread', 't.text'])
      .where('d.document_id', '>', after)
      .orderBy('d.document_id')
      .limit(PAGE)
      .execute()
    const documents = rows.map((row) => {
      const { document_id: id, title, outlet, url, authors, published, language, sha256, source, unread } = row
      const document = { id, title, outlet, url, authors, published, language, sha256, textSha256: row.text_sha256 }
      return { ...document, source, unread, ...(texts && row.text !== null ? { text: row.text } : {}) }
    })
    return { rows: documents, next: nextAfter(rows.map(({ document_id }) => document_id)) }
  }
}

/** Parties, each role with the words that state it. */
export const partySection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['person', 'state', 'organisation', 'format'], after)
  const roles = await loadRoles(view, ids)
  const parties = rows.map(({ entry_id: id, kind, body }) => {
    const { name, aliases, state } = body as PartyBody
    return { id, kind, name, aliases, state, roles: roles.get(id) ?? [] }
  })
  return { rows: parties, next }
}

/** A meeting as the export gives it: participants as they are called now, every differing value beside the one shown first. */
export type ExportedMeeting = Readonly<
  Omit<MeetingBody, 'participants' | 'hosts' | 'absent'> & {
    id: string
    participants: readonly Seat[]
    hosts: readonly Seat[]
    absent: readonly Seat[]
    reports: readonly ExportedReport[]
  }
>

export const meetingSection: Section<ExportedMeeting> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['meeting'], after)
  const reports = await loadExportedReports(view, ids)
  const bodies = rows.map(({ body }) => body as MeetingBody)
  const links = await loadPartyLinks(
    view,
    bodies.flatMap(({ participants, hosts = [], absent = [] }) =>
      [...participants, ...hosts, ...absent].map(({ profile }) => profile),
    ),
  )
  const meetings = bodies.map((body, index) => {
    const { meetingKind, format, title, date, place, status, topics, differing } = body
    const seats = (list: MeetingBody['participants'] = []) => seatsOf(links, list)
    const participants = seats(body.participants)
    const { marginsOf = null, outcomes = [] } = body
    const around = { hosts: seats(body.hosts), absent: seats(body.absent), marginsOf, outcomes }
    const id = ids[index] ?? ''
    const said = { id, meetingKind, format, title, date, place, participants, ...around, status, topics, differing }
    return { ...said, reports: reports.get(id) ?? [] }
  })
  return { rows: meetings, next }
}

/** Statements, every wording beside the fullest; `occasion` is the id of the meeting at which it was said. */
export const statementSection: Section<object> = async (view, after) => {
  const { rows, ids, next } = await pageOfEntries(view, ['statement'], after)
  const reports = await loadExportedReports(view, ids)
  const bodies = rows.map(({ body }) => body as StatementBody)
  const links = await loadPartyLinks(
    view,
    bodies.map(({ speaker }) => speaker?.profile ?? null),
  )
  const occasions = await loadOccasions(view, ids)
  const statements = bodies.map(({ speaker, role, form, text, date, variants }, index) => {
    const id = ids[index] ?? ''
    const by = speaker === null ? null : linkOf(links, speaker)
    const said = { id, speaker: by, role, form, text, date, occasion: occasions.get(id) ?? null }
    return { ...said, reports: reports.get(id) ?? [], variants }
  })
  return { rows: statements, next }
}

/** Ids that lead to another entry. */
export const redirectSection: Section<object> = async ({ tx }, after) => {
  const rows = await tx
    .selectFrom('redirects')
    .select(['old_id', 'entry_id'])
    .where('old_id', '>', after)
    .orderBy('old_id')
    .limit(PAGE)
    .execute()
  return {
    rows: rows.map((row) => ({ from: row.old_id, to: row.entry_id })),
    next: nextAfter(rows.map((row) => row.old_id)),
  }
}

/** A page of the entries of some kinds, by id. */
export async function pageOfEntries({ tx }: View, kinds: readonly string[], after: string) {
  const rows = await tx
    .selectFrom('entries')
    .select(['entry_id', 'kind', 'subkind', 'body'])
    .where('kind', 'in', kinds)
    .where('entry_id', '>', after)
    .orderBy('entry_id')
    .limit(PAGE)
    .execute()
  const ids = rows.map(({ entry_id }) => entry_id)
  return { rows, ids, next: nextAfter(ids) }
}

/** The words of each entry, by document. */
export async function loadExportedReports(
  { tx }: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ExportedReport[]>> {
  const rows = await reportedFindings({ tx })
    .select(['e.entry_id', 'f.document_id', sql<readonly Evidence[]>`f.body -> 'evidence'`.as('evidence')])
    .where(sql<boolean>`e.entry_id = any(${[...ids]}::text[])`)
    .orderBy('f.document_id')
    .orderBy('f.start')
    .orderBy('f.finding_id')
    .execute()
  const found = new Map<string, ExportedReport[]>()
  for (const { entry_id, document_id, evidence } of rows) {
    const reports = found.get(entry_id) ?? []
    reports.push({ document: document_id, evidence: evidence.map(evidenceInOrder) })
    found.set(entry_id, reports)
  }
  return found
}

/** jsonb keeps keys in an order of its own. */
export function evidenceInOrder({ start, end, quote }: Evidence): Evidence {
  return { start, end, quote }
}

type ExportedRole = Readonly<{
  title: string
  of: string | null
  from: string | null
  to: string | null
  reports: readonly ExportedReport[]
}>

async function loadRoles({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ExportedRole[]>> {
  const rows = await tx
    .selectFrom('party_names as n')
    .innerJoin('party_roles as r', (join) =>
      join.onRef('r.register_id', '=', 'n.register_id').onRef('r.profile', '=', 'n.profile'),
    )
    .innerJoin('findings as f', (join) =>
      join
        .onRef('f.register_id', '=', 'r.register_id')
        .onRef('f.document_id', '=', 'r.document_id')
        .onRef('f.finding_id', '=', 'r.finding_id'),
    )
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select([
      'n.party_id',
      'r.title',
      'r.held_for',
      'f.document_id',
      'd.published',
      sql<readonly Evidence[]>`f.body -> 'evidence'`.as('evidence'),
    ])
    .where(sql<boolean>`n.party_id = any(${[...ids]}::text[])`)
    .orderBy('f.document_id')
    .orderBy('f.start')
    .orderBy('f.finding_id')
    .execute()
  const found = new Map<string, Map<string, ExportedRole & { reports: ExportedReport[] }>>()
  for (const { party_id, title, held_for, document_id, published, evidence } of rows) {
    const roles = found.get(party_id ?? '') ?? new Map<string, ExportedRole & { reports: ExportedReport[] }>()
    const key = JSON.stringify([title, held_for])
    const known = roles.get(key)
    const time = { from: earlier(known?.from ?? null, published), to: later(known?.to ?? null, published) }
    const role = { title, of: held_for, ...time, reports: known?.reports ?? [] }
    role.reports.push({ document: document_id, evidence: evidence.map(evidenceInOrder) })
    found.set(party_id ?? '', roles.set(key, role))
  }
  return new Map([...found].map(([id, roles]) => [id, [...roles.values()]]))
}
