import type { Evidence } from '../../vocabulary/evidence.js'
import type { Finding } from '../../vocabulary/findings.js'

/** One document before the arbiter: who publishes it, and everything it says that a rule may lean on. */
export type CaseDocument = Readonly<{
  id: string
  title: string
  outlet: string | null
  url: string | null
  /** Day of publication, null where it is not known. */
  published: string | null
  findings: readonly Finding[]
  text: string
}>

/** One finding of one document, with the words that count here. */
export type CaseReport = Readonly<{ document: string; finding: Finding; evidence: readonly Evidence[] }>

/** One printed value with the reports that print it. */
export type CaseValue = Readonly<{ value: string; reports: readonly CaseReport[] }>

/** A session of a format that some document of the register numbers and dates. */
export type Session = Readonly<{ ordinal: number; date: string; report: CaseReport }>

/** Who held an office on a day, as some document of the register prints it. `office` is folded, `state` a name or null. */
export type Tenure = Readonly<{
  person: string
  office: string
  state: string | null
  day: string
  report: CaseReport
}>

/** A disagreement with all the rows it is judged by. `about` is the kind of the entry, `key` what follows the colon of the property. */
export type Case = Readonly<{
  about: string
  property: string
  key: string | null
  values: readonly CaseValue[]
  /** Every report of the entry, those without a value too. */
  reports: readonly CaseReport[]
  documents: readonly CaseDocument[]
  sessions: readonly Session[]
  tenures: readonly Tenure[]
}>

/** Why a value is right: the rule, a line that a reader can check, and the words it leans on. */
export type Proof = Readonly<{ rule: string; proof: string; reports: readonly CaseReport[] }>

/** What one rule finds: the value that alone can be right. */
export type Ruling = Readonly<{ value: string; proof: Proof }>

/** One way to settle a case; undefined where it proves nothing. */
export type Rule = (one: Case) => Ruling | undefined

/** What the rules settle together. */
export type Resolution = Readonly<{ value: string; because: readonly Proof[] }>
