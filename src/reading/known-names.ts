import { BODY_WORDS, WELL_KNOWN_BODIES, WELL_KNOWN_FORMATS } from '../vocabulary/organisations.js'
import type { Scan } from './scan.js'
import { isCapital, isGlued, isSameSentence, takeOver, wordsOf } from './scan.js'

const LONGEST_KNOWN = 4

let knownOpeners: ReadonlySet<string> | undefined

/** First words of the names known by heart: most capitalised words open none, and one look saves many. */
function openers(): ReadonlySet<string> {
  knownOpeners ??= new Set(
    [...WELL_KNOWN_BODIES, ...WELL_KNOWN_FORMATS].map(
      (name) => /^(?:(?:\p{L}\.)+|[\p{L}\p{N}]+)/u.exec(name)?.[0] ?? name,
    ),
  )
  return knownOpeners
}

/** Claims the body or format known by its name or its shape ("C5+1") at token `i`: the token after it, or `i` where none stands. */
export function claimKnownName(scan: Scan, i: number): number {
  const numbered = numberedFormatEnd(scan, i)
  if (numbered > i)
    return takeOver(scan, { first: i, end: numbered, name: formatName(scan, i, numbered), type: 'format' })
      ? numbered
      : i
  const first = scan.tokens[i]?.text ?? ''
  if (!openers().has(first)) return i
  for (let end = Math.min(i + LONGEST_KNOWN, scan.tokens.length); end > i; end -= 1) {
    if (!isSameSentence(scan, i, end - 1)) continue
    const words = wordsOf(scan, i, end)
    const type = WELL_KNOWN_FORMATS.has(words) ? 'format' : WELL_KNOWN_BODIES.has(words) ? 'organisation' : undefined
    // In "the European Commission on X" the longer run may still hold more: only bare acronyms and closed names end here.
    if (type && !isPartOfRun(scan, i, end)) return takeOver(scan, { first: i, end, name: words, type }) ? end : i
  }
  return i
}

/** "World Bank Group", "UN Human Rights Council", "Senate Foreign Relations Committee": a known name that a longer run continues. */
function isPartOfRun(scan: Scan, i: number, end: number): boolean {
  for (let at = end; at < end + 4 && isSameSentence(scan, i, at); at += 1) {
    const token = scan.tokens[at]
    if (!token || !isCapital(token.text) || scan.words.offices.has(token.lower) || (at > i && isGlued(scan, at)))
      return false
    if (BODY_WORDS.has(token.lower)) return true
  }
  return false
}

/** "C5+1", "G7", "G-20", "ASEAN+3", "5+1", "C5 + 1". Not "A4", "B52" or "H1N1". */
function numberedFormatEnd(scan: Scan, i: number): number {
  const token = scan.tokens[i]
  const text = token?.text ?? ''
  const plusAt = scan.tokens[i + 1]?.text === '+' ? i + 1 : -1
  const isNumber = (at: number): boolean => /^\p{N}{1,2}$/u.test(scan.tokens[at]?.text ?? '')
  if (/^[A-Z]{1,2}\d{1,2}$/u.test(text) && plusAt > 0 && isNumber(i + 2)) return i + 3
  if (/^[A-Z]{3,6}$/u.test(text) && plusAt > 0 && isGlued(scan, plusAt) && isNumber(i + 2)) return i + 3
  if (/^G(?:7|8|20|24|77)$/u.test(text)) return i + 1
  if (text === 'G' && scan.tokens[i + 1]?.text === '-' && isGlued(scan, i + 2) && isNumber(i + 2)) return i + 3
  return i
}

function formatName(scan: Scan, first: number, end: number): string {
  return wordsOf(scan, first, end).replace(/\s/gu, '').replace(/^G-/u, 'G')
}
