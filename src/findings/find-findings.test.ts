import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read } from '../reading/read.js'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { findFindings } from './find-findings.js'
import { findingsLine } from './findings-json.js'

const text =
  'Foreign Minister Elena Marwick of Iceland met Norwegian envoy Tomas Halvorsen in Oslo on 3 May 2024. “The quota stands,” Marwick said.'
const document: CanonicalDocument = {
  ...{
    title: null,
    outlet: null,
    authors: [],
    published: '2024-05-04',
    publishedBasis: 'given',
    language: 'en',
    url: null,
  },
  text,
  textSha256: createHash('sha256').update(text).digest('hex'),
  blocks: [{ start: 0, end: text.length, role: 'body' }],
}

describe('the findings of a document', () => {
  const findings = findFindings(read(document))

  test('stand in the order of its words', () => {
    const starts = findings.map(({ evidence }) => evidence[0]?.start ?? -1)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(findings.map(({ kind }) => kind)).toContain('statement')
  })

  test('have ids of their own', () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  test('are the same bytes each time they are read', () => {
    const line = () => JSON.stringify(findingsLine('a', document, findFindings(read(document))))
    expect(line()).toBe(line())
    expect(JSON.parse(line())).toMatchObject({ id: 'a', version: 'findings/1', document: { published: '2024-05-04' } })
  })
})

describe('docs/findings.md', () => {
  const described = readFileSync(join(import.meta.dirname, '../../docs/findings.md'), 'utf8')
  const source = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

  test.each([
    'statements/speaker.ts',
    'statements/fitting.ts',
    'statements/turns.ts',
    'statements/doubt.ts',
    'statements/continued.ts',
  ])('names every flag of %s', (file) => {
    const flags = [...source(file).matchAll(/'((?:speaker|name)-[a-z]+)'/g)].map(([, flag]) => `\`${flag}\``)
    expect(flags.filter((flag) => !described.includes(flag))).toEqual([])
  })

  test('names every manner in which words are reported', () => {
    const manners = /manner: ('[^\n]+)/.exec(source('statements/content.ts'))?.[1] ?? ''
    const missing = [...manners.matchAll(/'([a-z-]+)'/g)].filter(([, manner]) => !described.includes(`-${manner}/1`))
    expect(missing).toEqual([])
  })
})
