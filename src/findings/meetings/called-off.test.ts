import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import { findMeetings } from './meetings.js'

const told = (text: string) =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published: '2023-03-01' }))).map(
    ({ status, calledOff, date, place }) => [status, calledOff ?? 'as announced', date, place],
  )

const SUMMIT = 'The third summit of the Lake Group'
const TALKS = 'Talks between President Arman Seitkali of Kazakhstan and Chancellor Karl Reuter of Germany'

describe('a meeting that was announced and called off since', () => {
  test.each([
    [`${SUMMIT} has been postponed to 5 May.`],
    [`${SUMMIT} was not postponed.`],
    ['The third summit, scheduled for 4 April, has been postponed.'],
    [`${TALKS}, scheduled for Friday, did not take place.`],
    ['The summits of the Lake Group, scheduled for 4 April and 5 May, were cancelled.'],
  ])('is not told without the day it was meant for, its format or its sides: %s', (text) =>
    expect(told(text)).toEqual([]),
  )

  test.each([
    [`${SUMMIT}, which was scheduled to take place in Oslo on 4 April 2023, has been postponed to May.`, 'postponed'],
    [`${SUMMIT}, due to open in Oslo on 4 April 2023, was put off because of the elections.`, 'postponed'],
    [`${SUMMIT}, planned for 4 April 2023 in Oslo, was called off.`, 'cancelled'],
    [`${TALKS}, planned for 4 April 2023 in Oslo, have been cancelled.`, 'cancelled'],
  ])('keeps the day and place for which it was meant: %s', (text, as) => {
    expect(told(text)).toEqual([['planned', as, '2023-04-04', 'Oslo']])
  })
})
