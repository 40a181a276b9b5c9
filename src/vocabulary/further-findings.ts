import type { Evidence } from './evidence.js'
import type { DatedWords, FindingBase, MeetingStatus, Mention } from './finding-parts.js'

/** One leg of a journey, in the order in which it is made. `country` is a common English name. */
export type Leg = DatedWords & Readonly<{ place: string; country: string | null; status: MeetingStatus }>

export type VisitFinding = FindingBase &
  Readonly<{
    kind: 'visit'
    traveller: Mention
    /** Who comes along, as far as the document names them. */
    delegation?: readonly Mention[]
    legs: readonly Leg[]
    status: MeetingStatus
  }>

/** How an amount or number is limited by its own words; null where it stands bare. */
export type Comparator = 'over' | 'nearly' | 'about' | 'up-to' | 'at-least' | null

/** What a sum is: new money, a running total, a programme's whole or a part of a larger sum; null where the words do not say. */
export type AmountBasis = 'increment' | 'cumulative' | 'programme-total' | 'part' | null

/** How sums are told apart: by basis, and by themselves those that were promised before. Only new money may be added up. */
export type AmountKind = AmountBasis | 'repeat'

/** The same sum as the document itself prints it in another currency. */
export type Conversion = Readonly<{ value: number; currency: string; comparator: Comparator; words: Evidence }>

/** `value` is multiplied out, `currency` ISO 4217. */
export type CommittedAmount = Readonly<{
  value: number
  currency: string
  comparator: Comparator
  basis: AmountBasis
  /** Promised before and but said again; what it was then these words do not say, so that `basis` is null. */
  repeat?: true
  /** The words that say what the sum is; absent where none does. */
  basisWords?: Evidence
  /** The document's own conversions; absent where it prints none. Nothing is ever converted here. */
  conversions?: readonly Conversion[]
}>

/** The kind under which a sum is listed beside others. */
export function kindOfAmount({ basis, repeat }: Pick<CommittedAmount, 'basis' | 'repeat'>): AmountKind {
  return repeat ? 'repeat' : basis
}

/** The ladder from word to deed, lowest first. */
export const STAGES = [
  'offered',
  'intended',
  'pledged',
  'announced',
  'agreed-in-principle',
  'signed',
  'committed',
  'disbursed',
] as const
export type Stage = (typeof STAGES)[number]

export type CommitmentFinding = FindingBase &
  Readonly<{
    kind: 'commitment'
    actor: Mention
    /** Each of several who bind themselves together; absent where one does, or where the words name none of a group. */
    parties?: readonly Mention[]
    /** What is to be done, as printed, from the verb's object on. */
    action: string
    amount: CommittedAmount | null
    beneficiary: Mention | null
    programme: string | null
    purpose: string | null
    announcedBy?: Mention
    /** Who tells of another's promise: not the one who made it. */
    reportedBy?: Mention
    announcedOn?: string
    due?: string
    stage: Stage
    themes: readonly string[]
  }>

export type FigureFinding = FindingBase &
  Readonly<{
    kind: 'figure'
    subject: string
    measure: string
    value: number
    /** ISO 4217 code, `%`, or a noun. */
    unit: string
    period?: string
    /** The period's date as an ISO 8601 prefix, where text and publication settle it. */
    periodDate?: string
    comparator?: Comparator
    change?: 'rise' | 'fall'
    themes: readonly string[]
  }>

export type FormatProperty =
  | 'founded'
  | 'founded-in'
  | 'founded-by'
  | 'members'
  | 'level'
  | 'secretariat'
  | 'working-groups'
  | 'meeting-count'
  | 'purpose'
  | 'frequency'
  | 'chair'

export type FormatFinding = FindingBase &
  Readonly<{ kind: 'format'; format: string; property: FormatProperty; value: string | number | readonly string[] }>

export type Stance = 'for' | 'against' | 'concerned' | 'asks' | 'abstains' | 'neutral'

export type PositionFinding = FindingBase &
  Readonly<{
    kind: 'position'
    holder: Mention
    stance: Stance
    matter: string
    saidBy?: Mention
    themes: readonly string[]
  }>

export type FurtherFinding = VisitFinding | CommitmentFinding | FigureFinding | FormatFinding | PositionFinding
