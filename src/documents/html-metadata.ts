import { readByline } from './bylines.js'
import { collapse, type HtmlElement, readWords, walkElements } from './html-tree.js'
import { readJsonLd } from './json-ld.js'
import { findPrintedDate } from './printed-dates.js'

/** What a page's markup says of itself, without its printed lines. */
export type PageMetadata = Readonly<{
  title: string | null
  authors: readonly string[]
  outlet: string | null
  published: string | null
  url: string | null
  language: string | null
}>

// Names of meta elements in order of trust; "modified" and "updated" are never the date of publication.
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'date',
]
const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
]
const TITLES = ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'headline']
const OUTLETS = ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'copyright']

/** Reads title, authors, outlet, date, address and language from JSON-LD, meta elements, microdata and `<time>`. */
export function readPageMetadata(root: HtmlElement): PageMetadata {
  const order = [...walkElements(root)]
  const named = (name: string) => order.filter((element) => element.name === name)
  const metas = readMetas(named('meta'))
  const first = (names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null
  const stated = readJsonLd(
    named('script')
      .filter(({ attributes }) => /ld\+json/i.test(attributes.get('type') ?? ''))
      .map((script) => script.children.join('')),
  )
  const documentTitle = named('title')[0]
  const canonical = named('link')
    .find(({ attributes }) => attributes.get('rel') === 'canonical')
    ?.attributes.get('href')
  const dates = [stated?.published, ...PUBLISHED.map((name) => metas.get(name)), findTime(order)]
  const outlet = clean((stated?.outlet ?? first(OUTLETS))?.replace(/^@/, ''))
  return {
    title:
      clean(stated?.title) ?? clean(first(TITLES)) ?? (documentTitle ? stripSiteName(readWords(documentTitle)) : null),
    authors: readAuthors(
      stated?.authors ?? [],
      AUTHORS.map((name) => metas.get(name)),
      order,
    ).filter((author) => author !== outlet),
    outlet,
    published: dates.map(toDate).find((date) => date !== undefined) ?? null,
    url:
      [canonical, metas.get('og:url'), stated?.url].find(
        (url) => url !== undefined && url !== null && /^https?:\/\//.test(url),
      ) ?? null,
    language:
      named('html')[0]?.attributes.get('lang') ?? metas.get('content-language') ?? metas.get('og:locale') ?? null,
  }
}

function readMetas(elements: readonly HtmlElement[]): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const { attributes } of elements) {
    const name = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      attributes.get('http-equiv')
    )?.toLowerCase()
    const content = attributes.get('content')?.trim()
    if (name && content && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

function clean(words: string | null | undefined): string | null {
  return collapse(words ?? '') || null
}

/** "Headline - Site" and "Headline | Site" without the site, where a headline remains. */
function stripSiteName(title: string): string | null {
  const [headline, ...rest] = title.split(/\s[|–—»-]\s(?=[^|–—»]{2,40}$)/)
  return clean(rest.length > 0 && headline && headline.split(' ').length >= 3 ? headline : title)
}

/** ISO date of a machine-readable or printed value, as its publisher prints it: the time zone is not converted. */
function toDate(value: string | null | undefined): string | undefined {
  if (!value) return undefined
  const iso = /^((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?=$|[T\s\d])/.exec(value.trim())
  return findPrintedDate(iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : value.slice(0, 80))?.date
}

// The first <time> of a page is often that of another article or of the page's clock: only one that says it is the date counts.
function findTime(order: readonly HtmlElement[]): string | undefined {
  for (const { name, attributes } of order) {
    const property = attributes.get('itemprop') ?? ''
    const isDated = /\bdatePublished\b/.test(property)
    const isTime =
      name === 'time' &&
      (attributes.has('pubdate') ||
        /publi(?:sh|c)|entry-date|post-date|article-date|dateline/i.test(attributes.get('class') ?? '')) &&
      !/updated|modified/i.test(`${attributes.get('class')} ${property}`.replace('published updated', ''))
    if (isDated || isTime) return attributes.get('datetime') ?? attributes.get('content')
  }
  return undefined
}

function readAuthors(
  stated: readonly string[],
  metas: readonly (string | undefined)[],
  order: readonly HtmlElement[],
): string[] {
  const meta = metas.find((value) => value !== undefined && !/^https?:/.test(value))
  const marked = () =>
    order
      .filter(({ attributes }) =>
        /\bauthor\b/.test(`${attributes.get('rel') ?? ''} ${attributes.get('itemprop') ?? ''}`),
      )
      .slice(0, 5)
      .map(readWords)
  const found = stated.length > 0 ? stated : meta ? meta.split(/\s{0,3}[;|]\s{0,3}/) : marked()
  const names = found
    .map((words) => clean(words.replace(/^by\s+/i, '')))
    .flatMap((words) => (words && words.length <= 100 ? (readByline(`By ${words}`)?.authors ?? []) : []))
  return [...new Set(names)].slice(0, 12)
}
