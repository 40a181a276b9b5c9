import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findTimes } from './times.js'

const documentOf = (text: string, published: string | null): CanonicalDocument => ({
  ...{ title: null, outlet: null, authors: [], publishedBasis: null, language: 'en', url: null },
  published,
  text,
  textSha256: '',
  blocks: [{ start: 0, end: text.length, role: 'body' }],
})
/** Wednesday, 15 May 2024. */
const PUBLISHED = '2024-05-15'
const times = (text: string, published: string | null = PUBLISHED) =>
  findTimes(documentOf(text, published), [], []).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)

describe('times', () => {
  test('an unbroken row of years takes time in proportion to its length', () => {
    const took = (text: string) => {
      const begun = performance.now()
      times(text)
      return performance.now() - begun
    }
    took('2019 '.repeat(2_000))
    const short = took('2019 '.repeat(5_000))
    expect(took('2019 '.repeat(40_000))).toBeLessThan(30 * short + 500)
  })

  test.each([
    'They sat down to march, and they may leave.',
    'April Vantour chaired it.',
    'Some 2000 troops left on flight 1903.',
    'It cost $2022 and 2,019 votes.',
    'Ring 555-2019-33.',
  ])('%s holds none', (text) => expect(times(text)).toEqual([]))

  test.each([
    ['on February 28, 2023', ['February 28, 2023 = 2023-02-28']],
    ['on Tuesday, 28 February 2023', ['Tuesday, 28 February 2023 = 2023-02-28']],
    ['the 3rd of June 2021', ['3rd of June 2021 = 2021-06-03']],
    ['28.02.2023', ['28.02.2023 = 2023-02-28']],
    ['2023-02-28', ['2023-02-28 = 2023-02-28']],
    ['on 12-14 May 2022', ['12-14 May 2022 = 2022-05-12/2022-05-14']],
    ['in September 2022', ['September 2022 = 2022-09']],
    ['in the third quarter of 2022', ['the third quarter of 2022 = 2022-Q3']],
    ['for 2019-2025', ['2019-2025 = 2019/2025']],
    ['by 2030', ['2030 = 2030']],
    ['in fiscal year 2023', ['fiscal year 2023 = 2023']],
    ['in the 1990s', ['the 1990s = 199']],
  ])('%s is read from its own words', (text, expected) => expect(times(text, null)).toEqual(expected))

  test.each([
    ['on December 28', ['December 28 = 2023-12-28']],
    ['on June 1', ['June 1 = 2024-06-01']],
    ['They met on Monday.', ['Monday = 2024-05-13']],
    ['They will meet on Monday.', ['Monday = 2024-05-20']],
    ['He said on Monday that it will rain.', ['Monday = 2024-05-13']],
    ['last September', ['last September = 2023-09']],
    ['in March', ['March = 2024-03']],
    ['this week', ['this week = 2024-W20']],
    ['last week', ['last week = 2024-W19']],
    ['yesterday', ['yesterday = 2024-05-14']],
    ['three days ago', ['three days ago = 2024-05-12']],
    ['late last year', ['late last year = 2023']],
  ])('%s is read from the publication date', (text, expected) => expect(times(text)).toEqual(expected))

  test('what neither text nor publication settles stays open', () => {
    const [day, weekday] = findTimes(documentOf('On March 1 and on Tuesday they met.', null), [], [])
    expect(day).toMatchObject({ date: null, edtf: 'XXXX-03-01' })
    expect(weekday).toMatchObject({ date: null, weekday: 2 })
  })

  test('a full date shortly before lends its year to a day without one', () => {
    expect(times('She came on February 28, 2022 and left on March 1.', null)).toEqual([
      'February 28, 2022 = 2022-02-28',
      'March 1 = 2022-03-01',
    ])
  })

  test.each([
    ['for two days', ['two days = P2D']],
    ['a five-year plan', ['five-year = P5Y']],
    ['every year', ['every year = P1Y']],
    ['It meets annually.', ['annually = P1Y']],
    ['the first nine months of 2022', ['the first nine months of 2022 = P9M']],
  ])('%s is a length or a rhythm', (text, expected) => expect(times(text)).toEqual(expected))
})
