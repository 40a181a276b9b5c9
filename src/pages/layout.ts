import { html } from 'hono/html'
import { addressOf } from './addresses.js'
import { assetAddress } from './assets.js'

/** A piece of a page, already escaped. */
export type Html = ReturnType<typeof html>

const SECTIONS = [
  ['', 'Overview'],
  ['meetings', 'Meetings'],
  ['visits', 'Visits'],
  ['statements', 'Statements'],
  ['commitments', 'Commitments'],
  ['money', 'Money'],
  ['figures', 'Figures'],
  ['positions', 'Positions'],
  ['people', 'People'],
  ['formats', 'Formats'],
  ['disagreements', 'Disagreements'],
  ['documents', 'Documents'],
] as const

/** What surrounds the words of a page. `current` is the section (`meetings`, or '' for the overview) the page belongs to. */
export type Frame = Readonly<{
  title: string
  register?: string
  current?: string
  /** The page has a search field of its own. */
  searches?: true
  /** The same data for programs. */
  data?: readonly Readonly<{ href: string; label: string; type: string }>[]
  /** Pages that search engines should pass over: searches and errors. */
  unlisted?: true
}>

/** One whole page: head, banner with search, main part and footer. */
export function layout(frame: Frame, main: Html): Html {
  const { title, register, data = [] } = frame
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${register === undefined ? 'Rapporteur' : `${register} · Rapporteur`}</title>
${frame.unlisted ? html`<meta name="robots" content="noindex">` : ''}
<link rel="stylesheet" href="${assetAddress('/style.css')}">
<link rel="icon" href="${assetAddress('/favicon.svg')}" type="image/svg+xml">
${data.map(({ href, label, type }) => html`<link rel="alternate" type="${type}" href="${href}" title="${label}">`)}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${banner(frame)}
<main id="main" class="wrap" tabindex="-1">
${main}
</main>
<footer><div class="wrap">
${data.length > 0 ? html`<p>This page as data: ${data.map(({ href, label }) => html` <a href="${href}">${label}</a>`)}</p>` : ''}
<p><a href="/about">How a register is made</a> · <a href="/about/accuracy">How accurate it is</a> · <a href="/">All registers</a></p>
</div></footer>
</body>
</html>`
}

function banner({ register, current, searches }: Frame): Html {
  if (register === undefined) {
    return html`<header class="top"><div class="wrap"><a class="brand" href="/">Rapporteur</a></div></header>`
  }
  return html`<header class="top"><div class="wrap">
<p class="brands"><a class="brand" href="/">Rapporteur</a> <a class="of" href="${addressOf(register)}">${register}</a></p>
<nav class="main" aria-label="Register"><ul>${SECTIONS.map(([section, label]) => {
    const address = section === '' ? addressOf(register) : addressOf(register, section)
    return html`<li><a href="${address}"${current === section ? html` aria-current="page"` : ''}>${label}</a></li>`
  })}</ul></nav>
${searches !== true ? searchForm(register) : ''}
</div></header>`
}

function searchForm(register: string): Html {
  return html`<form class="find" role="search" action="${addressOf(register, 'search')}" method="get">
<label class="unseen" for="find">Search this register</label>
<input id="find" type="search" name="q" placeholder="Search words, people" maxlength="200" autocomplete="off">
<button type="submit">Search</button>
</form>`
}
