import type { LanguageWords } from './language-words.js'
import type { Tag } from './tagger.js'
import type { TimeRule } from './times-rules.js'

/** Shortened words, in small letters, whose full stop ends no sentence: always, or before a number only. */
export type Abbreviations = Readonly<{ always: ReadonlySet<string>; beforeNumbers: ReadonlySet<string> }>

/** Words, in small letters, by which the end of a sentence is told. */
export type SentenceWords = Readonly<{
  /** What opens a sentence after an abbreviation, where it has a capital. */
  openers: ReadonlySet<string>
  /** Shortened words that end no sentence, whatever follows. */
  titles: ReadonlySet<string>
  /** Lemmas of verbs that report the quotation before them, so that both are one sentence. */
  reporting: ReadonlySet<string>
}>

/** What of the reading depends on the language a document is written in, as data. A further language is a further value of this type. */
export type LanguagePack = Readonly<{
  /** ISO 639-1 code. */
  language: string
  abbreviations: Abbreviations
  /** A universal part of speech and a lemma for each token of one stretch. */
  tag: (words: readonly string[]) => readonly Tag[]
  sentenceWords: SentenceWords
  /** By which people, titles, pronouns, descriptions and groups are told. */
  words: LanguageWords
  /** In the order in which they are tried: what one has taken no later one gets. */
  timeRules: readonly TimeRule[]
}>
