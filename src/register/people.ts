import { editDistance, type PersonName, romanised, takeApart } from './names.js'

/** A name of a person with all that documents say with it. `state` is an ISO code, `titles` folded title words. */
export type PersonProfile = Readonly<{ profile: string; name: string; state: string | null; titles: readonly string[] }>

/** A profile with how often documents bear it: the whole part of the binary logarithm of their number. */
export type WeighedProfile = PersonProfile & Readonly<{ weight: number }>

/** `given` holds the given names as one word. */
type Candidate = PersonProfile & Readonly<{ parts: PersonName; given: string }>
type Group = Candidate[]

/**
 * Which profiles of one block are the same person. Never by a chain: names with a state are grouped first, then those
 * without one, initials and bare surnames, each joining only where a single group fits. The result does not depend on
 * the order of the profiles, and every profile is in exactly one group.
 */
export function groupPeople(profiles: readonly WeighedProfile[]): readonly (readonly string[])[] {
  const candidates = withoutMisreadStates(profiles)
    .map(asCandidate)
    .sort((a, b) => b.given.length - a.given.length || (a.profile < b.profile ? -1 : 1))
  const named = candidates.filter(({ parts }) => isNamed(parts))
  const initials = candidates.filter(({ parts }) => !isNamed(parts) && parts.given.length > 0)
  const bare = candidates.filter(({ parts }) => parts.given.length === 0)
  let groups = statesOf(named).flatMap(cluster)
  for (const lesser of [named.filter(({ state }) => state === null), initials, bare]) {
    groups = joinWhereOneFits(groups, cluster(lesser))
  }
  return groups.map((group) => group.map(({ profile }) => profile))
}

/** The names with a state, state by state: nobody of one state is somebody of another. */
function statesOf(named: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const found = new Map<string, Candidate[]>()
  for (const candidate of named) {
    if (candidate.state === null) continue
    const those = found.get(candidate.state)
    if (those) those.push(candidate)
    else found.set(candidate.state, [candidate])
  }
  return [...found.values()]
}

/** A state sixteen times rarer than another for the same name is taken for a slip of one reading. */
const SLIP = 4

/**
 * Leaves the state out where it is likely a slip. A bare surname keeps its state where somebody of that state bears the
 * surname with a given name: there are many ministers Kim.
 */
function withoutMisreadStates(profiles: readonly WeighedProfile[]): readonly PersonProfile[] {
  const heaviest = new Map<string, number>()
  const bearers = new Set<string>()
  for (const { name, state, weight } of profiles) {
    if (state === null) continue
    const { given, surname } = takeApart(name)
    for (const key of new Set([name, surname])) heaviest.set(key, Math.max(heaviest.get(key) ?? 0, weight))
    if (given.length > 0) bearers.add(`${surname} ${state}`)
  }
  return profiles.map((profile) => {
    const isBorne = takeApart(profile.name).given.length === 0 && bearers.has(`${profile.name} ${profile.state}`)
    const isSlip = profile.weight <= (heaviest.get(profile.name) ?? 0) - SLIP
    return isSlip && !isBorne ? { ...profile, state: null } : profile
  })
}

/** Whether two names may be of one person: the surname agrees, no given name and no state contradicts. */
export function maySamePerson(a: PersonProfile, b: PersonProfile): boolean {
  return !isConflict(asCandidate(a), asCandidate(b))
}

function asCandidate(profile: PersonProfile): Candidate {
  const parts = takeApart(profile.name)
  return { ...profile, parts, given: parts.given.join('') }
}

function isNamed({ given }: PersonName): boolean {
  return given.some((word) => word.length > 1)
}

/** Groups whose members all fit one another; candidates come in canonical order, fullest first. */
function cluster(candidates: readonly Candidate[]): Group[] {
  const groups: Group[] = []
  for (const candidate of candidates) {
    const fitting = groups.filter((group) => group.every((member) => isSame(member, candidate)))
    const only = fitting[0]
    if (only && fitting.length === 1) only.push(candidate)
    else groups.push([candidate])
  }
  return groups
}

/** A lesser name joins the one group it fits. Where two fit it stays by itself: nothing is guessed. */
function joinWhereOneFits(groups: readonly Group[], lesser: readonly Group[]): Group[] {
  const joined = groups.map((group) => [...group])
  for (const group of lesser) {
    const fitting = groups.flatMap((fuller, index) => (fitsGroup(group, fuller) ? [index] : []))
    const agreeing = fitting.filter((index) => isAgreed(group, groups[index] ?? []))
    const [only, second] = agreeing.length > 0 ? agreeing : fitting
    const target = only === undefined || second !== undefined ? undefined : joined[only]
    if (target) target.push(...group)
    else joined.push([...group])
  }
  return joined
}

/**
 * What is printed alike letter by letter fits, though another spelling in the group needs a state to speak for it; so does a
 * surname, alone or behind an initial, of which the group knows another spelling besides this very one.
 */
function fitsGroup(lesser: Group, fuller: Group): boolean {
  return lesser.every(
    (one) =>
      fuller.every((other) => !isConflict(one, other)) ||
      (one.given !== '' && one.state === null && fuller.some((other) => other.name === one.name)) ||
      (fuller.some((other) => other.parts.surname === one.parts.surname && !isConflict(one, other)) &&
        fuller.every((other) => !isContrary(one, other))),
  )
}

/** State or given name contradicts, whatever the spelling of the surname. */
function isContrary(a: Candidate, b: Candidate): boolean {
  return (a.state !== null && b.state !== null && a.state !== b.state) || givenFit(a, b) === 'no'
}

function isAgreed(lesser: Group, fuller: Group): boolean {
  return lesser.some((one) => fuller.some((other) => agrees(one, other)))
}

function isSame(a: Candidate, b: Candidate): boolean {
  if (isConflict(a, b)) return false
  if (agrees(a, b)) return true
  return a.parts.surname === b.parts.surname && (a.given === b.given || givenFit(a, b) === 'plain')
}

function isConflict(a: Candidate, b: Candidate): boolean {
  if (a.state !== null && b.state !== null && a.state !== b.state) return true
  if (a.parts.surname === b.parts.surname) {
    const given = givenFit(a, b)
    return given === 'no' || (given === 'variant' && !agrees(a, b))
  }
  // Another spelling of the surname needs the rest to speak for it.
  if (a.given === '' || b.given === '' || !agrees(a, b)) return true
  return !isSpellingVariant(a.parts.surname, b.parts.surname) || givenFit(a, b) === 'no'
}

/** State or title speaks for both being one. */
function agrees(a: Candidate, b: Candidate): boolean {
  if (a.state !== null && a.state === b.state) return true
  return a.titles.some((title) => b.titles.includes(title))
}

/** `plain`: equal or an initial of the other; `variant`: another spelling (Antony, Anthony); `absent`: one has none. */
function givenFit(a: Candidate, b: Candidate): 'plain' | 'variant' | 'absent' | 'no' {
  if (a.given === '' || b.given === '') return 'absent'
  if (a.given === b.given) return 'plain'
  const [firstA = '', ...restA] = a.parts.given
  const [firstB = '', ...restB] = b.parts.given
  if (!isMiddleCompatible(restA, restB)) return 'no'
  if (firstA === firstB || isInitialOf(firstA, firstB) || isInitialOf(firstB, firstA)) return 'plain'
  return isSpellingVariant(firstA, firstB) ? 'variant' : 'no'
}

function isMiddleCompatible(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((x) => b.some((y) => x === y || isInitialOf(x, y) || isInitialOf(y, x) || isSpellingVariant(x, y)))
}

function isInitialOf(short: string, word: string): boolean {
  return short.length === 1 && word.startsWith(short)
}

function isSpellingVariant(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  if (length < 5) return false
  return editDistance(a, b, 2) <= (length >= 7 ? 2 : 1) || romanised(a) === romanised(b)
}
