import type { Sentence } from '../../reading/reading.js'
import { byWord } from '../../vocabulary/by-word.js'
import type { Mention } from '../../vocabulary/findings.js'
import type { ClausePage } from '../clauses/clauses.js'
import { nameAt, personParty, tokenBehind } from '../clauses/parties.js'
import { lowerAt, posAt } from '../statements/page.js'

const isCue = byWord((word) => /^(?:accompan(?:y|ies|ied|ying)|joined|delegation)$/u.test(word))
const LONGEST_LIST = 90

/**
 * The people who come along on a journey, as far as a sentence names them: "accompanied by Envoy Roe", "her delegation includes",
 * "Envoy Roe will accompany her". `told` says that the sentence tells of the journey itself: elsewhere "joined by" must say that it
 * means the trip. Hosts who join a visitor at a signing are no delegation.
 */
export function findDelegation(page: ClausePage, sentence: Sentence, told: boolean): Mention[] {
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    if (!isCue(lowerAt(page.words, i))) continue
    const found = membersAt(page, i, sentence, told)
    if (found.length > 0) return found
  }
  return []
}

function membersAt(page: ClausePage, at: number, sentence: Sentence, told: boolean): Mention[] {
  const { words } = page
  const lower = lowerAt(words, at)
  if (lower === 'delegation') {
    const list = startOfMembers(page, at + 1, sentence)
    return list === undefined ? [] : peopleFrom(page, list, sentence)
  }
  if (isNegated(page, at, sentence)) return []
  if (lowerAt(words, at + 1) === 'by')
    return lower === 'accompanied' || told || isOfTrip(page, at, sentence) ? peopleFrom(page, at + 2, sentence) : []
  const isActive = /^accompan(?:y|ies|ied)$/u.test(lower) && posAt(words, at) === 'VERB'
  return isActive ? peopleBefore(page, at, sentence) : []
}

/** "delegation includes", "delegation, which will include": where its members begin. */
function startOfMembers({ words }: ClausePage, at: number, { endToken }: Sentence): number | undefined {
  for (let i = at; i < Math.min(endToken, at + 6); i += 1) {
    const lower = lowerAt(words, i)
    if (/^(?:includes?|included|including|comprises|comprised|comprising)$/u.test(lower)) return i + 1
    if (/^(?:consists|consisted|consisting)$/u.test(lower)) return i + 2
    if (!/^(?:,|which|that|will|also)$/u.test(lower)) return undefined
  }
  return undefined
}

function isNegated({ words }: ClausePage, at: number, { firstToken }: Sentence): boolean {
  for (let i = Math.max(firstToken, at - 3); i < at; i += 1)
    if (/^(?:not|n['’]t|never)$/u.test(lowerAt(words, i))) return true
  return false
}

function isOfTrip({ words }: ClausePage, at: number, { endToken }: Sentence): boolean {
  for (let i = at; i < endToken - 2; i += 1) {
    const isOn = /^(?:on|for|during)$/u.test(lowerAt(words, i)) && /^(?:the|his|her|this)$/u.test(lowerAt(words, i + 1))
    if (isOn && /^(?:trip|visit|journey|travel|travels|tour)$/u.test(lowerAt(words, i + 2))) return true
  }
  return false
}

/** The people named from a token on, to the verb, "to", "with" or the stop that ends the list. */
function peopleFrom(page: ClausePage, from: number, { endToken }: Sentence): Mention[] {
  const found: Mention[] = []
  for (let i = from; i < Math.min(endToken, from + LONGEST_LIST); ) {
    const name = nameAt(page, i)
    const next = name ? Math.max(i + 1, tokenBehind(page, i)) : i + 1
    const isEnd =
      /^(?:;|to|with|who|where|which|while|during|after|before)$/u.test(lowerAt(page.words, i)) ||
      /^(?:VERB|AUX)$/u.test(posAt(page.words, i))
    if (!name && isEnd) break
    const person = personAt(page, i)
    if (person) found.push(person)
    i = next
  }
  return found
}

/** "Envoy Roe and Counselor Doe will | accompany him": the people between the sentence’s beginning and the verb, where no other verb stands. */
function peopleBefore(page: ClausePage, at: number, { firstToken }: Sentence): Mention[] {
  const found: Mention[] = []
  for (let i = firstToken; i < at; ) {
    if (posAt(page.words, i) === 'VERB' && !nameAt(page, i)) return []
    const person = personAt(page, i)
    if (person) found.push(person)
    i = Math.max(i + 1, nameAt(page, i) ? tokenBehind(page, i) : 0)
  }
  return found
}

/** Not "Roe’s staff". */
function personAt(page: ClausePage, i: number): Mention | undefined {
  const name = nameAt(page, i)
  const person = name?.type === 'person' ? page.reading.people[name.person ?? -1] : undefined
  if (!name || !person || /^['’]s?$/u.test(lowerAt(page.words, tokenBehind(page, i)))) return undefined
  return personParty(page, person, name).person
}
