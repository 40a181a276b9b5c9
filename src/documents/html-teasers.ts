import { collapse, type HtmlElement, readWords } from './html-tree.js'

/** Characters below an element: of all its words, of those that are links, of those in paragraphs of prose. */
export type Measure = Readonly<{ text: number; links: number; prose: number }>

const BOXES = new Set('div li tr td article section dd'.split(' '))
const FEWEST = 3
const LONGEST = 500
const MOST_PROSE = 350
const LONGEST_COMMENT = 3000
const MOST_NODES = 60
const MORE =
  /^(?:(?:read|learn|see|find out|view) )?(?:more|details|full (?:story|text|article)|on)(?:[\s…>»→]{0,4})$|^continue reading|^(?:подробнее|далее|читать|толығырақ)(?!\p{L})|^[…>»›.]{1,3}$/iu

/**
 * Whether an element is a list of other articles, boxes of one kind each with a headline that is a link or a few words and
 * "more", or of readers' comments, each with a link to reply. Must not match the paragraphs of an article that hold links,
 * nor a list whose items say more than a teaser does.
 */
export function isTeaserList(element: HtmlElement, measureOf: (element: HtmlElement) => Measure | undefined): boolean {
  const whole = measureOf(element)
  if (whole === undefined || whole.links === 0 || whole.prose === 0) return false
  const boxes = element.children.filter(
    (child): child is HtmlElement => typeof child !== 'string' && isBox(child) && (measureOf(child)?.text ?? 0) > 0,
  )
  if (boxes.length < FEWEST) return false
  const small = boxes.filter((box) => isSmall(measureOf(box)))
  const comments = boxes.filter((box) => (measureOf(box)?.text ?? 0) <= LONGEST_COMMENT)
  return isMadeOf(small, whole, measureOf, leadsOn) || isMadeOf(comments, whole, measureOf, isAnswerable)
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

const REPLY = /^(?:reply|answer|report abuse|antworten|répondre|responder|rispondi|ответить|жауап беру)$/iu

/** Whether a box has a link to reply to it, as comments have. */
function isAnswerable(box: HtmlElement): boolean {
  return someLink(box, (link) => REPLY.test(readWords(link)))
}

/** Whether a box sends its reader elsewhere: by a headline that is a link, or by a link to the rest. */
export function leadsOn(box: HtmlElement): boolean {
  return someLink(box, isLeading)
}

function someLink(box: HtmlElement, is: (link: HtmlElement) => boolean): boolean {
  const waiting: HtmlElement[] = [box]
  for (let count = 0; count < MOST_NODES; count += 1) {
    const element = waiting.pop()
    if (element === undefined) return false
    if (element.name === 'a' && is(element)) return true
    for (const child of element.children) if (typeof child !== 'string') waiting.push(child)
  }
  return false
}

// A link within a sentence of an article is no headline: it has words beside it.
function isLeading(link: HtmlElement): boolean {
  const href = link.attributes.get('href') ?? ''
  if (href.startsWith('#')) return false
  const words = readWords(link)
  if (MORE.test(words)) return true
  if (words.split(' ').length < 3) return false
  const around = link.parent
  const isHeading = (name: string | undefined) => name !== undefined && /^h[2-6]$/.test(name)
  if (isHeading(around?.name) || link.children.some((child) => typeof child !== 'string' && isHeading(child.name)))
    return true
  return around !== undefined && around.name !== 'p' && collapse(around.children.filter(isText).join(' ')) === ''
}

function isText(child: HtmlElement | string): child is string {
  return typeof child === 'string'
}
