import type { Encounter } from './encounters.js'

/** What somebody who stayed away from a meeting can be said to have missed: its nouns, and its place and format, in small letters. */
export type Missable = Readonly<{
  nouns: ReadonlySet<string>
  names: readonly string[]
  /** Of two sides: who else stayed away has to be told of this very meeting. */
  bilateral: boolean
}>

const ABSENT =
  /^(?:(?:was|were) (?:notably |also )?(?:absent|not present)|(?:did|does|do|will|would|could) ?(?:not|n[’']t) (?:attend|take part|send (?:a|any)body))(?![\p{L}\p{N}-])/u
/** Nothing follows that the verb could be about: the clause ends, or goes on with a reason. */
const END = /^ ?(?:$|[.;!?)"”—–]|,(?! however)|(?:because|owing to|due to|citing|but|though|although|despite)\b)/u

/** What the wordings of one meeting call it. */
export function missableOf(encounters: readonly Encounter[], bilateral: boolean): Missable {
  const heads = encounters.flatMap(({ phrase }) => phrase?.words.toLowerCase().split(/\s+/u).at(-1) ?? [])
  const names = encounters.flatMap(({ place, format }) => [place?.words ?? '', format?.name ?? ''])
  return {
    nouns: new Set([...heads, 'meeting', 'talks']),
    names: [...new Set(names.map((name) => name.toLowerCase()).filter((name) => name !== ''))],
    bilateral,
  }
}

/**
 * Whether the words behind somebody say that he stayed away from this meeting: "did not attend.", "was absent from the summit".
 * Not from anything else: "did not attend the wedding", "was absent from the summit last year", "does not take part in sanctions".
 */
export function tellsAbsence(after: string, meeting: Missable): boolean {
  const words = after.replace(/\s+/gu, ' ')
  const verb = ABSENT.exec(words)?.[0]
  if (verb === undefined) return false
  const rest = words.slice(verb.length)
  if (END.test(rest)) return !meeting.bilateral
  const object = rest.toLowerCase().replace(/^ (?:(?:in|from|at|to) )?/u, '')
  if (/^(?:it|them)\b/u.test(object)) return !meeting.bilateral && END.test(object.replace(/^\w+/u, ''))
  const left = withoutMeeting(object, meeting)
  return left !== undefined && END.test(left)
}

/** What follows "the summit", "the Oslo summit", "the meeting in Oslo" or the format’s name; undefined for anything else. */
function withoutMeeting(object: string, { nouns, names }: Missable): string | undefined {
  const isDefinite = object.startsWith('the ')
  const bare = isDefinite ? object.slice(4) : object
  const name = openingName(bare, names)
  if (name === undefined && !isDefinite) return undefined
  const behind = bare.slice(name?.length ?? 0)
  const noun = /^ ?([\p{L}-]{1,30})/u.exec(behind)
  const isNoun = noun !== null && nouns.has(noun[1] ?? '')
  if (!isNoun) return name === undefined ? undefined : behind
  const left = behind.slice(noun[0].length)
  const place = /^ (?:in|at) /u.test(left) ? openingName(left.slice(4), names) : undefined
  return place === undefined ? left : left.slice(4 + place.length)
}

function openingName(words: string, names: readonly string[]): string | undefined {
  return names.find((name) => words.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(words.slice(name.length)))
}
