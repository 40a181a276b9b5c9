import type { Evidence } from '../vocabulary/evidence.js'
import type { Finding } from '../vocabulary/findings.js'
import type { DisagreementKind, Reading } from './entries.js'

/** One finding's exact words for a value. */
export type ReportWords = Readonly<{ document: string; finding: string; evidence: readonly Evidence[] }>

/** A value with every report that prints it. */
export type PrintedValue = Readonly<{ value: string; reports: readonly ReportWords[] }>

/** A property on which the reports of an entry differ: what becomes a disagreement. The value shown first comes first. */
export type Difference = Readonly<{
  property: string
  label: string
  kind: DisagreementKind
  values: readonly PrintedValue[]
}>

/** Every value printed, by the number of documents that print it, then by first publication. */
export function printedValues<R extends Readonly<{ document: string; finding: Finding }>>(
  reports: readonly R[],
  valueIn: (report: R) => string | null,
  wordsIn: (report: R) => readonly Evidence[] = ({ finding }) => finding.evidence,
): PrintedValue[] {
  const found = new Map<string, ReportWords[]>()
  for (const report of reports) {
    const value = valueIn(report)
    if (value === null || value === '') continue
    const words = found.get(value) ?? []
    words.push({ document: report.document, finding: report.finding.id, evidence: wordsIn(report) })
    found.set(value, words)
  }
  return [...found]
    .map(([value, words]) => ({ value, reports: words }))
    .sort((a, b) => documentsOf(b).length - documentsOf(a).length)
}

/** A value with its documents, without their words. */
export function readingOf(printed: PrintedValue): Reading<string> {
  return { value: printed.value, documents: documentsOf(printed) }
}

function documentsOf({ reports }: PrintedValue): readonly string[] {
  return [...new Set(reports.map(({ document }) => document))]
}

/** The pieces of evidence that print these words; all where none does. */
export function narrowed(evidence: readonly Evidence[], words: string | undefined): readonly Evidence[] {
  const printing = words === undefined ? [] : evidence.filter(({ quote }) => quote.includes(words))
  return printing.length > 0 ? printing : evidence
}
