import type { Sentence } from '../../reading/reading.js'
import { type Clause, type ClausePage, endOfClause, findClause } from '../clauses/clauses.js'
import { findParty, nameAt, type Party, tokenBehind } from '../clauses/parties.js'
import { findReporter, findSpeakingParty, findVoiceAt } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import { denied, endOfMatter, type FoundStance, holderOf, isUnreal } from './stances.js'
import { condemnedActs, condemningAdjectives, stanceAdjectives, stanceNouns, voicingVerbs } from './words.js'

const LINKING_VERBS = new Set(['be', 'remain', 'become', 'stand'])
const GOALS = new Set(['goal', 'aim', 'objective', 'priority'])
const RECOGNISING = new Set(['recognise', 'recognize'])

/** Attitudes named by a noun or an adjective: "reaffirmed its support", "is concerned about", "their unprovoked war". */
export function findAttitudes(page: ClausePage, sentence: Sentence): FoundStance[] {
  const found: FoundStance[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const token = page.words.tokens[at]
    if (!token) continue
    const stance =
      (token.pos === 'VERB' && voicingVerbs.has(token.lemma) && findVoiced(page, at, sentence)) ||
      ((token.pos === 'AUX' || token.pos === 'VERB') &&
        LINKING_VERBS.has(token.lemma) &&
        findDescribed(page, at, sentence)) ||
      (condemningAdjectives.has(token.lower) && findCondemned(page, at, sentence)) ||
      (GOALS.has(token.lower) && findGoal(page, at, sentence)) ||
      (RECOGNISING.has(token.lower) && findFirstToRecognise(page, at, sentence))
    if (stance) found.push(stance)
  }
  return found
}

const LINK = /^(?:for|to|of|with|in|about|over|that|on|at|regarding)$/u
const LONGEST_OBJECT = 12

/** The attitude among a voicing verb's object words, before any preposition or clause. */
function findVoiced(page: ClausePage, at: number, sentence: Sentence): FoundStance | undefined {
  const { words } = page
  for (let i = at + 1; i < Math.min(sentence.endToken, at + LONGEST_OBJECT); i += 1) {
    const lower = lowerAt(words, i)
    const stance = stanceNouns.get(lower)
    const link = /^["“«]$/u.test(lowerAt(words, i + 1)) ? i + 2 : i + 1
    if (stance && posAt(words, i) !== 'VERB' && LINK.test(lowerAt(words, link))) {
      const party = ownerOf(page, at, i) ?? (isOwned(page, at, i) ? undefined : subjectOf(page, at, sentence))
      if (!party) return undefined
      return {
        first: startOf(page, at, sentence),
        matter: link + 1,
        end: endOfMatter(page, link, sentence),
        stance,
        party,
        confidence: 0.72,
        rule: 'voiced',
      }
    }
    if (/^(?:ADP|SCONJ|VERB)$/u.test(posAt(words, i)) && !nameAt(page, i) && lower !== 'of') return undefined
    if (/^[,;:.]$/u.test(lower)) return undefined
  }
  return undefined
}

function startOf(page: ClausePage, at: number, sentence: Sentence): number {
  const clause = findClause(page, at, sentence)
  return clause && clause.subject.first < at ? clause.subject.first : at
}

/** "the United States’ support", "U.S. support", "Washington’s commitment": the state that owns the attitude. */
function ownerOf(page: ClausePage, verb: number, noun: number): Party | undefined {
  for (let i = verb + 1; i < noun; i += 1) {
    const name = nameAt(page, i)
    if (name?.type !== 'state') continue
    const subject = { first: i, end: tokenBehind(page, i), at: i }
    return findParty(page, subject)
  }
  return undefined
}

/** "his country’s desire" is the subject's own. */
const OWN = /^(?:country|nation|government|state|people|administration|side)$/u

/** "both partners’ commitment": an owner who is no state, and not the subject either. */
function isOwned({ words }: ClausePage, verb: number, noun: number): boolean {
  for (let i = verb + 2; i < noun; i += 1)
    if (/^['’]s?$/u.test(lowerAt(words, i)) && !OWN.test(lowerAt(words, i - 1))) return true
  return false
}

function subjectOf(page: ClausePage, at: number, sentence: Sentence): Party | undefined {
  const clause = findClause(page, at, sentence)
  if (!clause || clause.negated || isUnreal(page, clause, sentence) || clause.group.passive) return undefined
  return holderOf(page, clause)
}

/** "is concerned about", "remains committed to", "is not inclined to", "is in favour of", "was the first country to recognise". */
function findDescribed(page: ClausePage, at: number, sentence: Sentence): FoundStance | undefined {
  const { words } = page
  for (let i = at + 1; i < Math.min(sentence.endToken, at + 6); i += 1) {
    const lower = lowerAt(words, i)
    const stance = stanceAdjectives.get(lower)
    if (stance && /^(?:about|by|over|at|to|that|in|for|with|regarding)$/u.test(lowerAt(words, i + 1))) {
      const clause = findClause(page, at, sentence) ?? undefined
      return clause && described(page, sentence, clause, i, stance)
    }
    if (!/^(?:ADV|AUX|PART|ADJ)$/u.test(posAt(words, i)) && !/^(?:not|deeply|both)$/u.test(lower)) return undefined
  }
  return undefined
}

function described(
  page: ClausePage,
  sentence: Sentence,
  clause: Clause,
  adjective: number,
  stance: FoundStance['stance'],
): FoundStance | undefined {
  const party = holderOf(page, clause)
  if (!party || isUnreal(page, clause, sentence)) return undefined
  return {
    first: clause.subject.first,
    matter: adjective + 2,
    end: endOfMatter(page, adjective, sentence),
    stance: clause.negated ? denied(stance) : stance,
    party,
    confidence: 0.7,
    rule: 'described',
  }
}

/** "Russia’s unjustified and unprovoked war": said in passing, and only where an official says it. */
function findCondemned(page: ClausePage, at: number, sentence: Sentence): FoundStance | undefined {
  const { words } = page
  if (condemningAdjectives.has(lowerAt(words, at - 1)) || condemningAdjectives.has(lowerAt(words, at - 2)))
    return undefined
  let act = at + 1
  while (act < Math.min(sentence.endToken, at + 10) && !condemnedActs.has(lowerAt(words, act))) {
    if (!/^(?:ADJ|ADV|CCONJ|PUNCT|VERB|NOUN|PROPN)$/u.test(posAt(words, act))) return undefined
    act += 1
  }
  if (!condemnedActs.has(lowerAt(words, act))) return undefined
  const quotation = page.marked.quotationAt[at] ?? -1
  const voice = findVoiceAt(page, at) ?? (quotation < 0 ? findReporter(page, sentence) : undefined)
  if (!voice?.official || voice.bearer.type === 'person') return undefined
  const first = startOfOwner(page, at, sentence)
  return {
    first,
    matter: first,
    end: endOfPhrase(page, act, sentence),
    stance: 'against',
    party: voice,
    confidence: 0.6,
    rule: 'condemned',
  }
}

/** "Norway’s unprovoked": whose act it is. */
function startOfOwner(page: ClausePage, at: number, { firstToken }: Sentence): number {
  const { words } = page
  if (!/^['’]s?$/u.test(lowerAt(words, at - 1)) || !nameAt(page, at - 2)) return at
  const owner = words.nameAt[at - 2]
  let first = at - 2
  while (first > firstToken && words.nameAt[first - 1] === owner) first -= 1
  return first
}

/** "war of aggression against Ukraine", "attack on the port". */
function endOfPhrase({ words }: ClausePage, act: number, { endToken }: Sentence): number {
  let end = act + 1
  for (let phrase = 0; phrase < 2 && /^(?:against|on|of|in)$/u.test(lowerAt(words, end)); phrase += 1) {
    let next = end + 1
    while (next < Math.min(endToken, act + 10) && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(posAt(words, next))) next += 1
    if (next === end + 1) return end
    end = next
  }
  return end
}

/** "Our main goal is to show": a goal with an owner who is a party. A meeting's goal is none's. */
function findGoal(page: ClausePage, at: number, sentence: Sentence): FoundStance | undefined {
  const { words } = page
  if (!/^(?:is|remains|has)$/u.test(lowerAt(words, at + 1)) || lowerAt(words, at + 2) !== 'to') return undefined
  let owner = at - 1
  while (owner > sentence.firstToken && /^(?:ADJ|NOUN)$/u.test(posAt(words, owner))) owner -= 1
  const isOurs = lowerAt(words, owner) === 'our'
  const name = /^['’]s?$/u.test(lowerAt(words, owner)) ? nameAt(page, owner - 1) : undefined
  const party = isOurs
    ? findVoiceAt(page, owner)
    : name?.type === 'state'
      ? findParty(page, { first: owner - 1, end: owner, at: owner - 1 })
      : undefined
  if (!party?.official) return undefined
  return {
    first: isOurs ? owner : owner - 1,
    matter: at + 3,
    end: endOfClause(page, at, sentence),
    stance: 'for',
    party,
    confidence: 0.6,
    rule: 'goal',
  }
}

/** "was the first country to recognise its independence". */
function findFirstToRecognise(page: ClausePage, at: number, sentence: Sentence): FoundStance | undefined {
  const { words } = page
  if (lowerAt(words, at - 1) !== 'to' || !/^(?:country|nation|state|government)$/u.test(lowerAt(words, at - 2)))
    return undefined
  const floor = Math.max(sentence.firstToken, at - 6)
  let isFirst = false
  for (let i = at - 3; i >= floor; i -= 1) isFirst ||= lowerAt(words, i) === 'first'
  const party = isFirst ? (beingSubject(page, at, sentence) ?? mainSubject(page, at, sentence)) : undefined
  if (!party?.official) return undefined
  return {
    first: floor,
    matter: at + 1,
    end: endOfMatter(page, at, sentence),
    stance: 'for',
    party,
    confidence: 0.75,
    rule: 'recognised',
  }
}

function beingSubject(page: ClausePage, at: number, sentence: Sentence): Party | undefined {
  for (let i = at - 3; i >= Math.max(sentence.firstToken, at - 8); i -= 1) {
    if (!/^(?:was|is|were|became)$/u.test(lowerAt(page.words, i))) continue
    const clause = findClause(page, i, sentence)
    return clause && findSpeakingParty(page, clause)
  }
  return undefined
}

/** "Ever since being the first nation to recognise it, the United States has …": the subject of the main clause. */
function mainSubject(page: ClausePage, at: number, sentence: Sentence): Party | undefined {
  for (let i = at + 1; i < Math.min(sentence.endToken, at + 30); i += 1) {
    if (!/^(?:VERB|AUX)$/u.test(posAt(page.words, i))) continue
    const clause = findClause(page, i, sentence)
    const party = clause && clause.subject.first > at ? findSpeakingParty(page, clause) : undefined
    if (party) return party
  }
  return undefined
}
