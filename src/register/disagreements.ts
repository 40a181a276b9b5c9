import { sql } from 'kysely'
import { judge, settledFirst } from './arbiter/judge.js'
import type { DisagreementBody } from './disagreement-rows.js'
import { summaryOf } from './documents.js'
import type { DisagreementEntry, DisagreementKind, DisagreementRow, Page, Report, WithoutSource } from './entries.js'
import { ofSubkind, pageOfEntries, rowOfEntry } from './entry-pages.js'
import { loadVoices } from './lineage/voiced-values.js'
import { nodeOf } from './nodes.js'
import { type PrintedValue, type ReportWords, readingOf } from './printed-values.js'
import type { PageOf, View } from './queries.js'
import { notFound, withVoices } from './reports.js'

/** Disagreements by the date of what they are about, newest first. */
export async function listDisagreements(
  view: View,
  of: PageOf & { kind?: string; about?: string; property?: string } = {},
): Promise<Page<DisagreementRow>> {
  const page = await pageOfEntries(view, 'disagreement', of, [
    ofSubkind(of.kind),
    of.about === undefined ? undefined : sql<boolean>`sort_name = ${of.about}`,
    of.property === undefined ? undefined : sql<boolean>`body ->> 'property' = ${of.property}`,
  ])
  return { ...page, rows: await toRows(view, page.rows) }
}

/** A disagreement with the exact words of every document for its value. */
export async function getDisagreement(view: View, id: string): Promise<DisagreementEntry> {
  const row = await rowOfEntry(view, 'disagreement', id)
  const [shown] = await toRows(view, [row])
  if (!shown) throw await notFound(view, 'disagreement', id)
  const [values = []] = await loadVoices(view, [(row.body as DisagreementBody).values])
  const reports = await loadWords(view, values)
  const worded: DisagreementEntry['values'][number][] = []
  for (const printed of settledFirst(values, shown.resolution ?? undefined)) {
    const voiced = await withVoices(view, printed.reports.flatMap(reports))
    worded.push({ ...readingOf(printed), independent: printed.independent, reports: voiced })
  }
  return { ...shown, values: worded }
}

/** The disagreement as it would stand if one of its documents were not on record; undefined for a document that prints none of its values. */
export async function leaveOut(
  view: View,
  { id, about, disagreementKind }: DisagreementEntry,
  document: string,
): Promise<WithoutSource | undefined> {
  const body = (await rowOfEntry(view, 'disagreement', id)).body as DisagreementBody
  if (!body.values.some(({ reports }) => reports.some((report) => report.document === document))) return undefined
  const values = body.values.flatMap((value) => {
    const reports = value.reports.filter((report) => report.document !== document)
    return reports.length > 0 ? [{ ...value, reports }] : []
  })
  const left = { id, aboutKind: about.kind, kind: disagreementKind, body: { ...body, values } }
  const settled = values.length > 1 ? (await judge(view, [left], document)).get(id) : undefined
  const [voiced = []] = await loadVoices(view, [values])
  const shown = settledFirst(voiced, settled).map((value) => ({
    ...readingOf(value),
    independent: value.independent,
  }))
  return { document, values: shown, resolution: settled ?? null }
}

/** Every disagreement about one entry, by property. */
export async function listDisagreementsOf(view: View, about: string): Promise<readonly DisagreementRow[]> {
  const rows = await view.tx
    .selectFrom('entries')
    .select(['entry_id', 'body'])
    .where('kind', '=', 'disagreement')
    .where('sort_name', '=', about)
    .orderBy('entry_id')
    .execute()
  return toRows(view, rows)
}

async function toRows(
  view: View,
  rows: readonly Readonly<{ entry_id: string; body: unknown }>[],
): Promise<readonly DisagreementRow[]> {
  const bodies = rows.map(({ body }) => body as DisagreementBody)
  const abouts = bodies.map(({ about }) => about)
  const entries = await view.tx
    .selectFrom('entries as a')
    .leftJoin('entries as d', (join) =>
      join
        .onRef('d.register_id', '=', 'a.register_id')
        .onRef('d.sort_name', '=', 'a.entry_id')
        .on('d.kind', '=', 'disagreement'),
    )
    .select(['a.entry_id', 'a.kind', 'a.caption', 'a.date', 'd.entry_id as disagreement', 'd.subkind'])
    .where(sql<boolean>`a.entry_id = any(${abouts}::text[])`)
    .execute()
  const known = new Map(entries.map((entry) => [entry.disagreement, entry]))
  const settled = await judge(
    view,
    rows.map(({ entry_id: id }, index) => {
      const { kind = '', subkind } = known.get(id) ?? {}
      return { id, aboutKind: kind, kind: subkind ?? '', body: bodies[index] as DisagreementBody }
    }),
  )
  const voiced = await loadVoices(
    view,
    bodies.map(({ values }) => values),
  )
  return rows.map(({ entry_id: id }, index): DisagreementRow => {
    const { about, property, label } = bodies[index] as DisagreementBody
    const entry = known.get(id)
    return {
      id,
      kind: 'disagreement',
      disagreementKind: (entry?.subkind ?? 'disagreement') as DisagreementKind,
      about: { id: about, kind: entry?.kind ?? '', title: entry?.caption ?? '' },
      property,
      label,
      date: entry?.date ?? null,
      values: settledFirst(voiced[index] ?? [], settled.get(id)).map((value) => {
        return { ...readingOf(value), independent: value.independent }
      }),
      resolution: settled.get(id) ?? null,
    }
  })
}

async function loadWords(
  { tx }: View,
  values: readonly PrintedValue[],
): Promise<(words: ReportWords) => readonly Omit<Report, 'voice'>[]> {
  const asked = values.flatMap(({ reports }) => reports)
  const rows = await tx
    .selectFrom('findings as f')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select([
      'f.finding_id',
      'f.body',
      'd.document_id',
      'd.title',
      'd.outlet',
      'd.published',
      'd.published_basis',
      'd.language',
    ])
    .select(['d.source', 'd.words', 'd.unread', 'd.counts'])
    .where(
      sql<boolean>`(f.document_id, f.finding_id) in (select * from unnest(
        ${asked.map(({ document }) => document)}::text[], ${asked.map(({ finding }) => finding)}::text[]))`,
    )
    .execute()
  const known = new Map(rows.map((row) => [nodeOf(row.document_id, row.finding_id), row]))
  return ({ document, finding, evidence }) => {
    const row = known.get(nodeOf(document, finding))
    if (!row) return []
    const { body, finding_id: _, ...summary } = row
    // A day may be told by words before those of the journey itself: a report's words stand in document order.
    const inOrder = [...evidence].sort((a, b) => a.start - b.start || a.end - b.end)
    return [{ document: summaryOf(summary), finding: body, evidence: inOrder }]
  }
}
