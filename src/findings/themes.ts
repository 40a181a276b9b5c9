import { themes } from '../vocabulary/themes.js'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*/gu

/** A cue of a theme, word by word; a word that ends with `*` stands for all that begin so. */
type Cue = Readonly<{ words: readonly string[]; theme: number }>

/** Cues are looked up by so many letters of their first word, which is never cut shorter. */
const LETTERS = 3

const cuesByLetters = indexCues()

/** The codes of the themes a text shows by its words, in the order of the vocabulary; each code once. */
export function findThemes(text: string): string[] {
  const words: readonly string[] = text.toLowerCase().match(WORD) ?? []
  const found = new Set<number>()
  for (const [at, word] of words.entries()) {
    for (const cue of cuesByLetters.get(word.slice(0, LETTERS)) ?? []) {
      if (cue.words.every((part, offset) => isCueWord(part, words[at + offset]))) found.add(cue.theme)
    }
  }
  return found.size === 0 ? [] : themes.filter((_, at) => found.has(at)).map(({ code }) => code)
}

function isCueWord(cue: string, word: string | undefined): boolean {
  if (word === undefined) return false
  return cue.endsWith('*') ? word.startsWith(cue.slice(0, -1)) : word === cue
}

function indexCues(): ReadonlyMap<string, readonly Cue[]> {
  const index = new Map<string, Cue[]>()
  themes.forEach(({ cues }, theme) => {
    for (const words of cues.map((cue) => cue.split(' '))) {
      const letters = words[0]?.replace('*', '').slice(0, LETTERS) ?? ''
      index.set(letters, [...(index.get(letters) ?? []), { words, theme }])
    }
  })
  return index
}
