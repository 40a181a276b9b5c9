import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import { findAbout, nounBehind } from './about.js'
import type { Described } from './described.js'
import type { FoundNumber } from './numbers.js'
import { LONGEST_OWNER, type Owner, ownerBefore, REACH } from './owners.js'
import { isGeneric } from './phrases.js'
import { falls, rises } from './words.js'

/** Sums and shares: of the noun behind them, of what "in" or "of" leads to, else of their clause's subject. */
export function describeSum(
  page: ClausePage,
  sentence: Sentence,
  number: FoundNumber,
  limit: number,
): Described | undefined {
  const isShare = number.unit === '%'
  const changed = changeNounEnd(page, number)
  // "75 percent carbon use": the noun is measured, and by whom is another word's.
  if (isShare && changed === undefined && posAt(page.words, number.end) === 'NOUN') return undefined
  const behind = isShare ? undefined : nounBehind(page, number.end, sentence)
  const about = findAbout(page, changed ?? behind?.end ?? number.end, sentence)
  const before = lowerAt(page.words, limit - 1)
  const led = isLed(page, limit)
  const owner = ownerOfSum(page, sentence, limit, led)
  if (led && owner) return ledTo(page, number, limit, owner)
  // "surpassing $5 million in goods": of what stands in the clause before.
  if (led && before !== 'to') return undefined
  // "the $7 billion": a sum that was told before; "2 percent of our income": of what, only the speaker tells.
  if (!behind && !about && (before === 'the' || (isShare && lowerAt(page.words, number.end) === 'of'))) return undefined
  const noun = measuringNoun(page, sentence, limit)
  const of = about && about.link !== 'for' ? about : undefined
  const end = about?.end ?? behind?.end ?? changed ?? number.end
  const first = Math.min(limit, noun?.first ?? limit, owner && limit - owner.first < 14 ? owner.first : limit)
  // "a billion-dollar Green Fund": a name tells no sum's subject.
  if (!behind && isCompound(page, number.end)) return undefined
  const words = { behind, about, of, owner, noun, first, end }
  if (behind) return ofNounBehind(words, behind)
  if (noun) return ofNounBefore(words, noun)
  // "to the tune of $5 million"
  if (before === 'of') return undefined
  if (isShare && changed === undefined && of) return describeShare(page, sentence, limit, { of, owner, first, end })
  return ofClause(page, words, isShare)
}

type Words = Readonly<{ words: string }>

/** What the words about a sum offer: nouns behind and before it, what "in", "of" or "for" leads to, and its clause's subject. */
type SumWords = Readonly<{
  behind: Words | undefined
  about: Words | undefined
  of: Words | undefined
  owner: Owner | undefined
  noun: Words | undefined
  first: number
  end: number
}>

function isCompound({ words }: ClausePage, end: number): boolean {
  return (
    /^(?:-dollar|dollar|euro|pound)$/u.test(lowerAt(words, end - 1)) && /^(?:NOUN|PROPN|ADJ)$/u.test(posAt(words, end))
  )
}

function ownerOfSum(page: ClausePage, sentence: Sentence, limit: number, led: boolean): Owner | undefined {
  // "for 20 years, a trillion dollars": thrown in behind a comma.
  if ((!led && lowerAt(page.words, limit - 1) === ',') || isAttached(page, limit)) return undefined
  // "exceeded $5 million": the limit is the verb.
  const behindLimit = posAt(page.words, limit) === 'VERB' ? limit + 1 : limit
  return ownerBefore(page, sentence, behindLimit, led ? LED_REACH : REACH)
}

/** "$5 million school project"; "a $500 million investment": whose, or in what. */
function ofNounBehind({ about, owner, noun, first, end }: SumWords, behind: Words): Described | undefined {
  if (/\s/u.test(behind.words)) return { subject: behind.words, measure: noun?.words ?? 'amount', first, end }
  const subject = about?.words ?? owner?.words
  return subject === undefined ? undefined : { subject, measure: behind.words, first, end }
}

/** "an investment of $5 million" */
function ofNounBefore({ about, of, owner, first, end }: SumWords, noun: Words): Described | undefined {
  const own = owner?.verb === 'be' ? undefined : owner?.words
  const subject = own ?? of?.words ?? (/\s/u.test(noun.words) ? noun.words : about?.words)
  return subject === undefined ? undefined : { subject, measure: noun.words, first, end }
}

function ofClause(
  page: ClausePage,
  { about, of, owner, first, end }: SumWords,
  isShare: boolean,
): Described | undefined {
  const verb = owner === undefined || owner.verb === 'be' ? 'amount' : owner.verb
  if (of && OWNED.test(of.words)) return owner && { subject: owner.words, measure: of.words, first, end }
  if (of) return { subject: of.words, measure: verb, first, end }
  // "Central America is $861 million"
  if (owner?.verb === 'be' && posAt(page.words, owner.end - 1) === 'PROPN') return undefined
  if (owner?.verb === 'be' && isShare) return undefined
  if (owner) return { subject: owner.words, measure: owner.verb, first, end, owned: true }
  return about && !isShare ? { subject: about.words, measure: 'amount', first, end } : undefined
}

/** "goes out, with 75 percent of it", "the aim of reaching 70 percent": not of the subject of the verb before. */
function isAttached({ words }: ClausePage, limit: number): boolean {
  const before = lowerAt(words, limit - 1)
  return before === 'with' || (/ing$/u.test(before) && /^(?:of|by|for|to|in|through)$/u.test(lowerAt(words, limit - 2)))
}

/** What is somebody's: "$5 million in assets" says nothing without whose they are. */
const OWNED =
  /^(?:assets|goods|exports|imports|sales|revenues?|profits?|loss|losses|damages?|debts?|savings|costs|cash|trade|investments?|taxes|goods and services)$/iu

/** "reached $3 billion", at the end of another verb's clause: the subject stands apart from the sum. */
function ledTo(page: ClausePage, { end }: FoundNumber, limit: number, owner: Owner): Described {
  const apart = raisedObject(page, owner.at, limit) ?? owner
  const { words: subject, first, end: stop } = apart
  return { subject, measure: owner.verb, first: limit - 1, end, apart: { first, end: stop }, owned: true }
}

type About = Readonly<{ words: string; end: number }>
type Share = Readonly<{ of: About; owner: Owner | undefined; first: number; end: number }>

/** "ore is 61 percent of exports"; alone, "90 percent of pupils" at the head of its clause. */
function describeShare(
  page: ClausePage,
  sentence: Sentence,
  limit: number,
  { of, owner, first, end }: Share,
): Described | undefined {
  if (owner) return { subject: owner.words, measure: `share of ${of.words}`, first, end }
  // "account for 80 percent of exports", "that’s 80 percent of exports": whose share it is another word tells.
  if (!opensClause(page, sentence, limit)) return undefined
  if (isGeneric(of.words.replace(/^(?:the|all|these|those) /iu, '').toLowerCase())) return undefined
  const told = predicateOf(page, sentence, of.end)
  if (!told) return undefined
  const more = told.first > of.end ? ` ${printedWords(page, of.end, told.first)}` : ''
  return { subject: `${of.words}${more}`, measure: `share that ${told.words}`, first, end: told.end }
}

const FARTHEST_PREDICATE = 8
const LONGEST_PREDICATE = 10

/** What is said of a share: "70 percent of the pupils over ten | have seen the sea". Undefined where it is not told right behind. */
function predicateOf({ words, ...page }: ClausePage, { endToken }: Sentence, from: number) {
  let first = from
  while (first < from + FARTHEST_PREDICATE && /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM|PART)$/u.test(posAt(words, first)))
    first += 1
  if (!/^(?:VERB|AUX)$/u.test(posAt(words, first)) || first >= endToken) return undefined
  let end = first
  while (end < endToken && !/^(?:[,;:.–—()?!"“”]|and|but|as|while|which)$/u.test(lowerAt(words, end))) end += 1
  if (end - first < 2 || end - first > LONGEST_PREDICATE) return undefined
  return { words: printedWords({ words, ...page }, first, end), first, end }
}

function opensClause({ words }: ClausePage, { firstToken }: Sentence, limit: number): boolean {
  if (limit <= firstToken || /^(?:;|:|"|“|that|but|while|because)$/u.test(lowerAt(words, limit - 1))) return true
  if (lowerAt(words, limit - 1) !== ',') return false
  for (let i = firstToken; i < limit; i += 1) if (/^(?:VERB|AUX)$/u.test(posAt(words, i))) return false
  return true
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
  // "issued by the council of $5 million"
  if (lowerAt(words, first - 1) === 'the' && lowerAt(words, first - 2) === 'by') return undefined
  // "a four-year commitment of" is cut in its compound.
  if (lowerAt(words, first - 1) === '-') return undefined
  if (
    /^(?:tune|list|total|group|number|city|country|town|team|range|rate|excess|fraction|category|chance|event|case)$/u.test(
      printedWords(page, first, limit - 1),
    )
  )
    return undefined
  return { words: printedWords(page, first, limit - 1), first }
}

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
