import { createHash } from 'node:crypto'
import type { FigureFinding } from '../vocabulary/further-findings.js'
import { contentWordsOf } from './content-words.js'
import { foldName } from './names.js'

/** Verbs and nouns that say how high a number stood, not what was measured: "reached", "totalled", "amounted to". */
const STANDING_AT = new Set(
  'amount count reach total totals stand be exceed surpass top hit come number have value make worth remain'.split(' '),
)

/** What is given is not measured: two gifts of one kind are no series. */
const GIVING = new Set(
  'provide give commit pledge announce donate contribute grant send offer allocate authorize describe'.split(' '),
)

/** A subject of one word may be anybody's: "assets". */
const FEWEST_WORDS = 2

const MONTHS =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)/u
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu

/**
 * How long a time a figure holds for. A half-year or quarter is known by its words alone, as its date is that of its year; what runs on
 * ("since 2019", "to date") or spans several months or years is of none. What is to be reached by a time was not measured then.
 */
function kindOfPeriod(period: string, date: string): 'target' | 'year' | 'half' | 'quarter' | 'month' | 'day' | 'none' {
  const words = period.toLowerCase()
  if (/^by\b/u.test(words)) return 'target'
  if (/\b(?:since|from|to date|so far|ytd|until|till|up to|months|weeks|days|years|decades?)\b/u.test(words))
    return 'none'
  if (/\b(?:half|half-year|semester)\b|\b[12]?h[12]\b/u.test(words)) return 'half'
  if (/\b(?:quarters?|trimester|[1-4]?q[1-4])\b/u.test(words)) return 'quarter'
  if (/^\d{4}-\d\d-\d\d/u.test(date) || /\b(?:day|today|yesterday)\b/u.test(words)) return 'day'
  if (MONTHS.test(words)) return /(?<!\d)\d{1,2}(?!\d)/u.test(words) ? 'day' : 'month'
  if (/^\d{4}-\d\d/u.test(date) || /\bmonth\b/u.test(words)) return 'month'
  // "2021/22" and "2021-22" are one year, "2019 and 2021" are two times.
  const years = words.match(YEAR)?.length ?? 0
  return years === 1 || (years === 0 && (date !== '' || /\byear\b/u.test(words))) ? 'year' : 'none'
}

/**
 * By what figures of one subject, measure, unit and kind of period are known for one series; null where the subject says too
 * little, where no period is printed, and for gifts.
 */
export function seriesOf({
  subject,
  measure,
  unit,
  change,
  period,
  periodDate = '',
}: Pick<FigureFinding, 'subject' | 'measure' | 'unit' | 'change' | 'period' | 'periodDate'>): string | null {
  const units = contentWordsOf(unit)
  const words = contentWordsOf(subject).filter((word) => !units.includes(word))
  if (words.length < FEWEST_WORDS || period === undefined || GIVING.has(foldName(measure))) return null
  // A change is the same measure whether it grew, rose or surged.
  const measured = change === undefined && !STANDING_AT.has(foldName(measure)) ? contentWordsOf(measure) : []
  const parts = [
    unit,
    change === undefined ? 'value' : 'change',
    [...new Set([...words, ...measured])].sort().join(' '),
    // A quarter drawn beside whole years would look like a fall.
    kindOfPeriod(period, periodDate),
  ]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}
