import { findTimeZone, findTowns, type Town } from '../vocabulary/gazetteer.js'
import type { Name, Reading } from './reading.js'

/** Where a place named in a document lies, in degrees. `timeZone` is an IANA name, `code` the ISO alpha-3 code of the state. */
export type Location = Readonly<{ latitude: number; longitude: number; timeZone: string; code: string }>

// One town of a name this much larger than the next is meant where nothing else tells.
const FAR_LARGER = 8

/** Where the towns named in a document lie, by the position of the name. Towns that stay open among namesakes are absent, regions and waters too. */
export function findLocations(reading: Reading): ReadonlyMap<number, Location> {
  const { names, document } = reading
  const states = new Set(names.flatMap(({ type, code }) => (type === 'state' && code ? [code] : [])))
  const found = new Map<number, Location>()
  for (const [index, name] of names.entries()) {
    if (name.type !== 'place' || name.adjective) continue
    const printed = document.text.slice(name.start, name.end).replace(/\s+/gu, ' ')
    const town = chooseTown(findTowns(printed), stateBeside(reading, name, index), states)
    if (!town) continue
    const { latitude, longitude, code } = town
    found.set(name.start, { latitude, longitude, code, timeZone: findTimeZone(town) })
  }
  return found
}

/** The town meant among namesakes (largest first): of the state beside it, else of one named in the document, else the one far larger than the others. */
function chooseTown(towns: readonly Town[], beside: string | undefined, states: ReadonlySet<string>): Town | undefined {
  if (beside) return farLarger(towns.filter(({ code }) => code === beside))
  const fitting = towns.filter(({ code }) => states.has(code))
  const [largest] = towns
  // A hamlet of a state that happens to be named is not meant where a metropolis bears the name.
  const isDwarfed = fitting[0] && largest && largest.population >= FAR_LARGER * fitting[0].population
  return farLarger(fitting.length > 0 && !isDwarfed ? fitting : towns)
}

function farLarger([first, second]: readonly Town[]): Town | undefined {
  if (!first || !second) return first
  return first.population >= FAR_LARGER * second.population ? first : undefined
}

/** "Tokmok, Kyrgyzstan": the state named right after, or the one the name itself is known to lie in. */
function stateBeside({ names, document }: Reading, name: Name, index: number): string | undefined {
  const next = names[index + 1]
  const isBeside = next?.type === 'state' && /^, ?$/u.test(document.text.slice(name.end, next.start))
  return isBeside ? next.code : name.code
}
