import { createHash } from 'node:crypto'
import type { CanonicalDocument, GivenMetadata, StatedValue } from '../vocabulary/documents.js'
import { fold } from './fold-words.js'
import { tellLanguage } from './language.js'
import { dayOfPublication } from './publication-day.js'

/** What a reader of one format makes of a document: everything but the hash, with the language only where the markup says it. */
export type DraftDocument = Omit<CanonicalDocument, 'textSha256' | 'language'> & Readonly<{ language: string | null }>

/** Completes a draft: what was given outranks what was read, and the text gets its hash. */
export function completeDocument(draft: DraftDocument, given: GivenMetadata = {}): CanonicalDocument {
  const url = given.url ?? draft.url
  const published = given.published === undefined ? undefined : dayOfPublication(given.published, url ?? undefined)
  const language = tellLanguage(draft.text, draft.language)
  return {
    ...draft,
    ...(draft.stated ? { stated: draft.stated.map((value) => settle(value, { ...given, language })) } : {}),
    title: given.title ?? draft.title,
    outlet: given.outlet ?? draft.outlet,
    authors: given.authors ?? draft.authors,
    url,
    published: published ?? draft.published,
    publishedBasis: published === undefined ? draft.publishedBasis : 'given',
    language,
    textSha256: createHash('sha256').update(draft.text, 'utf8').digest('hex'),
  }
}

/** What was given, and the language of the words, are chosen after all that a page says of itself. */
function settle(stated: StatedValue, chosen: GivenMetadata & Readonly<{ language: string }>): StatedValue {
  const { property, value } = stated
  if (property === 'language') return { ...stated, agrees: value.slice(0, 2).toLowerCase() === chosen.language }
  if (property === 'title' && chosen.title !== undefined) {
    return { ...stated, agrees: fold(value).startsWith(fold(chosen.title)) }
  }
  if (property === 'outlet' && chosen.outlet !== undefined) {
    return { ...stated, agrees: fold(value) === fold(chosen.outlet) }
  }
  return stated
}
