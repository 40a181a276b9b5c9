import type { Sentence } from '../../reading/reading.js'
import type { Layout } from './layout.js'

const OPENERS = /^(?:had|should|were)$/u
const PRONOUNS = /^(?:he|she|they|it|we)$/u
/** How far before a word the opening of its condition is looked for, in tokens. */
const REACH = 20

/**
 * Whether the word at `at` stands in a condition: "If X met Y", "Had X met Y, they would have signed", "they would have signed, had X
 * met Y", "Unless X meets Y". Not "X had met Y", and not a note without a subject: "Had good talks with Y", "Had the honour of meeting Y".
 */
export function isSupposed(layout: Layout, at: number, sentence: Sentence): boolean {
  const { tokens } = layout
  const first = openingOf(layout, sentence)
  if (first < at && isInverted(layout, first, sentence)) return true
  let commas = 0
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - REACH); i -= 1) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === ';' || lower === ':') return false
    if (lower === ',') commas += 1
    // "Unless it rains, X will meet Y": behind the comma the condition is over; an apposition has two.
    if (lower === 'unless' || lower === 'if') return commas % 2 === 0
    if (i > first && OPENERS.test(lower) && tokens[i - 1]?.lower === ',' && isSomebody(layout, i + 1)) return true
  }
  return false
}

/** The first word of a sentence behind marks and a linking word. */
function openingOf({ tokens }: Layout, { firstToken }: Sentence): number {
  let i = firstToken
  while (i < firstToken + 3 && /^(?:["“”„«'‘’(–—,-]|and|but|so|yet)$/u.test(tokens[i]?.lower ?? '')) i += 1
  return i
}

function isInverted(layout: Layout, opener: number, { endToken }: Sentence): boolean {
  const { tokens } = layout
  if (!OPENERS.test(tokens[opener]?.lower ?? '')) return false
  if (isSomebody(layout, opener + 1)) return true
  // "Had the ministers met, they would": without the second half it is a note.
  if (tokens[opener + 1]?.lower !== 'the') return false
  return tokens
    .slice(opener, Math.min(endToken, opener + 60))
    .some(({ lower }) => /^(?:would|could|might)$/u.test(lower))
}

/** A pronoun, a name or a title, the last also behind the adjective of a state. */
function isSomebody({ tokens, names, people, titles }: Layout, at: number): boolean {
  if (PRONOUNS.test(tokens[at]?.lower ?? '') || people[at] || titles[at]) return true
  const name = names[at]
  if (!name) return false
  return name.value.adjective ? titles[name.end] !== undefined || people[name.end] !== undefined : true
}
