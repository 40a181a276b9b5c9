import { isGivenName } from '../vocabulary/given-names.js'
import { BODY_WORDS } from '../vocabulary/organisations.js'
import { PLACES, REGIONAL_ADJECTIVES } from '../vocabulary/places.js'
import { type StateWords, stateWords } from '../vocabulary/states.js'
import type { FoundName, Scan } from './scan.js'
import { claim, isAllCapitals, isCapital, isGlued, isSameSentence, wordsOf } from './scan.js'

const LONGEST_PHRASE = 8

let longestByFirstWord: ReadonlyMap<string, number> | undefined

// Words before which a capital is where something happens; elsewhere "Moscow" is the Russian government.
const LOCATIVES = new Set(
  'in at to from near outside around towards toward into through via across visit visited visiting reach reached leave left leaving'.split(
    ' ',
  ),
)

// After these a state's given-name look-alike is still the state: "Jordan King", "Chad President".
const SPEAKING = new Set(
  'said says told has have had will would is was announced warned wants wanted rejected welcomed denied'.split(' '),
)

/** Claims the states, capitals, seats and well-known places of a document, the longest phrase first. */
export function claimStatesAndPlaces(scan: Scan): void {
  const longest = phraseLengths()
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const token = scan.tokens[i]
    if (!token || scan.holder[i] !== 0 || !isCapital(token.text)) continue
    const length = longest.get(token.text) ?? (isShouted(token.text) ? longest.get(titleCase(token.text)) : undefined)
    if (length === undefined) continue
    const found = longestPhrase(scan, i, length)
    if (!found || isPersonsName(scan, found)) continue
    claim(scan, found)
    i = found.end - 1
  }
}

function phraseLengths(): ReadonlyMap<string, number> {
  if (longestByFirstWord) return longestByFirstWord
  const lengths = new Map<string, number>()
  for (const phrase of [...stateWords().keys(), ...PLACES, ...REGIONAL_ADJECTIVES]) {
    const words = phrase.split(/[\s-]|(?<=\p{L}),/u)
    const first = /^(?:\p{L}\.)+|^[\p{L}\p{M}\p{N}'’]+\.?/u.exec(phrase)?.[0] ?? phrase
    const length = Math.min(LONGEST_PHRASE, words.length * 2 + 1)
    // The reading parts "People’s" from its ending.
    for (const key of [first, first.replace(/\.$/u, ''), first.replace(/['’]s?$/u, '')])
      lengths.set(key, Math.max(lengths.get(key) ?? 0, length))
  }
  longestByFirstWord = lengths
  return lengths
}

function longestPhrase(scan: Scan, first: number, length: number): FoundName | undefined {
  const { text = '', lower = '' } = scan.tokens[first] ?? {}
  const mayBeShouted = text !== lower && text === text.toUpperCase()
  for (let end = Math.min(first + length, scan.tokens.length); end > first; end -= 1) {
    if (!isSameSentence(scan, first, end - 1)) continue
    const last = scan.tokens[end - 1]
    if (!last || !/[\p{L}.]$/u.test(last.text)) continue
    const printed = wordsOf(scan, first, end).replaceAll('’', "'")
    for (const words of mayBeShouted && isShouted(printed) ? [printed, titleCase(printed)] : [printed]) {
      const state = stateWords().get(words)
      if (PLACES.has(words)) return { first, end, name: words, type: 'place', ...(state ? { code: state.code } : {}) }
      if (state) return asState(scan, first, end, state)
      // Marked so that "Central Asian" is read neither as a state nor as part of a person's name.
      if (REGIONAL_ADJECTIVES.has(words)) return { first, end, name: words, type: 'place', adjective: true }
    }
  }
  return undefined
}

function asState(scan: Scan, first: number, end: number, state: StateWords): FoundName {
  const base = { first, end, code: state.code }
  if (state.kind === 'name') return { ...base, name: state.name, type: 'state' }
  if (state.kind === 'adjective') return { ...base, name: state.name, type: 'state', adjective: true }
  if (state.kind === 'seat') return { ...base, name: state.name, type: 'state', seat: true }
  const printed = wordsOf(scan, first, end)
  if (state.kind === 'city' || isLocation(scan, first, end)) return { ...base, name: printed, type: 'place' }
  return { ...base, name: state.name, type: 'state', seat: true }
}

/** A capital is a place after a preposition of place or with its state after it; as subject, possessor or partner it is a government. */
function isLocation(scan: Scan, first: number, end: number): boolean {
  if (/[,.]/u.test(wordsOf(scan, first, end))) return true
  // "Tashkent-based", but "Moscow-Beijing relations".
  if (scan.tokens[end]?.text === '-' && isGlued(scan, end)) return !isCapital(scan.tokens[end + 1]?.text ?? '')
  let before = first - 1
  if (scan.tokens[before]?.lower === 'the') before -= 1
  const word = isSameSentence(scan, before, first) ? (scan.tokens[before]?.lower ?? '') : ''
  const next = isSameSentence(scan, end, first) ? scan.tokens[end] : undefined
  const after = next?.text ?? ''
  if (after === ',' && isCapital(scan.tokens[end + 1]?.text ?? '')) return true
  if (LOCATIVES.has(word)) return !/^['’]s?$/u.test(after) || word === 'in' || word === 'at'
  if (/^['’]s?$/u.test(after) || ['with', 'between', 'by', 'for', 'against'].includes(word)) return false
  if (next && (next.pos === 'VERB' || next.pos === 'AUX') && !isCapital(after)) return false
  if (
    ['of', '-', '—', '–', '--', '/', '(', ''].includes(word) &&
    first === scan.sentences[scan.sentenceOf[first] ?? 0]?.firstToken
  )
    return next === undefined || !/^(?:VERB|AUX)$/u.test(next.pos)
  return word !== 'and' && word !== 'that' && word !== ','
}

/** "Chad Smith", "Jordan Lee", "Michael Jordan": a state's name that is a person's here. */
function isPersonsName(scan: Scan, { first, end, type }: FoundName): boolean {
  if ((type !== 'state' && type !== 'place') || end - first !== 1) return false
  const before = scan.tokens[first - 1]
  if (before && isSameSentence(scan, first - 1, first) && isCapital(before.text) && !scan.headline[first]) {
    if (isGivenName(before.text) && scan.holder[first - 1] === 0 && !isGlued(scan, first)) return true
    // "Mona P. Medina": behind a given name and an initial a town’s name is a surname.
    const isInitial = /^\p{Lu}\.$/u.test(before.text) && isGivenName(scan.tokens[first - 2]?.text ?? '')
    if (isInitial && isSameSentence(scan, first - 2, first)) return true
  }
  const word = scan.tokens[first]?.text ?? ''
  const next = scan.tokens[end]
  if (
    !next ||
    !(AMBIGUOUS_GIVEN_NAMES.has(word) || (type === 'place' && isGivenName(word))) ||
    scan.headline[first] ||
    isGlued(scan, end)
  )
    return false
  if (!isSameSentence(scan, first, end) || !isCapital(next.text) || isAllCapitals(next.text)) return false
  if (scan.words.offices.has(next.lower) || SPEAKING.has(next.lower)) return false
  return (
    next.pos === 'PROPN' &&
    !stateWords().has(next.text) &&
    !PLACES.has(next.text) &&
    !BODY_WORDS.has(next.lower) &&
    !NOT_SURNAMES.has(next.lower)
  )
}

const AMBIGUOUS_GIVEN_NAMES = new Set([
  'Chad',
  'Jordan',
  'Georgia',
  'Israel',
  'Kenya',
  'India',
  'Cuba',
  'Paris',
  'London',
  'Sofia',
  'Malta',
  'Sydney',
  'Florence',
])

const NOT_SURNAMES = new Set(
  'defense defence river valley foreign government army military parliament senate embassy council ministry forces national international today times post republic state'.split(
    ' ',
  ),
)

function isShouted(printed: string): boolean {
  return printed.length > 3 && isAllCapitals(printed)
}

function titleCase(printed: string): string {
  if (!isShouted(printed)) return printed
  return printed
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/ (And|Of|The) /gu, (word) => word.toLowerCase())
}
