import { html } from 'hono/html'
import type { Html } from './layout.js'
import { labelOf } from './wording.js'

/** A choice among the words of a vocabulary; `none` is what the list shows without a choice. */
export function choice(
  name: string,
  label: string,
  words: readonly string[],
  chosen: string | undefined,
  none = 'any',
): Html {
  const labelled = words.map((word) => [word, labelOf(word)] as const)
  return choiceOf(name, label, labelled, chosen, none)
}

/** A choice among values, each with the words people read for it. */
export function choiceOf(
  name: string,
  label: string,
  values: readonly (readonly [string, string])[],
  chosen: string | undefined,
  none = 'any',
): Html {
  return html`<p><label for="by-${name}">${label}</label> <select id="by-${name}" name="${name}">
<option value="">${none}</option>
${values.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`)}
</select></p>`
}

/** A field for words typed; `hint` shows the form expected. */
export function field(name: string, label: string, value: string | undefined, hint: string): Html {
  return html`<p><label for="by-${name}">${label}</label> <input id="by-${name}" name="${name}" value="${value ?? ''}" placeholder="${hint}" maxlength="100" autocomplete="off"></p>`
}

/** A day, as a browser lets one choose it. */
export function dayField(name: string, label: string, value: string | undefined): Html {
  return html`<p><label for="by-${name}">${label}</label> <input id="by-${name}" name="${name}" type="date" value="${value ?? ''}"></p>`
}

/** A four-digit year. */
export function yearField(value: string | undefined): Html {
  return html`<p class="narrow"><label for="by-year">Year</label> <input id="by-year" name="year" value="${value ?? ''}" placeholder="any" inputmode="numeric" pattern="[0-9]{4}" maxlength="4" title="Four digits" autocomplete="off"></p>`
}

/** A filter kept from the link that led here, with the words that say what it is. */
export type Kept = Readonly<{ name: string; value: string; words: string; without: string }>

/** A plain GET form above a list. Filters that came by a link stay as hidden fields, each with a link that drops it. */
export function filterForm(address: string, fields: readonly Html[], kept: readonly Kept[] = []): Html {
  return html`<form class="filters" action="${address}" method="get" aria-label="Filter this list">
${kept.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fields}
<p class="go"><button type="submit">Filter</button></p>
</form>
${kept.map(
  ({ words, without }) =>
    html`<p class="kept">${words} <a href="${without}">Show all<span class="unseen"> instead of only these</span></a></p>`,
)}`
}
