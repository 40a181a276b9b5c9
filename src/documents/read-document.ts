import type { CanonicalDocument, DocumentOutcome, GivenMetadata } from '../vocabulary/documents.js'
import type { Retrieval } from '../vocabulary/retrieval.js'
import { completeDocument, type DraftDocument } from './canonical-document.js'
import { decodeBytes } from './decode-bytes.js'
import { BYTE_FORMATS, JSON_TYPE, TEXT_FORMATS } from './formats.js'
import { readHtmlPage } from './html.js'
import { readJsonDocument } from './json-document.js'
import { readPlainText } from './plain-text.js'
import { recogniseFormat, recogniseText } from './recognise-format.js'
import { LARGEST_DOCUMENT, refuse } from './refusals.js'

/**
 * What is known of a document beside its bytes. `name` is for people only: the format is told by the content.
 * `retrieval` gives the content type its sender told, and the address where neither page nor keeper states one.
 */
export type AboutDocument = Readonly<{ name: string; given?: GivenMetadata; retrieval?: Retrieval }>

/** Turns the bytes of any file into a canonical document, or says why not. The same bytes give the same outcome; it never rejects. */
export async function readDocument(bytes: Uint8Array, { given, retrieval }: AboutDocument): Promise<DocumentOutcome> {
  const recognised = recogniseFormat(bytes)
  if (typeof recognised === 'object') return refuse(recognised.refusal, recognised.mediaType)
  if (bytes.length > LARGEST_DOCUMENT) return refuse('too-large', 'application/octet-stream')
  if (recognised !== undefined) {
    const { mediaType, read } = BYTE_FORMATS[recognised]
    const draft = await read(bytes)
    return typeof draft === 'string' ? refuse(draft, mediaType) : finish(draft, mediaType, given, retrieval)
  }
  const decoded = decodeBytes(bytes, retrieval?.headers['content-type'])
  if (!decoded.ok) return refuse(decoded.reason, 'application/octet-stream')
  if (decoded.text.trim() === '') return refuse('empty', 'text/plain')

  const format = recogniseText(decoded.text)
  if (format === 'json') return readJson(decoded.text, given, retrieval)
  if (typeof format === 'object') return refuse(format.refusal, format.mediaType)
  const { mediaType, read } = TEXT_FORMATS[format]
  return finish(read(decoded.text.replace(/\r\n?/g, '\n'), given), mediaType, given, retrieval)
}

function readJson(json: string, given: GivenMetadata | undefined, retrieval: Retrieval | undefined): DocumentOutcome {
  const read = readJsonDocument(json)
  if (!read.ok) return { ok: false, reason: read.reason, mediaType: JSON_TYPE }
  if (!read.isHtml && read.words.trim() === '') return refuse('empty', JSON_TYPE)
  const known = { ...read.given, ...given }
  const draft = read.isHtml ? readHtmlPage(read.words, known) : readPlainText(asStorable(read.words), known)
  return finish(draft, JSON_TYPE, known, retrieval)
}

function finish(
  draft: DraftDocument,
  mediaType: string,
  given: GivenMetadata | undefined,
  retrieval: Retrieval | undefined,
): DocumentOutcome {
  if (draft.text.trim() === '') return refuse('no-words', mediaType)
  const known = retrieval === undefined ? draft : { ...draft, url: draft.url ?? retrieval.finalUrl }
  return { ok: true, document: completeDocument(known, given), mediaType }
}

function asStorable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd')
}

/**
 * A text handed in as text: its canonical text is the text itself, character for character. Only NUL and half a
 * surrogate pair, which no database keeps, become U+FFFD, one unit for one, so that offsets are those of the text given.
 */
export function readText(text: string, given?: GivenMetadata): CanonicalDocument {
  return completeDocument(readPlainText(asStorable(text), given), given)
}

/** A page handed in as a string; a page without words gives an empty text without blocks. */
export function readHtml(html: string, given?: GivenMetadata): CanonicalDocument {
  return completeDocument(readHtmlPage(html, given), given)
}
