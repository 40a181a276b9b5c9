import type { Name, Person } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import type { Layout } from './layout.js'
import { findPersonLevel } from './level.js'
import type { Party } from './party.js'
import { readTail } from './party-groups.js'
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
