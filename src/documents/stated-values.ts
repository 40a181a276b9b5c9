import type { MetadataBasis, MetadataProperty, StatedValue } from '../vocabulary/documents.js'
import { fold } from './fold-words.js'
import type { AuthorSigns } from './html-authors.js'
import { collapse, parseHtml, readWords } from './html-tree.js'
import { type DateSign, mayBe } from './publication-dates.js'

/** One value and where it is said. */
export type Sign = Readonly<{ value: string; basis: MetadataBasis }>

const LONGEST_VALUE = 300
const MOST_VALUES = 6

/** The values that say something, white space collapsed and entities that JSON should not hold decoded. */
export function say(basis: MetadataBasis, ...values: readonly (string | null | undefined)[]): Sign[] {
  return values.flatMap((value) => {
    const words = collapse(value && /&#?\w{2,8};/.test(value) ? readWords(parseHtml(value)) : (value ?? ''))
    return words === '' ? [] : [{ value: words, basis }]
  })
}

/** Each different value of a property once, by the first place that says it; it agrees where it says what was chosen. */
export function tell(property: MetadataProperty, signs: readonly Sign[], chosen: string | null): StatedValue[] {
  const known = new Set<string>()
  const stated: StatedValue[] = []
  for (const { value, basis } of signs) {
    const key = fold(value)
    if (known.has(key) || value.length > LONGEST_VALUE || stated.length === MOST_VALUES) continue
    known.add(key)
    stated.push({ property, value, basis, agrees: isSame(key, fold(chosen ?? '')) })
  }
  return stated
}

/** The dates as written; a moment agrees with a day that it was somewhere. */
export function tellDates(
  property: MetadataProperty,
  signs: readonly DateSign[],
  chosen: DateSign | undefined,
): StatedValue[] {
  const told = tell(property, signs, null)
  return told.map((stated) => {
    const sign = signs.find(({ value }) => value === stated.value)
    const agrees = sign !== undefined && chosen !== undefined && (mayBe(sign, chosen.day) || mayBe(chosen, sign.day))
    return { ...stated, agrees }
  })
}

/** The authors as each place names them; a value agrees where it names one of those chosen. */
export function tellAuthors(
  { jsonLd, metas, marked, printed }: AuthorSigns,
  authors: readonly string[],
): StatedValue[] {
  const signs = [
    ...say('json-ld', ...jsonLd),
    ...say('meta', ...metas),
    ...say('microdata', ...marked),
    ...say('byline', ...printed),
  ].filter(({ value }) => value.length <= 100)
  const chosen = authors.map(fold)
  return tell('author', signs, null).map((stated) => {
    return { ...stated, agrees: chosen.some((name) => fold(stated.value).includes(name)) }
  })
}

// A title with the site's name at its end is the same title.
function isSame(value: string, chosen: string): boolean {
  return value === chosen || (chosen !== '' && value.startsWith(chosen))
}
