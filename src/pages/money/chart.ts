import { html } from 'hono/html'
import type { MoneyBar } from '../../register/money.js'
import { AMOUNT_KINDS } from '../../register/money-asked.js'
import { type AmountKind, kindOfAmount } from '../../vocabulary/further-findings.js'
import { addressOf } from '../addresses.js'
import { amountInWords, kindInWords, quantityInWords } from '../amounts.js'
import { dateInWords } from '../dates.js'
import type { Html } from '../layout.js'
import { capital, counted, shortened } from '../wording.js'

/** Sums of one kind and currency, in groups: those whose largest sum is largest first. */
type Panel = Readonly<{ kind: AmountKind; currency: string; most: number; groups: readonly Group[]; left: number }>
type Group = Readonly<{ name: string | null; bars: readonly MoneyBar[] }>

const GROUPS_AT_MOST = 6
const CURRENCIES_AT_MOST = 3
/** Pixels; horizontal lengths are percentages, so that the picture fits any width and its words keep their size. */
const HEAD = 40
const GROUP = 24
const ROW = 36
const BAR = 11
/** What a bar's line holds on a narrow screen; the rest of it is left out there. */
const LABEL = 42
const WIDE = 80

/** Which group a heading names, where sums belong to none. */
export type GroupWords = Readonly<{ none: string; nameOf: (name: string) => string }>

/**
 * The largest sums as bars, one a sum, each leading to its commitment and so to its sentences. Kinds of amount and currencies
 * stand apart, each on a scale of its own: bars are compared within a panel and never across. New money is filled; what
 * may not be added up is but outlined. Nothing where there is no sum.
 */
export function moneyChart(register: string, bars: readonly MoneyBar[], words: GroupWords): Html | '' {
  const { panels, cut } = panelsOf(bars, words)
  if (panels.length === 0) return ''
  let height = 0
  const drawn = panels.map((panel) => {
    const top = height
    height += HEAD + panel.groups.reduce((sum, group) => sum + heightOf(group), 0)
    return drawPanel(register, panel, top)
  })
  return html`<figure class="moneychart k-commitment"><svg width="100%" height="${height}" role="group" aria-label="${inWords(panels)}">
${drawn}
</svg><figcaption><span>Each bar is one sum as printed and opens to its sentences. Bars compare within one heading only: each heading has a scale of its own. Filled: new money. Outlined: sums that may hold, or be held by, others.</span>${leftWords(panels, cut)}</figcaption></figure>`
}

/** Kinds of amount in currencies that are not drawn, and the sums they hold. */
type Cut = Readonly<{ headings: number; sums: number }>

function leftWords(panels: readonly Panel[], { headings, sums }: Cut): Html | '' {
  const left = panels.reduce((sum, panel) => sum + panel.left, 0)
  const told = [
    ...(left > 0 ? [counted(left, 'smaller sum')] : []),
    ...(sums > 0 ? [`${counted(sums, 'sum')} under ${counted(headings, 'further heading')}`] : []),
  ]
  return told.length > 0 ? html` <span>${capital(told.join(' and '))} not drawn: see the table.</span>` : ''
}

function panelsOf(bars: readonly MoneyBar[], words: GroupWords): Readonly<{ panels: Panel[]; cut: Cut }> {
  const all = AMOUNT_KINDS.map((kind) => {
    const its = bars.filter(({ amount }) => kindOfAmount(amount) === kind)
    const many = new Map(its.map(({ amount, alike }) => [amount.currency, alike]))
    const currencies = [...many].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    return { kind, its, drawn: currencies.slice(0, CURRENCIES_AT_MOST), left: currencies.slice(CURRENCIES_AT_MOST) }
  })
  const left = all.flatMap((each) => each.left)
  return {
    panels: all.flatMap(({ kind, its, drawn }) => drawn.map(([currency]) => panelOf(kind, currency, its, words))),
    cut: { headings: left.length, sums: left.reduce((sum, [, many]) => sum + many, 0) },
  }
}

function panelOf(kind: AmountKind, currency: string, all: readonly MoneyBar[], words: GroupWords): Panel {
  const bars = all.filter(({ amount }) => amount.currency === currency)
  const byGroup = new Map<string, MoneyBar[]>()
  for (const bar of bars) {
    const key = bar.group?.id ?? ''
    byGroup.set(key, [...(byGroup.get(key) ?? []), bar])
  }
  const isSetOut = bars.some(({ group }) => group !== null)
  const groups = [...byGroup.values()].map((its): Group => {
    const name = its[0]?.group?.name
    return { name: name === undefined ? (isSetOut ? words.none : null) : words.nameOf(name), bars: its }
  })
  const shown = groups.slice(0, GROUPS_AT_MOST)
  const drawn = shown.reduce((sum, group) => sum + group.bars.length, 0)
  const most = Math.max(...bars.map(({ amount }) => amount.value))
  return { kind, currency, most, groups: shown, left: (bars[0]?.alike ?? 0) - drawn }
}

function heightOf({ name, bars }: Group): number {
  return (name === null ? 0 : GROUP) + bars.length * ROW
}

function drawPanel(register: string, { kind, currency, most, groups }: Panel, top: number): Html {
  let y = top + HEAD
  return html`<text class="head" x="0" y="${top + 24}">${capital(kindInWords(kind))}, ${currency}</text>
${groups.map((group) => {
  const at = y
  y += heightOf(group)
  const first = group.name === null ? at : at + GROUP
  return html`${group.name === null ? '' : html`<text class="group" x="0" y="${at + 15}">${shortened(group.name, LABEL)}</text>`}${group.bars.map(
    (bar, index) => drawBar(register, bar, first + index * ROW, most),
  )}`
})}`
}

function drawBar(register: string, bar: MoneyBar, y: number, most: number): Html {
  const { amount, commitment } = bar
  const share = most > 0 ? Math.max(0.6, (Math.max(amount.value, 0) / most) * 100) : 0.6
  // An outline is drawn on its edge: it has to stay inside the picture.
  const width = (amount.basis === 'increment' ? share : share * 0.995).toFixed(2)
  const sum = amountInWords(amount)
  const [who, more] = whoAndWhen(bar)
  const told = who === '' ? '' : ` ${shortened(who, Math.max(12, LABEL - sum.length))}`
  return html`<a href="${addressOf(register, 'commitments', commitment)}"><rect class="hit" x="0" y="${y}" width="100%" height="${ROW - 2}"/><text x="0" y="${y + 13}"><tspan class="sum">${sum}</tspan>${told}<tspan class="more">${shortened(more, WIDE)}</tspan></text><rect class="${amount.basis === 'increment' ? 'bar new' : 'bar'}" x="1" y="${y + 18}" width="${width}%" height="${BAR}"/></a>`
}

/** Who promised it, unless the heading says so, and for whom and when. */
function whoAndWhen({ actor, beneficiary, date, group }: MoneyBar): readonly [string, string] {
  const day = date === '' ? '' : `, ${dateInWords(date.slice(0, 4))}`
  return [group?.name === actor ? '' : actor, `${beneficiary === null ? '' : ` for ${beneficiary}`}${day}`]
}

function inWords(panels: readonly Panel[]): string {
  const told = panels.map(({ kind, currency, most, groups }) => {
    const many = groups.reduce((sum, { bars }) => sum + bars.length, 0)
    return `${kindInWords(kind)}, ${counted(many, 'sum')} up to ${quantityInWords(most, currency)}`
  })
  return `Sums by what they are: ${told.join('; ')}. The table has all of them.`
}
