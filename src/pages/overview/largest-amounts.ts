import { html } from 'hono/html'
import type { PromisedAmount } from '../../register/amounts.js'
import { AMOUNT_KINDS } from '../../register/money-asked.js'
import { kindOfAmount } from '../../vocabulary/further-findings.js'
import { addressOf } from '../addresses.js'
import { amountInWords, kindInWords } from '../amounts.js'
import type { Html } from '../layout.js'
import { capital } from '../wording.js'

/**
 * The largest amounts promised, apart by what they are amounts of: each has a bar of its own, on one scale a currency,
 * and none is added to or stacked upon another. Nothing where no amount is on record.
 */
export function moneySection(register: string, amounts: readonly PromisedAmount[]): Html | '' {
  if (amounts.length === 0) return ''
  const most = new Map<string, number>()
  for (const { amount } of amounts) most.set(amount.currency, Math.max(most.get(amount.currency) ?? 0, amount.value))
  return html`<section class="money k-commitment"><h2>Money, by what it is</h2>
<p class="meta">The largest amounts of each kind. Nothing is added up: a total may hold the new money beside it.</p>
<dl>${AMOUNT_KINDS.map((kind) => {
    const its = amounts.filter(({ amount }) => kindOfAmount(amount) === kind)
    if (its.length === 0) return ''
    const whole = [...new Map(its.map(({ amount, alike }) => [amount.currency, alike])).values()]
    const more = whole.reduce((sum, alike) => sum + alike, 0) - its.length
    return html`<dt>${capital(kindInWords(kind))}${more > 0 ? `, and ${more} smaller` : ''}</dt>${its.map((each) =>
      amountLine(register, each, most.get(each.amount.currency) ?? 0),
    )}`
  })}</dl>
<p class="more"><a href="${addressOf(register, 'money')}">All the money, by donor, beneficiary and year</a></p></section>`
}

function amountLine(register: string, { commitment, actor, amount }: PromisedAmount, most: number): Html {
  const share = most > 0 ? Math.max(0.5, (Math.max(amount.value, 0) / most) * 100).toFixed(1) : '0'
  return html`<dd><svg width="100%" height="6" aria-hidden="true"><rect width="${share}%" height="6"/></svg>
<a href="${addressOf(register, 'commitments', commitment)}">${amountInWords(amount)}</a> <span class="of">${actor}</span></dd>`
}
