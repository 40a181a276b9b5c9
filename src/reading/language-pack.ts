import type { TimeRule } from './times-rules.js'

/** Shortened words, in small letters, whose full stop ends no sentence: always, or before a number only. */
export type Abbreviations = Readonly<{ always: ReadonlySet<string>; beforeNumbers: ReadonlySet<string> }>

/** What of the reading depends on the language a document is written in, as data. A further language is a further value of this type. */
export type LanguagePack = Readonly<{
  /** ISO 639-1 code. */
  language: string
  abbreviations: Abbreviations
  /** In the order in which they are tried: what one has taken no later one gets. */
  timeRules: readonly TimeRule[]
}>
