import { describe, expect, test } from 'vitest'
import type { Report } from '../register/entries.js'
import { documentsTold, reportsHeading } from './reports.js'

const report = (document: string, voice: number) => ({ document: { id: document }, voice }) as unknown as Report

describe('how often an entry is told', () => {
  test.each([
    ['one document twice', [report('a', 0), report('a', 0)], '1 report', 'As it is printed'],
    [
      'two documents, one of them twice',
      [report('a', 0), report('b', 1), report('a', 0)],
      '2 reports',
      'In the words of 2 reports',
    ],
    [
      'two documents of one voice',
      [report('a', 0), report('b', 0)],
      '2 reports',
      'In the words of 2 reports, 1 independent voice',
    ],
  ])('%s', (_, reports, told, heading) => {
    expect([documentsTold(reports), reportsHeading(reports)]).toEqual([told, heading])
  })
})
