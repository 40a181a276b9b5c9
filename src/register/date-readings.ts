import { daysBetween, findWeekday, isCompatibleDate } from '../vocabulary/dates.js'
import { type DatedReport, printedDate } from './event-dates.js'

/** A held meeting is reported within so many days. */
const PUBLISHED_WITHIN_DAYS = 60

/**
 * Printed dates in the order in which they are shown: what most reports agree with (a coarser date or a printed weekday
 * agrees with a day), then the more precise, then what documents of that time print, then as they came. A day without
 * its year gives way to the same day with one.
 */
export function orderDates<V extends Readonly<{ value: string }>>(
  dates: readonly V[],
  reports: readonly DatedReport[],
): V[] {
  const support = (value: string) =>
    reports.filter(({ when }) => {
      const printed = printedDate(when)
      if (printed !== null) return isCompatibleDay(printed, value)
      return when.weekday !== null && when.weekday === findWeekday(value)
    }).length
  const ordered = dates
    .map((date) => ({
      date,
      support: support(date.value),
      precision: precisionOf(date.value),
      fresh: freshReports(date.value, reports),
    }))
    .sort((a, b) => b.support - a.support || b.precision - a.precision || b.fresh - a.fresh)
    .map(({ date }) => date)
  const [first] = ordered
  if (!first?.value.startsWith('X')) return ordered
  const dated = ordered.find(({ value }) => !value.startsWith('X') && value.slice(4) === first.value.slice(4))
  return dated && dated !== first ? [dated, ...ordered.filter((date) => date !== dated)] : ordered
}

/** Reports published shortly after the day they could be of. */
function freshReports(day: string, reports: readonly DatedReport[]): number {
  return reports.filter(({ when: { published } }) => {
    const before = published === null ? undefined : daysBetween(day, published)
    return before !== undefined && before >= -1 && before <= PUBLISHED_WITHIN_DAYS
  }).length
}

/** A date as it is shown. A day printed without its year fell in the one year that every day of publication allows: shortly before them. */
export function withYear(date: string | null, reports: readonly DatedReport[]): string | null {
  if (date === null || !date.startsWith('X')) return date
  const days = reports.flatMap(({ when: { published }, status }) => {
    if (status !== 'held' || published === null || published.length < 10) return []
    const year = Number(published.slice(0, 4))
    const near = [year, year - 1].map((one) => `${one}${date.slice(4)}`)
    return near.filter((day) => {
      const before = daysBetween(day, published)
      return before !== undefined && before >= -1 && before <= PUBLISHED_WITHIN_DAYS
    })
  })
  const [only, second] = new Set(days)
  return only !== undefined && second === undefined ? only : null
}

/** Whether some of the dates cannot be one day said more or less precisely. */
export function isDateDiffering(dates: readonly Readonly<{ value: string }>[]): boolean {
  return dates.some((a) => dates.some((b) => !isCompatibleDay(a.value, b.value)))
}

/** Days between the two of these dates that lie furthest apart; infinite where some are only known to the month or year, and differ. */
export function spreadOf(dates: readonly Readonly<{ value: string }>[]): number {
  const apart = (a: string, b: string) => {
    if (isCompatibleDay(a, b)) return 0
    const isYearless = a.startsWith('X') || b.startsWith('X')
    const [from, to] = isYearless ? [`2024${a.slice(4)}`, `2024${b.slice(4)}`] : [a, b]
    return Math.abs(daysBetween(from, to) ?? Number.POSITIVE_INFINITY)
  }
  return Math.max(0, ...dates.flatMap((a) => dates.map((b) => apart(a.value, b.value))))
}

/** A date with its year tells more than one without. */
function precisionOf(date: string): number {
  return date.startsWith('X') ? 1 : date.length
}

function isCompatibleDay(a: string, b: string): boolean {
  if (!a.startsWith('X') && !b.startsWith('X')) return isCompatibleDate(a, b)
  const [x, y] = [a.slice(5), b.slice(5)]
  return x.startsWith(y) || y.startsWith(x)
}
