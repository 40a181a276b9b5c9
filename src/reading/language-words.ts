export type Gender = 'male' | 'female'

type Words = ReadonlySet<string>

/** Words, in small letters unless said otherwise, by which people's names and titles are told from other words. */
export type PersonWords = Readonly<{
  /** Nouns that can head a title: "minister". */
  offices: Words
  /** Those of them that are held for a state, so that its holder speaks for it. */
  officesOfState: Words
  /** What before or behind an office belongs to the title: "deputy". */
  officeModifiers: Words
  /** What goes on an office after a hyphen: "secretary-general". */
  officeEndings: Words
  /** Offices that prove little before one capitalised word: "member". */
  weakOffices: Words
  /** Offices that are surnames too, after a given name: "King". */
  officeSurnames: Words
  /** Forms of address without their stop, and the gender they tell. */
  styles: ReadonlyMap<string, Gender | null>
  /** What says that a title is held no longer, or not yet. */
  former: Words
  /** Words of portfolios: a name never begins with one. */
  portfolios: Words
  /** Between an office and what it is held for, as printed: "of". */
  titlePrepositions: Words
  /** Those of them that a name or a portfolio may follow and a plain capitalised word may not: "president in May". */
  weakPrepositions: Words
  /** Before the state an office is sent to, which it does not speak for: "ambassador to". */
  sentTo: Words
  /** The like, of offices that are sent alone: "envoy for", but not "minister for". */
  sentFor: Words
  sent: Words
  /** Between an office and whom it is held for, however far apart: "professor of history at". */
  holderPrepositions: Words
  /** Those of them that only say where: "in". */
  placePrepositions: Words
  /** Between the two last portfolios of a list, as printed: "and". */
  conjunctions: Words
  /** Which of the articles may stand before a portfolio: "of the Treasury". */
  definiteArticles: Words
  /** What may open a title behind a name: "Roe, his deputy". */
  articles: Words
  /** Verbs between a name and its title, and whether they say that it is held no longer. */
  titleVerbs: ReadonlyMap<string, 'held' | 'past'>
  /** What stands small between the words of a name, as printed: "de", "bin". */
  particles: Words
  /** What follows a surname: "jr." */
  suffixes: Words
  /** Capitalised words that begin no name: the calendar, pronouns, the commonest words of headlines. */
  notNames: Words
  /** Those of them that are surnames too, after a given name: "hall", "may". */
  surnamesToo: Words
  /** What after a hyphen makes an adjective of a name: "Roe-led". */
  notHyphenated: Words
  /** Verbs, as printed, of which only a person can be the subject. */
  personalSpeech: Words
  /** What opens a relative clause about a person: "who". */
  relative: Words
  /** Words of kinship and the gender they tell: "daughter". */
  kinship: ReadonlyMap<string, Gender>
  /** Titles that tell a gender. */
  titlesOf: Readonly<Record<Gender, RegExp>>
}>

/** The place in its clause that a pronoun's form tells: `object-or-possessive` where only the next word settles which. */
export type PronounForm = 'subject' | 'object' | 'possessive' | 'object-or-possessive' | 'reflexive' | 'other'

/** A form of a pronoun; gender null where the form does not tell it. */
export type Pronoun = Readonly<{ gender: Gender | null; form: PronounForm }>

/** Words of groups: "the two leaders", "both sides". */
export type GroupWords = Readonly<{
  /** What opens one: "the", "both". */
  openers: Words
  /** Those of them that only open a group of states: "our governments". */
  ofSpeaker: Words
  people: Words
  states: Words
  /** Those of `people` that may mean a list of names right before without being counted. */
  listed: Words
  /** What the parties to talks between two states are called. */
  bilateral: Words
  numbers: ReadonlyMap<string, number>
  /** The noun of `people` that a number alone stands for: "the two said". */
  unnamed: string
  /** Modifiers that say nothing of who is meant. */
  plain: Words
  /** What may stand between opener and noun besides modifiers: "of the former". */
  inner: Words
  /** Nouns that hold people of one gender. */
  genders: ReadonlyMap<string, Gender>
  /** Members, by common English name, of groups of states by the modifiers before their noun. */
  groupings: ReadonlyMap<string, readonly string[]>
}>

/** Words, in small letters, by which pronouns, descriptions and groups are told and settled. */
export type ReferenceWords = Readonly<{
  /** Pronouns of the third person that mean one human being. */
  pronouns: ReadonlyMap<string, Pronoun>
  /** What opens a description of somebody known: "the", "his". */
  definite: Words
  /** What opens one of somebody new: "a". */
  indefinite: Words
  /** Nouns that describe a person besides offices. */
  callings: Words
  /** Lemmas of verbs of saying. */
  speech: Words
  /** Lemmas of verbs whose object is whom the words told are about: "reminded Roe that he". */
  hearerVerbs: Words
  /** What parts clauses, marks included. */
  clauseEnds: Words
  /** What opens a clause ahead of its sentence's subject: "after". */
  clauseOpeners: Words
  groups: GroupWords
}>

/** The lists of words a language pack brings. */
export type LanguageWords = Readonly<{ people: PersonWords; references: ReferenceWords }>
