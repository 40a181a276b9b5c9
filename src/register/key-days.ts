import { dayNumberOf, findDateParts } from '../vocabulary/dates.js'
import { MOST_DAYS as COMMITMENT_DAYS } from './same-commitment.js'
import { MOST_DAYS as STATEMENT_DAYS } from './same-utterance.js'
import type { Traits } from './traits.js'

/** Days since 1970-01-01 of a finding; null where they are not known to the day. */
export type KeyDays = Readonly<{ told: number | null; published: number | null }>

const NO_DAYS: KeyDays = { told: null, published: null }

/** The days of a finding that can keep it apart from others under its keys. */
export function keyDaysOf(traits: Traits): KeyDays {
  if (traits.kind === 'statement')
    return { told: numberOf(traits.when.date), published: numberOf(traits.when.published) }
  return traits.kind === 'commitment' ? { told: numberOf(traits.day), published: null } : NO_DAYS
}

/**
 * Days apart beyond which two findings of this kind are never of one entry; undefined where other days keep nothing
 * apart (a figure of a year is told for years), or more than the distance is weighed (a meeting's misprinted year).
 */
export function mostDaysOf({ kind }: Traits): number | undefined {
  if (kind === 'statement') return STATEMENT_DAYS
  return kind === 'commitment' ? COMMITMENT_DAYS : undefined
}

function numberOf(date: string | null): number | null {
  const { year, month, day } = (date === null ? undefined : findDateParts(date)) ?? {}
  if (year === undefined || month === undefined || day === undefined) return null
  return dayNumberOf(year, month, day)
}
