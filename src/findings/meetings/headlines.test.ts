import { describe, expect, test } from 'vitest'
import { readingOf } from '../paragraphs.test-support.js'
import { findMeetings } from './meetings.js'

const quotes = (...paragraphs: readonly string[]) =>
  findMeetings(readingOf(...paragraphs)).map(({ evidence }) => evidence[0]?.quote)

const BODY =
  'Foreign Minister Elena Marwick of Iceland met Norwegian Foreign Minister Tomas Halvorsen in Oslo on Monday.'

describe('a headline', () => {
  test('that names nobody is no meeting beside the one the text tells of', () => {
    const found = quotes('title|Envoys meet in Oslo', BODY)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('Marwick')
  })

  test('is all there is where the text tells of none', () => {
    expect(quotes('title|Envoys meet in Oslo', 'The harbour was closed all day.')).toHaveLength(1)
  })

  test('that names who met is told with the meeting', () => {
    const found = findMeetings(readingOf('title|Icelandic and Norwegian foreign ministers meet in Oslo', BODY))
    expect(found.flatMap(({ evidence }) => evidence).some(({ quote }) => quote.includes('Icelandic'))).toBe(true)
  })

  test('ends where its line ends, though its last word is a style that stands inside longer names', () => {
    const found = findMeetings(
      readingOf(
        'title|Foreign Minister Elena Marwick’s Call with Somali President Doran Sheikh',
        'Office of the Press',
        'Foreign Minister Elena Marwick of Iceland spoke today with Somali President Doran Sheikh Tamud.',
      ),
    )
    expect(found.flatMap(({ participants }) => participants.map(({ name }) => name))).not.toContain(
      'Doran Sheikh Office',
    )
    expect(found).toHaveLength(1)
  })
})
