import type { Participant } from '../../vocabulary/findings.js'
import type { Encounter } from './encounters.js'
import type { Layout } from './layout.js'

/** The names of those who hold each office, by its words as printed. */
export type Holders = ReadonlyMap<string, ReadonlySet<string>>

/** Who holds which office, in a transcript; empty for other documents, where it is not asked for. */
export function holdersOf({ reading, spoken }: Layout): Holders {
  const holders = new Map<string, Set<string>>()
  if (!spoken) return holders
  for (const { name, titles } of reading.people)
    for (const { title } of titles) holders.set(title, (holders.get(title) ?? new Set()).add(name))
  return holders
}

/**
 * What is said aloud, without those whom no name tells: "he" and "we" among several voices are anybody's guess. None where a meeting
 * without a name of its own would lose who met.
 */
export function asNamed(encounter: Encounter, holders: Holders): Encounter[] {
  const isUnsure = (one: Participant): boolean => isPronoun(one) && !isOnlyHolder(one, holders)
  if (!isNamed(encounter, isUnsure)) return []
  const participants = encounter.participants.filter((one) => !isUnsure(one))
  const gone = encounter.participants.slice(0, encounter.objectsFrom).filter(isUnsure).length
  const isAlone = participants.length === 1 && encounter.participants.length > 1 && encounter.format === null
  if (isAlone && !encounter.press) return []
  if (gone === 0) return [{ ...encounter, participants }]
  if (encounter.format === null) return []
  return [{ ...encounter, participants, objectsFrom: encounter.objectsFrom - gone, levels: [] }]
}

function isNamed({ participants, format, objectsFrom }: Encounter, isUnsure: (one: Participant) => boolean): boolean {
  if (format !== null) return true
  if (participants.slice(0, objectsFrom).some(isUnsure)) return false
  return participants.filter((one) => one.type !== 'group' && /\p{Lu}/u.test(one.as)).length > 1
}

/** "he", "the Secretary": words that name nobody, whoever was found behind them. */
function isPronoun({ type, name, as }: Participant): boolean {
  if (type !== 'person' || name === as) return false
  return !name.split(/[\s-]/u).some((word) => word.length > 1 && as.includes(word))
}

/** "The Secretary", in capitals, where one person alone of all that are named holds that office. */
function isOnlyHolder({ as, name }: Participant, holders: Holders): boolean {
  const [, office = ''] = /^[Tt]he (\p{Lu}[\p{L} ]+)$/u.exec(as) ?? []
  const found = holders.get(office)
  return found?.size === 1 && found.has(name)
}
