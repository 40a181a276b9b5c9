import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import type { MeetingFinding } from '../../vocabulary/findings.js'
import { findMeetings } from './meetings.js'
import { told } from './meetings.test-support.js'

const meetingsIn = (text: string): MeetingFinding[] =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published: '2023-03-01' })))

const PAIR = 'President Arman Seitkali of Kazakhstan will meet Chancellor Karl Reuter of Germany in Oslo'
const toldIn = (text: string) => meetingsIn(text).map(told)

describe('no meeting is told', () => {
  test.each([
    ['by two calls', 'The French president had two calls with Chancellor Karl Reuter in January.'],
    ['by a number of calls', 'President Arman Seitkali has had a number of calls with Chancellor Karl Reuter.'],
    ['by summits with several bodies', 'President Arman Seitkali came to Oslo for summits with NATO and the EU.'],
    ['by meetings in three countries', 'Envoy Karl Reuter will meet with senior officials in the three countries.'],
    ['by a sentence that the next takes back', `${PAIR} on 3 April. The meeting was later called off.`],
    ['by a condition without a day', `If the strike ends, ${PAIR}.`],
    [
      'by one that neither of them had',
      'President Arman Seitkali and Chancellor Karl Reuter, neither of them have had a conversation with Minister Anna Berg.',
    ],
    [
      'of somebody else’s minister',
      'He asked our ally NATO about the prime minister’s meeting with President Seitkali.',
    ],
    [
      'by a list that goes on in words nobody can read',
      'Karl Reuter met with the ministers of the 26 LRF participating countries.',
    ],
  ])('%s', (_, text) => expect(toldIn(text)).toEqual([]))
})

describe('everybody is told', () => {
  test.each([
    [
      'whose single name no list knows',
      'President Arman Seitkali met with Norwegian Foreign Minister Jonas Lindqvist, Special Representative on Lake Issues Edelgaz, Special Representative for Relations with International Organizations Tarvomin, and business representatives.',
      'bilateral held: Arman Seitkali, Jonas Lindqvist (Norway), Edelgaz, Tarvomin, business representatives',
    ],
    [
      'behind a parliament',
      'President Arman Seitkali met Speaker of the Mongolian Parliament Tsendgar, Foreign Minister Jonas Lindqvist, and Deputy Foreign Minister Karl Reuter.',
      'bilateral held: Arman Seitkali, Tsendgar (Mongolia), Jonas Lindqvist, Karl Reuter',
    ],
    [
      'behind an office with a comma of its own',
      'President Arman Seitkali met with Deputy Foreign Minister Jonas Lindqvist and Marshal of the Senate, Senator Karl Reuter to speak of trade.',
      'bilateral held: Arman Seitkali, Jonas Lindqvist, Karl Reuter',
    ],
    [
      'behind the places of a portfolio',
      'President Arman Seitkali spoke by phone with Italian Secretary General Jonas Lindqvist, and Danish Minister of State for South Asia, the Gulf and Central America Karl Reuter.',
      'call held: Arman Seitkali, Jonas Lindqvist (Italy), Karl Reuter (Denmark)',
    ],
    [
      'where a body opens the list',
      'President Arman Seitkali met in Oslo with the Lake Timber Company, Swedish Prime Minister Jonas Lindqvist, and Norwegian officials.',
      'summit held Oslo: Arman Seitkali, Lake Timber Company, Jonas Lindqvist (Sweden), Norwegian officials (Norway)',
    ],
    [
      'who hosts together',
      'Minister of Trade Jonas Lindqvist and Minister of Labour Karl Reuter will co-host a Supply Chain Ministerial Forum on April 19.',
      'ministerial planned Supply Chain Ministerial Forum 2023-04-19: Jonas Lindqvist, Karl Reuter',
    ],
    [
      'who convened it',
      'It builds on the Summit for Lakes that President Arman Seitkali convened late last year.',
      'other past Summit for Lakes 2022: Arman Seitkali',
    ],
    [
      'who did something at it',
      'At the Lake Leaders’ Summit in Germany last month, President Arman Seitkali announced a fund.',
      'summit past Lake Leaders’ Summit 2023-02 Germany: Arman Seitkali',
    ],
    [
      'of two offices joined by “and”',
      'Secretary Karl Reuter came. On Monday, the Secretary and Foreign Minister Jonas Lindqvist launched the initial meeting of the Lake Dialogue in Oslo.',
      'ministerial held Lake Dialogue 2023-02-27 Oslo: Karl Reuter, Jonas Lindqvist',
    ],
    [
      'and no state of the next clause',
      'President Arman Seitkali met with Chancellor Karl Reuter, and Norway was on the agenda.',
      'bilateral held: Arman Seitkali, Karl Reuter',
    ],
    [
      'of a state whose name is its adjective',
      'Officials from Australia, New Zealand and Norway met in Oslo.',
      'expert held Oslo: Australia, New Zealand, Norway',
    ],
  ])('%s', (_, text, meeting) => expect(toldIn(text)).toEqual([meeting]))

  test('calls with two people are two', () =>
    expect(
      toldIn('On Monday President Arman Seitkali held calls with Chancellor Karl Reuter and Minister Anna Berg.'),
    ).toEqual(['call held 2023-02-27: Arman Seitkali, Karl Reuter', 'call held 2023-02-27: Arman Seitkali, Anna Berg']))
})

describe('when and where', () => {
  test.each([
    [
      'a condition of something else leaves an appointed day',
      `Should the strike end, ${PAIR} on Friday.`,
      '2023-03-03 Oslo',
    ],
    [
      'what is planned for a year behind a comma',
      'Norway will host the next Lake Conference, planned for early 2024 in Bergen, Norway.',
      '2024 Bergen, Norway',
    ],
    [
      'the day outweighs the year in a name',
      'Finalists will speak at the 2023 Lake Summit on September 19, 2023, before judges.',
      '2023-09-19',
    ],
    [
      'a month from today is to come',
      'When the 10th Review Conference of the Lake Treaty opens one month from today, Norway will speak.',
      '2023-04',
    ],
    [
      'a town with its article',
      'In The Hague, President Arman Seitkali met with Dutch government officials.',
      'The Hague',
    ],
    [
      'no place where others are held',
      'President Arman Seitkali met with Chancellor Karl Reuter and relatives of people detained in Bergen.',
      '',
    ],
    [
      'no first word of another name',
      'In Lithuania, President Arman Seitkali will participate in Baltic Rights’ Lake Summit.',
      'Lithuania',
    ],
    [
      'where one goes on to',
      'Following meetings in Oslo and Bergen, President Arman Seitkali will continue to Jeddah for a meeting with Chancellor Karl Reuter.',
      'Jeddah',
    ],
  ])('%s', (_, text, setting) => {
    const [meeting] = meetingsIn(text)
    expect([meeting?.date, meeting?.place].filter(Boolean).join(' ')).toBe(setting)
  })

  test('the present of a clause of time is yet to come', () =>
    expect(toldIn('He will raise it when President Arman Seitkali meets Chancellor Karl Reuter in Oslo.')).toEqual([
      'bilateral planned Oslo: Arman Seitkali, Karl Reuter',
    ]))

  test('meeting bilaterally is no session of what both attend', () =>
    expect(
      toldIn(
        'Minister Anna Berg will open the Lake Dialogue on April 7 with Minister Karl Reuter. Minister Anna Berg and Minister Karl Reuter will also meet bilaterally.',
      ),
    ).toHaveLength(2))
})

describe('a name is whole', () => {
  test.each([
    ['Chiefs of Mission Conference', 'President Arman Seitkali attended the Chiefs of Mission Conference in Oslo.'],
    ['360/Open Summit', 'President Arman Seitkali attended the 360/Open Summit in Oslo.'],
    ['Friends of the Lake Forum', 'President Arman Seitkali attended the Friends of the Lake Forum in Oslo.'],
  ])('%s', (name, text) => expect(meetingsIn(text)[0]?.format).toBe(name))
})

describe('what stands around a meeting’s name', () => {
  test.each([
    ['an appeal is no meeting', 'The United States joined the Lakeville Call to Action in Oslo.', []],
    [
      'half of a list is none',
      'Karl Reuter met with employees of Radio Norland/Radio Lakes, think tanks, and others.',
      [],
    ],
    [
      'who hosts it is named before',
      'We look forward to Peru hosting the next Lake Summit in 2024.',
      ['other planned Lake Summit 2024: Peru'],
    ],
    [
      'who is grateful does not host',
      'Norway is grateful for Peru hosting the third Lake Summit in 2022.',
      ['other past Lake Summit 3 2022: '],
    ],
    [
      'who takes part is named before',
      'Chile’s participation in the Lake Conference in Oslo in December 2022 helped.',
      ['other past Lake Conference 2022-12 Oslo: Chile'],
    ],
    [
      'its place stands before it',
      'The ministers of Chile and Norway met in Oslo for the second Chile-Norway Lake Dialogue on February 17.',
      ['bilateral held Chile-Norway Lake Dialogue 2 2023-02-17 Oslo: Chile, Norway'],
    ],
    [
      'a name goes on over its commas',
      'Minister Karl Reuter attended the G20 Ministerial Meeting on Environment, Climate, and Energy in Bergen, Norway.',
      ['ministerial held G20 Bergen, Norway: Karl Reuter'],
    ],
    [
      'what is shared is done to it',
      'The Eighth Chile-Norway Lake Dialogue on February 8 was co-chaired by Minister Karl Reuter and Minister Anna Berg.',
      ['bilateral held Chile-Norway Lake Dialogue 8 2023-02-08: Karl Reuter, Anna Berg'],
    ],
  ])('%s', (_, text, meetings) => expect(toldIn(text)).toEqual(meetings))
})
