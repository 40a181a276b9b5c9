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
