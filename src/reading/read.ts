import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Reading } from './reading.js'
import { findSentences } from './sentences.js'
import { findTokens } from './tokens.js'

/** Everything the reading layer sees in one document. Pure: the same document gives the same reading. */
export function read(document: CanonicalDocument): Reading {
  const found = findTokens(document)
  const sentences = findSentences(document, found)
  return {
    document,
    tokens: found.tokens,
    sentences,
    names: [],
    people: [],
    times: [],
    amounts: [],
    quotations: [],
  }
}
