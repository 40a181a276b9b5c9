import type { MetadataBasis, PublishedBasis, StatedValue } from '../vocabulary/documents.js'
import { fold } from './fold-words.js'
import { type AuthorSigns, chooseAuthors, readMarkedAuthors } from './html-authors.js'
import { type HeadLines, readHeadLines } from './html-head-lines.js'
import { findHeadline, type Headline, namesParts, stripSite } from './html-headline.js'
import { type Metas, readMetas, readPublishedTime } from './html-metas.js'
import { type HtmlElement, readWords } from './html-tree.js'
import { readJsonLd, type StatedArticle } from './json-ld.js'
import { choosePublished, type DateSign, type DateSigns, readAddressDate, readDateSign } from './publication-dates.js'
import { type Sign, say, tell, tellAuthors, tellDates } from './stated-values.js'

/** What a page says of itself in its markup and beside its headline. */
export type PageMetadata = Readonly<{
  title: string | null
  /** What the page is called where its `<title>` names the site and its parts alone: for want of a printed headline. */
  siteTitle: string | null
  headline: Headline | undefined
  authors: readonly string[]
  outlet: string | null
  published: string | null
  publishedBasis: PublishedBasis | null
  url: string | null
  language: string | null
  /** All of it, each with where it is said, agreeing or not. */
  stated: readonly StatedValue[]
}>

/** Reads title, authors, outlet, dates, address and language; `address` is where the page was found, if known. */
export function readPageMetadata(order: readonly HtmlElement[], address: string | undefined): PageMetadata {
  const metas = readMetas(order)
  const jsonLd = readJsonLd(listScripts(order))
  const canonical = order.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical')
  const urls = [
    ...say('link', canonical?.attributes.get('href')),
    ...say('meta', ...metas.all('urls')),
    ...say('json-ld', jsonLd?.url),
  ].filter(({ value }) => isWebAddress(value))
  const url = urls[0]?.value ?? null
  const place = url ?? address ?? null
  const handles = metas.all('outlets').map((name) => name.replace(/^@/, ''))
  const outlets = [...say('json-ld', jsonLd?.outlet), ...say('meta', ...handles)]
  const outlet = outlets[0]?.value ?? null
  const { title, siteTitle, headline, titles } = readTitle(order, {
    stated: [jsonLd?.title, ...metas.all('titles')],
    outlet,
    place,
  })
  const head = readHeadLines(order, headline?.element ?? order.find(({ name }) => name === 'h1'))
  const byAuthors: AuthorSigns = {
    jsonLd: jsonLd?.authors ?? [],
    metas: metas.all('authors').filter((value) => !isWebAddress(value)),
    marked: readMarkedAuthors(order),
    printed: head.authors,
    lines: head.lines,
  }
  const authors = chooseAuthors(byAuthors, `${fold(outlet ?? '')} ${hostOf(place)}`)
  const dates = gatherDates({ order, jsonLd, metas, head, url, address })
  const published = choosePublished(dates)
  const language = order.find(({ name }) => name === 'html')?.attributes.get('lang') ?? metas.first('languages') ?? null
  const stated = [
    ...tell('title', titles, title),
    ...tellAuthors(byAuthors, authors),
    ...tell('outlet', outlets, outlet),
    ...tell('url', urls, url),
    ...tell('language', say('markup', language), language),
    ...tellDates(
      'published',
      [...dates.markup, ...dates.printed, ...(dates.address ? [dates.address] : [])],
      published,
    ),
    ...tellDates('modified', dates.modified, dates.modified[0]),
  ]
  const publishedBasis = basisOf(published?.basis, url)
  const day = published?.day ?? null
  return { title, siteTitle, headline, authors, outlet, published: day, publishedBasis, url, language, stated }
}

type AboutDates = Readonly<{
  order: readonly HtmlElement[]
  jsonLd: StatedArticle | undefined
  metas: Metas
  head: HeadLines
  url: string | null
  address: string | undefined
}>

/** All that a page says of its days. A date above the headline counts only where none is printed below it. */
function gatherDates({ order, jsonLd, metas, head, url, address }: AboutDates): DateSigns {
  return {
    markup: [
      ...readDates('json-ld', jsonLd?.published),
      ...readDates('meta', ...metas.all('published')),
      ...readDates('microdata', readPublishedTime(order)),
    ],
    modified: [
      ...readDates('json-ld', jsonLd?.modified),
      ...readDates('meta', ...metas.all('modified')),
      ...head.changes,
    ],
    printed: head.dates.length > 0 ? head.dates : head.above,
    address: readAddressDate(url) ?? readAddressDate(address),
  }
}

function listScripts(order: readonly HtmlElement[]): string[] {
  const scripts = order.filter(
    ({ name, attributes }) => name === 'script' && /ld\+json/i.test(attributes.get('type') ?? ''),
  )
  return scripts.map(({ children }) => children.join(''))
}

type AboutTitle = Readonly<{
  stated: readonly (string | null | undefined)[]
  outlet: string | null
  place: string | null
}>

function readTitle(
  order: readonly HtmlElement[],
  { stated: [jsonLd, ...metas], outlet, place }: AboutTitle,
): Pick<PageMetadata, 'title' | 'siteTitle' | 'headline'> & { titles: Sign[] } {
  const element = order.find(({ name }) => name === 'title')
  const stated = [
    ...say('json-ld', jsonLd),
    ...say('meta', ...metas),
    ...say('title-element', element && readWords(element)),
  ]
  const headline = findHeadline(
    order,
    stated.map(({ value }) => value),
  )
  const [first] = stated
  const called = headline?.text ?? (first ? stripSite(first, outlet, place) : null)
  const isOfSite = headline === undefined && first?.basis === 'title-element' && namesParts(first.value)
  const [title, siteTitle] = isOfSite ? [null, called] : [called, null]
  return { title, siteTitle, headline, titles: [...say('headline', headline?.text), ...stated] }
}

function readDates(basis: MetadataBasis, ...values: readonly (string | null | undefined)[]): DateSign[] {
  return values.flatMap((value) => readDateSign(value, basis) ?? [])
}

/** A date read from the address alone is the page's own word where the page states that address. */
function basisOf(basis: MetadataBasis | undefined, url: string | null): PublishedBasis | null {
  if (basis === undefined) return null
  if (basis === 'byline') return 'byline'
  return basis === 'address' && url === null ? 'given' : 'markup'
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : ''
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value)
}
