import { type Entry, fromBufferPromise } from 'yauzl'
import type { Refusal } from './refusals.js'

/** The parts of a Word document that are read, as XML; empty where it has none. */
export type OfficeParts = Readonly<Record<'document' | 'styles' | 'footnotes' | 'endnotes' | 'properties', string>>

const NAMES: Readonly<Record<string, keyof OfficeParts>> = {
  'word/document.xml': 'document',
  'word/styles.xml': 'styles',
  'word/footnotes.xml': 'footnotes',
  'word/endnotes.xml': 'endnotes',
  'docProps/core.xml': 'properties',
}
/** All parts together: what unpacks to more was made to fill the machine. */
const LARGEST = 60_000_000
const MOST_ENTRIES = 10_000

/** Unpacks what is read of a Word document, or says why it cannot be: damaged, no Word document, or far too large. */
export async function readOfficeParts(bytes: Uint8Array): Promise<OfficeParts | Refusal> {
  const parts: Record<keyof OfficeParts, string> = {
    document: '',
    styles: '',
    footnotes: '',
    endnotes: '',
    properties: '',
  }
  let left = LARGEST
  let entries = 0
  let isOffice = false
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(file, { lazyEntries: true, autoClose: true })
    for await (const entry of zip.eachEntry()) {
      entries += 1
      if (entries > MOST_ENTRIES) return 'docx-damaged'
      isOffice ||= entry.fileName === '[Content_Types].xml' || entry.fileName === 'mimetype'
      const name = NAMES[entry.fileName]
      if (name === undefined || parts[name] !== '') continue
      if (entry.isEncrypted() || entry.uncompressedSize > left) return 'docx-damaged'
      left -= entry.uncompressedSize
      parts[name] = await unpack(await zip.openReadStreamPromise(entry), entry)
    }
  } catch {
    return 'docx-damaged'
  }
  if (parts.document !== '') return parts
  return isOffice ? 'office' : 'archive'
}

async function unpack(stream: AsyncIterable<Buffer>, { uncompressedSize }: Entry): Promise<string> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > uncompressedSize) throw new Error('longer than it says')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
    .toString('utf8')
    .replace(/\0|\p{Surrogate}/gu, '\ufffd')
}
