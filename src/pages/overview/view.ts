import { html } from 'hono/html'
import type { Overview } from '../../register/entries.js'
import type { MonthCount } from '../../register/timeline.js'
import { addressOf, asking } from '../addresses.js'
import type { Days } from '../dates.js'
import { documentItem } from '../documents/view.js'
import type { Html } from '../layout.js'
import { meetingItem } from '../meetings/view.js'
import { statementItem } from '../statements/view.js'
import { timelineFigure } from '../timeline.js'
import { counted, grouped } from '../wording.js'

/** What a register holds at a glance: its counts, its years, and what came on record last. */
export function overviewPage(
  register: string,
  overview: Overview,
  around: Readonly<{ timeline: readonly MonthCount[]; days: Days }>,
): Html {
  const { counts } = overview
  const { timeline, days } = around
  if (counts.documents === 0) return html`<h1>${overview.title}</h1>${howToAdd(register)}`
  return html`<h1>${overview.title}</h1>
<p class="lede">Drawn from ${counted(counts.documents, 'document')}. Every line opens to the words it rests on.</p>
${countRow(register, counts)}
${timelineFigure(timeline, 'On record')}
<div class="columns"><div>
<section><h2>Latest statements</h2>${
    overview.latestStatements.length > 0
      ? html`<ul class="entries">${overview.latestStatements.map((row) => statementItem(register, row, days))}</ul>
<p class="more"><a href="${addressOf(register, 'statements')}">All statements</a></p>`
      : html`<p class="empty">No statement was found in these documents.</p>`
  }</section></div><div>
<section><h2>Latest meetings</h2>${
    overview.latestMeetings.length > 0
      ? html`<ul class="entries">${overview.latestMeetings.map((row) => meetingItem(register, row, days))}</ul>
<p class="more"><a href="${addressOf(register, 'meetings')}">All meetings</a></p>`
      : html`<p class="empty">No meeting was found in these documents.</p>`
  }</section></div></div>
<section><h2>Latest documents</h2><ul class="entries">${overview.latestDocuments.map((row) => documentItem(register, row))}</ul>
<p class="more"><a href="${addressOf(register, 'documents')}">All documents</a></p></section>`
}

function countRow(register: string, counts: Overview['counts']): Html {
  const shown = [
    { of: counts.statements, noun: counts.statements === 1 ? 'statement' : 'statements', section: 'statements' },
    { of: counts.meetings, noun: counts.meetings === 1 ? 'meeting' : 'meetings', section: 'meetings' },
    { of: counts.people, noun: counts.people === 1 ? 'person' : 'people', section: 'people' },
    { of: counts.documents, noun: counts.documents === 1 ? 'document' : 'documents', section: 'documents' },
  ]
  const unread = asking(addressOf(register, 'documents'), { unread: 'yes' })
  return html`<ul class="counts">${shown.map(
    ({ of, noun, section }) =>
      html`<li><a href="${addressOf(register, section)}"><b>${grouped(of)}</b> <span>${noun}</span></a></li>`,
  )}${counts.differing > 0 ? html`<li class="k-disputed"><b>${grouped(counts.differing)}</b> <span>where reports differ</span></li>` : ''}${
    counts.unread > 0
      ? html`<li class="k-disputed"><a href="${unread}"><b>${grouped(counts.unread)}</b> <span>kept, not read</span></a></li>`
      : ''
  }</ul>`
}

/** An empty register says how it is filled, with the commands to copy. */
function howToAdd(register: string): Html {
  const commands = [
    `npx rapporteur add article.html --register ${register}`,
    `npx rapporteur add folder-of-documents/ --register ${register}`,
    `curl -s https://example.org/page | npx rapporteur add - --url https://example.org/page --register ${register}`,
  ]
  return html`<p class="lede">This register is empty. Add documents and it fills: who met whom, who said what, each line with the words it comes from.</p>
<section><h2>Add documents</h2>
<p>A file, a folder, or a page from the web:</p>
<pre tabindex="0" aria-label="Commands that add documents"><code>${commands.join('\n')}</code></pre>
<p>Reload this page afterwards. Web pages (HTML) and plain text can be read; anything else is kept as it is and listed as not read, with the reason.</p></section>`
}
