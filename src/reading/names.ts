import { isGivenName } from '../vocabulary/given-names.js'
import { OFFICES } from '../vocabulary/offices.js'
import { claimOrganisations } from './organisations.js'
import { nameEnd } from './person-names.js'
import type { Scan } from './scan.js'
import { claim, isSameSentence, wordsOf } from './scan.js'
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
  return found
}

function titledAt(scan: Scan, i: number): FoundPerson | undefined {
  if (isStyle(scan, i)) {
    const end = nameEnd(scan, i + 1)
    return end > i + 1 ? person(scan, i + 1, end, [], scan.tokens[i]?.lower ?? null) : undefined
  }
  if (!OFFICES.has(scan.tokens[i]?.lower ?? '')) return undefined
  const title = titleAt(scan, i)
  if (!title) return undefined
  const end = nameEnd(scan, title.next)
  if (end === title.next || !isSameSentence(scan, i, title.next)) return undefined
  if (title.next > title.end && end - title.next < 2) return undefined
  return person(scan, title.next, end, [title], null)
}

function untitledAt(scan: Scan, i: number): FoundPerson | undefined {
  if (!isGivenName(scan.tokens[i]?.text ?? '')) return undefined
  const end = nameEnd(scan, i)
  return end - i >= 2 ? person(scan, i, end, [], null) : undefined
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
