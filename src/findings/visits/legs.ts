import type { Sentence } from '../../reading/reading.js'
import type { Mention } from '../../vocabulary/findings.js'
import type { ClausePage } from '../clauses/clauses.js'
import { nameAt } from '../clauses/parties.js'
import { isTranscript } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findJourney } from './journey-nouns.js'
import { readPlace, readPlaces } from './places.js'
import { type FoundLegs, isAhead, tell, withDates } from './travel-told.js'
import { attendingVerbs, betweenVerbAndPlace, journeyNouns, travellingVerbs, visitingVerbs } from './words.js'

/** The journeys a sentence tells of. `last` is who travelled in the sentence before, whom "he" means first. */
export function findLegs(page: ClausePage, sentence: Sentence, last: Mention | undefined): FoundLegs[] {
  if (lowerAt(page.words, sentence.endToken - 1) === '?') return []
  const found: FoundLegs[] = []
  let until = sentence.firstToken
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const token = page.words.tokens[at]
    if (!token || at < until) continue
    const legs = legsAt(page, at, sentence, last)
    if (!legs) continue
    found.push(legs, ...legs.together.map((traveller) => ({ ...legs, traveller })))
    until = legs.end
  }
  return found
}

function legsAt(page: ClausePage, at: number, sentence: Sentence, last: Mention | undefined): FoundLegs | undefined {
  const token = page.words.tokens[at]
  if (!token) return undefined
  // "Jane Roe travels to": taggers take it for the noun.
  const isVerb =
    token.pos === 'VERB' ||
    ((token.lower === 'travels' || token.lower === 'visits') && nameAt(page, at - 1)?.type === 'person')
  // "I’ll come back to Norway in a moment": a topic.
  if (
    isVerb &&
    isTranscript(page) &&
    /^(?:back|on|over)$/u.test(lowerAt(page.words, at + 1)) &&
    /^(?:come|go)$/u.test(token.lemma)
  )
    return undefined
  if (isVerb && (visitingVerbs.has(token.lemma) || travellingVerbs.has(token.lemma)))
    return findTravelled(page, at, sentence, last)
  if (isVerb && attendingVerbs.has(token.lemma)) return findAttended(page, at, sentence, last)
  return journeyNouns.has(token.lower) ? findJourney(page, at, sentence, last) : undefined
}

function findTravelled(
  page: ClausePage,
  at: number,
  sentence: Sentence,
  last: Mention | undefined,
): FoundLegs | undefined {
  const start = placeAfter(page, at, sentence)
  if (start === undefined) return undefined
  const places = readPlaces(page, start, sentence.endToken)
  const told = places.length > 0 ? tell(page, at, sentence, last) : undefined
  if (!told) return undefined
  const legs = withDates(page, sentence, at, { ...told, places, attended: false, tenseless: false })
  return told.status === 'held' && isPresent(page, at, told.first) && isAhead(page, legs)
    ? { ...legs, status: 'planned' }
    : legs
}

/** "departs on Tuesday", "is going next week": told as now, of a day to come. Must not match what was done. */
function isPresent({ words }: ClausePage, at: number, first: number): boolean {
  const token = words.tokens[at]
  if (token === undefined) return false
  if (token.lower !== token.lemma && token.lower.endsWith('s')) return true
  const before = words.tokens.slice(Math.max(first, at - AUXILIARIES), at).map(({ lower }) => lower)
  return token.lower.endsWith('ing') && before.some((word) => /^(?:is|are|am|['’](?:s|re|m))$/u.test(word))
}

const AUXILIARIES = 4

const REACH = 8

/** The first token of the place a verb of travel leads to: its object, or what its preposition names. */
function placeAfter(page: ClausePage, at: number, { endToken }: Sentence): number | undefined {
  const { words, reading } = page
  const isVisit = visitingVerbs.has(words.tokens[at]?.lemma ?? '')
  let led = isVisit
  for (let i = at + 1; i < Math.min(endToken, at + REACH); i += 1) {
    const lower = lowerAt(words, i)
    if (led && (words.nameAt[i] ?? -1) >= 0) {
      const name = reading.names[words.nameAt[i] ?? -1]
      if (name?.type === 'place' || name?.type === 'state') return i
      return undefined
    }
    if (led && readPlace(page, i)) return i
    if (/^(?:to|in|at|for|through)$/u.test(lower)) led = true
    else if (!betweenVerbAndPlace.has(lower) && words.timeAt[i] !== 1 && posAt(words, i) !== 'ADV') return undefined
  }
  return undefined
}

/** "attend the ministers’ meeting in New Delhi". */
function findAttended(
  page: ClausePage,
  at: number,
  sentence: Sentence,
  last: Mention | undefined,
): FoundLegs | undefined {
  for (let i = at + 2; i < Math.min(sentence.endToken, at + 16); i += 1) {
    if (lowerAt(page.words, i) !== 'in' || !nameAt(page, i + 1)) continue
    const places = readPlaces(page, i + 1, sentence.endToken)
    const told = places.length > 0 ? tell(page, at, sentence, last) : undefined
    return told?.status === 'planned'
      ? withDates(page, sentence, at, { ...told, places, attended: true, tenseless: false })
      : undefined
  }
  return undefined
}
