import { describe, expect, test } from 'vitest'
import { seriesOf } from './series.js'

const figure = (subject: string, measure: string, unit: string, change?: 'rise' | 'fall') =>
  seriesOf({ subject, measure, unit, period: '2021', ...(change && { change }) })

describe('the series of a figure', () => {
  test.each([
    ['another unit', figure('ore exports', 'reach', 'USD'), figure('ore exports', 'reach', 'EUR')],
    ['another subject', figure('ore exports', 'reach', 'USD'), figure('fish exports', 'reach', 'USD')],
    ['a change and a value', figure('ore exports', 'grow', '%', 'rise'), figure('ore exports', 'reach', '%')],
    ['another measure', figure('the deep mine', 'daily output', 'tonnes'), figure('the deep mine', 'stock', 'tonnes')],
  ])('%s is another series', (_, one, other) => expect(one).not.toBe(other))

  test.each([
    ['articles and plurals', figure('the ore exports', 'reach', 'USD'), figure('ore export', 'reach', 'USD')],
    ['how it stood', figure('ore exports', 'reach', 'USD'), figure('ore exports', 'total', 'USD')],
    ['up and down', figure('ore exports', 'grow', '%', 'rise'), figure('ore exports', 'shrink', '%', 'fall')],
  ])('%s make no other series', (_, one, other) => expect(one).toBe(other))

  test.each([
    ['but its unit', figure('refugees', 'count', 'refugees')],
    ['anybody’s', figure('assets', 'amount', 'USD')],
    ['a gift', figure('humanitarian assistance', 'provide', 'USD')],
    ['without a period', seriesOf({ subject: 'ore exports', measure: 'reach', unit: 'USD' })],
  ])('a subject that is %s has no series', (_, series) => expect(series).toBeNull())
})
