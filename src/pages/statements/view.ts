import { html } from 'hono/html'
import type { StatementEntry, StatementRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { dateTag } from '../dates.js'
import { sourceLinks } from '../differing.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { reportList } from '../reports.js'
import { counted, labelOf, shortened } from '../wording.js'

const WORDS_IN_A_LIST = 420

/** One statement in a list: who, in what role, and the words. */
export function statementItem(register: string, statement: StatementRow): Html {
  const address = addressOf(register, 'statements', statement.id)
  return html`<li><div class="when">${dateTag(statement.date, 'short')}</div><div class="k-statement">
<p class="kind">${labelOf(statement.form)}</p>
<h3><a href="${address}">${statement.speaker?.name ?? 'Speaker not named'}</a>${roleNote(statement.role)}</h3>
<blockquote><p>${shortened(statement.text, WORDS_IN_A_LIST)}</p></blockquote>
${statement.reports > 1 ? html`<p class="meta">${counted(statement.reports, 'report')}</p>` : ''}</div></li>`
}

function roleNote(role: string | null): Html | '' {
  return role ? html`<span class="role">, ${role}</span>` : ''
}

/** The paragraph around the words in one document: before, the words, after. */
export type Context = Readonly<{ before: string; words: string; after: string; document: string; language: string }>

/** A statement with its words, its context, other wordings and every report. */
export function statementPage(register: string, statement: StatementEntry, context: Context | undefined): Html {
  const { speaker, variants, reports } = statement
  const titles = new Map(reports.map(({ document }) => [document.id, document.title]))
  return html`<header class="entry k-statement">
<p class="kind">${labelOf(statement.form)}, ${dateTag(statement.date)}</p>
<h1>${speaker ? partyName(register, speaker) : 'Speaker not named'}${roleNote(statement.role)}</h1>
</header>
<blockquote class="pull k-statement"${inLanguage(context?.language)}><p>${statement.text}</p></blockquote>
${context ? contextSection(register, context, titles) : ''}
${
  variants.length > 0
    ? html`<section><h2>Printed otherwise</h2><ul class="reports">${variants.map(
        ({ value, documents }) => html`<li><blockquote class="k-statement"><p>${value}</p></blockquote>
<p class="meta">${sourceLinks(register, documents, titles)}</p></li>`,
      )}</ul></section>`
    : ''
}
<section><h2>In the words of ${counted(reports.length, 'report')}</h2>
${reportList(register, reports)}</section>`
}

function contextSection(register: string, context: Context, titles: ReadonlyMap<string, string>): Html {
  return html`<section><h2>In its paragraph</h2>
<p class="words around"${inLanguage(context.language)}>${context.before}<mark class="k-statement">${context.words}</mark>${context.after}</p>
<p class="meta">${sourceLinks(register, [context.document], titles)}</p></section>`
}

function inLanguage(language: string | undefined): Html | '' {
  return language === undefined || language === 'en' ? '' : html` lang="${language}"`
}
