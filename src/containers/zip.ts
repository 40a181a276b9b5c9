import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { type Budget, UnpacksTooFar } from './budget.js'
import { type ByteStream, openByteStream } from './byte-stream.js'
import { ContainerFault } from './found.js'

/** One file of an archive, to be read or left before the next is asked for; or why it cannot be read. */
export type ZipEntry =
  | Readonly<{ ok: true; place: string; stream: ByteStream }>
  | Readonly<{ ok: false; place: string; reason: string }>

/** A file as a whole, where it lies or what it holds: an archive is read from its end. */
export type Whole = Readonly<{ path: string | Buffer }> | Readonly<{ bytes: Buffer }>

const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: true }
/** An office document names its parts at its beginning. */
const LOOKED_AT = 500
const MOST_ENTRIES = 1_000_000

/**
 * What a ZIP file is: `archive`, or the office document it is the wrapping of, `docx` being the one of Word. Throws
 * ContainerFault where its directory cannot be read.
 */
export async function recogniseZip(file: Whole): Promise<'archive' | 'docx' | 'office'> {
  const names: string[] = []
  for await (const entry of eachEntry(await open(file))) {
    names.push(nameOf(entry))
    if (names.length >= LOOKED_AT) break
  }
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('[Content_Types].xml') || names.includes('mimetype') ? 'office' : 'archive'
}

/** The files of an archive in the order of its directory; folders, hidden files and what a system adds of its own are left out. */
export async function* readZip(file: Whole, budget: Budget): AsyncGenerator<ZipEntry> {
  const zip = await open(file)
  let packed = 0
  let entries = 0
  for await (const entry of eachEntry(zip)) {
    entries += 1
    packed += entry.compressedSize
    // Entries that share their bytes make much of little.
    if (packed > zip.fileSize || entries > MOST_ENTRIES) throw new UnpacksTooFar()
    const place = nameOf(entry)
    if (/\/$|(?:^|\/)(?:\.|__MACOSX\/)|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i.test(place)) continue
    const reason = entry.isEncrypted()
      ? 'encrypted: unpack it with its password and add what it holds'
      : entry.canDecodeFileData()
        ? undefined
        : 'packed in a way that is not read; unpack it by hand and add what it holds'
    if (reason !== undefined) yield { ok: false, place, reason }
    else {
      const stream = openByteStream(unpack(zip, entry, budget))
      yield { ok: true, place, stream }
      await stream.close()
    }
  }
}

async function open(file: Whole): Promise<ZipFile> {
  try {
    // The library's types know no path of bytes, which the system takes all the same.
    return await ('path' in file ? openPromise(file.path as string, OPTIONS) : fromBufferPromise(file.bytes, OPTIONS))
  } catch (error) {
    throw toFault(error)
  }
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry()
  for (;;) {
    const next = await entries.next().catch((error: unknown) => {
      throw toFault(error)
    })
    if (next.done) return
    try {
      yield next.value
    } catch (error) {
      await entries.return?.()
      throw error
    }
  }
}

async function* unpack(zip: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Buffer> {
  let checksum = 0
  try {
    const bytes = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>
    for await (const piece of bytes) {
      budget.spend(piece.length)
      checksum = crc32(piece, checksum)
      yield piece
    }
  } catch (error) {
    throw toFault(error)
  }
  if (checksum !== entry.crc32) throw new ContainerFault('damaged: its check sum does not fit')
}

/** The library speaks of every damage in words of its own; a fault of the machine has a number. */
function toFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof UnpacksTooFar) return error
  if ('code' in error && String(error.code).startsWith('Z_'))
    return new ContainerFault('damaged: it cannot be unpacked')
  if ('errno' in error) return error
  return new ContainerFault(`damaged: ${describeDamage(error.message)}`)
}

/** The library's commonest complaints in words that tell what to do; the others as it makes them. */
const DAMAGES: readonly (readonly [complaint: RegExp, told: string])[] = [
  [/end of central directory record/i, 'its directory, which stands at its end, is missing; it may be cut off'],
  [/central directory file header|local file header/i, 'its directory does not fit what lies in it'],
  [/size mismatch|too many bytes|not enough bytes/i, 'a file in it is longer or shorter than its directory says'],
  [/relative path|absolute path|invalid characters in fileName|backslash/i, 'the name of a file leads out of it'],
  [/unexpected EOF|truncated/i, 'it is cut off'],
]

function describeDamage(complaint: string): string {
  const told = DAMAGES.find(([pattern]) => pattern.test(complaint))?.[1]
  return told ?? `it cannot be read (${complaint.split('\n', 1)[0]?.slice(0, 200)})`
}

/** Names are UTF-8 where that is valid, whatever their flag says; else of the encoding ZIP was made with. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return raw.toString('latin1')
  }
}
