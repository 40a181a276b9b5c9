import { fold } from './fold-words.js'
import { findNextProse, type MarkedParagraph } from './marked-paragraphs.js'

/** What the lines above the first paragraph of prose say of a document. */
export type Head = Readonly<{
  title: string | null
  authors: readonly string[]
  published: string | null
  outlet: string | null
  /** Index of the first paragraph after the head. */
  end: number
}>

const LONGEST_HEAD = 40
const WEEKDAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)/iu
const WEATHER = /^[-−+]?\d{1,2}(?:[.,]\d)?\s?°?\s?[CF]\b/
const OFFICE =
  /^(?:the )?(?:ministry|office|department|embassy|government|secretariat|press (?:service|office|centre|center|information)|bureau|delegation|permanent mission|министерство|посольство)(?!\p{L})/iu
/** "Q: Why?", "MINISTER ROE: …": a turn of a transcript where the same label returns; alone it may be a headline. */
const TURN = /^(?:[QA]|Question|Answer|[A-Z][A-Z .'’-]{2,40}):\s/
const SPEAKER_LABEL = /^[A-Z][A-Z .'’-]{2,40}:/

/**
 * Gives roles to the lines above the first prose: title, its repetition, section and menu lines, byline, date, the page's clock.
 * `known` is a title from the markup or from whoever handed the document in.
 */
export function readHead(paragraphs: readonly MarkedParagraph[], known?: string): Head {
  const titleAt = findTitle(paragraphs, known)
  const end = findEnd(paragraphs, titleAt)
  const title = paragraphs[titleAt]
  const turns = findTurns(paragraphs)
  const authors: string[] = []
  let published: string | null = null
  let outlet: string | null = null
  for (const [at, paragraph] of paragraphs.slice(0, end).entries()) {
    if (at === titleAt) paragraph.role = 'title'
    else if (paragraph.byline) {
      paragraph.role = 'byline'
      authors.push(...paragraph.byline.authors)
      published ??= paragraph.byline.date
    } else if (paragraph.dateLine && !isClock(paragraphs, at, titleAt)) {
      paragraph.role = paragraph.dateLine.place ? 'dateline' : 'byline'
      published ??= paragraph.dateLine.date
    } else if (paragraph.isDateline) paragraph.role = 'dateline'
    else if (paragraph.picture) paragraph.role = paragraph.picture === 'caption' ? 'caption' : 'furniture'
    else if (OFFICE.test(paragraph.text) && paragraph.text.length < 120 && !paragraph.sign) {
      paragraph.role = 'byline'
      outlet ??= paragraph.text
    } else if (title && isAboutTitle(paragraph, title)) paragraph.role = 'furniture'
    else if (turns.has(paragraph) && !paragraph.sign) paragraph.role = paragraph.hint ?? 'body'
    // Prose above the title stays prose: the line taken for a title may be a heading.
    else if (paragraph.sign || (at < titleAt && !paragraph.isProse)) paragraph.role = 'furniture'
    else if (!paragraph.isProse) paragraph.role = paragraph.hint ?? (/[.!…]$/.test(paragraph.text) ? 'body' : 'heading')
  }
  return { title: title?.text ?? null, authors, published, outlet: outlet ?? findOutlet(paragraphs, titleAt), end }
}

/** The lines of a transcript that begin with a voice; particulars ("WHERE: …", "CONTACT: …") have each a label of its own. */
function findTurns(paragraphs: readonly MarkedParagraph[]): ReadonlySet<MarkedParagraph> {
  const labelled = paragraphs.flatMap((paragraph) => {
    const label = TURN.exec(paragraph.text)?.[0]
    return label === undefined ? [] : [{ paragraph, label }]
  })
  const takesTurns = new Set(labelled.map(({ label }) => label)).size < labelled.length
  return new Set(takesTurns ? labelled.map(({ paragraph }) => paragraph) : [])
}

// A text without prose (a list, a poem) has no head but its title and what identifies it.
function findEnd(paragraphs: readonly MarkedParagraph[], titleAt: number): number {
  const prose = findNextProse(paragraphs, titleAt + 1)
  // A page may set who issued it, and its headline once more, as paragraphs of the text.
  const identified = paragraphs.slice(0, prose).findLastIndex((paragraph) => identifies(paragraph, paragraphs[titleAt]))
  const from = Math.max(titleAt, identified)
  const body = paragraphs.findIndex(({ inBody }, at) => at > from && inBody)
  if (body !== -1 && body < prose) return body
  if (prose < paragraphs.length) return prose
  const rest = paragraphs.findIndex(({ byline, dateLine, sign }, at) => at > titleAt && !byline && !dateLine && !sign)
  return rest === -1 ? paragraphs.length : rest
}

function identifies(paragraph: MarkedParagraph, title: MarkedParagraph | undefined): boolean {
  const { byline, dateLine, isDateline, sign, picture, text } = paragraph
  const isOffice = OFFICE.test(text) && text.length < 120
  return (
    [byline, dateLine, isDateline, sign, picture, isOffice].some(Boolean) || (!!title && isAboutTitle(paragraph, title))
  )
}

/** Index of the title line, -1 for a text that begins with prose. */
function findTitle(paragraphs: readonly MarkedParagraph[], known: string | undefined): number {
  const wanted = known === undefined ? undefined : fold(known)
  const top = paragraphs.slice(0, LONGEST_HEAD)
  const given = wanted === undefined ? -1 : top.findIndex(({ text }) => fold(text) === wanted)
  if (given !== -1) return given
  const hinted = top.findIndex(({ hint }) => hint === 'title')
  if (hinted !== -1) return hinted

  const turns = findTurns(paragraphs)
  const head = top.slice(0, findHeadEnd(paragraphs))
  const candidates = [...head.keys()].filter(
    (at) => isCandidate(head[at], turns) && (wanted === undefined || isAkin(wanted, head[at])),
  )
  const repeated = candidates.find((at) => {
    const title = head[at]?.text ?? ''
    return countWords(title) >= 4 && head.some(({ text }, other) => other !== at && text.endsWith(title))
  })
  if (repeated !== undefined) return repeated
  const spoken = candidates.filter((at, index) => !OFFICE.test(head[at]?.text ?? '') || index === candidates.length - 1)
  const full = spoken.find((at) => countWords(head[at]?.text ?? '') >= 5)
  if (full !== undefined) return full
  return spoken.reduce(
    (best, at) => (countWords(head[at]?.text ?? '') > countWords(head[best]?.text ?? '') ? at : best),
    spoken[0] ?? -1,
  )
}

/** Where the prose begins; a headline that ends like a sentence is not yet prose when a paragraph follows it. */
function findHeadEnd(paragraphs: readonly MarkedParagraph[]): number {
  const first = findNextProse(paragraphs, 0)
  const opening = paragraphs[first]
  const next = paragraphs[first + 1]
  const isHeadline =
    first === 0 &&
    opening &&
    next &&
    opening.text.length <= 90 &&
    /[^:]$/.test(opening.text) &&
    next.text.length > opening.text.length
  const isAlone = isHeadline && (next.blankBefore > 0 || /[?!]$/.test(opening.text)) && !/^["“«‘]/.test(opening.text)
  return isAlone ? 1 : first
}

function isCandidate(paragraph: MarkedParagraph | undefined, turns: ReadonlySet<MarkedParagraph>): boolean {
  if (
    !paragraph ||
    turns.has(paragraph) ||
    paragraph.sign ||
    paragraph.picture ||
    paragraph.byline ||
    paragraph.dateLine ||
    paragraph.isDateline
  )
    return false
  return paragraph.text.length <= 250 && !SPEAKER_LABEL.test(paragraph.text) && /\p{L}/u.test(paragraph.text)
}

/** The page's own clock: a date above the title with a weekday or a temperature. It says when the page was saved, not published. */
function isClock(paragraphs: readonly MarkedParagraph[], at: number, titleAt: number): boolean {
  const text = paragraphs[at]?.text ?? ''
  const around = [paragraphs[at - 1], paragraphs[at + 1]]
  return at < titleAt && (WEEKDAY.test(text) || around.some((line) => line !== undefined && WEATHER.test(line.text)))
}

function isAboutTitle({ text }: MarkedParagraph, title: MarkedParagraph): boolean {
  return text === title.text || (text.endsWith(title.text) && text.length < title.text.length + 60)
}

/** The line above the title that the text itself names as the one a source "told". */
function findOutlet(paragraphs: readonly MarkedParagraph[], titleAt: number): string | null {
  const above = paragraphs
    .slice(0, Math.max(titleAt, 0))
    .filter(({ text, dateLine }) => countWords(text) <= 5 && !dateLine && /^\p{Lu}/u.test(text))
  const named = above.find(({ text }) =>
    paragraphs.some((paragraph) => paragraph.isProse && paragraph.text.includes(`told ${text}`)),
  )
  return named?.text ?? null
}

// A title handed in may be a shorter or longer form of the printed one; a line that shares few of its words is another.
function isAkin(wanted: string, paragraph: MarkedParagraph | undefined): boolean {
  const words = fold(paragraph?.text ?? '').split(' ')
  const known = new Set(wanted.split(' '))
  return words.filter((word) => known.has(word)).length >= Math.min(words.length, known.size) * 0.6
}

function countWords(text: string): number {
  return text.split(/\s+/).length
}
