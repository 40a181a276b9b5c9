import { readFile } from 'node:fs/promises'
import type { Deployment } from './deployment.js'
import { LARGEST_DOCUMENT, REFUSALS } from './documents/refusals.js'
import { hashOf } from './journal/chain.js'
import type { ReaderAnswer, ReadOutcome } from './reader-task.js'
import { describeFileError, type SourceFile, type Unread } from './source-files.js'
import type { GivenMetadata, Within } from './vocabulary/documents.js'
import type { Retrieval } from './vocabulary/retrieval.js'

/** What becomes of one source before the register sees it. Only `read` and `unread` are kept and recorded. */
export type Arrival =
  | Readonly<{ kind: 'missing'; name: string; reason: string }>
  | Readonly<{ kind: 'duplicate'; name: string; of: string; came?: Came }>
  | (Readonly<{ kind: 'unread'; reason: string; mediaType: string }> & Original)
  | (Readonly<{ kind: 'read'; given: GivenMetadata }> & Original & ReadOutcome)

/** A document's bytes as received. `bytes` is undefined where the store has taken them already, for their size. */
type Original = Readonly<{ name: string; sha256: string; size: number; bytes: Uint8Array | undefined }> & Provenance

/** Bytes on record already that came over the network: their address has to be known for them. */
type Came = Readonly<{ sha256: string; retrieval: Retrieval }>

/** A source whose bytes are known and new; its reading is under way. */
export type Started = Readonly<{ name: string; arrival: Promise<Arrival> }>

/** Takes sources in one after another: the bytes, whether they are known, and then the reading, which goes on by itself. */
export function openArrivals(
  deployment: Deployment,
  register: string,
  given: GivenMetadata,
): (source: Source) => Promise<Started> {
  const seen = new Map<string, string>()
  const findSame = openSameFinder(deployment, register)
  let taking: Promise<unknown> = Promise.resolve()
  return async (source) => {
    const { name } = source
    if ('of' in source) return { name, arrival: Promise.resolve({ kind: 'duplicate', name, of: source.of }) }
    if ('flow' in source) throw new Error(`${name} came without having been looked into`)
    // One after another, so that of two documents with the same bytes the first one named is the one recorded.
    const taken = taking.then(() => takeBytes(deployment, source))
    taking = taken
    const original = await taken
    if ('reason' in original)
      return { name, arrival: Promise.resolve({ kind: 'missing', name, reason: original.reason }) }
    const before = seen.get(original.sha256)
    if (before === undefined) seen.set(original.sha256, name)
    const same = before ? { of: before, isUnread: false } : await findSame(original.sha256)
    const { sha256, retrieval } = original
    const came = retrieval && { came: { sha256, retrieval } }
    const again: Arrival | undefined = same && { kind: 'duplicate', name, of: same.of, ...came }
    if (again && !same?.isUnread) return { name, arrival: Promise.resolve(again) }
    const reading = readOriginal(deployment, original, source.ok ? source.unread : undefined, {
      ...('given' in source && source.given),
      ...given,
    })
    // What could not be read once gets another chance, since readers improve.
    return { name, arrival: reading.then((arrival) => (again && arrival.kind === 'unread' ? again : arrival)) }
  }
}

/** How a document came: over the network, within another file, or both. */
type Provenance = Readonly<{ retrieval?: Retrieval; within?: Within }>

/** A document handed in without a file of its own: from the input, the network or an archive. `given` is what its carrier says of it. */
export type Handed = Readonly<{
  ok: true
  name: string
  bytes: Uint8Array
  given?: GivenMetadata
  unread?: Unread
}> &
  Provenance

/** A document that need not be sent again: its sender says that nothing has changed since it came as `of`. */
export type Unchanged = Readonly<{ ok: true; name: string; of: string }>

/** What comes over the input, of a size nobody knows before its end: looked into as it flows. */
export type Piped = Readonly<{ ok: true; name: string; flow: AsyncIterable<Uint8Array> }>

/** Whatever may come in, or why it cannot. */
export type Source = SourceFile | Handed | Unchanged | Piped

/**
 * The documents of one intake as they come, one after another. `total` is how many there are, undefined while nobody
 * knows; `share` is then how much of the input they came from has been gone through, from 0 to 1.
 */
export type Sources = Readonly<{
  each: AsyncIterable<Source> | Iterable<Source>
  total: () => number | undefined
  share?: () => number
}>

/** In bytes; 0 where nobody knows before its end. */
export function sizeOf(source: Source): number {
  if (!source.ok) return 0
  return 'size' in source ? source.size : 'bytes' in source ? source.bytes.length : 0
}

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
    return { ...pickProvenance(source), name, sha256: hashOf(bytes), size: bytes.length, bytes }
  } catch (error) {
    return { reason: describeFileError(error) }
  }
}

/** How a document came, ready to stand in an act; nothing where it is a file of its own. */
export function pickProvenance(source: Provenance | SourceFile): Provenance {
  return {
    ...('retrieval' in source && source.retrieval && { retrieval: source.retrieval }),
    ...('within' in source && source.within && { within: source.within }),
  }
}

/** The same bytes as the register holds them, by name. */
type Same = Readonly<{ of: string; isUnread: boolean }>

/**
 * Answers under which name the register holds the same bytes, undefined where it does not. What is asked while a query
 * is under way waits and is asked together: a folder that is on record already is gone through quickly.
 */
function openSameFinder(deployment: Deployment, register: string): (sha256: string) => Promise<Same | undefined> {
  let waiting: string[] = []
  let next: Promise<ReadonlyMap<string, Same>> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const ask = async () => {
    await last.catch(() => undefined)
    const asked = waiting
    waiting = []
    next = undefined
    return findSame(deployment, register, asked)
  }
  return async (sha256) => {
    waiting.push(sha256)
    if (next === undefined) {
      next = ask()
      last = next
    }
    return (await next).get(sha256)
  }
}

async function findSame(
  deployment: Deployment,
  register: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Same>> {
  const rows = await deployment.inspect(register, ({ tx }) =>
    tx
      .selectFrom('documents')
      .select(['sha256', 'source', 'unread'])
      .where('register_id', '=', register)
      .where('sha256', 'in', hashes)
      .execute(),
  )
  return new Map(
    rows.map(({ sha256, source, unread }) => [
      sha256,
      unread === null
        ? { of: `${source}, on record already`, isUnread: false }
        : { of: `${source}, kept already but unread: ${unread}`, isUnread: true },
    ]),
  )
}

async function readOriginal(
  deployment: Deployment,
  original: Original,
  unread: Unread | undefined,
  given: GivenMetadata,
): Promise<Arrival> {
  const { name, bytes } = original
  if (unread !== undefined) return { kind: 'unread', ...original, ...unread }
  if (bytes === undefined) {
    return { kind: 'unread', ...original, reason: REFUSALS['too-large'], mediaType: 'application/octet-stream' }
  }
  const readers = await deployment.readers()
  const answer: ReaderAnswer = await readers.read({ kind: 'document', name, bytes, given, ...pickProvenance(original) })
  if (!answer.ok) return { kind: 'unread', ...original, reason: answer.reason, mediaType: answer.mediaType }
  if (answer.kind !== 'document') throw new Error(`A reader answered with ${answer.kind} where a document was asked`)
  return { ...original, ...answer, kind: 'read', given }
}
