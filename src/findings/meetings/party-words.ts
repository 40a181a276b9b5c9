import type { Layout } from './layout.js'
import { determiners, groupNouns, meetingNouns, officeNouns } from './words.js'

/** Whether capitalised words, titles and names lead from here straight to a person. */
export function reachesPerson(layout: Layout, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 12); i += 1) {
    if (layout.people[i]) return layout.people[i]?.first === i
    const token = layout.tokens[i]
    if (!token) return false
    if (layout.titles[i] || layout.names[i] || /^(?:of|the|for|and|-|\/|’s|'s|&|\(|\))$/u.test(token.lower)) continue
    if (!/^\p{Lu}/u.test(token.text)) return false
  }
  return false
}

/** Whether, from here, a head noun, a title or a person ends a run of words that may stand before one. */
export function leadsToHead(layout: Layout, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 10); i += 1) {
    const token = layout.tokens[i]
    if (!token) return false
    if (layout.people[i] || layout.titles[i]) return true
    if (groupNouns.has(token.lower) || officeNouns.has(token.lower)) return true
    if (layout.names[i] || (token.lower === 'and' && layout.names[i + 1]?.value.type === 'state')) continue
    if (!mayPrecede(layout, i)) return false
  }
  return false
}

/** Whether the word at a token only qualifies the head noun right after it: "government officials". */
export function isModifier(layout: Layout, i: number): boolean {
  if (!isAdjacentWord(layout, i + 1)) return false
  const next = layout.tokens[i + 1]
  return next !== undefined && (groupNouns.has(next.lower) || officeNouns.has(next.lower)) && !layout.people[i + 1]
}

/** Whether a word, and no mark, stands at the token. */
export function isAdjacentWord({ tokens }: Layout, i: number): boolean {
  return /^[\p{L}]/u.test(tokens[i]?.text ?? '')
}

const PRECEDING = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])

/** Whether the word at a token may stand before the head of a party phrase. */
export function mayPrecede(layout: Layout, i: number): boolean {
  const token = layout.tokens[i]
  if (!token || layout.times[i] || meetingNouns.has(token.lower)) return false
  if (determiners.has(token.lower)) return true
  if (token.text === 'Under' && tokens(layout, i + 1) === 'Secretary') return true
  if (token.text === '-' || token.text === '/' || token.text === '[' || token.text === ']') return true
  return PRECEDING.has(token.pos)
}

function tokens(layout: Layout, i: number): string {
  return layout.tokens[i]?.text ?? ''
}

/** Whether token `i` is a possessive ending. */
export function isPossessive({ tokens }: Layout, i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (token.lower === '’s' || token.lower === "'s") return true
  return (
    (token.text === '’' || token.text === "'") &&
    tokens[i - 1]?.end === token.start &&
    /s$/u.test(tokens[i - 1]?.lower ?? '')
  )
}
