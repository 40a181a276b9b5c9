import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { LARGEST_DOCUMENT } from './documents/refusals.js'
import { readLinesOf } from './journal/lines.js'
import { openReaderPool, type ReaderPool } from './reader-pool.js'
import type { ReaderAnswer } from './reader-task.js'
import { Refusal } from './refusal.js'
import { describeFileError } from './source-files.js'
import type { Terminal } from './terminal.js'

/** What a document's line shows: its findings, or what the reading layer sees in it. */
export type Print = 'findings' | 'reading'

/** One document to come, and what to call it when it cannot be read. */
type Waiting = Readonly<{ name: string; answer: Promise<ReaderAnswer> }>

/**
 * Prints one line a document, in the order given: of files, or of the lines of JSON on the input. Reading runs ahead
 * on every core by a few documents only, so memory stays flat. Resolves to the number of documents not read.
 */
export async function printLines(
  terminal: Terminal,
  print: Print,
  files: readonly string[] | 'jsonl',
): Promise<number> {
  const pool = openReaderPool()
  const waiting: Waiting[] = []
  let unread = 0
  const printNext = async () => {
    const next = waiting.shift()
    if (next === undefined) return
    const answer = await next.answer
    if (answer.ok && answer.kind === 'line') return terminal.out(`${answer.line}\n`)
    unread += 1
    terminal.err(`rapporteur: ${next.name}: ${answer.ok ? 'no line' : answer.reason}\n`)
  }
  try {
    const documents = files === 'jsonl' ? startLines(terminal, print, pool) : startFiles(terminal, print, pool, files)
    for await (const started of documents) {
      // Nobody waits for it yet; its failure is met when its turn comes.
      started.answer.catch(() => undefined)
      waiting.push(started)
      if (waiting.length >= 3 * pool.size) await printNext()
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
  for await (const { number, bytes } of readLinesOf(terminal.input())) {
    const line = bytes.toString('utf8')
    if (line.trim() !== '') yield { name: `line ${number}`, answer: pool.read({ kind: 'line', print, line }) }
  }
}

async function* startFiles(
  terminal: Terminal,
  print: Print,
  pool: ReaderPool,
  files: readonly string[],
): AsyncGenerator<Waiting> {
  for (const name of files) {
    const path = resolve(terminal.cwd, name)
    yield {
      name,
      answer: readFileOf(path).then((bytes) => (typeof bytes === 'string' ? refuse(bytes) : read(name, bytes))),
    }
  }

  function read(name: string, bytes: Uint8Array): Promise<ReaderAnswer> {
    return pool.read({ kind: 'file', print, name, bytes })
  }
}

function refuse(reason: string): ReaderAnswer {
  return { ok: false, reason, mediaType: 'application/octet-stream' }
}

async function readFileOf(path: string): Promise<Uint8Array | string> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'a folder; name the files in it'
    if (found.size > LARGEST_DOCUMENT) return `larger than ${LARGEST_DOCUMENT / 1e6} MB`
    return await readFile(path)
  } catch (error) {
    return describeFileError(error)
  }
}
