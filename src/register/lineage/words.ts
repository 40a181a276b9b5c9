import { byWord } from '../../vocabulary/by-word.js'
import type { Block } from '../../vocabulary/documents.js'

/** One word of a document's own text. `folded` has neither case, accents, marks nor a possessive ending. */
export type Word = Readonly<{
  start: number
  end: number
  folded: string
  /** A number that goes with `folded`; two words may share one, though hardly ever do. */
  code: number
  /** Tells what the text is about, and is no name: names stand in any report of the same event. */
  isTelling: boolean
  /** A name or a number by its looks, or a word that begins a sentence. */
  isName: boolean
  isQuoted: boolean
  /** Number of the sentence it stands in. */
  sentence: number
}>

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu
/** A stretch longer than this is no quotation but a mark left open. */
const LONGEST_QUOTATION = 2000

const FUNCTION_WORDS = new Set(
  (
    'a an the and or but nor so yet if of in on at by for with from to into onto over under about as than that this ' +
    'these those it its he she his her him they their them we our us you your i my me who whom whose which what when ' +
    'where while how why is are was were be been being am has have had do does did will would shall should can could ' +
    'may might must not no also very more most much many some any all each every both such only just there here then ' +
    'said says say told one two up out off s t'
  ).split(' '),
)

/** The words of what a document itself says: furniture of the page, its title and its bylines are left out. */
export function wordsOfDocument(text: string, blocks: readonly Block[]): readonly Word[] {
  const words: Word[] = []
  let sentence = 0
  for (const { start, end, role } of blocks) {
    if (role === 'furniture' || role === 'title' || role === 'byline') continue
    const block = text.slice(start, end)
    const quoted = quotedStretches(block)
    let [stretch, last] = [0, 0]
    sentence++
    for (const match of block.matchAll(WORD)) {
      const at = match.index
      // One sign between two words is a space or a hyphen.
      if (last > 0 && at - last > 1 && endsSentence(block.slice(last, at)) && !isAbbreviation(words.at(-1), text))
        sentence++
      while ((quoted[stretch]?.end ?? Number.POSITIVE_INFINITY) <= at) stretch++
      const isQuoted = (quoted[stretch]?.start ?? Number.POSITIVE_INFINITY) <= at
      last = at + match[0].length
      words.push(asWord(match[0], { start: start + at, isQuoted, sentence }))
    }
  }
  return words
}

function asWord(printed: string, { start, isQuoted, sentence }: Pick<Word, 'start' | 'isQuoted' | 'sentence'>): Word {
  const { folded, code, isTelling, isName } = known(printed)
  return { start, end: start + printed.length, folded, code, isTelling, isName, isQuoted, sentence }
}

type Known = Readonly<Pick<Word, 'folded' | 'code' | 'isTelling' | 'isName'>>

/** What is known of a word: a language's words come again and again. */
const known = byWord((printed: string): Known => {
  const folded = fold(printed)
  const isCapital = /^[\p{Lu}\p{N}]/u.test(printed)
  const isEmpty = FUNCTION_WORDS.has(folded)
  const isTelling = !isCapital && folded.length > 2 && !isEmpty
  return { folded, code: codeOf(folded), isTelling, isName: isCapital && !isEmpty }
})

/** FNV-1a, 32 bits, signed. */
function codeOf(word: string): number {
  let code = 0x811c9dc5
  for (let at = 0; at < word.length; at++) code = Math.imul(code ^ word.charCodeAt(at), 0x01000193)
  return code
}

/** "U.S." and "US", "Russia’s" and "Russia" are one word. */
function fold(printed: string): string {
  const plain = printed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/['’]s$/, '').replace(/['’.]/g, '')
}

/** A full stop and the like, then space; not the dot within an abbreviation, which has no space after it. */
function endsSentence(between: string): boolean {
  return /[.!?]["”’»)]{0,3}\s/.test(between)
}

/** "U.S. withdrawal", "J. Brekov", "Mr. Brekov": the dot is the word's own. */
function isAbbreviation(word: Word | undefined, text: string): boolean {
  if (word === undefined) return false
  return /^(?:(?:\p{L}\.){1,4}\p{L}|\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St)$/u.test(
    text.slice(word.start, word.end),
  )
}

/** Stretches between quotation marks of one kind within a block; an apostrophe opens none. */
function quotedStretches(block: string): readonly Readonly<{ start: number; end: number }>[] {
  const stretches: { start: number; end: number }[] = []
  let open: { at: number; close: string } | undefined
  for (const { 0: mark, index } of block.matchAll(/["“”«»„]/g)) {
    if (open !== undefined && (mark === open.close || index - open.at > LONGEST_QUOTATION)) {
      if (mark === open.close) stretches.push({ start: open.at, end: index })
      open = undefined
      continue
    }
    const close = { '"': '"', '“': '”', '„': '“', '«': '»' }[mark]
    if (open === undefined && close !== undefined) open = { at: index, close }
  }
  // A quotation that goes on in the next paragraph is left open in this one.
  if (open !== undefined && open.close !== '"') stretches.push({ start: open.at, end: block.length })
  return stretches
}
