import { byWord } from '../vocabulary/by-word.js'
import { isGivenName } from '../vocabulary/given-names.js'
import { BODY_WORDS } from '../vocabulary/organisations.js'
import type { PersonWords } from './language-words.js'
import type { Token } from './reading.js'
import type { Scan } from './scan.js'
import { isAllCapitals, isCapital, isGlued, isSameSentence } from './scan.js'

const LONGEST_NAME = 6

/** The token after the word that begins at `i`, with its hyphenated rest ("Kassym-Jomart", "Ki-moon"), or `i` where none begins. */
function wordEnd(scan: Scan, i: number): number {
  let end = i + 1
  while (scan.tokens[end]?.text === '-' && isGlued(scan, end) && isGlued(scan, end + 1)) {
    const part = scan.tokens[end + 1]
    if (!part || !/^\p{L}/u.test(part.text)) break
    if (!isCapital(part.text) && (part.text.length > 6 || scan.words.notHyphenated.has(part.lower) || end > i + 1))
      return i
    end += 2
  }
  return end
}

/** Whether a name can have a word at token `i`: capitalised, unclaimed, and no word of calendars, offices or headlines. */
export function isNameWord(scan: Scan, i: number): boolean {
  const token = scan.tokens[i]
  if (!token || scan.holder[i] !== 0) return false
  return proofsFor(scan.words)(token.text)?.every((isProven) => isProven(scan, i)) ?? false
}

type Proof = (scan: Scan, i: number) => boolean

const proofs = new WeakMap<PersonWords, (word: string) => readonly Proof[] | null>()

/** What the words around must prove before a word can be part of a name; null where its letters alone tell that it is none. Kept by word, a language each. */
function proofsFor(words: PersonWords): (word: string) => readonly Proof[] | null {
  const known = proofs.get(words)
  if (known) return known
  const asked = byWord((word) => proofsOf(words, word))
  proofs.set(words, asked)
  return asked
}

function proofsOf({ offices, officeModifiers, styles, notNames }: PersonWords, word: string): readonly Proof[] | null {
  if (!isCapital(word) || word.length > 30 || /\p{N}/u.test(word)) return null
  if (/^\p{Lu}\.$/u.test(word) || /^(?:\p{Lu}\.){2,3}$/u.test(word)) return []
  if (!/^\p{L}{2}/u.test(word) && !/^\p{L}['’ʼ]\p{L}/u.test(word)) return null
  const lower = word.toLowerCase()
  if (offices.has(lower) || officeModifiers.has(lower) || BODY_WORDS.has(lower)) return null
  if (styles.has(lower.replace(/\.$/u, ''))) return null
  // Words run together by a page: "SecretaryBureau". Not "McDonald", "LaRue", "FitzGerald".
  if (/\p{Ll}{4}\p{Lu}/u.test(word) && !word.includes('-')) return null
  return [
    ...(notNames.has(lower) ? [isNameAllTheSame] : []),
    ...(isAllCapitals(word) && word.length < 6 ? [isShoutedName] : []),
  ]
}

/** "Theresa May" after a given name; "Bill Roe", "April Roe" before a surname. Not "In April Roe said" and not "Will Roe win?". */
function isNameAllTheSame(scan: Scan, i: number): boolean {
  const token = scan.tokens[i]
  const { notNames, offices, surnamesToo } = scan.words
  if (!token || token.pos === 'AUX') return false
  if (surnamesToo.has(token.lower) && isSurnameHere(scan, i, token)) return true
  if (!isGivenName(token.lower) || scan.headline[i]) return false
  const next = scan.tokens[i + 1]
  const before = isSameSentence(scan, i - 1, i) ? scan.tokens[i - 1] : undefined
  if (!next || !isSameSentence(scan, i, i + 1) || isGlued(scan, i + 1) || next.pos !== 'PROPN') return false
  if (!isCapital(next.text) || isAllCapitals(next.text) || notNames.has(next.lower) || offices.has(next.lower))
    return false
  if (token.lower === 'bill') return before === undefined || !/^(?:the|a|this|that|of)$/u.test(before.lower)
  return (
    before !== undefined && before.pos !== 'ADP' && !/^(?:\p{N}+|early|late|mid|last|next|this)$/u.test(before.lower)
  )
}

/** "Theresa May", "Senior Official Jane Hall": after a given name. Not "in Victoria Hall" nor "King George Hall", which are buildings. */
function isSurnameHere(scan: Scan, i: number, { lower, pos }: Token): boolean {
  if (!isGivenName(scan.tokens[i - 1]?.lower ?? '')) return false
  if (lower === 'may') return pos === 'PROPN'
  if (!/^(?:PROPN|NOUN)$/u.test(pos)) return false
  const leading = isSameSentence(scan, i - 2, i) ? scan.tokens[i - 2] : undefined
  const isCalledAfter = /^(?:king|queen|prince|princess|saint|st\.?|lady|lord|duke)$/u.test(leading?.lower ?? '')
  return leading !== undefined && isCapital(leading.text) && !/^(?:ADP|DET)$/u.test(leading.pos) && !isCalledAfter
}

// "MR ROE:", "JANE ROE": short capitals are a name only after a given name or a title that is shouted too.
function isShoutedName(scan: Scan, i: number): boolean {
  const before = scan.tokens[i - 1]
  if (!before || !isSameSentence(scan, i - 1, i)) return false
  if (isGivenName(before.lower)) return true
  return (
    isAllCapitals(before.text.replace(/\.$/u, '')) &&
    (scan.words.offices.has(before.lower) || scan.words.styles.has(before.lower.replace(/\.$/u, '')))
  )
}

/** The token after the person's name that begins at `i`, or `i` where none does. A single word is a name only for callers who know it for one. */
export function nameEnd(scan: Scan, i: number): number {
  if (!isNameWord(scan, i) || scan.words.portfolios.has(scan.tokens[i]?.lower ?? '')) return i
  let end = wordEnd(scan, i)
  if (end === i) return i
  for (let count = 1; count < LONGEST_NAME; count += 1) {
    const next = continuation(scan, i, end)
    if (next === end) break
    end = next
  }
  return end
}

function continuation(scan: Scan, first: number, at: number): number {
  if (!isSameSentence(scan, at - 1, at) || isFarApart(scan, at)) return at
  let i = at
  while (i < at + 3 && scan.words.particles.has(scan.tokens[i]?.text ?? '') && isSameSentence(scan, i, at)) {
    i += 1
    if (scan.tokens[i]?.text === '-' && isGlued(scan, i)) i += 1
  }
  const token = scan.tokens[i]
  if (!token || !isSameSentence(scan, i, at)) return at
  if (scan.words.suffixes.has(token.lower) && isCapital(token.text)) return i + 1
  if (isGlued(scan, i) && !/-$/u.test(scan.tokens[i - 1]?.text ?? '') && !/\.$/u.test(scan.tokens[i - 1]?.text ?? ''))
    return at
  if (isOfficeSurname(scan, at, i)) return i + 1
  if (!isNameWord(scan, i) || scan.words.portfolios.has(token.lower)) return at
  // Headlines capitalise their verbs, and a name's third word is seldom a plain one: "Jane Roe Travels".
  if (scan.headline[i] && token.pos !== 'PROPN' && !isGivenName(token.lower)) return at
  if ((at - first > 1 || scan.headline[i]) && scan.smallWords.has(token.lower)) return at
  return wordEnd(scan, i) === i ? at : wordEnd(scan, i)
}

// "Martin King", "Howard Dean Jr.": after a given name, where no further name follows ("Abdullah King of X" is none either).
function isOfficeSurname(scan: Scan, at: number, i: number): boolean {
  const token = scan.tokens[i]
  if (
    i !== at ||
    !token ||
    scan.holder[i] !== 0 ||
    !scan.words.officeSurnames.has(token.lower) ||
    !isCapital(token.text)
  )
    return false
  const next = scan.tokens[i + 1]
  if (next && isSameSentence(scan, i, i + 1) && isCapital(next.text) && !scan.words.suffixes.has(next.lower))
    return false
  return !['of', 'and'].includes(next?.lower ?? '') && isGivenName(scan.tokens[at - 1]?.lower ?? '')
}

// Two spaces part sentences and columns, and a name never runs over a line.
function isFarApart({ text, tokens }: Scan, i: number): boolean {
  const before = tokens[i - 1]
  const token = tokens[i]
  if (!before || !token) return true
  return token.start - before.end > 1 && /\n|\s{3}/u.test(text.slice(before.end, token.start))
}
