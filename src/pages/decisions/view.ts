import { html } from 'hono/html'
import type { DecisionRow } from '../../register/decisions/decision.js'
import { addressOf, entryAddress } from '../addresses.js'
import { dateTag } from '../dates.js'
import type { Html } from '../layout.js'
import { labelOf, shortened } from '../wording.js'

const VERBS: Readonly<Record<DecisionRow['verb'], string>> = {
  confirm: 'Confirmed',
  reject: 'Rejected',
  correct: 'Corrected',
  merge: 'Merged',
  split: 'Split',
  status: 'Status set',
}

const TITLE_IN_A_LIST = 120

/** One decision in a list: what was decided on what, by whom, when and why; an orphan with the words that are gone. */
export function decisionItem(register: string, decision: DecisionRow): Html {
  const { verb, kind, entries, property, value, apart, reason, by, at, undone, orphaned, id } = decision
  const taken = apart.length > 0 ? `${apart.join(', ')} taken out` : null
  const what = [property === null ? null : labelOf(property), verb === 'status' ? labelOf(value ?? '') : value, taken]
    .filter((part) => part !== null)
    .join(': ')
  return html`<li id="${id}"><div class="when">${dateTag(at.slice(0, 10), 'short')}</div><div class="k-disputed">
<p class="kind">${VERBS[verb]}${undone === null ? '' : ', taken back'}${orphaned.length > 0 ? ', orphan' : ''}</p>
<h3>${entries.map((entry, index) => html`${index > 0 ? ' and ' : ''}${entryLink(register, kind, entry)}`)}${what === '' ? '' : html`<span class="of">: ${what}</span>`}</h3>
<p>${reason}</p>
<p class="meta">${by}, ${dateTag(at.slice(0, 10))} · ${id} on ${entries.map(idInWords).join(' and ')}</p>
${undone === null ? '' : html`<p class="meta">Taken back by ${undone.by}, ${dateTag(undone.at.slice(0, 10))}: ${undone.reason}</p>`}
${orphaned.map(({ quote }) => html`<p class="meta disputed">It rests on words that are no longer found, and is attached to nothing else: <q>${quote}</q></p>`)}
</div></li>`
}

function idInWords({ id, now }: DecisionRow['entries'][number]): string {
  return now === null || now === id ? id : `${id}, now ${now}`
}

function entryLink(register: string, kind: string, { id, now, title }: DecisionRow['entries'][number]): Html {
  const address = now === null ? undefined : entryAddress(register, kind, now)
  const words = title === null ? id : shortened(title, TITLE_IN_A_LIST)
  return address === undefined ? html`${words}` : html`<a href="${address}">${words}</a>`
}

/** What officers decided about one entry, on that entry's own page; nothing where there is nothing. */
export function decidedSection(register: string, decisions: readonly DecisionRow[]): Html | '' {
  if (decisions.length === 0) return ''
  return html`<section id="decided"><h2>What was decided</h2>
<ul class="entries">${decisions.map((decision) => decisionItem(register, decision))}</ul>
<p class="more"><a href="${addressOf(register, 'decisions')}">All decisions</a></p></section>`
}
