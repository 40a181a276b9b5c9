import { sql } from 'kysely'
import type { Occasion } from './entries.js'
import { findOccasions, type Told } from './occasions.js'
import type { View } from './queries.js'
import { reportedFindings } from './reported-findings.js'

/** The meeting at which each of some statements or commitments was made; those of which reports tell none or several are left out. */
export async function loadOccasions(view: View, entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const occasions = findOccasions(await loadTold(view, entries))
  return new Map(
    entries.flatMap((entry) => {
      const [meeting, ...others] = occasions.get(entry) ?? []
      return meeting !== undefined && others.length === 0 ? [[entry, meeting]] : []
    }),
  )
}

/** Every meeting, statement and commitment of the documents that report one of the entries. */
export async function loadTold(view: View, entries: readonly string[]): Promise<readonly Told[]> {
  if (entries.length === 0) return []
  const rows = await reportedFindings(view)
    .select(['e.entry_id', 'e.document_id', 'f.start', 'f.body'])
    .where(
      sql<boolean>`e.document_id in (select document_id from entry_findings where entry_id = any(${[...entries]}::text[]))`,
    )
    .where(sql<boolean>`f.body->>'kind' in ('meeting', 'statement', 'commitment')`)
    .orderBy('e.document_id')
    .orderBy('f.start')
    .orderBy('e.entry_id')
    .orderBy('f.finding_id')
    .execute()
  return rows.map(({ entry_id, document_id, start, body }) => {
    return { entry: entry_id, document: document_id, start, finding: body }
  })
}

/** The meeting at which a statement or commitment was made, null where reports tell none or several. */
export async function loadOccasion(view: View, entry: string): Promise<Occasion | null> {
  const meeting = (await loadOccasions(view, [entry])).get(entry)
  if (meeting === undefined) return null
  const row = await view.tx.selectFrom('entries').select('caption').where('entry_id', '=', meeting).executeTakeFirst()
  return row ? { id: meeting, title: row.caption } : null
}
