import { mentionOf } from '../../reading/mentions.js'
import type { Sentence } from '../../reading/reading.js'
import type { MeetingStatus, Mention } from '../../vocabulary/findings.js'
import { type Clause, type ClausePage, findClause, floorOf, readVerbGroup, spanOfTokens } from '../clauses/clauses.js'
import { findParty, nameAt, tokenBehind } from '../clauses/parties.js'
import { isTranscript } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Subject } from '../statements/subjects.js'
import { type DatedPlace, datePlaces } from './dated-places.js'
import { readPlace, readPlaces, type VisitedPlace } from './places.js'
import { travellerOf, travellersOf } from './travellers.js'
import {
  attendingVerbs,
  betweenVerbAndPlace,
  journeyNouns,
  journeyVerbs,
  plannedBy,
  travellingVerbs,
  unrealJourneys,
  visitingVerbs,
} from './words.js'

/** One or more places someone is said to go to. `attended` legs count only for a journey told elsewhere in the text. */
export type FoundLegs = Readonly<{
  traveller: Mention
  /** Others named with the traveller as subject of the same verb. */
  together: readonly Mention[]
  places: readonly DatedPlace[]
  status: MeetingStatus
  attended: boolean
  /** Told by a noun, which has no tense: "her trip to Oslo". */
  tenseless: boolean
  first: number
  end: number
}>

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

type Told = { traveller: Mention; together: readonly Mention[]; status: MeetingStatus; first: number }

/** Who travels by the verb at a token, and whether it is done, planned or long past. Undefined where it is but wished or called off. */
function tell(page: ClausePage, at: number, sentence: Sentence, last: Mention | undefined): Told | undefined {
  const { words } = page
  const floor = floorOf(page, at, sentence)
  const group = readVerbGroup(page, at, floor)
  if (group.bare === 'infinitive') {
    const link = group.first - 2
    // "an update on plans to return": whose plans they are is not said.
    if (posAt(words, link) === 'NOUN' && !/^(?:has|have|had)$/u.test(lowerAt(words, link - 1))) return undefined
    if (!plannedBy.has(lowerAt(words, link)) && !/^(?:is|are)$/u.test(lowerAt(words, link))) return undefined
    const clause = findClause(page, link, sentence)
    return clause && !clause.negated ? asTold(page, clause.subject, last, 'planned') : undefined
  }
  if (group.bare === 'gerund') return isTranscript(page) ? undefined : tellGerund(page, at, sentence, last)
  const clause = findClause(page, at, sentence)
  if (!clause || clause.negated || clause.group.passive) return undefined
  return asTold(page, clause.subject, last, statusOf(page, clause))
}

/** "before flying to Tashkent": done or planned as the clause it belongs to. */
function tellGerund(page: ClausePage, at: number, sentence: Sentence, last: Mention | undefined): Told | undefined {
  if (!/^(?:before|after|while|and|,)$/u.test(lowerAt(page.words, at - 1))) return undefined
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    if (posAt(page.words, i) !== 'VERB' || i === at || lowerAt(page.words, i).endsWith('ing')) continue
    const clause = findClause(page, i, sentence)
    if (clause && !clause.negated) return asTold(page, clause.subject, last, statusOf(page, clause))
  }
  return undefined
}

function statusOf({ words }: ClausePage, { subject, group }: Clause): MeetingStatus | undefined {
  const { modal, perfect, first, at } = group
  if (modal !== null) return /^(?:will|shall|['’]ll|would)$/u.test(modal) ? 'planned' : undefined
  const auxiliaries = words.tokens.slice(first, at).map(({ lower }) => lower)
  if (perfect && auxiliaries.includes('had')) return 'past'
  const between = words.tokens.slice(subject.end, first).map(({ lower }) => lower)
  return between.includes('who') || between.includes('which') ? 'past' : 'held'
}

function asTold(
  page: ClausePage,
  subject: Subject,
  last: Mention | undefined,
  status: MeetingStatus | undefined,
): Told | undefined {
  const [traveller, ...together] = travellersOf(page, subject, last)
  return traveller && status && { traveller, together, status, first: subject.first }
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

/** "Roe’s visit to Kazakhstan", "during an official visit to", "paid a visit to". */
function findJourney(
  page: ClausePage,
  at: number,
  sentence: Sentence,
  last: Mention | undefined,
): FoundLegs | undefined {
  const { words } = page
  if (posAt(words, at) === 'VERB' || !/^(?:to|in)$/u.test(lowerAt(words, at + 1)) || isUnrealAt(page, at, sentence))
    return undefined
  const start = lowerAt(words, at + 2) === 'the' ? at + 3 : at + 2
  const places = readPlaces(page, start, sentence.endToken)
  if (places.length === 0) return undefined
  const owner = ownerOfJourney(page, at, sentence, last)
  if (!owner) return undefined
  const told = withDates(page, sentence, at, { ...owner, places, attended: false, tenseless: true })
  return isAhead(page, told) ? { ...told, status: 'planned' } : told
}

/** "his visit next month": a noun has no tense, its day has; nor does "departs on Tuesday" say that it is done. */
function isAhead({ reading }: ClausePage, { places }: FoundLegs): boolean {
  const { published } = reading.document
  const days = places.flatMap(({ dated }) => dated.flatMap(({ date }) => date ?? []))
  return published !== null && days.some((day) => day > published.slice(0, day.length))
}

function isUnrealAt({ words }: ClausePage, at: number, { firstToken, endToken }: Sentence): boolean {
  for (let i = Math.max(firstToken, at - 8); i < Math.min(endToken, at + 3); i += 1) {
    if (unrealJourneys.has(lowerAt(words, i))) return true
  }
  return false
}

function ownerOfJourney(page: ClausePage, at: number, sentence: Sentence, last: Mention | undefined): Told | undefined {
  const { words } = page
  let i = at - 1
  // "a two-day working visit"
  const isWord = (at: number) =>
    /^(?:ADJ|NOUN|NUM|ADV)$/u.test(posAt(words, at)) || /^(?:-|working)$/u.test(lowerAt(words, at))
  while (i > sentence.firstToken && isWord(i) && at - i < 6) i -= 1
  const lower = lowerAt(words, i)
  if (/^['’]s?$/u.test(lower)) {
    const subject = { first: i - 1, end: i, at: i - 1 }
    return asTold(page, wholeName(page, subject), last, journeyStatus(page, sentence, at))
  }
  if (/^(?:his|her)$/u.test(lower)) {
    const pronoun = { first: i, end: i + 1, at: i }
    if (isTranscript(page)) return undefined
    const mention =
      subjectBefore(page, i, sentence) ?? last ?? findParty(page, pronoun)?.person ?? mainSubject(page, sentence, last)
    const span = spanOfTokens(page, i, i + 1)
    return (
      mention && {
        traveller: { ...mention, ...span, as: page.text.slice(span.start, span.end) },
        together: [],
        status: journeyStatus(page, sentence, at),
        first: i,
      }
    )
  }
  if (!/^(?:a|an|the|first)$/u.test(lower)) return undefined
  const before = words.tokens[i - 1]
  const bearer = before?.lower === 'on' ? bearerOf(page, i - 1, sentence) : undefined
  if (bearer) return bearer
  if (!before || !(/^(?:during|on)$/u.test(before.lower) || journeyVerbs.has(before.lemma))) return undefined
  // "would she make a visit": the verb of the visit says whether there was one.
  if (journeyVerbs.has(before.lemma) && before.pos === 'VERB') return tell(page, i - 1, sentence, last)
  const mention = mainSubject(page, sentence, last)
  return mention && { traveller: mention, together: [], status: journeyStatus(page, sentence, at), first: i - 1 }
}

/** "received Minister Roe, who is | on a visit to Oslo": whoever is on it, not whoever received him. Undefined for "travelled on a visit". */
function bearerOf(page: ClausePage, on: number, { firstToken }: Sentence): Told | undefined {
  const { words } = page
  const verb = /^(?:currently|now|also)$/u.test(lowerAt(words, on - 1)) ? on - 2 : on - 1
  if (!/^(?:is|was|are|were)$/u.test(lowerAt(words, verb))) return undefined
  const isRelative = lowerAt(words, verb - 1) === 'who'
  let at = isRelative ? verb - 2 : verb - 1
  if (isRelative && lowerAt(words, at) === ',') at -= 1
  const name = at >= firstToken ? nameAt(page, at) : undefined
  const person = name?.type === 'person' ? page.reading.people[name.person ?? -1] : undefined
  if (!name || !person) return undefined
  return { traveller: mentionOf(person, name, page.text), together: [], status: 'held', first: at }
}

/** "noted that the president looks forward to his visit": the nearest person named right before a verb. */
function subjectBefore(page: ClausePage, at: number, { firstToken }: Sentence): Mention | undefined {
  const { words, reading } = page
  for (let i = at - 1; i > Math.max(firstToken, at - 12); i -= 1) {
    const name = nameAt(page, i)
    if (name?.type !== 'person' || !/^(?:VERB|AUX)$/u.test(posAt(words, tokenBehind(page, i)))) continue
    const person = reading.people[name.person ?? -1]
    return person && mentionOf(person, name, page.text)
  }
  return undefined
}

function wholeName(page: ClausePage, subject: Subject): Subject {
  const index = page.words.nameAt[subject.at] ?? -1
  let first = subject.first
  while (index >= 0 && page.words.nameAt[first - 1] === index) first -= 1
  return { ...subject, first }
}

function mainSubject(page: ClausePage, sentence: Sentence, last: Mention | undefined): Mention | undefined {
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    if (posAt(page.words, i) !== 'VERB' || lowerAt(page.words, i).endsWith('ing')) continue
    const clause = findClause(page, i, sentence)
    const traveller = clause && travellerOf(page, clause.subject, last)
    if (traveller) return traveller
  }
  return undefined
}

/** A journey noun has no tense: it is planned where its sentence looks ahead. */
function journeyStatus({ words }: ClausePage, { firstToken, endToken }: Sentence, at: number): MeetingStatus {
  for (let i = firstToken; i < endToken; i += 1) {
    if (/^(?:will|upcoming|planned|forthcoming|expect|expected|ahead|forward)$/u.test(lowerAt(words, i)))
      return 'planned'
  }
  return /^(?:previous|last|earlier)$/u.test(lowerAt(words, at - 1)) ? 'past' : 'held'
}

function withDates(
  page: ClausePage,
  sentence: Sentence,
  verb: number,
  {
    traveller,
    together,
    places,
    status,
    attended,
    tenseless,
    first,
  }: Told & Pick<FoundLegs, 'attended' | 'tenseless'> & { places: readonly VisitedPlace[] },
): FoundLegs {
  const dated = datePlaces(page, sentence, places, { first, verb })
  const end = places.at(-1)?.end ?? verb + 1
  return { traveller, together, places: dated, status, attended, tenseless, first: Math.min(first, verb), end }
}
