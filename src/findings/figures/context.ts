import type { Sentence } from '../../reading/reading.js'
import type { Comparator, FigureFinding } from '../../vocabulary/further-findings.js'
import { type ClausePage, findClause, floorOf, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { FoundNumber } from './numbers.js'
import { comparators, falls, rises } from './words.js'

/** The limit printed before a number, and the token it begins with. "Over the years" and "about which" limit nothing. */
export function findComparator(
  page: ClausePage,
  { first, end }: FoundNumber,
  sentence: Sentence,
): { comparator: Exclude<Comparator, null>; first: number } | undefined {
  const { words } = page
  const floor = Math.max(sentence.firstToken, first - 4)
  let stop = first
  if (/^(?:a|an)$/u.test(lowerAt(words, stop - 1))) stop -= 1
  const before = words.tokens
    .slice(floor, stop)
    .map(({ lower }) => lower)
    .join(' ')
  for (const [limit, comparator] of comparators) {
    if (before === limit || before.endsWith(` ${limit}`)) return { comparator, first: stop - limit.split(' ').length }
  }
  const after = `${lowerAt(words, end)} ${lowerAt(words, end + 1)}`
  return after === 'or more' ? { comparator: 'at-least', first } : undefined
}

const REACH = 6

/** Whether a percentage or sum is one by which something rose or fell; what it rose *to* is a value and no change. */
export function findChange(
  { words }: ClausePage,
  sentence: Sentence,
  { first, end, unit }: FoundNumber,
): FigureFinding['change'] {
  for (let i = first - 1; i >= Math.max(sentence.firstToken, first - REACH); i -= 1) {
    const lower = lowerAt(words, i)
    if (/^(?:to|reaching|reached|and|,|worth|total|at|from)$/u.test(lower)) break
    const lemma = words.tokens[i]?.lemma ?? lower
    if (rises.has(lemma) || rises.has(lower)) return 'rise'
    if (falls.has(lemma) || falls.has(lower)) return 'fall'
  }
  const after = lowerAt(words, end)
  if (unit === '%' && /^(?:increase|rise|growth|jump|surge|gain|higher|more)$/u.test(after)) return 'rise'
  if (unit === '%' && /^(?:decrease|fall|drop|decline|reduction|cut|lower|less)$/u.test(after)) return 'fall'
  return undefined
}

/** The printed time nearest to a number in its sentence: the period it holds for. What it is compared with is another period. */
export function findPeriod(page: ClausePage, sentence: Sentence, { first, end }: FoundNumber): string | undefined {
  const { reading, words } = page
  let best: { words: string; distance: number } | undefined
  for (const { start, end: stop, type, value } of timesIn(page, sentence)) {
    if (type === 'TIME' || type === 'SET' || /_REF$/u.test(value)) continue
    const at = words.tokens[first]?.start ?? 0
    const until = words.tokens[end - 1]?.end ?? 0
    if (start >= at && stop <= until) continue
    const before = reading.document.text.slice(Math.max(sentence.start, start - 40), start)
    if (/\b(?:compared (?:to|with)|than|versus|same period)\b[^,]{0,30}$/u.test(before)) continue
    const distance = stop <= at ? at - stop : start - until
    if (!best || distance < best.distance)
      best = { words: reading.document.text.slice(start, stop).replace(/\s+/gu, ' '), distance }
  }
  return best && best.distance < 120 ? best.words : undefined
}

function timesIn({ reading }: ClausePage, { start, end }: Sentence) {
  const { times } = reading
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found = []
  for (let i = low; i < times.length && (times[i]?.start ?? end) < end; i += 1) {
    const time = times[i]
    if (time) found.push(time)
  }
  return found
}

/** What a figure is about: the subject of its clause and the verb or noun that measures it. Tokens `first` to `end` are the evidence. */
export function describeFigure(
  page: ClausePage,
  sentence: Sentence,
  number: FoundNumber,
  limit: number,
): { subject: string; measure: string; first: number; end: number } {
  const isCounted = number.nounEnd > number.end
  const end = endOfPhrase(page, isCounted ? number.nounEnd : number.end, sentence)
  const noun = measuringNoun(page, sentence, limit)
  const verb = findVerbBefore(page, sentence, limit)
  const clause = verb === undefined ? undefined : findClause(page, verb, sentence)
  const owner = clause ? printedWords(page, clause.subject.first, clause.subject.end) : null
  const counted = isCounted ? printedWords(page, number.end, end).replace(/^(?:-|of) ?/u, '') : null
  const about = isCounted ? null : findAbout(page, number.end, sentence)
  if (noun) return { subject: owner ?? counted ?? about ?? noun.words, measure: noun.words, first: noun.first, end }
  const isNear = clause && verb !== undefined && limit - verb <= REACH && limit - clause.subject.first < 14
  const first = isNear ? clause.subject.first : verb !== undefined && limit - verb <= REACH ? verb : limit
  const measure =
    counted !== null
      ? 'count'
      : verb === undefined || limit - verb > REACH
        ? 'amount'
        : (page.words.tokens[verb]?.lemma ?? 'amount')
  const isPronoun = owner !== null && /^(?:we|i|it|he|she|they|this|that|which|who)$/iu.test(owner)
  const subject = counted ?? (about !== null && (owner === null || isPronoun || number.unit === '%') ? about : owner)
  return { subject: subject ?? printedWords(page, number.first, end), measure, first: Math.min(first, limit), end }
}

/** "a total investment of more than": the noun phrase whose "of" leads to the number. */
function measuringNoun(
  page: ClausePage,
  sentence: Sentence,
  limit: number,
): { words: string; first: number } | undefined {
  const { words } = page
  if (!/^(?:of|by|at)$/u.test(lowerAt(words, limit - 1)) || posAt(words, limit - 2) !== 'NOUN') return undefined
  let first = limit - 2
  while (first - 1 >= sentence.firstToken && /^(?:NOUN|ADJ|PROPN)$/u.test(posAt(words, first - 1))) first -= 1
  return { words: printedWords(page, first, limit - 1), first }
}

/** "$5 million in humanitarian assistance", "61% of exports": what the sum or share is of. */
function findAbout(page: ClausePage, from: number, { endToken }: Sentence): string | null {
  const { words } = page
  if (!/^(?:in|of|for|worth)$/u.test(lowerAt(words, from))) return null
  const start = lowerAt(words, from) === 'worth' && lowerAt(words, from + 1) === 'of' ? from + 2 : from + 1
  let end = start
  while (
    end < Math.min(endToken, start + 8) &&
    /^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(posAt(words, end)) &&
    words.timeAt[end] === 0
  )
    end += 1
  return end > start ? printedWords(page, start, end) : null
}

function findVerbBefore(page: ClausePage, sentence: Sentence, limit: number): number | undefined {
  const floor = floorOf(page, limit, sentence)
  for (let i = limit - 1; i >= Math.max(floor, limit - 30); i -= 1) {
    if (posAt(page.words, i) === 'VERB' && !lowerAt(page.words, i).endsWith('ing')) return i
  }
  return undefined
}

/** The noun phrase with its "of" and "with" phrases, up to the next verb, comma or time. */
function endOfPhrase({ words }: ClausePage, from: number, { endToken }: Sentence): number {
  let end = from
  for (let i = from; i < Math.min(endToken, from + 14); i += 1) {
    const pos = posAt(words, i)
    if (words.timeAt[i] === 1 || !/^(?:NOUN|PROPN|ADJ|ADP|DET|PART|CCONJ|NUM)$/u.test(pos)) break
    if (pos === 'NUM' || pos === 'CCONJ' || /^(?:to|compared|than|after|before|since|by)$/u.test(lowerAt(words, i)))
      break
    if (/^(?:NOUN|PROPN)$/u.test(pos)) end = i + 1
  }
  return end
}
