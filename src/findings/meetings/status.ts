import type { MeetingStatus } from '../../vocabulary/findings.js'
import type { Encounter } from './encounters.js'

/** Older than this many days at publication, a meeting is background to what the document tells. */
const BACKGROUND_DAYS = 21

/** The document's own status of a meeting; the date of publication settles what its tense leaves open. */
export function statusOf(
  { tense, phrase, rule }: Encounter,
  date: string | null,
  published: string | null,
  dateText = '',
): MeetingStatus {
  if (tense === 'past') return 'past'
  if (/^(?:later|next|tomorrow|coming|upcoming)\b/iu.test(dateText)) return 'planned'
  if (date !== null && published !== null) {
    const precision = Math.min(date.length, published.length)
    if (tense === 'held' && date.slice(0, precision) > published.slice(0, precision)) return 'planned'
    // "will build on last year’s summit": the sentence looks ahead, the day it names does not.
    const isNamedOnly = rule === 'dated-meeting' && date.slice(0, precision) < published.slice(0, precision)
    if (isBackground(date, published)) return tense === 'planned' && !isNamedOnly ? 'planned' : 'past'
    if (isNamedOnly && tense === 'planned') return 'held'
  }
  if (tense === 'held' && /\b(?:previous|last|latest|earlier|past)\b/iu.test(phrase?.words ?? '')) return 'past'
  return tense
}

function isBackground(date: string, published: string): boolean {
  if (date.length < 10 || published.length < 10) {
    const precision = Math.min(date.length, published.length, 7)
    return date.slice(0, precision) < published.slice(0, precision)
  }
  return Date.parse(published.slice(0, 10)) - Date.parse(date.slice(0, 10)) > BACKGROUND_DAYS * 86_400_000
}
