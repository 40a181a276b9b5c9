import { detectAll } from 'tinyld'

const DETECTED =
  'en ru kk uz ky tg tk mn uk tr az ka hy fa ar zh ja ko hi id vi de fr es it pt nl pl sv cs ro el he'.split(' ')
const ENOUGH_LETTERS = 40
const MANY_LETTERS = 300
const KAZAKH_LETTERS = /[әғқңөұүһ]/giu
const CYRILLIC = new Set(['ru', 'kk', 'ky', 'tg', 'mn', 'uk', 'be', 'bg', 'sr', 'mk'])
const ENGLISH_WORDS = new Set(
  'the of and to in a for is on that with by at from was were has have it as said be are this not will'.split(' '),
)

/**
 * ISO 639-1 code of a text: as the markup declares it, unless its script or its words belie it (templates declare English for
 * every page), else by its words. English where there are too few letters to tell.
 */
export function tellLanguage(text: string, declared: string | null): string {
  const sample = text.slice(0, 4000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const stated = /^\s{0,5}([a-z]{2})(?:$|[-_\s,])/i.exec(declared ?? '')?.[1]?.toLowerCase()
  if (letters < ENOUGH_LETTERS) return stated ?? 'en'
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const english = latin > letters * 0.5 ? measureEnglish(sample) : 0
  if (english > 1 / 8) return 'en'
  const isBelied =
    stated === 'en'
      ? latin < letters * 0.5 || (letters >= MANY_LETTERS && english < 1 / 12)
      : CYRILLIC.has(stated ?? '') && cyrillic < letters * 0.3
  return stated && !isBelied ? stated : detect(sample, letters)
}

// Every eighth word of running English is one of these; of no other language, where hardly one in thirty is.
function measureEnglish(sample: string): number {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => ENGLISH_WORDS.has(word)).length / Math.max(words.length, 1)
}

function detect(sample: string, letters: number): string {
  const language = detectAll(sample, { only: DETECTED })[0]?.lang ?? 'en'
  // Statistics take short Kazakh for Russian or Kyrgyz; its own letters settle it (ө, ү and ң alone would be Kyrgyz).
  const own = sample.match(KAZAKH_LETTERS)?.length ?? 0
  const isKazakh = (language === 'ru' || language === 'ky') && own > letters / 50 && /[әғқұһ]/iu.test(sample)
  return isKazakh ? 'kk' : language
}
