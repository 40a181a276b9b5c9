import type { Sentence } from '../../reading/reading.js'
import { type Clause, type ClausePage, findClause, floorOf, printedWords } from '../clauses/clauses.js'
import { findSpeakingParty } from '../clauses/voices.js'
import { nounPhraseEndingAt } from '../statements/noun-phrases.js'
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
  const own = wholeOwner(page, clause, floorOf(page, verb, sentence))
  const words = own && wordsOfOwner(page, clause, own, limit - verb > 2)
  return own === undefined || words === undefined
    ? undefined
    : { words, verb: page.words.tokens[verb]?.lemma ?? 'amount', at: verb, first: own.first, end: own.end }
}

type Stretch = Readonly<{ first: number; end: number }>

/**
 * All the words of a subject: "trade between Norway and Ghana", "Norway and Ghana". Undefined where they cannot be told whole: a
 * name or list may begin further left, or a dash parts it from its verb.
 */
function wholeOwner(page: ClausePage, clause: Clause, floor: number): Stretch | undefined {
  const first = startOfOwner(page, clause, floor)
  const end = endOfOwner(page, clause)
  return first === undefined || end === undefined ? undefined : { first, end }
}

/** Nothing is joined to what another verb governs: "built roads, and exports reached". */
function startOfOwner(
  { words }: ClausePage,
  { subject: { first, relative } }: Clause,
  floor: number,
): number | undefined {
  if (first <= floor || relative !== undefined) return first
  const before = lowerAt(words, first - 1)
  // "our own Feed | the Future initiative"
  if (/^\p{Lu}/u.test(words.tokens[first - 1]?.text ?? '') && first - 1 > floor && words.timeAt[first - 1] === 0)
    return undefined
  // "investment as a share of the economy", "the waste sorting | plant"
  if (
    /^(?:as|throughout|across|within|among)$/u.test(before) ||
    (posAt(words, first - 1) === 'VERB' && before.endsWith('ing'))
  )
    return undefined
  if (before !== 'and' && before !== 'or') return first
  const left = nounPhraseEndingAt(words, first - 2, floor)
  if (!left) return first
  if (left.first <= floor) return left.first
  const boundary = lowerAt(words, left.first - 1)
  if (boundary === ',') return posAt(words, floor) === 'ADP' ? left.first : undefined
  return /^(?:that|but|and|["“])$/u.test(boundary) ? left.first : first
}

function endOfOwner({ words }: ClausePage, { subject, group, chain }: Clause): number | undefined {
  // Another verb of the subject stands between: "built a port and spent", "intends to spend".
  const isJoined = chain !== null || /^(?:and|but|or|then|,)$/u.test(lowerAt(words, group.first - 1))
  let end: number | undefined
  for (let i = subject.end; i < group.first; i += 1) {
    const isDash = /^(?:--|[–—])$/u.test(lowerAt(words, i))
    if (isDash) return undefined
    if (end !== undefined) continue
    if (/^[,()"“”]$/u.test(lowerAt(words, i)) || words.timeAt[i] === 1) end = i
    else if (isJoined && /^(?:VERB|AUX)$/u.test(posAt(words, i))) end = i
  }
  return withoutLink(words, subject.end, end ?? group.first)
}

const LINK = /^(?:ADP|ADV|AUX|PART|CCONJ|SCONJ|DET)$/u

/** "exports in | 2020 reached": what only leads on to a time, or tells when, is no part of it. */
function withoutLink(words: ClausePage['words'], least: number, from: number): number {
  let end = from
  while (end > least && (LINK.test(posAt(words, end - 1)) || /^(?:who|which|that)$/u.test(lowerAt(words, end - 1))))
    end -= 1
  return end
}

/** Longest subject that still names something, in characters. */
export const LONGEST_OWNER = 90

/** Nouns that name nothing by themselves. */
const EMPTY_OWNER =
  /^(?:the |an? |its |their )?(?:program|programme|cost|costs|budget|request|project|effort|plan|number|numbers|package|total|funding|amount|figure|part|rest|thing|answer|problem|part of .{3,40}|matter of .{3,60})$/iu

/** "we represent together": who else is meant only the speaker tells. */
const TOGETHER = /^(?:together|jointly|collectively|both|all)$/u

/** Somebody by his office alone: another document has another. */
const OFFICE_HOLDER =
  /^(?:the |his |her |their |our )?(?:\w+ )?(?:president|secretary|minister|ambassador|administration|spokesperson)$/iu

function wordsOfOwner(page: ClausePage, clause: Clause, own: Stretch, isFar: boolean): string | undefined {
  const { at } = clause.subject
  const { first, end } = own
  if (posAt(page.words, at) === 'PRON' || /^(?:we|i|he|she|they|it)$/u.test(lowerAt(page.words, at))) {
    // "We will help you for $5,000": a speaker is the subject only of the verb right before.
    if (isFar || TOGETHER.test(lowerAt(page.words, clause.group.at + 1))) return undefined
    const bearer = findSpeakingParty(page, clause)?.bearer
    return bearer && bearer.type !== 'person' ? bearer.name : undefined
  }
  const words = printedWords(page, first, end).replace(/^that /iu, '')
  if (/^(?:this|these|those|that|which|who|what|there|here|all|some|others?|half|both)\b/iu.test(words))
    return undefined
  if (isGeneric(lowerAt(page.words, at)) && end - first < 3 && !/.\p{Lu}|\d|^\p{Lu}{2}/u.test(words)) return undefined
  if (EMPTY_OWNER.test(words) || OFFICE_HOLDER.test(words) || page.words.timeAt[at] === 1) return undefined
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
