/** The page around everything: type, links, banner, footer. The register speaks in sans, the documents in serif. */
export const page = `
*, ::before, ::after { box-sizing: border-box }
html { font: 400 100%/1.55 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem }
body { margin: 0; overflow-wrap: break-word; min-height: 100vh; display: flex; flex-direction: column }
main { flex: 1; width: 100% }
main:focus { outline: none }
.wrap { max-width: 70rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem) }
a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .2em }
a:hover { text-decoration-thickness: .13em }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: 1rem; top: -5rem; background: var(--accent); color: var(--paper); padding: .6rem 1rem; z-index: 1 }
.skip:focus { top: 0 }
h1 { font: 600 clamp(1.55rem, 1.2rem + 1.6vw, 2.15rem)/1.2 var(--sans); letter-spacing: -.015em; margin: 2.4rem 0 .5rem; max-width: 46rem; text-wrap: balance }
h2 { font: 600 1.08rem/1.3 var(--sans); margin: 2.4rem 0 .6rem }
h3 { font: 600 1rem/1.4 var(--sans); margin: 0 }
p { margin: 0 0 .7rem }
.words, blockquote { font-family: var(--serif); font-size: 1.06em }
h1.words { font: 600 clamp(1.6rem, 1.2rem + 1.8vw, 2.3rem)/1.2 var(--serif); letter-spacing: -.005em }
h3.words { font: 600 1.08rem/1.4 var(--serif) }
blockquote { margin: .4rem 0; padding-left: 1rem; border-left: 3px solid var(--k, var(--rule)); line-height: 1.6; max-width: 42rem }
blockquote p { margin: 0 }
.lede { color: var(--soft); max-width: 44rem }
.lede.large { font-size: 1.12rem; color: var(--ink) }
.meta, h2.total, figcaption { font-size: .875rem; font-weight: 400; color: var(--soft); margin: .2rem 0 0 }
.undated, .of, .role { color: var(--soft) }
.disputed { color: var(--disputed) }
h1 .role, h3 .role { font-weight: 400 }
code, .code { font-family: var(--mono); font-size: .9em }
pre { background: var(--sheet); border: 1px solid var(--line); border-radius: 4px; padding: .9rem 1.1rem; overflow-x: auto }
time { white-space: nowrap }
time, .num, .counts b, .tally, .total, .number { font-variant-numeric: tabular-nums }
header.top { background: var(--sheet); border-bottom: 1px solid var(--line) }
header.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 2rem; padding-block: .7rem }
.brands { margin: 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem }
.brand { font: 600 1.12rem var(--serif); color: var(--ink); text-decoration: none }
.brands .of { font-size: .92rem; color: var(--soft); text-decoration: none }
.brands .of::before { content: '/'; color: var(--rule); margin-right: .6rem }
.brands a:hover { text-decoration: underline }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.2rem }
header.top .find { order: 1 }
nav.main { font-size: .92rem; order: 2; width: 100% }
nav.main a { display: inline-block; padding: .35rem 0; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent }
nav.main a:hover { color: var(--ink); border-color: var(--rule) }
nav.main a[aria-current] { color: var(--ink); border-color: var(--accent) }
.find { display: flex; margin-left: auto }
input, select, button { font: inherit; font-size: .92rem; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; padding: .4rem .6rem; max-width: 100%; min-height: 2.4rem }
input[type=checkbox] { min-height: 0 }
::placeholder { color: var(--soft); opacity: 1 }
button { background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; padding-inline: .9rem }
button:hover { filter: brightness(1.12) }
.find input { width: 14rem; min-width: 0; border-radius: 4px 0 0 4px; border-right: 0 }
.find button { border-radius: 0 4px 4px 0 }
.find.large { margin: .8rem 0 0; max-width: 36rem }
.find.large input { flex: 1; font-size: 1.05rem; padding: .6rem .8rem }
footer { margin-top: 4.5rem; border-top: 1px solid var(--line); font-size: .875rem; color: var(--soft); padding: 1.2rem 0 2rem }
footer p { margin: 0 0 .3rem }
@media (max-width: 46rem) {
  header.top .wrap { gap: .3rem 1rem }
  nav.main { font-size: .875rem }
  nav.main ul { gap: 0 1rem }
  nav.main a { padding: .2rem 0 }
  header.top .find { flex: 1 1 14rem }
  header.top .find input { flex: 1; width: 8rem }
  h1 { margin-top: 1.6rem }
}
`
