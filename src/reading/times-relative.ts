import { addDays, addMonths, findIsoWeek } from '../vocabulary/dates.js'
import { dayNear, weekdayNear } from './times-days.js'
import {
  type Narrative,
  NEEDS,
  open,
  type ResolvedTime,
  settled,
  type TimePlace,
  type TimeRule,
  toldWithin,
} from './times-rules.js'
import { findNumber, findWeekdayNamed, NUMBER, PART_OF_DAY, partOfDayCode, UNIT, WEEKDAY } from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')
/** A paragraph or two. */
const NIGHT_REACH = 300
const DAYS_BACK = 7

/** A day told, unless it is a week before publication or more: then it is history, and "overnight" is the night just over. */
function recentDay(told: string | undefined, { published }: TimePlace): string | undefined {
  const earliest = published && addDays(published, -DAYS_BACK)
  return told && earliest && told > earliest ? told : undefined
}

/** Words that mean a time by the day on which they are written. Without a publication date they stay open. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    name: 'every-weekday',
    needs: NEEDS.day,
    pattern: pattern(
      `\\b(?:(?:[Ee]very|[Ee]ach) (${WEEKDAY})(?: (${PART_OF_DAY}))?|(${WEEKDAY})s(?: (${PART_OF_DAY})s?)?|(${WEEKDAY}) (${PART_OF_DAY})s)\\b`,
    ),
    resolve: ([, named, part, plural, partToo, each, parts]) => ({
      type: 'SET',
      value: `XXXX-WXX-${findWeekdayNamed(named ?? plural ?? each ?? '')}${partOfDayCode(part ?? partToo ?? parts)}`,
      date: null,
    }),
  },
  {
    // "Late Friday" is Friday; whole weekdays only, so no "Fri" or "Sun" that may be a word of its own.
    name: 'weekday',
    needs: NEEDS.day,
    pattern: pattern(
      `\\b(?:(?:([Ll]ast|[Nn]ext|[Cc]oming|[Tt]his(?: past| coming)?|[Ll]ate|[Ee]arly)) )?(${WEEKDAY})(?: (${PART_OF_DAY})\\b)?`,
    ),
    resolve: ([whole, which, word, part], place) => {
      const weekday = findWeekdayNamed(word ?? '')
      if (!weekday) return undefined
      const code = partOfDayCode(part)
      const day = weekdayNear(place, weekday, which ?? '', place.at + whole.length)
      const type = code ? 'TIME' : 'DATE'
      if (!day) return { type, value: `XXXX-WXX-${weekday}${code}`, date: null, weekday }
      return { type, value: `${day}${code}`, date: day, weekday }
    },
  },
  {
    // "USA Today" is a name, and "today's youth" lives on more days than one.
    name: 'near-day',
    needs: NEEDS.day,
    pattern: pattern(
      "(?<!\\b[A-Z]{2,6} (?=Today)|\\b(?:day|week|month|year)s? from )\\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?([Tt]oday(?!['’]s (?:youth|young|children|generation|world|society|standards|students|families)\\b)|[Yy]esterday|[Tt]omorrow|[Tt]onight)(?: (morning|afternoon|evening|night)\\b)?\\b",
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
    needs: NEEDS.hour,
    pattern: pattern(`\\b(?:([Tt]his) (morning|afternoon|evening)|([Ll]ast) (night|evening)|([Oo]vernight))\\b`),
    resolve: ([, , now, last, , overnight], place) => {
      const back = last || overnight ? -1 : 0
      const code = partOfDayCode(now) || 'TNI'
      const of = (from: string | null): ResolvedTime => {
        const day = from && addDays(from, back)
        return { type: 'TIME', value: `${day || 'XXXX-XX-XX'}${code}`, date: day || null }
      }
      // Of a day told just before, the night is the one that led up to it.
      const refer = ({ day, at }: Narrative) =>
        of(recentDay(toldWithin(NIGHT_REACH, day, at), place) ?? place.published)
      return overnight && place.tense() === 'past' ? { refer } : of(place.published)
    },
  },
  {
    name: 'ago',
    needs: /ago|from (?:now|today)|hence/,
    pattern: pattern(
      `\\b(?:(?:[Nn]early|[Aa]lmost|[Aa]bout|[Mm]ore than|[Oo]ver|[Ss]ome|[Jj]ust) )?(${NUMBER}) (?:or (?:so|more|two) )?(${UNIT})s?(?: or (?:so|more|two))? (ago|from now|from today|hence)\\b`,
    ),
    resolve: ([, count, unit = '', which = ''], place) => ago(findNumber(count ?? ''), unit, which, place),
  },
  {
    name: 'present',
    needs: /[Nn]ow|[Cc]urrent|[Pp]resent|hese days/,
    pattern: pattern(
      '\\b(?:(?:[Rr]ight )?[Nn]ow|[Cc]urrently|[Aa]t present|[Pp]resently|[Tt]hese days|[Nn]owadays|(?<![Tt]hen[- ])current)\\b',
    ),
    resolve: () => open('PRESENT_REF'),
  },
  {
    // "previously announced" and "soon after" tell an order of things, no time.
    name: 'past',
    needs: /[Rr]ecent|past|Previously|[Ff]ormerly|Past/,
    pattern: pattern(
      '\\b(?:(?:[Mm]ore )?[Rr]ecently|[Ii]n the past|Previously|[Ff]ormerly|[Pp]ast years|recent)\\b(?! (?:hours|days|weeks|months|years|decades)| \\w+ (?:hours|days|weeks|months|years|decades)\\b)',
    ),
    resolve: () => open('PAST_REF'),
  },
  {
    name: 'future',
    needs: /future|[Ss]oon/,
    pattern: pattern(
      '\\b(?:[Tt]he (?:near |foreseeable )?future|future|as soon as possible|(?<!\\bas )[Ss]oon(?! (?:after|before|as)\\b))\\b',
    ),
    resolve: () => open('FUTURE_REF'),
  },
]

/** "two weeks ago", as precise as its unit. */
function ago(
  count: number | undefined,
  unit: string,
  which: string,
  { published }: TimePlace,
): ResolvedTime | undefined {
  const sign = which === 'ago' ? -1 : 1
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
