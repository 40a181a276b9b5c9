import type { Sentence } from '../../reading/reading.js'
import { type Clause, type ClausePage, findClause } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { Bound } from './clauses.js'
import { isGiven } from './stages.js'
import { calendarVerbs, commissiveVerbs, givingVerbs, softVerbs } from './words.js'

/**
 * A bound party once for each of several deeds side by side under its stem: "will build a road, train the nurses and provide $5
 * million". As it was where there is but one, and where it is doubtful what belongs to the stem: a deed with another verb in it
 * ("agreed to help farmers sell wool and buy boats"), or one without an object of its own.
 */
export function eachDeed(page: ClausePage, bound: Bound, at: number, sentence: Sentence): readonly Bound[] {
  const clause = bound.rule === 'verb' ? findClause(page, at, sentence) : undefined
  const stem = clause && stemOf(page, at, clause)
  const deeds = stem ? deedsFrom(page, stem.deed, bound.end) : []
  if (
    !stem ||
    deeds.length < 2 ||
    (stem.isModal && !deeds.includes(at)) ||
    !deeds.every((deed) => isOwn(page, deed, stem))
  )
    return [bound]
  return deeds.map((deed, index) => {
    const end = endOfDeed(page, deeds[index + 1]) ?? bound.end
    const sums = bound.sums.filter(({ first }) => first > deed && first < end)
    const isSame = stem.isModal ? deed === at : index === 0
    return {
      ...bound,
      ...(index > 0 && { stem: { first: bound.first, end: stem.deed } }),
      action: index === 0 && !stem.isModal ? bound.action : deed,
      end,
      sums,
      gives: (isSame && bound.gives) || givesAt(page, deed, end, sums.length > 0),
    }
  })
}

/** Where the first deed under a stem stands: behind "agreed to", or behind the "will" that all of them share. */
type Stem = Readonly<{ deed: number; isModal: boolean }>

function stemOf({ words }: ClausePage, at: number, { subject, group }: Clause): Stem | undefined {
  const isInfinitive = commissiveVerbs.get(words.tokens[at]?.lemma ?? '')?.takes.includes('infinitive')
  if (isInfinitive && lowerAt(words, at + 1) === 'to') return { deed: pastAdverbs(words, at + 2), isModal: false }
  if (!/^(?:will|shall|['’]ll)$/u.test(group.modal ?? '')) return undefined
  for (let i = at - 1; i >= Math.max(subject.end, at - FARTHEST_STEM); i -= 1)
    if (/^(?:will|shall|['’]ll)$/u.test(lowerAt(words, i))) return { deed: pastAdverbs(words, i + 1), isModal: true }
  return undefined
}

const FARTHEST_STEM = 60

function pastAdverbs(words: ClausePage['words'], from: number): number {
  let at = from
  while (posAt(words, at) === 'ADV' && at < from + 3) at += 1
  return at
}

/** The verbs of deeds side by side from the first on, the last behind "and"; that one alone where another verb stands among them. */
function deedsFrom({ words }: ClausePage, first: number, end: number): number[] {
  if (!isBare(words, first)) return [first]
  const deeds = [first]
  let isLast = false
  for (let i = first + 1; i < end; i += 1) {
    if (!/^(?:VERB|AUX)$/u.test(posAt(words, i)) && !isMistaken(words, i)) continue
    if (isLast) break
    // "to open the port and to train nurses"
    const joint = lowerAt(words, i - 1) === 'to' ? i - 2 : i - 1
    const isJoined = /^(?:,|and)$/u.test(lowerAt(words, joint)) && isBare(words, i) && i - (deeds.at(-1) ?? i) > 1
    if (!isJoined) return [first]
    deeds.push(i)
    isLast = lowerAt(words, joint) === 'and'
  }
  return isLast ? deeds : [first]
}

const OWN = /^(?:its|their|our|his|her)$/u

function isBare(words: ClausePage['words'], at: number): boolean {
  const token = words.tokens[at]
  const next = lowerAt(words, at + 1) === '$' ? 'SYM' : posAt(words, at + 1)
  const isVerb = token?.pos === 'VERB' && token.lower === token.lemma
  return (
    (isVerb || isMistaken(words, at)) &&
    (/^(?:DET|ADJ|NOUN|PROPN|NUM|SYM)$/u.test(next) || OWN.test(lowerAt(words, at + 1)))
  )
}

/** ", train the nurses": behind a comma and before an article no noun. */
function isMistaken(words: ClausePage['words'], at: number): boolean {
  return posAt(words, at) === 'NOUN' && /^(?:,|and)$/u.test(lowerAt(words, at - 1)) && posAt(words, at + 1) === 'DET'
}

/** A deed that can be told by itself: no appointment and, under "will" alone, no attitude. */
function isOwn({ words }: ClausePage, deed: number, { isModal }: Stem): boolean {
  const lemma = words.tokens[deed]?.lemma ?? ''
  return !calendarVerbs.has(lemma) && !(isModal && softVerbs.has(lemma))
}

function endOfDeed({ words }: ClausePage, next: number | undefined): number | undefined {
  if (next === undefined) return undefined
  let end = next
  while (/^(?:,|and|to)$/u.test(lowerAt(words, end - 1))) end -= 1
  return end
}

function givesAt(page: ClausePage, deed: number, end: number, hasSum: boolean): boolean {
  return givingVerbs.has(page.words.tokens[deed]?.lemma ?? '') && (hasSum || isGiven(page, deed, end))
}
