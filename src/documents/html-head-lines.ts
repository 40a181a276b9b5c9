import { isPersonName, readByline, readDateLine } from './bylines.js'
import { AUTHOR_LEAD } from './html-authors.js'
import { renderBlocks } from './html-rendering.js'
import type { HtmlElement } from './html-tree.js'
import { isUnseen } from './html-visibility.js'
import { findPrintedDate } from './printed-dates.js'
import { type DateSign, readDateSign } from './publication-dates.js'

/** What a page prints around its headline: who wrote it, and when it was published. */
export type HeadLines = Readonly<{
  authors: readonly string[]
  dates: readonly DateSign[]
  /** Days of the last change, as the page prints them. */
  changes: readonly DateSign[]
  /** A date alone above the headline, for pages that say it nowhere else. */
  above: readonly DateSign[]
  lines: readonly string[]
}>

const BEFORE = 12
const AFTER = 150
const LONGEST_LINE = 160
const MOST_NODES = 60
const PROSE = 180
const AUTHOR_NAME = /(?:^|[\s_-])(?:author|byline|contributor|writer)s?(?:[\s_-]|$)/i
const CHANGED = /\b(?:updated?|modified|edited|revised|last)\b|обновлен|aktualisiert|mis à jour|actualizad|aggiornat/iu

/** Reads the elements from shortly before the headline to the first paragraph of prose after it. Without a headline there is nothing to read. */
export function readHeadLines(order: readonly HtmlElement[], headline: HtmlElement | undefined): HeadLines {
  const at = headline ? order.indexOf(headline) : -1
  const found: Found = { authors: new Set(), dates: [], changes: [], above: [], lines: [] }
  if (!headline || at === -1) return { ...found, authors: [] }
  const end = findBehindProse(headline)
  let label = ''
  let skipped: HtmlElement | undefined
  for (const [index, element] of order.slice(Math.max(0, at - BEFORE), at + AFTER).entries()) {
    const isAbove = index < Math.min(BEFORE, at)
    if (element === end) break
    if (isWithin(element, skipped)) continue
    skipped = undefined
    if (isUnseen(element) || element === headline) {
      skipped = element
      continue
    }
    const words = readShortWords(element)
    if (words === undefined) {
      if (!isAbove && isProse(element)) break
      continue
    }
    if (words === '') continue
    if (isAbove && found.above.length === 0) found.above.push(...readDateAbove(element, words, headline))
    readLine(element, words, { isAbove, label }, found)
    label = words
  }
  // "Ann SmithColumnist", of two elements, is "Ann Smith", whom one of them names.
  const authors = [...found.authors].filter(
    (name, _, all) => !all.some((other) => other !== name && name.startsWith(other)),
  )
  return { ...found, authors }
}

type Found = {
  authors: Set<string>
  dates: DateSign[]
  changes: DateSign[]
  above: DateSign[]
  lines: string[]
}

/** The first element behind the prose that stands beside the headline without a paragraph of its own; what follows belongs to other parts of the page. */
function findBehindProse(headline: HtmlElement): HtmlElement | undefined {
  let length = 0
  for (let child = headline; child.parent; child = child.parent) {
    const { children } = child.parent
    for (const node of children.slice(children.indexOf(child) + 1)) {
      if (typeof node === 'string') length += node.trim().length
      else if (length >= PROSE && node.name !== 'br') return node
    }
  }
  return undefined
}

const MOST_ABOVE = 60
const CLOCK = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btoday\b|°/i

/**
 * A date above the headline, where nothing else stands above it in their common part of the page: old templates set it there.
 * Must not take the page's clock for it, which has a weekday or stands among the menus.
 */
function readDateAbove(element: HtmlElement, words: string, headline: HtmlElement): DateSign[] {
  if (words.length > MOST_ABOVE || CLOCK.test(words) || CHANGED.test(words)) return []
  const day = readDateLine(words)?.date ?? (EVENT.test(words) ? undefined : readLabelledDate(words))
  if (day === undefined) return []
  for (let child = headline; child.parent && child.parent.name !== 'body'; child = child.parent) {
    const { children } = child.parent
    const before = children.slice(0, children.indexOf(child))
    const length = before.slice(0, MOST_NODES).reduce((sum: number, node) => sum + countShort(node), 0)
    if (before.length > MOST_NODES || length > MOST_ABOVE) return []
    if (isWithin(element, child.parent)) return [{ basis: 'byline', value: day, day, moment: null }]
  }
  return []
}

/** Characters of a short line; more than any for what is no short line. */
function countShort(node: HtmlElement | string): number {
  if (typeof node === 'string') return node.trim().length
  return readShortWords(node)?.length ?? Number.POSITIVE_INFINITY
}

function readLine(
  element: HtmlElement,
  words: string,
  { isAbove, label }: { isAbove: boolean; label: string },
  { authors, dates, changes, lines }: Found,
): void {
  const byline = readPrintedByline(words)
  if (byline) {
    for (const author of byline.authors) authors.add(author)
    if (byline.date) dates.push({ basis: 'byline', value: byline.date, day: byline.date, moment: null })
  } else if (!isAbove) {
    const { attributes } = element
    const named = `${attributes.get('class') ?? ''} ${attributes.get('itemprop') ?? ''} ${attributes.get('rel') ?? ''}`
    const name = words.replace(AUTHOR_LEAD, '')
    if (AUTHOR_NAME.test(named.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')) && isPersonName(name)) authors.add(name)
  }
  if (!isAbove) lines.push(words)
  const isSaid = /datePublished/.test(element.attributes.get('itemprop') ?? '')
  const kept = cutChange(words)
  const hasOwn = kept !== words && findPrintedDate(kept) !== undefined
  const isLabelled = CHANGED.test(label) && label.length < 40 && !findPrintedDate(label)
  const isChange = (CHANGED.test(words.slice(0, 40)) && !hasOwn) || isLabelled
  if (!isAbove && (isChange || hasOwn)) changes.push(...readChange(element, hasOwn ? words.slice(kept.length) : words))
  if (isChange && !isSaid) return
  if (element.name === 'time') {
    if (isAbove && !isSaid) return
    const sign = readDateSign(kept, 'time') ?? readDateSign(element.attributes.get('datetime'), 'time')
    if (sign) dates.push(sign)
  } else if (!isAbove && !byline) {
    dates.push(...readPrintedDate(kept, words, label))
  }
}

const EVENT = /\b(?:next|starts?|begins?|clos(?:es?|ing)|deadline|registration|rounds?|sessions?|event)\b/i
const PUBLISHED = /\b(?:published|posted|issued)\b/i

/** A date on a line of its own, or with hardly a word beside it. Must not take the day of what the page announces for it. */
function readPrintedDate(kept: string, words: string, label: string): DateSign[] {
  const isAnnounced = [label, words].some((line) => line.length < 60 && line.includes(':') && EVENT.test(line))
  if (isAnnounced) return []
  const alone = readDateLine(kept)?.date
  const day = alone ?? (EVENT.test(words) ? undefined : readLabelledDate(words))
  if (day === undefined) return []
  const sign = { basis: 'byline', value: day, day, moment: null } as const
  return [alone !== undefined || PUBLISHED.test(words) ? sign : { ...sign, isLabelled: true }]
}

function readChange({ name, attributes }: HtmlElement, words: string): DateSign[] {
  const day = findPrintedDate(words)?.date
  const sign = name === 'time' ? readDateSign(attributes.get('datetime'), 'time') : undefined
  if (sign) return [sign]
  return day === undefined ? [] : [{ basis: 'byline', value: day, day, moment: null }]
}

/** "by Ann Smith", "| BY: Ann Smith", "By Ann Smith, 4 March 2031": names and little else. */
function readPrintedByline(words: string): ReturnType<typeof readByline> {
  const line = words.replace(/^[\s|/•·–—-]{1,4}/, '').replace(/[\s|/•·–—-]{1,4}$/, '')
  const lead = /^by:?\s/i.exec(line)
  if (!lead) return readByline(line)
  const rest = line.slice(lead[0].length)
  const byline = readByline(`By ${rest}`)
  // A sentence may begin with "by": what is no name or date there must be short.
  const isNamesOnly = byline && rest.split(/\s+/).length <= byline.authors.join(' ').split(/\s+/).length + 8
  return isNamesOnly || /^By/.test(line) ? byline : undefined
}

// "Nov. 20, 2031 5:52 AM | Updated Nov. 21": the part before the change.
function cutChange(words: string): string {
  const at = words.search(CHANGED)
  return at > 8 ? words.slice(0, at).replace(/[\s|/•·(–—-]{1,6}$/, '') : words
}

/** "November 20 15:23 2031", "기사입력 :[ 2031-08-25 15:24 ]": a full date with a time of day and hardly a word beside it. */
function readLabelledDate(words: string): string | undefined {
  if (words.length > 60) return undefined
  const timeless = words.replace(/\b\d{1,2}:\d{2}(?::\d{2})?\b|\|/g, ' ').replace(/\s+/g, ' ')
  const date = timeless === words ? undefined : findPrintedDate(timeless)
  if (!date) return undefined
  const rest = `${timeless.slice(0, date.start)} ${timeless.slice(date.end)}`.match(/\p{L}+/gu) ?? []
  return rest.length <= 4 ? date.date : undefined
}

function isWithin(element: HtmlElement, outer: HtmlElement | undefined): boolean {
  for (let around = outer && element.parent; around; around = around.parent) if (around === outer) return true
  return false
}

/** The words below an element if there are few; undefined if there are many. */
function readShortWords(element: HtmlElement): string | undefined {
  let length = 0
  let nodes = 0
  const waiting: (HtmlElement | string)[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') length += node.trim().length
    else if (!isUnseen(node)) waiting.push(...node.children.slice(0, MOST_NODES))
    nodes += 1
    if (length > LONGEST_LINE || nodes > MOST_NODES) return undefined
  }
  return renderBlocks(element, isUnseen)
    .map(({ text }) => text.replaceAll('\n', ' | '))
    .join(' | ')
}

function isProse({ name, children }: HtmlElement): boolean {
  if (name !== 'p' && name !== 'div' && name !== 'td') return false
  let length = 0
  for (const child of children) if (typeof child === 'string') length += child.trim().length
  return length >= PROSE
}
