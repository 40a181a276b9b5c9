import type { Span } from '../vocabulary/evidence.js'
import { findNameAt } from './mentions.js'
import type { Reading, Token } from './reading.js'

/** A noun group that means one person. `isDefinite` is false for "a senior dealer": somebody new, whom no name need follow. */
export type Description = Span &
  Readonly<{ firstToken: number; endToken: number; noun: string; isDefinite: boolean; isKinship: boolean }>

const LONGEST = 9

const known = new WeakMap<Reading, readonly Description[]>()

/** The noun groups that describe one person by an office, a calling or a kinship, in text order. Not the titles before a name ("the president, Roe" is one, "the President Roe" is not). */
export function findDescriptions(reading: Reading): readonly Description[] {
  const before = known.get(reading)
  if (before) return before
  const found: Description[] = []
  for (let i = 0; i < reading.tokens.length; i += 1) {
    const description = descriptionAt(reading, i)
    if (description) found.push(description)
  }
  known.set(reading, found)
  return found
}

/** The description that begins at a token: after an article, or after a possessor ("Iraq’s leader"). */
function descriptionAt(reading: Reading, first: number): Description | undefined {
  const { tokens, words } = reading
  const token = tokens[first]
  if (!token) return undefined
  const { definite, indefinite } = words.references
  const isDefinite = definite.has(token.lower)
  const ruling = isDefinite ? headOfState(tokens, first) : undefined
  if (ruling) return ruling
  const possessed = isDefinite || indefinite.has(token.lower) ? first : possessorEnd(tokens, first)
  if (possessed === undefined) return undefined
  const end = groupEnd(reading, possessed)
  const last = tokens[end - 1]
  if (end <= possessed + 1 || !last) return undefined
  return {
    start: token.start,
    end: last.end,
    firstToken: first,
    endToken: end,
    noun: nounOf(tokens, end),
    isDefinite: !indefinite.has(token.lower),
    isKinship: words.people.kinship.has(last.lower),
  }
}

/** "the Head of State", as presidencies call their own. Not "the Head of State of Ghana", "the head of state security" and not the plural. */
function headOfState(tokens: readonly Token[], first: number): Description | undefined {
  if (tokens[first + 1]?.lower !== 'head' || tokens[first + 2]?.lower !== 'of') return undefined
  const [the, state] = [tokens[first], tokens[first + 3]]
  if (!the || !state || !/^(?:state|government)$/u.test(state.lower)) return undefined
  const endToken = first + 4
  if (goesOn(tokens, endToken)) return undefined
  const noun = `head-of-${state.lower}`
  return { start: the.start, end: state.end, firstToken: first, endToken, noun, isDefinite: true, isKinship: false }
}

const ADVERBIAL = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|himself|herself)$/u

/** Whether the words behind "head of state" belong to it: a noun, its modifier, an "of", or "and" with more of the like. */
function goesOn(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]
  const after = tokens[end + 1]
  if (!next || ADVERBIAL.test(next.lower)) return false
  if (/^(?:of|and|or|for)$/u.test(next.lower) || /^[-/&]$/u.test(next.text)) return true
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(next.pos) || /^\p{L}{2,20}ing$/u.test(next.lower)) return true
  // "state reserves rose", "state owned firms": a noun or a participle taken for a verb.
  return next.pos === 'VERB' && /(?:s|ed)$/u.test(next.lower) && /^(?:VERB|AUX|NOUN)$/u.test(after?.pos ?? '')
}

function nounOf(tokens: readonly Token[], end: number): string {
  const last = tokens[end - 1]?.lower ?? ''
  const isCompound = tokens[end - 2]?.text === '-' && tokens[end - 1]?.start === tokens[end - 2]?.end
  return isCompound ? `${tokens[end - 3]?.lower ?? ''}-${last}` : last
}

/** The "’s" of "Iraq’s leader", where a description may follow. */
function possessorEnd(tokens: readonly Token[], first: number): number | undefined {
  if (!/^\p{Lu}/u.test(tokens[first]?.text ?? '')) return undefined
  return /^['’]s$/u.test(tokens[first + 1]?.text ?? '') ? first + 1 : undefined
}

function groupEnd(reading: Reading, first: number): number {
  const { tokens } = reading
  let end = first
  for (let i = first + 1; i < first + LONGEST; i += 1) {
    const token = tokens[i]
    if (!token) break
    if (isNounAt(reading, i)) {
      end = i + 1
      continue
    }
    // "the boy’s father": a possessor inside.
    if (/^['’]s?$/u.test(token.text) && i > first + 1) continue
    // "the once-presumptive nominee".
    if (token.pos === 'ADV' && tokens[i + 1]?.text === '-') continue
    if (!isWithin(token)) break
  }
  if (end === first) return first
  const next = tokens[end]
  const last = tokens[end - 1]
  if (!next || !last) return end
  const isGlued = next.start === last.end
  // "the Republican race", "the Justice Department", "the candidate-elect": the group goes on.
  if (next.text === '-' && isGlued) return first
  if (/^(?:NOUN|PROPN)$/u.test(next.pos) && !isGlued && !ADVERBIAL.test(next.lower)) {
    return next.pos === 'NOUN' || findNameAt(reading, next) !== undefined || /^\p{Lu}/u.test(next.text) ? first : end
  }
  if (next.lower === 'of' && /^\p{Lu}/u.test(last.text)) return first
  return findNameAt(reading, last)?.person === undefined ? end : first
}

/** Whether the word heads a description here. "independent", "conservative" and "general" head one only where no noun follows. */
function isNounAt({ tokens, words }: Reading, i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  const { people, references } = words
  const isNoun =
    people.offices.has(token.lower) || references.callings.has(token.lower) || people.kinship.has(token.lower)
  if (isNoun) return true
  // "front-runner", "vice-president" in three tokens.
  return token.lower === 'runner' && tokens[i - 1]?.text === '-'
}

function isWithin({ pos, text, lower }: Token): boolean {
  if (/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(pos) || text === '-') return true
  return lower === 'and' ? false : /^\p{L}{3,}(?:ed|ing)$/u.test(lower)
}
