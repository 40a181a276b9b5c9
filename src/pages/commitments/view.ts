import { html } from 'hono/html'
import type { CommitmentEntry, CommitmentRow } from '../../register/entries.js'
import type { Finding } from '../../vocabulary/findings.js'
import { STAGES, type Stage } from '../../vocabulary/further-findings.js'
import { addressOf } from '../addresses.js'
import { amountInWords, basisInWords } from '../amounts.js'
import { type Days, dateTag, whenTag } from '../dates.js'
import { otherWordings } from '../differing.js'
import { disputedSection } from '../disagreements/view.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { documentsTold, inLanguage, type Passages, reportList, reportsHeading } from '../reports.js'
import { capital, counted, labelOf, reportsTold, shortened } from '../wording.js'

const WORDS_IN_A_LIST = 240

/** A commitment with the day it stands at in lists. */
export function announced({ id, announcedOn }: CommitmentRow): Readonly<{ id: string; date: string | null }> {
  return { id, date: announcedOn }
}

/** One commitment in a list: who, how far it has got, what for whom, and the money by what it is. */
export function commitmentItem(register: string, commitment: CommitmentRow, days: Days): Html {
  const { amount, beneficiary, programme } = commitment
  const around = [
    ...(beneficiary ? [`for ${beneficiary.name}`] : []),
    ...(programme ? [programme] : []),
    reportsTold(commitment),
  ]
  return html`<li><div class="when">${whenTag(announced(commitment), days)}</div><div class="k-commitment">
<p class="kind">Commitment, ${labelOf(commitment.stage)}</p>
<h3><a href="${addressOf(register, 'commitments', commitment.id)}">${commitment.actor.name}</a>: <span class="words action">${shortened(commitment.action, WORDS_IN_A_LIST)}</span></h3>
${amount ? html`<p class="sum"><b>${amountInWords(amount)}</b> <span class="of">${basisInWords(amount)}</span></p>` : ''}
<p class="meta">${around.map((piece, at) => html`${at > 0 ? ' · ' : ''}${piece}`)}</p></div></li>`
}

/** Who is bound, each of several by a link of its own. */
export function actorName(register: string, { actor, parties = [] }: Pick<CommitmentRow, 'actor' | 'parties'>): Html {
  if (parties.length < 2) return partyName(register, actor)
  const joint = (at: number) => (at === 0 ? '' : at === parties.length - 1 ? ' and ' : ', ')
  return html`${parties.map((party, at) => html`${joint(at)}${partyName(register, party)}`)}`
}

/** A commitment with its money, its place on the ladder, and every report's words. */
export function commitmentPage(register: string, commitment: CommitmentEntry, passages: Passages): Html {
  const { amount, beneficiary, programme, purpose, announcedBy, announcedOn, due, meeting } = commitment
  return html`<header class="entry k-commitment">
<p class="kind">Commitment, ${labelOf(commitment.stage)}</p>
<h1>${actorName(register, commitment)}</h1>
</header>
<blockquote class="pull k-commitment"${inLanguage(passages[0]?.language)}><p>${commitment.action}</p></blockquote>
<dl class="facts">
<div><dt>Amount</dt><dd>${
    amount
      ? html`<b>${amountInWords(amount)}</b> <span class="of">${basisInWords(amount)}</span>`
      : html`<span class="undated">none said</span>`
  }</dd></div>
${beneficiary ? html`<div><dt>For whom</dt><dd>${partyName(register, beneficiary)}</dd></div>` : ''}
${programme ? html`<div><dt>Programme</dt><dd>${programme}</dd></div>` : ''}
${purpose ? html`<div><dt>Purpose</dt><dd>${purpose}</dd></div>` : ''}
${announcedBy ? html`<div><dt>Announced by</dt><dd>${partyName(register, announcedBy)}</dd></div>` : ''}
${meeting ? html`<div><dt>Made at</dt><dd><a href="${addressOf(register, 'meetings', meeting.id)}">${meeting.title}</a></dd></div>` : ''}
<div><dt>Announced</dt><dd>${dateTag(announcedOn)}</dd></div>
<div><dt>Due</dt><dd>${due === null ? html`<span class="undated">not said</span>` : html`${dateTag(due)}`}</dd></div>
<div><dt>On record in</dt><dd>${documentsTold(commitment.reports)}</dd></div>
</dl>
${ladder(commitment)}
${readingsOfSum(commitment)}
${disputedSection(register, commitment.disagreements)}
${otherWordings(register, commitment.variants, commitment)}
<section><h2>${reportsHeading(commitment.reports)}</h2>
${reportList(register, commitment.reports, passages)}</section>`
}

/** The eight steps from word to deed with the furthest that a report tells, and which document tells which; those below it were not all told of. */
function ladder({ stage, reports }: CommitmentEntry): Html {
  const reached = STAGES.indexOf(stage)
  const tellers = (step: Stage) =>
    new Set(reports.flatMap(({ finding, document }) => (isAt(finding, step) ? [document.id] : []))).size
  return html`<section class="k-commitment"><h2>How far it has got</h2>
<p class="lede">${capital(labelOf(stage))}: step ${reached + 1} of ${STAGES.length}, the furthest that a report tells of.</p>
<ol class="ladder">${STAGES.map((step, at) => {
    const told = tellers(step)
    const mark = at < reached ? html` class="below"` : at === reached ? html` aria-current="step"` : ''
    return html`<li${mark}>${capital(labelOf(step))}${told > 0 ? html` <span class="of">${counted(told, 'document')}</span>` : ''}</li>`
  })}</ol></section>`
}

function isAt(finding: Finding, step: Stage): boolean {
  return finding.kind === 'commitment' && finding.stage === step
}

/** What each document takes the sum for, with the words that say so, and its own conversions; nothing where no document says either. */
function readingsOfSum({ reports }: CommitmentEntry): Html | '' {
  const read = reports.flatMap(({ finding, document }) =>
    finding.kind === 'commitment' && finding.amount ? [{ amount: finding.amount, title: document.title }] : [],
  )
  if (!read.some(({ amount }) => amount.basisWords || amount.conversions)) return ''
  return html`<section><h2>What the sum is, by each document</h2><ul class="reports">${read.map(
    ({ amount, title }) => html`<li><strong>${amountInWords(amount)}</strong>: ${basisInWords(amount)}${
      amount.basisWords ? html`, by the words <q class="words">${amount.basisWords.quote}</q>` : ''
    }${(amount.conversions ?? []).map(
      ({ words }) => html`; printed in another currency as <q class="words">${words.quote}</q>`,
    )}
<p class="meta">in <cite>${title}</cite></p></li>`,
  )}</ul></section>`
}
