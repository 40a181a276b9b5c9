import { describe, expect, test } from 'vitest'
import type { MoneyBar } from '../../register/money.js'
import { moneyChart } from './chart.js'

const bar = (currency: string, alike: number): MoneyBar => ({
  commitment: `c-${currency}`,
  actor: 'Norland',
  beneficiary: null,
  amount: { value: 5, currency, comparator: null, basis: null },
  date: '',
  group: null,
  alike,
})
const drawn = (bars: readonly MoneyBar[]) => String(moneyChart('r', bars, { none: 'none', nameOf: (name) => name }))

describe('the chart of sums', () => {
  test('tells how many sums of which it draws no panel', () => {
    const page = drawn([bar('JPY', 9), bar('EUR', 4), bar('USD', 3), bar('CHF', 2), bar('SEK', 1)])
    expect(page).toContain('13 smaller sums and 3 sums under 2 further headings not drawn')
    expect(page).toContain(', EUR<')
    expect(page).not.toContain(', SEK<')
  })

  test('tells of nothing left out where all is drawn', () => {
    expect(drawn([bar('JPY', 1), bar('EUR', 1)])).not.toContain('not drawn')
  })
})
