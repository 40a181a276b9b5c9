import type { Sentence } from '../reading/reading.js'
import { findParty, nameAt, type Party, tokenBehind } from './clause-parties.js'
import { findReporter, findSpeakingParty, findVoiceAt } from './clause-voices.js'
import { type Clause, type ClausePage, endOfClause, findClause } from './clauses.js'
import { denied, type FoundStance, holderOf, isUnreal } from './position-stances.js'
import { condemnedActs, condemningAdjectives, stanceAdjectives, stanceNouns, voicingVerbs } from './position-words.js'
import { lowerAt, posAt } from './statement-page.js'

/** Attitudes named by a noun or an adjective: "reaffirmed its support", "is concerned about", "their unprovoked war". */
export function findAttitudes(page: ClausePage, sentence: Sentence): FoundStance[] {
  const found: FoundStance[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
    const token = page.words.tokens[at]
    if (!token) continue
    const stance =
      (token.pos === 'VERB' && voicingVerbs.has(token.lemma) && findVoiced(page, at, sentence)) ||
      (/^(?:AUX|VERB)$/u.test(token.pos) &&
        /^(?:be|remain|become|stand)$/u.test(token.lemma) &&
        findDescribed(page, at, sentence)) ||
      (condemningAdjectives.has(token.lower) && findCondemned(page, at, sentence))
    if (stance) found.push(stance)
  }
  return found
}

const LONGEST_OBJECT = 12

/** The attitude among a voicing verb's object words, before any preposition or clause. */
function findVoiced(page: ClausePage, at: number, sentence: Sentence): FoundStance | undefined {
  const { words } = page
  for (let i = at + 1; i < Math.min(sentence.endToken, at + LONGEST_OBJECT); i += 1) {
    const lower = lowerAt(words, i)
    const stance = stanceNouns.get(lower)
    if (
      stance &&
      posAt(words, i) !== 'VERB' &&
      /^(?:for|to|of|with|in|about|over|that|on|at|regarding)$/u.test(lowerAt(words, i + 1))
    ) {
      const party = ownerOf(page, at, i) ?? subjectOf(page, at, sentence)
      if (!party) return undefined
      return {
        first: startOf(page, at, sentence),
        matter: i + 2,
        end: endOfClause(page, i, sentence),
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

function subjectOf(page: ClausePage, at: number, sentence: Sentence): Party | undefined {
  const clause = findClause(page, at, sentence)
  if (!clause || clause.negated || isUnreal(clause) || clause.group.passive) return undefined
  return holderOf(page, clause)
}

/** "is concerned about", "remains committed to", "is not inclined to", "is in favour of", "was the first country to recognise". */
function findDescribed(page: ClausePage, at: number, sentence: Sentence): FoundStance | undefined {
  const { words } = page
  for (let i = at + 1; i < Math.min(sentence.endToken, at + 6); i += 1) {
    const lower = lowerAt(words, i)
    const stance = stanceAdjectives.get(lower)
    if (stance && /^(?:about|by|over|at|to|that|in|for|with|,|regarding)$/u.test(lowerAt(words, i + 1))) {
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
  const party = findSpeakingParty(page, clause)
  if (!party?.official || isUnreal(clause)) return undefined
  return {
    first: clause.subject.first,
    matter: adjective + 2,
    end: endOfClause(page, adjective, sentence),
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
  return {
    first: at,
    matter: at,
    end: endOfPhrase(page, act, sentence),
    stance: 'against',
    party: voice,
    confidence: 0.6,
    rule: 'condemned',
  }
}

/** "war against Ukraine", "attack on the port". */
function endOfPhrase({ words }: ClausePage, act: number, { endToken }: Sentence): number {
  let end = act + 1
  if (!/^(?:against|on|of|in)$/u.test(lowerAt(words, end))) return end
  end += 1
  while (end < Math.min(endToken, act + 8) && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(posAt(words, end))) end += 1
  return end
}
