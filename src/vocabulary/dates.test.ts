import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dayOfNumber,
  daysBetween,
  edtfOf,
  findDateParts,
  findIsoWeek,
  findWeekday,
  isCompatibleDate,
  isoOf,
  precisionOf,
} from './dates.js'

describe('dates as ISO prefixes', () => {
  test.each(['2023-02-30', '2023-13', '23-01-01', '2023-1-1', ''])('%s is no date', (date) => {
    expect(findDateParts(date)).toBeUndefined()
  })

  test('a day that the calendar lacks is not made', () => {
    expect(isoOf(2023, 2, 29)).toBeUndefined()
    expect(isoOf(2024, 2, 29)).toBe('2024-02-29')
    expect(isoOf(2024, 6)).toBe('2024-06')
  })

  test.each([
    ['2023-02-28', 2],
    ['2022-02-28', 1],
    ['2000-01-01', 6],
    ['1969-12-31', 3],
    ['1900-03-01', 4],
  ])('%s falls on weekday %i', (date, weekday) => expect(findWeekday(date)).toBe(weekday))

  test('a month has no weekday', () => expect(findWeekday('2023-02')).toBeUndefined())

  test('days carry over months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2023-02-28', '2024-02-28')).toBe(365)
    expect(addMonths('2023-01-31', -1)).toBe('2022-12')
  })

  test('a day number and its date agree over four centuries', () => {
    for (let number = -60000; number < 90000; number += 97) {
      expect(daysBetween('1970-01-01', dayOfNumber(number))).toBe(number)
    }
  })

  test('ISO weeks belong to the year of their Thursday', () => {
    expect(findIsoWeek('1998-02-19')).toBe('1998-W08')
    expect(findIsoWeek('2021-01-03')).toBe('2020-W53')
  })

  test('dates compare and agree as far as both are precise', () => {
    expect(isCompatibleDate('2022', '2022-09-03')).toBe(true)
    expect(isCompatibleDate('2022-09', '2022-10-01')).toBe(false)
    expect(compareDates('2022', '2022-01-01')).toBeLessThan(0)
    expect(precisionOf('2022-09')).toBe('month')
  })

  test('what stays open is written with X', () => {
    expect(edtfOf({ month: 2, day: 28 })).toBe('XXXX-02-28')
    expect(edtfOf({ year: 2023, month: 3 })).toBe('2023-03')
    expect(edtfOf({ year: 2023, day: 4 })).toBe('2023-XX-04')
  })
})
