import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { NamedEntry } from '../journal/acts.js'
import { type Claim, carryOver, findAnchored } from './anchored.js'
import { partsOfNode } from './nodes.js'
import type { View } from './queries.js'
import type { PreparedDocument } from './received-documents.js'
import { insertInChunks } from './rows.js'

/**
 * A group about to become an entry. `nodes` are its findings or, for a party, its names; `shared` are findings of other
 * groups that tell of it too, among other things.
 */
export type Group = Readonly<{ kind: string; nodes: readonly string[]; shared?: readonly string[] }>

/** A place an id may be anchored on, with the document it lies in; the first received is taken. */
export type Anchorage = Readonly<{ node: string; seq: number; anchor: NamedEntry['anchor'] }>

const PREFIX: Readonly<Record<string, string>> = {
  meeting: 'm',
  statement: 's',
  visit: 'v',
  commitment: 'c',
  figure: 'n',
  position: 't',
  person: 'p',
  organisation: 'o',
  format: 'f',
}

/** Letters and figures that are not taken for one another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const SHORTEST = 8
const LONGEST = 24

/** Loads ids that were given before; on a replay they must be there before their documents. */
export async function recordNames({ tx, register }: View, named: readonly NamedEntry[], seq: number): Promise<void> {
  const rows = named.map(({ id, kind, anchor }) => ({
    register_id: register,
    entry_id: id,
    kind,
    anchor: JSON.stringify(anchor),
    text_sha256: anchor.textSha256,
    node: null,
    seq,
  }))
  await insertInChunks(rows, (chunk) =>
    tx
      .insertInto('entry_ids')
      .values(chunk)
      .onConflict((on) => on.columns(['register_id', 'entry_id']).doUpdateSet({ seq }))
      .execute(),
  )
}

/**
 * Finds where the ids given before stand in newly received documents: by the finding's id, else by kind and span where
 * exactly one finding has both, else by the one finding that shares words with it; a party by its name and place. What is
 * not found stays an orphan. An id that does not say its document is the first's that carries the text.
 */
export async function settleAnchors(view: View, documents: readonly PreparedDocument[]): Promise<void> {
  const { tx } = view
  const texts = [...new Set(documents.map(({ textSha256 }) => textSha256))]
  const given = await tx
    .selectFrom('entry_ids')
    .select(['entry_id as id', 'kind', 'anchor', 'node'])
    .where(sql<boolean>`text_sha256 = any(${texts}::text[])`)
    .orderBy('entry_id')
    .execute()
  const waiting = given.filter(({ node }) => node === null)
  if (waiting.length === 0) return
  const names = await findAppearances(view, documents)
  const claims = claimsOn(documents, waiting)
  const found = claims.map(({ named: { kind, anchor }, document }) =>
    anchor.name === null ? findAnchored(document, kind, anchor) : names.get(anchorKey(document.id, anchor)),
  )
  const carried = carryOver(
    claims.filter((_, index) => found[index] === undefined),
    given,
  )
  const settled = claims.flatMap(({ named: { id } }, index) => {
    const node = found[index] ?? carried.get(id)
    return node === undefined ? [] : [{ id, node }]
  })
  await sql`update entry_ids e set node = s.node
    from unnest(${settled.map(({ id }) => id)}::text[], ${settled.map(({ node }) => node)}::text[]) as s (id, node)
    where e.entry_id = s.id`.execute(tx)
}

function claimsOn(documents: readonly PreparedDocument[], waiting: readonly NamedEntry[]): readonly Claim[] {
  const byText = new Map([...documents].reverse().map((document) => [document.textSha256, document]))
  const byId = new Map(documents.map((document) => [document.id, document]))
  return waiting.flatMap((named) => {
    const { document: id, textSha256 } = named.anchor
    const document = id === undefined ? byText.get(textSha256) : byId.get(id)
    return document ? [{ named, document }] : []
  })
}

/** Ids whose finding or name is no longer found in the document they were given for; nothing is guessed for them. */
export async function listOrphans({ tx }: View): Promise<readonly NamedEntry[]> {
  const rows = await tx
    .selectFrom('entry_ids')
    .select(['entry_id', 'kind', 'anchor'])
    .where('node', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('documents')
          .select('document_id')
          .whereRef('documents.register_id', '=', 'entry_ids.register_id')
          .whereRef('documents.text_sha256', '=', 'entry_ids.text_sha256'),
      ),
    )
    .orderBy('entry_id')
    .execute()
  return rows.map(({ entry_id, kind, anchor }) => ({ id: entry_id, kind, anchor }))
}

/**
 * Gives each group its id, in the groups' order: the oldest id anchored in it, else a new one. The other ids anchored
 * in it lead to that one from now on. `anchorOf` finds the anchor of groups that have none.
 */
export async function nameGroups(
  view: View,
  groups: readonly Group[],
  seq: number,
  anchorsOf: (unnamed: readonly Group[]) => Promise<readonly Anchorage[]>,
): Promise<Readonly<{ ids: readonly string[]; named: readonly NamedEntry[] }>> {
  const held = await findHeldIds(
    view,
    groups.flatMap(({ nodes }) => nodes),
  )
  const known = groups.map(({ nodes }) => nodes.flatMap((node) => held.get(node) ?? []).sort(byAge))
  const unnamed = groups.filter((_, index) => known[index]?.length === 0)
  const anchors = await anchorsOf(unnamed)
  const fresh = await giveIds(view, unnamed, anchors)
  await insertNames(view, fresh, anchors, seq)
  const idOf = new Map(unnamed.map((group, index) => [group, fresh[index]?.id ?? '']))
  const ids = groups.map((group, index) => known[index]?.[0]?.id ?? idOf.get(group) ?? '')
  await redirect(
    view,
    ids,
    known.map((list) => list.map(({ id }) => id)),
  )
  return { ids, named: fresh }
}

type HeldId = Readonly<{ id: string; seq: number }>

function byAge(a: HeldId, b: HeldId): number {
  return a.seq - b.seq || (a.id < b.id ? -1 : 1)
}

async function findHeldIds({ tx }: View, nodes: readonly string[]): Promise<ReadonlyMap<string, readonly HeldId[]>> {
  const held = new Map<string, HeldId[]>()
  if (nodes.length === 0) return held
  const rows = await tx
    .selectFrom('entry_ids')
    .select(['entry_id', 'node', 'seq'])
    .where(sql<boolean>`node = any(${[...nodes]}::text[])`)
    .execute()
  for (const { entry_id, node, seq } of rows) {
    if (node === null) continue
    const ids = held.get(node) ?? []
    ids.push({ id: entry_id, seq: Number(seq) })
    held.set(node, ids)
  }
  return held
}

/** New ids from the hash of their anchor, as short as they stay apart from every id ever given. */
async function giveIds(
  view: View,
  groups: readonly Group[],
  anchors: readonly Anchorage[],
): Promise<readonly NamedEntry[]> {
  const wanted = groups.map(({ kind }, index) => {
    const anchorage = anchors[index]
    if (!anchorage) throw new Error(`No anchor for a new entry of kind ${kind}`)
    return { kind, anchor: anchorage.anchor, candidates: candidateIds(kind, anchorage) }
  })
  const taken = await findTaken(
    view,
    wanted.flatMap(({ candidates }) => candidates),
  )
  const given = new Set<string>(taken)
  return wanted.map(({ kind, anchor, candidates }) => {
    const id = candidates.find((candidate) => !given.has(candidate))
    if (id === undefined) throw new Error(`Every id for the anchor ${JSON.stringify(anchor)} is taken`)
    given.add(id)
    return { id, kind, anchor }
  })
}

/** Lengthening the hash keeps two anchors apart; two documents of one text share a finding's id, so the node is the last resort. */
function candidateIds(kind: string, { node, anchor }: Anchorage): string[] {
  const prefix = PREFIX[kind] ?? 'e'
  const own = hashWords(anchor.finding ?? JSON.stringify([anchor.textSha256, anchor.name]))
  const last = hashWords(JSON.stringify([node]))
  // A journal of an earlier version may have led the last one elsewhere.
  const further = hashWords(JSON.stringify([node, 'again']))
  return [own.slice(0, SHORTEST), own.slice(0, SHORTEST + 4), last.slice(0, LONGEST), further.slice(0, LONGEST)].map(
    (hash) => `${prefix}-${hash}`,
  )
}

/** Words as letters and figures that are not taken for one another: what ids are cut from. */
export function hashWords(words: string): string {
  const bytes = createHash('sha256').update(words).digest()
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(value >> bits) & 31]
    }
  }
  return text
}

async function findTaken({ tx }: View, candidates: readonly string[]): Promise<readonly string[]> {
  if (candidates.length === 0) return []
  const rows = await tx
    .selectFrom('entry_ids')
    .select('entry_id')
    .where(sql<boolean>`entry_id = any(${[...candidates]}::text[])`)
    .execute()
  return rows.map(({ entry_id }) => entry_id)
}

async function insertNames(
  { tx, register }: View,
  named: readonly NamedEntry[],
  anchors: readonly Anchorage[],
  seq: number,
): Promise<void> {
  const rows = named.map(({ id, kind, anchor }, index) => ({
    register_id: register,
    entry_id: id,
    kind,
    anchor: JSON.stringify(anchor),
    text_sha256: anchor.textSha256,
    node: anchors[index]?.node ?? null,
    seq,
  }))
  await insertInChunks(rows, (chunk) => tx.insertInto('entry_ids').values(chunk).execute())
}

async function redirect(
  { tx, register }: View,
  ids: readonly string[],
  known: readonly (readonly string[])[],
): Promise<void> {
  const all = [...new Set([...ids, ...known.flat()])]
  if (all.length === 0) return
  await sql`delete from redirects where old_id = any(${all}::text[])`.execute(tx)
  const rows = known.flatMap((list, index) =>
    list.slice(1).map((old) => ({ register_id: register, old_id: old, entry_id: ids[index] ?? '' })),
  )
  await insertInChunks(rows, (chunk) => tx.insertInto('redirects').values(chunk).execute())
}

function anchorKey(documentId: string, { start, name }: Readonly<{ start: number; name: string | null }>): string {
  return JSON.stringify([documentId, start, name])
}

async function findAppearances(
  { tx }: View,
  documents: readonly PreparedDocument[],
): Promise<ReadonlyMap<string, string>> {
  const ids = documents.map(({ id }) => id)
  const rows = await tx
    .selectFrom('appearances')
    .select(['document_id', 'profile', 'name', 'start'])
    .where(sql<boolean>`document_id = any(${ids}::text[])`)
    .execute()
  return new Map(rows.map((row) => [anchorKey(row.document_id, row), row.profile]))
}

/** The anchor of a group of findings: the first of the first document received. */
export function anchorOfFinding(
  node: string,
  seq: number,
  textSha256: string,
  span: Readonly<{ start: number; end: number }>,
): Anchorage {
  const { documentId, findingId } = partsOfNode(node)
  const place = { textSha256, start: span.start, end: span.end, document: documentId }
  return { node, seq, anchor: { finding: findingId, ...place, name: null } }
}
