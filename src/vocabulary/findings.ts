import type { Evidence, Span } from './evidence.js'

/** What a mention stands for. `document` is a text that speaks (a strategy, a communiqué), `group` people without a name ("analysts"). */
export type MentionType = 'person' | 'state' | 'organisation' | 'format' | 'document' | 'group'

/**
 * The name of a person, body or state at one place: `name` the fullest name this document gives, `as` the words printed here.
 * `state` is the common English name of the state a person speaks for, where the document says it.
 */
export type Mention = Span & Readonly<{ name: string; as: string; type: MentionType; state?: string }>

type FindingBase = Readonly<{
  /** Hash of document, kind, evidence and values: the same bytes read by the same version give the same id. */
  id: string
  /** The exact words that state it, in document order; at least one. */
  evidence: readonly Evidence[]
  /** 0 to 1: of the findings given 0.8, about 80 % are right. */
  confidence: number
  /** The rule that found it, and its version: `statement.direct/1`. */
  by: string
  /** Reasons for doubt, each documented in docs/findings.md. */
  flags: readonly string[]
}>

/** A date as precise as text and publication date settle it, and what is fixed where they do not. */
export type DatedWords = Readonly<{
  /** ISO 8601 prefix (`2023-02-28`, `2022-09`, `2022`), or null where it stays open. */
  date: string | null
  /** The printed words, wherever a date was printed. */
  dateText?: string
  /** EDTF of what the words do fix (`XXXX-02-28`), where `date` is null. */
  dateEdtf?: string
  /** 1 = Monday … 7 = Sunday, where a weekday is printed. */
  weekday?: number
}>

export type StatementForm = 'direct' | 'mixed' | 'indirect'

export type StatementFinding = FindingBase &
  Readonly<{
    kind: 'statement'
    speaker: Mention | null
    addressee?: Mention
    form: StatementForm
    /** Pieces of what was said, without quotation marks, in text order. */
    content: readonly Span[]
    cue: Span | null
    occasion?: string
    themes: readonly string[]
  }> &
  Partial<DatedWords>

export type RoleFinding = FindingBase &
  Readonly<{
    kind: 'role'
    person: Mention
    title: string
    /** State or organisation, null where the document does not say. */
    of: string | null
    during?: string
  }>

export type MeetingKind =
  | 'summit'
  | 'ministerial'
  | 'bilateral'
  | 'expert'
  | 'working-group'
  | 'press-conference'
  | 'call'
  | 'other'

export type Participant = Mention & Readonly<{ onBehalfOf?: string }>

/** `held` reports it, `planned` announces it, `past` mentions it as background. */
export type MeetingStatus = 'held' | 'planned' | 'past'

export type MeetingFinding = FindingBase &
  DatedWords &
  Readonly<{
    kind: 'meeting'
    meetingKind: MeetingKind
    kindPrinted?: string
    /** The standing format it belongs to, as `C5+1`. */
    format: string | null
    ordinal?: number
    place: string | null
    participants: readonly Participant[]
    topics: readonly string[]
    status: MeetingStatus
    themes: readonly string[]
  }>

export type Finding = StatementFinding | RoleFinding | MeetingFinding
