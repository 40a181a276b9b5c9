import { html } from 'hono/html'
import type { Page, SearchHit } from '../../register/entries.js'
import { addressOf, asking, entryAddress } from '../addresses.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { emptyLine, pageLinks, totalLine } from '../paging.js'
import { labelOf } from '../wording.js'

const KINDS = [
  ['', 'Everything'],
  ['statement', 'Statements'],
  ['meeting', 'Meetings'],
  ['visit', 'Visits'],
  ['commitment', 'Commitments'],
  ['figure', 'Figures'],
  ['position', 'Positions'],
  ['person', 'People'],
  ['format', 'Formats'],
  ['disagreement', 'Disagreements'],
  ['document', 'Documents'],
] as const

/** What was found for some words, or, without words, the field alone. */
export function searchPage(
  register: string,
  asked: Readonly<{ q: string; kind: string | undefined }>,
  hits: Page<SearchHit> | undefined,
): Html {
  const address = addressOf(register, 'search')
  return html`<h1>Search</h1>
<form class="find large" role="search" action="${address}" method="get" aria-label="This register">
<label class="unseen" for="q">Words to search for</label><input id="q" type="search" name="q" value="${asked.q}" maxlength="200" autocomplete="off">
${asked.kind ? html`<input type="hidden" name="kind" value="${asked.kind}">` : ''}<button type="submit">Search</button></form>
<nav class="kinds" aria-label="Kinds of entries"><ul>${KINDS.map(
    ([kind, label]) =>
      html`<li><a href="${asking(address, { q: asked.q, kind })}"${(asked.kind ?? '') === kind ? html` aria-current="true"` : ''}>${label}</a></li>`,
  )}</ul></nav>
${hits ? foundSection(register, asked, hits) : html`<p class="empty">Type words that may stand in a statement, a title or a name. “Words in quotation marks” are searched together.</p>`}`
}

function foundSection(
  register: string,
  asked: Readonly<{ q: string; kind: string | undefined }>,
  hits: Page<SearchHit>,
): Html {
  const address = addressOf(register, 'search')
  return html`<section aria-label="Found">${totalLine(hits, 'entry', 'entries')}
${
  hits.rows.length > 0
    ? html`<ul class="entries">${hits.rows.map((hit) => hitItem(register, hit))}</ul>`
    : emptyLine(
        hits,
        asking(address, asked),
        html`<p>Nothing in this register matches <strong>${asked.q}</strong>. Try fewer words, or a part of a name.</p>`,
      )
}
${pageLinks(hits, address, asked)}</section>`
}

function hitItem(register: string, hit: SearchHit): Html {
  const address = entryAddress(register, hit.kind, hit.id)
  return html`<li><div class="when">${hit.date === null ? '' : dateTag(hit.date, 'short')}</div><div class="k-${hit.kind}">
<p class="kind">${labelOf(hit.kind)}</p>
<h3${hit.kind === 'document' || hit.kind === 'statement' ? html` class="words"` : ''}>${address === undefined ? hit.caption : html`<a href="${address}">${hit.caption}</a>`}</h3>
<p class="words excerpt">${highlighted(hit.excerpt)}</p></div></li>`
}

/** The matched words stand between U+E000 and U+E001. */
function highlighted(excerpt: string): readonly Html[] {
  return excerpt.split('\uE000').map((piece, at) => {
    if (at === 0) return html`${piece}`
    const end = piece.indexOf('\uE001')
    return end < 0 ? html`${piece}` : html`<mark class="asked">${piece.slice(0, end)}</mark>${piece.slice(end + 1)}`
  })
}
