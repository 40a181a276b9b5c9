import type { Finding } from '../vocabulary/findings.js'
import { compareWhen } from './event-dates.js'
import { isSameJourney } from './journeys.js'
import type { Group } from './naming.js'
import { maySamePerson } from './people.js'
import { codeOf } from './profiles.js'
import type { MeetingTraits } from './traits.js'

/**
 * Whether a meeting of two sides is one of those that a round tells of in one sentence: the same traveller, one of the
 * states met, no other day, and the same journey. The order of the two does not matter.
 */
export function isOfRound(a: MeetingTraits, b: MeetingTraits): boolean {
  const [round, one] = a.isRound ? [a, b] : [b, a]
  if (!round.isRound || one.isRound || one.document === round.document || one.format !== null) return false
  if (one.meetingKind !== 'bilateral' || one.status === 'past' || round.status === 'past') return false
  const [traveller] = round.people
  if (!traveller || !one.people.some((person) => isSame(person, traveller))) return false
  const others = one.states.filter((state) => state !== traveller.state && !isStateOf(one, traveller, state))
  const [other] = others
  if (other === undefined || others.length !== 1 || !round.states.includes(other)) return false
  const day = compareWhen(round, one)
  return !day.isConflict && (day.support >= 2.5 || isSameJourney(round.journey, one.journey))
}

/** The state for which a fuller name of the traveller speaks in the other report. */
function isStateOf({ people }: MeetingTraits, traveller: MeetingTraits['people'][number], state: string): boolean {
  return people.some((person) => person.state === state && isSame(person, traveller))
}

function isSame(a: MeetingTraits['people'][number], b: MeetingTraits['people'][number]): boolean {
  return maySamePerson({ ...a, titles: [] }, { ...b, titles: [] })
}

/** A report of a round as a report of one of its meetings: whoever speaks for other states is left out. */
export function narrowedTo(finding: Finding, states: readonly string[]): Finding {
  if (finding.kind !== 'meeting') return finding
  const participants = finding.participants.filter(({ type, name, state, onBehalfOf }) => {
    const of = type === 'state' ? name : (onBehalfOf ?? state)
    return of === undefined ? type === 'person' : states.includes(codeOf(of))
  })
  return { ...finding, participants }
}

type Told = Readonly<{ node: string; traits: MeetingTraits }>

/** The groups, each with the rounds that tell of it too. A round that fits two meetings with one state tells of neither. */
export function shareRounds(groups: readonly Group[], reports: readonly Told[]): readonly Group[] {
  const traitsOf = new Map(reports.map(({ node, traits }) => [node, traits]))
  const rounds = reports.filter(({ traits }) => traits.isRound)
  if (rounds.length === 0) return groups
  const claims = new Map<string, Set<Group>>()
  for (const group of groups) {
    const members = group.nodes.flatMap((node) => traitsOf.get(node) ?? [])
    if (members.some(({ isRound }) => isRound)) continue
    for (const { node, traits } of rounds) {
      if (members.some((one) => compareWhen(one, traits).isConflict)) continue
      const fitting = members.find((one) => isOfRound(one, traits))
      if (!fitting) continue
      const state = stateMet(fitting, traits)
      const key = JSON.stringify([node, state])
      claims.set(key, (claims.get(key) ?? new Set()).add(group))
    }
  }
  const sharing = new Map<Group, string[]>()
  for (const [key, claimants] of claims) {
    const [only, second] = claimants
    const [node] = JSON.parse(key) as [string, string]
    if (only && second === undefined) sharing.set(only, [...(sharing.get(only) ?? []), node])
  }
  return groups.map((group) => {
    const shared = sharing.get(group)
    return shared ? { ...group, shared: shared.sort() } : group
  })
}

function stateMet({ states }: MeetingTraits, { people }: MeetingTraits): string {
  const own = people[0]?.state
  return states.find((state) => state !== own) ?? ''
}
