import type { GivenMetadata } from '../vocabulary/documents.js'
import { readGivenFields } from './given-fields.js'

/** A document as a JSON object gives it: its text or its page, and what is said of it; or why it is none. `id` is "" where it has none. */
export type JsonDocument =
  | Readonly<{ ok: true; id: string; words: string; isHtml: boolean; given: GivenMetadata }>
  | Readonly<{ ok: false; reason: string }>

/** Reads one object `{id?, text | html, title?, published?, url?, outlet?, authors?}`; text outranks html, other fields are passed over. */
export function readJsonDocument(json: string): JsonDocument {
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch {
    return { ok: false, reason: 'not JSON; each line must be one object with "id" and "text" or "html"' }
  }
  if (!isRecord(input)) return { ok: false, reason: 'not an object with "id" and "text" or "html"' }
  const { text, html } = input
  const id = typeof input.id === 'string' || typeof input.id === 'number' ? String(input.id) : ''
  const named = id === '' ? '' : `(id ${id}) `
  const words = typeof text === 'string' ? text : html
  if (typeof words !== 'string') return { ok: false, reason: `${named}without "text" or "html"` }
  const fields = readGivenFields(input)
  if (!fields.ok) return { ok: false, reason: `${named}${fields.reason}` }
  return { ok: true, id, words, isHtml: typeof text !== 'string', given: fields.given }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
