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
    for (const [from, candidates] of await findCandidates(view, frontier, known)) {
      for (const candidate of candidates) {
        // What is together already need not be compared: of a story that many carry, each carrier is compared once.
        if (bonds.areJoined(from.node, candidate.node) || !isTied(from, candidate)) continue
        bonds.join(from.node, candidate.node)
        if (reached.has(candidate.node)) continue
        reached.add(candidate.node)
        next.set(candidate.node, candidate)
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

/** For each node of the frontier the others that share a key with it; what is loaded goes into `known`. */
async function findCandidates(
  view: View,
  frontier: readonly GroupedNode[],
  known: Map<string, GroupedNode>,
): Promise<readonly (readonly [GroupedNode, readonly GroupedNode[]])[]> {
  const sought = frontier.map(({ traits }) => ({
    keys: blockingKeys(traits),
    days: keyDaysOf(traits),
    most: mostDaysOf(traits),
  }))
  const names = await findUnder(view, sought)
  const missing = new Set(names.flatMap((set) => [...set]).filter((node) => !known.has(node)))
  for (const node of await loadNodes(view, [...missing])) known.set(node.node, node)
  return frontier.map(
    (from, index) => [from, [...(names[index] ?? [])].flatMap((node) => known.get(node) ?? [])] as const,
  )
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
