import { html } from 'hono/html'
import type { DocumentSummary } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { counted } from '../wording.js'
import { KINDS_IN_ORDER, NOUN_OF } from './kinds.js'

/** One document in a list, its title in the document's own voice. */
export function documentItem(register: string, document: DocumentSummary): Html {
  return html`<li><div class="when">${dateTag(document.published, 'short')}</div><div>
<h3 class="words"><a href="${addressOf(register, 'documents', document.id)}">${document.title}</a></h3>
<p class="meta">${document.outlet ? `${document.outlet} · ` : ''}${
    document.unread === null
      ? `${counted(document.words, 'word')} · ${foundWords(document)}`
      : html`<span class="disputed">not read:</span> ${document.unread}`
  }</p></div></li>`
}

/** What was found in a document, by kind: "12 statements, 2 meetings". */
export function foundWords({ findings }: DocumentSummary): string {
  const found = KINDS_IN_ORDER.flatMap((kind) => {
    const count = findings[kind] ?? 0
    return count > 0 ? [counted(count, NOUN_OF[kind])] : []
  })
  return found.length === 0 ? 'nothing found' : found.join(', ')
}
