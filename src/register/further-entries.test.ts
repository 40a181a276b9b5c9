import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { getCommitment, listCommitments } from './commitments.js'
import { type Database, keepRegister, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import { getDisagreement, listDisagreements } from './disagreements.js'
import { getFigure, listFigures } from './figures.js'
import { type Draft, readDocument } from './findings.test-support.js'
import { getFormat, listFormats } from './formats.js'
import { getOverview } from './overview.js'
import { getParty, listParties } from './parties.js'
import { getPosition, listPositions } from './positions.js'
import { clearProjection, projectDocuments, recordNames } from './projection.js'
import type { View } from './queries.js'
import { search } from './search.js'
import { getVisit, listVisits } from './visits.js'

/** Four reports of one invented journey, with what was promised, claimed and said on the way. */
const JOURNEY: readonly Draft[] = [
  {
    title: 'Kessarin on his way',
    text: 'Minister Kessarin will fly to Mongolia and on to Japan. The Dune Compact was set up in 2012. Norway will give 40 million dollars for wells and pumps in dry provinces.',
    visits: [
      {
        who: 'Kessarin (Norway)',
        legs: [
          { place: 'Mongolia', country: 'Mongolia', status: 'planned' },
          { place: 'Japan', country: 'Japan', status: 'planned' },
        ],
        words: 'Minister Kessarin will fly to Mongolia and on to Japan',
      },
    ],
    formats: [
      { format: 'Dune Compact', property: 'founded', value: '2012', words: 'The Dune Compact was set up in 2012' },
    ],
    commitments: [
      {
        by: '=Norway',
        action: 'give 40 million dollars for wells and pumps in dry provinces',
        amount: 40_000_000,
        words: 'Norway will give 40 million dollars for wells and pumps in dry provinces',
      },
    ],
  },
  {
    title: 'A minister among herders',
    published: '2024-05-16',
    text: 'Aksel Kessarin arrived in Ulaanbaatar on 14 May 2024. The Dune Compact, launched in March 2012, counts Norway, Mongolia and Japan. Trade reached 300 million dollars in 2023. Kessarin pledged 40 million dollars for wells and pumps in provinces.',
    visits: [
      {
        who: 'Aksel Kessarin (Norway)',
        legs: [{ place: 'Ulaanbaatar', country: 'Mongolia', date: '2024-05-14', dateText: '14 May 2024' }],
        words: 'Aksel Kessarin arrived in Ulaanbaatar on 14 May 2024',
      },
    ],
    formats: [
      { format: 'The Dune Compact', property: 'founded', value: '2012-03', words: 'launched in March 2012' },
      {
        format: 'Dune Compact',
        property: 'members',
        value: ['Norway', 'Mongolia', 'Japan'],
        words: 'counts Norway, Mongolia and Japan',
      },
    ],
    figures: [
      {
        subject: 'trade with Mongolia',
        measure: 'trade',
        value: 3e8,
        unit: 'USD',
        period: '2023',
        words: 'Trade reached 300 million dollars in 2023',
      },
    ],
    commitments: [
      {
        by: 'Aksel Kessarin (Norway)',
        action: 'pledged 40 million dollars for wells and pumps in provinces',
        amount: 40_000_000,
        stage: 'pledged',
        words: 'Kessarin pledged 40 million dollars for wells and pumps in provinces',
      },
    ],
  },
  {
    title: 'Wells, not words',
    text: 'On 14 May 2023 Aksel Kessarin met Dorj Batmonkh in Ulaanbaatar, a stop before Tokyo. The Dune Compact dates from 2016. Trade stood at 340 million dollars in 2023. Norway will spend 55 million dollars on wells and pumps in provinces of the south. Norway backs free passage for herders across the border.',
    visits: [
      {
        who: 'Aksel Kessarin (Norway)',
        legs: [
          { place: 'Ulaanbaatar', country: 'Mongolia' },
          { place: 'Tokyo', country: 'Japan' },
        ],
        words: 'in Ulaanbaatar, a stop before Tokyo',
      },
    ],
    meetings: [
      {
        who: ['Aksel Kessarin (Norway)', 'Dorj Batmonkh (Mongolia)'],
        date: '2023-05-14',
        place: 'Ulaanbaatar',
        words: 'On 14 May 2023 Aksel Kessarin met Dorj Batmonkh in Ulaanbaatar',
      },
    ],
    formats: [
      { format: 'Dune Compact', property: 'founded', value: '2016', words: 'The Dune Compact dates from 2016' },
    ],
    figures: [
      {
        subject: 'trade with Mongolia',
        measure: 'trade',
        value: 3.4e8,
        unit: 'USD',
        period: '2023',
        words: 'Trade stood at 340 million dollars in 2023',
      },
    ],
    commitments: [
      {
        by: '=Norway',
        action: 'spend 55 million dollars on wells and pumps in provinces of the south',
        amount: 55_000_000,
        words: 'Norway will spend 55 million dollars on wells and pumps in provinces of the south',
      },
    ],
    positions: [
      {
        by: '=Norway',
        stance: 'for',
        matter: 'free passage for herders across the border',
        words: 'Norway backs free passage for herders across the border',
      },
    ],
  },
  {
    title: 'A year later',
    published: '2025-06-02',
    text: 'Aksel Kessarin came to Ulaanbaatar on 1 June 2025 for the Dune Compact meeting. Norway supported free passage of herders across borders. Norway backs free passage for fishermen across Svalbard waters. The Other Compact began in 1999.',
    visits: [
      {
        who: 'Aksel Kessarin (Norway)',
        legs: [{ place: 'Ulaanbaatar', country: 'Mongolia', date: '2025-06-01', dateText: '1 June 2025' }],
        words: 'came to Ulaanbaatar on 1 June 2025',
      },
    ],
    meetings: [
      {
        kind: 'ministerial',
        who: ['=Norway', '=Mongolia'],
        format: 'Dune Compact',
        place: 'Ulaanbaatar',
        date: '2025-06-01',
        words: 'the Dune Compact meeting',
      },
    ],
    formats: [
      { format: 'The Other Compact', property: 'founded', value: '1999', words: 'The Other Compact began in 1999' },
    ],
    positions: [
      {
        by: '=Norway',
        stance: 'for',
        matter: 'free passage of herders across borders',
        words: 'Norway supported free passage of herders across borders',
      },
      {
        by: '=Norway',
        stance: 'for',
        matter: 'free passage for fishermen across Svalbard waters',
        words: 'Norway backs free passage for fishermen across Svalbard waters',
      },
    ],
  },
]

let counter = 0

async function registerOf(database: Database, batches: readonly (readonly number[])[]) {
  counter += 1
  const register = `further-${counter}`
  await keepRegister(database, { register }, async (view) => {
    const row = { register_id: register, title: 'A test', opened_at: '2024-06-01T08:00:00.000Z' }
    await view.tx
      .insertInto('registers')
      .values({ ...row, head_seq: 0, head_hash: '' })
      .execute()
    for (const batch of batches) await projectDocuments(view, batch.flatMap(read))
  })
  return register
}

function read(at: number) {
  const draft = JOURNEY[at]
  return draft ? [readDocument(draft, at * 10 + 2)] : []
}

function look<T>(database: Database, register: string, work: (view: View) => Promise<T>): Promise<T> {
  return readRegister(database, { register, audiences: ['public'] }, work)
}

/** Every entry as read, without the tie of findings to it. */
async function entriesOf(view: View) {
  return view.tx
    .selectFrom('entries')
    .select(['entry_id', 'kind', 'subkind', 'caption', 'date', 'sort_name', 'differs', 'body'])
    .orderBy('entry_id')
    .execute()
}

const everyOne = JOURNEY.map((_, at) => [at])

for (const { name, open } of testDatabases()) {
  describe(`further entries on ${name}`, async () => {
    const database = await open()
    afterAll(() => database.close())
    const register = await registerOf(database, everyOne)
    const ask = <T>(work: (view: View) => Promise<T>) => look(database, register, work)

    test('a journey of another year in another outlet is another journey; a misprinted year is not', async () => {
      const { rows } = await ask((view) => listVisits(view))
      expect(rows.map(({ date, reports }) => [date, reports])).toEqual([
        ['2025-06-01', 1],
        ['2024-05-14', 3],
      ])
      const visit = await ask((view) => getVisit(view, rows[1]?.id ?? ''))
      expect(visit.traveller).toMatchObject({ name: 'Aksel Kessarin' })
      expect(visit.legs.map(({ place, country, status }) => [place, country, status])).toEqual([
        ['Ulaanbaatar', 'Mongolia', 'held'],
        ['Tokyo', 'Japan', 'held'],
      ])
      expect(visit.disagreements.map(({ property }) => property)).toEqual(['date:MNG'])
    })

    test('the year of a visit is in dispute, each value with the words of its documents, a meeting’s too', async () => {
      const { rows } = await ask((view) => listDisagreements(view, { property: 'date:MNG' }))
      expect(rows.map(({ label, about, resolution }) => [label, about.kind, resolution])).toEqual([
        ['year of the visit to Mongolia', 'visit', null],
      ])
      const disagreement = await ask((view) => getDisagreement(view, rows[0]?.id ?? ''))
      const quotes = disagreement.values.map(({ value, reports }) => [
        value,
        ...reports.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
      ])
      expect(quotes).toEqual([
        ['2024-05-14', 'Aksel Kessarin arrived in Ulaanbaatar on 14 May 2024'],
        ['2023-05-14', 'On 14 May 2023 Aksel Kessarin met Dorj Batmonkh in Ulaanbaatar'],
      ])
    })

    test('the founding of a format is in dispute; a month within the year is not another value', async () => {
      const { rows } = await ask((view) => listFormats(view))
      expect(rows.map((row) => [row.name, row.meetings])).toEqual([
        ['Dune Compact', 1],
        ['The Other Compact', 0],
      ])
      const format = await ask((view) => getFormat(view, rows[0]?.id ?? ''))
      const founded = format.facts.find(({ property }) => property === 'founded')
      expect(founded?.values.map(({ value }) => value)).toEqual(['2012-03', '2016', '2012'])
      expect(format.members.map(({ party }) => party)).toEqual(['state-NOR', 'state-MNG', 'state-JPN'])
      expect(format.disagreements.map(({ property }) => property)).toEqual(['founded'])
      expect(format.latestMeetings.map(({ date }) => date)).toEqual(['2025-06-01'])
      expect((await ask((view) => getFormat(view, rows[1]?.id ?? ''))).disagreements).toEqual([])
    })

    test('a format is a party under the same id', async () => {
      const { rows } = await ask((view) => listParties(view, { kind: 'format' }))
      const party = await ask((view) => getParty(view, rows[0]?.id ?? ''))
      expect(party).toMatchObject({ name: 'Dune Compact', aliases: ['The Dune Compact'], meetings: 1 })
      expect(party).not.toHaveProperty('facts')
    })

    test('a minister promises for the state; another sum is another commitment, and possibly the same', async () => {
      const { rows } = await ask((view) => listCommitments(view, { actor: 'state-NOR' }))
      const sums = rows.map(({ amount, reports, stage }) => [amount?.value, reports, stage]).sort()
      expect(sums).toEqual([
        [40_000_000, 2, 'announced'],
        [55_000_000, 1, 'announced'],
      ])
      const { rows: possible } = await ask((view) => listDisagreements(view, { kind: 'possible' }))
      expect(possible.map(({ values }) => values.map(({ value }) => value))).toEqual([
        ['40 million USD', '55 million USD'],
      ])
      const first = await ask((view) => getCommitment(view, possible[0]?.about.id ?? ''))
      expect(first.amount?.value).toBe(40_000_000)
      expect(first.actor).toEqual({ party: 'state-NOR', name: 'Norway' })
      expect(first.disagreements).toHaveLength(1)
    })

    test('one figure of one period with two values keeps both', async () => {
      const { rows } = await ask((view) => listFigures(view))
      expect(rows).toHaveLength(1)
      const figure = await ask((view) => getFigure(view, rows[0]?.id ?? ''))
      expect(figure.values.map(({ value }) => value)).toEqual(['300 million USD', '340 million USD'])
      expect(figure.disagreements.map(({ property }) => property)).toEqual(['value'])
    })

    test('one position in two wordings is one; the same words on another matter are another', async () => {
      const { rows } = await ask((view) => listPositions(view, { holder: 'state-NOR', stance: 'for' }))
      expect(rows.map(({ reports }) => reports).sort()).toEqual([1, 2])
      const both = rows.find(({ reports }) => reports === 2)
      expect((await ask((view) => getPosition(view, both?.id ?? ''))).variants).toHaveLength(1)
    })

    test('the overview counts them and the search finds them', async () => {
      const { counts } = await ask(getOverview)
      expect(counts).toMatchObject({
        visits: 2,
        commitments: 2,
        figures: 1,
        formats: 2,
        positions: 2,
        disagreements: 4,
      })
      for (const kind of ['visit', 'commitment', 'figure', 'format', 'position', 'disagreement']) {
        const words = { visit: 'Kessarin', commitment: 'wells', figure: 'trade', format: 'dune', position: 'herders' }
        const asked = words[kind as keyof typeof words] ?? '2016'
        const hits = await ask((view) => search(view, asked, { kind }))
        expect([kind, hits.total > 0]).toEqual([kind, true])
      }
    })

    test('an id of no entry is not found, nor one of another kind', async () => {
      const gets: readonly ((view: View, id: string) => Promise<unknown>)[] = [
        getVisit,
        getCommitment,
        getFigure,
        getFormat,
        getPosition,
        getDisagreement,
      ]
      for (const get of gets) {
        await expect(ask((view) => get(view, 'state-NOR'))).rejects.toMatchObject({ name: 'NotFound' })
      }
    })

    test('the entries are the same whatever the batches, and the groups in any order', async () => {
      const expected = await ask(entriesOf)
      expect(await look(database, await registerOf(database, [[0, 1, 2, 3]]), entriesOf)).toEqual(expected)
      const groups = (entries: typeof expected) =>
        entries.map(({ kind, subkind, differs, date }) => `${kind} ${subkind} ${differs} ${date}`).sort()
      const order = fc.shuffledSubarray(everyOne.flat(), { minLength: JOURNEY.length })
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 3 }), async (positions, size) => {
          const batches = positions.flatMap((_, at) => (at % size === 0 ? [positions.slice(at, at + size)] : []))
          const other = await registerOf(database, batches)
          expect(groups(await look(database, other, entriesOf))).toEqual(groups(expected))
        }),
        { numRuns: 5 },
      )
    })

    test('a rebuild gives the same ids, of disagreements too', async () => {
      const other = await registerOf(database, [])
      const named: Parameters<typeof recordNames>[] = []
      await keepRegister(database, { register: other }, async (view) => {
        for (const at of [2, 0, 3, 1]) {
          const seq = named.length * 2 + 1
          const ids = await projectDocuments(
            view,
            read(at).map((one) => ({ ...one, seq })),
          )
          named.push([view, ids, seq + 1])
        }
      })
      const before = await look(database, other, entriesOf)
      await keepRegister(database, { register: other }, async (view) => {
        await clearProjection(view)
        for (const [, ids, seq] of named) await recordNames(view, ids, seq)
        const again = [2, 0, 3, 1].flatMap((at, index) => read(at).map((one) => ({ ...one, seq: index * 2 + 1 })))
        expect(await projectDocuments(view, again)).toEqual([])
      })
      expect(await look(database, other, entriesOf)).toEqual(before)
    })
  })
}
