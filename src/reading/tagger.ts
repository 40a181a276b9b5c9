import { createRequire } from 'node:module'
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp'

/** What the tagger says of one token: a universal part of speech and a lower-case lemma. */
export type Tag = Readonly<{ pos: string; lemma: string }>

/** `lemmas` holds, for each part of speech, the lemmas of the words met so far: they hang on nothing else. */
type Tagger = Readonly<{ nlp: WinkMethods; lemmas: Map<string, Map<string, string>> }>

let tagger: Tagger | undefined
let charactersRead = 0

// wink remembers every new word for good. A fresh instance now and then keeps memory flat over a long intake.
const CHARACTERS_PER_TAGGER = 50_000_000

// A "word" this long is a key, a checksum or an attack, and costs the tagger far more than it tells.
const LONGEST_WORD = 40

function loadTagger(): Tagger {
  const require = createRequire(import.meta.url)
  const winkNLP = require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods
  const model = require('wink-eng-lite-web-model') as Model
  return { nlp: winkNLP(model, ['pos']), lemmas: new Map() }
}

/** Tags for the tokens of one stretch, one each. The words must hold no white space. */
export function tagWords(words: readonly string[]): Tag[] {
  if (!tagger || charactersRead > CHARACTERS_PER_TAGGER) {
    tagger = loadTagger()
    charactersRead = 0
  }
  const line = words.map((word) => (word.length > LONGEST_WORD ? 'thing' : word)).join(' ')
  charactersRead += line.length
  const { nlp } = tagger
  const tokens = nlp.readDoc(line).tokens()
  const parts = tokens.out(nlp.its.pos as ItsFunction<string>) as string[]
  if (parts.length === words.length) {
    const { lemmas } = tagger
    const lemmaAt = (i: number) => tokens.itemAt(i).out(nlp.its.lemma as ItsFunction<string>) as string | undefined
    return parts.map((pos, i) => ({ pos, lemma: keepLemma(lemmas, pos, words[i] ?? '', () => lemmaAt(i)) }))
  }
  const lemmas = tokens.out(nlp.its.lemma as ItsFunction<string>) as (string | undefined)[]
  const spaces = tokens.out(nlp.its.precedingSpaces as ItsFunction<string>) as string[]
  return regroup(words, spaces, parts, lemmas)
}

/** The lemma of a word, asked of the tagger the first time only. */
function keepLemma(lemmas: Tagger['lemmas'], pos: string, word: string, ask: () => string | undefined): string {
  const ofPart = lemmas.get(pos) ?? new Map<string, string>()
  if (ofPart.size === 0) lemmas.set(pos, ofPart)
  const known = ofPart.get(word)
  if (known !== undefined) return known
  const lemma = lemmaOf(ask(), word)
  ofPart.set(word, lemma)
  return lemma
}

function lemmaOf(lemma: string | undefined, word: string | undefined): string {
  return (lemma ?? word ?? '').toLowerCase()
}

/** The tagger may cut a word further ("cannot"): its first piece speaks for the whole. */
function regroup(
  words: readonly string[],
  spaces: readonly string[],
  parts: readonly string[],
  lemmas: readonly (string | undefined)[],
): Tag[] {
  const tags: Tag[] = []
  for (const [i, space] of spaces.entries()) {
    if (space === '' && i > 0) continue
    const word = words[tags.length]
    if (word === undefined) break
    tags.push({ pos: parts[i] ?? 'X', lemma: lemmaOf(lemmas[i], word) })
  }
  return tags.length === words.length ? tags : words.map((word) => ({ pos: 'X', lemma: word.toLowerCase() }))
}
