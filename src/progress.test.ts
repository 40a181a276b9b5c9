import { describe, expect, test } from 'vitest'
import { openMeter } from './progress.js'

/** Reports of an act over 100 documents: seconds gone by, documents done, and how many of them were skipped. */
function measure(...reports: readonly (readonly [seconds: number, done: number, skipped: number])[]) {
  let now = 0
  const meter = openMeter(
    () => 100,
    undefined,
    () => now,
  )
  return reports
    .map(([seconds, done, skipped]) => {
      now = seconds * 1000
      return meter(done, 'a.txt', skipped)
    })
    .map(({ docsPerSecond, secondsLeft }) => [docsPerSecond, secondsLeft === null ? null : Math.round(secondsLeft)])
}

describe('how fast an act goes and how long it will take', () => {
  test('nothing is estimated from a single report, nor from documents that are only skipped', () => {
    expect(measure([10, 20, 0])).toEqual([[2, null]])
    expect(measure([1, 20, 20], [2, 40, 40])).toEqual([
      [20, null],
      [20, null],
    ])
  })

  test('documents passed over behind the first have a speed too, the last one measured if there is one', () => {
    expect(measure([1, 40, 0], [2, 60, 20], [4, 80, 40])).toEqual([
      [40, null],
      [30, null],
      [20, null],
    ])
    expect(measure([0, 10, 0], [5, 20, 0], [6, 60, 40], [7, 80, 60]).at(-1)?.[0]).toBe(2)
  })

  test('readers take a moment to start, which is not counted', () => {
    expect(measure([10, 20, 0], [14, 40, 0]).at(-1)).toEqual([5, 12])
  })

  test('an act that goes on after an interruption is measured by what is left to do', () => {
    expect(measure([1, 40, 40], [6, 50, 40], [11, 60, 40]).at(-1)).toEqual([2, 20])
  })

  test('documents skipped in the middle do not make the rest seem quick', () => {
    const [before, skipping, after] = measure([0, 10, 0], [5, 20, 0], [6, 60, 40], [11, 70, 40]).slice(1)
    expect(before).toEqual([2, 40])
    expect(skipping).toEqual([2, 20])
    expect(after).toEqual([2, 15])
  })
})
