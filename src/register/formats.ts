import { sql } from 'kysely'
import { toCommitmentRows } from './commitments.js'
import { listDisagreementsOf } from './disagreements.js'
import type { CommitmentRow, FormatEntry, FormatRow, Page, StatementRow } from './entries.js'
import type { ListedRow } from './entry-pages.js'
import { rowOfEntry } from './entry-pages.js'
import type { FormatBody } from './format-facts.js'
import { STANDING } from './format-rows.js'
import { listMeetings } from './meetings.js'
import { slice } from './paging.js'
import type { PartyBody } from './party-entries.js'
import type { PageOf, View } from './queries.js'
import { linkOf, loadPartyLinks, loadReports, notFound } from './reports.js'
import { listSisterFormats } from './sister-formats.js'
import { toStatementRows } from './statements.js'

const LATEST = 10

/** Formats by name: those that some document describes, or several documents name. */
export async function listFormats(view: View, of: PageOf = {}): Promise<Page<FormatRow>> {
  const { page, pageSize, offset } = slice(of)
  const formats = view.tx.selectFrom('entries').where('kind', '=', 'format').where('subkind', '=', STANDING)
  const counted = await formats.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await formats
    .select(['entry_id', 'reports', 'differs', 'body'])
    .orderBy('sort_name')
    .orderBy('entry_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows: await toRows(view, rows), total: counted.total, page, pageSize }
}

/** A format with what documents say of it, its members, its meetings, and what was last said and promised in its name. */
export async function getFormat(view: View, id: string): Promise<FormatEntry> {
  const row = await rowOfEntry(view, 'format', id)
  const [shown] = await toRows(view, [row])
  if (!shown) throw await notFound(view, 'format', id)
  const { differs: _, reports: __, ...format } = shown
  const names = [shown.name, ...shown.aliases]
  return {
    ...format,
    latestMeetings: (await listMeetings(view, { party: id, pageSize: LATEST })).rows,
    latestStatements: await statementsNaming(view, names),
    latestCommitments: await commitmentsNaming(view, names),
    disagreements: await listDisagreementsOf(view, id),
    sisters: await listSisterFormats(view, id, (row.body as Partial<FormatBody>).members ?? []),
    reports: await loadReports(view, id),
  }
}

async function toRows(view: View, rows: readonly ListedRow[]): Promise<readonly FormatRow[]> {
  const ids = rows.map(({ entry_id }) => entry_id)
  const bodies = rows.map(({ body }) => body as PartyBody & Partial<FormatBody>)
  const links = await loadPartyLinks(
    view,
    bodies.flatMap(({ members = [] }) => members.map(({ profile }) => profile)),
  )
  const meetings = await countMeetings(view, ids)
  return rows.map(({ entry_id: id, reports, differs }, index) => {
    const { name = '', aliases = [], facts = [], members = [] } = bodies[index] ?? {}
    const linked = members.map((member) => linkOf(links, member))
    const many = meetings.get(id) ?? 0
    return { id, kind: 'format', name, aliases, facts, members: linked, meetings: many, reports, differs }
  })
}

async function countMeetings({ tx }: View, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('entry_parties as p')
    .innerJoin('entries as e', (join) =>
      join.onRef('e.register_id', '=', 'p.register_id').onRef('e.entry_id', '=', 'p.entry_id'),
    )
    .select(['p.party_id', sql<number>`count(distinct p.entry_id)::int`.as('many')])
    .where(sql<boolean>`p.party_id = any(${[...ids]}::text[])`)
    .where('e.kind', '=', 'meeting')
    .groupBy('p.party_id')
    .execute()
  return new Map(rows.map(({ party_id, many }) => [party_id, many]))
}

async function statementsNaming(view: View, names: readonly string[]): Promise<readonly StatementRow[]> {
  return toStatementRows(view, await entriesNaming(view, 'statement', names))
}

async function commitmentsNaming(view: View, names: readonly string[]): Promise<readonly CommitmentRow[]> {
  return toCommitmentRows(view, await entriesNaming(view, 'commitment', names))
}

/** Hits looked through for the newest. */
const MOST_HITS = 1000

/** The newest entries whose words hold one of the names, word for word. */
async function entriesNaming({ tx }: View, kind: string, names: readonly string[]): Promise<readonly ListedRow[]> {
  const phrases = names.map((name) => `"${name.replaceAll('"', ' ')}"`).join(' or ')
  const hits = sql<string>`(select id from rapporteur_search_entries(
    websearch_to_tsquery('english', ${phrases}), ${kind}::text, ${MOST_HITS}))`
  return tx
    .selectFrom('entries')
    .select(['entry_id', 'reports', 'differs', 'body'])
    .where(sql<boolean>`entry_id in ${hits}`)
    .orderBy('sort_date', 'desc')
    .orderBy('entry_id')
    .limit(LATEST)
    .execute()
}
