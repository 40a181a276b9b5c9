import type { ClausePage } from '../clauses/clauses.js'
import { gappedPartyBefore, type PartyBefore, partyBefore } from '../clauses/gapped-parties.js'
import { mentionOfParty, nameAt } from '../clauses/parties.js'
import type { FoundSum } from './amounts.js'
import type { Bound } from './clauses.js'

/**
 * A bound party and those whose sums stand behind its verb without one of their own: "Norway pledged $5 million, Ghana $4 million".
 * A sum of somebody the reading has no name for is left out, and so is what a second one gets ("gave Kenya $4 million and Ghana $3
 * million").
 */
export function eachDonor(page: ClausePage, bound: Bound): readonly Bound[] {
  const [opening] = bound.sums
  if (bound.rule !== 'verb' || !opening) return [bound]
  const receivers = receiversOf(page, bound, opening)
  const told = bound.sums.map((sum, index): Told => {
    const party = gappedPartyBefore(page, sum.first, bound.action)
    return { sum, party: index === 0 && receivers ? undefined : party }
  })
  const at = told.findIndex(({ party }) => party)
  const own = at < 0 ? told : told.slice(0, at)
  const end = endBefore(bound, told[at])
  const ofOwn = own.length > 0 ? [{ ...bound, ...receivers, sums: own.map(({ sum }) => sum), end }] : []
  return receivers || at < 0 ? ofOwn : [...ofOwn, ...donorsFrom(page, bound, told.slice(at))]
}

type Told = Readonly<{ sum: FoundSum; party: PartyBefore | undefined }>

/** A sum without a party of its own behind somebody else's may be of either: it is left out. */
function donorsFrom(page: ClausePage, bound: Bound, told: readonly Told[]): Bound[] {
  return told.flatMap(({ sum, party }, index) => {
    const name = party?.name
    if (!party || (name?.type !== 'state' && name?.type !== 'organisation')) return []
    const { action, stage, gives, confidence, rule, reportedBy } = bound
    const stem = { first: action, end: action + 1 }
    const end = endBefore(bound, told[index + 1])
    const own = { actor: mentionOfParty(page, name), stem, first: party.first, action: party.first, end, sums: [sum] }
    return [{ ...own, stage, gives, confidence, rule, ...(reportedBy && { reportedBy }) }]
  })
}

/** What belongs to a sum ends before the next one's party. */
function endBefore({ end }: Bound, next: Told | undefined): number {
  return next ? Math.min(end, next.party ? next.party.first - 1 : next.sum.first) : end
}

/** "gave Kenya $4 million": who stands between the verb and its sum gets it. Of several there none is told. */
function receiversOf(
  page: ClausePage,
  { action }: Bound,
  sum: FoundSum,
): Pick<Bound, 'gives' | 'receiver'> | undefined {
  const party = partyBefore(page, sum.first, action)
  if (!party) return undefined
  const { name, first } = party
  if (first === action + 1 && name && name.type !== 'person')
    return { receiver: mentionOfParty(page, name), gives: false }
  return nameAt(page, first - 2) && nameAt(page, action + 1) ? { gives: false } : undefined
}
