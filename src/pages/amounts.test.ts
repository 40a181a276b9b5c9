import { describe, expect, test } from 'vitest'
import { amountInWords, basisInWords, quantityInWords } from './amounts.js'

describe('a quantity in words', () => {
  test.each([
    [62, '%', '62%'],
    [0.5, '%', '0.5%'],
    [14, 'vessels', '14 vessels'],
    [1_204_300, 'tonnes', '1,204,300 tonnes'],
    [1_204_307, 'tonnes', '1,204,307 tonnes'],
    [25_000_000, 'USD', 'US$25 million'],
    [3_050_000_000, 'EUR', '€3.05 billion'],
    [4_000_000_000, 'KZT', 'KZT 4 billion'],
    [-2_500_000, 'USD', 'US$-2.5 million'],
    [3, '', '3'],
  ])('%d of %j is “%s”', (value, unit, words) => {
    expect(quantityInWords(value, unit)).toBe(words)
  })
})

describe('an amount', () => {
  test('keeps its limit and says what it is an amount of', () => {
    const amount = { value: 34_000_000, currency: 'USD', comparator: 'over', basis: 'cumulative' } as const
    expect([amountInWords(amount), basisInWords(amount)]).toEqual(['over US$34 million', 'a running total'])
  })

  test('of a basis that is not said is taken for neither new money nor a total', () => {
    expect(basisInWords({ basis: null })).toBe('new money or a total: not said')
  })
})
