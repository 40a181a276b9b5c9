import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { keepRegister, openDatabase, readRegister } from '../register/database.js'
import { type Draft, readDocument } from '../register/findings.test-support.js'
import { projectDocuments } from '../register/projection.js'
import { exportJson } from './json.js'

const DRAFTS: readonly Draft[] = [
  {
    text: 'Trade minister Ina Kolb of Germany met Ayan Toleg in Astana on 5 March 2024. “We will meet again before the summer is over”, she said.\0',
    meetings: [
      {
        who: ['Ina Kolb (Germany)', 'Ayan Toleg (Kazakhstan)'],
        date: '2024-03-05',
        place: 'Astana',
        words: 'met Ayan Toleg',
      },
    ],
    statements: [{ by: 'Ina Kolb (Germany)', said: 'We will meet again before the summer is over' }],
    roles: [{ person: 'Ina Kolb (Germany)', title: 'Trade minister', of: 'Germany' }],
    visits: [{ who: 'Ina Kolb (Germany)', legs: [{ place: 'Astana', country: 'Kazakhstan', dateEdtf: 'XXXX-03-05' }] }],
    commitments: [{ by: '=Germany', action: 'build a road', amount: 5e6, to: 'Ayan Toleg (Kazakhstan)' }],
    figures: [{ subject: 'exports', measure: 'amount', value: 1.25e9, unit: 'EUR', comparator: 'over' }],
    formats: [{ format: 'Road Forum', property: 'members', value: ['Germany', 'Kazakhstan'] }],
    positions: [{ by: '=Germany', stance: 'for', matter: 'a road before the summer' }],
  },
  {
    text: 'Kolb saw Ayan Toleg on 5 March 2023, an agency wrote.',
    meetings: [{ who: ['Kolb (Germany)', 'Ayan Toleg (Kazakhstan)'], date: '2023-03-05', words: 'saw Ayan Toleg' }],
  },
]

describe('the register as JSON', async () => {
  const database = await openDatabase({ folder: 'memory://' })
  afterAll(() => database.close())
  await keepRegister(database, { register: 'forum' }, (view) =>
    projectDocuments(
      view,
      DRAFTS.map((draft, at) => readDocument(draft, at + 2)),
    ),
  )
  const write = async (texts: boolean) => {
    let text = ''
    const look: Parameters<typeof exportJson>[0] = (work) =>
      readRegister(database, { register: 'forum', audiences: ['public'] }, work)
    for await (const chunk of exportJson(look, { name: 'forum', texts })) text += chunk
    return text
  }

  test('it keeps to its schema', async () => {
    const schema = readFileSync(new URL('../../docs/register.schema.json', import.meta.url), 'utf8')
    const written: unknown = JSON.parse(await write(true))
    expect(z.fromJSONSchema(JSON.parse(schema)).safeParse(written)).toMatchObject({ success: true })
    for (const section of ['visits', 'commitments', 'figures', 'formats', 'positions'] as const)
      expect([section, (written as Record<string, unknown[]>)[section]?.length]).toEqual([section, 1])
  })

  test('every quote stands in the text it is given with', async () => {
    const written = JSON.parse(await write(true)) as {
      documents: { id: string; text: string }[]
      meetings: { reports: { document: string; evidence: { start: number; end: number; quote: string }[] }[] }[]
    }
    const texts = new Map(written.documents.map(({ id, text }) => [id, text]))
    const quotes = written.meetings.flatMap(({ reports }) => reports)
    expect(quotes).toHaveLength(2)
    for (const { document, evidence } of quotes) {
      for (const { start, end, quote } of evidence) expect(texts.get(document)?.slice(start, end)).toBe(quote)
    }
  })

  test('the same register gives the same bytes, and differing years stand side by side', async () => {
    const first = await write(false)
    expect(await write(false)).toBe(first)
    expect(first).not.toContain('"text":"Trade')
    const { disagreements } = JSON.parse(first) as {
      disagreements: { property: string; values: { value: string }[] }[]
    }
    expect(disagreements.map(({ property, values }) => [property, ...values.map(({ value }) => value)])).toEqual([
      ['date', '2024-03-05', '2023-03-05'],
    ])
  })
})
