import { addDays, addMonths, findWeekday } from '../vocabulary/dates.js'
import { type Narrative, NEEDS, open, type ResolvedTime, settled, type TimeRule, toldWithin } from './times-rules.js'
import { findNumber, findWeekdayNamed, NUMBER, partOfDayCode, WEEKDAY, YEAR } from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')
/** A period that is compared is seldom farther off than a few paragraphs. */
const QUARTER_REACH = 3000
/** "That day" means one told in this paragraph or the one before. */
const DAY_REACH = 500
/** About a sentence. */
const YEAR_REACH = 150
const THEN_REACH = 60
const PART_REACH = 120

/** Expressions that go by what the text has told before: "a year earlier", "that day", "the year-ago quarter", "the previous Friday". */
export const REFERRING_RULES: readonly TimeRule[] = [
  {
    // Of figures the same quarter a year before; of anything else the year before publication or before the day told.
    name: 'year-before',
    needs: NEEDS.year,
    pattern: pattern(
      '\\b(?:([Aa]|[Oo]ne) year (ago|earlier|before)\\b|([Yy]ear)[- ](?:ago|earlier)(?= (?:[\\w-]+ ){0,2}?(?:results|net|loss|profit|figures?|earnings|sales|revenue|level|income|\\$)))',
    ),
    resolve: ([, , which, bare], { text, at }) => ({
      refer: (told) => {
        const isFigure = bare !== undefined || isCompared(text, at)
        const quarter = isFigure ? toldWithin(QUARTER_REACH, told.quarter, at) : undefined
        if (quarter) return quarterBefore(quarter)
        // "Ago" counts from publication, "earlier" from the year told in the same breath.
        return yearBefore(told, which === 'ago' ? undefined : toldWithin(YEAR_REACH, told.year, at))
      },
    }),
  },
  {
    name: 'compared-quarter',
    needs: NEEDS.quarter,
    pattern: pattern(
      '\\b[Tt]he (year-earlier|year-ago|prior-year|latest|most recent|same|corresponding|comparable) (?:quarter|period)\\b(?:,? (?:of )?(?:a year (?:ago|earlier|before)|(last) year|the (?:previous|prior) year|((?:19|20)\\d\\d)))?',
    ),
    resolve: ([whole, which = '', last, year], { at }) => ({
      refer: (told) => {
        const quarter = toldWithin(QUARTER_REACH, told.quarter, at)
        if (!quarter) return /latest|recent/.test(which) ? latestQuarter(told) : undefined
        if (year) return quarterDated(`${year}${quarter.slice(4)}`)
        const isBefore = /year|prior/.test(which) || last !== undefined || /year/.test(whole)
        return isBefore ? quarterBefore(quarter) : quarterDated(quarter)
      },
    }),
  },
  {
    // "the 1988 quarter", "last year's quarter".
    name: 'quarter-of-told',
    needs: NEEDS.quarter,
    pattern: pattern(`\\b(?:[Tt]he (${YEAR})|([Ll]ast|[Tt]his) year['’]s) (?:quarter|period)\\b`),
    resolve: ([, year, which], { at }) => ({
      refer: (told) => {
        const named =
          year ??
          (told.published
            ? String(Number(told.published.slice(0, 4)) - (/last/i.test(which ?? '') ? 1 : 0))
            : undefined)
        const quarter = toldWithin(QUARTER_REACH, told.quarter, at)
        if (!named) return undefined
        return quarter ? quarterDated(`${named}${quarter.slice(4)}`) : settled(named)
      },
    }),
  },
  {
    name: 'the-quarter',
    needs: NEEDS.quarter,
    pattern: pattern('\\b[Tt]he quarter\\b(?! of (?:a|an|the|its|all)\\b)'),
    resolve: (_, { at }) => ({
      refer: (told) => {
        const quarter = toldWithin(QUARTER_REACH, told.quarter, at)
        return quarter ? quarterDated(quarter) : undefined
      },
    }),
  },
  {
    name: 'year-ended',
    needs: NEEDS.year,
    pattern: pattern('\\b[Tt]he (?:fiscal |financial |full )?year(?= (?:ended|ending)\\b)'),
    resolve: () => ({ type: 'DURATION', value: 'P1Y', date: null }),
  },
  {
    // The year of publication: never "the year he was born", "the year 2000", "the year of the treaty" or "of the year".
    name: 'the-year',
    needs: NEEDS.year,
    pattern: pattern(
      "\\b(?:(?<=\\b(?:[Ff]or|[Ii]n|[Dd]uring|[Oo]ver|[Tt]hroughout) )the (?:full |fiscal |whole |entire )?year|[Tt]he (?:full|fiscal) year)\\b(?=[.,;:]|['’]s| (?:were|was|are|is|will|and|as a whole)\\b)",
    ),
    resolve: (_, { published }) => (published ? settled(published.slice(0, 4)) : undefined),
  },
  {
    name: 'that-day',
    needs: NEEDS.day,
    pattern: pattern(
      '\\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?(?:[Tt]hat|[Tt]he)(?: very)?( same)? (day)\\b|\\b(?:[Ee]arlier|[Ll]ater) in the day\\b',
    ),
    resolve: ([whole, same], { at }) => {
      // "The day" alone is any day: only "that day" and "the same day" point.
      if (/\bthe\b/i.test(whole) && !same && !/in the day/.test(whole)) return undefined
      return { refer: (told) => pointed(told, toldWithin(DAY_REACH, told.day, at), /in the day/.test(whole)) }
    },
  },
  {
    // "Rights end on Nov. 30. Until then, …"; of a year or a month told since, "then" is that.
    name: 'until-then',
    needs: /\bthen\b/,
    pattern: pattern('(?<=\\b(?:[Uu]ntil|[Bb]y|[Ss]ince) )then\\b'),
    resolve: (_, { at }) => ({
      refer: ({ day, year }) => {
        const told = toldWithin(THEN_REACH, day, at)
        return told && (year?.at ?? 0) <= (day?.at ?? 0) ? settled(told) : undefined
      },
    }),
  },
  {
    // "Shares rose Friday. In the morning …": of a day told in the same breath, never of any morning ("he runs in the morning").
    name: 'part-of-told',
    needs: /in the (?:morn|aft|even)/,
    pattern: pattern('(?<=\\bin )the (morning|afternoon|evening)\\b(?! (?:of|hours?|sun|light|air|paper)\\b)'),
    resolve: ([, part], { at, tense }) => {
      if (tense() !== 'past') return undefined
      return {
        refer: ({ day }) => {
          const told = toldWithin(PART_REACH, day, at)
          return told ? { type: 'TIME', value: `${told}${partOfDayCode(part)}`, date: told } : undefined
        },
      }
    },
  },
  {
    name: 'that-year',
    needs: /[Tt]hat (?:same )?(?:year|month)/,
    pattern: pattern('\\b[Tt]hat(?: same)? (year|month)\\b'),
    resolve: ([, unit], { at }) => ({
      refer: ({ year, day }) => {
        const told = unit === 'month' ? toldWithin(DAY_REACH, day, at)?.slice(0, 7) : toldWithin(DAY_REACH, year, at)
        return told ? settled(told) : undefined
      },
    }),
  },
  {
    name: 'next-day',
    needs: /next|following|previous/,
    pattern: pattern('\\b(?:[Tt]he )?(next|following|previous) (day|evening|morning)\\b'),
    resolve: ([, which, part], { at }) => ({
      refer: (told) => {
        const day = toldWithin(DAY_REACH, told.day, at)
        const moved = day && addDays(day, which === 'previous' ? -1 : 1)
        if (!moved) return undefined
        if (part === 'day') return settled(moved)
        return { type: 'TIME', value: `${moved}${part === 'morning' ? 'TMO' : 'TEV'}`, date: moved }
      },
    }),
  },
  {
    name: 'weekday-beside-told',
    needs: NEEDS.day,
    pattern: pattern(`\\b[Tt]he (previous|following|next) (${WEEKDAY})\\b`),
    resolve: ([, which, word], { at }) => ({
      refer: (told) => {
        const weekday = findWeekdayNamed(word ?? '') ?? 1
        const from =
          toldWithin(3 * DAY_REACH, told.day, at) ?? (told.published?.length === 10 ? told.published : undefined)
        const today = from && findWeekday(from)
        if (!from || !today) return open(`XXXX-WXX-${weekday}`, { weekday })
        const back = (today - weekday + 7) % 7 || 7
        const day = addDays(from, which === 'previous' ? -back : 7 - (back % 7) || 7)
        return day ? settled(day, { weekday }) : undefined
      },
    }),
  },
  {
    // "two days later" counts from the day told; without one it is a length of time only.
    name: 'counted-from-told',
    needs: /earlier|later/,
    pattern: pattern(`\\b(${NUMBER}) (day|week|month|year)s? (earlier|later)\\b`),
    resolve: ([, count = '', unit = '', which], { at }) => ({
      refer: (told) => countedFrom(told, at, findNumber(count), unit, which === 'earlier' ? -1 : 1),
    }),
  },
]

const COMPARED = /(?:[\d%$€£][^.;]{0,40}|\b(?:from|than|with|to|over) )$/
const FIGURES_AFTER =
  /^(?:[Aa]|[Oo]ne) year (?:ago|earlier|before),? (?:[\w.&]+ ){0,4}(?:earned|net|lost|sales|profit|revenue|posted|reported)\b/

/** Whether figures stand beside an expression: "up from $10 million a year ago", "A year earlier, net income was $2 million". */
function isCompared(text: string, at: number): boolean {
  return COMPARED.test(text.slice(Math.max(0, at - 40), at)) || FIGURES_AFTER.test(text.slice(at, at + 80))
}

function quarterDated(quarter: string): ResolvedTime {
  return { type: 'DATE', value: quarter, date: quarter.slice(0, 4) }
}

function quarterBefore(quarter: string): ResolvedTime {
  return quarterDated(`${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`)
}

/** The last quarter that was over at publication. */
function latestQuarter({ published }: Narrative): ResolvedTime | undefined {
  const month = published && addMonths(published, -3)
  return month ? quarterDated(`${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`) : undefined
}

function yearBefore({ published }: Narrative, told: string | undefined): ResolvedTime {
  const year = told ?? published?.slice(0, 4)
  return year ? settled(String(Number(year) - 1)) : open('XXXX')
}

function pointed({ published }: Narrative, told: string | undefined, orToday: boolean): ResolvedTime | undefined {
  const day = told ?? (orToday && published?.length === 10 ? published : undefined)
  return day ? settled(day) : undefined
}

function countedFrom(
  told: Narrative,
  at: number,
  count: number | undefined,
  unit: string,
  sign: number,
): ResolvedTime | undefined {
  if (count === undefined) return undefined
  const day = toldWithin(DAY_REACH, told.day, at)
  if (unit === 'year') {
    const year = toldWithin(DAY_REACH, told.year, at)
    return year ? settled(String(Number(year) + sign * Math.round(count))) : undefined
  }
  if (!day) return undefined
  if (unit === 'month') {
    const month = addMonths(day, sign * Math.round(count))
    return month ? settled(month) : undefined
  }
  const moved = addDays(day, sign * Math.round(count * (unit === 'week' ? 7 : 1)))
  return moved ? settled(moved) : undefined
}
