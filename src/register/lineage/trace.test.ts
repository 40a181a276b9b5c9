import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { type Database, keepRegister, readRegister } from '../database.js'
import { testDatabases } from '../databases.test-support.js'
import { type Draft, readDocument } from '../findings.test-support.js'
import { getMeeting, listMeetings } from '../meetings.js'
import { projectDocuments } from '../projection.js'
import type { View } from '../queries.js'
import { getLineage, lineageSection, listLineageOf } from './lineage.js'
import { compareWordings } from './wordings.js'

const met = (words: string) => [
  { who: ['Ida Falk (Norway)', 'Timur Osmon (Kyrgyzstan)'], date: '2031-05-06', place: 'Bishkek', words },
]

const MODEL: Draft = {
  title: 'Ministers talk of glaciers',
  outlet: 'Bishkek Ledger',
  published: '2031-05-07',
  text:
    'Ida Falk met Timur Osmon in Bishkek on May 6. The two spent most of an hour bent over a map of shrinking glaciers, ' +
    'while aides argued in the corridor about who would pay for the measuring stations that herders have asked for since the floods.',
  meetings: met('Ida Falk met Timur Osmon'),
}
const SPUN: Draft = {
  title: 'Talk on glaciers',
  outlet: 'Quick Wire',
  published: '2031-05-08',
  text:
    'Ida Falk met Timur Osmon in Bishkek on May 6. The pair spent most of an hour bent over a map of shrinking glaciers, ' +
    'while helpers argued in the corridor about who would pay for the measuring stations which herders have asked for since the floods.',
  meetings: met('Ida Falk met Timur Osmon'),
}
const WITNESS: Draft = {
  title: 'Norway offers instruments',
  outlet: 'Oslo Morning',
  published: '2031-05-07',
  text: 'In Bishkek on May 6 Ida Falk met Timur Osmon. Norway offers Kyrgyzstan instruments, the minister told students later, if a neighbour pays for roads.',
  meetings: met('Ida Falk met Timur Osmon'),
}

async function registerOf(database: Database, batches: readonly (readonly Draft[])[]) {
  const register = `lineage-${randomUUID().slice(0, 8)}`
  let seq = 2
  await keepRegister(database, { register }, async (view) => {
    const row = { register_id: register, title: 'A test', opened_at: '2031-06-01T08:00:00.000Z' }
    await view.tx
      .insertInto('registers')
      .values({ ...row, head_seq: 0, head_hash: '' })
      .execute()
    for (const batch of batches) {
      await projectDocuments(
        view,
        batch.map((draft) => {
          seq += 10
          return readDocument(draft, seq)
        }),
      )
    }
  })
  return register
}

function look<T>(database: Database, register: string, work: (view: View) => Promise<T>): Promise<T> {
  return readRegister(database, { register, audiences: ['public'] }, work)
}

const idOf = (draft: Draft) => readDocument(draft, 0).received.document
const BOILERPLATE =
  'The Fund for Upland Measuring lends to cooperatives that survey slopes, snow and streams and is overseen by trustees whom herding families elect each autumn.'

/** Notes about unlike things that end in one and the same formula. */
const notes = Array.from({ length: 24 }, (_, n): Draft => {
  const own = Array.from(
    { length: 40 },
    (_, at) => `${'bcdfgklmnprstvz'[(n + at * 7) % 15]}${'aeiou'[(n * at + at) % 5]}${n}x${at}`,
  ).join(' ')
  return { title: `Note ${n}`, text: `Note ${n}: ${own}. ${BOILERPLATE}` }
})

for (const { name, open } of testDatabases()) {
  describe(`lineage on ${name}`, async () => {
    const database = await open()
    afterAll(() => database.close())

    test('three documents, two independent voices, and the spun one is shown beside its model', async () => {
      const register = await registerOf(database, [[MODEL, WITNESS, SPUN]])
      const meeting = await look(database, register, async (view) => {
        const { rows } = await listMeetings(view)
        return getMeeting(view, rows[0]?.id ?? '')
      })
      expect(meeting.reports.map(({ document, voice }) => [document.outlet, voice])).toEqual([
        ['Bishkek Ledger', 0],
        ['Oslo Morning', 1],
        ['Quick Wire', 0],
      ])
      const [row, ...others] = await look(database, register, (view) => listLineageOf(view, idOf(SPUN)))
      expect(others).toEqual([])
      expect(row).toMatchObject({ kind: 'copied', document: { outlet: 'Bishkek Ledger' } })
      expect(row?.direction?.from).toBe(idOf(MODEL))
      const pair = await look(database, register, (view) => getLineage(view, idOf(SPUN), idOf(MODEL)))
      for (const { a, b } of pair.passages) {
        expect(pair.documents[0].text.slice(a.start, a.end).length).toBeGreaterThan(20)
        expect(pair.documents[1].text.slice(b.start, b.end).length).toBeGreaterThan(20)
      }
      await expect(look(database, register, (view) => getLineage(view, idOf(WITNESS), idOf(MODEL)))).rejects.toThrow(
        /lineage/,
      )
    })

    test('is the same whether documents come one by one or together', async () => {
      const sections = []
      for (const batches of [[[MODEL], [WITNESS], [SPUN]], [[MODEL, WITNESS, SPUN]]]) {
        const register = await registerOf(database, batches)
        sections.push((await look(database, register, (view) => lineageSection(view, ''))).rows)
      }
      expect(sections[0]).toHaveLength(1)
      expect(sections[1]).toEqual(sections[0])
    })

    test('a formula in more than twenty unrelated documents makes none of them a copy, those judged before included', async () => {
      const few = await registerOf(database, [notes.slice(0, 5)])
      const kinds = async (register: string) =>
        (await look(database, register, (view) => lineageSection(view, ''))).rows.map(
          (row) => (row as { kind: string }).kind,
        )
      expect(new Set(await kinds(few))).toEqual(new Set(['copied']))
      const many = await registerOf(database, [notes])
      expect(await kinds(many)).not.toContain('copied')
    })

    test('whoever copies one release of a house is no copy of all that end in the same formula', async () => {
      const house = notes.slice(0, 6).map((note) => ({ ...note, outlet: 'Upland Fund' }))
      const [model] = house
      const carrier: Draft = { title: 'Taken over', outlet: 'Far Echo', text: `As is told: ${model?.text ?? ''}` }
      const register = await registerOf(database, [[...house, carrier]])
      const rows = await look(database, register, (view) => listLineageOf(view, idOf(carrier)))
      expect(rows.filter(({ kind }) => kind === 'copied').map(({ document }) => document.title)).toEqual(['Note 0'])
    })

    test('of a story that very many carry each further carrier is known by the first ones, and is no other voice', async () => {
      const carriers = Array.from(
        { length: 40 },
        (_, n): Draft => ({ ...MODEL, outlet: `Paper ${n}`, text: `${MODEL.text} (${n})` }),
      )
      const register = await registerOf(database, [carriers.slice(0, 25), carriers.slice(25)])
      const pairs = await look(database, register, ({ tx }) => tx.selectFrom('lineage').select('kind').execute())
      expect(pairs.length).toBeLessThan(40 * 7)
      expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(['copied']))
      const meeting = await look(database, register, async (view) => {
        const { rows } = await listMeetings(view)
        return getMeeting(view, rows[0]?.id ?? '')
      })
      expect(meeting.reports).toHaveLength(40)
      expect(new Set(meeting.reports.map(({ voice }) => voice)).size).toBe(1)
    })

    test('a document of an audience is compared with none', async () => {
      const register = await registerOf(database, [[MODEL, { ...SPUN, audience: 'participants' }]])
      expect((await look(database, register, (view) => lineageSection(view, ''))).rows).toEqual([])
    })

    test('one who rewrites three quotations is told from one whose ear erred', async () => {
      const said = (third: string, words: readonly string[]): Draft => ({
        title: third,
        text: `${third}. ${words.map((each) => `“${each}” Ida Falk said.`).join(' ')}`,
        published: '2031-05-07',
        statements: words.map((each) => ({ by: 'Ida Falk (Norway)', said: each })),
      })
      const right = [
        'the glaciers above this city will not wait for another round of talks between capitals',
        'every station that we build here will send its numbers to all four neighbours on the same day',
        'nobody who drinks from this river should have to ask a minister how much snow has fallen',
      ]
      const spun = [
        'the glaciers over this town will not wait for another round of talks among capitals',
        'every post that we construct here will send its numbers to all four neighbours on the same day',
        'no one who drinks of this river should need to ask a minister how much snow has fallen',
      ]
      const register = await registerOf(database, [[said('One', right), said('Two', spun), said('Three', right)]])
      const wordings = (draft: Draft) => look(database, register, (view) => compareWordings(view, idOf(draft)))
      expect(await wordings(said('Two', spun))).toEqual({ shared: 3, deviating: 3, isRespun: true })
      expect(await wordings(said('One', right))).toMatchObject({ deviating: 0, isRespun: false })
    })
  })
}
