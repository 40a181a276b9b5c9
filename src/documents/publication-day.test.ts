import { describe, expect, test } from 'vitest'
import { dayOfPublication } from './publication-day.js'

describe('the day of publication', () => {
  test.each([
    ['words that are no date', 'yesterday', undefined, undefined],
    ['a day', '2022-07-05', undefined, '2022-07-05'],
    ['a month', '2022-07', undefined, '2022-07'],
    ['a moment of the publisher’s own', '2022-07-06T00:14:51+06:00', undefined, '2022-07-06'],
    [
      'a moment in universal time, late in Washington',
      '2022-07-06T00:14:51Z',
      'https://www.example.gov/a',
      '2022-07-05',
    ],
    ['a moment in universal time, early in Tokyo', '2022-07-05T22:30:00Z', 'https://example.or.jp/a', '2022-07-06'],
    ['a moment in universal time, of nobody knows where', '2022-07-06T00:14:51Z', 'https://example.com', '2022-07-06'],
    ['a moment in universal time under a domain sold everywhere', '2022-07-06T00:14Z', 'https://a.io', '2022-07-06'],
    ['a printed date', 'July 5, 2022', undefined, '2022-07-05'],
  ])('%s', (_, published, url, day) => {
    expect(dayOfPublication(published, url)).toBe(day)
  })
})
