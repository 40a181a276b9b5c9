import { isTitledAs } from './description-fit.js'
import { firstEndingAfter } from './mentions.js'
import type { Name, Person, Reading } from './reading.js'

const NAMES_BACK = 30
const SENTENCES_BACK = 2
const PEOPLE_BACK = 4

const LEAST_NAMED = 3
const MOST_PEOPLE = 300

/** Whether a person may be one of such people: no man is among "both women". */
export function isOfNoun({ words }: Reading, person: Person, noun: string): boolean {
  const gender = words.references.groups.genders.get(noun) ?? null
  return gender === null || person.gender === null || person.gender === gender
}

/** As many people of the document as are counted, and no more, hold such a title: "the three ministers". */
export function titledPeople({ people }: Reading, noun: string, count: number): Person[] | undefined {
  if (people.length > MOST_PEOPLE) return undefined
  const titled = people.filter((person) => isTitledAs(person, noun.replace(/s$/u, '')))
  return titled.length === count ? titled : undefined
}

const COUPLED = /^[^"“”;:]{0,40}\b(?:and|with)\b[^"“”;:]{0,40}$/u

/** "Roe of Vermont and Governor Doe were asked whether | both men": the two people its sentence names before, and couples. */
function coupleBefore(reading: Reading, start: number, noun: string): Person[] | undefined {
  const from = reading.sentences[firstEndingAfter(reading.sentences, start)]?.start ?? start
  const found: Name[] = []
  for (let at = firstEndingAfter(reading.names, start) - 1; (reading.names[at]?.start ?? -1) >= from; at -= 1) {
    const name = reading.names[at]
    if (name?.person !== undefined) found.unshift(name)
    if (found.length > 2) return undefined
  }
  const [one, other] = found
  if (!one || !other || one.person === other.person) return undefined
  if (!COUPLED.test(reading.document.text.slice(one.end, other.start))) return undefined
  const people = found.flatMap(({ person }) => reading.people[person ?? -1] ?? [])
  return people.every((person) => isOfNoun(reading, person, noun)) ? people : undefined
}

/** The two people the last sentences speak of most: named near and often, and clearly more than a third. */
export function twoPeople(reading: Reading, first: number, noun: string): Person[] | undefined {
  const couple = coupleBefore(reading, reading.tokens[first]?.start ?? 0, noun)
  if (couple) return couple
  const start = reading.tokens[first]?.start ?? 0
  const here = firstEndingAfter(reading.sentences, start)
  const scores = new Map<Person, number>()
  for (
    let at = firstEndingAfter(reading.names, start) - 1, seen = 0;
    at >= 0 && seen < NAMES_BACK;
    at -= 1, seen += 1
  ) {
    const name = reading.names[at]
    const person = name?.person === undefined ? undefined : reading.people[name.person]
    if (!name || !person || !isOfNoun(reading, person, noun)) continue
    const back = here - firstEndingAfter(reading.sentences, name.start)
    if (back > PEOPLE_BACK) break
    const score = 2.4 / (1 + back) + 0.45 * Math.log2(person.mentions.length)
    scores.set(person, Math.max(scores.get(person) ?? 0, score))
  }
  // "The two leaders" are a president and a premier, not the reporter named between.
  const titled = [...scores].filter(([person]) => isTitledAs(person, noun.replace(/s$/u, '')))
  const [a, b, c] = (titled.length === 2 ? titled : [...scores]).sort(([, one], [, other]) => other - one)
  return a && b && (!c || b[1] - c[1] >= 0.3) ? [a[0], b[0]] : undefined
}

/** The two states named last before a token, where no third one stands beside them. */
export function twoStates(reading: Reading, first: number): string[] | undefined {
  const recent = recentNames(reading, first, ({ type, adjective }) => type === 'state' && !adjective)
  return recent.length === 2 ? recent.map(({ name }) => name) : undefined
}

/** Distinct names of a kind before a token, sentence by sentence backwards, until two or more are found. More than two are no pair. */
function recentNames(reading: Reading, first: number, isWanted: (name: Name) => boolean): Name[] {
  const start = reading.tokens[first]?.start ?? 0
  const here = firstEndingAfter(reading.sentences, start)
  const found = new Map<string, Name>()
  let sentence = here
  for (
    let at = firstEndingAfter(reading.names, start) - 1, seen = 0;
    at >= 0 && seen < NAMES_BACK;
    at -= 1, seen += 1
  ) {
    const name = reading.names[at]
    if (!name) break
    const index = firstEndingAfter(reading.sentences, name.start)
    if (index !== sentence) {
      if (found.size >= 2 || here - index > SENTENCES_BACK) break
      sentence = index
    }
    if (isWanted(name) && !found.has(name.name)) found.set(name.name, name)
  }
  return [...found.values()].reverse()
}

const pairs = new WeakMap<Reading, readonly string[]>()

/** The two states a document about two is about: named far more than any third. */
export function dominantPair(reading: Reading, count: number | undefined): readonly string[] | undefined {
  if (count !== undefined && count !== 2) return undefined
  const known = pairs.get(reading) ?? pairOf(reading)
  pairs.set(reading, known)
  return known.length === 2 ? known : undefined
}

/** The two people a document about two is about, by the same measure. */
export function mainPair(reading: Reading, noun: string): Person[] | undefined {
  const known = byMentions.get(reading) ?? peopleByMentions(reading)
  byMentions.set(reading, known)
  const [one, other, third] = known.filter((person) => isOfNoun(reading, person, noun))
  if (!one || !other || other.mentions.length < LEAST_NAMED) return undefined
  return third && third.mentions.length * 2 > other.mentions.length ? undefined : [one, other]
}

const byMentions = new WeakMap<Reading, readonly Person[]>()

/** The people named most first; none of a list of thousands, which is about no two of them. */
function peopleByMentions({ people }: Reading): readonly Person[] {
  return people.length > MOST_PEOPLE ? [] : [...people].sort((a, b) => b.mentions.length - a.mentions.length)
}

function pairOf({ names }: Reading): string[] {
  const counts = new Map<string, number>()
  for (const { type, name } of names) if (type === 'state') counts.set(name, (counts.get(name) ?? 0) + 1)
  const [one, other, third] = [...counts].sort(([, a], [, b]) => b - a)
  if (!one || !other || other[1] < LEAST_NAMED || (third && third[1] * 2 > other[1])) return []
  return [one[0], other[0]]
}
