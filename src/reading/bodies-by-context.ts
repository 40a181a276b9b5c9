import { BELONGINGS_OF_BODIES, KINDS_OF_BODIES, NOT_BODIES, POSTS_IN_BODIES } from '../vocabulary/body-contexts.js'
import { isGivenName } from '../vocabulary/given-names.js'
import { BODY_WORDS } from '../vocabulary/organisations.js'
import { isNameWord } from './person-names.js'
import type { Scan } from './scan.js'
import { claim, isAllCapitals, isCapital, isGlued, isSameSentence, nameAt, wordsOf } from './scan.js'

const LONGEST = 4

type Run = Readonly<{ first: number; end: number }>

/**
 * Claims bodies whose name holds no word like "Ministry", by what stands around them: "X’s shares", "the retailer X", "editor of X",
 * and afterwards every other printing of that name, of its first words ("Crossland Savings Bank", then "Crossland") and of its initials.
 * Not people: a name with a given name, a style or an office before it stays theirs.
 */
export function claimBodiesByContext(scan: Scan): void {
  const proven = new Set<string>()
  const runs: Run[] = []
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const end = runEnd(scan, i)
    if (end === i) continue
    const run = { first: i, end }
    runs.push(run)
    if (isProven(scan, run)) proven.add(wordsOf(scan, i, end))
    i = end - 1
  }
  for (const alias of aliasesOf(scan)) proven.add(alias)
  if (proven.size === 0) return
  const surnames = surnamesIn(scan, runs)
  for (const { first, end } of runs) {
    const name = wordsOf(scan, first, end)
    if (proven.has(name) && !surnames.has(name)) claim(scan, { first, end, name, type: 'organisation' })
  }
}

/** Words that a given name or a style stands before: "Roe headquarters" of a text about Jane Roe or Mr. Roe is no body’s. */
function surnamesIn(scan: Scan, runs: readonly Run[]): ReadonlySet<string> {
  const surnames = new Set<string>()
  for (const { first, end } of runs) {
    const word = scan.tokens[end - 1]?.text ?? ''
    const before = isSameSentence(scan, first - 1, first) ? (scan.tokens[first - 1]?.lower ?? '') : ''
    const isStyled = end - first === 1 && scan.words.styles.has(before.replace(/\.$/u, ''))
    if (isStyled || (end - first === 2 && isGivenName(scan.tokens[first]?.text ?? ''))) surnames.add(word)
  }
  return surnames
}

/** The token after the run of capitalised words that begins at `i`, "V F Corp." and "A & B" included, or `i` where none begins. */
function runEnd(scan: Scan, i: number): number {
  if (!isRunWord(scan, i)) return i
  let end = i + 1
  while (end < i + LONGEST * 2 && isSameSentence(scan, i, end)) {
    const joiner = scan.tokens[end]?.text
    if ((joiner === '&' || joiner === '-') && isRunWord(scan, end + 1)) end += 2
    else if (isRunWord(scan, end) && !isGlued(scan, end)) end += 1
    else break
  }
  return end
}

function isRunWord(scan: Scan, i: number): boolean {
  const token = scan.tokens[i]
  if (!token || scan.holder[i] !== 0 || !isCapital(token.text) || scan.headline[i]) return false
  if (scan.words.styles.has(token.lower.replace(/\.$/u, ''))) return false
  if (isAllCapitals(token.text)) return token.text.length < 8 && !NOT_BODIES.has(token.text)
  if (isOpener(scan, i) && scan.smallWords.has(token.lower)) return false
  return isNameWord(scan, i)
}

function isOpener(scan: Scan, i: number): boolean {
  return scan.sentences[scan.sentenceOf[i] ?? 0]?.firstToken === i
}

function isProven(scan: Scan, run: Run): boolean {
  const { first, end } = run
  const before = isSameSentence(scan, first - 1, first) ? scan.tokens[first - 1] : undefined
  const isAcronym = end - first === 1 && isAllCapitals(scan.tokens[first]?.text ?? '')
  if (
    before &&
    (scan.words.styles.has(before.lower.replace(/\.$/u, '')) ||
      (isCapital(before.text) && scan.words.offices.has(before.lower)))
  )
    return false
  if (isAcronym && (scan.tokens[first]?.text.length ?? 0) < 3) return false
  if (hasBelongings(scan, end) || isIntroduced(scan, first)) return true
  if (end - first > 1 && isGivenName(scan.tokens[first]?.text ?? '')) return false
  return isAcronym && !isShouting(scan, first) && (isBesideSpeech(scan, end) || before?.lower === 'the')
}

/** "X’s shares", "X stock", "X, which said". */
function hasBelongings(scan: Scan, end: number): boolean {
  if (!isSameSentence(scan, end - 1, end)) return false
  const next = scan.tokens[end]
  if (next?.text === ',' && scan.tokens[end + 1]?.lower === 'which') return true
  const isPossessor = /^['’]s?$/u.test(next?.text ?? '')
  const at = isPossessor ? end + 1 : end
  for (let i = at; i < at + (isPossessor ? 3 : 1); i += 1) {
    const token = scan.tokens[i]
    if (!token || !/^(?:NOUN|ADJ|NUM)$/u.test(token.pos)) return false
    if (BELONGINGS_OF_BODIES.has(token.lower)) return true
  }
  return false
}

/** "the retailer | X", "editor of | X", "trading at | X". */
function isIntroduced(scan: Scan, first: number): boolean {
  let at = first - 1
  if (!isSameSentence(scan, at, first)) return false
  if (scan.tokens[at]?.lower === 'the') at -= 1
  const word = scan.tokens[at]?.lower ?? ''
  if (word === 'like' || word === 'as')
    return (
      KINDS_OF_BODIES.has(scan.tokens[at - 1]?.lower ?? '') ||
      (scan.tokens[at - 1]?.lower === 'such' && KINDS_OF_BODIES.has(scan.tokens[at - 2]?.lower ?? ''))
    )
  if (KINDS_OF_BODIES.has(word)) return scan.tokens[at]?.text === word && at === first - 1
  return (word === 'of' || word === 'at') && POSTS_IN_BODIES.has(scan.tokens[at - 1]?.lower ?? '')
}

function isBesideSpeech(scan: Scan, end: number): boolean {
  return /^(?:said|says|announced|reported|reports|told|will|has|is|was|poll|official|officials|spokesman|spokeswoman|reporters|debate)$/u.test(
    scan.tokens[end]?.lower ?? '',
  )
}

/** Whether the words around an acronym are capitals too: then it is none. */
function isShouting(scan: Scan, i: number): boolean {
  return [scan.tokens[i - 1], scan.tokens[i + 1]].some(
    (token) => token !== undefined && token.text.length > 2 && isAllCapitals(token.text),
  )
}

// Last words of a body's name that its short form leaves out.
const DROPPED = new Set(
  'inc inc. corp corp. co co. ltd ltd. llc plc company corporation bank group holdings savings association trust'.split(
    ' ',
  ),
)

/** Short forms of the bodies found: "Apple" for "Apple Inc.", "FBN" for "Fox Business Network". */
function aliasesOf(scan: Scan): string[] {
  const aliases = new Set<string>()
  for (const { name, type, first, end } of scan.found) {
    if (type !== 'organisation' || nameAt(scan, first)?.name !== name) continue
    const words = name.split(' ')
    if (words.length < 2) continue
    let kept = words.length
    while (kept > 1 && DROPPED.has(words[kept - 1]?.toLowerCase() ?? '')) kept -= 1
    const [opener = ''] = words
    const isPlain =
      scan.smallWords.has(opener.toLowerCase()) || isGivenName(opener) || BODY_WORDS.has(opener.toLowerCase())
    if (kept < words.length && (kept > 1 || !isPlain) && end - first > 1) aliases.add(words.slice(0, kept).join(' '))
    const initials = words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('')
    if (initials.length >= 3) aliases.add(initials)
  }
  return [...aliases]
}
