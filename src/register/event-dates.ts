import { addMonths, daysBetween, findWeekday } from '../vocabulary/dates.js'
import type { MeetingStatus } from '../vocabulary/findings.js'
import type { When } from './trait-parts.js'

/** When an event was, by one report: what is printed, and what its status makes of the day of publication. */
export type DatedReport = Readonly<{
  when: When
  status: MeetingStatus
  /** Told as postponed or cancelled: its day is the one on which it was not held. */
  isCalledOff?: boolean
}>

/** A conflict keeps two reports apart whatever else agrees; else `support`, about 0 (says nothing) to 4 (the same day). */
export type DateRelation = Readonly<{ isConflict: boolean; support: number }>

const CONFLICT: DateRelation = { isConflict: true, support: 0 }
const supported = (support: number): DateRelation => ({ isConflict: false, support })

/** Days after an undated report of a meeting by which the meeting may lie back, and beyond which it is another one. */
const NEAR_DAYS = 14
const FAR_DAYS = 60
const PLANNED_AHEAD_DAYS = 120

/** How the dates of two reports stand to each other. A day printed with another year is a differing value, not another event. */
export function compareWhen(a: DatedReport, b: DatedReport): DateRelation {
  const dateA = printedDate(a.when)
  const dateB = printedDate(b.when)
  if (isHeldInstead(a, dateA, b, dateB) || isHeldInstead(b, dateB, a, dateA)) return CONFLICT
  if (dateA !== null && dateB !== null) return comparePrinted(a, dateA, b, dateB)
  if (isNewsOfAnother(a, dateA, b) || isNewsOfAnother(b, dateB, a)) return CONFLICT
  const weekday = compareWeekdays(a.when, dateA, b.when, dateB)
  const published = dateA !== null ? withinReach(dateA, b) : dateB !== null ? withinReach(dateB, a) : bothOpen(a, b)
  return published.isConflict ? published : supported(published.support + weekday)
}

/**
 * What was called off was held another day, if at all: only a report of the very same day contradicts that. Must not keep
 * an announcement without a day from the news that calls it off.
 */
function isHeldInstead(off: DatedReport, dateOff: string | null, other: DatedReport, date: string | null): boolean {
  if (off.isCalledOff !== true || other.isCalledOff === true) return false
  if (date?.length !== 10 || dateOff?.length !== 10) return other.status !== 'planned'
  return !isOneDate(date, dateOff)
}

/** Equal, or equal but for a year that one leaves out. */
function isOneDate(a: string, b: string): boolean {
  return a === b || ((a.startsWith('X') || b.startsWith('X')) && a.slice(4) === b.slice(4))
}

/** News without a day that comes long after the day for which a meeting was announced tells of one held later. */
function isNewsOfAnother(announced: DatedReport, date: string | null, news: DatedReport): boolean {
  const { published } = news.when
  if (date?.length !== 10 || announced.status !== 'planned' || news.status !== 'held' || published === null)
    return false
  return (daysBetween(date, published) ?? 0) > NEAR_DAYS
}

/** How much of a date is printed: the day (with or without its year), the month or year, or nothing. */
export function precisionOfWhen(when: When): 'day' | 'day-of-year' | 'coarse' | 'open' {
  const date = printedDate(when)
  if (date === null) return 'open'
  if (date.startsWith('X')) return date.length === 10 ? 'day-of-year' : 'open'
  return date.length === 10 ? 'day' : 'coarse'
}

/** The date as printed: an ISO prefix, or `XXXX-MM-DD` without its year; null where the day stays open. */
export function printedDate({ date, edtf }: When): string | null {
  if (date !== null) return date
  if (edtf === null) return null
  if (/^XXXX-\d\d-\d\d$/.test(edtf)) return edtf
  const known = edtf.replace(/-XX.*$/, '')
  return /^\d{4}(?:-\d\d){0,2}$/.test(known) ? known : null
}

function comparePrinted(a: DatedReport, dateA: string, b: DatedReport, dateB: string): DateRelation {
  if (dateA === dateB) return supported(dateA.length === 10 ? 4 : dateA.length === 7 ? 1.5 : 0.5)
  if (dateA.startsWith('X') || dateB.startsWith('X')) return compareYearless(dateA, dateB)
  if (dateA.length === 10 && dateB.length === 10) return compareDays(a, dateA, b, dateB)
  const [coarse, fine] = dateA.length < dateB.length ? [dateA, dateB] : [dateB, dateA]
  if (!fine.startsWith(`${coarse}-`)) return CONFLICT
  return supported(coarse.length === 7 ? 1 : 0.3)
}

function compareDays(a: DatedReport, dateA: string, b: DatedReport, dateB: string): DateRelation {
  const days = Math.abs(daysBetween(dateA, dateB) ?? FAR_DAYS)
  // Days differ by one over midnight and time zones, but an outlet that tells of two days tells of two meetings.
  // Without an outlet, two reports that each appeared with its own day are news of two days.
  const isNewsOfTwo = isFresh(a) && isFresh(b) && daysBetween(dateA, dateB) === publishedApart(a, b)
  const isOneOutlet = a.when.outlet === null ? isNewsOfTwo && b.when.outlet === null : a.when.outlet === b.when.outlet
  if (days <= 1) return isOneOutlet && a.status === 'held' && b.status === 'held' ? CONFLICT : supported(2.5)
  if (dateA.slice(4) !== dateB.slice(4)) return CONFLICT
  // Two reports of the year they were published in are two anniversaries, not one misprint.
  return isFresh(a) && isFresh(b) ? CONFLICT : supported(1.5)
}

function publishedApart(a: DatedReport, b: DatedReport): number | undefined {
  return a.when.published === null || b.when.published === null
    ? undefined
    : daysBetween(a.when.published, b.when.published)
}

function compareYearless(dateA: string, dateB: string): DateRelation {
  const tailA = dateA.slice(5)
  const tailB = dateB.slice(5)
  if (tailA.length === 5 && tailB.length === 5) {
    if (tailA === tailB) return supported(2.5)
    return Math.abs(daysBetween(`2024-${tailA}`, `2024-${tailB}`) ?? FAR_DAYS) <= 1 ? supported(1) : CONFLICT
  }
  if (tailA === '' || tailB === '') return supported(0)
  return tailA.slice(0, 2) === tailB.slice(0, 2) ? supported(0.8) : CONFLICT
}

/** The day printed is near the day of publication: the year is no slip. */
function isFresh({ when }: DatedReport): boolean {
  if (when.date === null || when.published === null) return false
  const days = daysBetween(when.date, when.published)
  return days !== undefined && Math.abs(days) <= FAR_DAYS
}

/** A printed weekday speaks for a day, or mildly against it: the day may be the one that is misprinted. */
function compareWeekdays(a: When, dateA: string | null, b: When, dateB: string | null): number {
  const dayA = a.weekday ?? (dateA === null ? undefined : findWeekday(dateA))
  const dayB = b.weekday ?? (dateB === null ? undefined : findWeekday(dateB))
  if (dayA === undefined || dayB === undefined) return 0
  return dayA === dayB ? 1 : -1
}

/** A report without a date, against a day: held ones lie shortly before publication, planned ones after it. */
function withinReach(date: string, { when, status }: DatedReport): DateRelation {
  if (when.published === null) return supported(0)
  if (date.startsWith('X')) return supported(0)
  if (date.length < 10) return coarseReach(date, when.published, status)
  const before = daysBetween(date, when.published)
  if (before === undefined) return supported(0)
  if (status === 'planned') {
    if (before > 2 || before < -PLANNED_AHEAD_DAYS) return CONFLICT
    return supported(before >= -NEAR_DAYS ? 1.5 : 0.5)
  }
  if (before < -1) return CONFLICT
  if (status === 'past') return supported(0)
  return before <= NEAR_DAYS ? supported(1.5) : before <= FAR_DAYS ? supported(0) : CONFLICT
}

/** A month or year against a day of publication: what is held does not lie ahead, what is planned not behind. */
function coarseReach(date: string, published: string, status: MeetingStatus): DateRelation {
  const known = published.slice(0, date.length)
  if (status !== 'planned' && date > known) return CONFLICT
  if (status === 'planned' && date < known) return CONFLICT
  const isLast = date.length === 7 && date === addMonths(known, -1)
  if (status === 'held' && date < known && !isLast) return CONFLICT
  return supported(date.length === 7 && (date === known || isLast) ? 0.5 : 0)
}

/** Two undated reports: news of one meeting appear close together, and what was held is not announced afterwards. */
function bothOpen(a: DatedReport, b: DatedReport): DateRelation {
  if (a.when.published === null || b.when.published === null) return supported(0)
  const [first, second] = a.when.published <= b.when.published ? [a, b] : [b, a]
  const apart = daysBetween(first.when.published ?? '', second.when.published ?? '') ?? 0
  if (first.status === 'past' || second.status === 'past') return supported(0)
  if (first.status !== 'planned' && second.status === 'planned' && apart > 1) return CONFLICT
  const isAnnounced = first.status === 'planned' && second.status === 'held'
  if (apart > (isAnnounced ? FAR_DAYS : NEAR_DAYS)) return CONFLICT
  return supported(apart <= NEAR_DAYS ? 1 : 0)
}
