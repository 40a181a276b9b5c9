import { addDays, addMonths, findIsoWeek, findWeekday } from '../vocabulary/dates.js'
import { open, type ResolvedTime, settled, type TimePlace, type TimeRule } from './times-rules.js'
import {
  findNumber,
  findOrdinal,
  findWeekdayNamed,
  NUMBER,
  ORDINAL,
  PART_OF_DAY,
  partOfDayCode,
  SEASON,
  seasonCode,
  UNIT,
  WEEKDAY,
} from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')
const CLOCK = '(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.?m\\b\\.?(?: (?:E[SD]T|GMT|UTC|local time|local))?'

/** Words that mean a time by the day on which they are written. Without a publication date they stay open. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    name: 'clock',
    pattern: pattern(`\\b${CLOCK}(?:,? (?:on )?(?:(${WEEKDAY})\\b|([Tt]oday|[Yy]esterday|[Tt]omorrow)\\b))?`),
    resolve: ([, hour, minutes, half, weekday, near], place) => {
      const hours = (Number(hour) % 12) + (half === 'p' ? 12 : 0)
      const clock = `T${String(hours).padStart(2, '0')}:${minutes ?? '00'}`
      const day = weekday ? weekdayNear(place, findWeekdayNamed(weekday) ?? 1, '') : dayNear(place, near)
      return { type: 'TIME', value: `${day ?? 'XXXX-XX-XX'}${clock}`, date: day ?? null }
    },
  },
  {
    name: 'noon',
    pattern: pattern(`\\b(?:[Nn]oon|[Mm]idday)(?: (?:on )?(${WEEKDAY})\\b)?`),
    resolve: ([, weekday], place) => {
      const day = weekday ? weekdayNear(place, findWeekdayNamed(weekday) ?? 1, '') : dayNear(place, undefined)
      return { type: 'TIME', value: `${day ?? 'XXXX-XX-XX'}T12:00`, date: day ?? null }
    },
  },
  {
    name: 'every-weekday',
    pattern: pattern(`\\b(?:(?:[Ee]very|[Ee]ach) (${WEEKDAY})|(${WEEKDAY})s)(?: ${PART_OF_DAY}s?)?\\b`),
    resolve: ([, named, plural]) => ({
      type: 'SET',
      value: `XXXX-WXX-${findWeekdayNamed(named ?? plural ?? '')}`,
      date: null,
    }),
  },
  {
    // No weekday: "Friday's" possessive is one, "Wednesday Campanella" is a name where a capital follows without a comma.
    name: 'weekday',
    pattern: pattern(
      `\\b(?:(?:([Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Tt]he (?:previous|following)|[Ll]ate|[Ee]arly)) )?(${WEEKDAY})(?: (${PART_OF_DAY})\\b)?`,
    ),
    resolve: ([, which, word, part], place) => {
      const weekday = findWeekdayNamed(word ?? '')
      if (!weekday) return undefined
      const code = partOfDayCode(part)
      const day = weekdayNear(place, weekday, which ?? '')
      const type = code ? 'TIME' : 'DATE'
      if (!day) return { type, value: `XXXX-WXX-${weekday}${code}`, date: null, weekday }
      return { type, value: `${day}${code}`, date: day, weekday }
    },
  },
  {
    name: 'near-day',
    pattern: pattern(
      '\\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?([Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)(?: (morning|afternoon|evening|night)\\b)?\\b',
    ),
    resolve: ([, word, part], place) => {
      const day = dayNear(place, word)
      const code = partOfDayCode(part ?? (/tonight/i.test(word ?? '') ? 'night' : undefined))
      if (!day) return { type: code ? 'TIME' : 'DATE', value: `XXXX-XX-XX${code}`, date: null }
      return { type: code ? 'TIME' : 'DATE', value: `${day}${code}`, date: day }
    },
  },
  {
    name: 'this-morning',
    pattern: pattern(`\\b(?:([Tt]his) (morning|afternoon|evening)|([Ll]ast) (night|evening)|([Oo]vernight))\\b`),
    resolve: ([, , now, last, , overnight], place) => {
      const back = last || overnight ? -1 : 0
      const day = place.published && addDays(place.published, back)
      const code = partOfDayCode(now) || 'TNI'
      return { type: 'TIME', value: `${day || 'XXXX-XX-XX'}${code}`, date: day || null }
    },
  },
  {
    name: 'near-period',
    pattern: pattern(
      `\\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) (?:in )?|(?:the )?(?:end|beginning) of )?([Ll]ast|[Tt]his|[Nn]ext|[Tt]he (?:current|past|coming|previous|following|next|last)|[Tt]his (?:past|coming)) (fiscal year|week|weekend|month|quarter|year|century|decade)\\b`,
    ),
    resolve: ([, which = '', unit = ''], place) => period(which, unit.replace('fiscal ', ''), place),
  },
  {
    name: 'season',
    pattern: pattern(`\\b(?:(?:([Ll]ast|[Tt]his|[Nn]ext) (${SEASON}))|(?:the )?(${SEASON}) (?:of )?(\\d{4}))\\b`),
    resolve: ([, which, season, named, year], { published }) => {
      const now = published ? Number(published.slice(0, 4)) : undefined
      const code = seasonCode(season ?? named ?? '')
      if (year) return { type: 'DATE', value: `${year}-${code}`, date: year }
      if (now === undefined) return open(`XXXX-${code}`)
      const meant = now + (/last/i.test(which ?? '') ? -1 : /next/i.test(which ?? '') ? 1 : 0)
      return { type: 'DATE', value: `${meant}-${code}`, date: String(meant) }
    },
  },
  {
    name: 'ago',
    pattern: pattern(
      `\\b(?:(?:[Nn]early|[Aa]lmost|[Aa]bout|[Mm]ore than|[Oo]ver|[Ss]ome|[Jj]ust) )?(${NUMBER}) (?:or (?:so|more|two) )?(${UNIT})s?(?: or (?:so|more|two))? (ago|earlier|before|later|from now|hence)\\b`,
    ),
    resolve: ([, count, unit = '', which = ''], place) => ago(findNumber(count ?? ''), unit, which, place),
  },
  {
    name: 'quarter',
    pattern: pattern(`\\b(?:[Tt]he )?(?:fiscal[- ])?(${ORDINAL})[- ]quarter\\b`),
    resolve: ([, word], { published }) => {
      const quarter = findOrdinal(word ?? '')
      if (!quarter) return undefined
      if (!published || published.length < 7) return open(`XXXX-Q${quarter}`)
      const year = Number(published.slice(0, 4))
      const begun = quarter * 3 - 2 <= Number(published.slice(5, 7))
      return { type: 'DATE', value: `${begun ? year : year - 1}-Q${quarter}`, date: String(begun ? year : year - 1) }
    },
  },
  {
    name: 'half',
    pattern: pattern('\\b[Tt]he (first|second|last) half of (?:this|the) year\\b'),
    resolve: ([, word], { published }) => {
      const value = `${published?.slice(0, 4) ?? 'XXXX'}-H${word === 'first' ? 1 : 2}`
      return { type: 'DATE', value, date: published?.slice(0, 4) ?? null }
    },
  },
  {
    name: 'present',
    pattern: pattern(
      '\\b(?:(?:[Rr]ight |[Ff]or )?[Nn]ow|[Cc]urrently|[Aa]t present|[Pp]resently|[Tt]hese days|[Nn]owadays|current)\\b(?! that\\b)',
    ),
    resolve: () => open('PRESENT_REF'),
  },
  {
    name: 'past',
    pattern: pattern(
      '\\b(?:[Rr]ecently|[Ii]n the past|[Pp]reviously|[Ff]ormerly|[Ii]n recent (?:days|weeks|months|years)|recent)\\b(?! (?:days|weeks|months|years))',
    ),
    resolve: () => open('PAST_REF'),
  },
  {
    name: 'future',
    pattern: pattern('\\b(?:[Tt]he (?:near |foreseeable )?future|[Ss]oon)\\b'),
    resolve: () => open('FUTURE_REF'),
  },
]

/** The day of publication moved to the one a word names; undefined while that day is not known. */
function dayNear({ published }: TimePlace, word: string | undefined): string | undefined {
  if (published?.length !== 10) return undefined
  const lower = word?.toLowerCase()
  return addDays(published, lower === 'yesterday' ? -1 : lower === 'tomorrow' ? 1 : 0)
}

/** The last such weekday up to publication, or the next one where the words speak of what is to come. */
function weekdayNear(place: TimePlace, weekday: number, which: string): string | undefined {
  const { published } = place
  const today = published?.length === 10 ? findWeekday(published) : undefined
  if (!published || !today) return undefined
  const back = (today - weekday + 7) % 7
  if (/next|following|coming/i.test(which)) return addDays(published, back === 0 ? 7 : 7 - back)
  if (/last|previous/i.test(which)) return addDays(published, back === 0 ? -7 : -back)
  if (back === 0) return published
  return addDays(published, place.tense() === 'future' ? 7 - back : -back)
}

function period(which: string, unit: string, { published }: TimePlace): ResolvedTime | undefined {
  const step = /last|past|previous/i.test(which) ? -1 : /next|coming|following/i.test(which) ? 1 : 0
  const year = published ? Number(published.slice(0, 4)) : undefined
  switch (unit) {
    case 'year':
      return year === undefined ? open('XXXX') : settled(String(year + step))
    case 'month': {
      const month = published && addMonths(published, step)
      return month ? settled(month) : open('XXXX-XX')
    }
    case 'week':
    case 'weekend': {
      const day = published && addDays(published, 7 * step)
      const week = day && findIsoWeek(day)
      if (!day || !week) return open('XXXX-WXX')
      return { type: 'DATE', value: unit === 'weekend' ? `${week}-WE` : week, date: day.slice(0, 7) }
    }
    case 'quarter': {
      const month = published && addMonths(published, 3 * step)
      if (!month) return open('XXXX-QX')
      return {
        type: 'DATE',
        value: `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`,
        date: month.slice(0, 4),
      }
    }
    case 'decade':
      return year === undefined ? open('XXX') : open(String(Math.floor(year / 10) + step))
    default:
      return year === undefined ? open('XX') : open(String(Math.floor(year / 100) + step))
  }
}

/** "two weeks ago" as precise as its unit. "two years later" counts from what the text told before, so it stays a length of time. */
function ago(
  count: number | undefined,
  unit: string,
  which: string,
  { published }: TimePlace,
): ResolvedTime | undefined {
  if (which !== 'ago' && which !== 'from now' && which !== 'hence' && !(which === 'earlier' && count === 1))
    return undefined
  const sign = which === 'from now' || which === 'hence' ? 1 : -1
  if (count === undefined) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const moved = sign * Math.round(count)
  const months: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120 }
  const size = months[unit]
  if (size !== undefined) {
    const month = published && addMonths(published.length === 4 ? `${published}-06` : published, size * moved)
    if (!month) return open(unit === 'month' ? 'XXXX-XX' : 'XXXX')
    return settled(unit === 'month' || unit === 'quarter' ? month : month.slice(0, 4))
  }
  if (unit !== 'day' && unit !== 'week' && unit !== 'fortnight') {
    return published?.length === 10 ? { type: 'TIME', value: published, date: published } : open('XXXX-XX-XX')
  }
  const day = published && addDays(published, moved * (unit === 'day' ? 1 : unit === 'week' ? 7 : 14))
  if (!day) return open('XXXX-XX-XX')
  if (unit === 'day') return settled(day)
  return { type: 'DATE', value: findIsoWeek(day) ?? day, date: day.slice(0, 7) }
}
