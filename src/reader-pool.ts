import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { ReaderAnswer, ReaderTask } from './reader-task.js'

/** Threads that read documents. Start, crash and end of a thread are the pool's affair; each task gets its answer. */
export type ReaderPool = Readonly<{
  size: number
  /** A document that crashes its reader or takes too long is answered with a refusal. Rejects only if readers cannot start at all. */
  read: (task: ReaderTask) => Promise<ReaderAnswer>
  close: () => Promise<void>
}>

type Waiting = Readonly<{
  task: ReaderTask
  resolve: (answer: ReaderAnswer) => void
  reject: (error: Error) => void
}>

/** One thread. `isReady` once its modules are loaded: a failure before that is the installation's, not a document's. */
type Reader = { worker: Worker; isReady: boolean; current: Waiting | undefined; timer: NodeJS.Timeout | undefined }

/** Twenty times what the longest of ordinary documents needs; what takes longer is a text made to take long. */
const SECONDS_A_DOCUMENT = 60
const MEGABYTES_A_READER = 512
/** Where short-lived objects are made: V8 would take twelve times as much, which saves no time here and costs a tenth of all memory. */
const YOUNG_MEGABYTES = 4
const REST_MS = 60_000
/**
 * Every thread compiles the rules for itself. V8 by its own measure compiles most of them several times over, since
 * what a rule meets differs from page to page; each waits here until more is known, and takes less of others into
 * itself. A pattern is compiled at once, instead of for its first text into a slow form and for the second again; of how
 * far it has come each pattern keeps count itself, so that this may change while it runs (not so `--no-regexp-tier-up`,
 * which takes the process down). Later V8 have other ways, and are left as they are.
 */
const COMPILING = process.versions.v8.startsWith('11.')
  ? [
      '--ticks-before-optimization=12',
      '--bytecode-size-allowance-per-tick=30',
      '--max-inlined-bytecode-size-cumulative=300',
      '--regexp-tier-up-ticks=0',
    ]
  : []

const HERE = new URL(import.meta.url)
/** Run from sources (tests), the threads are those of the built package. */
const WORKER = new URL(HERE.pathname.endsWith('.ts') ? '../dist/reader-worker.js' : './reader-worker.js', HERE)

/** A pool with a thread a core; threads start when there is work and end when there is none for a minute. */
export function openReaderPool({
  size = availableParallelism(),
  secondsADocument = SECONDS_A_DOCUMENT,
}: Readonly<{ size?: number; secondsADocument?: number }> = {}): ReaderPool {
  for (const flag of COMPILING) setFlagsFromString(flag)
  const readers = new Set<Reader>()
  const queue: Waiting[] = []

  const start = (): Reader => {
    const worker = new Worker(WORKER, {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_A_READER, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    })
    const reader: Reader = { worker, isReady: false, current: undefined, timer: undefined }
    readers.add(reader)
    worker.on('message', (answer: ReaderAnswer | 'ready') => {
      if (answer === 'ready') reader.isReady = true
      else finish(reader, answer)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => lose(reader, describeCrash(error), error))
    worker.on('exit', () => lose(reader, 'the reader ended in the middle of it'))
    return reader
  }

  const finish = (reader: Reader, answer: ReaderAnswer) => {
    const { current } = reader
    clearTimeout(reader.timer)
    reader.current = undefined
    current?.resolve(answer)
    if (queue.length > 0) hand(reader)
    else rest(reader)
  }

  /** A lost reader costs the document it had in hand and nothing else. */
  const lose = (reader: Reader, reason: string, error?: Error) => {
    if (!readers.delete(reader)) return
    clearTimeout(reader.timer)
    const { current } = reader
    reader.current = undefined
    void reader.worker.terminate()
    if (current === undefined) return
    if (reader.isReady) current.resolve({ ok: false, reason, mediaType: 'application/octet-stream' })
    else current.reject(new Error('The readers could not start', { cause: error }))
    if (queue.length > 0) hand(start())
  }

  const hand = (reader: Reader) => {
    const waiting = queue.shift()
    if (waiting === undefined) return
    clearTimeout(reader.timer)
    reader.current = waiting
    reader.worker.ref()
    reader.timer = setTimeout(() => {
      lose(reader, `reading it took longer than ${secondsADocument} seconds and was stopped`)
    }, secondsADocument * 1000)
    send(reader.worker, waiting.task)
  }

  /** A resting thread keeps nobody waiting: the process may end over it. */
  const rest = (reader: Reader) => {
    reader.worker.unref()
    reader.timer = setTimeout(() => {
      readers.delete(reader)
      void reader.worker.terminate()
    }, REST_MS).unref()
  }

  return {
    size,
    read: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject })
        const idle = [...readers].find(({ current }) => current === undefined)
        if (idle !== undefined) hand(idle)
        else if (readers.size < size) hand(start())
      }),
    async close() {
      const ending = [...readers]
      readers.clear()
      for (const { timer } of ending) clearTimeout(timer)
      await Promise.all(ending.map(({ worker }) => worker.terminate()))
    },
  }
}

/** A copy of the bytes is handed over, not held here as well: the caller's own may be part of a larger buffer. */
function send(worker: Worker, task: ReaderTask): void {
  if ('bytes' in task) {
    const bytes = new Uint8Array(task.bytes)
    worker.postMessage({ ...task, bytes }, [bytes.buffer])
  } else worker.postMessage(task)
}

function describeCrash(error: NodeJS.ErrnoException): string {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return `reading it needed more than ${MEGABYTES_A_READER} MB of memory`
  return `the reader failed on it (${error.message.split('\n', 1)[0]})`
}
