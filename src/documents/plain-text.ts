import type { BlockRole, GivenMetadata } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { isProse, markParagraph } from './marked-paragraphs.js'
import { readBlocks } from './text-blocks.js'
import { findParagraphs, type Paragraph } from './text-paragraphs.js'

/** Reads a plain text; its canonical text is the text as handed in, character for character. */
export function readPlainText(text: string, given: GivenMetadata = {}): DraftDocument {
  const paragraphs = findParagraphs(text).map((paragraph) => markParagraph(paragraph, hintOf(paragraph)))
  const { blocks, title, authors, published, outlet } = readBlocks(paragraphs, given.title)
  const publishedBasis = published === null ? null : 'byline'
  return { text, blocks, title, authors, published, publishedBasis, outlet, url: null, language: null }
}

/** A passage set off is a quotation where it is running text: not a link behind an arrow, a table or a signature. */
function hintOf({ text, setOff }: Paragraph): BlockRole | undefined {
  return setOff && isProse(text) ? 'quotation' : undefined
}
