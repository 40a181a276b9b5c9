import { parentPort } from 'node:worker_threads'
import { readJsonDocument } from './documents/json-document.js'
import { listMembers } from './documents/members.js'
import { readDocument, readHtml, readText } from './documents/read-document.js'
import { findFindings } from './findings/find-findings.js'
import { findingsLine } from './findings/findings-json.js'
import type { ReaderAnswer, ReaderTask } from './reader-task.js'
import { findLanguagePack } from './reading/language-packs.js'
import { read } from './reading/read.js'
import { readingJson } from './reading/reading-json.js'
import { seeInDocument } from './seen-marks.js'
import type { CanonicalDocument } from './vocabulary/documents.js'
import type { Finding } from './vocabulary/findings.js'

// One thread of the reader pool: a task in, an answer out, nothing kept in between.
parentPort?.on('message', async (task: ReaderTask) => {
  parentPort?.postMessage(await answer(task))
})
parentPort?.postMessage('ready')

async function answer(task: ReaderTask): Promise<ReaderAnswer> {
  if (task.kind === 'line') return answerLine(task.print, task.line)
  if (task.kind === 'seen') return { ok: true, kind: 'seen', marks: seeInDocument(task.document) }
  if (task.kind === 'members') {
    const members = await listMembers(task.container, task.bytes, task.base)
    return members.ok ? { ...members, kind: 'members' } : members
  }
  const outcome = await readDocument(task.bytes, task)
  if (!outcome.ok) return outcome
  if (task.kind === 'file') return { ok: true, kind: 'line', line: print(task.print, task.name, outcome.document) }
  const { document, mediaType } = outcome
  return { ok: true, kind: 'document', document, mediaType, findings: findingsOf(document) }
}

function answerLine(kind: 'findings' | 'reading', line: string): ReaderAnswer {
  const refuse = (reason: string): ReaderAnswer => ({ ok: false, reason, mediaType: 'application/json' })
  const input = readJsonDocument(line)
  if (!input.ok) return refuse(input.reason)
  if (input.id === '') return refuse('without an "id"')
  const { id, words, given, isHtml } = input
  return { ok: true, kind: 'line', line: print(kind, id, isHtml ? readHtml(words, given) : readText(words, given)) }
}

function print(kind: 'findings' | 'reading', id: string, document: CanonicalDocument): string {
  return kind === 'reading'
    ? JSON.stringify(readingJson(id, read(document)))
    : JSON.stringify(findingsLine(id, document, findingsOf(document)))
}

/** None in a language without a pack: a document is kept and searched, but words that are not understood are not reported. */
function findingsOf(document: CanonicalDocument): readonly Finding[] {
  const pack = findLanguagePack(document.language)
  return pack ? findFindings(read(document, pack)) : []
}
