import { besideName, nameStarting } from './described.js'
import { type Description, findDescriptions } from './descriptions.js'
import { findNameAt, firstEndingAfter } from './mentions.js'
import type { Reading } from './reading.js'

const MOST_PEOPLE = 300

/** Told somewhere in the document: `person` is the `noun` of `holder`. */
type Tie = Readonly<{ holder: number; noun: string; person: number }>

const ties = new WeakMap<Reading, Tie[]>()

/**
 * The person words of kinship mean ("his wife", "the boy’s father"): whom they stand beside, else who is tied so to the holder by other
 * words (of "Ada’s father, Jan Roe", "his daughter" is Ada), else, for a couple, the one other person of the family name, else the only one
 * the document introduces so. `holder` is who "his" or "her" means. What stands beside a name is remembered for what follows.
 */
export function kinOf(reading: Reading, description: Description, holder: number | undefined): number | undefined {
  const known = ties.get(reading) ?? tiesToNames(reading)
  ties.set(reading, known)
  const { noun } = description
  const of = holder ?? findNameAt(reading, description)?.person
  const beside = personBeside(reading, description)
  if (beside !== undefined) {
    if (of !== undefined) known.push({ holder: of, noun, person: beside })
    return beside
  }
  const tied = of === undefined ? undefined : tiedTo(reading, known, of, noun)
  if (tied !== undefined) return tied
  const couple = noun === 'wife' || noun === 'husband' ? spouseOf(reading, description, holder) : undefined
  if (couple !== undefined) return couple
  const named = new Set(introducedAs(reading, noun))
  for (const tie of known) if (tie.noun === noun) named.add(tie.person)
  const [only] = named
  return named.size === 1 ? only : undefined
}

function personBeside(reading: Reading, description: Description): number | undefined {
  return besideName(reading, description) ?? nameRightAfter(reading, description) ?? namePastPlace(reading, description)
}

/** "Ada’s father, Jan Roe" and "Jan Roe, Ada’s father", wherever they stand. */
function tiesToNames(reading: Reading): Tie[] {
  return findDescriptions(reading).flatMap((description) => {
    if (!description.isKinship) return []
    const holder = findNameAt(reading, description)?.person
    const person = holder === undefined ? undefined : personBeside(reading, description)
    return holder === undefined || person === undefined ? [] : [{ holder, noun: description.noun, person }]
  })
}

type Side = 'parent' | 'child' | 'spouse' | 'sibling' | 'elder' | 'younger'

const SIDES: Readonly<Record<string, Side>> = {
  ...{
    father: 'parent',
    mother: 'parent',
    stepfather: 'parent',
    stepmother: 'parent',
    son: 'child',
    daughter: 'child',
  },
  ...{ wife: 'spouse', husband: 'spouse', brother: 'sibling', sister: 'sibling' },
  ...{ uncle: 'elder', aunt: 'elder', nephew: 'younger', niece: 'younger' },
}
const OTHER_SIDE: Readonly<Record<Side, Side>> = {
  ...{ parent: 'child', child: 'parent', spouse: 'spouse', sibling: 'sibling', elder: 'younger', younger: 'elder' },
}

/** The one person who is that to the holder, by a tie told either way round. */
function tiedTo({ people, words }: Reading, known: readonly Tie[], of: number, noun: string): number | undefined {
  const side = SIDES[noun]
  const found = new Set<number>()
  for (const tie of known) {
    const other = SIDES[tie.noun]
    if (tie.holder === of && tie.noun === noun) found.add(tie.person)
    else if (tie.person === of && other && side === OTHER_SIDE[other]) {
      const gender = people[tie.holder]?.gender ?? null
      if (gender === null || gender === words.people.kinship.get(noun)) found.add(tie.holder)
    }
  }
  const [only] = found
  return found.size === 1 ? only : undefined
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
    return (
      index !== of && person?.surname === holding.surname && person.gender === reading.words.people.kinship.get(noun)
    )
  })
  return kin.length === 1 ? kin[0] : undefined
}

/** "his father in Cuba, Jan Roe,": a place may stand between. */
function namePastPlace({ tokens, names }: Reading, { endToken }: Description): number | undefined {
  if (!/^(?:in|from|at)$/u.test(tokens[endToken]?.lower ?? '')) return undefined
  for (let i = endToken + 1; i < endToken + 5; i += 1) {
    if (tokens[i]?.text !== ',') continue
    const next = tokens[i + 1]
    const name = next && nameStarting(names, next.start)
    const closing = name && tokens[firstEndingAfter(tokens, name.end - 1) + 1]
    return closing && /^[,.)]$/u.test(closing.text) ? name.person : undefined
  }
  return undefined
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

function introductions({ tokens, names, words }: Reading): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const [i, token] of tokens.entries()) {
    if (!words.people.kinship.has(token.lower)) continue
    const next = tokens[i + 1]?.text === ',' ? tokens[i + 2] : tokens[i + 1]
    const person = next && nameStarting(names, next.start)?.person
    if (person !== undefined) found.set(token.lower, (found.get(token.lower) ?? new Set()).add(person))
  }
  return found
}
