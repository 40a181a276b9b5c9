import type { Name, Person } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import type { Layout } from './layout.js'
import { findPersonLevel, seatOfPerson } from './level.js'
import type { Party } from './party.js'
import { readTail } from './party-groups.js'
import { endOfCapitals, isWordOfField, readOfficeBehind } from './party-unknown.js'
import { isPossessive, reachesPerson } from './party-words.js'

/** The person named at token `i`, with what stands before the name from `at` on; null for a possessive. */
export function readPerson(
  layout: Layout,
  at: number,
  i: number,
  limit: number,
  adjectives: readonly Name[],
): Party | null {
  const named = layout.people[i]
  if (!named || isPossessive(layout, named.end)) return null
  const { person, span } = named.value
  const level = findPersonLevel(person)
  const stop = endOfCapitals(layout, named.end, limit)
  // "received the Jane Roe Courage Award": named after somebody.
  if (
    /^(?:Award|Prize|Medal|Center|Centre|Institute|University|Foundation|School|Fellowship|Act)$/u.test(
      layout.tokens[stop - 1]?.text ?? '',
    )
  )
    return null
  const behind = stateBehind(layout, endOfSuffix(layout, stop), limit)
  const office = person.titles.length === 0 ? readOfficeBehind(layout, behind.end, limit) : null
  const end = office?.end ?? endOfApposition(layout, behind.end, limit)
  const whole = withWholeName(
    layout,
    withFirstName(layout, personParticipant(layout, person, span), i),
    stop,
    named.end,
  )
  const told = withState(whole, adjectives, layout.tokens[at]?.start ?? -1)
  const state = behind.state ?? office?.state
  const isOpen = told.onBehalfOf === undefined && state !== undefined
  return {
    first: at,
    end,
    form: 'person',
    participants: [isOpen ? { ...told, state, onBehalfOf: state } : told],
    plural: false,
    ...(level && { level }),
  }
}

/** "Roe, Jr.": the suffix behind its comma. */
function endOfSuffix({ tokens }: Layout, end: number): number {
  if (tokens[end]?.text !== ',' || !/^(?:Jr|Sr|Jr\.|Sr\.|MP|MEP|Esq)$/u.test(tokens[end + 1]?.text ?? '')) return end
  return tokens[end + 2]?.text === '.' ? end + 3 : end + 2
}

/** "King Rahmonov | of Lakeland": the state right behind the name. Not "of Lakeland’s". */
function stateBehind(layout: Layout, end: number, limit: number): { end: number; state?: string } {
  if (layout.tokens[end]?.lower !== 'of') return { end }
  const name = layout.names[layout.tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1]
  const isState = name?.value.type === 'state' && !name.value.adjective && name.end <= limit
  return isState && !isPossessive(layout, name.end) ? { end: name.end, state: name.value.name } : { end }
}

/** "Sheikh Tarek Al-Sabir | Al-Jamil Al-Nur": the name goes on in capitals. */
function withWholeName(layout: Layout, participant: Participant, stop: number, end: number): Participant {
  const last = layout.tokens[stop - 1]
  if (stop === end || !last) return participant
  const as = layout.text.slice(participant.start, last.end)
  return { ...participant, name: as.replace(/\s+/gu, ' '), as, end: last.end }
}

/** "Special Representative for the Republic of Lakes (RoL) Tarin | Roe": a first name that no list knows, behind a bracket. */
export function withFirstName(layout: Layout, participant: Participant, i: number): Participant {
  const { tokens, names, titles, text } = layout
  const first = tokens[i - 1]
  const isUnknown = !names[i - 1] && !titles[i - 1] && /^\p{Lu}\p{Ll}+$/u.test(first?.text ?? '')
  if (!first || !isUnknown || tokens[i - 2]?.text !== ')' || isWordOfField(first.lower)) return participant
  const as = text.slice(first.start, participant.end)
  return { ...participant, name: as.replace(/\s+/gu, ' '), as, start: first.start }
}

/** "his Uzbek counterpart Rahmonov": the adjective tells the state where nothing else does. */
function withState(participant: Participant, adjectives: readonly Name[], first: number): Participant {
  const told = adjectives.at(-1)
  const state = told?.name
  // What opens the phrase outweighs what the document says elsewhere.
  const isPrinted = told !== undefined && told.start === first
  if (state === undefined || (participant.onBehalfOf !== undefined && !isPrinted)) return participant
  return { ...participant, state, onBehalfOf: state }
}

/** A person at a place, on behalf of the state the document gives him. */
export function personParticipant(
  layout: Layout,
  person: Person,
  { start, end }: Readonly<{ start: number; end: number }>,
): Participant {
  const state = isSentTo(layout, person) ? undefined : layout.states.get(person)?.state
  const level = seatOfPerson(person)
  return {
    name: person.name,
    as: layout.text.slice(start, end),
    type: 'person',
    start,
    end,
    ...(state !== undefined && { state, onBehalfOf: state }),
    ...(level !== undefined && { level }),
  }
}

/** "Special Representative for Lakeland": whoever is sent to a state, or looks after it, does not speak for it. */
function isSentTo({ text }: Layout, { titles }: Person): boolean {
  const told = titles.filter(({ of, former }) => of !== null && !former)
  return (
    told.length > 0 &&
    told.every(({ title, start, end }) => {
      const isEnvoy = /\b(?:envoy|representative|coordinator|ambassador|negotiator|adviser|advisor)\b/iu.test(title)
      return isEnvoy && /^\s+(?:for|to)\b/u.test(text.slice(start + title.length, end + 6))
    })
  )
}

/** The end of a short apposition set off by commas, which says who the person is and adds no party. */
function endOfApposition(layout: Layout, end: number, limit: number): number {
  const opening = layout.tokens[end]?.text
  if (opening === '(') {
    for (let i = end; i < Math.min(limit, end + 8); i += 1) if (layout.tokens[i]?.text === ')') return i + 1
    return end
  }
  const representing = endOfRepresenting(layout, opening === ',' ? end + 1 : end, limit)
  if (representing !== null) return representing
  // ", and the minister" goes on with the list.
  if (opening !== ',' || layout.tokens[end + 1]?.lower === 'and') return end
  const title = [1, 2, 3, 4].map((step) => layout.titles[end + step]).find((laid) => laid !== undefined)
  if (!title || title.first > end + 4 || reachesPerson(layout, title.end, limit)) return end
  const tail = readTail(layout, title.end, limit)
  // "Roe, Special Representative for Trade | with Norland Tarimov": the title is the next one's, whose name is in no list.
  const goesOn = /^(?:with|on|for)$/u.test(layout.tokens[tail.end]?.lower ?? '')
  return goesOn && /^\p{Lu}/u.test(layout.tokens[tail.end + 1]?.text ?? '') ? end : tail.end
}

/** "representing the Open Seas Office": to the comma or the "and" behind it. Null where nothing of the kind stands there. */
function endOfRepresenting({ tokens, names }: Layout, at: number, limit: number): number | null {
  if (tokens[at]?.lower !== 'representing') return null
  let end = at + 1
  while (
    end < Math.min(limit, at + 16) &&
    (names[end] || /^(?:\p{Lu}|the$|of$|for$|in$|[-()]$)/u.test(tokens[end]?.text ?? ''))
  )
    end += 1
  return end > at + 1 ? end : null
}
