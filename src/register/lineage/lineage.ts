import type { ExpressionBuilder } from 'kysely'
import type { Span } from '../../vocabulary/evidence.js'
import { getDocument, summaryOf } from '../documents.js'
import type { DocumentEntry, DocumentSummary } from '../entries.js'
import { nextAfter, PAGE, type Section } from '../export-pages.js'
import { NotFound } from '../not-found.js'
import type { View } from '../queries.js'
import type { Tables } from '../tables.js'
import type { LineageKind } from './judge.js'
import { loadSharedErrors, type SharedError } from './shared-errors.js'

/** Which of two documents is the model, and what shows it; null where neither dates nor words do. */
export type Direction = Readonly<{ from: string; because: string }>

/** What one document shares with another: `share` is the part of its own words, then of the other's. */
export type LineageRow = Readonly<{
  document: DocumentSummary
  kind: LineageKind
  share: readonly [number, number]
  passages: number
  direction: Direction | null
}>

/** Two documents beside one another, with the passages they share in the order of the first. */
export type LineageEntry = Readonly<{
  documents: readonly [DocumentEntry, DocumentEntry]
  kind: LineageKind
  share: readonly [number, number]
  passages: readonly Readonly<{ a: Span; b: Span }>[]
  sharedErrors: readonly SharedError[]
  direction: Direction | null
}>

const KINDS_IN_ORDER: readonly LineageKind[] = ['copied', 'shared-quotation', 'stock-phrase']

/** The documents that share passages with one, copies first, then by the part they share. */
export async function listLineageOf(view: View, id: string): Promise<readonly LineageRow[]> {
  const rows = await view.tx
    .selectFrom('lineage as l')
    .innerJoin('documents as d', (join) =>
      join
        .onRef('d.register_id', '=', 'l.register_id')
        .on(({ eb, and, or }) =>
          or([
            and([eb('l.a', '=', id), eb('d.document_id', '=', eb.ref('l.b'))]),
            and([eb('l.b', '=', id), eb('d.document_id', '=', eb.ref('l.a'))]),
          ]),
        ),
    )
    .innerJoin('documents as own', (join) =>
      join.onRef('own.register_id', '=', 'l.register_id').on('own.document_id', '=', id),
    )
    .select(['d.document_id', 'd.title', 'd.outlet', 'd.published', 'd.published_basis', 'd.source', 'd.words'])
    .select(['d.unread', 'd.counts', 'l.a', 'l.kind', 'l.share_a', 'l.share_b', 'l.passages', 'l.cut'])
    .select(['own.published as own_published', 'own.document_id as own_id'])
    .where((eb: ExpressionBuilder<Tables & { l: Tables['lineage'] }, 'l'>) =>
      eb.or([eb('l.a', '=', id), eb('l.b', '=', id)]),
    )
    .execute()
  const found = rows.map((row): LineageRow => {
    const share = [rounded(row.share_a), rounded(row.share_b)] as const
    const [own, other] = [
      { id: row.own_id, published: row.own_published },
      { id: row.document_id, published: row.published },
    ]
    return {
      document: summaryOf(row),
      kind: row.kind,
      share: row.a === id ? share : [share[1], share[0]],
      passages: row.passages.length,
      direction: row.kind === 'copied' ? directionOf(own, other, row.cut) : null,
    }
  })
  const order = ({ kind, share }: LineageRow) => KINDS_IN_ORDER.indexOf(kind) - Math.max(...share)
  return found.sort((x, y) => order(x) - order(y) || (x.document.id < y.document.id ? -1 : 1))
}

/** What two documents share; NotFound where they share nothing. */
export async function getLineage(view: View, first: string, second: string): Promise<LineageEntry> {
  const [a, b] = first < second ? [first, second] : [second, first]
  const row = await view.tx
    .selectFrom('lineage')
    .select(['kind', 'share_a', 'share_b', 'passages', 'cut'])
    .where('a', '=', a)
    .where('b', '=', b)
    .executeTakeFirst()
  if (!row) throw new NotFound('lineage', `${first}/${second}`)
  const documents = [await getDocument(view, a), await getDocument(view, b)] as const
  const direction = row.kind === 'copied' ? directionOf(documents[0], documents[1], row.cut) : null
  const share = [rounded(row.share_a), rounded(row.share_b)] as const
  const errors = row.kind === 'copied' ? await loadSharedErrors(view, [{ a, b }]) : undefined
  const sharedErrors = errors?.get(`${a} ${b}`) ?? []
  return { documents, kind: row.kind, share, passages: row.passages.map(inOrder), sharedErrors, direction }
}

/** Everything that documents share, pair by pair, in the order of their ids. */
export const lineageSection: Section<object> = async (view, after) => {
  const [afterA = '', afterB = ''] = after.split(' ')
  const rows = await view.tx
    .selectFrom('lineage as l')
    .innerJoin('documents as a', (join) =>
      join.onRef('a.register_id', '=', 'l.register_id').onRef('a.document_id', '=', 'l.a'),
    )
    .innerJoin('documents as b', (join) =>
      join.onRef('b.register_id', '=', 'l.register_id').onRef('b.document_id', '=', 'l.b'),
    )
    .select(['l.a', 'l.b', 'l.kind', 'l.share_a', 'l.share_b', 'l.passages', 'l.cut'])
    .select(['a.published as published_a', 'b.published as published_b'])
    .where(({ eb, and, or }) => or([eb('l.a', '>', afterA), and([eb('l.a', '=', afterA), eb('l.b', '>', afterB)])]))
    .orderBy('l.a')
    .orderBy('l.b')
    .limit(PAGE)
    .execute()
  const errors = await loadSharedErrors(
    view,
    rows.filter(({ kind }) => kind === 'copied'),
  )
  const shared = rows.map((row) => ({
    documents: [row.a, row.b],
    kind: row.kind,
    share: [rounded(row.share_a), rounded(row.share_b)],
    passages: row.passages.map(inOrder),
    sharedErrors: errors.get(`${row.a} ${row.b}`) ?? [],
    direction:
      row.kind === 'copied'
        ? directionOf({ id: row.a, published: row.published_a }, { id: row.b, published: row.published_b }, row.cut)
        : null,
  }))
  return { rows: shared, next: nextAfter(rows.map(({ a, b }) => `${a} ${b}`)) }
}

type Dated = Readonly<{ id: string; published: string | null }>

/**
 * The earlier of two copies is the model, if days of publication tell which is; else the one that goes on where the other
 * breaks off. Null too where the one that breaks off is the earlier: it may have announced the other.
 */
function directionOf(a: Dated, b: Dated, cut: string | null): Direction | null {
  const whole = cut === null ? null : cut === a.id ? b.id : a.id
  const [dayA, dayB] = [a.published?.slice(0, 10), b.published?.slice(0, 10)]
  if (dayA === undefined || dayB === undefined || dayA.length < 10 || dayB.length < 10 || dayA === dayB)
    return whole === null ? null : { from: whole, because: 'the other breaks off where this one goes on' }
  const [from, early, late] = dayA < dayB ? [a.id, dayA, dayB] : [b.id, dayB, dayA]
  return cut === from ? null : { from, because: `published on ${early}, the other on ${late}` }
}

/** jsonb keeps keys in an order of its own. */
function inOrder({ a, b }: Readonly<{ a: Span; b: Span }>): Readonly<{ a: Span; b: Span }> {
  return { a: { start: a.start, end: a.end }, b: { start: b.start, end: b.end } }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
