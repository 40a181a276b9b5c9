import type { Block, GivenMetadata, MetadataProperty } from '../vocabulary/documents.js'
import { readByline, readDateLine } from './bylines.js'
import type { DraftDocument } from './canonical-document.js'
import { findFurnitureSign } from './furniture-signs.js'
import { type ArticlePart, findArticle } from './html-article.js'
import { type PageMetadata, readPageMetadata } from './html-metadata.js'
import { type RenderedBlock, renderBlocks } from './html-rendering.js'
import { type HtmlElement, parseHtml, readWords, walkElements } from './html-tree.js'
import { isProse, type MarkedParagraph, markParagraph } from './marked-paragraphs.js'
import { readBlocks } from './text-blocks.js'

/** Reads a page: its article as blocks separated by blank lines. The page's other parts stay in the original alone. */
export function readHtmlPage(html: string, given: GivenMetadata = {}): DraftDocument {
  const root = parseHtml(html.replace(/\0|\p{Surrogate}/gu, '\ufffd'))
  const order = [...walkElements(root)]
  const metadata = readPageMetadata(order, given.url)
  const article = findArticle(order, root, {
    headline: metadata.headline?.element,
    url: metadata.url ?? given.url ?? null,
  })
  const rendered = withTitle(partLines(renderBlocks(article.root, article.isLeftOut)), order, metadata)
  const lines = isMarkedUp(metadata) ? [] : findLinesAbove(order, article)
  const { text, paragraphs } = layOut([...rendered.slice(0, 1), ...lines, ...rendered.slice(1)])
  const read = readBlocks(paragraphs, given.title, metadata.authors)
  const { authors, outlet, url, language, stated } = metadata
  return {
    text,
    blocks: read.blocks satisfies readonly Block[],
    title: metadata.title ?? pickTitle(read.title, metadata.siteTitle),
    authors: authors.length > 0 ? authors : read.authors,
    outlet: outlet ?? read.outlet,
    published: metadata.published ?? read.published,
    publishedBasis: metadata.published === null ? (read.published === null ? null : 'byline') : metadata.publishedBasis,
    url,
    language,
    stated,
  }
}

/** The line that stands where a headline would, if it says enough to be one; else what the page is called. */
function pickTitle(line: string | null, siteTitle: string | null): string | null {
  const isHeadline = line !== null && line.split(/\s+/).length >= 4
  return isHeadline || siteTitle === null ? line : siteTitle
}

/** Whether author and date are in the markup, so that their lines need not be looked for outside the article. */
function isMarkedUp({ stated }: PageMetadata): boolean {
  const inMarkup = (property: MetadataProperty) =>
    stated.some((value) => value.property === property && value.basis !== 'byline' && value.basis !== 'address')
  return inMarkup('published') && inMarkup('author')
}

/** The blocks with the page's headline first where the article part does not hold it; other h1 are ordinary headings. */
function withTitle(
  blocks: readonly RenderedBlock[],
  order: readonly HtmlElement[],
  { title, headline }: PageMetadata,
): RenderedBlock[] {
  const isTitle = ({ element, role }: RenderedBlock) => (headline ? element === headline.element : role === 'title')
  const at = title === null || headline ? blocks.findIndex(isTitle) : blocks.findIndex(({ text }) => text === title)
  const demoted = blocks.map((block, other): RenderedBlock => {
    if (other === at) return { ...block, role: 'title' }
    return block.role === 'title' ? { ...block, role: 'heading' } : block
  })
  if (at !== -1 || blocks.length === 0) return demoted
  const first = title === null ? order.find(({ name }) => name === 'h1') : undefined
  const words = title ?? (first && readWords(first)) ?? ''
  const element = headline?.element ?? first ?? order[0]
  return words === '' || !element ? demoted : [{ text: words, role: 'title', element, linked: 0 }, ...demoted]
}

const AT_ENDS = 12
const LONGEST_LINE = 160

/** Old templates set headline, byline and date as lines of one block, and so the imprint: at both ends of the page each line is a block. */
function partLines(blocks: readonly RenderedBlock[]): RenderedBlock[] {
  return blocks.flatMap((block, at) => {
    const isAtEnd = at < AT_ENDS || at >= blocks.length - AT_ENDS
    if (!isAtEnd || block.role !== 'body' || !block.text.includes('\n')) return [block]
    const lines = block.text.split('\n')
    const isOfPage = lines.length <= AT_ENDS && lines.some((line) => line.length <= LONGEST_LINE && tellsOfPage(line))
    return isOfPage ? lines.map((text) => ({ ...block, text })) : [block]
  })
}

function tellsOfPage(line: string): boolean {
  return readByline(line) !== undefined || readDateLine(line) !== undefined || findFurnitureSign(line) === 'hard-end'
}

const MOST_LINES = 12

/** Byline and date printed between the headline and an article part that holds neither. */
function findLinesAbove(order: readonly HtmlElement[], { root: part, isLeftOut }: ArticlePart): RenderedBlock[] {
  const around: HtmlElement[] = []
  for (let element = part.parent; element; element = element.parent) around.push(element)
  const headline = order.find(({ name }) => name === 'h1')
  let common = headline
  while (common && !around.includes(common)) common = common.parent
  if (!headline || !common) return []
  const blocks = renderBlocks(common, (element) => element === part || isLeftOut(element))
  const title = blocks.findIndex(({ role }) => role === 'title')
  return blocks
    .slice(title + 1, title + 1 + MOST_LINES)
    .filter(
      ({ text, role }) => role !== 'title' && (readByline(text) !== undefined || readDateLine(text) !== undefined),
    )
}

function layOut(blocks: readonly RenderedBlock[]): { text: string; paragraphs: MarkedParagraph[] } {
  let start = 0
  const hub = findHub(blocks)
  const paragraphs = blocks.map(({ text, role, element, linked }) => {
    const paragraph = { start, end: start + text.length, text, blankBefore: 1 }
    start += text.length + 2
    const marked = markParagraph(paragraph, role === 'byline' || role === 'body' ? undefined : role)
    marked.inBody = hub !== undefined && (element === hub || element.parent === hub)
    marked.linked = linked
    return marked
  })
  return { text: blocks.map(({ text }) => text).join('\n\n'), paragraphs }
}

/** The element most of the prose stands in directly: what else stands there is the article's too, however short. */
function findHub(blocks: readonly RenderedBlock[]): HtmlElement | undefined {
  const lengths = new Map<HtmlElement, number>()
  let hub: HtmlElement | undefined
  for (const { text, role, element } of blocks) {
    if (role !== 'body' || !element.parent || !isProse(text)) continue
    const length = (lengths.get(element.parent) ?? 0) + text.length
    lengths.set(element.parent, length)
    if (!hub || length > (lengths.get(hub) ?? 0)) hub = element.parent
  }
  return hub
}
