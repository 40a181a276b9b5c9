import type { Span } from '../vocabulary/evidence.js'
import { findNameAt } from './mentions.js'
import { antecedentsOf } from './pronouns.js'
import type { Person, Reading } from './reading.js'

/** The person meant at a span: by name, else by a pronoun or a description ("the minister"). Undefined where nobody is, or in doubt. */
export function findPersonAt(reading: Reading, span: Span): Person | undefined {
  const name = findNameAt(reading, span)
  if (name?.person !== undefined) return reading.people[name.person]
  return resolvePronoun(reading, span)
}

/** The person a pronoun or a description means, undefined where two people are about as plausible, and for "they" and "it". */
export function resolvePronoun(reading: Reading, span: Span): Person | undefined {
  const { pronouns, descriptions } = antecedentsOf(reading)
  const isPronoun = !/\s/u.test(reading.document.text.slice(span.start, span.end).trim())
  const person = (isPronoun ? pronouns : descriptions).get(span.start)
  return person === undefined ? undefined : reading.people[person]
}
