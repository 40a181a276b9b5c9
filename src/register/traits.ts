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
import { type Place, readPlace } from './places.js'
import { codeOf, findProfile, foldFormat } from './profiles.js'
import { storableText } from './storable.js'

/** A person as grouping sees them: folded name and ISO code of the state they speak for. */
export type TraitPerson = Readonly<{ profile: string; name: string; state: string | null }>

/** What a finding says of its day, and when its document was published. */
export type When = Readonly<{
  date: string | null
  edtf: string | null
  weekday: number | null
  published: string | null
  /** Who published it: the outlet's name, else the host of its address. */
  outlet: string | null
}>

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
export type Traits = MeetingTraits | StatementTraits

/** The traits of a finding; null for a role, which belongs to its person. */
export function traitsOf(document: CanonicalDocument, documentId: string, finding: Finding): Traits | null {
  switch (finding.kind) {
    case 'meeting':
      return meetingTraits(document, documentId, finding)
    case 'statement':
      return statementTraits(document, documentId, finding)
    case 'role':
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

function whenOf(
  dated: Partial<Pick<MeetingFinding, 'date' | 'dateEdtf' | 'weekday'>>,
  { published, outlet, url }: CanonicalDocument,
): When {
  return {
    date: dated.date ?? null,
    edtf: dated.dateEdtf ?? null,
    weekday: dated.weekday ?? null,
    published: published === null ? null : published.slice(0, 10),
    outlet: outlet ?? (url !== null && URL.canParse(url) ? new URL(url).host : null),
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
