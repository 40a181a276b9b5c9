import { describe, expect, test } from 'vitest'
import { readDocument } from './findings.test-support.js'
import { makeMeeting } from './meeting-entry.js'

type Meeting = NonNullable<Parameters<typeof readDocument>[0]['meetings']>[number]

/** A meeting from reports in order of publication. */
function make(...reports: readonly (Partial<Meeting> & Readonly<{ published: string }>)[]) {
  const told = reports.flatMap(({ published, ...meeting }, at) => {
    const draft = { text: `Report ${at}`, published, meetings: [{ who: [], ...meeting }] }
    const [finding] = readDocument(draft, at).findings
    return finding?.kind === 'meeting' ? [{ document: `d${at}`, published, finding }] : []
  })
  return makeMeeting(told)
}

const PLANNED = { date: '2024-05-20', status: 'planned' } as const
const CANCELLED = { ...PLANNED, calledOff: 'cancelled' } as const

describe('the status of what was called off', () => {
  const cases = [
    [
      'stays cancelled after an earlier announcement',
      'cancelled',
      [
        ['2024-04-20', PLANNED],
        ['2024-05-01', CANCELLED],
      ],
    ],
    [
      'stays cancelled where the papers of one day announce it',
      'cancelled',
      [
        ['2024-05-01', CANCELLED],
        ['2024-05-01', PLANNED],
      ],
    ],
    [
      'stays cancelled where a later paper names no day',
      'cancelled',
      [
        ['2024-05-01', CANCELLED],
        ['2024-05-05', { status: 'planned' }],
      ],
    ],
    [
      'is planned again where a later paper announces the same day',
      'planned',
      [
        ['2024-05-01', CANCELLED],
        ['2024-05-05', PLANNED],
      ],
    ],
  ] as const
  test.each(cases)('%s', (_, status, reports) => {
    expect(make(...reports.map(([published, told]) => ({ published, ...told }))).status).toBe(status)
  })
})

test('a body that one report calls by its summit is shown by its own name', () => {
  const first = { published: '2024-05-10', format: 'Lake Council Summit' }
  expect(make(first, { published: '2024-05-11', format: 'Lake Council' }).format).toBe('Lake Council')
  expect(make(first).format).toBe('Lake Council Summit')
})
