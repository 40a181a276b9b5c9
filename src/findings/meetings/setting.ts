import type { Sentence, Time } from '../../reading/reading.js'
import type { DatedWords } from '../../vocabulary/findings.js'
import type { Laid, Layout } from './layout.js'
import { isPossessive } from './party-words.js'
import { travelWords } from './words.js'

/** A place as printed, with the tokens that name it. */
export type Place = Readonly<{ words: string; first: number; end: number }>

const IN = /^(?:in|to|at)$/u
const STAYING =
  /^(?:detained|imprisoned|jailed|interned|captive|hostage|based|stationed|deployed|born|living|residing|working|serving|killed|displaced|stranded|trapped|located|headquartered|studying|operating|accredited|resident|interest|interests|situation|war|conflict|crisis|instability|developments|violence|peace|stability)$/u
const VENUES = /^(?:palace|residence|headquarters|ministry|embassy|house|kremlin|office|department|mansion|castle)$/u

/** The last place between two tokens that stands after "in", or is travelled to; a virtual setting counts as none. */
export function findPlace(layout: Layout, first: number, end: number, toVenue = false): Place | null {
  let venue: Place | null = null
  for (let i = first; i < end; i += 1) {
    const token = layout.tokens[i]
    // "Ambassador to the United States": part of an office.
    if (!token || layout.quoted[i] || !IN.test(token.lower) || layout.titles[i] || layout.titles[i - 1]) continue
    // "relatives of people held in Lakeville": where they are, and nobody meets.
    if (STAYING.test(layout.tokens[i - 1]?.lower ?? '')) continue
    const place = readPlace(layout, i + 1, end, token.lower)
    if (place) return place
    // "welcomed her to the Ministry"
    if (token.lower !== 'to' || toVenue) venue ??= readVenue(layout, i + 1, end)
  }
  return venue
}

/** The place nearest before a verb: "In Lakeville, the minister met", "flew to Lakeville to meet". */
export function findPlaceBefore(layout: Layout, first: number, end: number): Place | null {
  for (let i = end - 1; i >= Math.max(first, end - 30); i -= 1) {
    const token = layout.tokens[i]
    if (!token || layout.quoted[i] || !/^(?:in|to)$/u.test(token.lower)) continue
    if ((token.lower === 'to' && !isTravelled(layout, i)) || isInBrackets(layout, i)) continue
    const place = readPlace(layout, i + 1, end, token.lower)
    // "prepared the summit in Lakeville and supported the partners who met": the place of another clause.
    const goesOn =
      layout.tokens[place?.end ?? end]?.lower === 'and' && layout.tokens[(place?.end ?? end) + 1]?.pos === 'VERB'
    if (place) return token.lower === 'in' && goesOn && place.end + 1 < end - 1 ? null : place
  }
  return null
}

function isTravelled({ tokens, times }: Layout, to: number): boolean {
  let from = to
  // "will travel on March 23 to Lakeville"
  while (times[from - 1] || tokens[from - 1]?.lower === 'on') from -= 1
  return [1, 2, 3].some((back) => travelWords.has(tokens[from - back]?.lower ?? '')) || from < to
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
  // "in | Baltic Rights’ Lake Summit": the first word of another name.
  if (name.end < limit && isInsideName(layout, name.end)) return null
  // "The Hague": an article in capitals is the town's.
  if (layout.tokens[i - 1]?.text === 'The' && i - 1 >= at && name.value.type === 'place') i -= 1
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
    // "in Oslo, U.S. Envoy Roe": the state opens the words for somebody.
    const opens = layout.titles[after.end] !== undefined || layout.people[after.end] !== undefined
    if (isRegion && !opens && !isPossessive(layout, after.end) && !isState) end = after.end
  }
  return {
    words: layout.text.slice(layout.tokens[i]?.start ?? 0, layout.tokens[end - 1]?.end ?? 0).replace(/\s+/gu, ' '),
    first: i,
    end,
  }
}

function isInsideName({ tokens, names, people, titles, times }: Layout, at: number): boolean {
  const { text = '', pos = '' } = tokens[at] ?? {}
  return /^\p{Lu}\p{Ll}/u.test(text) && pos === 'PROPN' && !names[at] && !people[at] && !titles[at] && !times[at]
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
      const end = endOfHouse(layout, i + 1, limit)
      return {
        words: layout.text
          .slice(layout.tokens[first]?.start ?? 0, layout.tokens[end - 1]?.end ?? 0)
          .replace(/\s+/gu, ' '),
        first,
        end,
      }
    }
    if (!/^(?:ADJ|NOUN|PROPN|DET|PART)$/u.test(token.pos) && !isPossessive(layout, i)) return null
  }
  return null
}

/** "the Department | of State": capitals go on with a house’s name. */
function endOfHouse({ tokens }: Layout, at: number, limit: number): number {
  if (tokens[at]?.lower !== 'of' || !/^\p{Lu}/u.test(tokens[at - 1]?.text ?? '')) return at
  let end = at + 1
  while (end < limit && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end += 1
  return end > at + 1 ? end : at
}

/** The date a time expression gives a meeting; weekdays and the open part of a date are kept beside it. */
export function dateOf(layout: Layout, time: Laid<Time> | undefined): DatedWords {
  if (!time) return { date: null }
  const { start, end, date: day, edtf, weekday } = time.value
  // "during the week of September 19": not on its first day.
  const isWeek = layout.tokens[time.first - 1]?.lower === 'of' && layout.tokens[time.first - 2]?.lower === 'week'
  const date = isWeek && day !== null ? day.slice(0, 7) : day
  return {
    date,
    dateText: layout.text.slice(start, end).replace(/\s+/gu, ' '),
    ...(date === null && edtf !== undefined && { dateEdtf: edtf }),
    ...(weekday !== undefined && { weekday }),
  }
}

/**
 * The date of what is still to come: a month or day without a year that was read as one just gone is the next of its name.
 * `today` is the day of telling.
 */
export function dateAhead(words: DatedWords, today: string | null): DatedWords {
  const { date, dateText = '' } = words
  if (date === null || today === null || date.length < 7 || date >= today.slice(0, date.length)) return words
  if (/\d{4}/u.test(dateText) || !MONTH.test(dateText) || /\b(?:last|past|ago|earlier)\b/iu.test(dateText)) return words
  const next = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
  // What is but days gone is told late, not a year ahead.
  if (
    Number(today.slice(0, 4)) * 12 +
      Number(today.slice(5, 7)) -
      Number(date.slice(0, 4)) * 12 -
      Number(date.slice(5, 7)) <
    2
  )
    return words
  const { weekday: _, ...open } = words
  return { ...open, date: next }
}

const MONTH = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/iu

/** The first day, month or year named between two tokens. Durations, clock times and "now" fix no date. */
export function findDate(layout: Layout, first: number, end: number): Laid<Time> | undefined {
  let inBrackets: Laid<Time> | undefined
  for (let i = first; i < end; ) {
    const time = layout.times[i]
    if (
      time &&
      time.first === i &&
      !layout.quoted[i] &&
      isDate(time.value) &&
      !isQualifying(layout, time) &&
      !isStart(layout, time)
    ) {
      if (!isInBrackets(layout, i)) return time
      inBrackets ??= time
    }
    i = time ? Math.max(i + 1, time.end) : i + 1
  }
  return inBrackets
}

const LONGEST_BRACKET = 16

/** "at 3 p.m. (local time; May 14 in Tokyo)": the same moment elsewhere, where the day stands outside as well. */
export function isInBrackets({ tokens }: Layout, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_BRACKET); i -= 1) {
    const text = tokens[i]?.text
    if (text === ')') return false
    if (text === '(') return true
  }
  return false
}

/** "the first session since February 2019": a day of another one. */
function isStart({ tokens }: Layout, { first }: Laid<Time>): boolean {
  return (
    tokens[first - 1]?.lower === 'since' || (tokens[first - 2]?.lower === 'since' && tokens[first - 1]?.lower === 'the')
  )
}

/** "the state’s January 29 launch": the day of a thing, not of the meeting that spoke of it. */
function isQualifying({ tokens, names, people }: Layout, { first, end }: Laid<Time>): boolean {
  const before = tokens[first - 1]?.lower ?? ''
  const after = tokens[end]
  if (!after || names[end] || people[end] || !/^(?:NOUN|ADJ)$/u.test(after.pos)) return false
  return /^(?:the|’s|'s|’|his|her|its|their|our|this)$/u.test(before) && /^\p{Ll}/u.test(after.text)
}

function isDate({ type, value, date, edtf }: Time): boolean {
  if (type !== 'DATE' && type !== 'TIME') return false
  return !/_REF$/u.test(value) && (date !== null || edtf !== undefined || /^(?:\d|X{4}-(?:\d|W))/u.test(value))
}

/** "on the sidelines of", "on its margins": where, not what about. */
function isOccasion({ tokens, times }: Layout, at: number): boolean {
  const isThe = /^(?:the|its)$/u.test(tokens[at]?.lower ?? '')
  const noun = tokens[isThe ? at + 1 : at]?.lower ?? ''
  return (
    /^(?:sidelines?|margins?|fringes?|occasion|eve|invitation|phone|telephone|edges?|first|second|third|last|same|final|morning|evening|afternoon|day|way|board|behalf)$/u.test(
      noun,
    ) || times[at + 1] !== undefined
  )
}

/** Whether between two tokens a preposition or a verb opens what was talked about, which has dates and places of its own. */
export function startOfMatter(layout: Layout, from: number, sentence: Sentence): number {
  for (let i = from; i < sentence.endToken; i += 1) {
    const token = layout.tokens[i]
    if (!token) break
    const next = layout.tokens[i + 1]
    if (/^(?:regarding|concerning|about)$/u.test(token.lower)) return i
    if (token.lower === 'on' && !layout.times[i] && !layout.times[i + 1] && !isOccasion(layout, i + 1)) return i
    if (token.lower === 'to' && next?.pos === 'VERB') return i
    if (
      /^(?:discussed|discussing|discuss|where|which|who|that|as|while|because|underscored|reaffirmed|reiterated|said)$/u.test(
        token.lower,
      )
    )
      return i
    if (/^(?:ahead|before|after|following|since)$/u.test(token.lower) && i > from + 1) return i
    if (token.text === ';') return i
  }
  return sentence.endToken
}
