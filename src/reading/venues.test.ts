import { describe, expect, test } from 'vitest'
import { readText } from '../documents/read-document.js'
import { findLocations } from './places.js'
import { read } from './read.js'
import { findVenues } from './venues.js'

function venues(text: string) {
  const reading = read(readText(text, { published: '2031-05-14' }))
  return findVenues(reading, findLocations(reading)).map(({ name, town, location }) => [
    name,
    town,
    location?.timeZone ?? null,
  ])
}

describe('venues', () => {
  test.each([
    'The palace said that nothing had changed.',
    'Hotel prices rose in Aktau, and the hotel rooms are full.',
    'He needs a residence permit and left for the airport’s owner.',
  ])('%s has none', (text) => expect(venues(text)).toEqual([]))

  test.each([
    ['They met at the presidential palace in Tashkent.', [['presidential palace', 'Tashkent', 'Asia/Tashkent']]],
    ['In Tashkent they dined at the state residence.', [['state residence', 'Tashkent', 'Asia/Tashkent']]],
    [
      'They flew to Samarkand. Talks were held in the congress hall.',
      [['congress hall', 'Samarkand', 'Asia/Samarkand']],
    ],
    ['Trains run from Samarkand to Bukhara. Talks were held in the congress hall.', [['congress hall', null, null]]],
    ['They met at the presidential palace.', [['presidential palace', null, null]]],
  ])('%s', (text, expected) => expect(venues(text)).toEqual(expected))
})
