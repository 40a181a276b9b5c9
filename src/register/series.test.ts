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

  const held = (period: string, periodDate?: string) =>
    seriesOf({ subject: 'ore exports', measure: 'reach', unit: 'USD', period, ...(periodDate && { periodDate }) })
  const years = held('2021', '2021')

  test.each([
    ['the first half of 2021', '2021'],
    ['H1 2021', '2021'],
    ['the third quarter of 2021', '2021'],
    ['Q3 2021', '2021'],
    ['May', '2021-05'],
    ['Sept. 2021', '2021-09'],
    ['4 May 2021', '2021-05-04'],
    ['the first nine months of 2021', '2021'],
    ['2021 to date', '2021'],
    ['since 2019', undefined],
    ['2019 and 2021', undefined],
    ['by 2030', '2030'],
  ])('%s joins no series of whole years', (period, date) => expect(held(period, date)).not.toBe(years))

  test.each([
    ['last year', '2020'],
    ['fiscal year 2022', undefined],
    ['2021/22', undefined],
    ['2019', undefined],
  ])('%s joins the series of whole years', (period, date) => expect(held(period, date)).toBe(years))

  test('quarters are a series among themselves', () =>
    expect(held('the third quarter of 2021', '2021')).toBe(held('Q4 2022', '2022')))
})
