import { describe, expect, test } from 'vitest'
import { readDocument } from './findings.test-support.js'
import { groupMeetings } from './group-meetings.js'
import { traitsOf } from './traits.js'

type Meeting = NonNullable<Parameters<typeof readDocument>[0]['meetings']>[number]
type Report = Meeting & Readonly<{ published?: string; outlet?: string }>

/** Groups as the positions of their reports. */
function group(...reports: readonly Report[]): string[] {
  const nodes = reports.flatMap(({ published, outlet, ...meeting }, at) => {
    const text = meeting.words ?? `Report ${at} of a meeting`
    const told = { text, meetings: [meeting], ...(published ? { published } : {}), ...(outlet ? { outlet } : {}) }
    const { document, findings } = readDocument(told, at)
    const traits = findings[0] && traitsOf(document, `d${at}`, findings[0])
    return traits?.kind === 'meeting' ? [{ node: `${at}`, traits }] : []
  })
  return groupMeetings(nodes)
    .map((nodes) => [...nodes].sort().join(''))
    .sort()
}

const SESSION = { format: 'Forum', ordinal: 3, date: '2024-03-05', place: 'Berlin' }

const PAIR = ['Ina Kolb (Germany)', 'Ayan Toleg (Kazakhstan)']
const THIRD_SUMMIT = {
  who: PAIR,
  format: 'Forum',
  kind: 'summit',
  ordinal: 3,
  date: '2024-03-05',
  place: 'Berlin',
  outlet: 'Ministry',
} as const

const AHEAD = { kind: 'summit', status: 'planned', place: 'Riga' } as const

const LAKES = ['=Latvia', '=Estonia', '=Poland']

const PRESS = { who: ['Ina Kolb (Germany)'], kind: 'press-conference', published: '2024-05-08' } as const

const NUMBERED = { who: LAKES, format: 'Lake Group', kind: 'summit', place: 'Riga' } as const

describe('reports that tell of two meetings', () => {
  const cases: readonly (readonly [string, readonly Report[]])[] = [
    [
      'a call and a meeting',
      [
        { who: PAIR, date: '2024-03-05', kind: 'call' },
        { who: PAIR, date: '2024-03-05' },
      ],
    ],
    [
      'a meeting and the press conference after it',
      [
        { who: PAIR, date: '2024-03-05' },
        { who: PAIR, date: '2024-03-05', kind: 'press-conference' },
      ],
    ],
    [
      'calls of two months',
      [
        { who: PAIR, date: '2024-03-05', kind: 'call' },
        { who: PAIR, date: '2024-04-09', kind: 'call' },
      ],
    ],
    [
      'calls of two days, told by one ministry',
      [
        { who: PAIR, date: '2024-03-05', kind: 'call', outlet: 'Ministry' },
        { who: PAIR, date: '2024-03-06', kind: 'call', outlet: 'Ministry' },
      ],
    ],
    [
      'the third and the fourth session',
      [
        { who: PAIR, format: 'Forum', ordinal: 3 },
        { who: PAIR, format: 'Forum', ordinal: 4 },
      ],
    ],
    [
      'two sessions of one day that one house tells',
      [
        { who: PAIR, format: 'Forum', ordinal: 3, date: '2024-03-05', place: 'Berlin', outlet: 'Ministry' },
        { who: PAIR, format: 'Forum', ordinal: 4, date: '2024-03-05', place: 'Berlin', outlet: 'Ministry' },
      ],
    ],
    [
      'two sessions of one day at two places',
      [
        { who: PAIR, format: 'Forum', ordinal: 3, date: '2024-03-05', place: 'Berlin' },
        { who: PAIR, format: 'Forum', ordinal: 4, date: '2024-03-05', place: 'Astana' },
      ],
    ],
    [
      'two numbers of one day told by houses of which one is not known',
      [
        { ...SESSION, who: PAIR, outlet: 'Ministry' },
        { ...SESSION, who: PAIR, ordinal: 4 },
      ],
    ],
    [
      'two numbers of one day told by houses that are not known',
      [
        { ...SESSION, who: PAIR },
        { ...SESSION, who: PAIR, ordinal: 4 },
      ],
    ],
    [
      'two numbers of one day, with other parties on one side',
      [
        { ...SESSION, who: PAIR, outlet: 'Ministry' },
        { ...SESSION, who: ['Ina Kolb (Germany)', 'Ilja Dahm (Norway)'], ordinal: 4, outlet: 'Chancellery' },
      ],
    ],
    [
      'two numbers of one day, of which one is told without its parties',
      [
        { ...SESSION, who: PAIR, outlet: 'Ministry' },
        { ...SESSION, who: [], ordinal: 4, outlet: 'Chancellery' },
      ],
    ],
    [
      'the minister and the president of one state',
      [
        { who: PAIR, date: '2024-03-05' },
        { who: ['Ina Kolb (Germany)', 'Serik Bat (Kazakhstan)'], date: '2024-03-05' },
      ],
    ],
    [
      'two towns',
      [
        { who: PAIR, place: 'Astana' },
        { who: PAIR, place: 'Berlin' },
      ],
    ],
    [
      'two formats',
      [
        { who: [], format: 'G7', date: '2024-03-05' },
        { who: [], format: 'G20', date: '2024-03-05' },
      ],
    ],
    [
      'two anniversaries, each reported in its own year',
      [
        { who: PAIR, date: '2023-03-05', published: '2023-03-06' },
        { who: PAIR, date: '2024-03-05', published: '2024-03-06' },
      ],
    ],
    [
      'news of March and an announcement of April',
      [
        { who: [], format: 'Forum', published: '2024-03-02', status: 'held' },
        { who: [], format: 'Forum', published: '2024-04-20', status: 'planned' },
      ],
    ],
    [
      'two sessions of one day in the morning and the afternoon',
      [
        { ...SESSION, who: PAIR, outlet: 'Ministry', words: 'held the third session in the morning' },
        { ...SESSION, who: PAIR, ordinal: 4, outlet: 'Chancellery', words: 'held the fourth session in the afternoon' },
      ],
    ],
    [
      'two summits of one format in two months, numbered apart',
      [
        { ...THIRD_SUMMIT, who: [] },
        { who: [], format: 'Forum', kind: 'summit', ordinal: 4, date: '2024-05-05', place: 'Berlin', outlet: 'Post' },
      ],
    ],
    [
      'two summits of one format on one day of two years, numbered apart',
      [
        { who: [], format: 'Forum', kind: 'summit', ordinal: 3, date: '2023-03-05', place: 'Berlin', outlet: 'Review' },
        { who: [], format: 'Forum', kind: 'summit', ordinal: 4, date: '2024-03-05', place: 'Berlin', outlet: 'Post' },
      ],
    ],
    [
      'news of a summit six weeks after the day for which it was announced',
      [
        { who: [], format: 'Forum', ordinal: 3, date: '2024-03-05', published: '2024-02-20', status: 'planned' },
        { who: [], format: 'Forum', ordinal: 3, published: '2024-04-20', status: 'held' },
      ],
    ],
    [
      'press conferences of one speaker on two days',
      [
        { who: ['Ina Kolb (Germany)'], kind: 'press-conference', published: '2024-03-05', outlet: 'Morning Post' },
        { who: ['Ina Kolb (Germany)'], kind: 'press-conference', published: '2024-03-06', outlet: 'Evening Herald' },
      ],
    ],
    [
      'a summit called off for a day, and news without a day of one held ten days later',
      [
        {
          who: [],
          format: 'Lake Group',
          date: '2024-05-10',
          published: '2024-05-08',
          calledOff: 'postponed',
          ...AHEAD,
        },
        { who: [], format: 'Lake Group', place: 'Riga', published: '2024-05-18', kind: 'summit' },
      ],
    ],
    [
      'a summit put off by a day, and the one of that day',
      [
        { who: [], format: 'Lake Group', date: '2024-05-10', calledOff: 'postponed', ...AHEAD },
        { who: [], format: 'Lake Group', date: '2024-05-11', ...AHEAD },
      ],
    ],
    [
      'the summit of a council and its ministers the day before',
      [
        { who: LAKES, format: 'Lake Council Summit', kind: 'summit', date: '2024-05-10', place: 'Riga' },
        { who: LAKES, format: 'Lake Council', kind: 'ministerial', date: '2024-05-09', place: 'Riga' },
      ],
    ],
    [
      'the summit of a council and its experts of one day, who are not named',
      [
        { who: LAKES, format: 'Lake Council Summit', kind: 'summit', date: '2024-05-10', place: 'Riga' },
        { who: LAKES, format: 'Lake Council', kind: 'expert', date: '2024-05-10', place: 'Riga' },
      ],
    ],
    [
      'two press conferences of one day that one outlet tells',
      [
        { ...PRESS, date: '2024-05-08', outlet: 'Daily Herald' },
        { ...PRESS, date: '2024-05-08', place: 'Oslo', outlet: 'Daily Herald' },
      ],
    ],
    [
      'press conferences of one morning and one evening',
      [
        { ...PRESS, date: '2024-05-08', outlet: 'Daily Herald', words: 'spoke to reporters in the morning' },
        { ...PRESS, date: '2024-05-08', outlet: 'Evening Post', words: 'spoke to reporters in the evening' },
      ],
    ],
    [
      'press conferences of two days in a row, both in the papers of one day',
      [
        { ...PRESS, date: '2024-05-08', outlet: 'Daily Herald' },
        { ...PRESS, date: '2024-05-07', place: 'Oslo', outlet: 'Evening Post' },
      ],
    ],
    [
      'a numbered summit of a day, and news without a day of the next that the same states held',
      [
        { ...NUMBERED, ordinal: 3, date: '2024-05-09', published: '2024-05-10', outlet: 'Daily Herald' },
        { ...NUMBERED, ordinal: 4, published: '2024-05-12', outlet: 'Evening Post' },
      ],
    ],
  ]
  test.each(cases)('%s', (_, reports) => {
    expect(group(...reports)).toEqual(['0', '1'])
  })

  test('an undated report bridges no two meetings, and is taken for neither', () => {
    expect(group({ who: PAIR, date: '2024-03-05' }, { who: PAIR, date: '2024-06-11' }, { who: PAIR })).toEqual([
      '0',
      '1',
      '2',
    ])
  })
})

describe('reports of one meeting', () => {
  const cases: readonly (readonly [string, readonly Report[]])[] = [
    [
      'an announcement and the news that calls it off',
      [
        { who: [], format: 'Lake Group', date: '2024-05-10', published: '2024-05-01', ...AHEAD },
        {
          who: [],
          format: 'Lake Group',
          date: '2024-05-10',
          published: '2024-05-08',
          calledOff: 'postponed',
          ...AHEAD,
        },
      ],
    ],
    [
      'a meeting of two ministers that one outlet calls a summit',
      [
        { who: PAIR, format: 'Lake Council', kind: 'summit', date: '2024-05-10', place: 'Riga' },
        { who: PAIR, format: 'Lake Council', kind: 'ministerial', date: '2024-05-10', place: 'Riga' },
      ],
    ],
    [
      'one announces what the other reports',
      [
        { who: PAIR, date: '2024-03-05', status: 'planned' },
        { who: PAIR, date: '2024-03-05' },
      ],
    ],
    [
      'two houses count the session of one day and place differently',
      [
        { who: PAIR, format: 'Forum', ordinal: 3, date: '2024-03-05', place: 'Berlin', outlet: 'Ministry' },
        { who: PAIR, format: 'Forum', ordinal: 4, date: '2024-03-05', place: 'Berlin', outlet: 'Chancellery' },
      ],
    ],
    [
      'two outlets number the summit of one format, place and day differently, of which one does not say who sat there',
      [
        THIRD_SUMMIT,
        { who: [], format: 'Forum', kind: 'summit', ordinal: 4, date: '2024-03-05', place: 'Berlin', outlet: 'Post' },
      ],
    ],
    [
      'a body and its summit',
      [
        { who: [], format: 'Lake Group', date: '2024-03-05' },
        { who: [], format: 'Summit of the Lake Group', date: '2024-03-05' },
      ],
    ],
    [
      'one speaker before the press, told by two outlets of one day',
      [
        { who: ['Ina Kolb (Germany)'], kind: 'press-conference', published: '2024-03-05', outlet: 'Morning Post' },
        { who: ['Ina Kolb (Germany)'], kind: 'press-conference', published: '2024-03-05', outlet: 'Evening Herald' },
      ],
    ],
    [
      'a month and its day',
      [
        { who: PAIR, date: '2024-03' },
        { who: PAIR, date: '2024-03-05' },
      ],
    ],
    [
      'days told by two outlets on either side of midnight',
      [
        { who: PAIR, date: '2024-03-05', outlet: 'Morning Post' },
        { who: PAIR, date: '2024-03-06', outlet: 'Evening Herald' },
      ],
    ],
    [
      'a misprinted year',
      [
        { who: PAIR, date: '2024-03-05', published: '2024-03-06' },
        { who: PAIR, date: '2023-03-05' },
      ],
    ],
    [
      'the day without its year',
      [
        { who: PAIR, date: '2024-03-05' },
        { who: PAIR, edtf: 'XXXX-03-05' },
      ],
    ],
    [
      'an undated report published three days later',
      [
        { who: PAIR, date: '2024-03-05', published: '2024-03-05' },
        { who: PAIR, published: '2024-03-08' },
      ],
    ],
    [
      'the capital and its country',
      [
        { who: PAIR, place: 'Astana' },
        { who: PAIR, place: 'Kazakhstan' },
      ],
    ],
    [
      'a surname and the full name',
      [
        { who: PAIR, date: '2024-03-05' },
        { who: ['Kolb', 'Toleg'], date: '2024-03-05' },
      ],
    ],
  ]
  test.each(cases)('%s', (_, reports) => {
    expect(group(...reports)).toEqual(['01'])
  })

  test('of two meetings an undated report joins the one it was published after', () => {
    const dated: readonly Report[] = [
      { who: PAIR, date: '2024-03-05', published: '2024-03-05' },
      { who: PAIR, date: '2024-06-11', published: '2024-06-11' },
    ]
    expect(group(...dated, { who: PAIR, published: '2024-06-13' })).toEqual(['0', '12'])
  })
})
