import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import type { MeetingFinding } from '../../vocabulary/findings.js'
import { findMeetings } from './meetings.js'

/** The meetings of a text of one paragraph under a heading. */
export const meetingsIn = (text: string, published = '2023-03-01'): MeetingFinding[] =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published })))

/** "kind status format date place: participants", absent values left out. */
export const told = (meeting: MeetingFinding): string => {
  const { meetingKind, status, format, ordinal, date, place, participants } = meeting
  const words = [meetingKind, status, format, ordinal, date, place].filter(
    (value) => value !== null && value !== undefined,
  )
  return `${words.join(' ')}: ${participants.map(({ name, onBehalfOf }) => (onBehalfOf === undefined || onBehalfOf === name ? name : `${name} (${onBehalfOf})`)).join(', ')}`
}
