import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, floorOf, readVerbGroup } from '../clauses/clauses.js'
import { isDenied } from '../clauses/denials.js'
import { isInvertedCondition } from '../clauses/inverted-conditions.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { FoundNumber } from './numbers.js'

/** How far before a number the verb may stand that says it measures nothing, in tokens. */
const REACH = 16

/** Taking money is no measure of the taker or of what is taken. */
const TAKING = new Set(['steal', 'rob', 'embezzle', 'fine'])
/** "withdrew its pledge of $3 million": what was promised is no more. "withdrew $3 million" is a sum like any other. */
const UNDOING = new Set(['withdraw', 'retract', 'rescind', 'revoke', 'renege'])
const PROMISES = /^(?:pledges?|offers?|promises?|commitments?|proposals?)$/u
/** What somebody is paid for is private: "sold his house for $2 million". "sold its shares" and "sold 500 tonnes" are not. */
const TRADING = new Set(['sell', 'buy'])

/**
 * Whether a number measures nothing that is so: it stands in thanks for another's gift, in what was undone, stolen or sold in
 * private, under a modal of mere possibility, or behind "if". A finite verb between the two owns the number ("thanked Canada
 * and gave $3 million"); so does another clause, behind a comma. Counted nouns are left out: "stole 40 trucks" counts trucks.
 */
export function isUnmeasured(page: ClausePage, sentence: Sentence, { first, nounEnd, end }: FoundNumber): boolean {
  const { words } = page
  if (isOther(page, first) || isRate(page, nounEnd) || (nounEnd === end && isMargin(page, end))) return true
  const floor = Math.max(floorOf(page, first, sentence), first - REACH)
  const isSum = nounEnd === end
  if (isDenied(words.tokens, first, sentence)) return true
  let owned = false
  for (let i = first - 1; i >= floor; i -= 1) {
    const lower = lowerAt(words, i)
    if (/^[,;:–—]$/u.test(lower)) return false
    if (/^(?:if|unless)$/u.test(lower)) return !/^(?:as|even|ask|asks|asked)$/u.test(lowerAt(words, i - 1))
    if (lower === 'instead' && lowerAt(words, i + 1) === 'of') return true
    if (owned) continue
    if (isThanks(page, i) && isSum) return true
    if (posAt(words, i) !== 'VERB' || (words.nameAt[i] ?? -1) >= 0) continue
    const lemma = words.tokens[i]?.lemma ?? ''
    if (isSum && (TAKING.has(lemma) || isUndone(page, i, first, lemma) || isPrivate(page, i, lemma))) return true
    if (isInvertedCondition(page, i, sentence)) return true
    const group = readVerbGroup(page, i, floor)
    if (isSum && group.negated && !/^(?:exceed|surpass|top)$/u.test(lemma)) return true
    if (group.modal !== null && (POSSIBLE.test(group.modal) || isHoped(page, i, group.modal))) return true
    owned = group.bare === null
  }
  return false
}

/** "$2 million above the request", "$2 million or 3 percent more": by how much something differs. */
function isMargin({ words }: ClausePage, end: number): boolean {
  return /^(?:above|below|or)$/u.test(lowerAt(words, end)) && !/^(?:more|less)$/u.test(lowerAt(words, end + 1))
}

/** "2,000 cases a month", "a billion dollars a year": how much it is depends on how long. */
function isRate({ words }: ClausePage, end: number): boolean {
  return (
    /^(?:a|an|per|each|every)$/u.test(lowerAt(words, end)) &&
    /^(?:hour|day|week|month|quarter|year)$/u.test(lowerAt(words, end + 1))
  )
}

/** "compared to 17 trucks", "rather than 40 percent": a number of another time or case. */
function isOther({ words }: ClausePage, first: number): boolean {
  const pair = `${lowerAt(words, first - 2)} ${lowerAt(words, first - 1)}`
  // "from 28 percent to 48": where a change began.
  if (/ from$/u.test(pair) && /^(?:percent|%|\$)$/u.test(lowerAt(words, first + 1))) return true
  return /^(?:compared (?:to|with)|rather than|instead of|\S* versus)$/u.test(pair)
}

/** "can" tells of a power that is there: "can hold 300 people". "would" and "will" tell a plan or a forecast. */
const POSSIBLE = /^(?:could|might|may|should)$/u

/** "the hope that Ghana would get": no forecast. */
function isHoped({ words }: ClausePage, verb: number, modal: string): boolean {
  if (!/^(?:would|['’]d)$/u.test(modal)) return false
  for (let i = verb - 1; i > verb - HOPE_REACH; i -= 1)
    if (/^(?:hope|hopes|hoped|wish|wished)$/u.test(lowerAt(words, i))) return true
  return false
}

const HOPE_REACH = 12

/** Not "thanks to $5 million from Norway". */
function isThanks({ words }: ClausePage, at: number): boolean {
  return (
    /^(?:thank|thanked|thanking)$/u.test(lowerAt(words, at)) ||
    (lowerAt(words, at) === 'thanks' && posAt(words, at) === 'VERB' && lowerAt(words, at + 1) !== 'to')
  )
}

function isUndone({ words }: ClausePage, verb: number, until: number, lemma: string): boolean {
  if (!UNDOING.has(lemma)) return false
  for (let i = verb + 1; i < until; i += 1) if (PROMISES.test(lowerAt(words, i))) return true
  return false
}

function isPrivate({ words }: ClausePage, verb: number, lemma: string): boolean {
  return TRADING.has(lemma) && /^(?:his|her|my)$/u.test(lowerAt(words, verb + 1))
}
