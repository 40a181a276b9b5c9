import { findState } from '../vocabulary/states.js'
import type { Description } from './descriptions.js'
import { firstEndingAfter } from './mentions.js'
import type { Person, Reading, Title } from './reading.js'

const FORMS = '(?:(?:federal|interim|acting|transitional|caretaker) )?'
const OFFICES: Readonly<Record<string, RegExp>> = {
  'head-of-state': new RegExp(
    `^${FORMS}(?:president|king|queen|emir|amir|sultan|emperor|grand duke|grand duchess)(?: of the republic)?$`,
    'u',
  ),
  'head-of-government': new RegExp(`^${FORMS}(?:prime minister|taoiseach|premier|chancellor)$`, 'u'),
}

// A province has a premier, a university a chancellor: these head a government where the state is told.
const OF_A_STATE = /premier|chancellor/u
// Nor is the United Kingdom's chancellor one.
const CHANCELLORIES = new Set(['Germany', 'Austria'])

// Of a list of thousands of people none is "the Head of State".
const MOST_PEOPLE = 300

/** Whether a description is "the Head of State" or "the head of government". */
export function isHeadship({ noun }: Description): boolean {
  return OFFICES[noun] !== undefined
}

/**
 * Whom "the Head of State" means: the one person named so far who holds such an office, or else the one named at all.
 * Undefined where two do, and where the sentence has spoken of that one already.
 */
export function headshipHolder(
  reading: Reading,
  { noun, start }: Description,
  excluded: ReadonlySet<number>,
): number | undefined {
  const office = OFFICES[noun]
  if (!office || reading.people.length > MOST_PEOPLE) return undefined
  const holders = holdersOf(reading, noun, office)
  const before = holders.filter((index) => (reading.people[index]?.mentions[0]?.start ?? start) < start)
  const [only, second] = before.length > 0 ? before : holders
  return only === undefined || second !== undefined || excluded.has(only) ? undefined : only
}

const known = new WeakMap<Reading, Map<string, readonly number[]>>()

/** Whoever holds such an office anywhere in the document, worked out once. */
function holdersOf(reading: Reading, noun: string, office: RegExp): readonly number[] {
  const before = known.get(reading) ?? new Map<string, readonly number[]>()
  known.set(reading, before)
  const found =
    before.get(noun) ??
    [...reading.people.entries()].flatMap(([index, person]) =>
      person.titles.some((title) => isHeld(reading, person, title, office)) ? [index] : [],
    )
  before.set(noun, found)
  return found
}

/** Not a former president, one of the Senate, and none whose office follows a name that is no state: "Lakeland Bank President". */
function isHeld(reading: Reading, { state }: Person, { title, of, former, start }: Title, office: RegExp): boolean {
  const words = title.toLowerCase()
  if (former || !office.test(words)) return false
  const held = of === null ? undefined : findState(of)?.name
  if (of !== null && held === undefined) return false
  if (/chancellor/u.test(words)) return CHANCELLORIES.has(held ?? state ?? '')
  if (OF_A_STATE.test(words)) return (held ?? state) !== null
  return held !== undefined || !isOfSomething(reading, start)
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** Whether a name or a possessor stands right before: "Lakeland President", "the bank’s president". */
function isOfSomething({ tokens, sentences }: Reading, start: number): boolean {
  const at = firstEndingAfter(tokens, start)
  const before = tokens[at - 1]
  const sentence = sentences[firstEndingAfter(sentences, start)]
  if (!before || !sentence || before.start < sentence.start) return false
  if (/^['’]s?$/u.test(before.text)) return true
  return /^(?:PROPN|NOUN)$/u.test(before.pos) && !DAY.test(before.lower)
}
