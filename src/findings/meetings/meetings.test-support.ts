import type { MeetingFinding } from '../../vocabulary/findings.js'

/** "kind status format date place: participants", absent values left out. */
export const told = (meeting: MeetingFinding): string => {
  const { meetingKind, status, format, ordinal, date, place, participants } = meeting
  const words = [meetingKind, status, format, ordinal, date, place].filter(
    (value) => value !== null && value !== undefined,
  )
  return `${words.join(' ')}: ${participants.map(({ name, onBehalfOf }) => (onBehalfOf === undefined || onBehalfOf === name ? name : `${name} (${onBehalfOf})`)).join(', ')}`
}
