import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import { findMeetings } from './meetings.js'
import { told } from './meetings.test-support.js'

const meetings = (text: string) =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published: '2023-03-01' }))).map(told)

const COUNTED = 'The trade ministers of Norway, Chile and Vietnam agreed on a common form.'

describe('"the three ministers met"', () => {
  test.each([
    ['The trade ministers of Norway and Chile agreed on a form. The three ministers met in Oslo.'],
    ['Officials of Norway, Chile and Vietnam agreed on a form. The three ministers met in Oslo.'],
    ['A form was agreed on. The three ministers met in Oslo.'],
  ])('tells of nobody where no sentence before counts them: %s', (text) => expect(meetings(text)).toEqual([]))

  test.each([
    [`${COUNTED} Three finance ministers, Karin Aas of Iceland, Pia Lund of Denmark and Elin Berg of Sweden, came.`],
    [`${COUNTED} Trade Minister Karin Aas of Iceland came to Oslo.`],
    [`${COUNTED} Iceland, Denmark and Sweden sent their ministers.`],
    [`${COUNTED} Iceland and Denmark stayed away.`],
    [`A letter from ${COUNTED.replace('The', 'the').replace('agreed on a common form', 'was read out')}`],
    [`The form was drawn up by ${COUNTED.replace('The', 'the').replace(' agreed on a common form', '')}`],
    [`${COUNTED} It is long. It is blue. It costs nothing.`],
  ])('tells of nobody where others may be meant: %s', (text) =>
    expect(meetings(`${text} The three ministers met in Oslo on February 27.`)).toEqual([]),
  )

  test('means those of the three states told before', () => {
    expect(meetings(`${COUNTED}\n\nThe three ministers met in Oslo on February 27.`)).toEqual([
      'ministerial held 2023-02-27 Oslo: Norway, Chile, Vietnam',
    ])
  })
  test('means them behind a dateline and a day too', () => {
    const day = COUNTED.replace('The', 'On Monday, the')
    expect(meetings(`${day} The three ministers met in Oslo.`)).toEqual([
      'ministerial held Oslo: Norway, Chile, Vietnam',
    ])
    expect(meetings(`OSLO, Norway (LPA) - ${COUNTED} The three ministers met in Oslo.`)).toEqual([
      'ministerial held Oslo: Norway, Chile, Vietnam',
    ])
  })
})
