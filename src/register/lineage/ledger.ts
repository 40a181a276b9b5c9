import type { View } from '../queries.js'
import { fileAll, findCommon, findHolders, type Holder, type Put, retireAll, writePairs } from './fingerprint-rows.js'
import { numberOfHouse } from './houses.js'
import type { SharedPassages } from './judge.js'
import { loadShakeable, type Pair } from './shakeable-pairs.js'
import { loadTraced, type Traced } from './traced.js'

/**
 * What is known of fingerprints and pairs while a batch is traced. The database is asked for the whole batch at once and
 * written to at its end; in between it is as if each document had been written by itself.
 */
export type Ledger = Readonly<{
  isCommon: (hash: number) => boolean
  /** Whether several documents of this house hold it that have nothing else to do with one another. */
  isFormulaOf: (house: number | null, hash: number) => boolean
  holdersOf: (hash: number) => readonly Holder[]
  /** Files a document under its fingerprints; a family that has enough carriers there already needs no further one. */
  file: (document: Traced, family: number, hashes: readonly number[]) => void
  /** Takes fingerprints for common from now on; answers the pairs whose judgement may have rested on one of them. */
  retire: (hashes: readonly number[]) => Promise<readonly Pair[]>
  /** Documents by number; those on record are prepared once a batch. */
  get: (seqs: readonly number[]) => Promise<readonly Traced[]>
  /** Puts down what two documents share, in place of what was put down before; undefined takes it off. */
  put: (x: Traced, y: Traced, shared: SharedPassages | undefined) => void
  /** Learns which of these fingerprints are common, and who holds the others. */
  learn: (hashes: readonly number[]) => Promise<void>
  write: () => Promise<void>
}>

/** So many carriers of one family are filed under a fingerprint: a further one is known by these. */
const CARRIERS_FILED = 6
/** So many families of one house with the same words make them a formula of that house. */
const FORMULA_FAMILIES = 3

/** A ledger for the documents of a batch. */
export async function openLedger(view: View, batch: readonly Traced[]): Promise<Ledger> {
  const documents = new Map(batch.map((document) => [document.seq, document]))
  const asked = new Set<number>()
  const common = new Set<number>()
  const holders = new Map<number, readonly Holder[]>()
  const learn = async (hashes: readonly number[]) => {
    const unknown = hashes.filter((hash) => !asked.has(hash))
    for (const hash of unknown) asked.add(hash)
    for (const hash of await findCommon(view, unknown)) common.add(hash)
    const live = unknown.filter((hash) => !common.has(hash))
    for (const [hash, those] of await findHolders(view, live)) holders.set(hash, those)
  }
  await learn([...new Set(batch.flatMap(({ hashes }) => hashes))])
  const filed = new Map<number, Holder[]>()
  const retired = new Set<number>()
  const pairs = new Map<string, Put>()

  return {
    isCommon: (hash) => common.has(hash),
    isFormulaOf(house, hash) {
      if (house === null) return false
      const own = (holders.get(hash) ?? []).filter((holder) => holder.house === house)
      return new Set(own.map(({ family }) => family)).size >= FORMULA_FAMILIES
    },
    holdersOf: (hash) => holders.get(hash) ?? [],
    file({ seq, house: of }, family, hashes) {
      const house = numberOfHouse(of)
      for (const hash of hashes) {
        const known = holders.get(hash) ?? []
        if (known.filter((holder) => holder.family === family).length >= CARRIERS_FILED) continue
        holders.set(hash, [...known, { seq, family, house }])
        filed.set(hash, [...(filed.get(hash) ?? []), { seq, family, house }])
      }
    },
    async retire(hashes) {
      if (hashes.length === 0) return []
      const held = hashes.map((hash) => new Set((holders.get(hash) ?? []).map(({ seq }) => seq)))
      for (const hash of hashes) {
        common.add(hash)
        retired.add(hash)
        holders.delete(hash)
        filed.delete(hash)
      }
      const isShaken = ([x, y]: Pair) => held.some((seqs) => seqs.has(x) && seqs.has(y))
      const written = await loadShakeable(view, [...new Set(held.flatMap((seqs) => [...seqs]))])
      const known = written.filter((pair) => !pairs.has(keyOf(pair)))
      const put = [...pairs].flatMap(([key, { shared }]) => (shared?.kind === 'copied' ? [pairOf(key)] : []))
      return [...known, ...put].filter(isShaken).sort((one, other) => one[0] - other[0] || one[1] - other[1])
    },
    async get(seqs) {
      const missing = seqs.filter((seq) => !documents.has(seq))
      for (const document of await loadTraced(view, missing)) documents.set(document.seq, document)
      return seqs.flatMap((seq) => documents.get(seq) ?? [])
    },
    put(x, y, shared) {
      const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id]
      const isAnew = !batch.includes(x) && !batch.includes(y)
      pairs.set(keyOf(x.seq < y.seq ? [x.seq, y.seq] : [y.seq, x.seq]), { a, b, shared, isAnew })
    },
    learn,
    async write() {
      await retireAll(view, [...retired])
      await fileAll(view, filed)
      await writePairs(view, [...pairs.values()])
    },
  }
}

function keyOf([x, y]: Pair): string {
  return `${x} ${y}`
}

function pairOf(key: string): Pair {
  const [x = '', y = ''] = key.split(' ')
  return [Number(x), Number(y)]
}
