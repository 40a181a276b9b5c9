import { findDateParts } from '../../vocabulary/dates.js'
import { readPlace } from '../places.js'
import type { Case, CaseReport, CaseValue, Proof, Ruling } from './case.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** Whether the case is about the day of something held once: a meeting, or one stop of a journey. */
export function isAboutDay({ property }: Case): boolean {
  return property === 'date'
}

/** The values that name a whole day, year included. */
export function fullDays({ values }: Case): readonly CaseValue[] {
  return values.filter(({ value }) => value.length === 10 && findDateParts(value)?.day !== undefined)
}

/** A date as people write it: "28 February 2023", "September 2022". */
export function dayInWords(date: string): string {
  const { year, month, day } = findDateParts(date) ?? {}
  if (year === undefined) return date
  const name = month === undefined ? '' : `${MONTHS[month - 1]} `
  return `${day === undefined ? '' : `${day} `}${name}${year}`
}

/** "Tuesday" for 2. */
export function weekdayInWords(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? ''
}

/** The one day that is left when the impossible ones are out; undefined unless some are out and exactly one remains. */
export function onlyPossible(
  days: readonly CaseValue[],
  isImpossible: (day: string) => boolean,
  prove: (right: string, wrong: readonly string[]) => Readonly<{ proof: string; reports: readonly CaseReport[] }>,
  rule: Proof['rule'],
): Ruling | undefined {
  const wrong = days.filter(({ value }) => isImpossible(value)).map(({ value }) => value)
  const left = days.filter(({ value }) => !wrong.includes(value))
  const [only] = left
  if (!only || left.length !== 1 || wrong.length === 0) return undefined
  return { value: only.value, proof: { rule, ...prove(only.value, wrong) } }
}

/** Names in a sentence: "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

const LONGEST_QUOTE = 160

/** The printed words of a report on one line, cut where they are long. */
export function quoted({ evidence, finding }: CaseReport): string {
  const words = (evidence[0] ?? finding.evidence[0])?.quote.replace(/\s+/g, ' ').trim() ?? ''
  return `“${words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE - 1)}…` : words}”`
}

/** Whether a leg leads to the stop that a case is about: its `key` is a country's code or a town. */
export function isStop(key: string, place: string, country: string | null): boolean {
  const stop = readPlace(country === null || place === country ? place : `${place}, ${country}`)
  return stop?.country === key || stop?.town === key
}
