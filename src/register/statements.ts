import { type RawBuilder, sql } from 'kysely'
import { findState } from '../vocabulary/states.js'
import type { Page, StatementEntry, StatementRow } from './entries.js'
import { loadOccasion } from './occasion-rows.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'
import { linkOf, loadPartyLinks, loadReports, notFound } from './reports.js'
import { queryOf } from './search.js'
import type { StatementBody } from './statement-entry.js'
import { takingPart } from './taking-part.js'

type Row = Readonly<{ entry_id: string; reports: number; body: unknown }>

/** What a list of statements is narrowed to. `state` is a common English name, `from` and `to` ISO prefixes, both included. */
export type StatementsAsked = Readonly<{
  words?: string
  speaker?: string
  state?: string
  theme?: string
  form?: string
  document?: string
  year?: string
  from?: string
  to?: string
}>

/** Statements by date, newest first; those without a date stand at the publication of their first report. */
export async function listStatements(view: View, of: PageOf & StatementsAsked = {}): Promise<Page<StatementRow>> {
  const { page, pageSize, offset } = slice(of)
  let statements = view.tx.selectFrom('entries').where('kind', '=', 'statement')
  if (of.form !== undefined) statements = statements.where('subkind', '=', of.form)
  if (of.year !== undefined) statements = statements.where(sql<boolean>`left(sort_date, 4) = ${of.year}`)
  if (of.speaker !== undefined) statements = statements.where(takingPart(of.speaker, ['speaker']))
  const query = of.words === undefined ? undefined : queryOf(of.words)
  if (query !== undefined) statements = statements.where(sql<boolean>`search @@ ${query}`)
  if (of.theme !== undefined) {
    statements = statements.where(sql<boolean>`body -> 'themes' @> ${JSON.stringify([of.theme])}::jsonb`)
  }
  if (of.state !== undefined) statements = statements.where(spokenFor(of.state))
  // A day that is only known to the month counts where the month touches the time asked for.
  if (of.from !== undefined) {
    statements = statements.where(
      sql<boolean>`sort_date <> '' and sort_date >= left(${of.from}::text, length(sort_date))`,
    )
  }
  if (of.to !== undefined) {
    statements = statements.where(sql<boolean>`sort_date <> '' and left(sort_date, ${of.to.length}::int) <= ${of.to}`)
  }
  if (of.document !== undefined) {
    statements = statements.where(
      sql<boolean>`entry_id in (select f.entry_id from entry_findings f where f.document_id = ${of.document})`,
    )
  }
  const counted = await statements.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const rows = await statements
    .select(['entry_id', 'reports', 'body'])
    .orderBy('sort_date', 'desc')
    .orderBy('entry_id')
    .limit(pageSize)
    .offset(offset)
    .execute()
  return { rows: await toStatementRows(view, rows), total: counted.total, page, pageSize }
}

/** Condition on `entries`: who said it speaks for the state, or is the state. A name no list knows finds nothing. */
function spokenFor(state: string): RawBuilder<boolean> {
  const code = findState(state)?.code ?? ''
  return sql<boolean>`entry_id in (select p.entry_id from entry_parties p
    join party_names n on n.register_id = p.register_id and n.profile = p.profile
    where p.relation = 'speaker' and n.state = ${code})`
}

/** A statement with all its reports and every wording. */
export async function getStatement(view: View, id: string): Promise<StatementEntry> {
  const row = await view.tx
    .selectFrom('entries')
    .select(['entry_id', 'reports', 'body'])
    .where('entry_id', '=', id)
    .where('kind', '=', 'statement')
    .executeTakeFirst()
  const [shown] = row ? await toStatementRows(view, [row]) : []
  if (!row || !shown) throw await notFound(view, 'statement', id)
  const { document: _, reports: __, ...statement } = shown
  const { variants } = row.body as StatementBody
  return { ...statement, variants, meeting: await loadOccasion(view, id), reports: await loadReports(view, id) }
}

/** Rows of statements with their speakers as they are called now. */
export async function toStatementRows(view: View, rows: readonly Row[]): Promise<readonly StatementRow[]> {
  const bodies = rows.map(({ body }) => body as StatementBody)
  const links = await loadPartyLinks(
    view,
    bodies.map(({ speaker }) => speaker?.profile ?? null),
  )
  return rows.map((row, index) => {
    const { variants: _, themes: __, speaker = null, occasion = null, ...statement } = bodies[index] as StatementBody
    const link = speaker === null ? null : linkOf(links, speaker)
    return { id: row.entry_id, kind: 'statement', ...statement, occasion, speaker: link, reports: row.reports }
  })
}
