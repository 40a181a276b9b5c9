import { sql } from 'kysely'
import { listDocuments } from './documents.js'
import type { Overview } from './entries.js'
import { STANDING } from './format-rows.js'
import { listMeetings } from './meetings.js'
import { NotFound } from './not-found.js'
import type { View } from './queries.js'
import { listStatements } from './statements.js'

const LATEST = { page: 1, pageSize: 6 }

/** What a register holds, counted, and the newest of each. Throws NotFound for a register that is not there. */
export async function getOverview(view: View): Promise<Overview> {
  const { tx, register } = view
  const opened = await tx.selectFrom('registers').select('title').where('register_id', '=', register).executeTakeFirst()
  if (!opened) throw new NotFound('register', register)
  const kinds = await tx
    .selectFrom('entries')
    .select(['kind', sql<number>`count(*)::int`.as('many')])
    .select(sql<number>`(count(*) filter (where differs and kind = 'meeting'))::int`.as('differing'))
    .where(sql<boolean>`kind <> 'format' or subkind = ${STANDING}`)
    .groupBy('kind')
    .execute()
  const of = (kind: string) => kinds.find((row) => row.kind === kind)
  const documents = await tx
    .selectFrom('documents')
    .select(sql<number>`count(*)::int`.as('many'))
    .select(sql<number>`(count(*) filter (where unread is not null))::int`.as('unread'))
    .executeTakeFirstOrThrow()
  const counts = {
    documents: documents.many,
    unread: documents.unread,
    meetings: of('meeting')?.many ?? 0,
    statements: of('statement')?.many ?? 0,
    people: of('person')?.many ?? 0,
    differing: of('meeting')?.differing ?? 0,
    visits: of('visit')?.many ?? 0,
    commitments: of('commitment')?.many ?? 0,
    figures: of('figure')?.many ?? 0,
    formats: of('format')?.many ?? 0,
    positions: of('position')?.many ?? 0,
    disagreements: of('disagreement')?.many ?? 0,
  }
  return {
    register,
    title: opened.title,
    counts,
    latestMeetings: (await listMeetings(view, LATEST)).rows,
    latestStatements: (await listStatements(view, LATEST)).rows,
    latestDocuments: (await listDocuments(view, LATEST)).rows,
  }
}
