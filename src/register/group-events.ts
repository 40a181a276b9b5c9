import { addDays } from '../vocabulary/dates.js'
import { type EventRelation, FIRM, SAME_EVENT } from './same-event.js'

/** One report of an event, known by its node. */
type EventNode<T> = Readonly<{ node: string; traits: T }>

/** How sure a report is of who and when: `settled` both, `dated` of the day at least, `open` of neither. */
export type Standing = 'settled' | 'dated' | 'open'

/**
 * How reports of one kind are compared (the order of the two does not matter), and how sure each is. `dayOf` gives the day where a
 * whole one is printed, else null: two such days conflict unless they are neighbours, or one day of two years. `alikeBy` gives the
 * same text for reports that match each other and compare with every other in the same way, null for one that stands for itself.
 */
export type EventRules<T> = Readonly<{
  compare: (a: T, b: T) => EventRelation
  standingOf: (traits: T) => Standing
  dayOf?: (traits: T) => string | null
  alikeBy?: (traits: T) => string | null
}>

type Edge = Readonly<{ a: number; b: number; relation: EventRelation }>
type Cluster = readonly number[]
/** A cluster that grows, with those it was found to conflict with: growing ends no conflict. */
type Growing = Readonly<{ members: number[]; apart: Set<Growing> }>

/** Two clusters must differ by this much before an open report is taken for one of them. */
const MARGIN = 0.5

/**
 * Which reports tell of the same event, whatever order they come in. Reports that name the parties and print the day
 * are joined first, best match first, and never where two of them conflict. The others, less sure of day or parties,
 * each join the one event they fit best; where two fit alike they stay apart. What is left is joined among itself.
 */
export function groupEvents<T>(
  reports: readonly EventNode<T>[],
  { compare, standingOf, dayOf = () => null, alikeBy = () => null }: EventRules<T>,
): readonly (readonly string[])[] {
  const { nodes, othersOf } = collapse(reports, alikeBy)
  const relations = relate(nodes, compare)
  const of = (standing: Standing) =>
    nodes.flatMap(({ traits }, index) => (standingOf(traits) === standing ? [index] : []))
  const pairs = pairing(nodes.map(({ traits }) => dayOf(traits)))
  let clusters: readonly Cluster[] = agglomerate(
    of('settled'),
    { relations, pairs },
    (relation) => relation.who >= FIRM,
  )
  for (const lesser of [of('dated'), of('open')]) clusters = attach(clusters, lesser, { relations, pairs })
  return clusters.map((cluster) =>
    cluster.flatMap((index) => {
      const node = nodes[index]?.node ?? ''
      return [node, ...(othersOf.get(node) ?? [])]
    }),
  )
}

/** The reports by node, of those that are alike the first alone; with the nodes of the others. */
function collapse<T>(
  reports: readonly EventNode<T>[],
  alikeBy: (traits: T) => string | null,
): Readonly<{ nodes: readonly EventNode<T>[]; othersOf: ReadonlyMap<string, readonly string[]> }> {
  const nodes: EventNode<T>[] = []
  const othersOf = new Map<string, string[]>()
  const firstOf = new Map<string, string>()
  for (const report of [...reports].sort((a, b) => (a.node < b.node ? -1 : 1))) {
    const alike = alikeBy(report.traits)
    const first = alike === null ? undefined : firstOf.get(alike)
    if (first !== undefined) {
      const others = othersOf.get(first)
      if (others) others.push(report.node)
      else othersOf.set(first, [report.node])
      continue
    }
    if (alike !== null) firstOf.set(alike, report.node)
    nodes.push(report)
  }
  return { nodes, othersOf }
}

type Relations = (a: number, b: number) => EventRelation

function relate<T>(nodes: readonly EventNode<T>[], compare: EventRules<T>['compare']): Relations {
  const known = new Map<number, EventRelation>()
  const traitsAt = (index: number): T => {
    const node = nodes[index]
    if (!node) throw new RangeError(`No report ${index} of ${nodes.length}`)
    return node.traits
  }
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const key = low * nodes.length + high
    const before = known.get(key)
    if (before) return before
    const relation = compare(traitsAt(low), traitsAt(high))
    known.set(key, relation)
    return relation
  }
}

/** For each of some reports those behind it in their order that may be compared with it. */
type Pairs = (members: readonly number[]) => Iterable<readonly [number, number]>

/** All pairs but those of which the days alone keep apart: of two who met daily for years, few need be looked at. */
function pairing(days: readonly (string | null)[]): Pairs {
  return function* (members) {
    const before: number[] = []
    const open: number[] = []
    const byDay = new Map<string, number[]>()
    for (const a of members) {
      const day = days[a] ?? null
      const near = day === null ? [] : [day, addDays(day, 1), addDays(day, -1)]
      const close = near.flatMap((each) => (each === undefined ? [] : (byDay.get(withoutYear(each)) ?? [])))
      for (const b of day === null ? before : [...open, ...close]) yield [b, a]
      before.push(a)
      if (day === null) open.push(a)
      else addTo(byDay, withoutYear(day), a)
    }
  }
}

function addTo(lists: Map<string, number[]>, key: string, one: number): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}

function withoutYear(day: string): string {
  return day.slice(4)
}

type Compared = Readonly<{ relations: Relations; pairs: Pairs }>

/** Joins the best pairs first, where no member of the one conflicts with a member of the other. */
function agglomerate(
  members: readonly number[],
  { relations, pairs }: Compared,
  isLink: (relation: EventRelation) => boolean,
): Cluster[] {
  const edges: Edge[] = []
  for (const [a, b] of pairs(members)) {
    const relation = relations(a, b)
    if (!relation.isConflict && relation.score >= SAME_EVENT && isLink(relation)) edges.push({ a, b, relation })
  }
  edges.sort((x, y) => y.relation.score - x.relation.score || x.a - y.a || x.b - y.b)
  const clusterOf = new Map<number, Growing>(members.map((member) => [member, { members: [member], apart: new Set() }]))
  for (const { a, b } of edges) {
    const [left, right] = [clusterOf.get(a), clusterOf.get(b)]
    if (!left || !right || left === right || left.apart.has(right)) continue
    if (isApart(left.members, right.members, relations)) {
      left.apart.add(right)
      right.apart.add(left)
    } else for (const member of unite(left, right)) clusterOf.set(member, left)
  }
  return [...new Set(clusterOf.values())].map((cluster) => cluster.members)
}

/** Takes the one into the other, and answers what it took. */
function unite(left: Growing, right: Growing): readonly number[] {
  left.members.push(...right.members)
  for (const other of right.apart) {
    other.apart.delete(right)
    other.apart.add(left)
    left.apart.add(other)
  }
  return right.members
}

function isApart(left: readonly number[], right: readonly number[], relations: Relations): boolean {
  return left.some((a) => right.some((b) => relations(a, b).isConflict))
}

type Choice = Readonly<{ index: number; cluster: number; score: number }>

/** Every report chooses among the clusters as they stood, so that no choice depends on another's. */
function attach(clusters: readonly Cluster[], lesser: readonly number[], { relations, pairs }: Compared): Cluster[] {
  const grown = clusters.map((cluster) => [...cluster])
  const left: number[] = []
  const undecided = new Set<number>()
  const choices: Choice[] = []
  for (const index of lesser) {
    const fitting = clusters
      .map((cluster, position) => ({ index, cluster: position, score: scoreWith(index, cluster, relations) }))
      .filter(({ score }) => score >= SAME_EVENT)
      .sort((a, b) => b.score - a.score || a.cluster - b.cluster)
    const [best, second] = fitting
    if (best && (second === undefined || best.score - second.score >= MARGIN)) choices.push(best)
    else {
      left.push(index)
      if (best) undecided.add(index)
    }
  }
  for (const { index, cluster } of choices.sort((a, b) => b.score - a.score || a.index - b.index)) {
    const target = grown[cluster] ?? []
    if (isApart([index], target, relations)) left.push(index)
    else target.push(index)
  }
  left.sort((a, b) => a - b)
  // Reports that two events claim say too little to make a third of them, unless day or place speaks for it.
  const isLink = (a: number, b: number) => !(undecided.has(a) || undecided.has(b)) || relations(a, b).circumstance >= 1
  return [...grown, ...agglomerate(left, { relations: gated(relations, isLink), pairs }, () => true)]
}

function gated(relations: Relations, isLink: (a: number, b: number) => boolean): Relations {
  return (a, b) => (isLink(a, b) ? relations(a, b) : { ...relations(a, b), score: 0 })
}

/** The best a report scores against a cluster; 0 where it conflicts with one of its members. */
function scoreWith(index: number, cluster: Cluster, relations: Relations): number {
  let best = 0
  for (const member of cluster) {
    const relation = relations(index, member)
    if (relation.isConflict) return 0
    best = Math.max(best, relation.score)
  }
  return best
}
