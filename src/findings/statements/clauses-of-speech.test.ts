import { describe, expect, test } from 'vitest'
import { readingOf } from '../paragraphs.test-support.js'
import { saidIn } from './said.test-support.js'
import { findStatements } from './statements.js'

const CAST = 'Foreign Minister Elena Marwick of Iceland met Norwegian envoy Tomas Halvorsen on Monday.'

const said = (paragraph: string) => saidIn(CAST, paragraph)

describe('no words of anybody', () => {
  test.each([
    ['a likeness', 'The port closed as Marwick spoke.'],
    ['a name for a thing that says nothing', 'Marwick called it off.'],
    ['a noun that only looks like a verb', 'The insurance claims that were filed were paid.'],
    ['a passive without a doer', 'The plan was condemned on Friday.'],
  ])('%s', (_, paragraph) => expect(said(paragraph)).toEqual([]))
})

describe('asides and clauses', () => {
  test.each([
    ['As Marwick said, the port is closed.', 'Elena Marwick indirect: the port is closed'],
    ['The port, as Marwick noted in May, is closed.', 'Elena Marwick indirect: The port | is closed'],
    ['The port, which Marwick said was closed, is small.', 'Elena Marwick indirect: which | was closed'],
    [
      'Marwick said closing the port would cost millions.',
      'Elena Marwick indirect: closing the port would cost millions',
    ],
    ['Marwick proposed closing the port.', 'Elena Marwick indirect: proposed closing the port'],
    ['In her letter Marwick said the port was closed.', 'Elena Marwick indirect: the port was closed'],
    ['Marwick agreed that the port was closed.', 'Elena Marwick indirect: the port was closed'],
    ['The crews were told that by noon Marwick claims she will sail.', 'Elena Marwick indirect: she will sail'],
    [
      'The plan was condemned by Marwick as a danger to crews.',
      'Elena Marwick indirect: The plan | as a danger to crews',
    ],
    ['Marwick called the plan a danger.', 'Elena Marwick indirect: called the plan a danger'],
    ['Marwick denied the charge through her lawyer.', 'Elena Marwick indirect: denied the charge'],
    ['Marwick thanked the crews at a dinner in Oslo.', 'Elena Marwick indirect: thanked the crews'],
  ])('%s', (paragraph, expected) => expect(said(paragraph)).toEqual([expected]))
})

describe('who says it', () => {
  test.each([
    ['Some six in ten dockers said they would strike.', 'Some six in ten dockers indirect: they would strike'],
    ['About half of the dockers said they would strike.', 'About half of the dockers indirect: they would strike'],
    ['A survey taken in May showed that the quota is too low.', 'survey indirect: the quota is too low'],
    ['The socialist said the quota is too low.', 'socialist indirect: the quota is too low'],
    ['Leading dockers say that the quota is too low.', 'Leading dockers indirect: the quota is too low'],
    ['The panel wrote a report, which found that the quota is too low.', 'report indirect: the quota is too low'],
    [
      'Marwick, who had come from Lund, Sweden, to open the pier, said it was late.',
      'Elena Marwick indirect: it was late',
    ],
    ['A docker who came to see the pier said it was late.', 'docker indirect: it was late'],
  ])('%s', (paragraph, expected) => expect(said(paragraph)).toEqual([expected]))

  test('"who" beside the verb is the mention, and means the one before it', () => {
    const reading = readingOf(CAST, 'Norway sent Tomas Halvorsen, who said the port was closed.')
    expect(findStatements(reading)[0]?.speaker).toMatchObject({ as: 'who', name: 'Tomas Halvorsen' })
  })
})

describe('quotations beside other words', () => {
  test.each([
    [
      'Marwick had a caveat: “The quota stands for another year,” Halvorsen said.',
      ['Tomas Halvorsen direct: The quota stands for another year,'],
    ],
    [
      'The port will open next week, Marwick said, adding, “The quota stands for another year.”',
      [
        'Elena Marwick indirect: The port will open next week',
        'Elena Marwick direct: The quota stands for another year.',
      ],
    ],
    [
      'Marwick snapped back, “The quota has stood for ten years.”',
      ['Elena Marwick direct: The quota has stood for ten years.'],
    ],
    [
      'When Halvorsen fell ill, Marwick wrote a letter, telling him, “The quota stands for another year.”',
      ['Elena Marwick direct: The quota stands for another year.'],
    ],
  ])('%s', (paragraph, expected) => expect(said(paragraph)).toEqual(expected))
})
