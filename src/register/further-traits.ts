import { findWeekday } from '../vocabulary/dates.js'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Evidence } from '../vocabulary/evidence.js'
import type { Finding, MeetingFinding, MeetingStatus, Mention } from '../vocabulary/findings.js'
import type {
  CommitmentFinding,
  CommittedAmount,
  Comparator,
  FigureFinding,
  Leg,
  PositionFinding,
  Stance,
  VisitFinding,
} from '../vocabulary/further-findings.js'
import { findStateName } from '../vocabulary/states.js'
import { contentWordsOf, namesIn } from './content-words.js'
import { type Journey, journeyToldBy } from './journeys.js'
import { foldName, surnameKey, surnameLast, takeApart } from './names.js'
import { comparePlaces, type Place, readPlace } from './places.js'
import { codeOf, findProfile, foldFormat } from './profiles.js'
import { stateOfPublisher } from './publishers.js'
import { type TraitPerson, type When, whenOf } from './trait-parts.js'

/** One leg of a journey: where, when, and the words that print the day. */
export type TraitLeg = Readonly<{
  name: string
  countryName: string | null
  place: Place | null
  status: MeetingStatus
  when: When
  dated: readonly Evidence[]
}>

export type VisitTraits = Readonly<{
  kind: 'visit'
  document: string
  person: TraitPerson | null
  /** Profile of a traveller who is no person. */
  body: string | null
  legs: readonly TraitLeg[]
}>

export type CommitmentTraits = Readonly<{
  kind: 'commitment'
  document: string
  /** Profile of the state, where one acts or somebody acts for it; else of the body. */
  actor: string | null
  amount: CommittedAmount | null
  words: readonly string[]
  /** Names that the action holds. */
  names: readonly string[]
  /** "a year", "annually": so much time and again; absent for a sum given once. */
  isRate?: true
  programme: string | null
  beneficiary: string | null
  day: string | null
  /** The journey that the document tells of, where it tells of one traveller's. */
  journey: Journey | null
  /** The meetings that the document tells of; only of a sum that it gives this actor once. */
  meetings?: readonly MeetingTold[]
}>

/** A meeting beside which a sum is told: its day where that is known, its format, and the surnames of who sat there. */
export type MeetingTold = Readonly<{
  day: string | null
  place: Place | null
  format: string | null
  surnames: readonly string[]
}>

export type FigureTraits = Readonly<{
  kind: 'figure'
  document: string
  /** What is counted or measured, beyond the unit itself: "people" alone tells nothing. */
  words: readonly string[]
  measure: string
  unit: string
  period: string | null
  value: number
  comparator: Comparator
  change: 'rise' | 'fall' | null
}>

export type PositionTraits = Readonly<{
  kind: 'position'
  document: string
  holder: string | null
  stance: Stance
  words: readonly string[]
  /** Names that the matter holds. */
  names: readonly string[]
}>

/** The traits of a journey. Where a leg's day is not printed, a meeting of the traveller there, in the same document, tells it. */
export function visitTraits(
  document: CanonicalDocument,
  documentId: string,
  finding: VisitFinding,
  told: readonly Finding[],
): VisitTraits {
  const traveller = findProfile(finding.traveller)
  const isPerson = traveller?.kind === 'person'
  const meetings = told
    .filter((other) => other.kind === 'meeting')
    .filter((one) => isTakingPart(one, finding.traveller))
  return {
    kind: 'visit',
    document: documentId,
    person: isPerson ? { profile: traveller.profile, name: traveller.name, state: traveller.state } : null,
    body: isPerson ? null : (traveller?.profile ?? null),
    legs: finding.legs.map((leg) => legTraits(document, finding, leg, meetings)),
  }
}

function legTraits(
  document: CanonicalDocument,
  { legs, evidence }: VisitFinding,
  leg: Leg,
  meetings: readonly MeetingFinding[],
): TraitLeg {
  const place = readPlace(
    leg.country === null || leg.place === leg.country ? leg.place : `${leg.place}, ${leg.country}`,
  )
  const isOnly = legs.filter((other) => other.country === leg.country).length === 1
  const meeting = isOnly ? findMeetingOf(leg, place, meetings) : undefined
  const printing = evidence.filter(({ quote }) => leg.dateText !== undefined && quote.includes(leg.dateText))
  const printed = printing.length > 0 || meeting !== undefined ? printing : evidence.slice(0, 1)
  return {
    name: leg.place,
    countryName: leg.country,
    place,
    status: leg.status,
    when: whenOf(meeting && leg.date === null ? meeting : leg, document),
    dated: [...printed, ...(meeting?.evidence.filter(({ quote }) => quote.includes(meeting.dateText ?? '')) ?? [])],
  }
}

function isTakingPart({ participants }: MeetingFinding, traveller: Mention): boolean {
  const surname = takeApart(foldName(surnameLast(traveller.name))).surname
  return participants.some(
    ({ type, name }) => type === traveller.type && takeApart(foldName(surnameLast(name))).surname === surname,
  )
}

/** The meeting at that place that prints the day of a leg ("on Tuesday"), or the year of its day; the earliest where there are several. */
function findMeetingOf(leg: Leg, place: Place | null, meetings: readonly MeetingFinding[]): MeetingFinding | undefined {
  // A day printed in figures needs no other words.
  if (place === null || (leg.date !== null && /\d/.test(leg.dateText ?? ''))) return undefined
  const dayOfLeg = leg.dateEdtf?.slice(5)
  const fitting = meetings.filter(({ date, status, place: at }) => {
    if (date === null || date.length < 10 || at === null) return false
    if (leg.date !== null && leg.date !== date) return false
    if (leg.status === 'planned' && status !== 'planned') return false
    if (dayOfLeg !== undefined && date.slice(5) !== dayOfLeg) return false
    if (leg.weekday !== undefined && findWeekday(date) !== leg.weekday) return false
    const relation = comparePlaces(place, readPlace(at))
    return relation === 'same' || relation === 'within'
  })
  return fitting.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0]
}

/** Words that stand in every promise of money, whatever it is for. */
const FUNDING_WORDS = new Set(
  (
    'provide providing give giving announce announcing announced commit committed pledge pledged bring bringing ' +
    'assistance aid support fund funding money additional another spend contribute contribution offer offering'
  ).split(' '),
)

const RATE = /\b(?:a|per|each|every) (?:year|month|quarter)\b|\b(?:annually|yearly|monthly)\b/i

export function commitmentTraits(
  document: CanonicalDocument,
  documentId: string,
  finding: CommitmentFinding,
  told: readonly Finding[],
): CommitmentTraits {
  const { amount, action, purpose, programme, beneficiary, announcedOn } = finding
  return {
    kind: 'commitment',
    document: documentId,
    actor: standsFor(actorIn(document, finding, told)),
    amount,
    words: contentWordsOf(`${action} ${purpose ?? ''}`).filter((word) => !FUNDING_WORDS.has(word)),
    names: namesIn(action),
    ...(amount !== null && RATE.test(action) && { isRate: true as const }),
    programme: programme === null ? null : foldName(programme).replace(/^the /, ''),
    beneficiary: beneficiary === null ? null : (findProfile(beneficiary)?.profile ?? null),
    day: announcedOn ?? document.published?.slice(0, 10) ?? null,
    journey: journeyToldBy(document, told),
    ...(amount !== null && isOnlySum(finding, told) && { meetings: meetingsBeside(told) }),
  }
}

const sumsBefore = new WeakMap<readonly Finding[], ReadonlyMap<string, number>>()

/** The document promises this sum of this actor's once: two of one size cannot be told apart by it. */
function isOnlySum(finding: CommitmentFinding, told: readonly Finding[]): boolean {
  const sums = sumsBefore.get(told) ?? countSums(told)
  sumsBefore.set(told, sums)
  return sums.get(sumOf(finding)) === 1
}

function countSums(told: readonly Finding[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const one of told) if (one.kind === 'commitment') sums.set(sumOf(one), (sums.get(sumOf(one)) ?? 0) + 1)
  return sums
}

function sumOf({ actor, amount }: CommitmentFinding): string {
  return `${actor.name}|${amount?.currency}|${amount?.value}`
}

const meetingsBefore = new WeakMap<readonly Finding[], readonly MeetingTold[]>()

/** The meetings that a document tells beside a promise; worked out once a document. */
function meetingsBeside(told: readonly Finding[]): readonly MeetingTold[] {
  const meetings = meetingsBefore.get(told) ?? meetingsIn(told)
  meetingsBefore.set(told, meetings)
  return meetings
}

/** A document that tells of more meetings, or names more at them, tells of so much that what it tells beside one sum says little. */
const MOST_MET = 12

function meetingsIn(told: readonly Finding[]): readonly MeetingTold[] {
  const meetings = told.flatMap((one) => (one.kind === 'meeting' && one.status !== 'past' ? [meetingTold(one)] : []))
  const named = new Set(meetings.flatMap(({ format, surnames }) => [...surnames, ...(format === null ? [] : [format])]))
  return Math.max(named.size, meetings.length) > MOST_MET ? [] : meetings
}

function meetingTold({ date, place, format, participants }: MeetingFinding): MeetingTold {
  const people = participants.filter(({ type }) => type === 'person')
  const surnames = people.map(({ name }) => surnameKey(takeApart(foldName(surnameLast(name))).surname))
  return {
    day: date?.length === 10 ? date : null,
    place: place === null ? null : readPlace(place),
    format: format === null ? null : foldFormat(format),
    surnames: [...new Set(surnames)].sort(),
  }
}

/** The promising official of a government's own paper, which need not say whose office that is, promises for that government. */
function actorIn(document: CanonicalDocument, { actor }: CommitmentFinding, told: readonly Finding[]): Mention {
  if (actor.type !== 'person' || actor.state !== undefined) return actor
  const own = stateOfPublisher(document)
  const holdsOffice = told.some(
    (one) => one.kind === 'role' && one.of === null && one.person.name === actor.name && OWN_OFFICE.test(one.title),
  )
  return own !== null && holdsOffice ? { ...actor, state: findStateName(own) ?? own } : actor
}

/** Offices of which a paper of the government means its own. */
const OWN_OFFICE = /^(?:vice )?(?:president|prime minister|chancellor|premier)$|\bminister\b|\bsecretary\b/i

export function figureTraits(_: CanonicalDocument, documentId: string, finding: FigureFinding): FigureTraits {
  const unitWords = contentWordsOf(finding.unit)
  return {
    kind: 'figure',
    document: documentId,
    words: contentWordsOf(finding.subject).filter((word) => !unitWords.includes(word)),
    measure: foldName(finding.measure),
    unit: finding.unit,
    period: finding.period === undefined ? null : foldName(finding.period).replace(/^the /, ''),
    value: finding.value,
    comparator: finding.comparator ?? null,
    change: finding.change ?? null,
  }
}

export function positionTraits(_: CanonicalDocument, documentId: string, finding: PositionFinding): PositionTraits {
  return {
    kind: 'position',
    document: documentId,
    holder: standsFor(finding.holder),
    stance: finding.stance,
    words: contentWordsOf(finding.matter),
    names: namesIn(`of ${finding.matter}`),
  }
}

/** Who acts: a minister for the state, a body or a group for itself. */
function standsFor(mention: Mention): string | null {
  if (mention.type === 'person' && mention.state !== undefined) return `state:${codeOf(mention.state)}`
  const profile = findProfile(mention)?.profile
  return profile ?? (mention.type === 'group' ? `group:${foldName(mention.name)}` : null)
}
