import { html } from 'hono/html'
import type { SaidAt } from '../../register/said-at.js'
import { commitmentItem } from '../commitments/view.js'
import type { Days } from '../dates.js'
import type { Html } from '../layout.js'
import { statementItem } from '../statements/view.js'

/** What the documents tell right after a meeting, promised and said by those who sat there; empty where they tell nothing. */
export function saidThere(register: string, { statements, commitments }: SaidAt, days: Days): Html {
  return html`${section('Promised there', commitments, (row) => commitmentItem(register, row, days))}
${section('Said there', statements, (row) => statementItem(register, row, days))}`
}

function section<T>(heading: string, rows: readonly T[], item: (row: T) => Html): Html | '' {
  return rows.length === 0 ? '' : html`<section><h2>${heading}</h2><ul class="entries">${rows.map(item)}</ul></section>`
}
