import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import type { MeetingFinding } from '../../vocabulary/findings.js'
import { findMeetings } from './meetings.js'
import { told } from './meetings.test-support.js'

const meetingsIn = (text: string, published = '2023-03-01'): MeetingFinding[] =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published })))

describe('findMeetings finds none', () => {
  test.each([
    [
      'where a resolution of the Security Council stands before, or a council of the state’s own sits',
      'Foreign Minister Jonas Lindqvist of Sweden recalled UN Security Council Resolution 2254. The meeting focused on grain. He held a meeting of his National Security Council in Stockholm.',
    ],
    [
      'where a call asks for something',
      'President Arman Seitkali received a call for help from Chancellor Karl Reuter.',
    ],
    [
      'where a courtesy call is paid by a group nobody can name',
      'President Arman Seitkali received a courtesy call from students.',
    ],
    ['where talks may take years', 'Minister Daulet Orazbek resigned after negotiations with the European Union.'],
    ['where sessions are counted', 'The committee held between four and six sessions, Chancellor Karl Reuter said.'],
    ['where a deadline is met', 'Prime Minister Jonas Lindqvist said Sweden would meet the deadline.'],
    [
      'where somebody refuses',
      'Kazakh Foreign Minister Daulet Orazbek declined to meet Prime Minister Jonas Lindqvist.',
    ],
    ['where it is denied', 'President Arman Seitkali did not meet Chancellor Karl Reuter.'],
    ['where it is only asked for', 'President Arman Seitkali called for talks between Armenia and Azerbaijan.'],
    ['where a meeting is denied', 'Sweden denied that President Arman Seitkali met Chancellor Karl Reuter in Oslo.'],
    [
      'where reports of it are dismissed',
      'Officials dismissed media reports this week that President Arman Seitkali met Chancellor Karl Reuter.',
    ],
    ['where it is not true', 'It is not true that President Arman Seitkali met Chancellor Karl Reuter.'],
    [
      'where talks are denied',
      'Officials denied that President Arman Seitkali held talks with Chancellor Karl Reuter.',
    ],
    [
      'where the denial stands behind it',
      'Reports that President Arman Seitkali met Chancellor Karl Reuter were denied.',
    ],
    ['where a novel tells it', 'In the novel “Lakes of Glass”, President Arman Seitkali met Chancellor Karl Reuter.'],
    ['where it is imagined', 'Imagine that President Arman Seitkali met Chancellor Karl Reuter.'],
    [
      'where it was planned and fell away',
      'President Arman Seitkali had planned to meet Chancellor Karl Reuter, but the trip was called off.',
    ],
    [
      'where it was called off behind its parties',
      'Talks between President Arman Seitkali of Kazakhstan and Chancellor Karl Reuter of Germany were called off.',
    ],
    [
      'where it did not take place',
      'The summit of President Arman Seitkali of Kazakhstan and Chancellor Karl Reuter of Germany did not take place.',
    ],
    [
      'where a condition has no “if”',
      'Had President Arman Seitkali met Chancellor Karl Reuter in Oslo on May 3, the treaty would be signed.',
    ],
    [
      'where the condition stands last',
      'The treaty would be signed, had President Arman Seitkali held talks with Chancellor Karl Reuter in Oslo.',
    ],
    ['where it is but a condition', 'If President Arman Seitkali met Chancellor Karl Reuter, the port would open.'],
    ['where it may be left out', 'Unless President Arman Seitkali meets Chancellor Karl Reuter, the port stays shut.'],
    ['where it nearly was', 'President Arman Seitkali almost met Chancellor Karl Reuter in Oslo.'],
    ['where it is rumoured', 'President Arman Seitkali is rumoured to have met Chancellor Karl Reuter in Oslo.'],
    ['where it might be', 'President Arman Seitkali could meet Chancellor Karl Reuter if the snow melts.'],
    ['where it was called off', 'The C5+1 summit was cancelled on Monday.'],
    ['where a company meets itself', 'The company will hold its annual general meeting on 5 May 2022.'],
    ['where a habit is told', 'The ministers of Kazakhstan and Japan meet regularly in Tokyo.'],
    ['where something is met by protest', 'The plan of Chancellor Karl Reuter was met with protest in Berlin.'],
    ['where a room is meant', 'President Arman Seitkali left the meeting room in Astana.'],
    ['where cooperation with somebody is discussed', 'President Arman Seitkali discussed cooperation with Japan.'],
    ['where it is only hoped for', 'Prime Minister Jonas Lindqvist hopes that Chancellor Karl Reuter will meet him.'],
    ['where it depends', 'President Arman Seitkali would meet Chancellor Karl Reuter if the snow melts.'],
    ['where a body’s pledges are met', 'Kazakhstan and Sweden stressed the importance of meeting NATO commitments.'],
    ['where others meet theirs', 'Sweden is helping other governments meet theirs.'],
    ['where a body acts', 'The Forum on Mountain Water issued recommendations in 2018.'],
    [
      'where somebody presides over a body',
      'Sweden assumes the Presidency of the United Nations General Assembly this year.',
    ],
    ['where talks go on all the time', 'Daulet Orazbek chairs the negotiations with Japan.'],
    ['where a bond is told', 'Sweden remains engaged with Kazakh officials.'],
    ['where everybody is consulted', 'Prime Minister Jonas Lindqvist will consult widely with our partners.'],
    [
      'where more talk is wished for',
      'Prime Minister Jonas Lindqvist emphasized the importance of continued bilateral dialogue.',
    ],
    ['where we are said to have met', 'As we meet here today, Japan and Norway are hosting a fair.'],
    [
      'where somebody is met at an airport',
      'Karl Reuter and Jonas Lindqvist flew to Oslo, where they were met and fed.',
    ],
    ['where a bond is called an example', 'The Lake Dialogue is an example of the ties between Sweden and Japan.'],
    ['where something is done in consultation', 'Sweden will act in consultation with Japanese officials.'],
    [
      'where a part in another’s meeting is told',
      'Japan and Norway will play key roles in a meeting that Anna Berg will convene.',
    ],
    ['in what somebody else says', '“I met with Chancellor Karl Reuter,” said Arman Seitkali.'],
  ])('%s', (_, text) => {
    expect(meetingsIn(text).map(told)).toEqual([])
  })
})

describe('findMeetings finds', () => {
  test.each([
    [
      'a meeting that was not called off',
      'The meeting between President Arman Seitkali of Kazakhstan and Chancellor Karl Reuter of Germany was not cancelled.',
      ['bilateral held: Arman Seitkali (Kazakhstan), Karl Reuter (Germany)'],
    ],
    [
      'a meeting of somebody whose journey was put off',
      'The meeting between President Arman Seitkali of Kazakhstan and Chancellor Karl Reuter of Germany, whose flight was postponed, took place in Oslo.',
      ['bilateral held: Arman Seitkali (Kazakhstan), Karl Reuter (Germany)'],
    ],
    [
      'a meeting before another one',
      'President Arman Seitkali had met Chancellor Karl Reuter in Oslo.',
      ['bilateral past Oslo: Arman Seitkali, Karl Reuter'],
    ],
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
      'two sides where only one is told',
      'Swedish Prime Minister Jonas Lindqvist met with President Arman Seitkali, Foreign Minister Daulet Orazbek and Minister of Water Umed Karim in Astana.',
      ['bilateral held Astana: Jonas Lindqvist (Sweden), Arman Seitkali, Daulet Orazbek, Umed Karim'],
    ],
    [
      'officials of three states',
      'Swedish State Secretary Anna Berg spoke on Monday with Kazakh Vice Foreign Minister Daulet Orazbek and Japanese Vice Foreign Minister Kenji Moritake by phone.',
      ['call held 2023-02-27: Anna Berg (Sweden), Daulet Orazbek (Kazakhstan), Kenji Moritake (Japan)'],
    ],
    [
      'a host who calls others together',
      'Kazakh Foreign Minister Daulet Orazbek participated in a ministerial meeting hosted by Japanese Foreign Minister Kenji Moritake.',
      ['ministerial held: Daulet Orazbek (Kazakhstan), Kenji Moritake (Japan)'],
    ],
    [
      'the head of a body behind its abbreviation',
      'Prime Minister Jonas Lindqvist of Sweden met with World Health Organization (WHO) Director-General Umed Karim on Monday.',
      ['bilateral held 2023-02-27: Jonas Lindqvist (Sweden), Umed Karim'],
    ],
    [
      'a session that is awaited, in the year to come',
      'Sweden looks forward to the C5+1 summit in Geneva in November.',
      ['summit planned C5+1 2023-11 Geneva: '],
    ],
    [
      'an earlier session as past, whatever is to come of it',
      'The plan will build on the December 2021 C5+1 summit.',
      ['summit past C5+1 2021-12: '],
    ],
    [
      'a day that belongs to another occasion as nobody’s',
      'Ahead of the pledging event on March 16, Kazakh Foreign Minister Daulet Orazbek will meet Tajik Foreign Minister Umed Karim.',
      ['bilateral planned: Daulet Orazbek (Kazakhstan), Umed Karim (Tajikistan)'],
    ],
    [
      'the day between the verb and the meeting',
      'Japan and Sweden held today in Oslo the first Japan-Sweden Lake Dialogue.',
      ['bilateral held Japan-Sweden Lake Dialogue 1 2023-03-01 Oslo: Japan, Sweden'],
    ],
    [
      'a session named by its turn alone',
      'The C5+1 was founded in 2015. The latest took place in Geneva in September 2022.',
      ['ministerial past C5+1 2022-09 Geneva: '],
    ],
  ])('%s', (_, text, meetings) => {
    expect(meetingsIn(text).map(told)).toEqual(meetings)
  })

  test('what a schedule holds as planned for its day', () => {
    const document = readText('Swedish Prime Minister Jonas Lindqvist meets with Kazakh President Arman Seitkali.', {
      title: 'Public Schedule – March 2, 2023',
      published: '2023-03-01',
    })
    expect(findMeetings(read(document)).map(told)).toEqual([
      'bilateral planned 2023-03-02: Jonas Lindqvist (Sweden), Arman Seitkali (Kazakhstan)',
    ])
  })

  test('a summit and a ministerial of one format apart', () => {
    const meetings = meetingsIn(
      'Ministers attended a C5+1 ministerial in Oslo. Leaders will attend the C5+1 summit in Geneva.',
    )
    expect(meetings.map(({ meetingKind }) => meetingKind)).toEqual(['ministerial', 'summit'])
  })

  test('in a transcript only what names both sides', () => {
    const text = [
      'MR PRIDE: The Prime Minister was in Oslo. He met with President Arman Seitkali of Kazakhstan.',
      'QUESTION: And then?',
      'MR PRIDE: Swedish Prime Minister Jonas Lindqvist met with Chancellor Karl Reuter on Monday.',
    ].join('\n\n')
    expect(meetingsIn(text).map(({ participants }) => participants.map(({ name }) => name))).toEqual([
      ['Jonas Lindqvist', 'Karl Reuter'],
    ])
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

describe('a denial of something else', () => {
  test.each([
    'President Arman Seitkali, who denied that the sum was paid, met Chancellor Karl Reuter in Oslo.',
    'President Arman Seitkali denied that the sum was paid, but met Chancellor Karl Reuter in Oslo.',
    'President Arman Seitkali denied that the sum was paid and then met Chancellor Karl Reuter in Oslo.',
    'Reports that President Arman Seitkali met Chancellor Karl Reuter in Oslo were not denied.',
    'In the documentary film, President Arman Seitkali met Chancellor Karl Reuter in Oslo.',
    'Officials did not deny that President Arman Seitkali met Chancellor Karl Reuter in Oslo.',
    'President Arman Seitkali rejected the proposal and met Chancellor Karl Reuter in Oslo.',
  ])('leaves the meeting: %s', (words) => expect(meetingsIn(words)).toHaveLength(1))
})

describe('what governments and agencies write', () => {
  test.each([
    [
      'a call received',
      'President Arman Seitkali received a telephone call today from the Chancellor of Germany, Karl Reuter.',
      'call held 2023-05-06: Arman Seitkali, Karl Reuter (Germany)',
    ],
    [
      'day and place before the guest',
      'Kazakh Foreign Minister Daulet Orazbek received on Thursday, 4 May 2023, in Astana, the Swedish Foreign Minister, Jonas Lindqvist.',
      'bilateral held 2023-05-04 Astana: Daulet Orazbek (Kazakhstan), Jonas Lindqvist (Sweden)',
    ],
    [
      'a call that took place between two',
      'A telephone conversation took place on Thursday between the President of Kazakhstan, Arman Seitkali, and the Chancellor of Germany, Karl Reuter.',
      'call held 2023-05-04: Arman Seitkali (Kazakhstan), Karl Reuter (Germany)',
    ],
    [
      'talks under another word, as translators choose it',
      'Kazakh Foreign Minister Daulet Orazbek stated following discussions with his Swedish counterpart, Jonas Lindqvist, in Oslo that the road was open.',
      'bilateral held Oslo: Daulet Orazbek (Kazakhstan), Jonas Lindqvist (Sweden)',
    ],
    [
      'negotiations with one counterpart',
      'The road was open, Kazakh Foreign Minister Daulet Orazbek said after negotiations with his Swedish counterpart, Jonas Lindqvist, in Oslo.',
      'bilateral held Oslo: Daulet Orazbek (Kazakhstan), Jonas Lindqvist (Sweden)',
    ],
    [
      'a colleague whose name is in no list',
      'Swedish Foreign Minister Jonas Lindqvist and his Kazakh colleague Dorvat Ulmesh met in Oslo.',
      'bilateral held Oslo: Jonas Lindqvist (Sweden), Dorvat Ulmesh (Kazakhstan)',
    ],
    [
      'a working group with its subject, and who was in the chair',
      'The sixth meeting of the Kazakh-Swedish Joint Working Group on Fisheries was held in Astana on 4 May 2023. The meeting was chaired by Kazakh Deputy Minister Daulet Orazbek and Swedish Deputy Minister Jonas Lindqvist.',
      'working-group held Kazakh-Swedish Joint Working Group on Fisheries 6 2023-05-04 Astana: Daulet Orazbek (Kazakhstan), Jonas Lindqvist (Sweden)',
    ],
    [
      'the same moment elsewhere stands in brackets',
      'On 4 May, at 3:10 p.m. (local time; 5 May, 5:10 a.m. in Tokyo), Foreign Minister Jonas Lindqvist of Sweden held a meeting with Foreign Minister Daulet Orazbek of Kazakhstan.',
      'bilateral held 2023-05-04: Jonas Lindqvist (Sweden), Daulet Orazbek (Kazakhstan)',
    ],
    [
      'a counterpart in no list is named in an apposition, and the place follows',
      'Foreign Minister Jonas Lindqvist of Sweden met his Kazakh counterpart, Daulet Orazbekuly, in Astana on 4 May 2023.',
      'bilateral held 2023-05-04 Astana: Jonas Lindqvist (Sweden), Daulet Orazbekuly (Kazakhstan)',
    ],
    [
      'two named people who spoke at no place did so by wire',
      'On 4 May 2023 Foreign Minister Jonas Lindqvist of Sweden spoke with Foreign Minister Daulet Orazbek of Kazakhstan.',
      'call held 2023-05-04: Jonas Lindqvist (Sweden), Daulet Orazbek (Kazakhstan)',
    ],
    [
      'what happened before is no day of the meeting',
      'Foreign ministers of Sweden, Norway and Finland met in Oslo for the first time since a storm tore the bridge in February.',
      'ministerial held Oslo: Sweden, Norway, Finland',
    ],
    [
      'who took part is told beside the named meeting',
      'The third ministerial meeting of the Lakes Forum took place in Oslo on 4 May 2023. Foreign ministers of Sweden, Norway and Finland took part in the meeting.',
      'ministerial held Lakes Forum 3 2023-05-04 Oslo: Sweden, Norway, Finland',
    ],
    [
      'who of a format sat there makes its kind',
      'On 4 May 2023 at the meeting of the G20 foreign ministers in Oslo, one after another spoke of grain.',
      'ministerial held G20 2023-05-04 Oslo: ',
    ],
    [
      'the host is named behind first and last day',
      'Foreign Minister Jonas Lindqvist of Sweden took part in a ministerial meeting from May 3 to May 4 hosted by Norwegian Foreign Minister Anna Berg.',
      'ministerial held 2023-05-03: Jonas Lindqvist (Sweden), Anna Berg (Norway)',
    ],
    [
      'the day looked toward is another event’s',
      'Looking toward the pledging event for Yemen on May 16, Foreign Minister Jonas Lindqvist of Sweden will meet Norwegian Foreign Minister Anna Berg.',
      'bilateral planned: Jonas Lindqvist (Sweden), Anna Berg (Norway)',
    ],
    [
      'a week is not its first day',
      'Foreign Minister Jonas Lindqvist of Sweden will attend the Lakes Summit in Oslo during the week of June 19, 2023.',
      'other planned Lakes Summit 2023-06 Oslo: Jonas Lindqvist (Sweden)',
    ],
    [
      'a house of the press hosts the press',
      'The Oslo Foreign Press Center hosted a briefing with Foreign Minister Jonas Lindqvist of Sweden on 4 May 2023.',
      'press-conference held 2023-05-04: Oslo Foreign Press Center, Jonas Lindqvist (Sweden)',
    ],
    [
      'the day outweighs the year in the name',
      'Today, Foreign Minister Jonas Lindqvist of Sweden hosted the 2023 Sweden-Norway Human Rights Consultations in Oslo.',
      'bilateral held Sweden-Norway Human Rights Consultations 2023-05-06 Oslo: Jonas Lindqvist (Sweden)',
    ],
    [
      'of two towns neither is told to be the place',
      'Foreign Minister Jonas Lindqvist of Sweden will travel to Oslo and Helsinki, where he will meet Norwegian Foreign Minister Anna Berg.',
      'bilateral planned: Jonas Lindqvist (Sweden), Anna Berg (Norway)',
    ],
    [
      'what years are counted from is past',
      'Twelve years have passed since Sweden hosted the first Lakes Summit.',
      'other past Lakes Summit 1: Sweden',
    ],
    [
      'who comes along stands between a journey and what it is for',
      'Foreign Minister Jonas Lindqvist of Sweden will travel to Oslo, joined by Trade Minister Karl Reuter and Finance Minister Anna Berg, to meet Norwegian Foreign Minister Daulet Holm.',
      'bilateral planned Oslo: Jonas Lindqvist (Sweden), Karl Reuter, Anna Berg, Daulet Holm (Norway)',
    ],
    [
      'a name goes on behind a stroke',
      'The Ministers of the Global Coalition to Defeat Daesh/ISIS met in Oslo on 4 May 2023.',
      'ministerial held 2023-05-04 Oslo: Ministers of the Global Coalition to Defeat Daesh/ISIS',
    ],
    [
      'the day somebody announces a meeting is not its day',
      'On Monday the ministry announced plans to hold a meeting of the foreign ministers of Sweden, Norway and Finland.',
      'ministerial planned: Sweden, Norway, Finland',
    ],
  ])('%s', (_, text, expected) => {
    expect(meetingsIn(text, '2023-05-06').map(told)).toEqual([expected])
  })
})
