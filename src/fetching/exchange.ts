import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type Dispatcher, request } from 'undici'
import { FetchFault } from './fault.js'
import type { GuardedAgent, TimeLimits } from './guarded-agent.js'

/** What one request needs: where to, saying what, and what of the answer is too much. */
export type Asking = Readonly<{
  url: URL
  headers: Readonly<Record<string, string>>
  /** Most bytes taken, on the wire and again once decompressed. */
  largest: number
  stopping: AbortSignal
}>

/** One answer. `body` is decompressed, and empty for an answer that sends on elsewhere. */
export type Answer = Readonly<{
  url: URL
  status: number
  at: string
  headers: Readonly<Record<string, string>>
  body: Uint8Array
}>

const ACCEPT = 'text/html,application/xhtml+xml,application/pdf;q=0.9,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5'

/** Asks once, without following redirects. Throws FetchFault, or what the network threw. */
export async function exchange(
  { agent, checkHost }: GuardedAgent,
  limits: TimeLimits,
  { url, headers, largest, stopping }: Asking,
): Promise<Answer> {
  checkHost(url)
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(limits.whole)])
  const response = await request(url, {
    dispatcher: agent,
    headers: { accept: ACCEPT, 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'en, *;q=0.5', ...headers },
    signal,
  })
  const head = {
    url,
    status: response.statusCode,
    at: new Date().toISOString(),
    headers: keepHeaders(response.headers),
  }
  if (isRedirect(head.status) || head.status === 304) {
    await response.body.dump()
    return { ...head, body: new Uint8Array() }
  }
  // What it is broken off for is thrown below; that it was broken off is nobody's error.
  response.body.on('error', () => undefined)
  try {
    return { ...head, body: await takeBody(response, largest) }
  } finally {
    response.body.destroy()
  }
}

/** Whether an answer sends on to another address. */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

function keepHeaders(headers: Dispatcher.ResponseData['headers']): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'set-cookie' || name === 'set-cookie2') continue
    kept[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return kept
}

async function takeBody({ body, headers }: Dispatcher.ResponseData, largest: number): Promise<Uint8Array> {
  const promised = Number(headers['content-length'])
  if (promised > largest) throw tooLarge(largest)
  const encodings = String(headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'identity')
  // Encodings upon encodings serve nobody but a bomb.
  if (encodings.length > 1) throw new FetchFault(`it comes compressed several times over (${encodings.join(', ')})`)
  const wire = countBytes(body, largest)
  return collect(encodings[0] === undefined ? wire : decompress(wire, encodings[0]), largest)
}

/** Hands on what arrives; throws as soon as there is too much of it. */
async function* countBytes(source: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > largest) throw tooLarge(largest)
    yield chunk
  }
}

async function* decompress(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const stream = openDecompressor(encoding)
  const feed = async () => {
    for await (const chunk of source) {
      if (!stream.write(chunk)) await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve))
      if (stream.destroyed) return
    }
    stream.end()
  }
  const feeding = feed().catch((error: Error) => void stream.destroy(error))
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) yield chunk
  } finally {
    stream.destroy()
  }
  await feeding
}

function openDecompressor(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new FetchFault(`it comes in an encoding that was not asked for (${encoding})`)
  }
}

async function collect(source: AsyncIterable<Uint8Array>, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of countBytes(source, largest)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function tooLarge(largest: number): FetchFault {
  return new FetchFault(`it is larger than ${largest / 1e6} MB, the most that is fetched; save it and add the file`)
}
