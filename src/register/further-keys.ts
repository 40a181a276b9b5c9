import { addDays, addMonths } from '../vocabulary/dates.js'
import { pickWords } from './content-words.js'
import { printedDate } from './event-dates.js'
import type { CommitmentTraits, FigureTraits, PositionTraits, TraitLeg, VisitTraits } from './further-traits.js'
import { surnameKey, takeApart } from './names.js'

/** Words of an action or matter by pairs of which it is looked up. */
const KEY_WORDS = 8
const ACTION_WORDS = 12
const FIGURE_WORDS = 4

/** Each leg's country (or town) with the traveller, by itself and with each month or day of the year it may fall on. */
export function visitKeys({ person, body, legs }: VisitTraits): readonly string[] {
  const traveller = person === null ? body : `p:${surnameKey(takeApart(person.name).surname)}`
  if (traveller === null) return []
  const keys = legs.flatMap((leg) => {
    const place = leg.place?.country ?? leg.place?.town
    if (place === undefined || place === null) return []
    return [`v:${traveller}|${place}`, ...timesOf(leg).map((time) => `v:${traveller}|${place}@${time}`)]
  })
  return [...new Set(keys)]
}

function timesOf({ when, status }: TraitLeg): readonly string[] {
  const date = printedDate(when)
  if (date?.startsWith('X')) return [date.slice(5)]
  if (date !== null && date.length === 10) {
    const days = [addDays(date, -1), date, addDays(date, 1)].flatMap((day) => day ?? [])
    return [...new Set(days.flatMap((day) => [day.slice(0, 7), day.slice(5)]))]
  }
  if (date !== null && date.length === 7) return [date]
  if (when.published === null || when.published.length < 7) return []
  const month = when.published.slice(0, 7)
  return (status === 'planned' ? [0, 1] : [0, -1]).flatMap((months) => addMonths(month, months) ?? [])
}

/** The actor with the programme, with the sum, and with pairs of words of the action. */
export function commitmentKeys({ actor, programme, amount, words }: CommitmentTraits): readonly string[] {
  if (actor === null) return []
  const keys = pairs(pickWords(words, ACTION_WORDS)).map((pair) => `c:${actor}|${pair}`)
  if (programme !== null) keys.push(`c:${actor}|p:${programme}`)
  for (const { currency, value } of amount === null ? [] : [amount, ...(amount.conversions ?? [])])
    keys.push(`c:${actor}|${currency}${value}`)
  return keys
}

/** Unit and measure with words of the subject; a figure whose subject is not told is nobody else's. */
export function figureKeys({ unit, measure, words }: FigureTraits): readonly string[] {
  return pickWords(words, FIGURE_WORDS).map((word) => `g:${unit}|${measure}|${word}`)
}

/** Holder and stance with pairs of words of the matter; a matter of one word with that. */
export function positionKeys({ holder, stance, words }: PositionTraits): readonly string[] {
  if (holder === null) return []
  const picked = pickWords(words, KEY_WORDS)
  const keys = picked.length === 1 ? picked : pairs(picked)
  return keys.map((key) => `t:${holder}|${stance}|${key}`)
}

function pairs(words: readonly string[]): string[] {
  return words.flatMap((first, index) => words.slice(index + 1).map((second) => `${first}|${second}`))
}
