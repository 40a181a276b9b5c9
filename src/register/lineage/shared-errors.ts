import { sql } from 'kysely'
import { judge } from '../arbiter/judge.js'
import type { DisagreementBody } from '../disagreement-rows.js'
import type { View } from '../queries.js'

/** A slip that both documents of a pair print, where the texts prove another value: copies share it, witnesses seldom do. */
export type SharedError = Readonly<{ disagreement: string; property: string; value: string; settled: string }>

/** The slips that each pair of documents shares, by `a b`. */
export async function loadSharedErrors(
  view: View,
  pairs: readonly Readonly<{ a: string; b: string }>[],
): Promise<ReadonlyMap<string, readonly SharedError[]>> {
  if (pairs.length === 0) return new Map()
  const { rows } = await sql<
    Readonly<{ a: string; b: string; id: string; about_kind: string; body: DisagreementBody }>
  >`
    select distinct on (p.a, p.b, d.entry_id) p.a, p.b, d.entry_id as id, about.kind as about_kind, d.body
    from unnest(${pairs.map(({ a }) => a)}::text[], ${pairs.map(({ b }) => b)}::text[]) as p(a, b)
    join entry_findings fa on fa.document_id = p.a
    join entry_findings fb on fb.register_id = fa.register_id and fb.entry_id = fa.entry_id and fb.document_id = p.b
    join entries d on d.register_id = fa.register_id and d.kind = 'disagreement' and d.sort_name = fa.entry_id
    join entries about on about.register_id = fa.register_id and about.entry_id = fa.entry_id
    where d.subkind = 'disagreement'
    order by p.a, p.b, d.entry_id`.execute(view.tx)
  const pending = new Map(
    rows.map(({ id, about_kind, body }) => [id, { id, aboutKind: about_kind, kind: 'disagreement', body }]),
  )
  const settled = await judge(view, [...pending.values()])
  const found = new Map<string, SharedError[]>()
  for (const { a, b, id, body } of rows) {
    const right = settled.get(id)?.value
    if (right === undefined) continue
    const key = `${a} ${b}`
    const shared = body.values.filter(({ value, reports }) => {
      const documents = reports.map(({ document }) => document)
      return value !== right && documents.includes(a) && documents.includes(b)
    })
    const slips = shared.map(({ value }) => ({ disagreement: id, property: body.property, value, settled: right }))
    if (slips.length > 0) found.set(key, [...(found.get(key) ?? []), ...slips])
  }
  return found
}
