import { html } from 'hono/html'
import type { StatementEntry, StatementRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { type Days, dateTag, whenTag } from '../dates.js'
import { otherWordings } from '../differing.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { inLanguage, type Passages, reportList, reportsHeading } from '../reports.js'
import { counted, labelOf, shortened } from '../wording.js'

const WORDS_IN_A_LIST = 420

/** One statement in a list: who, in what role, and the words. */
export function statementItem(register: string, statement: StatementRow, days: Days): Html {
  const address = addressOf(register, 'statements', statement.id)
  return html`<li><div class="when">${whenTag(statement, days)}</div><div class="k-statement">
<p class="kind">${labelOf(statement.form)}</p>
<h3><a href="${address}">${statement.speaker?.name ?? 'Speaker not named'}</a>${roleNote(statement.role)}</h3>
<blockquote><p>${shortened(statement.text, WORDS_IN_A_LIST)}</p></blockquote>
${statement.occasion ? html`<p class="meta">At ${statement.occasion}</p>` : ''}
${statement.reports > 1 ? html`<p class="meta">${counted(statement.reports, 'report')}</p>` : ''}</div></li>`
}

function roleNote(role: string | null): Html | '' {
  return role ? html`<span class="role">, ${role}</span>` : ''
}

/** A statement with its words, other wordings, and every report in its paragraph. */
export function statementPage(register: string, statement: StatementEntry, passages: Passages): Html {
  const { speaker, variants, reports } = statement
  return html`<header class="entry k-statement">
<p class="kind">${labelOf(statement.form)}${statement.date ? html`, ${dateTag(statement.date)}` : ''}</p>
<h1>${speaker ? partyName(register, speaker) : 'Speaker not named'}${roleNote(statement.role)}</h1>
${statement.occasion ? html`<p class="lede">Said at <span class="words">${statement.occasion}</span></p>` : ''}
</header>
<blockquote class="pull k-statement"${inLanguage(passages[0]?.language)}><p>${statement.text}</p></blockquote>
${otherWordings(register, variants, statement)}
<section><h2>${reportsHeading(reports)}</h2>
${reportList(register, reports, passages)}</section>`
}
