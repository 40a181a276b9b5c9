import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import type { VisitFinding } from '../../vocabulary/further-findings.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findVisits } from './visits.js'

const told = ({ traveller, status, legs }: VisitFinding) =>
  `${traveller.name} ${status}: ${legs.map(({ place, date, status: leg }) => [place, date, leg === status ? null : leg].filter((part) => part !== null).join(' ')).join(' > ')}`
const visits = (...paragraphs: string[]) => findVisits(readingOf(...paragraphs)).map(told)

describe('what is no visit', () => {
  test.each([
    ['an invitation', 'Minister Elena Marwick invited the Norwegian envoy Tomas Halvorsen to visit Iceland.'],
    ['a journey called off', 'Minister Elena Marwick has cancelled her visit to Norway.'],
    ['a journey not made', 'Minister Elena Marwick did not travel to Norway.'],
    ['travel by goods', 'The grain travelled to Egypt by sea.'],
    ['advice to travellers', 'Citizens should not travel to the border.'],
    ['a website', 'For details, visit the page of the ministry.'],
    ['a question', 'Will Minister Elena Marwick travel to Norway?'],
    ['a possibility', 'Minister Elena Marwick could visit Norway.'],
    ['the plans of others', 'Minister Elena Marwick gave an update on plans to return to Norway.'],
  ])('%s', (_, words) => expect(visits(words)).toEqual([]))
})

describe('visits', () => {
  test.each([
    [
      'Foreign Minister Elena Marwick discussed preparations for the summit during her visit to Lisbon on 5 January.',
      ['Elena Marwick held: Lisbon 2024-01-05'],
    ],
    [
      'Foreign Minister Elena Marwick thanked Latvia for its careful preparations for the talks, and paid tribute during her visit to Riga on May 3 to the victims.',
      ['Elena Marwick held: Riga 2024-05-03'],
    ],
    [
      'The parties praised the preparations for the summit and Foreign Minister Elena Marwick’s visit to Riga on May 3.',
      ['Elena Marwick held: Riga 2024-05-03'],
    ],
    [
      'Officials finished preparations for the upcoming visit. Foreign Minister Elena Marwick will discuss arrangements for her visit to Lisbon in March.',
      ['Elena Marwick planned: Lisbon 2025-03'],
    ],
    [
      'Prime Minister Tomas Halvorsen received Foreign Minister Elena Marwick, who is on a two-day working visit to Norway.',
      ['Elena Marwick held: Norway'],
    ],
    [
      'Foreign Minister Elena Marwick arrived in Lisbon on May 2 before flying to Madrid and then on to Morocco.',
      ['Elena Marwick held: Lisbon 2024-05-02 > Madrid > Morocco'],
    ],
    [
      'Foreign Minister Elena Marwick will visit Tokyo; the king of Norway is to come in October.',
      ['Elena Marwick planned: Tokyo'],
    ],
    [
      'Foreign Minister Elena Marwick spoke about arrangements for Prime Minister Tomas Halvorsen’s visit to Lisbon in March.',
      ['Tomas Halvorsen planned: Lisbon'],
    ],
    ['The talks ended on May 2; Foreign Minister Elena Marwick will visit Tokyo.', ['Elena Marwick planned: Tokyo']],
    [
      'Foreign Minister Elena Marwick will visit Lima and Quito before returning home on May 21.',
      ['Elena Marwick planned: Lima > Quito'],
    ],
    ['Foreign Minister Elena Marwick departs for Peru on June 21, 2030.', ['Elena Marwick planned: Peru 2030-06-21']],
    ['Foreign Minister Elena Marwick is going to Peru next month.', ['Elena Marwick planned: Peru 2024-06']],
    [
      'After Peru, Foreign Minister Elena Marwick will travel to Quito, Ecuador, on June 3.',
      ['Elena Marwick planned: Peru > Quito 2024-06-03'],
    ],
    [
      'Foreign Minister Elena Marwick, who visited Ghana in March and April 2021, spoke first.',
      ['Elena Marwick past: Ghana 2021-03 > Ghana 2021-04'],
    ],
    [
      'Foreign Minister Elena Marwick traveled to Oslo. She is scheduled to visit Helsinki.',
      ['Elena Marwick held: Oslo > Helsinki planned'],
    ],
    [
      'Foreign Minister Elena Marwick will travel to Oslo, Norway, Riga, Latvia, and Lisbon, Portugal, June 6-11, 2024.',
      ['Elena Marwick planned: Oslo 2024-06-06 > Riga > Lisbon'],
    ],
    [
      'Foreign Minister Elena Marwick will travel to Houston, Texas, on June 6.',
      ['Elena Marwick planned: Houston 2024-06-06'],
    ],
    [
      'On Foreign Minister Elena Marwick’s trip to Norway, Iceland and Norway agreed on fish.',
      ['Elena Marwick held: Norway'],
    ],
    [
      'Foreign Minister Elena Marwick noted that Prime Minister Tomas Halvorsen looks forward to his visit to Peru next month.',
      ['Tomas Halvorsen planned: Peru 2024-06'],
    ],
    [
      'Foreign Minister Elena Marwick will visit Oslo on June 9. On June 7, Marwick will travel to Riga.',
      ['Elena Marwick planned: Riga 2024-06-07 > Oslo 2024-06-09'],
    ],
  ])('%s', (words, expected) => expect(visits(words)).toEqual(expected))

  test('several people named together have a journey each', () => {
    expect(visits('Foreign Minister Elena Marwick and Minister of Trade Tomas Halvorsen travelled to Riga.')).toEqual([
      'Elena Marwick held: Riga',
      'Tomas Halvorsen held: Riga',
    ])
  })

  test('"the Secretary" is who the text means, not the colleague printed with just that word', () => {
    const told = visits(
      'Secretary of State Elena Marwick will travel to Peru and Chile.',
      'On June 6, the Secretary will travel to Santiago, joined by Secretary of Trade Secretary Tomas Halvorsen.',
    )
    expect(told).toEqual(['Elena Marwick planned: Peru > Santiago 2024-06-06'])
  })

  test('a province behind a town is no stop of its own, also in a list', () => {
    expect(
      visits('Foreign Minister Elena Marwick will travel to Houston, Texas, Tbilisi, Georgia, and Amman.'),
    ).toEqual(['Elena Marwick planned: Houston > Tbilisi > Amman'])
  })

  test.each([
    [
      'Foreign Minister Elena Marwick will travel to Oslo. Marwick will be joined by a choir at the signing.',
      undefined,
    ],
    [
      'Foreign Minister Elena Marwick will travel to Oslo, accompanied by Envoy Tomas Halvorsen and Counselor Ida Brandt.',
      ['Tomas Halvorsen', 'Ida Brandt'],
    ],
    [
      'Foreign Minister Elena Marwick will travel to Oslo. Envoy Tomas Halvorsen will accompany Minister Marwick.',
      ['Tomas Halvorsen'],
    ],
    [
      'Foreign Minister Elena Marwick will travel to Oslo. Her delegation includes Envoy Tomas Halvorsen.',
      ['Tomas Halvorsen'],
    ],
  ])('who comes along: %s', (words, members) => {
    const [visit] = findVisits(readingOf(words))
    expect(visit?.delegation?.map(({ name }) => name)).toEqual(members)
  })

  test('a long title before the name hides nobody, and an unknown town is placed by its state', () => {
    expect(
      visits('Deputy Minister for Northern Trade and Ports Elena Marwick will travel June 3-4 to Wexcombe, Ireland.'),
    ).toEqual(['Elena Marwick planned: Wexcombe 2024-06-03'])
  })

  test('a country and a city in it are one leg', () => {
    expect(
      visits(
        'Foreign Minister Elena Marwick arrived in Kenya on Tuesday.',
        'Marwick travelled to Nairobi with a small staff.',
      ),
    ).toEqual(['Elena Marwick held: Nairobi 2024-05-14'])
  })

  test('a region is a leg only where no place in it is named', () => {
    expect(visits('Foreign Minister Elena Marwick made her first trip to Central Asia.')).toEqual([
      'Elena Marwick held: Central Asia',
    ])
    expect(visits('Foreign Minister Elena Marwick arrived in Bishkek on a trip to Central Asia.')).toEqual([
      'Elena Marwick held: Bishkek',
    ])
  })

  test('every visit is tied to its words', () => {
    const reading = readingOf('Foreign Minister Elena Marwick visited Oslo. Marwick then flew to Rome.')
    for (const { evidence, traveller } of findVisits(reading)) {
      expect(evidence.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
      expect(reading.document.text.slice(traveller.start, traveller.end)).toBe(traveller.as)
    }
  })
})
