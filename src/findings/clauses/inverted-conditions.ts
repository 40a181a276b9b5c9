import type { Sentence } from '../../reading/reading.js'
import { lowerAt, posAt } from '../statements/page.js'
import { type ClausePage, findClause, floorOf } from './clauses.js'

const OPENERS: ReadonlySet<string> = new Set(['had', 'should', 'were'])
const LONGEST_CONDITION = 40

/**
 * Whether what the verb at a token tells is but supposed by a condition without "if": "Had Norway pledged money, Ghana would have
 * built", "Should Norway pay, the port opens", "Ghana would have built it, had Norway pledged". Must not match "had pledged" behind
 * its subject, nor a note without one ("Had a good talk with Norway, which pledged").
 */
export function isInvertedCondition(page: ClausePage, at: number, sentence: Sentence): boolean {
  const opener = openingOf(page, floorOf(page, at, sentence), at)
  if (OPENERS.has(lowerAt(page.words, opener)) && isSupposed(page, opener, sentence)) return true
  const clause = findClause(page, at, sentence)
  if (!clause) return false
  const { first } = clause.subject
  const before = lowerAt(page.words, first - 1) === 'the' ? first - 2 : first - 1
  return before > sentence.firstToken && OPENERS.has(lowerAt(page.words, before))
}

/** The first word of a sentence or quotation behind its marks and a linking word. */
function openingOf({ words }: ClausePage, floor: number, at: number): number {
  let first = floor
  while (first < at && first - floor < 3 && /^(?:["“”„«'‘’(–—,-]|and|but|so|yet)$/u.test(lowerAt(words, first)))
    first += 1
  return first
}

/** A subject behind the opening word and a verb behind that, with a comma at the end. */
function isSupposed({ words }: ClausePage, opener: number, { endToken }: Sentence): boolean {
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(posAt(words, opener + 1))) return false
  if (lowerAt(words, opener) === 'had' && /^an?$/u.test(lowerAt(words, opener + 1))) return false
  let hasVerb = false
  for (let i = opener + 2; i < Math.min(endToken, opener + LONGEST_CONDITION); i += 1) {
    if (posAt(words, i) === 'VERB' || posAt(words, i) === 'AUX') hasVerb = true
    if (hasVerb && lowerAt(words, i) === ',') return true
  }
  return false
}
