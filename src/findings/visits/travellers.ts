import { mentionOf } from '../../reading/mentions.js'
import type { Mention } from '../../vocabulary/findings.js'
import { OFFICES } from '../../vocabulary/offices.js'
import { type ClausePage, spanOfTokens } from '../clauses/clauses.js'
import { findMeant, findParty, findPeople, nameAt } from '../clauses/parties.js'
import { findSpeakingParty, isTranscript } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Subject } from '../statements/subjects.js'

/** Everybody whom the subject names: "Secretary Roe and Minister Doe travelled to Oslo" is a journey of each. */
export function travellersOf(page: ClausePage, subject: Subject, last: Mention | undefined): readonly Mention[] {
  const people = findPeople(page, subject)
  if (people.length > 1) return people
  const one = travellerOf(page, subject, last)
  return one ? [...joinedBefore(page, subject), one] : []
}

const LONGEST_TITLE = 14

/** "Minister Roe, Envoy Doe and | Secretary Poe": those whom "and" and commas join to the subject, up to where the sentence begins or an opening ends. */
function joinedBefore(page: ClausePage, subject: Subject): readonly Mention[] {
  const { words } = page
  const floor = page.reading.sentences[words.sentenceAt[subject.at] ?? -1]?.firstToken ?? subject.first
  const found: Mention[] = []
  let at = startOfTitle(page, subject.first, floor)
  while (at > floor && /^(?:and|,)$/u.test(lowerAt(words, at - 1))) {
    if (found.length === 0 && lowerAt(words, at - 1) !== 'and') return []
    const end = lowerAt(words, at - 2) === ',' ? at - 2 : at - 1
    const [person] = findPeople(page, { first: end - 1, end, at: end - 1 })
    if (!person) break
    found.unshift(person)
    let first = end - 1
    while (first > floor && nameAt(page, first - 1) === nameAt(page, end - 1)) first -= 1
    at = startOfTitle(page, first, floor)
  }
  const opens = at === floor || /^[,“]$/u.test(lowerAt(words, at - 1)) || words.timeAt[at - 1] === 1
  return opens ? found : []
}

/** Capitals, and small words between them, that lead to a name. */
function startOfTitle({ words }: ClausePage, first: number, floor: number): number {
  let at = first
  for (let i = first - 1; i >= Math.max(floor, first - LONGEST_TITLE); i -= 1) {
    if (/^\p{Lu}/u.test(words.tokens[i]?.text ?? '')) at = i
    else if (!/^(?:of|for|the|-)$/u.test(lowerAt(words, i))) break
  }
  return lowerAt(words, at - 1) === 'the' && at > floor ? at - 1 : at
}

/** One person, also one whom the text never gives a title or a first name. */
export function travellerOf(page: ClausePage, subject: Subject, last: Mention | undefined): Mention | undefined {
  const { words } = page
  const lower = lowerAt(words, subject.at)
  const span = spanOfTokens(page, subject.first, subject.end)
  const as = page.text.slice(span.start, span.end)
  if (subject.first === subject.at && /^(?:he|she)$/u.test(lower) && last && !isTranscript(page))
    return { ...last, ...span, as }
  // In a transcript "he" may be anybody the last speaker spoke of.
  if (/^(?:he|she|it|they)$/u.test(lower) && isTranscript(page)) return undefined
  // "we went there" of a speaker tells of his country or his crew.
  if (lower === 'we' && isTranscript(page)) return undefined
  const party = findSpeakingParty(page, { subject }) ?? findParty(page, subject)
  if (party?.person) return isOfOtherState(page, subject, party.person) ? undefined : party.person
  const token = words.tokens[subject.at]
  if (token && OFFICES.has(token.lower)) return describedTraveller(page, subject)
  const isFirst = page.reading.sentences[words.sentenceAt[subject.at] ?? -1]?.firstToken === subject.at
  const isBareName =
    !isFirst &&
    !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(posAt(words, subject.first - 1)) &&
    token?.pos === 'PROPN' &&
    !nameAt(page, subject.at) &&
    subject.end - subject.at === 1 &&
    /^\p{Lu}\p{Ll}/u.test(token.text)
  if (!isBareName || !token) return undefined
  return { name: token.text, as: token.text, type: 'person', start: token.start, end: token.end }
}

/** "The Sudlandic foreign minister" is not the Norlandic one who is known by name. */
function isOfOtherState(page: ClausePage, { first, end }: Subject, person: Mention): boolean {
  if (person.state === undefined) return false
  for (let i = first; i < end; i += 1) {
    const name = nameAt(page, i)
    if (name?.type === 'state' && name.adjective && name.name !== person.state) return true
  }
  return false
}

/** "the Secretary", or a title with a name behind it that the subject was cut from. */
function describedTraveller(page: ClausePage, { first, end, at }: Subject): Mention | undefined {
  const { reading, words } = page
  for (let i = at + 1; i < at + 16; i += 1) {
    const name = nameAt(page, i)
    if (words.tokens[i]?.pos === 'VERB' || words.tokens[i]?.pos === 'AUX') break
    const person = name?.type === 'person' ? reading.people[name.person ?? -1] : undefined
    if (person && name) return mentionOf(person, name, page.text)
  }
  const span = spanOfTokens(page, first, end)
  const person = findMeant(page, span)
  return person && mentionOf(person, span, page.text)
}
