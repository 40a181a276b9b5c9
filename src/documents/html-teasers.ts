import { isSetApart } from './html-teaser-signs.js'
import { type HtmlElement, isInline, readWords } from './html-tree.js'

/** Characters below an element: of all its words, of those that are links, of those in paragraphs of prose. */
export type Measure = Readonly<{ text: number; links: number; prose: number }>

const BOXES = new Set('div li article section dd'.split(' '))
const FEWEST = 3
const LONGEST = 500
const MOST_PROSE = 350
const LONGEST_COMMENT = 3000
const MOST_NODES = 60
const MORE =
  /^(?:(?:read|learn|see|find out|view) )?(?:more|details|full (?:story|text|article)|on)(?:[\s…>»→]{0,4})$|^continue reading|^(?:подробнее|далее|читать|толығырақ)(?!\p{L})|^[…>»›.]{1,3}$/iu

/** What is known of the page a list stands in: `holders` are the elements that hold paragraphs of prose directly. */
export type Surroundings = Readonly<{
  measureOf: (element: HtmlElement) => Measure | undefined
  holders: ReadonlySet<HtmlElement>
  url: string | null
}>

/**
 * Whether an element is a list of other articles, boxes of one kind each with a headline that is a link or a few words and
 * "more", or of readers' comments, each with a link to reply. Must not match the paragraphs of an article that hold links,
 * a list whose items say more than a teaser does, nor one among the paragraphs that nothing sets apart from them.
 */
export function isTeaserList(element: HtmlElement, { measureOf, holders, url }: Surroundings): boolean {
  const whole = measureOf(element)
  if (whole === undefined || whole.links === 0 || whole.prose === 0) return false
  const boxes = element.children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && isBox(child) && (measureOf(child)?.text ?? 0) > 0,
  )
  if (boxes.length < FEWEST) return false
  const small = boxes.filter((box) => isSmall(measureOf(box)))
  if (isMadeOf(small, whole, measureOf, (box) => leadsOn(box, url)) && isSetApart(element, small, holders)) return true
  const comments = boxes.filter((box) => (measureOf(box)?.text ?? 0) <= LONGEST_COMMENT)
  return isMadeOf(comments, whole, measureOf, isAnswerable)
}

/** Boxes of one kind that hold nearly all the words, and nearly all of which are as `is` says. */
function isMadeOf(
  boxes: readonly HtmlElement[],
  whole: Measure,
  measureOf: (element: HtmlElement) => Measure | undefined,
  is: (box: HtmlElement) => boolean,
): boolean {
  const [first] = boxes
  if (first === undefined || boxes.length < FEWEST) return false
  const length = boxes.reduce((sum, box) => sum + (measureOf(box)?.text ?? 0), 0)
  if (length < whole.text * 0.8) return false
  const isAlike = ({ name, attributes }: HtmlElement) =>
    name === first.name && attributes.get('class') === first.attributes.get('class')
  return (
    boxes.filter(isAlike).length >= Math.max(FEWEST, boxes.length * 0.6) &&
    boxes.filter(is).length >= boxes.length * 0.8
  )
}

function isBox({ name }: HtmlElement): boolean {
  return BOXES.has(name) || name.includes('-')
}

function isSmall(measured: Measure | undefined): boolean {
  return measured !== undefined && measured.text <= LONGEST && measured.prose <= MOST_PROSE
}

const REPLY = /^(?:reply|report abuse|antworten|répondre|responder|rispondi|ответить|жауап беру)$/iu

/** Whether a box has a link to reply to it, as comments have. Not one to a reply on the page, as a question has. */
function isAnswerable(box: HtmlElement): boolean {
  return someLink(box, (link) => {
    const href = link.attributes.get('href') ?? ''
    const isPlace = href.startsWith('#') && href.length > 1
    return (!isPlace || /reply|respond|comment/i.test(href)) && REPLY.test(readWords(link))
  })
}

/** Whether a box sends its reader to another page than `url`: by a headline that is a link, or by a link to the rest. */
export function leadsOn(box: HtmlElement, url: string | null): boolean {
  return someLink(box, (link) => isLeading(link, box, url))
}

function someLink(box: HtmlElement, is: (link: HtmlElement) => boolean): boolean {
  return someBelow(box, (element) => element.name === 'a' && is(element))
}

function someBelow(box: HtmlElement, is: (element: HtmlElement) => boolean): boolean {
  const waiting: HtmlElement[] = [box]
  for (let count = 0; count < MOST_NODES; count += 1) {
    const element = waiting.pop()
    if (element === undefined) return false
    if (is(element)) return true
    for (const child of element.children) if (typeof child !== 'string') waiting.push(child)
  }
  return false
}

function isLeading(link: HtmlElement, box: HtmlElement, url: string | null): boolean {
  const words = readWords(link)
  const isMore = MORE.test(words)
  if ((!isMore && words.split(' ').length < 3) || staysOn(link.attributes.get('href') ?? '', url)) return false
  if (isMore) return endsBlock(link) && someBelow(box, ({ name }) => name === 'img' || isHeading(name))
  if (isHeading(link.parent?.name ?? '')) return true
  if (link.children.some((child) => typeof child !== 'string' && isHeading(child.name))) return true
  // A link within a sentence of an article is no headline: it has words beside it.
  const { before, after, block } = readLine(link)
  return before === '' && after === '' && block !== 'p'
}

function isHeading(name: string): boolean {
  return /^h[2-6]$/.test(name)
}

/** Whether "more" stands alone or after a whole sentence, as the last words of its block. Not "(more)", which is a source. */
function endsBlock(link: HtmlElement): boolean {
  const { before, after } = readLine(link)
  return after === '' && (before === '' || /[.!?…»”"]$/.test(before))
}

/** Whether a link leads to a place on the page it stands on, as those of a live report's entries do. */
function staysOn(href: string, url: string | null): boolean {
  if (/^[#?]/.test(href)) return true
  if (url === null || !URL.canParse(href, url)) return false
  const page = new URL(url)
  const target = new URL(href, url)
  return target.host === page.host && target.pathname === page.pathname && target.search.startsWith(page.search)
}

/** The words beside an element in its line, and the name of the block the line stands in. */
function readLine(element: HtmlElement): Readonly<{ before: string; after: string; block: string }> {
  let before = ''
  let after = ''
  for (let inner = element, around = element.parent; around; inner = around, around = around.parent) {
    const at = around.children.indexOf(inner)
    before = readUpToBlock(around.children.slice(0, at).reverse(), (words, more) => more + words, before)
    after = readUpToBlock(around.children.slice(at + 1), (words, more) => words + more, after)
    if (!isInline(around.name)) return { before: before.trim(), after: after.trim(), block: around.name }
  }
  return { before: before.trim(), after: after.trim(), block: '' }
}

function readUpToBlock(
  siblings: readonly (HtmlElement | string)[],
  join: (words: string, more: string) => string,
  words: string,
): string {
  let all = words
  for (const sibling of siblings) {
    if (typeof sibling !== 'string' && !isInline(sibling.name)) return all
    all = join(all, typeof sibling === 'string' ? sibling : readWords(sibling))
  }
  return all
}
