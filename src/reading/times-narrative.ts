import { findDateParts } from '../vocabulary/dates.js'
import type { Time } from './reading.js'
import type { Narrative, Referring, ResolvedTime, Told } from './times-rules.js'

/** An expression at its place, settled by its own words or waiting for what is told before it. */
export type Claimed = Readonly<{ start: number; end: number; meant: ResolvedTime | Referring }>

/** Settles a document's expressions from first to last, each by what those before it told. Feed the blocks in order. */
export function startNarrative(published: string | null) {
  const told: { day: Told | null; year: Told | null; quarter: Told | null } = { day: null, year: null, quarter: null }

  function settle({ start, end, meant }: Claimed): Time | undefined {
    const narrative: Narrative = { published, at: start, ...told }
    const resolved = 'refer' in meant ? meant.refer(narrative) : meant
    if (!resolved) return undefined
    remember(resolved, start)
    // "The year-ago quarter" is what the told one is compared with: the next "a year earlier" still goes by the told one.
    if (!('refer' in meant) && /^\d{4}-Q[1-4]$/.test(resolved.value))
      told.quarter = { value: resolved.value, at: start }
    return { start, end, ...resolved }
  }

  function remember({ type, date }: ResolvedTime, at: number): void {
    if (date === null) return
    if ((type === 'DATE' || type === 'TIME') && findDateParts(date)?.day !== undefined) told.day = { value: date, at }
    told.year = { value: date.slice(0, 4), at }
  }

  return settle
}
