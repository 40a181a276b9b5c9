import { describe, expect, test } from 'vitest'
import type { Finding } from '../vocabulary/findings.js'
import { findSaidAt, type Told } from './said-at.js'

const told = (entry: string, start: number, finding: unknown): Told => ({
  entry,
  document: 'd',
  start,
  finding: { evidence: [{ start, end: start + 10, quote: '' }], ...(finding as object) } as unknown as Finding,
})
const meeting = (entry: string, start: number, names: readonly string[], status = 'held') =>
  told(entry, start, {
    kind: 'meeting',
    status,
    participants: names.map((name) => ({ name, onBehalfOf: `${name}land` })),
  })
const statement = (entry: string, start: number, name: string) =>
  told(entry, start, { kind: 'statement', speaker: { name } })
const promise = (entry: string, start: number, name: string) =>
  told(entry, start, { kind: 'commitment', actor: { name } })

describe('what was said at a meeting', () => {
  test.each([
    ['nothing that somebody else said', [meeting('m', 0, ['Roe', 'Lind']), statement('s', 50, 'Berg')], []],
    ['nothing told before it', [statement('s', 0, 'Roe'), meeting('m', 50, ['Roe', 'Lind'])], []],
    [
      'nothing told after the next meeting',
      [meeting('m', 0, ['Roe']), meeting('n', 40, ['Roe']), statement('s', 60, 'Roe')],
      [],
    ],
    ['nothing told pages later', [meeting('m', 0, ['Roe']), statement('s', 9000, 'Roe')], []],
    ['nothing under one that is only remembered', [meeting('m', 0, ['Roe'], 'past'), statement('s', 40, 'Roe')], []],
    ['what a participant said', [meeting('m', 0, ['Roe', 'Lind']), statement('s', 50, 'Roe')], ['s']],
    ['what a state promised that sat there', [meeting('m', 0, ['Roe']), promise('c', 50, 'Roeland')], ['c']],
    [
      'what goes on past one that is remembered',
      [meeting('m', 0, ['Roe']), meeting('n', 30, ['Berg'], 'past'), statement('s', 50, 'Roe')],
      ['s'],
    ],
  ])('is %s', (_, all, said) => {
    expect(findSaidAt('m', all)).toEqual(said)
  })
})
