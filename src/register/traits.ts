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
import { type Place, readPlace } from './places.js'
import { codeOf, findProfile, foldFormat } from './profiles.js'
import { storableText } from './storable.js'
import { type TraitPerson, type When, whenOf } from './trait-parts.js'

export type { TraitPerson, When } from './trait-parts.js'

export type MeetingTraits = Readonly<{
  kind: 'meeting'
  document: string
  meetingKind: MeetingKind
  format: string | null
  ordinal: number | null
  status: MeetingStatus
  when: When
  place: Place | null
  people: readonly TraitPerson[]
  /** ISO codes of every state at the table, of its people too. */
  states: readonly string[]
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
      return meetingTraits(document, documentId, finding)
    case 'statement':
      return statementTraits(document, documentId, finding)
    case 'visit':
      return visitTraits(document, documentId, finding, told)
    case 'commitment':
      return commitmentTraits(document, documentId, finding)
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

/** The words said, pieces joined with " … ". */
export function contentOf(text: string, { content }: StatementFinding): string {
  return storableText(content.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim()).join(' … '))
}

function meetingTraits(document: CanonicalDocument, documentId: string, finding: MeetingFinding): MeetingTraits {
  return {
    kind: 'meeting',
    document: documentId,
    meetingKind: finding.meetingKind,
    format: finding.format === null ? null : foldFormat(finding.format),
    ordinal: finding.ordinal ?? null,
    status: finding.status,
    when: whenOf(finding, document),
    place: finding.place === null ? null : readPlace(finding.place),
    people: peopleOf(finding.participants),
    states: [...new Set(finding.participants.flatMap(statesOf))].sort(),
  }
}

function statementTraits(document: CanonicalDocument, documentId: string, finding: StatementFinding): StatementTraits {
  const speaker = finding.speaker === null ? undefined : findProfile(finding.speaker)
  const isPerson = speaker?.kind === 'person'
  return {
    kind: 'statement',
    document: documentId,
    form: finding.form,
    speaker: isPerson ? { profile: speaker.profile, name: speaker.name, state: speaker.state } : null,
    isDoubtful: finding.speaker === null || finding.flags.some((flag) => SPEAKER_DOUBTS.has(flag)),
    body: isPerson ? null : (speaker?.profile ?? null),
    when: whenOf(finding, document),
    text: contentOf(document.text, finding),
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
