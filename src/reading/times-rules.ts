import type { Time } from './reading.js'

/** What a rule may ask of the place it reads. */
export type TimePlace = Readonly<{
  text: string
  /** Start of the expression. */
  at: number
  /** Publication date, as precise as known. */
  published: string | null
  /** Year that a full date printed shortly before names; null where none is. */
  nearYear: number | null
  /** Whether the words around speak of what was or of what is to come. */
  tense: () => 'past' | 'future'
}>

export type ResolvedTime = Omit<Time, 'start' | 'end'>

/** One printed form of time. Rules are tried in order and the first to claim words keeps them. */
export type TimeRule = Readonly<{
  name: string
  /** Global; tried on one block at a time. */
  pattern: RegExp
  /** undefined leaves the words to later rules. */
  resolve: (match: RegExpExecArray, place: TimePlace) => ResolvedTime | undefined
}>

/** A calendar date that is fully settled: value and ISO prefix are one. */
export function settled(date: string, more: Partial<ResolvedTime> = {}): ResolvedTime {
  return { type: 'DATE', value: date, date, ...more }
}

/** A date that stays open; `edtf` says what is fixed. */
export function open(value: string, more: Partial<ResolvedTime> = {}): ResolvedTime {
  return { type: 'DATE', value, date: null, ...more }
}
