import { isGivenName } from '../vocabulary/given-names.js'
import { titleAfter } from './appositions.js'
import { claimBodiesByContext } from './bodies-by-context.js'
import { findLoneSurnames } from './lone-surnames.js'
import { claimOrganisations } from './organisations.js'
import { isNameWord, nameEnd } from './person-names.js'
import type { Scan } from './scan.js'
import { claim, isCapital, isSameSentence, wordsOf } from './scan.js'
import { claimStatesAndPlaces } from './states-and-places.js'
import type { FoundTitle } from './titles.js'
import { isStyle, titleAt } from './titles.js'

/** One printing of a person's name, with the titles beside it. */
export type FoundPerson = Readonly<{
  first: number
  end: number
  name: string
  titles: readonly FoundTitle[]
  style: string | null
}>

/** Claims every name of a document and returns the printings of people's names in text order. */
export function findNames(scan: Scan): FoundPerson[] {
  claimStatesAndPlaces(scan)
  claimOrganisations(scan)
  claimBodiesByContext(scan)
  const found: FoundPerson[] = []
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const person = titledAt(scan, i) ?? untitledAt(scan, i) ?? kinAt(scan, i)
    if (!person) continue
    claim(scan, { first: person.first, end: person.end, name: person.name, type: 'person' })
    found.push(person)
    i = person.end - 1
  }
  found.push(...claimFullForms(scan, found))
  // Surnames and given names of people named in full are found with them; what stays may be people the document takes for known.
  const known = new Set(
    found.flatMap(({ first, end }) => [scan.tokens[first]?.text ?? '', scan.tokens[end - 1]?.text ?? '']),
  )
  const lones: FoundPerson[] = []
  for (const i of findLoneSurnames(scan)) {
    if (known.has(scan.tokens[i]?.text ?? '')) continue
    const lone = person(scan, i, i + 1, [], null)
    if (claim(scan, { first: i, end: i + 1, name: lone.name, type: 'person' })) lones.push(lone)
  }
  // "Jane Roe … Roe told": whom no list knows in full is known by what he does.
  return [...found, ...lones, ...claimFullForms(scan, lones)]
}

/** "Jane Roe" where the document also has "Minister Roe": the surname proves the rare given name before it. */
function claimFullForms(scan: Scan, found: readonly FoundPerson[]): readonly FoundPerson[] {
  const surnames = new Set(found.map(({ end }) => scan.tokens[end - 1]?.text ?? '').filter((word) => word.length > 3))
  if (surnames.size === 0) return []
  const forms: FoundPerson[] = []
  for (let i = 1; i < scan.tokens.length; i += 1) {
    const token = scan.tokens[i]
    const before = scan.tokens[i - 1]
    if (!token || !before || !surnames.has(token.text) || !isSameSentence(scan, i - 1, i)) continue
    if (
      scan.headline[i] ||
      scan.smallWords.has(before.lower) ||
      before.pos !== 'PROPN' ||
      nameEnd(scan, i - 1) !== i + 1
    )
      continue
    const full = person(scan, i - 1, i + 1, [], null)
    if (claim(scan, { first: i - 1, end: i + 1, name: full.name, type: 'person' })) forms.push(full)
  }
  return forms
}

function titledAt(scan: Scan, i: number): FoundPerson | undefined {
  if (scan.holder[i] !== 0) return undefined
  const titles: FoundTitle[] = []
  let style: string | null = null
  let at = i
  // Titles pile up: "Deputy Prime Minister and Minister of Defence Dr. X Y", "Minister of Defence Prince X".
  for (let count = 0; count < 4 && isSameSentence(scan, i, at); count += 1) {
    if (isStyle(scan, at)) {
      style ??= scan.tokens[at]?.lower ?? null
      at += 1
      continue
    }
    const title = scan.words.offices.has(scan.tokens[at]?.lower ?? '')
      ? titleAt(scan, at, titles.at(-1)?.end ?? 0)
      : undefined
    if (!title) break
    titles.push(title)
    at = title.next
    // An editor's "[Polish President] X Y".
    if (scan.tokens[at]?.text === ']') at += 1
    if (scan.words.conjunctions.has(scan.tokens[at]?.lower ?? '') && isCapital(scan.tokens[at + 1]?.text ?? '')) {
      // "the President of Lakeland, and Madam Deputy Director X": the comma parts two of a list.
      if (title.next > title.end || isSomebodyElse(scan, title)) return undefined
      at = officeAfter(scan, at + 1) ?? at
    }
  }
  if (at === i || !isSameSentence(scan, i, at)) return undefined
  const end = nameEnd(scan, at)
  return end > at && isNamedBy(scan, titles.at(-1), style, at, end) ? person(scan, at, end, titles, style) : undefined
}

/** "the President and Prime Minister X": a bare office behind its article is another's. Not "the Deputy Prime Minister and Minister of Trade X". */
function isSomebodyElse({ tokens, words }: Scan, { first, end }: FoundTitle): boolean {
  return end === first + 1 && words.definiteArticles.has(tokens[first - 1]?.lower ?? '')
}

/** The office that goes on after "and", past its modifiers: "Minister of Trade and Deputy Prime | Minister". */
function officeAfter(scan: Scan, at: number): number | undefined {
  for (let i = at; i < at + 4 && isSameSentence(scan, at, i); i += 1) {
    const token = scan.tokens[i]
    if (!token || !isCapital(token.text)) return undefined
    if (scan.words.offices.has(token.lower)) return i
  }
  return undefined
}

/** Whether the words after a title are surely a name: one word alone could still be part of the title, or a plain noun. */
function isNamedBy(scan: Scan, title: FoundTitle | undefined, style: string | null, at: number, end: number): boolean {
  const first = scan.tokens[at]
  if (!first || !title || style) return first !== undefined
  const isOneWord = end - at === 1 || (end - at === 3 && scan.tokens[at + 1]?.text === '-')
  if (isGivenName(first.text) && !isOneWord) return true
  if (!title.closed || title.next > title.end) return title.closed && !isOneWord
  if (!isOneWord) return true
  const office = scan.tokens[title.next - 1]
  if (!office || scan.smallWords.has(first.lower)) return false
  // "the minister Monday", "a member State": a small or weak office before one capitalised word proves little.
  return first.pos === 'PROPN' && isCapital(office.text) && !scan.words.weakOffices.has(office.lower)
}

/** "her son, Ada, 6", "her husband, Qurb Zanthel,": capitalised words between commas after a word of kinship. Not "his wife, American,". */
function kinAt(scan: Scan, i: number): FoundPerson | undefined {
  const token = scan.tokens[i]
  const isKin = scan.tokens[i - 1]?.text === ',' && scan.words.kinship.has(scan.tokens[i - 2]?.lower ?? '')
  if (!token || !isKin || !isSameSentence(scan, i - 2, i) || token.pos !== 'PROPN') return undefined
  if (!isNameWord(scan, i) || scan.smallWords.has(token.lower)) return undefined
  const end = nameEnd(scan, i)
  return end > i && end < i + 5 && scan.tokens[end]?.text === ',' ? person(scan, i, end, [], null) : undefined
}

function untitledAt(scan: Scan, i: number): FoundPerson | undefined {
  const token = scan.tokens[i]
  if (!token || scan.holder[i] !== 0 || !isCapital(token.text)) return undefined
  const end = nameEnd(scan, i)
  if (end - i < 2) return undefined
  if (isGivenName(token.text) || hasPersonsEvidence(scan, i, end)) return person(scan, i, end, [], null)
  return undefined
}

/** Whether words that could be a name stand where only a person can: beside a verb of speech, in a byline, before an apposition, or with an initial. */
function hasPersonsEvidence(scan: Scan, first: number, end: number): boolean {
  if (end - first > 4 || scan.headline[first]) return false
  for (let i = first; i < end; i += 1) {
    if (!/^(?:PROPN|NOUN|ADJ|X)$/u.test(scan.tokens[i]?.pos ?? '')) return false
    if (i > first && /^\p{Lu}\.$/u.test(scan.tokens[i]?.text ?? '') && i + 1 < end) return true
  }
  const before = isSameSentence(scan, first - 1, first) ? scan.tokens[first - 1] : undefined
  const after = isSameSentence(scan, end, first) ? scan.tokens[end] : undefined
  if (before?.lower === 'by' && scan.sentences[scan.sentenceOf[first] ?? 0]?.firstToken === first - 1) return true
  if (before && scan.words.personalSpeech.has(before.lower)) return true
  if (after && scan.words.personalSpeech.has(after.lower)) return true
  // "Roe Qarvin, who speaks": of bodies it would be "which".
  if (after?.text === ',' && scan.words.relative.has(scan.tokens[end + 1]?.lower ?? '')) return true
  return after !== undefined && titleAfter(scan, end) !== undefined
}

function person(
  scan: Scan,
  first: number,
  end: number,
  titles: readonly FoundTitle[],
  style: string | null,
): FoundPerson {
  return { first, end, name: wordsOf(scan, first, end), titles, style }
}
