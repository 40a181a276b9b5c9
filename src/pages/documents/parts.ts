import type { Block } from '../../vocabulary/documents.js'
import type { Span } from '../../vocabulary/evidence.js'

/** Longest text shown on one page, in UTF-16 code units; longer ones are split between blocks. */
const WHOLE_AT_MOST = 200_000
const PART_ABOUT = 100_000

/** The blocks of a text with every stretch between them that holds words, so that nothing of the text is left out. */
export function coveringBlocks(text: string, blocks: readonly Block[]): readonly Block[] {
  const covering: Block[] = []
  let at = 0
  const between = (end: number) => {
    if (text.slice(at, end).trim() !== '') covering.push({ start: at, end, role: 'body' })
  }
  for (const block of blocks) {
    between(block.start)
    covering.push(block)
    at = Math.max(at, block.end)
  }
  between(text.length)
  return covering
}

/** The blocks of each page of a text, in order; at least one page. */
export function partsOf(text: string, blocks: readonly Block[]): readonly (readonly Block[])[] {
  if (text.length <= WHOLE_AT_MOST) return [blocks]
  const parts: Block[][] = [[]]
  let length = 0
  for (const block of blocks) {
    if (length > PART_ABOUT) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(block)
    length += block.end - block.start
  }
  return parts
}

/** The page, from 0, that holds the beginning of a span; the first where none does. */
export function partAt(parts: readonly (readonly Block[])[], span: Span): number {
  const at = parts.findIndex((blocks) => (blocks.at(-1)?.end ?? 0) > span.start)
  return Math.max(at, 0)
}
