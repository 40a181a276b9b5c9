import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'

const NEWLINE = 0x0a
const CHUNK = 64 * 1024

/** One line of a file without its newline, counted from 1. `whole` is false for a last line that no newline ends. */
export type Line = Readonly<{ number: number; bytes: Buffer; whole: boolean }>

/** A file's lines in order, a chunk at a time. */
export function readLines(path: string): AsyncGenerator<Line> {
  return readLinesOf(createReadStream(path))
}

/** The lines of a stream of bytes, split at the newline byte alone: `readline` would also split at U+2028. */
export async function* readLinesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let number = 0
  for await (const bytes of stream) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      pieces.push(chunk.subarray(from, end))
      number += 1
      yield { number, bytes: Buffer.concat(pieces), whole: true }
      pieces = []
      from = end + 1
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
  }
  if (pieces.length > 0) yield { number: number + 1, bytes: Buffer.concat(pieces), whole: false }
}

/** The last whole line and the offset just behind its newline: what follows that offset was never finished. */
export async function readLastLine(file: FileHandle): Promise<Readonly<{ text: string; end: number }>> {
  const { size } = await file.stat()
  return readLineBefore(file, await findNewlineBefore(file, size))
}

/** The line that ends at the newline before offset `end`; an empty text where there is none. */
export async function readLineBefore(file: FileHandle, end: number): Promise<Readonly<{ text: string; end: number }>> {
  if (end === 0) return { text: '', end: 0 }
  const start = await findNewlineBefore(file, end - 1)
  const bytes = Buffer.alloc(end - 1 - start)
  await file.read(bytes, 0, bytes.length, start)
  return { text: bytes.toString('utf8'), end }
}

/** The offset just behind the last newline before `end`, 0 where there is none. */
async function findNewlineBefore(file: FileHandle, end: number): Promise<number> {
  for (let to = end; to > 0; to -= CHUNK) {
    const from = Math.max(0, to - CHUNK)
    const chunk = Buffer.alloc(to - from)
    await file.read(chunk, 0, chunk.length, from)
    const found = chunk.lastIndexOf(NEWLINE)
    if (found >= 0) return from + found + 1
  }
  return 0
}
