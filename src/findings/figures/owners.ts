import type { Sentence } from '../../reading/reading.js'
import { type Clause, type ClausePage, findClause, floorOf, printedWords } from '../clauses/clauses.js'
import { findSpeakingParty } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findReportingVerb } from '../statements/verbs.js'
import { isGeneric } from './phrases.js'

/** How far before a number its verb stands as a rule, in tokens. */
export const REACH = 6

/** A clause's subject with the verb at token `at`; tokens `first` to `end` are its own. */
export type Owner = Readonly<{ words: string; verb: string; at: number; first: number; end: number }>

/** The subject of the clause a number stands in, in words that mean something elsewhere too; never who merely says the number. */
export function ownerBefore(page: ClausePage, sentence: Sentence, limit: number, reach: number): Owner | undefined {
  const verb = verbBefore(page, sentence, limit, reach)
  const clause = verb === undefined ? undefined : findClause(page, verb, sentence)
  if (verb === undefined || !clause || findReportingVerb(lowerAt(page.words, verb))?.verb.clause) return undefined
  const words = wordsOfOwner(page, clause, limit - verb > 2)
  return words === undefined
    ? undefined
    : {
        words,
        verb: page.words.tokens[verb]?.lemma ?? 'amount',
        at: verb,
        first: clause.subject.first,
        end: clause.subject.end,
      }
}

/** Longest subject that still names something, in characters. */
export const LONGEST_OWNER = 90

/** Nouns that name nothing by themselves. */
const EMPTY_OWNER =
  /^(?:the |an? |its |their )?(?:program|programme|cost|costs|budget|request|project|effort|plan|number|numbers|package|total|funding|amount|figure|part|rest|thing|answer|problem|part of .{3,40})$/iu

function wordsOfOwner(page: ClausePage, clause: Clause, isFar: boolean): string | undefined {
  const { first, end, at } = clause.subject
  if (posAt(page.words, at) === 'PRON' || /^(?:we|i|he|she|they|it)$/u.test(lowerAt(page.words, at))) {
    // "We will help you for $5,000": a speaker is the subject only of the verb right before.
    if (isFar) return undefined
    const bearer = findSpeakingParty(page, clause)?.bearer
    return bearer && bearer.type !== 'person' ? bearer.name : undefined
  }
  const words = printedWords(page, first, end).replace(/^that /iu, '')
  if (/^(?:this|these|those|that|which|who|what|there|here|all|some|others?|half|both)\b/iu.test(words))
    return undefined
  if (isGeneric(lowerAt(page.words, at)) && end - first < 3 && !/.\p{Lu}|\d|^\p{Lu}{2}/u.test(words)) return undefined
  if (EMPTY_OWNER.test(words) || page.words.timeAt[at] === 1) return undefined
  return words.length <= LONGEST_OWNER && /\p{L}{3}/u.test(words) ? words : undefined
}

/** The verb before a number, nearest first: not one of another clause, and a form in -ing only behind "is". */
export function verbBefore(page: ClausePage, sentence: Sentence, limit: number, reach: number): number | undefined {
  const floor = floorOf(page, limit, sentence)
  for (let i = limit - 1; i >= Math.max(floor, limit - reach); i -= 1) {
    if (/^[;:–—]$/u.test(lowerAt(page.words, i))) return undefined
    const isBeing = posAt(page.words, i) === 'AUX' && /^(?:is|are|was|were)$/u.test(lowerAt(page.words, i))
    if (isBeing && posAt(page.words, i + 1) !== 'VERB') return i
    if (posAt(page.words, i) !== 'VERB') continue
    // "an initiative to expand routes" says what is meant by the noun before it.
    if (reach > REACH && lowerAt(page.words, i - 1) === 'to' && posAt(page.words, i - 2) === 'NOUN') continue
    if (!lowerAt(page.words, i).endsWith('ing') || posAt(page.words, i - 1) === 'AUX') return i
  }
  return undefined
}
