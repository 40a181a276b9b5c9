import type { Name } from '../../reading/reading.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { ClausePage } from './clauses.js'
import { nameAt } from './parties.js'

/** A party right before a number, from its article or first word on. Undefined `name`: one the reading knows no name for. */
export type PartyBefore = Readonly<{ name: Name | undefined; first: number }>

const LIMITS =
  /^(?:a|an|another|further|additional|nearly|almost|about|around|roughly|some|over|up|to|more|less|than|at|least|only|just|with|also)$/u
const JOINTS = /^(?:,|;|and|while|but|whereas)$/u
const LONGEST_LIMIT = 4
const LONGEST_NAME = 6

/**
 * Whose number it is in "Norway gave $5 million, Ghana nearly $4 million and Japan $3 million": that of the party right before it,
 * behind a comma or "and". Never a day ("and in May $4 million") nor a noun ("and boats $4 million").
 */
export function gappedPartyBefore(page: ClausePage, number: number, floor: number): PartyBefore | undefined {
  const party = partyBefore(page, number, floor)
  return party && party.first - 1 > floor && JOINTS.test(lowerAt(page.words, party.first - 1)) ? party : undefined
}

/** The party right before a number and its limit, behind token `floor`: "gave | Ghana nearly $4 million". */
export function partyBefore(page: ClausePage, number: number, floor: number): PartyBefore | undefined {
  const { words } = page
  let last = number - 1
  while (last > floor && number - last <= LONGEST_LIMIT && LIMITS.test(lowerAt(words, last))) last -= 1
  const name = nameAt(page, last)
  if (last <= floor || words.timeAt[last] === 1 || name?.adjective || (!name && !isCapital(page, last)))
    return undefined
  // "announced US $5 million": what kind of dollars.
  if (
    lowerAt(words, last + 1) === '$' &&
    /^[A-Z.]+$/u.test(words.tokens[last]?.text ?? '') &&
    lowerAt(words, last - 1) !== 'the'
  )
    return undefined
  let first = last
  while (first - 1 > floor && last - first < LONGEST_NAME && isPartOf(page, first - 1, last)) first -= 1
  return { name, first: first - 1 > floor && lowerAt(words, first - 1) === 'the' ? first - 1 : first }
}

function isPartOf(page: ClausePage, at: number, last: number): boolean {
  const index = page.words.nameAt[last] ?? -1
  return (index >= 0 && page.words.nameAt[at] === index) || isCapital(page, at)
}

/** A word of a name or title: no sign of a currency ("EUR", "US$"), no first word of a quotation. */
function isCapital({ words }: ClausePage, at: number): boolean {
  const text = words.tokens[at]?.text ?? ''
  return /^\p{Lu}\p{Ll}/u.test(text) && /^(?:PROPN|NOUN|ADJ)$/u.test(posAt(words, at))
}

const NEAR = 12

/** Whether numbers up to here are shared out in order ("$3 million and $2 million respectively"): whose each is, only the order tells. */
export function isSharedOut({ words }: ClausePage, from: number, until: number): boolean {
  for (let i = from; i < Math.min(until, from + NEAR * 4); i += 1) {
    if (lowerAt(words, i) === ';') return false
    if (lowerAt(words, i) === 'respectively') return true
  }
  return false
}
