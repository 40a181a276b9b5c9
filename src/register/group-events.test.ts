import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../vocabulary/dates.js'
import { printedDate } from './event-dates.js'
import { type EventRules, groupEvents } from './group-events.js'
import { compareMeetings } from './same-event.js'
import type { MeetingTraits } from './traits.js'

const person = (name: string, state: string) => ({ profile: `person:${name}:${state}`, name, state })
const PAIR = [person('ina kolb', 'DEU'), person('ayan toleg', 'KAZ')]

function meeting(document: number, date: string | null, people = PAIR): MeetingTraits {
  const published = date?.length === 10 ? date : '2024-02-10'
  return {
    kind: 'meeting',
    document: `d${document}`,
    meetingKind: 'bilateral',
    format: null,
    ordinal: null,
    status: 'held',
    when: { date, edtf: null, weekday: null, published, outlet: `Outlet ${document % 3}` },
    place: null,
    people,
    states: people.map(({ state }) => state).sort(),
    doubted: [],
    seniors: [],
    isRound: false,
    journey: null,
  }
}

const rules = (compare = compareMeetings): EventRules<MeetingTraits> => ({
  compare,
  standingOf: ({ when }) => (when.date === null ? 'open' : when.date.length === 10 ? 'settled' : 'dated'),
})
const dayOf = ({ when }: MeetingTraits) => (when.date?.length === 10 ? printedDate(when) : null)
const nodesOf = (meetings: readonly MeetingTraits[]) => meetings.map((traits, at) => ({ node: `${1000 + at}`, traits }))

test('days that cannot agree need not be compared: the groups are those of comparing every pair', () => {
  const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2024-02-22', days) ?? '')
  const date = fc.oneof(
    day,
    day.map((one) => `2023${one.slice(4)}`),
    fc.constantFrom('2024-02', '2024-03', null),
  )
  const who = fc.constantFrom(PAIR, PAIR.slice(0, 1), [person('ina kolb', 'DEU'), person('serik bat', 'KAZ')])
  fc.assert(
    fc.property(fc.array(fc.tuple(date, who), { maxLength: 24 }), (told) => {
      const nodes = nodesOf(told.map(([on, people], at) => meeting(at, on, people)))
      expect(groupEvents(nodes, { ...rules(), dayOf })).toEqual(groupEvents(nodes, rules()))
    }),
  )
})

test('of two who meet every day for years few reports are compared with one another', () => {
  let compared = 0
  const counting = rules((a, b) => {
    compared += 1
    return compareMeetings(a, b)
  })
  const days = Array.from({ length: 700 }, (_, at) => addDays('2020-01-01', at) ?? '')
  const groups = groupEvents(nodesOf(days.map((day, at) => meeting(at, day))), { ...counting, dayOf })
  expect(groups.length).toBeGreaterThan(200)
  expect(compared).toBeLessThan(10 * days.length)
})
