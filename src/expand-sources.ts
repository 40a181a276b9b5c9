import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type Handed, type Piped, type Source, type Sources, sizeOf } from './arrivals.js'
import { openBudget, UnpacksTooFar } from './containers/budget.js'
import { openByteStream, peekBytes, takeRest } from './containers/byte-stream.js'
import { ContainerFault } from './containers/found.js'
import { HEAD, recogniseContainer } from './containers/recognise-container.js'
import { LARGEST_DOCUMENT } from './documents/refusals.js'
import { type Expanding, isDocument, openContainer } from './open-containers.js'
import { describeFileError, type SourceFile } from './source-files.js'

/**
 * Puts the documents that containers hold in their place: archives, crawls, lines of JSON, feeds, attachments of mails.
 * A container streams; what is damaged in it is named, and the rest comes all the same.
 */
export function expandSources(sources: readonly Source[] | Sources, expanding: Expanding): Sources {
  const given: Sources = 'each' in sources ? sources : listedSources(sources)
  let hasContainers = false
  let passed = 0
  async function* each() {
    for await (const source of given.each) {
      let members = 0
      for await (const member of expandSource(source, expanding, (bytes) => (passed += bytes))) {
        members += 1
        hasContainers ||= members > 1
        yield member
      }
    }
  }
  const size = 'each' in sources ? 0 : sources.reduce((sum, source) => sum + sizeOf(source), 0)
  const share = given.share ?? (size > 0 ? () => Math.min(1, passed / size) : undefined)
  return { each: each(), total: () => (hasContainers ? undefined : given.total()), ...(share && { share }) }
}

function listedSources(sources: readonly Source[]): Sources {
  return { each: sources, total: () => sources.length }
}

/** The documents of one source: itself, where it is no container. `pass` is told of bytes gone through. */
async function* expandSource(
  source: Source,
  expanding: Expanding,
  pass: (bytes: number) => void,
): AsyncGenerator<Source> {
  if (!source.ok || 'of' in source || ('unread' in source && source.unread)) {
    yield source
    return
  }
  if ('flow' in source) return yield* expandFlow(source, expanding, pass)
  const { name } = source
  const size = sizeOf(source)
  let told = 0
  const stream = openByteStream(openSource(source))
  const file = 'path' in source ? { path: source.path } : { bytes: asBuffer(source.bytes) }
  const layer = { name, depth: 0, budget: openBudget(size), expanding }
  try {
    const container = recogniseContainer(await peekBytes(stream, HEAD))
    if (container === undefined || (await isDocument(container, file))) yield source
    else {
      let found = 0
      for await (const member of openContainer(container, stream, layer, file)) {
        found += 1
        pass(stream.position() - told)
        told = stream.position()
        if (expanding.isDescribed) {
          yield refuseDescription(name)
          return
        }
        yield member
      }
      if (found === 0) yield keepUnread(source, 'there is no document in it')
    }
  } catch (error) {
    if (error instanceof ContainerFault || error instanceof UnpacksTooFar) yield keepUnread(source, error.message)
    else if (error instanceof Error && 'errno' in error) yield { ok: false, name, reason: describeFileError(error) }
    else throw error
  } finally {
    await stream.close()
  }
  // Not where the intake was stopped in the middle of it: that is not gone through.
  pass(size - told)
}

/** What flows in is not kept anywhere: an archive, which is read from its end, or a document must fit into memory. */
async function* expandFlow(
  { name, flow }: Piped,
  expanding: Expanding,
  pass: (bytes: number) => void,
): AsyncGenerator<Source> {
  const stream = openByteStream(flow)
  const layer = { name, depth: 0, budget: openBudget(stream.position), expanding }
  try {
    const container = recogniseContainer(await peekBytes(stream, HEAD))
    if (container === undefined || container === 'zip') {
      const bytes = await takeRest(stream, LARGEST_DOCUMENT)
      if (bytes !== undefined) return yield* expandSource({ ok: true, name, bytes }, expanding, pass)
      yield { ok: false, name, reason: `larger than ${LARGEST_DOCUMENT / 1e6} MB; save it as a file and add that` }
    } else if (expanding.isDescribed) yield refuseDescription(name)
    else yield* openContainer(container, stream, layer, { bytes: Buffer.alloc(0) })
  } catch (error) {
    if (!(error instanceof ContainerFault || error instanceof UnpacksTooFar)) throw error
    yield { ok: false, name, reason: error.message }
  } finally {
    await stream.close()
  }
}

type Present = Extract<SourceFile, { ok: true }> | Handed

async function* openSource(source: Present): AsyncGenerator<Uint8Array> {
  if (!('path' in source)) yield source.bytes
  else if (source.size <= LARGEST_DOCUMENT) yield await readFile(source.path)
  else yield* createReadStream(source.path) as AsyncIterable<Buffer>
}

/** The container itself is kept, with what is wrong with it. */
function keepUnread(source: Present, reason: string): Source {
  return { ...source, unread: { reason, mediaType: 'application/octet-stream' } }
}

function refuseDescription(name: string): Source {
  const reason =
    'it holds documents of its own, and --title, --published, --url and --outlet describe one; add it without them'
  return { ok: false, name, reason }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
