import type { DocumentOutcome } from '../vocabulary/documents.js'

/** The largest document read, in bytes; what is larger is kept and recorded as unread. */
export const LARGEST_DOCUMENT = 20_000_000

/** Every kind of document that is kept but not read, with what its keeper can do about it. docs/documents.md lists them. */
export const REFUSALS = {
  empty: 'empty: there are no words in it; check that the file was saved whole',
  'too-large': `larger than ${LARGEST_DOCUMENT / 1_000_000} MB, the most this version reads; split it into its documents`,
  'no-words': 'a page without words: its text may be drawn by a script; open it in a browser and save it as text',
  binary: 'not text: it holds bytes that no text has; export it as text or HTML from the program that made it',
  undecodable: 'text in an encoding that could not be told; save it as UTF-8',
  'pdf-scan':
    'a PDF of pictures: its pages hold no text, as scans do; use a program that recognises text and add what it makes',
  'pdf-locked': 'a PDF locked with a password; open it with the password, save it without one and add that',
  'pdf-garbled':
    'a PDF whose letters cannot be told: its fonts do not say what they draw; use a program that recognises text',
  'pdf-damaged': 'a damaged PDF: it cannot be opened; fetch it again, or print it to a new PDF',
  'docx-damaged': 'a Word document that is damaged or locked; open it in Word, save it anew and add that',
  doc: 'an office document of the old format, or a locked one: save it as .docx, PDF or text',
  rtf: 'a rich-text document: save it as .docx, PDF or text',
  office: 'a spreadsheet, presentation, e-book or document of another office program: save it as PDF or text',
  archive: 'a compressed file that is not opened here: unpack it and add what it holds',
  warc: 'a web archive that is not opened here: add it as a file of its own',
  feed: 'a feed that cannot be read: it is damaged, or none; add the pages it lists',
  mail: 'a mail that cannot be read: it is damaged, or its parts are nested without end; save its words as text',
  json: 'JSON that is no document: one has "text" or "html"; a file may hold one a line',
  xml: 'XML that is neither a web page nor a feed: save it as text',
  image: 'an image: this version does not read pictures; type out its words or use a program that recognises text',
  sound: 'a sound recording or film: add its transcript instead',
  program: 'a program, not a document',
  database: 'a database, not a document: export its texts and add them',
} as const

export type Refusal = keyof typeof REFUSALS

/** A refusal with its words; the caller keeps the original all the same. */
export function refuse(refusal: Refusal, mediaType: string): Extract<DocumentOutcome, { ok: false }> {
  return { ok: false, reason: REFUSALS[refusal], mediaType }
}
