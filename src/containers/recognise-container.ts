import { constants, gunzipSync } from 'node:zlib'
import { isFeedHead, isMailHead } from '../documents/recognise-format.js'

/** A file that holds documents. `feed` and `mail` are small and read whole; the others are streamed. */
export type Container = 'zip' | 'gzip' | 'packed-warc' | 'warc' | 'lines' | 'feed' | 'mail'

/** So many bytes of a file tell whether it is a container. */
export const HEAD = 64 * 1024

/** Tells a container by the bytes it begins with; undefined for what may be a document itself. */
export function recogniseContainer(head: Buffer): Container | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08) return isWarc(unpackHead(head)) ? 'packed-warc' : 'gzip'
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip'
  if (isWarc(head)) return 'warc'
  const words = head.toString('utf8').replace(/^\ufeff/, '')
  if (isFeedHead(words)) return 'feed'
  if (isMailHead(words)) return 'mail'
  return isLines(words) ? 'lines' : undefined
}

function isWarc(head: Buffer): boolean {
  return /^(?:\r?\n){0,4}WARC\/\d\./.test(head.subarray(0, 20).toString('latin1'))
}

function unpackHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * HEAD })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Lines of JSON, each a document: told by the first line, or by its keys where it is longer than what is seen. */
function isLines(head: string): boolean {
  const words = head.trimStart()
  if (!/^\{\s{0,20}"/.test(words)) return false
  const end = words.indexOf('\n')
  if (end < 0) return /"(?:text|html)"\s{0,20}:\s{0,20}"/.test(words)
  try {
    const first: unknown = JSON.parse(words.slice(0, end))
    return typeof first === 'object' && first !== null && ('text' in first || 'html' in first)
  } catch {
    // A damaged first line is one bad line among good ones where a second follows that has the form.
    return /^[^\n]*\n\s{0,9}\{\s{0,20}"[^\n]*"(?:text|html)"\s{0,20}:/.test(words)
  }
}
