import { readFile } from 'node:fs/promises'
import type { Deployment } from './deployment.js'
import { LARGEST_DOCUMENT, REFUSALS } from './documents/refusals.js'
import { hashOf } from './journal/chain.js'
import type { ReaderAnswer, ReadOutcome } from './reader-task.js'
import { describeFileError, type SourceFile } from './source-files.js'
import type { GivenMetadata } from './vocabulary/documents.js'

/** What becomes of one source before the register sees it. Only `read` and `unread` are kept and recorded. */
export type Arrival =
  | Readonly<{ kind: 'missing'; name: string; reason: string }>
  | Readonly<{ kind: 'duplicate'; name: string; of: string }>
  | (Readonly<{ kind: 'unread'; reason: string; mediaType: string }> & Original)
  | (Readonly<{ kind: 'read'; given: GivenMetadata }> & Original & ReadOutcome)

/** A document's bytes as received. `bytes` is undefined where the store has taken them already, for their size. */
type Original = Readonly<{ name: string; sha256: string; size: number; bytes: Uint8Array | undefined }>

/** A source whose bytes are known and new; its reading is under way. */
export type Started = Readonly<{ name: string; arrival: Promise<Arrival> }>

/** Takes sources in one after another: the bytes, whether they are known, and then the reading, which goes on by itself. */
export function openArrivals(
  deployment: Deployment,
  register: string,
  given: GivenMetadata,
): (source: SourceFile | Handed) => Promise<Started> {
  const seen = new Map<string, string>()
  return async (source) => {
    const { name } = source
    const original = await takeBytes(deployment, source)
    if ('reason' in original)
      return { name, arrival: Promise.resolve({ kind: 'missing', name, reason: original.reason }) }
    const of = seen.get(original.sha256) ?? (await findSame(deployment, register, original.sha256))
    if (of !== undefined) return { name, arrival: Promise.resolve({ kind: 'duplicate', name, of }) }
    seen.set(original.sha256, name)
    return { name, arrival: readOriginal(deployment, original, given) }
  }
}

/** A document handed in without a file: what came over the input. */
export type Handed = Readonly<{ ok: true; name: string; bytes: Uint8Array }>

async function takeBytes(
  deployment: Deployment,
  source: SourceFile | Handed,
): Promise<Original | Readonly<{ reason: string }>> {
  if (!source.ok) return { reason: source.reason }
  const { name } = source
  try {
    if ('path' in source && source.size > LARGEST_DOCUMENT) {
      const kept = await deployment.store.keepFile('originals', source.path)
      return { name, sha256: kept.sha256, size: kept.size, bytes: undefined }
    }
    const bytes = 'path' in source ? await readFile(source.path) : source.bytes
    return { name, sha256: hashOf(bytes), size: bytes.length, bytes }
  } catch (error) {
    return { reason: describeFileError(error) }
  }
}

/** The name under which the register holds the same bytes, undefined where it does not. */
async function findSame(deployment: Deployment, register: string, sha256: string): Promise<string | undefined> {
  const row = await deployment.inspect(register, ({ tx }) =>
    tx
      .selectFrom('documents')
      .select(['source', 'unread'])
      .where('register_id', '=', register)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  )
  if (row === undefined) return undefined
  return row.unread === null
    ? `${row.source}, on record already`
    : `${row.source}, kept already but unread: ${row.unread}`
}

async function readOriginal(deployment: Deployment, original: Original, given: GivenMetadata): Promise<Arrival> {
  const { name, bytes } = original
  if (bytes === undefined) {
    return { kind: 'unread', ...original, reason: REFUSALS['too-large'], mediaType: 'application/octet-stream' }
  }
  const readers = await deployment.readers()
  const answer: ReaderAnswer = await readers.read({ kind: 'document', name, bytes, given })
  if (!answer.ok) return { kind: 'unread', ...original, reason: answer.reason, mediaType: answer.mediaType }
  if (answer.kind === 'line') throw new Error('A reader answered with a line where a document was asked')
  return { ...original, ...answer, kind: 'read', given }
}
