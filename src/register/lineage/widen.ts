import type { Passage } from './align.js'
import type { Word } from './words.js'

/** Words that may have been changed between the edge of a passage and the next word alike. */
const REACH = 8

/**
 * The passage with what stands beside it in the same sentences and is alike word by word, though no three words in a
 * row are: only for a pair that is known to copy, since "the" and "of" are alike anywhere.
 */
export function widen(passage: Passage, a: readonly Word[], b: readonly Word[]): Passage {
  const left = reach(passage.a.from, passage.b.from, -1, a, b)
  const right = reach(passage.a.to, passage.b.to, 1, a, b)
  return {
    ...passage,
    a: { from: left.a, to: right.a },
    b: { from: left.b, to: right.b },
    alike: passage.alike + left.alike + right.alike,
  }
}

function reach(fromA: number, fromB: number, step: 1 | -1, a: readonly Word[], b: readonly Word[]) {
  const [sentenceA, sentenceB] = [a[fromA]?.sentence, b[fromB]?.sentence]
  const at = { a: fromA, b: fromB, alike: 0 }
  for (;;) {
    const next = nearest(at, step, a, b)
    if (next === undefined) return at
    if (a[next.a]?.sentence !== sentenceA || b[next.b]?.sentence !== sentenceB) return at
    at.a = next.a
    at.b = next.b
    at.alike++
  }
}

/** The pair of words alike with the fewest words between it and the edge. */
function nearest(at: Readonly<{ a: number; b: number }>, step: 1 | -1, a: readonly Word[], b: readonly Word[]) {
  for (let distance = 2; distance <= 2 * REACH; distance++) {
    for (let inA = Math.max(1, distance - REACH); inA <= Math.min(REACH, distance - 1); inA++) {
      const [nextA, nextB] = [at.a + step * inA, at.b + step * (distance - inA)]
      if (isNearlyAlike(a[nextA], b[nextB])) return { a: nextA, b: nextB }
    }
  }
  return undefined
}

/** "investments" and "investment" too. */
function isNearlyAlike(a: Word | undefined, b: Word | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const stem = ({ folded }: Word) => (folded.length > 4 ? folded.replace(/s$/, '') : folded)
  return stem(a) === stem(b)
}
