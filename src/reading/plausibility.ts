import type { Gender, PronounForm } from './language-words.js'
import { firstEndingAfter } from './mentions.js'
import type { Reading, Token } from './reading.js'
import { isSpeech, type RecentMention } from './recent-mentions.js'

// By sentences back: a subject of the same sentence outweighs a speaker of the one before.
const NEARNESS = [3.6, 2.6, 1.7, 1, 0.5, 0.2, 0.1]

// Who is named inside a quotation is seldom who is meant outside it, and the other way round.
const ACROSS_QUOTATION = 1.5

// "She" sooner means somebody known for a woman than one of the many officials whose names tell no gender.
const GENDER_UNTOLD = 0.3

// Outweighs the subject of the clause.
const JOINED = 3

/** From this number down: stands for somebody described and not named: "a senior dealer". */
export const SOMEBODY = -2

/** A pronoun at its place. */
export type Place = Readonly<{
  token: Token
  /** Index of the token. */
  i: number
  sentence: number
  gender: Gender | null
  /** As its place settles it: never `object-or-possessive`. */
  form: PronounForm
}>

/** A pronoun with what around it weighs for or against those named before. */
export type Bearing = Place &
  Readonly<{
    /** Index of the quotation it is told in, -1 outside. */
    quotation: number
    /** Who speaks there and so is not meant, -1 where nobody is known to. */
    spokenBy: number
    clauseSubject: number | undefined
    isSaying: boolean
    inRelative: RecentMention | undefined
    opensAsOwner: boolean
  }>

/** A document, and the genders that pronouns told so far of people whose name tells none. */
type Known = Readonly<{ reading: Reading; told: ReadonlyMap<number, Gender> }>

/** How well a mention before it suits a pronoun: more is better, and only differences mean anything. */
export function plausibility({ reading, told }: Known, bearing: Bearing, mention: RecentMention): number {
  const { form, gender, quotation, isSaying } = bearing
  const { person } = mention
  const back = bearing.sentence - mention.sentence
  const isSubject = form === 'subject'
  let score = (NEARNESS[back] ?? 0) + mention.weight
  if (mention.quotation !== quotation) score -= ACROSS_QUOTATION
  if (mention.quotation >= 0 && quotation < 0 && isSaying) score -= ACROSS_QUOTATION
  if (gender === 'female' && (genderOf(reading, person) ?? told.get(person)) !== gender) score -= GENDER_UNTOLD
  if (back === 0) score += plausibilityWithin(reading, bearing, mention)
  if (isSaying && mention.isSpeaker && mention.quotation < 0) score += 0.5
  if (mention.isPronoun) score += 0.2
  // "Roe’s team won. Her aide …": owner goes on as owner.
  if (bearing.opensAsOwner && back === 1 && isOwner(reading, mention)) score += 1
  // Who is the subject of the sentence before goes on as the subject.
  if (isSubject && mention.isSubject && back === 1) score += 0.4
  return score
}

/** What more speaks for somebody named in the same sentence. */
function plausibilityWithin(reading: Reading, bearing: Bearing, mention: RecentMention): number {
  const { form, i, clauseSubject, inRelative } = bearing
  const isPossessive = form === 'possessive'
  let score = isPossessive && mention.person === clauseSubject ? 0.8 : 0
  if (mention === inRelative) score += 1.2
  if (form === 'subject' && isToldNow(reading, mention, i)) score += 1.5
  const { conjunctions } = reading.words.people
  // "spoke of Roe and | his voters".
  if (isPossessive && conjunctions.has(reading.tokens[i - 1]?.lower ?? '') && endOf(reading, mention) === i - 1)
    score += JOINED
  return score
}

/** The token after a name that a mention prints; the next token for a pronoun. */
function endOf({ tokens, names }: Reading, { token }: RecentMention): number {
  const name = names[firstEndingAfter(names, tokens[token]?.start ?? 0)]
  const start = tokens[token]?.start ?? 0
  return name && name.start <= start ? firstEndingAfter(tokens, name.end - 1) + 1 : token + 1
}

/** Whether a mention opens its sentence as the owner of its subject: "President Roe’s team". */
function isOwner({ tokens, sentences }: Reading, { token, sentence, weight }: RecentMention): boolean {
  const next = tokens.slice(token + 1, token + 4).find(({ pos }) => pos !== 'PROPN')
  return weight < 1 && token - (sentences[sentence]?.firstToken ?? 0) < 4 && /^['’]s?$/u.test(next?.text ?? '')
}

/** The gender the noun of a description tells that begins at a token: "Roe’s stepmother", "a spokesman". */
function genderOfNoun({ tokens, words }: Reading, first: number): Gender | null {
  for (let i = first; i < first + 9; i += 1) {
    const word = tokens[i]?.lower ?? ''
    const kin = words.people.kinship.get(word)
    if (kin) return kin
    if (/(?:woman|girl|actress|queen|nun)$/u.test(word)) return 'female'
    if (/[a-z](?:man|boy)$/u.test(word)) return 'male'
    if (/^(?:VERB|AUX|PUNCT)$/u.test(tokens[i]?.pos ?? '') && !/^['’]s?$/u.test(word)) break
  }
  return null
}

/** Whether somebody may be meant by a form of that gender; whose gender is unknown, may. */
export function genderFits(reading: Reading, person: number, wanted: Gender | null): boolean {
  const gender = wanted === null ? null : genderOf(reading, person)
  return gender === null || gender === wanted
}

function genderOf(reading: Reading, person: number): Gender | null {
  return person <= SOMEBODY ? genderOfNoun(reading, SOMEBODY - person) : (reading.people[person]?.gender ?? null)
}

/** Whether the token stands right before or after a verb of saying. */
export function isBesideSpeech(reading: Reading, i: number): boolean {
  return isSpeech(reading, reading.tokens[i + 1]) || isSpeech(reading, reading.tokens[i - 1])
}

/** "Roe reminded Doe (that) | he": what one is reminded of is about oneself. */
function isToldNow({ tokens, words }: Reading, { token }: RecentMention, i: number): boolean {
  if (i - token > 4 || !words.references.hearerVerbs.has(tokens[token - 1]?.lemma ?? '')) return false
  for (let at = token + 1; at < i; at += 1)
    if (!/^(?:PROPN|SCONJ)$/u.test(tokens[at]?.pos ?? '') && tokens[at]?.lower !== 'that') return false
  return true
}
