import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findQuantities, type Quantity } from './quantities.js'
import { read } from './read.js'

const documentOf = (text: string): CanonicalDocument => ({
  ...{
    title: null,
    outlet: null,
    authors: [],
    published: '2031-05-14',
    publishedBasis: null,
    language: 'en',
    url: null,
  },
  text,
  textSha256: '',
  blocks: [{ start: 0, end: text.length, role: 'body' }],
})
const found = (text: string) => findQuantities(read(documentOf(text)))
const told = (text: string) => found(text).map(({ start, end, value, unit }) => [text.slice(start, end), value, unit])
const one = (text: string): Partial<Quantity> => {
  const [only, ...more] = found(text)
  expect(more).toEqual([])
  return only ?? {}
}

describe('no quantity', () => {
  test.each([
    'The treaty was signed in 2021 and came into force on 12 May 2022.',
    'Article 5 and Resolution 2254 were cited on page 12.',
    'They won 3:2 and wrote to room 214.',
    'The C5+1 and the G7 met.',
    'Ada Brel, 44, a farmer, came first.',
    'He is 40 years old and waited for 3 hours.',
    'The First Lady and the Second World War were spoken of.',
    'Call +7 701 555 for more.',
    'One of them stayed.',
    'Secondly, the parties agreed. At first nobody came.',
    'They agreed on two and left.',
    'First Harbour Corp. shares were sold.',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('what is counted', () => {
  test.each([
    ['The fund supports 590 enterprises.', [['590 enterprises', 590, 'enterprises']]],
    ['It ships 20,000 tonnes of wheat.', [['20,000 tonnes', 20000, 'tonne']]],
    ['Two hundred and six students left.', [['Two hundred and six students', 206, 'students']]],
    ['Forty-five delegates came.', [['Forty-five delegates', 45, 'delegates']]],
    ['It reaches 17 million people.', [['17 million people', 1.7e7, 'people']]],
    ['They sent three personal messages.', [['three personal messages', 3, 'messages']]],
    ['The field covers 12 square kilometres.', [['12 square kilometres', 12, 'square kilometre']]],
    ['A plant of 500MW is planned.', [['500MW', 500, 'megawatt']]],
    ['A 100-kilometre road was opened.', [['100-kilometre', 100, 'kilometre']]],
    ['It was the third meeting of the format.', [['third meeting', 3, 'meeting']]],
    ['The 77th session opened.', [['77th session', 77, 'session']]],
    ['Trade grew to $5 million.', [['$5 million', 5e6, 'USD']]],
    ['Three dozen firms joined.', [['Three dozen firms', 36, 'firms']]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('limits', () => {
  test.each([
    ['They spoke about two harbours.', undefined],
    ['It hosts more than 590 enterprises.', 'over'],
    ['It hosts no more than 590 enterprises.', 'up-to'],
    ['It pays up to $5 million.', 'up-to'],
    ['Nearly 40 percent of exports are grain.', 'nearly'],
    ['At least 12 delegates fell ill.', 'at-least'],
    ['Fewer than 12 delegates came.', 'under'],
    ['An estimated 12 delegates came.', 'about'],
    ['Five or more countries must ratify.', 'at-least'],
    ['Some 20 percent or so is grain.', 'about'],
    ['Tens of thousands of families fled.', 'at-least'],
    ['Exactly 12 delegates came.', undefined],
  ])('%s', (text, limit) => expect(one(text).limit).toBe(limit))
})

describe('ranges', () => {
  test.each([
    ['It takes 20 to 25 tonnes.', [20, 25, '20 to 25 tonnes']],
    ['It takes between two and three million people.', [2e6, 3e6, 'between two and three million people']],
    ['Duties of 5-10% apply.', [5, 10, '5-10%']],
    ['It would cost $20–25 million.', [2e7, 2.5e7, '$20–25 million']],
    ['From 10 to 15 countries may join.', [10, 15, '10 to 15 countries']],
  ])('%s', (text, expected) => {
    const { start, end, value, upTo } = one(text)
    expect([value, upTo, text.slice(start, end)]).toEqual(expected)
  })
})

describe('changes', () => {
  const changes = (text: string) => found(text).map(({ value, change }) => [value, change?.direction, change?.as])

  test.each([
    ['Turnover is at 5 percent of the total.', [[5, undefined, undefined]]],
    ['They signed a contract of $5 million.', [[5e6, undefined, undefined]]],
    ['It makes up 5 percent of exports.', [[5, undefined, undefined]]],
    ['They will increase their support to five countries.', [[5, undefined, undefined]]],
    [
      'Trade rose 37.2 percent to $1.2 billion.',
      [
        [37.2, 'rise', 'by'],
        [1.2e9, 'rise', 'to'],
      ],
    ],
    [
      'The share rose 6 euros to 88 euros.',
      [
        [6, 'rise', 'by'],
        [88, 'rise', 'to'],
      ],
    ],
    [
      'Exports fell from $4 million to $3 million.',
      [
        [4e6, 'fall', 'from'],
        [3e6, 'fall', 'to'],
      ],
    ],
    [
      'Membership grew from 20 to 25 states.',
      [
        [20, 'rise', 'from'],
        [25, 'rise', 'to'],
      ],
    ],
    ['It was an increase of more than 5 percent.', [[5, 'rise', 'by']]],
    ['A 5 percent cut was agreed.', [[5, 'fall', 'by']]],
    ['Output dropped by 300 tonnes.', [[300, 'fall', 'by']]],
    ['Sales, up 5 percent, were higher than planned.', [[5, 'rise', 'by']]],
  ])('%s', (text, expected) => expect(changes(text)).toEqual(expected))
})
