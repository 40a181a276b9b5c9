import { sql } from 'kysely'
import { summaryOf } from './documents.js'
import type { Page, PartyEntry, PartyKind, PartyRow, Report, RoleLine } from './entries.js'
import { foldName } from './names.js'
import { slice } from './paging.js'
import type { PartyBody } from './party-entries.js'
import type { PageOf, View } from './queries.js'
import { notFound, withVoices } from './reports.js'
import { earlier, later } from './role-times.js'

const PARTY_KINDS: readonly PartyKind[] = ['person', 'state', 'organisation', 'format']

/** Reports of a party's roles beyond these, the newest, are not shown one by one. */
const MOST_REPORTS = 200

type Row = Readonly<{ entry_id: string; kind: string; body: unknown }>

/** Parties by name, persons by surname; people where no kind is asked for. */
export async function listParties(
  view: View,
  of: PageOf & { kind?: PartyKind; state?: string } = {},
): Promise<Page<PartyRow>> {
  const { page, pageSize, offset } = slice(of)
  let parties = view.tx.selectFrom('entries').where('kind', '=', of.kind ?? 'person')
  if (of.state !== undefined) parties = parties.where(sql<boolean>`body ->> 'state' = ${of.state}`)
  const counted = await parties.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await parties
    .select(['entry_id', 'kind', 'body'])
    .orderBy('sort_name')
    .orderBy('entry_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows: await toRows(view, rows), total: counted.total, page, pageSize }
}

/** A party with its roles and the words that state them. */
export async function getParty(view: View, id: string): Promise<PartyEntry> {
  const row = await view.tx
    .selectFrom('entries')
    .select(['entry_id', 'kind', 'body'])
    .where('entry_id', '=', id)
    .where('kind', 'in', PARTY_KINDS)
    .executeTakeFirst()
  const [shown] = row ? await toRows(view, [row]) : []
  if (!shown) throw await notFound(view, 'party', id)
  return { ...shown, reports: await loadRoleReports(view, id) }
}

async function toRows(view: View, rows: readonly Row[]): Promise<readonly PartyRow[]> {
  const ids = rows.map(({ entry_id }) => entry_id)
  const [roles, parts, documents] = [
    await loadRoles(view, ids),
    await countParts(view, ids),
    await countDocuments(view, ids),
  ]
  return rows.map(({ entry_id: id, kind, body }) => {
    const { name, aliases, state } = body as PartyBody
    return {
      id,
      kind: kind as PartyKind,
      ...{ name, aliases, state },
      roles: roles.get(id) ?? [],
      statements: parts.get(`speaker ${id}`) ?? 0,
      meetings: parts.get(`${kind === 'format' ? 'format' : 'participant'} ${id}`) ?? 0,
      reports: documents.get(id) ?? 0,
    }
  })
}

/** Titles by the number of documents that print them; capitals do not make another title. */
async function loadRoles({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RoleLine[]>> {
  const rows = await tx
    .selectFrom('party_names as n')
    .innerJoin('party_roles as r', (join) =>
      join.onRef('r.register_id', '=', 'n.register_id').onRef('r.profile', '=', 'n.profile'),
    )
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'r.register_id').onRef('d.document_id', '=', 'r.document_id'),
    )
    .select(['n.party_id', 'r.title', 'r.held_for', sql<string[]>`array_agg(distinct r.document_id)`.as('documents')])
    .select([sql<string | null>`min(d.published)`.as('from'), sql<string | null>`max(d.published)`.as('to')])
    .where(sql<boolean>`n.party_id = any(${[...ids]}::text[])`)
    .groupBy(['n.party_id', 'r.title', 'r.held_for'])
    .execute()
  const found = new Map<string, Map<string, RoleLine>>()
  for (const { party_id, title, held_for, documents, from, to } of rows) {
    const lines = found.get(party_id ?? '') ?? new Map<string, RoleLine>()
    const key = JSON.stringify([foldName(title), held_for])
    const before = lines.get(key)
    const all = [...new Set([...(before?.documents ?? []), ...documents])].sort()
    const shown = before && before.documents.length >= documents.length ? before.title : title
    const time = { from: earlier(before?.from ?? null, from), to: later(before?.to ?? null, to) }
    lines.set(key, { title: shown, of: held_for, ...time, documents: all })
    found.set(party_id ?? '', lines)
  }
  const byWeight = (a: RoleLine, b: RoleLine) =>
    b.documents.length - a.documents.length || compareText(a.title, b.title) || compareText(a.of ?? '', b.of ?? '')
  return new Map([...found].map(([id, lines]) => [id, [...lines.values()].sort(byWeight)]))
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

async function countParts({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('entry_parties')
    .select(['party_id', 'relation', sql<number>`count(distinct entry_id)::int`.as('many')])
    .where(sql<boolean>`party_id = any(${[...ids]}::text[])`)
    .groupBy(['party_id', 'relation'])
    .execute()
  return new Map(rows.map(({ party_id, relation, many }) => [`${relation} ${party_id}`, many]))
}

async function countDocuments({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('party_names as n')
    .innerJoin('appearances as a', (join) =>
      join.onRef('a.register_id', '=', 'n.register_id').onRef('a.profile', '=', 'n.profile'),
    )
    .select(['n.party_id', sql<number>`count(distinct a.document_id)::int`.as('many')])
    .where(sql<boolean>`n.party_id = any(${[...ids]}::text[])`)
    .groupBy('n.party_id')
    .execute()
  return new Map(rows.map(({ party_id, many }) => [party_id ?? '', many]))
}

async function loadRoleReports(view: View, id: string): Promise<readonly Report[]> {
  const rows = await view.tx
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
    .where('n.party_id', '=', id)
    .orderBy('d.sort_date', 'desc')
    .orderBy('d.document_id')
    .orderBy('f.start')
    .orderBy('f.finding_id')
    .limit(MOST_REPORTS)
    .execute()
  const reports = rows.map(({ body, ...document }) => ({
    document: summaryOf(document),
    finding: body,
    evidence: body.evidence,
  }))
  return withVoices(view, reports)
}
