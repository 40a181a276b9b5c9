import type { DraftDocument } from './canonical-document.js'
import { type DocxParagraph, readDocxParagraphs } from './docx-paragraphs.js'
import { readOfficeParts } from './docx-parts.js'
import { readDocxProperties } from './docx-properties.js'
import { readDocxStyles } from './docx-styles.js'
import { type LaidParagraph, layOutText } from './laid-out-text.js'
import type { Refusal } from './refusals.js'

/** Reads a Word document: its text with headings, lists and tables, then its footnotes. Heads and feet of its pages, comments and what was struck out are left in the original. */
export async function readDocx(bytes: Uint8Array): Promise<DraftDocument | Refusal> {
  const parts = await readOfficeParts(bytes)
  if (typeof parts === 'string') return parts
  const roleOf = readDocxStyles(parts.styles)
  const paragraphs = [parts.document, parts.footnotes, parts.endnotes].flatMap((xml) => readDocxParagraphs(xml))
  const draft = layOutText(paragraphs.map((paragraph) => toLaid(paragraph, roleOf)))
  const said = readDocxProperties(parts.properties)
  const published = draft.published ?? said.published
  return {
    ...draft,
    title: said.title ?? draft.title,
    authors: draft.authors.length > 0 ? draft.authors : said.authors,
    published,
    publishedBasis: draft.published === null && published !== null ? 'markup' : draft.publishedBasis,
    language: said.language,
  }
}

function toLaid(
  { text, style, isItem }: DocxParagraph,
  roleOf: (style: string) => LaidParagraph['role'],
): LaidParagraph {
  return { text, role: roleOf(style) ?? (isItem ? 'list-item' : undefined) }
}
