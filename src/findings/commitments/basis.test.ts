import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import { kindOfAmount } from '../../vocabulary/further-findings.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findCommitments } from './commitments.js'

const sums = (words: string) =>
  findCommitments(readingOf(words)).flatMap(({ amount }) =>
    amount ? [`${amount.value / 1e6} ${kindOfAmount(amount) ?? 'open'}: ${amount.basisWords?.quote ?? ''}`] : [],
  )

describe('what a sum is, by the words about it', () => {
  test.each([
    ['an increase in something else', 'Norway pledged $5 million after an increase in arrivals.', ['5 open: ']],
    ['a new thing', 'Norway pledged $5 million for new schools.', ['5 open: ']],
    ['what the sum goes to', 'Norway gave $2 million to the project in Ghana.', ['2 open: ']],
    ['having received', 'Ghana received $5 million from Norway.', ['5 open: ']],
    ['more than a number', 'Norway pledged more than $5 million to Ghana.', ['5 open: ']],
    ['what is announced today', 'Norway will give $5 million to Ghana, as announced today.', ['5 open: ']],
  ])('%s says nothing', (_, words, expected) => expect(sums(words)).toEqual(expected))

  test.each([
    ['Norway pledged an additional $5 million to Ghana.', ['5 increment: additional']],
    ['Norway will provide $5 million in new assistance to Ghana.', ['5 increment: in new']],
    [
      'Norway pledged $25 million on top of the $40 million already pledged.',
      ['25 increment: on top of', '40 repeat: on top of the'],
    ],
    ['Norway will provide the previously announced $8 million to Ghana.', ['8 repeat: previously announced']],
    ['Norway will give $5 million to the port, as announced last year.', ['5 repeat: as announced last year']],
    ['Norway will give $5 million, first pledged in 2019.', ['5 repeat: first pledged']],
    ['Norway will give €5 million ($6 million) on top of its loan.', ['5 increment: on top of']],
    ['Norway will provide €5 million ($6 million) in new assistance to Ghana.', ['5 increment: in new']],
    [
      'Norway has provided $70 million to Kenya since 2015.',
      ['70 cumulative: has provided $70 million to Kenya since'],
    ],
    [
      'Norway raised its programme for the ports to $8 million.',
      ['8 programme-total: raised its programme for the ports to'],
    ],
  ])('%s', (words, expected) => expect(sums(words)).toEqual(expected))

  test('a conversion stands with the sum it converts and is no sum of its own', () => {
    const reading = readingOf('Finland will provide €40 million ($44 million) in aid to Malawi.')
    const [found, ...others] = findCommitments(reading)
    expect(others).toEqual([])
    const converted = { value: 44e6, currency: 'USD' }
    expect(found?.amount).toMatchObject({ value: 40e6, currency: 'EUR', conversions: [converted] })
    const words = found?.amount?.conversions?.map((conversion) => conversion.words) ?? []
    expect(words.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
  })
})

describe('whose word it is', () => {
  test('another state’s minister reports a promise and does not announce it', () => {
    const [found] = findCommitments(
      readingOf('Ghanaian Foreign Minister Ama Tormeh said that Norway will provide $5 million for the port.'),
    )
    expect(found).toMatchObject({ actor: { name: 'Norway' }, reportedBy: { name: 'Ama Tormeh' }, flags: ['reported'] })
    expect(found?.announcedBy).toBeUndefined()
  })
})
