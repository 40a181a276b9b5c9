import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import type { MeetingFinding } from '../../vocabulary/findings.js'
import { findMeetings } from './meetings.js'

const [SUMMIT, MINISTERS] = [
  'The C5+1 ministerial was held in Oslo on February 27.',
  'The foreign ministers of Kazakhstan, Uzbekistan and Japan met in Oslo on Monday.',
]
const meetingIn = (text: string): MeetingFinding | undefined =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published: '2023-03-01' })))[0]
const seats = (text: string) =>
  meetingIn(text)?.participants.map(({ name, onBehalfOf, level, inPlaceOf }) =>
    [name, onBehalfOf === name ? null : onBehalfOf, level, inPlaceOf && `for ${inPlaceOf}`].filter(Boolean).join(' · '),
  )

describe('who sat there for whom', () => {
  test.each([
    [
      'another meeting told in between',
      `${SUMMIT} Karl Reuter met Anna Berg. Japan was represented by Envoy Kenji Moritake.`,
    ],
    ['a court case', `${SUMMIT} Japan sent a letter.`],
  ])('is not told by %s', (_, text) => expect(seats(text)).toEqual([]))

  test('an ambassador sits for the state whose minister is not there', () => {
    expect(seats(`${MINISTERS} Japan was represented by Ambassador Kenji Moritake.`)).toEqual([
      'Kazakhstan · minister',
      'Uzbekistan · minister',
      'Kenji Moritake · Japan · ambassador',
    ])
  })

  test('an office without a name sits too', () => {
    expect(seats(`${MINISTERS} Japan was represented by its deputy foreign minister.`)).toEqual([
      'Kazakhstan · minister',
      'Uzbekistan · minister',
      'deputy foreign minister · Japan · deputy',
    ])
  })

  test('a deputy takes part in place of the minister', () => {
    expect(
      seats(`${SUMMIT} Deputy Minister Anna Berg of Sweden took part in place of Foreign Minister Karl Reuter.`),
    ).toEqual(['Anna Berg · Sweden · deputy · for Karl Reuter'])
  })
})

describe('who stayed away', () => {
  const absent = (text: string) => meetingIn(text)?.absent?.map(({ name, onBehalfOf }) => [name, onBehalfOf])

  test('is told in so many words, and silence tells nothing', () => {
    expect(absent(SUMMIT)).toBeUndefined()
    expect(absent(`${SUMMIT} Kazakh Foreign Minister Daulet Orazbek did not attend.`)).toEqual([
      ['Daulet Orazbek', 'Kazakhstan'],
    ])
    expect(absent(`${SUMMIT} Japan was absent.`)).toEqual([['Japan', 'Japan']])
  })

  test.each([
    'Japan did not attend the meeting.',
    'Japan was absent from the Oslo ministerial.',
    'Japan did not take part in the ministerial in Oslo because of the storm.',
    'Japan did not attend it.',
  ])('of the meeting just told: %s', (text) => expect(absent(`${SUMMIT} ${text}`)).toEqual([['Japan', 'Japan']]))

  test.each([
    'Japan did not attend the ministerial of the Lake Forum last year.',
    'Japan was absent from the vote in New York.',
    'Japan does not take part in sanctions.',
    'Karl Reuter did not attend the wedding of Prince Olav.',
    'Japan did not attend the dinner.',
    'Japan did not attend the ministerial in Rome.',
  ])('is not told by another occasion: %s', (text) => expect(absent(`${SUMMIT} ${text}`)).toBeUndefined())

  test('of a meeting of two is told of that meeting alone, and of nobody whose state sits there', () => {
    const two = 'Chancellor Karl Reuter met Prime Minister Jonas Lindqvist of Sweden in Oslo on Monday.'
    expect(absent(`${two} Japan did not attend.`)).toBeUndefined()
    expect(absent(`${two} Japan did not attend the meeting in Oslo.`)).toEqual([['Japan', 'Japan']])
    expect(absent(`${two} Sweden did not attend the meeting.`)).toBeUndefined()
  })
})

describe('what came of it', () => {
  test.each([
    ['signed by somebody else', `${SUMMIT} A bank signed an agreement with a port.`],
    ['not signed', `${SUMMIT} The ministers did not sign an agreement.`],
    ['still to be signed', `${SUMMIT} The ministers will sign an agreement in May.`],
  ])('is no outcome where it is %s', (_, text) => expect(meetingIn(text)?.outcomes).toBeUndefined())

  test.each([
    ['The ministers adopted the Oslo Declaration on Mountain Water.', ['Oslo Declaration on Mountain Water']],
    [
      'They signed a memorandum of understanding on fisheries on Tuesday.',
      ['memorandum of understanding on fisheries'],
    ],
    ['A joint statement was issued after the meeting.', ['joint statement']],
  ])('%s', (text, outcomes) => expect(meetingIn(`${SUMMIT} ${text}`)?.outcomes).toEqual(outcomes))
})

describe('where and under whose roof', () => {
  test('the larger gathering, as printed', () => {
    const text =
      'Chancellor Karl Reuter met with Prime Minister Jonas Lindqvist on the margins of the Lake Forum Ministers’ Meeting in Oslo.'
    expect(meetingIn(text)?.marginsOf).toBe('Lake Forum Ministers’ Meeting')
  })

  test('whoever hosts, and whoever is received hosts nobody', () => {
    const hosts = (text: string) => meetingIn(text)?.hosts?.map(({ name }) => name)
    expect(hosts('Chancellor Karl Reuter hosted Prime Minister Jonas Lindqvist in Berlin.')).toEqual(['Karl Reuter'])
    expect(hosts('Prime Minister Jonas Lindqvist was received by Chancellor Karl Reuter in Berlin.')).toEqual([
      'Karl Reuter',
    ])
    expect(
      hosts('Foreign Minister Daulet Orazbek participated in a ministerial meeting hosted by Minister Kenji Moritake.'),
    ).toEqual(['Kenji Moritake'])
    expect(hosts('Chancellor Karl Reuter met Prime Minister Jonas Lindqvist in Berlin.')).toBeUndefined()
  })
})

test('a format named before the words for one of its meetings is the format', () => {
  const format = (text: string) => meetingIn(text)?.format
  expect(format('The third Lake Forum ministerial meeting was held in Oslo on 27 February 2023.')).toBe('Lake Forum')
  expect(format('The Norwegian ministers held a working meeting with Chancellor Karl Reuter.')).not.toBe('Norwegian')
})
