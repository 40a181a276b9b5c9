import type { ClausePage } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { FoundNumber } from './numbers.js'

const UNITS: Readonly<Record<string, string>> = {
  Y: 'years',
  M: 'months',
  W: 'weeks',
  D: 'days',
  H: 'hours',
  DE: 'decades',
}

/**
 * How long something lasted or lasts: "its 20-year conflict", "more than seven years". Not a figure: the first nine months of
 * a year (a period), ages, bare "three days ago" (a date).
 */
export function findDurations(page: ClausePage): FoundNumber[] {
  const { reading, words } = page
  const found: FoundNumber[] = []
  let at = 0
  for (const { start, end, type, value, date } of reading.times) {
    while (at < words.tokens.length && (words.tokens[at]?.end ?? 0) <= start) at += 1
    const match = /^PT?(\d{1,5}(?:\.\d)?)(DE|[YMWDH])$/u.exec(value)
    if (type !== 'DURATION' || !match || date !== null) continue
    let stop = at
    while (stop < words.tokens.length && (words.tokens[stop]?.start ?? end) < end) stop += 1
    const unit = UNITS[match[2] ?? '']
    if (!unit || Number(match[1]) < 2 || !isMeasured(page, at, stop)) continue
    found.push({
      first: firstDigit(page, at, stop),
      end: stop,
      nounEnd: lastNoun(page, stop),
      value: Number(match[1]),
      unit,
      vague: false,
    })
  }
  return found
}

/** What lasts; plans, terms and anniversaries are named by their years. */
const LASTING =
  /^(?:war|conflict|rule|presence|campaign|occupation|insurgency|struggle|career|relationship|partnership|drought|crisis|mission|reign|siege|blockade|ceasefire|truce|tenure|involvement|dispute|stalemate|embargo|detention|imprisonment|sentence|ban)$/u

/** Only where the text measures: as an adjective to an event, or with a limit printed before it. */
function isMeasured({ words }: ClausePage, first: number, end: number): boolean {
  const text = words.tokens.slice(first, end).map(({ lower }) => lower)
  if (
    /^(?:old|olds)$/u.test(lowerAt(words, end)) ||
    /^of age\b/u.test(`${lowerAt(words, end)} ${lowerAt(words, end + 1)}`) ||
    (lowerAt(words, end) === '-' && lowerAt(words, end + 1) === 'old')
  )
    return false
  if (text.includes('-')) return LASTING.test(lowerAt(words, end)) || LASTING.test(lowerAt(words, end + 1))
  const before = `${lowerAt(words, first - 2)} ${lowerAt(words, first - 1)} ${text.slice(0, 3).join(' ')}`
  return /\b(?:more than|nearly|almost|over|at least)\b(?! the\b)/u.test(before)
}

function firstDigit({ words }: ClausePage, first: number, end: number): number {
  for (let i = first; i < end; i += 1) if (/^\d/u.test(lowerAt(words, i)) || posAt(words, i) === 'NUM') return i
  return first
}

function lastNoun({ words }: ClausePage, end: number): number {
  let at = end
  while (posAt(words, at) === 'NOUN' && at < end + 3) at += 1
  return at
}
