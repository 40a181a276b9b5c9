import { ENGLISH_PEOPLE } from './english-people.js'
import { ENGLISH_REFERENCES } from './english-references.js'
import type { LanguagePack } from './language-pack.js'
import { ENGLISH_SENTENCE_WORDS } from './sentences.js'
import { tagWords } from './tagger.js'
import { ENGLISH_TIME_RULES } from './times.js'
import { ENGLISH_ABBREVIATIONS } from './tokens.js'

/** English, the one language that findings are made for. */
export const ENGLISH: LanguagePack = {
  language: 'en',
  abbreviations: ENGLISH_ABBREVIATIONS,
  tag: tagWords,
  sentenceWords: ENGLISH_SENTENCE_WORDS,
  words: { people: ENGLISH_PEOPLE, references: ENGLISH_REFERENCES },
  timeRules: ENGLISH_TIME_RULES,
}

const PACKS = new Map([ENGLISH].map((pack) => [pack.language, pack]))

/** The pack of a language by its ISO 639-1 code; undefined for one that is kept and searched, but not read for findings. */
export function findLanguagePack(language: string): LanguagePack | undefined {
  return PACKS.get(language)
}
