import { sql } from 'kysely'
import type { Page, SearchHit } from './entries.js'
import { slice } from './paging.js'
import type { PageOf, View } from './queries.js'
import { storableText } from './storable.js'

/** Hits beyond these are not ranked; so common a word finds too much to look through. */
const MOST_HITS = 1000

/** Longer questions are cut. */
const MOST_LETTERS = 300

/**
 * What the words find in entries and in the texts of documents, best first. Quotation marks, OR and a leading minus work
 * as in other searches; the last word may be unfinished. Whatever is typed, it never fails.
 */
export async function search(view: View, words: string, of: PageOf & { kind?: string } = {}): Promise<Page<SearchHit>> {
  const { page, pageSize, offset } = slice(of)
  const asked = queryOf(words)
  if (asked === undefined) return { rows: [], total: 0, page, pageSize }
  const entries = sql`select id, kind, sort_date, rank from rapporteur_search_entries(${asked}, ${of.kind ?? null}::text, ${MOST_HITS})`
  const documents = sql`select id, kind, sort_date, rank from rapporteur_search_documents(${asked}, ${MOST_HITS})`
  const sources =
    of.kind === 'document' ? documents : of.kind === undefined ? sql`${entries} union all ${documents}` : entries
  const found = await sql<{ id: string; kind: string; total: number }>`
    select id, kind, count(*) over ()::int as total from (${sources}) hits
    order by rank desc, sort_date desc, id limit ${pageSize} offset ${offset}`.execute(view.tx)
  const total = found.rows[0]?.total ?? (page > 1 ? await countHits(view, sources) : 0)
  return { rows: await toHits(view, found.rows, asked), total, page, pageSize }
}

type Query = ReturnType<typeof sql>

/** The words as a query of PostgreSQL, the last of them perhaps unfinished; undefined where they hold no letter. */
export function queryOf(words: string): Query | undefined {
  const text = storableText(words).slice(0, MOST_LETTERS).trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  const whole = sql`websearch_to_tsquery('english', ${text})`
  const last = /^(.*?)([\p{L}\p{N}]{2,})$/su.exec(text)
  const hasOpenQuotation = (text.match(/"/g)?.length ?? 0) % 2 === 1
  if (!last || hasOpenQuotation || /(?:^|\s)-\S*$/u.test(text)) return whole
  const beginning = sql`to_tsquery('simple', ${`'${last[2]}':*`})`
  const before = last[1] ?? ''
  if (!/[\p{L}\p{N}]/u.test(before)) return sql`(${whole} || ${beginning})`
  return sql`(${whole} || (websearch_to_tsquery('english', ${before}) && ${beginning}))`
}

async function countHits({ tx }: View, sources: Query): Promise<number> {
  const counted = await sql<{ total: number }>`select count(*)::int as total from (${sources}) hits`.execute(tx)
  return counted.rows[0]?.total ?? 0
}

/** Excerpts are looked for in so many letters from the beginning. */
const EXCERPT_FROM = 30_000

const HEADLINE = 'StartSel="\uE000", StopSel="\uE001", MaxWords=32, MinWords=12, MaxFragments=1'

async function toHits(
  { tx }: View,
  found: readonly Readonly<{ id: string; kind: string }>[],
  asked: Query,
): Promise<readonly SearchHit[]> {
  const idsOf = (isDocument: boolean) =>
    found.filter(({ kind }) => (kind === 'document') === isDocument).map(({ id }) => id)
  type Row = { id: string; caption: string; date: string | null; excerpt: string }
  const entries = await sql<Row>`select entry_id as id, caption, date,
      ts_headline('english', left(words, ${EXCERPT_FROM}::int), ${asked}, ${HEADLINE}) as excerpt
    from entries where entry_id = any(${idsOf(false)}::text[])`.execute(tx)
  const documents =
    await sql<Row>`select d.document_id as id, coalesce(d.title, d.source) as caption, d.published as date,
      ts_headline('english', left(t.text, ${EXCERPT_FROM}::int), ${asked}, ${HEADLINE}) as excerpt
    from documents d join texts t on t.register_id = d.register_id and t.text_sha256 = d.text_sha256
    where d.document_id = any(${idsOf(true)}::text[])`.execute(tx)
  const rows = new Map([...entries.rows, ...documents.rows].map((row) => [row.id, row]))
  return found.flatMap(({ id, kind }) => {
    const row = rows.get(id)
    return row
      ? [{ id, kind, caption: row.caption, date: row.date, excerpt: row.excerpt.replace(/\s+/g, ' ').trim() }]
      : []
  })
}
