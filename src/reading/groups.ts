import type { Span } from '../vocabulary/evidence.js'
import { listedPeople, listedStates } from './group-lists.js'
import { dominantPair, isOfNoun, mainPair, titledPeople, twoPeople, twoStates } from './group-pairs.js'
import { firstEndingAfter } from './mentions.js'
import type { Name, Person, Reading, Token } from './reading.js'

/** A collective mention with its members: people ("the two leaders") or states by common English name ("all five Central Asian states"). */
export type Group = Span & Readonly<{ people: readonly Person[]; states: readonly string[] }>

/** The groups of a document whose members its own words tell. Groups of people nobody names, and of states not counted, are left out. */
export function findGroups(reading: Reading): Group[] {
  const { openers } = reading.words.references.groups
  const found: Group[] = []
  let last = -1
  for (const [i, token] of reading.tokens.entries()) {
    if (i <= last || !openers.has(token.lower)) continue
    const words = groupAt(reading, i)
    if (!words) continue
    const group = membersOf(reading, words)
    if (!group || group.people.length + group.states.length < 2) continue
    last = words.end - 1
    found.push({ start: token.start, end: reading.tokens[words.end - 1]?.end ?? token.end, ...group })
  }
  return found
}

/** The states that a collective mention at token `first` means ("the two countries"); none where no mention begins there or it stays open. */
export function findStatesMeant(reading: Reading, first: number): readonly string[] {
  if (!reading.words.references.groups.openers.has(reading.tokens[first]?.lower ?? '')) return []
  const words = groupAt(reading, first)
  return (words && membersOf(reading, words)?.states) ?? []
}

type FoundGroup = Readonly<{
  first: number
  end: number
  noun: string
  count: number | undefined
  grouping: readonly string[] | undefined
  isBare: boolean
}>

/** "the two leaders", "both sides", "all five Central Asian states", "the foreign ministers"; "the two" alone where a verb follows. */
function groupAt({ tokens, words }: Reading, first: number): FoundGroup | undefined {
  const { people, states, numbers, unnamed, plain, inner, ofSpeaker, groupings } = words.references.groups
  let count = numbers.get(tokens[first]?.lower ?? '')
  let modifiers = ''
  for (let i = first + 1; i < first + 8; i += 1) {
    const token = tokens[i]
    if (!token) return undefined
    const { lower } = token
    if (people.has(lower) || states.has(lower)) {
      // "Our leaders" are whoever reads it has; "our governments" are those that speak.
      if (ofSpeaker.has(tokens[first]?.lower ?? '') && !states.has(lower)) return undefined
      const next = tokens[i + 1]
      if (next?.pos === 'NOUN' && next.start - token.end === 1) return undefined
      return {
        first,
        end: i + 1,
        noun: lower,
        count,
        grouping: groupings.get(modifiers.trim()),
        isBare: modifiers === '',
      }
    }
    const number = numbers.get(lower)
    if (number !== undefined) {
      count = number
      if (i === first + 1 && /^(?:VERB|AUX)$/u.test(tokens[i + 1]?.pos ?? ''))
        return { first, end: i + 1, noun: unnamed, count, grouping: undefined, isBare: true }
      continue
    }
    if (plain.has(lower) || inner.has(lower)) continue
    if (!/^(?:ADJ|NOUN|PROPN)$/u.test(token.pos) && lower !== '+') return undefined
    modifiers = `${modifiers} ${lower}`
  }
  return undefined
}

function membersOf(reading: Reading, words: FoundGroup): { people: Person[]; states: string[] } | undefined {
  const { noun, count, grouping } = words
  const { people: peopleNouns, states: stateNouns, listed, bilateral } = reading.words.references.groups
  const ofStates = statesAfter(reading, words.end)
  const named = peopleAfter(reading, words)
  if (named.length > 1 && (count === undefined || named.length === count)) return { people: named, states: [] }
  if (ofStates.length > 1 && (count === undefined || ofStates.length === count)) return { people: [], states: ofStates }
  if (grouping && (count === undefined || grouping.length === count)) return { people: [], states: [...grouping] }
  if (peopleNouns.has(noun) && (count !== undefined || (words.isBare && listed.has(noun)))) {
    const people = listedPeople(reading, words.first, count)
    if (people.length > 1 && people.every((person) => isOfNoun(reading, person, noun))) return { people, states: [] }
  }
  const titled = peopleNouns.has(noun) && count !== undefined ? titledPeople(reading, noun, count) : undefined
  if (titled && count !== undefined && count > 2) return { people: titled, states: [] }
  if (stateNouns.has(noun) && count !== undefined && words.isBare) {
    const states = listedStates(reading, words.first, count)
    if (states.length > 1) return { people: [], states }
  }
  if (count === 2 && words.isBare && peopleNouns.has(noun)) {
    const people = twoPeople(reading, words.first, noun) ?? mainPair(reading, noun)
    if (people) return { people, states: [] }
  }
  const states = count === 2 && words.isBare ? twoStates(reading, words.first) : undefined
  const pair = states ?? (words.isBare && bilateral.has(noun) ? dominantPair(reading, count) : undefined)
  return pair && { people: [], states: [...pair] }
}

/** "the foreign ministers | of Poland, the Czech Republic and Hungary". */
function statesAfter({ tokens, names }: Reading, from: number): string[] {
  if (!/^(?:of|from)$/u.test(tokens[from]?.lower ?? '')) return []
  const states: string[] = []
  for (let i = from + 1; i < from + 40; i += 1) {
    const token = tokens[i]
    if (!token) break
    const name = nameHolding(names, token)
    if (name) {
      if (name.type !== 'state' || name.adjective) return []
      states.push(name.name)
      while ((tokens[i + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) i += 1
      if (/^['’]s?$/u.test(tokens[i + 1]?.text ?? '')) return []
      continue
    }
    if (!/^(?:,|and|the|of|as|well)$/u.test(token.lower)) break
  }
  return [...new Set(states)]
}

/** "the two leaders, Roe and Doe", "the three ministers of Jane Roe of X, John Doe of Y and …": names that follow at once. */
function peopleAfter({ tokens, names, people, words }: Reading, { end, count }: FoundGroup): Person[] {
  const joint = tokens[end]?.lower ?? ''
  const lists = listStart(tokens, end)
  if (count === undefined && lists === undefined) return []
  if (lists === undefined && !/^(?:of|,|\(|—|–|-)$/u.test(joint)) return []
  const found = new Set<Person>()
  for (let i = (lists ?? end) + 1; i < end + 50; i += 1) {
    const token = tokens[i]
    if (!token) break
    const name = nameHolding(names, token)
    if (name) {
      const person = name.person === undefined ? undefined : people[name.person]
      if (person) found.add(person)
      else if (found.size === 0) return []
      while ((tokens[i + 1]?.start ?? Number.POSITIVE_INFINITY) < name.end) i += 1
      if (found.size === count && person) return [...found]
      continue
    }
    // Somebody not known as a person: the list would lack one.
    if (lists !== undefined && token.pos === 'PROPN' && !words.people.offices.has(token.lower)) return []
    if (!/^(?:,|and|the|of|in|-)$/u.test(token.lower) && !/^(?:NOUN|ADJ|PROPN)$/u.test(token.pos)) break
  }
  return count === undefined || found.size === count ? [...found] : []
}

/** The dash or colon that opens a list of names: "the senators running -- Roe, Doe and Poe --", a few words behind the noun at most. */
function listStart(tokens: readonly Token[], end: number): number | undefined {
  for (let i = end; i < end + 5; i += 1) {
    const token = tokens[i]
    if (!token) return undefined
    if (/^(?:--|—|–|:)$/u.test(token.text)) return i
    if (!/^(?:VERB|ADP|NOUN|ADV)$/u.test(token.pos)) return undefined
  }
  return undefined
}

function nameHolding(names: readonly Name[], { start }: Token): Name | undefined {
  const name = names[firstEndingAfter(names, start)]
  return name && name.start <= start ? name : undefined
}
