import { readByline, readDateLine } from './bylines.js'
import { type HtmlElement, readWords } from './html-tree.js'

/** Parts of a page that are marked alike, in page order with all that is `visible` on it, and its headline. */
export type HeadedParts = Readonly<{
  headline: HtmlElement
  visible: readonly HtmlElement[]
  parts: readonly HtmlElement[]
}>

/**
 * Of parts that are marked alike those under the page's headline, where the headline of another article follows elsewhere:
 * some pages go on with the next one. Must not cut an article at a heading of its own that is set like a headline.
 */
export function findUnder({ headline, visible, parts }: HeadedParts): readonly HtmlElement[] {
  if (parts.length < 2) return []
  const at = visible.indexOf(headline)
  const after = findNext(headline, visible)
  if (at === -1 || after === -1) return []
  const [holdHeadline, holdNext] = [ancestorsOf(headline), ancestorsOf(visible[after])]
  const places = new Map(visible.map((element, place) => [element, place]))
  return parts.filter((part) => {
    const place = places.get(part) ?? -1
    if (holdHeadline.has(part)) return !holdNext.has(part)
    if (place < at || place > after) return false
    let around = part.parent
    while (around && !holdHeadline.has(around)) around = around.parent
    return around !== undefined && !holdNext.has(around)
  })
}

/** Whether the article stands in several of the parts, each under a heading set like the headline: no one part is the whole of it. */
export function isHeadedInParts({ headline, visible, parts }: HeadedParts): boolean {
  const holdHeadline = ancestorsOf(headline)
  if (parts.length < 2 || !parts.some((part) => holdHeadline.has(part))) return false
  const at = visible.indexOf(headline)
  const after = findNext(headline, visible)
  const headings = visible.slice(at + 1, after === -1 ? undefined : after).filter(({ name }) => name === headline.name)
  const marked = new Set(parts)
  return headings.slice(0, MOST_TRIED).some((heading) => {
    const around = findAround(heading, (element) => marked.has(element))
    return around !== undefined && !holdHeadline.has(around)
  })
}

/** The place of the first headline behind the page's own that is another article's; -1 where there is none. */
function findNext(headline: HtmlElement, visible: readonly HtmlElement[]): number {
  const at = visible.indexOf(headline)
  let tried = 0
  return visible.findIndex((element, place) => {
    if (place <= at || element.name !== headline.name || tried >= MOST_TRIED) return false
    tried += 1
    return isOthers(element, headline) || hasOwnByline(visible.slice(place + 1, place + 1 + LINES_BELOW))
  })
}

const MOST_TRIED = 20
const LINES_BELOW = 8
const LONGEST_LINE = 160

/** Whether a headline is a link, or stands in an element that is marked as an article of its own address. */
function isOthers(heading: HtmlElement, headline: HtmlElement): boolean {
  const isLinked = ({ name, attributes }: HtmlElement) =>
    name === 'a' && attributes.has('href') && !attributes.get('href')?.startsWith('#')
  if (heading.children.some((child) => typeof child !== 'string' && isLinked(child))) return true
  const own = findAround(
    heading,
    (around) =>
      isLinked(around) ||
      around.name === 'article' ||
      around.attributes.has('data-url') ||
      around.attributes.has('itemid'),
  )
  return own !== undefined && !ancestorsOf(headline).has(own)
}

/** Whether byline or date stand right below a headline. */
function hasOwnByline(below: readonly HtmlElement[]): boolean {
  for (const element of below) {
    if (element.name === 'h1') return false
    const words = readWords(element)
    if (words.length > LONGEST_LINE) continue
    if (readByline(words) !== undefined || readDateLine(words) !== undefined) return true
  }
  return false
}

function findAround(element: HtmlElement, is: (around: HtmlElement) => boolean): HtmlElement | undefined {
  let around = element.parent
  while (around && !is(around)) around = around.parent
  return around
}

function ancestorsOf(element: HtmlElement | undefined): ReadonlySet<HtmlElement> {
  const ancestors = new Set<HtmlElement>()
  for (let around = element?.parent; around; around = around.parent) ancestors.add(around)
  return ancestors
}
