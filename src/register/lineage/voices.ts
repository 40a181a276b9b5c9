import { sql } from 'kysely'
import type { Span } from '../../vocabulary/evidence.js'
import type { View } from '../queries.js'

/** Two documents one of which copies the other, as far as voices go. */
export type Copy = Readonly<{
  a: string
  b: string
  /** The greater part of the two that is copied, 0 to 1. */
  share: number
  passages: readonly Readonly<{ a: Span; b: Span }>[]
}>

/** What is asked of a report: where it stands. */
export type Voiced = Readonly<{ document: string; evidence: readonly Span[] }>

/** From this share on a document is a carrier of the other as a whole; below it only within the passages copied. */
const CARRIER_SHARE = 0.3

/** From this share on, of either, two documents are versions of one text. */
const VERSION_SHARE = 0.5

/**
 * The copies among these documents, and those by which two of them are versions of a third received before: where very
 * many carry one text, each is known by a few of the first carriers.
 */
export async function loadCopies({ tx }: View, documents: readonly string[]): Promise<readonly Copy[]> {
  const asked = [...new Set(documents)]
  if (asked.length < 2) return []
  const rows = await tx
    .selectFrom('lineage as l')
    .innerJoin('documents as x', (join) =>
      join.onRef('x.register_id', '=', 'l.register_id').onRef('x.document_id', '=', 'l.a'),
    )
    .innerJoin('documents as y', (join) =>
      join.onRef('y.register_id', '=', 'l.register_id').onRef('y.document_id', '=', 'l.b'),
    )
    .select(['l.a', 'l.b', 'l.share_a', 'l.share_b', 'l.passages'])
    .where('l.kind', '=', 'copied')
    .where(sql<boolean>`(l.a = any(${asked}::text[]) and l.b = any(${asked}::text[])
      or least(l.share_a, l.share_b) >= ${VERSION_SHARE} and (
        l.a = any(${asked}::text[]) and y.received_seq < x.received_seq
        or l.b = any(${asked}::text[]) and x.received_seq < y.received_seq))`)
    .orderBy('l.a')
    .orderBy('l.b')
    .execute()
  return rows.map(({ a, b, share_a, share_b, passages }) => ({ a, b, share: Math.max(share_a, share_b), passages }))
}

/**
 * The voice of each report, numbered from 0 in the order of the reports: reports of one document, of documents that
 * copy one another, or whose words stand within the same copied passage are one voice, however many carry it.
 */
export function voicesOf(reports: readonly Voiced[], copies: readonly Copy[]): readonly number[] {
  const asked = new Set(reports.map(({ document }) => document))
  const models = [...new Set(copies.flatMap(({ a, b }) => [a, b]))].filter((document) => !asked.has(document))
  const head = [...reports, ...models].map((_, index) => index)
  const headOf = (index: number): number => {
    let at = index
    while (head[at] !== at) at = head[at] ?? at
    return at
  }
  const join = (x: number, y: number) => {
    const [low, high] = [headOf(x), headOf(y)].sort((one, other) => one - other)
    if (low !== undefined && high !== undefined) head[high] = low
  }
  const placesOf = new Map<string, number[]>()
  for (const [index, { document }] of reports.entries()) {
    const places = placesOf.get(document)
    if (places === undefined) placesOf.set(document, [index])
    else {
      join(places[0] ?? index, index)
      places.push(index)
    }
  }
  for (const [index, document] of models.entries()) placesOf.set(document, [reports.length + index])
  for (const copy of copies) {
    const [ofA, ofB] = [placesOf.get(copy.a) ?? [], placesOf.get(copy.b) ?? []]
    for (const x of ofA) for (const y of ofB) if (isOneVoice(reports[x], reports[y], copy)) join(x, y)
  }
  const numbers = new Map<number, number>()
  return reports.map((_, index) => {
    const at = headOf(index)
    const number = numbers.get(at) ?? numbers.size
    numbers.set(at, number)
    return number
  })
}

/** How many voices speak in these reports. */
export function countVoices(reports: readonly Voiced[], copies: readonly Copy[]): number {
  return new Set(voicesOf(reports, copies)).size
}

function isOneVoice(a: Voiced | undefined, b: Voiced | undefined, { share, passages }: Copy): boolean {
  if (share >= CARRIER_SHARE) return true
  if (a === undefined || b === undefined) return false
  const stands = ({ evidence }: Voiced, span: Span) =>
    evidence.some(({ start, end }) => start < span.end && span.start < end)
  return passages.some((passage) => stands(a, passage.a) && stands(b, passage.b))
}
