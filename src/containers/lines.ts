import { type ByteStream, takeLine } from './byte-stream.js'
import type { Found } from './found.js'

/** The lines of a file, each a document by itself; empty ones are passed over, one longer than `largest` bytes costs itself. */
export async function* readLineDocuments(stream: ByteStream, largest: number): AsyncGenerator<Found> {
  for (let number = 1; ; number += 1) {
    const line = await takeLine(stream, largest)
    if (line === undefined) return
    const place = `line ${number}`
    if (line === null) yield { ok: false, place, reason: `larger than ${largest / 1e6} MB` }
    else if (!isBlank(line)) {
      const bytes = number === 1 ? withoutMark(line) : line
      if (isJson(bytes)) yield { ok: true, place, bytes }
      else yield { ok: false, place, reason: 'not JSON; each line must be one object with "text" or "html"' }
    }
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    return typeof JSON.parse(bytes.toString('utf8')) === 'object'
  } catch {
    return false
  }
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

function withoutMark(line: Buffer): Buffer {
  return line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line
}
