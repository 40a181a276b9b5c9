import type { Sentence } from '../../reading/reading.js'
import type { Stance } from '../../vocabulary/further-findings.js'
import { OFFICES } from '../../vocabulary/offices.js'
import type { ClausePage } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import { aimingVerbs, courseVerbs, judgingVerbs, prepositionOf, stanceVerbs } from './words.js'

/** What a verb says by itself, and the token its matter begins with. */
export type VerbStance = Readonly<{ stance: Stance; matter: number; confidence: number; rule: string }>

/** The stance of the verb at a token. Not one: "backed by", "call a meeting", "recognized as an expert", "supporting role". */
export function findVerbStance(page: ClausePage, at: number, sentence: Sentence): VerbStance | undefined {
  const token = page.words.tokens[at]
  // "Most Favoured Nation": part of a name.
  if (!token || at + 1 >= sentence.endToken || (at > sentence.firstToken && /^\p{Lu}/u.test(token.text)))
    return undefined
  const next = lowerAt(page.words, at + 1)
  if (token.lemma === 'vote') return findVote(page, at)
  const stance = stanceVerbs.get(token.lemma)
  if (stance) {
    const preposition = prepositionOf.get(token.lemma)
    // "commend to you", "advocated for by the crews"
    const isCut = preposition ? !preposition.test(next) : /^(?:by|as|to|with|from|,|\.|and)$/u.test(next)
    if (isCut && (token.lemma !== 'abstain' || next !== 'from')) return undefined
    if (/^(?:acknowledge|recogni[sz]e)$/u.test(token.lemma) && !takesStatehood(page, at, sentence)) return undefined
    // "which it had rejected in talks": the object stands before the verb.
    const isFronted = !preposition && posAt(page.words, at + 1) === 'ADP' && isInRelative(page, at, sentence)
    if (isFronted && token.lemma !== 'abstain') return undefined
    if (token.lemma === 'welcome' && isGuest(page, at)) return undefined
    // "have support teams": a noun behind "have".
    if (token.lower === token.lemma && /^(?:have|has|had)$/u.test(lowerAt(page.words, at - 1))) return undefined
    return { stance, matter: preposition ? at + 2 : at + 1, confidence: 0.75, rule: 'verb' }
  }
  if (token.lemma === 'stand') return findStanding(page, at)
  if (token.lemma === 'look' && next === 'forward' && isAwaited(page, at + 3, sentence))
    return { stance: 'for', matter: at + 3, confidence: 0.55, rule: 'verb' }
  if (aimingVerbs.has(token.lemma) && next === 'to' && isAim(page, at, sentence)) {
    return { stance: 'for', matter: at + 2, confidence: 0.55, rule: 'aim' }
  }
  return findCourse(page, at, sentence) ?? findJudgement(page, at, sentence)
}

/** What a party awaits of others: "seeing the steps", "the swift adoption". Not what it will do itself: "working with you", "the meeting". */
function isAwaited({ words }: ClausePage, from: number, { endToken }: Sentence): boolean {
  if (/^(?:seeing|hearing)$/u.test(lowerAt(words, from)))
    return /^(?:DET|ADJ|NOUN|PROPN)$/u.test(posAt(words, from + 1))
  for (let i = from; i < Math.min(endToken, from + 5); i += 1) {
    if (AWAITED.test(lowerAt(words, i))) return true
    if (!/^(?:DET|ADJ|NOUN|PRON)$/u.test(posAt(words, i)) && !/^(?:['’]s?)$/u.test(lowerAt(words, i))) return false
  }
  return false
}

const AWAITED =
  /^(?:adoption|ratification|implementation|conclusion|completion|resumption|release|return|entry|launch|outcome|results|publication|signing|restoration|fulfil?lment|accession|reopening|withdrawal)$/u

/** "I want to thank", "we want to be clear" are manners of speaking, "what it wants to buy" has no matter of its own. */
function isAim({ words }: ClausePage, at: number, { endToken }: Sentence): boolean {
  const isWish = /^(?:want|hope|wish)$/u.test(words.tokens[at]?.lemma ?? '')
  if (
    isWish &&
    (/^(?:i|we|you|they|what)$/u.test(lowerAt(words, at - 1)) ||
      /^(?:i|we|you|they|what)$/u.test(lowerAt(words, at - 2)))
  )
    return false
  const deed = /^["“«]$/u.test(lowerAt(words, at + 2)) ? at + 3 : at + 2
  if (posAt(words, deed) !== 'VERB') return false
  return (
    at + 5 < endToken &&
    !/^(?:say|thank|talk|express|know|see|be|get|ask|make|do|go|have|hear|tell|start|begin|add)$/u.test(
      lowerAt(words, at + 2),
    )
  )
}

/** Whether a relative pronoun opens the clause of a verb. */
function isInRelative({ words }: ClausePage, at: number, { firstToken }: Sentence): boolean {
  for (let i = at - 1; i >= Math.max(firstToken, at - 7); i -= 1) {
    if (/^(?:which|that|whom|what)$/u.test(lowerAt(words, i))) return true
  }
  // "the terms he had rejected in talks"
  return (
    posAt(words, at - 1) === 'AUX' &&
    /^(?:he|she|it|they)$/u.test(lowerAt(words, at - 2)) &&
    posAt(words, at - 3) === 'NOUN'
  )
}

/** "stands with its neighbours", "stood up against the aggression". */
function findStanding(page: ClausePage, at: number): VerbStance | undefined {
  const { words } = page
  const isUp = lowerAt(words, at + 1) === 'up'
  const link = isUp ? at + 2 : at + 1
  const preposition = lowerAt(words, link)
  if (!(isUp ? /^(?:for|against|to)$/u : /^(?:with|by|behind|against)$/u).test(preposition)) return undefined
  if (/^(?:me|you|him|her|them|us)$/u.test(lowerAt(words, link + 1)) || isBeside(page, link + 1)) return undefined
  // "stand up to defend it"
  if (isUp && preposition === 'to' && posAt(words, link + 1) === 'VERB') return undefined
  const isAgainst = preposition === 'against' || preposition === 'to'
  return { stance: isAgainst ? 'against' : 'for', matter: link + 1, confidence: 0.7, rule: 'verb' }
}

/** "stood with Minister Roe at the pier": beside a person. */
function isBeside({ reading, words }: ClausePage, from: number): boolean {
  for (let i = from; i < from + 6 && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(posAt(words, i)); i += 1)
    if (reading.names[words.nameAt[i] ?? -1]?.type === 'person') return !/^['’]s?$/u.test(lowerAt(words, i + 1))
  return false
}

function findVote({ words }: ClausePage, at: number): VerbStance | undefined {
  const next = lowerAt(words, at + 1)
  const after = lowerAt(words, at + 2)
  if (next === 'against') return { stance: 'against', matter: at + 2, confidence: 0.85, rule: 'vote' }
  if (next === 'for' || (next === 'in' && /^favou?r$/u.test(after)))
    return { stance: 'for', matter: at + 2, confidence: 0.85, rule: 'vote' }
  return undefined
}

/** To recognise a state, a border, a government; not to recognise a face, a problem or an achievement. */
function takesStatehood({ words }: ClausePage, at: number, { endToken }: Sentence): boolean {
  for (let i = at + 1; i < Math.min(endToken, at + 14); i += 1) {
    if (
      /^(?:independence|sovereignty|statehood|government|annexation|republics?|entities|entity|state|borders?|integrity|results?|president|legitimacy)$/u.test(
        lowerAt(words, i),
      )
    )
      return true
    if (posAt(words, i) === 'VERB') return false
  }
  return false
}

/** To welcome a person or so many people is hospitality, "welcomed hearing from you" a courtesy. */
function isGuest({ reading, words }: ClausePage, at: number): boolean {
  if (/^(?:hearing|meeting|receiving|hosting|seeing)$/u.test(lowerAt(words, at + 1))) return true
  for (let i = at + 1; i < at + 9 && posAt(words, i) !== 'ADP'; i += 1) {
    const lower = lowerAt(words, i)
    const isMany = posAt(words, i) === 'NUM' || /^(?:tens|hundreds|thousands|dozens|millions)$/u.test(lower)
    if (isMany || (OFFICES.has(lower) && lower !== 'general')) return true
    if (reading.names[words.nameAt[i] ?? -1]?.type === 'person' && !/^['’]s?$/u.test(lowerAt(words, i + 1))) return true
  }
  return false
}

/** "continues a balanced foreign policy", "will persist in pursuing its own interest": the course a state keeps. */
function findCourse({ words }: ClausePage, at: number, { endToken }: Sentence): VerbStance | undefined {
  if (!courseVerbs.has(words.tokens[at]?.lemma ?? '')) return undefined
  let isNeutral = false
  for (let i = at + 1; i < Math.min(endToken, at + 9); i += 1) {
    const lower = lowerAt(words, i)
    isNeutral ||= /^(?:balanced|neutral|neutrality|multi-vector|nonaligned|non-aligned|multivector)$/u.test(lower)
    if (/^(?:policy|neutrality|interests?)$/u.test(lower))
      return { stance: isNeutral ? 'neutral' : 'for', matter: at + 1, confidence: 0.6, rule: 'course' }
    if (/^(?:that|who|which|,)$/u.test(lower) || (posAt(words, i) === 'VERB' && !lower.endsWith('ing')))
      return undefined
  }
  return undefined
}

const FAVOURABLE =
  /^(?:positive|important|welcome|encouraging|historic|constructive|right|significant|valuable|indispensable)$/u
const UNFAVOURABLE =
  /^(?:unacceptable|threat|threats|dangerous|provocation|provocations|violation|violations|destabili[sz]ing|illegal|sham|illegitimate|irresponsible|reckless|unlawful)$/u

/** "described the reforms as a positive step", "regards the test as a provocation". */
function findJudgement({ words }: ClausePage, at: number, { endToken }: Sentence): VerbStance | undefined {
  if (!judgingVerbs.has(words.tokens[at]?.lemma ?? '')) return undefined
  for (let i = at + 2; i < Math.min(endToken - 1, at + 16); i += 1) {
    if (lowerAt(words, i) !== 'as') continue
    for (let word = i + 1; word < Math.min(endToken, i + 5); word += 1) {
      const stance = FAVOURABLE.test(lowerAt(words, word))
        ? 'for'
        : UNFAVOURABLE.test(lowerAt(words, word))
          ? 'against'
          : undefined
      if (stance) return { stance, matter: at + 1, confidence: 0.65, rule: 'judgement' }
    }
    return undefined
  }
  return undefined
}
