/** A date as an ISO 8601 prefix, as precise as its length: `2023-02-28`, `2022-09`, `2022`. Never a Date object. */
export type IsoPrefix = string

export type DatePrecision = 'year' | 'month' | 'day'

const PREFIX = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Year, month and day of an ISO prefix as numbers; undefined where the prefix is not one, or no such day exists. */
export function findDateParts(date: IsoPrefix): { year: number; month?: number; day?: number } | undefined {
  const match = PREFIX.exec(date)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return { year }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined) return { year, month }
  const day = Number(match[3])
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined
}

/** How precise an ISO prefix is, by its length. */
export function precisionOf(date: IsoPrefix): DatePrecision {
  return date.length <= 4 ? 'year' : date.length <= 7 ? 'month' : 'day'
}

/** The ISO prefix of a year, a month or a day; undefined where no such date exists. */
export function isoOf(year: number, month?: number, day?: number): IsoPrefix | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined
  let date = digits(year, 4)
  if (month !== undefined) date += `-${digits(month, 2)}`
  if (month !== undefined && day !== undefined) date += `-${digits(day, 2)}`
  return findDateParts(date) ? date : undefined
}

/** EDTF of what is known of a date: unknown parts are written with X (`XXXX-02-28`, `2023-03-XX`). */
export function edtfOf(known: { year?: number; month?: number; day?: number }): string {
  const year = known.year === undefined ? 'XXXX' : digits(known.year, 4)
  if (known.month === undefined && known.day === undefined) return year
  const month = known.month === undefined ? 'XX' : digits(known.month, 2)
  return known.day === undefined ? `${year}-${month}` : `${year}-${month}-${digits(known.day, 2)}`
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 of a date in the Gregorian calendar, also before its introduction. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): IsoPrefix {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}

/** The same few days are compared over and over: those of twenty years are kept. */
const MOST_KEPT = 8000
const numbersKept = new Map<IsoPrefix, number | undefined>()

function findDayNumber(date: IsoPrefix): number | undefined {
  if (numbersKept.has(date)) return numbersKept.get(date)
  const { year, month, day } = findDateParts(date) ?? {}
  const number =
    year === undefined || month === undefined || day === undefined ? undefined : dayNumberOf(year, month, day)
  if (numbersKept.size >= MOST_KEPT) numbersKept.clear()
  numbersKept.set(date, number)
  return number
}

/** Day of the week of a full date, 1 = Monday … 7 = Sunday; undefined for a month or a year. */
export function findWeekday(date: IsoPrefix): number | undefined {
  const number = findDayNumber(date)
  return number === undefined ? undefined : ((((number + 3) % 7) + 7) % 7) + 1
}

/** A full date moved by whole days; undefined for a month or a year. */
export function addDays(date: IsoPrefix, days: number): IsoPrefix | undefined {
  const number = findDayNumber(date)
  return number === undefined ? undefined : dayOfNumber(number + days)
}

/** Whole days from one full date to another; undefined where either is less than a day precise. */
export function daysBetween(from: IsoPrefix, to: IsoPrefix): number | undefined {
  const a = findDayNumber(from)
  const b = findDayNumber(to)
  return a === undefined || b === undefined ? undefined : b - a
}

/** The month of a date moved by whole months, as `2022-11`; undefined for a year. */
export function addMonths(date: IsoPrefix, months: number): IsoPrefix | undefined {
  const parts = findDateParts(date)
  if (parts?.month === undefined) return undefined
  const index = parts.year * 12 + parts.month - 1 + months
  return isoOf(Math.floor(index / 12), (index % 12) + 1)
}

/** ISO week of a full date, as `1998-W08`; undefined for a month or a year. */
export function findIsoWeek(date: IsoPrefix): string | undefined {
  const weekday = findWeekday(date)
  const thursday = weekday === undefined ? undefined : addDays(date, 4 - weekday)
  if (thursday === undefined) return undefined
  const year = thursday.slice(0, 4)
  const passed = daysBetween(`${year}-01-01`, thursday) ?? 0
  return `${year}-W${digits(Math.floor(passed / 7) + 1, 2)}`
}

/** Order of two dates, coarser before finer where one holds the other: negative, 0 or positive as for sorting. */
export function compareDates(a: IsoPrefix, b: IsoPrefix): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Whether two dates may be the same day: equal, or one is the other said less precisely. */
export function isCompatibleDate(a: IsoPrefix, b: IsoPrefix): boolean {
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
