import { describe, expect, test } from 'vitest'
import { findPrintedDate } from './printed-dates.js'

describe('printed dates', () => {
  test.each([
    'May 2031',
    'on 13 May',
    '3/1/2031',
    'February 30, 2031',
    '31.02.2031',
    '2031-13-01',
    'room 12 March Street 2031b',
    'in 2031 the sea fell',
  ])('no full date in "%s"', (words) => expect(findPrintedDate(words)).toBeUndefined())

  test.each([
    ['March 1, 2031', '2031-03-01'],
    ['Sept. 9th, 2031 at noon', '2031-09-09'],
    ['Tuesday, 13 May 2031', '2031-05-13'],
    ['13-May-2031', '2031-05-13'],
    ['2031-05-13T08:00:00Z', '2031-05-13'],
    ['13.05.2031', '2031-05-13'],
    ['13 мая 2031 года', '2031-05-13'],
    ['2031 жылғы 13 мамыр', '2031-05-13'],
  ])('%s', (words, date) => {
    const found = findPrintedDate(words)
    expect(found?.date).toBe(date)
    expect(words.slice(found?.start, found?.end)).toMatch(/\d/)
  })
})
