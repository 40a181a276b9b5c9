import { describe, expect, test } from 'vitest'
import { type Copy, countVoices, type Voiced, voicesOf } from './voices.js'
import { isReworded } from './wordings.js'

const report = (document: string, start = 0): Voiced => ({ document, evidence: [{ start, end: start + 10 }] })
const copy = (a: string, b: string, share: number, at = 0): Copy => {
  const span = { start: at, end: at + 50 }
  return { a, b, share, passages: [{ a: span, b: span }] }
}

describe('voices', () => {
  test.each<[string, readonly number[], readonly Voiced[], readonly Copy[]]>([
    ['documents that share nothing', [0, 1, 2], [report('a'), report('b'), report('c')], []],
    ['two reports of one document', [0, 1, 0], [report('a'), report('b'), report('a', 900)], []],
    ['a carrier and its model', [0, 1, 0], [report('a'), report('b'), report('c')], [copy('a', 'c', 0.6)]],
    ['a copy of a copy', [0, 0, 0], [report('a'), report('b'), report('c')], [copy('a', 'b', 1), copy('b', 'c', 1)]],
    [
      'two versions of a third',
      [0, 1, 0],
      [report('a'), report('b'), report('c')],
      [copy('a', 'm', 1), copy('c', 'm', 1)],
    ],
    ['words within the one passage copied', [0, 0], [report('a'), report('b')], [copy('a', 'b', 0.1)]],
    ['words outside of the passage copied', [0, 1], [report('a', 500), report('b')], [copy('a', 'b', 0.1)]],
  ])('%s: %j', (_, voices, reports, copies) => {
    expect(voicesOf(reports, copies)).toEqual(voices)
    expect(countVoices(reports, copies)).toBe(new Set(voices).size)
  })
})

describe('a quotation', () => {
  test.each([
    [
      'shortened is not reworded',
      'we will build the new quay before the winter',
      'we will build the new quay before the winter storms arrive',
      false,
    ],
    [
      'with other marks is not reworded',
      'We will build it: quay, road and rail.',
      '“We will build it – quay, road, and rail”',
      false,
    ],
    [
      'with words left out in the middle is not reworded',
      'we will build the quay before winter comes',
      'we will build the new long quay before winter comes',
      false,
    ],
    [
      'with other words in place of some is reworded',
      'we will construct the new quay before winter arrives here',
      'we will build the new quay before winter comes here',
      true,
    ],
    ['about something else is not reworded', 'nobody pays for rust', 'we will build the quay', false],
  ])('%s', (_, wording, other, expected) => {
    expect(isReworded(wording, other)).toBe(expected)
  })
})
