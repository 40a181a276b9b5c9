import type { CanonicalDocument } from '../vocabulary/documents.js'
import type {
  Finding,
  MeetingFinding,
  MeetingKind,
  MeetingStatus,
  Mention,
  Participant,
  StatementFinding,
  StatementForm,
} from '../vocabulary/findings.js'
import {
  type CommitmentTraits,
  commitmentTraits,
  type FigureTraits,
  figureTraits,
  type PositionTraits,
  positionTraits,
  type VisitTraits,
  visitTraits,
} from './further-traits.js'
import { doubtedIn, isRoundOf, isSameSentence, type Journey, journeyOf, seniorsIn, withTraveller } from './journeys.js'
import { takeApart } from './names.js'
import { type Place, readPlace } from './places.js'
import { codeOf, findProfile, foldFormat } from './profiles.js'
import { stateOfPublisher } from './publishers.js'
import { storableText } from './storable.js'
import { type TraitPerson, type When, whenOf } from './trait-parts.js'

export type { TraitPerson, When } from './trait-parts.js'

export type MeetingTraits = Readonly<{
  kind: 'meeting'
  document: string
  meetingKind: MeetingKind
  format: string | null
  ordinal: number | null
  /** The part of the day in which a numbered session sat or one met the press, where its words tell. */
  dayPart?: 'morning' | 'later'
  status: MeetingStatus
  /** There only where the report tells that it was postponed or cancelled. */
  isCalledOff?: true
  when: When
  place: Place | null
  people: readonly TraitPerson[]
  /** ISO codes of every state at the table, of its people too. */
  states: readonly string[]
  /** Profiles of people whom the document seats there, though its own words make that doubtful. */
  doubted: readonly string[]
  /** States of which "top officials" sat there, unnamed. */
  seniors: readonly string[]
  /** One traveller and the sides of several states, met one by one. */
  isRound: boolean
  /** The journey that the document tells of one of them. */
  journey: Journey | null
}>

export type StatementTraits = Readonly<{
  kind: 'statement'
  document: string
  form: StatementForm
  speaker: TraitPerson | null
  /** The document leaves it in doubt, or garbles, who speaks. */
  isDoubtful: boolean
  /** Profile of a speaker who is no person. */
  body: string | null
  when: When
  /** The words said, pieces joined with " … ". */
  text: string
  /** Whom the speaker met when saying it, as the same sentence tells. */
  met: readonly TraitPerson[]
}>

/** What grouping compares of one finding; plain data that needs no document. */
export type Traits = MeetingTraits | StatementTraits | VisitTraits | CommitmentTraits | FigureTraits | PositionTraits

/**
 * The traits of a finding; null for a role, which belongs to its person, and for a property of a format. `told` is
 * everything its document says: a meeting tells the day of the visit it was part of.
 */
export function traitsOf(
  document: CanonicalDocument,
  documentId: string,
  finding: Finding,
  told: readonly Finding[] = [],
): Traits | null {
  switch (finding.kind) {
    case 'meeting':
      return meetingTraits(document, documentId, finding, told)
    case 'statement':
      return statementTraits(document, documentId, finding, told)
    case 'visit':
      return visitTraits(document, documentId, finding, told)
    case 'commitment':
      return commitmentTraits(document, documentId, finding, told)
    case 'figure':
      return figureTraits(document, documentId, finding)
    case 'position':
      return positionTraits(document, documentId, finding)
    case 'role':
    case 'format':
      return null
  }
}

const SPEAKER_DOUBTS = new Set(['speaker-doubtful', 'name-garbled'])

/** The words said, pieces joined with " … "; lines that only the ">" of a plain text parts, with a blank. */
export function contentOf(text: string, { content }: StatementFinding): string {
  const words = content.map(({ start, end }, index) => {
    const before = content[index - 1]
    const isOneParagraph = before !== undefined && MARKED_BREAK.test(text.slice(before.end, start))
    return `${before === undefined ? '' : isOneParagraph ? ' ' : ' … '}${text.slice(start, end).replace(/\s+/g, ' ').trim()}`
  })
  return storableText(words.join(''))
}

const MARKED_BREAK = /^[ \t]{0,8}\n[ \t]{0,8}>[> \t]{0,16}$/

function meetingTraits(
  document: CanonicalDocument,
  documentId: string,
  finding: MeetingFinding,
  told: readonly Finding[],
): MeetingTraits {
  const journey = journeyOf(document, finding, told)
  const doubted = doubtedIn(finding, told)
  const printed = withOwnState(peopleOf(finding.participants), stateOfPublisher(document))
  const stateOf = (person: TraitPerson) => (person.state === null ? [] : [person.state])
  const people = withTraveller(printed, { doubted, journey, isUnnamed: finding.flags.includes('counterpart-unnamed') })
  return {
    kind: 'meeting',
    document: documentId,
    meetingKind: finding.meetingKind,
    format: finding.format === null ? null : foldFormat(finding.format),
    ordinal: finding.ordinal ?? null,
    ...dayPartOf(finding),
    status: finding.status,
    ...(finding.calledOff !== undefined && { isCalledOff: true }),
    when: whenOf(finding, document),
    place: finding.place === null ? null : readPlace(finding.place),
    people,
    states: [...new Set([...finding.participants.flatMap(statesOf), ...people.flatMap(stateOf)])].sort(),
    doubted,
    seniors: seniorsIn(finding),
    isRound: isRoundOf(finding),
    journey,
  }
}

/** Two numbered sessions of one day, or two press conferences, are told apart by it. */
function dayPartOf({ ordinal, meetingKind, evidence }: MeetingFinding): Pick<MeetingTraits, 'dayPart'> {
  if (ordinal === undefined && meetingKind !== 'press-conference') return {}
  const told = new Set(evidence.flatMap(({ quote }) => quote.match(/\b(?:morning|afternoon|evening)\b/giu) ?? []))
  const [only, second] = [...told].map((word) => (word.toLowerCase() === 'morning' ? 'morning' : 'later'))
  return only === undefined || second !== undefined ? {} : { dayPart: only }
}

/**
 * A government's paper names its own minister without his state. Where one person of a meeting has none, and nobody speaks
 * for the government that tells of it, that is its own. Must not match a paper about others' meetings: there two lack theirs.
 */
function withOwnState(people: readonly TraitPerson[], own: string | null): readonly TraitPerson[] {
  const open = people.filter(({ state }) => state === null)
  if (own === null || open.length !== 1 || people.length < 2 || people.some(({ state }) => state === own)) return people
  return people.map((person) => (person.state === null ? { ...person, state: own } : person))
}

function statementTraits(
  document: CanonicalDocument,
  documentId: string,
  finding: StatementFinding,
  told: readonly Finding[],
): StatementTraits {
  const speaker = finding.speaker === null ? undefined : findProfile(finding.speaker)
  const isPerson = speaker?.kind === 'person'
  const met = told
    .filter((other) => other.kind === 'meeting' && other.status !== 'planned' && isSameSentence(other, finding))
    .flatMap((meeting) => (meeting.kind === 'meeting' ? peopleOf(meeting.participants) : []))
  return {
    kind: 'statement',
    document: documentId,
    form: finding.form,
    speaker: isPerson ? { profile: speaker.profile, name: speaker.name, state: speaker.state } : null,
    isDoubtful: finding.speaker === null || finding.flags.some((flag) => SPEAKER_DOUBTS.has(flag)),
    body: isPerson ? null : (speaker?.profile ?? null),
    when: whenOf(finding, document),
    text: contentOf(document.text, finding),
    met: isPerson ? met.filter(({ name }) => takeApart(name).surname !== takeApart(speaker.name).surname) : [],
  }
}

function peopleOf(mentions: readonly Mention[]): TraitPerson[] {
  const found = new Map<string, TraitPerson>()
  for (const mention of mentions) {
    const profile = mention.type === 'person' ? findProfile(mention) : undefined
    if (profile) found.set(profile.profile, { profile: profile.profile, name: profile.name, state: profile.state })
  }
  return [...found.values()].sort((a, b) => (a.profile < b.profile ? -1 : 1))
}

function statesOf(participant: Participant): string[] {
  const named = [participant.state, participant.onBehalfOf].filter((state) => state !== undefined)
  return [...(participant.type === 'state' ? [participant.name] : []), ...named].map(codeOf)
}
