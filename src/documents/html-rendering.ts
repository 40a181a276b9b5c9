import type { BlockRole } from '../vocabulary/documents.js'
import { collapse, type HtmlElement } from './html-tree.js'

/** One block of a page as it is read, without its place in the text yet; `element` is the nearest block element its words stand in, `linked` the share of its characters that are links. */
export type RenderedBlock = Readonly<{ text: string; role: BlockRole; element: HtmlElement; linked: number }>

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
// Private-use characters hold the places of line breaks and cell borders while white space is collapsed.
const BREAK = '\ue00a'
const CELL = '\ue009'

type Frame = {
  readonly element: HtmlElement
  readonly role: BlockRole
  readonly isPre: boolean
  readonly isLink: boolean
  next: number
}

/** The words below `root` as blocks in page order, white space as a browser shows it; depth costs no recursion. */
export function renderBlocks(root: HtmlElement, isLeftOut: (element: HtmlElement) => boolean): RenderedBlock[] {
  const blocks: RenderedBlock[] = []
  let words: string[] = []
  let linked = 0
  let all = 0
  const flush = (role: BlockRole, from: HtmlElement) => {
    const share = all > 0 ? linked / all : 0
    if (words.length > 0) blocks.push(...toBlocks(words.join(''), { role, element: findBlock(from), linked: share }))
    words = []
    linked = 0
    all = 0
  }
  const frames: Frame[] = [{ element: root, role: 'body', isPre: false, isLink: false, next: 0 }]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const child = frame.element.children[frame.next]
    frame.next += 1
    if (child === undefined) {
      if (BLOCKS.has(frame.element.name)) flush(frame.role, frame.element)
      frames.pop()
    } else if (typeof child === 'string') {
      const clean = child.replace(/[\ue009\ue00a]/g, ' ')
      words.push(frame.isPre ? clean.replace(/\n/g, BREAK) : clean)
      const { length } = clean.trim()
      all += length
      if (frame.isLink) linked += length
    } else if (child.name === 'br') words.push(BREAK)
    else if (!isLeftOut(child)) {
      if (BLOCKS.has(child.name)) flush(frame.role, frame.element)
      else if (child.name === 'td' || child.name === 'th') words.push(CELL)
      const isPre = frame.isPre || child.name === 'pre'
      const isLink = frame.isLink || child.name === 'a'
      frames.push({ element: child, role: findRole(child, frame.role), isPre, isLink, next: 0 })
    }
  }
  flush('body', root)
  return blocks
}

function findRole({ name, attributes }: HtmlElement, around: BlockRole): BlockRole {
  if (around === 'caption' || around === 'title' || around === 'byline') return around
  const named =
    `${attributes.get('class') ?? ''} ${attributes.get('itemprop') ?? ''} ${attributes.get('rel') ?? ''}`.toLowerCase()
  if (name === 'h1') return 'title'
  if (/^h[2-6]$/.test(name)) return 'heading'
  if (name === 'figcaption' || name === 'figure' || /(?:^|[\s_-])captions?(?:[\s_-]|$)|caption[-_]?text/.test(named))
    return 'caption'
  if (/(?:^|[\s_-])(?:byline|dateline|datepublished|entry-date|post-date)(?:[\s_-]|$)/.test(named) && name !== 'p')
    return 'byline'
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item'
  return name === 'blockquote' ? 'quotation' : around
}

function findBlock(from: HtmlElement): HtmlElement {
  let element = from
  while (!BLOCKS.has(element.name) && element.parent) element = element.parent
  return element
}

function toBlocks(words: string, about: Omit<RenderedBlock, 'text'>): RenderedBlock[] {
  return words
    .split(/\ue00a\s*\ue00a/)
    .map((part) =>
      part
        .split(BREAK)
        .map(toLine)
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((text) => text !== '')
    .map((text) => ({ ...about, text }))
}

function toLine(words: string): string {
  return words
    .split(CELL)
    .map(collapse)
    .filter((cell) => cell !== '')
    .join('\t')
}
