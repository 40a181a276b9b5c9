import { describe, expect, test } from 'vitest'
import { innerSeas, nothingYet } from '../../e2e/holdings.js'
import { specimenDocument, specimenSite } from '../../e2e/specimen.js'
import { makeApi } from './app.js'

const site = specimenSite({ 'inner-seas': innerSeas, mine: nothingYet })
const api = makeApi(site)

async function json(address: string, status = 200): Promise<Record<string, unknown>> {
  const answer = await api.request(address)
  expect([address, answer.status]).toEqual([address, status])
  return (await answer.json()) as Record<string, unknown>
}

async function csv(address: string): Promise<string[]> {
  const answer = await api.request(address)
  expect([address, answer.status]).toEqual([address, 200])
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  return (await answer.text()).split('\r\n')
}

describe('errors', () => {
  test.each([
    '/nowhere.json',
    '/nowhere/meetings.json',
    '/inner-seas/meetings/none.json',
    '/inner-seas/ships.json',
    '/inner-seas/ships.csv',
  ])('%s answers 404 in the one shape', async (address) => {
    expect(await json(address, 404)).toEqual({ ok: false, error: expect.any(String), status: 404 })
  })

  test('a merged entry leads to the one that took it over', async () => {
    const answer = await api.request('/inner-seas/meetings/m-quay.json')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/inner-seas/meetings/m-aktau.json'])
  })

  test('an error of the site tells the caller nothing of its inside', async () => {
    const told: unknown[] = []
    const broken = makeApi({ ...site, read: () => Promise.reject(new Error('cellar')) }, (error) => told.push(error))
    const answer = await broken.request('/inner-seas/meetings.json')
    expect(await answer.json()).toMatchObject({ ok: false, status: 500 })
    expect(told).toHaveLength(1)
  })
})

describe('JSON', () => {
  test('a list is one page with its total and the address of the next', async () => {
    const documents = await json('/inner-seas/documents.json?size=3')
    expect(documents).toMatchObject({ ok: true, total: 6, page: 1, pageSize: 3 })
    expect(documents.next).toBe('/inner-seas/documents.json?size=3&page=2')
    expect((await json(String(documents.next))).next).toBeNull()
  })

  test('a list takes the filters of its page', async () => {
    expect(await json('/inner-seas/statements.json?speaker=p-velizade')).toMatchObject({ total: 1 })
    expect(await json('/inner-seas/meetings.json?kind=summit')).toMatchObject({ total: 0, rows: [] })
    expect(await json('/inner-seas/search.json?q=ferry')).toMatchObject({ total: 1 })
  })

  test('a page holds at most 500 rows', async () => {
    expect(await json('/inner-seas/people.json?size=100000')).toMatchObject({ pageSize: 500 })
    expect(await json('/inner-seas/people.json?size=0')).toMatchObject({ pageSize: 1 })
  })

  test.each([
    [
      '/inner-seas/documents/a1b2c3d4e5f60718.json',
      { title: 'Ferries before pipelines, says host of the Aktau talks' },
    ],
    ['/inner-seas/meetings/m-aktau.json', { place: 'Aktau' }],
    ['/inner-seas/statements/s-ferry.json', { form: 'direct' }],
    ['/inner-seas/people/p-orazbek.json', { name: 'Dana Orazbek' }],
    ['/inner-seas/visits/v-coast.json', { status: 'planned' }],
    ['/inner-seas/commitments/c-ferries.json', { stage: 'pledged', amount: { basis: 'increment' } }],
    ['/inner-seas/figures/g-cargo.json', { value: 14, unit: '%' }],
    ['/inner-seas/formats/x-dialogue.json', { facts: [{ property: 'founded' }, { property: 'secretariat' }] }],
    ['/inner-seas/positions/o-dues.json', { stance: 'against' }],
    ['/inner-seas/disagreements/d-founded.json', { resolution: null }],
  ])('%s holds the entry', async (address, entry) => {
    expect(await json(address)).toMatchObject({ ok: true, entry })
  })

  test('a disagreement tells what would be left of it without a document', async () => {
    const asked = await json('/inner-seas/disagreements/d-founded.json?without=nowhere')
    expect(asked).toMatchObject({ ok: true, entry: { id: 'd-founded', without: { document: 'nowhere' } } })
  })

  test('the register itself is its overview', async () => {
    expect(await json('/inner-seas.json')).toMatchObject({
      ok: true,
      overview: { counts: { documents: 6, disagreements: 2 } },
    })
  })
})

describe('CSV', () => {
  test('holds every row of the list, however many', async () => {
    const documents = Array.from({ length: 1203 }, (_, at) => specimenDocument(`d${at}`, {}, [['title', `Note ${at}`]]))
    const long = makeApi(specimenSite({ long: { ...nothingYet, documents } }))
    const lines = (await (await long.request('/long/documents.csv')).text()).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1204)
    expect(new Set(lines).size).toBe(1204)
  })

  test('takes the filters of its page and names its columns', async () => {
    const [header, row, end] = await csv('/inner-seas/statements.csv?speaker=p-velizade')
    expect(header).toBe('id,speaker,speaker_id,role,form,date,occasion,text,reports,document')
    expect(row).toContain('"We build towards the water, and the water walks away"')
    expect(end).toBe('')
  })

  test('an amount keeps its basis and a disagreement all its values', async () => {
    const [, pledge] = await csv('/inner-seas/commitments.csv?stage=pledged')
    expect(pledge).toContain(',25000000,USD,,increment,Turkmenistan,')
    expect((await csv('/inner-seas/disagreements.csv'))[1]).toContain(',2011; 2012,2')
  })

  test('search gives the words without the marks around the hits', async () => {
    expect((await csv('/inner-seas/search.csv?q=Orazbek')).join('')).not.toMatch(/[\uE000\uE001]/)
  })

  test.each([
    ['=1+1', `'=1+1`],
    ['+41', `'+41`],
    ['@sum', `'@sum`],
    ['-2', `'-2`],
    ['a "b", c', `"a ""b"", c"`],
    ['one\ntwo', `"one\ntwo"`],
  ])('a title %j cannot run in a spreadsheet or break its line', async (title, cell) => {
    const documents = [specimenDocument('d', { title }, [['title', 'x']])]
    const hostile = makeApi(specimenSite({ hostile: { ...nothingYet, documents } }))
    const text = await (await hostile.request('/hostile/documents.csv')).text()
    expect(text.slice(text.indexOf('\r\n') + 2)).toMatch(new RegExp(`^d,${cell.replace(/[+]/g, '\\$&')},`))
  })
})
