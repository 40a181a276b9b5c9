import { expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { read } from './read.js'
import { readingJson } from './reading-json.js'

const text = 'Ministers meet\nBy Lena Roth\nUzbek Trade Minister Otabek Varran left Osh on 3 May 2021.\nA photo of Osh'

const roles = ['title', 'byline', 'body', 'caption'] as const
const starts = [0, 15, 28, text.lastIndexOf('A photo')]
const document: CanonicalDocument = {
  title: 'Ministers meet',
  outlet: null,
  authors: ['Lena Roth'],
  published: null,
  publishedBasis: null,
  language: 'en',
  url: null,
  text,
  textSha256: '',
  blocks: roles.map((role, i) => ({ role, start: starts[i] ?? 0, end: (starts[i + 1] ?? text.length + 1) - 1 })),
}

test('a reading prints the article without title, byline and captions', () => {
  const line = readingJson('a', read(document))
  expect(line.document.body).toBe('Uzbek Trade Minister Otabek Varran left Osh on 3 May 2021.')
})

test('a reading prints every name where it stands, by its fullest form', () => {
  const { names } = readingJson('a', read(document))
  const printed = names.map(({ start, end, name, type }) => [text.slice(start, end), name, type])
  expect(printed).toContainEqual(['Otabek Varran', 'Otabek Varran', 'person'])
  expect(printed).toContainEqual(['Uzbek', 'Uzbekistan', 'state'])
})

test('a reading survives its way through JSON', () => {
  const line = readingJson('a', read(document))
  expect(JSON.parse(JSON.stringify(line))).toEqual(line)
  expect(line.times.map(({ value }) => value)).toEqual(['2021-05-03'])
})
