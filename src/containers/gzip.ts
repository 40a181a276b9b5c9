import { constants, crc32, createInflateRaw } from 'node:zlib'
import type { Budget } from './budget.js'
import { type ByteStream, openByteStream, peekBytes, seekBytes, takeBytes } from './byte-stream.js'
import { ContainerFault } from './found.js'

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])
const PIECE = 32 * 1024
/** So much of a member is held, to look in it for the next one where it proves to be damaged. */
const HELD = 4_000_000
const LONGEST_NAME = 4096

/**
 * The members of a gzip file, each a stream of unpacked bytes that rejects with ContainerFault where it is damaged. Each
 * must be read or left before the next is asked for; after a damaged one comes the next that can be found.
 */
export async function* readGzipMembers(packed: ByteStream, budget: Budget): AsyncGenerator<ByteStream> {
  while ((await peekBytes(packed, 1)).length > 0) {
    const head = await peekBytes(packed, MAGIC.length)
    // Archives are padded with zeros; whatever else stands between members is passed over.
    if (!head.equals(MAGIC) && !(await seekBytes(packed, MAGIC))) return
    const held: Held = { pieces: [], length: 0 }
    let isDamaged = false
    const watched = watch(inflateMember(packed, held, budget), () => {
      isDamaged = true
    })
    yield openByteStream({ [Symbol.asyncIterator]: () => watched })
    // Its end must have been met, damaged or not, before the next can be found.
    if (!isDamaged) await drain(watched)
    if (isDamaged) giveBack(packed, held)
  }
}

type Held = { pieces: Buffer[]; length: number }

async function* watch(member: AsyncGenerator<Buffer>, onDamage: () => void): AsyncGenerator<Buffer> {
  try {
    yield* member
  } catch (error) {
    if (error instanceof ContainerFault) onDamage()
    throw error
  }
}

async function drain(member: AsyncGenerator<Buffer>): Promise<void> {
  try {
    while (!(await member.next()).done);
  } catch (error) {
    if (!(error instanceof ContainerFault)) throw error
  }
}

/** A damaged member may have been read far beyond its end: the search for the next begins just after its own start. */
function giveBack(packed: ByteStream, held: Held): void {
  if (held.length > HELD) return
  packed.putBack(Buffer.concat(held.pieces).subarray(1))
}

async function* inflateMember(packed: ByteStream, held: Held, budget: Budget): AsyncGenerator<Buffer> {
  const hold = (bytes: Buffer) => {
    held.length += bytes.length
    if (held.length <= HELD) held.pieces.push(Buffer.from(bytes))
    else held.pieces.length = 0
  }
  await skipHeader(packed, hold)
  const inflate = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH })
  const feeding = feed(inflate, packed, hold)
  feeding.catch(() => undefined)
  let checksum = 0
  let length = 0
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      budget.spend(piece.length)
      checksum = crc32(piece, checksum)
      length += piece.length
      yield piece
    }
    if (!(await feeding)) throw new ContainerFault('cut off before its end')
  } catch (error) {
    await feeding.catch(() => undefined)
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new ContainerFault('damaged: it cannot be unpacked')
    }
    throw error
  } finally {
    inflate.destroy()
  }
  const trailer = await takeBytes(packed, 8)
  hold(trailer)
  if (trailer.length < 8) throw new ContainerFault('cut off before its end')
  if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) {
    throw new ContainerFault('damaged: its check sum does not fit')
  }
}

/** Feeds packed bytes until the member ends, and puts back what follows it. False where the file ends first. */
async function feed(
  inflate: ReturnType<typeof createInflateRaw>,
  packed: ByteStream,
  hold: (bytes: Buffer) => void,
): Promise<boolean> {
  let fed = 0
  let hasEnded = false
  inflate.once('end', () => {
    hasEnded = true
  })
  for (;;) {
    const piece = await takeBytes(packed, PIECE)
    if (piece.length === 0) {
      inflate.end()
      return false
    }
    await new Promise<void>((resolve, reject) => {
      inflate.once('error', reject)
      inflate.once('close', resolve)
      inflate.write(piece, () => resolve())
    }).catch((error: unknown) => {
      hold(piece)
      throw error
    })
    fed += piece.length
    const used = piece.length - (fed - inflate.bytesWritten)
    hold(piece.subarray(0, used))
    if (used < piece.length || hasEnded) {
      packed.putBack(piece.subarray(used))
      inflate.end()
      return true
    }
  }
}

async function skipHeader(packed: ByteStream, hold: (bytes: Buffer) => void): Promise<void> {
  const head = await takeBytes(packed, 10)
  hold(head)
  const flags = head[3] ?? 0xff
  if (head.length < 10 || flags > 0x1f) throw new ContainerFault('damaged: its head is not one of gzip')
  if (flags & 4) {
    const size = await takeBytes(packed, 2)
    const extra = await takeBytes(packed, size.length < 2 ? 0 : size.readUInt16LE(0))
    hold(Buffer.concat([size, extra]))
  }
  for (const flag of [8, 16]) if (flags & flag) hold(await takeThroughZero(packed))
  if (flags & 2) hold(await takeBytes(packed, 2))
}

async function takeThroughZero(packed: ByteStream): Promise<Buffer> {
  const window = await takeBytes(packed, LONGEST_NAME)
  const end = window.indexOf(0)
  if (end < 0) throw new ContainerFault('damaged: its head is not one of gzip')
  packed.putBack(window.subarray(end + 1))
  return window.subarray(0, end + 1)
}
