import PostalMime, { type Email } from 'postal-mime'
import type { Block } from '../vocabulary/documents.js'
import type { DraftDocument } from './canonical-document.js'
import { readHtmlPage } from './html.js'
import { asInstant } from './instants.js'
import type { Member } from './member.js'
import { readPlainText } from './plain-text.js'
import { dayOfPublication } from './publication-day.js'
import type { Refusal } from './refusals.js'

/** A mail as one document: its subject and its body, said by its sender on the day of its date. A page saved as a mail is a page. */
export async function readMail(bytes: Uint8Array): Promise<DraftDocument | Refusal> {
  const mail = await parse(bytes)
  if (mail === undefined) return 'mail'
  const clean = mayHoldWindowsMarks(bytes) ? (words: string) => asStorable(restoreMarks(words)) : asStorable
  const address = headerOf(mail, 'snapshot-content-location')
  if (address !== undefined && mail.html) return withUrl(readHtmlPage(clean(mail.html)), address)
  const title =
    clean(mail.subject ?? '')
      .replace(/^(?:(?:re|fwd?|aw|wg)\s?:\s?){1,9}/i, '')
      .trim() || null
  const sender = mail.from?.name || (mail.from && 'address' in mail.from ? mail.from.address : '') || ''
  const printed = headerOf(mail, 'date')
  const published = (printed && dayOfPublication(asInstant(printed) ?? printed, undefined)) || null
  const draft = mail.text?.trim()
    ? readLetter(title, clean(mail.text))
    : readHtmlPage(clean(mail.html ?? ''), title === null ? {} : { title })
  const said = {
    published: published ?? draft.published,
    publishedBasis: published ? 'markup' : draft.publishedBasis,
  } as const
  return {
    ...draft,
    ...said,
    title: title ?? draft.title,
    authors: sender === '' ? draft.authors : [clean(sender)],
  }
}

const NO_DOCUMENT =
  /^(?:image|audio|video|font)\/|^text\/(?:css|calendar|x-vcard|vcard)|^application\/(?:pgp-signature|(?:x-)?pkcs7-(?:signature|mime)|ics)/

/** What is attached to a mail and may be a document: no pictures, no signatures, no invitations. */
export async function listAttachments(bytes: Uint8Array): Promise<readonly Member[] | undefined> {
  const mail = await parse(bytes)
  return mail?.attachments.flatMap(({ filename, mimeType, content, related }, at): Member[] => {
    if (related || NO_DOCUMENT.test(mimeType) || typeof content === 'string' || content.byteLength === 0) return []
    const place = `attachment ${at + 1}${filename ? ` (${filename})` : ''}`
    return [{ place, bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }]
  })
}

async function parse(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch {
    return undefined
  }
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value
}

function asStorable(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(/\0|\p{Surrogate}/gu, '\ufffd')
}

const DECLARED = /(?:\bcharset\s{0,4}=\s{0,4}(?:3D)?["']?|=\?)([\w-]{2,20})/gi
const LATIN = /^(?:iso[-_]?8859-1|latin-?1|(?:us-)?ascii|(?:windows|cp)-?125\d)$/i

/** Whether a mail declares Latin-1 or its like anywhere; in other letters a control is one. */
function mayHoldWindowsMarks(bytes: Uint8Array): boolean {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const [, name = ''] of letters.matchAll(DECLARED)) if (LATIN.test(name)) return true
  return false
}

function restoreMarks(words: string): string {
  return words.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.get(control) ?? control)
}

/**
 * The characters of windows-1252 in places where Latin-1 has controls that no letter holds: the decoder of some versions of
 * Node takes the one for the other, and so do the programs that declare Latin-1.
 */
const WINDOWS_1252 = new Map(
  Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ').flatMap((character, at): [string, string][] =>
    character === ' ' ? [] : [[String.fromCharCode(0x80 + at), character]],
  ),
)

function withUrl(draft: DraftDocument, address: string): DraftDocument {
  return { ...draft, url: draft.url ?? (URL.canParse(address) ? address : null) }
}

/** A letter's words; what it quotes of earlier ones was written by others, and what stands below its dashes signs it. */
function readLetter(title: string | null, body: string): DraftDocument {
  const draft = readPlainText(
    title === null ? body : `${asStorable(title)}\n\n${body}`,
    title === null ? {} : { title },
  )
  const signature = draft.text.indexOf('\n-- \n')
  const blocks = draft.blocks.map((block): Block => {
    const lines = draft.text.slice(draft.text.lastIndexOf('\n', block.start - 1) + 1, block.end).split('\n')
    const isQuoted = lines.every((line) => line.startsWith('>'))
    const isSigned = signature >= 0 && block.start > signature
    return isQuoted || isSigned ? { ...block, role: 'furniture' } : block
  })
  return { ...draft, blocks }
}
