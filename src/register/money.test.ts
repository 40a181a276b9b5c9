import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, readRegister } from './database.js'
import { testDatabases } from './databases.test-support.js'
import { type Draft, fillRegister } from './findings.test-support.js'
import { getMoney, getMoneyChoices, listMoney } from './money.js'
import type { View } from './queries.js'

const promise = (by: string, to: string, action: string, amount: number, published: string): Draft => ({
  text: `${by.slice(1)} will ${action} in ${to.slice(1)}.`,
  published,
  commitments: [{ by, to, action, amount, words: `${by.slice(1)} will ${action} in ${to.slice(1)}` }],
})
const DRAFTS: readonly Draft[] = [
  promise('=Norway', '=Ghana', 'build reading rooms along the fjords', 7_000_000, '2031-03-01'),
  promise('=Norway', '=Kenya', 'plant almond orchards near the desert', 90_000_000, '2032-03-01'),
  promise('=Chile', '=Ghana', 'dredge the old harbour basin', 12_000_000, '2032-05-01'),
  {
    text: 'Fiji will teach divers.',
    published: '2032-06-01',
    commitments: [{ by: '=Fiji', action: 'teach divers', words: 'Fiji will teach divers' }],
  },
]

describe.each(testDatabases())('the sums on record, on $name', ({ open }) => {
  let database: Database
  const view = <T>(work: (each: View) => Promise<T>) =>
    readRegister(database, { register: 'r', audiences: ['public'] }, work)

  beforeAll(async () => {
    database = await open()
    await fillRegister(database, DRAFTS)
  })
  afterAll(() => database?.close())

  test('a promise without a sum is none of them, and the largest stands first', async () => {
    const { rows, total } = await view((each) => listMoney(each))
    expect(total).toBe(3)
    expect(rows.map(({ actor, amount, listedOn }) => [actor.name, amount.value, listedOn])).toEqual([
      ['Norway', 90_000_000, '2032-03-01'],
      ['Chile', 12_000_000, '2032-05-01'],
      ['Norway', 7_000_000, '2031-03-01'],
    ])
  })

  test.each([
    ['donor', ['Norway: 90', 'Chile: 12', 'Norway: 7']],
    ['beneficiary', ['Kenya: 90', 'Ghana: 12', 'Ghana: 7']],
    ['year', ['2032: 90', '2032: 12', '2031: 7']],
    ['format', ['none: 90', 'none: 12', 'none: 7']],
    ['theme', ['none: 90', 'none: 12', 'none: 7']],
  ] as const)('they are set out by %s, none added to another', async (by, expected) => {
    const bars = await view((each) => getMoney(each, { by }))
    expect(bars.map(({ group, amount }) => `${group?.name ?? 'none'}: ${amount.value / 1e6}`)).toEqual(expected)
  })

  test('they are narrowed to a donor, a beneficiary, a year, a kind and a currency', async () => {
    const { donors, beneficiaries, currencies } = await view(getMoneyChoices)
    const idOf = (choices: typeof donors, name: string) => choices.find((choice) => choice.name === name)?.id ?? ''
    const many = async (of: Parameters<typeof listMoney>[1]) => (await view((each) => listMoney(each, of))).total
    expect(await many({ donor: idOf(donors, 'Norway') })).toBe(2)
    expect(await many({ beneficiary: idOf(beneficiaries, 'Ghana') })).toBe(2)
    expect(await many({ year: '2032' })).toBe(2)
    expect(await many({ basis: 'not-said' })).toBe(3)
    expect(await many({ basis: 'increment' })).toBe(0)
    expect(await many({ currency: 'EUR' })).toBe(0)
    expect(currencies).toEqual([{ id: 'USD', name: 'USD' }])
  })

  test('what is asked for stands among the choices, by its name where one is known', async () => {
    const { donors, beneficiaries } = await view(getMoneyChoices)
    const ghana = beneficiaries.find(({ name }) => name === 'Ghana')?.id ?? ''
    const asked = { donor: ghana, format: 'no-such-format', currency: 'EUR' }
    const choices = await view((each) => getMoneyChoices(each, asked))
    expect(choices.donors).toEqual([...donors, { id: ghana, name: 'Ghana' }])
    expect(choices.formats).toEqual([{ id: 'no-such-format', name: 'no-such-format' }])
    expect(choices.currencies.map(({ id }) => id)).toEqual(['USD', 'EUR'])
  })

  test('each counts all of its kind and currency', async () => {
    const bars = await view((each) => getMoney(each, { by: 'donor' }))
    expect(bars.map(({ alike }) => alike)).toEqual([3, 3, 3])
  })
})
