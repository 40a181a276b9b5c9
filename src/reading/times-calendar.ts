import { daysBetween, edtfOf, isoOf } from '../vocabulary/dates.js'
import { open, type ResolvedTime, settled, type TimePlace, type TimeRule } from './times-rules.js'
import {
  DAY,
  findMonth,
  findOrdinal,
  findWeekdayNamed,
  MONTH,
  MONTH_ALONE,
  ORDINAL,
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
    pattern: pattern('\\b(\\d{4})-(\\d{2})-(\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2})?Z?)?\\b'),
    resolve: ([, year, month, day]) => dayOrNothing(Number(year), Number(month), Number(day)),
  },
  {
    // "May 12-14, 2022" and "May 30 – June 1": the first day is the date, the value holds both.
    name: 'days-of-month',
    pattern: pattern(
      `\\b${LEAD}(${MONTH}) (${DAY})${DASH}(?:(${MONTH}) )?(${DAY})(?!\\d|:)(?:,? (${YEAR})\\b)?(?!\\d)`,
    ),
    resolve: ([, , from, first, to, last, year], place) => days(place, year, from, first, to ?? from, last),
  },
  {
    name: 'days-before-month',
    pattern: pattern(`\\b${LEAD}(${DAY})(?: (${MONTH}))?${DASH}(${DAY}) (${MONTH})(?:,? (${YEAR})\\b)?`),
    resolve: ([, , first, from, last, to, year], place) => days(place, year, from ?? to, first, to, last),
  },
  {
    name: 'month-day',
    pattern: pattern(`\\b${LEAD}(${MONTH}) (${DAY})(?!\\d|:\\d|,\\d)(?:,? (${YEAR})\\b)?`),
    resolve: ([, weekday, month, day, year], place) => oneDay(place, weekday, month, day, year),
  },
  {
    name: 'day-month',
    pattern: pattern(`(?<![\\d.,:$€£-])\\b${LEAD}(${DAY}) (?:of )?(${MONTH})(?:,? (${YEAR})\\b)?`),
    resolve: ([, weekday, day, month, year], place) => oneDay(place, weekday, month, day, year),
  },
  {
    name: 'numeric-day',
    pattern: pattern('(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d./-]|\\.\\d)'),
    resolve: ([, first, mark, second, year], place) => numericDay(place, first, mark, second, year),
  },
  {
    name: 'month-year',
    pattern: pattern(
      `\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?(${MONTH})(?:,| of)? (?:(${YEAR})|(this|last|next) year)\\b`,
    ),
    resolve: ([, month, year, which], { published }) => {
      const named = year ? Number(year) : which && published ? yearNear(published, which) : undefined
      const number = findMonth(month ?? '')
      if (!number) return undefined
      const date = named && isoOf(named, number)
      return date ? settled(date) : open(edtfOf({ month: number }), { edtf: edtfOf({ month: number }) })
    },
  },
  {
    name: 'quarter-of-year',
    pattern: pattern(
      `\\b(?:[Tt]he )?(?:(${ORDINAL})[- ](quarter|half)|Q([1-4])|H([12]))(?: of|,)? (?:fiscal )?(?:the year )?(${YEAR})\\b`,
    ),
    resolve: ([, ordinal, unit, quarter, half, year]) => {
      const number = ordinal ? findOrdinal(ordinal) : Number(quarter ?? half)
      const letter = unit === 'half' || half ? 'H' : 'Q'
      return number ? { type: 'DATE', value: `${year}-${letter}${number}`, date: String(year) } : undefined
    },
  },
  {
    name: 'year-quarter',
    pattern: pattern(`\\b(?:[Tt]he )?(${YEAR}) (${ORDINAL})[- ](quarter|half)\\b`),
    resolve: ([, year, ordinal, unit]) => {
      const value = `${year}-${unit === 'half' ? 'H' : 'Q'}${findOrdinal(ordinal ?? '') ?? 'X'}`
      return { type: 'DATE', value, date: String(year) }
    },
  },
  {
    name: 'fiscal-year',
    pattern: pattern(`\\b(?:[Tt]he )?(?:[Ff]iscal (?:[Yy]ear )?|FY ?)(${YEAR}|\\d{2})\\b`),
    resolve: ([, year]) => settled((year ?? '').length === 2 ? `20${year}` : String(year)),
  },
  {
    // "the years 2019-2025", "2021/22"; never a telephone number or a score.
    name: 'years',
    pattern: pattern(`(?<![\\d.,/$€£-])\\b(${YEAR})(?:-|–|—|/)(${YEAR}|\\d{2})\\b(?![\\d%/-]|[.,]\\d)`),
    resolve: ([, from, to]) => {
      const until = (to ?? '').length === 2 ? `${from?.slice(0, 2)}${to}` : to
      return Number(until) > Number(from) ? { type: 'DATE', value: `${from}/${until}`, date: String(from) } : undefined
    },
  },
  {
    name: 'decade',
    pattern: pattern(`\\b(?:[Tt]he )?(?:(?:early|late|mid)[- ])?(?:(1[5-9]|20)(\\d)0s|['’](\\d)0s)\\b`),
    resolve: ([, century, digit, short]) =>
      open(short ? `${Number(short) > 2 ? 19 : 20}${short}` : `${century}${digit}`),
  },
  {
    name: 'month-alone',
    pattern: pattern(
      `(?:\\b(?:[Tt]he )?(?:(?:[Ee]nd|start|beginning|middle) of |(?:[Ee]arly|[Ll]ate|[Mm]id)[- ](?:[Ii]n )?|(?:[Ee]arlier|later) (?:in )?|([Ll]ast|[Tt]his|[Nn]ext|[Tt]his past) )?)\\b(${MONTH_ALONE})(?![\\w])`,
    ),
    resolve: resolveMonth,
  },
  {
    // "in 2022", "2022": no amount ("2022 troops"), no part of a number, a code or an address.
    name: 'year',
    pattern: pattern(
      `(?<![\\d.,/$€£#:-]|[$€£] )\\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ]|(?:the )?(?:end|beginning|start) of |the year )?(${YEAR})\\b(?![\\d%/]|[.,:]\\d|-\\d| ?(?:percent|per cent|million|billion|km|kg|tons?|tonnes|dollars|euros|people|troops|square|feet|miles|metres|meters)\\b)`,
    ),
    resolve: ([, year], { text, at }) => {
      const number = Number(year)
      if (number > 2100) return undefined
      const before = text.slice(Math.max(0, at - 12), at)
      if (NUMBERED.test(before)) return undefined
      const after = text.slice(at, at + 24)
      // "some 1900 soldiers" counts; "in 1900 soldiers" dates.
      if (
        / [a-z]+s\b/.test(after.slice(4, 20)) &&
        !/\b(?:[Ii]n|[Ss]ince|[Bb]y|of|[Ff]rom|[Uu]ntil|the|its|[Dd]uring|a)\s$/.test(before)
      ) {
        if (/^\d{4} [a-z]+s\b/.test(after)) return undefined
      }
      return settled(String(year))
    },
  },
]

/** Things that carry numbers of four digits: "flight 1903", "Resolution 1973". */
const NUMBERED = /\b(?:flight|number|no\.?|resolution|page|route|room|line|model|act|form|bus|train)\s$/i

function dayOrNothing(year: number, month: number, day: number): ResolvedTime | undefined {
  const date = isoOf(year, month, day)
  return date ? settled(date) : undefined
}

function oneDay(
  place: TimePlace,
  weekdayWord: string | undefined,
  monthWord: string | undefined,
  dayWord: string | undefined,
  year: string | undefined,
): ResolvedTime | undefined {
  const month = findMonth(monthWord ?? '')
  const day = Number.parseInt(dayWord ?? '', 10)
  // 29 February is checked against a leap year, since the year may be open.
  if (!month || !isoOf(2024, month, day)) return undefined
  const weekday = weekdayWord ? findWeekdayNamed(weekdayWord) : undefined
  const more = weekday ? { weekday } : {}
  const named = year ? Number(year) : findYear(place, month, day)
  const date = named === undefined ? undefined : isoOf(named, month, day)
  if (date) return settled(date, more)
  const edtf = edtfOf({ month, day })
  return open(edtf, { edtf, ...more })
}

function days(
  place: TimePlace,
  year: string | undefined,
  ...[from, first, to, last]: readonly (string | undefined)[]
): ResolvedTime | undefined {
  const start = oneDay(place, undefined, from, first, year)
  const end = oneDay(place, undefined, to, last, year)
  if (!start || !end || end.value < start.value) return undefined
  return { ...start, value: `${start.value}/${end.value}` }
}

/** The year that puts a day nearest to the publication date, else the year a date shortly before it prints. */
function findYear({ published, nearYear }: TimePlace, month: number, day: number): number | undefined {
  if (!published) return nearYear ?? undefined
  const year = Number(published.slice(0, 4))
  const from = published.length === 10 ? published : published.length === 7 ? `${published}-15` : undefined
  if (!from) return nearYear ?? undefined
  let best: number | undefined
  let nearest = Number.POSITIVE_INFINITY
  for (const candidate of [year, year - 1, year + 1]) {
    const date = isoOf(candidate, month, day)
    const apart = date ? Math.abs(daysBetween(from, date) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    if (apart < nearest) {
      nearest = apart
      best = candidate
    }
  }
  return best
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

/** Months that are verbs or given names need a word before them that only a month follows. */
const MONTH_INTRODUCED =
  /(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|of|from|to|[Tt]ill|through|and|between|or|for|[Ee]arly|[Ll]ate|[Mm]id-?|[Ll]ast|[Nn]ext|[Tt]his|past|before|after) |mid-)(?:[Ll]ast |[Nn]ext |[Tt]his |early |late |mid-)?$/

function resolveMonth(match: RegExpExecArray, { text, at, published, tense }: TimePlace): ResolvedTime | undefined {
  const [whole, which, word = ''] = match
  const month = findMonth(word)
  if (!month) return undefined
  const wordAt = at + whole.length - word.length
  const introduced = which !== undefined || MONTH_INTRODUCED.test(text.slice(Math.max(0, wordAt - 16), wordAt))
  if (!introduced && (word === 'May' || word === 'March')) return undefined
  const after = text.slice(at + whole.length, at + whole.length + 14)
  // "April Vantour said": a given name before a surname.
  if (!introduced && /^ \p{Lu}\p{Ll}/u.test(after)) return undefined
  const edtf = edtfOf({ month })
  if (!published || published.length < 7) return open(edtf, { edtf })
  const year = Number(published.slice(0, 4))
  const now = Number(published.slice(5, 7))
  const past = which ? /last|past/i.test(which) : tense() === 'past'
  const next = which ? /next/i.test(which) : !past
  let named = year
  if (which && /this$/i.test(which)) named = year
  else if (past) named = month > now || (which !== undefined && month === now) ? year - 1 : year
  else if (next) named = month < now || (which !== undefined && month === now) ? year + 1 : year
  return settled(isoOf(named, month) ?? String(named))
}
