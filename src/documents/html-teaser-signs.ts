import { type HtmlElement, isInline, readWords } from './html-tree.js'

const NAMES = /(?:^|[^a-z])(?:teasers?|cards?|related|recommended|recirc|promos?|thumbs?|thumbnails?)(?![a-z])/i
const LONGEST_HEADING = 60
const MOST_EMPTY = 8
const MOST_NODES = 60
const HEADING =
  /^(?:related|recommended|read (?:also|more|next)|see also|also read|more (?:news|stories|articles|from|in this)|other (?:news|stories|articles)|latest (?:news|stories|articles|from)|most (?:read|popular|viewed)|top stories|trending|you (?:may|might) |don.t miss|what to read|lesen sie auch|mehr zum thema|weitere artikel|à lire aussi|sur le même sujet|lea también|noticias relacionadas|leggi anche|читайте также|по теме|другие новости|похожие|смотрите также|оқи отырыңыз)/iu

/**
 * Whether a list of boxes that lead elsewhere is no part of the text around it: it stands beside the paragraphs' own element,
 * or a name, a heading ("Related") or linked pictures set it apart. Must not match what an article itself lists.
 */
export function isSetApart(
  list: HtmlElement,
  boxes: readonly HtmlElement[],
  holders: ReadonlySet<HtmlElement>,
): boolean {
  const around: HtmlElement[] = [list]
  let holder = list.parent
  for (; holder && !holders.has(holder); holder = holder.parent) around.push(holder)
  if (!holder && !list.children.some((child) => typeof child !== 'string' && child.name === 'p')) return true
  const apart = holder ? around : [list]
  if ([...apart, ...boxes.slice(0, 1)].some(isNamedTeaser) || apart.some(hasHeading)) return true
  return boxes.filter(hasLinkedPicture).length >= boxes.length * 0.8
}

/** The elements that hold enough paragraphs of prose directly to be the text of an article. */
export function findHolders(
  order: readonly HtmlElement[],
  proseOf: (element: HtmlElement) => number,
): ReadonlySet<HtmlElement> {
  const lengths = new Map<HtmlElement, number>()
  for (const element of order) {
    const prose = proseOf(element)
    if (!element.parent || prose === 0 || !isParagraph(element)) continue
    lengths.set(element.parent, (lengths.get(element.parent) ?? 0) + prose)
  }
  return new Set([...lengths].filter(([, length]) => length >= LEAST_HELD).map(([element]) => element))
}

const LEAST_HELD = 150

function isParagraph({ name, children }: HtmlElement): boolean {
  if (name === 'p') return true
  return name === 'div' && children.every((child) => typeof child === 'string' || isInline(child.name))
}

function isNamedTeaser({ name, attributes }: HtmlElement): boolean {
  return NAMES.test(`${name} ${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 400))
}

/** Whether "Related" or the like stands right above an element or as its first words. */
function hasHeading(element: HtmlElement): boolean {
  const siblings = element.parent?.children ?? []
  const at = siblings.indexOf(element)
  const above = siblings.slice(Math.max(0, at - MOST_EMPTY), Math.max(0, at)).findLast(isFilled)
  return isTeaserHeading(above) || isTeaserHeading(element.children.find(isFilled))
}

function isFilled(child: HtmlElement | string): boolean {
  return typeof child === 'string' ? child.trim() !== '' : readWords(child) !== ''
}

function isTeaserHeading(child: HtmlElement | string | undefined): boolean {
  if (child === undefined) return false
  const words = typeof child === 'string' ? child.trim() : readWords(child)
  return words.length <= LONGEST_HEADING && HEADING.test(words)
}

function hasLinkedPicture(box: HtmlElement): boolean {
  const waiting: (readonly [element: HtmlElement, isLinked: boolean])[] = [[box, false]]
  for (let count = 0; count < MOST_NODES; count += 1) {
    const [element, isWithin] = waiting.pop() ?? []
    if (!element) return false
    const isLinked = isWithin === true || element.name === 'a'
    if (isLinked && element.name === 'img') return true
    for (const child of element.children) if (typeof child !== 'string') waiting.push([child, isLinked])
  }
  return false
}
