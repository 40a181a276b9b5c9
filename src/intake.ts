import { type Arrival, openArrivals, type Source, type Sources, type Started, sizeOf } from './arrivals.js'
import type { Deployment } from './deployment.js'
import { expandSources } from './expand-sources.js'
import { type Intake, openTally } from './intake-tally.js'
import type { Progress } from './progress.js'
import { recordBatch } from './record-batch.js'
import type { GivenMetadata } from './vocabulary/documents.js'

/** How an intake is run: what is said of the documents, who is told of progress, and when to stop early. */
export type Running = Readonly<{
  given?: GivenMetadata
  by: string
  show: (progress: Progress) => void
  /** Told of each document once it is on record, or why it is not. */
  tell?: (arrival: Arrival) => void
  stopping: AbortSignal
}>

/** A document whose bytes, reading or both are under way; `size` in bytes. */
type UnderWay = Started & Readonly<{ size: number }>

const BATCH = 40
/** So many documents are under way at once, as long as they are not large: while a batch is written the next is read. */
const AHEAD = 2 * BATCH
const MOST_BYTES = 40_000_000
/** A site beside the intake waits for a batch at most, so a batch is small in time too. */
const BATCH_MS = 400
/** After so many new documents, and so large a part of those on record, the database's picture of its own tables is out of date. */
const MANY = 25
const LARGE_PART = 0.1

/**
 * Takes documents into a register: bytes, hash, known already?, read on every core, projected and recorded batch by
 * batch. What `show` has told of is on disk. Asked to stop, it finishes the documents under way.
 */
export async function takeIn(
  deployment: Deployment,
  register: string,
  sources: readonly Source[] | Sources,
  { given = {}, by, show, tell, stopping }: Running,
): Promise<Intake> {
  const arrive = openArrivals(deployment, register, given)
  const ahead = Math.max(AHEAD, 3 * (await deployment.readers()).size)
  const isDescribed = Object.keys(given).length > 0
  const stream = expandSources(sources, { readers: deployment.readers, isDescribed })
  const tally = openTally(stream)
  const underWay: UnderWay[] = []
  let batch: UnderWay[] = []
  let begun = performance.now()
  let bytes = 0
  const many = await manyFor(deployment, register)
  let outOfDate = many

  const commit = async () => {
    const arrivals = await Promise.all(batch.map(({ arrival }) => arrival))
    batch = []
    const recorded = await recordBatch(deployment, register, arrivals, by)
    tally.count(recorded)
    for (const arrival of recorded.arrivals) tell?.(arrival)
    show(tally.progress())
    if (tally.read() >= outOfDate) {
      outOfDate *= 2
      await deployment.database.analyze()
    }
    begun = performance.now()
  }
  const finishNext = async () => {
    const next = underWay.shift()
    if (next === undefined) return
    await next.arrival
    bytes -= next.size
    batch.push(next)
    if (batch.length >= BATCH || performance.now() - begun > BATCH_MS) await commit()
  }
  let stopped = false
  for await (const source of stream.each) {
    stopped = stopping.aborted
    if (stopped) break
    const size = sizeOf(source)
    const arrival = arrive(source).then((started) => started.arrival)
    arrival.catch(() => undefined)
    underWay.push({ name: source.name, arrival, size })
    bytes += size
    while (underWay.length >= ahead || (bytes > MOST_BYTES && underWay.length > 1)) await finishNext()
  }
  while (underWay.length > 0) await finishNext()
  if (batch.length > 0) await commit()
  const intake = tally.end(stopped)
  if (intake.read >= many) await deployment.database.analyze()
  return intake
}

/** How many documents change a register of this size much. */
async function manyFor(deployment: Deployment, register: string): Promise<number> {
  const known = (await deployment.registers()).find(({ name }) => name === register)
  return Math.max(MANY, LARGE_PART * (known?.head ?? 0))
}
