import { html } from 'hono/html'
import type { Html } from './layout.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** An ISO prefix in words, as precise as it is: "28 February 2023", "September 2022", "2022". What is no ISO prefix comes back as it is. */
export function dateInWords(iso: string, months: 'long' | 'short' = 'long'): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso)
  if (!parts) return iso
  const [, year = '', month, day] = parts
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (name === undefined) return year
  const shown = months === 'short' && name.length > 4 ? name.slice(0, 3) : name
  return day === undefined ? `${shown} ${year}` : `${Number(day)} ${shown} ${year}`
}

/** A date for people and programs; an open date says so in words. */
export function dateTag(iso: string | null, months: 'long' | 'short' = 'long'): Html {
  if (iso === null || iso === '') return html`<span class="undated">no date</span>`
  return html`<time datetime="${iso}">${dateInWords(iso, months)}</time>`
}

/** What is known of a day without its year (`XXXX-02-28`), in words: "28 February, year not said". Other open dates come back as they are. */
export function openDateInWords(edtf: string): string {
  const parts = /^XXXX-(\d{2})(?:-(\d{2}))?$/.exec(edtf)
  const name = MONTHS[Number(parts?.[1]) - 1]
  if (!parts || name === undefined) return edtf
  return `${parts[2] === undefined ? name : `${Number(parts[2])} ${name}`}, year not said`
}

/** Days at which entries without a date of their own stand in lists, by entry. */
export type Days = ReadonlyMap<string, string>

/** The date of an entry in the margin of a list; where it has none, the day by which it had been reported. */
export function whenTag({ id, date }: Readonly<{ id: string; date: string | null }>, days: Days): Html {
  if (date !== null) return dateTag(date, 'short')
  const day = days.get(id)
  return day === undefined
    ? html`<span class="undated">undated</span>`
    : html`<span class="undated">by</span> ${dateTag(day, 'short')}`
}

/** The entries whose day has to be asked for. */
export function undatedIds(rows: readonly Readonly<{ id: string; date: string | null }>[]): readonly string[] {
  return rows.filter(({ date }) => date === null).map(({ id }) => id)
}
