import type { Person } from '../../reading/reading.js'
import { byWord } from '../../vocabulary/by-word.js'
import type { SeatLevel } from '../../vocabulary/findings.js'

/** The rank at which a party sits: heads of state or government, ministers, or officials below them. */
export type Level = 'leaders' | 'ministers' | 'officials'

// Checked first: "Deputy Prime Minister" and "Assistant Secretary of State" sit below what the words after them say.
const OFFICIALS =
  /\b(?:deputy|vice (?:\p{L}+ ){0,2}minister|under ?-?secretary|assistant|envoy|ambassador|coordinator|special representative|official|expert|diplomat|counsel|adviser|advisor|director|chargé|permanent representative|spokes\w+|delegate)/iu
const LEADERS =
  /\b(?:(?:vice )?president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|head of (?:state|government)|heads of (?:state|government)|leaders?|taoiseach|supreme leader|monarch|pope)s?\b/iu
// Leaders of whom no state is led.
const NOT_OF_STATE =
  /\b(?:society|rights|business|community|religious|youth|women|opposition|civic|local|tribal|industry|faith|party|union|student|sector|congressional|labor|labour|company|military|indigenous|thought)\b.{0,20}\b(?:leaders?|presidents?|representatives)\b/iu
const MINISTERS =
  /\b(?:minister|secretary of (?:state|defen[cs]e|the treasury|commerce|energy|homeland security|agriculture)|(?:foreign|home|defence) secretary|foreign secretaries|high representative|top diplomat|chief diplomat|attorney general|secretary[- ]general)s?\b|^secretary$/iu

/** The rank a title gives, undefined where the words name none. */
export const findLevel = byWord(rankOf)

function rankOf(title: string): Level | undefined {
  if (NOT_OF_STATE.test(title)) return undefined
  if (OFFICIALS.test(title)) return 'officials'
  if (LEADERS.test(title) && !/\bminister of state\b/iu.test(title)) return 'leaders'
  return MINISTERS.test(title) ? 'ministers' : undefined
}

/** The level at which the holder of a title sits; undefined where the words name no public office. */
export const seatOf = byWord(placeOf)

function placeOf(title: string): SeatLevel | undefined {
  if (/\b(?:ambassador|permanent representative|chargé|head of mission)\b/iu.test(title)) return 'ambassador'
  if (/\b(?:deputy|vice (?:foreign )?minister|under ?-?secretary|assistant secretary|state secretary)\b/iu.test(title))
    return 'deputy'
  const level = findLevel(title)
  return level === 'leaders'
    ? 'leader'
    : level === 'ministers'
      ? 'minister'
      : level === 'officials'
        ? 'official'
        : undefined
}

const LEVELS: readonly Level[] = ['leaders', 'ministers', 'officials']
const SEATS: readonly SeatLevel[] = ['leader', 'minister', 'deputy', 'ambassador', 'official']

type Rank = Readonly<{ seat: SeatLevel | undefined; level: Level | undefined }>

/** A person may be titled at each of a thousand mentions: the answer is found once, over titles that differ. */
const ranks = new WeakMap<Person, Rank>()

function rankOfPerson(person: Person): Rank {
  const known = ranks.get(person)
  if (known) return known
  const titles = [...new Set(person.titles.flatMap(({ former, title }) => (former ? [] : [title])))]
  const [seats, levels] = [titles.map(seatOf), titles.map(findLevel)]
  const rank = {
    seat: SEATS.find((seat) => seats.includes(seat)),
    level: LEVELS.find((level) => levels.includes(level)),
  }
  ranks.set(person, rank)
  return rank
}

/** The highest level among the offices a document gives a person for the time it speaks of. */
export function seatOfPerson(person: Person): SeatLevel | undefined {
  return rankOfPerson(person).seat
}

/** The highest rank among the titles a document gives a person for the time it speaks of. */
export function findPersonLevel(person: Person): Level | undefined {
  return rankOfPerson(person).level
}
