import { addDays } from '../../vocabulary/dates.js'
import type { Finding } from '../../vocabulary/findings.js'
import type { Case, Rule } from './case.js'
import { dayInWords, fullDays, isAboutDay, isStop, onlyPossible, quoted } from './days.js'

/**
 * What a document tells as held was over when it appeared. Must not count announcements, nor stops of a journey that were
 * still to come, nor a document without a day of publication; a day is left for time zones.
 */
export const publicationAfterEvent: Rule = (one) => {
  if (!isAboutDay(one)) return undefined
  const told = one.reports.flatMap((report) => {
    const { finding } = report
    const isHeld = isToldAsHeld(one, finding)
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

/** A journey under way says nothing of its later stops. */
function isToldAsHeld({ key }: Case, finding: Finding): boolean {
  if (finding.kind === 'meeting') return finding.status === 'held'
  if (finding.kind !== 'visit') return false
  return finding.legs.some(
    ({ place, country, status }) => status === 'held' && key !== null && isStop(key, place, country),
  )
}
