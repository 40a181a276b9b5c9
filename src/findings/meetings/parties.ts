import type { Name } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import { findState } from '../../vocabulary/states.js'
import { type HeldTitle, type Laid, type Layout, spanOf } from './layout.js'
import { findPersonLevel } from './level.js'
import type { Party, Resolve } from './party.js'
import { endOfAbbreviation, readGroup, readTail } from './party-groups.js'
import { endOfOffice, holderAhead, readOffice } from './party-offices.js'
import { personParticipant, readPerson } from './party-people.js'
import { readNamed } from './party-unknown.js'
import { isAdjacentWord, isModifier, isPossessive, leadsToHead, mayPrecede, reachesPerson } from './party-words.js'
import { groupNouns, meetingNouns, officeNouns, stateNouns } from './words.js'

const LONGEST_PARTY = 24

/** The party phrase that begins at token `at`, null where none does. Possessives ("Rahmonov’s visit") are no parties. */
export function readParty(layout: Layout, at: number, limit: number, resolve: Resolve): Party | null {
  const states: Name[] = []
  for (let i = at; i < Math.min(limit, at + LONGEST_PARTY); ) {
    const token = layout.tokens[i]
    if (!token) return null
    const person = layout.people[i]
    if (person) return person.first === i ? readPerson(layout, at, i, limit, states) : null
    const served = AIDE.test(token.lower) ? behindPrincipal(layout, i + 1, limit) : null
    if (served !== null) {
      const unknown = layout.people[served] ? null : readNamed(layout, served, limit)
      if (unknown) return { ...unknown, first: at }
      i = served
      continue
    }
    const title = layout.titles[i]
    if (title && (layout.people[title.end] || i === title.first)) {
      const alone = i === title.first ? officeAlone(layout, at, title) : null
      if (alone) return alone
      const holder = holderAhead(layout, title, limit)
      if (holder !== null) {
        i = holder
        continue
      }
      const bearer = behindPortfolio(layout, title.end, limit)
      if (bearer !== null) {
        i = bearer
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
        const state = stateOfBody(name.value, layout.text)
        if (state) states.push(state)
        const end = endOfAbbreviation(layout, name.end)
        i = isPossessive(layout, end) ? end + 1 : end
        continue
      }
      return read
    }
    if (groupNouns.has(token.lower) && !isModifier(layout, i) && !isPossessive(layout, i + 1)) {
      const group = readGroup(layout, at, i, limit, states)
      return group && token.lower === 'delegation' ? withLeader(layout, group, limit, resolve) : group
    }
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
    if (
      token.lower === 'and' &&
      (states.length > 0 || layout.tokens[at]?.lower !== 'the') &&
      joinsTitles(layout, i, at, limit)
    ) {
      i += 1
      continue
    }
    // "a group of civil society leaders", "Republic of Lakes (RoL) Minister": neither ends the phrase.
    const passed = passOver(layout, i, at)
    if (passed > i) {
      i = passed
      continue
    }
    // "host a Lake Forum", "Democracy that President Roe": a new phrase begins inside.
    if (
      i > at &&
      /^(?:an?|the|th(?:at|is|ose|ese))$/u.test(token.lower) &&
      !/^(?:all|both|with|to|of)$/u.test(layout.tokens[i - 1]?.lower ?? '')
    )
      return null
    const isOwned = stateNouns.has(token.lower) && isPossessive(layout, i + 1)
    if (!isOwned && !mayPrecede(layout, i) && !joinsAdjectives(layout, i, at, limit)) return null
    i += isOwned ? 2 : 1
  }
  return null
}

const AIDE = /^(?:advis[eo]r|assistant|aide|counsell?or|envoy|representative|chief|spokes\w+)$/u

/** "Adviser | to Prime Minister Roe, Jane Doe": where the name of whoever serves begins. Null where nobody is named right behind the comma. */
function behindPrincipal(layout: Layout, at: number, limit: number): number | null {
  const { tokens, people, titles, names } = layout
  if (!/^(?:to|of|for)$/u.test(tokens[at]?.lower ?? '')) return null
  for (let i = at + 1; i < Math.min(limit, at + 12); i += 1) {
    const principal = people[i]
    if (principal) {
      const behind = principal.end + 1
      const isSet =
        tokens[principal.end]?.text === ',' && (people[behind]?.first === behind || readNamed(layout, behind, limit))
      return isSet ? behind : null
    }
    const { text = '', lower = '' } = tokens[i] ?? {}
    if (!titles[i] && !names[i] && !/^\p{Lu}/u.test(text) && !/^(?:the|of|to|his|her|its)$/u.test(lower)) return null
  }
  return null
}

/** "a Lakelandic delegation, led by the minister,": whoever leads it sits there. Not led to anything, nor by a body. */
function withLeader(layout: Layout, group: Party, limit: number, resolve: Resolve): Party {
  const cue = layout.tokens[group.end]?.text === ',' ? group.end + 1 : group.end
  if (!/^(?:led|headed)$/u.test(layout.tokens[cue]?.lower ?? '') || layout.tokens[cue + 1]?.lower !== 'by') return group
  const leader = readParty(layout, cue + 2, limit, resolve)
  const [only] = leader?.participants ?? []
  if (leader?.form !== 'person' || !only) return group
  const state = group.participants[0]?.onBehalfOf
  const isOpen = only.onBehalfOf === undefined && state !== undefined
  const end = layout.tokens[leader.end]?.text === ',' && cue > group.end ? leader.end + 1 : leader.end
  return { ...leader, first: group.first, end, participants: [isOpen ? { ...only, state, onBehalfOf: state } : only] }
}

/**
 * "the Secretary | and Minister Roe": two, where the document gives the first office to somebody else. Not "the Vice President and
 * Minister Roe", who holds both.
 */
function officeAlone(layout: Layout, at: number, { first, end, value }: Laid<HeldTitle>): Party | null {
  const office = layout.tokens[first]?.text ?? ''
  if (end - first < 3 || layout.tokens[first - 1]?.lower !== 'the' || layout.tokens[first + 1]?.lower !== 'and')
    return null
  const holders = layout.reading.people.filter(
    (person) => person !== value.person && person.titles.some(({ title, former }) => !former && title === office),
  )
  const [holder, other] = holders
  if (!holder || other) return null
  const level = findPersonLevel(holder)
  const participants = [personParticipant(layout, holder, spanOf(layout, first - 1, first + 1))]
  return { first: at, end: first + 1, form: 'person', participants, plural: false, ...(level && { level }) }
}

/** "Minister of State | for the Uplands, Lowlands, and Isles Roe": where the bearer’s name begins behind a portfolio with commas. */
function behindPortfolio(layout: Layout, at: number, limit: number): number | null {
  if (layout.tokens[at]?.lower !== 'for') return null
  for (let i = at + 1; i < Math.min(limit, at + 18); i += 1) {
    const { text = '', lower = '' } = layout.tokens[i] ?? {}
    if (layout.people[i]) return layout.people[i]?.first === i && layout.tokens[i - 1]?.text !== ',' ? i : null
    if (layout.titles[i] || layout.times[i] || !(/^\p{Lu}/u.test(text) || /^(?:,|and|the|of)$/u.test(lower)))
      return null
  }
  return null
}

/** The "and" of two offices in one hand: "Deputy Prime Minister and Foreign Minister Rahmonov". */
function joinsTitles(layout: Layout, i: number, at: number, limit: number): boolean {
  if (i === at) return false
  const isAfterOffice =
    layout.titles[i - 1] !== undefined ||
    officeNouns.has(layout.tokens[i - 1]?.lower ?? '') ||
    /^designate$/iu.test(layout.tokens[i - 1]?.text ?? '') ||
    (/^\p{Lu}/u.test(layout.tokens[i - 1]?.text ?? '') && !layout.names[i - 1] && !layout.people[i - 1])
  return isAfterOffice && /^\p{Lu}/u.test(layout.tokens[i + 1]?.text ?? '') && reachesPerson(layout, i + 1, limit)
}

const SETS = new Set(['group', 'number', 'variety', 'range', 'contingent', 'panel', 'cross-section'])

function passOver({ tokens }: Layout, i: number, at: number): number {
  const lower = tokens[i]?.lower ?? ''
  if (tokens[i + 1]?.lower === 'of' && SETS.has(lower)) return i + 2
  if (lower === '(' && i > at && tokens[i + 2]?.text === ')' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) return i + 3
  return i
}

/** The "and" of "Kazakh and Uzbek officials". */
function joinsAdjectives(layout: Layout, i: number, at: number, limit: number): boolean {
  if (layout.tokens[i]?.lower !== 'and' || i === at) return false
  const before = layout.names[i - 1]
  const after = layout.names[i + 1]
  if (!after || isPossessive(layout, after.end)) return false
  // "Lakelandic and EU officials"
  if (after.value.type !== 'state' && !(after.value.type === 'organisation' && before?.value.adjective === true))
    return false
  return (
    (before?.value.adjective === true || layout.tokens[i - 1]?.pos !== 'NOUN') && leadsToHead(layout, after.end, limit)
  )
}

/** "modifier" where the name only qualifies what follows it ("Kazakhstan’s", "US", "G7 ministers"). */
function readName(layout: Layout, at: number, i: number, limit: number): Party | null | 'modifier' {
  const name = layout.names[i]
  if (!name) return null
  const { value } = name
  const end = endOfAbbreviation(layout, name.end)
  const next = layout.tokens[end]
  if (isPossessive(layout, end)) return leadsToHead(layout, end + 1, limit) ? 'modifier' : null
  if (value.type === 'person') return null
  if (value.type === 'state' && value.adjective) return leadsToHead(layout, end, limit) ? 'modifier' : null
  // "the People’s Republic of Lakes (PRL) State Councilor and Foreign Minister Rahmonov"
  if (next && end < limit && isAdjacentWord(layout, end) && leadsOn(layout, end, limit)) return 'modifier'
  if (next && next.text === '-' && next.start === layout.tokens[end - 1]?.end) return null
  // "NATO commitments", "United Nations relief agencies": the name only qualifies a thing.
  if (
    value.type !== 'format' &&
    next &&
    end < limit &&
    next.pos === 'NOUN' &&
    /^\p{Ll}/u.test(next.text) &&
    !layout.times[end] &&
    !stateNouns.has(next.lower) &&
    !/^(?:side|delegation|team)$/u.test(next.lower)
  )
    return null
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

/** "the Lakelandic Foreign Ministry’s secretary general": a body in whose name a state’s adjective stands first is that state’s. */
function stateOfBody(name: Name, text: string): Name | undefined {
  if (name.type === 'state') return name
  const [first = ''] = text.slice(name.start, name.end).split(' ')
  const state = name.type === 'organisation' && first.length > 2 ? findState(first) : undefined
  return state?.kind === 'adjective' ? { ...name, type: 'state', name: state.name, adjective: true } : undefined
}

function leadsOn(layout: Layout, at: number, limit: number): boolean {
  return (
    leadsToHead(layout, at, limit) ||
    (/^\p{Lu}/u.test(layout.tokens[at]?.text ?? '') && reachesPerson(layout, at, limit))
  )
}
