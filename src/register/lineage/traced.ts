import { sql } from 'kysely'
import type { Block } from '../../vocabulary/documents.js'
import type { View } from '../queries.js'
import type { ReadDocument } from '../received-documents.js'
import { storableText } from '../storable.js'
import { fingerprintsOf } from './fingerprints.js'
import { houseOf } from './houses.js'
import type { ComparedDocument } from './judge.js'
import { wordsOfDocument } from './words.js'

/** A document as it is compared, known by the number of its act. `hashes` are its fingerprints, each once. */
export type Traced = ComparedDocument & Readonly<{ id: string; seq: number; hashes: readonly number[] }>

type Origin = Readonly<{
  outlet: string | null
  url: string | null
  published: string | null
  blocks: readonly Block[]
}>

/** A document of a batch, ready to compare. */
export function toTraced({ received, seq, document }: ReadDocument): Traced {
  return prepare(received.document, seq, storableText(document.text), document)
}

/** Documents on record, by the numbers of their acts. */
export async function loadTraced({ tx }: View, seqs: readonly number[]): Promise<readonly Traced[]> {
  if (seqs.length === 0) return []
  const rows = await tx
    .selectFrom('documents as d')
    .innerJoin('texts as t', (join) =>
      join.onRef('t.register_id', '=', 'd.register_id').onRef('t.text_sha256', '=', 'd.text_sha256'),
    )
    .select(['d.document_id', 'd.received_seq', 'd.outlet', 'd.url', 'd.published', 'd.blocks', 't.text'])
    .where(sql<boolean>`d.received_seq = any(${[...seqs]}::int8[])`)
    .execute()
  return rows.map((row) => prepare(row.document_id, row.received_seq, row.text, row))
}

function prepare(id: string, seq: number, text: string, of: Origin): Traced {
  const words = wordsOfDocument(text, of.blocks)
  const prints = fingerprintsOf(words)
  const hashes = [...new Set(prints.map(({ hash }) => hash))]
  const day = of.published !== null && of.published.length >= 10 ? of.published.slice(0, 10) : null
  return { id, seq, words, prints, hashes, day, house: houseOf(of), isCut: isCut(text, of.blocks) }
}

/** Marks of a text that somebody shortened ("…", "(more)", "[+2810 chars]"), at its very end. */
const CUT_MARK = /(?:…|\.\.\.|\(more\)|\[\+\d{1,7} chars\])["”’)\]]?$/

/** The last paragraph ends in such a mark, or in the middle of a sentence; a heading or a signature is no such end. */
function isCut(text: string, blocks: readonly Block[]): boolean {
  const last = blocks.findLast(({ role }) => role === 'body')
  const words = last === undefined ? '' : text.slice(last.start, last.end).trim()
  return CUT_MARK.test(words) || (/[\p{Ll},]$/u.test(words) && words.split(/\s+/, 12).length === 12)
}
