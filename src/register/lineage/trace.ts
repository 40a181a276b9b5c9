import type { Span } from '../../vocabulary/evidence.js'
import type { View } from '../queries.js'
import type { ReadDocument } from '../received-documents.js'
import { isOneHouse, numberOfHouse } from './houses.js'
import { judgePair, type SharedPassages } from './judge.js'
import { type Ledger, openLedger } from './ledger.js'
import { type Traced, toTraced } from './traced.js'

/** The earlier documents a new one is compared with: those that share most with it. A family of copies hangs together all the same. */
const MOST_COMPARED = 6
/** Fingerprints that two documents share at least, and of the shorter one's. */
const LEAST_SHARED = 2
const LEAST_PART = 0.01
/** A fingerprint that more families of documents hold than these is a formula of offices, treaties or the trade. */
const MOST_FAMILIES = 20
/** From this share on a copy is of its model's family: a report that thirty outlets carry is no formula. */
const FAMILY_SHARE = 0.5

/**
 * Looks, for each public document of the batch in the order of receipt, which earlier ones it shares passages with.
 * What is written depends on the acts' order alone, so a rebuild and any batches give the same. What one document costs
 * does not grow with the register: a fingerprint has few holders, and each document is compared with few.
 */
export async function traceLineage(view: View, batch: readonly ReadDocument[]): Promise<void> {
  const open = batch.filter(({ audience }) => audience === undefined || audience === 'public')
  if (open.length === 0) return
  const documents = open.map(toTraced).sort((x, y) => x.seq - y.seq)
  const ledger = await openLedger(view, documents)
  // Most of those that the batch is compared with are known beforehand, and are loaded together.
  await ledger.get([...new Set(documents.flatMap((document) => mostShared(ledger, liveOf(ledger, document))))])
  for (const document of documents) await traceOne(ledger, document)
  await ledger.write()
}

function liveOf(ledger: Ledger, { hashes }: Traced): readonly number[] {
  return hashes.filter((hash) => !ledger.isCommon(hash))
}

async function traceOne(ledger: Ledger, document: Traced): Promise<void> {
  const live = liveOf(ledger, document)
  const near = mostShared(ledger, live)
  const models = await ledger.get(near)
  const [model] = judgeModels(ledger, models, document).filter(({ shared }) => isRelated(shared))
  ledger.file(document, model === undefined ? document.seq : familyOf(ledger, model.model, live), live)
  const crowded = live.filter(
    (hash) => new Set(ledger.holdersOf(hash).map(({ family }) => family)).size > MOST_FAMILIES,
  )
  const shaken = await ledger.retire(crowded)
  const again = new Map((await ledger.get([...new Set(shaken.flat())])).map((each) => [each.seq, each]))
  for (const [x, y] of shaken) {
    const [a, b] = [again.get(x), again.get(y)]
    if (a === undefined || b === undefined) continue
    await ledger.learn(a.hashes)
    judge(ledger, a, b)
  }
}

type Judged = Readonly<{ model: Traced; shared: SharedPassages | undefined }>

/** A further release that is as like the copy as its model, to this part, may be the model too. */
const AS_LIKE = 0.9

/**
 * Judges a document and those it may copy, the most alike first. What it took from one release of a house and stands in
 * another of that house too is the house's formula, and makes it no copy of that other.
 */
function judgeModels(ledger: Ledger, models: readonly Traced[], document: Traced): readonly Judged[] {
  const judged: Judged[] = []
  for (const model of models) {
    const shared = judge(ledger, model, document)
    const before = judged.find((one) => one.shared?.kind === 'copied' && isOneHouse(one.model.house, model.house))
    const known = before?.shared && ownSide(document, before.model, before.shared)
    const own = shared && ownSide(document, model, shared)
    const isFormula = shared?.kind === 'copied' && known && own && own.share < known.share * AS_LIKE
    if (isFormula && !isOneHouse(document.house, model.house)) {
      judged.push({ model, shared: judge(ledger, model, document, known.spans) })
    } else judged.push({ model, shared })
  }
  return judged
}

/** The part of a document that it shares with another, and where it stands. */
function ownSide({ id }: Traced, other: Traced, { share, passages }: SharedPassages) {
  const side = id < other.id ? 'a' : 'b'
  return { share: share[side === 'a' ? 0 : 1], spans: passages.map((passage) => passage[side]) }
}

function isRelated(shared: SharedPassages | undefined): boolean {
  return shared?.kind === 'copied' && Math.max(...shared.share) >= FAMILY_SHARE
}

/** The family under which a model is filed; it shares fingerprints with the document, so it is among their holders. */
function familyOf(ledger: Ledger, { seq }: Traced, live: readonly number[]): number {
  for (const hash of live) {
    const holder = ledger.holdersOf(hash).find((each) => each.seq === seq)
    if (holder) return holder.family
  }
  return seq
}

/** Judges two documents and puts down what they share; `explained` are spans of the second that come from elsewhere. */
function judge(ledger: Ledger, x: Traced, y: Traced, explained: readonly Span[] = []): SharedPassages | undefined {
  const [a, b] = x.id < y.id ? [x, y] : [y, x]
  const isExplained = (ofA: Span, ofB: Span) => coversMost(explained, a === y ? ofA : ofB)
  const houses = [numberOfHouse(a.house), numberOfHouse(b.house)]
  // Between documents of one house its formulas are told by other signs.
  const foreign = isOneHouse(a.house, b.house) ? [] : houses
  const shared = judgePair(
    a,
    b,
    (hash) => ledger.isCommon(hash) || foreign.some((house) => ledger.isFormulaOf(house, hash)),
    isExplained,
  )
  ledger.put(a, b, shared)
  return shared
}

function coversMost(spans: readonly Span[], { start, end }: Span): boolean {
  const covered = spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  )
  return covered * 2 > end - start
}

function mostShared(ledger: Ledger, live: readonly number[]): readonly number[] {
  const shared = new Map<number, number>()
  for (const hash of live) for (const { seq } of ledger.holdersOf(hash)) shared.set(seq, (shared.get(seq) ?? 0) + 1)
  return [...shared]
    .filter(([, count]) => count >= Math.max(LEAST_SHARED, live.length * LEAST_PART))
    .sort(([seqA, a], [seqB, b]) => b - a || seqA - seqB)
    .slice(0, MOST_COMPARED)
    .map(([seq]) => seq)
}
