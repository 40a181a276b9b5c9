import { describe, expect, test } from 'vitest'
import { isSameSum } from './amount-words.js'
import { contentWordsOf, isOfOtherNames, namesIn } from './content-words.js'
import { type Draft, readDocument } from './findings.test-support.js'
import { type GroupedNode, groupComponent } from './same-entry.js'
import { traitsOf } from './traits.js'

/** Numbers of the drafts that share an entry, each group once, in order. */
function grouped(drafts: readonly Draft[]): string {
  const nodes = drafts.flatMap((draft, at): GroupedNode[] => {
    const { document, findings } = readDocument(draft, at)
    return findings.flatMap((finding) => {
      const traits = traitsOf(document, `d${at}`, finding, findings)
      return traits === null || traits.kind === 'meeting' ? [] : [{ node: `${at}`, traits }]
    })
  })
  const groups = groupComponent(nodes).map(({ nodes: members }) => members.join(''))
  return groups.sort().join(' ')
}

type Promised = NonNullable<Draft['commitments']>[number]

const promise = (given: Partial<Promised>, published?: string): Draft => ({
  text: `Canada and Sofie Rask spoke of Kenya and Peru. ${JSON.stringify([given, published])}`,
  ...(published === undefined ? {} : { published }),
  commitments: [{ by: '=Canada', action: 'pay for cold stores in fishing harbours', amount: 7_000_000, ...given }],
})

describe('commitments', () => {
  test.each<[string, string, readonly Draft[]]>([
    ['another sum', '0 1', [promise({}), promise({ amount: 9_000_000 })]],
    ['another beneficiary', '0 1', [promise({ to: '=Kenya' }), promise({ to: '=Peru' })]],
    ['another actor', '0 1', [promise({}), promise({ by: '=Kenya' })]],
    ['another programme', '0 1', [promise({ programme: 'Harbour Fund' }), promise({ programme: 'Ice Fund' })]],
    ['the same sum for something else', '0 1', [promise({}), promise({ action: 'train nurses and midwives' })]],
    ['the same words half a year later', '0 1', [promise({}, '2024-01-05'), promise({}, '2024-07-05')]],
    [
      'other names in the words',
      '0 1',
      [promise({ action: 'dredge harbours at Oban' }), promise({ action: 'dredge harbours at Leith' })],
    ],
    ['a minister who promises for the state', '01', [promise({}), promise({ by: 'Sofie Rask (Canada)' })]],
    [
      'the sum of one programme',
      '01',
      [promise({ programme: 'Harbour Fund' }), promise({ programme: 'the Harbour Fund', action: 'give ice' })],
    ],
  ])('%s: %s', (_, expected, drafts) => {
    expect(grouped(drafts)).toBe(expected)
  })

  describe('one sum in other words', () => {
    type Sat = NonNullable<Draft['meetings']>[number]
    const sitting = (given: Partial<Sat> = {}): Sat => ({
      who: ['Sofie Rask (Canada)', 'Oda Mwangi (Kenya)'],
      date: '2024-05-02',
      place: 'Ottawa, Canada',
      ...given,
    })
    const told = (actions: readonly string[], meeting?: Sat, published = '2024-05-02'): Draft => ({
      text: `Canada. Sofie Rask met Oda Mwangi and Per Lund. ${actions.join(' ')} ${JSON.stringify(meeting)} ${published}`,
      published,
      commitments: actions.map((action) => ({ by: '=Canada', action, amount: 18_000_000 })),
      ...(meeting && { meetings: [meeting] }),
    })
    const forum = { who: ['=Canada'], format: 'Harbour Forum' }
    const purpose = ['pay for tide gauges']
    const bare = ['give the money']
    test.each<[string, string, readonly Draft[]]>([
      ['where neither tells of a meeting', '0 1', [told(purpose), told(bare)]],
      [
        'where they tell of two meetings',
        '0 1',
        [told(purpose, sitting()), told(bare, sitting({ who: ['Sofie Rask (Canada)', 'Per Lund (Norway)'] }))],
      ],
      ['where they tell of two days', '0 1', [told(purpose, sitting()), told(bare, sitting({ date: '2024-05-04' }))]],
      ['where they tell of two towns', '0 1', [told(purpose, sitting()), told(bare, sitting({ place: 'Nairobi' }))]],
      [
        'where they tell of two sessions of a format',
        '0 1',
        [told(purpose, sitting(forum)), told(bare, sitting({ ...forum, date: '2024-05-06' }))],
      ],
      [
        'where one gives the sum twice',
        '0 1 1',
        [told(purpose, sitting()), told([...bare, 'train nurses'], sitting())],
      ],
      ['where one gives it every year', '0 1', [told(purpose, sitting()), told(['give the money a year'], sitting())]],
      ['a month later', '0 1', [told(purpose, sitting()), told(bare, sitting(), '2024-06-05')]],
      [
        'where a meeting without a day is told of days later',
        '0 1',
        [told(purpose, sitting()), told(bare, { who: sitting().who }, '2024-05-06')],
      ],
      ['where they are for two things', '0 1', [told(purpose, sitting()), told(['train midwives'], sitting())]],
      ['for two things at one summit', '0 1', [told(purpose, sitting(forum)), told(['mend roads'], sitting(forum))]],
      [
        'where a third tells of no purpose',
        '01 2',
        [told(purpose, sitting()), told(bare, sitting()), told(['train midwives'], sitting())],
      ],
      ['where both tell of one meeting', '01', [told(purpose, sitting()), told(bare, sitting())]],
      ['where both tell of one session', '01', [told(purpose, sitting(forum)), told(bare, sitting(forum))]],
      ['where both use one word', '01', [told(purpose, sitting()), told(['buy gauges for ports'], sitting())]],
    ])('%s: %s', (_, expected, drafts) => {
      expect(grouped(drafts)).toBe(expected)
    })
  })

  test('a sum and a deed in other words that one document tells are two', () => {
    const { text } = promise({})
    const both = (action: string): Draft => ({
      text,
      commitments: [
        { by: '=Canada', action: 'pay for cold stores in fishing harbours near islands', amount: 7_000_000 },
        { by: '=Canada', action },
      ],
    })
    expect(grouped([both('inspect cold stores in fishing harbours near islands')])).toBe('0 0')
    expect(grouped([both('pay for cold stores in fishing harbours')])).toBe('00')
  })
})

type Counted = NonNullable<Draft['figures']>[number]

const figure = (given: Partial<Counted>): Draft => ({
  text: `Figures. ${JSON.stringify(given)}`,
  figures: [{ subject: 'sheep in highland farms', measure: 'count', value: 4100, unit: 'sheep', ...given }],
})

describe('figures', () => {
  test.each<[string, string, readonly Draft[]]>([
    ['another unit', '0 1', [figure({}), figure({ unit: 'goats' })]],
    ['another subject', '0 1', [figure({}), figure({ subject: 'sheep on island ferries' })]],
    ['another period', '0 1', [figure({ period: '2021' }), figure({ period: '2022' })]],
    ['another value without a period', '0 1', [figure({}), figure({ value: 5200 })]],
    ['a unit without a subject', '0 1', [figure({ subject: 'sheep' }), figure({ subject: 'sheep' })]],
    ['another value of one year', '01', [figure({ period: '2021' }), figure({ period: '2021', value: 5200 })]],
    ['a value rounded by its words', '01', [figure({}), figure({ value: 4000, comparator: 'over' })]],
  ])('%s: %s', (_, expected, drafts) => {
    expect(grouped(drafts)).toBe(expected)
  })

  test.each([
    [60, 'over', 62, null, true],
    [590, 'nearly', 586, null, true],
    [3.8, 'about', 3.9, 'about', false],
    [40, null, 41.5, null, false],
    [160, 'over', 193, 'over', false],
    [600, 'up-to', 586, null, true],
  ] as const)('%d %s and %d %s are one value: %s', (a, by, b, other, expected) => {
    const [one, two] = [
      { value: a, comparator: by },
      { value: b, comparator: other },
    ]
    expect([isSameSum(one, two), isSameSum(two, one)]).toEqual([expected, expected])
  })
})

type Travelled = NonNullable<Draft['visits']>[number]

const visit = (legs: Travelled['legs'], who = 'Ilse Varnhagen (Austria)', published?: string): Draft => ({
  text: `Ilse Varnhagen, Varnhagen and Otto Klee travelled. ${JSON.stringify([legs, published])}`,
  ...(published === undefined ? {} : { published }),
  visits: [{ who, legs }],
})
const lima = { place: 'Lima', country: 'Peru' }

describe('visits', () => {
  test.each<[string, string, readonly Draft[]]>([
    ['another traveller', '0 1', [visit([lima]), visit([lima], 'Otto Klee (Austria)')]],
    ['another country', '0 1', [visit([lima]), visit([{ place: 'Quito', country: 'Ecuador' }])]],
    ['another town', '0 1', [visit([lima]), visit([{ place: 'Cusco', country: 'Peru' }])]],
    ['another day', '0 1', [visit([{ ...lima, date: '2024-03-02' }]), visit([{ ...lima, date: '2024-04-09' }])]],
    [
      'the same day of two years, each reported in its own',
      '0 1',
      [
        visit([{ ...lima, date: '2023-03-02' }], undefined, '2023-03-03'),
        visit([{ ...lima, date: '2024-03-02' }], undefined, '2024-03-03'),
      ],
    ],
    ['the country of the town', '01', [visit([lima]), visit([{ place: 'Peru', country: 'Peru' }], 'Varnhagen')]],
    ['a slip of the year', '01', [visit([{ ...lima, date: '2023-03-02' }]), visit([{ ...lima, date: '2024-03-02' }])]],
  ])('%s: %s', (_, expected, drafts) => {
    expect(grouped(drafts)).toBe(expected)
  })
})

describe('words and names', () => {
  test('neither numbers nor words of every sentence tell what a text is about', () => {
    expect(contentWordsOf('More than 20 million dollars for the routes and countries')).toEqual(['country', 'route'])
  })

  test('names are words with a capital within the text', () => {
    expect(namesIn('Support for Georgia’s “Green Valley” in May')).toEqual(['georgia', 'green', 'valley'])
    expect(isOfOtherNames(['georgia'], [])).toBe(false)
    expect(isOfOtherNames(['georgia'], ['peru'])).toBe(true)
  })
})
