import { byWord } from '../vocabulary/by-word.js'
import { findTowns } from '../vocabulary/gazetteer.js'
import { isGivenName } from '../vocabulary/given-names.js'
import { BODY_WORDS, FORMAT_WORDS } from '../vocabulary/organisations.js'
import { claimKnownName } from './known-names.js'
import type { Scan } from './scan.js'
import { claim, isAllCapitals, isCapital, isGlued, isSameSentence, nameAt, takeOver, wordsOf } from './scan.js'

const LONGEST_BEFORE = 6
const LONGEST_AFTER = 16

// Sentence openers and determiners are capitalised too, but open no name.
const NOT_BEFORE = new Set(
  'the a an this that these those his her its our their my your and or but in on at of for to from by with as if when while after before since both all each any some no new former local our several many most other two three four five first second what which who how why where both neither either said says it he she they we i'.split(
    ' ',
  ),
)

// "Foreign ministry", "central bank": bodies printed small.
const SMALL_BODIES = new Set(['ministry', 'ministries'])
const SMALL_PORTFOLIOS = new Set(
  'foreign defence defense interior finance energy trade economy health education justice transport agriculture culture environment labor labour emergencies water'.split(
    ' ',
  ),
)

/** Claims the bodies and standing formats of a document: known names, acronyms it explains, and capitalised runs with a word like "Ministry". */
export function claimOrganisations(scan: Scan): void {
  const explained = new Map<string, string>()
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const token = scan.tokens[i]
    if (!token) break
    const end = SMALL_BODIES.has(token.lower) && !isCapital(token.text) ? claimSmallBody(scan, i) : claimAt(scan, i)
    if (end > i) {
      noteAcronym(scan, end, explained)
      i = end - 1
    }
  }
  claimAcronyms(scan, explained)
}

function claimAt(scan: Scan, i: number): number {
  const token = scan.tokens[i]
  if (!token || !isCapital(token.text)) return i
  const known = claimKnownName(scan, i)
  if (known > i) return known
  if (scan.holder[i] !== 0) return i
  if (BODY_WORDS.has(token.lower)) return claimRun(scan, i, 'organisation')
  return FORMAT_WORDS.has(token.lower) ? claimRun(scan, i, 'format') : i
}

/** A capitalised run around a body word: "Ministry of Foreign Affairs of Kazakhstan", "Risk Assessment Group", "European Bank for …". */
function claimRun(scan: Scan, head: number, type: 'organisation' | 'format'): number {
  const first = runStart(scan, head)
  const end = runEnd(scan, head)
  // A body word alone is a short form ("the Commission"), whose full name stands elsewhere.
  if (end - first < 2) return head
  if (type === 'format' && first === head) return head
  const state = stateWithin(scan, first, end) ?? possessorBefore(scan, first)
  const name = wordsOf(scan, first, end)
  return takeOver(scan, { first, end, name, type, ...(state ? { code: state } : {}) }) ? end : head
}

function runStart(scan: Scan, head: number): number {
  let first = head
  for (let at = head - 1; at >= 0 && head - at <= LONGEST_BEFORE && isSameSentence(scan, at, head); at -= 1) {
    const token = scan.tokens[at]
    if (!token) break
    if (token.text === '-' && isGlued(scan, at) && isGlued(scan, at + 1)) continue
    if (
      /^['’]s$/u.test(token.text) &&
      /^(?:people|women|children|workers|veterans|men|farmers|citizens)$/u.test(scan.tokens[at - 1]?.lower ?? '')
    )
      continue
    if (/^(?:and|&)$/u.test(token.lower) && joinsPortfolios(scan, at)) continue
    const name = nameAt(scan, at)
    if (
      name?.type === 'person' ||
      (name?.type === 'organisation' && !isAllCapitals(token.text)) ||
      name?.type === 'format'
    )
      break
    if (!isCapital(token.text) || NOT_BEFORE.has(token.lower) || scan.words.offices.has(token.lower)) break
    if (scan.headline[at] && !name && !scan.words.portfolios.has(token.lower) && !isAllCapitals(token.text)) break
    first = name ? name.first : at
    at = first
  }
  return first
}

function joinsPortfolios(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1]
  const after = scan.tokens[at + 1]
  return [before, after].every((token) => token && isCapital(token.text) && scan.words.portfolios.has(token.lower))
}

/** Where a body's name ends: after its "of …" and "for …", and the lists of portfolios in them. */
function runEnd(scan: Scan, head: number): number {
  let end = bodyWordsEnd(scan, head + 1)
  let joined = false
  while (end < head + LONGEST_AFTER) {
    const word = joinedWord(scan, end, joined)
    if (word === undefined) break
    joined = true
    const held = nameAt(scan, word)
    const next = held && !held.adjective ? held.end : joinedRunEnd(scan, word)
    if (next <= end) break
    end = next
  }
  return end
}

/** "World Bank | Group": further body words belong to the name. */
function bodyWordsEnd(scan: Scan, from: number): number {
  let end = from
  while (isSameSentence(scan, from - 1, end) && !isGlued(scan, end) && scan.holder[end] === 0) {
    const token = scan.tokens[end]
    if (!token || !isCapital(token.text) || !BODY_WORDS.has(token.lower) || scan.headline[end]) break
    // "Minsk Group Co-Chair".
    if (scan.tokens[end + 1]?.text === '-' && isGlued(scan, end + 1)) break
    end += 1
  }
  return end
}

/** The capitalised word that "of", "for" or "and" joins to a body's name. */
function joinedWord(scan: Scan, joiner: number, joined: boolean): number | undefined {
  const lower = scan.tokens[joiner]?.text ?? ''
  let at = joiner + 1
  if (lower === ',' && scan.tokens[at]?.text === 'and') at += 1
  if (scan.tokens[at]?.text === 'the') at += 1
  const token = scan.tokens[at]
  if (!token || !isSameSentence(scan, joiner, at) || !isCapital(token.text) || scan.words.offices.has(token.lower))
    return undefined
  const name = nameAt(scan, at)
  if (name?.type === 'person' || name?.type === 'format') return undefined
  if (lower === 'and' || lower === ',' || lower === '&') {
    // "the Department of Trade and the Ministry of X" are two bodies, "Health and Human Services" is one.
    const opensBody = BODY_WORDS.has(token.lower) && !PORTFOLIO_LIKE_BODIES.has(token.lower)
    if (!joined || opensBody || (name && !name.adjective)) return undefined
    return hasPortfolio(scan, at) && !hasBody(scan, at) ? at : undefined
  }
  if (lower === 'of') return at
  if (lower === 'for') return name?.type === 'organisation' ? undefined : at
  // "Co-operation in Europe". Not "in Oslo": that is where the body met.
  if (lower === 'in') return joined && name?.type === 'place' && !isTown(name.name) ? at : undefined
  return lower === 'on' && (hasPortfolio(scan, at) || name !== undefined) ? at : undefined
}

const isTown = byWord((name) => findTowns(name).length > 0)

const PORTFOLIO_LIKE_BODIES = new Set(['services', 'service', 'trade', 'exchange', 'partnership', 'administration'])

/** The run of capitalised words from a joined one, hyphens included: "Chemical Weapons", "South-East Asian Studies". */
function joinedRunEnd(scan: Scan, start: number): number {
  let end = start + 1
  let portfolioEnd = scan.words.portfolios.has(scan.tokens[start]?.lower ?? '') ? end : 0
  for (let at = start + 1; at < start + 7 && isSameSentence(scan, start, at); at += 1) {
    const token = scan.tokens[at]
    if (!token) break
    if (token.text === '-' && isGlued(scan, at) && isGlued(scan, at + 1)) continue
    const name = nameAt(scan, at)
    if ((name && !name.adjective) || !isCapital(token.text) || scan.headline[at]) break
    if (isPersonAhead(scan, at)) return end
    if (scan.words.offices.has(token.lower)) break
    end = at + 1
    if (scan.words.portfolios.has(token.lower)) portfolioEnd = end
  }
  // "Ministry of Foreign Affairs | Roe Doe": where the run holds a portfolio, it ends with it.
  return portfolioEnd || end
}

function hasBody(scan: Scan, start: number): boolean {
  for (let at = start; at < start + 4 && isCapital(scan.tokens[at]?.text ?? ''); at += 1) {
    const lower = scan.tokens[at]?.lower ?? ''
    if (BODY_WORDS.has(lower) && !PORTFOLIO_LIKE_BODIES.has(lower)) return true
  }
  return false
}

function isPersonAhead(scan: Scan, at: number): boolean {
  return isGivenName(scan.tokens[at]?.lower ?? '') && isCapital(scan.tokens[at + 1]?.text ?? '')
}

function hasPortfolio(scan: Scan, start: number): boolean {
  for (let at = start; at < start + 4 && isSameSentence(scan, start, at); at += 1) {
    const token = scan.tokens[at]
    if (!token || !(isCapital(token.text) || token.text === '-')) return false
    if (scan.words.portfolios.has(token.lower)) return true
  }
  return false
}

function stateWithin(scan: Scan, first: number, end: number): string | undefined {
  for (let at = first; at < end; at += 1) {
    const name = nameAt(scan, at)
    if (name?.type === 'state' && name.code) return name.code
  }
  return undefined
}

function possessorBefore(scan: Scan, first: number): string | undefined {
  if (!/^['’]s?$/u.test(scan.tokens[first - 1]?.text ?? '')) return undefined
  const name = nameAt(scan, first - 2)
  return name?.type === 'state' ? name.code : undefined
}

function claimSmallBody(scan: Scan, i: number): number {
  if (!SMALL_PORTFOLIOS.has(scan.tokens[i - 1]?.lower ?? '') || scan.holder[i - 1] !== 0) return i
  let first = i - 1
  const before = nameAt(scan, first - 1)
  if (before?.type === 'state' && before.adjective && isSameSentence(scan, before.first, i)) first = before.first
  const code = stateWithin(scan, first, i) ?? possessorBefore(scan, first)
  return takeOver(scan, {
    first,
    end: i + 1,
    name: wordsOf(scan, first, i + 1),
    type: 'organisation',
    ...(code ? { code } : {}),
  })
    ? i + 1
    : i
}

/** Notes "(USAID)" after the name it stands for. */
function noteAcronym(scan: Scan, end: number, explained: Map<string, string>): void {
  const acronym = scan.tokens[end + 1]?.text ?? ''
  if (scan.tokens[end]?.text !== '(' || scan.tokens[end + 2]?.text !== ')' || !/^[A-Z][A-Za-z]{1,9}$/u.test(acronym))
    return
  const name = nameAt(scan, end - 1)
  if (name && /[A-Z].*[A-Z]/u.test(acronym)) explained.set(acronym, name.name)
}

function claimAcronyms(scan: Scan, explained: ReadonlyMap<string, string>): void {
  if (explained.size === 0) return
  for (const [i, { text }] of scan.tokens.entries()) {
    const name = explained.get(text)
    if (name === undefined) continue
    const held = nameAt(scan, i)
    if (!held) claim(scan, { first: i, end: i + 1, name, type: 'organisation' })
  }
}
