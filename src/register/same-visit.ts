import { compareWhen, precisionOfWhen } from './event-dates.js'
import type { TraitLeg, VisitTraits } from './further-traits.js'
import type { EventRules, Standing } from './group-events.js'
import { maySamePerson } from './people.js'
import { type EventRelation, FIRM } from './same-event.js'
import { isSameStop } from './stops.js'

const APART: EventRelation = { isConflict: true, who: 0, score: 0, circumstance: 0 }

/** How visits are compared and grouped. */
export const visitRules: EventRules<VisitTraits> = { compare: compareVisits, standingOf }

/** Compares two reports of journeys: the same traveller, at least one leg in the same place, and no leg on another day. */
export function compareVisits(a: VisitTraits, b: VisitTraits): EventRelation {
  if (a.document === b.document || !isSameTraveller(a, b)) return APART
  const legs = a.legs.flatMap((leg) => compareLeg(leg, b.legs) ?? [])
  if (legs.length === 0 || legs.some(({ isConflict }) => isConflict)) return APART
  const best = Math.max(...legs.map(({ support }) => support))
  const circumstance = best + (legs.length - 1) * 0.5
  // Background ("he visited in May") is rarely what another document reports as news.
  const isBackground = isPast(a) !== isPast(b) && circumstance < 1
  return { isConflict: false, who: FIRM, score: FIRM + circumstance - (isBackground ? 1 : 0), circumstance }
}

function isPast({ legs }: VisitTraits): boolean {
  return legs.every(({ status }) => status === 'past')
}

function isSameTraveller(a: VisitTraits, b: VisitTraits): boolean {
  if (a.person && b.person) return maySamePerson({ ...a.person, titles: [] }, { ...b.person, titles: [] })
  return a.body !== null && a.body === b.body
}

/** The best that the legs at the same place agree on the day; undefined where none is there. */
function compareLeg(leg: TraitLeg, others: readonly TraitLeg[]) {
  const there = others.filter((other) => isSameStop(leg.place, other.place))
  return there
    .map((other) => compareWhen(leg, other))
    .sort((x, y) => Number(x.isConflict) - Number(y.isConflict) || y.support - x.support)[0]
}

function standingOf({ legs }: VisitTraits): Standing {
  const precisions = legs.map(({ when }) => precisionOfWhen(when))
  if (precisions.some((precision) => precision === 'day' || precision === 'day-of-year')) return 'settled'
  return precisions.includes('coarse') ? 'dated' : 'open'
}
