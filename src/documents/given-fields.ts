import type { GivenMetadata } from '../vocabulary/documents.js'
import { dayOfPublication } from './publication-day.js'

/** A year, month or day that the calendar has: "2023-02-30" would be carried into March by whoever reads it later. */
export function isCalendarDate(words: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(words)) return false
  const day = `${words}${'-01-01'.slice(words.length - 4)}`
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** What a record says of its document, or in words which of its fields cannot be. */
export type GivenFields = Readonly<{ ok: true; given: GivenMetadata }> | Readonly<{ ok: false; reason: string }>

const LONGEST = 4000

/** Checks the fields `title`, `published`, `url`, `outlet` and `authors` of a record; null and empty are as good as absent. */
export function readGivenFields(record: Readonly<Record<string, unknown>>): GivenFields {
  const given: { -readonly [field in keyof GivenMetadata]: GivenMetadata[field] } = {}
  for (const field of ['title', 'published', 'url', 'outlet'] as const) {
    const value = record[field]
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') return refuse(field, 'is no text')
    if (value.length > LONGEST) return refuse(field, `is longer than ${LONGEST} characters`)
    given[field] = value
  }
  const { authors } = record
  if (authors !== undefined && authors !== null) {
    const names = typeof authors === 'string' ? [authors] : authors
    if (!Array.isArray(names) || !names.every((name) => typeof name === 'string' && name.length <= LONGEST)) {
      return refuse('authors', 'is no list of names')
    }
    if (names.length > 0) given.authors = names
  }
  const { published, url } = given
  if (url !== undefined && !isPageAddress(url))
    return refuse('url', `("${shorten(url)}") is no whole address; write it as https://example.org/page`)
  if (published !== undefined) {
    const day = dayOfPublication(published, url)
    if (day === undefined || !isCalendarDate(day)) {
      return refuse('published', `("${shorten(published)}") is no date; write it as 2024-05-17, 2024-05 or 2024`)
    }
  }
  return { ok: true, given }
}

/** Where a page can be opened: a link made of "javascript:" or "file:" would do something else. */
function isPageAddress(words: string): boolean {
  return URL.canParse(words) && /^https?:$/.test(new URL(words).protocol)
}

function refuse(field: string, what: string): GivenFields {
  return { ok: false, reason: `its "${field}" ${what}` }
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59)}…`
}
