import type { Block, BlockRole } from '../vocabulary/documents.js'
import { measureDateline } from './bylines.js'
import { isLinkLine } from './link-lines.js'
import type { MarkedParagraph } from './marked-paragraphs.js'
import { findPrintedDate } from './printed-dates.js'
import { readHead } from './text-head.js'
import { findImprintOwner, markBiography, markTail } from './text-tail.js'

/** The blocks of a text, and what its own lines say of title, authors, outlet and date of publication. */
export type ReadBlocks = Readonly<{
  blocks: readonly Block[]
  title: string | null
  authors: readonly string[]
  published: string | null
  outlet: string | null
}>

/** Gives every paragraph its role. In doubt a paragraph stays `body`: a lost paragraph loses what was said in it. */
export function readBlocks(
  paragraphs: readonly MarkedParagraph[],
  knownTitle?: string,
  knownAuthors: readonly string[] = [],
): ReadBlocks {
  const head = readHead(paragraphs, knownTitle)
  markTail(paragraphs, head.end)
  markRepetitions(paragraphs)
  const authors = [...head.authors]
  const lastProse = paragraphs.findLastIndex(({ isProse, role }) => isProse && role === undefined)
  for (const [at, paragraph] of paragraphs.entries()) {
    if (paragraph.role !== undefined) continue
    if (isLinkLine(paragraph.text, paragraph.linked)) paragraph.role = 'furniture'
    else if (paragraph.picture) paragraph.role = paragraph.picture === 'caption' ? 'caption' : 'furniture'
    else if (isDoubled(paragraph.text)) paragraph.role = 'caption'
    else if (paragraph.dateLine && at > lastProse) paragraph.role = 'byline'
    else if (paragraph.byline && at > lastProse) {
      paragraph.role = 'byline'
      authors.push(...paragraph.byline.authors)
    } else if (isHeading(paragraphs, at)) paragraph.role = 'heading'
    else if (paragraph.hint === undefined && /^[-•*·▪]\s/.test(paragraph.text)) paragraph.role = 'list-item'
  }
  const biographer = markBiography(paragraphs, [...authors, ...knownAuthors])
  if (authors.length === 0 && biographer) authors.push(biographer)
  const { blocks, dated } = cutBlocks(paragraphs, head.end)
  return {
    blocks,
    title: head.title,
    authors: [...new Set(authors)],
    published: head.published ?? dated,
    outlet: head.outlet ?? findImprintOwner(paragraphs) ?? null,
  }
}

// A caption is often saved twice, once for the picture and once for its enlargement.
function markRepetitions(paragraphs: readonly MarkedParagraph[]): void {
  let before: MarkedParagraph | undefined
  for (const paragraph of paragraphs) {
    if (before && paragraph.text === before.text && paragraph.text.length >= 40 && paragraph.role !== 'title') {
      paragraph.role = 'furniture'
      if (before.role === undefined) before.role = 'caption'
    } else before = paragraph
  }
}

/** The same words twice in one paragraph: a caption and its copy for the enlargement. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2
  return text.length >= 40 && Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1)
}

const LABEL = /^(?:[QA]|\p{Lu}[\p{Lu} .'’-]{1,40}):/u

// A short line above prose; not a spoken line of its own ("«We agree»"), a speaker's label, or the lead-in of a list.
function isHeading(paragraphs: readonly MarkedParagraph[], at: number): boolean {
  const paragraph = paragraphs[at]
  if (!paragraph || paragraph.isProse) return false
  if (paragraph.hint !== undefined && paragraph.hint !== 'body') return paragraph.hint === 'heading'
  const { text } = paragraph
  if (text.length > 100 || text.split(/\s+/).length > 14 || /[.!,;:…]["”’»)]?$/.test(text) || LABEL.test(text))
    return false
  if (!/^[\p{Lu}\p{N}"“«‘]/u.test(text) || /^["“«].*["”»]$/u.test(text)) return false
  const next = paragraphs[at + 1]
  return next?.isProse === true && next.role !== 'furniture'
}

function cutBlocks(paragraphs: readonly MarkedParagraph[], headEnd: number): { blocks: Block[]; dated: string | null } {
  const blocks: Block[] = []
  let dated: string | null = null
  let opened = 0
  for (const [at, paragraph] of paragraphs.entries()) {
    const { start, end, text } = paragraph
    const role: BlockRole = paragraph.role ?? paragraph.hint ?? 'body'
    const length = at >= headEnd && role === 'body' && opened < 3 ? measureDateline(text) : 0
    if (role === 'body') opened += 1
    if (length > 0 && opened <= 3) {
      const dateline = text.slice(0, length).trimEnd()
      dated ??= findPrintedDate(dateline)?.date ?? null
      blocks.push({ start, end: start + dateline.length, role: 'dateline' }, { start: start + length, end, role })
    } else blocks.push({ start, end, role })
  }
  return { blocks, dated }
}
