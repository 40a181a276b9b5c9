import { editDistance, foldName, surnameKey, surnameLast, takeApart } from './names.js'

/** A person as the register groups names now: every spelling with its state, titles and documents. */
export type KnownPerson = Readonly<{
  id: string
  name: string
  names: readonly Readonly<{ name: string; state: string | null; titles: readonly string[] }>[]
  documents: readonly string[]
}>

/** Two spellings differ at most so much, the longer the more. */
const LONG = 7
const SHORT = 5

/**
 * Why two people may be one, in words an officer can weigh; undefined where they are certainly not, or too little
 * speaks for it. Must not propose namesakes of two states, two given names, two persons whom one document names side
 * by side, nor a bare surname without state or title in common.
 */
export function reasonsToJoin(a: KnownPerson, b: KnownPerson): readonly string[] | undefined {
  const [states, otherStates] = [statesOf(a), statesOf(b)]
  const isOfOtherStates =
    states.length > 0 && otherStates.length > 0 && !states.some((one) => otherStates.includes(one))
  if (isOfOtherStates || a.documents.some((document) => b.documents.includes(document))) return undefined
  const pairs = a.names.flatMap((one) => b.names.map((other) => compareNames(one.name, other.name)))
  const best = pairs.flatMap((pair) => pair ?? []).sort((x, y) => y.weight - x.weight)[0]
  if (!best) return undefined
  const state = states.find((one) => otherStates.includes(one))
  const titles = titlesOf(b)
  const title = titlesOf(a).find((one) => titles.includes(one))
  const reasons = [
    best.reason,
    ...(state === undefined ? [] : ['both speak for the same state']),
    ...(title === undefined ? [] : [`both are called ${title}`]),
  ]
  return best.weight + (state === undefined ? 0 : 1) + (title === undefined ? 0 : 1) >= ENOUGH ? reasons : undefined
}

/** A given name in common is worth as much as state and title together. */
const ENOUGH = 3

function compareNames(first: string, second: string): Readonly<{ reason: string; weight: number }> | undefined {
  const [a, b] = [takeApart(foldName(surnameLast(first))), takeApart(foldName(surnameLast(second)))]
  const isSameSurname = a.surname === b.surname
  if (!isSameSurname && !isSpelledAlike(a.surname, b.surname)) return undefined
  // A long surname is not shared by chance in two spellings with one given name.
  const isLong = Math.min(a.surname.length, b.surname.length) >= LONG
  const surname = isSameSurname ? 'the same surname' : `surnames spelled alike (${a.surname}, ${b.surname})`
  const [givenA, givenB] = [a.given[0], b.given[0]]
  if (givenA === undefined || givenB === undefined) return { reason: surname, weight: 1 }
  if (givenA === givenB)
    return { reason: `${surname} and the same given name`, weight: isSameSurname || isLong ? 3 : 2 }
  if (givenA.startsWith(givenB) || givenB.startsWith(givenA))
    return { reason: `${surname} and a shortened given name`, weight: 2 }
  return isSpelledAlike(givenA, givenB) ? { reason: `${surname} and given names spelled alike`, weight: 2 } : undefined
}

function isSpelledAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  if (length < SHORT) return false
  return editDistance(a, b, 2) <= (length >= LONG ? 2 : 1) || surnameKey(a) === surnameKey(b)
}

function statesOf({ names }: KnownPerson): readonly string[] {
  return [...new Set(names.flatMap(({ state }) => state ?? []))]
}

function titlesOf({ names }: KnownPerson): readonly string[] {
  return [...new Set(names.flatMap(({ titles }) => titles))]
}
