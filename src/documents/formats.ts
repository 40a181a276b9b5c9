import type { GivenMetadata } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { readDocx } from './docx.js'
import { readHtmlPage } from './html.js'
import { readMail } from './mail.js'
import { readMarkdown } from './markdown.js'
import { readPdf } from './pdf.js'
import { readPlainText } from './plain-text.js'
import type { Refusal } from './refusals.js'

/** A format told by its words and read from decoded text. */
export type TextFormat = Readonly<{ mediaType: string; read: (text: string, given?: GivenMetadata) => DraftDocument }>

/** A format of bytes of its own, which its reader decodes; a refusal where this one file cannot be read. */
export type ByteFormat = Readonly<{ mediaType: string; read: (bytes: Uint8Array) => Promise<DraftDocument | Refusal> }>

/** The formats read from text. A further one joins by a file and a row. */
export const TEXT_FORMATS = {
  html: { mediaType: 'text/html', read: readHtmlPage },
  markdown: { mediaType: 'text/markdown', read: readMarkdown },
  plain: { mediaType: 'text/plain', read: readPlainText },
} as const satisfies Readonly<Record<string, TextFormat>>

/** The formats read from their bytes. A further one joins by a file, a row, and its first bytes in recognise-format.ts. */
export const BYTE_FORMATS = {
  pdf: { mediaType: 'application/pdf', read: readPdf },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', read: readDocx },
  mail: { mediaType: 'message/rfc822', read: readMail },
} as const satisfies Readonly<Record<string, ByteFormat>>

/** A document given as a JSON object stands for the text or page in it. */
export const JSON_TYPE = 'application/json'
