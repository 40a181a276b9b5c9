import { html } from 'hono/html'
import type { MoneyRow } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { amountInWords, basisInWords, quantityInWords } from '../amounts.js'
import { actorName } from '../commitments/view.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { partyName } from '../meetings/view.js'
import { labelOf, shortened } from '../wording.js'

const PURPOSE = 90

const COLUMNS = ['What it is', 'From', 'For', 'Purpose', 'Stage', 'On record'] as const

/**
 * The sums of a page as a table, each leading to its commitment; a kind of amount that the words tell has those words. On a narrow
 * screen each sum is a card of its own: the roles keep it a table to a screen reader, the labels name its lines.
 */
export function moneyTable(register: string, rows: readonly MoneyRow[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Sums, as a table"><table class="sums" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="num">Sum</th>${COLUMNS.map(
    (name) => html`<th scope="col" role="columnheader">${name}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => moneyLine(register, row))}</tbody></table></div>`
}

function moneyLine(register: string, row: MoneyRow): Html {
  const { id, amount, beneficiary, stage, listedOn } = row
  return html`<tr role="row"><th scope="row" role="rowheader" class="num"><a href="${addressOf(register, 'commitments', id)}">${amountInWords(amount)}</a>${(
    amount.conversions ?? []
  ).map(({ value, currency }) => html`<br><span class="of">printed as ${quantityInWords(value, currency)}</span>`)}</th>
${cell('What it is', html`${basisInWords(amount)}${amount.basisWords ? html`<br><q class="words of">${amount.basisWords.quote}</q>` : ''}`)}
${cell('From', actorName(register, row))}${cell('For', beneficiary && partyName(register, beneficiary))}
${cell('Purpose', purposeOf(row))}${cell('Stage', labelOf(stage))}${cell('On record', dateTag(listedOn, 'short'))}</tr>`
}

/** One value under its heading; null where the documents do not say it. */
function cell(column: (typeof COLUMNS)[number], value: Html | string | null): Html {
  if (value === null)
    return html`<td role="cell" class="unsaid" data-column="${column}"><span class="undated">not said</span></td>`
  return html`<td role="cell" data-column="${column}"><div>${value}</div></td>`
}

function purposeOf({ programme, purpose }: MoneyRow): string | null {
  const told = [programme, purpose].flatMap((words) => words ?? []).join(': ')
  return told === '' ? null : shortened(told, PURPOSE)
}
