import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findCommitments } from './commitments.js'

const found = (...paragraphs: string[]) => findCommitments(readingOf(...paragraphs))

describe('deeds side by side', () => {
  test.each([
    ['a deed in a deed', 'Norway agreed to help farmers sell wool and buy boats.', 1],
    ['things side by side', 'Norway agreed to build roads, schools and bridges.', 1],
    ['an appointment beside a deed', 'Norway will build a road, meet the council and provide $5 million to Ghana.', 1],
    ['an attitude beside a deed', 'Norway will support the reforms and provide $5 million to Ghana.', 1],
    ['a purpose', 'Norway will provide $5 million to train nurses and build schools.', 1],
  ])('are not told apart where there is but %s', (_, words, many) => expect(found(words)).toHaveLength(many))

  test('under one "will" are each a commitment of their own', () => {
    const commitments = found('Norway will build a road, train the nurses and provide $5 million to Ghana.')
    expect(commitments.map(({ action, amount, beneficiary }) => [action, amount?.value, beneficiary?.name])).toEqual([
      ['build a road', undefined, undefined],
      ['train the nurses', undefined, undefined],
      ['provide $5 million to Ghana', 5e6, 'Ghana'],
    ])
    expect(commitments.map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
      ['Norway will build a road'],
      ['Norway will', 'train the nurses'],
      ['Norway will', 'provide $5 million to Ghana'],
    ])
  })

  test('may each have a "to" of their own', () => {
    const [, second] = found('Norway agreed to open the crossing and to share its data.')
    expect(second?.action).toBe('share its data')
  })

  test('under "agreed to" are each a commitment of their own', () => {
    const reading = readingOf('Chile and Norway agreed to open the crossing and share the data.')
    const commitments = findCommitments(reading)
    expect(commitments.map(({ action }) => action)).toEqual(['agreed to open the crossing', 'share the data'])
    for (const { evidence } of commitments)
      expect(evidence.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
  })
})

describe('parties bound together', () => {
  const parties = (...paragraphs: string[]) => found(...paragraphs).map((each) => each.parties?.map(({ name }) => name))

  test.each([
    ['one alone', 'Norway will provide $5 million.'],
    ['leaders', 'The ministers of Norway spoke. The two leaders agreed to open the port.'],
  ])('are not told of %s', (_, words) => expect(parties(words).flat().filter(Boolean)).toEqual([]))

  test.each([
    ['named in one breath', ['Norway and Ghana will provide $5 million.']],
    ['meant by "the two countries"', ['Norway and Ghana held talks. The two countries agreed to open the port.']],
  ])('are each told where they are %s', (_, words) => expect(parties(...words)).toEqual([['Norway', 'Ghana']]))
})
