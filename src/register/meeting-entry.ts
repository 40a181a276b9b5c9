import { findWeekday } from '../vocabulary/dates.js'
import type { MeetingFinding, MeetingKind, Participant } from '../vocabulary/findings.js'
import { isDateDiffering, orderDates, spreadOf, withYear } from './date-readings.js'
import type { EntryStatus, MeetingEntry, Reading } from './entries.js'
import { type DatedReport, printedDate } from './event-dates.js'
import {
  type BodyParticipant,
  contestedSeats,
  isOneParticipant,
  type MeetingReport,
  participantsOf,
  withoutDoubted,
} from './meeting-participants.js'
import { titleOf } from './meeting-title.js'
import { wordsOfOrdinal } from './ordinal-words.js'
import { comparePlaces, readPlace } from './places.js'
import { type Difference, narrowed, type PrintedValue, printedValues } from './printed-values.js'
import { foldFormat } from './profiles.js'

/** A meeting as its row holds it. */
export type MeetingBody = Readonly<
  Pick<MeetingEntry, 'title' | 'meetingKind' | 'format' | 'date' | 'place' | 'status' | 'topics' | 'differing'> &
    Partial<Pick<MeetingEntry, 'marginsOf' | 'outcomes'>> & {
      participants: readonly BodyParticipant[]
      /** Left out where no report names any. */
      hosts?: readonly BodyParticipant[]
      absent?: readonly BodyParticipant[]
    }
>

/**
 * A meeting from all its reports. Where they differ every printed value is kept. The one shown first is the value that
 * most reports agree with (a coarser date or a printed weekday agrees with a day), then the earliest published.
 */
export function makeMeeting(reports: readonly MeetingReport[]): MeetingBody {
  const findings = reports.map(({ finding }) => finding)
  const dates = readDates(reports)
  const places = readPlaces(reports)
  const kinds = readings(reports, ({ finding }) => printedKind(finding))
  const meetingKind = (kinds[0]?.value ?? 'other') as MeetingFinding['meetingKind']
  const date = withYear(dates[0]?.value ?? null, reports.map(datedReport))
  const differing: Record<string, readonly Reading<string>[]> = {}
  if (isDateDiffering(dates)) differing['date'] = dates
  if (isPlaceDiffering(places)) differing['place'] = places
  if (kinds.length > 1) differing['meetingKind'] = kinds
  const ordinals = readings(reports, ({ finding }) => printedOrdinal(finding))
  if (ordinals.length > 1) differing['ordinal'] = ordinals
  const body = {
    meetingKind,
    format: formatOf(reports),
    date,
    place: places[0]?.value ?? null,
    status: statusOf(reports),
    topics: [...new Set(findings.flatMap(({ topics }) => topics))],
    participants: participantsOf(withoutDoubted(reports)),
    ...surroundingsOf(findings),
    differing,
  }
  return { ...body, title: titleOf(body) }
}

/** The format most reports name; of the names of a body and of its summit the body's. */
function formatOf(reports: readonly MeetingReport[]): string | null {
  const named = readings(reports, ({ finding }) => finding.format).map(({ value }) => value)
  const [first] = named
  if (first === undefined) return null
  const isBare = (name: string) => !/\bSummit\b/.test(name) && foldFormat(name) === foldFormat(first)
  return named.find(isBare) ?? first
}

/** Hosts, absences, larger gathering and outcomes of all reports; whom any report seats is absent from none. */
function surroundingsOf(
  findings: readonly MeetingFinding[],
): Pick<MeetingBody, 'hosts' | 'absent' | 'marginsOf' | 'outcomes'> {
  const named = (mentionsIn: (finding: MeetingFinding) => readonly Participant[]) =>
    participantsOf(findings.map((finding) => ({ ...finding, participants: mentionsIn(finding) })))
  const seated = findings.flatMap(({ participants }) => participants)
  const hosts = named(({ hosts = [] }) => hosts)
  const absent = named(({ absent = [] }) => absent.filter((one) => !seated.some((seat) => isOneParticipant(seat, one))))
  const marginsOf = findings.find((finding) => finding.marginsOf !== undefined)?.marginsOf
  const outcomes = [...new Set(findings.flatMap(({ outcomes = [] }) => outcomes))]
  return {
    ...(hosts.length > 0 && { hosts }),
    ...(absent.length > 0 && { absent }),
    ...(marginsOf !== undefined && { marginsOf }),
    ...(outcomes.length > 0 && { outcomes }),
  }
}

/** Levels that cannot be one: a summit is no meeting of experts. A bilateral meeting may well be one of ministers. */
const LEVELS: readonly MeetingKind[] = ['summit', 'ministerial', 'expert', 'working-group']

/** The properties on which the reports contradict one another, each value with the words that print it. */
export function meetingDifferences(reports: readonly MeetingReport[], { differing }: MeetingBody): Difference[] {
  const inOrder = (property: string, printed: readonly PrintedValue[]) =>
    (differing[property] ?? []).flatMap(({ value }) => printed.find((one) => one.value === value) ?? [])
  const dates = printedValues(
    reports,
    (report) => printedDate(datedReport(report).when),
    ({ finding }) => narrowed(finding.evidence, finding.dateText),
  )
  const places = printedValues(
    reports,
    ({ finding }) => finding.place,
    ({ finding }) => narrowed(finding.evidence, finding.place ?? undefined),
  )
  const kinds = printedValues(
    reports,
    ({ finding }) => printedKind(finding),
    ({ finding }) => narrowed(finding.evidence, finding.kindPrinted),
  )
  const ordinals = printedValues(
    reports,
    ({ finding }) => printedOrdinal(finding),
    ({ finding }) => wordsOfOrdinal(finding.evidence, finding.ordinal),
  )
  const levels = inOrder('meetingKind', kinds).filter(({ value }) => LEVELS.includes(value as MeetingKind))
  const kind = 'disagreement'
  const days = inOrder('date', dates)
  // Days in a row may be one evening in two time zones, or a meeting of two days.
  const differences: Difference[] = [
    {
      property: 'date',
      label: 'date',
      kind: spreadOf(days) <= 1 && !isMisprinted(reports) ? 'possible' : kind,
      values: days,
    },
    { property: 'place', label: 'place', kind, values: inOrder('place', places) },
    { property: 'meetingKind', label: 'kind of meeting', kind, values: levels },
    { property: 'ordinal', label: 'number of the session', kind, values: inOrder('ordinal', ordinals) },
    { property: 'participant', label: 'who took part', kind, values: contestedSeats(reports) },
  ]
  // "Yesterday" and "on Sunday" are days only by the day of publication, which may be off by one.
  const spelt = reports.filter(({ finding }) => /\d/.test(finding.dateText ?? '1'))
  const isPrinted = (day: string) => spelt.some((report) => printedDate(datedReport(report).when) === day)
  const isGuess = spreadOf(days) <= 1 && !isMisprinted(reports) && !days.every(({ value }) => isPrinted(value))
  return differences.filter(({ property, values }) => values.length > 1 && !(property === 'date' && isGuess))
}

/** Some report prints a weekday on which its own day did not fall: one of the two is a slip, and no other time zone explains it. */
function isMisprinted(reports: readonly MeetingReport[]): boolean {
  return reports.some(({ finding: { date, weekday } }) => {
    return date?.length === 10 && weekday !== undefined && findWeekday(date) !== weekday
  })
}

function printedOrdinal({ ordinal }: MeetingFinding): string | null {
  return ordinal === undefined ? null : `${ordinal}`
}

/** The level a document prints in so many words ("a summit of diplomats"), else the kind its participants make it. */
function printedKind({ kindPrinted, meetingKind }: MeetingFinding): MeetingKind | null {
  const level = /\b(?:summit|ministerial)\b/i.exec(kindPrinted ?? '')?.[0].toLowerCase()
  if (level === 'summit' || level === 'ministerial') return level
  return meetingKind === 'other' ? null : meetingKind
}

/** Every value printed, by the number of reports that print it, then by first publication. */
function readings(
  reports: readonly MeetingReport[],
  valueIn: (report: MeetingReport) => string | null,
): Reading<string>[] {
  const found = new Map<string, Set<string>>()
  for (const report of reports) {
    const value = valueIn(report)
    if (value !== null) found.set(value, (found.get(value) ?? new Set()).add(report.document))
  }
  const all = [...found].map(([value, documents]) => ({ value, documents: [...documents] }))
  return all.sort((a, b) => b.documents.length - a.documents.length)
}

function readDates(reports: readonly MeetingReport[]): Reading<string>[] {
  const told = reports.map(datedReport)
  const dates = readings(reports, (report) => printedDate(datedReport(report).when))
  return orderDates(dates, told)
}

function datedReport({ finding, published }: MeetingReport): DatedReport {
  const { date, dateEdtf, weekday, status } = finding
  return { status, when: { date, edtf: dateEdtf ?? null, weekday: weekday ?? null, published, outlet: null } }
}

/** The place most reports agree with; of those the one that names the town. */
function readPlaces(reports: readonly MeetingReport[]): Reading<string>[] {
  const places = readings(reports, ({ finding }) => finding.place)
  const scored = places.map((reading) => {
    const place = readPlace(reading.value)
    const agreeing = reports.filter(({ finding }) => {
      const relation = comparePlaces(place, finding.place === null ? null : readPlace(finding.place))
      return relation === 'same' || relation === 'within'
    })
    return { reading, support: agreeing.length, town: place?.town ? 1 : 0 }
  })
  return scored.sort((a, b) => b.support - a.support || b.town - a.town).map(({ reading }) => reading)
}

/** "Astana" and "Kazakhstan" do not differ; another town, or another spelling of it, does. */
function isPlaceDiffering(places: readonly Reading<string>[]): boolean {
  const towns = places.map(({ value }) => readPlace(value))
  return towns.some((a, index) =>
    towns.slice(index + 1).some((b) => {
      const relation = comparePlaces(a, b)
      return relation === 'contrary' || relation === 'unlike' || (relation === 'same' && a?.town !== b?.town)
    }),
  )
}

/** What one report tells as held was held, whatever another announced or called off before; of what was called off the last word counts. */
function statusOf(reports: readonly MeetingReport[]): EntryStatus {
  const statuses = new Set(reports.map(({ finding }) => finding.status))
  if (statuses.has('held')) return 'held'
  if (statuses.has('past')) return 'past'
  const off = reports.findLast(({ finding }) => finding.calledOff !== undefined)
  if (off === undefined || reports.some((report) => isReinstated(report, off))) return 'planned'
  return off.finding.calledOff ?? 'planned'
}

/** Announced for the same day after it was called off. Must not match an announcement of the same day's papers, nor one without a day. */
function isReinstated(report: MeetingReport, off: MeetingReport): boolean {
  const isSameDay = report.finding.date?.length === 10 && report.finding.date === off.finding.date
  if (!isSameDay || report.finding.calledOff !== undefined) return false
  return (report.published ?? '').slice(0, 10) > (off.published ?? '9').slice(0, 10)
}
