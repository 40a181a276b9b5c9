import type { MeetingStatus } from '../vocabulary/findings.js'
import type { VisitFinding } from '../vocabulary/further-findings.js'
import { isDateDiffering, orderDates, spreadOf, withYear } from './date-readings.js'
import type { VisitEntry, VisitLeg } from './entries.js'
import { compareWhen, printedDate } from './event-dates.js'
import type { TraitLeg, VisitTraits } from './further-traits.js'
import { foldName, takeApart } from './names.js'
import { type Difference, type PrintedValue, printedValues } from './printed-values.js'
import { findProfile } from './profiles.js'
import { isSameStop } from './stops.js'

/** One document's report of a visit. Reports come in order of publication. */
export type VisitReport = Readonly<{ document: string; finding: VisitFinding; traits: VisitTraits }>

/** A visit as its row holds it; the traveller's party is found by `profile` when the entry is read. */
export type VisitBody = Readonly<
  Pick<VisitEntry, 'title' | 'legs' | 'date' | 'status'> & {
    traveller: Readonly<{ profile: string | null; name: string }>
    /** Left out where no report names anybody. */
    delegation?: readonly Readonly<{ profile: string | null; name: string }>[]
  }
>

type ToldLeg = Readonly<{ document: string; finding: VisitFinding; leg: TraitLeg }>
type Stop = { told: ToldLeg[]; place: TraitLeg['place'] }

/** A visit from all its reports: every leg that some report tells, in order, each with the day most reports agree with. */
export function makeVisit(reports: readonly VisitReport[]): Readonly<{ body: VisitBody; differences: Difference[] }> {
  const stops = stopsOf(reports)
  const legs = stops.map(legOf)
  const traveller = travellerOf(reports)
  const places = legs.map(({ place }) => place)
  const body = {
    title: `Visit of ${traveller.name}${places.length > 0 ? ` to ${listed(places)}` : ''}`,
    traveller,
    ...delegationOf(reports, traveller.name),
    legs,
    date: legs.flatMap(({ date }) => date ?? []).sort()[0] ?? null,
    status: statusOf(reports.map(({ finding }) => finding.status)),
  }
  return { body, differences: stops.flatMap(differencesOf) }
}

/** Legs in the order of the report that tells most of them; what only others tell is put in where they have it. */
function stopsOf(reports: readonly VisitReport[]): Stop[] {
  const ordered = [...reports].sort((a, b) => b.traits.legs.length - a.traits.legs.length)
  const stops: Stop[] = []
  for (const { document, finding, traits } of ordered) {
    let at = 0
    for (const leg of traits.legs) {
      const known = stops.findIndex((stop) => isStop(stop, leg))
      const stop = stops[known]
      if (stop) {
        stop.told.push({ document, finding, leg })
        if (stop.place?.town == null && leg.place?.town != null) stop.place = leg.place
        at = known + 1
      } else {
        stops.splice(at, 0, { told: [{ document, finding, leg }], place: leg.place })
        at += 1
      }
    }
  }
  return stops
}

function isStop({ told, place }: Stop, leg: TraitLeg): boolean {
  const isThere = isSameStop(place, leg.place) || told.some((other) => foldName(other.leg.name) === foldName(leg.name))
  return isThere && told.every((other) => !compareWhen(other.leg, leg).isConflict)
}

function legOf({ told }: Stop): VisitLeg {
  const legs = told.map(({ leg }) => leg)
  const towns = legs.filter(({ place }) => place?.town != null)
  const dates = orderDates(datesOf(told), legs)
  const first = dates[0]?.value ?? null
  const date = withYear(first, legs)
  return {
    place: (towns[0] ?? legs[0])?.name ?? '',
    country: legs.find(({ countryName }) => countryName !== null)?.countryName ?? null,
    date,
    dateEdtf: date === null && first !== null ? first : null,
    status: statusOf(legs.map(({ status }) => status)),
  }
}

function datesOf(told: readonly ToldLeg[]) {
  return printedValues(
    told,
    ({ leg }) => printedDate(leg.when),
    ({ leg }) => leg.dated,
  )
}

/** One place, several days that cannot be one. */
function differencesOf(stop: Stop): Difference[] {
  const dates = orderDates(
    datesOf(stop.told),
    stop.told.map(({ leg }) => leg),
  )
  if (!isDateDiffering(dates) || (spreadOf(dates) <= STAY_DAYS && !isBeforeArrival(dates))) return []
  const { country, place } = legOf(stop)
  const isYear = dates.every(({ value }) => value.slice(4) === dates[0]?.value.slice(4))
  const key = stop.place?.country ?? stop.place?.town ?? foldName(place)
  const label = `${isYear ? 'year' : 'day'} of the visit to ${country ?? place}`
  return [{ property: `date:${key}`, label, kind: 'disagreement', values: dates }]
}

/**
 * Nobody is somewhere before arriving there: a day printed as that of the arrival contradicts an earlier one. Must not
 * count a day that a clock or a zone may shift by one, unless both are spelt out with their month.
 */
function isBeforeArrival(dates: readonly PrintedValue[]): boolean {
  const spelt = dates.filter(({ value, reports }) => value.length === 10 && reports.some(isSpelt))
  const arrivals = spelt.filter(({ reports }) =>
    reports.some((one) => one.evidence.some(({ quote }) => ARRIVAL.test(quote))),
  )
  return arrivals.some((arrival) => spelt.some(({ value }) => value < arrival.value))
}

const ARRIVAL = /\b(?:arrived|landed|touched down)\b/i
const SPELT =
  /\b\d{1,2}\b.{0,12}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b/i

function isSpelt({ evidence }: PrintedValue['reports'][number]): boolean {
  return evidence.some(({ quote }) => SPELT.test(quote))
}

/** A stay lasts days: one report tells of the arrival, another of a meeting the day after. */
const STAY_DAYS = 3

/** The fullest name. */
function travellerOf(reports: readonly VisitReport[]): VisitBody['traveller'] {
  const travellers = reports.map(({ finding }) => finding.traveller)
  const words = (name: string) => foldName(name).split(' ').length
  const [fullest] = [...travellers].sort(
    (a, b) => words(b.name) - words(a.name) || Number(b.state !== undefined) - Number(a.state !== undefined),
  )
  if (!fullest) throw new RangeError('A visit without a report')
  return { profile: findProfile(fullest)?.profile ?? null, name: fullest.name }
}

/** Everybody whom some report has come along, by the fullest name. */
function delegationOf(reports: readonly VisitReport[], traveller: string): Pick<VisitBody, 'delegation'> {
  const kept: VisitBody['traveller'][] = []
  const surname = (name: string) => takeApart(foldName(name)).surname
  for (const member of reports.flatMap(({ finding }) => finding.delegation ?? [])) {
    if (surname(member.name) === surname(traveller)) continue
    const at = kept.findIndex(({ name }) => surname(name) === surname(member.name))
    const one = { profile: findProfile(member)?.profile ?? null, name: member.name }
    if (at < 0) kept.push(one)
    else if (member.name.length > (kept[at]?.name.length ?? 0)) kept[at] = one
  }
  return kept.length > 0 ? { delegation: kept } : {}
}

/** What one report tells as made was made, whatever another announced before. */
function statusOf(statuses: readonly MeetingStatus[]): MeetingStatus {
  return statuses.includes('held') ? 'held' : statuses.includes('past') ? 'past' : 'planned'
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  return distinct.length > 1 ? `${distinct.slice(0, -1).join(', ')} and ${distinct.at(-1)}` : (distinct[0] ?? '')
}
