import type { Span } from '../vocabulary/evidence.js'

/** A full calendar date as printed, with its place in the words it was read from. */
export type PrintedDate = Span & Readonly<{ date: string }>

// English, Russian, Kazakh, German, French, Spanish, Portuguese, Italian, Indonesian; the page's own language is not known yet.
const MONTHS: readonly (readonly string[])[] = [
  'january jan января январь қаңтар januar janvier enero janeiro gennaio januari',
  'february feb февраля февраль ақпан februar février febrero fevereiro febbraio februari',
  'march mar марта март наурыз märz mars marzo março maret',
  'april apr апреля апрель сәуір avril abril aprile',
  'may мая май мамыр mai mayo maio maggio mei',
  'june jun июня июнь маусым juni juin junio junho giugno',
  'july jul июля июль шілде juli juillet julio julho luglio',
  'august aug августа август тамыз août agosto agustus ago',
  'september sept sep сентября сентябрь қыркүйек septembre septiembre setembro settembre',
  'october oct октября октябрь қазан oktober octobre octubre outubro ottobre',
  'november nov ноября ноябрь қараша novembre noviembre novembro',
  'december dec декабря декабрь желтоқсан dezember décembre diciembre dezembro dicembre desember',
].map((names) => names.split(' '))
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)))
const MONTH = `(?<month>${MONTHS.flat().join('|')})`
const YEAR = '(?<year>(?:19|20)\\d{2})'
const DAY = '(?<day>\\d{1,2})'
// Latin and Cyrillic, in lower case: classes over every script and both cases take each reader a tenth of a second to compile.
const LETTER = '[\\d\\u00aa\\u00b5\\u00baa-z\\u00df-\\u024f\\u0400-\\u04ff]'

// Slashed dates ("3/1/2023") are left out unless the year comes first: which number is the month depends on the country.
const SHAPES: readonly RegExp[] = [
  `${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`,
  `${DAY}(?:st|nd|rd|th|\\.|º)?(?: |-)(?:de )?${MONTH}\\.?,?(?: |-)(?:de )?${YEAR}`,
  `(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})`,
  `${DAY}\\.(?<month>\\d{1,2})\\.${YEAR}`,
  `${YEAR} ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?${DAY} ?[日일]`,
  `${YEAR}[./] ?(?<month>\\d{2})[./] ?${DAY}`,
  `${YEAR} (?:жылғы|жылдың|жылы|ж\\.) ${DAY}(?:-ші|-шы)? ${MONTH}`,
].map((shape) => new RegExp(`(?<!${LETTER})(?:${shape})(?:(?!${LETTER})|(?=t\\d))`, 'u'))

/** The first full date printed in a short line; undefined where day, month or year is missing or no such day exists. */
export function findPrintedDate(line: string): PrintedDate | undefined {
  if (!/(?:19|20)\d{2}/.test(line)) return undefined
  // The one letter that gets longer in lower case would move all that follows it.
  const lower = line.replaceAll('İ', 'I').toLowerCase()
  const found = SHAPES.flatMap((shape) => {
    const match = shape.exec(lower)
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
