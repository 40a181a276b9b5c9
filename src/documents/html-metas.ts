import type { HtmlElement } from './html-tree.js'

// Names of meta elements in order of trust; what says "modified" or "updated" is never the date of publication.
const NAMES = {
  published: [
    'article:published_time',
    'article:published',
    'article.published',
    'og:article:published_time',
    'og:published_time',
    'og:pubdate',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'pub_date',
    'pdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'published',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'cxenseparse:recs:publishtime',
    'date',
  ],
  modified: [
    'article:modified_time',
    'article:modified',
    'article.updated',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'updated-date',
    'revised',
  ],
  authors: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'author.name',
    'byl',
  ],
  titles: ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'headline'],
  outlets: ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'copyright'],
  urls: ['og:url'],
  languages: ['content-language', 'dc.language', 'language', 'og:locale'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The meta elements of a page, by what they say: values in order of trust. */
export type Metas = Readonly<{
  first: (what: keyof typeof NAMES) => string | undefined
  all: (what: keyof typeof NAMES) => string[]
}>

/** Reads the meta elements; of two with one name the first counts. */
export function readMetas(order: readonly HtmlElement[]): Metas {
  const metas = new Map<string, string>()
  for (const { name, attributes } of order) {
    if (name !== 'meta') continue
    const key =
      attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? attributes.get('http-equiv')
    const content = attributes.get('content')?.trim()
    if (key && content && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content)
  }
  const all = (what: keyof typeof NAMES) => NAMES[what].flatMap((name) => metas.get(name) ?? [])
  return { all, first: (what) => all(what)[0] }
}

/**
 * The date of an element that says it is that of publication. The first `<time>` of a page is often that of another article
 * or of the page's clock: without such a class or property it does not count.
 */
export function readPublishedTime(order: readonly HtmlElement[]): string | undefined {
  for (const { name, attributes } of order) {
    const property = attributes.get('itemprop') ?? ''
    const named = attributes.get('class') ?? ''
    const isDated = /\bdatePublished\b/.test(property) && !/comment/i.test(named)
    const isTime =
      name === 'time' &&
      (attributes.has('pubdate') || /publi(?:sh|c)|pub-date|entry-date|post-date|article-date|dateline/i.test(named)) &&
      !/comment/i.test(named) &&
      !/updated|modified/i.test(`${named} ${property}`.replace('published updated', ''))
    if (isDated || isTime) return attributes.get('datetime') ?? attributes.get('content')
  }
  return undefined
}
