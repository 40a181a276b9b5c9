import type { Group } from '../naming.js'
import type { Decided } from './decision-rows.js'

/**
 * The groups as officers decided them, one decision after another, on top of what the rules found. A merging joins the
 * groups that hold its two sides; a splitting takes the second side out of the group that holds the first; a rejecting
 * takes what it rests on off the register. A decision whose words are not all found does what is left of it.
 */
export function applyDecisions(groups: readonly Group[], decided: readonly Decided[]): readonly Group[] {
  return decided.reduce<readonly Group[]>((all, decision) => {
    switch (decision.verb) {
      case 'merge':
        return join(all, decision)
      case 'split':
        return part(all, decision)
      case 'reject':
        return decision.rests.some(({ side }) => side === 1) ? part(all, decision) : strike(all, decision)
      default:
        return all
    }
  }, groups)
}

function join(groups: readonly Group[], { rests }: Decided): readonly Group[] {
  const nodes = new Set(rests.flatMap(({ node }) => node ?? []))
  const meant = groups.filter((group) => group.nodes.some((node) => nodes.has(node)))
  const [first] = meant
  if (!first || meant.length < 2) return groups
  const joined = [...new Set(meant.flatMap((group) => group.nodes))].sort()
  const shared = [...new Set(meant.flatMap((group) => group.shared ?? []))]
    .filter((node) => !joined.includes(node))
    .sort()
  const one = { kind: first.kind, nodes: joined, ...(shared.length > 0 ? { shared } : {}) }
  return groups.flatMap((group) => (group === first ? [one] : meant.includes(group) ? [] : [group]))
}

function part(groups: readonly Group[], { rests }: Decided): readonly Group[] {
  const staying = new Set(rests.flatMap(({ side, node }) => (side === 0 && node !== null ? [node] : [])))
  const leaving = new Set(rests.flatMap(({ side, node }) => (side === 1 && node !== null ? [node] : [])))
  return groups.flatMap((group) => {
    const left = group.nodes.filter((node) => leaving.has(node))
    if (left.length === 0 || !group.nodes.some((node) => staying.has(node))) return [group]
    return [
      { ...group, nodes: group.nodes.filter((node) => !leaving.has(node)) },
      { kind: group.kind, nodes: left },
    ]
  })
}

function strike(groups: readonly Group[], { rests }: Decided): readonly Group[] {
  const struck = new Set(rests.flatMap(({ node }) => node ?? []))
  return groups.flatMap((group) => {
    const nodes = group.nodes.filter((node) => !struck.has(node))
    const shared = group.shared?.filter((node) => !struck.has(node)) ?? []
    if (nodes.length === 0) return []
    const { shared: _, ...rest } = group
    return [{ ...rest, nodes, ...(shared.length > 0 ? { shared } : {}) }]
  })
}
