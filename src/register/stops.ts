import type { Place } from './places.js'

/** Whether two legs lead to one place: the same town, or a country and a town in it. "Astana" and "Almaty" are two. */
export function isSameStop(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return false
  if (a.town !== null && b.town !== null) return a.town === b.town
  return a.country !== null && a.country === b.country
}
