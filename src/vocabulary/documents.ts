import type { Span } from './evidence.js'

/** What a stretch of the canonical text is on its page. Findings read every role but `furniture`. */
export type BlockRole =
  | 'title'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'body'
  | 'list-item'
  | 'quotation'
  | 'caption'
  | 'furniture'

/**
 * One block (paragraph, heading, caption …) of a canonical text. Blocks are in text order and do not overlap. `page` is the
 * page it begins on, from 1, where the document has pages; `turns` the places in the text at which further ones begin.
 */
export type Block = Span &
  Readonly<{ role: BlockRole; page?: number; turns?: readonly Readonly<{ at: number; page: number }>[] }>

/** Where the date of publication was read: page markup, a printed byline or dateline, or stated by whoever added the document. */
export type PublishedBasis = 'markup' | 'byline' | 'given'

/** What a document may say of itself. */
export type MetadataProperty = 'title' | 'author' | 'outlet' | 'url' | 'language' | 'published' | 'modified'

/** Where a document says a thing of itself: its markup, its printed lines, or the address it was found at. */
export type MetadataBasis =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'time'
  | 'title-element'
  | 'link'
  | 'markup'
  | 'headline'
  | 'byline'
  | 'address'

/** One thing a document says of itself, as written there (dates in full); `agrees` tells whether it says what was chosen. */
export type StatedValue = Readonly<{ property: MetadataProperty; value: string; basis: MetadataBasis; agrees: boolean }>

/**
 * One document as every later stage sees it. `text` is the canonical text: decoded, without byte-order
 * mark, CRLF and CR as LF; furniture is marked in `blocks`, never cut from a plain-text file.
 */
export type CanonicalDocument = Readonly<{
  title: string | null
  outlet: string | null
  authors: readonly string[]
  /** ISO 8601 date, as precise as printed (`2023-03-01`). */
  published: string | null
  publishedBasis: PublishedBasis | null
  /** ISO 639-1 code. */
  language: string
  url: string | null
  /** All that a page says of itself, agreeing or not; absent where the format says nothing. */
  stated?: readonly StatedValue[]
  text: string
  /** SHA-256 of the UTF-8 bytes of `text`, lower-case hexadecimal. */
  textSha256: string
  blocks: readonly Block[]
}>

/** What whoever hands a document in says of it; it outranks what the document prints of itself. */
export type GivenMetadata = Readonly<{
  title?: string
  published?: string
  url?: string
  outlet?: string
  authors?: readonly string[]
}>

/** The file a document came in (an archive, a crawl, a mail, a feed) and where in it: a path, a record, a line. */
export type Within = Readonly<{ container: string; place: string }>

/** The outcome of turning bytes into a document: a refusal is data, shown to the person with its reason. */
export type DocumentOutcome =
  | Readonly<{ ok: true; document: CanonicalDocument; mediaType: string }>
  | Readonly<{ ok: false; reason: string; mediaType: string }>
