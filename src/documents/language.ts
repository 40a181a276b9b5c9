import { detectAll } from 'tinyld'

const LANGUAGES = [
  'en',
  'ru',
  'kk',
  'uz',
  'ky',
  'tg',
  'tk',
  'mn',
  'uk',
  'tr',
  'az',
  'fa',
  'ar',
  'zh',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
]
const ENOUGH_LETTERS = 40
const KAZAKH_LETTERS = /[әғқңөұүһі]/giu

/**
 * ISO 639-1 code of a text, from the markup's declaration where given, else by statistics of its words.
 * English where there are too few letters to tell.
 */
export function tellLanguage(text: string, declared: string | null): string {
  const stated = declared?.trim().slice(0, 2).toLowerCase()
  if (stated && LANGUAGES.includes(stated)) return stated
  const sample = text.slice(0, 4000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < ENOUGH_LETTERS) return 'en'
  const [best] = detectAll(sample, { only: LANGUAGES })
  const language = best?.lang ?? 'en'
  // Statistics take short Kazakh for Russian; its own letters settle it (і alone would be Ukrainian).
  const own = sample.match(KAZAKH_LETTERS)?.length ?? 0
  return language === 'ru' && own > letters / 50 ? 'kk' : language
}
