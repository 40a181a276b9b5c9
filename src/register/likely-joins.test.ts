import { afterAll, describe, expect, test } from 'vitest'
import { type Database, keepRegister, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import { prepareDecision } from './decisions/prepare-decision.js'
import { type Draft, readDocument } from './findings.test-support.js'
import { listLikelyJoins } from './likely-joins.js'
import { type KnownPerson, reasonsToJoin } from './likely-person.js'
import { listParties } from './parties.js'
import { projectDecisions, projectDocuments, recordDecision } from './projection.js'
import type { View } from './queries.js'

const person = (name: string, state: string | null = null, titles: readonly string[] = [], documents = [name]) => ({
  id: name,
  name,
  names: [{ name, state, titles }],
  documents,
})

describe('two names', () => {
  test.each<[string, KnownPerson, KnownPerson]>([
    ['of two states are two people', person('Serik Batyr', 'KAZ'), person('Serik Batyr', 'KGZ')],
    ['with two given names are two people', person('Serik Batyrov', 'KAZ'), person('Daulet Batyrov', 'KAZ')],
    [
      'that one document prints side by side are two people',
      person('Ina Kolbe', 'DEU', [], ['a']),
      person('Ina Kolber', 'DEU', [], ['a']),
    ],
    ['of which one is a bare surname say too little', person('Serik Batyrov', 'KAZ'), person('Batyrov')],
    ['with other surnames are two people', person('Serik Batyrov', 'KAZ'), person('Serik Orman', 'KAZ')],
    ['that are short and only alike are two people', person('Ana Kim', 'KOR'), person('Ana Kin', 'KOR')],
  ])('%s', (_, a, b) => {
    expect(reasonsToJoin(a, b)).toBeUndefined()
    expect(reasonsToJoin(b, a)).toBeUndefined()
  })

  test.each<[string, KnownPerson, KnownPerson]>([
    ['spelled in two transliterations, of one state', person('Serik Batyrov', 'KAZ'), person('Serik Batirow', 'KAZ')],
    [
      'of which one has an initial, with one title',
      person('S Batyrov', null, ['foreign minister']),
      person('Serik Batyrov', null, ['foreign minister']),
    ],
    [
      'equal in given name and surname, of which one has no state',
      person('Serik Batyrov', 'KAZ', [], ['a']),
      person('Serik Batyrov', null, [], ['b']),
    ],
    [
      'with a bare surname, of one state and one title',
      person('Batyrov', 'KAZ', ['minister']),
      person('Serik Batyrow', 'KAZ', ['minister']),
    ],
  ])('%s, are likely one', (_, a, b) => {
    expect(reasonsToJoin(a, b)?.length).toBeGreaterThan(0)
    expect(reasonsToJoin(a, b)).toHaveLength(reasonsToJoin(b, a)?.length ?? 0)
  })
})

/** Two ministers Zhanibek, and one more whose state is not printed: he may be either. */
const PRESS: readonly Draft[] = ['Arman Zhanibek (Kazakhstan)', 'Armen Zhanibek (Kyrgyzstan)', 'Arman Zhanibeck'].map(
  (who, at) => ({
    text: `${who.replace(/ \(.*/, '')} met Jon Harka, report ${at}.`,
    meetings: [{ who: [who, 'Jon Harka (Estonia)'] }],
  }),
)

for (const { name, open } of testDatabases()) {
  describe(`likely joins on ${name}`, async () => {
    const database: Database = await open()
    afterAll(() => database.close())
    const register = 'likely'
    await keepRegister(database, { register }, async (view) => {
      const row = { register_id: register, title: 'A test', opened_at: '2024-06-01T08:00:00.000Z' }
      await view.tx
        .insertInto('registers')
        .values({ ...row, head_seq: 0, head_hash: '' })
        .execute()
      for (const [at, draft] of PRESS.entries()) await projectDocuments(view, [readDocument(draft, at * 2 + 2)])
    })
    const look = <T>(work: (view: View) => Promise<T>) =>
      readRegister(database, { register, audiences: ['public'] }, work)

    test('wait with their reasons until an officer keeps them apart', async () => {
      const people = (await look((view) => listParties(view))).rows.map((row) => row.name)
      expect(people).toHaveLength(4)
      const { rows } = await look((view) => listLikelyJoins(view))
      const pairs = rows.map(({ people: pair }) => pair.map((one) => one.name).sort())
      expect(pairs).toEqual([['Arman Zhanibeck', 'Arman Zhanibek']])
      for (const { people: pair } of rows) {
        const asked = { verb: 'reject' as const, ids: pair.map(({ id }) => id), reason: 'two people' }
        await keepRegister(database, { register }, async (view) => {
          const prepared = await prepareDecision(view, asked, 50)
          if (!prepared.ok) throw new Error(prepared.reason)
          await recordDecision(view, { seq: 50, at: '2024-07-01T10:00:00.000Z', by: 'O.', decision: prepared.decision })
          await projectDecisions(view, [prepared.decision.id], 51)
        })
      }
      expect((await look((view) => listLikelyJoins(view))).rows).toEqual([])
      expect((await look((view) => listParties(view))).total).toBe(4)
    })
  })
}
