import { describe, expect, test } from 'vitest'
import { read } from '../../reading/read.js'
import { readingOf } from '../paragraphs.test-support.js'
import { findStatements } from './statements.js'

function turns(...paragraphs: readonly string[]): string[] {
  const reading = readingOf(...paragraphs)
  const { text } = reading.document
  return findStatements(reading).map(
    ({ speaker, content, flags }) =>
      `${speaker?.name}${flags.length > 0 ? ` (${flags})` : ''}: ${content.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  )
}

const TITLE = 'title|Foreign Minister Elena Marwick and Norwegian Envoy Tomas Halvorsen Before Their Meeting'

describe('what is no transcript', () => {
  test.each([
    ['particulars', ['VESSEL NAME: Northern Star', 'VESSEL FLAG: Iceland', 'VESSEL TYPE: Trawler']],
    [
      'a schedule that says what the press may see',
      ['OPEN PRESS: The envoys arrive.', 'CLOSED PRESS: The envoys dine.', 'OPEN PRESS: The envoys leave.'],
    ],
    ['headings in capitals', ['TRADE: The quota stays.', 'SECURITY: The patrols go on.', 'TRADE: The port opens.']],
    ['a headline above news', ['title|The fleet', 'MINISTER MARWICK: THE QUOTA STANDS', 'The fleet left.']],
    ['a label of somebody nowhere named', ['NORTHERN STAR: The boat left at dawn.', 'It came back at noon.']],
    ['one label in small letters', ['title|The fleet', 'Minister Elena Marwick: out at sea.', 'The fleet left.']],
  ])('%s', (_, paragraphs) => expect(turns(...paragraphs)).toEqual([]))

  test('a label that stands far down in the text', () => {
    const news = 'Foreign Minister Elena Marwick of Iceland opened the new pier of the port on Monday. '.repeat(10)
    expect(turns(news, 'MINISTER MARWICK: The quota stands.')).toEqual([])
  })
})

describe('what nobody says in a transcript', () => {
  test.each([
    ['a label without words', ['QUESTION:', 'caption|A pier', 'MINISTER MARWICK: We sail.', 'QUESTION:']],
    ['laughter', ['QUESTION: (Laughter.)', 'MINISTER MARWICK: We sail.', 'QUESTION: (Laughter.)']],
    ['what the interpreter did', ['QUESTION: [Through interpreter]', 'MINISTER MARWICK: We sail.', 'QUESTION:']],
    ['particulars above', ['TRANSCRIPT: Read out at noon.', 'WHERE: The old pier.', 'MINISTER MARWICK: We sail.']],
    ['the kind of document', ['PRESS RELEASE: For use at noon.', 'WHO: Both envoys.', 'MINISTER MARWICK: We sail.']],
    ['particulars below', ['MINISTER MARWICK: We sail.', 'CONTACT: The desk on the pier.', 'Doors open at noon.']],
  ])('%s', (_, paragraphs) => expect(turns(TITLE, ...paragraphs)).toEqual(['Elena Marwick: We sail.']))

  test('of a turn with a pause in it the words stay', () => {
    expect(turns(TITLE, 'MINISTER MARWICK: (Laughter.) We sail.', '(Applause.)', 'At dawn.')).toEqual([
      'Elena Marwick: (Laughter.) We sail. | At dawn.',
    ])
  })
})

describe('turns', () => {
  test('two voices of one turn each', () => {
    expect(turns(TITLE, 'MINISTER MARWICK: Welcome.', 'ENVOY HALVORSEN: Thank you.')).toEqual([
      'Elena Marwick: Welcome.',
      'Tomas Halvorsen: Thank you.',
    ])
  })

  test('remarks of one voice run to the end, over all their paragraphs', () => {
    expect(
      turns(TITLE, 'Reykjavik, Iceland', 'MINISTER MARWICK: Welcome.', 'The quota stands.', 'caption|A pier'),
    ).toEqual(['Elena Marwick: Welcome. | The quota stands.'])
  })

  test('a label may fill its line, and lines of one paragraph hold turns of their own', () => {
    expect(
      turns(TITLE, 'MINISTER MARWICK:', 'Welcome.', 'QUESTION: And the quota?\nMINISTER MARWICK: It stands.'),
    ).toEqual(['Elena Marwick: Welcome.', 'Question (speaker-unnamed): And the quota?', 'Elena Marwick: It stands.'])
  })

  test.each([
    ['by the office alone', 'THE FOREIGN MINISTER', 'Elena Marwick'],
    ['by the whole name in small letters', 'Elena Marwick', 'Elena Marwick'],
    ['through an interpreter', 'ENVOY HALVORSEN (via interpreter)', 'Tomas Halvorsen'],
    ['a stranger by the name in the label', 'MS LINDQVIST', 'Lindqvist'],
    ['the moderator without a name', 'Moderator', 'Moderator (speaker-unnamed)'],
    ['an office nobody is known to hold', 'CHANCELLOR', 'Chancellor (speaker-unnamed)'],
  ])('%s', (_, label, name) => {
    const said = turns(TITLE, 'QUESTION: Will you sail?', `${label}: We will.`, 'QUESTION: When?')
    expect(said[1]).toBe(`${name}: We will.`)
  })

  test('of two who share a surname the one whose title the label bears', () => {
    const heading = 'title|Foreign Minister Elena Marwick and Trade Minister Jonas Marwick Answer Questions'
    const said = turns(heading, 'QUESTION: Will you sail?', 'TRADE MINISTER MARWICK: We will.', 'QUESTION: When?')
    expect(said[1]).toBe('Jonas Marwick: We will.')
  })

  test('the title that came with a page gives the full name of a label, the page itself the surname alone', () => {
    const { document } = readingOf('MINISTER OLDANE: Welcome.', 'QUESTION: When?', 'MINISTER OLDANE: Soon.')
    const titled = { ...document, title: 'Remarks by Norwegian Fisheries Minister Ingrid Oldane in Oslo' }
    expect(findStatements(read(titled))[0]?.speaker).toMatchObject({ name: 'Ingrid Oldane', as: 'MINISTER OLDANE' })
  })

  test('labels behind or before the clock of a recording', () => {
    const lines = [
      '[00:00:04] MINISTER MARWICK: Welcome.',
      '00:01:12 - QUESTION: When?',
      'Elena Marwick (01:20): Soon.',
    ]
    expect(turns(TITLE, ...lines)).toEqual([
      'Elena Marwick: Welcome.',
      'Question (speaker-unnamed): When?',
      'Elena Marwick: Soon.',
    ])
  })

  test('initials stand for the person who has them, or for the author who asks', () => {
    const { document } = readingOf(
      'title|A morning with Elena Marwick',
      'JS: Will you sail?',
      'EM: We will.',
      'JS: When?',
    )
    const said = findStatements(read({ ...document, authors: ['Jonas Sund'] }))
    expect(said.map(({ speaker }) => speaker?.name)).toEqual(['Jonas Sund', 'Elena Marwick', 'Jonas Sund'])
  })

  test('of an interview it is the one whom the title names that answers', () => {
    expect(turns('title|Interview with Elena Marwick', 'Q: Will you sail?', 'A: We will.', 'Q: When?')[1]).toBe(
      'Elena Marwick: We will.',
    )
  })
})
