import { html } from 'hono/html'
import type { MoneyRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { amountInWords, basisInWords, quantityInWords } from '../amounts.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { labelOf, shortened } from '../wording.js'

const PURPOSE = 90

/** The sums of a page as a table, each leading to its commitment; a kind of amount that the words tell has those words. */
export function moneyTable(register: string, rows: readonly MoneyRow[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Sums, as a table"><table class="sums">
<thead><tr><th scope="col" class="num">Sum</th><th scope="col">What it is</th><th scope="col">From</th><th scope="col">For</th><th scope="col">Purpose</th><th scope="col">Stage</th><th scope="col">On record</th></tr></thead>
<tbody>${rows.map((row) => moneyLine(register, row))}</tbody></table></div>`
}

function moneyLine(register: string, row: MoneyRow): Html {
  const { id, amount, actor, beneficiary, stage, listedOn } = row
  return html`<tr><th scope="row" class="num"><a href="${addressOf(register, 'commitments', id)}">${amountInWords(amount)}</a>${(
    amount.conversions ?? []
  ).map(({ value, currency }) => html`<br><span class="of">printed as ${quantityInWords(value, currency)}</span>`)}</th>
<td>${basisInWords(amount)}${amount.basisWords ? html`<br><q class="words of">${amount.basisWords.quote}</q>` : ''}</td>
<td>${partyName(register, actor)}</td><td>${beneficiary ? partyName(register, beneficiary) : notSaid()}</td>
<td>${purposeOf(row)}</td><td>${labelOf(stage)}</td><td>${dateTag(listedOn, 'short')}</td></tr>`
}

function purposeOf({ programme, purpose }: MoneyRow): Html | string {
  const told = [programme, purpose].flatMap((words) => words ?? []).join(': ')
  return told === '' ? notSaid() : shortened(told, PURPOSE)
}

function notSaid(): Html {
  return html`<span class="undated">not said</span>`
}
