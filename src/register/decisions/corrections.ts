import { findDateParts } from '../../vocabulary/dates.js'
import { STAGES } from '../../vocabulary/further-findings.js'
import { partsOfProperty } from '../arbiter/property.js'
import type { MeetingBody } from '../meeting-entry.js'
import { titleOf } from '../meeting-title.js'
import { readPlace } from '../places.js'
import type { EntryRow } from '../rows.js'
import { storableText } from '../storable.js'
import type { Decided } from './decision-rows.js'

const MEETING_KINDS = [
  'summit',
  'ministerial',
  'bilateral',
  'expert',
  'working-group',
  'press-conference',
  'call',
  'other',
]
const STATUSES = ['held', 'planned', 'past', 'postponed', 'cancelled']

/** What may be corrected of an entry of each kind; of a visit also `date:COUNTRY`, the day of one stop. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  meeting: ['date', 'place', 'meetingKind', 'format'],
  visit: [],
  statement: ['date'],
  commitment: ['due', 'announcedOn', 'programme', 'purpose'],
  person: ['name'],
  organisation: ['name'],
}

/** Kinds of which a status is kept, with the words it may be. */
const STATUS_WORDS: Readonly<Record<string, readonly string[]>> = {
  meeting: STATUSES,
  visit: STATUSES,
  commitment: STAGES,
}

/** Why a correction cannot be made, with what can; undefined where it can. */
export function refuseCorrection(kind: string, property: string, value: string): string | undefined {
  const { property: name, key } = partsOfProperty(property)
  const isStop = kind === 'visit' && name === 'date' && key !== null
  const known = PROPERTIES[kind] ?? []
  if (!isStop && !known.includes(property)) {
    const may = kind === 'visit' ? 'date:COUNTRY, as date:KAZ' : known.join(', ')
    return may === '' ? `Nothing of a ${kind} can be corrected` : `Of a ${kind} these can be corrected: ${may}`
  }
  return refuseValue(property, value)
}

/** Why a property cannot have this value, whatever documents print; undefined where it can. */
export function refuseValue(property: string, value: string): string | undefined {
  const { property: name } = partsOfProperty(property)
  if (/^(?:date|due|announcedOn)$/.test(name) && !isDate(value))
    return `${value} is no date: write 2023-02-28, 2022-09 or 2022`
  if (/^(?:ordinal|meeting-count)$/.test(name) && !/^[1-9]\d{0,3}$/.test(value))
    return `${value} is no number: write 14, not fourteenth`
  if (name === 'meetingKind' && !MEETING_KINDS.includes(value))
    return `A meeting is one of: ${MEETING_KINDS.join(', ')}`
  return value.trim() === '' ? 'The value is empty' : undefined
}

/** Why a status cannot be set; undefined where it can. */
export function refuseStatus(kind: string, value: string): string | undefined {
  const words = STATUS_WORDS[kind]
  if (words === undefined) return `A ${kind} has no status`
  return words.includes(value) ? undefined : `The status of a ${kind} is one of: ${words.join(', ')}`
}

function isDate(value: string): boolean {
  return findDateParts(value) !== undefined
}

/** The row of an entry as officers corrected it, oldest first; the printed values stay in its reports. */
export function correctedRow(row: EntryRow, decided: readonly Decided[]): EntryRow {
  return decided.reduce(corrected, row)
}

function corrected(row: EntryRow, { verb, property, value }: Decided): EntryRow {
  if (value === null) return row
  const body = JSON.parse(row.body) as Record<string, unknown>
  const withBody = (changes: object) => JSON.stringify({ ...body, ...changes })
  if (verb === 'status') {
    const name = row.kind === 'commitment' ? 'stage' : 'status'
    const subkind = row.kind === 'meeting' ? (row.subkind ?? null) : value
    return { ...row, subkind, body: withBody({ [name]: value }) }
  }
  if (verb !== 'correct' || property === null) return row
  const { property: name, key } = partsOfProperty(property)
  const clean = storableText(value)
  if (key !== null) return { ...row, body: withBody({ legs: datedLegs(body['legs'], key, clean) }) }
  const changed = titled({ ...row, body: withBody({ [name]: clean }), words: `${row.words} · ${clean}` })
  if (name === 'date' || name === 'announcedOn') return { ...changed, date: clean, sort_date: clean }
  if (name === 'meetingKind') return { ...changed, subkind: clean }
  if (name === 'format') return { ...changed, format: clean }
  return name === 'name' ? { ...changed, caption: clean } : changed
}

/** A meeting's title is made of its kind, its format and its place, and follows them. */
function titled(row: EntryRow): EntryRow {
  if (row.kind !== 'meeting') return row
  const body = JSON.parse(row.body) as MeetingBody
  const title = titleOf(body)
  return { ...row, caption: title, body: JSON.stringify({ ...body, title }) }
}

type BodyLeg = Readonly<{ place: string; country: string | null }>

/** The legs of a journey with the day of one stop, known by its country's code or its town. */
function datedLegs(legs: unknown, key: string, date: string): unknown {
  if (!Array.isArray(legs)) return legs
  return (legs as readonly BodyLeg[]).map((leg) => {
    const { place, country } = leg
    const stop = readPlace(country === null || country === place ? place : `${place}, ${country}`)
    return stop?.country === key || stop?.town === key ? { ...leg, date, dateEdtf: null } : leg
  })
}
