/** A stream of bytes read a piece at a time; what was read too far can be put back. Rejects where its source is damaged. */
export type ByteStream = Readonly<{
  /** The next bytes, never an empty piece; undefined at the end. */
  next: () => Promise<Buffer | undefined>
  putBack: (bytes: Buffer) => void
  /** Bytes handed out so far, less those put back. */
  position: () => number
  /** Ends the source early. */
  close: () => Promise<void>
}>

/** Reads a source of bytes from its beginning. */
export function openByteStream(source: AsyncIterable<Uint8Array>): ByteStream {
  const iterator = source[Symbol.asyncIterator]()
  const ahead: Buffer[] = []
  let position = 0
  return {
    position: () => position,
    putBack(bytes) {
      if (bytes.length === 0) return
      ahead.push(bytes)
      position -= bytes.length
    },
    async next() {
      for (;;) {
        const kept = ahead.pop()
        const read = kept ? undefined : await iterator.next()
        if (read?.done) return undefined
        const bytes = kept ?? asBuffer(read?.value)
        position += bytes.length
        if (bytes.length > 0) return bytes
      }
    },
    async close() {
      await iterator.return?.()
    },
  }
}

function asBuffer(bytes: Uint8Array | undefined): Buffer {
  return bytes === undefined ? Buffer.alloc(0) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Up to `count` bytes; fewer only at the end. */
export async function takeBytes(stream: ByteStream, count: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  while (length < count) {
    const piece = await stream.next()
    if (piece === undefined) break
    const wanted = piece.subarray(0, count - length)
    stream.putBack(piece.subarray(wanted.length))
    pieces.push(wanted)
    length += wanted.length
  }
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
}

/** Up to `count` bytes from the front, which stay to be read. */
export async function peekBytes(stream: ByteStream, count: number): Promise<Buffer> {
  const first = await stream.next()
  if (first === undefined) return Buffer.alloc(0)
  stream.putBack(first)
  // Left whole: a piece cut in two has to be copied by whoever takes it after.
  if (first.length >= count) return first.subarray(0, count)
  const bytes = await takeBytes(stream, count)
  stream.putBack(bytes)
  return bytes
}

/** Passes over `count` bytes; false where the stream ends before. */
export async function skipBytes(stream: ByteStream, count: number): Promise<boolean> {
  for (let left = count; left > 0; ) {
    const piece = await stream.next()
    if (piece === undefined) return false
    stream.putBack(piece.subarray(Math.min(left, piece.length)))
    left -= Math.min(left, piece.length)
  }
  return true
}

/** Everything up to the end, or undefined where that is more than `limit` bytes. */
export async function takeRest(stream: ByteStream, limit: number): Promise<Buffer | undefined> {
  const bytes = await takeBytes(stream, limit + 1)
  return bytes.length > limit ? undefined : bytes
}

/**
 * The line at the front without its line end, or undefined at the end of the stream. Of a line longer than `limit`
 * the rest is passed over, and null says so.
 */
export async function takeLine(stream: ByteStream, limit: number): Promise<Buffer | null | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for (;;) {
    const piece = await stream.next()
    if (piece === undefined) break
    const end = piece.indexOf(0x0a)
    const part = end < 0 ? piece : piece.subarray(0, end)
    length += part.length
    if (length <= limit) pieces.push(part)
    else pieces.length = 0
    if (end < 0) continue
    stream.putBack(piece.subarray(end + 1))
    return length > limit ? null : withoutReturn(Buffer.concat(pieces))
  }
  if (length > limit) return null
  return length === 0 ? undefined : withoutReturn(Buffer.concat(pieces))
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line
}

/** Moves to the next occurrence of `mark`, itself still to be read; false where there is none up to the end. */
export async function seekBytes(stream: ByteStream, mark: Buffer): Promise<boolean> {
  let kept = Buffer.alloc(0)
  for (;;) {
    const piece = await stream.next()
    if (piece === undefined) return false
    const window = kept.length === 0 ? piece : Buffer.concat([kept, piece])
    const at = window.indexOf(mark)
    if (at >= 0) {
      stream.putBack(window.subarray(at))
      return true
    }
    kept = Buffer.from(window.subarray(Math.max(0, window.length - mark.length + 1)))
  }
}
