import { parentPort } from 'node:worker_threads'
import { readDocument, readHtml, readText } from './documents/read-document.js'
import { findFindings } from './findings/find-findings.js'
import { findingsLine } from './findings/findings-json.js'
import type { ReaderAnswer, ReaderTask } from './reader-task.js'
import { read } from './reading/read.js'
import { readingJson } from './reading/reading-json.js'
import type { CanonicalDocument, GivenMetadata } from './vocabulary/documents.js'

// One thread of the reader pool: a task in, an answer out, nothing kept in between.
parentPort?.on('message', async (task: ReaderTask) => {
  parentPort?.postMessage(await answer(task))
})
parentPort?.postMessage('ready')

async function answer(task: ReaderTask): Promise<ReaderAnswer> {
  if (task.kind === 'line') return answerLine(task.print, task.line)
  const outcome = await readDocument(task.bytes, task)
  if (!outcome.ok) return outcome
  if (task.kind === 'file') return { ok: true, kind: 'line', line: print(task.print, task.name, outcome.document) }
  const { document, mediaType } = outcome
  return { ok: true, kind: 'document', document, mediaType, findings: findFindings(read(document)) }
}

function answerLine(kind: 'findings' | 'reading', line: string): ReaderAnswer {
  const refuse = (reason: string): ReaderAnswer => ({ ok: false, reason, mediaType: 'application/json' })
  let input: unknown
  try {
    input = JSON.parse(line)
  } catch {
    return refuse('not JSON; each line must be one object with "id" and "text" or "html"')
  }
  if (!isRecord(input)) return refuse('not an object with "id" and "text" or "html"')
  const { id, text, html } = input
  if (typeof id !== 'string' && typeof id !== 'number') return refuse('without an "id"')
  const given = pickGiven(input)
  if (typeof text === 'string') return { ok: true, kind: 'line', line: print(kind, String(id), readText(text, given)) }
  if (typeof html === 'string') return { ok: true, kind: 'line', line: print(kind, String(id), readHtml(html, given)) }
  return refuse(`(id ${id}) without "text" or "html"`)
}

function print(kind: 'findings' | 'reading', id: string, document: CanonicalDocument): string {
  const reading = read(document)
  return kind === 'reading'
    ? JSON.stringify(readingJson(id, reading))
    : JSON.stringify(findingsLine(id, document, findFindings(reading)))
}

function pickGiven(input: Readonly<Record<string, unknown>>): GivenMetadata {
  const fields = ['title', 'published', 'url', 'outlet'] as const
  return Object.fromEntries(
    fields.flatMap((field) => (typeof input[field] === 'string' ? [[field, input[field]]] : [])),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
