import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, endOfClause } from '../clauses/clauses.js'
import { opensOtherClause } from '../clauses/next-clause.js'
import { lowerAt, posAt } from '../statements/page.js'
import { commissiveVerbs } from './words.js'

/** Where the words of a promise that runs on from `at` end: with its clause, before another's clause and before the next promise. */
export function endOfPromise(page: ClausePage, at: number, sentence: Sentence): number {
  const end = endOfClause(page, at, sentence)
  for (let i = at + 2; i < end; i += 1) {
    if (opensOtherClause(page.reading, page.words, i)) return i
    const joint = i >= at + 3 ? jointBefore(page, i) : undefined
    if (joint !== undefined) return joint
  }
  return end
}

/** "pledged $5 million for water, and promised to send": the next promise is another. Not "farmers displaced and forced to flee". */
function jointBefore({ words }: ClausePage, at: number): number | undefined {
  if (posAt(words, at) !== 'VERB' || lowerAt(words, at + 1) !== 'to' || !/ed$/u.test(lowerAt(words, at)))
    return undefined
  if (!commissiveVerbs.get(words.tokens[at]?.lemma ?? '')?.takes.includes('infinitive')) return undefined
  const joint = posAt(words, at - 1) === 'ADV' ? at - 2 : at - 1
  if (!/^(?:and|,)$/u.test(lowerAt(words, joint))) return undefined
  return lowerAt(words, joint - 1) === ',' ? joint - 1 : joint
}
