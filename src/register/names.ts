import { byWord } from '../vocabulary/by-word.js'

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ə: 'a',
}

/** Small words before or inside a surname; they are no given names. */
const PARTICLES = new Set('von der den van de la le du di da del dos das bin ibn bint al el ul y e'.split(' '))

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Chinese, Korean and Vietnamese family names, which stand first in names of two or three words. */
const FAMILY_NAMES = new Set(
  (
    'xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao he guo ma luo liang zheng xie tang deng feng ' +
    'cao peng zeng qin jiang wen yuan pan cai tsai kim lee park pak moon choi choe chung cho kang yoon ban han suh hwang ' +
    'nguyen tran pham le bui vo dang hoang phan ha'
  ).split(' '),
)

/** Rarer spellings of Korean surnames. */
const KOREAN: Readonly<Record<string, string>> = { pak: 'park', choe: 'choi' }

/** A person's name taken apart for comparison, all folded. `given` is empty where only a surname is printed. */
export type PersonName = Readonly<{ given: readonly string[]; surname: string }>

/** Lower case, without diacritics, apostrophes and points; hyphens and other marks are spaces. */
export const foldName: (name: string) => string = byWord(fold)

/** Letters that fold as they are, and marks that need no tables of Unicode. */
const PLAIN = /^[\n\r\t -~’‘“”–—…]*$/

function fold(name: string): string {
  const bare = (PLAIN.test(name) ? name : withoutDiacritics(name)).toLowerCase().replace(/['’‘ʻʼ`´.]/g, '')
  return bare.replace(PLAIN.test(bare) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim()
}

function withoutDiacritics(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[łøıßæœđðþə]/g, (letter) => LETTERS[letter] ?? letter)
}

/** Letters that make a word of capitals no initials; shorter ones are surnames only where they are known as such. */
const WHOLE_WORD = 3

/**
 * A printed name with its surname at the end: "TANEMORI Yoko" is "Yoko TANEMORI". Only a surname set in capitals before
 * another name tells its place; must not turn initials ("JD Roe") nor names all in capitals.
 */
export function surnameLast(name: string): string {
  if (!/^\p{Lu}{2}/u.test(name)) return name
  const words = name.split(/\s+/)
  const first = words.findIndex((word) => !/^\p{Lu}[\p{Lu}'’-]+$/u.test(word))
  const isSurname = words.slice(0, first).some((word) => word.length >= WHOLE_WORD || FAMILY_NAMES.has(foldName(word)))
  return first > 0 && isSurname ? [...words.slice(first), ...words.slice(0, first)].join(' ') : name
}

/** Given names and surname of a folded name. Which end the surname stands at depends on the name alone, so that it is the same everywhere. */
export function takeApart(folded: string): PersonName {
  const words = folded.split(' ').filter((word) => !SUFFIXES.has(word))
  const [first = '', ...rest] = words
  const isFamilyFirst = FAMILY_NAMES.has(first) && words.length <= 3 && rest.every((word) => word.length > 1)
  if (isFamilyFirst && rest.length > 0) return { given: rest, surname: KOREAN[first] ?? first }
  return { given: words.slice(0, -1).filter((word) => !PARTICLES.has(word)), surname: words.at(-1) ?? '' }
}

/** Ukrainian and Belarusian print H where Russian prints G: “Hnatiuk”, “Gnatyuk”. Must not match “Hansen”, “Gansen”. */
const EASTERN_H = /^h(?=[a-z]{3,20}(?:chuk|[iy]uk|enko|sk(?:y|yi|yy|ii|iy|a|aia|aya)|[oe]va?|ich|ych)$)/

/**
 * What spellings of one surname share, whatever the transliteration: consonants, w as v, q as k, kh as h, a leading zh
 * as j, doubled letters once; Korean surnames as they are mostly written.
 * Short surnames stay whole, because their consonants tell nothing.
 */
export function surnameKey(printed: string): string {
  const surname = KOREAN[printed] ?? printed
  const bare = surname
    .replace(/^(?:dzh|zh|dj)/, 'j')
    .replace(EASTERN_H, 'g')
    .replaceAll('ph', 'f')
    .replaceAll('kh', 'h')
    .replaceAll('w', 'v')
    .replaceAll('ck', 'k')
    .replaceAll('q', 'k')
    .replaceAll('x', 'ks')
  const consonants = bare.slice(0, 1) + bare.slice(1).replace(/[aeiouyhj]/g, '')
  const key = consonants.replace(/(.)\1+/g, '$1')
  return key.length >= 3 ? key : surname
}

/** How one sound is written in other transliterations, each written here one way; order matters. */
const ROMANISED: readonly (readonly [RegExp, string])[] = [
  [/dzh|zh|dj/g, 'j'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/q|ck/g, 'k'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/i(?=[aeou])/g, ''],
  [/oo|ou/g, 'u'],
]

/** A folded word in one transliteration: "jaqsybekov" is "zhaksybekov". Must not be shown: it is nobody's spelling. */
export function romanised(word: string): string {
  return ROMANISED.reduce((all, [written, as]) => all.replace(written, as), word)
}

/** Number of letters to change, add or drop, not counted beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const distance = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(distance)
      if (distance < least) least = distance
    }
    // No later row falls below this one.
    if (least > most) return most + 1
    row = next
  }
  return Math.min(row[b.length] ?? 0, most + 1)
}
