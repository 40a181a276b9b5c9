import { createRequire } from 'node:module'
import { stateWords } from './states.js'

type Country = Readonly<{ cca3: string; currencies?: Readonly<Record<string, Readonly<{ name: string }>>> }>
type Currencies = Readonly<{
  /** ISO 4217 codes by noun, and by noun and alpha-3 code of the state: `manat` → AZN, TMT; `manat AZE` → AZN. */
  codes: ReadonlyMap<string, ReadonlySet<string>>
  nouns: readonly string[]
  /** Lower-case names and adjectives of states, and the codes of the states. */
  states: ReadonlyMap<string, string>
}>

/** English nouns in use beside the ones the country data gives. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  UZS: ['soum', 'sum', 'som'],
  RUB: ['rouble'],
  BYN: ['rouble'],
  CNY: ['renminbi', 'rmb', 'kuai'],
  MNT: ['tugrik'],
  VND: ['dong'],
  UAH: ['hryvnya', 'grivna'],
  ILS: ['shekel'],
  SAR: ['rial'],
  QAR: ['rial'],
  OMR: ['riyal'],
  CZK: ['crown'],
  SEK: ['crown', 'kronor'],
  NOK: ['crown', 'kroner'],
  DKK: ['crown', 'kroner'],
  ISK: ['kronur'],
  USD: ['buck'],
  GBP: ['sterling', 'pound sterling'],
  BGN: ['leva'],
  RON: ['lei'],
  MDL: ['lei'],
  MKD: ['dinar'],
  PLN: ['zlotych'],
}
/** What a noun of several states means when nothing stands beside it. */
const USUAL: Readonly<Record<string, string>> = {
  ...{
    dollar: 'USD',
    buck: 'USD',
    pound: 'GBP',
    sterling: 'GBP',
    'pound sterling': 'GBP',
    ruble: 'RUB',
    rouble: 'RUB',
  },
  ...{ krona: 'SEK', won: 'KRW', rand: 'ZAR', lira: 'TRY', sum: 'UZS' },
}
/** Words that end a currency's full name and are no noun of their own. */
const NO_NOUNS = new Set(['bonds', 'soberano', 'mark', 'new', "pa'anga"])

let loaded: Currencies | undefined

/** The printed nouns of the world's currencies in lower case, singular, without accents: "tenge", "franc", "riyal". */
export function currencyNouns(): readonly string[] {
  return currencies().nouns
}

/** Whether words, in lower case, are the name or an adjective of a state, as one stands before a currency's noun. */
export function isCurrencyState(words: string): boolean {
  return currencies().states.has(words)
}

/**
 * ISO 4217 code of a currency by its noun, with the state or adjective printed beside it, both in lower case. null where
 * several states use the noun and none is named, or the one named does not use it.
 */
export function findCurrency(noun: string, state: string | undefined): string | null {
  const { codes, states } = currencies()
  if (state === undefined && noun in USUAL) return USUAL[noun] ?? null
  const code = state === undefined ? undefined : states.get(state)
  // "Swiss euros" are euros all the same; "Iraqi dollars" are nobody's.
  const of = (code === undefined ? undefined : codes.get(`${noun} ${code}`)) ?? codes.get(noun)
  return of?.size === 1 ? ([...of][0] ?? null) : null
}

function currencies(): Currencies {
  loaded ??= load()
  return loaded
}

function load(): Currencies {
  const countries = createRequire(import.meta.url)('world-countries/countries.json') as readonly Country[]
  const codes = new Map<string, Set<string>>()
  const add = (key: string, code: string) => codes.set(key, (codes.get(key) ?? new Set()).add(code))
  for (const { cca3, currencies: own = {} } of countries) {
    for (const [code, { name }] of Object.entries(own)) {
      for (const noun of nounsOf(code, name)) {
        add(noun, code)
        add(`${noun} ${cca3}`, code)
      }
    }
  }
  const nouns = [...codes.keys()].filter((key) => !/ [A-Z]{3}$/u.test(key))
  return { codes, nouns, states: statesByWord() }
}

function nounsOf(code: string, name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ʻłđ]/gu, (char) => ({ ł: 'l', đ: 'd' })[char] ?? '')
  const noun = plain.split(' ').at(-1)?.toLowerCase() ?? ''
  return [...(NO_NOUNS.has(noun) || noun.length < 3 ? [] : [noun]), ...(SPELLINGS[code] ?? [])]
}

/** Capitals and peoples are left out: no currency is named by them. */
function statesByWord(): Map<string, string> {
  const states = new Map<string, string>()
  for (const [words, { code, kind }] of stateWords()) {
    if ((kind === 'name' || kind === 'adjective') && words.length > 1) states.set(words.toLowerCase(), code)
  }
  return states
}
