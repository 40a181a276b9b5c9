import type { Span } from '../vocabulary/evidence.js'
import { resolvePronoun } from './antecedents.js'
import { findDescriptions } from './descriptions.js'
import type { Person, Reading } from './reading.js'

/** Words that mean people or states named elsewhere: a pronoun, a description ("the minister") or a group ("the two leaders"). */
export type Reference = Span &
  Readonly<{ by: 'pronoun' | 'description' | 'group'; people: readonly Person[]; states: readonly string[] }>

const PRONOUNS = new Set(['he', 'she', 'him', 'his', 'her', 'hers', 'himself', 'herself'])

/** Every reference of a document that can be resolved, in text order. What is open or names nobody is left out. */
export function findReferences(reading: Reading): Reference[] {
  const found: Reference[] = []
  for (const { start, end, lower } of reading.tokens) {
    if (!PRONOUNS.has(lower)) continue
    const person = resolvePronoun(reading, { start, end })
    if (person) found.push({ start, end, by: 'pronoun', people: [person], states: [] })
  }
  for (const span of findDescriptions(reading)) {
    const person = resolvePronoun(reading, span)
    if (person) found.push({ ...span, by: 'description', people: [person], states: [] })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
