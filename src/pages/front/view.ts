import { html } from 'hono/html'
import { addressOf } from '../addresses.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import type { RegisterSummary } from '../site.js'
import { counted, labelOf } from '../wording.js'

/** The front page: what Rapporteur is, and the registers kept here, the reader's own before the demonstration. */
export function frontPage(registers: readonly RegisterSummary[]): Html {
  const inOrder = [...registers].sort((a, b) => Number(a.demonstration) - Number(b.demonstration))
  return html`<h1 class="front">The record of who met whom and who said what</h1>
<p class="lede large">Rapporteur reads the documents about a diplomatic format and keeps a register of its meetings and visits, its people and their statements, what they promised and where they stand. Every line is tied to the exact words it comes from, and where sources differ, all of them stay in view.</p>
<section><h2>Registers kept here</h2>${
    inOrder.length > 0
      ? html`<ul class="registers">${inOrder.map(registerItem)}</ul>`
      : html`<p class="empty">There is no register yet. The first document makes one:</p>
<pre tabindex="0" aria-label="Command that adds a document"><code>npx rapporteur add article.html</code></pre>`
  }</section>
${specimen()}`
}

function registerItem({ name, title, demonstration, documents, meetings, statements, latest }: RegisterSummary): Html {
  return html`<li><h3><a href="${addressOf(name)}">${title}</a></h3>
<p>${
    documents === 0
      ? 'Empty so far.'
      : `${counted(documents, 'document')}, ${counted(meetings, 'meeting')}, ${counted(statements, 'statement')}`
  }</p>
<p class="meta">${
    demonstration
      ? 'The samples: invented people and outlets, to look around in'
      : latest
        ? html`Up to ${dateTag(latest)}`
        : documents === 0
          ? 'Yours to fill'
          : ''
  }</p></li>`
}

/** How a page of the reader looks, in invented words: what marks and notes mean shows faster than it tells. */
function specimen(): Html {
  const said = html`<span class="number k-statement">1</span><mark class="k-statement">“<mark class="said">The first ferry sails before the frost, with cargo or without,</mark>” said <span class="number k-role">2</span><mark class="k-role">Lina Haupt, who runs the harbour board</mark>.</mark>`
  const met = html`<span class="number k-meeting">3</span><mark class="k-meeting">The board and the shipping ministries met on Thursday</mark> to settle the timetable.`
  return html`<section class="specimen reader"><h2>What a page looks like</h2>
<div class="row"><p>${said} ${met}</p><ol class="notes" aria-label="Notes beside the specimen">
${[
  ['statement', 'Lina Haupt', 'Direct quotation: these are her words'],
  ['role', 'Lina Haupt', 'Who she is, as this document prints it'],
  ['meeting', 'The board and the ministries', 'Joined with every other report of it'],
].map(
  ([kind, caption, words], at) => html`<li class="note k-${kind}"><span class="number">${at + 1}</span>
<div><p class="kind">${labelOf(kind ?? '')}</p><p><strong>${caption}</strong></p><p class="meta">${words}</p></div></li>`,
)}</ol></div>
<p class="meta">A specimen: the words and the name are invented. <a href="/about">How a register is made</a></p></section>`
}

/** How a register comes about, for whoever wonders whether to trust it. */
export function aboutPage(): Html {
  return html`<h1>How a register is made</h1>
<p class="lede">From the words of a document to a line of the register, and back again.</p>
<ol class="steps">
<li><h2>A document is kept</h2><p>Its bytes are stored as they came, under their SHA-256. From them the canonical text is made: every letter of the page, with menus, captions and headings told apart but nothing cut away. What cannot be read is kept too, and listed with the reason.</p></li>
<li><h2>Its words are read</h2><p>Rules look for eight things: statements (words the document attributes to someone), meetings, visits, commitments, figures, positions (who is for or against what), facts about formats, and roles (who holds which office). Each finding holds the exact place of the words that state it, and a finding without words does not exist. The same bytes always give the same findings.</p></li>
<li><h2>Findings become entries</h2><p>Reports of the same meeting or promise, wordings of the same statement and names of the same person are brought together. The order in which documents arrive makes no difference. An entry keeps its address: where two turn out to be one, the older address stays and the other leads to it.</p></li>
<li><h2>Differences stay in view</h2><p>Where reports give different dates, places or words, all of them are shown side by side with the documents that print them. Nothing is settled by counting.</p></li>
<li><h2>Every act is written down</h2><p>What was received, read and named is an act in a chain in which each line holds the hash of the one before. <code>npx rapporteur check</code> verifies the chain, every original and every quote.</p></li>
</ol>
<h2>What it does not do</h2>
<p>The rules make mistakes: they miss statements, and now and then take one person’s words for another’s. Doubts are shown where the rules know of them. Follow the link to the words before you rely on a line. <a href="/about/accuracy">How accurate it is</a> is measured.</p>`
}
