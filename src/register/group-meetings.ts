import { precisionOfWhen, printedDate } from './event-dates.js'
import { type EventRules, groupEvents, type Standing } from './group-events.js'
import { compareMeetings, isTwoSided } from './same-event.js'
import type { MeetingTraits } from './traits.js'

/** One report of a meeting, known by its node. */
export type MeetingNode = Readonly<{ node: string; traits: MeetingTraits }>

const RULES: EventRules<MeetingTraits> = { compare: compareMeetings, standingOf, dayOf }

/** Which reports tell of the same meeting, whatever order they come in. */
export function groupMeetings(reports: readonly MeetingNode[]): readonly (readonly string[])[] {
  return groupEvents(reports, RULES)
}

/** A whole day with its year. */
function dayOf({ when }: MeetingTraits): string | null {
  return precisionOfWhen(when) === 'day' ? printedDate(when) : null
}

/** Settled: the day is printed and the parties are named. */
function standingOf(traits: MeetingTraits): Standing {
  const precision = precisionOfWhen(traits.when)
  if (precision === 'open') return 'open'
  if (precision === 'coarse') return 'dated'
  const isNamed = traits.format !== null || traits.people.length >= 2
  return isNamed || (!isTwoSided(traits) && traits.states.length >= 3) ? 'settled' : 'dated'
}
