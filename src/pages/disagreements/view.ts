import { html } from 'hono/html'
import type {
  DisagreementEntry,
  DisagreementKind,
  DisagreementRow,
  DisagreementValue,
  Report,
  SettledValue,
  WithoutSource,
} from '../../register/entries.js'
import { addressOf, entryAddress, readerAddress } from '../addresses.js'
import { dateInWords, dateTag, openDateInWords } from '../dates.js'
import type { Html } from '../layout.js'
import { type Passages, reportList } from '../reports.js'
import { capital, counted, labelOf, shortened } from '../wording.js'
import { withoutSource } from './without-source.js'

const UNSETTLED: Readonly<Record<DisagreementKind, string>> = {
  disagreement:
    'Every printed value is kept. Nothing in the texts proves one of them: the value that most independent voices print stands first, which is an order and no decision.',
  possible:
    'The values may be of different measures, so that they need not contradict one another. Read the words before you compare them.',
}

const VALUES_IN_A_LIST = 4
const VALUE_IN_A_LIST = 80

/** What a kind of disagreement means, said plainly. */
const PLAINLY: Readonly<Record<DisagreementKind, string>> = {
  disagreement: 'Open: the sources give different values',
  possible: 'Possible: these may be different measures',
}

// Days in a row need not contradict one another either, and for another reason than sums.
const POSSIBLE_DAY = {
  plainly: 'Possible: these may be one evening in two time zones',
  unsettled:
    'These days follow one another: the reports may tell of one evening in two time zones, or of a meeting of two days. Read the words before you compare them.',
}

/** Why a disagreement of this kind is open. */
function unsettled({ disagreementKind, property }: Pick<DisagreementRow, 'disagreementKind' | 'property'>): string {
  return disagreementKind === 'possible' && property === 'date' ? POSSIBLE_DAY.unsettled : UNSETTLED[disagreementKind]
}

/** What a disagreement of this kind means, said plainly. */
function plainly({ disagreementKind, property }: Pick<DisagreementRow, 'disagreementKind' | 'property'>): string {
  return disagreementKind === 'possible' && property === 'date' ? POSSIBLE_DAY.plainly : PLAINLY[disagreementKind]
}

/** Where a disagreement stands: settled by the texts, open, or only possible. */
function standingOf({ disagreementKind, resolution, property }: Omit<DisagreementRow, 'values'>): string {
  if (resolution === null) return plainly({ disagreementKind, property })
  const by = isDecided(resolution) ? 'Decided by an officer' : 'Settled by the texts'
  return `${by}: ${printedValue(property, resolution.value)}`
}

/** An officer's word, which stands before what the texts prove. */
function isDecided({ because }: SettledValue): boolean {
  return because.every(({ rule }) => rule === 'decision')
}

/** A printed value as people read it: a day in words, a word of the vocabulary by its label, anything else as printed. */
export function printedValue(property: string, value: string): string {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(value)) return dateInWords(value)
  if (value.startsWith('XXXX-')) return openDateInWords(value)
  return property === 'meetingKind' || property === 'stage' || property === 'status' ? labelOf(value) : value
}

/** One disagreement in a list: what about, and the values beside one another, in no order of truth. */
export function disagreementItem(register: string, row: DisagreementRow): Html {
  return html`<li><div class="when">${row.date === null ? '' : dateTag(row.date, 'short')}</div><div class="k-disputed">
<p class="kind">${standingOf(row)}</p>
<h3><a href="${addressOf(register, 'disagreements', row.id)}">${row.about.title}</a><span class="of">: ${row.label}</span></h3>
${valueLine(row)}</div></li>`
}

function valueLine({ property, values }: DisagreementRow): Html {
  const shown = values.slice(0, VALUES_IN_A_LIST)
  const more = values.length - shown.length
  return html`<ul class="against">${shown.map(
    ({ value, documents }) =>
      html`<li><b>${shortened(printedValue(property, value), VALUE_IN_A_LIST)}</b> <span class="of">${counted(documents.length, 'document')}</span></li>`,
  )}${more > 0 ? html`<li class="of">and ${more} more</li>` : ''}</ul>`
}

/** The disagreements about one entry, on that entry's own page; nothing where there are none. */
export function disputedSection(register: string, rows: readonly DisagreementRow[]): Html | '' {
  if (rows.length === 0) return ''
  return html`<section id="disputed"><h2 class="disputed">What sources disagree on</h2>
<ul class="against-list">${rows.map(
    (row) => html`<li class="k-disputed"><p class="kind">${standingOf(row)}</p>
<h3><a href="${addressOf(register, 'disagreements', row.id)}">${capital(row.label)}</a></h3>
${valueLine(row)}</li>`,
  )}</ul></section>`
}

/** The reports of one value with the words that print it; where only the sense of a report gives the value, with all its words. */
export function wordsOf({ reports }: DisagreementValue): readonly Report[] {
  return reports.map((report) =>
    report.evidence.length > 0 ? report : { ...report, evidence: report.finding.evidence },
  )
}

/** A disagreement: every value with the words that print it, side by side. `passages` are those of all reports, in order. */
export function disagreementPage(
  register: string,
  entry: DisagreementEntry,
  passages: Passages,
  left?: WithoutSource,
): Html {
  const { about, values, property } = entry
  const address = entryAddress(register, about.kind, about.id)
  let from = 0
  const sides = values.map((each) => {
    const { value, documents } = each
    const reports = wordsOf(each)
    const own = passages.slice(from, from + reports.length)
    from += reports.length
    return html`<section><h2 class="value">${printedValue(property, value)}</h2>
<p class="meta">printed by ${counted(documents.length, 'document')}${each.independent < documents.length ? `, ${counted(each.independent, 'independent voice')}` : ''}</p>
${reportList(register, reports, own)}</section>`
  })
  return html`<header class="entry k-disputed">
<p class="kind">${standingOf(entry)}</p>
<h1>${capital(entry.label)}</h1>
<p class="lede">${labelOf(about.kind)}: ${address === undefined ? about.title : html`<a href="${address}">${about.title}</a>`}</p>
</header>
${entry.resolution === null ? html`<p class="lede standing">${unsettled(entry)}</p>` : proofSection(register, entry, entry.resolution)}
<div class="sides">${sides}</div>
${withoutSource(register, entry, left, (value) => printedValue(property, value))}`
}

/** What a rule of the arbiter leans on, in two or three words. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  weekday: 'Weekday against date',
  anniversary: 'Anniversary',
  'session-number': 'Number of the session',
  office: 'Who held the office',
  itinerary: 'Order of the journey',
  publication: 'Day of publication',
  presence: 'Who was in the room',
  level: 'Who sat at the table',
  'official-text': 'The official text',
  addends: 'The parts make the sum',
  decision: 'Decision',
}

/** The proof before the sources: each reason by itself, with the places where its words stand. */
function proofSection(register: string, { values, property }: DisagreementEntry, settled: SettledValue): Html {
  const { value, because } = settled
  const how = isDecided(settled)
    ? 'An officer of the register decided it. All values stay below.'
    : 'The texts prove it, by rules that anybody can follow; how many print a value proves nothing. All values stay below.'
  const titles = new Map(values.flatMap(({ reports }) => reports.map(({ document }) => [document.id, document.title])))
  return html`<section class="proof"><h2>Why ${printedValue(property, value)}</h2>
<dl class="facts">${because.map(
    ({ rule, proof, reports }) => html`<div><dt>${RULE_WORDS[rule] ?? labelOf(rule)}</dt>
<dd>${proof}${placesProving(register, reports, titles)}</dd></div>`,
  )}</dl>
<p class="meta">${how}</p></section>`
}

const PLACES_AT_MOST = 6

function placesProving(
  register: string,
  reports: SettledValue['because'][number]['reports'],
  titles: ReadonlyMap<string, string>,
): Html | '' {
  const places = reports.flatMap(({ document, finding, evidence: [first] }) =>
    first === undefined ? [] : [{ document, finding, start: first.start, end: first.end }],
  )
  if (places.length === 0) return ''
  return html` <span class="meta">Read it: ${places
    .slice(0, PLACES_AT_MOST)
    .map(
      ({ document, finding, start, end }, at) =>
        html`${at > 0 ? ', ' : ''}<a class="words" href="${readerAddress(register, document, { start, end, finding })}">${titles.get(document) ?? document}</a>`,
    )}</span>`
}
