import { addDays, addMonths, findIsoWeek, findWeekday, isoOf } from '../vocabulary/dates.js'
import { NEEDS, open, type ResolvedTime, settled, type TimePlace, type TimeRule } from './times-rules.js'
import { findOrdinal, ORDINAL, SEASON, seasonCode } from './times-words.js'

const pattern = (source: string) => new RegExp(source, 'g')
const WHICH_YEAR = "(?:([Ll]ast|[Tt]his|[Nn]ext) year['’]s )?"

/** Weeks, months, quarters, seasons, years and centuries named by their nearness to the day of publication. */
export const PERIOD_RULES: readonly TimeRule[] = [
  {
    // "the past decade" is a length of time; "over the past 20 years" counts and is none of these.
    name: 'past-decade',
    needs: /decade|century/,
    pattern: pattern('\\b(?:[Tt]he )?(?:past|last|coming|next) (decade|century)\\b'),
    resolve: ([, unit]) => ({ type: 'DURATION', value: unit === 'decade' ? 'P10Y' : 'P100Y', date: null }),
  },
  {
    name: 'quarter',
    needs: NEEDS.quarter,
    pattern: pattern(
      `\\b${WHICH_YEAR}(?:[Tt]he (?=(?:fiscal[- ])?${ORDINAL} |fiscal))?(?:fiscal[- ])?(${ORDINAL}|[FST][a-z]{3,5})[- ]quarter\\b`,
    ),
    resolve: ([, which, word], place) => quarter(findOrdinal(word ?? ''), which, place),
  },
  {
    name: 'near-period',
    needs: NEEDS.unit,
    pattern: pattern(
      `\\b(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) (?:in )?|(?:[Tt]he )?(?:end|beginning|middle|start) of )?([Ll]ast|[Tt]his|[Nn]ext|[Tt]he (?:current|past|coming|previous|following|next|last)|[Tt]his (?:past|coming)) (fiscal year|week|weekend|month|quarter|year|century|decade)\\b(?: or so\\b)?`,
    ),
    resolve: ([, which = '', unit = ''], place) => period(which, unit.replace('fiscal ', ''), place),
  },
  {
    // "the end of the month", "earlier in the year": the one of publication, since a document names no other so.
    name: 'part-of-current',
    needs: NEEDS.unit,
    pattern: pattern(
      '\\b(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) in the (month|year|week)\\b|\\b(?:[Tt]he )?(?:end|beginning|start|middle) of the (month|year|week)\\b(?! (?:\\d|ended|ending))',
    ),
    resolve: ([, in_, of], place) => period('this', in_ ?? of ?? '', place),
  },
  {
    name: 'weekend',
    needs: /weekend/,
    pattern: pattern('\\b[Tt]he weekend\\b'),
    resolve: (_, place) => weekend(place),
  },
  {
    // 31 December: of the year of publication, or of the one before where the words look back.
    name: 'year-end',
    needs: NEEDS.year,
    pattern: pattern('\\b[Yy]ear[- ]end\\b(?! (?:review|party|results|report|rally|bonus))'),
    resolve: (_, { text, at, published, tense }) => {
      if (!published) return open('XXXX-12-31', { edtf: 'XXXX-12-31' })
      const isBack = /\b(?:since|from|after|at last) $/i.test(text.slice(Math.max(0, at - 8), at))
      const isOver = isBack || (tense() === 'past' && published.slice(5, 7) < '07')
      const year = Number(published.slice(0, 4)) - (isOver ? 1 : 0)
      return settled(`${year}-12-31`)
    },
  },
  {
    name: 'season',
    needs: NEEDS.season,
    pattern: pattern(`\\b(?:(?:([Ll]ast|[Tt]his|[Nn]ext) (${SEASON}))|(?:the )?(${SEASON}) (?:of )?(\\d{4}))\\b`),
    resolve: ([, which, season, named, year], { published }) => {
      const now = published ? Number(published.slice(0, 4)) : undefined
      const code = seasonCode(season ?? named ?? '')
      if (year) return { type: 'DATE', value: `${year}-${code}`, date: year }
      if (now === undefined) return open(`XXXX-${code}`)
      const meant = seasonYear(which ?? '', code, now, Number(published?.slice(5, 7) ?? '1'))
      return { type: 'DATE', value: `${meant}-${code}`, date: String(meant) }
    },
  },
  {
    // "the fall of the government" is no season.
    name: 'season-alone',
    needs: NEEDS.season,
    pattern: pattern(
      `(?<=\\b(?:[Ii]n|[Dd]uring|[Ss]ince|[Uu]ntil|[Bb]y|[Tt]hrough) )(?:(?:early|late|mid)[- ])?(?:the )?(?:(?:early|late|mid)[- ])?(${SEASON})\\b(?! (?:of|\\d))`,
    ),
    resolve: ([, season = ''], { published, tense }) => {
      const code = seasonCode(season)
      if (!published || published.length < 7) return open(`XXXX-${code}`)
      const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))]
      const start = SEASON_STARTS[code] ?? 1
      const meant = tense() === 'future' ? year + (start + 2 < month ? 1 : 0) : year - (start > month ? 1 : 0)
      return { type: 'DATE', value: `${meant}-${code}`, date: String(meant) }
    },
  },
  {
    name: 'holiday',
    needs: /Thanksgiving|Christmas|New Year/,
    pattern: pattern(
      "\\b(?:([Ll]ast|[Nn]ext|[Tt]his) )?(Thanksgiving(?: Day)?|Christmas(?: Day| Eve)?|New Year['’]s (?:Day|Eve))(?: (?:of )?(\\d{4})\\b)?",
    ),
    resolve: ([, which, name = '', year], place) => holiday(name, which, year, place),
  },
  {
    name: 'half',
    needs: NEEDS.quarter,
    pattern: pattern('\\b[Tt]he (first|second|last|latter) half of (?:this|the) year\\b'),
    resolve: ([, word], { published }) => {
      const value = `${published?.slice(0, 4) ?? 'XXXX'}-H${word === 'first' ? 1 : 2}`
      return { type: 'DATE', value, date: published?.slice(0, 4) ?? null }
    },
  },
  {
    name: 'numbered-century',
    needs: /century/,
    pattern: pattern('\\b(?:[Tt]he )?(?:(?:early|late|mid)[- ])?(\\d{1,2})(?:st|nd|rd|th)[- ]century\\b'),
    resolve: ([, number]) => {
      const century = Number(number) - 1
      return century >= 0 && century <= 21 ? open(String(century).padStart(2, '0')) : undefined
    },
  },
  {
    name: 'decade-in-words',
    needs: /ties\b/,
    pattern: pattern('\\b[Tt]he (?:(?:early|late|mid)[- ])?(fifties|sixties|seventies|eighties|nineties)\\b'),
    resolve: ([, word = '']) =>
      open(`19${5 + ['fifties', 'sixties', 'seventies', 'eighties', 'nineties'].indexOf(word)}`),
  },
]

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
      return { type: 'DATE', value: unit === 'weekend' ? `${week}-WE` : week, date: spanOfWeek(day) }
    }
    case 'quarter': {
      const month = published && addMonths(published, 3 * step)
      return month ? quarterOf(Number(month.slice(0, 4)), Math.ceil(Number(month.slice(5, 7)) / 3)) : open('XXXX-QX')
    }
    case 'decade':
      return year === undefined ? open('XXX') : open(String(Math.floor(year / 10) + step))
    default:
      return year === undefined ? open('XX') : open(String(Math.floor(year / 100) + step))
  }
}

/** The month a day’s whole week lies in, else its year: a week from June to July is of neither month. */
function spanOfWeek(day: string): string {
  const weekday = findWeekday(day) ?? 1
  const [monday, sunday] = [addDays(day, 1 - weekday) ?? day, addDays(day, 7 - weekday) ?? day]
  return monday.slice(0, 7) === sunday.slice(0, 7) ? monday.slice(0, 7) : day.slice(0, 4)
}

function quarterOf(year: number, number: number): ResolvedTime {
  return { type: 'DATE', value: `${year}-Q${number}`, date: String(year) }
}

/** The quarter begun last, unless the words look ahead to one that is over this year or not yet begun. */
function quarter(number: number | undefined, which: string | undefined, { published, tense }: TimePlace) {
  if (!number) return undefined
  if (!published || published.length < 7) return open(`XXXX-Q${number}`)
  const year = Number(published.slice(0, 4))
  const month = Number(published.slice(5, 7))
  if (which) return quarterOf(year + (/last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0), number)
  const hasBegun = number * 3 - 2 <= month
  const isOver = number * 3 < month
  if (!hasBegun) return quarterOf(tense() === 'future' ? year : year - 1, number)
  return quarterOf(isOver && number * 3 < month - 3 && tense() === 'future' ? year + 1 : year, number)
}

/** The weekend just over, or the one to come where the words look ahead; on a Saturday or Sunday this one. */
function weekend({ published, tense }: TimePlace): ResolvedTime {
  const today = published ? findWeekday(published) : undefined
  if (!published || !today) return open('XXXX-WXX-WE')
  const day = today >= 6 || tense() === 'future' ? published : (addDays(published, -7) ?? published)
  return { type: 'DATE', value: `${findIsoWeek(day)}-WE`, date: day.slice(0, 7) }
}

const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** "Last summer" is the latest that is over, "next summer" the first not yet begun. */
function seasonYear(which: string, code: string, year: number, month: number): number {
  const start = SEASON_STARTS[code] ?? 1
  if (/last/i.test(which)) return start + 2 < month ? year : year - 1
  return /next/i.test(which) && start <= month ? year + 1 : year
}

function holiday(
  name: string,
  which: string | undefined,
  printed: string | undefined,
  { published, tense }: TimePlace,
) {
  const dateIn = (year: number) => holidayIn(name, year)
  if (printed) return settled(dateIn(Number(printed)) ?? printed)
  const fixed = /Thanksgiving/.test(name) ? 'XXXX-11-XX' : dateIn(2024)?.replace('2024', 'XXXX')
  if (published?.length !== 10) return open(fixed ?? 'XXXX', { edtf: fixed ?? 'XXXX' })
  const year = Number(published.slice(0, 4))
  const ahead = /next/i.test(which ?? '') || (!/last/i.test(which ?? '') && tense() === 'future')
  const candidates = [year - 1, year, year + 1].map((each) => dateIn(each) ?? '')
  const date = ahead ? candidates.find((each) => each >= published) : candidates.findLast((each) => each < published)
  return settled(date ?? String(year))
}

function holidayIn(name: string, year: number): string | undefined {
  if (/^Christmas Eve/.test(name)) return isoOf(year, 12, 24)
  if (/^Christmas/.test(name)) return isoOf(year, 12, 25)
  if (/Eve$/.test(name)) return isoOf(year, 12, 31)
  if (/Day$/.test(name) && name.startsWith('New')) return isoOf(year, 1, 1)
  // The fourth Thursday of November.
  const first = findWeekday(isoOf(year, 11, 1) ?? '') ?? 1
  return isoOf(year, 11, 1 + ((4 - first + 7) % 7) + 21)
}
