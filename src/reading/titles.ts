import { FORMER, OFFICE_MODIFIERS, OFFICES, PORTFOLIO_WORDS, STYLES } from '../vocabulary/offices.js'
import type { Title } from './reading.js'
import type { Scan } from './scan.js'
import { isCapital, isGlued, isSameSentence, nameAt, wordsOf } from './scan.js'

/** A title as printed: its words' tokens, `end` exclusive, and where the name it stands before or after would begin. */
export type FoundTitle = Readonly<{ first: number; end: number; next: number; title: Title; state: string | null }>

const PREPOSITIONS = new Set(['of', 'for', 'to', 'on', 'at', 'in', 'with'])
const LONGEST_COMPLEMENT = 24

/** The title headed by the office at token `head`, with its modifiers before and its "of …" or "for …" after, or undefined where the word heads none. */
export function titleAt(scan: Scan, head: number): FoundTitle | undefined {
  const token = scan.tokens[head]
  if (!token || !OFFICES.has(token.lower) || scan.holder[head] !== 0) return undefined
  const last = officeEnd(scan, head)
  const { first, of: ofBefore, state, former } = leftOf(scan, head)
  const complement = complementAfter(scan, last)
  const end = complement.end
  const start = scan.tokens[first]
  const stop = scan.tokens[end - 1]
  if (!start || !stop) return undefined
  return {
    first,
    end,
    next: complement.next,
    state: state ?? complement.state,
    title: {
      start: start.start,
      end: stop.end,
      title: wordsOf(scan, first, complement.titleEnd),
      of: complement.of ?? ofBefore,
      during: null,
      former,
    },
  }
}

/** "Secretary-General", "vice president": one office in two words. */
function officeEnd(scan: Scan, head: number): number {
  let end = head + 1
  if (scan.tokens[end]?.text === '-' && isGlued(scan, end) && isGlued(scan, end + 1)) {
    const part = scan.tokens[end + 1]?.lower ?? ''
    if (['general', 'elect', 'designate', 'in', 'chief', 'at', 'large'].includes(part)) end += 2
    while (scan.tokens[end]?.text === '-' && isGlued(scan, end)) end += 2
    return end
  }
  const next = scan.tokens[end]
  if (next && ['general', 'plenipotentiary', 'emeritus', 'elect'].includes(next.lower)) return end + 1
  if (
    next &&
    OFFICES.has(next.lower) &&
    scan.holder[end] === 0 &&
    isCapital(next.text) === isCapital(scan.tokens[head]?.text ?? '')
  ) {
    return officeEnd(scan, end)
  }
  return end
}

type Left = Readonly<{ first: number; of: string | null; state: string | null; former: boolean }>

/** The modifiers before an office. A state or a body printed there is what the office is held for, and no part of the title. */
function leftOf(scan: Scan, head: number): Left {
  let first = head
  let at = head - 1
  let of: string | null = null
  let state: string | null = null
  let former = false
  while (at >= 0 && head - at < 10 && isSameSentence(scan, at, head)) {
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
    if (FORMER.has(token.lower) && (token.lower !== 'then' || scan.tokens[at + 1]?.text === '-')) {
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
  return { first, of, state, former }
}

function isModifier(scan: Scan, at: number, head: number): boolean {
  const token = scan.tokens[at]
  if (!token || scan.holder[at] !== 0) return false
  if (OFFICE_MODIFIERS.has(token.lower)) return true
  if (OFFICES.has(token.lower)) return true
  if (token.lower === 'and')
    return (
      OFFICE_MODIFIERS.has(scan.tokens[at + 1]?.lower ?? '') && OFFICE_MODIFIERS.has(scan.tokens[at - 1]?.lower ?? '')
    )
  return isCapital(token.text) && isCapital(scan.tokens[head]?.text ?? '') && PORTFOLIO_WORDS.has(token.lower)
}

type Complement = Readonly<{ end: number; titleEnd: number; next: number; of: string | null; state: string | null }>

/** What follows an office: "of State", "for South and Central Asian Affairs", "of the Union of Bakers". Stops where a name can begin. */
function complementAfter(scan: Scan, start: number): Complement {
  let end = start
  let titleEnd = start
  let of: string | null = null
  let state: string | null = null
  let i = start
  let expectsWord = false
  while (i < start + LONGEST_COMPLEMENT && isSameSentence(scan, start - 1, i)) {
    const token = scan.tokens[i]
    if (!token) break
    const name = nameAt(scan, i)
    if (name && name.first === i && end > start - 1 && (expectsWord || i > start)) {
      if (name.type === 'person') break
      if (!name.adjective && (name.type === 'state' || name.type === 'organisation')) {
        of ??= name.name
        if (name.type === 'state') state ??= name.name
      } else titleEnd = name.end
      i = name.end
      end = i
      expectsWord = false
      continue
    }
    if (
      PREPOSITIONS.has(token.lower) ||
      ((token.lower === 'and' || token.text === ',' || token.text === '&') && i > start)
    ) {
      if (!continues(scan, i + 1, token.lower)) break
      expectsWord = true
      i += 1
      continue
    }
    if (token.lower === 'the' && expectsWord) {
      i += 1
      continue
    }
    if (i === start && !expectsWord) break
    const isWord = isCapital(token.text) && (expectsWord || PORTFOLIO_WORDS.has(token.lower))
    const isLowerPortfolio = expectsWord && PORTFOLIO_WORDS.has(token.lower)
    if (!isWord && !isLowerPortfolio) break
    i += 1
    end = i
    titleEnd = i
    expectsWord = false
  }
  const next = scan.tokens[end]?.text === ',' ? end + 1 : end
  return { end, titleEnd: Math.max(titleEnd, start), next, of, state }
}

/** Whether a complement goes on after a preposition, "and" or a comma: "for Trade, Energy and Water", not ", Jane Roe". */
function continues(scan: Scan, at: number, joiner: string): boolean {
  let i = at
  if (['the', 'and'].includes(scan.tokens[i]?.lower ?? '')) i += 1
  if (scan.tokens[i]?.lower === 'the') i += 1
  const token = scan.tokens[i]
  if (!token || !isSameSentence(scan, at - 1, i)) return false
  const name = nameAt(scan, i)
  if (name) return name.type !== 'person' && (PREPOSITIONS.has(joiner) || name.adjective === true)
  if (PREPOSITIONS.has(joiner))
    return (
      (isCapital(token.text) && joiner !== 'in' && joiner !== 'at' && joiner !== 'with') ||
      PORTFOLIO_WORDS.has(token.lower)
    )
  return isCapital(token.text) && PORTFOLIO_WORDS.has(token.lower) && !OFFICES.has(token.lower)
}

/** Whether the token is a form of address without an office: "Mr.", "Dr." */
export function isStyle(scan: Scan, i: number): boolean {
  const token = scan.tokens[i]
  return token !== undefined && isCapital(token.text) && STYLES.has(token.lower.replace(/\.$/u, ''))
}
