import { firstEndingAfter } from '../../reading/mentions.js'
import type { Name, Person, Reading, Sentence } from '../../reading/reading.js'

/** The state a person speaks for and what tells it: the words themselves, an office no other state has, or the sentences around the name. */
export type SpokenFor = Readonly<{ state: string; basis: 'printed' | 'office' | 'context' }>

// Other states print "foreign minister" or "secretary of state for …"; these words alone mean one government.
const SINGLE_STATE: readonly (readonly [RegExp, string])[] = [
  [
    /\bsecretary of (?:state|defense|homeland security|the treasury|commerce|energy|agriculture)(?! for\b)/iu,
    'United States',
  ],
  [/\btaoiseach\b|\btánaiste\b/iu, 'Ireland'],
  [/\bshadow (?:chancellor|foreign secretary)\b|\bchancellor of the exchequer\b/iu, 'United Kingdom'],
]

const OFFICE_OF_STATE =
  /^(?:(?:acting|vice|deputy|interim) )*(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|(?:foreign|defen[cs]e|finance|interior|trade|energy) (?:minister|secretary)|minister of .*|minister)$/iu

/** For each person the state spoken for, as far as the document tells it; those of whom it does not are left out. */
export function findStatesSpokenFor(reading: Reading): ReadonlyMap<Person, SpokenFor> {
  const known = new Map<Person, SpokenFor>()
  for (const person of reading.people) {
    const single = SINGLE_STATE.find(([pattern]) =>
      person.titles.some(({ title, of }) => of === null && pattern.test(title)),
    )
    const behind = stateBehind(reading, person)
    if (person.state !== null) known.set(person, { state: person.state, basis: 'printed' })
    else if (behind !== undefined) known.set(person, { state: behind, basis: 'printed' })
    else if (single) known.set(person, { state: single[1], basis: 'office' })
  }
  const told = new Map(known)
  const open = reading.people.filter(
    (person) =>
      !known.has(person) &&
      person.titles.some(({ title, of, former }) => of === null && !former && OFFICE_OF_STATE.test(title)),
  )
  const sentences = open.length > 0 ? castBySentence(reading) : new Map<number, Scene>()
  for (const person of open) {
    const state = fromContext(person, sentences, told)
    if (state !== undefined) known.set(person, { state, basis: 'context' })
  }
  return known
}

/** "President Rahmonov of Lakeland": the state right behind the name. */
function stateBehind({ names, document }: Reading, person: Person): string | undefined {
  for (const { end } of person.mentions.slice(0, 20)) {
    const next = names[firstEndingAfter(names, end)]
    if (next?.type !== 'state' || next.adjective || next.start - end > 12) continue
    if (/^\s+of\s+(?:the\s+)?$/u.test(document.text.slice(end, next.start))) return next.name
  }
  return undefined
}

/** The states and the people that one sentence names. */
type Scene = { states: Set<string>; people: Set<Person> }

/**
 * The one state that the sentences naming the person keep owning things by, leaving out the states of the others in them.
 * Undefined below two such sentences, and where another state comes near: a president named between two countries stays open.
 */
function fromContext(
  person: Person,
  scenes: ReadonlyMap<number, Scene>,
  told: ReadonlyMap<Person, SpokenFor>,
): string | undefined {
  const counts = new Map<string, number>()
  for (const { states, people } of scenes.values()) {
    if (!people.has(person) || [...people].some((other) => other !== person && isOpen(other, told))) continue
    const taken = new Set([...people].filter((other) => other !== person).map((other) => told.get(other)?.state))
    for (const state of states) if (!taken.has(state)) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a)
  if (!best || hasRival(person, best[0], told)) return undefined
  return best[1] >= 2 && (second === undefined || best[1] >= 3 * second[1]) ? best[0] : undefined
}

/** Somebody else whose state is just as unknown: the one state named could be either's. */
function isOpen(person: Person, told: ReadonlyMap<Person, SpokenFor>): boolean {
  return (
    !told.has(person) &&
    person.titles.some(({ title, of, former }) => of === null && !former && OFFICE_OF_STATE.test(title))
  )
}

/** Whether the state already has somebody else in the same office. */
function hasRival(person: Person, state: string, told: ReadonlyMap<Person, SpokenFor>): boolean {
  const offices = new Set(person.titles.map(({ title }) => title.toLowerCase()))
  return [...told].some(
    ([other, spoken]) =>
      other !== person &&
      spoken.state === state &&
      other.titles.some(({ title, former }) => !former && offices.has(title.toLowerCase())),
  )
}

function castBySentence(reading: Reading): Map<number, Scene> {
  const scenes = new Map<number, Scene>()
  let at = 0
  for (const name of reading.names) {
    while (at < reading.sentences.length && (reading.sentences[at]?.end ?? 0) <= name.start) at += 1
    if (!isWithin(name, reading.sentences[at])) continue
    const scene = scenes.get(at) ?? { states: new Set<string>(), people: new Set<Person>() }
    const person = name.person === undefined ? undefined : reading.people[name.person]
    if (person) scene.people.add(person)
    if (name.type === 'state' && isOwner(reading, name)) scene.states.add(name.name)
    scenes.set(at, scene)
  }
  return scenes
}

function isWithin(name: Name, sentence: Sentence | undefined): boolean {
  return sentence !== undefined && name.start >= sentence.start && name.end <= sentence.end
}

/**
 * "Kazakh", "Kazakhstan’s": a state that owns something here may own the office too; one that is fought, visited or helped
 * ("against Ukraine", "in Israel") does not. "His Uzbek counterpart" is the other side.
 */
function isOwner({ document }: Reading, { end, adjective }: Name): boolean {
  const after = document.text.slice(end, end + 14)
  return /^['’]s?\s/u.test(after) || (adjective === true && !/^\s+counterpart/u.test(after))
}
