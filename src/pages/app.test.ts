import { describe, expect, test } from 'vitest'
import { innerSeas, nothingYet } from '../../e2e/holdings.js'
import { specimenDocument, specimenSite } from '../../e2e/specimen.js'
import { makeApp } from './app.js'
import type { Site } from './site.js'

const site = specimenSite({ 'inner-seas': innerSeas, mine: nothingYet })
const app = makeApp(site)

async function read(address: string): Promise<string> {
  const answer = await app.request(address)
  expect([address, answer.status]).toEqual([address, 200])
  return answer.text()
}

describe('what is not there', () => {
  test.each([
    '/nowhere',
    '/nowhere/meetings',
    '/inner-seas/meetings/none',
    '/inner-seas/people/none',
    '/inner-seas/visits/none',
    '/inner-seas/disagreements/none',
    '/a/b/c/d',
    '/inner-seas/nothing',
  ])('%s answers 404 with a page that leads on', async (address) => {
    const answer = await app.request(address)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Not on record')
  })

  test('a merged entry leads to the one that took it over, for good', async () => {
    const answer = await app.request('/inner-seas/meetings/m-quay')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/inner-seas/meetings/m-aktau'])
    const visit = await app.request('/inner-seas/visits/v-port')
    expect([visit.status, visit.headers.get('location')]).toEqual([301, '/inner-seas/visits/v-coast'])
  })

  test.each(['/inner-seas/documents/%00', '/inner-seas/people/%00.json', '/%00'])('%s is nowhere', async (path) => {
    expect((await app.request(path)).status).toBe(404)
  })

  test('an error is reported to the keeper and not shown to the reader', async () => {
    const told: unknown[] = []
    const broken: Site = { ...site, read: () => Promise.reject(new Error('the secret of the cellar')) }
    const answer = await makeApp(broken, [], (error) => told.push(error)).request('/inner-seas')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('cellar')
    expect(told).toHaveLength(1)
  })
})

describe('pages', () => {
  test.each([
    ['/', 'The Inner Seas Dialogue'],
    ['/about', 'How a register is made'],
    ['/inner-seas', 'Latest statements'],
    ['/inner-seas/documents', 'Ferries before pipelines'],
    ['/inner-seas/meetings', 'Inner Seas Dialogue, ministerial in Aktau'],
    ['/inner-seas/statements', 'harbour dues would not rise'],
    ['/inner-seas/people', 'Rovshan Velizade'],
    ['/inner-seas', 'What sources disagree on'],
    ['/inner-seas/visits', 'Baku – Alat – Turkmenbashi'],
    ['/inner-seas/visits/v-coast', 'day not said'],
    ['/inner-seas/commitments', 'new money'],
    ['/inner-seas/commitments/c-ferries', 'step 3 of 8'],
    ['/inner-seas/commitments/c-fund', 'a running total'],
    ['/inner-seas/commitments/c-ferries', 'by the words <q class="words">a further</q>'],
    ['/inner-seas/money', 'New money, USD'],
    ['/inner-seas/money', '<q class="words of">a further</q>'],
    ['/inner-seas/money?by=donor', '<text class="group" x="0" y="55">Kazakhstan</text>'],
    ['/inner-seas/money?basis=part', 'No sum on record matches'],
    ['/inner-seas/figures/g-cargo', 'The same figure over time'],
    ['/mine/money', 'No sum on record matches'],
    ['/inner-seas/figures', '14%'],
    ['/inner-seas/figures/g-cargo', 'may be different measures'],
    ['/inner-seas/positions', 'in favour'],
    ['/inner-seas/positions/o-dues', 'any rise of harbour dues before the quays are rebuilt'],
    ['/inner-seas/formats', 'founded 2011 or 2012'],
    ['/inner-seas/formats/x-dialogue', 'What is said of it'],
    ['/inner-seas/disagreements', 'Open: the sources give different values'],
    ['/inner-seas/disagreements/d-founded', 'Nothing in the texts proves one of them'],
    ['/inner-seas/disagreements/d-founded', 'Leave out'],
    ['/inner-seas/disagreements/d-founded?without=e1f2a3b4c5d6e7f8', 'there would be no disagreement: only'],
    ['/inner-seas/documents/e1f2a3b4c5d6e7f8', 'id="show-commitment"'],
    ['/mine/visits', 'No visit on record matches'],
    ['/mine/formats', 'No format is on record'],
    ['/inner-seas/meetings/m-aktau', 'sat down in Aktau on 14 May'],
    ['/inner-seas/statements/s-ferry', 'Printed otherwise'],
    ['/inner-seas/people/p-orazbek', 'deputy minister of ports, Kazakhstan'],
    ['/inner-seas/documents/d0e1f2a3b4c5d6e7', 'Kept, but not read'],
    ['/inner-seas/search?q=ferry', '<mark class="asked">ferry</mark>'],
    ['/inner-seas/search', 'Type words'],
  ])('%s shows “%s”', async (address, words) => {
    expect(await read(address)).toContain(words)
  })

  test('a trailing slash is the same page', async () => {
    expect(await read('/inner-seas/meetings/')).toContain('<h1>Meetings</h1>')
  })

  test('an empty register says how to fill it, by name', async () => {
    expect(await read('/mine')).toContain('npx rapporteur add article.html --register mine')
  })

  test('the page of the section is marked in the navigation', async () => {
    expect(await read('/inner-seas/people')).toMatch(/people" aria-current="page">People/)
  })

  test('each page has one first heading', async () => {
    for (const address of ['/', '/inner-seas', '/inner-seas/people/p-orazbek', '/inner-seas/search?q=ferry']) {
      expect((await read(address)).match(/<h1/g)).toHaveLength(1)
    }
  })

  test('the words of a language other than English say which it is', async () => {
    expect(await read('/inner-seas/documents/c5d6e7f8091a2b3c')).toContain('<article class="reader" lang="kk"')
  })

  test('differing dates stand side by side with the documents that print them', async () => {
    const page = await read('/inner-seas/meetings/m-aktau')
    expect(page).toContain('<time datetime="2024-05-13">13 May 2024</time>')
    expect(page).toContain('<time datetime="2024-05-14">14 May 2024</time>')
  })
})

describe('filters', () => {
  test.each([
    ['/inner-seas/meetings?kind=summit', 'No meeting on record matches'],
    ['/inner-seas/meetings?kind=ministerial&year=2024', 'ministerial in Aktau'],
    ['/inner-seas/statements?form=mixed', 'No statement on record matches'],
    ['/inner-seas/statements?speaker=p-velizade', 'Only statements by Rovshan Velizade.'],
    ['/inner-seas/statements?speaker=nobody', 'Only statements by nobody.'],
    ['/inner-seas/meetings?party=p-orazbek', 'Only meetings with Dana Orazbek.'],
    ['/inner-seas/documents?unread=yes', 'harbour-dues.pdf'],
    ['/inner-seas/visits?country=Turkmenistan', 'Dana Orazbek to Baku'],
    ['/inner-seas/visits?traveller=p-velizade', 'Only visits by Rovshan Velizade.'],
    ['/inner-seas/commitments?stage=disbursed', 'No commitment on record matches'],
    ['/inner-seas/commitments?actor=p-kazakhstan&stage=pledged', '1 commitment<'],
    ['/inner-seas/figures?unit=%25', 'ferries: cargo carried'],
    ['/inner-seas/figures?unit=tonnes', 'No figure on record matches'],
    ['/inner-seas/positions?stance=for', 'No position on record matches'],
    ['/inner-seas/disagreements?kind=possible', '1 disagreement<'],
    ['/inner-seas/disagreements?about=x-dialogue', 'Only disagreements about one entry.'],
    ['/inner-seas/documents?outlet=Nobody%20Times', 'No document matches'],
    ['/inner-seas/people?kind=organisation', 'Nobody on record matches'],
    ['/inner-seas/people?page=99', 'This list ends before page 99'],
    ['/inner-seas/people?page=-3', 'Dana Orazbek'],
  ])('%s shows “%s”', async (address, words) => {
    expect(await read(address)).toContain(words)
  })

  test('links to other pages and to the data keep the filters', async () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      specimenDocument(`d${at}`, { outlet: 'A & B' }, [['title', `Note ${at}`]]),
    )
    const long = makeApp(specimenSite({ long: { ...nothingYet, documents: many } }))
    const page = await (await long.request('/long/documents?outlet=A+%26+B&page=2')).text()
    expect(page).toContain('120 documents, 51 to 100 shown')
    expect(page).toContain('href="/long/documents?outlet=A%20%26%20B&amp;page=3" rel="next"')
    expect(page).toContain('href="/long/documents?outlet=A%20%26%20B" rel="prev"')
    expect(page).toContain('href="/long/documents.csv?outlet=A%20%26%20B"')
  })
})

describe('hostile words', () => {
  const hostile = `<script>alert("1")</script>'"><img src=x onerror=alert(1)>&`
  const document = specimenDocument(
    'dead',
    {
      title: hostile,
      outlet: hostile,
      authors: [hostile],
      source: hostile,
      url: 'javascript:alert(1)',
      language: 'en"><b>',
    },
    [['body', hostile]],
  )
  const cruel = makeApp(
    specimenSite({
      cruel: {
        title: hostile,
        documents: [document],
        meetings: innerSeas.meetings.map((each) => ({ ...each, title: hostile, place: hostile, topics: [hostile] })),
        statements: innerSeas.statements.map((each) => ({ ...each, text: hostile, role: hostile })),
        parties: innerSeas.parties.map((each) => ({ ...each, name: hostile, aliases: [hostile] })),
        visits: innerSeas.visits.map((each) => ({
          ...each,
          title: hostile,
          traveller: { party: hostile, name: hostile },
          legs: [{ place: hostile, country: hostile, date: null, dateEdtf: hostile, status: 'held' as const }],
        })),
        commitments: innerSeas.commitments.map((each) => ({
          ...each,
          title: hostile,
          action: hostile,
          programme: hostile,
          purpose: hostile,
          due: hostile,
          amount: { value: 1, currency: hostile, comparator: null, basis: null },
          variants: [{ value: hostile, documents: [hostile] }],
        })),
        figures: innerSeas.figures.map((each) => ({
          ...each,
          title: hostile,
          subject: hostile,
          measure: hostile,
          unit: hostile,
          period: hostile,
          values: each.values.map(({ documents }) => ({ value: hostile, documents })),
        })),
        formats: innerSeas.formats.map((each) => ({
          ...each,
          name: hostile,
          aliases: [hostile],
          facts: each.facts.map(({ property }) => ({ property, values: [{ value: hostile, documents: [hostile] }] })),
          members: [{ party: null, name: hostile }],
        })),
        positions: innerSeas.positions.map((each) => ({ ...each, title: hostile, matter: hostile })),
        disagreements: innerSeas.disagreements.map((each) => ({
          ...each,
          label: hostile,
          property: hostile,
          about: { id: hostile, kind: hostile, title: hostile },
          values: each.values.map((value) => ({ ...value, value: hostile })),
        })),
      },
    }),
  )
  const q = encodeURIComponent(hostile)
  test.each([
    '/',
    '/cruel',
    '/cruel/documents',
    '/cruel/documents/dead',
    '/cruel/meetings',
    `/cruel/meetings?format=${q}&party=${q}`,
    '/cruel/meetings/m-aktau',
    '/cruel/statements',
    '/cruel/people',
    '/cruel/people/p-orazbek',
    '/cruel/visits',
    '/cruel/visits/v-coast',
    '/cruel/commitments',
    '/cruel/money',
    '/cruel/commitments/c-ferries',
    '/cruel/figures',
    '/cruel/figures/g-cargo',
    '/cruel/formats',
    '/cruel/formats/x-dialogue',
    '/cruel/positions',
    '/cruel/positions/o-dues',
    '/cruel/disagreements',
    `/cruel/disagreements?about=${q}&property=${q}&kind=${q}`,
    '/cruel/disagreements/d-founded',
    `/cruel/search?q=${q}&kind=${q}`,
    `/cruel/${q}`,
    `/${q}/meetings`,
  ])('are shown as words at %s', async (address) => {
    const page = await (await cruel.request(address)).text()
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<img')
    expect(page).not.toContain('<b>"')
    expect(page).not.toMatch(/href="javascript:/)
  })
})

describe('headers and files', () => {
  test('nothing runs in a page and nothing comes from elsewhere', async () => {
    const policy = (await app.request('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script-src|https?:/)
    const page = await read('/inner-seas')
    expect(page).not.toMatch(/<script|<style| style=| on\w+=/)
    expect(page).not.toMatch(/(?:src|href)="https?:/)
  })

  test('the stylesheet is small and kept for a year under its hashed address', async () => {
    const [, address = ''] = /stylesheet" href="([^"]+)"/.exec(await read('/')) ?? []
    const answer = await app.request(address)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect((await answer.text()).length).toBeLessThan(29_000)
    expect((await app.request('/style.css?old')).headers.get('cache-control')).toBe('no-cache')
  })

  test('every font of the stylesheet is served', async () => {
    const style = await read('/style.css')
    const fonts = [...style.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(fonts).toHaveLength(8)
    for (const font of fonts) expect((await app.request(font)).headers.get('content-type')).toBe('font/woff2')
  })

  test('robots are asked to leave the search alone', async () => {
    expect(await read('/robots.txt')).toContain('Disallow: /*/search')
  })

  test('the canonical text is served character for character', async () => {
    const [, herald] = innerSeas.documents
    const answer = await app.request('/inner-seas/documents/a1b2c3d4e5f60718.txt')
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await answer.text()).toBe(herald?.text)
  })
})
