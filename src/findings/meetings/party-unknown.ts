import type { Participant } from '../../vocabulary/findings.js'
import { type Layout, spanOf, wordsOf } from './layout.js'
import type { Party } from './party.js'
import { groupNouns, meetingNouns, officeNouns } from './words.js'

const LONGEST_NAME = 5
const PARTICLE = /^(?:-|al|el|bin|bint|de|da|di|du|del|la|van|von|der|den|ben)$/u

/** The end of a run of capitalised words that are nothing known, from a token on; the token itself where none stands there. */
export function endOfCapitals(layout: Layout, at: number, limit: number): number {
  let end = at
  for (let i = at; i < Math.min(limit, at + LONGEST_NAME + 4); i += 1) {
    const { text = '', lower = '' } = layout.tokens[i] ?? {}
    const further = layout.people[i]
    // "Tarek Al-Jamil | Al-Nur": the last part may be known as a name by itself.
    if (further?.first === i && i === end && end > at) {
      end = further.end
      i = end - 1
    } else if (isKnown(layout, i)) break
    else if ((/^\p{Lu}\p{L}/u.test(text) && !isWordOfField(lower)) || isHyphened(layout, i, at)) end = i + 1
    else if (!PARTICLE.test(lower)) break
  }
  return end
}

/** The "o", "-" and "cha" of "Chan-o-cha", the "-young" of "In-young": whatever hangs on a name without a space. */
function isHyphened({ tokens }: Layout, i: number, at: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !token || before.end !== token.start) return false
  if (token.text === '-') return after?.start === token.end && /^\p{L}/u.test(after.text) && /^\p{L}/u.test(before.text)
  return before.text === '-' && i > at && /^\p{L}/u.test(token.text)
}

function isKnown(layout: Layout, i: number): boolean {
  return (
    layout.names[i] !== undefined ||
    layout.people[i] !== undefined ||
    layout.titles[i] !== undefined ||
    layout.times[i] !== undefined
  )
}

function isWordOfField(lower: string): boolean {
  return meetingNouns.has(lower) || officeNouns.has(lower) || groupNouns.has(lower)
}

/**
 * Somebody whose name is in no list, told by what follows: "Tarvo Ilmik, Head of Cabinet". Two to five capitalised words, a comma
 * and an office. Not a place with its state, nor a title without a name.
 */
export function readUnknownPerson(layout: Layout, at: number, limit: number): Party | null {
  const end = endOfCapitals(layout, at, limit)
  if (end - at < 2 || layout.tokens[end]?.text !== ',') return null
  const next = /^(?:the|a|an|his|her)$/u.test(layout.tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1
  if (!isOffice(layout, next)) return null
  return {
    first: at,
    end: endOfOfficePhrase(layout, next, limit),
    form: 'person',
    participants: [nameless(layout, at, end)],
    plural: false,
  }
}

function isOffice(layout: Layout, at: number): boolean {
  for (let i = at; i < at + 4; i += 1) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (layout.titles[i] || officeNouns.has(lower) || lower === 'head' || lower === 'chair') return true
    if (!/^\p{Lu}/u.test(layout.tokens[i]?.text ?? '')) return false
  }
  return false
}

/** The office goes on over names and capitals to the next comma or small word. */
function endOfOfficePhrase(layout: Layout, at: number, limit: number): number {
  let end = at
  while (
    end < Math.min(limit, at + 20) &&
    (isKnown(layout, end) ||
      /^(?:\p{Lu}|of$|the$|for$|and$|’s$|'s$|-$)/u.test(layout.tokens[end]?.text ?? '') ||
      officeNouns.has(layout.tokens[end]?.lower ?? ''))
  )
    end += 1
  return end
}

/** The bearer of an office printed before a name that is in no list: "the Sudlandic counterpart | Aldun Serikov". */
export function readBearer(layout: Layout, at: number, limit: number): { bearer: Participant; end: number } | null {
  // "Minister of Accord Kwan Yong-su": the hyphen tells that the name began before it.
  const first = isHyphened(layout, at, at) ? at - 2 : at
  const end = endOfCapitals(layout, first, limit)
  const isRun = end > at && end - first <= LONGEST_NAME + 1 && /^\p{Lu}/u.test(layout.tokens[first]?.text ?? '')
  return isRun ? { bearer: nameless(layout, first, end), end } : null
}

function nameless(layout: Layout, first: number, end: number): Participant {
  const { start, end: stop } = spanOf(layout, first, end)
  return { name: wordsOf(layout, first, end), as: layout.text.slice(start, stop), type: 'person', start, end: stop }
}

const BEFORE_HEAD = /^(?:ADJ|NOUN|PROPN|DET|NUM)$/u
const LONGEST_GROUP = 9

/**
 * Further people in a list whose noun is in no list: "officials, international partners, and like-minded institutions". A short
 * phrase that ends in a plural noun and is followed by the list’s next comma, by "and", or by what the meeting was for. Not the
 * subject of a new clause, and nothing that has an article of its own.
 */
export function readPlainGroup(layout: Layout, at: number, limit: number): Party | null {
  const { tokens } = layout
  if (/^(?:the|this|that|these|those|it|he|she|they|we|you|i)$/u.test(tokens[at]?.lower ?? '')) return null
  let end = at
  while (end < Math.min(limit, at + LONGEST_GROUP)) {
    const { pos = '', text = '', lower = '' } = tokens[end] ?? {}
    const isWord =
      BEFORE_HEAD.test(pos) ||
      text === '-' ||
      tokens[end + 1]?.text === '-' ||
      (lower === 'of' && end > at) ||
      layout.names[end] !== undefined
    if (!isWord || layout.people[end] || layout.titles[end] || layout.times[end] || meetingNouns.has(lower)) break
    end += 1
  }
  const head = tokens[end - 1]
  const next = tokens[end]
  if (
    !head ||
    end === at ||
    !/(?:s|people|media|press|youth|society)$/u.test(head.lower) ||
    !/^(?:NOUN|PROPN)$/u.test(head.pos)
  )
    return null
  if (
    tokens[end - 1]?.lower.endsWith('ss') ||
    (next && !/^(?:,|and|to|in|on|from|at|during|who|;|\.)$/u.test(next.lower))
  )
    return null
  const span = spanOf(layout, at, end)
  const words = wordsOf(layout, at, end).replace(/^(?:an?|other) /u, '')
  return {
    first: at,
    end,
    form: 'group',
    participants: [{ name: words, as: layout.text.slice(span.start, span.end), type: 'group', ...span }],
    plural: true,
  }
}
