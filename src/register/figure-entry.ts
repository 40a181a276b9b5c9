import type { FigureFinding } from '../vocabulary/further-findings.js'
import { amountWords, isSameSum } from './amount-words.js'
import type { FigureEntry } from './entries.js'
import { type Difference, type PrintedValue, printedValues, readingOf } from './printed-values.js'
import { seriesOf } from './series.js'

/** One document's report of a figure. Reports come in order of publication. */
export type FigureReport = Readonly<{ document: string; finding: FigureFinding }>

/** A figure as its row holds it. */
export type FigureBody = Readonly<Omit<FigureEntry, 'id' | 'kind' | 'alike' | 'disagreements' | 'reports'>>

/** A figure from all its reports: every value printed, the one that most documents print first. */
export function makeFigure(
  reports: readonly FigureReport[],
): Readonly<{ body: FigureBody; date: string | null; differences: Difference[] }> {
  const values = printedValues(reports, ({ finding }) => wordsOf(finding))
  const shown = reports.find(({ finding }) => wordsOf(finding) === values[0]?.value)?.finding
  if (!shown) throw new RangeError('A figure without a report')
  const findings = reports.map(({ finding }) => finding)
  const subject = [...findings].sort((a, b) => b.subject.length - a.subject.length)[0]?.subject ?? shown.subject
  const period = findings.find((finding) => finding.period !== undefined)?.period ?? null
  const printed = period !== null && /^(?:19|20)\d\d(?:-\d\d){0,2}$/.test(period) ? period : null
  const date = findings.find((finding) => finding.periodDate !== undefined)?.periodDate ?? printed
  const body = {
    title: `${subject}: ${wordsOf(shown)}${period === null ? '' : `, ${period}`}`,
    subject,
    measure: shown.measure,
    value: shown.value,
    unit: shown.unit,
    period,
    periodDate: date,
    comparator: shown.comparator ?? null,
    change: shown.change ?? null,
    themes: [...new Set(findings.flatMap(({ themes }) => themes))],
    series: seriesOf({
      ...(findings.find((finding) => finding.period !== undefined) ?? shown),
      ...(date !== null && { periodDate: date }),
    }),
    values: values.map(readingOf),
  }
  return { body, date, differences: differencesOf(values, reports) }
}

function wordsOf({ value, unit, comparator }: FigureFinding): string {
  return amountWords(value, unit, comparator ?? null)
}

/** "Over 60" and 62 do not differ. */
function differencesOf(values: readonly PrintedValue[], reports: readonly FigureReport[]): Difference[] {
  const limits = (id: string | undefined) => {
    const finding = reports.find((report) => report.finding.id === id)?.finding
    return { value: finding?.value ?? 0, comparator: finding?.comparator ?? null }
  }
  const printed = values.map(({ reports: [first] }) => limits(first?.finding))
  const isDiffering = printed.some((a) => printed.some((b) => !isSameSum(a, b)))
  return isDiffering ? [{ property: 'value', label: 'value', kind: 'disagreement', values }] : []
}
