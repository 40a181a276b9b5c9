import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findSentences } from './sentences.js'
import { findTimes } from './times.js'
import { findTokens } from './tokens.js'

const documentOf = (text: string, published: string | null): CanonicalDocument => ({
  ...{ title: null, outlet: null, authors: [], publishedBasis: null, language: 'en', url: null },
  published,
  text,
  textSha256: '',
  blocks: [{ start: 0, end: text.length, role: 'body' }],
})
/** Wednesday, 15 May 2024. */
const PUBLISHED = '2024-05-15'
const found = (text: string, published: string | null = PUBLISHED) => {
  const document = documentOf(text, published)
  const tokens = findTokens(document)
  return findTimes(document, findSentences(document, tokens), tokens.tokens)
}
const times = (text: string, published: string | null = PUBLISHED) =>
  found(text, published).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`)

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
    'The fall of the cabinet was no surprise.',
    'They won 3:2 and the quarter of a million was gone.',
    'High noon on the USA Today, with today’s youth.',
    'It is as soon after the vote as the day allows.',
    'He likes to walk in the morning, and then he sleeps.',
    '20231215 votes were cast.',
    'The year-earlier quarter is named without any quarter before.',
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
    ['NYT-02-06-98 2045EST', ['02-06-98 = 1998-02-06']],
    ['filed 19980206', ['19980206 = 1998-02-06']],
    ['the last half of 1989', ['the last half of 1989 = 1989-H2']],
    ['in nineteen ninety-six', ['nineteen ninety-six = 1996']],
    ['a 19th-century treaty', ['19th-century = 18']],
    ['at 5 p.m. EST Nov. 9, 2022', ['5 p.m. EST Nov. 9, 2022 = 2022-11-09T17:00']],
  ])('%s is read from its own words', (text, expected) => expect(times(text, null)).toEqual(expected))

  test.each([
    ['on December 28', ['December 28 = 2023-12-28']],
    ['on June 1', ['June 1 = 2024-06-01']],
    ['They met on Monday.', ['Monday = 2024-05-13']],
    ['They will meet on Monday.', ['Monday = 2024-05-20']],
    ['The march planned for Monday was called off.', ['Monday = 2024-05-13']],
    ['The change since year-end is small.', ['year-end = 2023-12-31']],
    ['They placed orders for June.', ['June = 2024-06']],
    ['He said on Monday that it will rain.', ['Monday = 2024-05-13']],
    ['last September', ['last September = 2023-09']],
    ['in March', ['March = 2024-03']],
    ['this week', ['this week = 2024-W20']],
    ['last week', ['last week = 2024-W19']],
    ['yesterday', ['yesterday = 2024-05-14']],
    ['three days ago', ['three days ago = 2024-05-12']],
    ['late last year', ['late last year = 2023']],
    ['The envoys met on Thursday.', ['Thursday = 2024-05-16']],
    ['They will weigh Tuesday’s ruling.', ['Tuesday = 2024-05-14']],
    ['They will prepare Friday’s summit.', ['Friday = 2024-05-17']],
    ['The forum opens Friday at 10 a.m. local time.', ['Friday = 2024-05-17', '10 a.m. local time = 2024-05-17T10:00']],
    [
      'The blast came at 10:35 p.m. (1935 GMT) Friday.',
      ['10:35 p.m. = 2024-05-10T22:35', '1935 GMT = 2024-05-10T19:35', 'Friday = 2024-05-10'],
    ],
    ['They have until Monday to sign.', ['Monday = 2024-05-20']],
    ['The king let the march begin as previously planned Monday.', ['Monday = 2024-05-13']],
    ['Let us begin on Monday.', ['Monday = 2024-05-20']],
    ['The king will leave at four in the morning.', ['four in the morning = 2024-05-16T04:00']],
    ['The king left at four in the morning.', ['four in the morning = 2024-05-15T04:00']],
    ['Shares fell Friday. Bids came in the morning.', ['Friday = 2024-05-10', 'the morning = 2024-05-10TMO']],
    ['Shares fell Friday. They suffered from overnight losses.', ['Friday = 2024-05-10', 'overnight = 2024-05-09TNI']],
    ['It began on March 7. The town was struck overnight.', ['March 7 = 2024-03-07', 'overnight = 2024-05-14TNI']],
    ['Rights end on June 30. Until then, they stay.', ['June 30 = 2024-06-30', 'then = 2024-06-30']],
    [
      'It opened on June 30, 1990. In 1995 it closed. Since then it is shut.',
      ['June 30, 1990 = 1990-06-30', '1995 = 1995'],
    ],
    ['They reviewed the Oct. 23 attack.', ['Oct. 23 = 2023-10-23']],
    ['Rules will be published in April.', ['April = 2025-04']],
    ['Profit fell in the year ended March 31.', ['the year = P1Y', 'March 31 = 2024-03-31']],
    ['over the weekend they met', ['the weekend = 2024-W19-WE']],
    ['They met last Thanksgiving.', ['last Thanksgiving = 2023-11-23']],
    ['this year’s third quarter', ['this year’s third quarter = 2024-Q3']],
    ['They will meet on Monday and Tuesday nights.', ['Monday = 2024-05-20', 'Tuesday nights = XXXX-WXX-2TNI']],
  ])('%s is read from the publication date', (text, expected) => expect(times(text)).toEqual(expected))

  test('what neither text nor publication settles stays open', () => {
    const [day, weekday] = found('On March 1 and on Tuesday they met.', null)
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
    [
      'Trade in the third quarter of 2022 was up from $2 billion a year earlier; in the year-ago quarter it fell.',
      ['the third quarter of 2022 = 2022-Q3', 'a year earlier = 2021-Q3', 'the year-ago quarter = 2021-Q3'],
    ],
    [
      'In the first nine months of 2022 trade grew 20% from a year earlier.',
      ['the first nine months of 2022 = P9M', 'a year earlier = 2021'],
    ],
    [
      'They met on 12 March 2021. Earlier that day he had left; the next day he came back, and three days later she.',
      [
        '12 March 2021 = 2021-03-12',
        'Earlier that day = 2021-03-12',
        'the next day = 2021-03-13',
        'three days later = 2021-03-16',
      ],
    ],
    [
      'It was signed on February 28, 2022 and took effect on March 15.',
      ['February 28, 2022 = 2022-02-28', 'March 15 = 2022-03-15'],
    ],
    [
      'He came on Friday, May 3, not on the previous Friday.',
      ['Friday, May 3 = 2024-05-03', 'the previous Friday = 2024-04-26'],
    ],
  ])('%s is read from what is told before', (text, expected) => expect(times(text)).toEqual(expected))

  test.each([
    ['for two days', ['two days = P2D']],
    ['a five-year plan', ['five-year = P5Y']],
    ['every year', ['every year = P1Y']],
    ['It meets annually.', ['annually = P1Y']],
    ['the first nine months of 2022', ['the first nine months of 2022 = P9M']],
    ['for 2 1/2 years', ['2 1/2 years = P2Y6M']],
    ['five and a half hours', ['five and a half hours = PT5H30M']],
    ['within two to three weeks', ['two to three weeks = P2W/P3W']],
    ['in recent months', ['recent months = PXM']],
    ['over the past two months', ['the past two months = P2M']],
    ['the past decade', ['the past decade = P10Y']],
  ])('%s is a length or a rhythm', (text, expected) => expect(times(text)).toEqual(expected))
})
