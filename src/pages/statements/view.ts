import { html } from 'hono/html'
import type { StatementEntry, StatementRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { type Days, dateTag, whenTag } from '../dates.js'
import { otherWordings } from '../differing.js'
import { doubtInWords } from '../doubts.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { inLanguage, type Passages, reportList, reportsHeading } from '../reports.js'
import { capital, counted, labelOf, shortened } from '../wording.js'

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

/** A statement with its words, all that is known of when, where and to whom it was said, other wordings, and every report in its paragraph. */
export function statementPage(
  register: string,
  statement: StatementEntry,
  passages: Passages,
  listedDay: string | undefined,
): Html {
  const { speaker, variants, reports } = statement
  return html`<header class="entry k-statement">
<p class="kind">${labelOf(statement.form)}</p>
<h1>${speaker ? partyName(register, speaker) : 'Speaker not named'}${roleNote(statement.role)}</h1>
${doubtNote(reports)}
</header>
<blockquote class="pull k-statement"${inLanguage(passages[0]?.language)}><p>${statement.text}</p></blockquote>
<dl class="facts">${facts(register, statement, listedDay).map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl>
${otherWordings(register, variants, statement)}
<section><h2>${reportsHeading(reports)}</h2>
${reportList(register, reports, passages)}</section>`
}

type Fact = readonly [term: string, words: Html | string]

/** When, where, to whom and on what it was said, as far as any report tells. */
function facts(register: string, statement: StatementEntry, listedDay: string | undefined): readonly Fact[] {
  const findings = statement.reports.flatMap(({ finding }) => (finding.kind === 'statement' ? [finding] : []))
  const hearer = findings.find(({ addressee }) => addressee)?.addressee
  const dateText = findings.find((finding) => finding.date && finding.dateText)?.dateText
  const themes = [...new Set(findings.flatMap((finding) => finding.themes))].sort()
  const said: Fact = statement.date
    ? [
        'Said',
        html`${dateTag(statement.date)}${dateText ? html`, printed “<span class="words">${dateText}</span>”` : ''}`,
      ]
    : ['Said', listedDay ? html`by ${dateTag(listedDay)}, when it was first reported` : 'on a day no document tells']
  return [
    said,
    ...(statement.meeting
      ? [
          [
            'Said at',
            html`<a href="${addressOf(register, 'meetings', statement.meeting.id)}">${statement.meeting.title}</a>`,
          ] as const,
        ]
      : []),
    ...(statement.occasion ? [['Occasion', html`<span class="words">${statement.occasion}</span>`] as const] : []),
    ...(hearer ? [['Said to', hearer.name] as const] : []),
    ...(themes.length > 0 ? [['Themes', themes.map(labelOf).join(', ')] as const] : []),
  ]
}

/** A doubt about the speaker that every report shares is told at the head of the page. */
function doubtNote(reports: StatementEntry['reports']): Html | '' {
  const shared = (reports[0]?.finding.flags ?? []).filter((flag) =>
    reports.every(({ finding }) => finding.flags.includes(flag)),
  )
  return shared.length === 0 ? '' : html`<p class="lede disputed">${capital(shared.map(doubtInWords).join('; '))}.</p>`
}
