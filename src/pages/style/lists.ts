/** Two bars beside one another. */
const DIFFERING = 'polygon(0 0, 42% 0, 42% 100%, 0 100%, 0 0, 58% 0, 100% 0, 100% 100%, 58% 100%, 58% 0)'

/** Lists, filters, tables, facts: what registers are made of. Hairlines rather than boxes. */
export const lists = `
.kind { font-size: .8rem; font-weight: 600; color: var(--k, var(--soft)); margin: 0 0 .1rem; display: flex; align-items: baseline; flex-wrap: wrap }
.kind time { font-weight: 400; color: var(--soft); margin-left: .3em }
.kind::before { content: ''; flex: none; width: .58em; height: .58em; margin-right: .5em; background: currentColor; border-radius: 50% }
.k-statement > .kind::before, .kind.k-statement::before, .note.k-statement .kind::before { border-radius: 50% 50% 50% 0 }
.k-role > .kind::before, .k-person > .kind::before, .note.k-role .kind::before { border-radius: 0; rotate: 45deg; scale: .86 }
.k-document > .kind::before, .kind.k-document::before { border-radius: 0; width: .46em }
${shape('visit', 'polygon(0 0, 100% 50%, 0 100%)')}
${shape('commitment', 'polygon(50% 0, 100% 40%, 80% 100%, 20% 100%, 0 40%)')}
${shape('figure', 'polygon(0 55%, 28% 55%, 28% 100%, 36% 100%, 36% 25%, 64% 25%, 64% 100%, 72% 100%, 72% 0, 100% 0, 100% 100%, 0 100%)')}
${shape('position', 'polygon(0 0, 100% 0, 100% 65%, 22% 65%, 22% 100%, 0 100%)')}
${shape('format', 'polygon(25% 6%, 75% 6%, 100% 50%, 75% 94%, 25% 94%, 0 50%)')}
${shape('disagreement', DIFFERING)}
${shape('disputed', DIFFERING)}
.entries, .reports, .people, .registers, .roles { list-style: none; margin: .6rem 0 0; padding: 0 }
.entries > li { display: grid; grid-template-columns: 7.2rem minmax(0, 1fr); gap: .2rem 1.4rem; padding: 1rem 0; border-top: 1px solid var(--line) }
.when { font-size: .875rem; color: var(--soft); padding-top: .02rem }
.entries h3 a { text-decoration-color: transparent }
.entries h3 a:hover { text-decoration-color: currentColor }
.columns { display: grid; grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 0 3.5rem }
.columns .entries > li { display: block }
.columns .when { float: right; padding: 0 0 0 1rem; font-size: .82rem }
.columns .when:not(:has(*)) { display: none }
.more, .empty { margin-top: .9rem }
.excerpt { max-width: 42rem; margin: .2rem 0 0 }
.empty { color: var(--soft) }
.people { columns: 2; column-gap: 3.5rem }
.people > li { break-inside: avoid; display: flex; justify-content: space-between; gap: 1rem; padding: .7rem 0; border-top: 1px solid var(--line) }
.people h3 a { text-decoration-color: transparent }
.people h3 a:hover { text-decoration-color: currentColor }
.tally { font-size: .82rem; color: var(--soft); text-align: right; flex: none; max-width: 45%; margin: .1rem 0 0 }
.counts { list-style: none; display: flex; flex-wrap: wrap; gap: .6rem 1.8rem; margin: 1.4rem 0 0; padding: 1rem 0; border-block: 1px solid var(--line) }
.counts a { text-decoration: none; color: inherit }
.counts a:hover span { text-decoration: underline }
.counts b { display: block; font: 600 1.6rem/1.15 var(--sans); letter-spacing: -.02em; color: var(--k, var(--ink)) }
.counts span { font-size: .875rem; color: var(--soft) }
.timeline { margin: 1.8rem 0 0 }
.timeline svg { display: block; overflow: visible }
.timeline .up { fill: var(--statement) }
.timeline .down { fill: var(--meeting) }
.timeline line { stroke: var(--rule) }
.timeline text { font: 12px var(--sans); fill: var(--soft) }
figcaption { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin-top: .5rem }
figcaption .kind { font-weight: 400 }
details > summary { cursor: pointer; font-size: .875rem; color: var(--soft); margin-top: .4rem; width: fit-content }
.moneychart, .series { margin: 1.2rem 0 0; max-width: 52rem }
.moneychart svg, .series svg { display: block; overflow: hidden }
.moneychart text, .series text { font: 13px var(--sans); fill: var(--soft) }
.moneychart .head { font-weight: 600; font-size: 15px; fill: var(--ink) }
.moneychart .group { font-weight: 600; fill: var(--soft) }
.moneychart .sum { font-weight: 600; fill: var(--accent) }
.moneychart .hit { fill: transparent }
.moneychart a:hover .sum { text-decoration: underline }
.moneychart .bar { fill: none; stroke: var(--commitment); stroke-width: 1.5 }
.moneychart .new { fill: var(--commitment); stroke: none }
.series line { stroke: var(--figure); stroke-width: 2 }
.series .axis { stroke: var(--rule); stroke-width: 1 }
.series circle { fill: var(--paper); stroke: var(--figure); stroke-width: 2 }
.series .current { fill: var(--figure) }
.scroll { overflow-x: auto }
table { border-collapse: collapse; font-size: .92rem; min-width: min(100%, 24rem) }
th { text-align: left; font-weight: 600 }
thead th { font-size: .82rem; color: var(--soft) }
th, td { padding: .5rem 1.6rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
.num { text-align: right }
td.value { font-weight: 600 }
.sums td { min-width: 7rem }
.sums th[scope=row] { white-space: nowrap }
.presence th[scope=row] { position: sticky; left: 0; background: var(--paper); font-weight: 400; white-space: nowrap }
.presence td { vertical-align: top; min-width: 9rem }
.presence td p { margin: 0 0 .35rem }
.presence td strong { font-weight: 600 }
.presence td .of { display: block }
.presence .away strong { color: var(--soft); font-weight: 400; font-style: italic }
.filters { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem 1rem; margin: .8rem 0 1.2rem }
.filters p { margin: 0 }
.filters label { display: block; font-size: .82rem; color: var(--soft) }
.filters input:not([type]) { width: 11rem }
.filters .narrow input { width: 5rem }
.filters .check label { color: var(--ink); font-size: .92rem; padding: .45rem 0 }
.kept { background: var(--accent-soft); padding: .5rem .9rem; border-radius: 4px; width: fit-content }
.pages { margin-top: 1.6rem; font-size: .92rem }
.pages ul, .kinds ul { gap: .3rem 1.2rem; align-items: baseline }
.pages [aria-hidden], .pages .here { color: var(--soft) }
.pages a, .kinds a { display: inline-block; padding: .3rem 0 }
.kinds { margin: .8rem 0 1.4rem; font-size: .92rem }
.kinds a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none }
.entry { border-bottom: 1px solid var(--line); margin-top: 2.2rem; padding-bottom: 1rem }
.entry h1 { margin: .2rem 0 .4rem }
.entry h1 a { text-decoration-color: transparent }
.entry h1 a:hover { text-decoration-color: currentColor }
.entry .lede { margin-bottom: .2rem }
.facts { display: flex; flex-wrap: wrap; gap: .9rem 3rem; margin: 1.2rem 0 }
dt { font-size: .82rem; color: var(--soft) }
dd { margin: 0 }
.names { list-style: none; padding: 0; margin: 0; columns: 2 16rem; column-gap: 3rem; max-width: 46rem }
.names li { padding: .2rem 0; break-inside: avoid }
.deviates { font-style: normal; background: var(--accent-soft); border-bottom: 2px solid var(--disputed); border-radius: 2px }
.beside td { max-width: 26rem; font-family: var(--serif) }
.beside .place { font: .82rem var(--sans); white-space: nowrap }
.beside caption { text-align: left; padding-bottom: .5rem }
.family { margin: .4rem 0 1rem }
.family li { display: flex; gap: .8rem; align-items: flex-start }
.family svg { flex: none; overflow: visible }
.family line { stroke: var(--rule); stroke-width: 2 }
.family .model { fill: var(--ink) }
.family .carrier { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5 }
.family ol { list-style: none; margin: 0; padding: 0; font-size: .92rem; line-height: 26px }
.topics { padding-left: 1.1rem; max-width: 42rem }
.reports > li { padding: .9rem 0; border-top: 1px solid var(--line) }
.said h3 { font-size: .95rem; color: var(--soft); margin: 1.8rem 0 0 }
.said .entries { margin-top: .4rem }
.said .kind a { color: inherit }
.roles > li { padding: .6rem 0; border-top: 1px solid var(--line) }
.pull { font-size: clamp(1.2rem, 1.05rem + .8vw, 1.5rem); line-height: 1.5; border-left-width: 4px; margin: 1.6rem 0 0; padding-left: 1.3rem; max-width: 48rem }
.reports blockquote { color: var(--soft) }
.reports mark { color: var(--ink) }
.reports blockquote:not(:has(mark)) { color: var(--ink) }
.front { max-width: 30ch; font-size: clamp(1.9rem, 1.3rem + 2.8vw, 3rem); line-height: 1.1; margin-top: clamp(2rem, 7vw, 4.5rem) }
.registers { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0 3rem }
.registers > li { border-top: 2px solid var(--ink); padding: .9rem 0 1.6rem }
.registers h3 { font-size: 1.2rem }
.registers p { margin: .2rem 0 0 }
.specimen { margin-top: 3.5rem; padding-top: .4rem; border-top: 1px solid var(--line) }
.specimen h2 { margin-top: 1.2rem }
.steps { list-style: none; padding: 0; counter-reset: step; max-width: 46rem }
.steps > li { counter-increment: step; position: relative; padding-left: 3rem; margin-bottom: 1.4rem }
.steps > li::before { content: counter(step); position: absolute; left: 0; top: -.15rem; font: 600 1.6rem/1.3 var(--sans); color: var(--accent) }
.steps h2 { margin: 0 0 .3rem }
.steps ~ p { max-width: 46rem }
.sum { margin: .15rem 0 .2rem }
.sum b { font-weight: 600; color: var(--k) }
.action { font-weight: 400 }
.change { font-size: .92rem; font-weight: 400; letter-spacing: 0; color: var(--soft) }
.money dl { margin: .6rem 0 0 }
.money dt { margin: .8rem 0 .2rem }
.money dd { margin: 0 0 .45rem }
.money svg { display: block }
.money rect { fill: var(--k) }
.legs, .ladder, .against, .against-list { list-style: none; margin: .8rem 0 0; padding: 0 }
.legs { display: flex; flex-wrap: wrap; row-gap: 1.4rem }
.legs > li { position: relative; padding: 1.3rem 1.6rem 0 0; min-width: 9rem; flex: 0 1 auto }
.legs > li::before { content: ''; position: absolute; left: 0; top: .15rem; width: .7rem; height: .7rem; border: 2px solid var(--k); border-radius: 50%; background: var(--paper); z-index: 1 }
.legs > li:not(:last-child)::after { content: ''; position: absolute; left: 0; right: 0; top: .43rem; height: 2px; background: color-mix(in srgb, var(--k) 45%, transparent) }
.legs .day { display: block; font-size: .875rem; color: var(--soft) }
.ladder { display: grid; grid-template-columns: repeat(8, minmax(0, 1fr)); gap: .3rem; font-size: .85rem; line-height: 1.3; color: var(--soft) }
.ladder > li { border-top: 6px solid var(--line); padding: .35rem .2rem 0 0; overflow-wrap: anywhere }
.ladder > .below { border-color: color-mix(in srgb, var(--k) 40%, transparent) }
.ladder > [aria-current] { border-color: var(--k); color: var(--ink); font-weight: 600 }
.against { margin: .25rem 0 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; font-size: .95rem; overflow: hidden }
.against b { font-weight: 600 }
.against .of { font-size: .875rem }
.against > li { border-left: 1px solid var(--rule); padding-left: 1.1rem; margin-left: calc(-1.1rem - 1px) }
.against > li:not(:last-child) { margin-right: 1.1rem }
.against-list > li { padding: .7rem 0; border-top: 1px solid var(--line) }
h3 .of { font-weight: 400 }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 2.5rem; margin-top: 1.4rem }
.sides > section { border-top: 3px solid var(--disputed) }
.sides h2 { margin: .7rem 0 0; font-size: 1.3rem }
.standing { margin-top: 1.2rem }
.told { margin: .4rem 0 0 }
.told > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .5rem 2rem; padding: .7rem 0; border-top: 1px solid var(--line) }
.told dt { grid-column: 1 / -1; color: var(--ink) }
.told dt .disputed { margin-left: .6em }
.told .meta { display: block }
@media (max-width: 52rem) {
  .columns { grid-template-columns: minmax(0, 1fr) }
  .people { columns: 1 }
}
@media (max-width: 40rem) {
  .legs { display: block }
  .legs > li { padding: 0 0 1.1rem 1.5rem }
  .legs > li:not(:last-child)::after { left: .28rem; right: auto; top: .8rem; bottom: -.2rem; width: 2px; height: auto }
  .legs > li::before { top: .35rem }
  .ladder { grid-template-columns: minmax(0, 1fr); gap: 0 }
  .ladder > li { border: 0; border-left: 6px solid var(--line); padding: .25rem 0 .25rem .7rem }
  .sums, .sums :is(tbody, tr, th) { display: block; white-space: normal }
  .sums thead, .sums .unsaid { display: none }
  .sums tr { padding: .7rem 0; border-bottom: 1px solid var(--line) }
  .sums :is(th, td) { padding: .1rem 0; border: 0; text-align: left }
  .sums td:not(.unsaid) { display: grid; grid-template-columns: 6rem minmax(0, 1fr) }
  .sums td::before { content: attr(data-column); color: var(--soft) }
  .entries > li { grid-template-columns: minmax(0, 1fr); gap: 0; padding: .9rem 0 }
  .when:not(:has(*)) { display: none }
  .moneychart .more { display: none }
  .counts { gap: .8rem 2rem }
  .filters p { flex: 1 1 8rem }
  .filters input:not([type]), .filters select, .filters .narrow input { width: 100% }
  .filters .go { flex: none }
}
`

/** The sign of a kind beside its name: kinds differ by shape as well as colour. */
function shape(kind: string, polygon: string): string {
  return `:is(.k-${kind} > .kind, .note.k-${kind} .kind)::before { border-radius: 0; clip-path: ${polygon}; width: .7em; height: .7em }`
}
