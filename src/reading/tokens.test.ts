import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findSentences } from './sentences.js'
import { findTokens } from './tokens.js'

/** A document of one body block a line, as a plain-text file gives it. */
function documentOf(text: string): CanonicalDocument {
  const blocks = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, end: start + line.length, role: 'body' as const })
    start += line.length + 1
  }
  return {
    title: null,
    outlet: null,
    authors: [],
    published: null,
    publishedBasis: null,
    language: 'en',
    url: null,
    text,
    textSha256: '',
    blocks,
  }
}

const wordsOf = (text: string) => findTokens(documentOf(text)).tokens.map((token) => token.text)

function sentencesOf(text: string): string[] {
  const document = documentOf(text)
  return findSentences(document, findTokens(document)).map(({ start, end }) => text.slice(start, end))
}

describe('tokens', () => {
  test('stand exactly where the text has them, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { tokens } = findTokens(documentOf(text))
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
        for (const [i, token] of tokens.entries()) expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0)
      }),
    )
  })

  test('leave no visible character out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(wordsOf(text).join('')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  test.each([
    ['the U.S. and the E.U. agree', ['the', 'U.S.', 'and', 'the', 'E.U.', 'agree']],
    ['Gen. J. R. Marsh', ['Gen.', 'J.', 'R.', 'Marsh']],
    ['N’Djamena’s envoy', ['N’Djamena', '’s', 'envoy']],
    ['Mirzo Yo‘ldoshev of Gʻazalkent, O`sh', ['Mirzo', 'Yo‘ldoshev', 'of', 'Gʻazalkent', ',', 'O`sh']],
    ['Latvia`s and Germany‘s, Yo‘ldoshev`s', ['Latvia', '’s', 'and', 'Germany', '’s', ',', 'Yo‘ldoshev', '’s']],
    ['They didn`t', ['They', 'did', 'n’t']],
    ['he said ‘no more’', ['he', 'said', '‘', 'no', 'more', '’']],
    ['they can’t and didn’t', ['they', 'ca', 'n’t', 'and', 'did', 'n’t']],
    ['the C5+1', ['the', 'C5', '+', '1']],
    ['No. 7, on Jan. 9', ['No.', '7', ',', 'on', 'Jan.', '9']],
    ['he said no.', ['he', 'said', 'no', '.']],
    ['$3.05 billion, 77th', ['$', '3.05', 'billion', ',', '77th']],
    ['(see https://tarn.example/a?b=1).', ['(', 'see', 'https://tarn.example/a?b=1', ')', '.']],
  ])('of "%s"', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test('know their part of speech and their lemma', () => {
    const said = findTokens(documentOf('The envoys met.')).tokens.find(({ text }) => text === 'met')
    expect(said).toMatchObject({ pos: 'VERB', lemma: 'meet' })
  })

  test('of furniture are not read', () => {
    const document = documentOf('Menu')
    const furniture = {
      ...document,
      blocks: document.blocks.map((block) => ({ ...block, role: 'furniture' as const })),
    }
    expect(findTokens(furniture).tokens).toEqual([])
  })

  test('of a document do not depend on the documents read before', () => {
    const text = 'The Zorblat envoys re-met Qwrtz-Ltd. in Vexland.'
    const before = findTokens(documentOf(text)).tokens
    findTokens(documentOf('Zorblat! Qwrtz-Ltd Vexland. re-met zorblat'))
    expect(findTokens(documentOf(text)).tokens).toEqual(before)
  })
})

describe('sentences', () => {
  test.each([
    [
      'a speaker after a quoted exclamation',
      '“Enough!” said the envoy. He left.',
      ['“Enough!” said the envoy.', 'He left.'],
    ],
    ['an abbreviated rank and initials', 'Gen. J. R. Marsh spoke. All left.', ['Gen. J. R. Marsh spoke.', 'All left.']],
    ['a country’s initials within', 'The U.S. Senate agreed. It voted.', ['The U.S. Senate agreed.', 'It voted.']],
    ['a country’s initials at the end', 'He left the U.S. She stayed.', ['He left the U.S.', 'She stayed.']],
    ['a month before its day', 'They met on Jan. 5 in Osh. It rained.', ['They met on Jan. 5 in Osh.', 'It rained.']],
    ['full stops in parentheses', 'He left (as planned. Really.) early.', ['He left (as planned. Really.) early.']],
    ['a decimal', 'Trade grew 3.5 percent. Good.', ['Trade grew 3.5 percent.', 'Good.']],
    ['a question of his own', '"Is it so?" he asked. No.', ['"Is it so?" he asked.', 'No.']],
    [
      'a named speaker after a quoted question',
      '“Is it so?” Lena Roth asked. No.',
      ['“Is it so?” Lena Roth asked.', 'No.'],
    ],
  ])('do not break at %s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  test.each([
    ['inside the closing mark', 'He said: "We agreed." Then he left.', ['He said: "We agreed."', 'Then he left.']],
    [
      'before a sentence of its own',
      '“It is over.” Lena Roth said that it was.',
      ['“It is over.”', 'Lena Roth said that it was.'],
    ],
    ['after an ellipsis', 'They waited… Nobody came.', ['They waited…', 'Nobody came.']],
    ['at the end of every block', 'A heading\nThe text', ['A heading', 'The text']],
  ])('end %s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  test('cover every token once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '"', '(', ')', '\n', '!', 'U.S.'), maxLength: 80 }),
        (text) => {
          const document = documentOf(text)
          const found = findTokens(document)
          const covered = findSentences(document, found).flatMap(({ firstToken, endToken }) =>
            Array.from({ length: endToken - firstToken }, (_, i) => firstToken + i),
          )
          expect(covered).toEqual(found.tokens.map((_, i) => i))
        },
      ),
    )
  })

  test('what runs on for thousands of words is cut, so that readers of sentences need not bear it', () => {
    const sentences = sentencesOf('word '.repeat(5000))
    expect(sentences.length).toBeGreaterThan(3)
    expect(sentences.join(' ')).toBe('word '.repeat(5000).trim())
  })
})
