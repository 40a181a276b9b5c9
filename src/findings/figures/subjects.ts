import type { Sentence } from '../../reading/reading.js'
import { type Clause, type ClausePage, findClause, floorOf, printedWords } from '../clauses/clauses.js'
import { findSpeakingParty } from '../clauses/voices.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findReportingVerb } from '../statements/verbs.js'
import type { FoundNumber } from './numbers.js'
import { endOfCounted, findAbout, isGeneric, nounBehind } from './phrases.js'
import { falls, measures, rises } from './words.js'

/**
 * What a figure is about and what is measured of it. Tokens `first` to `end` are the evidence, with those of its subject where
 * that stands apart; `owned` where the subject is that of its clause, so that a sum beside it shares it.
 */
export type Described = Readonly<{
  subject: string
  measure: string
  first: number
  end: number
  apart?: Readonly<{ first: number; end: number }>
  owned?: true
}>

/** How far before a number its verb may stand. */
const REACH = 6

/**
 * The subject of a number and the verb or noun that measures it; undefined where the words by themselves tell neither ("this
 * represents 10 percent", "others"): such a number says nothing once it stands in a list. `limit` is its first token.
 */
export function describeFigure(
  page: ClausePage,
  sentence: Sentence,
  number: FoundNumber,
  limit: number,
): Described | undefined {
  if (number.unit === 'ordinal' || isDuration(number)) return describeSpan(page, sentence, number, limit)
  if (number.nounEnd > number.end) return describeCount(page, sentence, number, limit)
  return describeSum(page, sentence, number, limit)
}

function isDuration({ unit }: FoundNumber): boolean {
  return /^(?:years|months|weeks|days|hours|decades)$/u.test(unit)
}

/** Ranks and lengths of time: of the clause's subject, or of the noun they stand before ("its 20-year conflict"). */
function describeSpan(page: ClausePage, sentence: Sentence, number: FoundNumber, limit: number): Described | undefined {
  if (lowerAt(page.words, number.end - 1) === 'time') {
    const told = describeTime(page, sentence, number)
    if (told) return told
  }
  const owner = ownerBefore(page, sentence, limit, 30)
  const isNamed = number.nounEnd > number.end
  if (!isNamed && !owner) return undefined
  // "has helped them for 20 years" measures no length of its subject.
  if (!isNamed && isDuration(number) && !LASTS.test(owner?.verb ?? '')) return undefined
  const end = endOfCounted(page, number.nounEnd, sentence)
  const named = isNamed ? printedWords(page, number.end, end).replace(/^(?:- ?|of )/u, '') : ''
  const subject = isDuration(number) ? named || owner?.words : (owner?.words ?? named)
  if (!subject) return undefined
  const measure = isDuration(number) ? 'duration' : named || 'count'
  const first = owner && limit - owner.first < 14 && !named ? owner.first : limit
  return { subject, measure, first: Math.min(first, limit), end }
}

const LASTS = /^(?:last|be|continue|remain|run|exist|take|persist|span|go|drag|endure)$/u

const LONGEST_TIME = 14

/** "the fourth time he meets with neighbours": what happened so often stands behind it. */
function describeTime(
  { words, ...page }: ClausePage,
  { endToken }: Sentence,
  number: FoundNumber,
): Described | undefined {
  let end = number.end
  while (end < Math.min(endToken, number.end + LONGEST_TIME) && !/^[,.;:!?–—]$/u.test(lowerAt(words, end))) end += 1
  if (end - number.end < 2 || !/^(?:PRON|PROPN|DET|NOUN)$/u.test(posAt(words, number.end))) return undefined
  const subject = printedWords({ words, ...page }, number.end, end)
  return { subject, measure: 'times', first: number.first, end }
}

/** "590 enterprises with foreign capital"; of people and the like only with what they did or suffered. */
function describeCount(
  page: ClausePage,
  sentence: Sentence,
  number: FoundNumber,
  limit: number,
): Described | undefined {
  const end = endOfCounted(page, number.nounEnd, sentence)
  const subject = printedWords(page, number.end, end).replace(/^(?:- ?|of )/u, '')
  if (subject === '') return undefined
  // "21 million tons": of what?
  if (measures.has(number.unit) && number.unit !== 'doses' && end === number.nounEnd) return undefined
  if (!isGeneric(lowerAt(page.words, number.nounEnd - 1)) || end > number.nounEnd)
    return { subject, measure: 'count', first: limit, end }
  const verb = verbBefore(page, sentence, limit, 3)
  if (verb !== undefined && governs(page, verb, limit) && !WEAK.test(page.words.tokens[verb]?.lemma ?? ''))
    return { subject, measure: page.words.tokens[verb]?.lemma ?? 'count', first: verb, end }
  const done = verbBehind(page, end, sentence)
  if (done !== undefined && !WEAK.test(page.words.tokens[done]?.lemma ?? ''))
    return { subject, measure: lowerAt(page.words, done), first: limit, end: done + 1 }
  // "17 million Kenyans", "40 young people": told apart by the words before the noun.
  const isToldApart =
    number.nounEnd - number.end > 1 && !/^(?:other|more|additional|new|different|such|of|further)\b/iu.test(subject)
  return isToldApart ? { subject, measure: 'count', first: limit, end } : undefined
}

/** Nothing but an article or an adjective between: in "targeted sanctions on 65 people" the people are not targeted. */
function governs({ words }: ClausePage, verb: number, limit: number): boolean {
  for (let i = verb + 1; i < limit; i += 1) if (!/^(?:DET|ADJ|ADV|NUM)$/u.test(posAt(words, i))) return false
  return true
}

const WEAK =
  /^(?:be|have|take|date|believe|expect|suppose|report|include|say|tell|see|know|think|mean|go|come|get|do|involve|cover|add)$/u

function describeSum(page: ClausePage, sentence: Sentence, number: FoundNumber, limit: number): Described | undefined {
  const isShare = number.unit === '%'
  const changed = changeNounEnd(page, number)
  const behind = isShare ? undefined : nounBehind(page, number.end, sentence)
  const about = findAbout(page, changed ?? behind?.end ?? number.end, sentence)
  // "exceeded $5 million": the limit is the verb.
  const behindLimit = posAt(page.words, limit) === 'VERB' ? limit + 1 : limit
  const led = isLed(page, limit)
  // "for 20 years, a trillion dollars": thrown in behind a comma.
  const isThrownIn = !led && lowerAt(page.words, limit - 1) === ','
  const owner = isThrownIn ? undefined : ownerBefore(page, sentence, behindLimit, led ? LED_REACH : REACH)
  const raised = led && owner ? raisedObject(page, owner.at, limit) : undefined
  if (led && owner) {
    const end = number.end
    const apart = raised ?? owner
    const [from, to] = [apart.first, apart.end]
    return {
      subject: apart.words,
      measure: owner.verb,
      first: limit - 1,
      end,
      apart: { first: from, end: to },
      owned: true,
    }
  }
  const noun = measuringNoun(page, sentence, limit)
  const of = about && about.link !== 'for' ? about : undefined
  const end = about?.end ?? behind?.end ?? changed ?? number.end
  const first = Math.min(limit, noun?.first ?? limit, owner && limit - owner.first < 14 ? owner.first : limit)
  const verb = owner?.verb ?? 'amount'
  if (behind && /\s/u.test(behind.words)) return { subject: behind.words, measure: noun?.words ?? 'amount', first, end }
  // "a $500 million investment": whose, or in what.
  if (behind) {
    const subject = about?.words ?? owner?.words
    return subject === undefined ? undefined : { subject, measure: behind.words, first, end }
  }
  if (noun) {
    const subject = owner?.words ?? of?.words ?? (/\s/u.test(noun.words) ? noun.words : about?.words)
    return subject === undefined ? undefined : { subject, measure: noun.words, first, end }
  }
  if (isShare && changed === undefined && of && owner)
    return { subject: owner.words, measure: `share of ${of.words}`, first, end }
  // "account for 80 percent of exports" says whose share only by its subject.
  if (of && isShare && changed === undefined && verbBefore(page, sentence, limit, 8) !== undefined) return undefined
  if (of) return { subject: of.words, measure: isShare && changed === undefined ? 'share' : verb, first, end }
  if (owner) return { subject: owner.words, measure: verb, first, end, owned: true }
  return about && !isShare ? { subject: about.words, measure: 'amount', first, end } : undefined
}

/** How far back the verb stands of "grew by 9 percent in 2020 to $3 billion", "rose by 9 percent, reaching $3 billion". */
const LED_REACH = 16

function isLed({ words }: ClausePage, limit: number): boolean {
  const floor = Math.max(0, limit - LED_REACH)
  if (/^(?:reaching|totaling|totalling|hitting)$/u.test(lowerAt(words, limit - 1))) return true
  if (/^(?:exceeding|surpassing|topping)$/u.test(lowerAt(words, limit))) return true
  if (lowerAt(words, limit - 1) !== 'to') return false
  for (let i = limit - 2; i >= floor; i -= 1) {
    const lemma = words.tokens[i]?.lemma ?? ''
    if (posAt(words, i) === 'VERB' && lowerAt(words, i - 1) !== 'to')
      return rises.has(lemma) || falls.has(lemma) || lemma === 'raise'
  }
  return false
}

/** "a 5 percent increase": the end of the noun of change behind a share. */
function changeNounEnd({ words }: ClausePage, { end, unit }: FoundNumber): number | undefined {
  const after = lowerAt(words, end)
  return unit === '%' && (rises.has(after) || falls.has(after)) && posAt(words, end) === 'NOUN' ? end + 1 : undefined
}

/** "a total investment of more than": the noun phrase whose "of" leads to the number. */
function measuringNoun(
  page: ClausePage,
  sentence: Sentence,
  limit: number,
): { words: string; first: number } | undefined {
  const { words } = page
  if (!/^(?:of|at)$/u.test(lowerAt(words, limit - 1)) || posAt(words, limit - 2) !== 'NOUN') return undefined
  let first = limit - 2
  while (first - 1 >= sentence.firstToken && /^(?:NOUN|ADJ|PROPN)$/u.test(posAt(words, first - 1))) first -= 1
  if (
    /^(?:tune|list|total|group|number|city|country|town|team|range|rate|excess|fraction)$/u.test(
      printedWords(page, first, limit - 1),
    )
  )
    return undefined
  return { words: printedWords(page, first, limit - 1), first }
}

type Owner = Readonly<{ words: string; verb: string; at: number; first: number; end: number }>

/** "raised the programme for the ports to $8 million": what was raised is what the sum is of. */
function raisedObject(
  page: ClausePage,
  verb: number,
  limit: number,
): Readonly<{ words: string; first: number; end: number }> | undefined {
  const { words } = page
  if (lowerAt(words, limit - 1) !== 'to' || !/^(?:DET|NOUN|PROPN|ADJ)$/u.test(posAt(words, verb + 1))) return undefined
  const told = printedWords(page, verb + 1, limit - 1)
  return told.length <= LONGEST_OWNER ? { words: told, first: verb + 1, end: limit - 1 } : undefined
}

/** The subject of the clause a number stands in, in words that mean something elsewhere too; never who merely says the number. */
function ownerBefore(page: ClausePage, sentence: Sentence, limit: number, reach: number): Owner | undefined {
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

const LONGEST_OWNER = 90

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
function verbBefore(page: ClausePage, sentence: Sentence, limit: number, reach: number): number | undefined {
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

/** "have been displaced": the verb that follows what was counted. */
function verbBehind({ words }: ClausePage, from: number, { endToken }: Sentence): number | undefined {
  for (let i = from; i < Math.min(endToken, from + 5); i += 1) {
    if (posAt(words, i) === 'VERB') return lowerAt(words, i - 1) === 'to' ? undefined : i
    if (!/^(?:AUX|ADV|PART)$/u.test(posAt(words, i)) && !/^(?:who|that|now|still|also)$/u.test(lowerAt(words, i)))
      return undefined
  }
  return undefined
}
