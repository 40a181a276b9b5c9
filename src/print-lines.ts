import { readFile } from 'node:fs/promises'
import { pickProvenance, type Source, sizeOf } from './arrivals.js'
import { openByteStream } from './containers/byte-stream.js'
import { readLineDocuments } from './containers/lines.js'
import { LARGEST_DOCUMENT, REFUSALS } from './documents/refusals.js'
import { expandSources } from './expand-sources.js'
import { openReaderPool, type ReaderPool } from './reader-pool.js'
import type { ReaderAnswer } from './reader-task.js'
import { Refusal } from './refusal.js'
import { describeFileError, walkSources } from './source-files.js'
import type { Terminal } from './terminal.js'

/** What a document's line shows: its findings, or what the reading layer sees in it. */
export type Print = 'findings' | 'reading'

/** One document to come, how many bytes it has where that is known, and what to call it when it cannot be read. */
type Waiting = Readonly<{ name: string; size: number; answer: Promise<ReaderAnswer> }>

/**
 * Lines are printed in the order given, so that a long document keeps finished ones waiting: by so many a reader it may
 * be overtaken before the other readers have nothing to do, as long as all that waits is not large.
 */
const AHEAD = 14
const LEAST_AHEAD = 3
const MOST_BYTES = 2_000_000

/**
 * Prints one line a document, in the order given: of files and what they hold, or of the lines of JSON on the input. Reading runs ahead
 * on every core by some documents only, so memory stays flat; `show` may turn a line into what a person reads. Resolves to the number of documents not read.
 */
export async function printLines(
  terminal: Terminal,
  print: Print,
  files: readonly string[] | 'jsonl',
  show: (line: string) => string = (line) => `${line}\n`,
): Promise<number> {
  const pool = openReaderPool()
  const waiting: Waiting[] = []
  let unread = 0
  let bytes = 0
  const printNext = async () => {
    const next = waiting.shift()
    if (next === undefined) return
    bytes -= next.size
    const answer = await next.answer
    if (answer.ok && answer.kind === 'line') return terminal.out(show(answer.line))
    unread += 1
    terminal.err(`rapporteur: ${next.name}: ${answer.ok ? 'no line' : answer.reason}\n`)
  }
  try {
    const documents = files === 'jsonl' ? startLines(terminal, print, pool) : startFiles(terminal, print, pool, files)
    for await (const started of documents) {
      // Nobody waits for it yet; its failure is met when its turn comes.
      started.answer.catch(() => undefined)
      waiting.push(started)
      bytes += started.size
      while (waiting.length >= (bytes > MOST_BYTES ? LEAST_AHEAD : AHEAD) * pool.size) await printNext()
      if (terminal.stopping.aborted) break
    }
    while (waiting.length > 0) await printNext()
    // What is printed so far must not pass for all there was.
    if (terminal.stopping.aborted) throw new Refusal('Stopped before the end of the input', 'Run it again for the rest')
    return unread
  } finally {
    await pool.close()
  }
}

async function* startLines(terminal: Terminal, print: Print, pool: ReaderPool): AsyncGenerator<Waiting> {
  for await (const found of readLineDocuments(openByteStream(terminal.input()), LARGEST_DOCUMENT)) {
    const answer = found.ok
      ? pool.read({ kind: 'line', print, line: found.bytes.toString('utf8') })
      : Promise.resolve(refuse(found.reason))
    yield { name: found.place, size: found.ok ? found.bytes.length : 0, answer }
  }
}

async function* startFiles(
  terminal: Terminal,
  print: Print,
  pool: ReaderPool,
  names: readonly string[],
): AsyncGenerator<Waiting> {
  const files = walkSources(terminal.cwd, names)
  const { each } = expandSources({ each: files, total: () => undefined }, { readers: async () => pool })
  for await (const source of each) yield { name: source.name, size: sizeOf(source), answer: start(source, print, pool) }
}

async function start(source: Source, print: Print, pool: ReaderPool): Promise<ReaderAnswer> {
  if (!source.ok) return refuse(source.reason)
  if ('of' in source) return refuse(source.of)
  if ('flow' in source) return refuse('not looked into')
  if (source.unread) return refuse(source.unread.reason)
  if ('path' in source && source.size > LARGEST_DOCUMENT) return refuse(REFUSALS['too-large'])
  try {
    const bytes = 'path' in source ? await readFile(source.path) : source.bytes
    const about = 'path' in source ? {} : { given: source.given ?? {}, ...pickProvenance(source) }
    return await pool.read({ kind: 'file', print, name: source.name, bytes, ...about })
  } catch (error) {
    if (error instanceof Error && 'errno' in error) return refuse(describeFileError(error))
    throw error
  }
}

function refuse(reason: string): ReaderAnswer {
  return { ok: false, reason, mediaType: 'application/octet-stream' }
}
