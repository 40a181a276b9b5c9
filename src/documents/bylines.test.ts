import { describe, expect, test } from 'vitest'
import { measureDateline, readByline, readDateLine } from './bylines.js'

describe('bylines', () => {
  test.each([
    'By air and sea',
    'By Tuesday the talks had ended in a draft.',
    'By the numbers',
    'By Super User',
    'Written by Administrator',
    'By Monday',
    'Written by hand, the note was short.',
    'by Ann Smith',
    'Reporting by exception is the rule',
    'by hand on 4 March 2031',
    'Von der Küste kam am 4. März 2031 nichts.',
    'The states contributed to this report card in 2030.',
    'Georgia contributed to the fund.',
  ])('"%s" is none', (line) => expect(readByline(line)).toBeUndefined())

  test.each<[string, string[], string | null]>([
    ['By Ann Smith', ['Ann Smith'], null],
    ['By Ann Smith and Bolat Serimov', ['Ann Smith', 'Bolat Serimov'], null],
    ['By Ann Smith, Bolat Serimov and Cara de Vries', ['Ann Smith', 'Bolat Serimov', 'Cara de Vries'], null],
    ['By Ann Smith March 1, 2031', ['Ann Smith'], '2031-03-01'],
    ['By Ann Smith | 1 March 2031 10:15', ['Ann Smith'], '2031-03-01'],
    ['By ANN SMITH, Staff Reporter', ['Ann Smith'], null],
    ['Written by Ann B. Smith.', ['Ann B. Smith'], null],
    ['(Reporting by Ann Smith in Baku; editing by Cara Vries)', ['Ann Smith'], null],
    ['By Staff Reporters', [], null],
    ['Автор: Анна Ким', ['Анна Ким'], null],
    ['by Ann Smith\nTuesday, March 4, 2031', ['Ann Smith'], '2031-03-04'],
    ['Tuesday March 4, 2031 7:45 am PST by Ann Smith', ['Ann Smith'], '2031-03-04'],
    ['Posted on Maret 30, 2031 by Admin', [], '2031-03-30'],
    ['Von Anna Schmidt publiziert am 25. September 2031', ['Anna Schmidt'], '2031-09-25'],
    ['Baku, Harbour Bureau | Updated : 14 March 2031, 09:01', [], null],
    ['Cara Vries contributed reporting from Baku.', [], null],
    ['Agency writers Ann Smith and Bolat Serimov contributed to this report.', [], null],
  ])('%s', (line, authors, date) => expect(readByline(line)).toEqual({ authors, date }))
})

describe('lines of nothing but a date', () => {
  test.each([
    'Last update: March 4, 2031 16:50',
    'Updated 4 March 2031',
    'The ministers met on 4 March 2031 in Baku.',
    'Deadline: 4 March 2031',
    'Astana',
  ])('"%s" is none', (line) => expect(readDateLine(line)).toBeUndefined())

  test.each([
    ['March 4, 2031', '2031-03-04'],
    ['Published: 4 March 2031, 10:15', '2031-03-04'],
    ['Astana, 4 March 2031', '2031-03-04'],
    ['4 March 2031 - Astana, Kazakhstan', '2031-03-04'],
    ['4 марта 2031 года', '2031-03-04'],
    ['Publié le 4 mars 2031 à 15h42', '2031-03-04'],
    ['Veröffentlicht am 4. März 2031 um 15:42 Uhr', '2031-03-04'],
  ])('%s', (line, date) => expect(readDateLine(line)?.date).toBe(date))
})

test('a date alone names no place', () => {
  expect(readDateLine('Tuesday, March 4, 2031')).toEqual({ date: '2031-03-04', place: false })
  expect(readDateLine('Astana, 4 March 2031')).toEqual({ date: '2031-03-04', place: true })
})

describe('datelines', () => {
  test.each([
    'Astana - the capital - was quiet.',
    'QUESTION: Will there be a paper?',
    'NAGORNO-Karabakh was not mentioned.',
    'The talks -- long and cold -- ended.',
    'NATO said nothing - for once.',
  ])('"%s" opens without one', (paragraph) => expect(measureDateline(paragraph)).toBe(0))

  test.each([
    ['ALMATY/BAKU -- The ministers met.', 'ALMATY/BAKU -- '],
    ['ASTANA, March 1 (Agency) - The ministers met.', 'ASTANA, March 1 (Agency) - '],
    ['TASHKENT, Uzbekistan (AB) — “We agree,” he said.', 'TASHKENT, Uzbekistan (AB) — '],
    ['Astana (AB) – The ministers met.', 'Astana (AB) – '],
    ['Aktau, 13 May 2031 – The ministers met.', 'Aktau, 13 May 2031 – '],
  ])('%s', (paragraph, dateline) => expect(paragraph.slice(0, measureDateline(paragraph))).toBe(dateline))
})
