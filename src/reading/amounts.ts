import type { CanonicalDocument } from '../vocabulary/documents.js'
import {
  CODES,
  COUNTRY,
  currencyOf,
  DIGITS,
  DOLLARS,
  DOUBTFUL_NAME,
  NAME,
  numberOf,
  SCALE,
  SIGNS,
  SPELLED,
  scaleOf,
} from './amounts-words.js'
import type { Amount } from './reading.js'

type ResolvedAmount = Readonly<{ value: number; unit: string; currency: string | null }>
type AmountRule = Readonly<{ pattern: RegExp; resolve: (match: RegExpExecArray) => ResolvedAmount | undefined }>

const pattern = (source: string) => new RegExp(source, 'gi')
const SIGN_CLASS = `[${Object.keys(SIGNS).join('')}]`
/** A scale written out after a space or hyphen, or shortened right behind the number ("$50m", "£2.1bn"). */
const SCALED = `(?:[ -]?(${SCALE})\\b|([mbk])\\b)?`
const NOT_IN_NUMBER = '(?<![\\d.,%/=&?_]|\\w|\\d [.] )'

const RULES: readonly AmountRule[] = [
  {
    // "US$ 10 billion", "C$5", "A$2m"; never the article or a possessive ("a $5 fee", "the state 's $5").
    pattern: pattern(
      `(?<![\\w.])((?:u\\.? ?s\\.?a?|c|ca|can|cad|a|au|aus|nz|hk|nt|s|sg|mex|r)\\.? ?)(\\$) ?(${DIGITS}|${SPELLED})${SCALED}`,
    ),
    resolve: ([, country = '', sign = '', number = '', long, short]) => {
      if (/^[asr]/.test(country) && !/^au/.test(country)) return undefined
      if (/^[AS] /.test(country)) return undefined
      const currency = DOLLARS[country.toLowerCase().replace(/[. ]/g, '')] ?? 'USD'
      return money(numberOf(number) * scaleOf(long ?? short), currency, sign)
    },
  },
  {
    pattern: pattern(`(${SIGN_CLASS}) ?(${DIGITS}|${SPELLED})${SCALED}`),
    resolve: ([, sign = '', number = '', long, short]) =>
      money(numberOf(number) * scaleOf(long ?? short), SIGNS[sign] ?? null, sign),
  },
  {
    // "USD 200", "rmb 10", "EUR1.5bn"; "CAD drawing 20" has no number beside the code.
    pattern: pattern(`(?<![\\w])(${CODES}) ?(${DIGITS})${SCALED}`),
    resolve: ([, code = '', number = '', long, short]) => coded(code, numberOf(number) * scaleOf(long ?? short)),
  },
  {
    pattern: pattern(`${NOT_IN_NUMBER}(${DIGITS}|${SPELLED})${SCALED} ?([MK])?(${CODES})\\b(?! ?\\d)`),
    resolve: ([, number = '', long, short, letter, code = '']) =>
      coded(code, numberOf(number) * scaleOf(long ?? short) * scaleOf(letter)),
  },
  {
    // "13 dollars and 45 cents", "40 million Swiss francs"; a doubtful name ("12 marks") needs a country or a scale.
    pattern: pattern(
      `${NOT_IN_NUMBER}(${DIGITS}|${SPELLED})${SCALED}(?:-| (?:of )?)(?:(${COUNTRY}) )?(${NAME})\\b(?:(?: and)? (\\d{1,2}(?!\\d|[.,]\\d)|(?:${SPELLED}))(?: cents?\\b| pence\\b)?(?= *(?:[.,;]|$)))?(?: (\\d{1,2}) cents?\\b)?`,
    ),
    resolve: ([, number = '', long, short, country, name = '', small, cents]) => {
      if (DOUBTFUL_NAME.test(name) && !country && !long) return undefined
      const part = small ? numberOf(small) : cents ? Number(cents) : 0
      if (part >= 100) return undefined
      return money(numberOf(number) * scaleOf(long ?? short) + part / 100, currencyOf(name, country), name)
    },
  },
  {
    pattern: pattern(`(?<!\\w)(dollar|euro)s? (${DIGITS})${SCALED}`),
    resolve: ([, name = '', number = '', long, short]) =>
      money(numberOf(number) * scaleOf(long ?? short), currencyOf(name, undefined), name),
  },
  {
    pattern: pattern(`${NOT_IN_NUMBER}(${DIGITS}|${SPELLED}) ?(${SIGN_CLASS})(?! ?\\d)`),
    resolve: ([, number = '', sign = '']) => money(numberOf(number), SIGNS[sign] ?? null, sign),
  },
  {
    pattern: pattern(`${NOT_IN_NUMBER}(${DIGITS}|${SPELLED})(?: |-)(cent|cents|pence|penny|pennies)\\b`),
    resolve: ([, number = '', unit = '']) => ({ value: numberOf(number), unit: unit.toLowerCase(), currency: null }),
  },
  {
    // No percentage: an escape in an address ("%20"), "per cent" without a number.
    pattern: pattern(
      `${NOT_IN_NUMBER}(?<!%[^ ]{0,40})((?:minus |-)?(?:${DIGITS}|${SPELLED}))(?: ?%|[ -](?:percent|per cent|pct)\\b|[ -]percentage points?\\b)(?!\\d)`,
    ),
    resolve: ([, number = '']) => {
      const negative = /^(?:minus |-)/i.test(number)
      const value = numberOf(number.replace(/^(?:minus |-)/i, ''))
      return { value: negative ? -value : value, unit: '%', currency: null }
    },
  },
]

/** An amount may be there only where one of these stands. */
const ANY_AMOUNT = new RegExp(
  `${SIGN_CLASS}|%|\\bper ?cent|\\bpct\\b|\\bcents?\\b|\\bpence\\b|\\bpenn|(?:\\b|\\d|[mk])(?:${CODES})|\\b(?:${NAME})\\b`,
  'i',
)

/**
 * Sums of money and percentages of a document, furniture left out, in text order and without overlaps. In a range whose
 * scale or sign is printed once ("$5 to $10 million", "5-10%") both ends are multiplied out.
 */
export function findAmounts({ text, blocks }: CanonicalDocument): Amount[] {
  const found: Amount[] = []
  for (const block of blocks) {
    if (block.role === 'furniture') continue
    const words = text.slice(block.start, block.end)
    if (!ANY_AMOUNT.test(words)) continue
    const here = findInWords(words).sort((a, b) => a.start - b.start)
    for (const amount of completeRanges(words, here)) {
      found.push({ ...amount, start: block.start + amount.start, end: block.start + amount.end })
    }
  }
  return found
}

function findInWords(words: string): Amount[] {
  const found: Amount[] = []
  const taken = new Uint8Array(words.length)
  for (const { pattern, resolve } of RULES) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const start = match.index
      const end = start + match[0].trimEnd().length
      if (end <= start || taken.subarray(start, end).includes(1)) continue
      const resolved = resolve(match)
      if (!resolved || !Number.isFinite(resolved.value)) continue
      taken.fill(1, start, end)
      found.push({ start, end, ...resolved })
    }
  }
  return found
}

const RANGE = /^ ?(?:-|–|—|to|and|or) ?$/
const OPEN_END = new RegExp(`(?<![\\w.,])(${DIGITS}) ?(?:-|–|to|and) ?$`)

function completeRanges(words: string, amounts: readonly Amount[]): Amount[] {
  const completed: Amount[] = []
  for (const [index, amount] of amounts.entries()) {
    const next = amounts[index + 1]
    const scale =
      next && next.unit === amount.unit && RANGE.test(words.slice(amount.end, next.start))
        ? printedScale(words, next)
        : 1
    const bare = OPEN_END.exec(words.slice(Math.max(0, amount.start - 24), amount.start))
    const first = bare && numberOf(bare[1] ?? '') * printedScale(words, amount)
    // "5-10%": the lower end has no sign of its own; "in 2022 and 5%" is a year, not a lower end.
    if (
      bare &&
      first &&
      first < amount.value &&
      !/^(?:19|20)\d\d$/.test(bare[1] ?? '') &&
      (amount.unit === '%' || /[-–to]/.test(bare[0]))
    ) {
      const start = amount.start - bare[0].length
      if ((completed.at(-1)?.end ?? 0) <= start)
        completed.push({ ...amount, start, end: start + (bare[1] ?? '').length, value: first })
    }
    const isLower = scale > 1 && amount.value < 1000 && printedScale(words, amount) === 1
    completed.push(isLower ? { ...amount, value: amount.value * scale } : amount)
  }
  return completed
}

function printedScale(words: string, { start, end }: Amount): number {
  const scale = new RegExp(`\\d[ -]?(${SCALE}|[mbk])\\b`, 'i').exec(words.slice(start, end))
  return scaleOf(scale?.[1])
}

function money(value: number, currency: string | null, printed: string): ResolvedAmount {
  return { value: Number(value.toPrecision(15)), unit: currency ?? printed.toLowerCase().replace(/s$/, ''), currency }
}

function coded(code: string, value: number): ResolvedAmount {
  const upper = code.toUpperCase()
  return money(value, upper === 'RMB' ? 'CNY' : upper, upper)
}
