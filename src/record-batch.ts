import { type Arrival, pickProvenance } from './arrivals.js'
import type { Deployment } from './deployment.js'
import { dropUnchanged, noteAddressesOf } from './earlier-states.js'
import type { Act, DocumentReceived, DocumentUnread } from './journal/acts.js'
import { Damage } from './journal/damage.js'
import type { Kept } from './journal/store.js'
import { type Keepable, type NamedArrival, nameArrivals } from './name-arrivals.js'
import type { View } from './register/queries.js'
import type { ReadDocument } from './register/received-documents.js'

/**
 * What one batch changed on the register. `arrivals` are those given, except that what another intake recorded in the
 * meantime is a duplicate now, and what could not be put on record is unread. `joined` are entries that were there and
 * got a report; on `differing` ones reports differ.
 */
export type Recorded = Readonly<{
  arrivals: readonly Arrival[]
  made: readonly string[]
  joined: readonly string[]
  differing: readonly string[]
}>

/**
 * Records what arrived: originals and texts into the store, then, in one transaction, the tables and the acts. Once
 * this resolves nothing of it can be lost. A document that the tables refuse does not take the others down.
 */
export async function recordBatch(
  deployment: Deployment,
  register: string,
  arrivals: readonly Arrival[],
  by: string,
): Promise<Recorded> {
  try {
    return await record(deployment, register, arrivals, by)
  } catch (error) {
    if (isOfTheMachine(error)) throw error
    const [first, ...rest] = arrivals
    if (first === undefined) throw error
    if (rest.length === 0) return record(deployment, register, [toUnread(first, error)], by)
    const each: Recorded[] = []
    for (const arrival of arrivals) each.push(await recordBatch(deployment, register, [arrival], by))
    return {
      arrivals: each.flatMap((one) => one.arrivals),
      made: each.flatMap((one) => one.made),
      joined: each.flatMap((one) => one.joined),
      differing: each.flatMap((one) => one.differing),
    }
  }
}

/** A full disk, a lost server or a damaged journal is no document's fault. */
function isOfTheMachine(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Damage) return true
  return 'errno' in error || 'syscall' in error
}

function toUnread(arrival: Arrival, error: unknown): Arrival {
  if (arrival.kind !== 'read') throw error
  const { name, sha256, size, bytes, mediaType } = arrival
  const came = pickProvenance(arrival)
  const said = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
  return {
    kind: 'unread',
    name,
    sha256,
    size,
    bytes,
    mediaType,
    ...came,
    reason: `read, but not put on record: ${said}`,
  }
}

async function record(
  deployment: Deployment,
  register: string,
  arrivals: readonly Arrival[],
  by: string,
): Promise<Recorded> {
  const nothing = { arrivals, made: [], joined: [], differing: [] }
  const kept = arrivals.filter(isKept)
  if (kept.length === 0) {
    await noteDuplicates(deployment, register, arrivals)
    return nothing
  }
  await store(deployment, kept)
  const { projectDocuments, projectUnread } = await import('./register/projection.js')
  return deployment.keep(register, async ({ view, head, append }) => {
    const at = new Date().toISOString()
    const { arrived, duplicates } = await dropUnchanged(view, await nameArrivals(view, kept))
    const acts = arrived.map(toAct)
    const documents: ReadDocument[] = []
    for (const [index, { arrival }] of arrived.entries()) {
      const act = acts[index]
      const seq = head.seq + index + 1
      if (act?.kind === 'document-unread') await projectUnread(view, act.payload, seq, at)
      else if (act?.kind === 'document-received' && arrival.kind === 'read') {
        documents.push({ received: act.payload, seq, at, document: arrival.document, findings: arrival.findings })
      }
    }
    const named = await projectDocuments(view, documents)
    const naming: Act[] = named.length > 0 ? [{ kind: 'entries-named', payload: { named } }] : []
    await append([...acts, ...naming], { at, by })
    await noteAddressesOf(view, arrivals)
    const changed = await summarise(view, documents, new Set(named.map(({ id }) => id)))
    return { ...changed, arrivals: arrivals.map((arrival) => duplicates.get(arrival) ?? arrival) }
  })
}

/** Bytes that are on record came from an address that is to be known: it need not send them again. */
async function noteDuplicates(deployment: Deployment, register: string, arrivals: readonly Arrival[]): Promise<void> {
  if (!arrivals.some((arrival) => arrival.kind === 'duplicate' && arrival.came !== undefined)) return
  await deployment.keep(register, ({ view }) => noteAddressesOf(view, arrivals))
}

function isKept(arrival: Arrival): arrival is Keepable {
  return arrival.kind === 'read' || arrival.kind === 'unread'
}

async function summarise(
  { tx, register }: View,
  documents: readonly ReadDocument[],
  named: ReadonlySet<string>,
): Promise<Omit<Recorded, 'arrivals'>> {
  if (documents.length === 0) return { made: [], joined: [], differing: [] }
  const ids = documents.map(({ received }) => received.document)
  const touched = await tx
    .selectFrom('entry_findings as f')
    .innerJoin('entries as e', (join) =>
      join.onRef('e.register_id', '=', 'f.register_id').onRef('e.entry_id', '=', 'f.entry_id'),
    )
    .select(['e.entry_id as id', 'e.differs'])
    .distinct()
    .where('f.register_id', '=', register)
    .where('f.document_id', 'in', ids)
    .execute()
  return {
    made: touched.filter(({ id }) => named.has(id)).map(({ id }) => id),
    joined: touched.filter(({ id }) => !named.has(id)).map(({ id }) => id),
    differing: touched.filter(({ differs }) => differs).map(({ id }) => id),
  }
}

async function store({ store }: Deployment, kept: readonly Keepable[]): Promise<void> {
  const originals: Kept[] = kept.flatMap(({ sha256, bytes }) => (bytes === undefined ? [] : [{ sha256, bytes }]))
  const texts: Kept[] = kept.flatMap((arrival) =>
    arrival.kind === 'read'
      ? [{ sha256: arrival.document.textSha256, bytes: Buffer.from(arrival.document.text, 'utf8') }]
      : [],
  )
  await Promise.all([store.keep('originals', originals), store.keep('texts', texts)])
}

function toAct({ document, arrival, replaces }: NamedArrival): Act {
  const { sha256, name: source, mediaType, size: bytes } = arrival
  const came = { ...pickProvenance(arrival), ...(replaces === undefined ? {} : { replaces }) }
  if (arrival.kind === 'unread') {
    const payload: DocumentUnread = { document, sha256, source, mediaType, bytes, reason: arrival.reason, ...came }
    return { kind: 'document-unread', payload }
  }
  const { textSha256 } = arrival.document
  const { given } = arrival
  const payload: DocumentReceived = { document, sha256, textSha256, source, mediaType, bytes, given, ...came }
  return { kind: 'document-received', payload }
}
