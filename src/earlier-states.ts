import type { Arrival } from './arrivals.js'
import type { NamedArrival, nameArrivals } from './name-arrivals.js'
import type { View } from './register/queries.js'
import { storableText } from './register/storable.js'
import { findRecordedStates, type RecordedState, recordAddresses } from './register/web-addresses.js'

type Named = Awaited<ReturnType<typeof nameArrivals>>

/**
 * Ties pages to the states in which they are on record already. A page whose words, title and date are as they were is a
 * duplicate, however its frame has changed; a changed page names the document that holds its earlier state.
 */
export async function dropUnchanged(view: View, { arrived, duplicates }: Named): Promise<Named> {
  const urls = arrived.flatMap(({ arrival: { retrieval } }) => (retrieval ? [retrieval.url, retrieval.finalUrl] : []))
  const states = new Map(await findRecordedStates(view, urls))
  const changed: NamedArrival[] = []
  const unchanged = new Map(duplicates)
  const heard: Parameters<typeof recordAddresses>[1][number][] = []
  for (const named of arrived) {
    const { document, arrival } = named
    const { retrieval } = arrival
    const earlier =
      retrieval && (states.get(storableText(retrieval.url)) ?? states.get(storableText(retrieval.finalUrl)))
    if (retrieval !== undefined && earlier !== undefined && isSameState(earlier, named)) {
      const of = `${earlier.source}, on record already: its words are as they were`
      unchanged.set(arrival, { kind: 'duplicate', name: arrival.name, of })
      heard.push({ retrieval, document: earlier.document })
      continue
    }
    // A crawl may bring an older state after a newer one: it follows nothing.
    const isLater = earlier !== undefined && retrieval !== undefined && earlier.askedAt <= retrieval.at
    changed.push(isLater && earlier.document !== document ? { ...named, replaces: earlier.document } : named)
    if (retrieval !== undefined && (earlier === undefined || isLater)) states.set(retrieval.url, stateOf(named))
  }
  await recordAddresses(view, heard)
  return { arrived: changed, duplicates: unchanged }
}

/** Notes the addresses from which bytes came that are on record already. */
export async function noteAddressesOf(view: View, arrivals: readonly Arrival[]): Promise<void> {
  const came = arrivals.flatMap((arrival) => (arrival.kind === 'duplicate' && arrival.came ? [arrival.came] : []))
  if (came.length === 0) return
  const rows = await view.tx
    .selectFrom('documents')
    .select(['document_id', 'sha256'])
    .where('register_id', '=', view.register)
    .where(
      'sha256',
      'in',
      came.map(({ sha256 }) => sha256),
    )
    .execute()
  const documents = new Map(rows.map(({ sha256, document_id }) => [sha256, document_id]))
  const heard = came.flatMap(({ sha256, retrieval }) => {
    const document = documents.get(sha256)
    return document === undefined ? [] : [{ retrieval, document }]
  })
  await recordAddresses(view, heard)
}

function isSameState(earlier: RecordedState, { arrival }: NamedArrival): boolean {
  if (arrival.kind !== 'read') return false
  const { textSha256, title, published } = arrival.document
  const printed = title === null ? null : storableText(title)
  return earlier.textSha256 === textSha256 && earlier.title === printed && earlier.published === published
}

function stateOf({ document, arrival }: NamedArrival): RecordedState {
  const read = arrival.kind === 'read' ? arrival.document : { textSha256: null, title: null, published: null }
  const { textSha256, title, published } = read
  const askedAt = arrival.retrieval?.at ?? ''
  return { document, source: arrival.name, textSha256, title, published, askedAt }
}
