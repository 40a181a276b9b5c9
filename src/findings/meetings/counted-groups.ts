import type { Layout } from './layout.js'
import type { Party } from './party.js'
import { readGroup } from './party-groups.js'

const COUNTS: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, six: 6, seven: 7 }
const HEADS = /^(?:ministers|leaders|presidents|premiers|chancellors|envoys)$/u
const OTHERS =
  /^(?:ministers?|leaders?|presidents?|premiers?|chancellors?|envoys?|officials|ambassadors|deputies|delegates|colleagues)$/u

/** How many tokens back the group may be named, and in how many sentences before. */
const FARTHEST = 150
const SENTENCES = 2

/**
 * "The trade ministers of A, B and C agreed on it. The three ministers met": those of the states that open a sentence shortly before
 * under the same noun, as many as counted. Must not take two for three, states that another noun ("officials of") names, a group that
 * does nothing ("a letter from the ministers of"), nor any group behind which somebody of another state is named.
 */
export function groupCountedBefore(layout: Layout, verb: number): Party | null {
  const { tokens } = layout
  let head = verb - 1
  while (head > 1 && /^(?:AUX|ADV|PART)$/u.test(tokens[head]?.pos ?? '')) head -= 1
  const noun = tokens[head]?.lower ?? ''
  const count = COUNTS[tokens[head - 1]?.lower ?? '']
  if (count === undefined || !HEADS.test(noun) || tokens[head - 2]?.lower !== 'the') return null
  const at = nearestBefore(layout, noun, head - 3)
  if (at === null) return null
  const from = /^(?:NOUN|ADJ)$/u.test(tokens[at - 1]?.pos ?? '') ? at - 1 : at
  const group = readGroup(layout, from, at, head - 2, [])
  if (group?.participants.length !== count || !opensSentence(layout, from)) return null
  return isAlone(layout, group, head - 2) ? { ...group, first: head - 2, end: head + 1 } : null
}

/** The last place at which the noun stands before, no more than two sentences back. */
function nearestBefore(layout: Layout, noun: string, from: number): number | null {
  let sentences = 0
  for (let at = from; at >= Math.max(0, from - FARTHEST); at -= 1) {
    if (isEnd(layout, at)) sentences += 1
    if (sentences > SENTENCES) return null
    if (layout.tokens[at]?.lower === noun) return at
  }
  return null
}

function isEnd({ tokens, text }: Layout, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !next) return true
  return /^[.!?]$/u.test(token.text) || text.slice(token.end, next.start).includes('\n')
}

/** Whether the group whose noun phrase begins about `from` is what its sentence opens with, behind no more than a day. */
function opensSentence(layout: Layout, from: number): boolean {
  const { tokens, times } = layout
  let at = from - 1
  while (at >= from - 3 && /^(?:NOUN|ADJ)$/u.test(tokens[at]?.pos ?? '')) at -= 1
  // A capital opens the sentence also behind a dateline.
  if (tokens[at]?.text === 'The') return true
  if (tokens[at]?.lower === 'the') at -= 1
  while (at >= from - 12 && (times[at] || /^(?:,|on|in)$/u.test(tokens[at]?.lower ?? ''))) {
    if (isEnd(layout, at)) return true
    at -= 1
  }
  return at < 0 || isEnd(layout, at)
}

/** Whether nobody else who might be meant is named between the group and token `end`. */
function isAlone({ tokens, names, people, titles }: Layout, { participants, end: from }: Party, end: number): boolean {
  const states = new Set(participants.map(({ name }) => name))
  for (let i = from; i < end; i += 1) {
    const name = names[i]?.value
    if (people[i] || titles[i] || OTHERS.test(tokens[i]?.lower ?? '')) return false
    if (name?.type === 'state' && !states.has(name.name)) return false
  }
  return true
}
