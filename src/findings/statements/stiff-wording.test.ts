import { describe, expect, test } from 'vitest'
import { saidIn } from './said.test-support.js'

const CAST = 'Foreign Minister Elena Marwick of Iceland met Norwegian envoy Tomas Halvorsen on Monday.'

const said = (...paragraphs: readonly string[]) => saidIn(CAST, ...paragraphs)

describe('verbs that mean speech only with their object', () => {
  test.each([
    ['a share in a thing', 'Marwick shared the boat that Halvorsen had bought.'],
    ['a clear road', 'Marwick made the road clear.'],
    ['attention of the crowd', 'Marwick drew much attention at the pier.'],
  ])('not %s', (_, paragraph) => expect(said(paragraph)).toEqual([]))

  test.each([
    ['Marwick made it clear that the quota stands.', 'Elena Marwick indirect: the quota stands'],
    ['The two ministers shared the view that the quota stands.', 'two ministers indirect: the quota stands'],
    [
      'Halvorsen drew attention to the need for a truce.',
      'Tomas Halvorsen indirect: drew attention to the need for a truce',
    ],
  ])('%s', (paragraph, expected) => expect(said(paragraph)).toEqual([expected]))
})

describe('whatever verb leads to a clause', () => {
  test.each([
    ['what is known', 'Marwick learned that the quota stands.'],
    ['what is brought about', 'Marwick ensured that the quota stands.'],
    ['a thing pointed at', 'Marwick repaired that boat, but the port stayed closed.'],
  ])('not %s', (_, paragraph) => expect(said(paragraph)).toEqual([]))

  test('a word that a machine put for "stressed"', () => {
    expect(said('Marwick burdened on Tuesday that the quota stands.')).toEqual([
      'Elena Marwick indirect: the quota stands',
    ])
  })
})

describe('who is meant', () => {
  test.each([
    [
      'passives with "it"',
      'It was noted by Halvorsen that the port is full.',
      'Tomas Halvorsen indirect: the port is full',
    ],
    ['"according to him"', 'According to Halvorsen, it was late. According to him, the port is full.', undefined],
    ['one of several', 'One of them, who asked not to be named, said the port is full.', undefined],
    ['people described behind', 'Two people familiar with the talks said the port is full.', undefined],
    [
      'a name no list knows behind its description',
      'Her Kazakh host, Yerlan Tasbolat, said the port is full.',
      'Yerlan Tasbolat indirect: the port is full',
    ],
    [
      'whoever speaks for another state than the person known',
      'The envoy of Ghana said the port is full.',
      'envoy of Ghana indirect: the port is full',
    ],
  ])('%s', (_, paragraph, expected) => {
    const found = said(paragraph)
    expect(found.at(-1)).toContain('the port is full')
    if (expected !== undefined) expect(found).toEqual([expected])
  })

  test('"the capital, Tallinn, said" names no person', () => {
    expect(said('The mayor of the capital, Tallinn, said the port is full.')[0]).not.toContain('Tallinn indirect')
  })

  test('the outer speaker goes on behind a clause of another tense', () => {
    expect(
      said('Marwick noted that Norway attaches much to the talks and expressed hope that the quota stands.'),
    ).toEqual(['Elena Marwick indirect: Norway attaches much to the talks | expressed hope that the quota stands'])
  })

  test('a quotation by "as one put it" is that one’s', () => {
    expect(said('"The boats have left," as one envoy put it.')).toEqual(['one envoy direct: The boats have left,'])
  })
})
