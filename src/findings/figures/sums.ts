import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Described } from './described.js'
import type { FoundNumber } from './numbers.js'
import { LONGEST_OWNER, type Owner, ownerBefore, REACH, verbBefore } from './owners.js'
import { findAbout, isGeneric, nounBehind } from './phrases.js'
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
  const behind = isShare ? undefined : nounBehind(page, number.end, sentence)
  const about = findAbout(page, changed ?? behind?.end ?? number.end, sentence)
  // "exceeded $5 million": the limit is the verb.
  const behindLimit = posAt(page.words, limit) === 'VERB' ? limit + 1 : limit
  const led = isLed(page, limit)
  // "for 20 years, a trillion dollars": thrown in behind a comma.
  const isThrownIn = !led && lowerAt(page.words, limit - 1) === ','
  const owner = isThrownIn ? undefined : ownerBefore(page, sentence, behindLimit, led ? LED_REACH : REACH)
  if (led && owner) return ledTo(page, number, limit, owner)
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
  // "to the tune of $5 million"
  if (!noun && lowerAt(page.words, limit - 1) === 'of') return undefined
  if (noun) {
    const subject =
      (owner?.verb === 'be' ? undefined : owner?.words) ??
      of?.words ??
      (/\s/u.test(noun.words) ? noun.words : about?.words)
    return subject === undefined ? undefined : { subject, measure: noun.words, first, end }
  }
  if (isShare && changed === undefined && of) return describeShare(page, sentence, limit, { of, owner, first, end })
  if (of) return { subject: of.words, measure: verb, first, end }
  // "Central America is $861 million"
  if (owner && !isShare && verb === 'be' && posAt(page.words, owner.end - 1) === 'PROPN') return undefined
  if (owner) return { subject: owner.words, measure: verb, first, end, owned: true }
  return about && !isShare ? { subject: about.words, measure: 'amount', first, end } : undefined
}

/** "reached $3 billion", at the end of another verb's clause: the subject stands apart from the sum. */
function ledTo(page: ClausePage, { end }: FoundNumber, limit: number, owner: Owner): Described {
  const apart = raisedObject(page, owner.at, limit) ?? owner
  const { words: subject, first, end: stop } = apart
  return { subject, measure: owner.verb, first: limit - 1, end, apart: { first, end: stop }, owned: true }
}

type Share = Readonly<{ of: { words: string }; owner: Owner | undefined; first: number; end: number }>

/** "ore is 61 percent of exports"; alone, "90 percent of pupils" at the head of its clause. */
function describeShare(
  page: ClausePage,
  sentence: Sentence,
  limit: number,
  { of, owner, first, end }: Share,
): Described | undefined {
  if (owner) return { subject: owner.words, measure: `share of ${of.words}`, first, end }
  // "account for 80 percent of exports" says whose share only by its subject.
  if (verbBefore(page, sentence, limit, 8) !== undefined) return undefined
  if (isGeneric(of.words.replace(/^(?:the|all|these|those) /iu, '').toLowerCase())) return undefined
  return { subject: of.words, measure: 'share', first, end }
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
  // "a four-year commitment of" is cut in its compound.
  if (lowerAt(words, first - 1) === '-') return undefined
  if (
    /^(?:tune|list|total|group|number|city|country|town|team|range|rate|excess|fraction)$/u.test(
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
