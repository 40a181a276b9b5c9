import type { Retrieval } from '../vocabulary/retrieval.js'
import type { Budget } from './budget.js'
import { type ByteStream, peekBytes, seekBytes, skipBytes, takeBytes, takeLine } from './byte-stream.js'
import { ContainerFault, type Found } from './found.js'
import { readGzipMembers } from './gzip.js'
import { readHeaders, readHttpMessage } from './http-message.js'

/** What a body may have at most, in bytes, its headers not counted. */
export type WarcLimits = Readonly<{ largest: number; budget: Budget }>

const VERSION = /^WARC\/\d\.\d{1,2}$/
const MARK = Buffer.from('\nWARC/1.')
const LONGEST_LINE = 64 * 1024
const MOST_LINES = 200
const HTTP_HEAD = 1_000_000
const MOST_HELD = 1.1

type Record = Readonly<{ headers: Readonly<{ [name: string]: string }>; length: number; place: string }>

/**
 * The documents of a web archive, in the order of its records: pages as servers sent them, with address, moment and
 * headers. Redirections, errors and what only dresses a page (pictures, scripts, styles) are no documents and left out.
 * A record that is damaged is met with the reason, and reading goes on at the next.
 */
export async function* readWarc(stream: ByteStream, limits: WarcLimits): AsyncGenerator<Found> {
  const count = { records: 0 }
  yield* readRecords(stream, count, limits)
}

/** The same of a web archive each of whose records is packed by itself, as crawlers publish them. */
export async function* readPackedWarc(packed: ByteStream, limits: WarcLimits): AsyncGenerator<Found> {
  const count = { records: 0 }
  for await (const member of readGzipMembers(packed, limits.budget)) {
    try {
      yield* readRecords(member, count, limits)
    } catch (error) {
      if (!(error instanceof ContainerFault)) throw error
      yield { ok: false, place: `record ${count.records}`, reason: error.message }
    }
  }
}

async function* readRecords(stream: ByteStream, count: { records: number }, limits: WarcLimits): AsyncGenerator<Found> {
  while (await passBlankLines(stream)) {
    count.records += 1
    const place = `record ${count.records}`
    const record = await readHead(stream, place)
    if (record === undefined) {
      yield { ok: false, place, reason: 'damaged: its head is not one of a web archive' }
      if (!(await seekBytes(stream, MARK))) return
      continue
    }
    const found = await readBody(stream, record, limits)
    const isAsLong = await standsAtEnd(stream)
    // The end of a packed record, where its check sum stands, comes into sight before the record counts.
    await passBlankLines(stream)
    if (!isAsLong) {
      yield { ok: false, place, reason: 'damaged: it is longer or shorter than it says' }
      if (!(await seekBytes(stream, MARK))) return
    } else if (found !== undefined) yield found
  }
}

/** Moves past line ends; false at the end of the stream. */
async function passBlankLines(stream: ByteStream): Promise<boolean> {
  for (;;) {
    const piece = await stream.next()
    if (piece === undefined) return false
    const at = piece.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
    if (at < 0) continue
    stream.putBack(piece.subarray(at))
    return true
  }
}

async function standsAtEnd(stream: ByteStream): Promise<boolean> {
  return /^(?:$|\r?\n|WARC\/)/.test((await peekBytes(stream, 5)).toString('latin1'))
}

async function readHead(stream: ByteStream, place: string): Promise<Record | undefined> {
  const version = await takeLine(stream, LONGEST_LINE)
  if (!version || !VERSION.test(version.toString('latin1'))) return undefined
  const lines: string[] = []
  for (;;) {
    const line = await takeLine(stream, LONGEST_LINE)
    if (line === undefined || lines.length > MOST_LINES) return undefined
    if (line === null) continue
    if (line.length === 0) break
    lines.push(line.toString('utf8'))
  }
  const headers = readHeaders(lines)
  const length = /^\d{1,15}$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : undefined
  return length === undefined ? undefined : { headers, length, place }
}

const WITH_DOCUMENTS = new Set(['response', 'resource', 'conversion'])

/** Undefined for a record that holds no document. The body is read or passed over in any case. */
async function readBody(
  stream: ByteStream,
  { headers, length, place }: Record,
  { largest, budget }: WarcLimits,
): Promise<Found | undefined> {
  const type = headers['warc-type'] ?? ''
  const url = headers['warc-target-uri']?.replace(/^<(.*)>$/, '$1') ?? ''
  const isWanted = WITH_DOCUMENTS.has(type) && /^https?:/i.test(url)
  const named = `${place}, ${url}`
  if (!isWanted || length > largest + HTTP_HEAD) {
    if (!(await skipBytes(stream, length))) return { ok: false, place, reason: 'cut off before its end' }
    return isWanted ? { ok: false, place: named, reason: `larger than ${largest / 1e6} MB` } : undefined
  }
  const block = await takeBytes(stream, length)
  if (block.length < length) return { ok: false, place: named, reason: 'cut off before its end' }
  try {
    const { status, headers: sent, body } = await readAnswer(type, block, headers, largest, budget)
    const isPage = status >= 200 && status < 300 && body.length > 0 && !isDressing(sent['content-type'])
    if (!isPage) return undefined
    if (body.length > largest) return { ok: false, place: named, reason: `larger than ${largest / 1e6} MB` }
    const at = headers['warc-date'] ?? ''
    const retrieval: Retrieval = { url, finalUrl: url, status, at, redirects: [], headers: sent }
    return { ok: true, place: named, bytes: standAlone(body), retrieval }
  } catch (error) {
    if (!(error instanceof ContainerFault)) throw error
    return { ok: false, place: named, reason: error.message }
  }
}

/** A page's own bytes, where much besides them would be held as long as they are: a record's head alone is no reason to copy. */
function standAlone(body: Buffer): Buffer {
  return body.buffer.byteLength > MOST_HELD * body.length ? Buffer.from(body) : body
}

async function readAnswer(type: string, block: Buffer, headers: Record['headers'], largest: number, budget: Budget) {
  const isAnswer = type === 'response' || /^application\/http\b/i.test(headers['content-type'] ?? '')
  if (isAnswer) return readHttpMessage(block, largest + 1, budget)
  const sent = headers['content-type'] === undefined ? {} : { 'content-type': headers['content-type'] }
  return { status: 200, headers: sent, body: block }
}

/** Whether a content type is of what belongs to pages and is none: pictures, films, letters' forms, scripts, styles, data for scripts. */
function isDressing(contentType = ''): boolean {
  return (
    /^\s{0,9}(?:image|audio|video|font)\//i.test(contentType) ||
    /^\s{0,9}(?:text|application)\/(?:css|(?:x-|ecma|java)script|x-javascript|wasm|json|manifest\+json|x-font[\w-]*|font[\w-]*|vnd\.ms-fontobject|x-shockwave-flash)\b/i.test(
      contentType,
    )
  )
}
