import type { Sentence, Time } from '../../reading/reading.js'
import { BODY_OF_SUMMITS } from '../../vocabulary/formats.js'
import { BODY_WORDS } from '../../vocabulary/organisations.js'
import { type FoundFormat, findFormat, findOrdinal, nameFormat } from './formats.js'
import { type Laid, type Layout, spanOf, wordsOf } from './layout.js'
import { isPossessive } from './party-words.js'
import { compoundTails, groupNouns, meetingNouns, officeNouns } from './words.js'

/** A noun phrase that names an encounter: tokens `first` to `end` with its `head` ("the fourth C5+1 ministerial meeting"). */
export type MeetingPhrase = Readonly<{
  first: number
  head: number
  end: number
  /** The article, possessive or number it opens with, in lower case; `'s` where a name owns it. */
  determiner: string | null
  /** The last token of the name that owns it: "Secretary Rahmonov’s meeting". */
  owner: number | null
  words: string
  plural: boolean
  /** Written as a proper name. */
  named: boolean
  format: FoundFormat | null
  ordinal?: number
  time?: Laid<Time>
}>

const DETERMINER =
  /^(?:the|a|an|his|her|their|its|our|my|your|this|that|these|those|another|each|every|any|no|several|some|two|three|four|five|both|many|few|numerous)$/u
const INSIDE =
  /^(?:so-called|plus|upcoming|pledging|planned|expanded|closed|working|extended|scheduled|forthcoming|[-+/–.’'“”"])$/u

/** The phrase whose head is token `head`, null where that word is but part of another ("the meeting room"). */
export function readPhrase(layout: Layout, head: number, sentence: Sentence): MeetingPhrase | null {
  const { tokens } = layout
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (!noun || !meetingNouns.has(noun.lower) || layout.people[head]) return null
  if (next && (compoundTails.has(next.lower) || meetingNouns.has(next.lower)) && head + 1 < sentence.endToken)
    return null
  // "the Lake Call to Action": an appeal.
  if (noun.text === 'Call' && /^(?:to|for)$/u.test(next?.lower ?? '')) return null
  if (leadsToNoun(layout, head, sentence) || isHalf(layout, head, sentence)) return null
  if (next?.text === '-' && next.start === noun.end && tokens[head + 2]?.start === next.end) return null
  if (/^(?:bi|tri)lateral$/u.test(noun.lower) && /^(?:NOUN|PROPN|ADJ|CCONJ)$/u.test(next?.pos ?? '')) return null
  const left = readLeft(layout, startOfOneOnOne(layout, head), sentence.firstToken)
  const named =
    /^\p{Lu}/u.test(noun.text) && head - 1 >= left.from && /^[\p{Lu}\p{N}’']/u.test(tokens[head - 1]?.text ?? '')
  const right = readRight(layout, head, sentence.endToken, /^\p{Lu}/u.test(noun.text))
  const words = wordsOf(layout, left.from, right.end)
  const ordinal = rangeOf(left.from, head)
    .filter((i) => !layout.times[i])
    .map((i) => findOrdinal(tokens[i]?.lower ?? ''))
    .find((n) => n !== undefined)
  return {
    first: left.first,
    head,
    end: right.end,
    determiner: left.determiner,
    owner: left.owner,
    words,
    plural: noun.lower.endsWith('s'),
    named,
    format: formatOf(layout, left.from, head, right.end, words),
    ...(ordinal !== undefined && { ordinal }),
    ...(left.time && { time: left.time }),
  }
}

/** "Dialogue Foreign Ministers’ Meeting": a name that goes on to another noun of this kind has its head there. */
function leadsToNoun(layout: Layout, head: number, sentence: Sentence): boolean {
  if (!/^\p{Lu}/u.test(layout.tokens[head]?.text ?? '')) return false
  for (let i = head + 1; i < Math.min(sentence.endToken, head + 6); i += 1) {
    const token = layout.tokens[i]
    if (!token || !/^(?:\p{Lu}|[’'()])/u.test(token.text)) return false
    if (meetingNouns.has(token.lower)) return true
  }
  return false
}

/** "a General Assembly debate", "the Dialogue Series": a name in capitals that only qualifies the noun right behind it. */
function isHalf({ tokens, names, times, people }: Layout, head: number, { endToken }: Sentence): boolean {
  const next = tokens[head + 1]
  if (!next || head + 1 >= endToken || names[head + 1] || times[head + 1] || people[head + 1]) return false
  if (!/^\p{Lu}/u.test(tokens[head]?.text ?? '')) return false
  if (/^(?:series|debates?|programme?|alumni|member|members|presidency|resolutions?|week|hall)$/u.test(next.lower))
    return true
  return (
    next.pos === 'NOUN' &&
    /^\p{Ll}/u.test(next.text) &&
    /^(?:NOUN|ADP|PUNCT|CCONJ|PROPN)$/u.test(tokens[head + 2]?.pos ?? '')
  )
}

/** "one-on-one meeting": its "on" would end the phrase. */
function startOfOneOnOne({ tokens }: Layout, head: number): number {
  const isOneOnOne =
    tokens[head - 1]?.lower === 'one' && tokens[head - 3]?.lower === 'on' && tokens[head - 5]?.lower === 'one'
  return isOneOnOne ? head - 5 : head
}

type Left = { first: number; from: number; determiner: string | null; owner: number | null; time?: Laid<Time> }

function readLeft(layout: Layout, head: number, floor: number): Left {
  const { tokens } = layout
  let time: Laid<Time> | undefined
  let from = head
  for (let i = head - 1; i >= Math.max(floor, head - 14); ) {
    const token = tokens[i]
    if (!token) break
    const at = layout.times[i]
    if (isPossessive(layout, i)) {
      if (layout.times[i - 1])
        return {
          first: layout.times[i - 1]?.first ?? i,
          from,
          determiner: "'s",
          owner: null,
          ...withTime(layout.times[i - 1]),
        }
      if (layout.people[i - 1])
        return { first: layout.people[i - 1]?.first ?? i, from, determiner: "'s", owner: i - 1, ...withTime(time) }
      const before = tokens[i - 1]?.lower ?? ''
      if (officeNouns.has(before)) return { first: i - 1, from, determiner: "'s", owner: i - 1, ...withTime(time) }
      if (!layout.names[i - 1] && !groupNouns.has(before)) break
      from = i - 1
      i -= 2
      continue
    }
    if (at?.value.type === 'DATE' && !/_REF$/u.test(at.value.value)) time = at
    const isOfName =
      i > floor &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') &&
      !/^[.:“"]$/u.test(tokens[i - 1]?.text ?? '')
    if (DETERMINER.test(token.lower) && !layout.names[i] && !isOfName) {
      return { first: i, from, determiner: token.lower, owner: null, ...withTime(time) }
    }
    // "said following talks with": a preposition, unless an article makes it "the following talks".
    if (token.lower === 'following' && !DETERMINER.test(tokens[i - 1]?.lower ?? '')) break
    const name = layout.names[i]
    const isWord =
      name !== undefined ||
      isOfName ||
      findOrdinal(token.lower) !== undefined ||
      /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(token.pos) ||
      INSIDE.test(token.lower)
    if (!isWord || layout.people[i]) break
    from = name ? Math.max(floor, name.first) : i
    i = from - 1
  }
  return { first: from, from, determiner: null, owner: null, ...withTime(time) }
}

function withTime(time: Laid<Time> | undefined): { time?: Laid<Time> } {
  return time ? { time } : {}
}

/** "of the Americas", "on Democratic Reforms", "(ABCs)" behind a proper name; "of the so-called C5+1 group" behind any. */
function readRight(layout: Layout, head: number, limit: number, capital: boolean): { end: number } {
  const { tokens } = layout
  const lower = tokens[head + 1]?.lower ?? ''
  let end = head + 1
  if (capital && /^(?:of|on|for)$/u.test(lower)) end = endOfName(layout, head + 2, limit) ?? end
  if (end === head + 1 && /^(?:of|for|in|within)$/u.test(lower)) {
    const window = Math.min(limit, head + 14)
    const { start } = spanOf(layout, head + 1, head + 2)
    const format = findFormat(layout.text.slice(start, tokens[window - 1]?.end ?? start))
    // "meeting of the foreign ministers of the G7": the parties come first and are read as parties.
    if (
      format &&
      format.start <= 24 &&
      !/\band\b|\b(?:19|20)\d\d\b/u.test(layout.text.slice(start, start + format.start)) &&
      !/\b(?:ministers|leaders|officials|heads)\b/u.test(layout.text.slice(start, start + format.start))
    ) {
      end = tokenAfter(layout, head + 1, start + format.end, limit)
      while (
        end < limit &&
        /^(?:group|format|platform|mechanism|initiative|group’s|council|committee|steering|contact|working|ministerial|coalition)$/u.test(
          tokens[end]?.lower ?? '',
        )
      )
        end += 1
      // "meeting of the G20 foreign ministers": who of the format sits there.
      if (/^(?:ADJ|NOUN)$/u.test(tokens[end]?.pos ?? '') && tokens[end + 1]?.lower === 'ministers') end += 1
      if (end < limit && /^(?:ministers|leaders)$/u.test(tokens[end]?.lower ?? '')) end += 1
    } else end = Math.max(end, endOfBody(layout, head + 2, limit) ?? 0)
  }
  if (end > head + 1 && capital) end = endOfNameList(layout, end, limit)
  if (tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' && /^\p{Lu}{2}/u.test(tokens[end + 1]?.text ?? ''))
    end += 3
  return { end }
}

/** "on Trade | , Climate, and Energy", "of the Lake Convention | on Fish": a name goes on over commas to its "and", and behind "on". */
function endOfNameList(layout: Layout, at: number, limit: number): number {
  const { tokens } = layout
  const isWord = (i: number): boolean =>
    i < limit &&
    /^\p{Lu}\p{Ll}/u.test(tokens[i]?.text ?? '') &&
    !layout.names[i] &&
    !layout.people[i] &&
    !layout.titles[i] &&
    !layout.times[i]
  let end = at
  for (let i = at; i < at + 12 && tokens[i]?.text === ','; ) {
    const isLast = tokens[i + 1]?.lower === 'and'
    const word = isLast ? i + 2 : i + 1
    if (!isWord(word)) break
    i = word + 1
    if (isLast) {
      end = i
      break
    }
  }
  const isTreaty = /^(?:Convention|Treaty|Agreement|Council|Committee|Conference)$/u.test(tokens[end - 1]?.text ?? '')
  return isTreaty && tokens[end]?.lower === 'on' && isWord(end + 1) ? (endOfName(layout, end + 1, limit) ?? end) : end
}

/** The end of a capitalised name that goes on: "the Americas", "Democratic Reforms". Stops before a state or a time. */
function endOfName(layout: Layout, at: number, limit: number): number | null {
  let end: number | null = null
  for (let i = at; i < Math.min(limit, at + 10); i += 1) {
    const token = layout.tokens[i]
    if (!token || layout.times[i] || layout.people[i]) break
    if (/^\p{Lu}/u.test(token.text)) end = i + 1
    // After "for" or "on" a state goes with the name: "for the Crisis in Yemen".
    else if (
      token.lower === 'in' &&
      i > at &&
      layout.tokens[at - 1]?.lower !== 'of' &&
      layout.names[i + 1]?.value.type === 'state'
    )
      continue
    // An article goes on with the name only behind "of" and its like; else a new phrase begins.
    else if (token.lower === 'the' && i > at && !/^(?:of|for|on|and|in)$/u.test(layout.tokens[i - 1]?.lower ?? ''))
      break
    else if (!/^(?:the|of|and|for|-)$/u.test(token.lower)) break
  }
  return end
}

/** "meeting of the Harbour Forum Steering Committee": a body in capitals that ends in a word for one. */
function endOfBody(layout: Layout, at: number, limit: number): number | null {
  const end = endOfName(layout, at, limit)
  if (end === null) return null
  const isBody =
    /^(?:Committee|Council|Commission|Group|Forum|Board|Assembly|Dialogue|Task|Force|Partnership|Contact)$/u.test(
      layout.tokens[end - 1]?.text ?? '',
    )
  // "the Joint Working Group | on Agriculture"
  const subject = layout.tokens[end]?.lower === 'on' ? endOfName(layout, end + 1, limit) : null
  return isBody ? (subject ?? end) : null
}

function tokenAfter(layout: Layout, from: number, offset: number, limit: number): number {
  let i = from
  while (i < limit && (layout.tokens[i]?.start ?? offset) < offset) i += 1
  return i
}

function formatOf(layout: Layout, from: number, head: number, end: number, words: string): FoundFormat | null {
  const known = findFormat(words)
  if (known) return known
  const noun = layout.tokens[head]?.text ?? ''
  let first = head
  while (first > from && /^[\p{Lu}\p{N}’'–-]/u.test(layout.tokens[first - 1]?.text ?? '')) first -= 1
  while (first < head && (/^[’'–-]/u.test(layout.tokens[first]?.text ?? '') || layout.times[first])) first += 1
  first = startOfCompound(layout, first)
  // "the Council of Lakes (COL) | Regional Forum": half of a name.
  const isBehindShort =
    layout.tokens[first - 1]?.text === ')' && /^\p{Lu}{2}/u.test(layout.tokens[first - 2]?.text ?? '')
  if (isBehindShort && !isPossessive(layout, first - 4)) return null
  const before = rangeOf(first, head).flatMap((i) =>
    layout.times[i]?.value.type === 'DATE' ? [] : (layout.tokens[i]?.text ?? ''),
  )
  const tail = end > head + 1 ? wordsOf(layout, head + 1, end) : ''
  const ofBody = /^of (?:the )?(?<body>\p{Lu}.*)$/u.exec(tail)?.groups?.['body']
  if (
    ofBody !== undefined &&
    noun === 'Summit' &&
    BODY_OF_SUMMITS.test(ofBody) &&
    before.every((word) => findOrdinal(word) !== undefined)
  )
    return { name: ofBody, level: 'leaders', start: 0, end: 0 }
  if (ofBody !== undefined && !/^\p{Lu}/u.test(noun)) return { name: ofBody, level: 'officials', start: 0, end: 0 }
  const name = nameFormat(before, noun, /^\p{Lu}/u.test(noun) ? tail : '') ?? formatAhead(layout, from, head)
  return name === null ? null : { name, level: null, start: 0, end: 0 }
}

/**
 * "Chiefs of | Mission Conference", "Business to | Business Forum", "360/ | Open Summit": a small word or a stroke inside a name. Not
 * "Republic of Lakes Summit", "President of Lake Forum", where somebody known stands before it.
 */
function startOfCompound({ tokens, names, people, titles, times }: Layout, first: number): number {
  // "Friends of the | Mekong Ministerial"
  const isOfThe = tokens[first - 1]?.text === 'the' && tokens[first - 2]?.text === 'of'
  const at = isOfThe ? first - 3 : first - 2
  const joint = tokens[at + 1]
  const before = tokens[at]
  if (!joint || !before || names[at] || people[at] || titles[at] || times[at]) return first
  if (joint.text === '/') return before.end === joint.start && joint.end === tokens[first]?.start ? at : first
  const isName = /^\p{Lu}\p{Ll}+$/u.test(before.text) && !officeNouns.has(before.lower) && !BODY_WORDS.has(before.lower)
  return /^(?:of|to)$/u.test(joint.lower) && isName && /^\p{Lu}/u.test(tokens[first]?.text ?? '') ? at : first
}

/** "the third Lake Forum | ministerial meeting": the format’s own name stands before the words for one of its meetings. */
function formatAhead({ tokens }: Layout, from: number, head: number): string | null {
  if (!/^(?:meetings?|summit|ministerial|session|talks|consultations)$/u.test(tokens[head]?.text ?? '')) return null
  for (let i = head - 1; i > from; i -= 1) {
    const text = tokens[i]?.text ?? ''
    if (/^\p{Lu}/u.test(text)) {
      let first = i
      while (first > from && /^[\p{Lu}\p{N}’'–-]/u.test(tokens[first - 1]?.text ?? '')) first -= 1
      return nameFormat(
        rangeOf(first, i).map((each) => tokens[each]?.text ?? ''),
        text,
        '',
      )
    }
    if (!/^(?:ministerial|working|senior|expert|annual|regular)$/u.test(text)) return null
  }
  return null
}

function rangeOf(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, step) => from + step)
}
