import type { Span } from './evidence.js'
import type { DatedWords, FindingBase, MeetingStatus, Mention } from './finding-parts.js'
import type { FurtherFinding } from './further-findings.js'

export type { DatedWords, MeetingStatus, Mention, MentionType } from './finding-parts.js'

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
    /** Where one sentence reports several things of one speaker: each reporting verb with the speaker's mention beside it and the words under it. */
    parts?: readonly Readonly<{ speaker: Span; cue: Span | null; content: readonly Span[] }>[]
    /** Whom the speaker reports in turn ("Roe said that Doe had promised …"), and what. */
    nested?: readonly Readonly<{ speaker: Mention; cue: Span; content: readonly Span[] }>[]
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

/** At what level somebody sits, by the office the document prints; a deputy or an ambassador may sit for a minister. */
export type SeatLevel = 'leader' | 'minister' | 'deputy' | 'ambassador' | 'official'

/** Who sits at a meeting. `inPlaceOf` names the person, or the office as printed, for whom somebody else sits there. */
export type Participant = Mention & Readonly<{ onBehalfOf?: string; level?: SeatLevel; inPlaceOf?: string }>

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
    /** Who called the others together or received them, where the document says so. */
    hosts?: readonly Mention[]
    /** The larger gathering on whose margins it took place, as printed. */
    marginsOf?: string
    /** Who is said to have stayed away. */
    absent?: readonly Participant[]
    /** Documents adopted, signed or issued there, as printed. */
    outcomes?: readonly string[]
    topics: readonly string[]
    status: MeetingStatus
    /** Of a planned one: put off or struck since, as the document tells; its day is the one it was meant for. */
    calledOff?: 'postponed' | 'cancelled'
    themes: readonly string[]
  }>

export type Finding = StatementFinding | RoleFinding | MeetingFinding | FurtherFinding

export type FindingKind = Finding['kind']
