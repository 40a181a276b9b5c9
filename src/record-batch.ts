import type { Arrival } from './arrivals.js'
import type { Deployment } from './deployment.js'
import type { Act, DocumentReceived, DocumentUnread } from './journal/acts.js'
import type { Kept } from './journal/store.js'
import type { View } from './register/queries.js'
import type { ReadDocument } from './register/received-documents.js'

/** What one batch changed on the register: entries made, entries that were there and got a report, entries touched on which reports differ. */
export type Recorded = Readonly<{ made: readonly string[]; joined: readonly string[]; differing: readonly string[] }>

/** A document that will stand on record, with its id. */
type Named = Readonly<{ document: string; arrival: Extract<Arrival, { kind: 'read' | 'unread' }> }>

/**
 * Records what arrived: originals and texts into the store, then, in one transaction, the tables and the acts. Once
 * this resolves nothing of it can be lost.
 */
export async function recordBatch(
  deployment: Deployment,
  register: string,
  arrivals: readonly Arrival[],
  by: string,
): Promise<Recorded> {
  // The unread come first, so that the ids given follow the documents they were given for.
  const kept = arrivals.filter(isKept).sort((a, b) => (a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : 0))
  if (kept.length === 0) return { made: [], joined: [], differing: [] }
  await store(deployment, kept)
  const { projectDocuments, projectUnread } = await import('./register/projection.js')
  return deployment.keep(register, async ({ view, head, append }) => {
    const at = new Date().toISOString()
    const arrived = await nameDocuments(view, kept)
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
    return summarise(view, documents, new Set(named.map(({ id }) => id)))
  })
}

function isKept(arrival: Arrival): arrival is Named['arrival'] {
  return arrival.kind === 'read' || arrival.kind === 'unread'
}

async function summarise(
  { tx, register }: View,
  documents: readonly ReadDocument[],
  named: ReadonlySet<string>,
): Promise<Recorded> {
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

async function store({ store }: Deployment, kept: readonly Named['arrival'][]): Promise<void> {
  const originals: Kept[] = kept.flatMap(({ sha256, bytes }) => (bytes === undefined ? [] : [{ sha256, bytes }]))
  const texts: Kept[] = kept.flatMap((arrival) =>
    arrival.kind === 'read'
      ? [{ sha256: arrival.document.textSha256, bytes: Buffer.from(arrival.document.text, 'utf8') }]
      : [],
  )
  await Promise.all([store.keep('originals', originals), store.keep('texts', texts)])
}

/** Ids are the shortest beginnings of the hashes, of 16 digits or more, that nothing else on the register has. */
async function nameDocuments(view: View, kept: readonly Named['arrival'][]): Promise<readonly Named[]> {
  const named: Named[] = []
  const taken = new Set<string>()
  for (const arrival of kept) {
    let digits = ID_DIGITS
    let document = arrival.sha256.slice(0, digits)
    while (taken.has(document) || (await isTaken(view, document))) {
      digits += 4
      document = arrival.sha256.slice(0, digits)
    }
    taken.add(document)
    named.push({ document, arrival })
  }
  return named
}

const ID_DIGITS = 16

async function isTaken({ tx, register }: View, document: string): Promise<boolean> {
  const row = await tx
    .selectFrom('documents')
    .select('document_id')
    .where('register_id', '=', register)
    .where('document_id', '=', document)
    .executeTakeFirst()
  return row !== undefined
}

function toAct({ document, arrival }: Named): Act {
  const { sha256, name: source, mediaType, size: bytes } = arrival
  if (arrival.kind === 'unread') {
    const payload: DocumentUnread = { document, sha256, source, mediaType, bytes, reason: arrival.reason }
    return { kind: 'document-unread', payload }
  }
  const { textSha256 } = arrival.document
  const payload: DocumentReceived = { document, sha256, textSha256, source, mediaType, bytes, given: arrival.given }
  return { kind: 'document-received', payload }
}
