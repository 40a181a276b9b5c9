import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Database, keepRegister, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import { getDocument, listDocuments } from './documents.js'
import { type Draft, readDocument } from './findings.test-support.js'
import { getMeeting, listMeetings } from './meetings.js'
import { getOverview } from './overview.js'
import { getParty, listParties } from './parties.js'
import { clearProjection, listOrphans, projectDocuments, projectUnread, recordNames } from './projection.js'
import type { View } from './queries.js'
import { search } from './search.js'
import { getStatement, listStatements } from './statements.js'

/** Five reports of one invented visit; the days, years and words differ as they do in the press. */
const VISIT: readonly Draft[] = [
  {
    title: 'Valdrin due in Astana this week',
    text: 'Foreign Minister Arben Valdrin of Albania is due in Astana this week for the Steppe Forum ministerial meeting.',
    meetings: [
      {
        kind: 'ministerial',
        who: ['Arben Valdrin (Albania)'],
        format: 'Steppe Forum',
        place: 'Astana',
        status: 'planned',
      },
    ],
    roles: [{ person: 'Arben Valdrin (Albania)', title: 'Foreign Minister', of: 'Albania' }],
  },
  {
    title: 'Steppe Forum convenes',
    text: 'On April 16, 2023, the Steppe Forum ministerial met in Astana. Albanian minister Valdrin had met Daniyar Okas before. “We came to open a road that winter cannot close and that no customs post will make longer”, Valdrin said.',
    meetings: [
      {
        kind: 'ministerial',
        who: ['=Albania', '=Kazakhstan'],
        format: 'Steppe Forum',
        place: 'Astana',
        date: '2023-04-16',
        words: 'the Steppe Forum ministerial met',
      },
      { who: ['Valdrin (Albania)', 'Daniyar Okas (Kazakhstan)'], date: '2023-04-16', words: 'had met Daniyar Okas' },
    ],
    statements: [
      {
        by: 'Valdrin (Albania)',
        said: 'We came to open a road that winter cannot close and that no customs post will make longer',
      },
    ],
  },
  {
    title: 'Ministers and a road',
    published: '2024-04-17',
    text: 'Arben Valdrin met his colleague Daniyar Okas on Tuesday, April 16, 2024, before the Steppe Forum summit in the Kazakh capital. “We came to open a road that winter cannot shut and that no customs post will make longer,” Mr Valdrin said.',
    meetings: [
      {
        who: ['Arben Valdrin (Albania)', 'Daniyar Okas (Kazakhstan)'],
        date: '2024-04-16',
        weekday: 2,
        words: 'met his colleague Daniyar Okas',
      },
      {
        kind: 'summit',
        who: ['=Albania', '=Kazakhstan'],
        format: 'Steppe Forum',
        place: 'Astana',
        date: '2024-04-16',
        words: 'the Steppe Forum summit',
      },
    ],
    statements: [
      {
        by: 'Arben Valdrin (Albania)',
        said: 'We came to open a road that winter cannot shut and that no customs post will make longer',
        date: '2024-04-16',
      },
    ],
  },
  {
    title: 'Tuesday in Astana',
    text: 'Valdrin sat down on Tuesday with Okas. A Steppe Forum meeting followed. At a joint press conference Valdrin and Okas took questions.',
    meetings: [
      { who: ['Valdrin (Albania)', 'Okas (Kazakhstan)'], weekday: 2, words: 'sat down on Tuesday with Okas' },
      {
        kind: 'ministerial',
        who: ['=Albania', '=Kazakhstan'],
        format: 'Steppe Forum',
        weekday: 2,
        words: 'A Steppe Forum meeting followed',
      },
      { kind: 'press-conference', who: ['Valdrin (Albania)', 'Okas (Kazakhstan)'], words: 'joint press conference' },
    ],
  },
  {
    title: 'A president receives',
    published: '2024-04-18',
    text: 'President Serik Tolegen received Valdrin on April 16. At a joint press conference Valdrin and Okas spoke of a road.',
    meetings: [
      { who: ['Serik Tolegen (Kazakhstan)', 'Valdrin (Albania)'], date: '2024-04-16', words: 'received Valdrin' },
      {
        kind: 'press-conference',
        who: ['Valdrin (Albania)', 'Okas (Kazakhstan)'],
        date: '2024-04-16',
        words: 'joint press conference',
      },
    ],
    roles: [{ person: 'Serik Tolegen (Kazakhstan)', title: 'President', of: 'Kazakhstan' }],
  },
]

let counter = 0

function freshName(): string {
  counter += 1
  return `test-${counter}`
}

/** A register of its own, with the drafts read in `batches` (lists of positions). */
async function registerOf(database: Database, drafts: readonly Draft[], batches: readonly (readonly number[])[]) {
  const register = freshName()
  await keepRegister(database, { register }, async (view) => {
    const row = {
      register_id: register,
      title: 'A test',
      opened_at: '2024-06-01T08:00:00.000Z',
      head_seq: 0,
      head_hash: '',
    }
    await view.tx.insertInto('registers').values(row).execute()
    for (const batch of batches)
      await projectDocuments(
        view,
        batch.flatMap((at) => read(drafts, at)),
      )
  })
  return register
}

function read(drafts: readonly Draft[], at: number) {
  const draft = drafts[at]
  return draft ? [readDocument(draft, at * 10 + 2)] : []
}

function look<T>(database: Database, register: string, work: (view: View) => Promise<T>): Promise<T> {
  return readRegister(database, { register, audiences: ['public'] }, work)
}

/** Groups as sets of findings, whatever their ids. */
async function groupsOf(view: View): Promise<string[]> {
  const rows = await view.tx.selectFrom('entry_findings').selectAll().execute()
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    groups.set(row.entry_id, [...(groups.get(row.entry_id) ?? []), `${row.document_id}/${row.finding_id}`])
  }
  const names = await view.tx.selectFrom('party_names').select(['profile', 'party_id']).execute()
  for (const { profile, party_id } of names) groups.set(`${party_id}`, [...(groups.get(`${party_id}`) ?? []), profile])
  return [...groups.values()].map((group) => group.sort().join(' ')).sort()
}

/** What entries show, whatever their ids: names of people and bodies apart, which stand under their own. */
async function shownIn(view: View): Promise<string[]> {
  const kinds = ['meeting', 'visit', 'statement', 'commitment', 'figure', 'position']
  const rows = await view.tx.selectFrom('entries').select(['caption', 'body']).where('kind', 'in', kinds).execute()
  return rows.map((row) => JSON.stringify(row)).sort()
}

const everyOne = VISIT.map((_, at) => [at])

for (const { name, open } of testDatabases()) {
  describe(`the register on ${name}`, async () => {
    const database = await open()
    afterAll(() => database.close())
    const visit = await registerOf(database, VISIT, everyOne)

    test('five reports of one ministerial, one planned, one of another year and one of a weekday, are one meeting', async () => {
      const meetings = await look(database, visit, (view) => listMeetings(view, { format: 'Steppe Forum' }))
      expect(meetings.rows.map(({ date, place, reports, status }) => ({ date, place, reports, status }))).toEqual([
        { date: '2024-04-16', place: 'Astana', reports: 4, status: 'held' },
      ])
      const meeting = await look(database, visit, (view) => getMeeting(view, meetings.rows[0]?.id ?? ''))
      expect(meeting.differing['date']?.map(({ value }) => value)).toEqual(['2024-04-16', '2023-04-16'])
      expect(meeting.differing['meetingKind']?.map(({ value }) => value)).toEqual(['ministerial', 'summit'])
      expect(meeting.reports.every(({ evidence }) => evidence.length > 0)).toBe(true)
    })

    test('the minister, the president and the press conference each keep their own meeting', async () => {
      const { rows } = await look(database, visit, (view) => listMeetings(view))
      const shown = rows.map(({ meetingKind, participants, reports }) => [
        meetingKind,
        reports,
        participants.map((one) => one.name).sort(),
      ])
      expect(shown).toHaveLength(4)
      expect(shown).toEqual(
        expect.arrayContaining([
          ['bilateral', 3, ['Arben Valdrin', 'Daniyar Okas']],
          ['bilateral', 1, ['Arben Valdrin', 'Serik Tolegen']],
          ['press-conference', 2, ['Arben Valdrin', 'Daniyar Okas']],
        ]),
      )
    })

    test('a person named in full and by surname is one party, with the titles documents print', async () => {
      const { rows } = await look(database, visit, (view) => listParties(view))
      expect(rows.map((row) => row.name)).toEqual(['Daniyar Okas', 'Serik Tolegen', 'Arben Valdrin'])
      const valdrin = await look(database, visit, (view) => getParty(view, rows[2]?.id ?? ''))
      expect(valdrin).toMatchObject({ aliases: ['Valdrin'], state: 'Albania', statements: 1, meetings: 4 })
      expect(valdrin.roles.map(({ title }) => title)).toEqual(['Foreign Minister'])
      const states = await look(database, visit, (view) => listParties(view, { kind: 'state' }))
      expect(states.rows.map(({ id }) => id)).toEqual(['state-ALB', 'state-KAZ'])
    })

    test('one utterance in two wordings is one statement with its variant', async () => {
      const { rows, total } = await look(database, visit, (view) => listStatements(view))
      expect(total).toBe(1)
      const statement = await look(database, visit, (view) => getStatement(view, rows[0]?.id ?? ''))
      expect(statement.speaker).toMatchObject({ name: 'Arben Valdrin' })
      expect(statement.variants).toHaveLength(1)
      expect(statement.reports).toHaveLength(2)
    })

    test('a document shows each finding with its entry', async () => {
      const { rows } = await look(database, visit, (view) => listDocuments(view))
      for (const { id } of rows) {
        const document = await look(database, visit, (view) => getDocument(view, id))
        expect(document.marks.length).toBeGreaterThan(0)
        for (const { finding, entry } of document.marks) {
          expect(entry).toMatch(/^[mspof]-/)
          for (const { start, end, quote } of finding.evidence) expect(document.text.slice(start, end)).toBe(quote)
        }
      }
    })

    test('the search finds entries and documents, takes an unfinished word and marks what it found', async () => {
      const ask = (words: string, kind?: string) =>
        look(database, visit, (view) => search(view, words, kind === undefined ? {} : { kind }))
      const hits = await ask('customs post')
      expect(new Set(hits.rows.map(({ kind }) => kind))).toEqual(new Set(['statement', 'document']))
      expect(hits.rows[0]?.excerpt).toMatch(/\uE000customs\uE001/)
      expect((await ask('steppe for')).total).toBeGreaterThan(0)
      expect((await ask('Valdrin', 'person')).rows.map(({ caption }) => caption)).toEqual(['Arben Valdrin'])
      for (const odd of ['', ' ', '"', 'a & | !', "road':*", '\\', '-', ':::', 'the', '\0 road', '(((', '" road']) {
        await expect(ask(odd)).resolves.toHaveProperty('rows')
      }
    })

    test('the overview counts what is there, unread documents too', async () => {
      const register = await registerOf(database, VISIT, everyOne)
      const unread = {
        document: 'ffff',
        sha256: 'ff',
        source: 'scan.tif',
        mediaType: 'image/tiff',
        bytes: 9,
        reason: 'No text in it',
      }
      await keepRegister(database, { register }, (view) => projectUnread(view, unread, 99, '2024-06-02T00:00:00.000Z'))
      const overview = await look(database, register, getOverview)
      expect(overview.counts).toMatchObject({
        documents: 6,
        unread: 1,
        meetings: 4,
        statements: 1,
        people: 3,
        differing: 2,
      })
      expect((await look(database, register, (view) => listDocuments(view, { unread: true }))).total).toBe(1)
    })

    test('the groups, and what they show, are the same in any order and in any batches', async () => {
      const expected = await look(database, visit, groupsOf)
      const shown = await look(database, visit, shownIn)
      const order = fc.shuffledSubarray(everyOne.flat(), { minLength: VISIT.length })
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: VISIT.length }), async (positions, size) => {
          const batches = positions.flatMap((_, at) => (at % size === 0 ? [positions.slice(at, at + size)] : []))
          const register = await registerOf(database, VISIT, batches)
          expect(await look(database, register, groupsOf)).toEqual(expected)
          expect(await look(database, register, shownIn)).toEqual(shown)
        }),
        { numRuns: 6 },
      )
    })

    test('a rebuild from the documents and the names gives the same entries under the same ids', async () => {
      const register = freshName()
      const named: Parameters<typeof recordNames>[] = []
      const entriesOf = async (view: View) =>
        view.tx.selectFrom('entries').select(['entry_id', 'caption', 'body']).orderBy('entry_id').execute()
      const redirectsOf = (view: View) => view.tx.selectFrom('redirects').selectAll().orderBy('old_id').execute()
      await keepRegister(database, { register }, async (view) => {
        for (const at of [4, 3, 0, 1, 2]) {
          const ids = await projectDocuments(
            view,
            read(VISIT, at).map((one) => ({ ...one, seq: named.length * 2 + 1 })),
          )
          named.push([view, ids, named.length * 2 + 2])
        }
      })
      const before = await look(database, register, entriesOf)
      const movedBefore = await look(database, register, redirectsOf)
      await keepRegister(database, { register }, async (view) => {
        await clearProjection(view)
        for (const [, ids, seq] of named) await recordNames(view, ids, seq)
        const again = [4, 3, 0, 1, 2].flatMap((at, index) =>
          read(VISIT, at).map((one) => ({ ...one, seq: index * 2 + 1 })),
        )
        expect(await projectDocuments(view, again)).toEqual([])
      })
      expect(await look(database, register, entriesOf)).toEqual(before)
      expect(await look(database, register, redirectsOf)).toEqual(movedBefore)
      expect(await look(database, register, listOrphans)).toEqual([])
      expect(movedBefore.length).toBeGreaterThan(0)
      const moved = movedBefore[0]
      const asked = look(database, register, (view) => getMeeting(view, moved?.old_id ?? ''))
      await expect(asked).rejects.toMatchObject({ name: 'NotFound', movedTo: moved?.entry_id })
    })

    describe('an id whose words are read otherwise', () => {
      const text = 'On Monday Arben Valdrin met Daniyar Okas in Tirana and Jonas Lind in Durres.'
      const meetingOf = (words: string, ...who: readonly string[]) => ({
        who: ['Arben Valdrin (Albania)', ...who],
        words,
      })
      const first = { text, meetings: [meetingOf('Arben Valdrin met Daniyar Okas', 'Daniyar Okas (Kazakhstan)')] }

      /** The meetings after a rebuild that reads them as `meetings`, and the id that was given before. */
      async function readAnew(...meetings: readonly ReturnType<typeof meetingOf>[]) {
        const register = freshName()
        const given: string[] = []
        await keepRegister(database, { register }, async (view) => {
          const named = await projectDocuments(view, [readDocument(first, 1)])
          given.push(...named.flatMap(({ id, kind }) => (kind === 'meeting' ? [id] : [])))
          await clearProjection(view)
          await recordNames(view, named, 2)
          await projectDocuments(view, [readDocument({ text, meetings }, 1)])
        })
        const entries = await look(database, register, (view) => listMeetings(view))
        return { register, id: given[0] ?? '', ids: entries.rows.map(({ id }) => id) }
      }

      test('goes to the one entry of its kind that shares its words', async () => {
        const { id, ids } = await readAnew(
          meetingOf('Monday Arben Valdrin met Daniyar Okas', 'Daniyar Okas (Kazakhstan)'),
        )
        expect(ids).toEqual([id])
      })

      test('of several that share them it goes to none, and names them', async () => {
        const { register, id, ids } = await readAnew(
          meetingOf('Valdrin met Daniyar Okas in Tirana', 'Daniyar Okas (Kazakhstan)'),
          meetingOf('met Daniyar Okas in Tirana and Jonas Lind', 'Jonas Lind (Sweden)'),
        )
        expect(ids).toHaveLength(2)
        expect(ids).not.toContain(id)
        const asked = look(database, register, (view) => getMeeting(view, id))
        const now = expect.arrayContaining(ids.map((each) => expect.objectContaining({ id: each })))
        await expect(asked).rejects.toMatchObject({ name: 'NotFound', lost: { now } })
      })

      test('lost, it leads to the document it was given in, not to another of the same text', async () => {
        const register = freshName()
        const one = (document: string, seq: number, draft: Draft) => {
          const read = readDocument(draft, seq)
          return { ...read, received: { ...read.received, document } }
        }
        const given: string[] = []
        await keepRegister(database, { register }, async (view) => {
          await projectDocuments(view, [one('earlier', 1, { text })])
          const named = await projectDocuments(view, [one('later', 2, first)])
          given.push(...named.flatMap(({ id, kind }) => (kind === 'meeting' ? [id] : [])))
          await clearProjection(view)
          await recordNames(view, named, 3)
          await projectDocuments(view, [one('earlier', 1, { text }), one('later', 2, { text })])
        })
        const asked = look(database, register, (view) => getMeeting(view, given[0] ?? ''))
        await expect(asked).rejects.toMatchObject({ name: 'NotFound', lost: { document: 'later' } })
      })

      test('goes to none where only other words are read so', async () => {
        const { register, id, ids } = await readAnew(meetingOf('Jonas Lind in Durres', 'Jonas Lind (Sweden)'))
        expect(ids).not.toContain(id)
        const asked = look(database, register, (view) => getMeeting(view, id))
        await expect(asked).rejects.toMatchObject({ name: 'NotFound', lost: { start: 10, end: 40, now: [] } })
      })
    })

    test('a rebuild tells documents of one text apart, though their findings have the same ids', async () => {
      const text = 'The ministers had dinner. Arben Valdrin met Daniyar Okas.'
      const years = [2019, 2021, 2023, 2025]
      const all = years.map((year, at) => {
        const draft: Draft = {
          text,
          published: `${year}-05-02`,
          meetings: [{ who: ['Arben Valdrin (Albania)', 'Daniyar Okas (Kazakhstan)'], words: 'Valdrin met Daniyar' }],
        }
        const one = readDocument(draft, at * 2 + 1)
        return { ...one, received: { ...one.received, document: `of-${year}` } }
      })
      const register = freshName()
      const idsOf = async (view: View) =>
        view.tx.selectFrom('entry_ids').select(['entry_id', 'node']).orderBy('entry_id').execute()
      await keepRegister(database, { register }, async (view) => {
        for (const one of all) await projectDocuments(view, [one])
      })
      const before = await look(database, register, idsOf)
      await keepRegister(database, { register }, async (view) => {
        const given = await view.tx
          .selectFrom('entry_ids')
          .select(['entry_id as id', 'kind', 'anchor', 'seq'])
          .execute()
        await clearProjection(view)
        for (const { seq, ...named } of given) await recordNames(view, [named], Number(seq))
        for (const one of all) expect(await projectDocuments(view, [one])).toEqual([])
      })
      expect(await look(database, register, idsOf)).toEqual(before)
      expect(before.filter(({ entry_id }) => entry_id.startsWith('m-'))).toHaveLength(years.length)
    })

    test('a document kept for some is neither grouped nor shown to others', async () => {
      const papers = VISIT.map((draft, at) => (at === 2 ? { ...draft, audience: 'secretariat' } : draft))
      const register = await registerOf(database, papers, everyOne)
      const overview = await look(database, register, getOverview)
      expect(overview.counts).toMatchObject({ documents: 4, differing: 0 })
      const found = await look(database, register, (view) => search(view, '"winter cannot shut"'))
      expect(found.total).toBe(0)
    })

    test('two documents of the same text keep their own findings', async () => {
      const [first] = read(VISIT, 1)
      const register = await registerOf(database, VISIT, [[1]])
      await keepRegister(database, { register }, async (view) => {
        if (first)
          await projectDocuments(view, [{ ...first, seq: 50, received: { ...first.received, document: 'copy' } }])
      })
      const { rows } = await look(database, register, (view) => listMeetings(view))
      expect(rows.map(({ reports }) => reports)).toEqual([2, 2])
    })
  })
}
