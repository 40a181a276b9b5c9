import { html } from 'hono/html'
import type { Html } from './layout.js'

const LABELS: Readonly<Record<string, string>> = {
  summit: 'Summit',
  ministerial: 'Ministerial',
  bilateral: 'Bilateral meeting',
  expert: 'Expert meeting',
  'working-group': 'Working group',
  'press-conference': 'Press conference',
  call: 'Call',
  other: 'Meeting',
  direct: 'Direct quotation',
  mixed: 'Partly quoted',
  indirect: 'Reported speech',
  held: 'held',
  planned: 'planned',
  past: 'mentioned as background',
  postponed: 'postponed',
  cancelled: 'cancelled',
  person: 'Person',
  state: 'State',
  organisation: 'Organisation',
  format: 'Format',
  party: 'Person',
  meeting: 'Meeting',
  statement: 'Statement',
  role: 'Role',
  document: 'Document',
  date: 'Date',
  place: 'Place',
  meetingKind: 'Kind of meeting',
  ordinal: 'Number of the session',
  visit: 'Visit',
  commitment: 'Commitment',
  figure: 'Figure',
  position: 'Position',
  disagreement: 'Disagreement',
  markup: 'dated by the page itself',
  byline: 'dated by its byline',
  given: 'date given with the document',
  'stated-title': 'Title',
  'stated-author': 'Author',
  'stated-outlet': 'Outlet',
  'stated-url': 'Address',
  'stated-language': 'Language',
  'stated-published': 'Published',
  'stated-modified': 'Changed',
  'in-json-ld': 'JSON-LD',
  'in-meta': 'meta element',
  'in-microdata': 'microdata',
  'in-time': 'time element',
  'in-title-element': 'title element',
  'in-link': 'canonical link',
  'in-markup': 'markup',
  'in-headline': 'headline',
  'in-byline': 'printed line',
  'in-address': 'address',
}

/** The words people read for one word of the vocabulary; a word without a label is shown with its hyphens as spaces. */
export function labelOf(word: string): string {
  return LABELS[word] ?? word.replaceAll('-', ' ')
}

const GROUPED = new Intl.NumberFormat('en-GB')

/** A whole number with its thousands set apart: "12,480". */
export function grouped(count: number): string {
  return GROUPED.format(count)
}

/** A number with its noun: "1 report", "1,204 reports"; `many` where the plural is not the noun with an s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : many}`
}

/** Words with their first letter large. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How many reports a row of a list rests on, and whether they differ. */
export function reportsTold({ reports, differs = false }: Readonly<{ reports: number; differs?: boolean }>): Html {
  return html`${counted(reports, 'report')}${differs ? html` · <span class="disputed">sources differ</span>` : ''}`
}

/** Words cut at the last space before `length` characters, with an ellipsis; never inside a surrogate pair. */
export function shortened(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')} …`
}
