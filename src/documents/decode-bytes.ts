import iconv from 'iconv-lite'
import { guessEncoding } from './guess-encoding.js'

/** The decoded text without byte-order mark, or why there is none. */
export type DecodedText =
  | Readonly<{ ok: true; text: string; encoding: string }>
  | Readonly<{ ok: false; reason: 'binary' | 'undecodable' }>

const SAMPLE = 65_536
const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * Text from bytes: by byte-order mark, else as UTF-8 where that is valid (a page's declaration is wrong more often than
 * valid UTF-8 is accidental), else as declared, else by the statistics of the bytes.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const marked = findMarkedEncoding(buffer)
  if (marked) return accept(iconv.decode(buffer, marked), marked)
  if (isBinary(buffer)) return { ok: false, reason: 'binary' }

  const utf8 = decodeUtf8(buffer)
  if (utf8 !== undefined) return accept(utf8, 'utf-8')
  for (const encoding of [findDeclaredEncoding(buffer, contentType), guessEncoding(buffer)]) {
    if (!encoding || /^utf-?8$/i.test(encoding) || !iconv.encodingExists(encoding)) continue
    const decoded = accept(iconv.decode(buffer, encoding), encoding.toLowerCase())
    if (decoded.ok) return decoded
  }
  return { ok: false, reason: 'undecodable' }
}

function findMarkedEncoding(buffer: Buffer): string | undefined {
  const [a, b, c, d] = buffer
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && buffer.length > 4 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return findUnmarkedUtf16(buffer)
}

// In UTF-16 every other byte is the same few values (0 for Latin, 4 for Cyrillic letters); in no other text.
function findUnmarkedUtf16(buffer: Buffer): string | undefined {
  const length = Math.min(buffer.length, 2048) & ~1
  if (length < 8) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (isPageByte(buffer[at])) even += 1
    if (isPageByte(buffer[at + 1])) odd += 1
  }
  const pairs = length / 2
  if (odd > pairs * 0.85 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.85 && odd < pairs * 0.1 ? 'utf-16be' : undefined
}

function isPageByte(byte: number | undefined): boolean {
  return byte === 0 || byte === 4 || byte === 5
}

function isBinary(buffer: Buffer): boolean {
  if (buffer.includes(0)) return true
  const sample = buffer.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1
  return controls > Math.max(1, sample.length / 200)
}

/** UTF-8 that is valid, or was cut off or damaged in a few places only; a legacy encoding has more faults than letters that fit. */
function decodeUtf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer)
  } catch {
    const text = buffer.toString('utf8')
    let faults = 0
    let letters = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === 0xfffd) faults += 1
      else if (code > 0x7f) letters += 1
    }
    const isCutOff = faults === 1 && text.endsWith('\ufffd')
    return isCutOff || letters > faults * 4 ? text : undefined
  }
}

const META_CHARSET = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i

function findDeclaredEncoding(buffer: Buffer, contentType?: string): string | undefined {
  const stated = contentType?.match(/charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/i)?.[1]
  if (stated) return stated
  const head = buffer.subarray(0, 4096).toString('latin1')
  const declared = META_CHARSET.exec(head)?.[1] ?? /^<\?xml[^>]{0,100}?encoding=["']([\w:.-]{2,40})/.exec(head)?.[1]
  // Pages that say ISO-8859-1 are written in windows-1252, its superset; browsers read them so.
  return declared && /^(?:iso-?8859-1|latin-?1|us-ascii)$/i.test(declared) ? 'windows-1252' : declared
}

/** Refuses what decodes to characters no text has. A half of a surrogate pair becomes U+FFFD, so that text and hash survive storage. */
function accept(decoded: string, encoding: string): DecodedText {
  const text = (decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded).replace(LONE_SURROGATE, '\ufffd')
  let odd = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0) return { ok: false, reason: 'binary' }
    if (code === 0xfffd || (code > 0x7e && code < 0xa0 && code !== 0x85) || (code > 0xdfff && code < 0xf900)) odd += 1
  }
  return odd > Math.max(1, text.length / 100) ? { ok: false, reason: 'undecodable' } : { ok: true, text, encoding }
}
