import type { EventRules } from './group-events.js'
import { groupEvents } from './group-events.js'
import { groupMeetings } from './group-meetings.js'
import type { Group } from './naming.js'
import { isRewordedPart, shareReworded } from './reworded-quotations.js'
import { isOfRound, shareRounds } from './rounds.js'
import { isSaidByOther } from './said-by-others.js'
import { commitmentRules, isPossiblySame } from './same-commitment.js'
import { compareMeetings, type EventRelation, SAME_EVENT } from './same-event.js'
import { figureRules } from './same-figure.js'
import { positionRules } from './same-position.js'
import { groupStatements, isSameUtterance } from './same-utterance.js'
import { visitRules } from './same-visit.js'
import type { Traits } from './traits.js'

/** A grouped finding with what is compared of it. */
export type GroupedNode = Readonly<{ node: string; traits: Traits }>

/** Whether two findings must be looked at together: they may be of one entry, or their entries may disagree. */
export function isTied(a: GroupedNode, b: GroupedNode): boolean {
  const [x, y] = [a.traits, b.traits]
  if (x.kind === 'meeting' && y.kind === 'meeting') return isLikely(compareMeetings(x, y)) || isOfRound(x, y)
  if (x.kind === 'statement' && y.kind === 'statement')
    return (
      isSameUtterance({ node: a.node, traits: x }, { node: b.node, traits: y }) ||
      isSaidByOther(x, y) ||
      isRewordedPart(x, y) ||
      isRewordedPart(y, x)
    )
  if (x.kind === 'visit' && y.kind === 'visit') return isLikely(visitRules.compare(x, y))
  if (x.kind === 'commitment' && y.kind === 'commitment')
    return isLikely(commitmentRules.compare(x, y)) || isPossiblySame(x, y)
  if (x.kind === 'figure' && y.kind === 'figure') return isLikely(figureRules.compare(x, y))
  if (x.kind === 'position' && y.kind === 'position') return isLikely(positionRules.compare(x, y))
  return false
}

function isLikely({ isConflict, score }: EventRelation): boolean {
  return !isConflict && score >= SAME_EVENT
}

type OfKind<K extends Traits['kind']> = Readonly<{ node: string; traits: Extract<Traits, { kind: K }> }>

/** The entries that the findings of one component make. */
export function groupComponent(component: readonly GroupedNode[]): readonly Group[] {
  return [
    ...meetingGroups(ofKind(component, 'meeting')),
    ...statementGroups(ofKind(component, 'statement')),
    ...grouped(component, 'visit', visitRules),
    ...grouped(component, 'commitment', commitmentRules),
    ...grouped(component, 'figure', figureRules),
    ...grouped(component, 'position', positionRules),
  ]
}

function meetingGroups(reports: readonly OfKind<'meeting'>[]): readonly Group[] {
  return shareRounds(asGroups('meeting', groupMeetings(reports)), reports)
}

function statementGroups(reports: readonly OfKind<'statement'>[]): readonly Group[] {
  return shareReworded(asGroups('statement', groupStatements(reports)), reports)
}

function ofKind<K extends Traits['kind']>(component: readonly GroupedNode[], kind: K): OfKind<K>[] {
  return component.filter((node): node is OfKind<K> => node.traits.kind === kind)
}

function grouped<K extends Traits['kind']>(
  component: readonly GroupedNode[],
  kind: K,
  rules: EventRules<Extract<Traits, { kind: K }>>,
): readonly Group[] {
  return asGroups(kind, groupEvents(ofKind(component, kind), rules))
}

function asGroups(kind: string, groups: readonly (readonly string[])[]): Group[] {
  return groups.map((nodes) => ({ kind, nodes: [...nodes].sort() }))
}
