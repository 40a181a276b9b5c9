import { findUnder, isHeadedInParts } from './html-next-article.js'
import { findHolders } from './html-teaser-signs.js'
import { isTeaserList, leadsOn, type Measure } from './html-teasers.js'
import type { HtmlElement } from './html-tree.js'
import { isChrome, isUnseen } from './html-visibility.js'

/** The part of a page that holds its article, and what inside it is none. */
export type ArticlePart = Readonly<{ root: HtmlElement; isLeftOut: (element: HtmlElement) => boolean }>

type Sum = { -readonly [field in keyof Measure]: Measure[field] }

const PROSE_BLOCKS = new Set('p div section article main td li blockquote pre dd center body span'.split(' '))
const SHORTEST_PROSE = 60
const NAMED_BODY =
  /\b(?:article[-_]{0,2}(?:body|content|text)|story[-_]{0,2}(?:body|content|text)|entry[-_]content|post[-_](?:content|body|text)|news[-_](?:text|body|content|detail)|body[-_](?:content|copy|text)|content[-_](?:body|text)|single[-_]content|td-post-content)\b/i

/** What the page says of itself: the element of its headline, and its address, without which links are taken to lead elsewhere. */
export type PageMarks = Readonly<{ headline: HtmlElement | undefined; url: string | null }>

/**
 * Chooses the element that holds the article: marked as such, else the smallest one with most of the page's prose.
 * A page without prose is read whole. Of several articles the one under the headline is meant, where that is known.
 */
export function findArticle(order: readonly HtmlElement[], root: HtmlElement, marks: PageMarks): ArticlePart {
  const furniture = findLeftOut(order)
  const all = measure(order, furniture)
  const marked = findMarked(order, furniture, all, { ...marks, root })
  const teasers = marked?.isBody ? [] : findTeaserLists(order, marked?.element ?? root, all, marks.url)
  const left = teasers.length > 0 ? withAllBelow(order, furniture, teasers) : furniture
  const measures = teasers.length > 0 ? measure(order, left) : all
  const prose = (element: HtmlElement) => measures.get(element)?.prose ?? 0
  return {
    root: descend(marked?.element ?? root, prose),
    isLeftOut: (element) => left.has(element) || isLinkList(element, measures.get(element)),
  }
}

/** Less prose than this beside lists of articles is no article: the page is the list. */
const LEAST_PROSE = 300

/** Lists of other articles in what is to hold the article, where there is an article beside them. */
function findTeaserLists(
  order: readonly HtmlElement[],
  within: HtmlElement,
  measures: ReadonlyMap<HtmlElement, Measure>,
  url: string | null,
): readonly HtmlElement[] {
  const holders = findHolders(order, (element) => measures.get(element)?.prose ?? 0)
  const surroundings = { measureOf: (one: HtmlElement) => measures.get(one), holders, url }
  const lists: HtmlElement[] = []
  const inside = new Set<HtmlElement>([within])
  let prose = measures.get(within)?.prose ?? 0
  for (const element of order) {
    if (element !== within && (!element.parent || !inside.has(element.parent))) continue
    inside.add(element)
    if (element === within || !isTeaserList(element, surroundings)) continue
    inside.delete(element)
    lists.push(element)
    prose -= measures.get(element)?.prose ?? 0
  }
  return prose >= LEAST_PROSE ? lists : []
}

function withAllBelow(
  order: readonly HtmlElement[],
  left: ReadonlySet<HtmlElement>,
  lists: readonly HtmlElement[],
): ReadonlySet<HtmlElement> {
  const all = new Set([...left, ...lists])
  for (const element of order) if (element.parent && all.has(element.parent)) all.add(element)
  return all
}

/** Unseen elements and page furniture, each with all that stands in it. Furniture that holds most of the words is none: sites name wrappers carelessly. */
function findLeftOut(order: readonly HtmlElement[]): ReadonlySet<HtmlElement> {
  const unseen = new Set<HtmlElement>()
  for (const element of order) {
    if ((element.parent && unseen.has(element.parent)) || isUnseen(element)) unseen.add(element)
  }
  const measures = measure(order, unseen)
  const total = order[0] ? (measures.get(order[0])?.prose ?? 0) : 0
  const left = new Set(unseen)
  for (const element of order) {
    if (element.parent && left.has(element.parent)) left.add(element)
    else if (isChrome(element) && (measures.get(element)?.prose ?? 0) < Math.max(total * 0.5, 1)) left.add(element)
  }
  return left
}

/** Words, linked words and words of prose below every element, children before parents. */
function measure(order: readonly HtmlElement[], left: ReadonlySet<HtmlElement>): ReadonlyMap<HtmlElement, Measure> {
  const measures = new Map<HtmlElement, Sum>()
  const own = new Map<HtmlElement, Sum>()
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const element = order[at]
    if (!element || left.has(element)) continue
    const sum = measures.get(element) ?? { text: 0, links: 0, prose: 0 }
    const inline = own.get(element) ?? { text: 0, links: 0, prose: 0 }
    const direct = countDirect(element)
    sum.text += direct
    inline.text += direct
    if (element.name === 'a') {
      // A teaser is prose inside a link: it belongs to the article it leads to.
      sum.links = sum.text
      sum.prose = 0
      inline.links = inline.text
    }
    const isBlock = PROSE_BLOCKS.has(element.name) && element.name !== 'span'
    if (isBlock && inline.text >= SHORTEST_PROSE && inline.links < inline.text * 0.5) {
      sum.prose += inline.text - inline.links
    }
    measures.set(element, sum)
    if (element.parent) {
      add(measures, element.parent, sum)
      if (!isBlock) add(own, element.parent, inline)
    }
  }
  return measures
}

function add(into: Map<HtmlElement, Sum>, element: HtmlElement, { text, links, prose }: Measure): void {
  const sum = into.get(element)
  if (sum) {
    sum.text += text
    sum.links += links
    sum.prose += prose
  } else into.set(element, { text, links, prose })
}

function countDirect({ children }: HtmlElement): number {
  let length = 0
  for (const child of children) if (typeof child === 'string') length += child.trim().length
  return length
}

/** `isBody`: marked as the words of the article and not only as where it stands. */
type Marked = Readonly<{ element: HtmlElement; isBody: boolean }>

/** What the page itself marks as the article, if that holds a fair share of its prose and is not one teaser of many. */
function findMarked(
  order: readonly HtmlElement[],
  left: ReadonlySet<HtmlElement>,
  measures: ReadonlyMap<HtmlElement, Measure>,
  { root, headline, url }: PageMarks & Readonly<{ root: HtmlElement }>,
): Marked | undefined {
  const prose = (element: HtmlElement) => measures.get(element)?.prose ?? 0
  const total = prose(root)
  const visible = order.filter((element) => !left.has(element))
  const kinds: readonly (readonly [(element: HtmlElement) => boolean, number, boolean])[] = [
    [({ attributes }) => /\barticleBody\b/.test(attributes.get('itemprop') ?? ''), 0.25, true],
    [({ attributes }) => NAMED_BODY.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`), 0.4, true],
    [({ name }) => name === 'article', 0.4, false],
    [({ name, attributes }) => name === 'main' || attributes.get('role') === 'main', 0.4, false],
  ]
  for (const [isKind, share, isBody] of kinds) {
    const all = visible.filter(isKind)
    const parts = headline?.name === 'h1' ? { headline, visible, parts: all } : undefined
    if (parts && isHeadedInParts(parts)) continue
    const own = parts ? findUnder(parts) : []
    const best = findLongest(own, prose, LEAST_PROSE) ?? findLongest(all, prose, Math.max(total * share, 1))
    if (best) return { element: findSeries(best, prose, url) ?? best, isBody }
  }
  return undefined
}

function findLongest(
  elements: readonly HtmlElement[],
  prose: (element: HtmlElement) => number,
  least: number,
): HtmlElement | undefined {
  let best: HtmlElement | undefined
  for (const element of elements) if (!best || prose(element) > prose(best)) best = element
  return best && prose(best) >= least ? best : undefined
}

/**
 * The element around several parts that are marked alike and make one article: its sections, or the entries of a live report.
 * Must not take the articles of a front page or blog for it, whose headlines are links.
 */
function findSeries(
  part: HtmlElement,
  prose: (element: HtmlElement) => number,
  url: string | null,
): HtmlElement | undefined {
  const around = part.parent
  // What bears no name of its own is alike to anything.
  const isNamed = part.name === 'article' || part.attributes.has('class')
  if (!around || around.name === '' || !isNamed) return undefined
  const inside = around.children.filter((child): child is HtmlElement => typeof child !== 'string')
  const isAlike = ({ name, attributes }: HtmlElement) =>
    name === part.name && attributes.get('class') === part.attributes.get('class')
  const parts = inside.filter((child) => isAlike(child) && prose(child) > 0)
  const isOthers =
    part.name === 'article' ? parts.some((one) => leadsOn(one, url)) : inside.some((one) => isLinkedHeading(one, url))
  return parts.length >= (part.name === 'article' ? 3 : 2) && !isOthers ? around : undefined
}

function isLinkedHeading(element: HtmlElement, url: string | null): boolean {
  return /^h[1-4]$/.test(element.name) && leadsOn(element, url)
}

/** Goes down while one child holds nearly all the prose. */
function descend(from: HtmlElement, prose: (element: HtmlElement) => number): HtmlElement {
  let element = from
  for (;;) {
    const whole = prose(element)
    const next = element.children.find(
      (child): child is HtmlElement =>
        typeof child !== 'string' &&
        (PROSE_BLOCKS.has(child.name) || child.name === 'html' || child.name.includes('-')) &&
        child.name !== 'p' &&
        prose(child) >= whole * 0.85 &&
        whole > 0,
    )
    if (!next) return element
    element = next
  }
}

const LINK_LISTS = new Set(['ul', 'ol', 'div', 'section', 'table', 'dl'])

// A list of links is a menu or a list of other articles; one linked sentence in a paragraph is not.
function isLinkList({ name }: HtmlElement, measured: Measure | undefined): boolean {
  return (
    LINK_LISTS.has(name) &&
    measured !== undefined &&
    measured.text > 0 &&
    measured.prose === 0 &&
    measured.links > measured.text * 0.6
  )
}
