import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Finding, MeetingFinding } from '../vocabulary/findings.js'
import type { VisitFinding } from '../vocabulary/further-findings.js'
import { compareWhen, type DateRelation } from './event-dates.js'
import { foldName, surnameLast, takeApart } from './names.js'
import { maySamePerson } from './people.js'
import { type Place, readPlace } from './places.js'
import { codeOf, findProfile, foldFormat } from './profiles.js'
import { isSameStop } from './stops.js'
import { type TraitPerson, type When, whenOf } from './trait-parts.js'

/** The journey on which a meeting took place: who travelled, and the stops with what is known of their days. */
export type Journey = Readonly<{
  traveller: TraitPerson
  stops: readonly Readonly<{ place: Place; when: When; status: VisitFinding['status'] }>[]
  /** Surnames and formats that the traveller meets on the way, as the same document tells. */
  encounters: readonly string[]
}>

/**
 * The journey that a document tells of somebody at a meeting: news or announcement, not background. Where the document
 * leaves it open or in doubt who met, it is its one traveller's; none where it tells of two travellers.
 */
export function journeyOf(
  document: CanonicalDocument,
  meeting: MeetingFinding,
  told: readonly Finding[],
): Journey | null {
  const visits = told.flatMap((one) => (one.kind === 'visit' && one.status !== 'past' ? [one] : []))
  const surnames = new Set(visits.map(({ traveller }) => surnameOf(traveller.name)))
  const isOpen = meeting.flags.includes('counterpart-unnamed') || doubtedIn(meeting, told).length > 0
  const sitting = new Set(meeting.participants.map(({ name }) => surnameOf(name)))
  const own = visits.filter(({ traveller }) => sitting.has(surnameOf(traveller.name)))
  const [visit] = isOpen ? (surnames.size === 1 ? visits : []) : own
  return visit === undefined ? null : journeyFrom(document, visit, told)
}

/** The one journey that a document tells of; null where it tells of none, or of several travellers. */
export function journeyToldBy(document: CanonicalDocument, told: readonly Finding[]): Journey | null {
  const visits = told.flatMap((one) => (one.kind === 'visit' && one.status !== 'past' ? [one] : []))
  const [visit] = visits
  const isOne = new Set(visits.map(({ traveller }) => surnameOf(traveller.name))).size === 1
  return visit !== undefined && isOne ? journeyFrom(document, visit, told) : null
}

function journeyFrom(document: CanonicalDocument, visit: VisitFinding, told: readonly Finding[]): Journey | null {
  const traveller = findProfile(visit.traveller)
  if (traveller?.kind !== 'person') return null
  const stops = visit.legs.flatMap((leg) => {
    const { place, country } = leg
    const stop = readPlace(country === null || place === country ? place : `${place}, ${country}`)
    return stop === null ? [] : [{ place: stop, when: whenOf(leg, document), status: leg.status }]
  })
  const { profile, name, state } = traveller
  return { traveller: { profile, name, state }, stops, encounters: encountersOf(surnameOf(name), told) }
}

function encountersOf(traveller: string, told: readonly Finding[]): readonly string[] {
  const met = told.flatMap((one) => {
    if (one.kind !== 'meeting' || one.status === 'past') return []
    const sitting = one.participants.flatMap(({ type, name }) => (type === 'person' ? [surnameOf(name)] : []))
    const isThere = sitting.includes(traveller) || one.format !== null
    return isThere ? [...sitting, ...(one.format === null ? [] : [`f:${foldFormat(one.format)}`])] : []
  })
  return [...new Set(met)].filter((name) => name !== traveller).sort()
}

/** Two stops in common, one whose day agrees, or one where the same two are met make two tellings one journey. */
export function isSameJourney(a: Journey | null, b: Journey | null): boolean {
  const relations = stopsInCommon(a, b)
  if (a === null || b === null || relations.length === 0) return false
  const met = a.encounters.filter((name) => b.encounters.includes(name)).length
  return (
    Math.min(relations.length, stopsInCommon(b, a).length) >= 2 ||
    [...relations, ...stopsInCommon(b, a)].some(({ support }) => support >= 1.5) ||
    met >= 2
  )
}

/** Whether two tellings may be of one journey: the same traveller, a stop in common, and no day against it. */
export function mayBeSameJourney(a: Journey | null, b: Journey | null): boolean {
  return stopsInCommon(a, b).length > 0
}

/** How the days of the stops in common agree; none where the travellers or some day differ. */
function stopsInCommon(a: Journey | null, b: Journey | null): readonly DateRelation[] {
  if (a === null || b === null) return []
  if (!maySamePerson({ ...a.traveller, titles: [] }, { ...b.traveller, titles: [] })) return []
  const [there, back] = [compareStops(a, b), compareStops(b, a)]
  return [...there, ...back].some(({ isConflict }) => isConflict) ? [] : there
}

/** For each stop that the other journey makes too, the best that their days agree. */
function compareStops(a: Journey, b: Journey): readonly DateRelation[] {
  return a.stops.flatMap((stop) => {
    const there = b.stops.filter(({ place }) => isSameStop(stop.place, place)).map((other) => compareWhen(stop, other))
    return there.sort((x, y) => Number(x.isConflict) - Number(y.isConflict) || y.support - x.support)[0] ?? []
  })
}

/** Whether two findings of one document rest on the same words. */
export function isSameSentence(a: Pick<Finding, 'evidence'>, b: Pick<Finding, 'evidence'>): boolean {
  return a.evidence.some((one) => b.evidence.some(({ start, end }) => start < one.end && one.start < end))
}

/** Profiles of those whom a meeting seats only by a sentence whose speaker the document itself makes doubtful. */
export function doubtedIn(meeting: MeetingFinding, told: readonly Finding[]): readonly string[] {
  const speakers = told.flatMap((one) => {
    const isDoubtful =
      one.kind === 'statement' && one.flags.includes('speaker-doubtful') && isSameSentence(one, meeting)
    return isDoubtful && one.kind === 'statement' && one.speaker?.type === 'person' ? [surnameOf(one.speaker.name)] : []
  })
  return meeting.participants.flatMap((participant) => {
    const profile = speakers.includes(surnameOf(participant.name)) ? findProfile(participant)?.profile : undefined
    return profile === undefined ? [] : [profile]
  })
}

/** A seat that is doubtful or unnamed goes to the traveller, who is on this journey to hold such meetings. */
export function withTraveller(
  people: readonly TraitPerson[],
  {
    doubted,
    journey,
    isUnnamed,
  }: Readonly<{ doubted: readonly string[]; journey: Journey | null; isUnnamed: boolean }>,
): readonly TraitPerson[] {
  if (journey === null || (doubted.length === 0 && !isUnnamed)) return people
  const { traveller } = journey
  const others = people.filter(({ profile }) => !doubted.includes(profile))
  // A host receives the traveller; a compatriot travels along.
  const isOwnSide = others.some(
    ({ state, name }) => state === traveller.state || surnameOf(name) === surnameOf(traveller.name),
  )
  if (others.length !== 1 || isOwnSide) return people
  return [...others, traveller].sort((a, b) => (a.profile < b.profile ? -1 : 1))
}

/** "Top officials", "senior leaders"; must not match officials of no rank, who may be anybody. */
const SENIORS =
  /\b(?:top|senior|high-ranking|high-level|highest-ranking|leading)\b.{0,40}\b(?:officials?|leaders?|figures|authorities)\b/i

/** ISO codes of the states of which unnamed top officials take part. */
export function seniorsIn({ participants }: MeetingFinding): readonly string[] {
  return participants.flatMap(({ type, name, state, onBehalfOf }) => {
    const of = onBehalfOf ?? state
    return type === 'group' && of !== undefined && SENIORS.test(name) ? [codeOf(of)] : []
  })
}

/** Words that make one sentence tell of several meetings of two ("separately", "one-on-one"). */
const ONE_BY_ONE =
  /\b(?:separate(?:ly)?|one-on-one|one-to-one|individual(?:ly)?|in turn|respectively|bilateral (?:meeting|talk|consultation|encounter)s|(?:series|round) of)\b/i

/** One traveller meets the unnamed sides of several states one by one: a meeting each, told in one sentence. */
export function isRoundOf({ meetingKind, participants, evidence }: MeetingFinding): boolean {
  if (meetingKind !== 'bilateral' || !evidence.some(({ quote }) => ONE_BY_ONE.test(quote))) return false
  const people = participants.filter(({ type }) => type === 'person')
  return people.length === 1 && participants.length >= 3
}

function surnameOf(name: string): string {
  return takeApart(foldName(surnameLast(name))).surname
}
