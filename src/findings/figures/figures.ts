import type { Reading, Sentence } from '../../reading/reading.js'
import type { Comparator, FigureFinding } from '../../vocabulary/further-findings.js'
import { bodySentences, type ClausePage, pageOf, spanOfTokens } from '../clauses/clauses.js'
import { gappedPartyBefore, isSharedOut } from '../clauses/gapped-parties.js'
import { makeFinding } from '../finding.js'
import { findThemes } from '../themes.js'
import { findChange, findComparator, findPeriod, type Period } from './context.js'
import type { Described } from './described.js'
import { findDurations } from './durations.js'
import { type FoundNumber, findAmountNumbers, findCounts, takenTokens } from './numbers.js'
import { findRanks } from './ranks.js'
import { describeFigure } from './subjects.js'
import { isUnmeasured } from './unmeasured.js'

/**
 * Numbers with what they measure. Not found: dates, ages, sizes of lists ("the five states"), ordinals, telephone and
 * section numbers, and percentages that are but emphasis ("one hundred percent right").
 */
export function findFigures(reading: Reading): FigureFinding[] {
  const page = pageOf(reading)
  const amounts = findAmountNumbers(page)
  const taken = takenTokens(reading, amounts, page.words.timeAt)
  const numbers = [...amounts, ...findCounts(page, taken), ...findDurations(page), ...findRanks(page)].sort(
    (a, b) => a.first - b.first,
  )
  const found: FigureFinding[] = []
  const seen = new Set<string>()
  let next = 0
  for (const sentence of bodySentences(page)) {
    let last: Last | undefined
    // What is asked is not said.
    if (page.words.tokens[sentence.endToken - 1]?.lower === '?') continue
    let isTitle: boolean | undefined
    while (next < numbers.length && (numbers[next]?.first ?? 0) < sentence.firstToken) next += 1
    for (; next < numbers.length && (numbers[next]?.first ?? 0) < sentence.endToken; next += 1) {
      const number = numbers[next]
      if (!number || isNone(page, sentence, number) || isOfAnother(page, sentence, number, numbers[next - 1])) continue
      isTitle ??= isInCapitals(page, sentence)
      if (isTitle) break
      const limit = findComparator(page, number, sentence)
      const described =
        describeFigure(page, sentence, number, limit?.first ?? number.first) ?? shared(page, number, limit, last)
      const period = described && findPeriod(page, sentence, number)
      if (!described || period === 'open') continue
      last = { number, described }
      const finding = asFigure(page, sentence, number, { described, period, comparator: limit?.comparator ?? null })
      // A caption printed twice states its figure once.
      const key = `${page.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300))}|${finding.value}|${finding.unit}`
      if (!seen.has(key)) found.push(finding)
      seen.add(key)
    }
  }
  return found
}

function isNone(page: ClausePage, sentence: Sentence, number: FoundNumber): boolean {
  if (page.words.tokens[number.first - 1]?.lower === '-') return true
  return isEmphasis(page, number) || isRange(page, number) || isUnmeasured(page, sentence, number)
}

/** "Ghana got $4 million and Togo $3 million": the second number has a party of its own, without a verb that says what it did. */
function isOfAnother(
  page: ClausePage,
  sentence: Sentence,
  number: FoundNumber,
  before: FoundNumber | undefined,
): boolean {
  if (!before || before.first < sentence.firstToken) return false
  return (
    gappedPartyBefore(page, number.first, before.first) !== undefined ||
    isSharedOut(page, number.end, sentence.endToken)
  )
}

const LONG = 12

/** Headings run together ("USD 5 Million for a New School USD 3 Million for Boats"): where one ends the words do not tell. */
function isInCapitals({ words }: ClausePage, { firstToken, endToken }: Sentence): boolean {
  if (endToken - firstToken < LONG) return false
  let [capitals, all] = [0, 0]
  for (let i = firstToken; i < Math.min(endToken, firstToken + 60); i += 1) {
    const text = words.tokens[i]?.text ?? ''
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue
    all += 1
    if (/^\p{Lu}/u.test(text)) capitals += 1
  }
  return capitals > all * 0.75
}

/** "$8 to $10 billion", "between 11 and 15 percent", "50 or 60": two bounds and no value. */
function isRange({ words }: ClausePage, { first, end }: FoundNumber): boolean {
  const before = words.tokens[first - 1]?.lower
  if (before === 'and' && words.tokens[first - 3]?.lower === 'between') return true
  // "by eight to fifteen percent"; "from 8 to 15 percent" is a change.
  if (before === 'to' && words.tokens[first - 2]?.pos === 'NUM' && words.tokens[first - 3]?.lower !== 'from')
    return true
  if (before === 'between' || (before === 'or' && /^(?:NUM|PUNCT)$/u.test(words.tokens[first - 2]?.pos ?? '')))
    return true
  if (words.tokens[end]?.lower !== 'to') return false
  return words.tokens[end + 1]?.pos === 'NUM' || words.tokens[end + 1]?.pos === 'SYM'
}

/** "I agree 100 percent", "one hundred percent certain". */
function isEmphasis({ words }: ClausePage, { value, unit, end, first }: FoundNumber): boolean {
  if (unit !== '%' || value !== 100) return false
  const after = words.tokens[end]
  return (
    !after ||
    !/^(?:of|in|to|by|from|increase|rise|tariff|renewable)$/u.test(after.lower) ||
    words.tokens[first - 1]?.pos === 'PRON'
  )
}

type Last = Readonly<{ number: FoundNumber; described: Described }>

/** "includes $6 million for schools and $3 million for clinics": the second sum has the subject of the first. */
function shared(page: ClausePage, number: FoundNumber, limit: Limit, last: Last | undefined): Described | undefined {
  const first = limit?.first ?? number.first
  const isJoint = /^(?:and|,)$/u.test(page.words.tokens[first - 1]?.lower ?? '')
  if (!isJoint || !last?.described.owned || last.number.unit !== number.unit) return undefined
  return { ...last.described, first, end: number.end }
}

type Limit = ReturnType<typeof findComparator>

function asFigure(
  page: ClausePage,
  sentence: Sentence,
  number: FoundNumber,
  told: Readonly<{ described: Described; period: Period | undefined; comparator: Comparator }>,
): FigureFinding {
  const comparator: Comparator = told.comparator ?? (number.vague ? 'at-least' : null)
  const { subject, measure, first, end, apart } = told.described
  const change = findChange(page, sentence, number)
  const { period } = told
  const span = spanOfTokens(page, first, end)
  return makeFinding<FigureFinding>(page.reading.document, {
    kind: 'figure',
    evidence: apart ? [spanOfTokens(page, apart.first, apart.end), span] : [span],
    subject,
    measure,
    value: number.value,
    unit: number.unit,
    ...(period && { period: period.words, ...(period.date !== null && { periodDate: period.date }) }),
    ...(comparator !== null && { comparator }),
    ...(change && { change }),
    themes: findThemes(
      page.text.slice(Math.max(sentence.start, span.start - 150), Math.min(sentence.end, span.end + 150)),
    ),
    confidence: number.unit === '%' || /^[A-Z]{3}$/u.test(number.unit) ? 0.85 : number.value > 20 ? 0.75 : 0.55,
    by: number.unit === '%' || /^[A-Z]{3}$/u.test(number.unit) ? 'figure.amount/1' : 'figure.count/1',
    flags: [],
  })
}
