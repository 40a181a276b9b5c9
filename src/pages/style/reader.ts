/** What the reading sees: a line below or above the words, of one style each, so that no two layers look alike without colour. */
const SEEN_AS = {
  person: ['role', 'bottom', 'solid'],
  reference: ['role', 'bottom', 'dotted'],
  organisation: ['visit', 'bottom', 'dashed'],
  amount: ['figure', 'bottom', 'double'],
  state: ['meeting', 'top', 'solid'],
  place: ['document', 'top', 'dotted'],
  time: ['position', 'top', 'dashed'],
  format: ['format', 'top', 'double'],
} as const

/** Lines above the words, as backgrounds: a border would stand where the line before ends. */
const LINE_ABOVE = {
  solid: 'linear-gradient(var(--k) 0 0) 0 .1em / 100% 2px no-repeat',
  dotted: 'repeating-linear-gradient(90deg, var(--k) 0 2px, transparent 2px 5px) 0 .1em / 100% 2px no-repeat',
  dashed: 'repeating-linear-gradient(90deg, var(--k) 0 6px, transparent 6px 9px) 0 .1em / 100% 2px no-repeat',
  double:
    'linear-gradient(var(--k) 0 0) 0 .04em / 100% 1px no-repeat, linear-gradient(var(--k) 0 0) 0 .2em / 100% 1px no-repeat',
} as const

const DRAWN_BY = {
  statement: 'box-shadow',
  meeting: 'text-decoration',
  role: 'text-decoration',
  visit: 'text-decoration',
  commitment: 'text-decoration',
  figure: 'outline',
  position: 'background-image',
  format: 'background-color',
}

/**
 * The reader: the text in serif, its findings marked, the notes in the margin. Kinds differ by line and tint as well as colour:
 * a statement has a solid line and its words said a tint, a meeting a dashed line, a role a dotted one, a visit waves, a
 * commitment two lines, a figure a box, a position dashes and dots above, a fact about a format a tint of its own.
 */
export const reader = `
.provenance dl { display: grid; gap: .6rem; margin: .6rem 0 0; font-size: .875rem }
.provenance dd { overflow-wrap: anywhere }
.stated { margin-top: 1rem; font-size: .875rem; border-collapse: collapse }
.stated caption { text-align: left; color: var(--soft) }
.stated th, .stated td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; overflow-wrap: anywhere }
.notice { max-width: 44rem; border-left: 3px solid var(--rule); padding-left: 1rem; margin-top: 1.4rem }
.switches { border: 0; padding: 0; margin: 1rem 0 1.6rem; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; font-size: .9rem }
.switches legend { float: left; color: var(--soft); margin-right: 1.5rem }
.switches label { cursor: pointer; display: flex; align-items: center; gap: .45rem }
.switches input { accent-color: var(--k); width: 1rem; height: 1rem }
.row { display: grid; grid-template-columns: minmax(0, 38rem) minmax(12rem, 1fr); gap: 0 3rem }
.row > :first-child { font: 400 1.14rem/1.7 var(--serif); margin: 0 0 1.1rem; hanging-punctuation: first }
.row > .b-title { font: 600 1.5rem/1.3 var(--serif) }
.row > .b-heading { font: 600 1.25rem/1.4 var(--serif); margin-top: .9rem }
.row > .b-byline, .row > .b-dateline { font-size: 1rem; color: var(--soft) }
.row > .b-caption { font-size: .98rem; line-height: 1.5; color: var(--soft); padding-left: 1rem; border-left: 1px solid var(--rule) }
.row > .b-quotation { padding-left: 1.5rem }
.row > .b-list-item { padding-left: 1.3rem; position: relative; margin-bottom: .5rem }
.row > .b-list-item::before { content: '–'; position: absolute; left: 0; color: var(--soft) }
.seeing { margin: -.6rem 0 1.6rem }
.seeing .switches { margin: 0; align-items: center }
.seeing button { min-height: 0; padding: .3rem .9rem }
.seen .as { font: 600 .7rem/1 var(--sans); font-style: normal; color: var(--k); margin-left: .25em; user-select: none; overflow-wrap: anywhere }
${Object.entries(SEEN_AS).map(seen).join('')}.s-quotation { --k: var(--statement) }
.seen.s-quotation, .s-quotation > .seen { font-style: italic }
mark { background: none; color: inherit; border-radius: 2px }
mark.asked, .words mark.asked { background-color: var(--asked) }
mark { text-underline-offset: .28em; text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone }
mark.k-meeting { text-decoration: underline dashed .11em var(--meeting) }
mark.k-role { text-decoration: underline dotted .15em var(--role) }
mark.k-visit { text-decoration: underline wavy .09em var(--visit) }
mark.k-commitment { text-decoration: underline double .09em var(--commitment) }
mark.k-figure { outline: 1px solid var(--figure); outline-offset: 1px }
mark.k-position { background: repeating-linear-gradient(90deg, var(--position) 0 .5em, transparent .5em .65em, var(--position) .65em .75em, transparent .75em .9em) 0 .1em / 100% .1em no-repeat }
mark.k-format { background-color: color-mix(in srgb, var(--format) 16%, transparent) }
mark.k-statement { box-shadow: inset 0 -.1em 0 var(--statement) }
mark.said { background-color: color-mix(in srgb, var(--statement) 13%, transparent) }
mark.asked.said { background-color: var(--asked) }
.number { font: 600 .72rem/1 var(--sans); color: var(--k); text-decoration: none; padding: .15em .3em; border-radius: 3px }
.reader .row > :first-child .number { vertical-align: .45em; margin-right: .1em }
.number:hover { background: var(--k); color: var(--paper) }
.number:target, .note:target { background: var(--asked); color: var(--ink) }
.notes { list-style: none; margin: .15rem 0 1rem; padding: 0; font-size: .82rem; line-height: 1.4 }
.note { display: grid; grid-template-columns: 1.9em minmax(0, 1fr); border-top: 2px solid var(--k); padding: .3rem 0 .55rem }
.note .number { justify-self: start; padding: .3em .3em .3em 0 }
.note .number:hover { padding-left: .3em; margin-left: -.3em }
.note p { margin: 0 }
.note .kind, .note .meta { font-size: inherit }
.note .kind { display: block }
.note .kind::before { display: inline-block }
.note a:not(.number) { color: var(--ink); font-weight: 600 }
.furniture { margin: .4rem 0 1.4rem; max-width: 38rem; color: var(--soft); border-block: 1px dashed var(--line); padding: .3rem 0 .5rem }
.furniture p { font: .9rem/1.5 var(--serif); margin: .5rem 0 0 }
${Object.entries(DRAWN_BY).map(hidden).join('')}
@media (max-width: 56rem) {
  .row { grid-template-columns: minmax(0, 38rem) }
  .notes { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: -.5rem 0 1.4rem }
  .note { flex: 1 1 14rem; max-width: 20rem }
}
`

function seen([layer, [colour, side, line]]: readonly [string, readonly [string, string, keyof typeof LINE_ABOVE]]) {
  const below = `border-bottom: ${line === 'solid' ? '2px' : '3px'} ${line} var(--k)`
  return `.s-${layer} { --k: var(--${colour}) }
.seen.s-${layer}, .s-${layer} > .seen { ${side === 'bottom' ? below : `background: ${LINE_ABOVE[line]}`} }
`
}

/** The rules by which an unticked box hides marks and notes of its kind; what draws another kind on the same words stays. */
function hidden([kind, drawn]: readonly [string, string]): string {
  const off = `body:has(#show-${kind}:not(:checked))`
  const tint = kind === 'statement' ? `${off} .reader mark.said:not(.asked) { background-color: transparent }\n` : ''
  return `${off} .reader mark.k-${kind} { ${drawn}: ${drawn === 'background-color' ? 'transparent' : 'none'} }
${tint}${off} .reader :is(.number, .note).k-${kind} { display: none }
`
}
