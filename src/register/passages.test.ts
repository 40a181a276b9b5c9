import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, keepRegister, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import { readDocument } from './findings.test-support.js'
import { getListedDays } from './listed-days.js'
import { listMeetings } from './meetings.js'
import { listParties } from './parties.js'
import { getPassages } from './passages.js'
import { projectDocuments } from './projection.js'
import type { View } from './queries.js'
import { listStatements } from './statements.js'
import { getTimeline } from './timeline.js'

const TALKS = '😀 Ida Falk of Norway met Osk Tamm of Estonia on the island. “The lights stay on all winter,” Falk said.'
const LONG = `${'The road went on between the birches. '.repeat(30)}Osk Tamm spoke of ice. ${'Then came snow. '.repeat(40)}`

const read = [
  readDocument(
    {
      text: TALKS,
      published: '2031-03-09',
      meetings: [{ who: ['Ida Falk (Norway)', 'Osk Tamm (Estonia)'], words: 'met Osk Tamm', date: '2031-03-02' }],
      statements: [{ by: 'Falk (Norway)', said: 'The lights stay on all winter' }],
    },
    1,
  ),
  readDocument({ text: LONG, statements: [{ by: 'Osk Tamm (Estonia)', said: 'ice', date: '2030' }] }, 2),
] as const

describe.each(testDatabases())('on $name', ({ open }) => {
  let database: Database
  const view = <T>(work: (view: View) => Promise<T>) =>
    readRegister(database, { register: 'north', audiences: ['public'] }, work)

  beforeAll(async () => {
    database = await open()
    await keepRegister(database, { register: 'north' }, async (keeper) => {
      const row = {
        register_id: 'north',
        title: 'North',
        opened_at: '2031-03-10T00:00:00.000Z',
        head_seq: 0,
        head_hash: '',
      }
      await keeper.tx.insertInto('registers').values(row).execute()
      await projectDocuments(keeper, read)
    })
  })
  afterAll(() => database?.close())

  const [talks, long] = read
  const placeIn = (document: string, text: string, words: string) => {
    const start = text.indexOf(words)
    return { document, start, end: start + words.length }
  }

  test('words of a document that is not there have no passage, nor has a place beyond its end', async () => {
    const places = [
      { document: 'none', start: 0, end: 4 },
      { document: talks.received.document, start: 5, end: TALKS.length + 1 },
    ]
    expect(await view((each) => getPassages(each, places))).toEqual([undefined, undefined])
    expect(await view((each) => getPassages(each, []))).toEqual([])
  })

  test('a passage is the paragraph, and its place holds in the canonical text', async () => {
    const place = placeIn(talks.received.document, TALKS, 'met Osk Tamm')
    expect(await view((each) => getPassages(each, [place]))).toEqual([{ start: 0, text: TALKS, language: 'en' }])
  })

  test('a long paragraph is cut around the words', async () => {
    const place = placeIn(long.received.document, LONG, 'spoke of ice')
    const [passage] = await view((each) => getPassages(each, [place]))
    expect(passage?.text.length).toBeLessThan(700)
    expect(LONG.slice(passage?.start, (passage?.start ?? 0) + (passage?.text.length ?? 0))).toBe(passage?.text)
    expect(passage?.text).toContain('spoke of ice')
  })

  test.each([
    ['words that nobody said', { words: 'harvest' }, []],
    ['a state no list knows', { state: 'Atlantis' }, []],
    ['a theme that no words touch', { theme: 'trade' }, []],
    ['days after the last', { from: '2031-03-10' }, []],
    ['words, the last unfinished', { words: 'lights wint' }, ['The lights stay on all winter']],
    ['the state the speaker speaks for', { state: 'Norway' }, ['The lights stay on all winter']],
    [
      'a day on which only the month is known to touch',
      { from: '2031-03-09', to: '2031' },
      ['The lights stay on all winter'],
    ],
    ['the year before', { to: '2030' }, ['ice']],
  ])('statements narrowed to %s', async (_, asked, texts) => {
    const { rows } = await view((each) => listStatements(each, asked))
    expect(rows.map(({ text }) => text)).toEqual(texts)
  })

  test('an undated statement stands at the day of its report', async () => {
    const { rows } = await view((each) => listStatements(each))
    const undated = rows.find(({ date }) => date === null)?.id ?? ''
    expect(await view((each) => getListedDays(each, [undated]))).toEqual(new Map([[undated, '2031-03-09']]))
    expect(await view((each) => getListedDays(each, []))).toEqual(new Map())
  })

  test('the timeline counts meetings and statements by month, and a bare year by itself', async () => {
    expect(await view((each) => getTimeline(each))).toEqual([
      { month: '2030', meetings: 0, statements: 1 },
      { month: '2031-03', meetings: 1, statements: 1 },
    ])
  })

  test('the timeline of a party counts only what it takes part in', async () => {
    const { rows } = await view((each) => listParties(each))
    const falk = rows.find(({ name }) => name.endsWith('Falk'))?.id ?? ''
    expect((await view((each) => listMeetings(each, { party: falk }))).total).toBe(1)
    expect(await view((each) => getTimeline(each, falk))).toEqual([{ month: '2031-03', meetings: 1, statements: 1 }])
    expect(await view((each) => getTimeline(each, 'p-nobody'))).toEqual([])
  })
})
