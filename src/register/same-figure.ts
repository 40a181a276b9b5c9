import { isSameSum } from './amount-words.js'
import { overlapOf } from './content-words.js'
import type { FigureTraits } from './further-traits.js'
import type { EventRules } from './group-events.js'
import { type EventRelation, FIRM } from './same-event.js'

const APART: EventRelation = { isConflict: true, who: 0, score: 0, circumstance: 0 }

/** How figures are compared and grouped. */
export const figureRules: EventRules<FigureTraits> = { compare: compareFigures, standingOf: () => 'settled' }

/**
 * Compares two reports of figures: the same measure of the same subject in the same unit. Different values stand side
 * by side only where both print the same period with its year; otherwise they are of two times.
 */
export function compareFigures(a: FigureTraits, b: FigureTraits): EventRelation {
  if (a.unit !== b.unit || a.measure !== b.measure || a.change !== b.change) return APART
  const { shared, ofAll } = overlapOf(a.words, b.words)
  if (shared === 0 || ofAll < 0.6) return APART
  const isAlike = isSameSum(a, b)
  if (a.period !== b.period && !(isAlike && (a.period === null || b.period === null))) return APART
  if (!isAlike && (a.document === b.document || !isDated(a.period) || ofAll < 1)) return APART
  return { isConflict: false, who: FIRM, score: FIRM + ofAll + (isAlike ? 1 : 0), circumstance: isAlike ? 1 : 0 }
}

function isDated(period: string | null): boolean {
  return period !== null && /\b(?:19|20)\d\d\b/.test(period)
}
