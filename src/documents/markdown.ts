import type { BlockRole } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { readFrontMatter } from './front-matter.js'
import { type LaidParagraph, layOutText } from './laid-out-text.js'
import { readInlineMarkdown } from './markdown-inline.js'
import { dayOfPublication } from './publication-day.js'

/** Reads Markdown: its words without its signs, with headings, lists, quotations and tables as what they are. Front matter is read as metadata and stays in the original. */
export function readMarkdown(markdown: string): DraftDocument {
  const { fields, rest } = readFrontMatter(markdown)
  const draft = layOutText(readParagraphs(rest))
  const field = (...names: string[]) => names.map((name) => fields.get(name)?.[0]).find((value) => value !== undefined)
  const url = field('canonical_url', 'canonical', 'url')
  const published = dayOfPublication(field('date', 'published', 'pubdate', 'publishdate') ?? '', url)
  const authors = fields.get('authors') ?? fields.get('author') ?? []
  return {
    ...draft,
    title: field('title') ?? draft.title,
    authors: authors.length > 0 ? authors : draft.authors,
    published: published ?? draft.published,
    publishedBasis: published === undefined ? draft.publishedBasis : 'markup',
    url: url !== undefined && URL.canParse(url) ? url : null,
    language: field('lang', 'language') ?? null,
  }
}

const SAMPLE = 100_000

/**
 * Whether a text is Markdown: by its front matter, or by signs of two kinds that no other text has together. A text with a
 * number sign, a star or an address in brackets is none.
 */
export function isMarkdown(text: string): boolean {
  if (readFrontMatter(text).fields.size > 0) return true
  const sample = text.slice(0, SAMPLE)
  const count = (sign: RegExp) => sample.match(sign)?.length ?? 0
  const headings = count(/^#{1,6} [^#\s]/gm)
  const links = count(/\[[^\]\n]{1,200}\]\((?:https?:\/\/|\/|#|mailto:)[^)\s]{1,500}\)/g)
  const others =
    count(/\*\*\S[^*\n]{0,200}\*\*/g) + count(/^(?:[-*+]|\d{1,3}\.) \S/gm) + count(/^```/gm) + count(/^> /gm)
  return (
    headings >= 2 || (headings === 1 && links + others > 0) || (links >= 2 && count(/\*\*\S[^*\n]{0,200}\*\*/g) > 0)
  )
}

type Open = { lines: string[]; role: BlockRole | undefined }

function readParagraphs(markdown: string): readonly LaidParagraph[] {
  const found: LaidParagraph[] = []
  let open: Open | undefined
  let isCode = false
  let hasTitle = false
  const close = () => {
    const text = readInlineMarkdown(open?.lines.join(isCode ? '\n' : ' ') ?? '')
    if (open !== undefined && text !== '') found.push({ text, role: open.role })
    open = undefined
  }
  const add = (line: string) => {
    open ??= { lines: [], role: undefined }
    open.lines.push(line)
  }
  const single = (line: string, role: BlockRole | undefined) => {
    close()
    open = { lines: [line], role }
    close()
  }
  const heading = (line: string, level: number) => {
    single(line, level === 1 && !hasTitle ? 'title' : 'heading')
    hasTitle ||= level === 1
  }
  for (const line of markdown.split('\n')) {
    const { kind, words, level } = readLine(line, open !== undefined && open.role === undefined)
    if (kind === 'fence') {
      close()
      isCode = !isCode
    } else if (isCode) add(line)
    else if (kind === 'blank' || kind === 'rule') close()
    else if (kind === 'underline') {
      const lines = open?.lines ?? []
      open = undefined
      heading(lines.join(' '), level)
    } else if (kind === 'heading') heading(words, level)
    else if (kind === 'row') single(words, undefined)
    else if (kind === 'image') single(words, 'caption')
    else if (kind === 'item' || (kind === 'quote' && open?.role !== 'quotation')) {
      close()
      open = { lines: [words], role: kind === 'item' ? 'list-item' : 'quotation' }
    } else add(words)
  }
  close()
  return found
}

type Kind = 'fence' | 'blank' | 'rule' | 'underline' | 'heading' | 'row' | 'image' | 'item' | 'quote' | 'words'
type Line = Readonly<{ kind: Kind; words: string; level: number }>

function readLine(line: string, followsText: boolean): Line {
  const words = line.trim()
  const of = (kind: Kind, rest = words, level = 0): Line => ({ kind, words: rest, level })
  if (words === '') return of('blank')
  if (/^(?:```|~~~)/.test(words)) return of('fence')
  if (followsText && /^(?:={2,}|-{2,})$/.test(words)) return of('underline', '', words.startsWith('=') ? 1 : 2)
  if (/^(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})$/.test(words) || /^\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$/.test(words))
    return of('rule')
  const heading = /^(#{1,6})\s+(.*?)\s*#{0,6}$/.exec(words)
  if (heading) return of('heading', heading[2], heading[1]?.length)
  if (/^\|.*\|$/.test(words))
    return of(
      'row',
      words
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
  const image = /^!\[([^\]]{0,500})\]\([^)]{0,1000}\)$/.exec(words)
  if (image) return of('image', image[1])
  // The address a reference stands for; a footnote's words are a paragraph.
  if (/^\[[^\]^][^\]]{0,200}\]:\s/.test(words)) return of('rule')
  const item = /^(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(words)
  if (item) return of('item', item[1])
  const quote = /^>+\s?(.*)$/.exec(words)
  return quote ? of(quote[1] === '' ? 'blank' : 'quote', quote[1]) : of('words')
}
