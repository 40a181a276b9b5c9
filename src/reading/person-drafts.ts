import { genderOfGivenName, isGivenName } from '../vocabulary/given-names.js'
import type { Gender } from './language-words.js'
import { isShouted, partsOf } from './name-parts.js'
import type { FoundPerson } from './names.js'
import { areTwoPeople, isOfficeWithGivenName } from './namesakes.js'
import type { Scan } from './scan.js'

/** A person in the making: what the printings of the name tell so far. */
export type Draft = {
  gender: Gender | null
  name: string
  key: string
  given: string
  printings: FoundPerson[]
  offices: Set<string>
  /** The printings that name the person in full. */
  full: FoundPerson[]
}

/** The drafts, those that a word stands for, and the draft of each printing that names somebody in full. */
export type Drafts = Readonly<{
  drafts: Draft[]
  byWord: Map<string, Draft[]>
  draftOf: ReadonlyMap<FoundPerson, Draft>
}>

/** A draft for each person, names in full first: who is named by one word or by family names alone may be one of them. */
export function draftPeople(scan: Scan, printed: readonly FoundPerson[]): Drafts {
  const drafts: Draft[] = []
  const byWord = new Map<string, Draft[]>()
  const draftOf = new Map<FoundPerson, Draft>()
  const { whole, tails } = wholeFirst(printed)
  for (const printing of whole) {
    const parts = partsOf(printing.name)
    if (parts.length < 2) continue
    const draft = findDraft(byWord, parts) ?? addDraft(drafts, byWord, parts, printing.name)
    join(draft, printing)
    draftOf.set(printing, draft)
  }
  for (const printings of tails) {
    const parts = partsOf(printings[0]?.name ?? '')
    const named = findDraft(byWord, parts) ?? findBySurnames(scan, byWord, parts, printings)
    const draft = named ?? addDraft(drafts, byWord, parts, printings[0]?.name ?? '')
    for (const printing of printings) {
      join(draft, printing)
      draftOf.set(printing, draft)
    }
  }
  addShortNames(scan, printed, { drafts, byWord, draftOf })
  return { drafts, byWord, draftOf }
}

function join(draft: Draft, printing: FoundPerson): void {
  if (isFuller(printing.name, draft.name)) draft.name = printing.name
  for (const { title } of printing.titles) draft.offices.add(title.title.toLowerCase())
  draft.full.push(printing)
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

type Parted = Readonly<{ whole: readonly FoundPerson[]; tails: readonly (readonly FoundPerson[])[] }>

/** Names that end a longer one come after it, all printings together: "Minister Sanda Talano" is told by "Carlos Sanda Talano". */
function wholeFirst(printed: readonly FoundPerson[]): Parted {
  const ends = new Set<string>()
  for (const { name } of printed) {
    const parts = name.includes(' ') ? partsOf(name) : []
    if (parts.length > 2) ends.add(parts.slice(1).join(' '))
  }
  if (ends.size === 0) return { whole: printed, tails: [] }
  const whole: FoundPerson[] = []
  const tails = new Map<string, FoundPerson[]>()
  for (const printing of printed) {
    const words = partsOf(printing.name).join(' ')
    if (ends.has(words)) push(tails, words, printing)
    else whole.push(printing)
  }
  return { whole, tails: [...tails.values()] }
}

function findDraft(byWord: ReadonlyMap<string, Draft[]>, parts: readonly string[]): Draft | undefined {
  const surname = parts.at(-1) ?? ''
  const given = parts[0] ?? ''
  return byWord.get(surname)?.find((draft) => draft.key === surname && isSameGiven(draft.given, given))
}

/** Whose family names these are, both of them: one person's alone, whom nothing beside either name tells apart. */
function findBySurnames(
  scan: Scan,
  byWord: ReadonlyMap<string, Draft[]>,
  parts: readonly string[],
  printings: readonly FoundPerson[],
): Draft | undefined {
  const [only, second] = (byWord.get(parts.at(-1) ?? '') ?? []).filter((draft) => areSurnamesOf(draft, parts))
  return only && !second && !areTwoPeople(scan, only.full, printings) ? only : undefined
}

/** Both family names of somebody named in full. Not a given name and a surname, which may be another's. */
function areSurnamesOf({ name }: Draft, parts: readonly string[]): boolean {
  const [first = ''] = parts
  const whole = partsOf(name)
  return whole.length > parts.length && !isGivenName(first) && whole.slice(1).join(' ') === parts.join(' ')
}

/** Who is named by one word only, in all the document. */
function addShortNames(scan: Scan, printed: readonly FoundPerson[], { drafts, byWord, draftOf }: Drafts): void {
  const short = new Map<string, FoundPerson[]>()
  for (const printing of printed) {
    const [key = ''] = partsOf(printing.name)
    if (!draftOf.has(printing) && !byWord.has(key)) push(short, key, printing)
  }
  if (short.size === 0) return
  const bearers = bearersOf(drafts)
  for (const [key, printings] of short) {
    const [only, second] = bearers.get(key) ?? []
    const isBearer = only?.given === key && !second
    if (isBearer && isOfficeWithGivenName(scan, only.full, printings)) continue
    addDraft(drafts, byWord, [key], printings[0]?.name ?? '')
  }
}

/** Those in whose names a word stands. */
function bearersOf(drafts: readonly Draft[]): Map<string, Draft[]> {
  const bearers = new Map<string, Draft[]>()
  for (const draft of drafts) {
    for (const part of new Set([draft.given, ...partsOf(draft.name)])) {
      push(bearers, part, draft)
    }
  }
  return bearers
}

function addDraft(drafts: Draft[], byWord: Map<string, Draft[]>, parts: readonly string[], name: string): Draft {
  const surname = parts.at(-1) ?? ''
  const draft: Draft = {
    gender: genderOfGivenName(parts.length > 1 ? (parts[0] ?? '') : ''),
    name,
    key: surname,
    given: parts.length > 1 ? (parts[0] ?? '') : '',
    printings: [],
    offices: new Set(),
    full: [],
  }
  drafts.push(draft)
  const keys = new Set([surname])
  // "Xi Jinping" is "Xi" afterwards: where the family name comes first, the first word stands for the person too.
  if (draft.given.length > 1 && draft.given.length <= 5 && genderOfGivenName(draft.given) === null)
    keys.add(draft.given)
  // "Carlos Ruy Sanda Talano" is "Sanda" afterwards: of two family names the first. Not a second given name.
  const first = parts.length > 2 ? parts.at(-2) : undefined
  if (first && first.length > 3 && !isGivenName(first) && !byWord.has(first)) keys.add(first)
  for (const key of keys) byWord.set(key, [...(byWord.get(key) ?? []), draft])
  return draft
}

/** "Antony" and "Anthony" are one name, "Bill" and "Hillary" are two. */
function isSameGiven(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  const genders = [genderOfGivenName(a), genderOfGivenName(b)]
  if (genders[0] && genders[1] && genders[0] !== genders[1]) return false
  if (a.slice(0, 2) !== b.slice(0, 2)) return false
  if (a.startsWith(b) || b.startsWith(a)) return true
  return Math.abs(a.length - b.length) <= 2 && sharedLetters(a, b) >= Math.max(a.length, b.length) - 2
}

function sharedLetters(a: string, b: string): number {
  let at = 0
  let shared = 0
  for (const letter of a) {
    const found = b.indexOf(letter, at)
    if (found < 0) continue
    shared += 1
    at = found + 1
  }
  return shared
}

function isFuller(name: string, than: string): boolean {
  const [a, b] = [partsOf(name).length, partsOf(than).length]
  return a !== b ? a > b : isShouted(than) && !isShouted(name)
}
