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

  const OF_RIGA = 'the third summit of the Lake Group, scheduled for 4 April in Riga,'
  const S = OF_RIGA.replace('the', 'The')
  test.each([
    [`${S} may be postponed.`],
    [`${S} could be cancelled, the ministry warned.`],
    [`${S} might well be put off.`],
    [`${S} would have been cancelled without the help of Norway.`],
    [`${S} was cancelled, according to a rumour.`],
    [`If ${OF_RIGA} is cancelled, Norway will lose money.`],
    [`Nobody knows whether ${OF_RIGA} has been cancelled.`],
    [`Rumours that ${OF_RIGA} has been postponed are false.`],
    [`The ministry denied that ${OF_RIGA} had been cancelled.`],
    [`The ministry has not said that ${OF_RIGA} has been cancelled.`],
    [`It is not true that ${TALKS.replace('Talks', 'the talks')}, scheduled for 4 April in Oslo, were called off.`],
    [`The dinner after ${OF_RIGA} has been cancelled.`],
    [`Flights ahead of ${OF_RIGA.replace(/,/g, '')} were cancelled.`],
    [`The press conference after the summit of the Lake Group scheduled for 4 April in Riga was called off.`],
    [`A walk in the woods, a dinner and ${OF_RIGA} were cancelled.`],
  ])('is not told where it only may be, is denied, or something else was: %s', (text) =>
    expect(told(text).filter(([, as]) => as !== 'as announced')).toEqual([]),
  )

  test.each([
    [`The ministry announced that ${OF_RIGA} had been cancelled.`],
    [`On Monday ${OF_RIGA} was cancelled.`],
    [`After a fire in the hall, ${OF_RIGA} was cancelled.`],
  ])('is told behind what is said of it, when and why: %s', (text) =>
    expect(told(text)).toEqual([['planned', 'cancelled', '2023-04-04', 'Riga']]),
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
