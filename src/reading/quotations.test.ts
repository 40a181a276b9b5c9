import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockRole, CanonicalDocument } from '../vocabulary/documents.js'
import { findQuotations } from './quotations.js'

/** One block a line; a line that begins with `role|` has that role. */
function paragraphs(...lines: readonly string[]): CanonicalDocument {
  let text = ''
  const blocks: { start: number; end: number; role: BlockRole }[] = []
  for (const line of lines) {
    const [, role, words] = /^(?:(furniture|caption|heading)\|)?(.*)$/s.exec(line) ?? []
    blocks.push({ start: text.length, end: text.length + (words ?? '').length, role: (role ?? 'body') as BlockRole })
    text += `${words ?? ''}\n\n`
  }
  const rest = { title: null, outlet: null, authors: [], published: null, publishedBasis: null, url: null }
  return { ...rest, language: 'en', text, textSha256: '', blocks }
}

const quoted = (...lines: readonly string[]) => {
  const document = paragraphs(...lines)
  return findQuotations(document).map(({ pieces, closed }) => ({
    words: pieces.map(({ start, end }) => document.text.slice(start, end)),
    closed,
  }))
}
const words = (...lines: readonly string[]) => quoted(...lines).map((quotation) => quotation.words.join(' | '))

describe('quotations', () => {
  test.each([
    "The ministers' seats weren't filled; it's the delegates' turn.",
    'The class of ’98 didn’t meet.',
    "Rock 'n' roll of the '90s played.",
    'The table is 5 feet 10" wide.',
  ])('%s holds none', (text) => expect(words(text)).toEqual([]))

  test.each([
    ['"We will stay," she said.', ['We will stay,']],
    ['“We will stay,” she said.', ['We will stay,']],
    ['«We will stay,» she said.', ['We will stay,']],
    ['‘We will stay,’ she said.', ['We will stay,']],
    ["'We won't leave the ministers' hall,' she said.", ["We won't leave the ministers' hall,"]],
    ['‘The ministers’ hall isn’t ours,’ she said.', ['The ministers’ hall isn’t ours,']],
    ["''We will stay,'' she said.", ['We will stay,']],
    ["``We will stay,'' she said.", ['We will stay,']],
    ['„We will stay“, she said.', ['We will stay']],
    ['“We heard ‘never’ from them,” she said.', ['We heard ‘never’ from them,']],
    ['"One," she said. "Two."', ['One,', 'Two.']],
    ['The "lake format" and the «delta format» met.', ['lake format', 'delta format']],
    ['“We will stay," she said.', ['We will stay,']],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected))

  test('a quotation runs on where the next paragraph opens again', () => {
    expect(quoted('"We came early.', '"We stayed late," she said.')).toEqual([
      { words: ['We came early.', 'We stayed late,'], closed: true },
    ])
  })

  test('an unclosed quotation ends with its paragraph', () => {
    expect(quoted('She said: "We came early.', 'Nobody answered.')).toEqual([
      { words: ['We came early.'], closed: false },
    ])
  })

  test('a quotation never reaches over a heading, and furniture is not read', () => {
    expect(quoted('"We came early.', 'heading|Talks', '"We left," she said.')).toEqual([
      { words: ['We came early.'], closed: false },
      { words: ['We left,'], closed: true },
    ])
    expect(words('furniture|"Subscribe now"', 'caption|The "lake format" in session.')).toEqual(['lake format'])
  })

  test('every piece lies inside its quotation and none overlap, whatever the marks', () => {
    const marks = fc.array(fc.constantFrom('"', '“', '”', '«', '»', "'", '‘', '’', '„', ' ', 'a', '.', '\n\n'), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(marks, (characters) => {
        const document = paragraphs(...characters.join('').split('\n\n'))
        let end = 0
        for (const quotation of findQuotations(document)) {
          expect(quotation.start).toBeGreaterThanOrEqual(end)
          for (const piece of quotation.pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(end)
            expect(piece.end).toBeGreaterThan(piece.start)
            end = piece.end
          }
          expect(quotation.end).toBeGreaterThanOrEqual(end)
          end = quotation.end
        }
      }),
    )
  })

  test('ten thousand paragraphs without a mark are read in a moment', () => {
    const document = paragraphs(...new Array<string>(10_000).fill('They met at the port and left.'))
    const begun = performance.now()
    expect(findQuotations(document)).toEqual([])
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  test('forty thousand marks are read in a moment', () => {
    const document = paragraphs('"‘'.repeat(20_000))
    const begun = performance.now()
    findQuotations(document)
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
