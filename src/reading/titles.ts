import type { Title } from './reading.js'
import type { Scan } from './scan.js'
import { isCapital, isGlued, isSameSentence, nameAt, wordsOf } from './scan.js'

/** A title as printed: its words' tokens, `end` exclusive, and where the name it stands before or after would begin. */
export type FoundTitle = Readonly<{
  first: number
  end: number
  next: number
  /** Whether it is sure where the title stops: else a name after it may be part of the title. */
  closed: boolean
  title: Title
  state: string | null
}>

const LONGEST_COMPLEMENT = 24
const TIME_NOUNS = new Set(
  'week month year day time today yesterday morning evening night afternoon term years'.split(' '),
)

/** The title headed by the office at token `head`, with its modifiers before and its "of …" or "for …" after, or undefined where the word heads none. */
export function titleAt(scan: Scan, head: number, leftmost = 0): FoundTitle | undefined {
  const token = scan.tokens[head]
  if (!token || !scan.words.offices.has(token.lower) || scan.holder[head] !== 0) return undefined
  const last = officeEnd(scan, head)
  const { first, of: ofBefore, state, former } = leftOf(scan, head, leftmost)
  const complement = complementAfter(scan, last)
  const end = complement.end
  const start = scan.tokens[first]
  const stop = scan.tokens[end - 1]
  if (!start || !stop) return undefined
  return {
    first,
    end,
    next: complement.next,
    closed: complement.closed,
    state: state ?? complement.state,
    title: {
      start: start.start,
      end: stop.end,
      title: wordsOf(scan, first, Math.max(complement.titleEnd, last)),
      of: complement.of ?? ofBefore,
      during: null,
      former,
    },
  }
}

const LONGEST_OFFICE = 6

/** "Secretary-General", "vice president", "Deputy Assistant Secretary": one office in several words. */
function officeEnd(scan: Scan, head: number): number {
  let end = head + 1
  while (end < head + LONGEST_OFFICE && isSameSentence(scan, head, end)) {
    const next = scan.tokens[end]
    const part = scan.tokens[end + 1]
    if (next?.text === '-' && part && isGlued(scan, end) && isGlued(scan, end + 1)) {
      if (!scan.words.officeEndings.has(part.lower) && scan.tokens[end + 2]?.text !== '-') break
      end += 2
      continue
    }
    if (!next || scan.holder[end] !== 0) break
    const isOffice =
      scan.words.offices.has(next.lower) && isCapital(next.text) === isCapital(scan.tokens[head]?.text ?? '')
    if (!isOffice && !['general', 'plenipotentiary', 'emeritus', 'elect'].includes(next.lower)) break
    end += 1
  }
  return end
}

type Left = Readonly<{ first: number; of: string | null; state: string | null; former: boolean }>

/** The modifiers before an office. A state or a body printed there is what the office is held for, and no part of the title. */
function leftOf(scan: Scan, head: number, leftmost: number): Left {
  let first = head
  let at = head - 1
  let of: string | null = null
  let state: string | null = null
  let former = false
  while (at >= leftmost && head - at < 10 && isSameSentence(scan, at, head)) {
    const token = scan.tokens[at]
    if (!token) break
    const name = nameAt(scan, at)
    if (name && name.type !== 'person') {
      if (name.type === 'state' || name.type === 'organisation') {
        of ??= name.name
        if (name.type === 'state') state ??= name.name
        at = name.first - 1
        continue
      }
      if (name.type === 'place' && !name.adjective) break
      first = name.first
      at = name.first - 1
      continue
    }
    // "then-President X", but "then President X arrived" is of the day.
    if (scan.words.former.has(token.lower) && (token.lower !== 'then' || scan.tokens[at + 1]?.text === '-')) {
      former = true
      at -= 1
      continue
    }
    if (token.text === '-' && isGlued(scan, at) && isGlued(scan, at + 1)) {
      at -= 1
      continue
    }
    if (/^['’]s?$/u.test(token.lower) && nameAt(scan, at - 1)) {
      at -= 1
      continue
    }
    if (of !== null || !isModifier(scan, at, head)) break
    first = at
    at -= 1
  }
  if (isConjunction(scan, first)) first += 1
  return { first, of, state, former }
}

function isModifier(scan: Scan, at: number, head: number): boolean {
  const token = scan.tokens[at]
  if (!token || scan.holder[at] !== 0) return false
  // "Under Secretary", but not "under President X".
  if (token.lower === 'under') return scan.tokens[at + 1]?.lower === 'secretary'
  if (scan.words.officeModifiers.has(token.lower)) return true
  if (scan.words.offices.has(token.lower)) return true
  // "campaign manager", "hedge fund manager"; "last week president" is no compound.
  if (token.pos === 'NOUN' && token.text === token.lower && scan.tokens[head]?.pos !== 'PROPN')
    return !TIME_NOUNS.has(token.lower) && /^\p{L}/u.test(token.text)
  if (isConjunction(scan, at))
    return (
      scan.words.officeModifiers.has(scan.tokens[at + 1]?.lower ?? '') &&
      scan.words.officeModifiers.has(scan.tokens[at - 1]?.lower ?? '')
    )
  return isCapital(token.text) && isCapital(scan.tokens[head]?.text ?? '') && scan.words.portfolios.has(token.lower)
}

type Complement = Readonly<{
  end: number
  titleEnd: number
  next: number
  of: string | null
  state: string | null
  closed: boolean
}>

/**
 * What follows an office: "of State", "for Educational and Cultural Affairs", "of the Union of Bakers". It ends with the last
 * word of a portfolio or the last name of a run; where neither tells ("of Gotham City"), it takes the whole run and is not `closed`.
 */
function complementAfter(scan: Scan, start: number): Complement {
  let of: string | null = null
  let state: string | null = null
  let end = start
  let titleEnd = start
  let closed = true
  for (let at = start; at < start + LONGEST_COMPLEMENT; ) {
    const word = joinedTo(scan, at, end > start)
    if (word === undefined) break
    const name = nameAt(scan, word)
    if (name && !name.adjective) {
      // An ambassador to a state, or an envoy for one, speaks for another: "to Germany" is part of the title.
      const isSent = isSentBy(scan, start - 1, scan.tokens[at]?.lower ?? '')
      const isHeldFor = !isSent && (name.type === 'state' || name.type === 'organisation')
      if (isHeldFor) of ??= name.name
      if (isHeldFor && name.type === 'state') state ??= name.name
      if (!isHeldFor) titleEnd = name.end
      end = name.end
    } else {
      const run = portfolioRun(scan, word)
      closed = run.closed
      end = run.end
      titleEnd = end
    }
    if (end <= at) break
    at = end
  }
  const isComma = scan.tokens[end]?.text === ','
  return { end, titleEnd, next: isComma ? end + 1 : end, of, state, closed }
}

/** "Special Envoy for Yemen": one who is sent on account of a state. A minister or a spokesman "for" it is its own. */
function isSentBy({ tokens, words }: Scan, office: number, preposition: string): boolean {
  if (words.sentTo.has(preposition)) return true
  return words.sentFor.has(preposition) && words.sent.has(tokens[office]?.lower ?? '')
}

/** The first word after a preposition, or after the "and" or comma of a list of portfolios. */
function joinedTo(scan: Scan, at: number, isFurther: boolean): number | undefined {
  // Printed small even in a title: "Secretary of State | On 1 July".
  const joiner = scan.tokens[at]?.text ?? ''
  let word = at + 1
  const isList = isFurther && (joiner === ',' || joiner === '&' || scan.words.conjunctions.has(joiner))
  if (!isList && !scan.words.titlePrepositions.has(joiner)) return undefined
  if (isList && isConjunction(scan, word)) word += 1
  const hasArticle = scan.words.definiteArticles.has(scan.tokens[word]?.lower ?? '')
  if (hasArticle) word += 1
  const token = scan.tokens[word]
  if (!token || !isSameSentence(scan, at, word) || isStyle(scan, word)) return undefined
  const name = nameAt(scan, word)
  if (isList) {
    // "for Europe and North America"
    if (name?.type === 'place' && !name.adjective && nameAt(scan, at - 1)?.type === 'place') return word
    return !name && isCapital(token.text) && !scan.words.offices.has(token.lower) && isPortfolio(scan, word)
      ? word
      : undefined
  }
  if (name) return name.type === 'person' && hasArticle ? undefined : word
  if (isCapital(token.text)) return scan.words.weakPrepositions.has(joiner) ? undefined : word
  // "secretary of state", "minister of defense"; not "president of the climate group".
  return !hasArticle && scan.words.portfolios.has(token.lower) && scan.tokens[word + 1]?.pos !== 'NOUN'
    ? word
    : undefined
}

/** Whether a run is a portfolio and no further office: "and Energy", not "and Foreign Minister". */
function isPortfolio(scan: Scan, start: number): boolean {
  const { end, closed } = portfolioRun(scan, start)
  return closed && !scan.words.offices.has(scan.tokens[end]?.lower ?? '')
}

/** A run of capitalised words up to its last portfolio word: "Educational and Cultural Affairs | Jane Roe". */
function portfolioRun(scan: Scan, start: number): Readonly<{ end: number; closed: boolean }> {
  // "President of the Republic, Jane Roe": of the one whose paper it is.
  if (scan.tokens[start]?.text === 'Republic') return { end: start + 1, closed: true }
  let lastPortfolio = -1
  let beforeJoint = -1
  let i = start
  for (; i < start + 8 && isSameSentence(scan, start, i); i += 1) {
    const token = scan.tokens[i]
    if (!token) break
    const name = nameAt(scan, i)
    if (name && !name.adjective) break
    if (isConjunction(scan, i)) beforeJoint = lastPortfolio
    if (scan.words.portfolios.has(token.lower)) lastPortfolio = i
    if (name || token.text === '-' || token.text === '&' || isConjunction(scan, i)) continue
    const isSmall = i === start && scan.words.portfolios.has(token.lower)
    if (!isSmall && (!isCapital(token.text) || scan.words.offices.has(token.lower) || isStyle(scan, i))) break
  }
  // "for Lake Affairs Jane Roe and Norlandic Foreign | Minister": what leads to an office behind "and" is of the next one.
  if (beforeJoint >= 0 && scan.words.offices.has(scan.tokens[i]?.lower ?? '')) lastPortfolio = beforeJoint
  if (lastPortfolio >= 0) return { end: lastPortfolio + 1, closed: true }
  while (i > start + 1 && !isCapital(scan.tokens[i - 1]?.text ?? '')) i -= 1
  return { end: Math.max(i, start + 1), closed: false }
}

function isConjunction({ tokens, words }: Scan, i: number): boolean {
  return words.conjunctions.has(tokens[i]?.lower ?? '')
}

/** Whether the token is a form of address without an office: "Mr.", "Dr." */
export function isStyle(scan: Scan, i: number): boolean {
  const token = scan.tokens[i]
  return token !== undefined && isCapital(token.text) && scan.words.styles.has(token.lower.replace(/\.$/u, ''))
}
