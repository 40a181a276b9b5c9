import { describe, expect, test } from 'vitest'
import { readHtml } from '../../documents/read-document.js'
import { read } from '../../reading/read.js'
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
    const page = [
      '<article><h1>Minister Marwick’s Call with Somali President Hassan Sheikh</h1><p>Office of the Spokesperson</p>',
      '<p>Foreign Minister Elena Marwick spoke today with Somali President Hassan Sheikh Tamud. They discussed fish.</p></article>',
    ].join('')
    const found = findMeetings(read(readHtml(page)))
    expect(found.map(({ participants }) => participants.map(({ name }) => name))).toEqual([
      ['Elena Marwick', 'Hassan Sheikh Tamud'],
    ])
  })
})
