import { afterAll, describe, expect, test } from 'vitest'
import type { Decision } from '../../journal/acts.js'
import { getCommitment, listCommitments } from '../commitments.js'
import { type Database, keepRegister, readRegister } from '../database.js'
import { testDatabases } from '../databases.test-support.js'
import { getDisagreement, listDisagreements } from '../disagreements.js'
import { type Draft, readDocument } from '../findings.test-support.js'
import { getMeeting, listMeetings } from '../meetings.js'
import { listParties } from '../parties.js'
import {
  clearProjection,
  projectDecisions,
  projectDocuments,
  recordDecision,
  recordNames,
  recordUndoing,
} from '../projection.js'
import type { View } from '../queries.js'
import { getStatement } from '../statements.js'
import { listDecisions } from './list-decisions.js'
import { type AskedDecision, prepareDecision } from './prepare-decision.js'

const TALKS = ['Mara Lindqvist (Sweden)', 'Jon Harka (Estonia)']

const PRESS: readonly Draft[] = [
  {
    text: 'Mara Lindqvist met Jon Harka in Tallinn on 5 March 2024.',
    meetings: [{ who: TALKS, date: '2024-03-05', place: 'Tallinn', words: 'Mara Lindqvist met Jon Harka' }],
  },
  {
    text: 'Lindqvist and Harka spoke in Tallinn on 5 March 2024. Sweden will give 30 million dollars for ferries.',
    meetings: [{ who: TALKS, date: '2024-03-05', place: 'Tallinn', words: 'Lindqvist and Harka spoke' }],
    commitments: [
      {
        by: '=Sweden',
        action: 'give 30 million dollars for ferries',
        amount: 30_000_000,
        words: 'Sweden will give 30 million dollars for ferries',
      },
    ],
  },
  {
    text: 'Jon Harka saw Mara Lindqwist on 9 June 2024 in Narva, Harka said.',
    meetings: [
      {
        who: ['Jon Harka (Estonia)', 'Mara Lindqwist'],
        date: '2024-06-09',
        place: 'Narva',
        words: 'Jon Harka saw Mara Lindqwist',
      },
    ],
  },
  {
    text: 'The Amber Six was founded in 2012.',
    formats: [{ format: 'Amber Six', property: 'founded', value: '2012', words: 'founded in 2012' }],
  },
  {
    text: 'The Amber Six was formed in 2014.',
    formats: [{ format: 'Amber Six', property: 'founded', value: '2014', words: 'formed in 2014' }],
  },
]

const HAND = { at: '2024-07-01T10:00:00.000Z', by: 'O. Ficer' }
let counter = 0
let acts = 100

for (const { name, open } of testDatabases()) {
  describe(`decisions on ${name}`, async () => {
    const database = await open()
    afterAll(() => database.close())

    test.each<[string, (ids: Ids) => AskedDecision, RegExp]>([
      ['without a reason', ({ talks }) => ({ verb: 'confirm', ids: [talks], reason: ' ' }), /needs a reason/],
      ['of a state', () => ({ verb: 'confirm', ids: ['state-SWE'], reason: 'x' }), /ISO codes/],
      [
        'to merge unlike kinds',
        ({ talks, promise }) => ({ verb: 'merge', ids: [talks, promise], reason: 'x' }),
        /a commitment/,
      ],
      [
        'to correct what nobody prints',
        ({ talks }) => ({ verb: 'correct', ids: [talks], property: 'colour', value: 'blue', reason: 'x' }),
        /can be corrected: date/,
      ],
      [
        'to correct a day to no day',
        ({ talks }) => ({ verb: 'correct', ids: [talks], property: 'date', value: '2024-02-31', reason: 'x' }),
        /no date/,
      ],
      [
        'to set a status of no ladder',
        ({ promise }) => ({ verb: 'status', ids: [promise], value: 'lost', reason: 'x' }),
        /one of: offered/,
      ],
      [
        'to split off everything',
        ({ promise }) => ({ verb: 'split', ids: [promise], apart: [idOf(1)], reason: 'x' }),
        /Nothing would be left/,
      ],
      [
        'to split off a document that does not report it',
        ({ talks }) => ({ verb: 'split', ids: [talks], apart: [idOf(3)], reason: 'x' }),
        /None of these documents/,
      ],
    ])('a decision %s is refused', async (_, asked, refusal) => {
      const { register, ids } = await filled(database)
      const prepared = await keepRegister(database, { register }, (view) => prepareDecision(view, asked(ids), 90))
      expect(prepared).toMatchObject({ ok: false, reason: expect.stringMatching(refusal) })
    })

    test('a merging joins two meetings, the older id leads, and undoing parts them again', async () => {
      const { register, ids, look } = await filled(database)
      const before = await look(captions)
      const decision = await take(database, register, {
        verb: 'merge',
        ids: [ids.later, ids.talks],
        reason: 'one stay',
      })
      const merged = await look((view) => getMeeting(view, ids.talks))
      expect(merged.reports).toHaveLength(3)
      await expect(look((view) => getMeeting(view, ids.later))).rejects.toMatchObject({ movedTo: ids.talks })
      expect((await look((view) => listDecisions(view, { entry: ids.talks }))).rows).toMatchObject([
        { id: decision.id, verb: 'merge', by: 'O. Ficer', reason: 'one stay', orphaned: [], undone: null },
      ])
      await undo(database, register, decision.id)
      expect(await look(captions)).toEqual(before)
      expect((await look((view) => listDecisions(view))).rows[0]?.undone).toMatchObject({ reason: 'a slip' })
    })

    test('a splitting takes one document’s report out, under a new id', async () => {
      const { register, ids, look } = await filled(database)
      await take(database, register, { verb: 'split', ids: [ids.talks], apart: [idOf(1)], reason: 'two talks' })
      const { rows } = await look((view) => listMeetings(view))
      expect(rows.map(({ reports }) => reports)).toEqual([1, 1, 1])
      expect(rows.map(({ id }) => id)).toContain(ids.talks)
    })

    test('a rejected entry is off the register, and its address says why', async () => {
      const { register, ids, look } = await filled(database)
      const decision = await take(database, register, { verb: 'reject', ids: [ids.later], reason: 'a rumour' })
      await expect(look((view) => getMeeting(view, ids.later))).rejects.toMatchObject({
        struck: expect.stringContaining('a rumour'),
      })
      await expect(look((view) => getStatement(view, ids.later))).rejects.toThrow(/^The meeting /)
      await undo(database, register, decision.id)
      expect(await look((view) => getMeeting(view, ids.later))).toMatchObject({ date: '2024-06-09' })
    })

    test('a correction changes what is shown, not what is printed', async () => {
      const { register, ids, look } = await filled(database)
      await take(database, register, {
        verb: 'correct',
        ids: [ids.talks],
        property: 'place',
        value: 'Tartu',
        reason: 'programme',
      })
      await take(database, register, { verb: 'status', ids: [ids.promise], value: 'disbursed', reason: 'paid in May' })
      const meeting = await look((view) => getMeeting(view, ids.talks))
      expect(meeting).toMatchObject({ place: 'Tartu', title: 'Meeting of Mara Lindqvist and Jon Harka, Tartu' })
      expect(meeting.reports.map(({ finding }) => (finding.kind === 'meeting' ? finding.place : ''))).toEqual([
        'Tallinn',
        'Tallinn',
      ])
      expect(await look((view) => getCommitment(view, ids.promise))).toMatchObject({ stage: 'disbursed' })
    })

    test('a corrected name stands in the titles of meetings, and is taken back with the correction', async () => {
      const { register, ids, look } = await filled(database)
      const { rows } = await look((view) => listParties(view))
      const harka = rows.find(({ name: printed }) => printed === 'Jon Harka')?.id ?? ''
      const title = async () => (await look((view) => getMeeting(view, ids.talks))).title
      const asked = { verb: 'correct', ids: [harka], property: 'name', value: 'Jon Härka', reason: 'a letter' } as const
      const { id } = await take(database, register, asked)
      expect(await title()).toBe('Meeting of Mara Lindqvist and Jon Härka, Tallinn')
      await undo(database, register, id)
      expect(await title()).toBe('Meeting of Mara Lindqvist and Jon Harka, Tallinn')
    })

    test('an officer settles what the texts leave open', async () => {
      const { register, ids, look } = await filled(database)
      await take(database, register, { verb: 'correct', ids: [ids.founding], value: '2014', reason: 'the charter' })
      const entry = await look((view) => getDisagreement(view, ids.founding))
      expect(entry.resolution).toMatchObject({ value: '2014', because: [{ rule: 'decision' }] })
      expect(entry.resolution?.because[0]?.proof).toContain('the charter')
      expect(entry.values.map(({ value }) => value)).toEqual(['2014', '2012'])
    })

    test('two people are made one, and a spelling is taken out again', async () => {
      const { register, look } = await filled(database)
      const people = async () => (await look((view) => listParties(view))).rows.map(({ id }) => id)
      const before = await people()
      const [first = '', second = ''] = before
      await take(database, register, { verb: 'merge', ids: [first, second], reason: 'one person' })
      const merged = await people()
      expect(merged).toHaveLength(before.length - 1)
      const [only = ''] = merged.filter((id) => id === first || id === second)
      await take(database, register, { verb: 'split', ids: [only], apart: ['Jon Harka'], reason: 'another' })
      expect(await people()).toHaveLength(before.length)
    })

    test('a rebuilt register honours every decision under the same ids', async () => {
      const { register, ids, look, named } = await filled(database)
      const first = await take(
        database,
        register,
        { verb: 'split', ids: [ids.talks], apart: [idOf(1)], reason: 'two' },
        named,
      )
      const second = await take(
        database,
        register,
        { verb: 'correct', ids: [ids.later], property: 'date', value: '2024-06-10', reason: 'day' },
        named,
      )
      const before = await look(whole)
      await keepRegister(database, { register }, async (view) => {
        await clearProjection(view)
        for (const { seq, list } of named) await recordNames(view, list, seq)
        await recordDecision(view, { seq: 100, ...HAND, decision: first })
        await recordDecision(view, { seq: 101, ...HAND, decision: second })
        for (const [at, draft] of PRESS.entries()) await projectDocuments(view, [readDocument(draft, at * 2 + 2)])
      })
      expect(await look(whole)).toEqual(before)
    })

    test('what a decision rested on and is no longer found is an orphan, and nothing else is touched', async () => {
      const { register, ids, look } = await filled(database)
      const decision = await take(database, register, { verb: 'reject', ids: [ids.later], reason: 'a rumour' })
      await keepRegister(database, { register }, async (view) => {
        await clearProjection(view)
        await recordDecision(view, { seq: 100, ...HAND, decision })
        for (const [at, draft] of REREAD.entries()) await projectDocuments(view, [readDocument(draft, at * 2 + 2)])
      })
      const { rows } = await look((view) => listDecisions(view, { orphans: true }))
      expect(rows).toMatchObject([{ id: decision.id, orphaned: [{ quote: 'Jon Harka saw Mara Lindqwist' }] }])
      expect((await look((view) => listMeetings(view))).total).toBe(2)
    })

    test('an address given by earlier rules leads to the entry whose words differ by one', async () => {
      const { register, ids, look, named } = await filled(database)
      await keepRegister(database, { register }, async (view) => {
        await clearProjection(view)
        for (const { seq, list } of named) await recordNames(view, list, seq)
        for (const [at, draft] of REREAD.entries()) await projectDocuments(view, [readDocument(draft, at * 2 + 2)])
      })
      expect(await look((view) => getMeeting(view, ids.later))).toMatchObject({ id: ids.later })
      expect(await look((view) => getMeeting(view, ids.talks))).toMatchObject({ id: ids.talks })
    })
  })
}

/** The third document's words, read by other rules and cut otherwise. */
const REREAD: readonly Draft[] = PRESS.map((draft, at) =>
  at === 2 ? { ...draft, meetings: [{ who: TALKS, date: '2024-06-09', words: 'Harka saw Mara Lindqwist' }] } : draft,
)

type Ids = Readonly<{ talks: string; later: string; promise: string; founding: string }>
type Named = { seq: number; list: Parameters<typeof recordNames>[1] }[]

function idOf(at: number): string {
  const draft = PRESS[at]
  return draft ? readDocument(draft, 1).received.document : ''
}

/** A register of its own with everything read, and the ids that the tests decide on. */
async function filled(database: Database) {
  counter += 1
  const register = `decided-${counter}`
  const named: Named = []
  await keepRegister(database, { register }, async (view) => {
    const row = { register_id: register, title: 'A test', opened_at: HAND.at, head_seq: 0, head_hash: '' }
    await view.tx.insertInto('registers').values(row).execute()
    for (const [at, draft] of PRESS.entries()) {
      const list = await projectDocuments(view, [readDocument(draft, at * 2 + 2)])
      named.push({ seq: at * 2 + 3, list })
    }
  })
  const look = <T>(work: (view: View) => Promise<T>) =>
    readRegister(database, { register, audiences: ['public'] }, work)
  const meetings = (await look((view) => listMeetings(view))).rows
  const ids: Ids = {
    talks: meetings.find(({ date }) => date === '2024-03-05')?.id ?? '',
    later: meetings.find(({ date }) => date === '2024-06-09')?.id ?? '',
    promise: (await look((view) => listCommitments(view))).rows[0]?.id ?? '',
    founding: (await look((view) => listDisagreements(view, { property: 'founded' }))).rows[0]?.id ?? '',
  }
  return { register, ids, look, named }
}

async function take(database: Database, register: string, asked: AskedDecision, named: Named = []): Promise<Decision> {
  return keepRegister(database, { register }, async (view) => {
    acts += 1
    const seq = acts
    const prepared = await prepareDecision(view, asked, seq)
    if (!prepared.ok) throw new Error(prepared.reason)
    await recordDecision(view, { seq, ...HAND, decision: prepared.decision })
    named.push({ seq, list: await projectDecisions(view, [prepared.decision.id], seq) })
    return prepared.decision
  })
}

async function undo(database: Database, register: string, id: string): Promise<void> {
  await keepRegister(database, { register }, async (view) => {
    await recordUndoing(view, id, { ...HAND, reason: 'a slip' })
    await projectDecisions(view, [id], 300)
  })
}

async function captions({ tx }: View) {
  return tx.selectFrom('entries').select(['entry_id', 'caption', 'reports', 'body']).orderBy('entry_id').execute()
}

async function whole(view: View) {
  const redirects = await view.tx.selectFrom('redirects').selectAll().orderBy('old_id').execute()
  return { entries: await captions(view), redirects }
}
