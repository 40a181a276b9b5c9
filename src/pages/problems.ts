import { html } from 'hono/html'
import type { Html } from './layout.js'

/** What a reader is told when there is no page, with where to go instead. */
export function problemPage(
  heading: string,
  words: string,
  links: readonly Readonly<{ href: string; label: string }>[],
): Html {
  return html`<h1>${heading}</h1><p class="lede">${words}</p>${links.map(({ href, label }) => html`<p><a href="${href}">${label}</a></p>`)}`
}
