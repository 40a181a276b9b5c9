import type { MeetingFinding, Mention, Participant, SeatLevel } from '../vocabulary/findings.js'
import { foldName, surnameLast, takeApart } from './names.js'
import { maySamePerson } from './people.js'
import { type PrintedValue, printedValues } from './printed-values.js'
import { findProfile } from './profiles.js'

/** One document's report of a meeting. Reports come in order of publication. `doubted` are profiles whose seat its own words make doubtful. */
export type MeetingReport = Readonly<{
  document: string
  published: string | null
  finding: MeetingFinding
  doubted?: readonly string[]
}>

/** A participant with the name's profile, by which its party is found when the entry is read. */
export type BodyParticipant = Readonly<{
  profile: string | null
  name: string
  onBehalfOf: string | null
  level: SeatLevel | null
  /** For whom somebody else sits there, as printed; absent where no report tells. */
  inPlaceOf?: string
}>

/** The seats of all reports; a doubtful one only where every report gives it so. */
export function withoutDoubted(reports: readonly MeetingReport[]): readonly MeetingFinding[] {
  const isAllDoubted = reports.every(({ doubted = [] }) => doubted.length > 0)
  return (isAllDoubted ? reports : withSame(reports)).map(({ finding }) => finding)
}

/** Where some reports seat somebody whom their own words make doubtful, and others a person whom these do not name. */
export function contestedSeats(reports: readonly MeetingReport[]): readonly PrintedValue[] {
  const doubtful = reports.filter(({ doubted = [] }) => doubted.length > 0)
  const sure = reports.filter(({ doubted = [] }) => doubted.length === 0)
  const seatedBy = (among: readonly MeetingReport[]) => participantsOf(among.map(({ finding }) => finding))
  const common = seatedBy(withSame(doubtful))
  const isCommon = ({ name }: BodyParticipant) => common.some((one) => surnameOf(one.name) === surnameOf(name))
  const [instead, second] = seatedBy(sure).filter((one) => one.profile?.startsWith('person:') && !isCommon(one))
  if (doubtful.length === 0 || !instead || second) return []
  const named = [
    ...printedValues(sure, ({ finding }) => (isSeated(finding, instead.name) ? instead.name : null)),
    ...printedValues(doubtful, ({ finding, doubted = [] }) => nameOf(finding, doubted)),
  ]
  return named.length === 2 ? named : []
}

/** The reports without the seats they leave in doubt. */
function withSame(reports: readonly MeetingReport[]): readonly MeetingReport[] {
  return reports.map((report) => {
    const participants = report.finding.participants.filter(
      (one) => !report.doubted?.includes(findProfile(one)?.profile ?? ''),
    )
    return { ...report, finding: { ...report.finding, participants } }
  })
}

function nameOf({ participants }: MeetingFinding, profiles: readonly string[]): string | null {
  return participants.find((one) => profiles.includes(findProfile(one)?.profile ?? ''))?.name ?? null
}

function isSeated({ participants }: MeetingFinding, name: string): boolean {
  return participants.some((one) => surnameOf(one.name) === surnameOf(name))
}

function surnameOf(name: string): string {
  return takeApart(foldName(surnameLast(name))).surname
}

/** Every party some report names, once, persons by their fullest name; a state gives way to those who speak for it. */
export function participantsOf(findings: readonly MeetingFinding[]): BodyParticipant[] {
  const all = findings.flatMap(({ participants }) => participants)
  const kept: Participant[] = []
  for (const participant of all) {
    const at = kept.findIndex((other) => isOneParticipant(other, participant))
    const before = kept[at]
    if (!before) kept.push(participant)
    else if (isFuller(participant, before)) kept[at] = participant
  }
  const named = kept.filter(({ type, name }) => type === 'person' && !COUNTERPART.test(name))
  const spokenFor = new Set(named.flatMap(({ state, onBehalfOf }) => [state, onBehalfOf]))
  const isNamedElsewhere = ({ type, name, onBehalfOf }: Participant) =>
    (type === 'state' && spokenFor.has(name)) ||
    (COUNTERPART.test(name) && onBehalfOf !== undefined && spokenFor.has(onBehalfOf))
  return kept
    .filter((one) => !isNamedElsewhere(one))
    .map((one) => ({
      profile: findProfile(one)?.profile ?? null,
      name: one.name,
      onBehalfOf: one.onBehalfOf ?? (one.type === 'person' ? (one.state ?? null) : null),
      level: one.level ?? all.find((other) => other.level !== undefined && isOneParticipant(other, one))?.level ?? null,
      ...inPlaceOf(all.filter((other) => isOneParticipant(other, one))),
    }))
}

function inPlaceOf(told: readonly Participant[]): Pick<BodyParticipant, 'inPlaceOf'> {
  const name = told.find((one) => one.inPlaceOf !== undefined)?.inPlaceOf
  return name === undefined ? {} : { inPlaceOf: name }
}

/** "His Tajik counterpart": whoever another report names. */
const COUNTERPART = /\b(?:counterparts?|colleagues?)$/i

/** Whether two mentions at one table are the same party: one name, one state or body, or spellings of one surname. */
export function isOneParticipant(a: Mention, b: Mention): boolean {
  if (a.type !== b.type) return false
  if (foldName(a.name) === foldName(b.name)) return true
  if (a.type !== 'person') return findProfile(a)?.profile === findProfile(b)?.profile && a.type !== 'group'
  const [x, y] = [takeApart(foldName(surnameLast(a.name))), takeApart(foldName(surnameLast(b.name)))]
  if (x.surname !== y.surname) return isSpelledOtherwise(a, b)
  return x.given.length === 0 || y.given.length === 0 || x.given[0]?.[0] === y.given[0]?.[0]
}

/** Two spellings of one name at one table, where both speak for one state or one document leaves open for which. */
function isSpelledOtherwise(a: Mention, b: Mention): boolean {
  const [x, y] = [findProfile(a), findProfile(b)]
  const state = x?.state ?? y?.state
  if (!x || !y || state == null || (y.state ?? state) !== state) return false
  return maySamePerson({ ...x, state, titles: [] }, { ...y, state, titles: [] })
}

function isFuller(a: Mention, b: Mention): boolean {
  const words = (mention: Mention) => foldName(mention.name).split(' ').length
  return words(a) > words(b) || (words(a) === words(b) && a.state !== undefined && b.state === undefined)
}
