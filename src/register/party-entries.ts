import { sql } from 'kysely'
import type { NamedEntry } from '../journal/acts.js'
import { findStateName } from '../vocabulary/states.js'
import { applyDecisions } from './decisions/apply-decisions.js'
import { correctedRow } from './decisions/corrections.js'
import { type Decided, loadDecided, tiesOf } from './decisions/decision-rows.js'
import { deleteDisagreements, writeDisagreements } from './disagreement-rows.js'
import { fileFacts, moveFacts, withFacts } from './format-rows.js'
import { foldName, takeApart } from './names.js'
import { type Anchorage, type Group, nameGroups } from './naming.js'
import { type TouchedNames, weightOf } from './party-names.js'
import { groupPeople } from './people.js'
import type { View } from './queries.js'
import type { PreparedDocument } from './received-documents.js'
import { type EntryRow, insertInChunks } from './rows.js'
import type { PartyNameBody } from './tables.js'

type NameRow = Readonly<{
  profile: string
  block: string
  kind: string
  state: string | null
  body: PartyNameBody
  party_id: string | null
}>

/** What an entry of a party holds; its roles and numbers are counted when it is read. */
export type PartyBody = Readonly<{ name: string; aliases: readonly string[]; state: string | null }>

/**
 * Regroups the touched blocks of names, gives new parties their ids and writes the entries of every party touched. What
 * documents say of a format goes to the party that bears its name.
 */
export async function projectParties(
  view: View,
  touched: TouchedNames,
  documents: readonly PreparedDocument[],
  seq: number,
): Promise<readonly NamedEntry[]> {
  const { rows, decided } = await loadBlocks(view, touched.blocks)
  const groups = applyDecisions(groupNames(rows), decided)
  const named = groups.filter(({ kind }) => kind !== 'state')
  const { ids, named: given } = await nameGroups(view, named, seq, (unnamed) => findAnchors(view, unnamed))
  const partyOf = new Map<string, string>()
  for (const [index, { nodes }] of named.entries()) for (const node of nodes) partyOf.set(node, ids[index] ?? '')
  for (const row of rows) if (row.kind === 'state') partyOf.set(row.profile, statePartyId(row.profile))
  const left = await moveNames(view, rows, partyOf)
  await fileFacts(view, documents)
  const mentioned = await loadNames(view, 'profile', touched.profiles)
  const parties = [...new Set([...partyOf.values(), ...left, ...mentioned.flatMap(({ party_id }) => party_id ?? [])])]
  await writeParties(view, parties)
  return given
}

type Blocks = Readonly<{ rows: readonly NameRow[]; decided: readonly Decided[] }>

/** The names of these blocks, and of those that officers joined with one of them. */
async function loadBlocks(view: View, blocks: readonly string[]): Promise<Blocks> {
  const rows = await loadNames(view, 'block', blocks)
  const decided = await loadDecided(
    view,
    rows.map(({ profile }) => profile),
  )
  const known = new Set(rows.map(({ profile }) => profile))
  const others = [...new Set(tiesOf(decided).flat())].filter((profile) => !known.has(profile))
  const further = (await loadNames(view, 'profile', others)).map(({ block }) => block)
  return further.length === 0 ? { rows, decided } : loadBlocks(view, [...new Set([...blocks, ...further])])
}

/** `state-KAZ`: a state's id needs no naming. */
function statePartyId(profile: string): string {
  return profile.replace(/^state:/, 'state-')
}

function groupNames(rows: readonly NameRow[]): readonly Group[] {
  const blocks = new Map<string, NameRow[]>()
  for (const row of rows) {
    const block = blocks.get(row.block) ?? []
    block.push(row)
    blocks.set(row.block, block)
  }
  return [...blocks.values()].flatMap((block) => {
    const kind = block[0]?.kind ?? ''
    if (kind !== 'person') return block.map(({ profile }) => ({ kind, nodes: [profile] }))
    const people = block.map(({ profile, state, body }) => {
      return { profile, state, name: body.name, titles: body.titles, weight: weightOf(body) }
    })
    return groupPeople(people).map((nodes) => ({ kind, nodes }))
  })
}

/** The first place of each group's names in the documents, by order of receipt. */
async function findAnchors({ tx }: View, groups: readonly Group[]): Promise<readonly Anchorage[]> {
  const profiles = groups.flatMap(({ nodes }) => nodes)
  if (profiles.length === 0) return []
  const rows = await tx
    .selectFrom('appearances as a')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'a.register_id').onRef('d.document_id', '=', 'a.document_id'),
    )
    .distinctOn('a.profile')
    .select(['a.profile', 'a.name', 'a.start', 'a.end', 'd.document_id', 'd.received_seq', 'd.text_sha256'])
    .where(sql<boolean>`a.profile = any(${profiles}::text[])`)
    .orderBy('a.profile')
    .orderBy('d.received_seq')
    .orderBy('d.document_id')
    .execute()
  const first = new Map(rows.map((row) => [row.profile, row]))
  return groups.map(({ nodes }) => {
    const [row] = nodes
      .flatMap((node) => first.get(node) ?? [])
      .sort((a, b) => a.received_seq - b.received_seq || a.start - b.start || (a.profile < b.profile ? -1 : 1))
    if (!row) throw new Error(`The names ${nodes.join(', ')} stand in no document`)
    const place = { start: row.start, end: row.end, document: row.document_id }
    const anchor = { finding: null, textSha256: row.text_sha256 ?? '', ...place, name: row.name }
    return { node: row.profile, seq: row.received_seq, anchor }
  })
}

/** Writes the party of each name that changed it, there and in the entries that bear the name. Returns the parties left. */
async function moveNames(
  view: View,
  rows: readonly NameRow[],
  partyOf: ReadonlyMap<string, string>,
): Promise<string[]> {
  const moved = rows.filter(({ profile, party_id }) => partyOf.get(profile) !== party_id)
  const profiles = moved.map(({ profile }) => profile)
  const parties = profiles.map((profile) => partyOf.get(profile) ?? '')
  if (moved.length === 0) return []
  for (const table of ['party_names', 'entry_parties'] as const) {
    await sql`update ${sql.table(table)} t set party_id = moved.party
      from unnest(${profiles}::text[], ${parties}::text[]) as moved (profile, party)
      where t.profile = moved.profile`.execute(view.tx)
  }
  await moveFacts(view, moved, partyOf)
  return moved.flatMap(({ party_id }) => party_id ?? [])
}

async function writeParties(view: View, parties: readonly string[]): Promise<void> {
  const { tx, register } = view
  if (parties.length === 0) return
  const names = new Map<string, NameRow[]>()
  for (const row of await loadNames(view, 'party_id', parties)) {
    const of = names.get(row.party_id ?? '') ?? []
    of.push(row)
    names.set(row.party_id ?? '', of)
  }
  await deleteDisagreements(view, parties)
  await sql`delete from entries where entry_id = any(${[...parties]}::text[])`.execute(tx)
  const decided = await loadDecided(
    view,
    [...names.values()].flatMap((of) => of.map(({ profile }) => profile)),
  )
  const rows = [...names].map(([id, of]) => {
    const own = new Set(of.map(({ profile }) => profile))
    const here = decided.filter(({ rests }) => rests.some(({ node }) => node !== null && own.has(node)))
    return withBody(correctedRow(partyRow(register, id, of), here))
  })
  const formats = await withFacts(view, rows)
  await insertInChunks(formats.rows, (chunk) => tx.insertInto('entries').values(chunk).execute())
  await writeDisagreements(view, formats.differing)
}

/** The row with its body as text, as format facts are added to it. */
function withBody(row: EntryRow): EntryRow & { body: string } {
  return { ...row, body: row.body }
}

function partyRow(register: string, id: string, names: readonly NameRow[]): EntryRow & { body: string } {
  const kind = names[0]?.kind ?? ''
  const stated = names.filter((name) => name.state !== null).sort((a, b) => weightOf(b.body) - weightOf(a.body))
  const state = stated[0]?.state ?? null
  const spellings = new Map<string, number>()
  for (const { body } of names) {
    for (const [spelling, many] of Object.entries(body.spellings))
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + many)
  }
  const printed = [...spellings].sort((a, b) => wordsIn(b[0]) - wordsIn(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const name = (kind === 'state' ? findStateName(state ?? '') : undefined) ?? pickName(printed)
  const aliases = printed.map(([spelling]) => spelling).filter((spelling) => spelling !== name)
  const body: PartyBody = { name, aliases, state: state === null ? null : (findStateName(state) ?? state) }
  const folded = foldName(name)
  const { surname } = takeApart(folded)
  return {
    register_id: register,
    entry_id: id,
    kind,
    subkind: null,
    format: null,
    caption: name,
    date: null,
    sort_date: '',
    sort_name: kind === 'person' ? `${surname} ${folded}` : folded,
    reports: [...spellings.values()].reduce((sum, many) => sum + many, 0),
    differs: false,
    body: JSON.stringify(body),
    words: [name, ...aliases, ...names.flatMap((one) => one.body.titles)].join(' · '),
  }
}

/** Given name and surname without more: a middle initial is no reason to prefer a rare spelling. */
function pickName(printed: readonly (readonly [string, number])[]): string {
  const full = printed.filter(([spelling]) => wordsIn(spelling) >= 2)
  const [best] = [...(full.length > 0 ? full : printed)].sort(
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1),
  )
  return best?.[0] ?? ''
}

/** Initials do not count as words. */
function wordsIn(spelling: string): number {
  return Math.min(
    foldName(spelling)
      .split(' ')
      .filter((word) => word.length > 1).length,
    2,
  )
}

async function loadNames(
  { tx }: View,
  column: 'block' | 'profile' | 'party_id',
  values: readonly string[],
): Promise<readonly NameRow[]> {
  if (values.length === 0) return []
  return tx
    .selectFrom('party_names')
    .select(['profile', 'block', 'kind', 'state', 'body', 'party_id'])
    .where(sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`)
    .orderBy('profile')
    .execute()
}
