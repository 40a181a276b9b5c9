/** Names of months as printed, full and abbreviated, in capitals too; the number is its place here plus one. */
const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const inCapitals = (names: readonly string[]) => names.map((name) => name.toUpperCase())

/** A month's full name or abbreviation. Abbreviations are months only beside a day or a year ("Mar 3", never "Mar went"). */
export const MONTH = `(?:${[...MONTH_NAMES, ...inCapitals(MONTH_NAMES)].join('|')}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|\\b))`
/** A month's full name, or an abbreviation with its full stop. */
export const MONTH_ALONE = `(?:${MONTH_NAMES.join('|')}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.)`
export const WEEKDAY = `(?:${[...WEEKDAY_NAMES, ...inCapitals(WEEKDAY_NAMES)].join('|')})`
/** A weekday where a day of the month follows: there it may be abbreviated. */
export const WEEKDAY_BEFORE_DAY = `(?:${[...WEEKDAY_NAMES, ...inCapitals(WEEKDAY_NAMES)].join('|')}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.?)`
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
export const YEAR = '(?:1[5-9]|20|21)\\d\\d'
export const PART_OF_DAY = '(?:morning|afternoon|evening|night)'

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
}
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const ORDINALS = ['first', 'second', 'third', 'fourth']
const UNITS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: 'FORTNIGHT',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DECADE',
  century: 'CENTURY',
}
const HALVES: Readonly<Record<string, string>> = { Y: '6M', TH: 'T30M', TM: 'T30S' }
const SEASONS: Readonly<Record<string, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }

/** As it stands in a sentence and at its head. */
const eitherCase = (word: string) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`
const TENS_WITH_ONES = `(?:${['twenty', ...Object.keys(TENS)].map(eitherCase).join('|')})(?:-(?:${NUMBER_WORDS.slice(1, 10).join('|')}))?`
/** One to ninety-nine in words. */
export const NUMBER_WORD = `(?:${TENS_WITH_ONES}|${NUMBER_WORDS.slice(1, 20).map(eitherCase).join('|')})`
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3})?(?:\\.\\d)?(?: 1/2)?|(?:[Aa] |[Oo]ne )?[Hh]undred|[Aa]n?(?= )|${NUMBER_WORD}(?: and a half)?|[Ss]everal|(?:[Aa] )?[Ff]ew|(?:[Aa] )?[Cc]ouple of|[Mm]any)`
export const UNIT = '(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade)'
export const SEASON = '(?:spring|summer|autumn|fall|winter)'
export const ORDINAL = '(?:first|second|third|fourth|1st|2nd|3rd|4th)'

/** A year in words, as transcripts of broadcasts print it: "nineteen ninety-six", "two thousand". */
export const SPELLED_YEAR = `(?:nineteen (?:${Object.keys(TENS).join('|')}|twenty)(?:-(?:${NUMBER_WORDS.slice(1, 10).join('|')}))?|two thousand)`

/** 1996 for "1996" and for "nineteen ninety-six"; undefined for what names no year. */
export function findYearNamed(words: string): number | undefined {
  if (/^\d{4}$/.test(words)) return Number(words)
  if (words === 'two thousand') return 2000
  const part = words.startsWith('nineteen ') ? findNumber(words.slice(9)) : undefined
  return part === undefined ? undefined : 1900 + part
}

/** 1 to 12; undefined for what begins like no month. */
export function findMonth(word: string): number | undefined {
  const index = MONTH_STEMS.indexOf(word.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** 1 = Monday … 7 = Sunday. */
export function findWeekdayNamed(word: string): number | undefined {
  const index = WEEKDAY_STEMS.indexOf(word.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** TIMEX3 code of a part of the day (`TMO`), the empty string where none is named. */
export function partOfDayCode(word: string | undefined): string {
  return (word && PARTS_OF_DAY[word.toLowerCase()]) ?? ''
}

/** TIMEX3 code of a season (`SU`). */
export function seasonCode(word: string): string {
  return SEASONS[word.toLowerCase()] ?? 'XX'
}

/** 1 to 4 for `first`, `2nd` …; undefined otherwise. */
export function findOrdinal(word: string): number | undefined {
  const index = ORDINALS.indexOf(word.toLowerCase())
  if (index >= 0) return index + 1
  const value = Number.parseInt(word, 10)
  return value >= 1 && value <= 4 ? value : undefined
}

/** The number that words or digits print; undefined for a vague one ("several"). */
export function findNumber(words: string): number | undefined {
  const lower = words.toLowerCase().trim()
  const digits = /^(\d[\d,]*(?:\.\d+)?)( 1\/2)?$/.exec(lower)
  if (digits) return Number((digits[1] ?? '').replaceAll(',', '')) + (digits[2] ? 0.5 : 0)
  if (lower.endsWith(' and a half')) return (findNumber(lower.slice(0, -11)) ?? 0) + 0.5
  if (lower === 'a' || lower === 'an') return 1
  if (lower.endsWith('hundred')) return 100
  if (lower.endsWith('couple of')) return 2
  const index = NUMBER_WORDS.indexOf(lower)
  if (index >= 0) return index
  const [tens = '', ones] = lower.split('-')
  const whole = tens === 'twenty' ? 20 : TENS[tens]
  return whole === undefined || ones === undefined ? whole : whole + NUMBER_WORDS.indexOf(ones)
}

/** TIMEX3 value of a length of time: `P2W`, `PT3H`, `PXY` where the number stays vague. */
export function durationValue(count: number | undefined, unit: string): string {
  const code = UNITS[unit.toLowerCase().replace(/s$/, '').replace(/ie$/, 'y')] ?? 'X'
  const printed = count === undefined ? 'X' : String(count)
  // Half a year is six months, half an hour thirty minutes; other parts stay decimals.
  const half = HALVES[code]
  if (half && count !== undefined && count % 1 === 0.5) {
    const whole = count > 1 ? `${code.startsWith('T') ? 'T' : ''}${Math.floor(count)}${code.replace('T', '')}` : ''
    return `P${whole}${whole.includes('T') ? half.slice(1) : half}`
  }
  if (code.startsWith('T')) return `PT${printed}${code.slice(1)}`
  if (code === 'FORTNIGHT') return count === undefined ? 'PXW' : `P${2 * count}W`
  if (code === 'DECADE') return count === undefined ? 'PXY' : `P${10 * count}Y`
  if (code === 'CENTURY') return count === undefined ? 'PXY' : `P${100 * count}Y`
  if (code === 'Q') return `P${printed}Q`
  return `P${printed}${code}`
}
