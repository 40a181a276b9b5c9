import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Database, keepRegister, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import { getDisagreement, leaveOut, listDisagreements } from './disagreements.js'
import { getDocument, listDocuments } from './documents.js'
import { type Draft, readDocument } from './findings.test-support.js'
import { getMeeting, listMeetings } from './meetings.js'
import { projectDocuments } from './projection.js'
import type { View } from './queries.js'

const LEGS = (date?: string, status: 'held' | 'planned' = 'held') => [
  { place: 'Oslo', country: 'Norway', status, ...(date ? { date } : {}) },
  { place: 'Riga', country: 'Latvia', status },
]

/** One invented journey of a minister, told by six documents: announced, reported, and with a name misprinted. */
const JOURNEY: readonly Draft[] = [
  {
    text: 'Brenner will fly to Oslo and then to Riga. In Oslo Brenner is to meet separately with senior officials from Finland and Denmark.',
    visits: [{ who: 'Brenner', legs: LEGS(undefined, 'planned'), words: 'Brenner will fly to Oslo and then to Riga' }],
    meetings: [
      {
        who: ['Brenner', '=Finland', '=Denmark'],
        status: 'planned',
        words: 'Brenner is to meet separately with senior officials from Finland and Denmark',
      },
    ],
  },
  {
    text: 'Ina Brenner went to Oslo on 5 March 2024 and on to Riga. She saw the ministers of Finland and Denmark one-on-one.',
    visits: [
      { who: 'Ina Brenner (Germany)', legs: LEGS('2024-03-05'), words: 'went to Oslo on 5 March 2024 and on to Riga' },
    ],
    meetings: [
      {
        who: ['Ina Brenner (Germany)', '=Finland', '=Denmark'],
        words: 'She saw the ministers of Finland and Denmark one-on-one',
      },
    ],
  },
  {
    text: 'Ina Brenner met Aino Laak in Oslo on 5 March 2024 before she left for Riga.',
    visits: [{ who: 'Ina Brenner (Germany)', legs: LEGS('2024-03-05'), words: 'in Oslo on 5 March 2024' }],
    meetings: [
      { who: ['Ina Brenner (Germany)', 'Aino Laak (Finland)'], date: '2024-03-05', words: 'Ina Brenner met Aino Laak' },
    ],
  },
  {
    text: 'Ina Brenner met Aino Laak in Helsinki on 9 June 2021.',
    visits: [
      {
        who: 'Ina Brenner (Germany)',
        legs: [{ place: 'Helsinki', country: 'Finland', date: '2021-06-09' }],
        words: 'in Helsinki on 9 June 2021',
      },
    ],
    meetings: [
      { who: ['Ina Brenner (Germany)', 'Aino Laak (Finland)'], date: '2021-06-09', words: 'Ina Brenner met Aino Laak' },
    ],
  },
  {
    text: 'Ina Brenner, in Oslo and Riga this week, sat down with Per Lund. Meeting Per Lund, Hartwig pledged support for northern shipping, winter harbours and open customs. Lund has letters from Chancellor Otto Hartwig.',
    visits: [{ who: 'Ina Brenner (Germany)', legs: LEGS(), words: 'in Oslo and Riga this week' }],
    meetings: [
      { who: ['Ina Brenner (Germany)', 'Per Lund (Norway)'], words: 'sat down with Per Lund' },
      { who: ['Otto Hartwig', 'Per Lund (Norway)'], words: 'Meeting Per Lund, Hartwig' },
    ],
    statements: [
      {
        by: 'Otto Hartwig',
        said: 'support for northern shipping, winter harbours and open customs',
        words: 'Meeting Per Lund, Hartwig pledged support for northern shipping, winter harbours and open customs',
        form: 'indirect',
        flags: ['speaker-doubtful'],
      },
    ],
  },
  {
    text: 'In talks with Per Lund in Oslo, before Riga, Ina Brenner voiced support for open customs, winter harbours and northern shipping.',
    visits: [{ who: 'Ina Brenner (Germany)', legs: LEGS(), words: 'in Oslo, before Riga' }],
    meetings: [{ who: ['Ina Brenner (Germany)', 'Per Lund (Norway)'], words: 'In talks with Per Lund in Oslo' }],
    statements: [
      {
        by: 'Ina Brenner (Germany)',
        said: 'support for open customs, winter harbours and northern shipping',
        words:
          'In talks with Per Lund in Oslo, before Riga, Ina Brenner voiced support for open customs, winter harbours and northern shipping',
        form: 'indirect',
      },
    ],
  },
]

let counter = 0

async function registerOf(database: Database, positions: readonly number[], size: number): Promise<string> {
  counter += 1
  const register = `journey-${counter}`
  await keepRegister(database, { register }, async (view) => {
    const opened = { register_id: register, title: 'A test', opened_at: '2024-06-01T08:00:00.000Z' }
    await view.tx
      .insertInto('registers')
      .values({ ...opened, head_seq: 0, head_hash: '' })
      .execute()
    for (let at = 0; at < positions.length; at += size) {
      const batch = positions.slice(at, at + size).flatMap((position) => JOURNEY[position] ?? [])
      await projectDocuments(
        view,
        batch.map((draft) => readDocument(draft, JOURNEY.indexOf(draft) * 10 + 2)),
      )
    }
  })
  return register
}

for (const { name, open } of testDatabases()) {
  describe(`one journey on ${name}`, async () => {
    const database = await open()
    afterAll(() => database.close())
    const everyOne = JOURNEY.map((_, at) => at)
    const register = await registerOf(database, everyOne, 1)
    const look = <T>(of: string, work: (view: View) => Promise<T>) =>
      readRegister(database, { register: of, audiences: ['public'] }, work)
    const meetingsOf = async (of: string) => {
      const { rows } = await look(of, (view) => listMeetings(view))
      const shown = rows.map(({ participants, date, reports }) => {
        return `${participants
          .map((one) => one.name)
          .sort()
          .join(' + ')} ${date} ${reports}`
      })
      return shown.sort()
    }

    test('a round told in one sentence stands with each meeting it tells of, and with none of another year', async () => {
      expect(await meetingsOf(register)).toEqual([
        'Aino Laak + Ina Brenner 2021-06-09 1',
        'Aino Laak + Ina Brenner 2024-03-05 3',
        'Denmark + Finland + Ina Brenner null 2',
        'Ina Brenner + Per Lund null 2',
      ])
    })

    test('a document shows each finding in the one entry it is the own report of', async () => {
      const { rows } = await look(register, (view) => listDocuments(view))
      for (const { id } of rows) {
        const { marks } = await look(register, (view) => getDocument(view, id))
        expect(new Set(marks.map(({ finding }) => finding.id)).size).toBe(marks.length)
      }
    })

    test('words printed under two names are a disagreement, which presence settles', async () => {
      const { rows } = await look(register, (view) => listDisagreements(view, { property: 'speaker' }))
      expect(rows.map(({ values }) => values.map(({ value }) => value))).toEqual([['Ina Brenner', 'Otto Hartwig']])
      const entry = await look(register, (view) => getDisagreement(view, rows[0]?.id ?? ''))
      expect(entry.resolution).toMatchObject({ value: 'Ina Brenner', because: [{ rule: 'presence' }] })
      expect(entry.values[0]?.reports[0]?.evidence[0]?.quote).toContain('Ina Brenner voiced support')
      for (const { reports, independent } of entry.values) {
        expect(new Set(reports.map(({ voice }) => voice)).size).toBe(independent)
      }
    })

    test('without either of the sources that differ there is no disagreement; one that prints none of it cannot be left out', async () => {
      const { rows } = await look(register, (view) => listDisagreements(view, { property: 'speaker' }))
      const left = await look(register, async (view) => {
        const entry = await getDisagreement(view, rows[0]?.id ?? '')
        const [printing, differing] = entry.values.map(({ documents }) => documents)
        const without = (document = '') => leaveOut(view, entry, document)
        return [await without(printing?.[0]), await without(differing?.[0]), await without('elsewhere')]
      })
      expect(left.map((one) => one && [one.values.length, one.resolution?.value])).toEqual([
        [1, undefined],
        [1, undefined],
        undefined,
      ])
    })

    test('a report that misprints who met joins the meeting, and both names stay visible', async () => {
      const { rows } = await look(register, (view) => listDisagreements(view, { property: 'participant' }))
      expect(rows).toMatchObject([{ resolution: { value: 'Ina Brenner' } }])
      const meeting = await look(register, (view) => getMeeting(view, rows[0]?.about.id ?? ''))
      expect(meeting.participants.map((one) => one.name).sort()).toEqual(['Ina Brenner', 'Per Lund'])
      expect(meeting.reports).toHaveLength(3)
    })

    test('the same meetings come out in any order and in any batches', async () => {
      const expected = await meetingsOf(register)
      const order = fc.shuffledSubarray(everyOne, { minLength: everyOne.length })
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 6 }), async (positions, size) => {
          expect(await meetingsOf(await registerOf(database, positions, size))).toEqual(expected)
        }),
        { numRuns: 5 },
      )
    })
  })
}
