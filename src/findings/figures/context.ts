import type { Sentence, Time } from '../../reading/reading.js'
import type { Comparator, FigureFinding } from '../../vocabulary/further-findings.js'
import type { ClausePage } from '../clauses/clauses.js'
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
  // A count rises or falls only by a sum or share.
  if (unit !== '%' && !/^[A-Z]{3}$/u.test(unit)) return undefined
  for (let i = first - 1; i >= Math.max(sentence.firstToken, first - REACH); i -= 1) {
    const lower = lowerAt(words, i)
    if (/^(?:to|reaching|reached|and|,|worth|total|at|from)$/u.test(lower)) break
    const lemma = words.tokens[i]?.lemma ?? lower
    // "make up 20 percent" is no rise.
    if (lower === 'up' && /^(?:VERB|AUX)$/u.test(posAt(words, i - 1))) break
    if (rises.has(lemma) || rises.has(lower)) return 'rise'
    if ((falls.has(lemma) || falls.has(lower)) && !/^contracts?$/u.test(lower)) return 'fall'
  }
  const after = lowerAt(words, end)
  if (unit === '%' && /^(?:increase|rise|growth|jump|surge|gain|higher|more)$/u.test(after)) return 'rise'
  if (unit === '%' && /^(?:decrease|fall|drop|decline|reduction|cut|lower|less)$/u.test(after)) return 'fall'
  return undefined
}

/** A period as printed, and its date where text and publication settle it. */
export type Period = Readonly<{ words: string; date: string | null }>

/** How far from its number a period may be printed, in characters. */
const NEAR = 70

/**
 * The printed time a number holds for: the nearest of its clause, or the one its sentence opens with. Not the time it is compared
 * with, not the day on which it was said or decided ("announced today"), not a length of time, and not what another clause tells
 * of. `open` where the sentence opens with a time and it cannot be told whether the number is of that time.
 */
export function findPeriod(page: ClausePage, sentence: Sentence, number: FoundNumber): Period | 'open' | undefined {
  const { words } = page
  const at = words.tokens[number.first]?.start ?? 0
  const until = words.tokens[number.end - 1]?.end ?? 0
  let best: (Period & { distance: number }) | undefined
  let isOpen = false
  for (const time of timesIn(page, sentence)) {
    const { start, end: stop } = time
    if (start < until && stop > at) continue
    const before = page.text.slice(Math.max(sentence.start, start - 110), start)
    const printed = page.text.slice(start, stop)
    // "the 2022 cycle" is named by its year.
    // "Between 1910 and 1940 the share went up": which of the two?
    if (stop <= at && OPENING_SPAN.test(page.text.slice(sentence.start, start))) isOpen = true
    if ((/^\d{4}$/u.test(printed) && !LEADS_TO_YEAR.test(before)) || !isPeriod(time, before, printed)) continue
    const held = stop <= at ? holdsAhead(page, sentence, time, number) : holdsBehind(page, time, number)
    if (held === 'open') isOpen = true
    const distance = stop <= at ? at - stop : start - until
    if (held === true && (!best || distance < best.distance)) best = { ...periodOf(page, time, before), distance }
  }
  return best ?? (isOpen ? 'open' : undefined)
}

const UNTIL = /^\s(?:to|through|until)\s(?:\p{L}{2,9}\s){0,2}(?:19|20)\d\d\b/iu

/** "since 2010" begins there and has no date of its own; "by 2030" is what is aimed at and tells nothing of 2030 itself. */
function periodOf({ text }: ClausePage, { start, end, date }: Time, before: string): Period {
  const since = /\b(?:since|from)\s$/iu.exec(before)
  const part = PART_OF_YEAR.exec(before)
  const led = since ?? /\bby\s(?:the\s)?$/iu.exec(before) ?? part
  // "from 2009 to 2021"
  const to = since ? (UNTIL.exec(text.slice(end, end + 40))?.[0].length ?? 0) : 0
  const words = text.slice(start - (led?.[0].length ?? 0), end + to).replace(/\s+/gu, ' ')
  return { words, date: since || part ? null : date }
}

const OPENING_SPAN = /^["“]?between\s(?:[^,]{1,30}\sand\s)?$/iu

/** How far a time that opens its sentence may hold, in characters. */
const FAR = 260

/** Words before a time with which a sentence opens. */
const OPENING =
  /^["“]?(?:(?:and|but|so|then|overall|meanwhile|just|now|as|in|on|during|since|by|over|for|the|early|late|this|from|through|fiscal|calendar|year|end|first|second|half|of|last|past|next|alone)[\s,]{1,2}){0,7}$/iu

function holdsAhead(page: ClausePage, sentence: Sentence, time: Time, { first }: FoundNumber): boolean | 'open' {
  const at = page.words.tokens[first]?.start ?? 0
  const between = page.text.slice(time.end, at)
  const opens = OPENING.test(page.text.slice(sentence.start, time.start))
  const isNear = between.length <= NEAR && !isElsewhere(between, true)
  // "in answer to the storm there last year, Norway froze": the storm's.
  // "rose in 2021, reaching $2 billion"
  if (!opens && isNear && !/^\s?,(?!\s\p{L}{3,12}ing\b)/u.test(between)) return true
  if (!opens) return between.length <= NEAR && !/[;:–—]/u.test(between) && !ANNOUNCING.test(between) ? 'open' : false
  if (isNear) return true
  const isSince = /\bsince\s$/iu.test(page.text.slice(Math.max(sentence.start, time.start - 7), time.start))
  if (!isSince && ANNOUNCING.test(between)) return false
  return between.length <= FAR && isOneClause(page, sentence, time.end, first) ? true : 'open'
}

/** Whether no more than one verb stands between a character and a token, and nothing that leads to another clause. */
function isOneClause({ words }: ClausePage, { firstToken }: Sentence, from: number, until: number): boolean {
  let verbs = 0
  for (let i = until - 1; i >= firstToken && (words.tokens[i]?.start ?? 0) >= from; i -= 1) {
    if (/^(?:[;:–—]|which|who|that|but|while|where|because|when)$/u.test(lowerAt(words, i))) return false
    if (posAt(words, i) === 'VERB' && !lowerAt(words, i).endsWith('ing')) verbs += 1
  }
  return verbs <= 1
}

function holdsBehind({ text, words }: ClausePage, time: Time, { end }: FoundNumber): boolean {
  const until = words.tokens[end - 1]?.end ?? 0
  const between = text.slice(until, time.start).replace(/\sas\s(?:of|early as)\s$/iu, ' ')
  if (between.length > FARTHEST_BEHIND || isElsewhere(between, false)) return false
  if (between.length <= NEAR && !/\band\b/u.test(between)) return true
  for (let i = end; (words.tokens[i]?.start ?? time.start) < time.start; i += 1) {
    if (/^(?:VERB|AUX)$/u.test(posAt(words, i))) return false
  }
  return true
}

const FARTHEST_BEHIND = 110

/** "the first half of this year" */
const PART_OF_YEAR = /\b(?:first|second|last) (?:half|quarter|(?:\p{L}{3,6} )?months) of (?:the )?$/iu

const LEADS_TO_YEAR =
  /(?:^|[,(]\s?|\b(?:in|of|during|for|since|by|from|through|until|late|early|mid|year|FY|to|and|before|after|alone)[\s-])$/iu

const OVER = /\b(?:over|in|during|for) the (?:past|last|first)?\s?$/iu
const PAST = /^(?:the )?(?:past|last)\b/iu

function isPeriod({ type, value, date }: Time, before: string, printed: string): boolean {
  if (type === 'TIME' || type === 'SET' || /_REF$/u.test(value)) return false
  if (
    /\b(?:compared (?:to|with)|(?<!more |less |fewer |greater )than|versus|same period|up from|down from)\b[^,]{0,30}$/iu.test(
      before,
    )
  )
    return false
  // "between April and September" is two times.
  if (/\bbetween\s[^,]{1,30}\sand\s$/iu.test(before)) return false
  // "since the start of the plan in 2019": what began then.
  if (/\b(?:since|after|before|until)\s[^,]{1,100}$/iu.test(before)) return false
  if (type === 'DURATION')
    return OVER.test(before) || (/\b(?:over|in|during|for)\s$/iu.test(before) && PAST.test(printed)) || date !== null
  return date === null || date.length < 10 || /\b(?:as of|since)\s$/iu.test(before)
}

const ANNOUNCING = /\b(?:announced|committed|pledged|promised|agreed|signed|decided)\b/u

/** Whether words between a time and a number lead into another clause or pass another number. */
function isElsewhere(between: string, isBefore: boolean): boolean {
  if (/[;:–—?!\d]|\p{Ll}\.\s/u.test(between)) return true
  if (/\b(?:that|which|who|when|where|while|but|because|as|after|before|if|whether)\b/iu.test(between)) return true
  if (!isBefore) return /,\s/u.test(between)
  // "In 2019, exports reached" leads in; "since the storm of 2019 came, exports reached" tells of something else.
  if (/,\s+and\b/u.test(between) || ANNOUNCING.test(between)) return true
  return /^\s*(?!(?:alone|so far|however)\b)\p{L}[^,]*,/u.test(between)
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
