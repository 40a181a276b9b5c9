import { hash } from 'node:crypto'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import { cite, type Span } from '../vocabulary/evidence.js'
import type { Finding } from '../vocabulary/findings.js'
import type { FurtherFinding } from '../vocabulary/further-findings.js'

/** A finding before it has an id: its evidence is still spans. */
export type Draft<F extends Finding | FurtherFinding> = Omit<F, 'id' | 'evidence'> &
  Readonly<{ evidence: readonly Span[] }>

/** What does not enter the id: how sure a rule is, and which rule it was, may change while the finding stays the same. */
const NOT_HASHED = new Set(['evidence', 'confidence', 'by', 'flags', 'kind'])

/**
 * Gives a draft its evidence and its id, the first 32 hexadecimal digits of the SHA-256 over
 * [SHA-256 of the text, kind, evidence spans, values]. Throws RangeError where a span is no words of the text.
 */
export function makeFinding<F extends Finding | FurtherFinding>(document: CanonicalDocument, draft: Draft<F>): F {
  const spans = [...draft.evidence].sort((a, b) => a.start - b.start || a.end - b.end)
  if (spans.length === 0) throw new RangeError(`A ${draft.kind} without evidence`)
  const places = spans.map(({ start, end }) => `[${start},${end}]`).join(',')
  const values = objectInKeyOrder(Object.entries(draft).filter(([key]) => !NOT_HASHED.has(key)))
  const id = hash('sha256', `["${document.textSha256}","${draft.kind}",[${places}],${values}]`, 'hex').slice(0, 32)
  const evidence = spans.map((span) => cite(document.text, span))
  const confidence = Math.round(Math.min(1, Math.max(0, draft.confidence)) * 100) / 100
  return { ...draft, id, evidence, confidence } as unknown as F
}

/** A value as JSON, the same whatever the order in which its keys were written. */
function inKeyOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inKeyOrder).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  return objectInKeyOrder(Object.entries(value))
}

function objectInKeyOrder(entries: [string, unknown][]): string {
  const held = entries.filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${held.map(([key, value]) => `${JSON.stringify(key)}:${inKeyOrder(value)}`).join(',')}}`
}
