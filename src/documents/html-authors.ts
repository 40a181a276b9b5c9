import { readByline } from './bylines.js'
import { fold } from './fold-words.js'
import { collapse, type HtmlElement, readWords } from './html-tree.js'

/** Who wrote a page, by each place that says so. */
export type AuthorSigns = Readonly<{
  jsonLd: readonly string[]
  metas: readonly string[]
  marked: readonly string[]
  /** Names printed beside the headline, and the lines there. */
  printed: readonly string[]
  lines: readonly string[]
}>

const MOST_AUTHORS = 12

/**
 * The authors' names. What is printed beside the headline outranks markup that names somebody else or only some of them: templates
 * name whoever typed the page in. Not the site itself (`site` holds its folded names), a desk, or a login.
 */
export function chooseAuthors(signs: AuthorSigns, site: string): string[] {
  const isSite = (name: string) => site.replaceAll(' ', '').includes(fold(name).replaceAll(' ', ''))
  const clean = (names: readonly string[]) => [...new Set(names.filter((name) => !isSite(name)))].slice(0, MOST_AUTHORS)
  const printed = clean(signs.printed)
  const first = signs.metas[0]
  const stated = [
    clean(signs.jsonLd.flatMap(readNames)),
    clean(first === undefined ? [] : first.split(/\s{0,3}[;|]\s{0,3}/).flatMap(readNames)),
    clean(signs.marked.flatMap(readNames)),
  ].find((names) => names.length > 0)
  if (!stated) {
    const single = clean(signs.jsonLd).filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name))
    const isPrinted = (name: string) =>
      signs.lines.some((line) => line.length < 40 && new RegExp(`\\bby ${name}$`, 'iu').test(line))
    return printed.length > 0 ? printed : single.filter(isPrinted)
  }
  // "Ann SmithStaff Writer", set as two elements, is no other name.
  const isOther = printed.length > 0 && !printed.some((name) => stated.some((known) => name.startsWith(known)))
  const isFuller = printed.length > stated.length && stated.every((name) => printed.includes(name))
  return isOther || isFuller ? printed : stated
}

/** What stands before a name in a value that is known to name an author. */
export const AUTHOR_LEAD =
  /^(?:(?:(?:analysis|opinion|commentary|review|perspective|posted|written)\s)?by|par|por|von|автор|(?:author|reporter|correspondent|журналист)\s?:)\s?:?\s+/iu

/** Names of a value such as "By Ann Smith, Staff Writer" or "Analysis by Ann Smith". */
export function readNames(value: string): readonly string[] {
  const words = collapse(value).replace(AUTHOR_LEAD, '').trim()
  return words !== '' && words.length <= 100 ? (readByline(`By ${words}`)?.authors ?? []) : []
}

/** The words of the first elements marked as author, comments aside. */
export function readMarkedAuthors(order: readonly HtmlElement[]): string[] {
  const isMarked = ({ attributes }: HtmlElement) =>
    /\bauthor\b/.test(`${attributes.get('rel') ?? ''} ${attributes.get('itemprop') ?? ''}`)
  const [first] = order.filter((element) => isMarked(element) && readWords(element) !== '')
  return first ? [readWords(first)] : []
}
