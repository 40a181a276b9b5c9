import { describe, expect, test } from 'vitest'
import { readingOf } from '../paragraphs.test-support.js'
import { findPersonLevel, seatOfPerson } from './level.js'

describe('the rank of a person titled again and again', () => {
  test('is that of the highest office held now, whichever was printed first', () => {
    const { people } = readingOf(
      'Ambassador Elena Marwick arrived. Foreign Minister Elena Marwick spoke. Former President Tomas Halvorsen listened.',
    )
    const ranks = people.map((person) => [person.name, seatOfPerson(person), findPersonLevel(person)])
    expect(ranks).toEqual([
      ['Elena Marwick', 'minister', 'ministers'],
      ['Tomas Halvorsen', undefined, undefined],
    ])
  })
})
