import { daysBetween } from '../vocabulary/dates.js'
import { type CommittedAmount, kindOfAmount } from '../vocabulary/further-findings.js'
import { isSameSum } from './amount-words.js'
import { isOfOtherNames, overlapOf } from './content-words.js'
import type { CommitmentTraits, MeetingTold } from './further-traits.js'
import type { EventRules } from './group-events.js'
import { mayBeSameJourney } from './journeys.js'
import { comparePlaces } from './places.js'
import { type EventRelation, FIRM } from './same-event.js'

const APART: EventRelation = { isConflict: true, who: 0, score: 0, circumstance: 0 }
const UNLIKE: EventRelation = { ...APART, isConflict: false }

/** Days between two announcements beyond which the same words and sum are another commitment. */
export const MOST_DAYS = 120
/** Days within which different sums may be told of one commitment. */
const POSSIBLE_DAYS = 30

/** Sums further apart than that are not one sum told differently. */
const MOST_TIMES = 3

/** Content words without which an action is too short to be known by them. */
const ENOUGH_WORDS = 4

/** How commitments are compared and grouped. */
export const commitmentRules: EventRules<CommitmentTraits> = {
  compare: compareCommitments,
  standingOf: () => 'settled',
}

/** Compares two reports of commitments. Another sum, another programme or another beneficiary keeps them apart. */
export function compareCommitments(a: CommitmentTraits, b: CommitmentTraits): EventRelation {
  if (a.actor === null || a.actor !== b.actor || isContrary(a.programme, b.programme)) return APART
  if (isContrary(a.beneficiary, b.beneficiary) || daysApart(a, b) > MOST_DAYS) return APART
  if (isOfOtherNames(a.names, b.names)) return APART
  const { shared, ofShorter } = overlapOf(a.words, b.words)
  if (a.amount !== null && b.amount !== null) {
    if (!isSameAmount(a.amount, b.amount)) return APART
    const isProgramme = a.programme !== null && a.programme === b.programme
    // A third report that tells of no purpose makes no one promise of two.
    if (!isProgramme && isOfOtherPurposes(a, b)) return APART
    // A round sum alone is given to many: something of what it is for must agree.
    if (!isProgramme && (shared < 2 || ofShorter < 0.3) && !isOfOneMeeting(a, b)) return UNLIKE
    return { isConflict: false, who: FIRM, score: FIRM + ofShorter + (isProgramme ? 1 : 0), circumstance: 1 }
  }
  const isLong = Math.min(a.words.length, b.words.length) >= ENOUGH_WORDS
  // One document that tells a sum and a deed in other words tells of two.
  const isOtherDeed = a.document === b.document && (a.amount === null) !== (b.amount === null) && ofShorter < 1
  if (!isLong || ofShorter < 0.7 || isOtherDeed) return UNLIKE
  return { isConflict: false, who: FIRM, score: FIRM + ofShorter, circumstance: 0 }
}

/** Days between two tellings of what was promised at one meeting. */
const SAME_MEETING_DAYS = 7
/** And of one whose day either leaves out. */
const UNDATED_DAYS = 1

/** Words of the act of giving and of its measure, behind which nothing need be told of what the sum is for. */
const GIVING_WORDS = new Set(
  (
    'promise promised promising grant granted granting loan lend lent donate donating donated donation invest investing ' +
    'invested investment finance financing financed pay paying paid send sending sent allocate allocating allocated ' +
    'extend extending extended put putting spend spent agree agreed make making made available package sum first last ' +
    'next year yearly annual annually month monthly quarter government country'
  ).split(' '),
)

/**
 * Two documents that tell of the same two at a meeting, or of a session of the same format, of the same day, and give the actor
 * this very sum once each: one promise, where one of them tells little of what it is for. Must not match a sum that either gives
 * twice, nor so much a year beside a sum given once.
 */
function isOfOneMeeting(a: CommitmentTraits, b: CommitmentTraits): boolean {
  if (a.document === b.document || a.day === null || b.day === null || daysApart(a, b) > SAME_MEETING_DAYS) return false
  if ((a.isRate ?? false) !== (b.isRate ?? false)) return false
  const isNear = daysApart(a, b) <= UNDATED_DAYS
  return (a.meetings ?? []).some((one) =>
    (b.meetings ?? []).some((other) => {
      const isOneDay = one.day !== null && other.day !== null ? one.day === other.day : isNear
      return isOneDay && isSameMeeting(one, other)
    }),
  )
}

/** Two people sit at both, or both are of one format; another town is another meeting, whoever sits there. */
function isSameMeeting(a: MeetingTold, b: MeetingTold): boolean {
  if (comparePlaces(a.place, b.place) === 'contrary') return false
  if (a.format !== null && b.format !== null && a.format !== b.format) return false
  if (a.format !== null && a.format === b.format) return true
  return a.surnames.filter((name) => b.surnames.includes(name)).length >= 2
}

/** Both tell what the sum is for, and no word of it is the same: vaccines for clinics are not the drilling of wells. */
function isOfOtherPurposes(a: CommitmentTraits, b: CommitmentTraits): boolean {
  const [ofA, ofB] = [a, b].map(({ words }) => words.filter((word) => !GIVING_WORDS.has(word)))
  if (!ofA?.length || !ofB?.length) return false
  return !ofA.some((word) => ofB.includes(word))
}

/**
 * Whether two commitments may be one told with different sums, or two measures: the same actor at the same time, and the
 * same programme or much the same purpose. One document that tells both tells of two.
 */
export function isPossiblySame(a: CommitmentTraits, b: CommitmentTraits): boolean {
  if (a.document === b.document || a.actor === null || a.actor !== b.actor) return false
  if (a.amount === null || b.amount === null || isSameAmount(a.amount, b.amount)) return false
  // "10 million a year" and "40 million over four years" are two measures of one promise.
  if ((a.isRate ?? false) !== (b.isRate ?? false)) return false
  if (!isComparable(a.amount, b.amount) || isContrary(a.beneficiary, b.beneficiary)) return false
  if (isContrary(a.programme, b.programme) || daysApart(a, b) > POSSIBLE_DAYS) return false
  // A running total grows from day to day.
  if (a.amount.basis === 'cumulative' && b.amount.basis === 'cumulative' && daysApart(a, b) > 0) return false
  if (a.programme !== null && a.programme === b.programme) return true
  if (isOfOtherNames(a.names, b.names)) return false
  const { shared, ofShorter } = overlapOf(a.words, b.words)
  // What is announced on one journey is told in fewer of the same words.
  return shared >= 3 || (shared >= 2 && ofShorter >= (mayBeSameJourney(a.journey, b.journey) ? 0.2 : 0.25))
}

function isContrary(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}

/** 0 where either day is not known. */
function daysApart(a: CommitmentTraits, b: CommitmentTraits): number {
  if (a.day === null || b.day === null) return 0
  return Math.abs(daysBetween(a.day, b.day) ?? 0)
}

/** One sum, also as a document itself prints it in another currency; nothing is converted here. */
function isSameAmount(a: CommittedAmount, b: CommittedAmount): boolean {
  const [ofA, ofB] = [a, b].map((one) => [one, ...(one.conversions ?? [])])
  return (ofA ?? []).some((x) => (ofB ?? []).some((y) => x.currency === y.currency && isSameSum(x, y)))
}

/** Whether one sum may be told as the other: of one size, and neither a running total ("so far") nor a part beside a whole, nor beside a sum that says nothing of itself. */
function isComparable(a: CommittedAmount, b: CommittedAmount): boolean {
  if (a.currency !== b.currency || (a.basis !== b.basis && (isOfOthers(a) || isOfOthers(b)))) return false
  const [kind, other] = [kindOfAmount(a), kindOfAmount(b)]
  const isOther = kind !== null && other !== null && kind !== other
  // New money and a programme's whole are two measures that may be of one thing: that is what "possible" says.
  const isTold = [kind, other].every((basis) => basis === 'increment' || basis === 'programme-total')
  if (isOther && !isTold) return false
  return Math.max(a.value, b.value) <= MOST_TIMES * Math.min(a.value, b.value)
}

/** A running total or a part holds sums that are told beside it, or is held by them. */
function isOfOthers({ basis }: CommittedAmount): boolean {
  return basis === 'cumulative' || basis === 'part'
}
