import { addDays } from '../../vocabulary/dates.js'
import type { Rule } from './case.js'
import { dayInWords, fullDays, isAboutDay, onlyPossible, quoted } from './days.js'

/**
 * What a document tells as held was over when it appeared. Must not count announcements, nor a document without a day
 * of publication; a day is left for time zones.
 */
export const publicationAfterEvent: Rule = (one) => {
  if (!isAboutDay(one)) return undefined
  const told = one.reports.flatMap((report) => {
    const { finding } = report
    const isHeld = (finding.kind === 'meeting' || finding.kind === 'visit') && finding.status === 'held'
    const published = one.documents.find(({ id }) => id === report.document)?.published?.slice(0, 10)
    return isHeld && published !== undefined && published.length === 10 ? [{ report, published }] : []
  })
  const [first] = told.sort((a, b) => (a.published < b.published ? -1 : 1))
  const latest = first && addDays(first.published, 1)
  if (!first || latest === undefined) return undefined
  return onlyPossible(
    fullDays(one),
    (day) => day > latest,
    (right) => ({
      proof: `A report that tells of it as held appeared on ${dayInWords(first.published)}: ${quoted(first.report)}. Of the days printed only ${dayInWords(right)} was then past.`,
      reports: [first.report],
    }),
    'publication',
  )
}
