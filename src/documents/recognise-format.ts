import type { BYTE_FORMATS, TEXT_FORMATS } from './formats.js'
import { isMarkdown } from './markdown.js'
import type { Refusal } from './refusals.js'

/** What the first bytes of a file give away: a format that is not read, or undefined for what may be text. */
export type RecognisedFormat = Readonly<{ refusal: Refusal; mediaType: string }>

type Signature = RecognisedFormat & Readonly<{ at?: number; bytes: string; nulWithin?: number }>

// `bytes` is Latin-1. Two-letter signatures also begin ordinary words, so they count only with a NUL close by.
const SIGNATURES: readonly Signature[] = [
  { bytes: '\xd0\xcf\x11\xe0', refusal: 'doc', mediaType: 'application/x-ole-storage' },
  { bytes: '{\\rtf', refusal: 'rtf', mediaType: 'application/rtf' },
  { bytes: '\x1f\x8b', refusal: 'archive', mediaType: 'application/gzip' },
  { bytes: 'BZh', nulWithin: 64, refusal: 'archive', mediaType: 'application/x-bzip2' },
  { bytes: '7z\xbc\xaf\x27\x1c', refusal: 'archive', mediaType: 'application/x-7z-compressed' },
  { bytes: 'Rar!\x1a\x07', refusal: 'archive', mediaType: 'application/vnd.rar' },
  { bytes: '\xfd7zXZ\x00', refusal: 'archive', mediaType: 'application/x-xz' },
  { bytes: '\x28\xb5\x2f\xfd', refusal: 'archive', mediaType: 'application/zstd' },
  { at: 257, bytes: 'ustar', refusal: 'archive', mediaType: 'application/x-tar' },
  { bytes: '\x89PNG\r\n\x1a\n', refusal: 'image', mediaType: 'image/png' },
  { bytes: '\xff\xd8\xff', refusal: 'image', mediaType: 'image/jpeg' },
  { bytes: 'GIF87a', refusal: 'image', mediaType: 'image/gif' },
  { bytes: 'GIF89a', refusal: 'image', mediaType: 'image/gif' },
  { bytes: 'II*\x00', refusal: 'image', mediaType: 'image/tiff' },
  { bytes: 'MM\x00*', refusal: 'image', mediaType: 'image/tiff' },
  { bytes: 'BM', nulWithin: 12, refusal: 'image', mediaType: 'image/bmp' },
  { at: 8, bytes: 'WEBP', nulWithin: 64, refusal: 'image', mediaType: 'image/webp' },
  { at: 8, bytes: 'WAVE', nulWithin: 64, refusal: 'sound', mediaType: 'audio/wav' },
  { at: 4, bytes: 'ftyp', nulWithin: 8, refusal: 'sound', mediaType: 'video/mp4' },
  { bytes: 'ID3', nulWithin: 32, refusal: 'sound', mediaType: 'audio/mpeg' },
  { bytes: 'OggS\x00', refusal: 'sound', mediaType: 'audio/ogg' },
  { bytes: 'fLaC\x00', refusal: 'sound', mediaType: 'audio/flac' },
  { bytes: '\x1aE\xdf\xa3', refusal: 'sound', mediaType: 'video/webm' },
  { bytes: '\x7fELF', refusal: 'program', mediaType: 'application/x-elf' },
  { bytes: 'MZ', nulWithin: 64, refusal: 'program', mediaType: 'application/vnd.microsoft.portable-executable' },
  { bytes: '\xca\xfe\xba\xbe', refusal: 'program', mediaType: 'application/java-vm' },
  { bytes: '\xcf\xfa\xed\xfe', refusal: 'program', mediaType: 'application/x-mach-binary' },
  { bytes: '\x00asm', refusal: 'program', mediaType: 'application/wasm' },
  { bytes: 'SQLite format 3\x00', refusal: 'database', mediaType: 'application/vnd.sqlite3' },
  { bytes: 'WARC/1.', refusal: 'warc', mediaType: 'application/warc' },
]

/** Formats told by their first bytes, whatever the file is called: the name of one that is read, or one that is not. Undefined: perhaps text. */
export function recogniseFormat(bytes: Uint8Array): RecognisedFormat | keyof typeof BYTE_FORMATS | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  // Some programs write a line of their own above it.
  if (head.slice(0, 1024).includes('%PDF-') && /^(?:%PDF-|[^\n]{0,200}\r?\n%PDF-)/.test(head)) return 'pdf'
  // Whether an archive is a Word document is known when it is open.
  if (head.startsWith('PK\x03\x04')) return 'docx'
  if (isMailHead(head)) return 'mail'
  return SIGNATURES.find(
    ({ at = 0, bytes: signature, nulWithin }) =>
      head.startsWith(signature, at) && (nulWithin === undefined || head.slice(0, nulWithin).includes('\x00')),
  )
}

/** What decoded text turns out to be: a format with its reader, or one that is not read. */
export function recogniseText(text: string): RecognisedFormat | keyof typeof TEXT_FORMATS | 'json' {
  const head = text.slice(0, 4096).trimStart()
  if (isFeedHead(head)) return { refusal: 'feed', mediaType: 'application/xml' }
  if (isHtml(head, text)) return 'html'
  if (head.startsWith('<?xml')) return { refusal: 'xml', mediaType: 'application/xml' }
  if (isJson(head, text)) return isJsonDocument(text) ? 'json' : { refusal: 'json', mediaType: 'application/json' }
  return isMarkdown(text) ? 'markdown' : 'plain'
}

/** Whether words begin as a feed does: RSS, Atom, RDF or JSON Feed. A page that quotes one begins otherwise. */
export function isFeedHead(words: string): boolean {
  const head = words.slice(0, 4096).trimStart()
  if (/^\{[^{}]{0,2000}"version"\s{0,9}:\s{0,9}"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(head)) return true
  const opening = /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<\?|<!--|<!DOCTYPE rss\b|<rss\b|<feed\b|<rdf:RDF\b)/i
  return opening.test(head) && /<(?:rss|feed|rdf:RDF)\b/i.test(head) && !/<html\b/i.test(head)
}

const HEADER_LINE = /^(?:[A-Za-z][\w-]{1,60}:.*|[ \t].*)$/

/** Whether words begin as a mail does: header lines alone, among them some that only mail programs write. */
export function isMailHead(words: string): boolean {
  const lines = words.slice(0, 16_384).split(/\r?\n/, 200)
  if (lines[0]?.startsWith('From ')) lines.shift()
  const end = lines.indexOf('')
  const head = end < 0 ? lines.slice(0, -1) : lines.slice(0, end)
  if (head.length < 3 || !head.every((line) => HEADER_LINE.test(line))) return false
  const has = (name: RegExp) => head.some((line) => name.test(line))
  return has(/^(?:message-id|mime-version|received|return-path):/i) && has(/^(?:from|subject|date):/i)
}

const PAGE_TAG = /<(?:!doctype html|html|head|body)\b/i
const FIRST_TAG =
  /^<(?:!--|\/?(?:a|abbr|article|b|blockquote|br|center|div|em|figure|font|form|h[1-6]|header|hr|i|img|link|main|meta|nav|ol|p|script|section|span|strong|style|table|title|ul)\b)/i

// A plain text may quote a tag or open with an address in angle brackets: only what begins as a page is one.
function isHtml(head: string, text: string): boolean {
  if (!head.startsWith('<')) return /^<html\b|^<!doctype html/im.test(head)
  if (PAGE_TAG.test(head)) return true
  return FIRST_TAG.test(head) && /<\/[a-z]|<br|<p>/i.test(text.slice(0, 200_000))
}

function isJsonDocument(text: string): boolean {
  try {
    const whole: unknown = JSON.parse(text)
    return typeof whole === 'object' && whole !== null && ('text' in whole || 'html' in whole)
  } catch {
    return false
  }
}

// "[Translated from Kazakh]" opens with a bracket too: only what parses is JSON.
function isJson(head: string, text: string): boolean {
  if (!/^(?:\{\s{0,99}"|\[\s{0,99}[[{"\d])/.test(head)) return false
  const whole = text.trim()
  const firstLine = whole.slice(0, Math.max(0, whole.indexOf('\n')))
  return [whole, firstLine].some((candidate) => {
    try {
      return typeof JSON.parse(candidate) === 'object'
    } catch {
      return false
    }
  })
}
