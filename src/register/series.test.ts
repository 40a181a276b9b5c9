import { describe, expect, test } from 'vitest'
import { seriesOf } from './series.js'

const figure = (subject: string, measure: string, unit: string, change?: 'rise' | 'fall') =>
  seriesOf({ subject, measure, unit, ...(change && { change }) })

describe('the series of a figure', () => {
  test.each([
    ['another unit', figure('ore exports', 'reach', 'USD'), figure('ore exports', 'reach', 'EUR')],
    ['another subject', figure('ore exports', 'reach', 'USD'), figure('fish exports', 'reach', 'USD')],
    ['a change and a value', figure('ore exports', 'grow', '%', 'rise'), figure('ore exports', 'reach', '%')],
    ['another measure', figure('the mine', 'daily output', 'tonnes'), figure('the mine', 'stock', 'tonnes')],
  ])('%s is another series', (_, one, other) => expect(one).not.toBe(other))

  test.each([
    ['articles and plurals', figure('the ore exports', 'reach', 'USD'), figure('ore export', 'reach', 'USD')],
    ['how it stood', figure('ore exports', 'reach', 'USD'), figure('ore exports', 'total', 'USD')],
    ['up and down', figure('ore exports', 'grow', '%', 'rise'), figure('ore exports', 'shrink', '%', 'fall')],
  ])('%s make no other series', (_, one, other) => expect(one).toBe(other))

  test('a subject that is but its unit has no series', () => expect(figure('refugees', 'count', 'refugees')).toBeNull())
})
