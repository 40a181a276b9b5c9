import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib'
import type { Budget } from './budget.js'
import { ContainerFault } from './found.js'

/** An answer as it came over the wire, its body without the codings of the way. Header names are in lower case. */
export type HttpMessage = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: Buffer }>

type Unpack = (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>
const CODINGS: Readonly<Record<string, readonly Unpack[]>> = {
  gzip: [promisify(gunzip)],
  'x-gzip': [promisify(gunzip)],
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress) as Unpack],
}

/** Meant for the visitor alone. */
const NOT_KEPT = new Set(['set-cookie', 'set-cookie2'])

/** Reads an answer kept as it came. A body that unpacks to more than `limit` bytes is a ContainerFault. */
export async function readHttpMessage(bytes: Buffer, limit: number, budget: Budget): Promise<HttpMessage> {
  const { end, headLength } = findHeadEnd(bytes)
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split(/\r?\n/)
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(first)?.[1])
  if (Number.isNaN(status)) throw new ContainerFault('no answer of a server: its first line is not one of HTTP')
  const headers = readHeaders(lines)
  const raw = bytes.subarray(headLength)
  // Some crawlers keep the header and store the body joined already: only what has the form of chunks is joined.
  const joined = /\bchunked\b/i.test(headers['transfer-encoding'] ?? '') ? (joinChunks(raw) ?? raw) : raw
  return { status, headers, body: await unpack(joined, headers['content-encoding'], limit, budget) }
}

function findHeadEnd(bytes: Buffer): Readonly<{ end: number; headLength: number }> {
  const strict = bytes.indexOf('\r\n\r\n')
  const loose = bytes.indexOf('\n\n')
  if (strict < 0 && loose < 0) return { end: bytes.length, headLength: bytes.length }
  if (strict >= 0 && (loose < 0 || strict < loose)) return { end: strict, headLength: strict + 4 }
  return { end: loose, headLength: loose + 2 }
}

/** Header lines by lower-case name; repeated ones are joined with ", ", folded ones with a space. */
export function readHeaders(lines: readonly string[]): Readonly<Record<string, string>> {
  const headers = new Map<string, string>()
  let name = ''
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && headers.has(name)) headers.set(name, `${headers.get(name)} ${line.trim()}`)
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase()
      if (NOT_KEPT.has(name)) continue
      const value = line.slice(colon + 1).trim()
      headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value)
    }
  }
  return Object.fromEntries(headers)
}

/** The body of chunks; undefined where the bytes are none. What was cut off is kept as far as it goes. */
function joinChunks(raw: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  for (let at = 0; at < raw.length; ) {
    const lineEnd = raw.indexOf('\n', at)
    const line = raw.subarray(at, lineEnd < 0 || lineEnd - at > 200 ? at : lineEnd).toString('latin1')
    const size = /^([0-9a-f]{1,8})\s{0,20}(?:;.*)?\r?$/i.exec(line)?.[1]
    if (size === undefined) return pieces.length === 0 ? undefined : Buffer.concat(pieces)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    pieces.push(raw.subarray(lineEnd + 1, lineEnd + 1 + length))
    at = lineEnd + 1 + length
    if (raw[at] === 0x0d) at += 1
    if (raw[at] === 0x0a) at += 1
  }
  return Buffer.concat(pieces)
}

/** A body that says it is packed and is not (many crawlers unpack and keep the header) is taken as it is. */
async function unpack(body: Buffer, codings: string | undefined, limit: number, budget: Budget): Promise<Buffer> {
  let bytes = body
  const names = codings?.toLowerCase().split(/\s*,\s*/) ?? []
  for (const name of names.slice(0, 3).reverse()) {
    for (const coding of CODINGS[name] ?? []) {
      try {
        bytes = await coding(bytes, { maxOutputLength: limit })
        budget.spend(bytes.length)
        break
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : ''
        if (code === 'ERR_BUFFER_TOO_LARGE') throw new ContainerFault(`unpacks to more than ${limit / 1e6} MB`)
        if (code !== 'Z_DATA_ERROR' && !String(code).startsWith('ERR_') && code !== 'Z_BUF_ERROR') throw error
      }
    }
  }
  return bytes
}
