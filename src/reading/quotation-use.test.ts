import { expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { read } from './read.js'

const documentOf = (text: string): CanonicalDocument => ({
  ...{ title: null, outlet: null, authors: [], published: null, publishedBasis: null, language: 'en', url: null },
  text,
  textSha256: '',
  blocks: [{ start: 0, end: text.length, role: 'body' }],
})

test.each([
  ['“We will come,” Roe said.', [undefined]],
  ['Roe called the talks “constructive”.', [undefined]],
  ['He warned of “grave consequences” and left.', [undefined]],
  ['“Never!” the crowd went.', [undefined]],
  ['The two “agreed to disagree on everything that mattered”.', [undefined]],
  ['She wrote the report “Roads of Glass” in May.', ['title']],
  ['The exercise “Steppe Wind” began.', ['title']],
  ['The so-called “partners” stayed away.', ['scare']],
  ['Their “partners” stayed away, and the harbour froze.', ['scare']],
])('%s', (text, uses) => expect(read(documentOf(text)).quotations.map(({ use }) => use)).toEqual(uses))
