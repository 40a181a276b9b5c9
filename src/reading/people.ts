import { byWord } from '../vocabulary/by-word.js'
import { genderOfGivenName, isFamilyFirst, isGivenName } from '../vocabulary/given-names.js'
import { titleAfter } from './appositions.js'
import type { Gender, PersonWords } from './language-words.js'
import type { FoundPerson } from './names.js'
import { areTwoPeople, genderOfStyle, isOfficeWithGivenName } from './namesakes.js'
import type { Person, PersonMention, Title } from './reading.js'
import type { Scan } from './scan.js'
import { claim, isAllCapitals, isCapital, isGlued, isSameSentence } from './scan.js'
import type { FoundTitle } from './titles.js'

type Draft = {
  gender: Gender | null
  name: string
  key: string
  given: string
  printings: FoundPerson[]
  offices: Set<string>
  /** The printings that name the person in full. */
  full: FoundPerson[]
}

/** The people of a document, and for each printing of a name the person it belongs to (index into the people). */
export type Cast = Readonly<{ people: readonly Person[]; personOf: ReadonlyMap<number, number> }>

/** Tells the people of a document apart: one person for all spellings and shortenings of a name, two where given names differ. */
export function tellApart(scan: Scan, printed: readonly FoundPerson[]): Cast {
  const { drafts, byWord, draftOf } = draftPeople(scan, printed)
  const byGiven = new Map(drafts.map((draft) => [draft.given, draft]))
  // In text order, so that a surname alone goes to whoever of that name was mentioned last.
  const bare = [...findBareNames(scan, byWord), ...findGivenNames(scan, drafts)]
  for (const printing of [...printed, ...bare].sort((a, b) => a.first - b.first)) {
    const draft =
      draftOf.get(printing) ??
      nearest(scan.words, byWord.get(partsOf(printing.name)[0] ?? '') ?? [], printing) ??
      byGiven.get(partsOf(printing.name)[0] ?? '')
    draft?.printings.push(printing)
    if (draft) draft.gender ??= genderOfStyle(scan.words, printing.style)
  }
  const used = drafts.filter(({ printings }) => printings.length > 0)
  for (const draft of used) {
    draft.printings = draft.printings.map((printing) => withTitleAfter(scan, printing))
  }
  used.sort((a, b) => (a.printings[0]?.first ?? 0) - (b.printings[0]?.first ?? 0))
  const personOf = new Map<number, number>()
  for (const [index, draft] of used.entries()) for (const { first } of draft.printings) personOf.set(first, index)
  return { people: used.map((draft) => asPerson(scan, draft)), personOf }
}

type Drafts = Readonly<{ drafts: Draft[]; byWord: Map<string, Draft[]>; draftOf: ReadonlyMap<FoundPerson, Draft> }>

/** A draft for each person, names in full first: who is named by one word or by family names alone may be one of them. */
function draftPeople(scan: Scan, printed: readonly FoundPerson[]): Drafts {
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

/** Titles after a name are read last, when every name around them is known. */
function withTitleAfter(scan: Scan, printing: FoundPerson): FoundPerson {
  const after = titleAfter(scan, printing.end)
  const isTheirs = after !== undefined && !printing.titles.some((title) => isOfOtherState(title, after))
  return isTheirs ? { ...printing, titles: [...printing.titles, after] } : printing
}

/** "the Prime Minister of Hungary, X, the President of Azerbaijan, …" is a list: nobody serves two states at a time. */
function isOfOtherState(title: FoundTitle, after: FoundTitle): boolean {
  if (title.state === null || after.state === null || title.state === after.state) return false
  return !title.title.former && !after.title.former
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV|VI|VII|VIII)\.?$/u

/** Name words without initials, suffixes and accents, lower case: what tells one name from another. */
function partsOf(name: string): string[] {
  const words = name.split(' ').filter((word) => !/^(?:\p{Lu}\.){1,3}$/u.test(word) && !SUFFIX.test(word))
  return words.map(fold)
}

const fold = byWord((word) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ-]/gu, '')
    .toLowerCase(),
)

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

// "Roe" in a text about Jane Roe is she, though her aide John Roe was named just before.
const MAIN_TIMES = 2
const MAIN_REACH = 150

/** The person of that name who holds the printed title, else the one the text is about, else the one mentioned last before, else the first of all. */
function nearest(words: PersonWords, all: readonly Draft[], { first, titles, style }: FoundPerson): Draft | undefined {
  const gender = genderOfStyle(words, style)
  const fitting = all.filter((draft) => gender === null || (draft.gender ?? gender) === gender)
  const drafts = fitting.length > 0 ? fitting : all
  if (drafts.length < 2) return drafts[0]
  const wanted = titles[0]?.title.title.toLowerCase()
  const titled = wanted === undefined ? undefined : drafts.find(({ offices }) => offices.has(wanted))
  if (titled) return titled
  let best = drafts[0]
  for (const draft of drafts) if (lastOf(draft) > (best ? lastOf(best) : -1)) best = draft
  const least = MAIN_TIMES * (best?.printings.length ?? 0)
  return drafts.find((draft) => draft.printings.length > least && first - lastOf(draft) <= MAIN_REACH) ?? best
}

function lastOf({ printings }: Draft): number {
  return printings.at(-1)?.first ?? -1
}

function findBareNames(scan: Scan, byWord: ReadonlyMap<string, Draft[]>): FoundPerson[] {
  const found: FoundPerson[] = []
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const token = scan.tokens[i]
    if (!token || scan.holder[i] !== 0 || !isCapital(token.text)) continue
    let end = i + 1
    while (
      scan.tokens[end]?.text === '-' &&
      isGlued(scan, end) &&
      isGlued(scan, end + 1) &&
      isCapital(scan.tokens[end + 1]?.text ?? '')
    )
      end += 2
    const words = scan.text.slice(token.start, scan.tokens[end - 1]?.end ?? token.end)
    if (words.length < 2 || (isAllCapitals(words) && words.length < 4) || !byWord.has(fold(words))) continue
    claim(scan, { first: i, end, name: words, type: 'person' })
    found.push({ first: i, end, name: words, titles: [], style: null })
    i = end - 1
  }
  return found
}

/** "Bernie" of somebody the document names in full: a given name alone, where one person has it and no other word of a name follows. */
function findGivenNames(scan: Scan, drafts: readonly Draft[]): FoundPerson[] {
  const bearers = new Map<string, number>()
  for (const { given } of drafts) if (given.length > 2) bearers.set(given, (bearers.get(given) ?? 0) + 1)
  const surnames = new Set(drafts.map(({ key }) => key))
  const found: FoundPerson[] = []
  for (const [i, token] of scan.tokens.entries()) {
    if (scan.holder[i] !== 0 || !isCapital(token.text) || token.text.length < 3) continue
    const key = fold(token.text)
    if (bearers.get(key) !== 1 || surnames.has(key) || scan.smallWords.has(token.lower) || !standsAlone(scan, i))
      continue
    claim(scan, { first: i, end: i + 1, name: token.text, type: 'person' })
    found.push({ first: i, end: i + 1, name: token.text, titles: [], style: null })
  }
  return found
}

/** Whether no other capitalised word stands right before or after: "New Ada", "Ada County". */
function standsAlone(scan: Scan, i: number): boolean {
  const next = scan.tokens[i + 1]
  const before = scan.tokens[i - 1]
  if (next && isSameSentence(scan, i, i + 1) && (next.text === '-' || isCapital(next.text)) && !scan.headline[i])
    return false
  if (!before || !isSameSentence(scan, i - 1, i)) return true
  return (
    !isGlued(scan, i) &&
    !/^(?:the|a|an)$/u.test(before.lower) &&
    (!isCapital(before.text) || before.pos !== 'PROPN' || scan.headline[i] === 1)
  )
}

function asPerson(scan: Scan, draft: Draft): Person {
  const { printings } = draft
  const name = calm(draft.name)
  const titles: Title[] = []
  let state: string | null = null
  for (const printing of printings) {
    for (const found of printing.titles) {
      const { title } = found.title
      // "CEO" and "MP" are written so.
      titles.push({ ...found.title, title: title.length > 3 ? calm(title) : title })
      if (!found.title.former) state ??= found.state
    }
  }
  const mentions: PersonMention[] = printings.map(({ first, end }) => {
    const start = scan.tokens[first]?.start ?? 0
    const stop = scan.tokens[end - 1]?.end ?? start
    return { start, end: stop, as: scan.text.slice(start, stop), by: 'name' }
  })
  return { name, surname: surnameOf(name), gender: genderOf(scan.words, name, printings), state, titles, mentions }
}

/** "ROE" of a transcript's labels as "Roe", "SECRETARY OF TRADE" as "Secretary of Trade". */
function calm(words: string): string {
  if (!isShouted(words)) return words
  return words
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/\s(?:Of|For|And|The|To|In)(?=\s)/g, (word) => word.toLowerCase())
}

/** Printed in capitals throughout, initials set aside: "MAREN J. ROE", but not "US" or "A.B." alone. */
function isShouted(words: string): boolean {
  const letters = words.replace(/\b\p{Lu}\./gu, '')
  return isAllCapitals(letters.trim())
}

/** The word a person goes by: the family name, or the given name of one who reigns ("Charles III"). */
function surnameOf(name: string): string {
  const words = name.split(' ').filter((word) => !SUFFIX.test(word))
  return (isFamilyFirst(words) ? words[0] : words.at(-1)) ?? name
}

function genderOf(words: PersonWords, name: string, printings: readonly FoundPerson[]): Gender | null {
  for (const { style, titles } of printings) {
    const styled = genderOfStyle(words, style)
    if (styled) return styled
    for (const { title } of titles) {
      if (words.titlesOf.male.test(title.title)) return 'male'
      if (words.titlesOf.female.test(title.title)) return 'female'
    }
  }
  const [given = ''] = name.split(' ')
  return name.includes(' ') && !isFamilyFirst(name.split(' ')) ? genderOfGivenName(given) : null
}
