import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import type { MeetingFinding } from '../../vocabulary/findings.js'
import { findMeetings } from './meetings.js'

const meetingsIn = (text: string, published = '2023-03-01'): MeetingFinding[] =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published })))

/** "kind status format date place: participants", absent values left out. */
const told = (meeting: MeetingFinding): string => {
  const { meetingKind, status, format, ordinal, date, place, participants } = meeting
  const words = [meetingKind, status, format, ordinal, date, place].filter(
    (value) => value !== null && value !== undefined,
  )
  return `${words.join(' ')}: ${participants.map(({ name, onBehalfOf }) => (onBehalfOf === undefined || onBehalfOf === name ? name : `${name} (${onBehalfOf})`)).join(', ')}`
}

describe('findMeetings finds none', () => {
  test.each([
    ['where a deadline is met', 'Prime Minister Jonas Lindqvist said Sweden would meet the deadline.'],
    [
      'where somebody refuses',
      'Kazakh Foreign Minister Daulet Orazbek declined to meet Prime Minister Jonas Lindqvist.',
    ],
    ['where it is denied', 'President Arman Seitkali did not meet Chancellor Karl Reuter.'],
    ['where it is only asked for', 'President Arman Seitkali called for talks between Armenia and Azerbaijan.'],
    ['where it might be', 'President Arman Seitkali could meet Chancellor Karl Reuter if the snow melts.'],
    ['where it was called off', 'The C5+1 summit was cancelled on Monday.'],
    ['where a company meets itself', 'The company will hold its annual general meeting on 5 May 2022.'],
    ['where a habit is told', 'The ministers of Kazakhstan and Japan meet regularly in Tokyo.'],
    ['where something is met by protest', 'The plan of Chancellor Karl Reuter was met with protest in Berlin.'],
    ['where a room is meant', 'President Arman Seitkali left the meeting room in Astana.'],
    ['where cooperation with somebody is discussed', 'President Arman Seitkali discussed cooperation with Japan.'],
    ['in what somebody else says', '“I met with Chancellor Karl Reuter,” said Arman Seitkali.'],
  ])('%s', (_, text) => {
    expect(meetingsIn(text).map(told)).toEqual([])
  })
})

describe('findMeetings finds', () => {
  test.each([
    [
      'a meeting with day and place',
      'Kazakh Foreign Minister Daulet Orazbek met on Monday in Brussels with Tajik Foreign Minister Umed Karim to discuss water, trade and border security.',
      ['bilateral held 2023-02-27 Brussels: Daulet Orazbek (Kazakhstan), Umed Karim (Tajikistan)'],
    ],
    [
      'a call',
      'Kazakh Foreign Minister Daulet Orazbek held a telephone conversation with President of Uzbekistan Rustam Halimov.',
      ['call held: Daulet Orazbek (Kazakhstan), Rustam Halimov (Uzbekistan)'],
    ],
    [
      'ministers of three states',
      'The foreign ministers of Kazakhstan, Uzbekistan and Japan will meet in Tokyo on Friday.',
      ['ministerial planned 2023-03-03 Tokyo: Kazakhstan, Uzbekistan, Japan'],
    ],
    [
      'presidents of three states, long ago',
      'A trilateral meeting of the presidents of Kazakhstan, Kyrgyzstan and Uzbekistan was held in Osh on 5 May 2022.',
      ['summit past 2022-05-05 Osh: Kazakhstan, Kyrgyzstan, Uzbekistan'],
    ],
    [
      'a standing format by its number of members',
      'Secretary of State Paul Hartwell participated in a virtual C5+1 ministerial on February 28.',
      ['ministerial held C5+1 2023-02-28 virtual: Paul Hartwell (United States)'],
    ],
    [
      'a numbered session of a format that is in no list',
      'The U.S. and Kazakhstan held the fourth Alpine Partnership Dialogue in Washington on December 9.',
      ['bilateral past Alpine Partnership Dialogue 4 2022-12-09 Washington: United States, Kazakhstan'],
    ],
    [
      'a working group by its own name',
      'The C5+1 working group on water met for the second time in Almaty on 5 May 2022.',
      ['working-group past C5+1 2 2022-05-05 Almaty: '],
    ],
    [
      'who was received by whom',
      'Japanese Foreign Minister Kenji Moritake came to Astana, where he was received by Kazakh President Arman Seitkali.',
      ['bilateral held Astana: Kenji Moritake (Japan), Arman Seitkali (Kazakhstan)'],
    ],
    [
      'a counterpart named behind a comma',
      'Kazakh Foreign Minister Daulet Orazbek held talks in Tashkent with his Uzbek counterpart, Sardor Yuldash.',
      ['bilateral held Tashkent: Daulet Orazbek (Kazakhstan), Sardor Yuldash (Uzbekistan)'],
    ],
    [
      'a session named by its turn alone',
      'The C5+1 was founded in 2015. The latest took place in Geneva in September 2022.',
      ['ministerial past C5+1 2022-09 Geneva: '],
    ],
  ])('%s', (_, text, meetings) => {
    expect(meetingsIn(text).map(told)).toEqual(meetings)
  })

  test('two meetings where people were met in turn', () => {
    const meetings = meetingsIn(
      'Swedish Prime Minister Jonas Lindqvist sat down for talks with Kazakh Foreign Minister Daulet Orazbek and then Kazakh President Arman Seitkali.',
    )
    expect(meetings.map(({ participants }) => participants.map(({ name }) => name))).toEqual([
      ['Jonas Lindqvist', 'Daulet Orazbek'],
      ['Jonas Lindqvist', 'Arman Seitkali'],
    ])
  })

  test('one meeting for all its wordings, with the words of each', () => {
    const meetings = meetingsIn(
      'Swedish Prime Minister Jonas Lindqvist met Kazakh President Arman Seitkali on Monday.\n\nIt snowed.\n\nLindqvist and Seitkali shake hands in Astana.\n\nDuring their meeting they agreed.',
    )
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.evidence).toHaveLength(3)
    expect(meetings[0]).toMatchObject({ date: '2023-02-27', place: 'Astana' })
  })

  test('what was discussed, without what says nothing', () => {
    const [meeting] = meetingsIn(
      'Kazakh Foreign Minister Daulet Orazbek met Tajik Foreign Minister Umed Karim to discuss water, border trade and other matters.',
    )
    expect(meeting?.topics).toEqual(['water', 'border trade'])
    expect(meeting?.themes).toEqual(['trade', 'water', 'border'])
  })

  test('a journey’s aim only where the journey’s meetings are not told', () => {
    const aim = 'Swedish Prime Minister Jonas Lindqvist arrived in Astana on Tuesday to meet Kazakh officials.'
    const meeting = 'Lindqvist met Kazakh President Arman Seitkali.'
    expect(meetingsIn(aim)).toHaveLength(1)
    const [told] = meetingsIn(`${aim}\n\n${meeting}`)
    expect(told).toMatchObject({ date: '2023-02-28', flags: ['date-from-arrival'] })
  })
})

describe('findMeetings', () => {
  test('keeps every quote where it stands, whatever the text', () => {
    const words = fc.constantFrom(
      'met',
      'with',
      'Kazakh',
      'President',
      'Arman',
      'Seitkali',
      'and',
      ',',
      '.',
      'C5+1',
      'summit',
      'talks',
      'the',
      'of',
      'held',
      'Japan',
      'on',
      'Monday',
      '“',
      '”',
      '’s',
      '\n\n',
      'their',
      'meeting',
      '(',
      ')',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const reading = read(readText(parts.join(' '), { published: '2023-03-01' }))
        for (const { evidence, participants } of findMeetings(reading)) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const { start, end, quote } of evidence) expect(reading.document.text.slice(start, end)).toBe(quote)
          for (const { start, end, as } of participants) expect(reading.document.text.slice(start, end)).toBe(as)
        }
      }),
      { numRuns: 150 },
    )
  })
})
