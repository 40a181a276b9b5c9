import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { isAnchored } from '../vocabulary/evidence.js'
import type { RoleFinding } from '../vocabulary/findings.js'
import { makeFinding } from './finding.js'

const text = 'Oriel Vantongeren, envoy of Iceland, left early.'
const document: CanonicalDocument = {
  title: null,
  outlet: null,
  authors: [],
  published: null,
  publishedBasis: null,
  language: 'en',
  url: null,
  text,
  textSha256: createHash('sha256').update(text).digest('hex'),
  blocks: [{ start: 0, end: text.length, role: 'body' }],
}
const draft = {
  kind: 'role' as const,
  person: { name: 'Oriel Vantongeren', as: 'Oriel Vantongeren', type: 'person' as const, start: 0, end: 17 },
  title: 'envoy',
  of: 'Iceland',
  evidence: [
    { start: 19, end: 35 },
    { start: 0, end: 17 },
  ],
  confidence: 0.876543,
  by: 'role.apposition/1',
  flags: [],
}

describe('a finding', () => {
  test('without words of the text is refused', () => {
    expect(() => makeFinding<RoleFinding>(document, { ...draft, evidence: [] })).toThrow(RangeError)
    expect(() => makeFinding<RoleFinding>(document, { ...draft, evidence: [{ start: 40, end: 400 }] })).toThrow(
      RangeError,
    )
  })

  test('quotes its evidence in document order', () => {
    const { evidence } = makeFinding<RoleFinding>(document, draft)
    expect(evidence.map(({ quote }) => quote)).toEqual(['Oriel Vantongeren', 'envoy of Iceland'])
    expect(evidence.every((words) => isAnchored(text, words))).toBe(true)
  })

  test('keeps its id whatever the rule, the confidence and the order of its fields', () => {
    const { id } = makeFinding<RoleFinding>(document, draft)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    const { title, ...rest } = draft
    expect(makeFinding<RoleFinding>(document, { ...rest, title, by: 'role.list/2', confidence: 0.1 }).id).toBe(id)
  })

  test('of another value or another text has another id', () => {
    const { id } = makeFinding<RoleFinding>(document, draft)
    expect(makeFinding<RoleFinding>(document, { ...draft, of: null }).id).not.toBe(id)
    expect(makeFinding<RoleFinding>({ ...document, textSha256: 'f'.repeat(64) }, draft).id).not.toBe(id)
  })

  test('has a confidence of two decimals', () => {
    expect(makeFinding<RoleFinding>(document, draft).confidence).toBe(0.88)
  })
})
