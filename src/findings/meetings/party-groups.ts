import type { Name } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import { type Layout, spanOf, wordsOf } from './layout.js'
import { findLevel, seatOf } from './level.js'
import type { Party } from './party.js'
import { isAdjacentWord, isPossessive, leadsToHead } from './party-words.js'
import { meetingNouns, stateNouns } from './words.js'

/** "officials", "the foreign ministers of A, B and C", "representatives of civil society". */
export function readGroup(
  layout: Layout,
  at: number,
  head: number,
  limit: number,
  adjectives: readonly Name[],
): Party | null {
  if (isPossessive(layout, head + 1)) return null
  const tail = readTail(layout, head + 1, limit)
  const end = tail.end > head + 1 ? endOverStroke(layout, tail.end) : tail.end
  // "heads" of what: of state, or of a department.
  const level = findLevel(
    wordsOf(layout, at, layout.tokens[head]?.lower === 'heads' ? Math.max(end, head + 1) : head + 1),
  )
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
    const seat = seatOf(wordsOf(layout, at, head + 1))
    const participants = several.map((name) => ({ ...stateParticipant(layout, name), ...(seat && { level: seat }) }))
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
    ...(of !== undefined && { state: of, ...(!CIVIL.test(wordsOf(layout, at, head + 1)) && { onBehalfOf: of }) }),
  }
  return { first: at, end, form: 'group', participants: [participant], plural: true, ...levelled }
}

/** "Ministers of the Coalition against Sand | /DUST": a second name behind a stroke. Not "of Lakeland / in Oslo". */
function endOverStroke({ tokens }: Layout, at: number): number {
  const [stroke, name] = [tokens[at], tokens[at + 1]]
  const isJoined = stroke?.text === '/' && stroke.start === tokens[at - 1]?.end && name?.start === stroke.end
  return isJoined && /^\p{Lu}/u.test(name.text) ? at + 2 : at
}

// They come from a state and do not speak for it.
const CIVIL =
  /\b(?:students?|alumni|youth|mayors|activists|journalists|reporters|entrepreneurs|executives|companies|businesspeople|businessmen|families|refugees|survivors|advocates|scholars|researchers|academics|women|workers|veterans|artists|athletes|investors|communit(?:y|ies)|ngos|(?:civil society|business|religious|community|youth|opposition|private[- ]sector|industry) (?:leaders|members|representatives|officials))$/iu

function stateParticipant(layout: Layout, name: Name): Participant {
  const { start, end } = name
  const type = name.type === 'organisation' ? 'organisation' : 'state'
  return { name: name.name, as: layout.text.slice(start, end), type, onBehalfOf: name.name, start, end }
}

// Some forty states with their commas.
const LONGEST_TAIL = 120

/** What follows a group: "of Tajikistan, Kyrgyzstan, and Turkmenistan", "from all five republics". */
export function readTail(layout: Layout, at: number, limit: number): { end: number; states: Name[] } {
  const nothing = { end: at, states: [] }
  if (!/^(?:of|from|for|representing)$/u.test(layout.tokens[at]?.lower ?? '')) return nothing
  const states: Name[] = []
  let end = at
  let i = at + 1
  let unnamed = false
  while (i < Math.min(limit, at + LONGEST_TAIL)) {
    const token = layout.tokens[i]
    const name = layout.names[i]
    if (!token || layout.people[i] || layout.times[i]) break
    if (name && name.value.type !== 'person') {
      // "representatives of Lakeland’s civil society"
      if (isPossessive(layout, name.end)) {
        if (name.value.type !== 'state' || states.length > 0) break
        i = name.end + 1
        continue
      }
      const isOfState = name.value.type === 'state' && !isGoverning(layout, name.end)
      if (isOfState && isAdjacentWord(layout, name.end) && leadsToHead(layout, name.end, limit)) break
      // "officials from United States Lake Command": a state’s name opens a body’s.
      const body = name.value.type === 'state' ? endOfLongName(layout, name.end, limit) : name.end
      if (body > name.end && !isPossessive(layout, body)) {
        i = body
        end = body
        continue
      }
      // "alumni of U.S. exchange programs": the name only qualifies what follows.
      if (name.value.type === 'state' && !name.value.adjective && isQualifier(layout, name.end)) break
      if (
        (!name.value.adjective || isGoverning(layout, name.end)) &&
        (name.value.type === 'state' ||
          (name.value.type === 'organisation' && (states.length > 0 || layout.tokens[name.end]?.text === ',')))
      )
        states.push(name.value)
      i = name.end
      // "members of the Lakelandic" what: an adjective ends no phrase.
      if (!name.value.adjective) {
        if (name.value.type !== 'state') i = endOfAbbreviation(layout, endOfLongName(layout, i, limit))
        end = i
      }
      continue
    }
    if (/^(?:the|of|from|all|each|every|and|,|as|well|both|-|five|four|three|six|other)$/u.test(token.lower)) {
      // After a list of states a comma or "and" must lead to another state, or the list is over.
      if (/^(?:and|,|as)$/u.test(token.lower) && !leadsToState(layout, i + 1, limit) && !joinsQualifiers(layout, i))
        break
      i += 1
      continue
    }
    if (states.length > 0 && !stateNouns.has(token.lower) && !/^(?:former|soviet)$/u.test(token.lower)) break
    if (!/^(?:NOUN|PROPN|ADJ|NUM)$/u.test(token.pos) || meetingNouns.has(token.lower)) break
    // "from all seven lake countries, as well as Norland": some of them are not named.
    if (
      /^(?:countries|nations|states)$/u.test(token.lower) &&
      !/^(?:of|:|-|–)$/u.test(layout.tokens[i + 1]?.text ?? '')
    )
      unnamed = true
    i += 1
    end = i
  }
  return end === at ? nothing : { end, states: unnamed ? [] : states }
}

/** "of the Lakelandic government": the adjective tells for which state. */
function isGoverning({ tokens }: Layout, at: number): boolean {
  return /^(?:government|cabinet|parliament|delegation|side|leadership|administration|ministry|military)$/u.test(
    tokens[at]?.lower ?? '',
  )
}

/** "the Open Seas Council (OSC)": the short form goes with the name. */
export function endOfAbbreviation({ tokens }: Layout, end: number): number {
  const isBracketed = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')'
  return isBracketed && /^\p{Lu}[\p{L}.]{1,9}$/u.test(tokens[end + 1]?.text ?? '') ? end + 3 : end
}

/** "the United Nations | Stabilization Mission": a body’s name goes on in capitals. */
function endOfLongName(layout: Layout, at: number, limit: number): number {
  let end = at
  while (
    end < limit &&
    (/^\p{Lu}\p{Ll}/u.test(layout.tokens[end]?.text ?? '') || isInsideName(layout, end)) &&
    (!layout.names[end] || (layout.names[end]?.value.type === 'place' && layout.tokens[end - 1]?.text !== ',')) &&
    !layout.people[end] &&
    !layout.titles[end] &&
    !layout.times[end]
  )
    end += 1
  return end
}

/** "the Coalition to Defeat Hunger": a small word between capitals. */
function isInsideName({ tokens }: Layout, i: number): boolean {
  return tokens[i]?.lower === 'to' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')
}

/** "of the incoming and outgoing administrations". */
function joinsQualifiers({ tokens }: Layout, and: number): boolean {
  const isQualifying = (i: number): boolean =>
    tokens[i]?.pos === 'ADJ' || (tokens[i]?.pos === 'VERB' && /(?:ing|ed)$/u.test(tokens[i]?.lower ?? ''))
  return tokens[and]?.lower === 'and' && isQualifying(and - 1) && isQualifying(and + 1)
}

function isQualifier(layout: Layout, at: number): boolean {
  const token = layout.tokens[at]
  return (
    token !== undefined &&
    /^(?:NOUN|ADJ)$/u.test(token.pos) &&
    /^\p{Ll}/u.test(token.text) &&
    !layout.times[at] &&
    !stateNouns.has(token.lower)
  )
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
