import { isCurrencyState } from '../vocabulary/currencies.js'
import type { CanonicalDocument } from '../vocabulary/documents.js'
import {
  CODES,
  codeOf,
  currencyOf,
  DIGITS,
  DOLLARS,
  DOUBTFUL_NAME,
  NAME,
  nounOf,
  numberOf,
  PREFIXES,
  SCALE,
  SIGNS,
  SPELLED,
  STATE,
  scaleOf,
} from './amounts-words.js'
import { settleDollars } from './dollars.js'
import type { Amount } from './reading.js'

type ResolvedAmount = Readonly<{ value: number; unit: string; currency: string | null; doubtful?: true }>
type AmountRule = Readonly<{ pattern: RegExp; resolve: (match: RegExpExecArray) => ResolvedAmount | undefined }>

const pattern = (source: string) => new RegExp(source, 'gi')
const SIGN_CLASS = `[${Object.keys(SIGNS).join('')}]`
/** A scale written out after a space or hyphen, or shortened right behind the number ("$50m", "£2.1bn"). */
const SCALED = `(?:[ -]?(${SCALE})\\b|([mbk])\\b)?`
const NOT_IN_NUMBER = '(?<![\\d.,%/=&?_]|\\w|\\d [.] )'
const PREFIX = Object.keys(PREFIXES).join('|')

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
    // "RM20 million", "Rs. 50,000 crore", "CN¥5bn": the letters as they are, never "rm 5" or "the FIRM 20".
    pattern: pattern(`(?<![\\w.])(${PREFIX})(\\.?) ?(${DIGITS})${SCALED}\\b`),
    resolve: ([, prefix = '', , number = '', long, short]) =>
      prefix in PREFIXES || prefix === 'rs'
        ? money(
            numberOf(number) * scaleOf(long ?? short),
            PREFIXES[prefix] ?? null,
            prefix.toLowerCase() === 'rs' ? 'rupee' : prefix,
          )
        : undefined,
  },
  {
    // "$5 million", "$1.5-billion"; a code behind it has the last word ("$5 million CAD").
    pattern: pattern(`(${SIGN_CLASS}) ?(${DIGITS}|${SPELLED})${SCALED}(?: (${CODES})\\b(?! ?\\d))?`),
    resolve: ([, sign = '', number = '', long, short, code]) => {
      const value = numberOf(number) * scaleOf(long ?? short)
      return (code && coded(code, value)) || money(value, SIGNS[sign] ?? null, sign)
    },
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
    // "one kuai and five mao": the spoken parts of a yuan.
    pattern: pattern(
      `${NOT_IN_NUMBER}(${DIGITS}|${SPELLED}) kuai(?:(?: and)? (${DIGITS}|${SPELLED}) mao(?: (${SPELLED}))?)?\\b`,
    ),
    resolve: ([, yuan = '', mao, fen]) =>
      money(numberOf(yuan) + (mao ? numberOf(mao) / 10 : 0) + (fen ? numberOf(fen) / 100 : 0), 'CNY', 'yuan'),
  },
  {
    // "13 dollars and 45 cents", "40 million Swiss francs"; a doubtful noun ("12 marks") needs a state or a scale, and pounds of a thing are a weight.
    pattern: pattern(
      `${NOT_IN_NUMBER}(${DIGITS}|${SPELLED})${SCALED}(-| (?:of )?)(?:(${STATE})[ -])??(${NAME})\\b(?:(?: and)? (\\d{1,2}(?!\\d|[.,]\\d)|(?:${SPELLED}))(?: cents?\\b| pence\\b)?(?= *(?:[.,;]|$)))?(?: (\\d{1,2}) cents?\\b)?`,
    ),
    resolve: ({
      0: whole,
      1: number = '',
      2: long,
      3: short,
      4: joint,
      5: state,
      6: name = '',
      7: small,
      8: cents,
      index,
      input,
    }) => {
      if (state !== undefined && !isCurrencyState(state.toLowerCase().replaceAll('’', "'"))) return undefined
      const scale = long ?? short
      if (DOUBTFUL_NAME.test(name) && !state && !scale) return undefined
      const isWeight =
        /^pounds?$/i.test(name) &&
        !state &&
        !scale &&
        isPoundOfWeight(joint ?? '', input.slice(index + whole.length, index + whole.length + 12))
      if (isWeight) return undefined
      const part = small ? numberOf(small) : cents ? Number(cents) : 0
      if (part >= 100) return undefined
      return money(numberOf(number) * scaleOf(scale) + part / 100, currencyOf(name, state), nounOf(name))
    },
  },
  {
    pattern: pattern(`(?<!\\w)(dollar|euro)s? (${DIGITS})${SCALED}`),
    resolve: ([, name = '', number = '', long, short]) =>
      money(numberOf(number) * scaleOf(long ?? short), currencyOf(name, undefined), name),
  },
  {
    pattern: pattern(`${NOT_IN_NUMBER}(${DIGITS}|${SPELLED})${SCALED} ?(${SIGN_CLASS})(?! ?\\d)`),
    resolve: ([, number = '', long, short, sign = '']) =>
      money(numberOf(number) * scaleOf(long ?? short), SIGNS[sign] ?? null, sign),
  },
  {
    pattern: pattern(`${NOT_IN_NUMBER}(${DIGITS}|${SPELLED})(?:(?: |-)(cent|cents|pence|penny|pennies)\\b| ?(¢))`),
    resolve: ([, number = '', unit = 'cents']) => ({
      value: numberOf(number),
      unit: unit.toLowerCase(),
      currency: null,
    }),
  },
  {
    // Coins of no state: a unit of their own, no ISO code.
    pattern: pattern(`${NOT_IN_NUMBER}(${DIGITS}|${SPELLED})${SCALED} (BTC|bitcoins?|satoshis?)\\b`),
    resolve: ([, number = '', long, short, unit = '']) => ({
      value: numberOf(number) * scaleOf(long ?? short),
      unit: unit.toLowerCase().startsWith('s') ? 'satoshi' : 'bitcoin',
      currency: null,
    }),
  },
  {
    // "half of one percent", "a quarter of a percentage point".
    pattern: pattern(
      `\\b(half|a quarter|three[- ]quarters|a third|two[- ]thirds|a tenth)(?: of)? (?:a|one|1) ?(?:%|per ?cent(?:age point)?)(?!\\w)`,
    ),
    resolve: ([, part = '']) => ({
      value: PARTS[part.toLowerCase().replace('-', ' ')] ?? Number.NaN,
      unit: '%',
      currency: null,
    }),
  },
  {
    // No percentage: an escape in an address ("%20"), "per cent" without a number.
    pattern: pattern(
      `${NOT_IN_NUMBER}(?<!%[^ ]{0,40})((?:minus |[-−])?(?:${DIGITS}|${SPELLED}))(?: ?%|[ -](?:percent|per cent|pct)\\b|[ -]percentage points?\\b)(?!\\d)`,
    ),
    resolve: ([, number = '']) => {
      const negative = /^(?:minus |[-−])/i.test(number)
      const value = numberOf(number.replace(/^(?:minus |[-−])/i, ''))
      return { value: negative ? -value : value, unit: '%', currency: null }
    },
  },
]

const PARTS: Readonly<Record<string, number>> = {
  ...{ half: 0.5, 'a quarter': 0.25, 'three quarters': 0.75, 'a tenth': 0.1 },
  ...{ 'a third': 1 / 3, 'two thirds': 2 / 3 },
}

/** "200 pounds of rice" and "a 10-pound bag" weigh; "a 10-pound note" does not. */
function isPoundOfWeight(joint: string, after: string): boolean {
  if (joint === '-') return !/^ (?:note|coin|fee|fine|ticket|bill|charge|a-)/.test(after)
  return /^ of [a-z]/.test(after)
}

/** An amount may be there only where one of these stands. */
const ANY_AMOUNT = new RegExp(
  `${SIGN_CLASS}|%|¢|\\bper ?cent|\\bpct\\b|\\bcents?\\b|\\bpence\\b|\\bpenn|(?:\\b|\\d|[mk])(?:${CODES}|BTC)|\\b(?:${PREFIX})\\.? ?\\d|\\b(?:${NAME})\\b`,
  'i',
)

/**
 * Sums of money and percentages of a document, furniture left out, in text order and without overlaps. In a range whose
 * scale or sign is printed once ("$5 to $10 million", "5-10%") both ends are multiplied out.
 */
export function findAmounts(document: CanonicalDocument): readonly Amount[] {
  const { text, blocks } = document
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
  return settleDollars(document, found)
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
      if (!resolved || !Number.isFinite(resolved.value)) {
        // What a refused match swallowed may hold the right one.
        pattern.lastIndex = start + 1
        continue
      }
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
    const upper = next && next.start < amount.end + 16 ? undefined : openUpperEnd(words, amount)
    if (upper) {
      completed.push({ ...amount, value: amount.value * upper.scale }, upper.amount)
      continue
    }
    const isLower = scale > 1 && amount.value < 1000 && printedScale(words, amount) === 1
    completed.push(isLower ? { ...amount, value: amount.value * scale } : amount)
  }
  return completed
}

/** "$20–25 million": the sign stands once. After a word ("to", "and") the second number must have a scale, or it counts something else. */
const UPPER = new RegExp(`^( ?(?:[-–—]|to|and) ?)(${DIGITS})(?:[ -]?(${SCALE})|([mbk]))?\\b(?! ?(?:%|per ?cent))`, 'i')

function openUpperEnd(words: string, amount: Amount): { amount: Amount; scale: number } | undefined {
  if (amount.unit === '%' || !/\d$/.test(words.slice(amount.start, amount.end))) return undefined
  const match = UPPER.exec(words.slice(amount.end, amount.end + 40))
  if (!match) return undefined
  const [whole, joint = '', number = '', long, short] = match
  const scale = scaleOf(long ?? short)
  if (/[a-z]/i.test(joint) && scale === 1) return undefined
  const value = Number((numberOf(number) * scale).toPrecision(15))
  const start = amount.end + joint.length
  if (!(value > amount.value)) return undefined
  return { scale, amount: { ...amount, start, end: amount.end + whole.length, value } }
}

function printedScale(words: string, { start, end }: Amount): number {
  const scale = new RegExp(`\\d[ -]?(${SCALE}|[mbk])\\b`, 'i').exec(words.slice(start, end))
  return scaleOf(scale?.[1])
}

function money(value: number, currency: string | null, printed: string): ResolvedAmount {
  return { value: Number(value.toPrecision(15)), unit: currency ?? printed.toLowerCase(), currency }
}

function coded(code: string, value: number): ResolvedAmount | undefined {
  const iso = codeOf(code)
  return iso === undefined ? undefined : money(value, iso, iso)
}
