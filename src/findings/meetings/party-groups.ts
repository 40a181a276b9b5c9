import type { Name } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import { type Layout, spanOf, wordsOf } from './layout.js'
import { findLevel } from './level.js'
import type { Party } from './party.js'
import { isAdjacentWord, isPossessive, leadsToHead } from './party-words.js'
import { stateNouns } from './words.js'

/** "officials", "the foreign ministers of A, B and C", "representatives of civil society". */
export function readGroup(
  layout: Layout,
  at: number,
  head: number,
  limit: number,
  adjectives: readonly Name[],
): Party | null {
  if (isPossessive(layout, head + 1)) return null
  const level = findLevel(wordsOf(layout, at, head + 1))
  const tail = readTail(layout, head + 1, limit)
  const end = tail.end
  const levelled = level ? { level } : {}
  if (/^(?:those|these|such)$/u.test(layout.tokens[at]?.lower ?? '')) return null
  // "the two presidents" are people already named: whoever asks for a subject looks them up.
  const isCounted = layout.tokens
    .slice(Math.max(0, at - 1), head)
    .some(({ lower }) => /^(?:two|both|three)$/u.test(lower))
  // An "envoy for" a state does not speak for it.
  const ofTail = layout.tokens[head + 1]?.lower === 'for' ? [] : tail.states
  const several = ofTail.length > 0 ? ofTail : adjectives
  if (isCounted && several.length === 0) return null
  if (several.length > 1) {
    const participants = several.map((name) => stateParticipant(layout, name))
    return { first: at, end, form: 'group', participants, plural: true, ...levelled }
  }
  let first = at
  while (
    first < head &&
    /^(?:the|a|an|all|both|other|with|our|their|his|her|its|my|your)$/u.test(layout.tokens[first]?.lower ?? '')
  )
    first += 1
  const of = several[0]?.name
  const words = wordsOf(layout, first, end)
  const participant: Participant = {
    name: words,
    as: layout.text.slice(spanOf(layout, first, end).start, spanOf(layout, first, end).end),
    type: 'group',
    ...spanOf(layout, first, end),
    ...(of !== undefined && { state: of, onBehalfOf: of }),
  }
  return { first: at, end, form: 'group', participants: [participant], plural: true, ...levelled }
}

function stateParticipant(layout: Layout, name: Name): Participant {
  const { start, end } = name
  const type = name.type === 'organisation' ? 'organisation' : 'state'
  return { name: name.name, as: layout.text.slice(start, end), type, onBehalfOf: name.name, start, end }
}

/** What follows a group: "of Tajikistan, Kyrgyzstan, and Turkmenistan", "from all five republics". */
export function readTail(layout: Layout, at: number, limit: number): { end: number; states: Name[] } {
  const nothing = { end: at, states: [] }
  if (!/^(?:of|from|for)$/u.test(layout.tokens[at]?.lower ?? '')) return nothing
  const states: Name[] = []
  let end = at
  let i = at + 1
  while (i < Math.min(limit, at + 40)) {
    const token = layout.tokens[i]
    const name = layout.names[i]
    if (!token || layout.people[i] || layout.times[i]) break
    if (name && name.value.type !== 'person') {
      if (isPossessive(layout, name.end)) break
      if (name.value.type === 'state' && isAdjacentWord(layout, name.end) && leadsToHead(layout, name.end, limit)) break
      if (
        !name.value.adjective &&
        (name.value.type === 'state' || (name.value.type === 'organisation' && states.length > 0))
      )
        states.push(name.value)
      i = name.end
      end = i
      continue
    }
    if (/^(?:the|of|from|all|each|every|and|,|as|well|both|-|five|four|three|six|other)$/u.test(token.lower)) {
      // After a list of states a comma or "and" must lead to another state, or the list is over.
      if (/^(?:and|,|as)$/u.test(token.lower) && !leadsToState(layout, i + 1, limit)) break
      i += 1
      continue
    }
    if (states.length > 0 && !stateNouns.has(token.lower) && !/^(?:former|soviet)$/u.test(token.lower)) break
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(token.pos) || token.lower === 'talks') break
    i += 1
    end = i
  }
  return end === at ? nothing : { end, states }
}

function leadsToState(layout: Layout, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 5); i += 1) {
    const name = layout.names[i]
    if (name)
      return (
        /^(?:state|organisation)$/u.test(name.value.type) &&
        !name.value.adjective &&
        !isPossessive(layout, name.end) &&
        !(isAdjacentWord(layout, name.end) && leadsToHead(layout, name.end, limit))
      )
    if (!/^(?:and|the|of|from|,|as|well|government|governments)$/u.test(layout.tokens[i]?.lower ?? '')) return false
  }
  return false
}
