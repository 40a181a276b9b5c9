import { sql } from 'kysely'
import { blockingKeys } from './blocking-keys.js'
import { loadDecided, tiesOf } from './decisions/decision-rows.js'
import { keyDaysOf, mostDaysOf } from './key-days.js'
import { findUnder } from './key-index.js'
import { nodeOf, partsOfNode } from './nodes.js'
import type { View } from './queries.js'
import { type GroupedNode, isTied } from './same-entry.js'

/**
 * The findings that a change may regroup: those touched, and whatever is tied to them by a chain of likely matches.
 * The rest of the register is not read. Each component is whole, so that grouping it gives what grouping everything would.
 */
export async function gatherComponents(
  view: View,
  touched: readonly GroupedNode[],
): Promise<readonly (readonly GroupedNode[])[]> {
  const known = new Map(touched.map((node) => [node.node, node]))
  const reached = new Set(known.keys())
  const bonds = makeBonds()
  let frontier: readonly GroupedNode[] = touched
  while (frontier.length > 0) {
    const next = new Map<string, GroupedNode>()
    for (const { from, candidates } of await findCandidates(view, frontier, known)) {
      for (const [one, other] of untied(from, candidates, bonds)) {
        bonds.join(one.node, other.node)
        if (reached.has(other.node)) continue
        reached.add(other.node)
        next.set(other.node, other)
      }
    }
    for (const [a, b] of await loadDecidedTies(view, frontier, known)) {
      bonds.join(a, b)
      for (const node of [a, b].filter((one) => !reached.has(one))) {
        const decided = known.get(node)
        reached.add(node)
        if (decided) next.set(node, decided)
      }
    }
    frontier = [...next.values()]
  }
  return componentsOf(
    [...reached].flatMap((node) => known.get(node) ?? []),
    bonds,
  )
}

/** The grouped findings of these nodes. */
export async function loadNodes({ tx }: View, nodes: readonly string[]): Promise<readonly GroupedNode[]> {
  if (nodes.length === 0) return []
  const parts = nodes.map(partsOfNode)
  const rows = await tx
    .selectFrom('findings')
    .select(['document_id', 'finding_id', 'traits'])
    .where(
      sql<boolean>`(document_id, finding_id) in (select * from unnest(
        ${parts.map((part) => part.documentId)}::text[], ${parts.map((part) => part.findingId)}::text[]))`,
    )
    .execute()
  return rows.flatMap((row) =>
    row.traits === null ? [] : [{ node: nodeOf(row.document_id, row.finding_id), traits: row.traits }],
  )
}

/** Nodes of the frontier, and findings that share one key with each of them. */
type Sharing = Readonly<{ from: readonly GroupedNode[]; candidates: readonly GroupedNode[] }>

/** For each key of the frontier who of it has it and who else does; what is loaded goes into `known`. */
async function findCandidates(
  view: View,
  frontier: readonly GroupedNode[],
  known: Map<string, GroupedNode>,
): Promise<readonly Sharing[]> {
  const sought = frontier.map(({ traits }) => ({
    keys: blockingKeys(traits),
    days: keyDaysOf(traits),
    most: mostDaysOf(traits),
  }))
  const shared = await findUnder(view, sought)
  const missing = new Set(shared.flatMap(({ nodes }) => nodes.filter((node) => !known.has(node))))
  for (const node of await loadNodes(view, [...missing])) known.set(node.node, node)
  return shared.map(({ by, nodes }) => ({
    from: by.flatMap((index) => frontier[index] ?? []),
    candidates: nodes.flatMap((node) => known.get(node) ?? []),
  }))
}

/**
 * The pairs that are tied and not yet together; they must be joined before the next is asked for. What is together need
 * not be compared: of a story that many carry each carrier is compared about once, whatever keys they share.
 */
function* untied(
  from: readonly GroupedNode[],
  candidates: readonly GroupedNode[],
  bonds: Bonds,
): Generator<readonly [GroupedNode, GroupedNode]> {
  const together = new Map<string, GroupedNode[]>()
  for (const candidate of candidates) {
    const root = bonds.rootOf(candidate.node)
    const others = together.get(root)
    if (others) others.push(candidate)
    else together.set(root, [candidate])
  }
  for (const one of from) {
    for (const group of together.values()) {
      if (group[0] && bonds.areJoined(one.node, group[0].node)) continue
      const tied = group.find((other) => isTied(one, other))
      if (tied) yield [one, tied]
    }
  }
}

/** What officers made one with these findings, however unlike. */
async function loadDecidedTies(
  view: View,
  frontier: readonly GroupedNode[],
  known: Map<string, GroupedNode>,
): Promise<readonly (readonly [string, string])[]> {
  const ties = tiesOf(
    await loadDecided(
      view,
      frontier.map(({ node }) => node),
    ),
  )
  for (const node of await loadNodes(view, [...new Set(ties.flat().filter((one) => !known.has(one)))])) {
    known.set(node.node, node)
  }
  return ties.filter((tie) => tie.every((node) => known.has(node)))
}

type Bonds = Readonly<{
  join: (a: string, b: string) => void
  areJoined: (a: string, b: string) => boolean
  /** The same for all that are joined with one another. */
  rootOf: (node: string) => string
}>

function makeBonds(): Bonds {
  const parent = new Map<string, string>()
  const rootOf = (node: string): string => {
    let root = node
    for (let above = parent.get(root); above !== undefined; above = parent.get(root)) {
      const higher = parent.get(above)
      if (higher !== undefined) parent.set(root, higher)
      root = above
    }
    return root
  }
  const join = (a: string, b: string) => {
    const [root, other] = [rootOf(a), rootOf(b)]
    if (root !== other) parent.set(root, other)
  }
  return { join, areJoined: (a, b) => rootOf(a) === rootOf(b), rootOf }
}

function componentsOf(nodes: readonly GroupedNode[], { rootOf }: Bonds): GroupedNode[][] {
  const components = new Map<string, GroupedNode[]>()
  for (const node of nodes) {
    const root = rootOf(node.node)
    const component = components.get(root) ?? []
    component.push(node)
    components.set(root, component)
  }
  return [...components.values()]
}
