import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import { endOfWord, isWithinCompound } from './phrases.js'

/** Nouns that only place or weigh a sum: "in total", "in the budget", "in return". */
const EMPTY =
  /^(?:total|all|fact|size|addition|turn|part|return|exchange|response|order|recent|cash|value|budget|request|obligation|place|region|country|area|hemisphere|support of|line|drawdown|way|case|just|less|more|about|nearly|over|at least)\b/iu

/** What a sum or share is of: "$5 million in humanitarian assistance", "61% of exports", "$2 million for schools". `link` leads to it. */
export function findAbout(
  page: ClausePage,
  from: number,
  { endToken }: Sentence,
): Readonly<{ words: string; link: string; end: number }> | undefined {
  const { words } = page
  const link = lowerAt(words, from)
  if (!/^(?:in|of|for|worth)$/u.test(link)) return undefined
  const start = link === 'worth' && lowerAt(words, from + 1) === 'of' ? from + 2 : from + 1
  let end = start
  let stop = start
  while (stop < Math.min(endToken, start + 14) && (words.timeAt[stop] === 0 || lowerAt(words, stop) === 'annual')) {
    const pos = posAt(words, stop)
    const isInside = isWithinCompound(page, stop) || (lowerAt(words, stop) === 'of' && end === stop && stop > start)
    // "food and medical aid" is one thing; "schools and will" is not.
    const isJoint =
      lowerAt(words, stop) === 'and' &&
      /^(?:NOUN|ADJ)$/u.test(posAt(words, stop + 1)) &&
      end === stop &&
      !/^(?:funding|funds|aid|assistance|support|financing|grants|loans|money)$/u.test(lowerAt(words, stop - 1))
    // The tagger takes "new" for an adverb now and then.
    // "assistance | the council has given": a clause of its own.
    if (pos === 'DET' && end === stop && stop > start && lowerAt(words, stop - 1) !== 'of') break
    const isWord = /^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(pos) || /^(?:new|annual)$/u.test(lowerAt(words, stop))
    if (!isInside && !isJoint && !isWord && !isWithinTitle(page, stop) && !isListed(page, stop)) break
    stop += 1
    if (/^(?:NOUN|PROPN)$/u.test(pos)) end = stop
  }
  end = endOfTitle(page, endOfWord(page, end))
  // "100 percent of the fraudulent so-called port" is cut.
  const isCut = /^["“]$/u.test(lowerAt(words, end)) || lowerAt(words, end + 1) === '-'
  if (end <= start || isCut) return undefined
  const told = printedWords(page, start, end)
  const bare = told.replace(/^(?:the|a|an|its|their|our|new|additional|this|that|these|those) /iu, '')
  if (/^(?:this|that|these|those)\b/iu.test(told) || EMPTY.test(bare)) return undefined
  // "in Ghana" tells where, not of what.
  const name = page.reading.names[words.nameAt[start] ?? -1]
  if (link === 'in' && name && !name.adjective && words.nameAt[end - 1] === words.nameAt[start]) return undefined
  return { words: told, link, end }
}

/** "the Reading and Writing | (RW) Fund", "the Schools | Act": a name goes on in capitals, past its letters in brackets. */
function endOfTitle({ words }: ClausePage, from: number): number {
  const isCapital = (i: number) =>
    /^\p{Lu}/u.test(words.tokens[i]?.text ?? '') && !/^(?:the|this|these|our|we|it|an?|in|as)$/u.test(lowerAt(words, i))
  if (!isCapital(from - 1)) return from
  const next = lowerAt(words, from) === '(' && lowerAt(words, from + 2) === ')' ? from + 3 : from
  let end = isCapital(next) && words.timeAt[next] === 0 ? next : from
  while (end > from - 1 && isCapital(end) && words.timeAt[end] === 0 && end < from + 9) end += 1
  return end
}

/** "the National Endowment for the Arts", "Norway and Ghana": small words between capitals. */
function isWithinTitle({ words }: ClausePage, at: number): boolean {
  if (!/^(?:of|for|on|and|against)$/u.test(lowerAt(words, at))) return false
  const next = lowerAt(words, at + 1) === 'the' ? at + 2 : at + 1
  const isCapital = (i: number) => /^\p{Lu}/u.test(words.tokens[i]?.text ?? '')
  return isCapital(at - 1) && isCapital(next) && words.timeAt[next] === 0
}

/** "in health, economic, and food assistance": the commas of one list, which ends with "and". */
function isListed({ words }: ClausePage, at: number): boolean {
  const isComma = lowerAt(words, at) === ','
  const isLastAnd = lowerAt(words, at) === 'and' && lowerAt(words, at - 1) === ','
  const next = lowerAt(words, at + 1) === 'and' ? at + 2 : at + 1
  if (!(isComma || isLastAnd) || !/^(?:ADJ|NOUN)$/u.test(posAt(words, next))) return false
  if (isLastAnd) return true
  for (let i = at; i < at + 8; i += 1) {
    if (lowerAt(words, i) === 'and') return lowerAt(words, i - 1) === ','
    if (!/^(?:ADJ|NOUN)$/u.test(posAt(words, i)) && lowerAt(words, i) !== ',') return false
  }
  return false
}

/** "$1.5 billion programme", "a $160 billion trade account": the nouns a sum stands before. */
export function nounBehind(
  { words }: ClausePage,
  from: number,
  { endToken }: Sentence,
): Readonly<{ words: string; end: number }> | undefined {
  const start = lowerAt(words, from) === '-' ? from + 1 : from
  let end = start
  while (end < Math.min(endToken, start + 5) && /^(?:ADJ|NOUN)$/u.test(posAt(words, end)) && words.timeAt[end] === 0)
    end += 1
  if (end === start || posAt(words, end - 1) !== 'NOUN') return undefined
  if (
    /^(?:dollars|euros|pounds|worth|annually|apiece|each|total|more|less|ago|plus|left|remaining|available|altogether|right|last|next|alone)$/u.test(
      lowerAt(words, start),
    )
  )
    return undefined
  const told = words.tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ')
  return { words: told, end }
}
