import type { Participant } from '../../vocabulary/findings.js'
import type { Encounter } from './encounters.js'

/** All wordings of one meeting in a document, in text order. */
export type Meeting = Readonly<{ encounters: readonly Encounter[] }>

type Group = { encounters: Encounter[] }

// No document tells of more meetings at once; a list that does is not worth the comparisons.
const MOST_GROUPS = 120
const MOST_WORDINGS = 12

/**
 * One meeting for all its wordings. Two wordings are one meeting where format or people agree and neither date, number, kind
 * nor "next" and "last" tell them apart. What a journey was for is dropped where the document goes on to tell the meetings themselves.
 */
export function mergeEncounters(encounters: readonly Encounter[], published: string | null): Meeting[] {
  const groups: Group[] = []
  for (const encounter of encounters) {
    const recent = groups.slice(-MOST_GROUPS)
    const group =
      groupOfTheirs(recent, encounter) ??
      recent.findLast(
        ({ encounters: known }) =>
          known.slice(-MOST_WORDINGS).some((other) => isSame(other, encounter)) &&
          known.slice(-MOST_WORDINGS).every((other) => isPossible(other, encounter, published)),
      )
    if (group) group.encounters.push(encounter)
    else groups.push({ encounters: [encounter] })
  }
  if (groups.length > MOST_GROUPS) return groups
  const kept = groups.filter((group) => !isSubsumed(group, groups))
  const dropped = groups.filter((group) => !kept.includes(group))
  return kept.map((group) => dateByArrival(group, dropped, published))
}

/** "Their meeting" is the one told of just before, whoever was named in between. */
function groupOfTheirs(groups: readonly Group[], { rule, sentence, call, participants }: Encounter): Group | undefined {
  if (rule !== 'their-meeting') return undefined
  const names = participants.map(({ name }) => name)
  return groups.findLast(({ encounters }) =>
    encounters.some((other) => {
      const near = sentence - other.sentence
      return (
        near >= 0 &&
        near <= 4 &&
        !other.press &&
        other.call === call &&
        other.participants.length > 1 &&
        namesOf(other).some((name) => names.includes(name))
      )
    }),
  )
}

/**
 * "arrived on Tuesday to meet officials" dates the meetings the document goes on to tell, where it was published within a day of
 * the arrival and so cannot tell of a later one. Flagged: the words beside the meeting itself name no day.
 */
function dateByArrival(group: Group, dropped: readonly Group[], published: string | null): Group {
  const [first] = group.encounters
  if (
    !first ||
    published === null ||
    group.encounters.some(({ time, tense, purpose }) => time || tense !== 'held' || purpose)
  )
    return group
  const arrival = dropped
    .flatMap(({ encounters }) => encounters)
    .find(
      ({ time, tense, purpose, sentence }) =>
        purpose && tense === 'held' && isJustBefore(time?.value.date, published) && sentence <= first.sentence,
    )
  const travellers = arrival ? namesOf(arrival) : []
  if (!arrival || !(first.format || namesOf(first).some((name) => travellers.includes(name)))) return group
  const time = arrival.time
  return {
    encounters: [{ ...first, time, flags: [...first.flags, 'date-from-arrival'] }, ...group.encounters.slice(1)],
  }
}

function isJustBefore(date: string | null | undefined, published: string): boolean {
  if (date?.length !== 10 || published.length < 10) return false
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(date)) / 86_400_000
  return days >= 0 && days <= 1
}

function isSame(a: Encounter, b: Encounter): boolean {
  if (a.press !== b.press || a.call !== b.call) return false
  if (isContinued(a, b)) return true
  if (!isCompatible(a.time?.value.date ?? null, b.time?.value.date ?? null)) return false
  if (!isEqualOrOpen(a.ordinal, b.ordinal)) return false
  if (turnOf(a) !== turnOf(b) || (a.tense === 'past') !== (b.tense === 'past')) return false
  if (a.format && b.format) {
    return a.format.name === b.format.name
  }
  if ((a.format === null) !== (b.format === null) && (namesOf(a).length < 2 || isOfTwo(a) || isOfTwo(b))) return false
  return samePeople(a, b)
}

/** "held a bilateral meeting in Lakeville, where both attend the summit": the one is no session of the other. */
function isOfTwo({ phrase, format, apart }: Encounter): boolean {
  return format === null && (apart || /\b(?:bilateral|one-on-one|two-way)\b/iu.test(phrase?.words ?? ''))
}

/** Whether two wordings can be of one meeting at all, whatever third wording joins them: no other day, no other number, not one gone and one to come. */
function isPossible(a: Encounter, b: Encounter, published: string | null): boolean {
  if (isContinued(a, b)) return true
  if (!isCompatible(a.time?.value.date ?? null, b.time?.value.date ?? null)) return false
  if (!isEqualOrOpen(a.ordinal, b.ordinal) || (a.format && b.format && isOtherSession(a, b))) return false
  return !(isOver(a, published) && isToCome(b)) && !(isOver(b, published) && isToCome(a))
}

/** A summit is no ministerial of the same format. */
function isOtherSession(a: Encounter, b: Encounter): boolean {
  const [one, two] = [sessionOf(a), sessionOf(b)]
  return one !== undefined && two !== undefined && one !== two
}

function sessionOf({ phrase }: Encounter): string | undefined {
  const words = phrase?.words ?? ''
  if (/\bministerial\b|\bministers\b/iu.test(words)) return 'ministers'
  if (/\bsenior officials\b|\bexperts?\b|\bworking group\b/iu.test(words)) return 'officials'
  return /\bsummit\b|\bleaders\b/iu.test(words) ? 'leaders' : undefined
}

function isOver({ time, tense }: Encounter, published: string | null): boolean {
  const date = time?.value.date ?? null
  if (tense === 'past') return true
  return tense !== 'planned' && date !== null && published !== null && date < published.slice(0, date.length)
}

function isToCome({ time, tense, purpose }: Encounter): boolean {
  return tense === 'planned' && !purpose && (time?.value.date ?? null) === null
}

/** "met to launch the dialogue" in one sentence; "consultations concluded. A delegation hosted the minister" in two. */
function isContinued(a: Encounter, b: Encounter): boolean {
  if (a.sentence === b.sentence) {
    const isAimOf = b.purpose && !a.purpose && a.objectsAt !== null && a.cue < b.cue && b.objectsAt === null
    return isAimOf && a.tense === b.tense && namesOf(b).every((name) => namesOf(a).includes(name))
  }
  if (isTableOf(a, b) || isTableOf(b, a)) return true
  if (b.rule !== 'host' || !a.format || a.participants.length > 0 || b.sentence - a.sentence !== 1) return false
  return a.tense === b.tense && b.participants.some(({ onBehalfOf }) => onBehalfOf !== undefined)
}

const NEAR_SENTENCES = 2

/**
 * "said on Tuesday at the fourth ministerial meeting of the forum. Ministers of A, B and C met in Lakeville": who sat at the
 * named meeting is told beside it. So is who "took part in the meeting". Must not match talks of two, those held
 * separately, nor another day or place.
 */
function isTableOf(named: Encounter, table: Encounter): boolean {
  if (!named.format || named.participants.length > 0 || table.format || table.several) return false
  if (Math.abs(named.sentence - table.sentence) > NEAR_SENTENCES || named.tense !== table.tense) return false
  if (!isCompatible(named.time?.value.date ?? null, table.time?.value.date ?? null) || isElsewhere(named, table))
    return false
  const isTheMeeting =
    table.rule === 'attend' &&
    table.phrase?.determiner === 'the' &&
    table.sentence > named.sentence &&
    !table.phrase.named
  const isMinisters =
    /^(?:meet-each-other|gather)$/u.test(table.rule) &&
    table.levels.includes('ministers') &&
    sessionOf(named) === 'ministers' &&
    (table.participants.length > 2 || table.participants.some(({ type }) => type === 'group'))
  return isTheMeeting || isMinisters
}

/** Two parties at least, and the same named people; without names the same groups. */
function samePeople(a: Encounter, b: Encounter): boolean {
  const [first, second] = [namesOf(a), namesOf(b)]
  if (first.length !== second.length || first.some((name) => !second.some((other) => isOneName(name, other))))
    return false
  if (first.length > 1) return true
  const [groups, others] = [groupsOf(a), groupsOf(b)]
  if (groups.length === 0 || others.length === 0 || isElsewhere(a, b)) return false
  return groups.some((group) => others.some((other) => isSameGroup(group, other)))
}

/** The same name, or its beginning: "Hassan" and "Hassan Sheikh Tamud". */
export function isOneName(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

/** "officials" of one town are not those of the next. */
function isElsewhere({ place: one }: Encounter, { place: two }: Encounter): boolean {
  return one !== null && two !== null && !one.words.includes(two.words) && !two.words.includes(one.words)
}

function namesOf({ participants }: Encounter): string[] {
  return participants.filter(({ type }) => type === 'person').map(({ name }) => name)
}

function groupsOf({ participants }: Encounter): Participant[] {
  return participants.filter(({ type }) => type !== 'person')
}

/** The same words for the same state, or the bare head of the other: "the foreign ministers" after "the foreign ministers of the five". */
function isSameGroup(a: Participant, b: Participant): boolean {
  if (a.type !== b.type || a.onBehalfOf !== b.onBehalfOf) return false
  const [one, two] = [a.name.toLowerCase(), b.name.toLowerCase()]
  return one === two || (a.type === 'group' && (isHeadOf(one, two) || isHeadOf(two, one)))
}

/** Whether the shorter words open or close the longer: "foreign ministers" of "Central Asian foreign ministers". */
export function isHeadOf(bare: string, full: string): boolean {
  return full.startsWith(`${bare} `) || full.endsWith(` ${bare}`)
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

/**
 * What a journey was for ("arrived to meet his counterparts") and a summary of meetings ("met with Uzbek officials") say nothing
 * new where the same document tells of the meetings themselves.
 */
function isSubsumed(group: Group, groups: readonly Group[]): boolean {
  if (group.encounters.some(({ format, press, call }) => format || press || call)) return false
  const named = new Set(group.encounters.flatMap(namesOf))
  if (named.size > 1) return false
  const others = groups.filter(
    (other) =>
      other !== group &&
      other.encounters.some((encounter) => !encounter.purpose && namesOf(encounter).some((name) => named.has(name))),
  )
  if (group.encounters.every(({ purpose }) => purpose)) return others.length > 0
  const states = new Set(
    group.encounters
      .flatMap(groupsOf)
      .map(({ onBehalfOf, name }) => (/\bofficials|leaders|government\b/iu.test(name) ? onBehalfOf : undefined)),
  )
  const tense = group.encounters[0]?.tense
  if (states.size === 0) return false
  return [...states].every(
    (state) =>
      state !== undefined &&
      others.some(({ encounters }) =>
        encounters.some(
          (encounter) =>
            encounter.tense === tense &&
            namesOf(encounter).length > 1 &&
            encounter.participants.some(({ type, onBehalfOf }) => type === 'person' && onBehalfOf === state),
        ),
      ),
  )
}
