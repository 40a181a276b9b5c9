import type { Span } from '../vocabulary/evidence.js'

/** A full calendar date as printed, with its place in the words it was read from. */
export type PrintedDate = Span & Readonly<{ date: string }>

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'января', 'январь', 'қаңтар'],
  ['february', 'feb', 'февраля', 'февраль', 'ақпан'],
  ['march', 'mar', 'марта', 'март', 'наурыз'],
  ['april', 'apr', 'апреля', 'апрель', 'сәуір'],
  ['may', 'мая', 'май', 'мамыр'],
  ['june', 'jun', 'июня', 'июнь', 'маусым'],
  ['july', 'jul', 'июля', 'июль', 'шілде'],
  ['august', 'aug', 'августа', 'август', 'тамыз'],
  ['september', 'sept', 'sep', 'сентября', 'сентябрь', 'қыркүйек'],
  ['october', 'oct', 'октября', 'октябрь', 'қазан'],
  ['november', 'nov', 'ноября', 'ноябрь', 'қараша'],
  ['december', 'dec', 'декабря', 'декабрь', 'желтоқсан'],
]
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)))
const MONTH = `(?<month>${MONTHS.flat().join('|')})`
const YEAR = '(?<year>(?:19|20)\\d{2})'
const DAY = '(?<day>\\d{1,2})'
const EDGE = '(?![\\p{L}\\p{N}])'

// Slashed dates ("3/1/2023") are left out: which number is the month depends on the country.
const SHAPES: readonly RegExp[] = [
  `${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`,
  `${DAY}(?:st|nd|rd|th)?(?: |-)${MONTH}\\.?,?(?: |-)${YEAR}`,
  `(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})`,
  `${DAY}\\.(?<month>\\d{1,2})\\.${YEAR}`,
  `${YEAR} (?:жылғы|жылдың|жылы|ж\\.) ${DAY}(?:-ші|-шы)? ${MONTH}`,
].map((shape) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${shape})(?:${EDGE}|(?=T\\d))`, 'iu'))

/** The first full date printed in a short line; undefined where day, month or year is missing or no such day exists. */
export function findPrintedDate(line: string): PrintedDate | undefined {
  if (!/(?:19|20)\d{2}/.test(line)) return undefined
  const found = SHAPES.flatMap((shape) => {
    const match = shape.exec(line)
    const date = match?.groups && toIsoDate(match.groups)
    return match && date ? [{ date, start: match.index, end: match.index + match[0].length }] : []
  })
  return found.sort((a, b) => a.start - b.start)[0]
}

function toIsoDate(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { year = '', month = '', day = '' } = groups
  const number = MONTH_NUMBER.get(month.toLowerCase()) ?? Number(month)
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
  return isDay ? date : undefined
}
