import { html } from 'hono/html'
import { collate, type Stretch } from '../vocabulary/collation.js'
import type { Html } from './layout.js'

/** A wording with the words that another wording lacks told apart; as it stands where the two are too long to align. */
export function collated(wording: string, other: string): Html {
  const [own] = collate(wording, other) ?? []
  return own === undefined ? html`${wording}` : html`${own.map(oneStretch)}`
}

function oneStretch({ text, isAlike }: Stretch): Html {
  if (isAlike) return html`${text}`
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return html`${before}<em class="deviates">${words}</em>${after}`
}
