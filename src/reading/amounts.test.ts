import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findAmounts } from './amounts.js'

const documentOf = (text: string): CanonicalDocument => ({
  ...{ title: null, outlet: null, authors: [], published: null, publishedBasis: null, language: 'en', url: null },
  text,
  textSha256: '',
  blocks: [{ start: 0, end: text.length, role: 'body' }],
})
const amounts = (text: string) =>
  findAmounts(documentOf(text)).map(({ start, end, value, unit }) => [text.slice(start, end), value, unit])

describe('amounts', () => {
  test.each([
    'All 70 of us came in 2022.',
    'Read https://example.org/a?b=c%20d%2C20 first.',
    'It made its mark 12 times and won.',
    'How is a percentage reckoned?',
    'The dollar fell.',
  ])('%s holds none', (text) => expect(amounts(text)).toEqual([]))

  test.each([
    ['a $5 fee', [['$5', 5, 'USD']]],
    ['US$ 1.5 billion', [['US$ 1.5 billion', 1.5e9, 'USD']]],
    ['about €40m', [['€40m', 4e7, 'EUR']]],
    ['A$2.1bn more', [['A$2.1bn', 2.1e9, 'AUD']]],
    ['£ 8.10 million', [['£ 8.10 million', 8.1e6, 'GBP']]],
    ['KZT 450,000', [['KZT 450,000', 450000, 'KZT']]],
    ['115.5USD', [['115.5USD', 115.5, 'USD']]],
    ['30 MUSD', [['30 MUSD', 3e7, 'USD']]],
    ['ten million Swiss francs', [['ten million Swiss francs', 1e7, 'CHF']]],
    ['40 francs', [['40 francs', 40, 'franc']]],
    ['two hundred and six euros', [['two hundred and six euros', 206, 'EUR']]],
    ['half a million tenge', [['half a million tenge', 500000, 'KZT']]],
    ['thirteen dollars and forty-five cents', [['thirteen dollars and forty-five cents', 13.45, 'USD']]],
    ['34 cents', [['34 cents', 34, 'cents']]],
    ['rose 37.2 percent', [['37.2 percent', 37.2, '%']]],
    ['by twenty-two per cent', [['twenty-two per cent', 22, '%']]],
    ['fell by minus 5%', [['minus 5%', -5, '%']]],
  ])('%s', (text, expected) => expect(amounts(text)).toEqual(expected))

  test('both ends of a range are multiplied out', () => {
    expect(amounts('$5 to $10 million')).toEqual([
      ['$5', 5e6, 'USD'],
      ['$10 million', 1e7, 'USD'],
    ])
    expect(amounts('by 5-10%')).toEqual([
      ['5', 5, '%'],
      ['10%', 10, '%'],
    ])
  })

  test('a year before an amount is no end of a range', () => {
    expect(amounts('in 2021 and 5%')).toEqual([['5%', 5, '%']])
  })
})
