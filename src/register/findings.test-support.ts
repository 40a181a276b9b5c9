import { createHash } from 'node:crypto'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { cite } from '../vocabulary/evidence.js'
import type {
  Finding,
  MeetingFinding,
  MeetingKind,
  MeetingStatus,
  MentionType,
  Participant,
  StatementForm,
} from '../vocabulary/findings.js'
import type {
  CommitmentFinding,
  FigureFinding,
  FormatFinding,
  Leg,
  PositionFinding,
  VisitFinding,
} from '../vocabulary/further-findings.js'
import { type Database, keepRegister } from './database.js'
import { projectDocuments } from './projection.js'
import type { ReadDocument } from './received-documents.js'

export const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A mention in short: `Name`, `Name (State)`, `=State` for a state, `#Body` for an organisation, `~Group` for a group. */
export function mention(text: string, short: string): Participant {
  const match = /^([=#~]?)(.*?)(?: \((.+)\))?$/.exec(short)
  const name = match?.[2] ?? ''
  const types: Readonly<Record<string, MentionType>> = { '=': 'state', '#': 'organisation', '~': 'group' }
  const type = types[match?.[1] ?? ''] ?? 'person'
  const at = text.indexOf(name)
  const start = at < 0 ? 0 : at
  const end = at < 0 ? 1 : at + name.length
  const state = match?.[3]
  return { name, as: text.slice(start, end), type, start, end, ...(state === undefined ? {} : { state }) }
}

type MeetingDraft = Readonly<{
  kind?: MeetingKind
  who: readonly string[]
  date?: string
  edtf?: string
  weekday?: number
  place?: string
  format?: string
  ordinal?: number
  status?: MeetingStatus
  calledOff?: 'postponed' | 'cancelled'
  words?: string
}>

type StatementDraft = Readonly<{
  by: string
  said: string
  form?: StatementForm
  date?: string
  words?: string
  flags?: readonly string[]
}>

type Words = Readonly<{ words?: string }>

type VisitDraft = Words & Readonly<{ who: string; legs: readonly (Partial<Leg> & Readonly<{ place: string }>)[] }>

type CommitmentDraft = Words &
  Readonly<{
    by: string
    action: string
    amount?: number
    to?: string
    programme?: string
    announcedBy?: string
    stage?: CommitmentFinding['stage']
  }>

type FigureDraft = Words & Pick<FigureFinding, 'subject' | 'measure' | 'value' | 'unit'> & Partial<FigureFinding>

type FormatDraft = Words & Pick<FormatFinding, 'format' | 'property' | 'value'>

type PositionDraft = Words & Readonly<{ by: string; stance: PositionFinding['stance']; matter: string }>

export type Draft = Readonly<{
  visits?: readonly VisitDraft[]
  commitments?: readonly CommitmentDraft[]
  figures?: readonly FigureDraft[]
  formats?: readonly FormatDraft[]
  positions?: readonly PositionDraft[]
  text: string
  published?: string
  title?: string
  outlet?: string
  meetings?: readonly MeetingDraft[]
  statements?: readonly StatementDraft[]
  roles?: readonly Readonly<{ person: string; title: string; of?: string }>[]
  audience?: string
}>

function identified<F extends Finding>(textSha256: string, finding: Omit<F, 'id'>): F {
  return { ...finding, id: sha(JSON.stringify([textSha256, finding])).slice(0, 32) } as F
}

const base = { confidence: 0.9, by: 'hand/1', flags: [], themes: [] }

/** A document read, as the intake hands it to the projection; `seq` is its act's number. */
export function readDocument(draft: Draft, seq: number): ReadDocument {
  const { text } = draft
  const textSha256 = sha(text)
  const document: CanonicalDocument = {
    title: draft.title ?? text.slice(0, 40),
    outlet: draft.outlet ?? null,
    authors: [],
    published: draft.published ?? null,
    publishedBasis: draft.published === undefined ? null : 'given',
    language: 'en',
    url: null,
    text,
    textSha256,
    blocks: [{ start: 0, end: text.length, role: 'body' }],
  }
  const received = {
    document: sha(`original ${text}`).slice(0, 16),
    sha256: sha(`original ${text}`),
    textSha256,
    source: `document-${seq}.txt`,
    mediaType: 'text/plain',
    bytes: text.length,
    given: {},
  }
  const findings = [
    ...(draft.meetings ?? []).map((meeting) => meetingOf(text, textSha256, meeting)),
    ...(draft.statements ?? []).map((statement) => statementOf(text, textSha256, statement)),
    ...(draft.roles ?? []).map((role) => roleOf(text, textSha256, role)),
    ...furtherOf(draft, textSha256),
  ]
  const audience = draft.audience === undefined ? {} : { audience: draft.audience }
  return { received, seq, at: '2024-06-01T08:00:00.000Z', document, findings, ...audience }
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`"${words}" does not stand in "${text}"`)
  return { start, end: start + words.length }
}

function meetingOf(text: string, textSha256: string, draft: MeetingDraft): MeetingFinding {
  return identified<MeetingFinding>(textSha256, {
    ...base,
    kind: 'meeting',
    evidence: [cite(text, spanOf(text, draft.words ?? text))],
    meetingKind: draft.kind ?? 'bilateral',
    format: draft.format ?? null,
    date: draft.date ?? null,
    ...(draft.edtf === undefined ? {} : { dateEdtf: draft.edtf }),
    ...(draft.weekday === undefined ? {} : { weekday: draft.weekday }),
    ...(draft.ordinal === undefined ? {} : { ordinal: draft.ordinal }),
    place: draft.place ?? null,
    participants: draft.who.map((short) => mention(text, short)),
    topics: [],
    status: draft.status ?? 'held',
    ...(draft.calledOff === undefined ? {} : { calledOff: draft.calledOff }),
  })
}

function statementOf(text: string, textSha256: string, draft: StatementDraft): Finding {
  const span = spanOf(text, draft.said)
  return identified<Extract<Finding, { kind: 'statement' }>>(textSha256, {
    ...base,
    kind: 'statement',
    evidence: [cite(text, draft.words === undefined ? span : spanOf(text, draft.words))],
    ...(draft.flags === undefined ? {} : { flags: draft.flags }),
    speaker: mention(text, draft.by),
    form: draft.form ?? 'direct',
    content: [span],
    cue: null,
    ...(draft.date === undefined ? {} : { date: draft.date }),
  })
}

function roleOf(
  text: string,
  textSha256: string,
  { person, title, of }: Readonly<{ person: string; title: string; of?: string }>,
): Finding {
  return identified<Extract<Finding, { kind: 'role' }>>(textSha256, {
    confidence: 0.9,
    by: 'hand/1',
    flags: [],
    kind: 'role',
    evidence: [cite(text, spanOf(text, title))],
    person: mention(text, person),
    title,
    of: of ?? null,
  })
}

function furtherOf({ text, ...draft }: Draft, textSha256: string): Finding[] {
  const cited = (words: string | undefined) => ({ evidence: [cite(text, spanOf(text, words ?? text))] })
  return [
    ...(draft.visits ?? []).map(({ who, legs, words }) =>
      identified<VisitFinding>(textSha256, {
        ...{ confidence: 0.9, by: 'hand/1', flags: [] },
        ...{ kind: 'visit', ...cited(words), traveller: mention(text, who), status: 'held' },
        legs: legs.map((leg) => ({ country: null, date: null, status: 'held', ...leg })),
      }),
    ),
    ...(draft.commitments ?? []).map(({ by, action, amount, to, programme, announcedBy, stage, words }) =>
      identified<CommitmentFinding>(textSha256, {
        ...{ ...base, kind: 'commitment', ...cited(words), actor: mention(text, by), action, purpose: null },
        amount: amount === undefined ? null : { value: amount, currency: 'USD', comparator: null, basis: null },
        beneficiary: to === undefined ? null : mention(text, to),
        programme: programme ?? null,
        ...(announcedBy === undefined ? {} : { announcedBy: mention(text, announcedBy) }),
        stage: stage ?? 'announced',
      }),
    ),
    ...(draft.figures ?? []).map(({ words, ...figure }) =>
      identified<FigureFinding>(textSha256, { ...base, ...figure, kind: 'figure', ...cited(words) }),
    ),
    ...(draft.formats ?? []).map(({ words, ...fact }) =>
      identified<FormatFinding>(textSha256, {
        ...{ confidence: 0.9, by: 'hand/1', flags: [] },
        ...{ ...fact, kind: 'format', ...cited(words) },
      }),
    ),
    ...(draft.positions ?? []).map(({ words, by, stance, matter }) =>
      identified<PositionFinding>(textSha256, {
        ...{ ...base, kind: 'position', ...cited(words), holder: mention(text, by), stance, matter },
      }),
    ),
  ]
}

/** Opens the register `r` in a database and takes drafts into it, in their order. */
export async function fillRegister(database: Database, drafts: readonly Draft[]): Promise<void> {
  await keepRegister(database, { register: 'r' }, async (each) => {
    const row = { register_id: 'r', title: 'R', opened_at: '2031-01-01T00:00:00.000Z', head_seq: 0, head_hash: '' }
    await each.tx.insertInto('registers').values(row).execute()
    await projectDocuments(
      each,
      drafts.map((draft, at) => readDocument(draft, at + 1)),
    )
  })
}
