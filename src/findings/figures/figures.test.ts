import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import type { FigureFinding } from '../../vocabulary/further-findings.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findFigures } from './figures.js'

const told = ({ comparator, value, unit, change }: FigureFinding) =>
  [comparator, value, unit, change].filter((part) => part !== undefined).join(' ')
const figures = (...paragraphs: string[]) => findFigures(readingOf(...paragraphs)).map(told)

describe('what is no figure', () => {
  test.each([
    ['a date', 'The treaty was signed on 12 March 2019 in Vienna.'],
    ['the size of a list', 'Officials from the five countries met with both sides in two countries.'],
    ['an age', 'The envoy, 54, spoke beside a 12-year-old pupil.'],
    ['the number of an article', 'Norway invoked Article 5 and Resolution 2254 in its letter.'],
    ['a telephone number', 'Call the desk at 202-555-0143 for details.'],
    ['an ordinal', 'It was the third session of the forum.'],
    ['emphasis', 'I agree with my colleague 100 percent.'],
    ['a plan named by its years', 'Portugal has adopted a five-year plan.'],
    ['a number in a name', 'The G20 and the C5+1 met apart.'],
    ['a compound', 'They defended the two-state solution and filled in a 19-page form.'],
  ])('%s', (_, words) => expect(figures(words)).toEqual([]))
})

describe('figures', () => {
  test.each([
    ['Exports rose by 12.4 percent in 2021, reaching $2.10 billion.', ['12.4 % rise', '2100000000 USD']],
    ['Imports shrank 8% to about €40 million last year.', ['8 % fall', 'about 40000000 EUR']],
    ['Nearly 730 firms with Finnish owners work in Latvia.', ['nearly 730 firms']],
    ['Iceland shipped 15,000 tonnes of fish to Ghana.', ['15000 tonnes']],
    ['Up to 40,000 refugees crossed the border.', ['up-to 40000 refugees']],
    ['The valley received tens of thousands of visitors.', ['at-least 10000 visitors']],
    ['The president sent four private letters to his colleague.', ['4 letters']],
    ['Chile is the third largest buyer of the ore.', ['3 rank']],
    ['The army ended its 11-year war in the hills.', ['11 years']],
  ])('%s', (words, expected) => expect(figures(words)).toEqual(expected))

  test('a rise and the value it led to are two figures with one subject', () => {
    const found = findFigures(readingOf('Bilateral trade grew by 9 percent in 2020 to over $3 billion.'))
    expect(found.map(({ subject }) => subject)).toEqual(['Bilateral trade', 'Bilateral trade'])
    expect(found.map(({ period }) => period)).toEqual(['2020', '2020'])
  })

  test('a sum tells what it is of', () => {
    const [figure] = findFigures(readingOf('With a total investment of more than $7 billion, Japan leads the list.'))
    expect(figure).toMatchObject({ measure: 'total investment', comparator: 'over', value: 7e9 })
  })

  test('every figure is tied to its words', () => {
    const reading = readingOf('Some 300 trucks carried 2 million doses, worth $5 million.')
    const found = findFigures(reading)
    expect(found).toHaveLength(3)
    for (const { evidence } of found)
      expect(evidence.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
  })
})
