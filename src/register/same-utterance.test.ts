import { describe, expect, test } from 'vitest'
import { blockingKeys } from './blocking-keys.js'
import { readDocument } from './findings.test-support.js'
import { groupStatements, type StatementNode } from './same-utterance.js'
import { traitsOf } from './traits.js'

const ROAD = 'We shall build the mountain road together, and nobody will have to pay for the first winter'

type Said = Readonly<{ by?: string; said: string; published?: string; form?: 'direct' | 'indirect'; document?: string }>

function nodes(...reports: readonly Said[]): StatementNode[] {
  return reports.flatMap(({ by = 'Ina Kolb (Germany)', said, published, form, document }, at) => {
    const statement = { by, said, ...(form ? { form } : {}) }
    const read = readDocument(
      { text: `Report ${at}: ${said}.`, statements: [statement], ...(published ? { published } : {}) },
      at,
    )
    const traits = read.findings[0] && traitsOf(read.document, document ?? `d${at}`, read.findings[0])
    return traits?.kind === 'statement' ? [{ node: `${at}`, traits }] : []
  })
}

function group(...reports: readonly Said[]): string[] {
  return groupStatements(nodes(...reports))
    .map((one) => [...one].sort().join(''))
    .sort()
}

describe('statements that are two', () => {
  const cases: readonly (readonly [string, readonly Said[]])[] = [
    ['the same words of two speakers', [{ said: ROAD }, { said: ROAD, by: 'Ayan Toleg (Kazakhstan)' }]],
    [
      'a talking point of two months',
      [
        { said: `${ROAD}. It is as simple as that, said the minister`, published: '2024-01-10' },
        { said: `As ever: nobody will have to pay for the first winter on that road of ours`, published: '2024-03-10' },
      ],
    ],
    [
      'thanks said at two places of one transcript',
      [
        { said: 'Thank you all very much for coming', document: 'one' },
        { said: 'Thank you all very much for coming here', document: 'one' },
      ],
    ],
    [
      'a phrase on two days',
      [
        { said: 'a matter of trust', published: '2024-01-10' },
        { said: 'a matter of trust', published: '2024-01-20' },
      ],
    ],
    [
      'reported speech that shares a clause',
      [
        { said: 'he supports the mountain road and asks for money', form: 'indirect' },
        { said: 'he supports the mountain road but will not pay', form: 'indirect' },
      ],
    ],
  ]
  test.each(cases)('%s', (_, reports) => {
    expect(group(...reports)).toEqual(['0', '1'])
  })

  test('a phrase bridges no two speeches', () => {
    const other =
      'Whoever comes late shall build the mountain road together, and nobody will thank those who came in time'
    const phrase = 'shall build the mountain road together and nobody will'
    expect(group({ said: ROAD }, { said: other }, { said: phrase })).toHaveLength(2)
  })
})

describe('statements that are one', () => {
  const cases: readonly (readonly [string, readonly Said[]])[] = [
    ['a word heard otherwise', [{ said: ROAD }, { said: ROAD.replace('build', 'finish') }]],
    [
      'a piece of the quotation, a day later',
      [
        { said: ROAD, published: '2024-01-10' },
        { said: 'nobody will have to pay for the first winter', published: '2024-01-11' },
      ],
    ],
    ['the speaker by surname', [{ said: ROAD }, { said: ROAD, by: 'Kolb' }]],
  ]
  test.each(cases)('%s', (_, reports) => {
    expect(group(...reports)).toEqual(['01'])
    const [first, second] = nodes(...reports).map(({ traits }) => new Set(blockingKeys(traits)))
    expect([...(first ?? [])].some((key) => second?.has(key))).toBe(true)
  })
})
