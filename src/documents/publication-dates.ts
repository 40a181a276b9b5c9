import type { MetadataBasis } from '../vocabulary/documents.js'
import { findPrintedDate } from './printed-dates.js'

/** One statement of a date: its day as written, and the moment if it names one; `zone` where it names one; `isLabelled` where words beside it may say that it is another's day. */
export type DateSign = Readonly<{
  basis: MetadataBasis
  value: string
  day: string
  moment: number | null
  zone?: 'universal' | 'local'
  isLabelled?: true
}>

const STAMP =
  /^((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?:[T\s@]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/i
const ANY_TIME = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(?:GMT|UTC|Z)(?:\+0{2}:?0{2})?\b/

/** Reads a date in machine or printed form; undefined where it names no full day that exists. */
export function readDateSign(value: string | null | undefined, basis: MetadataBasis): DateSign | undefined {
  const text = value?.trim().slice(0, 100)
  if (!text) return undefined
  const stamp = STAMP.exec(text)
  if (stamp) {
    const [, year, month, day, hour, minute, second, zone] = stamp
    const date = findPrintedDate(`${year}-${month}-${day}`)?.date
    if (!date) return undefined
    const isUniversal = zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone)
    const offset = zone === undefined || isUniversal ? 'Z' : zone.replace(/(\d{2})(\d{2})$/, '$1:$2')
    const moment = hour === undefined ? Number.NaN : Date.parse(`${date}T${hour}:${minute}:${second ?? '00'}${offset}`)
    const sign = { basis, value: text, day: date, moment: Number.isNaN(moment) ? null : moment }
    return zone === undefined ? sign : { ...sign, zone: isUniversal ? 'universal' : 'local' }
  }
  const printed = findPrintedDate(text)
  if (!printed) return undefined
  const time = ANY_TIME.exec(text)
  const moment = time ? Date.parse(`${printed.date}T${time[1]?.padStart(2, '0')}:${time[2]}:00Z`) : Number.NaN
  return { basis, value: text, day: printed.date, moment: Number.isNaN(moment) ? null : moment }
}

const IN_ADDRESS =
  /[/=_-]((?:19|20)\d{2})(?:[/_-]?(\d{2})[/_-]?(\d{2})|[/_-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[/_-](\d{1,2}))(?=[/_.?#-]|$)/i

/** The full date in the path of an address ("/2031/05/14/", "/2031/may/14/", "-20310514"). */
export function readAddressDate(url: string | null | undefined): DateSign | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const [, year, month, day, name, dayOfName] = IN_ADDRESS.exec(new URL(url).pathname) ?? []
  if (year === undefined) return undefined
  const date = findPrintedDate(name === undefined ? `${year}-${month}-${day}` : `${dayOfName} ${name} ${year}`)?.date
  return date === undefined ? undefined : { basis: 'address', value: date, day: date, moment: null }
}

/** What a page says of the day it was published, and of its last change. `markup` stands in order of trust. */
export type DateSigns = Readonly<{
  markup: readonly DateSign[]
  printed: readonly DateSign[]
  address: DateSign | undefined
  modified: readonly DateSign[]
}>

/**
 * The day of publication as the publisher counts days. The markup's first date, but for two cases: it is a moment in universal
 * time (or of no zone) that was the day printed on the page, or in its address, at the publisher's place; or it is the moment of
 * the last change (a day alone may be both), and the page prints an earlier day by itself, in a byline or as published.
 */
export function choosePublished({ markup, printed, address, modified }: DateSigns): DateSign | undefined {
  const [first] = markup
  const shown = printed[0] ?? address
  if (!first || !shown) return first ?? shown
  if (shown.day === first.day) return first
  const universal = markup.filter(({ zone, moment }) => zone === 'universal' && moment !== null)
  // A stamp of the publisher's own zone settles the day; one that gives universal time a local name does not.
  const local = markup.find(
    ({ zone, moment }) =>
      zone === 'local' && universal.every((other) => Math.abs((other.moment ?? 0) - (moment ?? 0)) < 3_600_000),
  )
  if (local) return local
  if (markup.some((sign) => sign.day === first.day && mayBe(sign, shown.day))) return shown
  const isLastChange = first.moment !== null && modified.some(({ moment }) => moment === first.moment)
  const isEarlier = printed[0] !== undefined && !printed[0].isLabelled && shown.day < first.day
  return isLastChange && isEarlier ? shown : first
}

/** Whether two statements may mean one day: the same, or a moment that was that day somewhere. */
export function mayBe({ day, moment, zone }: DateSign, other: string): boolean {
  if (day === other) return true
  // A stamp without a zone is as often universal time as the publisher's own.
  if (moment === null || zone === 'local') return false
  return [-12, 14].some((hours) => new Date(moment + hours * 3_600_000).toISOString().startsWith(other))
}
