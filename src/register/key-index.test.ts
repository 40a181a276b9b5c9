import { afterAll, describe, expect, test } from 'vitest'
import { type Database, keepRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import type { KeyDays } from './key-days.js'
import { fileUnderKeys, findUnder } from './key-index.js'
import type { View } from './queries.js'

const DAY = 19_000
const days = (told: number | null, published: number | null): KeyDays => ({ told, published })

const FILED: readonly (readonly [string, KeyDays])[] = [
  ['that-day', days(DAY, DAY)],
  ['much-later', days(DAY + 400, DAY + 400)],
  ['told-again-later', days(DAY, DAY + 400)],
  ['undated', days(null, null)],
  ['only-published', days(null, DAY + 3)],
]

describe.each(testDatabases())('on $name, findings under a key', ({ open }) => {
  const opened: Promise<Database> = open()
  afterAll(async () => (await opened).close())

  const within = async <T>(task: (view: View) => Promise<T>) => keepRegister(await opened, { register: 'own' }, task)

  test('are those within reach by the nearer of their days, and those of which no day is known of both', async () => {
    const found = await within(async (view) => {
      await fileUnderKeys(
        view,
        FILED.map(([documentId, of]) => ({ documentId, findingId: 'f', keys: ['k', 'other'], days: of })),
      )
      const sought = { keys: ['k'], days: days(DAY, DAY) }
      return findUnder(view, [
        { ...sought, most: 45 },
        { ...sought, most: undefined },
        { keys: ['k'], days: days(null, DAY + 399), most: 45 },
        { keys: [], days: days(DAY, DAY), most: 45 },
      ])
    })
    const foundFor = (index: number) => found.flatMap(({ by, nodes }) => (by.includes(index) ? nodes : [])).sort()
    expect([0, 1, 2, 3].map(foundFor)).toEqual([
      ['only-published/f', 'that-day/f', 'told-again-later/f', 'undated/f'],
      FILED.map(([id]) => `${id}/f`).sort(),
      ['much-later/f', 'told-again-later/f', 'undated/f'],
      [],
    ])
  })

  test('are named once under a key that many of those sought share', async () => {
    const sought = { keys: ['shared', 'own'], days: days(null, null), most: undefined }
    const found = await within(async (view) => {
      const filed = { documentId: 'd', findingId: 'f', days: days(null, null) }
      await fileUnderKeys(view, [{ ...filed, keys: ['shared'] }])
      return findUnder(view, [sought, sought])
    })
    expect(found).toEqual([{ by: [0, 1], nodes: ['d/f'] }])
  })

  test('are none under a key that too many share, and those that stood under it are told', async () => {
    const many = Array.from({ length: 301 }, (_, index) => `d${index}`)
    const filed = (ids: readonly string[]) =>
      ids.map((documentId) => ({ documentId, findingId: 'f', keys: ['common'], days: days(null, null) }))
    const [before, dropped, under] = await within(async (view) => [
      await fileUnderKeys(view, filed(many.slice(0, 300))),
      await fileUnderKeys(view, filed(many.slice(300))),
      await findUnder(view, [{ keys: ['common'], days: days(null, null), most: undefined }]),
    ])
    expect(before).toEqual([])
    expect(dropped).toHaveLength(300)
    expect(under).toEqual([])
  })
})
