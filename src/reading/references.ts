import type { Span } from '../vocabulary/evidence.js'
import { findDescriptions } from './descriptions.js'
import { findGroups } from './groups.js'
import { firstEndingAfter } from './mentions.js'
import { antecedentsOf } from './pronouns.js'
import type { Person, Reading } from './reading.js'

/** Words that mean people or states named elsewhere: a pronoun, a description ("the minister") or a group ("the two leaders"). */
export type Reference = Span &
  Readonly<{ by: 'pronoun' | 'description' | 'group'; people: readonly Person[]; states: readonly string[] }>

/** Every reference of a document that can be resolved, in text order. What is open or names nobody is left out. */
export function findReferences(reading: Reading): Reference[] {
  const { pronouns, descriptions } = antecedentsOf(reading)
  const found: Reference[] = []
  for (const [start, index] of pronouns) {
    const token = reading.tokens[firstEndingAfter(reading.tokens, start)]
    const person = reading.people[index]
    if (token && person) found.push({ start, end: token.end, by: 'pronoun', people: [person], states: [] })
  }
  for (const { start, end } of findDescriptions(reading)) {
    const person = reading.people[descriptions.get(start) ?? -1]
    if (person) found.push({ start, end, by: 'description', people: [person], states: [] })
  }
  for (const { start, end, people, states } of findGroups(reading))
    found.push({ start, end, by: 'group', people, states })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
