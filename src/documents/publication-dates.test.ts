import { describe, expect, test } from 'vitest'
import { choosePublished, type DateSign, readAddressDate, readDateSign } from './publication-dates.js'

function signs(...values: readonly string[]): DateSign[] {
  return values.flatMap((value) => readDateSign(value, 'meta') ?? [])
}

function choose(markup: readonly string[], printed: readonly string[] = [], url?: string, modified: string[] = []) {
  const dates = { markup: signs(...markup), printed: signs(...printed), modified: signs(...modified) }
  return choosePublished({ ...dates, address: readAddressDate(url) })?.day
}

describe('the day of publication', () => {
  test('is not an earlier one that the page prints under other words', () => {
    const [stamp] = signs('2031-05-14 19:31:39')
    const [printed] = signs('May 12, 2031')
    if (!stamp || !printed) throw new Error('no dates')
    const dates = { markup: [stamp], modified: [stamp], address: undefined }
    expect(choosePublished({ ...dates, printed: [{ ...printed, isLabelled: true }] })?.day).toBe('2031-05-14')
  })

  test.each<[string, string | undefined, readonly string[], readonly string[], string | undefined, string[]]>([
    ['nothing said', undefined, [], [], undefined, []],
    ['no such day', undefined, ['2031-02-30'], [], undefined, []],
    ['markup over another printed day', '2031-05-14', ['2031-05-14'], ['May 20, 2031'], undefined, []],
    ['markup over another day in the address', '2031-05-14', ['2031-05-14'], [], 'https://g.example/2031/05/02/a', []],
    [
      'universal time, printed the evening before',
      '2031-05-13',
      ['2031-05-14T03:10:00Z'],
      ['May 13, 2031'],
      undefined,
      [],
    ],
    [
      'universal time, the address a day before',
      '2031-05-13',
      ['2031-05-14T03:10Z'],
      [],
      'https://g.example/2031/may/13/a',
      [],
    ],
    ['no zone, printed the evening before', '2031-05-13', ['2031-05-14 01:50:59'], ['13 May 2031'], undefined, []],
    [
      'a stamp of the publisher’s own zone',
      '2031-05-14',
      ['2031-05-14T03:10:00+05:00'],
      ['13 May 2031'],
      undefined,
      [],
    ],
    [
      'universal time under a local name',
      '2031-05-13',
      ['2031-05-14T02:15-06:00', '2031-05-14T02:15+00:00'],
      ['13 May 2031'],
      undefined,
      [],
    ],
    [
      'the stamp of the last change',
      '2031-05-12',
      ['2031-05-14 19:31:39'],
      ['May 12, 2031'],
      undefined,
      ['2031-05-14 19:31:39'],
    ],
    [
      'the day of publication that is the day of the last change too',
      '2031-05-14',
      ['2031-05-14'],
      ['May 12, 2031'],
      undefined,
      ['2031-05-14'],
    ],
    ['printed alone', '2031-05-14', [], ['14 May 2031'], undefined, []],
    ['the address alone', '2031-05-14', [], [], 'https://g.example/news/2031-05-14/talks', []],
    ['an address with a number', undefined, [], [], 'https://g.example/news/20319999-talks', []],
  ])('%s: %s', (_, day, markup, printed, url, modified) => {
    expect(choose(markup, printed, url, modified)).toBe(day)
  })
})
