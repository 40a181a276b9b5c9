import { hash } from 'node:crypto'
import { addDays, addMonths } from '../vocabulary/dates.js'
import { printedDate } from './event-dates.js'
import { commitmentKeys, figureKeys, positionKeys, visitKeys } from './further-keys.js'
import { surnameKey, takeApart } from './names.js'
import { rewordedKeys } from './reworded-quotations.js'
import { saidByOtherKeys } from './said-by-others.js'
import { isTwoSided } from './same-event.js'
import { wordsOf } from './same-utterance.js'
import type { MeetingTraits, StatementTraits, TraitPerson, Traits } from './traits.js'

/** People and states of a large table beyond these make no keys of their own. */
const MOST_PEOPLE = 5
const MOST_STATES = 6

/** Words of a quotation beyond these make fewer keys. */
const MANY_WORDS = 120
const WINDOW = 4
const WIDE_WINDOW = 8

/** Letters of a day without its year: "05-13". */
const DAY_OF_YEAR = 5

const keysBefore = new WeakMap<Traits, readonly string[]>()

/** Keys of which two findings share at least one if they may belong to one entry. */
export function blockingKeys(traits: Traits): readonly string[] {
  const before = keysBefore.get(traits)
  if (before !== undefined) return before
  const keys = makeKeys(traits)
  keysBefore.set(traits, keys)
  return keys
}

function makeKeys(traits: Traits): readonly string[] {
  switch (traits.kind) {
    case 'meeting':
      return meetingKeys(traits)
    case 'statement':
      return statementKeys(traits)
    case 'visit':
      return visitKeys(traits)
    case 'commitment':
      return commitmentKeys(traits)
    case 'figure':
      return figureKeys(traits)
    case 'position':
      return positionKeys(traits)
  }
}

/** Words in a run. Three are too often a stock phrase to look others up by. */
const RUN = 4

/**
 * The smallest hash of every few neighbouring runs of four words (winnowing): two wordings that share seven words in a
 * row share a key, or eleven in a row where one is very long. The speaker is not part of it: spellings differ.
 */
function statementKeys(traits: StatementTraits): readonly string[] {
  const { text } = traits
  const words = wordsOf(text)
  const hashes: string[] = []
  for (let at = 0; at + RUN <= words.length; at++) hashes.push(hashOf(words.slice(at, at + RUN).join(' ')))
  const width = words.length > MANY_WORDS ? WIDE_WINDOW : WINDOW
  const keys = new Set<string>()
  const last = Math.max(hashes.length - width, 0)
  for (let at = 0; at <= last && hashes.length > 0; at++) {
    let least = hashes[at] ?? ''
    for (const other of hashes.slice(at + 1, at + width)) if (other < least) least = other
    keys.add(`w:${least}`)
  }
  for (const key of saidByOtherKeys(traits)) keys.add(key)
  for (const key of rewordedKeys(traits)) keys.add(key)
  return [...keys]
}

function hashOf(words: string): string {
  return hash('sha1', words, 'base64url').slice(0, 8)
}

/** Each pair of parties (or the format), once by itself and once with each month or day the meeting may fall on. */
function meetingKeys(traits: MeetingTraits): readonly string[] {
  const times = timesOf(traits)
  const keys = new Set<string>()
  for (const parties of partiesOf(traits)) {
    keys.add(`m:${parties}`)
    for (const time of times) keys.add(`m:${parties}@${time}`)
    const town = traits.place?.town
    if (traits.format !== null && town) keys.add(`m:${parties}@${town.split(' ')[0]}`)
  }
  for (const key of loneKeys(traits, times)) keys.add(key)
  return [...keys]
}

/** Each named side with the days it may have been: another report may name that side alone ("met his counterpart"). */
function loneKeys(traits: MeetingTraits, times: readonly string[]): readonly string[] {
  const days = times.filter((time) => time.length === DAY_OF_YEAR)
  // "Ministers of five states met in Lakeville" names nobody: kind, town and day are all there is.
  const town = traits.place?.town
  const isTable = !isTwoSided(traits) || (traits.states.length === 0 && traits.people.length === 0)
  if (isTable) return town ? days.map((day) => `m:${traits.meetingKind}|${town}@${day}`) : []
  if (traits.people.length > 2) return []
  return traits.people.flatMap((person) => days.map((day) => `m:${keyOfPerson(person)}@${day}`))
}

function partiesOf(traits: MeetingTraits): string[] {
  const surnames = [...new Set(traits.people.map(keyOfPerson))].sort().slice(0, MOST_PEOPLE)
  const states = traits.states.slice(0, MOST_STATES)
  const parties = [...pairs(surnames), ...pairs(states)]
  for (const { state, ...person } of traits.people.slice(0, MOST_PEOPLE)) {
    const others = states.filter((other) => other !== state)
    parties.push(...others.map((other) => `${keyOfPerson({ state, ...person })}|${other}`))
  }
  if (traits.format !== null) parties.push(`f:${traits.format}`)
  if (parties.length === 0 && isTwoSided(traits)) parties.push(...surnames, ...states)
  return parties
}

function pairs(words: readonly string[]): string[] {
  return words.flatMap((first, index) => words.slice(index + 1).map((second) => `${first}|${second}`))
}

function keyOfPerson({ name }: TraitPerson): string {
  return `p:${surnameKey(takeApart(name).surname)}`
}

/** Months and days of the year a meeting may fall on; none where nothing is known. */
function timesOf({ when, status }: MeetingTraits): readonly string[] {
  const date = printedDate(when)
  if (date?.startsWith('X')) return [date.slice(5)]
  if (date !== null && date.length === 10) {
    const days = [addDays(date, -1), date, addDays(date, 1)].flatMap((day) => (day === undefined ? [] : [day]))
    return [...new Set(days.flatMap((day) => [day.slice(0, 7), day.slice(5)]))]
  }
  if (date !== null && date.length === 7) return [date]
  if (when.published === null || when.published.length < 7) return []
  const month = when.published.slice(0, 7)
  const reach = status === 'planned' ? [0, 1] : [0, -1]
  return reach.flatMap((months) => addMonths(month, months) ?? [])
}
