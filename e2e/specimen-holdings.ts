import type {
  CommitmentEntry,
  DisagreementEntry,
  DocumentEntry,
  FigureEntry,
  FormatEntry,
  MeetingEntry,
  PartyEntry,
  PositionEntry,
  StatementEntry,
  VisitEntry,
} from '../src/register/entries.js'

/** Everything one register of the specimen site holds. */
export type Holdings = Readonly<{
  title: string
  documents: readonly DocumentEntry[]
  meetings: readonly MeetingEntry[]
  statements: readonly StatementEntry[]
  parties: readonly PartyEntry[]
  visits: readonly VisitEntry[]
  commitments: readonly CommitmentEntry[]
  figures: readonly FigureEntry[]
  formats: readonly SpecimenFormat[]
  positions: readonly PositionEntry[]
  disagreements: readonly DisagreementEntry[]
  moved?: Readonly<Record<string, string>>
}>

/** A format without what the site adds of its meetings, statements and commitments. */
export type SpecimenFormat = Omit<FormatEntry, 'latestMeetings' | 'latestStatements' | 'latestCommitments'>
