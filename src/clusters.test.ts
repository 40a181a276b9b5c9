import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Exported, exportCluster, listClusters, readCluster, type Told } from './clusters.test-support.js'
import { type Database, openDatabase } from './register/database.js'

/**
 * What a register should say of each cluster, written down by whoever wrote the cluster. `together` are entries, each
 * with the documents that report it and no others; `apart` documents of which no two stand in one meeting. What
 * disagrees, who copied whom and which names are one person is told in full: anything else is a mistake.
 */
type Expected = Readonly<{
  meetings: readonly string[]
  visits?: readonly string[]
  commitments?: readonly string[]
  apart?: readonly (readonly string[])[]
  people: readonly string[]
  disagreements: readonly string[]
  copies: readonly string[]
}>

const EXPECTED: Readonly<Record<string, Expected>> = {
  readouts: {
    meetings: [
      'bilateral held 2031-03-05: us-readout japan-readout',
      'call held 2031-03-19: us-call',
      'call held 2031-06-03: nz-call canada-call',
    ],
    commitments: ['Japan 12000000000 JPY: japan-readout tokyo-paper'],
    people: ['HAYAMI Kenji, Hayami, Kenji Hayami'],
    disagreements: [],
    copies: [],
  },
  capitals: {
    meetings: [
      'bilateral held 2031-11-22: washington-brazil brasilia',
      'call held 2031-04-14: warsaw',
      'bilateral held 2031-06-09: beijing addis-ababa',
      'bilateral held null: astana brussels',
    ],
    commitments: ['United States 75000000 USD: washington-brazil brasilia'],
    people: [],
    disagreements: [],
    copies: [],
  },
  ministerial: {
    meetings: ['ministerial held 2031-09-17: north-wire coast-courier infoflash harbour-gazette grid-monitor old-page'],
    commitments: [
      'Germany 50000000 EUR: north-wire coast-courier',
      'Germany 54000000 USD: harbour-gazette',
      'Germany 120000000 EUR: grid-monitor',
    ],
    people: [],
    disagreements: ['date: 2031-09-17 (3) / 2030-09-17 (1) = 2031-09-17 by weekday'],
    // Two copies of one text are copies of one another as well.
    copies: ['coast-courier of north-wire', 'infoflash of coast-courier', 'infoflash of north-wire'],
  },
  series: {
    meetings: [
      'bilateral held 2030-10-22: third-session both-sessions',
      'bilateral held 2031-11-06: fourth-session both-sessions hanoi-brief',
    ],
    apart: [['third-session', 'fourth-session']],
    people: [],
    disagreements: [],
    copies: [],
  },
  visit: {
    meetings: [
      'bilateral held 2031-03-03: delhi-readout argentine-readout',
      'bilateral held null: argentine-readout colombo-paper',
    ],
    visits: ['planned: announced', 'held: delhi-readout argentine-readout colombo-paper'],
    apart: [['announced', 'delhi-readout']],
    people: [],
    // Nobody is in Colombo a day before arriving there.
    disagreements: ['date:LKA: 2031-03-04 (1) / 2031-03-05 (1) = 2031-03-04 by official-text'],
    copies: [],
  },
  translated: {
    meetings: ['bilateral held 2031-04-16: interview round-trip other-report'],
    commitments: [
      'Tajikistan undefined undefined: interview round-trip',
      // The one says "instruments", the other "devices": no word of the purpose is shared, and two promises are not made one on the sum alone.
      'World Bank 18000000 USD: interview',
      'World Bank 18000000 USD: round-trip',
    ],
    people: ['Dilnoza Rahmatova, Dilnoza Rakhmatova', 'Farhod Salimzoda, Farkhod Salimzoda'],
    disagreements: [],
    copies: ['round-trip of interview'],
  },
  summit: {
    meetings: [
      'summit held 2032-05-18: preview communique wire local-paper',
      'bilateral held 2032-05-18: preview communique tbilisi local-paper',
      'bilateral held null: wire local-paper',
    ],
    commitments: ['Bulgaria 30000000 EUR: communique wire'],
    people: ['Ostap Hnatiuk, Ostap Hnatyuk'],
    disagreements: ['date: 2032-05-18 (2) / 2032-05-19 (1) = 2032-05-18 by weekday, official-text'],
    copies: [],
  },
  pledge: {
    meetings: ['bilateral held 2032-02-11: seoul-release wire respun vientiane-paper'],
    commitments: [
      'South Korea 40000000 USD: seoul-release wire respun',
      'South Korea 10000000 USD: vientiane-paper',
      'Government of the Republic of Korea 10000000 USD: disbursed',
    ],
    people: ['Han, Han Do Yun, Han Do-yun'],
    disagreements: ['possible amount: 40 million USD (2) / 14 million USD (1)'],
    copies: ['respun of wire'],
  },
  postponed: {
    meetings: ['bilateral held 2032-03-23: rabat-readout vienna-readout'],
    visits: ['planned: announcement'],
    apart: [['announcement', 'rabat-readout']],
    people: ['Brandauer, Theresa Brandauer'],
    disagreements: [],
    copies: [],
  },
  calls: {
    meetings: [
      'call held 2032-09-07: new-delhi athens',
      'call held 2032-09-21: second-call',
      'call held 2032-09-15: ottawa dublin',
    ],
    people: ['A. Vlachopoulos, Alexandros Vlachopoulos', 'Gabriel Lavallee, Gabriel Lavallée'],
    disagreements: [],
    copies: [],
  },
  'working-group': {
    meetings: ['working-group held 2032-04-20: tashkent budapest', 'working-group held 2031-05-06: last-year'],
    people: ['J. Mirzayev, Jahongir Mirzayev, Jakhongir Mirzaev'],
    // Two houses count differently, each in its own order: nothing proves either.
    disagreements: ['ordinal: 6 (1) / 5 (1)'],
    copies: [],
  },
  'joint-statement': {
    meetings: ['bilateral held 2032-06-15: lima helsinki portal reporter blog'],
    commitments: ['Finland 6000000 EUR: lima helsinki portal reporter'],
    people: ['Antti Kivela, Antti Kivelä', 'R. Quispe Tello, Rosario Quispe Tello'],
    disagreements: ['possible date: 2032-06-15 (2) / 2032-06-16 (1)'],
    copies: ['helsinki or lima', 'portal of helsinki', 'portal of lima'],
  },
  namesakes: {
    meetings: [
      'bilateral held 2031-06-11: seoul-trade astana-brief',
      'bilateral held 2031-06-12: seoul-foreign ashgabat-brief',
    ],
    people: [
      'Erlan Jaqsybekov, Yerlan Zhaksybekov',
      'Pak Jin Woo, Park Jin-woo',
      'Park Seo-yeon, Park Seoyeon',
      'Serdar Gurbandurdyev, Serdar Gurbandurdyyew',
    ],
    disagreements: [],
    copies: [],
  },
  chanceries: {
    meetings: [
      'bilateral held 2033-03-09: tallinn tashkent embassy',
      'bilateral held 2033-03-10: embassy vilnius',
      'call held 2033-02-14: february-call',
    ],
    people: ['Shuhrat Yo‘ldoshev, Shukhrat Yuldashev, Shukhrat Yuldoshev'],
    disagreements: ['possible date: 2033-03-09 (2) / 2033-03-08 (1)'],
    copies: [],
  },
  agency: {
    meetings: [
      'ministerial held 2033-04-14: agency full-copy cut-copy respun bucharest',
      'press-conference held null: agency full-copy',
    ],
    commitments: ['Romania 46000000 EUR: agency full-copy'],
    people: ['Dragos Valeanu, Dragoș Văleanu', 'Taras Golovchuk, Taras Holovchuk'],
    disagreements: [],
    copies: [
      'agency or full-copy',
      'cut-copy of agency',
      'cut-copy of full-copy',
      'mixed-copy of agency',
      'mixed-copy of full-copy',
      'respun of agency',
      'respun of full-copy',
    ],
  },
  'deferred-summit': {
    meetings: [
      'summit postponed 2033-05-10: announced put-off',
      'summit held 2033-06-21: communique agency wrong-day wrong-ordinal',
      'summit held 2032-06-03: third',
      'bilateral held null: wrong-ordinal',
    ],
    apart: [['communique', 'third', 'announced']],
    people: ['Tarek El-Masri, Tarek al-Masri'],
    disagreements: [
      'date: 2033-06-21 (2) / 2033-06-22 (1) = 2033-06-21 by weekday, official-text',
      'ordinal: 4 (3) / 5 (1) = 4 by official-text',
    ],
    copies: [],
  },
  'grid-money': {
    meetings: ['bilateral held 2033-09-06: stockholm lusaka wire yearly copy'],
    commitments: [
      'Sweden 900000000 SEK: stockholm wire copy',
      'Sweden 180000000 SEK: yearly',
      'Sweden 600000000 SEK: misprint',
      'Sweden 120000000 SEK: first-payment',
      'Sweden 2400000000 SEK: stockholm totals',
      'Germany 60000000 EUR: totals',
      'World Bank 150000000 USD: totals',
    ],
    people: [],
    // The sums promised may be of different measures; of the figures the ministry's own text prints one.
    disagreements: [
      'possible amount: 900 million SEK (2) / 600 million SEK (1)',
      'value: 900 million SEK (1) / 600 million SEK (1) = 900 million SEK by official-text',
    ],
    copies: ['copy of wire'],
  },
}

describe('clusters of documents about one thing', () => {
  let database: Database
  const told = new Map<string, Exported>()

  beforeAll(async () => {
    database = await openDatabase({ folder: 'memory://' })
    for (const name of listClusters()) told.set(name, await exportCluster(database, name))
  }, 120_000)
  afterAll(() => database.close())

  test('every cluster is expected to say something', () => {
    expect(listClusters()).toEqual(Object.keys(EXPECTED).sort())
  })

  for (const [name, expected] of Object.entries(EXPECTED)) {
    describe(name, () => {
      const documents = readCluster(name)
      const said = () => describeRegister(told.get(name), documents)
      test('one encounter is one entry with all its reports', () => {
        expect(said().meetings).toEqual(expect.arrayContaining([...expected.meetings]))
        expect(said().visits).toEqual(expect.arrayContaining([...(expected.visits ?? [])]))
        for (const apart of expected.apart ?? []) {
          const holding = said().meetings.map((line) => apart.filter((id) => line.split(/[: ]+/).includes(id)).length)
          expect(Math.max(...holding)).toBe(1)
        }
      })
      test('one promise is one entry, another sum or basis another', () => {
        expect(said().commitments).toEqual(expect.arrayContaining([...(expected.commitments ?? [])]))
      })
      test('spellings of one name are one person, namesakes are not', () => {
        expect(said().people).toEqual(expected.people)
      })
      test('what contradicts is told, what may stand side by side is not', () => {
        expect(said().disagreements).toEqual(expected.disagreements)
      })
      test('copies are told with their model', () => {
        expect(said().copies).toEqual(expected.copies)
      })
    })
  }
})

/** A register in lines that can be set beside what is expected of it. */
function describeRegister(register: Exported | undefined, documents: readonly Told[]) {
  if (!register) throw new Error('not loaded')
  const nameOf = new Map(
    register.documents.map(({ id, url }) => [id, documents.find((one) => one.url === url)?.id ?? id]),
  )
  const inOrder = documents.map(({ id }) => id)
  const of = ({ reports }: Readonly<{ reports: readonly Readonly<{ document: string }>[] }>) => {
    const ids = new Set(reports.map(({ document }) => nameOf.get(document)))
    return inOrder.filter((id) => ids.has(id)).join(' ')
  }
  const { meetings, visits, commitments, parties, disagreements, lineage } = register
  return {
    meetings: meetings.map((one) => `${one.meetingKind} ${one.status} ${one.date}: ${of(one)}`),
    visits: visits.map((one) => `${one.status}: ${of(one)}`),
    commitments: commitments.map((one) => `${one.actor.name} ${one.amount?.value} ${one.amount?.currency}: ${of(one)}`),
    people: parties
      .filter(({ kind, aliases }) => kind === 'person' && aliases.length > 0)
      .map(({ name, aliases }) => [name, ...aliases].sort().join(', '))
      .sort(),
    disagreements: disagreements
      .map(({ property, values, resolution, kind }) => {
        const sides = values.map(({ value, independent }) => `${value} (${independent})`).join(' / ')
        const proof = resolution && ` = ${resolution.value} by ${resolution.because.map(({ rule }) => rule).join(', ')}`
        return `${kind === 'possible' ? 'possible ' : ''}${property}: ${sides}${proof ?? ''}`
      })
      .sort(),
    copies: lineage
      .filter(({ kind }) => kind === 'copied')
      .map(({ documents: pair, direction }) => {
        const model = direction?.from ?? pair[0]
        const copy = pair.find((id) => id !== model) ?? ''
        return direction ? `${nameOf.get(copy)} of ${nameOf.get(model)}` : `${nameOf.get(copy)} or ${nameOf.get(model)}`
      })
      .sort(),
  }
}
