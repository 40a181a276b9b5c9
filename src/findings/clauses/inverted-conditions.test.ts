import { describe, expect, test } from 'vitest'
import { readingOf } from '../paragraphs.test-support.js'
import { pageOf } from './clauses.js'
import { isInvertedCondition } from './inverted-conditions.js'

function supposed(words: string, verb: string): boolean {
  const page = pageOf(readingOf(words))
  const [sentence] = page.sentences
  const at = page.words.tokens.findIndex(({ text }) => text === verb)
  return sentence !== undefined && at >= 0 && isInvertedCondition(page, at, sentence)
}

describe('a condition without "if"', () => {
  test.each([
    ['a subject before its "had"', 'Norway had pledged $5 million, and Ghana built a school.', 'pledged'],
    ['a duty', 'Norway should pledge $5 million, ministers said.', 'pledge'],
    ['a passive', 'Norwegian ships were sold, and Ghana pledged $5 million.', 'pledged'],
    ['a note without a subject', 'Had a good talk with Norway, which pledged $5 million.', 'pledged'],
  ])('is not %s', (_, words, verb) => expect(supposed(words, verb)).toBe(false))

  test.each([
    ['Had Norway pledged $5 million, Ghana would have built a school.', 'pledged'],
    ['Had the Norwegian government pledged $5 million, Ghana would have built a school.', 'pledged'],
    ['“Should Japan provide $10 million, the port will open,” he said.', 'provide'],
    ['Should the vote pass, Norway will provide $10 million.', 'provide'],
    ['Were Norway to agree, Ghana will provide $10 million.', 'provide'],
    ['Ghana would have built a school, had Norway pledged $5 million.', 'pledged'],
  ])('is read in: %s', (words, verb) => expect(supposed(words, verb)).toBe(true))
})
