import { html } from 'hono/html'
import type { DocumentEntry } from '../../register/entries.js'
import { LAYERS, type Layer, type SeenMark } from '../../vocabulary/layers.js'
import type { Html } from '../layout.js'
import { grouped } from '../wording.js'

/** What the reading sees in a text, as far as it was asked for: `marks` is undefined where none was, or where the text could not be read for it. */
export type Seen = Readonly<{ asked: ReadonlySet<Layer>; marks: readonly SeenMark[] | undefined }>

const LABEL_OF: Readonly<Record<Layer, string>> = {
  person: 'People',
  reference: 'Who else is meant',
  state: 'States',
  organisation: 'Organisations',
  format: 'Formats',
  place: 'Places',
  time: 'Times',
  amount: 'Amounts and counts',
  quotation: 'Quotations',
}

/** The layers that an address asks for (`see=person&see=time`); words that are none are passed over. */
export function askedLayers(values: readonly string[]): ReadonlySet<Layer> {
  const asked = new Set(values)
  return new Set(LAYERS.filter((layer) => asked.has(layer)))
}

/** A form that asks for the page again with other layers marked; it is the legend too, each layer drawn as its marks are. */
export function seenSwitches(address: string, kept: Readonly<Record<string, string | undefined>>, seen: Seen): Html {
  const { asked, marks } = seen
  const counts = new Map<Layer, number>()
  for (const { layer } of marks ?? []) counts.set(layer, (counts.get(layer) ?? 0) + 1)
  const failed = asked.size > 0 && marks === undefined
  return html`<form class="seeing" id="seeing" action="${address}#seeing" method="get">
${Object.entries(kept).map(([name, value]) => (value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">`))}
<fieldset class="switches"><legend>What the reading sees</legend>${LAYERS.map(
    (layer) =>
      html`<label class="s-${layer}"><input type="checkbox" name="see" value="${layer}"${asked.has(layer) ? html` checked` : ''}> <span class="seen">${LABEL_OF[layer]}</span>${marks === undefined ? '' : html` <span class="of">${grouped(counts.get(layer) ?? 0)}</span>`}</label>`,
  )}<button type="submit">Mark</button></fieldset></form>
${failed ? html`<p class="notice">The text could not be read for these marks. The findings stand as they are; try again in a moment.</p>` : ''}`
}

/** The marks of the layers asked for. */
export function marksAsked({ asked, marks }: Seen): readonly SeenMark[] {
  return (marks ?? []).filter(({ layer }) => asked.has(layer))
}

/** Words under marks of the reading, the first mark outermost; what a mark means stands behind the last of its words. */
export function seenWords(words: Html, over: readonly SeenMark[], end: number, text: DocumentEntry['text']): Html {
  return over.reduceRight<Html>((inner, mark) => {
    const label = mark.end === end ? meaningOf(mark, text.slice(mark.start, mark.end)) : ''
    return html`<span class="seen s-${mark.layer}">${inner}${label}</span>`
  }, words)
}

/** Nothing where the words say it themselves. */
function meaningOf({ meaning }: SeenMark, words: string): Html | '' {
  const same = meaning === '' || words.replace(/\s+/gu, ' ').toLowerCase() === meaning.toLowerCase()
  return same ? '' : html`<span class="as">${meaning}</span>`
}
