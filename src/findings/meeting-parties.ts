import type { Name, Person } from '../reading/reading.js'
import type { Participant } from '../vocabulary/findings.js'
import { type HeldTitle, type Laid, type Layout, spanOf, wordsOf } from './meeting-layout.js'
import { findLevel, findPersonLevel, type Level } from './meeting-level.js'
import { determiners, groupNouns, meetingNouns, officeNouns, stateNouns } from './meeting-words.js'

/** How a party is named. `office` is a title without a name that no person of the document could be found for. */
export type PartyForm = 'person' | 'office' | 'group' | 'state' | 'organisation' | 'pronoun'

/** One party phrase: tokens `first` to `end`. A group of several states' ministers holds one participant a state. */
export type Party = Readonly<{
  first: number
  end: number
  form: PartyForm
  participants: readonly Participant[]
  level?: Level
  plural: boolean
}>

/** Who a title standing alone or a pronoun means; undefined where the document leaves it open. */
export type Resolve = (token: number, end: number) => Person | undefined

const LONGEST_PARTY = 24

/** The party phrase that begins at token `at`, null where none does. Possessives ("Rahmonov’s visit") are no parties. */
export function readParty(layout: Layout, at: number, limit: number, resolve: Resolve): Party | null {
  const states: Name[] = []
  for (let i = at; i < Math.min(limit, at + LONGEST_PARTY); ) {
    const token = layout.tokens[i]
    if (!token) return null
    const person = layout.people[i]
    if (person) return person.first === i ? readPerson(layout, at, i, limit, states) : null
    const title = layout.titles[i]
    if (title && (layout.people[title.end] || i === title.first)) {
      const holder = holderAhead(layout, title, limit)
      if (holder !== null) {
        i = holder
        continue
      }
      if (!reachesPerson(layout, title.end, limit)) return readOffice(layout, at, title.end, limit, states, resolve)
      i = title.end
      continue
    }
    const name = layout.names[i]
    if (name) {
      const read = readName(layout, at, i, limit)
      if (read === 'modifier') {
        if (name.value.type === 'state') states.push(name.value)
        i = isPossessive(layout, name.end) ? name.end + 1 : name.end
        continue
      }
      return read
    }
    if (groupNouns.has(token.lower) && !isModifier(layout, i) && !isPossessive(layout, i + 1))
      return readGroup(layout, at, i, limit, states)
    // "the former Soviet republics of A and B" are parties, "countries" alone are not.
    if (
      stateNouns.has(token.lower) &&
      !isPossessive(layout, i + 1) &&
      readTail(layout, i + 1, limit).states.length > 1
    ) {
      return readGroup(layout, at, i, limit, states)
    }
    if (officeNouns.has(token.lower)) {
      if (isModifier(layout, i) || reachesPerson(layout, i + 1, limit)) {
        i += 1
        continue
      }
      return readOffice(layout, at, endOfOffice(layout, i + 1, limit), limit, states, resolve)
    }
    if (token.lower === 'and' && joinsTitles(layout, i, at, limit)) {
      i += 1
      continue
    }
    // "a group of civil society leaders", "Republic of Lakes (RoL) Minister": neither ends the phrase.
    const passed = passOver(layout, i, at)
    if (passed > i) {
      i = passed
      continue
    }
    const isOwned = stateNouns.has(token.lower) && isPossessive(layout, i + 1)
    if (!isOwned && !mayPrecede(layout, i) && !joinsAdjectives(layout, i, at, limit)) return null
    i += isOwned ? 2 : 1
  }
  return null
}

/** The "and" of two offices in one hand: "Deputy Prime Minister and Foreign Minister Rahmonov". */
function joinsTitles(layout: Layout, i: number, at: number, limit: number): boolean {
  if (i === at || layout.tokens[at]?.lower === 'the') return false
  const isAfterOffice =
    layout.titles[i - 1] !== undefined ||
    officeNouns.has(layout.tokens[i - 1]?.lower ?? '') ||
    /^designate$/iu.test(layout.tokens[i - 1]?.text ?? '')
  return isAfterOffice && /^\p{Lu}/u.test(layout.tokens[i + 1]?.text ?? '') && reachesPerson(layout, i + 1, limit)
}

function passOver({ tokens }: Layout, i: number, at: number): number {
  const lower = tokens[i]?.lower ?? ''
  if (/^(?:group|number|variety|range|contingent|panel|cross-section)$/u.test(lower) && tokens[i + 1]?.lower === 'of')
    return i + 2
  if (lower === '(' && i > at && tokens[i + 2]?.text === ')' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) return i + 3
  return i
}

/** Where the name of a title's holder begins, over "of the Kingdom of …," and styles: "the Foreign Minister of Lakeland, H.E. Rahmonov". */
function holderAhead(layout: Layout, title: Laid<HeldTitle>, limit: number): number | null {
  for (let i = title.end; i < Math.min(limit, title.end + 14); i += 1) {
    const named = layout.people[i]
    if (named) return named.first === i && named.value.person === title.value.person ? i : null
    const token = layout.tokens[i]
    if (!token || !(/^\p{Lu}/u.test(token.text) || /^(?:of|the|for|and|,|\(|\)|-|’s|'s|\.)$/u.test(token.lower)))
      return null
  }
  return null
}

/** "of State", "of Foreign Affairs": capitalised words that are no name go on with the office. */
function endOfOffice(layout: Layout, at: number, limit: number): number {
  if (!/^(?:of|for)$/u.test(layout.tokens[at]?.lower ?? '')) return at
  let end = at + 1
  while (
    end < Math.min(limit, at + 5) &&
    /^\p{Lu}/u.test(layout.tokens[end]?.text ?? '') &&
    !layout.names[end] &&
    !layout.times[end]
  )
    end += 1
  return end > at + 1 ? end : at
}

/** The "and" of "Kazakh and Uzbek officials". */
function joinsAdjectives(layout: Layout, i: number, at: number, limit: number): boolean {
  if (layout.tokens[i]?.lower !== 'and' || i === at) return false
  const before = layout.names[i - 1]
  const after = layout.names[i + 1]
  if (after?.value.type !== 'state' || isPossessive(layout, after.end)) return false
  return (
    (before?.value.adjective === true || layout.tokens[i - 1]?.pos !== 'NOUN') && leadsToHead(layout, after.end, limit)
  )
}

function readPerson(layout: Layout, at: number, i: number, limit: number, adjectives: readonly Name[]): Party | null {
  const named = layout.people[i]
  if (!named || isPossessive(layout, named.end)) return null
  const { person, span } = named.value
  const level = findPersonLevel(person)
  const end = endOfApposition(layout, named.end, limit)
  return {
    first: at,
    end,
    form: 'person',
    participants: [withState(personParticipant(layout, person, span), adjectives)],
    plural: false,
    ...(level && { level }),
  }
}

/** "his Uzbek counterpart Rahmonov": the adjective tells the state where nothing else does. */
function withState(participant: Participant, adjectives: readonly Name[]): Participant {
  const state = adjectives.at(-1)?.name
  if (participant.onBehalfOf !== undefined || state === undefined) return participant
  return { ...participant, state, onBehalfOf: state }
}

/** A person at a place, on behalf of the state the document gives him. */
export function personParticipant(
  layout: Layout,
  person: Person,
  { start, end }: Readonly<{ start: number; end: number }>,
): Participant {
  const state = layout.states.get(person)?.state
  return {
    name: person.name,
    as: layout.text.slice(start, end),
    type: 'person',
    start,
    end,
    ...(state !== undefined && { state, onBehalfOf: state }),
  }
}

/** "modifier" where the name only qualifies what follows it ("Kazakhstan’s", "US", "G7 ministers"). */
function readName(layout: Layout, at: number, i: number, limit: number): Party | null | 'modifier' {
  const name = layout.names[i]
  if (!name) return null
  const { value, end } = name
  const next = layout.tokens[end]
  if (isPossessive(layout, end)) return leadsToHead(layout, end + 1, limit) ? 'modifier' : null
  if (value.type === 'person') return null
  if (value.type === 'state' && value.adjective) return leadsToHead(layout, end, limit) ? 'modifier' : null
  if (next && end < limit && isAdjacentWord(layout, end) && leadsToHead(layout, end, limit)) return 'modifier'
  if (next && next.text === '-' && next.start === layout.tokens[end - 1]?.end) return null
  if (value.type === 'place' || meetingNouns.has(next?.lower ?? '')) return null
  const span = { start: value.start, end: value.end }
  const isState = value.type === 'state'
  const participant: Participant = {
    name: value.name,
    as: layout.text.slice(span.start, span.end),
    type: isState ? 'state' : value.type === 'format' ? 'format' : 'organisation',
    ...span,
    ...(isState && { onBehalfOf: value.name }),
  }
  return { first: at, end, form: isState ? 'state' : 'organisation', participants: [participant], plural: false }
}

/** "officials", "the foreign ministers of A, B and C", "representatives of civil society". */
function readGroup(layout: Layout, at: number, head: number, limit: number, adjectives: readonly Name[]): Party | null {
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

/** "the Kazakh foreign minister": the person where the document knows one, else the office itself. */
function readOffice(
  layout: Layout,
  at: number,
  end: number,
  limit: number,
  adjectives: readonly Name[],
  resolve: Resolve,
): Party | null {
  if (isPossessive(layout, end)) return null
  const tail = readTail(layout, end, limit)
  const stop = tail.states.length > 0 ? tail.end : end
  const span = spanOf(layout, at, stop)
  const ofTail = layout.tokens[end]?.lower === 'for' ? undefined : tail.states[0]?.name
  const of = ofTail ?? adjectives.at(-1)?.name
  const named = namedBehind(layout, stop, limit, adjectives)
  if (named) return { ...named, first: at }
  const person = findHolder(layout, wordsOf(layout, at, end), of) ?? resolve(at, stop)
  const level = person ? findPersonLevel(person) : findLevel(wordsOf(layout, at, end))
  const levelled = level ? { level } : {}
  if (person) {
    const participants = [personParticipant(layout, person, span)]
    return { first: at, end: stop, form: 'person', participants, plural: false, ...levelled }
  }
  // A plain "the minister" whom nobody can name says less than nothing of who sat there.
  if (of === undefined) return null
  const words = wordsOf(layout, at, stop).replace(/^(?:the|a|an|its|his|her|their) /iu, '')
  const from = span.end - words.length
  const exact = layout.text.slice(from, span.end) === words ? { start: from, end: span.end } : span
  const participant: Participant = {
    name: words,
    as: layout.text.slice(exact.start, exact.end),
    type: 'person',
    state: of,
    onBehalfOf: of,
    ...exact,
  }
  return { first: at, end: stop, form: 'office', participants: [participant], plural: false, ...levelled }
}

/** "his Uzbek counterpart, Rahmonov," names the office's holder in an apposition of its own. */
function namedBehind(layout: Layout, at: number, limit: number, adjectives: readonly Name[]): Party | null {
  const named = layout.tokens[at]?.text === ',' ? layout.people[at + 1] : undefined
  if (named?.first !== at + 1 || named.end > limit) return null
  return /^[,.;]$/u.test(layout.tokens[named.end]?.text ?? '.')
    ? readPerson(layout, at + 1, at + 1, limit, adjectives)
    : null
}

/** The one person of the document who holds the office for the state; "top diplomat" is the foreign minister. */
function findHolder(layout: Layout, words: string, of: string | undefined): Person | undefined {
  if (of === undefined) return undefined
  const isDiplomat = /\b(?:top|chief)\b.*\bdiplomat\b/iu.test(words)
  const holders = (layout.speakersFor.get(of) ?? []).filter((person) =>
    person.titles.some(({ title, former }) => !former && (isDiplomat ? FOREIGN.test(title) : isOfficeIn(words, title))),
  )
  return holders.length === 1 ? holders[0] : undefined
}

const FOREIGN = /^(?:acting )?(?:foreign (?:minister|secretary)|minister of foreign affairs|secretary of state)$/iu

function isOfficeIn(words: string, title: string): boolean {
  const lower = words.toLowerCase()
  if (/\b(?:deputy|vice|assistant|former)\b/u.test(lower) !== /\b(?:deputy|vice|assistant|former)\b/iu.test(title))
    return false
  return lower.includes(title.toLowerCase())
}

function stateParticipant(layout: Layout, name: Name): Participant {
  const { start, end } = name
  const type = name.type === 'organisation' ? 'organisation' : 'state'
  return { name: name.name, as: layout.text.slice(start, end), type, onBehalfOf: name.name, start, end }
}

/** What follows a group: "of Tajikistan, Kyrgyzstan, and Turkmenistan", "from all five republics". */
function readTail(layout: Layout, at: number, limit: number): { end: number; states: Name[] } {
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

/** The end of a short apposition set off by commas, which says who the person is and adds no party. */
function endOfApposition(layout: Layout, end: number, limit: number): number {
  const opening = layout.tokens[end]?.text
  if (opening === '(') {
    for (let i = end; i < Math.min(limit, end + 8); i += 1) if (layout.tokens[i]?.text === ')') return i + 1
    return end
  }
  if (opening !== ',') return end
  const title = [1, 2, 3, 4].map((step) => layout.titles[end + step]).find((laid) => laid !== undefined)
  if (!title || title.first > end + 4 || reachesPerson(layout, title.end, limit)) return end
  const tail = readTail(layout, title.end, limit)
  return tail.end
}

function reachesPerson(layout: Layout, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 12); i += 1) {
    if (layout.people[i]) return layout.people[i]?.first === i
    const token = layout.tokens[i]
    if (!token) return false
    if (layout.titles[i] || layout.names[i] || /^(?:of|the|for|and|-|’s|'s|&|\(|\))$/u.test(token.lower)) continue
    if (!/^\p{Lu}/u.test(token.text)) return false
  }
  return false
}

/** Whether, from here, a head noun, a title or a person ends a run of words that may stand before one. */
function leadsToHead(layout: Layout, at: number, limit: number): boolean {
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

function isModifier(layout: Layout, i: number): boolean {
  if (!isAdjacentWord(layout, i + 1)) return false
  const next = layout.tokens[i + 1]
  return next !== undefined && (groupNouns.has(next.lower) || officeNouns.has(next.lower)) && !layout.people[i + 1]
}

function isAdjacentWord({ tokens }: Layout, i: number): boolean {
  return /^[\p{L}]/u.test(tokens[i]?.text ?? '')
}

function mayPrecede(layout: Layout, i: number): boolean {
  const token = layout.tokens[i]
  if (!token || layout.times[i] || meetingNouns.has(token.lower)) return false
  if (determiners.has(token.lower)) return true
  if (token.text === '-' || token.text === '[' || token.text === ']') return true
  return /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(token.pos)
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
