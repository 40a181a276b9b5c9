import type { Transaction } from 'kysely'
import type { DecisionRow } from './decisions/decision.js'
import type {
  CommitmentEntry,
  CommitmentRow,
  DisagreementEntry,
  DisagreementRow,
  DocumentEntry,
  DocumentSummary,
  FigureEntry,
  FigureRow,
  FormatEntry,
  FormatRow,
  LikelyJoin,
  MeetingEntry,
  MeetingRow,
  MoneyRow,
  Overview,
  Page,
  PartyEntry,
  PartyKind,
  PartyRow,
  PositionEntry,
  PositionRow,
  SearchHit,
  StatementEntry,
  StatementRow,
  VisitEntry,
  VisitRow,
  WithoutSource,
} from './entries.js'
import type { MoneyAsked } from './money-asked.js'
import type { Tables } from './tables.js'

/** One reader's view of one register: a transaction under that reader's role. */
export type View = Readonly<{ tx: Transaction<Tables>; register: string }>
export type PageOf = Readonly<{ page?: number; pageSize?: number }>

/**
 * The queries that pages, API, exports and the terminal share, one file a noun.
 * `get…` throws NotFound (with `movedTo` where the id was merged); `list…` is paged and in a fixed order.
 * This type is the list of them; the functions live in documents.ts, meetings.ts, statements.ts, parties.ts, visits.ts,
 * commitments.ts, money.ts, figures.ts, formats.ts, positions.ts, disagreements.ts, search.ts, overview.ts.
 */
export type Queries = Readonly<{
  getOverview: (view: View) => Promise<Overview>
  listDocuments: (view: View, of?: PageOf & { outlet?: string; unread?: boolean }) => Promise<Page<DocumentSummary>>
  getDocument: (view: View, id: string) => Promise<DocumentEntry>
  listMeetings: (
    view: View,
    of?: PageOf & { meetingKind?: string; format?: string; party?: string; year?: string },
  ) => Promise<Page<MeetingRow>>
  getMeeting: (view: View, id: string) => Promise<MeetingEntry>
  listStatements: (
    view: View,
    of?: PageOf & { speaker?: string; form?: string; document?: string; year?: string },
  ) => Promise<Page<StatementRow>>
  getStatement: (view: View, id: string) => Promise<StatementEntry>
  listParties: (view: View, of?: PageOf & { kind?: PartyKind; state?: string }) => Promise<Page<PartyRow>>
  getParty: (view: View, id: string) => Promise<PartyEntry>
  listVisits: (
    view: View,
    of?: PageOf & { traveller?: string; country?: string; year?: string },
  ) => Promise<Page<VisitRow>>
  getVisit: (view: View, id: string) => Promise<VisitEntry>
  listCommitments: (
    view: View,
    of?: PageOf & { actor?: string; beneficiary?: string; stage?: string; year?: string },
  ) => Promise<Page<CommitmentRow>>
  listMoney: (view: View, of?: PageOf & MoneyAsked) => Promise<Page<MoneyRow>>
  getCommitment: (view: View, id: string) => Promise<CommitmentEntry>
  listFigures: (view: View, of?: PageOf & { unit?: string; year?: string; series?: string }) => Promise<Page<FigureRow>>
  getFigure: (view: View, id: string) => Promise<FigureEntry>
  listFormats: (view: View, of?: PageOf) => Promise<Page<FormatRow>>
  getFormat: (view: View, id: string) => Promise<FormatEntry>
  listPositions: (
    view: View,
    of?: PageOf & { holder?: string; stance?: string; year?: string },
  ) => Promise<Page<PositionRow>>
  getPosition: (view: View, id: string) => Promise<PositionEntry>
  listDisagreements: (
    view: View,
    of?: PageOf & { kind?: string; about?: string; property?: string },
  ) => Promise<Page<DisagreementRow>>
  getDisagreement: (view: View, id: string) => Promise<DisagreementEntry>
  leaveOut: (view: View, entry: DisagreementEntry, document: string) => Promise<WithoutSource | undefined>
  listDecisions: (view: View, of?: PageOf & { orphans?: boolean; entry?: string }) => Promise<Page<DecisionRow>>
  listLikelyJoins: (view: View, of?: PageOf) => Promise<Page<LikelyJoin>>
  search: (view: View, words: string, of?: PageOf & { kind?: string }) => Promise<Page<SearchHit>>
}>
