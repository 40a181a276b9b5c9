import { html } from 'hono/html'
import type { PromisedAmount } from '../../register/amounts.js'
import type { CommitmentRow, DisagreementRow, Overview } from '../../register/entries.js'
import type { MonthCount } from '../../register/timeline.js'
import { addressOf, asking } from '../addresses.js'
import { commitmentItem } from '../commitments/view.js'
import type { Days } from '../dates.js'
import { disagreementItem } from '../disagreements/view.js'
import { documentItem } from '../documents/view.js'
import type { Html } from '../layout.js'
import { meetingItem } from '../meetings/view.js'
import { statementItem } from '../statements/view.js'
import { timelineFigure } from '../timeline.js'
import { counted, grouped } from '../wording.js'
import { moneySection } from './largest-amounts.js'

/** What stands on the overview beside the counts; rows are the newest of each list. */
export type AroundOverview = Readonly<{
  timeline: readonly MonthCount[]
  days: Days
  disputed: readonly DisagreementRow[]
  commitments: readonly CommitmentRow[]
  amounts: readonly PromisedAmount[]
}>

/** What a register holds at a glance: its counts, its years, what came on record last, and what its sources disagree on. */
export function overviewPage(register: string, overview: Overview, around: AroundOverview): Html {
  const { counts, latestStatements, latestMeetings, latestDocuments } = overview
  const { timeline, days, disputed, commitments, amounts } = around
  if (counts.documents === 0) return html`<h1>${overview.title}</h1>${howToAdd(register)}`
  const to = (section: string) => addressOf(register, section)
  return html`<h1>${overview.title}</h1>
<p class="lede">Drawn from ${counted(counts.documents, 'document')}. Every line opens to the words it rests on.</p>
${countRow(register, counts)}
${timelineFigure(timeline, 'On record')}
<div class="columns"><div>
${newest('Latest statements', latestStatements, (row) => statementItem(register, row, days), {
  all: { address: to('statements'), words: 'All statements' },
  none: 'No statement was found in these documents.',
})}
${
  commitments.length > 0
    ? newest('Latest commitments', commitments, (row) => commitmentItem(register, row, days), {
        all: { address: to('commitments'), words: 'All commitments' },
        none: '',
      })
    : ''
}</div><div>
${newest('What sources disagree on', disputed, (row) => disagreementItem(register, row), {
  all: { address: to('disagreements'), words: 'All disagreements' },
  none: 'No disagreement between these documents is on record.',
})}
${moneySection(register, amounts)}
${newest('Latest meetings', latestMeetings, (row) => meetingItem(register, row, days), {
  all: { address: to('meetings'), words: 'All meetings' },
  none: 'No meeting was found in these documents.',
})}</div></div>
<section><h2>Latest documents</h2><ul class="entries">${latestDocuments.map((row) => documentItem(register, row))}</ul>
<p class="more"><a href="${to('documents')}">All documents</a></p></section>`
}

function newest<T>(
  heading: string,
  rows: readonly T[],
  item: (row: T) => Html,
  { all, none }: Readonly<{ all: Readonly<{ address: string; words: string }>; none: string }>,
): Html {
  if (rows.length === 0) return html`<section><h2>${heading}</h2><p class="empty">${none}</p></section>`
  return html`<section><h2>${heading}</h2><ul class="entries">${rows.map(item)}</ul>
<p class="more"><a href="${all.address}">${all.words}</a></p></section>`
}

const COUNTED = [
  ['statements', 'statement', 'statements'],
  ['meetings', 'meeting', 'meetings'],
  ['visits', 'visit', 'visits'],
  ['commitments', 'commitment', 'commitments'],
  ['figures', 'figure', 'figures'],
  ['positions', 'position', 'positions'],
  ['people', 'person', 'people'],
  ['formats', 'format', 'formats'],
  ['documents', 'document', 'documents'],
] as const

function countRow(register: string, counts: Overview['counts']): Html {
  const unread = asking(addressOf(register, 'documents'), { unread: 'yes' })
  return html`<ul class="counts">${COUNTED.map(
    ([section, one, many]) =>
      html`<li><a href="${addressOf(register, section)}"><b>${grouped(counts[section])}</b> <span>${counts[section] === 1 ? one : many}</span></a></li>`,
  )}<li${counts.disagreements > 0 ? html` class="k-disputed"` : ''}><a href="${addressOf(register, 'disagreements')}"><b>${grouped(counts.disagreements)}</b> <span>${counts.disagreements === 1 ? 'disagreement' : 'disagreements'}</span></a></li>${
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
  return html`<p class="lede">This register is empty. Add documents and it fills: who met whom, who said and promised what, each line with the words it comes from.</p>
<section><h2>Add documents</h2>
<p>A file, a folder, or a page from the web:</p>
<pre tabindex="0" aria-label="Commands that add documents"><code>${commands.join('\n')}</code></pre>
<p>Reload this page afterwards. Web pages (HTML) and plain text can be read; anything else is kept as it is and listed as not read, with the reason.</p></section>`
}
