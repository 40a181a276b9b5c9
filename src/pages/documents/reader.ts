import { html } from 'hono/html'
import type { DocumentEntry } from '../../register/entries.js'
import type { Block, StatedValue } from '../../vocabulary/documents.js'
import { isOverlapping, type Span } from '../../vocabulary/evidence.js'
import { LANGUAGES_READ, nameOfLanguage } from '../../vocabulary/languages.js'
import type { Layer } from '../../vocabulary/layers.js'
import { addressOf, asking, webAddress } from '../addresses.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { counted, grouped, labelOf } from '../wording.js'
import { KINDS_IN_ORDER, NOUN_OF } from './kinds.js'
import { markedBlocks, notesOf } from './marked.js'
import type { Note } from './notes.js'
import { coveringBlocks, partAt, partsOf } from './parts.js'
import { marksAsked, type Seen, seenSwitches } from './seen.js'
import { foundWords } from './view.js'

/** What a reader asked for: words to be marked and scrolled to, and the part of a long text (from 1). */
export type Place = Readonly<{ span?: Span; part?: number }>

/** A document as it reads, with its findings marked in the text and noted in the margin; without `seen` what the reading sees is not offered. */
export function readerPage(register: string, document: DocumentEntry, place: Place, seen?: Seen): Html {
  if (document.unread !== null) return html`${masthead(register, document)}${unreadNotice(document)}`
  const parts = partsOf(document.text, coveringBlocks(document.text, document.blocks))
  const part = place.span ? partAt(parts, place.span) : Math.min(Math.max((place.part ?? 1) - 1, 0), parts.length - 1)
  const blocks = withoutTitle(document, parts[part] ?? [])
  const notes = notesOf(document.marks)
  const address = addressOf(register, 'documents', document.id)
  const links = partLinks(address, part, parts.length, seen?.asked)
  return html`${masthead(register, document)}
${foreignNotice(document.language) ?? html`${kindSwitches(notes)}${seen ? seenSwitches(address, keptPlace(place), seen) : ''}`}
${links}
<article class="reader"${document.language && document.language !== 'en' ? html` lang="${document.language}"` : ''} aria-label="The document’s words">
${markedBlocks(register, document.text, blocks, notes, { asked: place.span, seen: seen ? marksAsked(seen) : [] })}
</article>
${links}`
}

/** What stays asked for when other layers are marked. */
function keptPlace({ span, part }: Place): Record<string, string | undefined> {
  return { span: span && `${span.start}-${span.end}`, part: part?.toString() }
}

function masthead(register: string, document: DocumentEntry): Html {
  const { authors } = document
  const printed = [
    ...(document.outlet ? [html`${document.outlet}`] : []),
    ...(authors.length > 0 ? [html`by ${authors.join(', ')}`] : []),
    html`${dateTag(document.published)}${document.publishedBasis ? html` (${labelOf(document.publishedBasis)})` : ''}`,
  ]
  return html`<header class="entry masthead"><p class="kind k-document">Document</p>
<h1 class="words"${document.language && document.language !== 'en' ? html` lang="${document.language}"` : ''}>${document.title}</h1>
${statesLine(register, document)}
<p class="lede">${printed.map((piece, at) => html`${at > 0 ? ' · ' : ''}${piece}`)}</p>
${document.unread === null ? html`<p class="meta">${counted(document.words, 'word')} · ${foundWords(document)}</p>` : ''}
<details class="provenance"><summary>Where it comes from</summary><dl>
<div><dt>Came in as</dt><dd class="code">${document.source}</dd></div>
${addressLine(document.url)}
${retrievalLines(document)}
<div><dt>Received</dt><dd><time datetime="${document.receivedAt}">${document.receivedAt.slice(0, 16).replace('T', ' ')} UTC</time></dd></div>
<div><dt>Original</dt><dd>${document.mediaType}, ${grouped(document.bytes)} bytes</dd></div>
<div><dt>SHA-256 of the original</dt><dd class="code">${document.sha256}</dd></div>
${
  document.textSha256
    ? html`<div><dt>SHA-256 of the text</dt><dd class="code">${document.textSha256}</dd></div>
<div><dt>Canonical text</dt><dd><a href="${addressOf(register, 'documents', `${document.id}.txt`)}">as plain text</a>: every quote counts its places in this</dd></div>`
    : ''
}</dl>
${statedTable(document.stated)}</details></header>`
}

/** What a document says of itself, property by property, with where it says so; what does not agree is marked. */
function statedTable(stated: readonly StatedValue[]): Html | '' {
  if (stated.length === 0) return ''
  return html`<table class="stated"><caption>What it says of itself</caption>
<thead><tr><th scope="col">Of</th><th scope="col">It says</th><th scope="col">Where</th></tr></thead>
<tbody>${stated.map(
    ({ property, value, basis, agrees }) =>
      html`<tr><th scope="row">${labelOf(`stated-${property}`)}</th><td class="words">${value}</td><td>${labelOf(`in-${basis}`)}${agrees ? '' : ', differs'}</td></tr>`,
  )}</tbody></table>`
}

function addressLine(url: string | null): Html | '' {
  if (url === null) return ''
  const address = webAddress(url)
  const shown = address === undefined ? html`${url}` : html`<a href="${address}" rel="noreferrer nofollow">${url}</a>`
  return html`<div><dt>Published at</dt><dd class="code">${shown}</dd></div>`
}

/** How the page came over the network: it may be another one by now, or gone. */
function retrievalLines({ retrieval }: DocumentEntry): Html | '' {
  if (retrieval === null) return ''
  const { at, finalUrl, status, redirects, headers } = retrieval
  const way = redirects.map((hop) => `${hop.url} (${hop.status})`).join(', ')
  return html`<div><dt>Fetched</dt><dd><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>, status ${status}</dd></div>
<div><dt>Answered from</dt><dd class="code">${finalUrl}${way === '' ? '' : `, by way of ${way}`}</dd></div>
<div><dt>Headers of the answer</dt><dd class="code">${Object.entries(headers).map(([name, value]) => html`${name}: ${value}<br>`)}</dd></div>`
}

/** A page that changed is several documents, each the state of one time. */
function statesLine(register: string, { replaces, replacedBy }: DocumentEntry): Html | '' {
  if (replaces === null && replacedBy === null) return ''
  const to = (id: string, words: string) => html`<a href="${addressOf(register, 'documents', id)}">${words}</a>`
  const earlier = replaces === null ? '' : html`This page was ${to(replaces, 'recorded before, with other words')}. `
  const later = replacedBy === null ? '' : html`It has changed since: ${to(replacedBy, 'its later state')}.`
  return html`<p class="notice">${earlier}${later}</p>`
}

function unreadNotice({ unread }: DocumentEntry): Html {
  return html`<section class="notice"><h2>Kept, but not read</h2><p>${unread}</p>
<p>The original is kept as it came. Add a readable form of the document (its web page, or its text) and it is read like any other.</p></section>`
}

/** What a reader is told of a document in a language without findings; undefined where findings are made. */
function foreignNotice(language: string | null): Html | undefined {
  if (language === null || LANGUAGES_READ.has(language)) return undefined
  return html`<p class="notice">This document is in ${nameOfLanguage(language)}. It is kept and can be searched; findings are made for documents in English only.</p>`
}

/** Boxes that hide the marks and notes of one kind, by style alone: they work without a script. */
function kindSwitches(notes: readonly Note[]): Html | '' {
  const kinds = KINDS_IN_ORDER.flatMap((kind) => {
    const count = notes.filter(({ finding }) => finding.kind === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
  if (kinds.length === 0)
    return html`<p class="notice">Nothing was found in this document: no statement, no meeting, no commitment, nor anything else that the rules look for.</p>`
  return html`<fieldset class="switches"><legend>Marked in the text</legend>${kinds.map(
    ({ kind, count }) =>
      html`<label class="k-${kind}"><input type="checkbox" id="show-${kind}" checked> <span class="sample">${counted(count, NOUN_OF[kind])}</span></label>`,
  )}</fieldset>`
}

function partLinks(address: string, part: number, count: number, layers: ReadonlySet<Layer> = new Set()): Html | '' {
  if (count === 1) return ''
  const see = [...layers].map((layer) => `&see=${layer}`).join('')
  const to = (at: number, label: string, rel: string) =>
    at < 0 || at >= count
      ? ''
      : html`<li><a href="${asking(address, { part: at + 1 })}${see}" rel="${rel}">${label}</a></li>`
  return html`<nav class="pages" aria-label="Parts of this document"><ul>${to(part - 1, 'Previous part', 'prev')}
<li class="here">Part ${part + 1} of ${count}</li>${to(part + 1, 'Next part', 'next')}</ul></nav>`
}

/** The title stands above the text already: its block is left out where it prints the same and no finding rests on it. */
function withoutTitle({ text, title, marks }: DocumentEntry, blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => {
    if (block.role !== 'title' || text.slice(block.start, block.end).trim() !== title) return true
    return marks.some(({ finding }) => finding.evidence.some((span) => isOverlapping(span, block)))
  })
}
