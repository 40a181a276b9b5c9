import type { MeetingFinding, Participant } from '../../vocabulary/findings.js'
import { foldName, takeApart } from '../names.js'
import type { Case, CaseReport, Rule } from './case.js'
import { listed, quoted } from './days.js'

/**
 * The level of a meeting by who sat: heads of state or government of two sides make a summit, ministers without them a
 * ministerial. Must not lower a meeting at which any report seats a head, nor judge a table of which no office is printed.
 */
export const levelByWhoSat: Rule = (one) => {
  if (one.property !== 'meetingKind') return undefined
  const seats = one.reports.flatMap((report) => seatsIn(one, report))
  const heads = seats.filter(({ rank }) => rank === 'head')
  const ministers = seats.filter(({ rank }) => rank === 'minister')
  const isPrinted = (kind: string) => one.values.some(({ value }) => value === kind)
  if (isPrinted('summit') && sidesOf(heads) >= 2) {
    const proof = `Heads of state or government sat there: ${named(heads)}. Their meeting is a summit.`
    return { value: 'summit', proof: { rule: 'level', proof, reports: reportsOf(heads) } }
  }
  if (!isPrinted('ministerial') || heads.length > 0 || sidesOf(ministers) < 2) return undefined
  const proof = `Ministers sat there: ${named(ministers)}. No report seats a head of state or government, whom a summit would need.`
  return { value: 'ministerial', proof: { rule: 'level', proof, reports: reportsOf(ministers) } }
}

type Rank = 'head' | 'minister'
type Seat = Readonly<{ name: string; title: string; side: string; rank: Rank; report: CaseReport }>

/** Whoever a report seats, with the office that it or another document of the case prints. */
function seatsIn(one: Case, report: CaseReport): readonly Seat[] {
  const { finding } = report
  if (finding.kind !== 'meeting') return []
  return finding.participants.flatMap((participant) => {
    if (participant.type === 'group') return groupSeat(participant, finding, report)
    if (participant.type !== 'person') return []
    return titlesOf(one, participant).flatMap((title) => {
      const rank = rankOf(title)
      const side = foldName(participant.onBehalfOf ?? participant.state ?? participant.name)
      return rank === undefined ? [] : [{ name: participant.name, title, side, rank, report }]
    })
  })
}

/** "The foreign ministers of five states": several sides at once. */
function groupSeat({ name }: Participant, { evidence }: MeetingFinding, report: CaseReport): readonly Seat[] {
  const plural =
    /\b(?:(?:foreign|prime|interior|defen[cs]e|finance|trade|energy) )?(?:ministers|secretaries of state)\b/i.exec(name)
  const heads = /\b(?:presidents|heads of (?:state|government)|prime ministers|leaders)\b/i.test(name)
  if (!plural && !heads) return []
  const own = evidence.filter(({ quote }) => quote.includes(name))
  const rank: Rank = heads ? 'head' : 'minister'
  const words = own.length > 0 ? { ...report, evidence: own } : report
  return [{ name: '', title: `“${name}”`, side: foldName(name), rank, report: words }]
}

/** The titles that documents of the case print for a person, the report's own first. */
function titlesOf({ documents }: Case, { name }: Participant): readonly string[] {
  const { surname } = takeApart(foldName(name))
  const titles = documents.flatMap(({ findings }) =>
    findings.flatMap((finding) =>
      finding.kind === 'role' && takeApart(foldName(finding.person.name)).surname === surname ? [finding.title] : [],
    ),
  )
  return titles.filter((title) => rankOf(title) !== undefined).slice(0, 1)
}

const NO_RANK =
  /\b(?:deputy|vice|assistant|under-?secretary|former|ex|state secretary|permanent|spokes\w+|adviser|advisor|ambassador|aide|press)\b/i
const HEAD =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|head of (?:state|government))\b/i
const MINISTER =
  /\b(?:minister|secretary of (?:state|defen[cs]e|energy|commerce|the treasury)|foreign secretary|home secretary)\b/i

/** Undefined for deputies and officials, and for titles that tell no rank. */
function rankOf(title: string): Rank | undefined {
  if (NO_RANK.test(title)) return undefined
  return HEAD.test(title) ? 'head' : MINISTER.test(title) ? 'minister' : undefined
}

/** A group of ministers is more than one side by itself. */
function sidesOf(seats: readonly Seat[]): number {
  const sides = new Set(seats.map(({ side }) => side))
  return sides.size + (seats.some(({ name }) => name === '') ? 1 : 0)
}

const MOST_NAMED = 6

/** Each seat once, persons by their fullest name. */
function named(seats: readonly Seat[]): string {
  const bySurname = new Map<string, Seat>()
  for (const seat of [...seats].sort((a, b) => b.name.length - a.name.length)) {
    const key = seat.name === '' ? seat.title : takeApart(foldName(seat.name)).surname
    if (!bySurname.has(key)) bySurname.set(key, seat)
  }
  const words = [...bySurname.values()].map(({ name, title }) => (name === '' ? title : `${name} (${title})`))
  return listed(words.slice(0, MOST_NAMED))
}

function reportsOf(seats: readonly Seat[]): readonly CaseReport[] {
  return [...new Set(seats.map(({ report }) => report))].filter((report) => quoted(report) !== '“”')
}
