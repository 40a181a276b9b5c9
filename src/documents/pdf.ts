import type { Block } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { layOutText, PARAGRAPH_BREAK } from './laid-out-text.js'
import { findPdfFurniture } from './pdf-furniture.js'
import { type PdfLine, readPdfLines } from './pdf-lines.js'
import { joinPdfLines, type PdfPage, type PdfParagraph } from './pdf-paragraphs.js'
import { readPdfText } from './pdf-text.js'
import type { Refusal } from './refusals.js'

/**
 * Reads the text layer of a PDF in the order a person would. Words at the head and foot of its pages are marked as
 * furniture, words parted at the end of a line are joined, and every block knows its page.
 */
export async function readPdf(bytes: Uint8Array): Promise<DraftDocument | Refusal> {
  const pages = await readPdfText(bytes)
  if (typeof pages === 'string') return pages
  const lines = pages.map(readPdfLines)
  const furniture = findPdfFurniture(lines)
  const paragraphs = joinPdfLines(lines.map((each, at) => toPage(each, at, furniture[at])))
  return toDraft(paragraphs)
}

function toPage(lines: readonly PdfLine[], at: number, furniture: ReadonlySet<PdfLine> = new Set()): PdfPage {
  return { number: at + 1, lines, furniture }
}

function toDraft(paragraphs: readonly PdfParagraph[]): DraftDocument {
  const usual = usualSize(paragraphs)
  const title = findTitle(paragraphs, usual)
  const draft = layOutText(
    paragraphs.map((paragraph) => {
      const { text, isFurniture } = paragraph
      const heading = isHeading(paragraph, usual) ? ('heading' as const) : undefined
      return { text, role: isFurniture || isContents(text) ? 'furniture' : paragraph === title ? 'title' : heading }
    }),
  )
  return { ...draft, blocks: addPages(draft.blocks, paragraphs) }
}

const TOP = 12
/** What a document may be headed by in a word or two; "Press release" heads every one. */
const KIND =
  /\b(?:statement|communiqu[eé]|declaration|agreement|report|protocol|memorandum|remarks|speech|address|resolution|minutes|summary|plan|strategy|charter|treaty|letter|note|programme|agenda|initiative|principles|consensus|concept|road ?map|doctrine|process|pact|accords?|convention)\b/i

const PROSE = 80

/**
 * The largest line at the top; where that has few words it is the name of who prints it, and the largest that says more is meant.
 * Must not take the heading of a section for that: it stands below prose, is much smaller, or is one of several of its size.
 */
function findTitle(paragraphs: readonly PdfParagraph[], usual: Usual): PdfParagraph | undefined {
  const isLarge = ({ size, isFurniture }: PdfParagraph) => !isFurniture && size > usual.size * 1.15
  const large = paragraphs
    .slice(0, TOP)
    .filter((paragraph) => isLarge(paragraph) && paragraph.text.length < 300 && !isContents(paragraph.text))
  const [first, ...others] = large.sort((a, b) => b.size - a.size)
  if (first === undefined || countWords(first.text) > 3 || KIND.test(first.text)) return first
  const prose = paragraphs.findIndex((each) => !isLarge(each) && !each.isFurniture && each.text.length >= PROSE)
  const above = new Set(paragraphs.slice(0, prose === -1 ? undefined : prose))
  const headings = prose === -1 ? [] : paragraphs.slice(prose).filter(isLarge)
  const isTitle = (each: PdfParagraph) =>
    above.has(each) &&
    countWords(each.text) > 3 &&
    each.size >= first.size * 0.7 &&
    !headings.some(({ size }) => Math.abs(size - each.size) < 0.5)
  return others.find(isTitle) ?? first
}

function countWords(text: string): number {
  return text.split(/\s+/).length
}

/** A line of a table of contents leads to its page by dots; an ellipsis has three. */
function isContents(text: string): boolean {
  return /(?:\. ?){6}/.test(text)
}

type Usual = Readonly<{ size: number; font: string }>

/** Size and font of most of the words. */
function usualSize(paragraphs: readonly PdfParagraph[]): Usual {
  const counts = new Map<string, { usual: Usual; letters: number }>()
  for (const { text, size, font, isFurniture } of paragraphs) {
    if (isFurniture) continue
    const key = `${Math.round(size * 2)} ${font}`
    const count = counts.get(key) ?? { usual: { size, font }, letters: 0 }
    count.letters += text.length
    counts.set(key, count)
  }
  const most = [...counts.values()].reduce((a, b) => (b.letters > a.letters ? b : a), {
    usual: { size: 10, font: '' },
    letters: 0,
  })
  return most.usual
}

/** Larger than the rest, or of another font and on a line of its own; never a sentence that is merely printed in bold. */
function isHeading({ text, size, font }: PdfParagraph, usual: Usual): boolean {
  const isShort = text.length <= 150 && !/[.!;,]$/.test(text)
  return (
    isShort && (size > usual.size * 1.15 || (font !== usual.font && size >= usual.size * 0.98 && text.length <= 90))
  )
}

/** Gives each block the page it begins on and the places where further ones begin. Blocks lie within paragraphs. */
function addPages(blocks: readonly Block[], paragraphs: readonly PdfParagraph[]): Block[] {
  let at = 0
  let start = 0
  return blocks.map((block) => {
    while (at < paragraphs.length - 1 && block.start >= start + lengthOf(paragraphs[at])) {
      start += lengthOf(paragraphs[at])
      at += 1
    }
    const paragraph = paragraphs[at]
    if (paragraph === undefined) return block
    const turns = paragraph.turns.map((turn) => ({ at: start + turn.at, page: turn.page }))
    const page = turns.findLast((turn) => turn.at <= block.start)?.page ?? paragraph.page
    const within = turns.filter((turn) => turn.at > block.start && turn.at < block.end)
    return { ...block, page, ...(within.length > 0 && { turns: within }) }
  })
}

function lengthOf(paragraph: PdfParagraph | undefined): number {
  return (paragraph?.text.length ?? 0) + PARAGRAPH_BREAK.length
}
