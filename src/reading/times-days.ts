import { addDays, findWeekday } from '../vocabulary/dates.js'
import type { TimePlace } from './times-rules.js'

/** The day of publication moved to the one a word names; undefined while that day is not known. */
export function dayNear({ published }: TimePlace, word: string | undefined): string | undefined {
  if (published?.length !== 10) return undefined
  const lower = word?.toLowerCase()
  return addDays(published, lower === 'yesterday' ? -1 : lower === 'tomorrow' ? 1 : 0)
}

/** The last such weekday up to publication, or the next one where the words speak of what is to come. */
export function weekdayNear(place: TimePlace, weekday: number, which: string, end: number): string | undefined {
  const { published } = place
  const today = published?.length === 10 ? findWeekday(published) : undefined
  if (!published || !today) return undefined
  const back = (today - weekday + 7) % 7
  if (/next|following|coming/i.test(which)) return addDays(published, back === 0 ? 7 : 7 - back)
  if (/last|previous|past/i.test(which)) return addDays(published, back === 0 ? -7 : -back)
  if (back === 0) return published
  if (isToCome(place, end)) return addDays(published, 7 - back)
  // Nobody says a bare "Tuesday" on Monday for six days ago: it is Tuesday already where the words were written.
  return addDays(published, back === 6 && which === '' ? 1 : -back)
}

const EVENTS_HELD =
  /^['’]s (?:[a-z-]+ ){0,3}(?:summit|meeting|talks|vote|election|elections|session|hearing|deadline|ceremony|visit|conference|forum|signing|debate|referendum|poll|inauguration|match)\b/
const AHEAD_OF = /\b(?:[Aa]head of|[Bb]efore|[Ii]n time for|[Ff]or|[Uu]ntil|[Pp]rior to) (?:the )?$/

/** "Tuesday's ruling" has happened whatever the sentence announces; only an event that is held may lie ahead ("Friday's summit"). */
function isToCome({ text, at, tense }: TimePlace, end: number): boolean {
  const after = text.slice(end, end + 60)
  if (!/^['’]s\b/.test(after)) return tense() === 'future'
  if (!EVENTS_HELD.test(after)) return false
  return AHEAD_OF.test(text.slice(Math.max(0, at - 16), at)) || tense() === 'future'
}
