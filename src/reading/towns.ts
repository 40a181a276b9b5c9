import { findTowns } from '../vocabulary/gazetteer.js'
import { isNameWord } from './person-names.js'
import type { Scan } from './scan.js'
import { claim, isCapital, isGlued, isSameSentence, nameAt, wordsOf } from './scan.js'

const LOCATIVES = new Set(['in', 'near', 'outside', 'around', 'toward', 'towards', 'visited', 'visit', 'visiting'])
const LONGEST = 4

/**
 * Claims towns of the gazetteer that no list of places holds, where a sign says that a place is meant: after "in" or "near", or before a
 * comma and a state. Not common words and surnames that are towns too ("Reading", "Mobile", "Roe said"), and nothing another name holds.
 */
export function claimTowns(scan: Scan): void {
  for (let i = 1; i < scan.tokens.length; i += 1) {
    const token = scan.tokens[i]
    if (!token || scan.holder[i] !== 0 || !isCapital(token.text) || scan.headline[i] || !isNameWord(scan, i)) continue
    if (scan.smallWords.has(token.lower)) continue
    const end = runEnd(scan, i)
    const isPlaced = isAfterLocative(scan, i, end) || isBeforeState(scan, end)
    if (isPlaced && !isModifier(scan, end)) claimTown(scan, i, end)
    i = end - 1
  }
}

function claimTown(scan: Scan, first: number, end: number): void {
  const name = wordsOf(scan, first, end)
  const towns = findTowns(name)
  if (towns.length === 0) return
  const state = scan.tokens[end]?.text === ',' ? nameAt(scan, end + 1) : undefined
  const [only] = towns
  const code = state?.type === 'state' ? state.code : towns.length === 1 ? only?.code : undefined
  claim(scan, { first, end, name, type: 'place', ...(code ? { code } : {}) })
}

function runEnd(scan: Scan, first: number): number {
  let end = first + 1
  while (end < first + LONGEST && isSameSentence(scan, first, end) && isNameWord(scan, end) && scan.holder[end] === 0) {
    if (scan.words.offices.has(scan.tokens[end]?.lower ?? '')) break
    end += 1
  }
  return end
}

function isAfterLocative(scan: Scan, first: number, end: number): boolean {
  const before = scan.tokens[first - 1]
  if (!before || !isSameSentence(scan, first - 1, first) || isGlued(scan, first)) return false
  // "in Roe’s view" is a person's.
  return LOCATIVES.has(before.lower) && !/^['’]s?$/u.test(scan.tokens[end]?.text ?? '')
}

function isBeforeState(scan: Scan, end: number): boolean {
  if (scan.tokens[end]?.text !== ',' || !isSameSentence(scan, end - 1, end + 1)) return false
  const name = nameAt(scan, end + 1)
  return name?.type === 'state' && !name.adjective
}

/** "in Roe County": the run goes on, and is no town. */
function isModifier(scan: Scan, end: number): boolean {
  const next = scan.tokens[end]
  return (
    next !== undefined &&
    isSameSentence(scan, end - 1, end) &&
    (next.text === '-' || (isCapital(next.text) && !isGlued(scan, end)))
  )
}
