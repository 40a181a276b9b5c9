import { html } from 'hono/html'
import type { DisagreementEntry, SettledValue, WithoutSource } from '../../register/entries.js'
import { addressOf } from '../addresses.js'
import { choiceOf } from '../forms.js'
import type { Html } from '../layout.js'
import { counted, shortened } from '../wording.js'

const TITLE_IN_A_CHOICE = 80

type Worded = (value: string) => string

/** A choice of one source to leave out, and with it chosen what would then be left of the disagreement; nothing where one document prints it all. */
export function withoutSource(
  register: string,
  entry: DisagreementEntry,
  left: WithoutSource | undefined,
  worded: Worded,
): Html | '' {
  const sources = new Map(entry.values.flatMap(({ reports }) => reports.map(({ document }) => [document.id, document])))
  if (sources.size < 2) return ''
  const choices = [...sources.values()].map(({ id, title, outlet }) => {
    return [id, `${outlet === null ? '' : `${outlet}: `}${shortened(title, TITLE_IN_A_CHOICE)}`] as const
  })
  const source = left && sources.get(left.document)
  return html`<section id="without"><h2>Without one source</h2>
<form class="filters" action="${addressOf(register, 'disagreements', entry.id)}#without" method="get" aria-label="Leave out a source">
${choiceOf('without', 'Leave out', choices, left?.document, 'none')}
<p class="go"><button type="submit">See what changes</button></p>
</form>
${left && source ? html`<p>Without <a href="${addressOf(register, 'documents', source.id)}">${source.title}</a>: ${changeOf(entry, left, worded)}</p>${valuesLeft(left, worded)}` : ''}</section>`
}

function valuesLeft({ values }: WithoutSource, worded: Worded): Html {
  return html`<ul class="against">${values.map(
    ({ value, documents, independent }) =>
      html`<li><b>${worded(value)}</b> <span class="of">${counted(documents.length, 'document')}, ${counted(independent, 'independent voice')}</span></li>`,
  )}</ul>`
}

/** What leaving the source out does to the disagreement, in one sentence. */
function changeOf(
  { resolution: before, values: printed }: DisagreementEntry,
  { values, resolution: after }: WithoutSource,
  worded: Worded,
): string {
  const [first, second] = values
  if (!first) return 'no value would be printed at all.'
  if (!second) return `there would be no disagreement: only ${worded(first.value)} is printed.`
  const gone = printed.filter(({ value }) => !values.some((one) => one.value === value))
  const fallen = gone.length > 0 ? `${gone.map(({ value }) => worded(value)).join(' and ')} would go. ` : ''
  return `${fallen}${standing(before, after, worded)}`
}

function standing(before: SettledValue | null, after: SettledValue | null, worded: Worded): string {
  if (before === null && after === null) return 'It would stay open.'
  if (after === null) return `What settles it (${worded(before?.value ?? '')}) would fall away: it would be open.`
  if (before?.value === after.value) return `${worded(after.value)} would stay settled.`
  return `It would be settled as ${worded(after.value)}.`
}
