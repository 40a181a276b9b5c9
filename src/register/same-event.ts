import { daysBetween } from '../vocabulary/dates.js'
import type { MeetingKind } from '../vocabulary/findings.js'
import { compareWhen, precisionOfWhen, printedDate } from './event-dates.js'
import { isSameJourney } from './journeys.js'
import { maySamePerson } from './people.js'
import { comparePlaces } from './places.js'
import { isSameStop } from './stops.js'
import type { MeetingTraits, TraitPerson } from './traits.js'

/**
 * How two reports of meetings stand to each other. A conflict keeps them apart whatever else agrees. `who` tells how
 * firmly the same parties meet (3: two named persons, or the same format); `score` adds day, place, kind and status.
 */
export type EventRelation = Readonly<{ isConflict: boolean; who: number; score: number; circumstance: number }>

/** Below this two reports are not taken for one event. */
export const SAME_EVENT = 3

/** From here on the parties are named on both sides. */
export const FIRM = 3

const APART: EventRelation = { isConflict: true, who: 0, score: 0, circumstance: 0 }

/** Compares two reports of meetings. The order of the two does not matter. */
export function compareMeetings(a: MeetingTraits, b: MeetingTraits): EventRelation {
  if (isOtherSession(a, b)) return APART
  if (a.format !== null && b.format !== null && a.format !== b.format) return APART
  if (!isKindCompatible(a, b) || isAnotherInOneDocument(a, b)) return APART
  const day = compareWhen(a, b)
  if (day.isConflict || isOnOtherDays(a, b)) return APART
  // One of several meetings told in a sentence is not all of them: see rounds.ts.
  if (a.isRound !== b.isRound && isTwoSided(a) && isTwoSided(b)) return { ...APART, isConflict: false }
  const parties = compareParties(a, b)
  if (parties === undefined) return APART
  const who = Math.max(parties, isSeniorsOfOne(a, b) ? 2 : 0)
  const place = placeSupport(a, b, who, day.support)
  if (place === undefined) return APART
  // The journey speaks where the day does not.
  const journey = day.support < 1 && who < FIRM && isSameJourney(a.journey, b.journey) ? 1 : 0
  const circumstance = day.support + place + journey
  const kind = a.meetingKind === b.meetingKind ? 0.5 : 0
  // What is told as background is rarely what another document reports as news.
  const status = isBackgroundAndNews(a, b) && circumstance < 1 ? -1 : 0
  return { isConflict: false, who, score: who + circumstance + kind + status, circumstance }
}

/**
 * Sessions of two numbers are two, unless two known houses count the session of the same sides, on one day and at one place,
 * differently; no two summits of one format sit at one place in the same days. Must not match one side's sessions with two others,
 * nor sessions whose reports do not say who sat there, nor the morning's with the afternoon's, nor one day of two years.
 */
function isOtherSession(a: MeetingTraits, b: MeetingTraits): boolean {
  if (a.ordinal === null || b.ordinal === null || a.ordinal === b.ordinal) return false
  const isOneFormat = a.format !== null && a.format === b.format && a.document !== b.document
  const isSummit = a.meetingKind === 'summit' && b.meetingKind === 'summit'
  const isSameDay = precisionOfWhen(a.when) === 'day' && a.when.date === b.when.date
  const isOneDay = isSameDay || (isSummit && isNear(a, b))
  const isTwoHouses = a.when.outlet !== null && b.when.outlet !== null && a.when.outlet !== b.when.outlet
  if (!isOneFormat || !isOneDay || !isTwoHouses || comparePlaces(a.place, b.place) !== 'same') return true
  if (a.dayPart !== undefined && b.dayPart !== undefined && a.dayPart !== b.dayPart) return true
  return !isSummit && !isOfSameSides(a, b)
}

/** Neighbouring days, or a day and news of that day or the next. Must not match later news without a day: it may be of the next summit. */
function isNear(a: MeetingTraits, b: MeetingTraits): boolean {
  const { isConflict, support } = compareWhen(a, b)
  const days = [a, b].filter(({ when }) => precisionOfWhen(when) === 'day')
  if (isConflict || days.length === 0) return false
  if (days.length === 2) return support >= 2.5
  const [dated, open] = days[0] === a ? [a, b] : [b, a]
  if (precisionOfWhen(open.when) !== 'open') return false
  const after = daysBetween(dated.when.date ?? '', open.when.published ?? '')
  return after === 0 || after === 1
}

/** Two people or more sit at both, or one names at least two states and all of them are the other's. */
function isOfSameSides(a: MeetingTraits, b: MeetingTraits): boolean {
  if (countShared(a.people, b.people) >= 2) return true
  const shared = a.states.filter((state) => b.states.includes(state)).length
  return shared >= 2 && shared === Math.min(a.states.length, b.states.length)
}

/** Whether two sides meet, not a table of many: its parties must then agree one by one. */
export function isTwoSided({ meetingKind, format, states, people }: MeetingTraits): boolean {
  if (meetingKind === 'bilateral' || meetingKind === 'call' || meetingKind === 'press-conference') return true
  return format === null && states.length <= 2 && people.length <= 3
}

const MANY_SIDED: readonly MeetingKind[] = ['summit', 'ministerial', 'expert', 'working-group']

/** Who sits beside a summit, before it or after it, and is not taken for it. */
const EXPERTS: readonly MeetingKind[] = ['expert', 'working-group']

function isKindCompatible(a: MeetingTraits, b: MeetingTraits): boolean {
  const kinds = [a.meetingKind, b.meetingKind]
  if (kinds[0] === kinds[1]) return true
  if (kinds.includes('press-conference') || kinds.includes('call')) return false
  if (kinds.includes('summit') && kinds.includes('ministerial')) return !isOnItsEve(a, b)
  if (kinds.includes('summit') && kinds.some((kind) => EXPERTS.includes(kind))) return isOneTable(a, b)
  if (!kinds.includes('bilateral')) return true
  const other = a.meetingKind === 'bilateral' ? b : a
  return !MANY_SIDED.includes(other.meetingKind) || isTwoSided(other)
}

/** The same persons on the same day, whatever one document calls them. */
function isOneTable(a: MeetingTraits, b: MeetingTraits): boolean {
  const isSameDay = precisionOfWhen(a.when) === 'day' && a.when.date === b.when.date
  return isSameDay && countShared(a.people, b.people) >= 2
}

/**
 * Ministers prepare the summit of their leaders the day before: both print a day, and not the same. Must not match one meeting whose
 * level or year one document gets wrong, nor the same persons.
 */
function isOnItsEve(a: MeetingTraits, b: MeetingTraits): boolean {
  const isDated = [a, b].every(({ when }) => precisionOfWhen(when) === 'day')
  const [dayA, dayB] = [a.when.date ?? '', b.when.date ?? '']
  return isDated && dayA !== dayB && dayA.slice(0, 4) === dayB.slice(0, 4) && countShared(a.people, b.people) < 2
}

/** A meeting without a day falls on the day that its document gives the journey's stop at its place. */
function isOnOtherDays(a: MeetingTraits, b: MeetingTraits): boolean {
  const isOpen = (one: MeetingTraits) => precisionOfWhen(one.when) === 'open' && one.when.weekday === null
  const [dayA, dayB] = [a, b].map((one) => (isOpen(one) ? stopOf(one) : one))
  if (!dayA || !dayB || (dayA === a && dayB === b)) return false
  return compareWhen(dayA, dayB).isConflict
}

/** The one dated stop of the journey at the place of a meeting; undefined where it is not known where that was, or there are several. */
function stopOf({ place, journey }: MeetingTraits) {
  const stops = journey?.stops.filter((stop) => isSameStop(stop.place, place)) ?? []
  const [only, second] = stops
  return only && second === undefined && precisionOfWhen(only.when) === 'day' ? only : undefined
}

/** The same traveller and unnamed top officials of one state, on one journey. */
function isSeniorsOfOne(a: MeetingTraits, b: MeetingTraits): boolean {
  const isShared = a.seniors.some((state) => b.seniors.includes(state))
  return isShared && countShared(a.people, b.people) > 0 && isSameJourney(a.journey, b.journey)
}

/** One document that announces a meeting and tells of another speaks of two. */
function isAnotherInOneDocument(a: MeetingTraits, b: MeetingTraits): boolean {
  return a.document === b.document && (a.status === 'planned') !== (b.status === 'planned')
}

function isBackgroundAndNews(a: MeetingTraits, b: MeetingTraits): boolean {
  return (a.status === 'past') !== (b.status === 'past')
}

/** Undefined where the parties contradict, 0 where they say nothing. */
function compareParties(a: MeetingTraits, b: MeetingTraits): number | undefined {
  const shared = countShared(a.people, b.people)
  const states = a.states.filter((state) => b.states.includes(state)).length
  if (isTwoSided(a) && isTwoSided(b)) return compareSides(a, b, shared, states)
  if (a.format !== null && a.format === b.format) return FIRM
  const union = a.states.length + b.states.length - states
  if (states >= 3 && states >= 0.6 * union) return 2.5
  if (shared >= 3) return 2.5
  if (a.meetingKind === b.meetingKind && shared >= 2) return 2
  return 0
}

function compareSides(a: MeetingTraits, b: MeetingTraits, shared: number, states: number): number | undefined {
  if (a.people.length >= 2 && b.people.length >= 2 && shared < Math.min(a.people.length, b.people.length, 2)) {
    return undefined
  }
  const isStatesOfOne = states === a.states.length || states === b.states.length
  if (shared < 2 && !isStatesOfOne) return undefined
  if (shared < 2 && isOtherSpeaker(a, b)) return undefined
  if (isOtherPressConference(a, b)) return undefined
  if (shared >= 2 || (a.format !== null && a.format === b.format)) return FIRM
  if (shared === 1 && isOnePressConference(a, b)) return 2
  // One person with the same three states or more: the same round of meetings.
  if (shared === 1) return states >= 3 ? 2.5 : states >= 2 ? 2 : 0.8
  return states >= 2 ? 1.5 : 0
}

/** Outlets of one day tell of one speaker before the press. Must not match what `isOtherPressConference` tells apart. */
function isOnePressConference(a: MeetingTraits, b: MeetingTraits): boolean {
  return isOneSpeaker(a, b) && a.when.published === b.when.published && a.when.published !== null
}

/** One speaker who meets the press alone may do so often: one outlet's two articles, two days in a row, or the morning and the evening are two. */
function isOtherPressConference(a: MeetingTraits, b: MeetingTraits): boolean {
  if (!isOneSpeaker(a, b)) return false
  const [dayA, dayB] = [printedDate(a.when), printedDate(b.when)]
  if (dayA?.length === 10 && dayB?.length === 10 && dayA !== dayB && !`${dayA}${dayB}`.includes('X')) return true
  if (a.dayPart !== undefined && b.dayPart !== undefined && a.dayPart !== b.dayPart) return true
  return a.when.outlet !== null && a.when.outlet === b.when.outlet
}

function isOneSpeaker(a: MeetingTraits, b: MeetingTraits): boolean {
  const isPress = a.meetingKind === 'press-conference' && b.meetingKind === 'press-conference'
  return isPress && a.people.length === 1 && b.people.length === 1 && a.document !== b.document
}

/** For one state the two reports name different persons: the minister's meeting is not the president's. */
function isOtherSpeaker(a: MeetingTraits, b: MeetingTraits): boolean {
  return a.states.some((state) => {
    const left = a.people.filter((person) => person.state === state)
    const right = b.people.filter((person) => person.state === state)
    return left.length > 0 && right.length > 0 && countShared(left, right) === 0
  })
}

function countShared(a: readonly TraitPerson[], b: readonly TraitPerson[]): number {
  return a.filter((left) => b.some((right) => isSameName(left, right))).length
}

function isSameName(a: TraitPerson, b: TraitPerson): boolean {
  return a.profile === b.profile || maySamePerson({ ...a, titles: [] }, { ...b, titles: [] })
}

/** Undefined where the places keep the reports apart: another town, and not the same persons on the same day. */
function placeSupport(a: MeetingTraits, b: MeetingTraits, who: number, day: number): number | undefined {
  switch (comparePlaces(a.place, b.place)) {
    case 'same':
      return 1.5
    case 'within':
      return 1
    case 'open':
      return 0
    case 'unlike':
      return day >= 1 ? -0.5 : 0
    case 'contrary':
      return who >= FIRM && day >= 4 && isTwoSided(a) && isTwoSided(b) ? -2 : undefined
  }
}
