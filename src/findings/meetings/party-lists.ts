import type { Sentence } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import { type Layout, spanOf, wordsOf } from './layout.js'
import { findLevel, seatOf } from './level.js'
import { readParty } from './parties.js'
import type { Party, Resolve } from './party.js'
import { isListedOn, readListed } from './party-listed.js'
import { endOfOffice } from './party-offices.js'
import { readNamed, readPlainGroup, readTitledUnknown, readUnknownPerson } from './party-unknown.js'
import { officeNouns } from './words.js'

/** Parties joined by commas and "and", tokens `first` to `end`; `before` is the word in front of them, in lower case. */
export type PartyList = Readonly<{
  first: number
  end: number
  before: string
  parties: readonly Party[]
  /** One after the other: "with the minister and then with the president". */
  inTurn: boolean
  /** Somebody more is named behind the last of them who cannot be read. */
  cut?: boolean
}>

/** The parties that stand joined from token `at` on, null where no party begins there. */
export function readParties(layout: Layout, at: number, limit: number, resolve: Resolve): PartyList | null {
  const head = readParty(layout, at, limit, resolve)
  if (!head) return null
  const parties: Party[] = [head]
  let closed = 1
  let inTurn = false
  let cut = false
  for (let last = head; parties.length < 40; ) {
    const joint = readJoint(layout, last.end)
    if (!joint) break
    const next =
      personAfter(layout, last, joint, limit, resolve) ??
      plainAfter(layout, last, joint, limit) ??
      officeAfter(layout, last, joint, limit)
    if (next && opensClause(layout, at, joint, next)) break
    if (!next || (joint.comma && !isAlike(last, next) && !isBodyAmongPeople(layout, at, last, next))) {
      cut = isHuman(last) && !next && isListedOn(layout, joint.end, limit)
      break
    }
    if (goesOnInName(layout, last, next)) {
      parties[parties.length - 1] = { ...next, first: last.first }
      last = next
      continue
    }
    if (!joint.comma && sharesTail(last, next)) {
      parties[parties.length - 1] = { ...next, first: last.first }
      closed = parties.length
      last = next
      continue
    }
    const leader = ofDelegation(last, next)
    if (leader) parties[parties.length - 1] = { ...leader, end: next.end }
    else parties.push(standingFor(next, last))
    inTurn ||= joint.inTurn
    if (!joint.comma) closed = parties.length
    last = leader ? { ...leader, end: next.end } : next
  }
  cut ||= isHalfDelegated(layout, parties, closed)
  // "A, B" without an "and" is an apposition or the next clause, not a list.
  // "our allies – A, B, C – took part": between dashes a list needs no "and".
  const isDash = (i: number): boolean => /^[–—]$/u.test(layout.tokens[i]?.text ?? '')
  const isSetOff = parties.length > 2 && isDash(at - 1) && isDash(parties.at(-1)?.end ?? 0)
  if (isSetOff && parties.every(({ form }) => form === 'state')) closed = parties.length
  const kept = parties.slice(0, closed)
  const end = kept.at(-1)?.end ?? head.end
  return {
    first: at,
    end,
    before: layout.tokens[at - 1]?.lower ?? '',
    parties: kept,
    inTurn: inTurn && kept.length > 1,
    ...(cut && { cut }),
  }
}

/** The next of a list; in a list of people an office and a name outweigh the body the office belongs to. */
function personAfter(layout: Layout, last: Party, joint: Joint, limit: number, resolve: Resolve): Party | null {
  const read = readParty(layout, joint.end, limit, resolve)
  if (!isHuman(last) || (read && isHuman(read))) return read
  return titledAfter(layout, last, joint, limit, resolve) ?? readListed(layout, joint.end, limit) ?? read
}

/** "the President of Lakeland, Minister of Trade, and Minister of Justice": offices of the state named once. */
function officeAfter(layout: Layout, last: Party, joint: Joint, limit: number): Party | null {
  const state = last.participants[0]?.onBehalfOf
  if (last.form !== 'office' || state === undefined) return null
  const at = layout.tokens[joint.end]?.lower === 'the' ? joint.end + 1 : joint.end
  if (!officeNouns.has(layout.tokens[at]?.lower ?? '') || !/^\p{Lu}/u.test(layout.tokens[at]?.text ?? '')) return null
  const end = endOfOffice(layout, at + 1, limit)
  if (end === at + 1 || !/^(?:[,.;]|and|to|in)$/u.test(layout.tokens[end]?.lower ?? '.')) return null
  const span = spanOf(layout, at, end)
  const words = wordsOf(layout, at, end)
  const [level, seat] = [findLevel(words), seatOf(words)]
  const participant: Participant = {
    name: words,
    as: layout.text.slice(span.start, span.end),
    type: 'person',
    state,
    onBehalfOf: state,
    ...span,
    ...(seat !== undefined && { level: seat }),
  }
  return { first: at, end, form: 'office', participants: [participant], plural: false, ...(level && { level }) }
}

/** A list of people goes on over an office that is in no list: "Special Presidential Representative on Open Seas Tarimov". */
function titledAfter(layout: Layout, last: Party, joint: Joint, limit: number, resolve: Resolve): Party | null {
  if (last.form !== 'person' || !/^\p{Lu}/u.test(layout.tokens[joint.end]?.text ?? '')) return null
  for (let i = joint.end; i < Math.min(limit, joint.end + LONGEST_TITLE); i += 1) {
    if (layout.people[i]?.first === i) return ofOpeningState(layout, joint.end, readParty(layout, i, limit, resolve))
    const token = layout.tokens[i]
    if (!token || token.text === ',' || layout.times[i]) break
    if (!/^\p{Lu}/u.test(token.text) && !INSIDE_TITLE.test(token.lower)) break
  }
  return readTitledUnknown(layout, joint.end, limit)
}

/** A list of people goes on over groups that no list knows. */
function plainAfter(layout: Layout, last: Party, joint: Joint, limit: number): Party | null {
  if (layout.tokens[joint.end - 1]?.lower === 'including') {
    const named = readNamed(layout, joint.end, limit)
    if (named) return named
  }
  if (last.form !== 'group' && (joint.comma || last.form !== 'person')) return null
  return joint.end < limit ? readPlainGroup(layout, joint.end, limit) : null
}

/**
 * Those whom a verb or "with" is known to lead to: as `readParties`, and a name behind a title that is in no list
 * ("with the Grand Chamberlain of Lakeland, His Serenity Rahmonov").
 */
export function readObjects(layout: Layout, at: number, limit: number, resolve: Resolve): PartyList | null {
  const list = readParties(layout, at, limit, resolve)
  if (list) return list
  const unknown = readUnknownPerson(layout, at, limit)
  if (unknown)
    return {
      first: at,
      end: unknown.end,
      before: layout.tokens[at - 1]?.lower ?? '',
      parties: [unknown],
      inTurn: false,
    }
  let hasOffice = false
  for (let i = at; i < Math.min(limit, at + LONGEST_TITLE); i += 1) {
    if (layout.people[i]?.first === i) return ofStateAhead(layout, at, readParties(layout, i, limit, resolve))
    hasOffice ||= layout.titles[i] !== undefined || officeNouns.has(layout.tokens[i]?.lower ?? '')
    // "in talks with Norlanders, Roe said": without an office the comma ends those met.
    if (layout.tokens[i]?.text === ',' && !hasOffice) return null
    const token = layout.tokens[i]
    if (!token || layout.times[i] || !(/^\p{Lu}/u.test(token.text) || INSIDE_TITLE.test(token.lower))) return null
  }
  return null
}

/** "the Republic of Lakes Special Representative for Upland Affairs Roe": the state that opens the title is the one spoken for. */
function ofStateAhead(layout: Layout, at: number, list: PartyList | null): PartyList | null {
  if (!list) return null
  const led = { ...list, before: layout.tokens[at - 1]?.lower ?? '' }
  const [head, ...others] = list.parties
  const told = ofOpeningState(layout, at, head ?? null)
  return told ? { ...led, parties: [told, ...others] } : led
}

/** The person whose title opens with a state at `at`, on its behalf where nothing else is told. */
function ofOpeningState({ names, tokens }: Layout, at: number, party: Party | null): Party | null {
  const state = names[tokens[at]?.lower === 'the' ? at + 1 : at]
  const [only, ...more] = party?.participants ?? []
  if (!party || !only || more.length > 0 || state?.value.type !== 'state' || only.onBehalfOf !== undefined) return party
  return { ...party, participants: [{ ...only, state: state.value.name, onBehalfOf: state.value.name }] }
}

const LONGEST_TITLE = 22
const INSIDE_TITLE = /^(?:of|the|for|and|on|to|in|with|,|\(|\)|-|–|’s|'s|’|\.)$/u

/** Every list of parties in a sentence, in order, without overlap. */
export function findPartyLists(layout: Layout, sentence: Sentence, resolve: Resolve): PartyList[] {
  const lists: PartyList[] = []
  for (let i = sentence.firstToken; i < sentence.endToken; ) {
    if (isPlacePart(layout, i)) {
      i = layout.names[i]?.end ?? i + 1
      continue
    }
    const list = readParties(layout, i, sentence.endToken, resolve)
    if (list) lists.push(list)
    i = list ? list.end : i + 1
  }
  return lists
}

/** All participants of a list, each span once; "and others" are nobody. */
export function participantsOf(list: PartyList | null | undefined): Participant[] {
  return list?.parties.flatMap(({ participants }) => participants).filter(({ name }) => name !== 'others') ?? []
}

/** "the president and other officials": those without a state of their own stand for the state of the one before them. */
function standingFor(party: Party, before: Party): Party {
  const state = before.participants.at(-1)?.onBehalfOf
  const [only] = party.participants
  if (state === undefined || !only || party.participants.length > 1 || only.onBehalfOf !== undefined) return party
  if (
    !/^(?:other|senior|high-ranking|high)\b.*\b(?:officials|leaders|ministers|members|representatives)\b/iu.test(
      only.name,
    )
  )
    return party
  return { ...party, participants: [{ ...only, state, onBehalfOf: state }] }
}

/** "envoys and representatives of A, B and C": both come from the states named once. */
function sharesTail(last: Party, next: Party): boolean {
  const [only, ...others] = last.participants
  return (
    last.form === 'group' &&
    others.length === 0 &&
    only?.type === 'group' &&
    only.onBehalfOf === undefined &&
    next.form === 'group' &&
    next.participants.length > 1
  )
}

/** "the minister and a Lakelandic delegation": he comes at its head, and it names nobody else. Undefined for anything else. */
function ofDelegation(person: Party, next: Party): Party | undefined {
  const [head, ...others] = person.participants
  const [group] = next.participants
  const state = group?.onBehalfOf
  if (!head || others.length > 0 || person.form !== 'person' || next.form !== 'group' || state === undefined)
    return undefined
  if (!/\bdelegation$/iu.test(group?.name ?? '') || (head.onBehalfOf ?? state) !== state) return undefined
  return { ...person, participants: [{ ...head, state, onBehalfOf: state }] }
}

type Joint = Readonly<{ end: number; comma: boolean; inTurn: boolean }>

function readJoint(layout: Layout, at: number): Joint | null {
  const lower = (i: number): string => layout.tokens[i]?.lower ?? ''
  let i = at
  if (lower(i) === ',') i += 1
  if (lower(i) === 'and' || lower(i) === '&' || lower(i) === 'plus') i += 1
  else if (lower(i) === 'as' && lower(i + 1) === 'well' && lower(i + 2) === 'as') i += 3
  else if ((lower(i) === 'along' || lower(i) === 'together') && lower(i + 1) === 'with') i += 2
  else if (lower(i) === 'including' || lower(i) === 'alongside') i += 1
  else if (lower(i) === 'but' && lower(i + 1) === 'also') i += 2
  else return i > at ? { end: i, comma: true, inTurn: false } : null
  const first = i
  while (/^(?:then|also|later|separately|with|between)$/u.test(lower(i))) i += 1
  const inTurn = layout.tokens.slice(first, i).some(({ lower: word }) => /^(?:then|later|separately)$/u.test(word))
  return { end: i, comma: false, inTurn }
}

/** "the Commission for the Lakes | and the Uplands Acting Secretary Roe": the body's name goes on behind "and", and it is his. */
function goesOnInName({ names, tokens }: Layout, last: Party, next: Party): boolean {
  if (last.form !== 'organisation' || next.form !== 'person') return false
  const place = names[tokens[next.first]?.lower === 'the' ? next.first + 1 : next.first]
  return (
    place?.value.type === 'place' && place.end < next.end && /\b(?:for|of) \S+/u.test(last.participants[0]?.as ?? '')
  )
}

/**
 * "the delegations of Lakeland | , led by Roe, and Norland", "the minister | , Vice Minister Roe, Chairman of the Lake Commission": the
 * list breaks off before its "and". Not "met the minister, Vice Minister Roe said".
 */
function isHalfDelegated({ tokens, people }: Layout, parties: readonly Party[], closed: number): boolean {
  const last = parties.at(-1)
  if (!last) return false
  const [only, other] = last.participants
  if (!other && /^delegations\b/iu.test(only?.name ?? '') && tokens[last.end]?.text === ',') return true
  const dropped = parties.slice(closed)
  const isTitled = dropped.some(({ form, first }) => form === 'person' && people[first] === undefined)
  return isTitled && tokens[last.end]?.text === ',' && /^\p{Lu}/u.test(tokens[last.end + 1]?.text ?? '')
}

/** "met with the Pope, and Lakeland | was on the agenda": behind those met, a comma and "and", a verb begins a clause of its own. */
function opensClause({ tokens }: Layout, at: number, { comma, end }: Joint, next: Party): boolean {
  const { lower = '', pos = '' } = tokens[at - 1] ?? {}
  const isMet = lower === 'with' || pos === 'VERB'
  const isSetOff = !comma && tokens[end - 1]?.lower === 'and' && tokens[end - 2]?.text === ','
  return isMet && isSetOff && tokens[next.end]?.pos === 'AUX'
}

/** "with the Lake Company, Minister Roe and Norlandic officials": behind "with" a body opens a list of people. Not "with the company, Roe said". */
function isBodyAmongPeople({ tokens, names, people, titles }: Layout, at: number, last: Party, next: Party): boolean {
  if (tokens[at - 1]?.lower !== 'with' || last.form !== 'organisation' || next.form !== 'person') return false
  for (let i = next.end; i < next.end + 40; i += 1) {
    const { lower = '.', pos = '' } = tokens[i] ?? {}
    if (lower === 'and') return true
    if (/^(?:VERB|AUX|PRON)$/u.test(pos) && !names[i] && !people[i] && !titles[i]) return false
    if (/^[.;:]$/u.test(lower)) return false
  }
  return false
}

/** People, offices and groups make one list, states and organisations another. */
function isAlike(a: Party, b: Party): boolean {
  return isHuman(a) === isHuman(b)
}

function isHuman({ form }: Party): boolean {
  return form === 'person' || form === 'office' || form === 'group'
}

/** The state after its city: "in Lakeville, Kazakhstan". */
function isPlacePart(layout: Layout, i: number): boolean {
  if (layout.tokens[i - 1]?.text !== ',') return false
  return layout.names[i - 2]?.value.type === 'place' && layout.names[i]?.value.type === 'state'
}
