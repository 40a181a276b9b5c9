import { PARTY_OF, STATE_ABBREVIATIONS } from '../vocabulary/descriptions.js'
import { findState } from '../vocabulary/states.js'
import { firstEndingAfter } from './mentions.js'
import type { Person, Reading, Token } from './reading.js'

/** What a document says of a person right beside the name: the words of titles and epithets, lower case, and the party. */
export type Traits = Readonly<{ words: ReadonlySet<string>; party: string | null }>

const known = new WeakMap<Person, Traits>()

const MENTIONS_READ = 12
const WORDS_BEFORE = 7
const WORDS_AFTER = 14

/** The traits of a person, from the words around the first dozen printings of the name. Worked out once a person. */
export function traitsOf(reading: Reading, person: Person): Traits {
  const before = known.get(person)
  if (before) return before
  const words = new Set<string>()
  for (const { title, of } of person.titles)
    for (const word of `${title} ${of ?? ''}`.toLowerCase().split(/[^\p{L}]+/u)) words.add(word)
  if (person.state) for (const word of person.state.toLowerCase().split(' ')) words.add(word)
  for (const mention of person.mentions.slice(0, MENTIONS_READ)) {
    const first = firstEndingAfter(reading.tokens, mention.start)
    readBefore(reading, first, words)
    const end = firstEndingAfter(reading.tokens, mention.end - 1) + 1
    readAfter(reading, end, words)
    if (isHeadOfGovernment(reading, end)) words.add('president')
  }
  const traits = { words, party: partyIn(words) }
  known.set(person, traits)
  return traits
}

function readBefore({ tokens, names }: Reading, first: number, words: Set<string>): void {
  for (let i = first - 1; i >= 0 && i >= first - WORDS_BEFORE; i -= 1) {
    const token = tokens[i]
    if (!token || (!/^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(token.pos) && !/^(?:-|['’]s)$/u.test(token.text))) return
    // Another person's name ends the epithet.
    if (
      names[firstEndingAfter(names, token.start)]?.person !== undefined &&
      (names[firstEndingAfter(names, token.start)]?.start ?? Number.POSITIVE_INFINITY) <= token.start
    )
      return
    addWord(token, words)
  }
}

/** "the Roe administration", "Roe’s presidency". */
function isHeadOfGovernment({ tokens }: Reading, end: number): boolean {
  const at = /^['’]s?$/u.test(tokens[end]?.text ?? '') ? end + 1 : end
  return /^(?:administration|presidency)$/u.test(tokens[at]?.lower ?? '')
}

/** "(D-Calif.)", "of Vermont", ", the former governor of Arkansas,". */
function readAfter({ tokens }: Reading, end: number, words: Set<string>): void {
  const opener = tokens[end]
  if (!opener) return
  const close = opener.text === '(' ? ')' : opener.text === ',' ? ',' : undefined
  if (!close) {
    if (opener.lower === 'of')
      for (const token of tokens.slice(end + 1, end + 3)) if (/^\p{Lu}/u.test(token.text)) addWord(token, words)
    return
  }
  const inside: Token[] = []
  for (let i = end + 1; i < end + 1 + WORDS_AFTER; i += 1) {
    const token = tokens[i]
    if (!token || /^(?:VERB|AUX)$/u.test(token.pos) || /^[.;:"“”]$/u.test(token.text)) return
    if (token.text === close) {
      for (const word of inside) addWord(word, words)
      return
    }
    inside.push(token)
  }
}

function addWord({ lower, text }: Token, words: Set<string>): void {
  // "Iraqi" says the same of somebody as "of Iraq".
  const state = /^\p{Lu}/u.test(text) ? findState(text) : undefined
  if (state) words.add(state.name.toLowerCase())
  const word = lower.replace(/\.$/u, '')
  if (/^[RDI]$/u.test(text)) words.add(`${word}-`)
  words.add(STATE_ABBREVIATIONS[word] ?? word)
}

function partyIn(words: ReadonlySet<string>): string | null {
  for (const word of words) {
    const party = PARTY_OF[word]
    if (party) return party
  }
  return null
}
