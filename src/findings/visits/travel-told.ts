import type { Sentence } from '../../reading/reading.js'
import type { MeetingStatus, Mention } from '../../vocabulary/findings.js'
import { type Clause, type ClausePage, findClause, floorOf, readVerbGroup } from '../clauses/clauses.js'
import { isTranscript } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Subject } from '../statements/subjects.js'
import { type DatedPlace, datePlaces } from './dated-places.js'
import type { VisitedPlace } from './places.js'
import { travellersOf } from './travellers.js'
import { plannedBy } from './words.js'

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

/** Who travels, with whom, and whether it is done; `first` is the token with which the telling begins. */
export type Told = Readonly<{
  traveller: Mention
  together: readonly Mention[]
  status: MeetingStatus
  first: number
}>

/** Who travels by the verb at a token, and whether it is done, planned or long past. Undefined where it is but wished or called off. */
export function tell(page: ClausePage, at: number, sentence: Sentence, last: Mention | undefined): Told | undefined {
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

/** What a subject of travelling is told to do; undefined where nobody or nothing sure is told. */
export function asTold(
  page: ClausePage,
  subject: Subject,
  last: Mention | undefined,
  status: MeetingStatus | undefined,
): Told | undefined {
  const [traveller, ...together] = travellersOf(page, subject, last)
  return traveller && status && { traveller, together, status, first: subject.first }
}

/** "his visit next month": a noun has no tense, its day has; nor does "departs on Tuesday" say that it is done. */
export function isAhead({ reading }: ClausePage, { places }: FoundLegs): boolean {
  const { published } = reading.document
  const days = places.flatMap(({ dated }) => dated.flatMap(({ date }) => date ?? []))
  return published !== null && days.some((day) => day > published.slice(0, day.length))
}

/** What is told of travel, with its places dated by the words around them. */
export function withDates(
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
