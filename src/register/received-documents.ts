import type { DocumentReceived, DocumentUnread } from '../journal/acts.js'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Finding } from '../vocabulary/findings.js'
import type { View } from './queries.js'
import { insertInChunks } from './rows.js'
import { storableJson, storableText } from './storable.js'
import { type Traits, traitsOf } from './traits.js'
import { recordAddresses } from './web-addresses.js'

/** A document received and read. `seq` and `at` are its act's; without `audience` it is public. */
export type ReadDocument = Readonly<{
  received: DocumentReceived
  seq: number
  at: string
  document: CanonicalDocument
  findings: readonly Finding[]
  audience?: string
}>

/** A finding on its way into the tables. `traits` is null where it is not grouped. */
export type ReceivedFinding = Readonly<{ documentId: string; finding: Finding; traits: Traits | null }>

/** A document as the later steps of projecting see it; only public ones make entries. */
export type PreparedDocument = Readonly<{
  id: string
  textSha256: string
  seq: number
  isPublic: boolean
  findings: readonly ReceivedFinding[]
}>

/** Writes documents, texts and findings, and returns what grouping needs of them. */
export async function insertDocuments(
  view: View,
  batch: readonly ReadDocument[],
): Promise<readonly PreparedDocument[]> {
  const { tx, register } = view
  const prepared = batch.map(prepare)
  await removeUnread(view, batch)
  await insertInChunks(
    batch.map((read) => documentRow(register, read)),
    (rows) => tx.insertInto('documents').values(rows).execute(),
  )
  await insertTexts(view, batch)
  await noteAddresses(
    view,
    batch.map(({ received }) => received),
  )
  const findings = prepared.flatMap((document, index) => {
    const audience = batch[index]?.audience ?? PUBLIC
    return document.findings.map((finding) => findingRow(register, finding, audience))
  })
  await insertInChunks(findings, (rows) => tx.insertInto('findings').values(rows).execute())
  return prepared
}

/** Writes a document that is kept but could not be read, with the reason. */
export async function projectUnread(view: View, unread: DocumentUnread, seq: number, at: string): Promise<void> {
  const { tx, register } = view
  const row = {
    register_id: register,
    document_id: unread.document,
    sha256: unread.sha256,
    text_sha256: null,
    source: storableText(unread.source),
    media_type: unread.mediaType,
    bytes: unread.bytes,
    ...{ title: null, outlet: null, url: null, published: null, published_basis: null, language: null },
    ...{ authors: '[]', blocks: '[]', stated: '[]', counts: '{}', words: 0 },
    received_seq: seq,
    received_at: at,
    sort_date: '',
    audience: PUBLIC,
    unread: storableText(unread.reason),
    ...networkColumns(unread),
  }
  const same = ['register_id', 'document_id'] as const
  await tx
    .insertInto('documents')
    .values(row)
    .onConflict((on) => on.columns(same).doUpdateSet({ unread: row.unread, media_type: row.media_type }))
    .execute()
  await noteAddresses(view, [unread])
}

const PUBLIC = 'public'

function prepare({ received, seq, document, findings, audience }: ReadDocument): PreparedDocument {
  const isPublic = (audience ?? PUBLIC) === PUBLIC
  const kept = new Map(findings.map((finding) => [finding.id, JSON.parse(storableJson(finding)) as Finding]))
  const told = [...kept.values()]
  const withTraits = told.map((finding) => {
    const traits = isPublic ? traitsOf(document, received.document, finding, told) : null
    return { documentId: received.document, finding, traits }
  })
  return { id: received.document, textSha256: received.textSha256, seq, isPublic, findings: withTraits }
}

/** What could not be read before and was read now stands there once. */
async function removeUnread({ tx, register }: View, batch: readonly ReadDocument[]): Promise<void> {
  const ids = batch.map(({ received }) => received.document)
  await tx
    .deleteFrom('documents')
    .where('register_id', '=', register)
    .where('document_id', 'in', ids)
    .where('unread', 'is not', null)
    .execute()
}

function documentRow(register: string, { received, seq, at, document, findings, audience }: ReadDocument) {
  const counts: Record<string, number> = {}
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1
  const storable = (text: string | null) => (text === null ? null : storableText(text))
  return {
    register_id: register,
    document_id: received.document,
    sha256: received.sha256,
    text_sha256: received.textSha256,
    source: storableText(received.source),
    media_type: received.mediaType,
    bytes: received.bytes,
    title: storable(document.title),
    outlet: storable(document.outlet),
    url: storable(document.url),
    authors: storableJson(document.authors),
    published: document.published,
    published_basis: document.publishedBasis,
    language: document.language,
    blocks: storableJson(document.blocks),
    stated: storableJson(document.stated ?? []),
    words: document.text.match(/\S+/g)?.length ?? 0,
    counts: JSON.stringify(counts),
    received_seq: seq,
    received_at: at,
    sort_date: (document.published ?? '').slice(0, 10),
    audience: audience ?? PUBLIC,
    unread: null,
    ...networkColumns(received),
  }
}

function networkColumns({ retrieval, replaces }: DocumentReceived | DocumentUnread) {
  return { retrieval: retrieval === undefined ? null : storableJson(retrieval), replaces: replaces ?? null }
}

/** What the addresses of these documents answered is known from now on. */
async function noteAddresses(view: View, documents: readonly (DocumentReceived | DocumentUnread)[]): Promise<void> {
  const heard = documents.flatMap(({ document, retrieval }) => (retrieval ? [{ document, retrieval }] : []))
  if (heard.length > 0) await recordAddresses(view, heard)
}

/** A text that came with a public document may be read by everyone, whatever other document it came with. */
async function insertTexts({ tx, register }: View, batch: readonly ReadDocument[]): Promise<void> {
  for (const isPublic of [false, true]) {
    const texts = new Map(
      batch.flatMap(({ received, document, audience = PUBLIC }) => {
        const text = { text_sha256: received.textSha256, text: storableText(document.text), audience }
        return (audience === PUBLIC) === isPublic ? [[received.textSha256, { register_id: register, ...text }]] : []
      }),
    )
    await insertInChunks([...texts.values()], (rows) =>
      tx
        .insertInto('texts')
        .values(rows)
        .onConflict((on) => {
          const same = on.columns(['register_id', 'text_sha256'])
          return isPublic ? same.doUpdateSet({ audience: PUBLIC }) : same.doNothing()
        })
        .execute(),
    )
  }
}

function findingRow(register: string, { documentId, finding, traits }: ReceivedFinding, audience: string) {
  return {
    register_id: register,
    document_id: documentId,
    finding_id: finding.id,
    kind: finding.kind,
    start: finding.evidence[0]?.start ?? 0,
    body: JSON.stringify(finding),
    traits: traits === null ? null : storableJson(traits),
    audience,
  }
}
