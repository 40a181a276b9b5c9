import { Hono } from 'hono'
import { html } from 'hono/html'
import { askedPage, filtersOf, moneyFilter, moneyGroup } from '../../register/filters.js'
import type { MoneyChoices } from '../../register/money.js'
import { AMOUNT_KINDS, MONEY_GROUPS, type MoneyGroup, UNSAID } from '../../register/money-asked.js'
import { themes } from '../../vocabulary/themes.js'
import { addressOf, asking } from '../addresses.js'
import { kindInWords } from '../amounts.js'
import { askedOf, dataLinks, filtersAsked, sendPage } from '../asked.js'
import { choiceOf, filterForm, yearField } from '../forms.js'
import { type Html, layout } from '../layout.js'
import { emptyLine, PAGE_SIZE, pageLinks, totalLine } from '../paging.js'
import type { Site } from '../site.js'
import { type GroupWords, moneyChart } from './chart.js'
import { moneyTable } from './view.js'

const THEMES = themes.map(({ code, label }) => [code, label] as const)
const KINDS = AMOUNT_KINDS.map((kind) => [kind ?? UNSAID, kindInWords(kind)] as const)

/** The sums on record: the largest of each kind as a chart, all of them as a table. */
export function moneyRoutes({ read, queries }: Site): Hono {
  const routes = new Hono()
  routes.get('/:register/money', async (c) => {
    const { register } = c.req.param()
    const asked = askedOf(c)
    const by = moneyGroup(asked)
    const of = moneyFilter(asked, { page: askedPage(asked), pageSize: PAGE_SIZE })
    const { list, bars, choices } = await read(register, async (view) => {
      const list = await queries.listMoney(view, of)
      const bars = await queries.getMoney(view, { ...of, ...(by && { by }) })
      return { list, bars, choices: await queries.getMoneyChoices(view, of) }
    })
    const filters = filtersAsked(asked, filtersOf.money)
    const address = addressOf(register, 'money')
    const main = html`<h1>Money</h1>
<p class="lede">Every sum that was promised, as it is printed. Kinds of amount stand apart: new money is not a running total, and a part is not the whole it belongs to. Nothing is converted, and nothing is added up.</p>
${filterForm(address, fieldsOf(filters, choices))}
${settingOut(address, filters, by)}
${totalLine(list, 'sum')}
${
  list.rows.length > 0
    ? html`${moneyChart(register, bars, wordsFor(by))}
<h2>The same in a table</h2>
${moneyTable(register, list.rows)}`
    : emptyLine(list, address, html`<p>No sum on record matches. <a href="${address}">Show all sums</a>.</p>`)
}
${pageLinks(list, address, filters)}`
    const data = dataLinks(address, filters)
    return sendPage(c, layout({ title: 'Money', register, current: 'money', data }, main))
  })
  return routes
}

type Filters = Readonly<Record<string, string | undefined>>

function fieldsOf(filters: Filters, { donors, beneficiaries, formats, currencies }: MoneyChoices): readonly Html[] {
  const named = (choices: MoneyChoices['donors']) => choices.map(({ id, name }) => [id, name] as const)
  const set = filters.by === undefined ? [] : [html`<input type="hidden" name="by" value="${filters.by}">`]
  return [
    choiceOf('format', 'Format', named(formats), filters.format),
    choiceOf('donor', 'From', named(donors), filters.donor),
    choiceOf('beneficiary', 'For', named(beneficiaries), filters.beneficiary),
    choiceOf('theme', 'Theme', THEMES, filters.theme),
    choiceOf('basis', 'Kind of amount', KINDS, filters.basis),
    choiceOf('currency', 'Currency', named(currencies), filters.currency),
    yearField(filters.year),
    ...set,
  ]
}

/** Links that set the same sums out by donor, beneficiary and so on. */
function settingOut(address: string, filters: Filters, by: MoneyGroup | undefined): Html {
  const ways = [undefined, ...MONEY_GROUPS].map((way) => {
    const words = way ?? 'size'
    return html`<li><a href="${asking(address, { ...filters, by: way })}"${way === by ? html` aria-current="true"` : ''}>by ${words}</a></li>`
  })
  return html`<nav class="kinds" aria-label="How the sums are set out"><ul>${ways}</ul></nav>`
}

const NONE: Readonly<Record<MoneyGroup, string>> = {
  donor: 'Several together, or nobody on record',
  beneficiary: 'For whom: not said, or no party on record',
  format: 'Naming no format on record',
  theme: 'Of no theme that the words show',
  year: 'Undated',
}

function wordsFor(by: MoneyGroup | undefined): GroupWords {
  const labels = new Map<string, string>(THEMES)
  return {
    none: by === undefined ? '' : NONE[by],
    nameOf: (name) => (by === 'theme' ? (labels.get(name) ?? name) : name),
  }
}
