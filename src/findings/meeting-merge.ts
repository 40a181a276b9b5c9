import type { Participant } from '../vocabulary/findings.js'
import type { Encounter } from './meeting-encounters.js'

/** All wordings of one meeting in a document, in text order. */
export type Meeting = Readonly<{ encounters: readonly Encounter[] }>

type Group = { encounters: Encounter[] }

/**
 * One meeting for all its wordings. Two wordings are one meeting where format or people agree and neither date, number, kind
 * nor "next" and "last" tell them apart. What a journey was for is dropped where the document goes on to tell the meetings themselves.
 */
export function mergeEncounters(encounters: readonly Encounter[]): Meeting[] {
  const groups: Group[] = []
  for (const encounter of encounters) {
    const group = groups.findLast(({ encounters: known }) => known.some((other) => isSame(other, encounter)))
    if (group) group.encounters.push(encounter)
    else groups.push({ encounters: [encounter] })
  }
  return groups.filter((group) => !isSubsumed(group, groups))
}

function isSame(a: Encounter, b: Encounter): boolean {
  if (a.press !== b.press || a.call !== b.call) return false
  if (!isCompatible(a.time?.value.date ?? null, b.time?.value.date ?? null)) return false
  if (turnOf(a) !== turnOf(b) || (a.tense === 'past') !== (b.tense === 'past')) return false
  const formats = [a.phrase?.format?.name, b.phrase?.format?.name]
  if (formats[0] !== undefined && formats[1] !== undefined) {
    return formats[0] === formats[1] && isEqualOrOpen(a.phrase?.ordinal, b.phrase?.ordinal)
  }
  if (formats[0] !== formats[1] && !(samePeople(a, b) && namesOf(a).length > 1)) return false
  return samePeople(a, b)
}

/** Two parties at least, and the same named people; without names the same groups. */
function samePeople(a: Encounter, b: Encounter): boolean {
  const [first, second] = [namesOf(a), namesOf(b)]
  if (first.length !== second.length || first.some((name) => !second.includes(name))) return false
  if (first.length > 1) return true
  const [groups, others] = [groupsOf(a), groupsOf(b)]
  if (groups.length === 0 || others.length === 0) return false
  return groups.every((group) => others.includes(group)) || others.every((other) => groups.includes(other))
}

function namesOf({ participants }: Encounter): string[] {
  return participants.filter(({ type }) => type === 'person').map(({ name }) => name)
}

/** Groups by whom they stand for, else by their words. */
function groupsOf({ participants }: Encounter): string[] {
  return participants.filter(({ type }) => type !== 'person').map((participant) => groupKey(participant))
}

function groupKey({ type, name, onBehalfOf }: Participant): string {
  const head =
    type === 'group'
      ? (/\b(ministers|leaders|officials|counterparts|representatives|diplomats)\b/iu.exec(name)?.[1]?.toLowerCase() ??
        name)
      : type
  return `${head} ${onBehalfOf ?? ''}`
}

/** "next", "last", or neither: words that set one session of a format apart from another. */
function turnOf({ phrase }: Encounter): string {
  const words = phrase?.words.toLowerCase() ?? ''
  if (/\b(?:next|further|forthcoming|future|subsequent)\b/u.test(words)) return 'next'
  return /\b(?:last|latest|previous)\b/u.test(words) ? 'last' : ''
}

/** An ISO prefix of the other, or open. */
function isCompatible(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a)
}

function isEqualOrOpen(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

function isSubsumed(group: Group, groups: readonly Group[]): boolean {
  if (!group.encounters.every(({ purpose, phrase }) => purpose && !phrase?.format)) return false
  const travellers = new Set(group.encounters.flatMap(namesOf))
  if (group.encounters.some((encounter) => namesOf(encounter).length > 1)) return false
  return groups.some(
    (other) =>
      other !== group &&
      other.encounters.some(
        (encounter) => !encounter.purpose && namesOf(encounter).some((name) => travellers.has(name)),
      ),
  )
}
