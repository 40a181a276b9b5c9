import { describe, expect, test } from 'vitest'
import { readText } from './read-document.js'

const PROSE = [
  'The ministers of five states met in the port city on Tuesday and agreed to measure the sea together.',
  '"Nobody owns the numbers," said Bolat Serimov, who keeps the harbour. "Until somebody does, we argue."',
  'The talks lasted three hours and ended with a paper that all of them signed before lunch was served.',
]

function readRoles(lines: readonly string[]): [string, string][] {
  const { text, blocks } = readText(lines.join('\n\n'))
  return blocks.map(({ start, end, role }) => [role, text.slice(start, end)])
}
const roleOf = (lines: readonly string[], line: string) => readRoles(lines).find(([, text]) => text === line)?.[0]

describe('the first turns of a transcript', () => {
  const turns = ['Q: Why?', 'MINISTER OSPAN: Since the paper is signed, we will keep to it.', 'Q: Will you sail?']
  const last = 'MINISTER OSPAN: We will sail as soon as the ice has left the port for good.'

  test.each([
    ['at the head of the text', []],
    ['below a title', ['A briefing on the harbour']],
  ])('%s are neither title nor heading', (_, above) => {
    const roles = readRoles([...above, ...turns, last]).slice(above.length)
    expect(roles.map(([role]) => role)).toEqual(['body', 'body', 'body', 'body'])
  })

  test('a question mark alone behind a letter may still be the title of news', () => {
    expect(readText(['Q: Who measures the sea of the five states?', ...PROSE].join('\n\n')).title).toContain('Who')
  })
})

describe('what stays in the text', () => {
  test.each([
    [
      'a transcript',
      [
        'QUESTION: Will there be a paper?',
        'MINISTER OSPAN: There will be a paper, and it will be short enough to read.',
      ],
    ],
    ['a sentence about comments', ['He had two comments on the draft, both of them about commas and neither kind.']],
    ['a list in the middle', ['The members are:', '- Kazakhstan', '- Georgia', ...PROSE]],
    ['a photograph spoken of', ['The photo of the empty chair was taken by a guest and shown around the table.']],
    [
      'a person who is a journalist',
      [
        'Aliya Ospan is a journalist who was at the table when the paper was signed.',
        'Ospan took no notes.',
        'She said so herself, "and I regret it now", when she was asked about it.',
      ],
    ],
  ])('%s', (_, lines) => {
    const all = ['A title of five words here', ...PROSE, ...lines, ...PROSE.map((line) => `Again: ${line}`)]
    expect(lines.map((line) => roleOf(all, line))).not.toContain('furniture')
  })

  test('links in the middle of an article do not end it', () => {
    const after = PROSE.map((line) => `Later ${line}`)
    const lines = ['A title of five words here', ...PROSE, 'Read also', 'Ferry cancelled again', ...after]
    expect(after.map((line) => roleOf(lines, line))).toEqual(['body', 'body', 'body'])
    expect(roleOf(lines, 'Ferry cancelled again')).toBe('furniture')
  })

  test('a text that begins with prose has no title', () => {
    expect(readText(PROSE.join('\n\n')).title).toBeNull()
  })
})

describe('what belongs to the page', () => {
  test('the clock of a page is no date of publication', () => {
    const lines = [
      '14.5 C',
      'Saturday, August 9, 2031',
      'HomeSeaFive states measure the sea',
      'Five states measure the sea',
      ...PROSE,
    ]
    expect(readText(lines.join('\n\n'))).toMatchObject({ title: 'Five states measure the sea', published: null })
    expect(
      readRoles(lines)
        .slice(0, 4)
        .map(([role]) => role),
    ).toEqual(['furniture', 'furniture', 'furniture', 'title'])
  })

  test.each(['Last update: March 4, 2031 16:50', 'Copyright © 2031 The Harbour Gazette', 'Updated 4 March 2031'])(
    '"%s" is no date of publication either',
    (line) => {
      expect(readText([line, 'Five states measure the sea', ...PROSE].join('\n\n')).published).toBeNull()
      expect(readText(['Five states measure the sea', ...PROSE, line].join('\n\n')).published).toBeNull()
    },
  )

  test('comments, and all that follows them', () => {
    const comments = ['2 Comments', 'They should have measured it twice, and earlier, if you ask me.', 'Reply']
    const lines = ['Five states measure the sea', ...PROSE, ...comments]
    expect(comments.map((line) => roleOf(lines, line))).toEqual(['furniture', 'furniture', 'furniture'])
  })

  test("an author's biography, whose name is kept", () => {
    const biography = 'Carla B. Stone is a widely read news writer. She started out at a radio station in the hills.'
    const lines = ['Five states measure the sea', ...PROSE, biography, 'Latest stories']
    expect(roleOf(lines, biography)).toBe('furniture')
    expect(readText(lines.join('\n\n')).authors).toEqual(['Carla B. Stone'])
  })

  test('the second copy of a caption and of the title', () => {
    const caption = 'The ministers walk along the shore in Aktau on Tuesday. [Press office of the port]'
    const lines = ['Five states measure the sea', 'Five states measure the sea', caption, caption, ...PROSE]
    expect(
      readRoles(lines)
        .slice(0, 4)
        .map(([role]) => role),
    ).toEqual(['title', 'furniture', 'caption', 'furniture'])
  })
})

describe('what a text says of itself', () => {
  test('byline, date, dateline, headings and outlet', () => {
    const lines = [
      'Harbour Gazette',
      'World',
      'Five states measure the sea',
      'By Ann Smith and Bolat Serimov',
      'May 14, 2031',
      `AKTAU/BAKU -- ${PROSE[0]}`,
      'A short heading',
      '"Nobody owns it," Serimov told Harbour Gazette. "Until somebody does, we will argue about it."',
    ]
    expect(readText(lines.join('\n\n'))).toMatchObject({
      title: 'Five states measure the sea',
      authors: ['Ann Smith', 'Bolat Serimov'],
      outlet: 'Harbour Gazette',
      published: '2031-05-14',
      publishedBasis: 'byline',
      language: 'en',
    })
    expect(readRoles(lines).map(([role]) => role)).toEqual([
      'furniture',
      'furniture',
      'title',
      'byline',
      'byline',
      'dateline',
      'body',
      'heading',
      'body',
    ])
  })

  test.each([
    ['ru', 'Министры пяти государств встретились во вторник в портовом городе и договорились измерять море.'],
    ['kk', 'Бес мемлекеттің министрлері сейсенбі күні порт қаласында кездесіп, теңізді бірге өлшеуге келісті.'],
    ['en', 'Short.'],
  ])('language %s', (language, text) => expect(readText(text).language).toBe(language))
})
