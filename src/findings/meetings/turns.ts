import type { Encounter } from './encounters.js'

/**
 * One encounter for each person met in turn: "meetings with the minister and then with the president" are two. People named
 * side by side after one verb stay one encounter: who sat there together is more than the document says otherwise.
 */
export function takeInTurn(encounter: Encounter): Encounter[] {
  const { inTurn, objectsFrom, participants } = encounter
  const met = participants.slice(objectsFrom)
  if (!inTurn || met.length < 2 || met.some(({ type }) => type !== 'person')) return [encounter]
  const hosts = participants.slice(0, objectsFrom)
  return met.map((person) => ({ ...encounter, participants: [...hosts, person] }))
}
