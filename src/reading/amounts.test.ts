import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findAmounts } from './amounts.js'

const documentOf = (text: string, url: string | null = null): CanonicalDocument => ({
  ...{ title: null, outlet: null, authors: [], published: null, publishedBasis: null, language: 'en', url },
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
    'Try 5 times, or rub 6 off.',
    'COP 28 met in Dubai.',
    '200 pounds of rice in a 10-pound bag',
    'He won 3 games, sum 12.',
    'The FIRM 20 and Mr. Rs 5a',
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
    ['30 million Norwegian kroner', [['30 million Norwegian kroner', 3e7, 'NOK']]],
    ['3 Kuwaiti dinars', [['3 Kuwaiti dinars', 3, 'KWD']]],
    ['2 billion Kyrgyz soms', [['2 billion Kyrgyz soms', 2e9, 'KGS']]],
    ['10 New Zealand dollars', [['10 New Zealand dollars', 10, 'NZD']]],
    ['one and a half billion euros', [['one and a half billion euros', 1.5e9, 'EUR']]],
    ['1 1/2 billion dollars', [['1 1/2 billion dollars', 1.5e9, 'USD']]],
    ['12,5 million euros', [['12,5 million euros', 1.25e7, 'EUR']]],
    ['1.234,56 euros', [['1.234,56 euros', 1234.56, 'EUR']]],
    ['10 000 euros', [['10 000 euros', 10000, 'EUR']]],
    ['30 million €', [['30 million €', 3e7, 'EUR']]],
    ['RM20 million', [['RM20 million', 2e7, 'MYR']]],
    ['Rs. 500 crore', [['Rs. 500 crore', 5e9, 'rupee']]],
    ['CN¥5bn', [['CN¥5bn', 5e9, 'CNY']]],
    ['$5 million CAD', [['$5 million CAD', 5e6, 'CAD']]],
    ['a 10-pound note', [['10-pound', 10, 'GBP']]],
    ['(£5.38bn)', [['£5.38bn', 5.38e9, 'GBP']]],
    ['6.25 BTC', [['6.25 BTC', 6.25, 'bitcoin']]],
    ['half of one percent', [['half of one percent', 0.5, '%']]],
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

  test.each([
    ['$20–25 million', [2e7, 2.5e7]],
    ['$20 to 25 million', [2e7, 2.5e7]],
    ['€20-€25 million', [2e7, 2.5e7]],
    ['$20 to 25 countries', [20]],
    ['$5 and 7 people', [5]],
  ])('%s', (text, values) => expect(findAmounts(documentOf(text)).map(({ value }) => value)).toEqual(values))

  test.each([
    ['It gave $40 million. The 40 million Canadian dollars are spent.', null, ['CAD', 'CAD'], [false, false]],
    ['It gave C$40 million; $5 million came later.', null, ['CAD', 'USD'], [false, true]],
    ['It gave C$40 million ($30 million).', null, ['CAD', 'USD'], [false, false]],
    ['It gave US$40 million; $5 million came later.', null, ['USD', 'USD'], [false, false]],
    ['It gave $40 million.', 'https://news.example.ca/a', ['USD'], [true]],
    ['It gave $40 million.', 'https://canada.example.org/a.ca', ['USD'], [false]],
  ])('%s (%s) leaves no doubt unsaid about its dollars', (text, url, currencies, doubts) => {
    const found = findAmounts(documentOf(text, url))
    expect(found.map(({ currency }) => currency)).toEqual(currencies)
    expect(found.map(({ doubtful }) => doubtful === true)).toEqual(doubts)
  })

  test('a year before an amount is no end of a range', () => {
    expect(amounts('in 2021 and 5%')).toEqual([['5%', 5, '%']])
  })
})
