import { describe, expect, test } from 'vitest'
import { collate } from './collation.js'

/** What differs, in brackets. */
const shown = (a: string, b: string) =>
  collate(a, b)?.map((stretches) =>
    stretches
      .map(({ text, isAlike }) => (isAlike ? text : `[${text.trim()}]`))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

describe('two wordings of one utterance', () => {
  test.each([
    ['The ferry sails.', 'The ferry sails.', ['The ferry sails.', 'The ferry sails.']],
    [
      'We agreed on ports, rail and air.',
      '“We agreed on ports, rail, and air”',
      ['We agreed on ports, rail and air.', '“We agreed on ports, rail, and air”'],
    ],
    [
      'The ferry launched in May.',
      'The ferry lost in May.',
      ['The ferry [launched] in May.', 'The ferry [lost] in May.'],
    ],
    [
      'We will open the port.',
      'We will open the new port soon.',
      ['We will open the port.', 'We will open the [new] port [soon.]'],
    ],
    ['', 'Yes.', ['', '[Yes.]']],
  ])('%j beside %j', (a, b, expected) => {
    expect(shown(a, b)).toEqual(expected)
  })

  test('together the stretches are the whole wording', () => {
    const [a = []] = collate('Trade, — he said — is “growing”.', 'Trade is shrinking.') ?? []
    expect(a.map(({ text }) => text).join('')).toBe('Trade, — he said — is “growing”.')
  })

  test('speeches are not aligned', () => {
    expect(collate('word '.repeat(700), 'word')).toBeUndefined()
  })
})
