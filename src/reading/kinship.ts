import { KINSHIP } from '../vocabulary/descriptions.js'
import { besideName, nameStarting } from './described.js'
import type { Description } from './descriptions.js'
import { findNameAt } from './mentions.js'
import type { Reading } from './reading.js'

const MOST_PEOPLE = 300

/**
 * The person words of kinship mean ("his wife", "the boy’s father"): whom they stand beside, else the only one the document introduces so,
 * else, for a couple, the one other person of the family name. `holder` is who "his" or "her" means.
 */
export function kinOf(reading: Reading, description: Description, holder: number | undefined): number | undefined {
  const beside = besideName(reading, description) ?? nameRightAfter(reading, description)
  if (beside !== undefined) return beside
  const { noun } = description
  const couple = noun === 'wife' || noun === 'husband' ? spouseOf(reading, description, holder) : undefined
  if (couple !== undefined) return couple
  const named = introducedAs(reading, noun)
  return named.length === 1 ? named[0] : undefined
}

/** The one other person of the family name, of the other gender. */
function spouseOf(reading: Reading, description: Description, holder: number | undefined): number | undefined {
  const { noun } = description
  const of = holder ?? findNameAt(reading, description)?.person
  const holding = of === undefined ? undefined : reading.people[of]
  // A list of thousands of people is no couple's story.
  if (!holding || reading.people.length > MOST_PEOPLE) return undefined
  const kin = [...reading.people.keys()].filter((index) => {
    const person = reading.people[index]
    return index !== of && person?.surname === holding.surname && person.gender === KINSHIP[noun]
  })
  return kin.length === 1 ? kin[0] : undefined
}

/** "his wife Jane Roe", without a comma. */
function nameRightAfter({ tokens, names }: Reading, { endToken }: Description): number | undefined {
  const next = tokens[endToken]
  return next && nameStarting(names, next.start)?.person
}

const known = new WeakMap<Reading, ReadonlyMap<string, ReadonlySet<number>>>()

/** The people a document introduces with a word of kinship beside their name: "the boy’s father, John Roe", "her husband Bill". */
function introducedAs(reading: Reading, noun: string): number[] {
  const before = known.get(reading) ?? introductions(reading)
  known.set(reading, before)
  return [...(before.get(noun) ?? [])]
}

function introductions({ tokens, names }: Reading): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const [i, token] of tokens.entries()) {
    if (KINSHIP[token.lower] === undefined) continue
    const next = tokens[i + 1]?.text === ',' ? tokens[i + 2] : tokens[i + 1]
    const person = next && nameStarting(names, next.start)?.person
    if (person !== undefined) found.set(token.lower, (found.get(token.lower) ?? new Set()).add(person))
  }
  return found
}
