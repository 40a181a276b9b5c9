import { html } from 'hono/html'
import type { LineageKind } from '../../register/lineage/judge.js'
import type { Direction, LineageEntry, LineageRow } from '../../register/lineage/lineage.js'
import type { Wordings } from '../../register/lineage/wordings.js'
import { addressOf, readerAddress } from '../addresses.js'
import { collated } from '../collated.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { counted } from '../wording.js'

const KIND_WORDS: Readonly<Record<LineageKind, string>> = {
  copied: 'copied words',
  'shared-quotation': 'the same quotation',
  'stock-phrase': 'a stock phrase',
}

const PLAINLY: Readonly<Record<LineageKind, string>> = {
  copied:
    'One of the two carries the words of the other, or both those of a third: in the count of voices they are one.',
  'shared-quotation':
    'Both quote the same words. That they heard or were sent the same is no copying: they stay two voices.',
  'stock-phrase':
    'The words they share are a formula that such documents use again and again. It says nothing about copying.',
}

/** Rows shown before the rest is folded away. */
const ROWS_SHOWN = 8

/** What a document shares with others, under its text; nothing where it shares nothing. */
export function lineageSection(
  register: string,
  id: string,
  rows: readonly LineageRow[],
  wordings: Wordings,
): Html | '' {
  if (rows.length === 0 && wordings.deviating === 0) return ''
  const [shown, folded] = [rows.slice(0, ROWS_SHOWN), rows.slice(ROWS_SHOWN)]
  const list = (some: readonly LineageRow[]) =>
    html`<ul class="entries">${some.map((row) => oneRow(register, id, row))}</ul>`
  return html`<section id="lineage"><h2>Words shared with other documents</h2>
${wordingsNote(wordings)}
${shown.length > 0 ? list(shown) : ''}
${folded.length > 0 ? html`<details><summary>and ${counted(folded.length, 'document')} more</summary>${list(folded)}</details>` : ''}</section>`
}

function wordingsNote({ shared, deviating, isRespun }: Wordings): Html | '' {
  if (deviating === 0) return ''
  const many = `${deviating} of the ${counted(shared, 'quotation')} that others print too`
  return html`<p class="${isRespun ? 'notice' : 'meta'}">${isRespun ? html`<b>Probably rewritten by machine.</b> ` : ''}It words ${many} otherwise than every other carrier.</p>`
}

function oneRow(register: string, id: string, { document, kind, share, direction }: LineageRow): Html {
  const beside = addressOf(register, 'documents', id, 'beside', document.id)
  return html`<li><div class="when">${dateTag(document.published, 'short')}</div><div>
<h3 class="words"><a href="${beside}">${document.title}</a></h3>
<p class="meta">${document.outlet ? `${document.outlet} · ` : ''}${KIND_WORDS[kind]} · ${percent(share[0])} of this document, ${percent(share[1])} of the other${directionNote(direction, id)}</p></div></li>`
}

function directionNote(direction: Direction | null, id: string): string {
  if (direction === null) return ''
  return direction.from === id ? ' · this one is the earlier' : ' · the other is the earlier'
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'less than 1 %' : `${Math.round(share * 100)} %`
}

/** Two documents beside one another: each passage they share, with the words that differ set off. */
export function besidePage(register: string, pair: LineageEntry): Html {
  const { documents, kind, share, passages, sharedErrors, direction } = pair
  const [a, b] = documents
  const head = (document: LineageEntry['documents'][number], part: number) =>
    html`<th scope="col"><a class="words" href="${addressOf(register, 'documents', document.id)}">${document.title}</a><br>
<span class="of">${document.outlet ? `${document.outlet}, ` : ''}${dateTag(document.published)} · ${percent(part)} of its words</span></th>`
  return html`<header class="entry"><p class="kind k-document">Two documents</p>
<h1>${counted(passages.length, 'passage')} in common: ${KIND_WORDS[kind]}</h1>
<p class="lede">${PLAINLY[kind]}</p>
${direction === null ? '' : html`<p class="meta">The model is <cite>${documents.find(({ id }) => id === direction.from)?.title}</cite>: ${direction.because}.</p>`}
${sharedErrors.map(({ disagreement, value, settled }) => html`<p class="meta">Both print ${value}, where the texts prove ${settled}: <a href="${addressOf(register, 'disagreements', disagreement)}">the proof</a>. Witnesses seldom make the same slip.</p>`)}
</header>
<div class="scroll" tabindex="0" role="region" aria-label="Passages side by side"><table class="beside">
<caption class="meta">Words that the other has not are <em class="deviates">set off</em>.</caption>
<thead><tr>${head(a, share[0])}${head(b, share[1])}</tr></thead>
<tbody>${passages.map((passage) => {
    const [inA, inB] = [a.text.slice(passage.a.start, passage.a.end), b.text.slice(passage.b.start, passage.b.end)]
    return html`<tr><td>${collated(inA, inB)} ${placeLink(register, a.id, passage.a)}</td><td>${collated(inB, inA)} ${placeLink(register, b.id, passage.b)}</td></tr>`
  })}</tbody></table></div>`
}

function placeLink(register: string, document: string, span: Readonly<{ start: number; end: number }>): Html {
  return html`<a class="place" href="${readerAddress(register, document, span)}">in the text</a>`
}
