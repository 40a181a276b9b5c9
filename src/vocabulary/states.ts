import { createRequire } from 'node:module'
import {
  CAPITAL_VARIANTS,
  DEMONYM_VARIANTS,
  NAME_VARIANTS,
  NOT_SEATS,
  SEATS,
  UNUSED_SPELLINGS,
} from './state-variants.js'

/**
 * How words stand for a state: its name, an adjective or demonym ("Kazakh"), its capital, a seat of its government,
 * or a capital (`city`) whose name never speaks for a government.
 */
export type StateWordKind = 'name' | 'adjective' | 'capital' | 'seat' | 'city'

/** A state as words name it. `code` is ISO 3166-1 alpha-3, `name` the common English name. */
export type StateWords = Readonly<{ code: string; name: string; kind: StateWordKind; independent: boolean }>

type Country = Readonly<{
  cca3: string
  independent?: boolean
  name: Readonly<{ common: string; official: string }>
  altSpellings: readonly string[]
  capital?: readonly string[]
  demonyms?: Readonly<Record<string, Readonly<{ m: string; f: string }>>>
}>

let byWords: ReadonlyMap<string, StateWords> | undefined
let byCode: ReadonlyMap<string, string> | undefined

/** The state that the words stand for, in the case they are printed in: "US" is a state, "us" is not. Leading "the" is ignored. */
export function findState(words: string): StateWords | undefined {
  return stateWords().get(normalise(words))
}

/** The common English name of an ISO alpha-3 code. */
export function findStateName(code: string): string | undefined {
  stateWords()
  return byCode?.get(code)
}

/** Every phrase that stands for a state, as `findState` knows it: for readers that scan a text for the longest match. */
export function stateWords(): ReadonlyMap<string, StateWords> {
  byWords ??= loadStates()
  return byWords
}

function normalise(words: string): string {
  return words.replaceAll('’', "'").replace(/^(?:the|The)\s/u, '')
}

function loadStates(): Map<string, StateWords> {
  const countries = createRequire(import.meta.url)('world-countries/countries.json') as readonly Country[]
  const found = new Map<string, StateWords>()
  const names = new Map<string, string>()
  // Independent states first: "French" is France, not one of its territories.
  const ordered = [...countries].sort((a, b) => Number(b.independent ?? false) - Number(a.independent ?? false))
  for (const country of ordered) {
    names.set(country.cca3, country.name.common)
    for (const [words, kind] of wordsOf(country)) addWords(found, words, kind, country)
  }
  for (const [code, kind, list] of variants()) {
    const country = countries.find(({ cca3 }) => cca3 === code)
    if (country) for (const words of list) found.set(words, entry(country, kind))
  }
  byCode = names
  return found
}

function* wordsOf(country: Country): Generator<[string, StateWordKind]> {
  yield [country.name.common, 'name']
  yield [country.name.official, 'name']
  // Alternative spellings also list codes ("KG") and native names; only Latin words of some length are names in English prose.
  for (const spelling of country.altSpellings) {
    if (/^[A-Z][\p{Script=Latin} ,'.()-]{4,}$/u.test(spelling)) yield [spelling, 'name']
  }
  const demonym = country.demonyms?.['eng']?.m ?? ''
  for (const word of demonym.split(/, | or /u)) if (word !== '') yield [word, 'adjective']
  for (const capital of country.capital ?? []) yield [capital, NOT_SEATS.has(capital) ? 'city' : 'capital']
}

function addWords(found: Map<string, StateWords>, words: string, kind: StateWordKind, country: Country): void {
  for (const spelling of new Set([words, words.normalize('NFD').replace(/\p{M}/gu, '')])) {
    if (UNUSED_SPELLINGS.has(spelling)) continue
    if (!found.has(spelling)) found.set(spelling, entry(country, kind))
    if (kind !== 'adjective' || /(?:ese|ish|ch|ss)$/u.test(spelling)) continue
    // "Kazakhs", "Americans": the people of a state.
    if (!found.has(`${spelling}s`)) found.set(`${spelling}s`, entry(country, kind))
  }
}

function entry(country: Country, kind: StateWordKind): StateWords {
  return { code: country.cca3, name: country.name.common, kind, independent: country.independent ?? false }
}

function* variants(): Generator<[string, StateWordKind, readonly string[]]> {
  for (const [code, list] of Object.entries(NAME_VARIANTS)) yield [code, 'name', list]
  for (const [code, list] of Object.entries(DEMONYM_VARIANTS)) yield [code, 'adjective', list]
  for (const [code, list] of Object.entries(CAPITAL_VARIANTS)) yield [code, 'capital', list]
  for (const [code, list] of Object.entries(SEATS)) yield [code, 'seat', list]
}
