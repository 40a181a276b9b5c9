import { themes } from '../vocabulary/themes.js'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu

/** What a text's words are looked up in: whole cues by their first word, beginnings of words by their letters. */
type CueIndex = Readonly<{
  phrases: ReadonlyMap<string, readonly (readonly [words: readonly string[], theme: number])[]>
  beginnings: ReadonlyMap<string, readonly number[]>
}>

const index = indexCues()

/** The codes of the themes a text shows by its words, in the order of the vocabulary; each code once. */
export function findThemes(text: string): string[] {
  const words = [...text.toLowerCase().matchAll(WORD)].map(([word]) => word)
  const found = new Set<number>()
  words.forEach((word, at) => {
    for (const [phrase, theme] of index.phrases.get(word) ?? []) {
      if (phrase.every((part, offset) => isCueWord(part, words[at + offset]))) found.add(theme)
    }
    for (let length = 3; length <= Math.min(word.length, 16); length++) {
      for (const theme of index.beginnings.get(word.slice(0, length)) ?? []) found.add(theme)
    }
  })
  return themes.filter((_, at) => found.has(at)).map(({ code }) => code)
}

function isCueWord(cue: string, word: string | undefined): boolean {
  if (word === undefined) return false
  return cue.endsWith('*') ? word.startsWith(cue.slice(0, -1)) : word === cue
}

function indexCues(): CueIndex {
  const phrases = new Map<string, [string[], number][]>()
  const beginnings = new Map<string, number[]>()
  themes.forEach(({ cues }, theme) => {
    for (const cue of cues) {
      const words = cue.split(' ')
      const [first = ''] = words
      if (words.length === 1 && first.endsWith('*')) {
        beginnings.set(first.slice(0, -1), [...(beginnings.get(first.slice(0, -1)) ?? []), theme])
      } else {
        phrases.set(first, [...(phrases.get(first) ?? []), [words, theme]])
      }
    }
  })
  return { phrases, beginnings }
}
