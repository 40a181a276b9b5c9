import { describe, expect, test } from 'vitest'
import type { Finding } from '../vocabulary/findings.js'
import { findOccasions, type Told } from './occasions.js'

const told = (entry: string, start: number, finding: unknown): Told => ({
  entry,
  document: 'd',
  start,
  finding: { evidence: [{ start, end: start + 10, quote: 'met' }], ...(finding as object) } as unknown as Finding,
})
const meeting = (entry: string, start: number, names: readonly string[], status = 'held', date: string | null = null) =>
  told(entry, start, {
    kind: 'meeting',
    status,
    date,
    participants: names.map((name) => ({ name, onBehalfOf: `${name}land` })),
  })
const statement = (entry: string, start: number, name: string, more: object = {}) =>
  told(entry, start, { kind: 'statement', speaker: { name }, ...more })
const promise = (entry: string, start: number, name: string, more: object = {}) =>
  told(entry, start, { kind: 'commitment', actor: { name }, amount: null, stage: 'pledged', ...more })
const quoted = (meeting: Told, quote: string): Told => ({
  ...meeting,
  finding: { ...meeting.finding, evidence: [{ start: meeting.start, end: meeting.start + 10, quote }] },
})

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
    ['nothing under one still to come', [meeting('m', 0, ['Roe'], 'planned'), statement('s', 40, 'Roe')], []],
    [
      'no words of another day',
      [meeting('m', 0, ['Roe'], 'held', '2025-03-05'), statement('s', 40, 'Roe', { date: '2025-03-07' })],
      [],
    ],
    ['no money given already', [meeting('m', 0, ['Roe']), promise('c', 40, 'Roe', { stage: 'disbursed' })], []],
    [
      'nothing said in an interview',
      [meeting('m', 0, ['Roe']), statement('s', 40, 'Roe', { occasion: 'an interview' })],
      [],
    ],
    [
      'what its own words place there, though it is told first',
      [
        statement('s', 0, 'Berg', { occasion: 'a joint briefing with Lind' }),
        quoted(meeting('m', 30, ['Roe']), 'at a joint briefing with Lind'),
      ],
      ['s'],
    ],
    ['nothing under one that is only remembered', [meeting('m', 0, ['Roe'], 'past'), statement('s', 40, 'Roe')], []],
    ['what a participant said', [meeting('m', 0, ['Roe', 'Lind']), statement('s', 50, 'Roe')], ['s']],
    [
      'nothing promised together by states that sat elsewhere',
      [
        meeting('m', 0, ['Roe']),
        promise('c', 50, 'Bergland', { parties: [{ name: 'Bergland' }, { name: 'Oldland' }] }),
      ],
      [],
    ],
    [
      'what states promised together, one of which sat there',
      [
        meeting('m', 0, ['Roe']),
        promise('c', 50, 'Bergland and Roeland', { parties: [{ name: 'Bergland' }, { name: 'Roeland' }] }),
      ],
      ['c'],
    ],
    ['what a state promised that sat there', [meeting('m', 0, ['Roe']), promise('c', 50, 'Roeland')], ['c']],
    [
      'what goes on past one that is remembered',
      [meeting('m', 0, ['Roe']), meeting('n', 30, ['Berg'], 'past'), statement('s', 50, 'Roe')],
      ['s'],
    ],
  ])('is %s', (_, all, said) => {
    expect([...findOccasions(all)].flatMap(([entry, at]) => (at.has('m') ? [entry] : []))).toEqual(said)
  })

  test('is the same in whatever order findings come, a meeting before what begins where it does', () => {
    const opening = quoted(meeting('m', 0, ['Roe']), 'met')
    const remark = statement('s', 30, 'Roe')
    const again = [meeting('b', 30, ['Roe']), meeting('a', 30, ['Roe'])]
    // The remark follows both meetings that begin where it does; of these the later id is the last.
    const after = statement('t', 60, 'Roe')
    const all = [remark, ...again, after, opening]
    const told = (each: readonly Told[]) => [...findOccasions(each)].map(([entry, at]) => [entry, [...at]])
    expect(told(all)).toEqual([['t', ['b']]])
    expect(told([...all].reverse())).toEqual(told(all))
  })
})
