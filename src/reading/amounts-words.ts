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

/** ISO 4217 codes that are printed beside numbers, and RMB. None of them is an English word in capitals. */
export const CODES =
  'USD|EUR|GBP|JPY|CHF|CNY|RMB|RUB|KZT|UZS|KGS|TJS|TMT|UAH|GEL|AMD|AZN|TRY|INR|KRW|CAD|AUD|NZD|HKD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|ILS|SAR|AED|QAR|KWD|BHD|OMR|JOD|EGP|ZAR|NGN|BRL|MXN|ARS|THB|IDR|MYR|PHP|VND|PKR|BDT|LKR|MNT|XDR'

/** Names of currencies without their country; null where several states use the name. */
const NAMES: Readonly<Record<string, string | null>> = {
  dollar: 'USD',
  buck: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  'pound sterling': 'GBP',
  sterling: 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rmb: 'CNY',
  ruble: 'RUB',
  rouble: 'RUB',
  tenge: 'KZT',
  som: null,
  sum: 'UZS',
  soum: 'UZS',
  somoni: 'TJS',
  manat: null,
  hryvnia: 'UAH',
  hryvnya: 'UAH',
  lari: 'GEL',
  dram: 'AMD',
  lira: 'TRY',
  rupee: null,
  won: 'KRW',
  franc: null,
  peso: null,
  krona: 'SEK',
  krone: null,
  zloty: 'PLN',
  forint: 'HUF',
  rand: 'ZAR',
  real: 'BRL',
  riyal: null,
  rial: null,
  dirham: null,
  dinar: null,
  shekel: 'ILS',
  baht: 'THB',
  tugrik: 'MNT',
  mark: null,
}

/** The country or its adjective before a currency's name, as `swiss` in "swiss francs". */
const OF_COUNTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    australian: 'AUD',
    canadian: 'CAD',
    singapore: 'SGD',
    taiwan: 'TWD',
    us: 'USD',
    american: 'USD',
    'new zealand': 'NZD',
    'hong kong': 'HKD',
  },
  franc: { swiss: 'CHF' },
  rupee: { indian: 'INR', pakistani: 'PKR', nepalese: 'NPR', 'sri lankan': 'LKR' },
  peso: { mexican: 'MXN', argentine: 'ARS', philippine: 'PHP', chilean: 'CLP' },
  manat: { azerbaijani: 'AZN', azeri: 'AZN', turkmen: 'TMT' },
  som: { kyrgyz: 'KGS', uzbek: 'UZS' },
  krone: { norwegian: 'NOK', danish: 'DKK' },
  pound: { british: 'GBP', egyptian: 'EGP' },
  riyal: { saudi: 'SAR', qatari: 'QAR' },
  rial: { iranian: 'IRR', omani: 'OMR' },
  dirham: { emirati: 'AED', uae: 'AED' },
  dinar: { kuwaiti: 'KWD', jordanian: 'JOD', serbian: 'RSD', bahraini: 'BHD' },
}

/** Adjectives that may stand between a number and a currency's name. */
export const COUNTRY =
  'u\\.?s\\.?|american|australian|canadian|singapore|taiwan|new zealand|hong kong|swiss|indian|pakistani|nepalese|sri lankan|mexican|argentine|philippine|chilean|azerbaijani|azeri|turkmen|kyrgyz|uzbek|norwegian|danish|swedish|british|egyptian|saudi|qatari|iranian|omani|emirati|uae|kuwaiti|jordanian|serbian|bahraini|japanese|chinese|russian|kazakh|kazakhstani|turkish|korean|south korean|ukrainian|georgian|armenian|tajik|israeli|thai|polish|hungarian'

/** Names of currencies as a pattern; "mark", "real", "won", "sum" and "rand" are other words too and need a country or many thousands. */
export const NAME = Object.keys(NAMES)
  .sort((a, b) => b.length - a.length)
  .map((name) =>
    name === 'peso' || name === 'euro' ? `${name}e?s?` : name === 'pound sterling' ? 'pounds? sterling' : `${name}s?`,
  )
  .join('|')
export const DOUBTFUL_NAME = /^(?:mark|real|won|sum|som|rand|buck|sterling)s?$/i

/** ISO 4217 code of a currency's printed name, null where the name alone leaves it open. */
export function currencyOf(name: string, country: string | undefined): string | null {
  const singular = name
    .toLowerCase()
    .replace('pounds sterling', 'pound sterling')
    .replace(/(?<=[a-rt-z])e?s$/, (end) => (name.toLowerCase() === 'pesos' ? '' : end === 'es' ? 'e' : ''))
  const known = singular in NAMES ? singular : singular.replace(/e$/, '')
  const near = country?.toLowerCase().replaceAll('.', '')
  return (near && OF_COUNTRY[known]?.[near]) ?? NAMES[known] ?? null
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
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
export const SCALE = 'hundred|thousand|lakh|million|mln|mn|crore|billion|bln|bn|trillion|trn|tn'

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

/** Numbers in words ("thirteen", "forty-five", "two hundred and six", "half a million"), at most eight words long. */
export const SPELLED = `(?:(?:three quarters(?: of)?|a quarter(?: of)?|half)(?: an?)? |an? )?(?:${NUMBER_WORD})(?:(?:[ -]|(?: and ))(?:${NUMBER_WORD})){0,7}`
export const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'

/** The number that digits or words print; NaN for neither. */
export function numberOf(printed: string): number {
  const lower = printed.toLowerCase()
  if (/^[\d.,]+$/.test(lower)) return Number(lower.replaceAll(',', ''))
  let total = 0
  let group = 0
  const part = lower.startsWith('three quarters')
    ? 0.75
    : lower.startsWith('a quarter')
      ? 0.25
      : lower.startsWith('half')
        ? 0.5
        : 1
  const words = part === 1 ? lower : lower.replace(/^(?:three quarters|a quarter|half)(?: of)?(?: an?)?/, '')
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
