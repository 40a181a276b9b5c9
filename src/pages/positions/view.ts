import { html } from 'hono/html'
import type { PositionEntry, PositionRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { type Days, dateTag, whenTag } from '../dates.js'
import { otherWordings } from '../differing.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { documentsTold, inLanguage, type Passages, reportList, reportsHeading } from '../reports.js'
import { reportsTold, shortened } from '../wording.js'
import { stanceInWords } from './stances.js'

const WORDS_IN_A_LIST = 300

/** One position in a list: who holds it, how they stand, and the matter. */
export function positionItem(register: string, position: PositionRow, days: Days): Html {
  return html`<li><div class="when">${whenTag(position, days)}</div><div class="k-position">
<p class="kind">Position: ${stanceInWords(position.stance)}</p>
<h3><a href="${addressOf(register, 'positions', position.id)}">${position.holder.name}</a></h3>
<blockquote><p>${shortened(position.matter, WORDS_IN_A_LIST)}</p></blockquote>
<p class="meta">${position.saidBy ? `said by ${position.saidBy.name} · ` : ''}${reportsTold(position)}</p></div></li>`
}

/** A position with its matter, who said that it is held, and every report's words. */
export function positionPage(register: string, position: PositionEntry, passages: Passages): Html {
  return html`<header class="entry k-position">
<p class="kind">Position: ${stanceInWords(position.stance)}</p>
<h1>${partyName(register, position.holder)}</h1>
</header>
<blockquote class="pull k-position"${inLanguage(passages[0]?.language)}><p>${position.matter}</p></blockquote>
<dl class="facts">
<div><dt>Stance</dt><dd>${stanceInWords(position.stance)}</dd></div>
<div><dt>Said by</dt><dd>${position.saidBy ? partyName(register, position.saidBy) : html`<span class="undated">the document itself</span>`}</dd></div>
<div><dt>Date</dt><dd>${dateTag(position.date)}</dd></div>
<div><dt>On record in</dt><dd>${documentsTold(position.reports)}</dd></div>
</dl>
${otherWordings(register, position.variants, position)}
<section><h2>${reportsHeading(position.reports)}</h2>
${reportList(register, position.reports, passages)}</section>`
}
