import { describe, expect, test } from 'vitest'
import { type CaseDraft, caseOf } from './cases.test-support.js'
import { settle } from './settle.js'

const meeting = (date: string | undefined, words: string, rest: object = {}) => ({
  text: `${words}.`,
  meetings: [
    { who: ['Arben Valdrin (Albania)', 'Mara Lindqvist (Sweden)'], words, ...(date ? { date } : {}), ...rest },
  ],
})

const tirana = (
  values: CaseDraft['values'],
  drafts: CaseDraft['drafts'],
  rest: Partial<CaseDraft> = {},
): CaseDraft => ({
  about: 'meeting',
  property: 'date',
  values,
  drafts,
  ...rest,
})

describe('nothing is proved', () => {
  test.each<[string, CaseDraft]>([
    [
      'where three carriers print one day and one another: a majority is no proof',
      tirana({ '2024-03-12': [0, 1, 2], '2023-03-12': [3] }, [
        meeting('2024-03-12', 'They met in Tirana on 12 March 2024'),
        meeting('2024-03-12', 'Valdrin received Lindqvist on 12 March 2024'),
        meeting('2024-03-12', 'The two met on 12 March 2024'),
        meeting('2023-03-12', 'Lindqvist saw Valdrin on 12 March 2023'),
      ]),
    ],
    [
      'by a weekday that only one of two days in a row goes by',
      tirana({ '2024-03-12': [0], '2024-03-14': [1] }, [
        meeting('2024-03-12', 'They met on Tuesday', { weekday: 2 }),
        meeting('2024-03-14', 'They met on 14 March 2024'),
      ]),
    ],
    [
      'by two weekdays that contradict one another',
      tirana({ '2024-03-12': [0], '2023-03-12': [1] }, [
        meeting('2024-03-12', 'They met on Tuesday, 12 March 2024', { weekday: 2 }),
        meeting('2023-03-12', 'They met on Sunday, 12 March 2023', { weekday: 7 }),
      ]),
    ],
    [
      'by the day an announcement appeared',
      tirana({ '2024-03-12': [0], '2025-03-12': [1] }, [
        { ...meeting('2024-03-12', 'They will meet on 12 March 2024', { status: 'planned' }), published: '2024-03-01' },
        meeting('2025-03-12', 'They met on 12 March 2025'),
      ]),
    ],
    [
      'by sessions of the same number',
      tirana({ '2024-03-12': [0], '2022-03-12': [1] }, [
        meeting('2024-03-12', 'The fifth session met on 12 March 2024', { format: 'Fjord Talks', ordinal: 5 }),
        meeting('2022-03-12', 'The fifth session met on 12 March 2022', { format: 'Fjord Talks', ordinal: 5 }),
      ]),
    ],
    [
      'by a series that is numbered against its days',
      tirana(
        { '2024-03-12': [0], '2022-03-12': [1] },
        [
          meeting('2024-03-12', 'The fifth session met on 12 March 2024', { format: 'Fjord Talks', ordinal: 5 }),
          meeting('2022-03-12', 'The fifth session met on 12 March 2022', { format: 'Fjord Talks', ordinal: 5 }),
        ],
        {
          elsewhere: [
            meeting('2023-03-10', 'The third session met on 10 March 2023', { format: 'Fjord Talks', ordinal: 3 }),
            meeting('2022-10-10', 'The fourth session met on 10 October 2022', { format: 'Fjord Talks', ordinal: 4 }),
          ],
        },
      ),
    ],
    [
      'by ambassadors, of whom a state has many',
      tirana(
        { '2024-03-12': [0], '2022-03-12': [1] },
        [
          {
            ...meeting('2024-03-12', 'Ambassador Ilva Moor met them on 12 March 2024'),
            roles: [{ person: 'Ilva Moor (Latvia)', title: 'Ambassador', of: 'Latvia' }],
          },
          meeting('2022-03-12', 'They met on 12 March 2022'),
        ],
        {
          elsewhere: [
            {
              text: 'Ambassador Otto Krauklis spoke.',
              published: '2023-05-05',
              roles: [{ person: 'Otto Krauklis (Latvia)', title: 'Ambassador', of: 'Latvia' }],
            },
            {
              text: 'Ambassador Ilva Moor spoke.',
              published: '2024-05-05',
              roles: [{ person: 'Ilva Moor (Latvia)', title: 'Ambassador', of: 'Latvia' }],
            },
          ],
        },
      ),
    ],
    [
      'between the official texts of two governments',
      tirana({ '2024-03-12': [0], '2024-03-15': [1] }, [
        { ...meeting('2024-03-12', 'They met on 12 March 2024'), url: 'https://www.mfa.gov.al/en/readout' },
        { ...meeting('2024-03-15', 'They met on 15 March 2024'), url: 'https://www.government.se/readout' },
      ]),
    ],
    [
      'by an anniversary of something else',
      tirana({ '2024-03-12': [0], '2023-03-12': [1] }, [
        { ...meeting('2024-03-12', 'They met on 12 March 2024, two years since the Tirana road opened') },
        { ...meeting('2023-03-12', 'They met on 12 March 2023. The Durres port accord was signed in March 2022') },
      ]),
    ],
  ])('%s', (_, draft) => {
    expect(settle(caseOf(draft))).toBeNull()
  })
})

describe('the day is proved', () => {
  test.each<[string, CaseDraft, string, string]>([
    [
      'by a printed weekday, where the day of the year is the same',
      tirana({ '2023-03-12': [0, 2], '2024-03-12': [1] }, [
        meeting('2023-03-12', 'They met on 12 March 2023'),
        meeting('2024-03-12', 'They met on Tuesday', { weekday: 2 }),
        meeting('2023-03-12', 'Valdrin met her on 12 March 2023'),
      ]),
      '2024-03-12',
      'weekday',
    ],
    [
      'by a weekday that does not go with the day printed beside it',
      tirana({ '2024-03-12': [0], '2024-03-21': [1] }, [
        meeting('2024-03-12', 'They met on 12 March 2024'),
        meeting('2024-03-21', 'They met on Tuesday, 21 March 2024', { weekday: 2 }),
      ]),
      '2024-03-12',
      'weekday',
    ],
    [
      'by the day on which a report of it appeared',
      tirana({ '2024-03-12': [0], '2025-03-12': [1] }, [
        { ...meeting('2024-03-12', 'They met on 12 March 2024'), published: '2024-03-13' },
        meeting('2025-03-12', 'They met on 12 March 2025'),
      ]),
      '2024-03-12',
      'publication',
    ],
    [
      'by the sessions before and after it',
      tirana(
        { '2024-03-12': [0], '2022-03-12': [1] },
        [
          meeting('2024-03-12', 'The fifth session met on 12 March 2024', { format: 'Fjord Talks', ordinal: 5 }),
          meeting('2022-03-12', 'The session met on 12 March 2022', { format: 'Fjord Talks' }),
        ],
        {
          elsewhere: [
            meeting('2023-03-10', 'The fourth session met on 10 March 2023', { format: 'Fjord Talks', ordinal: 4 }),
          ],
        },
      ),
      '2024-03-12',
      'session-number',
    ],
    [
      'by who held the office on the day',
      tirana(
        { '2024-03-12': [0], '2022-03-12': [1] },
        [
          {
            ...meeting('2024-03-12', 'Foreign Minister Ilva Moor joined them on 12 March 2024'),
            roles: [{ person: 'Ilva Moor (Latvia)', title: 'Foreign Minister', of: 'Latvia' }],
          },
          meeting('2022-03-12', 'They met on 12 March 2022'),
        ],
        {
          elsewhere: [
            {
              text: 'Foreign Minister Otto Krauklis spoke.',
              published: '2023-05-05',
              roles: [{ person: 'Otto Krauklis (Latvia)', title: 'Foreign Minister', of: 'Latvia' }],
            },
            {
              text: 'Minister of Foreign Affairs Ilva Moor spoke.',
              published: '2024-05-05',
              roles: [{ person: 'Ilva Moor (Latvia)', title: 'Minister of Foreign Affairs', of: 'Latvia' }],
            },
          ],
        },
      ),
      '2024-03-12',
      'office',
    ],
    [
      'by an official text, where only others print another day',
      tirana({ '2024-03-15': [1], '2024-03-12': [0] }, [
        { ...meeting('2024-03-12', 'They met on 12 March 2024'), url: 'https://www.mfa.gov.al/en/readout' },
        { ...meeting('2024-03-15', 'They met on 15 March 2024'), outlet: 'Harbour Courier' },
      ]),
      '2024-03-12',
      'official-text',
    ],
    [
      'by an anniversary and the year of its origin',
      tirana({ '2024-03-12': [0], '2023-03-12': [1] }, [
        meeting('2024-03-12', 'They met on 12 March 2024, two years since the Durres port accord was signed'),
        meeting('2023-03-12', 'They met on 12 March 2023. The Durres port accord was signed in March 2022'),
      ]),
      '2024-03-12',
      'anniversary',
    ],
  ])('%s', (_, draft, value, rule) => {
    const settled = settle(caseOf(draft))
    expect(settled?.value).toBe(value)
    expect(settled?.because.map((proof) => proof.rule)).toEqual([rule])
    expect(settled?.because[0]?.proof).not.toBe('')
  })

  test('two proofs that contradict one another leave it open', () => {
    const draft = tirana({ '2023-03-12': [0], '2024-03-12': [1] }, [
      { ...meeting('2023-03-12', 'They met on 12 March 2023'), published: '2023-03-13' },
      meeting('2024-03-12', 'They met on Tuesday', { weekday: 2 }),
    ])
    expect(settle(caseOf(draft))).toBeNull()
  })
})

describe('the order of a journey', () => {
  const journey = (date: string | undefined, words: string, next?: string) => ({
    text: `${words}.`,
    visits: [
      {
        who: 'Aksel Kessarin (Norway)',
        words,
        legs: [
          { place: 'Ulaanbaatar', country: 'Mongolia', ...(date ? { date } : {}) },
          ...(next ? [{ place: 'Tokyo', country: 'Japan', date: next }] : []),
        ],
      },
    ],
  })
  const stop = (drafts: CaseDraft['drafts']): CaseDraft => ({
    about: 'visit',
    property: 'date:MNG',
    values: { '2024-05-14': [0], '2022-05-14': [1] },
    drafts,
  })

  test('does not bind where two reports date the other stop in two ways', () => {
    const draft = stop([
      journey('2024-05-14', 'He was in Ulaanbaatar on 14 May 2024 and in Tokyo on 16 May 2024', '2024-05-16'),
      journey('2022-05-14', 'He was in Ulaanbaatar on 14 May 2022 and in Tokyo on 16 May 2022', '2022-05-16'),
    ])
    expect(settle(caseOf(draft))).toBeNull()
  })

  test('bounds a stop by the one after it', () => {
    const draft = stop([
      journey('2024-05-14', 'He was in Ulaanbaatar on 14 May 2024 and in Tokyo on 16 May 2024', '2024-05-16'),
      journey('2022-05-14', 'He was in Ulaanbaatar on 14 May 2022'),
    ])
    const settled = settle(caseOf(draft))
    expect(settled).toMatchObject({ value: '2024-05-14', because: [{ rule: 'itinerary' }] })
  })
})
