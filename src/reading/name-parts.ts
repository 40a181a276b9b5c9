import { byWord } from '../vocabulary/by-word.js'
import { isFamilyFirst } from '../vocabulary/given-names.js'
import { isAllCapitals } from './scan.js'

const SUFFIX = /^(?:Jr|Sr|II|III|IV|VI|VII|VIII)\.?$/u

/** Name words without initials, suffixes and accents, lower case: what tells one name from another. */
export function partsOf(name: string): string[] {
  const words = name.split(' ').filter((word) => !/^(?:\p{Lu}\.){1,3}$/u.test(word) && !SUFFIX.test(word))
  return words.map(foldPart)
}

/** A word of a name in small letters, without accents, apostrophes and hyphens. */
export const foldPart = byWord((word) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}'’ʼʻ‘`-]/gu, '')
    .toLowerCase(),
)

/** "ROE" of a transcript's labels as "Roe", "SECRETARY OF TRADE" as "Secretary of Trade". */
export function calm(words: string): string {
  if (!isShouted(words)) return words
  return words
    .toLowerCase()
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    .replace(/\s(?:Of|For|And|The|To|In)(?=\s)/g, (word) => word.toLowerCase())
}

/** Printed in capitals throughout, initials set aside: "MAREN J. ROE", but not "US" or "A.B." alone. */
export function isShouted(words: string): boolean {
  const letters = words.replace(/\b\p{Lu}\./gu, '')
  return isAllCapitals(letters.trim())
}

/** The word a person goes by: the family name, or the given name of one who reigns ("Charles III"). */
export function surnameOf(name: string): string {
  const words = name.split(' ').filter((word) => !SUFFIX.test(word))
  return (isFamilyFirst(words) ? words[0] : words.at(-1)) ?? name
}
