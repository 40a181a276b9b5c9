import { createHash } from 'node:crypto'
import type { CanonicalDocument, GivenMetadata } from '../vocabulary/documents.js'
import { tellLanguage } from './language.js'
import { dayOfPublication } from './publication-day.js'

/** What a reader of one format makes of a document: everything but the hash, with the language only where the markup says it. */
export type DraftDocument = Omit<CanonicalDocument, 'textSha256' | 'language'> & Readonly<{ language: string | null }>

/** Completes a draft: what was given outranks what was read, and the text gets its hash. */
export function completeDocument(draft: DraftDocument, given: GivenMetadata = {}): CanonicalDocument {
  const url = given.url ?? draft.url
  const published = given.published === undefined ? undefined : dayOfPublication(given.published, url ?? undefined)
  return {
    ...draft,
    title: given.title ?? draft.title,
    outlet: given.outlet ?? draft.outlet,
    authors: given.authors ?? draft.authors,
    url,
    published: published ?? draft.published,
    publishedBasis: published === undefined ? draft.publishedBasis : 'given',
    language: tellLanguage(draft.text, draft.language),
    textSha256: createHash('sha256').update(draft.text, 'utf8').digest('hex'),
  }
}
