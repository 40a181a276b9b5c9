import { genderOfGivenName, isFamilyFirst } from '../vocabulary/given-names.js'
import { titleAfter } from './appositions.js'
import type { Gender, PersonWords } from './language-words.js'
import { calm, foldPart, partsOf, surnameOf } from './name-parts.js'
import type { FoundPerson } from './names.js'
import { genderOfStyle } from './namesakes.js'
import { type Draft, draftPeople } from './person-drafts.js'
import type { Person, PersonMention, Title } from './reading.js'
import type { Scan } from './scan.js'
import { claim, isAllCapitals, isCapital, isGlued, isSameSentence } from './scan.js'
import type { FoundTitle } from './titles.js'

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
    if (words.length < 2 || (isAllCapitals(words) && words.length < 4) || !byWord.has(foldPart(words))) continue
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
    const key = foldPart(token.text)
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
