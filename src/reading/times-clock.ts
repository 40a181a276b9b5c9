import { isoOf } from '../vocabulary/dates.js'
import { dayNear, weekdayNear } from './times-days.js'
import type { Referring, ResolvedTime, TimePlace, TimeRule } from './times-rules.js'
import { NEEDS, toldWithin } from './times-rules.js'
import { DAY, findMonth, findNumber, findWeekdayNamed, MONTH, NUMBER_WORD, WEEKDAY, YEAR } from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')
const ZONE = '(?: (?:[ECMP][SD]T|GMT|UTC|BST|CET|CEST|MSK|[Ll]ocal time|local))?'
/** The same hour elsewhere, before the day: "10:35 a.m. (0735 GMT) Friday". */
const ELSEWHERE = ' \\((?:[\\d:.]{1,5} ?)(?:[ap]\\.?m\\.? ?)?(?:GMT|UTC|[ECMP][SD]T|CET|local time)\\)'
// The empty alternative instead of a `?`: an optional group that only looks ahead would be given up.
const ON_DAY = `(?:(?=${ELSEWHERE},? (?:on )?(${WEEKDAY})\\b)|,? (?:on )?(?:(${WEEKDAY})\\b|([Tt]oday|[Yy]esterday|[Tt]omorrow)\\b|(${MONTH}) (${DAY})(?![\\d:]|,\\d)(?:,? (${YEAR})\\b)?|(${DAY}) (${MONTH})(?:,? (${YEAR})\\b)?)|)`

/** How near a day must be told before an hour that names none. */
const SAME_CLAUSE = 80
const SMALL_HOURS = 5
/** As ON_DAY would have found it. */
const TOMORROW = [undefined, undefined, 'tomorrow']

/** Hours of the clock, with the day printed beside them. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    name: 'clock',
    needs: NEEDS.clock,
    pattern: pattern(`\\b(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.?m\\b\\.?${ZONE}${ON_DAY}`),
    resolve: ([whole, hour, minutes, half, ...day], place) =>
      Number(hour) > 12 ? undefined : clock(place, whole, (Number(hour) % 12) + (half === 'p' ? 12 : 0), minutes, day),
  },
  {
    // "at 14:30", "14:30 GMT", "1430 hours": never a score ("won 3:2") or a verse.
    name: 'clock-of-24',
    needs: NEEDS.clock,
    pattern: pattern(
      `(?:(?<=\\b(?:[Aa]t|[Bb]y|[Ff]rom|[Uu]ntil|[Aa]round|[Aa]bout) )([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])${ZONE}|\\b([01]\\d|2[0-3]):?([0-5]\\d) (?:GMT|UTC|hours|hrs|[Ll]ocal time)\\b)${ON_DAY}`,
    ),
    resolve: ([whole, hour, minutes, zoned, zonedMinutes, ...day], place) =>
      clock(place, whole, Number(hour ?? zoned), minutes ?? zonedMinutes, day),
  },
  {
    name: 'oclock',
    needs: NEEDS.hour,
    pattern: pattern(
      `\\b(?:(\\d{1,2}|${NUMBER_WORD}) o['’]clock|(?<=\\bat )(\\d{1,2}|${NUMBER_WORD})(?= (?:in the (?:morning|afternoon|evening)|at night)))(?: (in the (?:morning|afternoon|evening)|at night))?`,
    ),
    resolve: ([whole, oclock, number, part], place) => {
      const hour = findNumber(oclock ?? number ?? '') ?? 0
      if (hour < 1 || hour > 12) return undefined
      const late = part !== undefined && !part.includes('morning')
      // "She will leave at four in the morning": nobody writes of a morning to come before it is light.
      const isNextDay = part?.includes('morning') === true && hour <= SMALL_HOURS && place.tense() === 'future'
      return clock(place, whole, (hour % 12) + (late ? 12 : 0), undefined, isNextDay ? TOMORROW : [])
    },
  },
  {
    // "High noon" is a film and a figure of speech.
    name: 'noon',
    needs: NEEDS.hour,
    pattern: pattern(`(?<!\\b[Hh]igh )\\b([Nn]oon|[Mm]idday|[Mm]idnight)${ON_DAY}`),
    resolve: ([whole, word, ...day], place) =>
      clock(place, whole, /midnight/i.test(word ?? '') ? 0 : 12, undefined, day),
  },
]

function clock(
  place: TimePlace,
  whole: string,
  hour: number,
  minutes: string | undefined,
  printed: readonly (string | undefined)[],
): ResolvedTime | Referring {
  const time = `T${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
  const day = printedDay(place, place.at + whole.length, printed)
  const of = (date: string | undefined): ResolvedTime => ({
    type: 'TIME',
    value: `${date ?? 'XXXX-XX-XX'}${time}`,
    date: date ?? null,
  })
  if (day !== undefined || printed.some((part) => part !== undefined)) return of(day)
  return { refer: ({ day: told, at }) => of(toldWithin(SAME_CLAUSE, told, at) ?? dayNear(place, undefined)) }
}

function printedDay(
  place: TimePlace,
  end: number,
  [beyond, beside, near, monthFirst, dayAfter, year, dayFirst, monthAfter, yearAfter]: readonly (string | undefined)[],
): string | undefined {
  const weekday = beyond ?? beside
  if (weekday) return weekdayNear(place, findWeekdayNamed(weekday) ?? 1, '', end)
  if (near) return dayNear(place, near)
  const month = findMonth(monthFirst ?? monthAfter ?? '')
  const named = year ?? yearAfter ?? place.published?.slice(0, 4)
  const day = Number.parseInt(dayAfter ?? dayFirst ?? '', 10)
  return month && named ? isoOf(Number(named), month, day) : undefined
}
