import type { Block, StatedValue } from '../vocabulary/documents.js'
import type { Evidence } from '../vocabulary/evidence.js'
import type { Finding, MeetingKind, MeetingStatus, SeatLevel, StatementForm } from '../vocabulary/findings.js'
import type { CommittedAmount, Comparator, FormatProperty, Stage, Stance } from '../vocabulary/further-findings.js'
import type { Retrieval } from '../vocabulary/retrieval.js'

/** What lists and reports show of a document. */
export type DocumentSummary = Readonly<{
  id: string
  title: string
  outlet: string | null
  published: string | null
  publishedBasis: string | null
  /** ISO 639-1 code; null for a document that was not read. */
  language: string | null
  source: string
  words: number
  unread: string | null
  /** Numbers of findings by kind. */
  findings: Readonly<Record<string, number>>
}>

/** A document with its text and every finding, each with the entry it went into. */
export type DocumentEntry = DocumentSummary &
  Readonly<{
    url: string | null
    authors: readonly string[]
    /** All that it says of itself, agreeing or not. */
    stated: readonly StatedValue[]
    mediaType: string
    bytes: number
    sha256: string
    textSha256: string | null
    receivedAt: string
    /** How it came over the network; null where it did not. */
    retrieval: Retrieval | null
    /** The documents that hold the state of the same page before this one, and after it. */
    replaces: string | null
    replacedBy: string | null
    text: string
    blocks: readonly Block[]
    marks: readonly Readonly<{ finding: Finding; entry: string | null }>[]
  }>

/** One document's wording of one entry. */
export type Report = Readonly<{
  document: DocumentSummary
  finding: Finding
  evidence: readonly Evidence[]
  /** Number of its voice among the reports listed with it, from 0: documents that copy one another speak with one. */
  voice: number
}>

/** One value of a property on which reports differ, with the documents that print it. The first of a list is the one shown first. */
export type Reading<T> = Readonly<{ value: T; documents: readonly string[] }>

export type PartyLink = Readonly<{ party: string | null; name: string; onBehalfOf?: string | null }>

/** Who sat at a meeting, and at what level by the office printed; null where no report prints one. */
export type Seat = PartyLink & Readonly<{ level?: SeatLevel | null; inPlaceOf?: string }>

/** What the documents say of a meeting or visit, or what an officer set. */
export type EntryStatus = MeetingStatus | 'postponed' | 'cancelled'

export type MeetingEntry = Readonly<{
  id: string
  kind: 'meeting'
  title: string
  meetingKind: MeetingKind
  format: string | null
  date: string | null
  place: string | null
  status: EntryStatus
  participants: readonly Seat[]
  /** Who called the others together or received them; who is said to have stayed away. */
  hosts: readonly Seat[]
  absent: readonly Seat[]
  /** The larger gathering on whose margins it took place, as printed. */
  marginsOf: string | null
  /** Documents adopted, signed or issued there, as printed. */
  outcomes: readonly string[]
  topics: readonly string[]
  /** Properties on which the reports differ, all printed values kept: `date`, `place`, `meetingKind`. */
  differing: Readonly<Record<string, readonly Reading<string>[]>>
  reports: readonly Report[]
}>

export type StatementEntry = Readonly<{
  id: string
  kind: 'statement'
  speaker: PartyLink | null
  role: string | null
  form: StatementForm
  /** The fullest wording, pieces joined with " … ". */
  text: string
  date: string | null
  /** The words for the encounter at which it was said, null where no report tells. */
  occasion: string | null
  /** The meeting on record at which it was said, null where the documents tell none or several. */
  meeting: Occasion | null
  /** Other wordings, each with its documents. */
  variants: readonly Reading<string>[]
  reports: readonly Report[]
}>

/** A meeting at which something was said or promised. */
export type Occasion = Readonly<{ id: string; title: string }>

/** One office of a person. `from` and `to` are the days of publication of the first and last document that prints it, null where none has one. */
export type RoleLine = Readonly<{
  title: string
  of: string | null
  from: string | null
  to: string | null
  documents: readonly string[]
}>

export type PartyKind = 'person' | 'state' | 'organisation' | 'format'

export type PartyEntry = Readonly<{
  id: string
  kind: PartyKind
  name: string
  aliases: readonly string[]
  roles: readonly RoleLine[]
  state: string | null
  statements: number
  meetings: number
  reports: readonly Report[]
}>

/** One leg of a journey. `dateEdtf` holds what is known of a day without its year (`XXXX-02-28`). */
export type VisitLeg = Readonly<{
  place: string
  country: string | null
  date: string | null
  dateEdtf: string | null
  status: MeetingStatus
}>

export type VisitEntry = Readonly<{
  id: string
  kind: 'visit'
  title: string
  traveller: PartyLink
  /** Who came along, as far as reports name them. */
  delegation: readonly PartyLink[]
  /** In the order in which they are made, every leg that some report tells. */
  legs: readonly VisitLeg[]
  /** Day of the first leg whose day is known. */
  date: string | null
  status: EntryStatus
  disagreements: readonly DisagreementRow[]
  reports: readonly Report[]
}>

export type CommitmentEntry = Readonly<{
  id: string
  kind: 'commitment'
  title: string
  actor: PartyLink
  /** Each of several who bound themselves together; absent where one did. */
  parties?: readonly PartyLink[]
  /** The fullest wording of what is to be done. */
  action: string
  amount: CommittedAmount | null
  beneficiary: PartyLink | null
  programme: string | null
  purpose: string | null
  announcedBy: PartyLink | null
  announcedOn: string | null
  due: string | null
  /** The furthest stage that some report tells. */
  stage: Stage
  themes: readonly string[]
  /** The meeting on record at which it was made, null where the documents tell none or several. */
  meeting: Occasion | null
  /** Other wordings of the action, each with its documents. */
  variants: readonly Reading<string>[]
  disagreements: readonly DisagreementRow[]
  reports: readonly Report[]
}>

export type FigureEntry = Readonly<{
  id: string
  kind: 'figure'
  title: string
  subject: string
  measure: string
  /** The value shown first; the others stand in `values`. */
  value: number
  unit: string
  period: string | null
  /** The period's date as an ISO prefix, null where no document settles it. */
  periodDate: string | null
  comparator: Comparator
  change: 'rise' | 'fall' | null
  themes: readonly string[]
  /** Figures of one subject, measure, unit and kind of period share it; null where the subject tells nothing. */
  series: string | null
  /** Every value printed, with its comparator ("over 62"), the one shown first first. */
  values: readonly Reading<string>[]
  /** The figures of its series, itself included, earliest first; those without a date stand last. */
  alike: readonly SeriesPoint[]
  disagreements: readonly DisagreementRow[]
  reports: readonly Report[]
}>

/** One figure of a series. `date` is its period's, else the publication of its first report, null where neither is known. */
export type SeriesPoint = Readonly<{
  id: string
  title: string
  value: number
  unit: string
  comparator: Comparator
  period: string | null
  date: string | null
}>

/** One property of a format with every value printed; lists stand as one value, joined with commas. */
export type FormatFact = Readonly<{ property: FormatProperty; values: readonly Reading<string>[] }>

/** A format is a party too: both go by one id, and getParty knows it as well. */
export type FormatEntry = Readonly<{
  id: string
  kind: 'format'
  name: string
  aliases: readonly string[]
  facts: readonly FormatFact[]
  members: readonly PartyLink[]
  /** Number of its meetings on record, and the newest of them. */
  meetings: number
  latestMeetings: readonly MeetingRow[]
  /** The newest statements and commitments that name it. */
  latestStatements: readonly StatementRow[]
  latestCommitments: readonly CommitmentRow[]
  disagreements: readonly DisagreementRow[]
  sisters: readonly SisterFormat[]
  /** The words that state its facts. */
  reports: readonly Report[]
}>

/** Another format of the same circle of states, with the members that sit in both. */
export type SisterFormat = Readonly<{ id: string; name: string; shared: readonly string[] }>

export type PositionEntry = Readonly<{
  id: string
  kind: 'position'
  title: string
  holder: PartyLink
  stance: Stance
  matter: string
  saidBy: PartyLink | null
  date: string | null
  themes: readonly string[]
  /** Other wordings of the matter, each with its documents. */
  variants: readonly Reading<string>[]
  reports: readonly Report[]
}>

/** `possible`: the values may be of different measures, so that they need not contradict one another. */
export type DisagreementKind = 'disagreement' | 'possible'

/** A value with the number of independent voices that give it: documents that copy one another are one. */
export type VoicedReading = Reading<string> & Readonly<{ independent: number }>

/** One value with the documents that print it and their exact words. */
export type DisagreementValue = VoicedReading & Readonly<{ reports: readonly Report[] }>

export type DisagreementEntry = Readonly<{
  id: string
  kind: 'disagreement'
  disagreementKind: DisagreementKind
  /** The entry whose property it is. */
  about: Readonly<{ id: string; kind: string; title: string }>
  property: string
  /** The property in words ("day in Kazakhstan", "founded"). */
  label: string
  date: string | null
  /** The settled value first; else the one that most documents print: an order, no decision. */
  values: readonly DisagreementValue[]
  /** What the texts themselves prove; null where they leave it open. */
  resolution: SettledValue | null
}>

/** What would be left of a disagreement if one document were not on record: its values, none or one where it would not stand. */
export type WithoutSource = Readonly<{
  document: string
  values: readonly VoicedReading[]
  resolution: SettledValue | null
}>

/** The exact words of one finding that a proof leans on. */
export type ProvingWords = Readonly<{ document: string; finding: string; evidence: readonly Evidence[] }>

/** A value settled, with every rule that proves it and a line a reader can check. */
export type SettledValue = Readonly<{
  value: string
  because: readonly Readonly<{ rule: string; proof: string; reports: readonly ProvingWords[] }>[]
}>

/** Two people who may be one, with the reasons; an officer joins them or keeps them apart. */
export type LikelyJoin = Readonly<{
  people: readonly Readonly<{ id: string; name: string; documents: number }>[]
  reasons: readonly string[]
}>

/** A page of a list: `page` counts from 1. */
export type Page<T> = Readonly<{ rows: readonly T[]; total: number; page: number; pageSize: number }>

export type MeetingRow = Omit<MeetingEntry, 'reports' | 'topics' | 'differing' | 'hosts' | 'marginsOf' | 'outcomes'> &
  Readonly<{ reports: number; differs: boolean }>
export type StatementRow = Omit<StatementEntry, 'reports' | 'variants' | 'meeting'> &
  Readonly<{ reports: number; document: string }>
export type PartyRow = Omit<PartyEntry, 'reports'> & Readonly<{ reports: number }>
export type VisitRow = Omit<VisitEntry, 'reports' | 'disagreements'> & Readonly<{ reports: number; differs: boolean }>
export type CommitmentRow = Omit<CommitmentEntry, 'reports' | 'variants' | 'disagreements' | 'meeting'> &
  Readonly<{ reports: number; differs: boolean }>
/** A commitment with a sum; `listedOn` is the day it was announced, else first reported. */
export type MoneyRow = CommitmentRow & Readonly<{ amount: CommittedAmount; listedOn: string | null }>
export type FigureRow = Omit<FigureEntry, 'reports' | 'disagreements' | 'alike'> &
  Readonly<{ reports: number; differs: boolean }>
export type FormatRow = Pick<FormatEntry, 'id' | 'kind' | 'name' | 'aliases' | 'facts' | 'members' | 'meetings'> &
  Readonly<{ reports: number; differs: boolean }>
export type PositionRow = Omit<PositionEntry, 'reports' | 'variants'> & Readonly<{ reports: number }>
export type DisagreementRow = Omit<DisagreementEntry, 'values'> & Readonly<{ values: readonly VoicedReading[] }>

/** A hit of the search, `excerpt` with the matched words between U+E000 and U+E001. */
export type SearchHit = Readonly<{ id: string; kind: string; caption: string; date: string | null; excerpt: string }>

/** What an overview counts; `differing` are meetings whose reports differ. */
export type CountedNoun =
  | 'documents'
  | 'unread'
  | 'meetings'
  | 'statements'
  | 'people'
  | 'differing'
  | 'visits'
  | 'commitments'
  | 'figures'
  | 'formats'
  | 'positions'
  | 'disagreements'

export type Overview = Readonly<{
  register: string
  title: string
  counts: Readonly<Record<CountedNoun, number>>
  latestMeetings: readonly MeetingRow[]
  latestStatements: readonly StatementRow[]
  latestDocuments: readonly DocumentSummary[]
}>
