import { sql } from 'kysely'
import type { Block } from '../vocabulary/documents.js'
import type { Span } from '../vocabulary/evidence.js'
import type { View } from './queries.js'

/** Words asked for, by their place in a document. */
export type Place = Span & Readonly<{ document: string }>

/** The paragraph words stand in, cut around them where it is long. `start` is its place in the canonical text; `language` is the document's. */
export type Passage = Readonly<{ start: number; text: string; language: string | null }>

/** A long paragraph is shown this far to either side of the words. */
const AROUND = 320

/** The passage of each place, in the order asked; undefined where the document has no text or the place lies beyond it. */
export async function getPassages({ tx }: View, places: readonly Place[]): Promise<readonly (Passage | undefined)[]> {
  const asked = [...new Set(places.map(({ document }) => document))]
  if (asked.length === 0) return []
  const rows = await tx
    .selectFrom('documents as d')
    .innerJoin('texts as t', (join) =>
      join.onRef('t.register_id', '=', 'd.register_id').onRef('t.text_sha256', '=', 'd.text_sha256'),
    )
    .select(['d.document_id', 'd.blocks', 'd.language', 't.text'])
    .where(sql<boolean>`d.document_id = any(${asked}::text[])`)
    .execute()
  const documents = new Map(rows.map((row) => [row.document_id, row]))
  return places.map((place) => {
    const document = documents.get(place.document)
    if (!document || place.end > document.text.length) return undefined
    const { start, end } = boundsOf(document.blocks, place)
    return { start, text: document.text.slice(start, end), language: document.language }
  })
}

/** From the block the words begin in to the block they end in, no further than `AROUND` on either side, cut between words. */
function boundsOf(blocks: readonly Block[], { start, end }: Span): Span {
  const first = blocks.find((block) => block.start <= start && start < block.end)
  const last = blocks.find((block) => block.start < end && end <= block.end)
  return {
    start: Math.min(start, Math.max(first?.start ?? start, start - AROUND)),
    end: Math.max(end, Math.min(last?.end ?? end, end + AROUND)),
  }
}
