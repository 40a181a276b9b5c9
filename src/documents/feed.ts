import { parseFeed } from 'feedsmith'
import { asInstant } from './instants.js'
import type { FeedLink, Member } from './member.js'

/** One item of a feed. `html` is all the feed tells of it, perhaps the whole page, perhaps a teaser, perhaps nothing. */
type FeedItem = Readonly<{
  id?: string | undefined
  url?: string | undefined
  title?: string | undefined
  published?: string | undefined
  changed?: string | undefined
  authors: readonly string[]
  html: string
}>

/** A feed as far as it can be read. `links` are its items' pages, in its order, each once. */
export type Feed = Readonly<{ items: readonly Member[]; links: readonly FeedLink[] }>

/**
 * Reads RSS, Atom, RDF and JSON feeds. Each item becomes a document of its own: a JSON object that holds the item's words
 * and what the feed says of it, the same bytes as long as the item stays the same. `base` is the address the feed came
 * from, for links that are not whole. Undefined where it is no feed.
 */
export function readFeed(words: string, base?: string): Feed | undefined {
  const feed = parse(words)
  if (feed === undefined) return undefined
  const from = feed.link && URL.canParse(feed.link, base) ? new URL(feed.link, base).href : base
  const links = new Map<string, FeedLink>()
  const items = feed.items.flatMap((item, at): Member[] => {
    const url = item.url && URL.canParse(item.url, from) ? new URL(item.url, from).href : undefined
    if (url !== undefined && /^https?:/.test(url) && !links.has(url)) links.set(url, linkTo(url, item))
    // What a feed only announces is no document: its page is.
    if (toWords(item.html) === '') return []
    const { id, title, authors, html } = item
    const published = item.published && asInstant(item.published)
    const document = { id, url, title, published, outlet: feed.title, authors, html: withTitle(title, html) }
    return [{ place: `item ${at + 1}${url ? `, ${url}` : ''}`, bytes: Buffer.from(JSON.stringify(document)) }]
  })
  return { items, links: [...links.values()] }
}

function linkTo(url: string, { changed, published }: FeedItem): FeedLink {
  const moment = asInstant(changed ?? published ?? '')
  return moment === undefined ? { url } : { url, changed: moment }
}

type ParsedFeed = Readonly<{ title: string | undefined; link: string | undefined; items: readonly FeedItem[] }>

function parse(words: string): ParsedFeed | undefined {
  try {
    const { format, feed } = parseFeed(words)
    if (format === 'atom') {
      return {
        title: toWords(feed.title?.value),
        link: pickLink(feed.links),
        items: (feed.entries ?? []).map((entry) => ({
          id: entry.id,
          url: pickLink(entry.links),
          title: toWords(entry.title?.value),
          published: entry.published ?? entry.updated,
          changed: entry.updated,
          authors: namesOf(entry.authors ?? feed.authors),
          html: asHtml(entry.content?.value ?? entry.summary?.value, entry.content?.type ?? entry.summary?.type),
        })),
      }
    }
    if (format === 'json') {
      return {
        title: feed.title,
        link: feed.home_page_url,
        items: (feed.items ?? []).map((item) => ({
          id: item.id,
          url: item.url ?? item.external_url,
          title: item.title,
          published: item.date_published,
          changed: item.date_modified,
          authors: namesOf(item.authors ?? feed.authors),
          html: item.content_html ?? asHtml(item.content_text ?? item.summary, 'text'),
        })),
      }
    }
    if (format === 'rdf') {
      return {
        title: feed.title,
        link: feed.link,
        items: (feed.items ?? []).map((item) => ({
          id: item.rdf?.about,
          url: item.link,
          title: toWords(item.title),
          published: item.dc?.dates?.[0],
          authors: item.dc?.creators ?? [],
          html: item.content?.encoded ?? item.description ?? '',
        })),
      }
    }
    return {
      title: feed.title,
      link: feed.link,
      items: (feed.items ?? []).map((item) => ({
        id: item.guid?.value,
        url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        title: toWords(item.title),
        published: item.pubDate ?? item.dc?.dates?.[0],
        authors: item.dc?.creators ?? namesOf(item.authors),
        html: item.content?.encoded ?? item.description ?? '',
      })),
    }
  } catch {
    return undefined
  }
}

function pickLink(links: readonly { href?: string | undefined; rel?: string | undefined }[] = []): string | undefined {
  return (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href
}

function namesOf(authors: readonly ({ name?: string | undefined } | string)[] = []): readonly string[] {
  const names = authors.map((author) => (typeof author === 'string' ? author : author.name))
  return names.flatMap((name) => (name ? [name] : []))
}

function asHtml(words = '', type = 'text'): string {
  if (type !== 'text') return words
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')
}

/** Titles come as HTML more often than they say so. */
function toWords(html = ''): string {
  return html
    .replace(/<[^>]{0,1000}>/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

function withTitle(title: string | undefined, html: string): string {
  return title ? `<h1>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h1>\n${html}` : html
}
