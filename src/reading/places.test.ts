import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findLocations } from './places.js'
import { read } from './read.js'

function placesOf(text: string) {
  const document: CanonicalDocument = {
    title: null,
    outlet: null,
    authors: [],
    published: null,
    publishedBasis: null,
    url: null,
    language: 'en',
    text,
    textSha256: '',
    blocks: [{ start: 0, end: text.length, role: 'body' }],
  }
  const reading = read(document)
  const places = reading.names.filter(({ type }) => type === 'place')
  const locations = findLocations(reading)
  return places.map(({ name, start }) => ({ name, ...locations.get(start) }))
}

describe('a town', () => {
  test.each([
    ['is no common word', 'Reading is good. Mobile phones rang.'],
    ['is no surname', 'Oldane said that Roe would come.'],
    ['is no possessor after "in"', 'In Varran’s view nothing changed.'],
    ['is not the first word of a county', 'They live in Osborn County.'],
  ])('%s', (_, text) => {
    expect(placesOf(text)).toEqual([])
  })

  test('is known after "in" and placed by the state beside it', () => {
    const [place] = placesOf('The talks were held in Tokmok, Kyrgyzstan.')
    expect(place).toMatchObject({ name: 'Tokmok', code: 'KGZ', timeZone: 'Asia/Bishkek' })
  })

  test('stays open among namesakes of like size', () => {
    expect(placesOf('The talks were held in Springfield.')[0]?.timeZone).toBeUndefined()
  })

  test('far larger than its namesakes is meant', () => {
    expect(placesOf('The talks were held in Osaka.')[0]).toMatchObject({ timeZone: 'Asia/Tokyo' })
  })
})
