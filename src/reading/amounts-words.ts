import { currencyNouns, findCurrency } from '../vocabulary/currencies.js'

/** Signs of currencies, longest first where one begins another; `$` alone is the US dollar unless a country stands before it. */
export const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₸': 'KZT',
  '₽': 'RUB',
  '₴': 'UAH',
  '₾': 'GEL',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₼': 'AZN',
  '₪': 'ILS',
  '₮': 'MNT',
  '₫': 'VND',
  $: 'USD',
}

/** What may stand right before a dollar sign, lower case without full stops and spaces. */
export const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  usa: 'USD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  cad: 'CAD',
  a: 'AUD',
  au: 'AUD',
  aus: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  nt: 'TWD',
  s: 'SGD',
  sg: 'SGD',
  mex: 'MXN',
  r: 'BRL',
}

/** Letters and signs that stand before a number in place of a sign; null where several states use them. Capitals matter. */
export const PREFIXES: Readonly<Record<string, string | null>> = {
  ...{
    'CN¥': 'CNY',
    'JP¥': 'JPY',
    RM: 'MYR',
    Rs: null,
    Tk: 'BDT',
    Rp: 'IDR',
    SFr: 'CHF',
    SKr: 'SEK',
    NKr: 'NOK',
    DKr: 'DKK',
  },
}

/** ISO 4217 codes and RMB, in any case: these are no words of English. */
const SAFE_CODES =
  'USD|EUR|GBP|JPY|CHF|CNY|RMB|KZT|UZS|KGS|TJS|TMT|UAH|AZN|INR|KRW|CAD|AUD|NZD|HKD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|BGN|ILS|AED|QAR|KWD|BHD|JOD|EGP|ZAR|NGN|BRL|MXN|THB|IDR|MYR|PHP|VND|PKR|BDT|LKR|MNT|XDR|TWD'
/** Codes in capitals that may be words all the same, when lower case ("try", "rub"). ALL, TOP, COP (of the climate) and PEN are words or bodies in capitals too, so they are left out. */
const CAPITAL_CODES =
  'TRY|RUB|GEL|AMD|RON|SAR|OMR|ARS|RSD|BYN|MDL|MKD|ISK|CLP|IQD|IRR|AFN|KES|ETB|GHS|TZS|UGX|TND|LYD|XOF|XAF|LBP|SYP|NPR|MMK|KHR|LAK'
export const CODES = `${SAFE_CODES}|${CAPITAL_CODES}`
const SAFE = new RegExp(`^(?:${SAFE_CODES})$`, 'i')

/** ISO 4217 code of a printed one; undefined for a word that only looks like one ("try 5 times"). */
export function codeOf(printed: string): string | undefined {
  const upper = printed.toUpperCase()
  if (upper !== printed && !SAFE.test(printed)) return undefined
  return upper === 'RMB' ? 'CNY' : upper
}

const OLD_NOUNS = ['mark', 'bitcoin', 'satoshi']
/** Names of currencies as a pattern, in the singular and plural. */
export const NAME = [...currencyNouns(), ...OLD_NOUNS]
  .sort((a, b) => b.length - a.length)
  .map((noun) => (noun === 'pound sterling' ? 'pounds? sterling' : `${noun}${/[oy]$/.test(noun) ? '(?:e?s)?' : 's?'}`))
  .join('|')
/** Nouns that are other words too and need a state or many thousands. */
export const DOUBTFUL_NAME =
  /^(?:mark|real|won|sum|som|rand|buck|sterling|crown|kip|pula|sol|kina|tala|colon|quetzal|balboa|dong|lek|lev|leone|florin|guilder|dobra)s?$/i
/** Up to three words between a number and a currency's noun, as "New Zealand" in "10 New Zealand dollars". */
export const STATE = "(?:[A-Za-z][A-Za-z.'’-]{1,20}[ -]){0,2}?[A-Za-z][A-Za-z.'’-]{1,20}"

/** ISO 4217 code of a currency's printed noun and the state beside it; null where they leave it open. */
export function currencyOf(name: string, state: string | undefined): string | null {
  return findCurrency(nounOf(name), state?.toLowerCase().replaceAll('’', "'"))
}

/** The singular of a currency's printed name: "euro" for "Euros". */
export function nounOf(name: string): string {
  const lower = name.toLowerCase().replace('pounds sterling', 'pound sterling')
  const nouns = currencyNouns()
  for (const noun of [lower, lower.replace(/s$/, ''), lower.replace(/es$/, '')]) if (nouns.includes(noun)) return noun
  return lower.replace(/s$/, '')
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  mio: 1e6,
  mrd: 1e9,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
}
export const SCALE = 'hundred|thousand|lakh|million|mln|mn|crore|billion|bln|bn|trillion|trn|tn|mio|mrd'

/** What a scale multiplies by; 1 for none. */
export function scaleOf(word: string | undefined): number {
  return (word && SCALES[word.toLowerCase().replace(/s$/, '')]) || 1
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NUMBER_WORD = `${ONES.slice(1).join('|')}|${TENS.slice(2).join('|')}|hundred|thousand|million|billion|trillion`

/** Numbers in words ("thirteen", "forty-five", "two hundred and six", "half a million", "two and a half billion"), at most eight words long. */
export const SPELLED = `(?:(?:a|${ONES.slice(1, 10).join('|')}) and a half (?:thousand|million|billion|trillion)|(?:(?:three[- ]quarters(?: of)?|a quarter(?: of)?|half)(?: an?)? |an? )?(?:${NUMBER_WORD})(?:(?:[ -]|(?: and ))(?:${NUMBER_WORD})){0,7})`
/** Digits with commas, thin spaces or blanks between thousands, a decimal part after a full stop or (two digits at most) a comma, or a fraction. */
export const DIGITS =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[\\u00a0\\u202f\\u2009 ]\\d{3})+(?![\\d,])|\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\d)|\\d{1,3},\\d{1,2}(?![\\d,])|\\d{1,3} [1-3]/[2-4]|\\d+(?:\\.\\d+)?'

/** The number that digits or words print; NaN for neither. */
export function numberOf(printed: string): number {
  const lower = printed.toLowerCase()
  if (/^\d/.test(lower)) return numberOfDigits(lower)
  const halved = /^(\w+) and a half (\w+)$/.exec(lower)
  if (halved) return ((halved[1] === 'a' ? 1 : ONES.indexOf(halved[1] ?? '')) + 0.5) * scaleOf(halved[2])
  let total = 0
  let group = 0
  const part = /^three[- ]quarters/.test(lower)
    ? 0.75
    : lower.startsWith('a quarter')
      ? 0.25
      : lower.startsWith('half')
        ? 0.5
        : 1
  const words = part === 1 ? lower : lower.replace(/^(?:three[- ]quarters|a quarter|half)(?: of)?(?: an?)?/, '')
  for (const word of words.split(/[ -]+/)) {
    const one = ONES.indexOf(word)
    const ten = TENS.indexOf(word)
    if (one >= 0) group += one
    else if (ten >= 2) group += ten * 10
    else if (word === 'hundred') group = (group || 1) * 100
    else if (word in SCALES) {
      total += (group || 1) * scaleOf(word)
      group = 0
    }
  }
  return Number(((total + group) * part).toPrecision(15))
}

function numberOfDigits(printed: string): number {
  const fraction = /^(\d+) (\d)\/(\d)$/.exec(printed)
  if (fraction) return Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3])
  const plain = printed.replace(/[\u00a0\u202f\u2009 ]/g, '')
  // "12,5" and "1.234,56": a comma with one or two digits behind it parts the decimals.
  if (/,\d{1,2}$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  return Number(plain.replaceAll(',', ''))
}
