import { describe, expect, test } from 'vitest'
import { readingOf } from '../paragraphs.test-support.js'
import { findStatements } from './statements.js'

const CAST = 'Foreign Minister Elena Marwick of Iceland met Norwegian envoy Tomas Halvorsen on Monday.'
const THREAD = 'Marwick said the quota stands.'

const speakerOf = (...paragraphs: readonly string[]) => {
  const said = findStatements(readingOf(CAST, ...paragraphs)).at(-1)
  return { name: said?.speaker?.name, flags: said?.flags }
}

describe('a garbled name', () => {
  test.each([
    ['a name that nobody knows is a name', [THREAD, 'Oldane said the port is closed.'], 'Oldane'],
    ['a paper is no slip', [THREAD, 'Politiken said the port is closed.'], 'Politiken'],
    ['a known name is none', [THREAD, 'Halvorsen said the port is closed.'], 'Tomas Halvorsen'],
  ])('%s', (_, paragraphs, name) => expect(speakerOf(...paragraphs)).toEqual({ name, flags: [] }))

  test.each([
    ['a participle where a surname stands', 'Winking said the port is closed.', 'Winking'],
    ['behind the words', 'The port is closed, Winking said.', 'Winking'],
    ['one letter other', 'Marwock said the port is closed.', 'Marwock'],
    ['one letter missing', 'Halvorsn said the port is closed.', 'Halvorsn'],
    ['two letters swapped', 'Marwikc said the port is closed.', 'Marwikc'],
  ])('%s is kept as printed and flagged', (_, sentence, name) =>
    expect(speakerOf(THREAD, sentence)).toEqual({ name, flags: ['name-garbled'] }),
  )
})

test('a surname that looks like a participle is a name where it stands elsewhere', () => {
  expect(
    speakerOf(
      THREAD,
      'The envoy, whom colleagues call only Harding, waited outside.',
      'Harding said the port is closed.',
    ).flags,
  ).toEqual([])
})
