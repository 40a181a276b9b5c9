import { genderOfGivenName } from '../vocabulary/given-names.js'
import { titleAfter } from './appositions.js'
import type { Gender, PersonWords } from './language-words.js'
import type { FoundPerson } from './names.js'
import type { Scan } from './scan.js'
import { nameAt } from './scan.js'
import type { FoundTitle } from './titles.js'

type Printings = readonly FoundPerson[]

/**
 * Whether an office with a given name ("Ambassador Tesfaye") means whoever is named in full: the same office stands before both, and
 * no printing tells of a state or gender that the full name's do not. Not "Mr Martin", and not "Eritrean Ambassador Tesfaye" of an
 * envoy whose state is another or not told.
 */
export function isOfficeWithGivenName(scan: Scan, full: Printings, short: Printings): boolean {
  const offices = new Set(full.flatMap(({ titles }) => titles.map(officeOf)))
  const states = new Set(full.flatMap((printing) => statesOf(scan, printing)))
  const isSame = short.every(
    (printing) =>
      printing.titles.length > 0 &&
      printing.titles.every((title) => offices.has(officeOf(title))) &&
      statesOf(scan, printing).every((state) => states.has(state)),
  )
  return isSame && !areOfTwoGenders(scan.words, full, short)
}

/** Whether two names that one person could bear are two people’s: of two states, offices or genders, or both in one sentence. */
export function areTwoPeople(scan: Scan, some: Printings, others: Printings): boolean {
  const sentences = new Set(some.map(({ first }) => scan.sentenceOf[first]))
  if (others.some(({ first }) => sentences.has(scan.sentenceOf[first]))) return true
  const states = some.flatMap((printing) => statesOf(scan, printing))
  const otherStates = others.flatMap((printing) => statesOf(scan, printing))
  if (states.length > 0 && otherStates.some((state) => !states.includes(state))) return true
  const offices = some.flatMap(({ titles }) => titles.map(officeOf))
  const otherOffices = others.flatMap(({ titles }) => titles.map(officeOf))
  if (offices.length > 0 && otherOffices.some((office) => !offices.some((one) => isOfficeOf(one, office)))) return true
  return areOfTwoGenders(scan.words, some, others)
}

/** The gender that a style tells: "Mrs.". Null for none and for "Dr.". */
export function genderOfStyle({ styles }: PersonWords, style: string | null): Gender | null {
  return style === null ? null : (styles.get(style.replace(/\.$/u, '')) ?? null)
}

function officeOf({ title }: FoundTitle): string {
  return title.title.toLowerCase()
}

const RANK = /\b(?:prime|vice|deputy|assistant|under|first|associate|honorary|state)\b/u

/** "Minister" is short for "Foreign Minister", and not for "Prime Minister" or "Deputy Minister". */
function isOfficeOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short === long) return true
  return long.endsWith(` ${short}`) && !RANK.test(long.slice(0, -short.length))
}

/** The states a printing's words name: in its titles before or after, or behind the name ("Roe of Kenya"). */
function statesOf(scan: Scan, { end, titles }: FoundPerson): string[] {
  const after = titleAfter(scan, end)
  const states = [...titles, ...(after ? [after] : [])].map(({ state }) => state)
  return [...states, stateBehind(scan, end)].filter((state) => state !== null)
}

function stateBehind(scan: Scan, end: number): string | null {
  const { titlePrepositions, weakPrepositions, definiteArticles } = scan.words
  const joiner = scan.tokens[end]?.lower ?? ''
  if (!titlePrepositions.has(joiner) || weakPrepositions.has(joiner)) return null
  const at = definiteArticles.has(scan.tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1
  const name = nameAt(scan, at)
  return name?.type === 'state' && !name.adjective ? name.name : null
}

function areOfTwoGenders(words: PersonWords, some: Printings, others: Printings): boolean {
  const genders = new Set(some.flatMap((printing) => gendersOf(words, printing)))
  return (
    genders.size > 0 && others.some((printing) => gendersOf(words, printing).some((gender) => !genders.has(gender)))
  )
}

/** What style, titles and the given name of a full name say. Of one word alone it is open whether it is a given name. */
function gendersOf(words: PersonWords, { name, titles, style }: FoundPerson): Gender[] {
  const found: Gender[] = []
  const styled = genderOfStyle(words, style)
  if (styled) found.push(styled)
  for (const { title } of titles) {
    if (words.titlesOf.male.test(title.title)) found.push('male')
    if (words.titlesOf.female.test(title.title)) found.push('female')
  }
  const [given = '', ...others] = name.split(' ')
  const named = others.length > 0 ? genderOfGivenName(given) : null
  return named && found.length === 0 ? [named] : found
}
