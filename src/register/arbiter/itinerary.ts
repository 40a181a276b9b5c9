import { daysBetween } from '../../vocabulary/dates.js'
import { readPlace } from '../places.js'
import { codeOf } from '../profiles.js'
import type { CaseReport, Rule } from './case.js'
import { dayInWords, fullDays, onlyPossible } from './days.js'

/** One journey takes no longer. */
const JOURNEY_DAYS = 45

type DatedLeg = Readonly<{ at: number; of: number; place: string; date: string; report: CaseReport }>

/**
 * The stops of a journey are made in the order in which a report tells them, within some weeks. A printed day of one
 * stop bounds the day of another. Must not lean on a stop whose own day is in dispute, nor on one made before.
 */
export const orderOfItinerary: Rule = (one) => {
  const { key } = one
  if (one.about !== 'visit' || one.property !== 'date' || key === null) return undefined
  const bounds = one.reports.flatMap((report) => boundsIn(report, key))
  if (bounds.length === 0 || isDisputed(bounds)) return undefined
  const isOut = (day: string) =>
    bounds.some(({ at, of, date }) => {
      const after = daysBetween(date, day)
      if (after === undefined) return false
      return at < of ? after < 0 || after > JOURNEY_DAYS : after > 0 || after < -JOURNEY_DAYS
    })
  const [bound] = bounds
  return onlyPossible(
    fullDays(one),
    isOut,
    (right) => ({
      proof: `The same journey was in ${bound?.place} on ${dayInWords(bound?.date ?? '')}, ${bound && bound.at < bound.of ? 'before' : 'after'} this stop. Of the days printed only ${dayInWords(right)} belongs to it.`,
      reports: bounds.map(({ report }) => report),
    }),
    'itinerary',
  )
}

function boundsIn(report: CaseReport, key: string): readonly DatedLeg[] {
  const { finding } = report
  if (finding.kind !== 'visit') return []
  const stops = finding.legs.map(({ place, country }) => stopOf(place, country))
  const of = stops.indexOf(key)
  if (of < 0 || stops.lastIndexOf(key) !== of) return []
  return finding.legs.flatMap(({ date, place, status }, at) => {
    const isOther = at !== of && date !== null && date.length === 10 && status !== 'past'
    return isOther ? [{ at, of, place, date, report }] : []
  })
}

function stopOf(place: string, country: string | null): string | null {
  const stop = readPlace(country === null || place === country ? place : `${place}, ${country}`)
  return stop?.country ?? stop?.town ?? (country === null ? null : codeOf(country))
}

/** Two reports that date the other stop in two ways bound nothing. */
function isDisputed(bounds: readonly DatedLeg[]): boolean {
  return bounds.some((a) => bounds.some((b) => stopOf(a.place, null) === stopOf(b.place, null) && a.date !== b.date))
}
