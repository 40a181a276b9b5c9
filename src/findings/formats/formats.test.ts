import { describe, expect, test } from 'vitest'
import { isAnchored } from '../../vocabulary/evidence.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findFormats } from './formats.js'

const properties = (...paragraphs: string[]) =>
  findFormats(readingOf(...paragraphs)).map(
    ({ format, property, value }) => `${format} ${property}: ${Array.isArray(value) ? value.join('; ') : value}`,
  )

describe('what is no property of a format', () => {
  test.each([
    ['what a meeting discussed', 'The N4+1 meeting discussed fish stocks and ports.'],
    ['a project a format launched', 'The N4+1 ministers welcomed a project launched in 2019.'],
    ['a format only agreed upon', 'Iceland and Norway agreed to launch the Harbour Dialogue.'],
    ['a summit of a body known anyway', 'Leaders gathered for the NATO summit.'],
    ['a later session', 'Iceland and Norway convened the second N4+1 in Oslo on May 2, 2024.'],
    ['the aim of a bond with it', 'Our partnership with the N4+1 is focused on the most urgent tasks.'],
    ['a level nobody sits at', 'That may happen at the level of the N4+1 or the level of its parts.'],
    ['how often others meet with it', 'The minister attended the annual Iceland-N4+1 Foreign Ministers’ Meeting.'],
    ['the aim of a visit', 'The minister visited the N4+1 with the aim of learning.'],
  ])('%s', (_, words) => expect(properties(words)).toEqual([]))
})

describe('properties of formats', () => {
  test('others that developed such a mechanism have one of their own', () => {
    const told = 'Canada did so with an N4+1 mechanism in 2004; Chile and Kenya have also developed such a mechanism.'
    expect(properties(told)).toEqual(
      expect.arrayContaining(['N4+1 (Chile) founded-by: Chile', 'N4+1 (Kenya) founded-by: Kenya']),
    )
  })

  test('a secretariat is that of the format in its own name', () => {
    const told = 'On the margins of the UN General Assembly they announced the establishment of the N4+1 secretariat.'
    expect(properties(told)).toEqual(['N4+1 secretariat: establishment announced'])
  })

  test.each([
    [
      'The N4+1 initiative was convened in Oslo in 2011 with the goal of enhancing cooperation between Iceland and Norway.',
      [
        'N4+1 founded: 2011',
        'N4+1 founded-in: Oslo',
        'N4+1 members: Iceland; Norway',
        'N4+1 purpose: enhancing cooperation between Iceland and Norway',
      ],
    ],
    ['N4+1, a group consisting of Iceland, Norway and Finland, met again.', ['N4+1 members: Iceland; Norway; Finland']],
    [
      'The Harbour Forum was founded in 2004 by Norway, Sweden, Finland and Iceland.',
      ['Harbour Forum founded: 2004', 'Harbour Forum founded-by: Norway; Sweden; Finland; Iceland'],
    ],
    [
      'The N4+1 has four members: Norway, Sweden, Finland and Iceland.',
      ['N4+1 members: Norway; Sweden; Finland; Iceland'],
    ],
    ['Chile is a member of the Pacific Alliance.', ['Pacific Alliance members: Chile']],
    ['They announced the establishment of the N4+1 secretariat.', ['N4+1 secretariat: establishment announced']],
    [
      'The N4+1 set up working groups on fisheries, ports and health.',
      ['N4+1 working-groups: fisheries; ports and health'],
    ],
    [
      'Japan launched the Harbour Dialogue in 2006.',
      ['Harbour Dialogue founded: 2006', 'Harbour Dialogue founded-by: Japan'],
    ],
  ])('%s', (words, expected) => expect(properties(words)).toEqual(expected))

  test('"the platform" and "there have been" mean the format in focus', () => {
    expect(
      properties(
        'The N4+1 met in Oslo.',
        'The platform was established in 2015. To date, there have been nine meetings at the level of trade ministers.',
      ),
    ).toEqual(['N4+1 founded: 2015', 'N4+1 level: trade ministers', 'N4+1 meeting-count: 9'])
  })

  test('a like mechanism of another founder is a format of its own', () => {
    expect(properties('The N4+1 works well.', 'Japan has done so too, initiating an N4+1 mechanism in 2004.')).toEqual([
      'N4+1 (Japan) founded: 2004',
      'N4+1 (Japan) founded-by: Japan',
    ])
  })

  test('every property is tied to its words', () => {
    const reading = readingOf('The N4+1 initiative was launched in 2011 by Iceland.')
    for (const { evidence } of findFormats(reading))
      expect(evidence.every((piece) => isAnchored(reading.document.text, piece))).toBe(true)
  })
})
