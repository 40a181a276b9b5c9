import { sql } from 'kysely'
import type { NamedEntry } from '../journal/acts.js'
import type { Finding } from '../vocabulary/findings.js'
import { gatherComponents, loadNodes } from './components.js'
import { applyDecisions } from './decisions/apply-decisions.js'
import { loadCorrectedNames, retitled } from './decisions/corrected-names.js'
import { correctedRow } from './decisions/corrections.js'
import { type Decided, loadDecided } from './decisions/decision-rows.js'
import { deleteDisagreements, writeDisagreements } from './disagreement-rows.js'
import { type LoadedReport, type MadeEntry, makeEntry, partyRows } from './entry-rows.js'
import { anchorOfFinding, type Group, nameGroups } from './naming.js'
import { nodeOf, partsOfNode } from './nodes.js'
import { writePossible } from './possible-commitments.js'
import type { View } from './queries.js'
import { partOf } from './reworded-quotations.js'
import { narrowedTo } from './rounds.js'
import { insertInChunks } from './rows.js'
import { writeSpeakers } from './said-by-others.js'
import { type GroupedNode, groupComponent } from './same-entry.js'

/**
 * Regroups what the touched findings may change, as officers decided where they did, gives new entries their ids and
 * writes every entry that changed. Those of the `redecided` findings are written whether or not they did. `received` are
 * findings just written, `nodes` those on record before.
 */
export async function projectEntries(
  view: View,
  { received = [], nodes = [] }: Readonly<{ received?: readonly GroupedNode[]; nodes?: readonly string[] }>,
  seq: number,
  redecided: readonly string[] = [],
): Promise<readonly NamedEntry[]> {
  const known = new Set(received.map(({ node }) => node))
  const others = [...new Set(nodes)].filter((node) => !known.has(node))
  const touched = [...received, ...(await loadNodes(view, others))]
  const components = await gatherComponents(view, touched)
  const all = components.flat().map(({ node }) => node)
  const decided = await loadDecided(view, all)
  const grouped = components.map((component) => applyDecisions(groupComponent(component), decided))
  const groups = grouped.flat()
  const before = await findEntries(view, all)
  const anew = new Set(redecided)
  const changed = groups
    .filter((group) => !isAsBefore(group, before) || group.nodes.some((node) => anew.has(node)))
    .sort((a, b) => compare(a.nodes[0], b.nodes[0]))
  const reports = await loadReports(view, changed.flatMap(membersOf))
  const { ids, named } = await nameGroups(view, changed, seq, async (unnamed) =>
    unnamed.map((group) => anchorIn(group, reports)),
  )
  const grouping = new Set(groups.flatMap((group) => group.nodes))
  const struck = all.filter((node) => !grouping.has(node))
  const outdated = [...changed.flatMap((group) => group.nodes), ...struck].flatMap(
    (node) => before.entryOf.get(node) ?? [],
  )
  await deleteEntries(view, [...new Set([...outdated, ...ids])])
  await writeEntries(view, changed, ids, { reports, decided })
  const idOf = new Map(changed.map((group, index) => [group, ids[index] ?? '']))
  const entryOf = (group: Group) => idOf.get(group) ?? before.entryOf.get(group.nodes[0] ?? '') ?? ''
  const entries = grouped.map((of) => of.map((group) => ({ ...group, id: entryOf(group) })))
  const traits = new Map(components.flat().map(({ node, traits }) => [node, traits]))
  await writePossible(view, entries, traits)
  await writeSpeakers(view, entries, traits)
  return named
}

/** A group's own findings, and those it shares with other groups. */
function membersOf({ nodes, shared = [] }: Group): readonly string[] {
  return [...nodes, ...shared]
}

/** The entry each finding stood in as its own, and for each entry how many of these findings, shared ones apart. */
type Before = Readonly<{
  entryOf: ReadonlyMap<string, string>
  sizes: ReadonlyMap<string, number>
  shared: ReadonlyMap<string, readonly string[]>
}>

async function findEntries({ tx }: View, nodes: readonly string[]): Promise<Before> {
  const parts = nodes.map(partsOfNode)
  const rows = await tx
    .selectFrom('entry_findings')
    .select(['entry_id', 'document_id', 'finding_id', 'shared'])
    .where(
      sql<boolean>`(document_id, finding_id) in (select * from unnest(
        ${parts.map((part) => part.documentId)}::text[], ${parts.map((part) => part.findingId)}::text[]))`,
    )
    .execute()
  const before = {
    entryOf: new Map<string, string>(),
    sizes: new Map<string, number>(),
    shared: new Map<string, string[]>(),
  }
  for (const { entry_id, document_id, finding_id, shared } of rows) {
    const node = nodeOf(document_id, finding_id)
    if (shared) before.shared.set(entry_id, [...(before.shared.get(entry_id) ?? []), node])
    else {
      before.entryOf.set(node, entry_id)
      before.sizes.set(entry_id, (before.sizes.get(entry_id) ?? 0) + 1)
    }
  }
  return before
}

/** The same findings stand together in one entry already, and it shares the same ones. */
function isAsBefore({ nodes, shared = [] }: Group, before: Before): boolean {
  const entries = new Set(nodes.map((node) => before.entryOf.get(node)))
  const [only] = entries
  if (entries.size !== 1 || only === undefined || before.sizes.get(only) !== nodes.length) return false
  return [...(before.shared.get(only) ?? [])].sort().join() === shared.join()
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : 1
}

async function loadReports(view: View, nodes: readonly string[]): Promise<ReadonlyMap<string, LoadedReport>> {
  const parts = nodes.map(partsOfNode)
  const rows = await view.tx
    .selectFrom('findings as f')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.register_id', '=', 'f.register_id').onRef('d.document_id', '=', 'f.document_id'),
    )
    .select([
      'f.document_id',
      'f.finding_id',
      'f.start',
      'f.body',
      'f.traits',
      'd.text_sha256',
      'd.published',
      'd.received_seq',
    ])
    .where(
      sql<boolean>`(f.document_id, f.finding_id) in (select * from unnest(
        ${parts.map((part) => part.documentId)}::text[], ${parts.map((part) => part.findingId)}::text[]))`,
    )
    .execute()
  const roles = await loadRoles(view, [...new Set(rows.map(({ document_id }) => document_id))])
  return new Map(
    rows.map((row) => {
      const speaker = row.traits?.kind === 'statement' ? row.traits.speaker?.profile : undefined
      const role = speaker === undefined ? null : (roles.get(JSON.stringify([row.document_id, speaker])) ?? null)
      const finding: Finding = row.body
      const report = {
        document: row.document_id,
        textSha256: row.text_sha256 ?? '',
        published: row.published,
        seq: row.received_seq,
        start: row.start,
        text: row.traits?.kind === 'statement' ? row.traits.text : '',
        traits: row.traits,
      }
      return [nodeOf(row.document_id, row.finding_id), { ...report, finding, role }] as const
    }),
  )
}

/** The first title each document prints for each name. */
async function loadRoles({ tx }: View, documents: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('party_roles as r')
    .innerJoin('findings as f', (join) =>
      join
        .onRef('f.register_id', '=', 'r.register_id')
        .onRef('f.document_id', '=', 'r.document_id')
        .onRef('f.finding_id', '=', 'r.finding_id'),
    )
    .distinctOn(['r.document_id', 'r.profile'])
    .select(['r.document_id', 'r.profile', 'r.title'])
    .where(sql<boolean>`r.document_id = any(${[...documents]}::text[])`)
    .orderBy('r.document_id')
    .orderBy('r.profile')
    .orderBy('f.start')
    .orderBy('r.finding_id')
    .execute()
  return new Map(rows.map((row) => [JSON.stringify([row.document_id, row.profile]), row.title]))
}

function anchorIn({ kind, nodes }: Group, reports: ReadonlyMap<string, LoadedReport>) {
  const [first] = inOrderOf(nodes, reports, byReceipt)
  if (!first) throw new Error(`A ${kind} without a report`)
  const span = first.report.finding.evidence[0] ?? { start: 0, end: 0 }
  return anchorOfFinding(first.node, first.report.seq, first.report.textSha256, span)
}

type Placed = Readonly<{ node: string; report: LoadedReport }>

/** An id is anchored on what came first, so that nothing received later moves it. */
function byReceipt(a: Placed, b: Placed): number {
  return a.report.seq - b.report.seq
}

/** What an entry shows is told in the order in which it appeared, whatever came in first; the undated last. */
function byPublication(a: Placed, b: Placed): number {
  const [x, y] = [a.report.published ?? '~', b.report.published ?? '~']
  if (x !== y) return compare(x, y)
  return a.report.document === b.report.document ? 0 : compare(a.report.document, b.report.document)
}

/** Reports in an order of their documents, then by their place in the document. */
function inOrderOf(
  nodes: readonly string[],
  reports: ReadonlyMap<string, LoadedReport>,
  order: (a: Placed, b: Placed) => number,
): readonly Placed[] {
  return nodes
    .flatMap((node) => {
      const report = reports.get(node)
      return report ? [{ node, report }] : []
    })
    .sort((a, b) => order(a, b) || a.report.start - b.report.start || compare(a.node, b.node))
}

/** Every report of a group in order; a shared one as far as it tells of this group's parties, or words its quotation. */
function reportsOf(group: Group, reports: ReadonlyMap<string, LoadedReport>): readonly LoadedReport[] {
  const own = inOrderOf(group.nodes, reports, byPublication)
  const states = own.flatMap(({ report }) => (report.traits?.kind === 'meeting' ? report.traits.states : []))
  const said = own.flatMap(({ report }) => (report.traits?.kind === 'statement' ? [report.traits] : []))
  return inOrderOf(membersOf(group), reports, byPublication).map(({ node, report }) => {
    if (!group.shared?.includes(node)) return report
    if (report.traits?.kind === 'statement') return { ...report, text: partOf(report.traits, said) }
    return { ...report, finding: narrowedTo(report.finding, states) }
  })
}

async function deleteEntries(view: View, ids: readonly string[]): Promise<void> {
  const { tx } = view
  await deleteDisagreements(view, ids)
  for (const table of ['entries', 'entry_findings', 'entry_parties'] as const) {
    await sql`delete from ${sql.table(table)} where entry_id = any(${[...ids]}::text[])`.execute(tx)
  }
}

async function writeEntries(
  view: View,
  groups: readonly Group[],
  ids: readonly string[],
  { reports, decided }: Readonly<{ reports: ReadonlyMap<string, LoadedReport>; decided: readonly Decided[] }>,
): Promise<void> {
  const { tx, register } = view
  const members = groups.map((group) => reportsOf(group, reports))
  const parties = members.flatMap((list, index) => partyRows(ids[index] ?? '', list))
  const names = await loadCorrectedNames(view, [...new Set(parties.map(({ profile }) => profile))])
  const made = members.map((list, index) => {
    const { row, differences } = makeEntry(register, ids[index] ?? '', list)
    const corrected = correctedRow(row, decidedOn(decided, groups[index]?.nodes ?? []))
    return { row: retitled(corrected, names), differences }
  })
  const rows = made.map(({ row }) => row)
  await insertInChunks(rows, (chunk) => tx.insertInto('entries').values(chunk).execute())
  await writeDisagreements(view, made.map(differencesOf))
  const findings = groups.flatMap((group, index) =>
    membersOf(group).map((node) => {
      const { documentId, findingId } = partsOfNode(node)
      const shared = group.shared?.includes(node) ?? false
      return {
        register_id: register,
        entry_id: ids[index] ?? '',
        document_id: documentId,
        finding_id: findingId,
        shared,
      }
    }),
  )
  await insertInChunks(findings, (chunk) => tx.insertInto('entry_findings').values(chunk).execute())
  if (parties.length === 0) return
  const column = (name: 'entry' | 'profile' | 'relation') => parties.map((row) => row[name])
  await sql`insert into entry_parties (register_id, entry_id, profile, relation, party_id)
    select n.register_id, p.entry, p.profile, p.relation, n.party_id
    from unnest(${column('entry')}::text[], ${column('profile')}::text[], ${column('relation')}::text[])
      as p (entry, profile, relation)
    join party_names n on n.profile = p.profile and n.party_id is not null`.execute(tx)
}

/** The decisions of which some words stand in a group. */
function decidedOn(decided: readonly Decided[], nodes: readonly string[]): readonly Decided[] {
  const own = new Set(nodes)
  return decided.filter(({ rests }) => rests.some(({ node }) => node !== null && own.has(node)))
}

function differencesOf({ row, differences }: MadeEntry) {
  const { entry_id: id, kind, date, sort_date: sortDate, caption } = row
  return { id, kind, caption, date: date ?? null, sortDate, differences }
}
