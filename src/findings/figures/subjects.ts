import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Described } from './described.js'
import type { FoundNumber } from './numbers.js'
import { ownerBefore, verbBefore } from './owners.js'
import { endOfCounted, goesOn, isGeneric } from './phrases.js'
import { describeSum } from './sums.js'
import { measures } from './words.js'

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
    const told = page.words.timeAt[number.end] === 0 ? describeTime(page, sentence, number) : undefined
    if (told) return told
  }
  const owner = ownerBefore(page, sentence, limit, 30)
  const isNamed = number.nounEnd > number.end
  // "they are the third largest market": whose rank it is has to be told.
  if (!owner && (!isNamed || !isDuration(number))) return undefined
  // "recognition between the two that goes back 30 years": what goes back stands further off.
  if (!(isNamed && isDuration(number)) && /^(?:that|which|who)$/u.test(lowerAt(page.words, (owner?.at ?? 0) - 1)))
    return undefined
  // "has helped them for 20 years" measures no length of its subject.
  if (!isNamed && isDuration(number) && !(owner && LASTS.test(owner.verb) && isRightBehind(page, owner.at, limit)))
    return undefined
  const { end } = endOfCounted(page, number.nounEnd, sentence, true)
  const named = isNamed ? printedWords(page, number.end, end).replace(/^(?:- ?|of )/u, '') : ''
  const subject = isDuration(number) ? named || owner?.words : (owner?.words ?? named)
  if (!subject) return undefined
  const often = lowerAt(page.words, number.end - 1) === 'time' ? owner?.verb : undefined
  const measure = isDuration(number) ? 'duration' : named || (often ?? 'count')
  const first = owner && limit - owner.first < 14 && !named ? owner.first : limit
  return { subject, measure, first: Math.min(first, limit), end }
}

/** Numbers up to this one are often spelled for a list that follows. */
const FEW = 10

/** Whether a verb stands right before its measure: in "is the result of five years of work" nothing lasts five years. */
function isRightBehind({ words }: ClausePage, verb: number, limit: number): boolean {
  for (let i = verb + 1; i < limit; i += 1) if (!/^(?:ADV|ADP)$/u.test(posAt(words, i))) return false
  return true
}

const LASTS = /^(?:last|be|continue|remain|run|exist|persist|span|go|drag)$/u

const LONGEST_TIME = 14

/** "the fourth time he meets with neighbours": what happened so often stands behind it. */
function describeTime(
  { words, ...page }: ClausePage,
  { endToken }: Sentence,
  number: FoundNumber,
): Described | undefined {
  let end = number.end
  while (end < Math.min(endToken, number.end + LONGEST_TIME) && !/^[,.;:!?–—]$/u.test(lowerAt(words, end))) end += 1
  // "the second time I meet you" tells of talk.
  const who = lowerAt(words, number.end) === 'that' ? number.end + 1 : number.end
  if (/^(?:i|we|you)$/u.test(lowerAt(words, who))) return undefined
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
  const { end, isCut } = endOfCounted(page, number.nounEnd, sentence, isGoverned(page, sentence, limit))
  const subject = printedWords(page, number.end, end).replace(/^(?:- ?|of )/u, '')
  // "turned 40 farmers into refugees": what was made of them is told behind.
  if (lowerAt(page.words, end) === 'into') return undefined
  if (subject === '' || isCut || goesOn(page, end) || POINTING.test(subject) || isDistance(page, number))
    return undefined
  // "21 million tons": of what?
  if (measures.has(number.unit) && number.unit !== 'doses' && end === number.nounEnd) return undefined
  const verb = verbBefore(page, sentence, limit, 3)
  const isDone = verb !== undefined && governs(page, verb, limit) && !WEAK.test(page.words.tokens[verb]?.lemma ?? '')
  // "I have three updates", "there are four channels": a list told in talk.
  const isTalk =
    number.value <= FEW &&
    posAt(page.words, number.first) === 'NUM' &&
    /^[a-z]/u.test(lowerAt(page.words, number.first))
  if (isTalk && !isDone && verbBehind(page, end, sentence) === undefined) return undefined
  if (!isGeneric(lowerAt(page.words, number.nounEnd - 1)) || end > number.nounEnd)
    return { subject, measure: 'count', first: limit, end }
  if (verb !== undefined && isDone)
    return { subject, measure: page.words.tokens[verb]?.lemma ?? 'count', first: verb, end }
  const done = verbBehind(page, end, sentence)
  if (done !== undefined && !WEAK.test(page.words.tokens[done]?.lemma ?? '')) {
    const stop = endOfDeed(page, done, sentence)
    return stop === undefined
      ? undefined
      : { subject, measure: printedWords(page, done, stop), first: limit, end: stop }
  }
  // "17 million Kenyans", "40 young people": told apart by the words before the noun.
  const isToldApart =
    number.nounEnd - number.end > 1 && !/^(?:other|more|additional|new|different|such|of|further)\b/iu.test(subject)
  return isToldApart ? { subject, measure: 'count', first: limit, end } : undefined
}

/** "people in this category": only the text around tells which. */
const POINTING = /\b(?:in|of|for|at|on|from|with|under|by|against|about|to) (?:this|these|those|that)\b/iu

/** "20 miles from the capital", "within six feet of the door": how far off something is that stands elsewhere. */
function isDistance({ words }: ClausePage, { unit, nounEnd }: FoundNumber): boolean {
  return (
    LENGTHS.test(unit) && /^(?:from|of|off|away|north|south|east|west|inside|outside)$/u.test(lowerAt(words, nounEnd))
  )
}

const LENGTHS = /^(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|yards?|inches)$/u

/** Whether a verb or preposition before a number rules it, so that it is not the subject of the verb behind it. */
function isGoverned(page: ClausePage, sentence: Sentence, limit: number): boolean {
  return posAt(page.words, limit - 1) === 'ADP' || verbBefore(page, sentence, limit, GOVERNING_REACH) !== undefined
}

const GOVERNING_REACH = 12

const LONGEST_DEED = 9

/** "were displaced | by the flood", "have joined the pact": a verb with its object or infinitive; undefined where that is too long to be told. */
function endOfDeed({ words }: ClausePage, verb: number, { endToken }: Sentence): number | undefined {
  const next = lowerAt(words, verb + 1)
  const isActive = !/^(?:is|are|was|were|be|been|being)$/u.test(lowerAt(words, verb - 1))
  const hasObject =
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/u.test(posAt(words, verb + 1)) ||
    /^(?:to|up|down|out)$/u.test(next) ||
    (isActive && posAt(words, verb + 1) === 'ADP' && words.timeAt[verb + 2] !== 1)
  // "40 people accused of theft": a participle where no auxiliary stands before.
  if (!hasObject) return posAt(words, verb - 1) === 'NOUN' && lowerAt(words, verb).endsWith('ed') ? undefined : verb + 1
  let end = verb + 1
  while (end < endToken && !/^(?:[,;:.–—()?!"“”]|and|but|as|while|since|because|when)$/u.test(lowerAt(words, end)))
    end += 1
  return end - verb <= LONGEST_DEED ? end : undefined
}

/** Nothing but an article or an adjective between: in "targeted sanctions on 65 people" the people are not targeted. */
function governs({ words }: ClausePage, verb: number, limit: number): boolean {
  // "our combined 40 people"
  if (
    /^(?:DET|PRON)$/u.test(posAt(words, verb - 1)) &&
    lowerAt(words, verb).endsWith('ed') &&
    /^(?:the|our|their|its|your|my|his|her)$/u.test(lowerAt(words, verb - 1))
  )
    return false
  for (let i = verb + 1; i < limit; i += 1) if (!/^(?:DET|ADJ|ADV|NUM)$/u.test(posAt(words, i))) return false
  return true
}

const WEAK =
  /^(?:be|have|take|date|believe|expect|suppose|report|include|say|tell|see|know|think|mean|go|come|get|do|involve|cover|add)$/u

/** "have been displaced": the verb that follows what was counted. */
function verbBehind({ words }: ClausePage, from: number, { endToken }: Sentence): number | undefined {
  for (let i = from; i < Math.min(endToken, from + 5); i += 1) {
    if (posAt(words, i) === 'VERB') return lowerAt(words, i - 1) === 'to' ? undefined : i
    if (!/^(?:AUX|ADV|PART)$/u.test(posAt(words, i)) && !/^(?:now|still|also)$/u.test(lowerAt(words, i)))
      return undefined
  }
  return undefined
}
