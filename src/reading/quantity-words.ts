import { numberOfOrdinal } from '../vocabulary/ordinals.js'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** How printed words limit a number: `nearly` and `up-to` from below, `over` and `at-least` from above, `under` strictly from below. */
export type Limit = 'over' | 'at-least' | 'about' | 'nearly' | 'up-to' | 'under'

const WORDS_OF_LIMIT: Readonly<Record<Limit, string>> = {
  'at-least': 'no fewer than, no less than, not less than, a minimum of, at least, at the very least',
  'up-to': 'no more than, not more than, as much as, as many as, a maximum of, at most, up to, a ceiling of',
  over: 'more than, greater than, higher than, in excess of, upwards of, well over, just over, slightly over, over, above, well above, exceeds, exceed, exceeded, exceeding, surpassed, surpassing, topped',
  under: 'fewer than, less than, lower than, well under, under, below, well below',
  nearly: 'close to, just under, just short of, nearly, almost, approaching',
  about:
    'an estimated, estimated, approximately, roughly, around, about, some, circa, in the region of, in the order of',
}

/** Every printed limit with what it says, the longest first, so that "no more than" is not read as "more than". */
export const LIMITS: readonly (readonly [printed: readonly string[], limit: Limit])[] = Object.entries(WORDS_OF_LIMIT)
  .flatMap(([limit, list]) => list.split(', ').map((each) => [each.split(' '), limit as Limit] as const))
  .sort(([a], [b]) => b.length - a.length)

/** Last words of all limits: where none of them stands before a number, nothing limits it. */
export const LIMIT_ENDS: ReadonlySet<string> = new Set(LIMITS.map(([printed]) => printed.at(-1) ?? ''))

/** Verbs, by lemma, that take "about" or "over" as their own preposition: "spoke about two issues". */
export const TAKES_PREPOSITION: ReadonlySet<string> = words(
  'talk speak tell know learn ask hear think worry complain write read say brief inform debate argue fight quarrel disagree concern question joke care preside rule win',
)

/** Verbs by lemma, and nouns, of rise and of fall. A loss of money is no fall of anything. */
export const RISES: ReadonlySet<string> = words(
  'increase rise grow surge jump climb soar expand double triple quadruple growth rises increases gain gains up spike swell leap uptick',
)
export const FALLS: ReadonlySet<string> = words(
  'decrease fall drop decline shrink plunge plummet contract slump decreases falls drops declines reduction reduce cut cuts down sink dip slide tumble halve lower',
)
/** Those that are nouns or adjectives of other things too: "a contract of $5 million", "the lower 5 percent". */
export const ONLY_VERBS: ReadonlySet<string> = words('contract lower double triple quadruple')
/** What stands behind a percentage and says which way it went: "a 5 percent increase", "5 percent more". */
export const RISEN: ReadonlySet<string> = words('increase rise growth jump surge gain higher more uptick hike')
export const FALLEN: ReadonlySet<string> = words('decrease fall drop decline reduction cut lower less slump dip')

const MEASURES_BY_UNIT: Readonly<Record<string, string>> = {
  tonne: 'tonne tonnes ton tons',
  kilometre: 'kilometre kilometres kilometer kilometers km',
  metre: 'metre metres meter meters',
  centimetre: 'centimetre centimetres centimeter centimeters cm',
  mile: 'mile miles',
  foot: 'feet',
  inch: 'inches',
  hectare: 'hectare hectares ha',
  acre: 'acre acres',
  litre: 'litre litres liter liters',
  gallon: 'gallon gallons',
  barrel: 'barrel barrels',
  kilogram: 'kilogram kilograms kilo kilos kg',
  gram: 'gram grams',
  pound: 'pound pounds',
  ounce: 'ounce ounces',
  bushel: 'bushel bushels',
  watt: 'watt watts',
  kilowatt: 'kilowatt kilowatts kw',
  megawatt: 'megawatt megawatts mw',
  gigawatt: 'gigawatt gigawatts gw',
  'kilowatt-hour': 'kwh',
  'megawatt-hour': 'mwh',
  degree: 'degree degrees',
}

/** Printed measures, lower case, with the unit they mean in the singular. */
export const MEASURES: ReadonlyMap<string, string> = new Map(
  Object.entries(MEASURES_BY_UNIT).flatMap(([unit, printed]) =>
    printed.split(' ').map((word) => [word, unit] as const),
  ),
)

/** Behind one of these a number is a label: "Article 5", "Resolution 2254", "page 12". */
export const LABELLING: ReadonlySet<string> = words(`
  article articles section sections chapter title annex appendix resolution resolutions no no. nos nos. number paragraph page pages
  line item rule protocol act amendment clause part phase tier level category schedule law order directive regulation
  decision flight room floor suite building highway route road street channel version vol volume figure table chart
  note footnote step option grade class type model track pillar group unit district precinct camp block gate
  psalm verse day session round cop g battalion brigade squadron regiment bullet release covid covid-19 ext extension
  tel phone fax code zip psc box apt p.o. aged age
`)

/** "tens of thousands of": an order of magnitude by its plural. */
export const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({ tens: 10, dozens: 12, scores: 20, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 }),
)

/** 1 for "first", 77 for "77th"; undefined for what is no ordinal. */
export function findOrdinalNumber(lower: string): number | undefined {
  const first = lower.charCodeAt(0)
  if (first < 48 || first > 57) return numberOfOrdinal(lower)
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(lower)
  return digits ? Number(digits[1]) : undefined
}

/** What an ordinal before it counts nothing of: "first lady", "second half", "third parties", "first name". */
export const NOT_NUMBERED: ReadonlySet<string> = words(
  'lady half quarter party parties name names hand class glance sight person thing things place deputy vice secretary world instance step degree option responder responders order language amendment floor base',
)
