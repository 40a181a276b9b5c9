import type { Stance } from '../../vocabulary/further-findings.js'
import type { Clause, ClausePage } from '../clauses/clauses.js'
import type { Party } from '../clauses/parties.js'
import { findSpeakingParty } from '../clauses/voices.js'

/** A stance found at a place: tokens `first` to `end` state it, the matter begins at `matter`. */
export type FoundStance = Readonly<{
  first: number
  matter: number
  end: number
  stance: Stance
  party: Party
  confidence: number
  rule: string
}>

/** The party a clause belongs to, if it is one that holds positions: a state, a body, a group or a person in office. */
export function holderOf(page: ClausePage, clause: Clause): Party | undefined {
  const party = findSpeakingParty(page, clause)
  return party?.official && isHolder(party) ? party : undefined
}

/** "would welcome", "could support", "might oppose" are no stance taken. */
export function isUnreal({ group }: Clause): boolean {
  return group.modal !== null && /^(?:would|could|might|may|should|can|must|['’]d)$/u.test(group.modal)
}

/** Not to endorse is not to oppose. */
export function denied(stance: Stance): Stance {
  return stance === 'for' || stance === 'against' ? 'neutral' : stance
}

/** Companies take no positions, and "the parties" without a name hold none that could be found again. */
function isHolder({ bearer }: Party): boolean {
  if (bearer.type === 'organisation')
    return !/\b(?:Company|Inc|Ltd|LLC|Corporation|Corp|Bank|Holdings|GmbH)\b/u.test(bearer.name)
  return bearer.type !== 'group' || /\p{Lu}/u.test(bearer.name)
}
