import { fold } from './fold-words.js'
import { collapse, type HtmlElement, readWords } from './html-tree.js'
import type { Sign } from './stated-values.js'

/** The heading that prints a page's title, and its words. */
export type Headline = Readonly<{ element: HtmlElement; text: string }>

const HEADINGS = ['h1', 'h2', 'h3']
const MOST_HEADINGS = 80
/** Of what a title may have; longer ones are no title, and take seconds to compare. */
const LONGEST_TITLE = 1000
const PLAIN = new Set('td div p span strong b font h4 h5 h6'.split(' '))
const SEPARATOR = /\s[|–—»›>:-]\s|\s?[|»]\s?/

/**
 * The heading that says what the markup states as the title (JSON-LD, meta elements, `<title>`), in full or without the site's
 * name; else the h1 that shares most of its words. Must not take the site's own name or another article's headline for it.
 */
export function findHeadline(order: readonly HtmlElement[], said: readonly string[]): Headline | undefined {
  const stated = said.filter(({ length }) => length <= LONGEST_TITLE)
  const headings = order
    .filter(({ name }) => HEADINGS.includes(name))
    .slice(0, MOST_HEADINGS)
    .map((element) => ({ element, text: readWords(element) }))
    .filter(({ text }) => text !== '' && text.length <= 300)
  const titles = stated.map(fold).filter((title) => title !== '')
  const parts = new Set([...titles, ...stated.flatMap(withoutEnds).map(fold)])
  for (const name of HEADINGS) {
    const same = headings.find(({ element, text }) => element.name === name && parts.has(fold(text)))
    if (same) return same
  }
  const wanted = titles.map((title) => new Set(title.split(' ')))
  const akin = headings.find(({ element, text }) => {
    const words = new Set(fold(text).split(' '))
    return element.name === 'h1' && wanted.some((title) => isAkin(words, title))
  })
  if (akin) return akin
  // "Ministry of Roads > Road opens": what comes last is the headline only if it says more than what comes before.
  const ends = new Set([...parts, ...stated.flatMap(withoutBeginning).map(fold)])
  return headings.find(({ text }) => ends.has(fold(text))) ?? findPlainHeadline(order, ends)
}

// Old templates set the headline as a cell or a bold line.
function findPlainHeadline(order: readonly HtmlElement[], titles: ReadonlySet<string>): Headline | undefined {
  const longest = Math.max(...[...titles].map(({ length }) => length), 0)
  for (const element of order) {
    if (!PLAIN.has(element.name)) continue
    const text = collapse(element.children.filter((child) => typeof child === 'string').join(' '))
    if (text.length >= 10 && text.length <= longest * 2 && titles.has(fold(text))) return { element, text }
  }
  return undefined
}

const MOST_OF_SITE = 100

/**
 * A title without the name of its site, where what stands apart at its end is that name: `outlet`, or a part of the address. The
 * `<title>` of a page ends with it even where it is known from nowhere else.
 */
export function stripSite({ value, basis }: Sign, outlet: string | null, url: string | null): string {
  const at = value.search(/\s[|–—»-]\s(?:(?!\s-\s)[^|–—»]){2,60}$/)
  if (at <= 0) return value
  const tail = fold(value.slice(at))
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/[^\p{L}\p{N}]/gu, '') : ''
  const site = fold((outlet ?? '').slice(0, MOST_OF_SITE))
  const isSite = holdsWords(site, tail) || holdsWords(tail, site) || host.includes(tail.replaceAll(' ', ''))
  const rest = value.slice(0, at).trim()
  return isSite || (basis === 'title-element' && rest.split(/\s+/).length >= 3) ? rest : value
}

/** Whether words hold others as whole words, written together or apart; "art" holds no "RT". */
function holdsWords(words: string, others: string): boolean {
  const wanted = others.replaceAll(' ', '')
  const parts = words.split(' ')
  return (
    wanted !== '' &&
    parts.some((_, at) => parts.slice(at).some((_, more) => parts.slice(at, at + more + 1).join('') === wanted))
  )
}

function withoutBeginning(title: string): string[] {
  const parts = title.split(SEPARATOR)
  const last = parts.at(-1)?.trim() ?? ''
  const rest = parts.slice(0, -1).join(' ')
  return parts.length <= 6 && last.length > rest.length && last.split(/\s+/).length >= 4 ? [last] : []
}

const MOST_WORDS = 4
const SMALL = /^(?:of|for|and|the|in|on|to|at|de|du|des|del|di|der|und|&)$/

/**
 * Whether a `<title>` names a site and its parts alone, as one does that is the same on every page ("Embassy | News", "Print",
 * "Embassy of Norway | News"). Must not match a short headline ("Forum opens | Courier"), which has a word of another kind.
 */
export function namesParts(title: string): boolean {
  const parts = title.split(SEPARATOR).flatMap((part) => part.trim() || [])
  return parts.every((part) => {
    const words = part.split(/\s+/)
    const names = words.filter((word) => !SMALL.test(word))
    if (words.length > (parts.length === 1 ? 2 : MOST_WORDS)) return false
    return (words.length <= 2 || names.length < words.length) && names.every((word) => !/^\p{Ll}/u.test(word))
  })
}

/** What is left of a title without the last of its parts, or the last two. */
function withoutEnds(title: string): string[] {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2 || parts.length > 6) return []
  const shorter: string[] = []
  for (let end = 1; end < Math.min(parts.length, 3); end += 1) {
    const kept = parts.slice(0, -end).join(' ')
    if (kept.split(/\s+/).length >= 2) shorter.push(kept)
  }
  return shorter
}

function isAkin(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => wanted.has(word)).length
  return shared >= Math.min(3, words.size) && words.size >= 2 && shared >= Math.min(words.size, wanted.size) * 0.5
}
