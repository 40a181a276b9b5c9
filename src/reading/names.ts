import { isGivenName } from '../vocabulary/given-names.js'
import { OFFICES } from '../vocabulary/offices.js'
import { titleAfter } from './appositions.js'
import { claimOrganisations } from './organisations.js'
import { nameEnd } from './person-names.js'
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
  const found: FoundPerson[] = []
  for (let i = 0; i < scan.tokens.length; i += 1) {
    const person = titledAt(scan, i) ?? untitledAt(scan, i)
    if (!person) continue
    claim(scan, { first: person.first, end: person.end, name: person.name, type: 'person' })
    found.push(person)
    i = person.end - 1
  }
  return found.map((person) => withTitleAfter(scan, person))
}

function withTitleAfter(scan: Scan, person: FoundPerson): FoundPerson {
  const after = titleAfter(scan, person.end)
  return after ? { ...person, titles: [...person.titles, after] } : person
}

function titledAt(scan: Scan, i: number): FoundPerson | undefined {
  if (scan.holder[i] !== 0) return undefined
  if (isStyle(scan, i)) {
    const end = nameEnd(scan, i + 1)
    return end > i + 1 ? person(scan, i + 1, end, [], scan.tokens[i]?.lower ?? null) : undefined
  }
  if (!OFFICES.has(scan.tokens[i]?.lower ?? '')) return undefined
  const title = titleAt(scan, i)
  if (!title || !isSameSentence(scan, i, title.next)) return undefined
  const end = nameEnd(scan, title.next)
  if (end === title.next || (title.next > title.end && end - title.next < 2)) return undefined
  // "The minister Monday", "the head Office": a small office before one capitalised word proves little.
  if (end - title.next === 1 && !isCapital(scan.tokens[i]?.text ?? '') && scan.tokens[title.next]?.pos !== 'PROPN')
    return undefined
  return person(scan, title.next, end, [title], null)
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
  if (before && PERSONAL_SPEECH.has(before.lower)) return true
  if (after && PERSONAL_SPEECH.has(after.lower)) return true
  return after !== undefined && titleAfter(scan, end) !== undefined
}

// Bodies and papers "say" and "report" too: those verbs alone would make them people.
const PERSONAL_SPEECH = new Set(
  'said told says tells added asked replied explained recalled wrote tweeted argued noted insisted joked quipped lamented testified'.split(
    ' ',
  ),
)

function person(
  scan: Scan,
  first: number,
  end: number,
  titles: readonly FoundTitle[],
  style: string | null,
): FoundPerson {
  return { first, end, name: wordsOf(scan, first, end), titles, style }
}
