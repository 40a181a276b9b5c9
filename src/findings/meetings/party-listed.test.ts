import { describe, expect, test } from 'vitest'
import { readText } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
import { findMeetings } from './meetings.js'

const seatedIn = (text: string): string[][] =>
  findMeetings(read(readText(`News of the day.\n\n${text}`, { published: '2023-03-01' }))).map(({ participants }) =>
    participants.map(({ name, onBehalfOf }) =>
      onBehalfOf === undefined || onBehalfOf === name ? name : `${name} (${onBehalfOf})`,
    ),
  )

describe('a list that cannot be read to its end', () => {
  test.each([
    [
      'an office beside the one who is named',
      'The Warden and Security Adviser Anna Berg met with Chancellor Karl Reuter.',
    ],
    ['a region without its end', 'Envoy Anna Berg will meet with leaders from North, Central, and South Oslo.'],
    ['guests who go on', 'Envoy Anna Berg met with our allies, with our partners in trade, and then with the press.'],
    [
      'what is talked about',
      'Envoy Anna Berg will meet with senior officials to discuss Japan, Norway, and other issues.',
    ],
  ])('tells of no meeting: %s', (_, text) => {
    expect(seatedIn(text).flat()).not.toContain('Japan')
    expect(seatedIn(text).length).toBeLessThanOrEqual(text.includes('Japan') ? 1 : 0)
  })
})

describe('a list of people whose names no list knows', () => {
  test.each([
    [
      'a portfolio with "and"',
      'Envoy Anna Berg met with Kazakh Special Representative for Lake Peace and Security Affairs Tor Ilm-uk in Oslo.',
      [['Anna Berg', 'Tor Ilm-uk (Kazakhstan)']],
    ],
    [
      'portfolios in a row',
      'Envoy Anna Berg met with Minister of Trade Tarvo Ilmiksen, Minister of Energy and Water Oddvar Lunnik, and Japanese Director-General for Oceanian Affairs Kenjiro Mori.',
      [['Anna Berg', 'Tarvo Ilmiksen', 'Oddvar Lunnik', 'Kenjiro Mori (Japan)']],
    ],
    [
      'whoever serves, not whom',
      'Envoy Anna Berg met with Adviser to Prime Minister Jonas Lindqvist, Tarvo Ilmiksen, and thanked him.',
      [['Anna Berg', 'Tarvo Ilmiksen']],
    ],
    [
      'a state behind a name, and the list goes on',
      'Envoy Anna Berg met with King Karl Reuter of Norway and Foreign Minister Jonas Lindqvist.',
      [['Anna Berg', 'Karl Reuter (Norway)', 'Jonas Lindqvist']],
    ],
    [
      'for whom one of them speaks',
      'Envoy Anna Berg met with Minister Karl Reuter, Minister Jonas Lindqvist representing the Lake Office, and Minister Umed Karim.',
      [['Anna Berg', 'Karl Reuter', 'Jonas Lindqvist', 'Umed Karim']],
    ],
    [
      'offices of a state named once',
      'Envoy Anna Berg will meet with the President of Norway, Minister of Fisheries, and Minister of Justice.',
      [['Anna Berg', 'President of Norway (Norway)', 'Minister of Fisheries (Norway)', 'Minister of Justice (Norway)']],
    ],
  ])('%s', (_, text, seated) => expect(seatedIn(text)).toEqual(seated))
})
