import { openArrivals, type Source, type Sources, type Started } from './arrivals.js'
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
  stopping: AbortSignal
}>

const BATCH = 40
/** A site beside the intake waits for a batch at most, so a batch is small in time too. */
const BATCH_MS = 400
/** After so many new documents the database's picture of its own tables is out of date. */
const MANY = 200

/**
 * Takes documents into a register: bytes, hash, known already?, read on every core, projected and recorded batch by
 * batch. What `show` has told of is on disk. Asked to stop, it finishes the documents under way.
 */
export async function takeIn(
  deployment: Deployment,
  register: string,
  sources: readonly Source[] | Sources,
  { given = {}, by, show, stopping }: Running,
): Promise<Intake> {
  const arrive = openArrivals(deployment, register, given)
  const ahead = 3 * (await deployment.readers()).size
  const isDescribed = Object.keys(given).length > 0
  const stream = expandSources(sources, { readers: deployment.readers, isDescribed })
  const tally = openTally(stream)
  const underWay: Started[] = []
  let batch: Started[] = []
  let begun = performance.now()

  const commit = async () => {
    const arrivals = await Promise.all(batch.map(({ arrival }) => arrival))
    batch = []
    tally.count(await recordBatch(deployment, register, arrivals, by))
    show(tally.progress())
    begun = performance.now()
  }
  const finishNext = async () => {
    const next = underWay.shift()
    if (next === undefined) return
    await next.arrival
    batch.push(next)
    if (batch.length >= BATCH || performance.now() - begun > BATCH_MS) await commit()
  }
  let stopped = false
  for await (const source of stream.each) {
    stopped = stopping.aborted
    if (stopped) break
    const started = await arrive(source)
    started.arrival.catch(() => undefined)
    underWay.push(started)
    if (underWay.length >= ahead) await finishNext()
  }
  while (underWay.length > 0) await finishNext()
  if (batch.length > 0) await commit()
  const intake = tally.end(stopped)
  if (intake.read >= MANY) await deployment.database.analyze()
  return intake
}
