import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'

const GENERIC =
  /^(?:people|persons?|individuals|men|women|children|families|countries|nations|states|citizens|cases|items|members|lives|users|patients|victims|residents|entities|vessels|companies|locations|sites|places|applicants|participants|partners|projects|programs|programmes|organizations|organisations|units|times)$/u

/** Nouns that say nothing without what was done to them or by them: "people", "countries", "cases". */
export function isGeneric(noun: string): boolean {
  return GENERIC.test(noun)
}

const LONGEST_RELATIVE = 12

/**
 * The end of what is counted: the noun phrase with its "of" and "with" phrases, and with a relative clause or participle right
 * behind it ("people who remain offline", "firms owned by women"); up to a comma, a time or another number.
 */
export function endOfCounted(page: ClausePage, from: number, sentence: Sentence): number {
  const { words } = page
  const end = endOfPhrase(page, from, sentence)
  const next = lowerAt(words, end)
  const isRelative = /^(?:who|that|which)$/u.test(next) && /^(?:VERB|AUX|ADV)$/u.test(posAt(words, end + 1))
  const isParticiple = posAt(words, end) === 'VERB' && /(?:ed|en|ing)$/u.test(next) && posAt(words, end + 1) !== 'PRON'
  if (!isRelative && !isParticiple) return end
  let stop = end + 1
  let last = end
  let hasVerb = isParticiple
  while (
    stop < Math.min(sentence.endToken, end + LONGEST_RELATIVE) &&
    !/^[,;:.–—()?!"“”]$|^(?:and|but|as|while)$/u.test(lowerAt(words, stop))
  ) {
    // A second verb is the main clause's: "forces that were to leave are staying".
    if (posAt(words, stop) === 'AUX' && hasVerb && lowerAt(words, stop - 1) !== 'and') break
    hasVerb = hasVerb || posAt(words, stop) === 'VERB'
    if (/^(?:NOUN|PROPN|ADJ|VERB)$/u.test(posAt(words, stop))) last = stop + 1
    stop += 1
  }
  return endOfWord(page, Math.max(end, last))
}

function endOfPhrase(page: ClausePage, from: number, { endToken }: Sentence): number {
  const { words } = page
  let end = from
  for (let i = from; i < Math.min(endToken, from + 14); i += 1) {
    const pos = posAt(words, i)
    if (isWithinCompound(page, i)) {
      if (/^(?:NOUN|PROPN)$/u.test(pos)) end = i + 1
      continue
    }
    if (words.timeAt[i] === 1 || !/^(?:NOUN|PROPN|ADJ|ADP|DET|PART)$/u.test(pos)) break
    if (
      /^(?:to|compared|than|after|before|since|by|as|until|during|through|on|at|under|like|into|onto|between|within|via)$/u.test(
        lowerAt(words, i),
      )
    )
      break
    if (/^(?:NOUN|PROPN)$/u.test(pos)) end = i + 1
  }
  return endOfWord(page, end)
}

/** The marks and numbers inside "COVID-19", "HIV/AIDS", "Johnson & Johnson" and "co-signing" belong to their word. */
function isWithinCompound({ words }: ClausePage, i: number): boolean {
  const [before, here] = [words.tokens[i - 1], words.tokens[i]]
  if (!before || !here) return false
  if (/^[-/&]$/u.test(here.lower)) return here.lower === '&' || before.end === here.start
  return /^[-/&]$/u.test(before.lower) && (before.lower === '&' || before.end === here.start)
}

/** Never in the middle of a word with a hyphen. */
function endOfWord(page: ClausePage, end: number): number {
  const { words } = page
  let stop = end
  while (/^[-/]$/u.test(lowerAt(words, stop)) && words.tokens[stop]?.start === words.tokens[stop - 1]?.end) stop += 2
  return stop
}

/** Nouns that only place or weigh a sum: "in total", "in the budget", "in return". */
const EMPTY =
  /^(?:total|all|fact|size|addition|turn|part|return|exchange|response|order|recent|cash|value|budget|request|obligation|place|support of|line|drawdown|way|case|just|less|more|about|nearly|over|at least)\b/iu

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
  while (stop < Math.min(endToken, start + 14) && words.timeAt[stop] === 0) {
    const pos = posAt(words, stop)
    const isInside = isWithinCompound(page, stop) || (lowerAt(words, stop) === 'of' && end === stop && stop > start)
    // "food and medical aid" is one thing; "schools and will" is not.
    const isJoint = lowerAt(words, stop) === 'and' && /^(?:NOUN|ADJ)$/u.test(posAt(words, stop + 1)) && end === stop
    // The tagger takes "new" for an adverb now and then.
    const isWord = /^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(pos) || lowerAt(words, stop) === 'new'
    if (!isInside && !isJoint && !isWord && !isListed(page, stop)) break
    stop += 1
    if (/^(?:NOUN|PROPN)$/u.test(pos)) end = stop
  }
  end = endOfWord(page, end)
  if (end <= start) return undefined
  const told = printedWords(page, start, end)
  const bare = told.replace(/^(?:the|a|an|its|their|our|new|additional|this|that|these|those) /iu, '')
  if (/^(?:this|that|these|those)\b/iu.test(told) || EMPTY.test(bare)) return undefined
  // "in Ghana" tells where, not of what.
  const name = page.reading.names[words.nameAt[start] ?? -1]
  if (link === 'in' && name && !name.adjective && words.nameAt[end - 1] === words.nameAt[start]) return undefined
  return { words: told, link, end }
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
    /^(?:worth|annually|apiece|each|total|more|less|ago|plus|left|remaining|available|altogether|right|last|next|alone)$/u.test(
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
