import { describe, expect, test } from 'vitest'
import { readingOf } from '../paragraphs.test-support.js'
import { findCommitments } from './commitments.js'

const found = (words: string) => findCommitments(readingOf(words))
const sums = (words: string) =>
  found(words).map(({ actor, amount }) => [actor.name, amount?.value, amount?.currency].join(' '))

describe('a sum of somebody else behind the verb', () => {
  test.each([
    ['Sweden pledged $10 million, Denmark $4 million and Japan $6 million.', ['Sweden 10', 'Denmark 4', 'Japan 6']],
    ['Finland pledged $9 million for wells in Mali, and Sweden nearly $2 million.', ['Finland 9', 'Sweden 2']],
    ['Finland pledged $9 million and the Netherlands a further $2 million.', ['Finland 9', 'Netherlands 2']],
    ['Officials announced that Chile will give $3 million and Peru $2 million.', ['Chile 3', 'Peru 2']],
  ])('is theirs: %s', (words, expected) => expect(sums(words)).toEqual(expected.map((each) => `${each}000000 USD`)))

  test.each([
    ['nobody the lists know', 'Finland pledged $9 million, and Tormeh Holdings $2 million.', ['Finland 9000000 USD']],
    ['who gets it', 'Finland gave Kenya $4 million and Uganda $3 million.', ['Finland 4000000 USD']],
    ['a denial', 'Finland promised nothing, and Iceland never gave $3 million.', []],
    ['an order of names', 'Chile and Peru promised $3 million and $2 million respectively.', []],
  ])('is left out behind %s', (_, words, expected) => expect(sums(words)).toEqual(expected))

  test('stays with the first where it is the next of its own', () => {
    expect(sums('Finland pledged $9 million for schools, and $2 million for roads in Kenya.')).toEqual([
      'Finland 9000000 USD',
      'Finland 2000000 USD',
    ])
  })

  test('has its own receiver', () => {
    expect(
      found('Germany gave $5 million, and France $2 million to Kenya.').map((each) => each.beneficiary?.name),
    ).toEqual([undefined, 'Kenya'])
  })
})

describe('what another does', () => {
  test.each([
    ['Norway will give Kenya $5 million for schools, and Denmark agreed to help Uganda.'],
    ['Norway pledged $7 million for schools while Sweden called on Kenya to hold elections.'],
    ['Norway pledged $7 million for schools, and the Swedish government has asked Kenya to hold elections.'],
  ])('is no part of a commitment: %s', (words) => {
    const action = found(words)[0]?.action ?? ''
    expect(action).toMatch(/for schools$/u)
  })

  test('is not read from a list of those who are helped', () => {
    const [first] = found('Norway pledged $5 million to help Kenya and Uganda hit by drought build wells.')
    expect(first?.action).toMatch(/build wells$/u)
  })
})

test('each sum has the purpose told of it, and nothing of the next promise', () => {
  const all = found(
    'Norway pledged $25 million for border posts and nearly $5 million for water monitoring, and promised to send a team to Accra by June.',
  )
  const told = all.map(({ amount, purpose, due }) => [amount?.value, purpose, due])
  expect(told).toContainEqual([25e6, 'border posts', undefined])
  expect(told).toContainEqual([5e6, 'water monitoring', undefined])
  expect(told).toHaveLength(3)
})

test('who stands between the verb and its sum gets it', () => {
  const told = (words: string) =>
    found(words).map(({ actor, beneficiary, purpose }) => [actor.name, beneficiary?.name, purpose])
  expect(told('Norway will give Kenya $5 million for schools.')).toEqual([['Norway', 'Kenya', 'schools']])
  expect(told('Norway gave Kenya and Uganda $5 million.')).toEqual([['Norway', undefined, null]])
  expect(told('Norway promised help, and Denmark $4 million for roads.').map(([name]) => name)).toContain('Denmark')
  expect(told('Norway announced US $5 million for ports and US $2 million for roads.')).toEqual([
    ['Norway', undefined, 'ports'],
    ['Norway', undefined, 'roads'],
  ])
})
