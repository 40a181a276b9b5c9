import type { Block } from '../vocabulary/documents.js'
import type { Evidence } from '../vocabulary/evidence.js'
import type { Finding, MeetingKind, MeetingStatus, StatementForm } from '../vocabulary/findings.js'

/** What lists and reports show of a document. */
export type DocumentSummary = Readonly<{
  id: string
  title: string
  outlet: string | null
  published: string | null
  publishedBasis: string | null
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
    language: string | null
    mediaType: string
    bytes: number
    sha256: string
    textSha256: string | null
    receivedAt: string
    text: string
    blocks: readonly Block[]
    marks: readonly Readonly<{ finding: Finding; entry: string | null }>[]
  }>

/** One document's wording of one entry. */
export type Report = Readonly<{
  document: DocumentSummary
  finding: Finding
  evidence: readonly Evidence[]
}>

/** One value of a property on which reports differ, with the documents that print it. The first of a list is the one shown first. */
export type Reading<T> = Readonly<{ value: T; documents: readonly string[] }>

export type PartyLink = Readonly<{ party: string | null; name: string; onBehalfOf?: string | null }>

export type MeetingEntry = Readonly<{
  id: string
  kind: 'meeting'
  title: string
  meetingKind: MeetingKind
  format: string | null
  date: string | null
  place: string | null
  status: MeetingStatus
  participants: readonly PartyLink[]
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
  /** Other wordings, each with its documents. */
  variants: readonly Reading<string>[]
  reports: readonly Report[]
}>

export type RoleLine = Readonly<{ title: string; of: string | null; documents: readonly string[] }>

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

/** A page of a list: `page` counts from 1. */
export type Page<T> = Readonly<{ rows: readonly T[]; total: number; page: number; pageSize: number }>

export type MeetingRow = Omit<MeetingEntry, 'reports' | 'topics' | 'differing'> &
  Readonly<{ reports: number; differs: boolean }>
export type StatementRow = Omit<StatementEntry, 'reports' | 'variants'> &
  Readonly<{ reports: number; document: string }>
export type PartyRow = Omit<PartyEntry, 'reports'> & Readonly<{ reports: number }>

/** A hit of the search, `excerpt` with the matched words between U+E000 and U+E001. */
export type SearchHit = Readonly<{ id: string; kind: string; caption: string; date: string | null; excerpt: string }>

export type Overview = Readonly<{
  register: string
  title: string
  counts: Readonly<Record<'documents' | 'unread' | 'meetings' | 'statements' | 'people' | 'differing', number>>
  latestMeetings: readonly MeetingRow[]
  latestStatements: readonly StatementRow[]
  latestDocuments: readonly DocumentSummary[]
}>
