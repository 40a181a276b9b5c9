import { daysBetween } from '../../vocabulary/dates.js'
import type { Passage } from './align.js'
import type { Word } from './words.js'

type Side = Readonly<{ words: readonly Word[]; day: string | null }>

/** Names and numbers that each side has for itself, at least, and as a part of the words alike. */
const LEAST_OWN = 2
const OWN_PART = 0.01
/** A house brings one matter up to date within so many days; what comes later names the same days and sums, or is about another. */
const SAME_MATTER_DAYS = 2
const LEAST_NUMBERS = 2
/** So long after, no house brings a matter up to date: it fills in the form again, unless nearly all is as it was. */
const LONG_AFTER_DAYS = 30
const NEARLY_ALL = 0.9
/** Alike to this part, on both sides, it is one text put out again. */
const SAME_TEXT = 0.97

/**
 * Whether one house filled in a form of its own twice: a call with another minister, the same notice for another day. Must
 * not match a text that was corrected or brought up to date, which adds names and takes none in exchange.
 */
export function isTemplate(prose: readonly Passage[], a: Side, b: Side): boolean {
  const alike = prose.reduce((sum, each) => sum + each.alike, 0)
  if (alike >= SAME_TEXT * Math.max(a.words.length, b.words.length)) return false
  const [namesA, namesB] = [namesIn(prose, 'a', a.words), namesIn(prose, 'b', b.words)]
  const [allA, allB] = [a.words, b.words].map((words) => new Set(words.map(({ folded }) => folded)))
  const ownA = [...namesA].filter((name) => !allB?.has(name)).length
  const ownB = [...namesB].filter((name) => !allA?.has(name)).length
  if (Math.min(ownA, ownB) >= LEAST_OWN && ownA + ownB >= alike * OWN_PART) return true
  const days = a.day === null || b.day === null ? undefined : daysBetween(a.day, b.day)
  if (days === undefined || Math.abs(days) <= SAME_MATTER_DAYS) return false
  if (Math.abs(days) > LONG_AFTER_DAYS && alike < NEARLY_ALL * Math.min(a.words.length, b.words.length)) return true
  return [...namesA].filter((name) => /^\d/.test(name) && namesB.has(name)).length < LEAST_NUMBERS
}

function namesIn(prose: readonly Passage[], side: 'a' | 'b', words: readonly Word[]): ReadonlySet<string> {
  const names = prose.flatMap((passage) => {
    const { from, to } = passage[side]
    return words.slice(from, to + 1).flatMap(({ isName, folded }) => (isName ? [folded] : []))
  })
  return new Set(names)
}
