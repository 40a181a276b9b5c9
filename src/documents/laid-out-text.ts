import type { Block, BlockRole } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { type MarkedParagraph, markParagraph } from './marked-paragraphs.js'
import { readBlocks } from './text-blocks.js'

/** A paragraph of a format that says what its paragraphs are; undefined where it does not. */
export type LaidParagraph = Readonly<{ text: string; role: BlockRole | undefined }>

/** Between two paragraphs of the canonical text. */
export const PARAGRAPH_BREAK = '\n\n'

/**
 * The document that paragraphs make, an empty line between each two. A role the format states is kept where it is told
 * from body; what the words themselves say (a byline, a date line, a caption) is read as in any text.
 */
export function layOutText(paragraphs: readonly LaidParagraph[]): DraftDocument {
  let start = 0
  const furniture: Block[] = []
  const marked = paragraphs.flatMap(({ text, role }): MarkedParagraph[] => {
    const hint = role === 'body' || role === 'byline' ? undefined : role
    const span = { start, end: start + text.length }
    start = span.end + PARAGRAPH_BREAK.length
    if (role !== 'furniture') return [markParagraph({ ...span, text, blankBefore: 1 }, hint)]
    furniture.push({ ...span, role })
    return []
  })
  const { blocks, title, authors, published, outlet } = readBlocks(marked)
  const text = paragraphs.map((paragraph) => paragraph.text).join(PARAGRAPH_BREAK)
  const publishedBasis = published === null ? null : 'byline'
  const all = [...keepHead(blocks, marked), ...furniture].sort((a, b) => a.start - b.start)
  return { text, blocks: all, title, authors, published, publishedBasis, outlet, url: null, language: null }
}

/** Above the headline of a page stand its menus; above that of a document its letterhead, which belongs to it. */
function keepHead(blocks: readonly Block[], marked: readonly MarkedParagraph[]): readonly Block[] {
  const title = blocks.findIndex(({ role }) => role === 'title')
  const signed = new Set(marked.filter(({ sign }) => sign !== undefined).map(({ start }) => start))
  return blocks.map((block, at) =>
    at < title && block.role === 'furniture' && !signed.has(block.start) ? { ...block, role: 'heading' } : block,
  )
}
