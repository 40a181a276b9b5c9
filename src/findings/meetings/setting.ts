import type { Sentence, Time } from '../../reading/reading.js'
import type { DatedWords } from '../../vocabulary/findings.js'
import type { Laid, Layout } from './layout.js'
import { isPossessive } from './party-words.js'
import { travelWords } from './words.js'

/** A place as printed, with the tokens that name it. */
export type Place = Readonly<{ words: string; first: number; end: number }>

const IN = /^(?:in|to|at)$/u
const VENUES = /^(?:palace|residence|headquarters|ministry|embassy|house|kremlin|office|department|mansion|castle)$/u

/** The last place between two tokens that stands after "in", or is travelled to; a virtual setting counts as none. */
export function findPlace(layout: Layout, first: number, end: number): Place | null {
  let venue: Place | null = null
  for (let i = first; i < end; i += 1) {
    const token = layout.tokens[i]
    if (!token || layout.quoted[i] || !IN.test(token.lower)) continue
    const place = readPlace(layout, i + 1, end, token.lower)
    if (place) return place
    if (token.lower !== 'to') venue ??= readVenue(layout, i + 1, end)
  }
  return venue
}

/** The place nearest before a verb: "In Lakeville, the minister met", "flew to Lakeville to meet". */
export function findPlaceBefore(layout: Layout, first: number, end: number): Place | null {
  for (let i = end - 1; i >= Math.max(first, end - 30); i -= 1) {
    const token = layout.tokens[i]
    if (!token || layout.quoted[i] || !/^(?:in|to)$/u.test(token.lower)) continue
    if (token.lower === 'to' && !isTravelled(layout, i)) continue
    const place = readPlace(layout, i + 1, end, token.lower)
    if (place) return place
  }
  return null
}

function isTravelled({ tokens }: Layout, to: number): boolean {
  return [1, 2, 3].some((back) => travelWords.has(tokens[to - back]?.lower ?? '')) || tokens[to - 1]?.lower === 'on'
}

function readPlace(layout: Layout, at: number, limit: number, preposition: string): Place | null {
  let i = at
  while (i < Math.min(limit, at + 5) && !layout.names[i]) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (!/^(?:the|capital|city|of|southern|northern|eastern|western|central|downtown|nearby)$/u.test(lower))
      return readUnknownTown(layout, at, limit)
    i += 1
  }
  let name = layout.names[i]
  if (!name) return readUnknownTown(layout, at, limit)
  if (name.first !== i || layout.people[i]) return null
  // "in Kazakhstan’s capital Astana": the city is what follows.
  while (name && isPossessive(layout, name.end)) {
    let next: number = name.end + 1
    while (
      next < Math.min(limit, name.end + 4) &&
      /^(?:capital|largest|second|city|of|,)$/u.test(layout.tokens[next]?.lower ?? '')
    )
      next += 1
    if (next === name.end + 1 || layout.names[next]?.first !== next) return null
    i = next
    name = layout.names[next]
  }
  if (!name) return null
  const isState = name.value.type === 'state' && !name.value.adjective
  if (name.value.type !== 'place' && !isState) return null
  // "to Kazakhstan" as a party ("proposed to Kazakhstan") is no place of a meeting; only cities are travelled to by "at".
  if (preposition === 'at' && isState) return null
  if (layout.tokens[name.end]?.text === '-') return null
  let end = name.end
  const after = layout.names[end + 1]
  if (
    layout.tokens[end]?.text === ',' &&
    after &&
    after.first === end + 1 &&
    !layout.people[end + 1] &&
    end + 1 < limit
  ) {
    const isRegion = (after.value.type === 'state' && !after.value.adjective) || after.value.type === 'place'
    if (isRegion && !isPossessive(layout, after.end) && !isState) end = after.end
  }
  return {
    words: layout.text.slice(layout.tokens[i]?.start ?? 0, layout.tokens[end - 1]?.end ?? 0).replace(/\s+/gu, ' '),
    first: i,
    end,
  }
}

/** A town that is in no list, known by the state after it: "in Upper Rosewater, Israel". */
function readUnknownTown(layout: Layout, at: number, limit: number): Place | null {
  let end = at
  while (
    end < Math.min(limit, at + 4) &&
    /^(?:\p{Lu}[\p{L}’'-]*|-|de|al|el|la)$/u.test(layout.tokens[end]?.text ?? '') &&
    !layout.names[end] &&
    !layout.times[end]
  )
    end += 1
  const after = layout.names[end + 1]
  if (end === at || layout.tokens[end]?.text !== ',' || after?.first !== end + 1 || end + 1 >= limit) return null
  if (after.value.type !== 'state' || after.value.adjective || isPossessive(layout, after.end)) return null
  const words = layout.text.slice(layout.tokens[at]?.start ?? 0, layout.tokens[after.end - 1]?.end ?? 0)
  return { words: words.replace(/\s+/gu, ' '), first: at, end: after.end }
}

/** "the presidential palace in Astana" without its city: a place of last resort. */
function readVenue(layout: Layout, at: number, limit: number): Place | null {
  for (let i = at; i < Math.min(limit, at + 7); i += 1) {
    const token = layout.tokens[i]
    if (!token || layout.people[i]) return null
    if (VENUES.test(token.lower)) {
      let first = at
      while (first < i && /^(?:the|a|his|her|its|their)$/u.test(layout.tokens[first]?.lower ?? '')) first += 1
      if (layout.names[first] && isPossessive(layout, layout.names[first]?.end ?? 0))
        first = (layout.names[first]?.end ?? first) + 1
      else if (isPossessive(layout, first + 1)) first += 2
      const end = i + 1
      return { words: layout.text.slice(layout.tokens[first]?.start ?? 0, token.end).replace(/\s+/gu, ' '), first, end }
    }
    if (!/^(?:ADJ|NOUN|PROPN|DET|PART)$/u.test(token.pos) && !isPossessive(layout, i)) return null
  }
  return null
}

/** The date a time expression gives a meeting; weekdays and the open part of a date are kept beside it. */
export function dateOf(layout: Layout, time: Laid<Time> | undefined): DatedWords {
  if (!time) return { date: null }
  const { start, end, date, edtf, weekday } = time.value
  return {
    date,
    dateText: layout.text.slice(start, end).replace(/\s+/gu, ' '),
    ...(date === null && edtf !== undefined && { dateEdtf: edtf }),
    ...(weekday !== undefined && { weekday }),
  }
}

/** The first day, month or year named between two tokens. Durations, clock times and "now" fix no date. */
export function findDate(layout: Layout, first: number, end: number): Laid<Time> | undefined {
  for (let i = first; i < end; ) {
    const time = layout.times[i]
    if (time && time.first === i && !layout.quoted[i] && isDate(time.value)) return time
    i = time ? Math.max(i + 1, time.end) : i + 1
  }
  return undefined
}

function isDate({ type, value, date, edtf }: Time): boolean {
  if (type !== 'DATE' && type !== 'TIME') return false
  return !/_REF$/u.test(value) && (date !== null || edtf !== undefined || /^(?:\d|X{4}-(?:\d|W))/u.test(value))
}

/** Whether between two tokens a preposition or a verb opens what was talked about, which has dates and places of its own. */
export function startOfMatter(layout: Layout, from: number, sentence: Sentence): number {
  for (let i = from; i < sentence.endToken; i += 1) {
    const token = layout.tokens[i]
    if (!token) break
    const next = layout.tokens[i + 1]
    if (/^(?:regarding|concerning|about)$/u.test(token.lower)) return i
    if (token.lower === 'on' && !layout.times[i] && !layout.times[i + 1] && !/^(?:the|its)$/u.test(next?.lower ?? ''))
      return i
    if (token.lower === 'to' && next?.pos === 'VERB') return i
    if (
      /^(?:discussed|discussing|discuss|where|which|who|that|as|while|because|underscored|reaffirmed|reiterated|said)$/u.test(
        token.lower,
      )
    )
      return i
    if (/^(?:ahead|before|after|following)$/u.test(token.lower) && i > from + 1) return i
    if (token.text === ';') return i
  }
  return sentence.endToken
}
