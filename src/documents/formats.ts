import type { GivenMetadata } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { readHtmlPage } from './html.js'
import { readPlainText } from './plain-text.js'

/** A format that is read: one file each. A format of its own bytes (PDF, DOCX, …) joins by a file and a row here. */
export type ReadFormat = Readonly<{ mediaType: string; read: (text: string, given?: GivenMetadata) => DraftDocument }>

/** The formats this version reads. */
export const FORMATS = {
  html: { mediaType: 'text/html', read: readHtmlPage },
  plain: { mediaType: 'text/plain', read: readPlainText },
} as const satisfies Readonly<Record<string, ReadFormat>>
