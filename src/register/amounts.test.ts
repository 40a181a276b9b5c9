import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getAmounts } from './amounts.js'
import { type Database, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import { type Draft, fillRegister } from './findings.test-support.js'
import { listMeetings } from './meetings.js'
import type { View } from './queries.js'
import { getTimeline } from './timeline.js'

const promise = (by: string, action: string, amount: number): Draft => ({
  text: `${by.slice(1)} will ${action}.`,
  commitments: [{ by, action, amount, words: `${by.slice(1)} will ${action}` }],
})
const DRAFTS: readonly Draft[] = [
  promise('=Norway', 'build reading rooms along the fjords', 7_000_000),
  promise('=Chile', 'plant almond orchards near the desert', 90_000_000),
  promise('=Kenya', 'dredge the old harbour basin', 12_000_000),
  promise('=Fiji', 'lay undersea telephone wires', 3_000_000),
  { text: 'Osk Tamm met Ilse Brandvold over tea.', meetings: [{ who: ['Osk Tamm', 'Ilse Brandvold'] }] },
  {
    text: 'Runa Falk met Jori Hask on a pier.',
    published: '2031-03-09',
    meetings: [{ who: ['Runa Falk', 'Jori Hask'] }],
  },
]

describe.each(testDatabases())('on $name', ({ open }) => {
  let database: Database
  const view = <T>(work: (each: View) => Promise<T>) =>
    readRegister(database, { register: 'r', audiences: ['public'] }, work)

  beforeAll(async () => {
    database = await open()
    await fillRegister(database, DRAFTS)
  })
  afterAll(() => database?.close())

  test('the three largest amounts of a basis and currency are given, and how many there are', async () => {
    const amounts = await view(getAmounts)
    expect(amounts.map(({ actor, amount, alike }) => [actor, amount.value, alike])).toEqual([
      ['Chile', 90_000_000, 4],
      ['Kenya', 12_000_000, 4],
      ['Norway', 7_000_000, 4],
    ])
  })

  test('what is undated stands after what is dated, and in the timeline by itself', async () => {
    const { rows } = await view((each) => listMeetings(each))
    expect(rows.map(({ participants }) => participants[0]?.name)).toEqual(['Runa Falk', 'Osk Tamm'])
    expect(await view((each) => getTimeline(each))).toEqual([
      { month: '', meetings: 1, statements: 0 },
      { month: '2031-03', meetings: 1, statements: 0 },
    ])
  })
})
