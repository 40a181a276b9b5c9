import { mentionOf } from '../../reading/mentions.js'
import type { Sentence } from '../../reading/reading.js'
import type { MeetingStatus, Mention } from '../../vocabulary/findings.js'
import { type ClausePage, findClause, spanOfTokens } from '../clauses/clauses.js'
import { findParty, nameAt, tokenBehind } from '../clauses/parties.js'
import { isTranscript } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Subject } from '../statements/subjects.js'
import { readPlaces } from './places.js'
import { asTold, type FoundLegs, isAhead, type Told, tell, withDates } from './travel-told.js'
import { travellerOf } from './travellers.js'
import { journeyVerbs, unrealJourneys } from './words.js'

/** "Roe’s visit to Kazakhstan", "during an official visit to", "paid a visit to". */
export function findJourney(
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
    if (i < at && isArrangedAt(words, i, at)) return 'planned'
  }
  return /^(?:previous|last|earlier)$/u.test(lowerAt(words, at - 1)) ? 'past' : 'held'
}

/** "discussed the arrangements | for his visit". Not "for the talks during his visit", "for the talks, and praised his visit". */
function isArrangedAt(words: ClausePage['words'], arrangement: number, at: number): boolean {
  if (!/^(?:preparations?|arrangements?|prepare|preparing)$/u.test(lowerAt(words, arrangement))) return false
  if (lowerAt(words, arrangement + 1) !== 'for' || at - arrangement > LONGEST_OWNER) return false
  for (let i = arrangement + 2; i < at; i += 1) {
    const lower = lowerAt(words, i)
    // "Minister of Trade Roe’s"
    const isInTitle = /^(?:of|for)$/u.test(lower) && /^\p{Lu}/u.test(words.tokens[i + 1]?.text ?? '')
    const isOwner = /^(?:DET|PRON|ADJ|NUM|NOUN|PROPN|PART)$/u.test(posAt(words, i)) || /^['’]s?$/u.test(lower)
    if (!isInTitle && !isOwner && !/^(?:-|working|upcoming|planned)$/u.test(lower)) return false
  }
  return true
}

/** How many tokens an arrangement, the traveller's title and name and the visit take. */
const LONGEST_OWNER = 20
