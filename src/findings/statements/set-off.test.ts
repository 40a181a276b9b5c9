import { describe, expect, test } from 'vitest'
import { readingOf } from '../paragraphs.test-support.js'
import { saidIn } from './said.test-support.js'
import { findStatements } from './statements.js'

const CAST = 'Foreign Minister Elena Marwick of Iceland met Norwegian envoy Tomas Halvorsen on Monday.'
const PASSAGE = 'quotation|The quota has stood for ten years, and it will stand for ten more.'
const WORDS = 'The quota has stood for ten years, and it will stand for ten more.'

const said = (...paragraphs: readonly string[]) => saidIn(CAST, ...paragraphs)

describe('a passage set off without quotation marks', () => {
  test.each([
    ['is nobody’s where nothing says whose it is', ['The port was closed.', PASSAGE]],
    ['is nobody’s behind a colon without a verb of saying', ['These are the terms for the port:', PASSAGE]],
    ['is no speech where it only repeats the text', [`${WORDS} The port was closed.`, PASSAGE]],
  ])('%s', (_, paragraphs) => expect(said(...paragraphs)).toEqual([]))

  test.each([
    ['whose sentence ends with a colon', ['In her letter Marwick wrote:', PASSAGE], [`Elena Marwick direct: ${WORDS}`]],
    ['whose line stands below', [PASSAGE, '— Tomas Halvorsen, envoy of Norway'], [`Tomas Halvorsen direct: ${WORDS}`]],
    ['whose line ends it', [`${PASSAGE}\n— Tomas Halvorsen, envoy of Norway`], [`Tomas Halvorsen direct: ${WORDS}`]],
    [
      'over several paragraphs',
      ['Marwick told the crews:', PASSAGE, 'quotation|Stay in port.'],
      [`Elena Marwick direct: ${WORDS} | Stay in port.`],
    ],
    ['that a text says', ['The Fjord Charter reads:', PASSAGE], [`Fjord Charter direct: ${WORDS}`]],
    [
      'in marks with a line below',
      ['quotation|“The quota has stood for ten years.”', '— Elena Marwick, foreign minister'],
      ['Elena Marwick direct: The quota has stood for ten years.'],
    ],
  ])('belongs to the one %s', (_, paragraphs, expected) => expect(said(...paragraphs)).toEqual(expected))

  test('goes on with the speaker just retold, less surely', () => {
    const reading = readingOf(CAST, 'Marwick said the quota stands.', PASSAGE)
    const [, passage] = findStatements(reading)
    expect(passage).toMatchObject({ speaker: { name: 'Elena Marwick' }, form: 'direct', flags: ['speaker-continued'] })
  })

  test.each([
    ['a list of parts', ['Marwick said the quota has three parts:', WORDS]],
    ['a sentence of the text', ['These are the terms for the port:', WORDS]],
    ['no sentence', ['Marwick said:', 'See below.']],
  ])('a paragraph without marks behind a colon is nobody’s where it is %s', (_, paragraphs) =>
    expect(said(...paragraphs).filter((line) => line.includes(' direct:'))).toEqual([]),
  )

  test.each([
    ['In her letter to the crews Marwick wrote:'],
    ['Marwick put it this way:'],
    ['Marwick said the following:'],
  ])('a paragraph without marks belongs to the one who hands over to it: %s', (before) =>
    expect(said(before, WORDS)).toEqual([`Elena Marwick direct: ${WORDS}`]),
  )

  test('the marks before the lines of a plain text are no words', () => {
    const lines = 'quotation|The quota has stood for ten years,\n> and it will stand for ten more.'
    expect(said('Marwick wrote:', lines)).toEqual([
      'Elena Marwick direct: The quota has stood for ten years, | and it will stand for ten more.',
    ])
  })

  test('a quotation that is a paragraph belongs to the line below it', () => {
    expect(said('“The quota has stood for ten years.”', '– Elena Marwick, foreign minister')).toEqual([
      'Elena Marwick direct: The quota has stood for ten years.',
    ])
  })
})
