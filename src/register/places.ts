import { findState } from '../vocabulary/states.js'
import { editDistance, foldName } from './names.js'

/** A place taken apart: folded town (or venue) and ISO code of the country, as far as the words say. */
export type Place = Readonly<{ town: string | null; country: string | null; isCapital: boolean }>

/** How two printed places stand to each other. `unlike`: other words that may yet mean one place, as a palace in its town. */
export type PlaceRelation = 'same' | 'within' | 'open' | 'unlike' | 'contrary'

/** Town and country of a printed place ("Astana, Kazakhstan"); null where nothing in it is a proper name. */
export function readPlace(printed: string): Place | null {
  const parts = printed.split(',').map((part) => part.trim().replace(/^the\s+/i, ''))
  let town: string | null = null
  let country: string | null = null
  let isCapital = false
  for (const part of parts) {
    const state = findState(part)
    if (state !== undefined && (state.kind === 'name' || state.kind === 'adjective')) country ??= state.code
    else if (/^\p{Lu}/u.test(part) && town === null) {
      town = foldName(part)
      isCapital = state?.kind === 'capital' || state?.kind === 'seat'
      if (isCapital && state) country ??= state.code
    }
  }
  return town === null && country === null ? null : { town, country, isCapital }
}

/** Compares two places; `open` where either says too little. */
export function comparePlaces(a: Place | null, b: Place | null): PlaceRelation {
  if (a === null || b === null) return 'open'
  if (a.town !== null && b.town !== null) return compareTowns(a, a.town, b, b.town)
  if (a.country === null || b.country === null) return 'open'
  return a.country === b.country ? 'within' : 'contrary'
}

function compareTowns(a: Place, townA: string, b: Place, townB: string): PlaceRelation {
  if (isSameTown(townA, townB)) return 'same'
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'contrary'
  return a.isCapital === b.isCapital ? 'contrary' : 'unlike'
}

/** One letter may be amiss in a longer name; "New York City" is New York. */
function isSameTown(a: string, b: string): boolean {
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true
  return Math.min(a.length, b.length) >= 5 && editDistance(a, b, 1) <= 1
}
