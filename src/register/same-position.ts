import { isOfOtherNames, overlapOf } from './content-words.js'
import type { PositionTraits } from './further-traits.js'
import type { EventRules } from './group-events.js'
import { type EventRelation, FIRM } from './same-event.js'

const APART: EventRelation = { isConflict: true, who: 0, score: 0, circumstance: 0 }
const UNLIKE: EventRelation = { ...APART, isConflict: false }

/** How positions are compared and grouped. */
export const positionRules: EventRules<PositionTraits> = {
  compare: comparePositions,
  standingOf: () => 'settled',
  alikeBy: ({ holder, stance, words, names }) =>
    holder === null || words.length === 0 ? null : JSON.stringify([holder, stance, words, names]),
}

/** Compares two reports of positions: the same holder, the same stance, and much the same words for the matter. */
export function comparePositions(a: PositionTraits, b: PositionTraits): EventRelation {
  if (a.holder === null || a.holder !== b.holder || a.stance !== b.stance) return APART
  if (isOfOtherNames(a.names, b.names)) return APART
  const { shared, ofShorter, ofAll } = overlapOf(a.words, b.words)
  // Otherwise one long matter would chain together short ones that have nothing in common.
  if (ofAll < 0.15) return APART
  const isMuch = (shared >= 3 && ofShorter >= 0.65) || (shared >= 2 && ofAll >= 0.6) || (shared >= 1 && ofAll === 1)
  if (!isMuch) return UNLIKE
  return { isConflict: false, who: FIRM, score: FIRM + ofShorter + ofAll, circumstance: ofAll }
}
