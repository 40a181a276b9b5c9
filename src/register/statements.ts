import { sql } from 'kysely'
import type { Page, StatementEntry, StatementRow } from './entries.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'
import { linkOf, loadPartyLinks, loadReports, notFound } from './reports.js'
import type { StatementBody } from './statement-entry.js'
import { takingPart } from './taking-part.js'

type Row = Readonly<{ entry_id: string; reports: number; body: unknown }>

/** Statements by date, newest first; those without a date stand at the publication of their first report. */
export async function listStatements(
  view: View,
  of: PageOf & { speaker?: string; form?: string; document?: string; year?: string } = {},
): Promise<Page<StatementRow>> {
  const { page, pageSize, offset } = slice(of)
  let statements = view.tx.selectFrom('entries').where('kind', '=', 'statement')
  if (of.form !== undefined) statements = statements.where('subkind', '=', of.form)
  if (of.year !== undefined) statements = statements.where(sql<boolean>`left(sort_date, 4) = ${of.year}`)
  if (of.speaker !== undefined) statements = statements.where(takingPart(of.speaker, ['speaker']))
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
  return { ...statement, variants: (row.body as StatementBody).variants, reports: await loadReports(view, id) }
}

/** Rows of statements with their speakers as they are called now. */
export async function toStatementRows(view: View, rows: readonly Row[]): Promise<readonly StatementRow[]> {
  const bodies = rows.map(({ body }) => body as StatementBody)
  const links = await loadPartyLinks(
    view,
    bodies.map(({ speaker }) => speaker?.profile ?? null),
  )
  return rows.map((row, index) => {
    const { variants: _, speaker = null, ...statement } = bodies[index] as StatementBody
    const link = speaker === null ? null : linkOf(links, speaker)
    return { id: row.entry_id, kind: 'statement', ...statement, speaker: link, reports: row.reports }
  })
}
