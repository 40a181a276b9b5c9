import { createHash } from 'node:crypto'
import { read } from '../reading/read.js'
import type { Reading } from '../reading/reading.js'
import type { BlockRole } from '../vocabulary/documents.js'

/** A reading of paragraphs of running text; "role|words" gives a paragraph another role. */
export function readingOf(...paragraphs: readonly string[]): Reading {
  let text = ''
  const blocks: { start: number; end: number; role: BlockRole }[] = []
  for (const paragraph of paragraphs) {
    const [, role = 'body', words = ''] =
      /^(?:(title|heading|byline|list-item|quotation|caption|furniture)\|)?(.*)$/s.exec(paragraph) ?? []
    blocks.push({ start: text.length, end: text.length + words.length, role: role as BlockRole })
    text += `${words}\n\n`
  }
  const about = {
    title: null,
    outlet: null,
    authors: [],
    published: '2024-05-16',
    publishedBasis: null,
    language: 'en',
    url: null,
  }
  return read({ ...about, text, textSha256: createHash('sha256').update(text).digest('hex'), blocks })
}
