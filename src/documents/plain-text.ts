import type { GivenMetadata } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { markParagraph } from './marked-paragraphs.js'
import { readBlocks } from './text-blocks.js'
import { findParagraphs } from './text-paragraphs.js'

/** Reads a plain text; its canonical text is the text as handed in, character for character. */
export function readPlainText(text: string, given: GivenMetadata = {}): DraftDocument {
  const paragraphs = findParagraphs(text).map((paragraph) => markParagraph(paragraph))
  const { blocks, title, authors, published, outlet } = readBlocks(paragraphs, given.title)
  const publishedBasis = published === null ? null : 'byline'
  return { text, blocks, title, authors, published, publishedBasis, outlet, url: null, language: null }
}
