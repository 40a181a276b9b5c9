import { sql } from 'kysely'
import type { Block } from '../../vocabulary/documents.js'
import type { View } from '../queries.js'
import type { ReadDocument } from '../received-documents.js'
import { storableText } from '../storable.js'
import { fingerprintsOf } from './fingerprints.js'
import { type ComparedDocument, judgePair } from './judge.js'
import { retireCommon } from './retire-common.js'
import { wordsOfDocument } from './words.js'

/** The earlier documents a new one is compared with: those that share most with it. A family of copies hangs together all the same. */
const MOST_COMPARED = 6
/** Fingerprints that two documents share at least, and of the shorter one's. */
const LEAST_SHARED = 2
const LEAST_PART = 0.01

/** A document as it is compared, with its key. */
type Traced = ComparedDocument & Readonly<{ id: string; seq: number; hashes: readonly number[] }>

/**
 * Looks, for each public document of the batch in the order of receipt, which earlier ones it shares passages with.
 * What is written depends on the acts' order alone, so a rebuild and any batches give the same.
 */
export async function traceLineage(view: View, batch: readonly ReadDocument[]): Promise<void> {
  const open = batch.filter(({ audience }) => audience === undefined || audience === 'public')
  for (const { received, seq, document } of [...open].sort((x, y) => x.seq - y.seq)) {
    const { outlet, url, blocks } = document
    await traceOne(view, prepare(received.document, seq, storableText(document.text), { outlet, url, blocks }))
  }
}

function prepare(
  id: string,
  seq: number,
  text: string,
  of: Readonly<{ outlet: string | null; url: string | null; blocks: readonly Block[] }>,
): Traced {
  const words = wordsOfDocument(text, of.blocks)
  const prints = fingerprintsOf(words)
  return { id, seq, words, prints, hashes: [...new Set(prints.map(({ hash }) => hash))], house: houseOf(of) }
}

function houseOf({ outlet, url }: Readonly<{ outlet: string | null; url: string | null }>): string | null {
  if (outlet !== null) return outlet.toLowerCase()
  return url === null ? null : (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null)
}

async function traceOne(view: View, document: Traced): Promise<void> {
  const common = await findCommon(view, document.hashes)
  const live = document.hashes.filter((hash) => !common.has(hash))
  const holders = await findHolders(view, live)
  await file(view, document.seq, live)
  await judgeAll(
    view,
    mostShared(holders, live.length).map((seq) => [seq, document.seq] as const),
    new Map([[document.seq, document]]),
  )
  const crowded = [...holders].map(([hash, seqs]) => [hash, [...seqs, document.seq]] as const)
  const shaken = await retireCommon(view, crowded)
  await judgeAll(view, shaken, new Map([[document.seq, document]]))
}

async function findCommon({ tx }: View, hashes: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('common_fingerprints')
    .select('hash')
    .where(sql<boolean>`hash = any(${[...hashes]}::int4[])`)
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}

/** The documents that hold each fingerprint, by the number of their acts. */
async function findHolders({ tx }: View, hashes: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await tx
    .selectFrom('fingerprints')
    .select(['hash', 'received_seq'])
    .where(sql<boolean>`hash = any(${[...hashes]}::int4[])`)
    .orderBy('hash')
    .orderBy('received_seq')
    .execute()
  const holders = new Map<number, number[]>()
  for (const { hash, received_seq } of rows) {
    const known = holders.get(hash)
    if (known) known.push(received_seq)
    else holders.set(hash, [received_seq])
  }
  return holders
}

async function file({ tx, register }: View, seq: number, hashes: readonly number[]): Promise<void> {
  if (hashes.length === 0) return
  await sql`insert into fingerprints (register_id, hash, received_seq)
    select ${register}, hash, ${seq}::int4 from unnest(${[...hashes]}::int4[]) hash`.execute(tx)
}

function mostShared(holders: ReadonlyMap<number, readonly number[]>, own: number): readonly number[] {
  const shared = new Map<number, number>()
  for (const seqs of holders.values()) for (const seq of seqs) shared.set(seq, (shared.get(seq) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= Math.max(LEAST_SHARED, own * LEAST_PART))
    .sort(([seqA, a], [seqB, b]) => b - a || seqA - seqB)
    .slice(0, MOST_COMPARED)
    .map(([seq]) => seq)
}

/** Judges pairs by the numbers of their acts and writes what they share; a pair that shares nothing any more is taken off. */
async function judgeAll(
  view: View,
  pairs: readonly (readonly [number, number])[],
  known: ReadonlyMap<number, Traced>,
): Promise<void> {
  if (pairs.length === 0) return
  const { tx, register } = view
  const documents = new Map([...(await loadTraced(view, pairs.flat())), ...known])
  const common = await findCommon(view, [...new Set([...documents.values()].flatMap(({ hashes }) => hashes))])
  for (const [x, y] of pairs) {
    const pair = [documents.get(x), documents.get(y)].filter((each) => each !== undefined)
    const [a, b] = pair.sort((one, other) => (one.id < other.id ? -1 : 1))
    if (a === undefined || b === undefined) continue
    await tx.deleteFrom('lineage').where('a', '=', a.id).where('b', '=', b.id).execute()
    const shared = judgePair(a, b, (hash) => common.has(hash))
    if (shared === undefined) continue
    const [share_a, share_b] = shared.share
    const passages = JSON.stringify(shared.passages)
    const row = { register_id: register, a: a.id, b: b.id, kind: shared.kind, share_a, share_b, passages }
    await tx.insertInto('lineage').values(row).execute()
  }
}

async function loadTraced({ tx }: View, seqs: readonly number[]): Promise<ReadonlyMap<number, Traced>> {
  const rows = await tx
    .selectFrom('documents as d')
    .innerJoin('texts as t', (join) =>
      join.onRef('t.register_id', '=', 'd.register_id').onRef('t.text_sha256', '=', 'd.text_sha256'),
    )
    .select(['d.document_id', 'd.received_seq', 'd.outlet', 'd.url', 'd.blocks', 't.text'])
    .where(sql<boolean>`d.received_seq = any(${[...new Set(seqs)]}::int8[])`)
    .execute()
  return new Map(rows.map((row) => [row.received_seq, prepare(row.document_id, row.received_seq, row.text, row)]))
}
