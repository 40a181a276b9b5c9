import { themes } from '../vocabulary/themes.js'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*/uy

/** A cue of a theme, word by word; a word that ends with `*` stands for all that begin so. */
type Cue = Readonly<{ words: readonly string[]; theme: number }>

/** Cues are looked up by so many letters of their first word, which is never cut shorter. */
const LETTERS = 3

const cuesByLetters = indexCues()

/** The codes of the themes a text shows by its words, in the order of the vocabulary; each code once. */
export function findThemes(text: string): string[] {
  const lower = text.toLowerCase()
  const found = new Set<number>()
  for (let at = 0; at < lower.length; ) {
    const end = endOfWord(lower, at)
    const letters = end === at ? '' : lower.slice(at, Math.min(end, at + LETTERS))
    for (const cue of cuesByLetters.get(letters) ?? []) if (stands(cue, lower, at)) found.add(cue.theme)
    at = Math.max(end, at + 1)
  }
  return found.size === 0 ? [] : themes.filter((_, at) => found.has(at)).map(({ code }) => code)
}

/** The end of the word that begins at a place, the place itself where none does. Most words need no look at a table of letters. */
function endOfWord(text: string, at: number): number {
  let end = at
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue
    if (code >= 128) {
      WORD.lastIndex = at
      return at + (WORD.exec(text)?.[0].length ?? 0)
    }
    if (code !== 45 || end === at) break
  }
  return end
}

/** Whether a cue's words stand one after another from a place on, whatever parts them. */
function stands({ words }: Cue, text: string, from: number): boolean {
  let at = from
  for (const word of words) {
    let end = endOfWord(text, at)
    while (end === at && at < text.length) {
      at += 1
      end = endOfWord(text, at)
    }
    if (!isCueWord(word, text.slice(at, end))) return false
    at = end
  }
  return true
}

function isCueWord(cue: string, word: string): boolean {
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
