import type { Source } from './arrivals.js'
import type { Budget } from './containers/budget.js'
import { type ByteStream, openByteStream, peekBytes, takeRest } from './containers/byte-stream.js'
import { ContainerFault, type Found } from './containers/found.js'
import { readGzipMembers } from './containers/gzip.js'
import { readLineDocuments } from './containers/lines.js'
import { type Container, HEAD, recogniseContainer } from './containers/recognise-container.js'
import { readPackedWarc, readWarc } from './containers/warc.js'
import { readZip, recogniseZip, type Whole } from './containers/zip.js'
import type { Member } from './documents/member.js'
import { LARGEST_DOCUMENT } from './documents/refusals.js'
import type { ReaderPool } from './reader-pool.js'

/** What is needed to look into containers: readers for those that are parsed whole, and whether one document was announced. */
export type Expanding = Readonly<{ readers: () => Promise<Pick<ReaderPool, 'read'>>; isDescribed?: boolean }>

/** A container under way. `name` is its own, `depth` the number of containers around it. */
type Layer = Readonly<{ name: string; depth: number; budget: Budget; expanding: Expanding }>

/** Deeper ones are kept unread: a file that holds itself would have no end. */
const DEEPEST = 4

/** Whether what has the form of a container is one document: an office document is a ZIP file by its form. Throws ContainerFault. */
export async function isDocument(container: Container, file: Whole): Promise<boolean> {
  return container === 'zip' && (await recogniseZip(file)) !== 'archive'
}

/**
 * The documents in a container and in the containers within it, in order; what is damaged comes as a source that is not
 * there, with the reason. `file` is the container whole, for archives.
 */
export async function* openContainer(
  container: Container,
  stream: ByteStream,
  layer: Layer,
  file: Whole,
): AsyncGenerator<Source> {
  const limits = { largest: LARGEST_DOCUMENT, budget: layer.budget }
  if (container === 'warc') yield* takeFound(readWarc(stream, limits), layer)
  else if (container === 'packed-warc') yield* takeFound(readPackedWarc(stream, limits), layer)
  else if (container === 'lines') yield* takeDocuments(readLineDocuments(stream, LARGEST_DOCUMENT), layer)
  else if (container === 'gzip') yield* openGzip(stream, layer)
  else if (container === 'zip') yield* openZip(file, layer)
  else yield* openParsed(container, stream, layer)
}

async function* takeFound(each: AsyncIterable<Found> | Iterable<Found>, layer: Layer): AsyncGenerator<Source> {
  for await (const found of each) {
    const name = `${layer.name}, ${found.place}`
    if (found.ok) yield* openMember(openByteStream(once(found.bytes)), { ...found, name }, layer)
    else yield { ok: false, name, reason: found.reason }
  }
}

/** Members that are documents whatever they begin with. */
async function* takeDocuments(each: AsyncIterable<Found> | Iterable<Found>, layer: Layer): AsyncGenerator<Source> {
  for await (const found of each) {
    const name = `${layer.name}, ${found.place}`
    if (!found.ok) yield { ok: false, name, reason: found.reason }
    else yield { ok: true, name, bytes: found.bytes, within: { container: layer.name, place: found.place } }
  }
}

async function* openZip(file: Whole, layer: Layer): AsyncGenerator<Source> {
  for await (const entry of readZip(file, layer.budget)) {
    const name = `${layer.name}/${entry.place}`
    if (entry.ok) yield* openMember(entry.stream, { name, place: entry.place }, layer)
    else yield { ok: false, name, reason: entry.reason }
  }
}

async function* openGzip(stream: ByteStream, layer: Layer): AsyncGenerator<Source> {
  const joined = openByteStream(joinMembers(stream, layer.budget))
  yield* openMember(joined, { name: layer.name.replace(/\.gz$/i, ''), place: 'unpacked', isAll: true }, layer)
}

async function* joinMembers(stream: ByteStream, budget: Budget): AsyncGenerator<Buffer> {
  for await (const member of readGzipMembers(stream, budget)) {
    for (let piece = await member.next(); piece !== undefined; piece = await member.next()) yield piece
  }
}

/** A feed or a mail is parsed by a reader, where whatever it does to its parser is cut off in time. */
async function* openParsed(container: 'feed' | 'mail', stream: ByteStream, layer: Layer): AsyncGenerator<Source> {
  const bytes = await takeWhole(stream)
  const readers = await layer.expanding.readers()
  const answer = await readers.read({ kind: 'members', container, bytes })
  if (!answer.ok) throw new ContainerFault(answer.reason)
  if (answer.kind !== 'members') throw new Error(`A reader answered with ${answer.kind} where members were asked`)
  const members = answer.members.map(asFound)
  if (container === 'feed') return yield* takeDocuments(members, layer)
  yield { ok: true, name: layer.name, bytes }
  yield* takeFound(members, layer)
}

function asFound({ place, bytes }: Member): Found {
  return { ok: true, place, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
}

async function takeWhole(stream: ByteStream): Promise<Buffer> {
  const bytes = await takeRest(stream, LARGEST_DOCUMENT)
  if (bytes === undefined)
    throw new ContainerFault(`larger than ${LARGEST_DOCUMENT / 1e6} MB, the most this version reads`)
  return bytes
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** `isAll`: there is nothing else in its container, so that its damage is the container's. */
type Opened = Pick<Extract<Found, { ok: true }>, 'place' | 'given' | 'retrieval'> &
  Readonly<{ name: string; isAll?: boolean }>

/** One member: a document, or a container in its turn. Its own damage is told here and does not reach its neighbours. */
async function* openMember(
  stream: ByteStream,
  { name, place, given, retrieval, isAll = false }: Opened,
  layer: Layer,
): AsyncGenerator<Source> {
  const within = { container: layer.name, place }
  const came = { ...(given && { given }), ...(retrieval && { retrieval }), within }
  try {
    const container = recogniseContainer(await peekBytes(stream, HEAD))
    const whole = container === undefined || container === 'zip' ? await takeWhole(stream) : Buffer.alloc(0)
    if (container === undefined || (await isDocument(container, { bytes: whole })))
      yield { ok: true, name, bytes: whole, ...came }
    else if (layer.depth >= DEEPEST) throw new ContainerFault('a container within so many others; unpack it by hand')
    else {
      for await (const source of openContainer(
        container,
        stream,
        { ...layer, name, depth: layer.depth + 1 },
        { bytes: whole },
      )) {
        yield 'bytes' in source && source.name === name ? { ...source, ...came } : source
      }
    }
  } catch (error) {
    if (!(error instanceof ContainerFault) || isAll) throw error
    yield { ok: false, name, reason: error.message }
  }
}
