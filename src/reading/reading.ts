import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Gender, LanguageWords } from './language-words.js'

/** One token. `pos` is a universal part of speech (`VERB`, `PROPN`, …); `lemma` is lower case. */
export type Token = Span & Readonly<{ text: string; lower: string; pos: string; lemma: string }>

/** One sentence, never across two blocks. `firstToken` to `endToken` (exclusive) index `Reading.tokens`. */
export type Sentence = Span & Readonly<{ block: number; firstToken: number; endToken: number }>

export type NameType = 'person' | 'state' | 'organisation' | 'place' | 'format'

/**
 * One name as printed at one place. `name` is the fullest form the document gives ("Oldane" → "Maren Oldane";
 * "Kazakh" → "Kazakhstan"); for states the common English name, with `code` its ISO 3166-1 alpha-3 code.
 * A demonym or adjective ("Kazakh") is a state name with `adjective`; a capital or seat that speaks for its
 * government ("Moscow") is a state name with `seat`.
 */
export type Name = Span &
  Readonly<{ name: string; type: NameType; code?: string; adjective?: true; seat?: true; person?: number }>

/** A title a document prints for a person, with the state or body it is held for. Spans cover the title's words alone. */
export type Title = Span & Readonly<{ title: string; of: string | null; during: string | null; former: boolean }>

/** One place where a person is meant: a name, a title standing alone, a pronoun or a description. `span` covers the words of the mention without titles. */
export type PersonMention = Span & Readonly<{ as: string; by: 'name' | 'title' | 'pronoun' | 'description' }>

/** One person of a document's cast, however often and under whatever words the document means them. */
export type Person = Readonly<{
  /** The fullest name printed, without titles: "Maren Oldane". */
  name: string
  surname: string
  gender: Gender | null
  /** Common English name of the state the person speaks for, where a title or apposition says it. */
  state: string | null
  titles: readonly Title[]
  /** Names only, in text order; pronouns and descriptions are resolved on demand by `findPersonAt`. */
  mentions: readonly PersonMention[]
}>

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A TIMEX3 expression. `date` is the ISO prefix it resolves to, null where neither text nor publication date settles it. */
export type Time = Span &
  Readonly<{ type: TimeType; value: string; date: string | null; edtf?: string; weekday?: number }>

/**
 * `value` is multiplied out; `unit` is an ISO 4217 code, `%` or a noun; `currency` is null for what is not money and where the
 * words leave it open ("40 francs"). `doubtful` marks a plain "$" that may be another dollar than the US one.
 */
export type Amount = Span & Readonly<{ value: number; unit: string; currency: string | null; doubtful?: true }>

/**
 * Words in quotation marks. `pieces` are without the marks, one a paragraph where a quotation runs over paragraphs. `use` tells
 * a title or scare quotes; speech, and whatever is doubtful, has none.
 */
export type Quotation = Span & Readonly<{ pieces: readonly Span[]; closed: boolean; use?: 'title' | 'scare' }>

/** What the reading layer sees in one document. Every piece keeps its offsets; furniture is not read. */
export type Reading = Readonly<{
  document: CanonicalDocument
  /** The lists of words it was read by, which references go by too. */
  words: LanguageWords
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  names: readonly Name[]
  people: readonly Person[]
  times: readonly Time[]
  amounts: readonly Amount[]
  quotations: readonly Quotation[]
}>
