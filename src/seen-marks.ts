import { read } from './reading/read.js'
import { readingJson } from './reading/reading-json.js'
import type { CanonicalDocument } from './vocabulary/documents.js'
import type { Span } from './vocabulary/evidence.js'
import type { SeenMark } from './vocabulary/layers.js'

type ReadingLine = ReturnType<typeof readingJson>
type Quantity = ReadingLine['quantities'][number]

/** What the reading sees in a document. */
export function seeInDocument(document: CanonicalDocument): SeenMark[] {
  return seenMarks(readingJson('', read(document)))
}

/** What a reading saw, as marks in text order, the longer first where two begin together. Quotations hold marks of other layers. */
export function seenMarks({ names, venues, times, quantities, quotations, references }: ReadingLine): SeenMark[] {
  const marks: SeenMark[] = [
    ...names.map((name) => ({
      ...spanOf(name),
      layer: name.type,
      meaning: `${name.name}${lyingAt('location' in name ? name.location : null)}`,
    })),
    ...venues.map((venue) => ({
      ...spanOf(venue),
      layer: 'place' as const,
      meaning: `${venue.name}${venue.town ? `, ${venue.town}` : ''}${lyingAt(venue.location)}`,
    })),
    ...times.map((time) => ({ ...spanOf(time), layer: 'time' as const, meaning: timeMeaning(time.value) })),
    ...quantities.map((quantity) => ({
      ...spanOf(quantity),
      layer: 'amount' as const,
      meaning: quantityMeaning(quantity),
    })),
    ...quotations.map((quotation) => ({
      ...spanOf(quotation),
      layer: 'quotation' as const,
      meaning: quotation.use ?? '',
    })),
    ...references.map((reference) => ({
      ...spanOf(reference),
      layer: 'reference' as const,
      meaning: [...reference.people, ...reference.states].join(', '),
    })),
  ]
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

const EXACT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })
const COORDINATES = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** Degrees, north and east positive. */
function lyingAt(location: Readonly<{ latitude: number; longitude: number }> | null): string {
  return location ? ` ${COORDINATES.format(location.latitude)}, ${COORDINATES.format(location.longitude)}` : ''
}

const OPEN_TIMES: Readonly<Record<string, string>> = { PRESENT_REF: 'now', PAST_REF: 'past', FUTURE_REF: 'to come' }
const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  D: 'day',
  WE: 'weekend',
}
const SHORT_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' }

/** A TIMEX3 value for people: days and parts of years as they are, lengths and open times in words. */
function timeMeaning(value: string): string {
  const length = /^P(T?)([\d.]{1,6}|X)(Y|Q|M|WE|W|D|H|S)$/u.exec(value)
  const [, short, count, code = ''] = length ?? []
  const unit = (short === 'T' ? SHORT_UNITS : UNITS)[code]
  if (unit === undefined) return OPEN_TIMES[value] ?? value
  return count === 'X' ? `${unit}s` : `${count} ${unit}${count === '1' ? '' : 's'}`
}

const LIMIT_WORDS: Readonly<Record<string, string>> = {
  over: 'over ',
  under: 'under ',
  about: 'about ',
  nearly: 'nearly ',
  'at-least': 'at least ',
  'up-to': 'up to ',
}

/** "over 5,000,000 USD, rise by": value, unit and what the number does in a change. */
function quantityMeaning({ kind, value, upTo, unit, limit, change }: Quantity): string {
  const number = upTo === undefined ? EXACT.format(value) : `${EXACT.format(value)} to ${EXACT.format(upTo)}`
  const counted = kind === 'ordinal' ? `number ${number}` : `${number} ${unit}`
  return `${limit ? LIMIT_WORDS[limit] : ''}${counted}${change ? `, ${change.direction} ${change.as}` : ''}`
}
