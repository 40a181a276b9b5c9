import { daysBetween, edtfOf, isoOf } from '../vocabulary/dates.js'
import {
  type Narrative,
  NEEDS,
  open,
  type Referring,
  type ResolvedTime,
  settled,
  type TimePlace,
  type TimeRule,
  toldWithin,
} from './times-rules.js'
import {
  DAY,
  findMonth,
  findOrdinal,
  findWeekdayNamed,
  findYearNamed,
  MONTH,
  ORDINAL,
  SPELLED_YEAR,
  WEEKDAY_BEFORE_DAY,
  YEAR,
} from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')
const LEAD = `(?:(${WEEKDAY_BEFORE_DAY}),? (?:the )?)?`
const DASH = ' ?(?:-|–|—|to|and|&) ?'

/** Dates of the calendar, from the most explicit form to the barest. */
export const CALENDAR_RULES: readonly TimeRule[] = [
  {
    name: 'iso-day',
    needs: /\d-\d\d-\d/,
    pattern: pattern('\\b(\\d{4})-(\\d{2})-(\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2})?Z?)?\\b'),
    resolve: ([, year, month, day]) => dayOrNothing(Number(year), Number(month), Number(day)),
  },
  {
    // "20230228" of a machine's dateline; never a longer number, an amount or a count ("20230228 votes").
    name: 'unbroken-day',
    needs: /\d{8}/,
    pattern: pattern(
      '(?<![\\w.,/$€£#-])((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![\\w%/-]|[.,]\\d| [a-z]+s\\b)',
    ),
    resolve: ([, year, month, day]) => dayOrNothing(Number(year), Number(month), Number(day)),
  },
  {
    // "May 12-14, 2022" and "May 30 – June 1": the first day is the date, the value holds both.
    name: 'days-of-month',
    needs: NEEDS.month,
    pattern: pattern(
      `\\b${LEAD}(${MONTH}) (${DAY})${DASH}(?:(${MONTH}) )?(${DAY})(?!\\d|:)(?:,? (${YEAR})\\b)?(?!\\d)`,
    ),
    resolve: ([, , from, first, to, last, year], place) => days(place, year, from, first, to ?? from, last),
  },
  {
    name: 'days-before-month',
    needs: NEEDS.month,
    pattern: pattern(`\\b${LEAD}(${DAY})(?: (${MONTH}))?${DASH}(${DAY}) (${MONTH})(?:,? (${YEAR})\\b)?`),
    resolve: ([, , first, from, last, to, year], place) => days(place, year, from ?? to, first, to, last),
  },
  {
    name: 'month-day',
    needs: NEEDS.month,
    pattern: pattern(
      `\\b(?<!\\b\\d{1,2} )${LEAD}(${MONTH}) (?:the (?=\\d{1,2}[a-z]))?(${DAY})(?!\\d|:\\d|,\\d)(?:,? (${YEAR})\\b)?`,
    ),
    resolve: ([, weekday, month, day, year], place) => oneDay(place, weekday, month, day, year),
  },
  {
    name: 'day-month',
    needs: NEEDS.month,
    pattern: pattern(`(?<![\\d.,:$€£-])\\b${LEAD}(${DAY}) (?:of )?(${MONTH})(?:,? (${YEAR})\\b)?`),
    resolve: ([, weekday, day, month, year], place) => oneDay(place, weekday, month, day, year),
  },
  {
    name: 'numeric-day',
    needs: /\d[./-]\d{1,2}[./-]\d/,
    pattern: pattern(
      '(?:(?<![\\d./-])|(?<=\\b[A-Z]{2,5}-))(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d./-]|\\.\\d)',
    ),
    resolve: ([, first, mark, second, year], place) => numericDay(place, first, mark, second, year),
  },
  {
    name: 'month-year',
    needs: NEEDS.month,
    pattern: pattern(
      `\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(${MONTH})(?:,| of)? (?:(${YEAR}|${SPELLED_YEAR})|(this|last|next) year)\\b`,
    ),
    resolve: ([, month, year, which], { published }) => {
      const named = year ? findYearNamed(year) : which && published ? yearNear(published, which) : undefined
      const number = findMonth(month ?? '')
      if (!number) return undefined
      const date = named && isoOf(named, number)
      return date ? settled(date) : open(edtfOf({ month: number }), { edtf: edtfOf({ month: number }) })
    },
  },
  {
    name: 'quarter-of-year',
    needs: NEEDS.quarter,
    pattern: pattern(
      `\\b(?:[Tt]he )?(?:(${ORDINAL}|last|latter)[- ](quarter|half)|Q([1-4])|H([12]))(?: of|,)? (?:fiscal )?(?:the year )?(${YEAR})\\b`,
    ),
    resolve: ([, ordinal, unit, quarter, half, year]) => {
      const number = ordinal ? (findOrdinal(ordinal) ?? (unit === 'half' ? 2 : 4)) : Number(quarter ?? half)
      const letter = unit === 'half' || half ? 'H' : 'Q'
      return number ? { type: 'DATE', value: `${year}-${letter}${number}`, date: String(year) } : undefined
    },
  },
  {
    name: 'year-quarter',
    needs: NEEDS.quarter,
    pattern: pattern(`\\b(?:[Tt]he )?(${YEAR}) (${ORDINAL})[- ](quarter|half)\\b`),
    resolve: ([, year, ordinal, unit]) => {
      const value = `${year}-${unit === 'half' ? 'H' : 'Q'}${findOrdinal(ordinal ?? '') ?? 'X'}`
      return { type: 'DATE', value, date: String(year) }
    },
  },
  {
    name: 'fiscal-year',
    needs: /[Ff]iscal|FY/,
    pattern: pattern(`\\b(?:[Tt]he )?(?:[Ff]iscal (?:[Yy]ear )?|FY ?)(${YEAR}|\\d{2})\\b`),
    resolve: ([, year]) => settled((year ?? '').length === 2 ? `20${year}` : String(year)),
  },
  {
    // "the years 2019-2025", "2021/22"; never a telephone number or a score.
    name: 'years',
    needs: NEEDS.fourDigits,
    pattern: pattern(`(?<![\\d.,/$€£-])\\b(${YEAR})(?:-|–|—|/)(${YEAR}|\\d{2})\\b(?![\\d%/-]|[.,]\\d)`),
    resolve: ([, from, to]) => {
      const until = (to ?? '').length === 2 ? `${from?.slice(0, 2)}${to}` : to
      return Number(until) > Number(from) ? { type: 'DATE', value: `${from}/${until}`, date: String(from) } : undefined
    },
  },
  {
    name: 'decade',
    needs: /\ds\b/,
    pattern: pattern(`\\b(?:[Tt]he )?(?:(?:early|late|mid)[- ])?(?:(1[5-9]|20)(\\d)0s|['’](\\d)0s)\\b`),
    resolve: ([, century, digit, short]) =>
      open(short ? `${Number(short) > 2 ? 19 : 20}${short}` : `${century}${digit}`),
  },
]

function dayOrNothing(year: number, month: number, day: number): ResolvedTime | undefined {
  const date = isoOf(year, month, day)
  return date ? settled(date) : undefined
}

/** A day of a month; where no year is printed it waits for what the text tells before it. */
function oneDay(
  place: TimePlace,
  weekdayWord: string | undefined,
  monthWord: string | undefined,
  dayWord: string | undefined,
  year: string | undefined,
): ResolvedTime | Referring | undefined {
  const month = findMonth(monthWord ?? '')
  const day = Number.parseInt(dayWord ?? '', 10)
  // 29 February is checked against a leap year, since the year may be open.
  if (!month || !isoOf(2024, month, day)) return undefined
  const weekday = weekdayWord ? findWeekdayNamed(weekdayWord) : undefined
  const of = (named: number | undefined) => dated(named, month, day, weekday)
  return year ? of(Number(year)) : { refer: (told) => of(findYear(place, told, month, day)) }
}

function dated(year: number | undefined, month: number, day: number, weekday: number | undefined): ResolvedTime {
  const more = weekday ? { weekday } : {}
  const date = year === undefined ? undefined : isoOf(year, month, day)
  if (date) return settled(date, more)
  const edtf = edtfOf({ month, day })
  return open(edtf, { edtf, ...more })
}

function days(
  place: TimePlace,
  year: string | undefined,
  ...[from, first, to, last]: readonly (string | undefined)[]
): ResolvedTime | Referring | undefined {
  const start = oneDay(place, undefined, from, first, year)
  const end = oneDay(place, undefined, to, last, year)
  if (!start || !end) return undefined
  const whole = (a: ResolvedTime | undefined, b: ResolvedTime | undefined) =>
    a && b && b.value >= a.value ? { ...a, value: `${a.value}/${b.value}` } : undefined
  if (!('refer' in start) && !('refer' in end)) return whole(start, end)
  return { refer: (told) => whole(meantBy(start, told), meantBy(end, told)) }
}

function meantBy(time: ResolvedTime | Referring, told: Narrative): ResolvedTime | undefined {
  return 'refer' in time ? time.refer(told) : time
}

/** How far back a printed year still tells the year of a day without one. */
const NEAR = 400
/** A future day must be this many times nearer than the past one to be meant by words about the past ("announced talks for June 1"). */
const FAR_NEARER = 3
const CLOSED = /\b(?:ended|closed|expired) (?:on )?$/

/**
 * The year of a day that prints none: the one of a full date shortly before where that is not the year of publication and the
 * words tell of the past, else the one that puts the day nearest to publication, leaning to the side the words speak of.
 */
function findYear(place: TimePlace, told: Narrative, month: number, day: number): number | undefined {
  const { published, at, text } = place
  const near = toldWithin(NEAR, told.day, at)
  const nearYear = near === undefined ? undefined : Number(near.slice(0, 4))
  const from = published?.length === 10 ? published : published?.length === 7 ? `${published}-15` : undefined
  if (!from) return nearYear
  const year = Number(from.slice(0, 4))
  const isClosed = CLOSED.test(text.slice(Math.max(0, at - 12), at))
  const tense = isClosed ? 'past' : place.tense()
  if (nearYear !== undefined && nearYear < year && tense === 'past' && !isNear(from, nearYear + 1, month, day))
    return nearYear
  const apart = (candidate: number) => {
    const date = isoOf(candidate, month, day)
    return date ? (daysBetween(from, date) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  }
  const candidates = [year - 1, year, year + 1].map((candidate) => ({ candidate, days: apart(candidate) }))
  const past = candidates.filter(({ days }) => days <= 0).sort((a, b) => b.days - a.days)[0]
  const future = candidates.filter(({ days }) => days > 0 && Number.isFinite(days)).sort((a, b) => a.days - b.days)[0]
  if (!past || !future) return (past ?? future)?.candidate
  const [back, ahead] = [-past.days, future.days]
  if (isClosed) return past.candidate
  if (tense === 'past') return FAR_NEARER * ahead < back ? future.candidate : past.candidate
  return FAR_NEARER * back < ahead ? past.candidate : future.candidate
}

function isNear(from: string, year: number, month: number, day: number): boolean {
  const date = isoOf(year, month, day)
  return date !== undefined && Math.abs(daysBetween(from, date) ?? 1000) < 31
}

function numericDay(
  { published }: TimePlace,
  first: string | undefined,
  mark: string | undefined,
  second: string | undefined,
  yearWord: string | undefined,
): ResolvedTime | undefined {
  const a = Number(first)
  const b = Number(second)
  const short = Number(yearWord)
  const year = (yearWord ?? '').length === 2 ? (short > 50 ? 1900 : 2000) + short : short
  const dayFirst = isoOf(year, b, a)
  const monthFirst = isoOf(year, a, b)
  if (!dayFirst || !monthFirst || mark === '.') {
    const only = mark === '.' ? dayFirst : (dayFirst ?? monthFirst)
    return only ? settled(only) : undefined
  }
  if (dayFirst === monthFirst) return settled(dayFirst)
  // 03/02/2023 is two days; the publication date settles it where only one of them lies near.
  const apart = (date: string) => Math.abs((published ? daysBetween(published, date) : undefined) ?? 1000)
  if (apart(dayFirst) <= 60 && apart(monthFirst) > 60) return settled(dayFirst)
  if (apart(monthFirst) <= 60 && apart(dayFirst) > 60) return settled(monthFirst)
  return { type: 'DATE', value: monthFirst, date: String(year) }
}

function yearNear(published: string, which: string): number {
  const year = Number(published.slice(0, 4))
  return which === 'last' ? year - 1 : which === 'next' ? year + 1 : year
}
