import type { Layout } from './layout.js'
import type { Meeting } from './merge.js'

/**
 * The meetings without those that a headline alone tells of and names nobody for ("Envoys meet in Oslo") where the text below
 * tells of meetings too: it shortens one of them. A headline that names who met ("Chile and Iceland agree at summit") stays,
 * and so does one over a text that tells of no meeting.
 */
export function withoutEmptyHeadlines(layout: Layout, meetings: readonly Meeting[]): readonly Meeting[] {
  const telling = meetings.filter((meeting) => !isEmptyHeadline(layout, meeting))
  return telling.length > 0 ? telling : meetings
}

function isEmptyHeadline({ reading }: Layout, { encounters }: Meeting): boolean {
  return encounters.every(({ sentence, participants, format }) => {
    const role = reading.document.blocks[reading.sentences[sentence]?.block ?? -1]?.role
    if (role !== 'title' && role !== 'heading') return false
    return format === null && participants.every(({ type, onBehalfOf }) => type === 'group' && onBehalfOf === undefined)
  })
}
