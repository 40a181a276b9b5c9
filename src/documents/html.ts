import type { Block, GivenMetadata } from '../vocabulary/documents.js'
import { readByline, readDateLine } from './bylines.js'
import type { DraftDocument } from './canonical-document.js'
import { type ArticlePart, findArticle } from './html-article.js'
import { type PageMetadata, readPageMetadata } from './html-metadata.js'
import { type RenderedBlock, renderBlocks } from './html-rendering.js'
import { type HtmlElement, parseHtml, readWords, walkElements } from './html-tree.js'
import { isProse, type MarkedParagraph, markParagraph } from './marked-paragraphs.js'
import { readBlocks } from './text-blocks.js'

/** Reads a page: its article as blocks separated by blank lines. The page's other parts stay in the original alone. */
export function readHtmlPage(html: string, given: GivenMetadata = {}): DraftDocument {
  const root = parseHtml(html.replace(/\0|\p{Surrogate}/gu, '\ufffd'))
  const metadata = readPageMetadata(root)
  const article = findArticle(root)
  const rendered = withTitle(renderBlocks(article.root, article.isLeftOut), root, metadata)
  const lines = metadata.published !== null && metadata.authors.length > 0 ? [] : findLinesAbove(root, article)
  const { text, paragraphs } = layOut([...rendered.slice(0, 1), ...lines, ...rendered.slice(1)])
  const read = readBlocks(paragraphs, given.title)
  const published = metadata.published ?? read.published
  return {
    text,
    blocks: read.blocks satisfies readonly Block[],
    title: metadata.title ?? read.title,
    authors: metadata.authors.length > 0 ? metadata.authors : read.authors,
    outlet: metadata.outlet ?? read.outlet,
    published,
    publishedBasis: published === null ? null : metadata.published === null ? 'byline' : 'markup',
    url: metadata.url,
    language: metadata.language,
  }
}

/** The blocks with the page's headline first where the article part does not hold it; a second one is an ordinary heading. */
function withTitle(blocks: readonly RenderedBlock[], root: HtmlElement, { title }: PageMetadata): RenderedBlock[] {
  const at = blocks.findIndex(({ role }) => role === 'title')
  if (at !== -1)
    return blocks.map((block, other) =>
      block.role === 'title' && other !== at ? { ...block, role: 'heading' } : block,
    )
  if (blocks.some(({ text }) => text === title)) return [...blocks]
  for (const element of walkElements(root)) {
    const words = element.name === 'h1' ? readWords(element) : ''
    if (words !== '') return [{ text: words, role: 'title', element, linked: 0 }, ...blocks]
  }
  return title === null || blocks.length === 0
    ? [...blocks]
    : [{ text: title, role: 'title', element: root, linked: 0 }, ...blocks]
}

const MOST_LINES = 12

/** Byline and date printed between the headline and an article part that holds neither. */
function findLinesAbove(root: HtmlElement, { root: part, isLeftOut }: ArticlePart): RenderedBlock[] {
  const around: HtmlElement[] = []
  for (let element = part.parent; element; element = element.parent) around.push(element)
  const headline = [...walkElements(root)].find(({ name }) => name === 'h1')
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
