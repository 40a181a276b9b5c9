import type { Layout } from './layout.js'
import type { Party } from './party.js'
import { readGroup } from './party-groups.js'

const COUNTS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6, seven: 7 }
const HEADS = /^(?:ministers|leaders|presidents|premiers|chancellors|envoys)$/u

/** How many tokens back the group may be named. */
const FARTHEST = 150

/**
 * "The trade ministers of A, B and C agreed on it. The three ministers met": those of the states that a sentence before counts to the
 * same number under the same noun. Must not take two for three, nor states that another noun ("officials of") names.
 */
export function groupCountedBefore(layout: Layout, verb: number): Party | null {
  const { tokens } = layout
  let head = verb - 1
  while (head > 1 && /^(?:AUX|ADV|PART)$/u.test(tokens[head]?.pos ?? '')) head -= 1
  const noun = tokens[head]?.lower ?? ''
  const count = COUNTS[tokens[head - 1]?.lower ?? '']
  if (count === undefined || !HEADS.test(noun) || tokens[head - 2]?.lower !== 'the') return null
  for (let at = head - 3; at >= Math.max(0, head - FARTHEST); at -= 1) {
    if (tokens[at]?.lower !== noun) continue
    const from = /^(?:NOUN|ADJ)$/u.test(tokens[at - 1]?.pos ?? '') ? at - 1 : at
    const group = readGroup(layout, from, at, head - 2, [])
    if (group?.participants.length !== count) continue
    return { ...group, first: head - 2, end: head + 1 }
  }
  return null
}
