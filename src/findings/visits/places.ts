import { PROVINCES } from '../../vocabulary/places.js'
import { findStateName } from '../../vocabulary/states.js'
import type { ClausePage } from '../clauses/clauses.js'
import { nameAt, tokenBehind } from '../clauses/parties.js'
import { lowerAt, posAt } from '../statements/page.js'
import { regionName } from './words.js'

/** A place as printed, and the country it lies in where that is known. Tokens `first` to `end`. */
export type VisitedPlace = Readonly<{
  place: string
  country: string | null
  isRegion: boolean
  isState: boolean
  first: number
  end: number
}>

/** The place that begins at a token. Not a place: "Kazakhstan’s aid", "the US Embassy", "Kazakh officials", a person. */
export function readPlace(page: ClausePage, at: number): VisitedPlace | undefined {
  const name = nameAt(page, at)
  if (!name) return unknownPlace(page, at)
  if (name.adjective || (name.type !== 'place' && name.type !== 'state')) return undefined
  const end = tokenBehind(page, at)
  const { words, text } = page
  if (/^['’]s?$/u.test(lowerAt(words, end)) || lowerAt(words, end) === '-') return undefined
  if (/^(?:NOUN|PROPN)$/u.test(posAt(words, end)) && words.timeAt[end] === 0 && !nameAt(page, end)) return undefined
  const place = text.slice(name.start, name.end).replace(/\s+/gu, ' ')
  const isState = name.type === 'state' && !name.seat
  const country = isState
    ? name.name
    : name.code
      ? (findStateName(name.code) ?? null)
      : name.type === 'state'
        ? name.name
        : null
  const state = isState ? undefined : findStateBehind(page, end, name.code)
  const known = {
    place,
    country: state?.country ?? country,
    isRegion: !isState && country === null && regionName.test(place),
    isState,
  }
  return { ...known, first: at, end: state?.end ?? end }
}

/** "Brest, France": capitals nobody knows are a place where the state they lie in follows. */
function unknownPlace(page: ClausePage, at: number): VisitedPlace | undefined {
  const { words, text } = page
  let end = at
  while (
    end < at + 4 &&
    /^\p{Lu}[\p{L}’']/u.test(words.tokens[end]?.text ?? '') &&
    !nameAt(page, end) &&
    words.timeAt[end] === 0
  )
    end += 1
  const state = end > at ? findStateBehind(page, end, undefined) : undefined
  if (!state) return undefined
  const place = text.slice(words.tokens[at]?.start ?? 0, words.tokens[end - 1]?.end ?? 0).replace(/\s+/gu, ' ')
  return { place, country: state.country, isRegion: false, isState: false, first: at, end: state.end }
}

/** "Tashkent, Uzbekistan": the state belongs to the city before it unless the city is known to lie elsewhere. */
function findStateBehind(
  page: ClausePage,
  end: number,
  code: string | undefined,
): { country: string; end: number } | undefined {
  if (lowerAt(page.words, end) !== ',') return undefined
  const at = lowerAt(page.words, end + 1) === 'the' ? end + 2 : end + 1
  const name = nameAt(page, at)
  const stop = tokenBehind(page, at)
  // "Montreal, Quebec, Canada"
  if (name?.type === 'place' && !name.adjective && code === undefined && name.code === undefined)
    return findStateBehind(page, stop, 'any')
  if (name?.type !== 'state' || name.adjective || name.seat) return undefined
  if (code !== undefined && code !== 'any' && name.code !== code) return undefined
  if (/^['’]s?$/u.test(lowerAt(page.words, stop))) return undefined
  // "the West Bank, Morocco, and Algeria": where the list goes on, a place nobody can locate is a stop of its own.
  if (code === undefined && isListed(page, stop)) return undefined
  return { country: name.name, end: stop }
}

function isListed(page: ClausePage, end: number): boolean {
  if (!/^(?:,|and)$/u.test(lowerAt(page.words, end))) return false
  const next = lowerAt(page.words, end + 1) === 'and' ? end + 2 : end + 1
  // "Bali, Indonesia, and Bangkok, Thailand": towns with their states, one after the other.
  const behind = tokenBehind(page, next)
  if (
    nameAt(page, next)?.type === 'place' &&
    lowerAt(page.words, behind) === ',' &&
    nameAt(page, behind + 1)?.type === 'state'
  )
    return false
  return /^(?:state|place)$/u.test(nameAt(page, lowerAt(page.words, next) === 'the' ? next + 1 : next)?.type ?? '')
}

const LONGEST_LIST = 14

/** "Brussels, Ankara, and Jakarta", "Tashkent and then on to India": the places of one journey in the order printed. */
export function readPlaces(page: ClausePage, at: number, limit: number): VisitedPlace[] {
  const found: VisitedPlace[] = []
  let next = at
  while (found.length < LONGEST_LIST && next < limit) {
    const place = readPlace(page, next)
    if (!place || place.end > limit) break
    found.push(place)
    const onward = findOnward(page, place.end, limit)
    if (onward === undefined) break
    next = onward
  }
  return withoutRegion(page, beforeClause(page, found))
}

/** "her trip to Malta, Norway and Malta agreed": what a verb follows is the subject of the next clause. */
function beforeClause({ words }: ClausePage, found: readonly VisitedPlace[]): VisitedPlace[] {
  const after = posAt(words, found.at(-1)?.end ?? 0)
  return found.length > 1 && /^(?:VERB|AUX)$/u.test(after) ? found.slice(0, 1) : [...found]
}

/** "Houston, Texas, Tbilisi, Georgia, and Amman": a province behind a mere comma says where the town before it lies; so does the second of two places. */
function withoutRegion(page: ClausePage, found: readonly VisitedPlace[]): VisitedPlace[] {
  const kept: VisitedPlace[] = []
  for (const place of found) {
    const town = kept.at(-1)
    if (town && isRegionOf(page, town, place, found.length))
      kept[kept.length - 1] = { ...town, country: town.country ?? place.country, end: place.end }
    else kept.push(place)
  }
  return kept
}

/** A list has its "and"; two places that a comma alone parts are one. */
function isRegionOf({ words }: ClausePage, town: VisitedPlace, region: VisitedPlace, count: number): boolean {
  if (region.isState || PROVINCES.has(town.place) || region.first !== town.end + 1 || lowerAt(words, town.end) !== ',')
    return false
  return count === 2 || PROVINCES.has(region.place)
}

/** The token a further place of the journey may begin with: past commas, "and", "then on to", and dates in between. */
function findOnward({ words }: ClausePage, end: number, limit: number): number | undefined {
  let at = end
  let joined = false
  while (at < Math.min(limit, end + 16)) {
    const lower = lowerAt(words, at)
    if (/^(?:,|and|then|;)$/u.test(lower)) joined = true
    else if (
      words.timeAt[at] === 1 ||
      /^(?:on|from|through|to|–|-|\(|\)|the|later|finally|onward|before|flying|heading|traveling|travelling|continuing|proceeding)$/u.test(
        lower,
      )
    ) {
      // Dates and "on to" may stand between two legs.
    } else return joined ? at : undefined
    at += 1
  }
  return undefined
}
