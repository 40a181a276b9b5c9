import type { Time } from './reading.js'

/** What a rule may ask of the place it reads. */
export type TimePlace = Readonly<{
  text: string
  /** Start of the expression. */
  at: number
  /** Publication date, as precise as known. */
  published: string | null
  /** Whether the words around speak of what was or of what is to come. */
  tense: () => 'past' | 'future'
}>

export type ResolvedTime = Omit<Time, 'start' | 'end'>

/** A value told in the text before, and the offset it was told at. */
export type Told = Readonly<{ value: string; at: number }>

/** What the text has told up to an expression: what "a year earlier", "that day" and a day without a year go by. */
export type Narrative = Readonly<{
  published: string | null
  /** Start of the expression. */
  at: number
  /** The full date told last, as `2023-02-28`, however it was printed. */
  day: Told | null
  /** The year of the last date whose year is printed or told, as `2023`. */
  year: Told | null
  /** The quarter told last, as `2022-Q3`. */
  quarter: Told | null
}>

/** An expression that means nothing by itself: it is settled once all before it in the text is. undefined drops it. */
export type Referring = Readonly<{ refer: (told: Narrative) => ResolvedTime | undefined }>

/** One printed form of time. Rules are tried in order and the first to claim words keeps them. */
export type TimeRule = Readonly<{
  name: string
  /** What the words around must hold for the rule to be tried at all: a cheap look that saves a dear one. Shared between rules, and not global. */
  needs: RegExp
  /** Global; tried on one block at a time. */
  pattern: RegExp
  /** undefined leaves the words to later rules. */
  resolve: (match: RegExpExecArray, place: TimePlace) => ResolvedTime | Referring | undefined
}>

/** What rules need; one constant each, so that a stretch of words is looked over once for all rules that share it. */
export const NEEDS = {
  digit: /\d/,
  month: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/,
  fourDigits: /\d{4}/,
  day: /[Dd]ay|DAY|[Tt]omorrow|[Tt]onight/,
  hour: /clock|morning|afternoon|evening|night|[Nn]oon|[Mm]idday/,
  clock: /\d ?[ap]\.?m|\d:\d|\d (?:GMT|UTC|h)/,
  quarter: /[Qq]uarter|[Pp]eriod|Q[1-4]|H[12]|half/,
  season: /pring|ummer|utumn|[Ff]all|inter/,
  year: /[Yy]ear/,
  unit: /[Yy]ear|[Qq]uarter|[Mm]onth|[Ww]eek|[Dd]ay|[Nn]ight|[Hh]our|[Mm]inute|[Ss]econd|[Dd]ecade|[Cc]entur/,
  rhythm: /ly\b|nnual|[Ee]very|[Ee]ach|[Oo]nce|[Tt]wice|\b(?:a|per) (?:day|night|week|month|quarter|year|hour|minute)/,
} as const

/** A calendar date that is fully settled: value and ISO prefix are one. */
export function settled(date: string, more: Partial<ResolvedTime> = {}): ResolvedTime {
  return { type: 'DATE', value: date, date, ...more }
}

/** A date that stays open; `edtf` says what is fixed. */
export function open(value: string, more: Partial<ResolvedTime> = {}): ResolvedTime {
  return { type: 'DATE', value, date: null, ...more }
}

/** What was told, unless it was told more than `reach` characters before. */
export function toldWithin(reach: number, told: Told | null, at: number): string | undefined {
  return told && at - told.at <= reach ? told.value : undefined
}
