import { createRequire } from 'node:module'
import tzLookup from '@photostructure/tz-lookup'
import { findPrintedDate } from './printed-dates.js'

type Country = Readonly<{ tld: readonly string[]; latlng: readonly [number, number] }>

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d{1,9})?)?\s?(Z|\+00:?00|UTC|GMT)?/u

/**
 * The day on which something was published, as its publisher counts days: a moment in universal time is a day of the country whose
 * domain the address has, since its "today" is that day. Any other moment is taken as printed. Undefined where the words are no date.
 */
export function dayOfPublication(published: string, url: string | undefined): string | undefined {
  const text = published.trim()
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text)) return text
  const [, day, universal] = INSTANT.exec(text) ?? []
  if (day === undefined) return findPrintedDate(text.slice(0, 80))?.date
  const zone = universal === undefined ? undefined : zoneOf(url)
  const moment = new Date(text)
  if (zone === undefined || Number.isNaN(moment.getTime())) return day
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  )
}

const SOLD_EVERYWHERE = new Set(['io', 'co', 'ai', 'tv', 'me', 'ly', 'fm', 'cc', 'ws', 'to', 'gg', 'sh'])

let zones: ReadonlyMap<string, string> | undefined

/** The time zone in which the middle of a country lies, by the last part of a host name; ".gov" and ".mil" are of Washington. */
function zoneOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const domain = new URL(url).hostname.split('.').at(-1) ?? ''
  if (SOLD_EVERYWHERE.has(domain)) return undefined
  zones ??= loadZones()
  return zones.get(domain)
}

function loadZones(): Map<string, string> {
  const countries = createRequire(import.meta.url)('world-countries/countries.json') as readonly Country[]
  const found = new Map<string, string>()
  for (const { tld, latlng } of countries) {
    for (const domain of tld) if (!found.has(domain)) found.set(domain.slice(1), tzLookup(...latlng))
  }
  for (const domain of ['gov', 'mil', 'us']) found.set(domain, 'America/New_York')
  return found
}
