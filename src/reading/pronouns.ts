import { headOfRelative, subjectOfClause } from './clause-persons.js'
import { describedBy } from './described.js'
import { type Description, findDescriptions } from './descriptions.js'
import { kinOf } from './kinship.js'
import type { Gender, Pronoun } from './language-words.js'
import { firstEndingAfter } from './mentions.js'
import { asSubject, presentAt, spokenOf } from './persons-around.js'
import { quotationAt, quotationHolding, speakersOf } from './quotation-speakers.js'
import type { Name, Reading, Token } from './reading.js'
import { isSpeech, placeOf, type RecentMention } from './recent-mentions.js'
import { subjectAhead } from './subjects-ahead.js'

// Farther back than this a pronoun's meaning is a guess.
const SENTENCES_BACK = 6
const MENTIONS_BACK = 40

// By sentences back: a subject of the same sentence outweighs a speaker of the one before.
const NEARNESS = [3.6, 2.6, 1.7, 1, 0.5, 0.2, 0.1]

// Who is named inside a quotation is seldom who is meant outside it, and the other way round.
const ACROSS_QUOTATION = 1.5

// "She" sooner means somebody known for a woman than one of the many officials whose names tell no gender.
const GENDER_UNTOLD = 0.3

// Outweighs the subject of the clause.
const JOINED = 3

const CLEAR_LEAD = 0.1

/** Who is meant, by the position the words start at: pronouns of the third person, and descriptions of one person. What is in doubt is absent. */
export type Antecedents = Readonly<{ pronouns: ReadonlyMap<number, number>; descriptions: ReadonlyMap<number, number> }>

const known = new WeakMap<Reading, Antecedents>()

/** Every antecedent of a document (indices into its people), worked out once, from the first sentence to the last. */
export function antecedentsOf(reading: Reading): Antecedents {
  const before = known.get(reading)
  if (before) return before
  const found = resolveAll(reading)
  known.set(reading, found)
  return found
}

type Walk = Readonly<{
  reading: Reading
  recent: RecentMention[]
  pronouns: Map<number, number>
  descriptions: Map<number, number>
  described: ReadonlyMap<number, Description>
  speakers: readonly number[]
  /** Genders that pronouns told before, of people whose name tells none. */
  told: Map<number, Gender>
}>

/** Stands for somebody described and not named: "a senior dealer". */
const SOMEBODY = -2

// Somebody described and not named is less likely meant than somebody named.
const SHADOW = 0.6

function resolveAll(reading: Reading): Antecedents {
  const described = new Map(findDescriptions(reading).map((each) => [each.firstToken, each]))
  const words = reading.words.references.pronouns
  const walk: Walk = {
    reading,
    recent: [],
    pronouns: new Map(),
    descriptions: new Map(),
    described,
    speakers: speakersOf(reading),
    told: new Map(),
  }
  let at = 0
  for (const [sentence, { firstToken, endToken }] of reading.sentences.entries()) {
    for (let i = firstToken; i < endToken; i += 1) {
      const token = reading.tokens[i]
      if (!token) break
      while ((reading.names[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1
      const name = reading.names[at]
      if (name && name.start === token.start) {
        noteName(walk, name, sentence, firstToken, i)
        if (!described.has(i)) continue
      }
      const pronoun = words.get(token.lower)
      if (pronoun) notePronoun(walk, { token, i, sentence, ...formOf(reading, i, pronoun) })
      const description = described.get(i)
      if (description) noteDescription(walk, description, sentence, firstToken)
    }
  }
  return walk
}

function noteDescription(walk: Walk, description: Description, sentence: number, firstToken: number): void {
  const { reading, recent, pronouns, descriptions } = walk
  const { firstToken: token, endToken, isDefinite, isKinship, start } = description
  const person = !isDefinite
    ? undefined
    : isKinship
      ? kinOf(reading, description, pronouns.get(start))
      : (asSubject(walk, description, sentence) ??
        describedBy(reading, description, {
          excluded: spokenOf(reading, recent, { sentence, token }),
          present: presentAt(walk, start, sentence),
        }))
  if (person !== undefined) descriptions.set(start, person)
  const place = placeOf(reading, firstToken, token, endToken)
  // Whoever is described and not known counts only where a name would be the subject: then "he" may mean nobody named.
  if (person === undefined && (!place.isSubject || isPredicate(reading, token))) return
  recent.push({
    ...place,
    weight: person === undefined ? place.weight - SHADOW : place.weight,
    person: person ?? SOMEBODY - token,
    sentence,
    token,
    quotation: quotationAt(reading, start),
    isPronoun: false,
  })
}

function noteName({ reading, recent }: Walk, name: Name, sentence: number, firstToken: number, token: number): void {
  if (name.person === undefined) return
  let end = token + 1
  while ((reading.tokens[end]?.start ?? Number.POSITIVE_INFINITY) < name.end) end += 1
  const place = placeOf(reading, firstToken, token, end)
  recent.push({
    ...place,
    person: name.person,
    sentence,
    token,
    quotation: quotationAt(reading, name.start),
    isPronoun: false,
  })
}

/** A pronoun at its place. */
type Place = Readonly<{
  token: Token
  /** Index of the token. */
  i: number
  sentence: number
  gender: Gender | null
  /** As its place settles it: never `object-or-possessive`. */
  form: Pronoun['form']
}>

function formOf({ tokens }: Reading, i: number, { gender, form }: Pronoun): Pronoun {
  if (form !== 'object-or-possessive') return { gender, form }
  return { gender, form: isBeforeNoun(tokens, i) ? 'possessive' : 'object' }
}

function notePronoun(walk: Walk, place: Place): void {
  const { reading, recent, pronouns, told } = walk
  const { token, sentence, i, form, gender } = place
  const person = findAhead(walk, place) ?? findBack(walk, place)
  if (person === undefined) return
  pronouns.set(token.start, person)
  if (gender !== null) told.set(person, gender)
  const isSubject = form === 'subject'
  const isSpeaker = isSubject && isBesideSpeech(reading, i)
  const isPossessing = reading.words.references.pronouns.get(token.lower)?.form.endsWith('possessive') ?? false
  const weight = isSubject ? 0.8 : isPossessing ? -0.2 : 0
  recent.push({
    person,
    sentence,
    token: i,
    quotation: quotationAt(reading, token.start),
    weight: isSpeaker ? weight + 0.3 : weight,
    isSubject,
    isSpeaker,
    isPronoun: true,
  })
}

/** "is a member", "Roe, a driver": said of somebody named already. */
function isPredicate({ tokens, names }: Reading, token: number): boolean {
  const before = tokens[token - 1]
  if (!before) return false
  if (before.lemma === 'be' || /^(?:as|become|became|remains?)$/u.test(before.lower)) return true
  const named = before.text === ',' ? names[firstEndingAfter(names, before.start - 1)] : undefined
  return named !== undefined && named.start < before.start
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

function genderFits(reading: Reading, person: number, wanted: Gender | null): boolean {
  const gender = wanted === null ? null : genderOf(reading, person)
  return gender === null || gender === wanted
}

function genderOf(reading: Reading, person: number): Gender | null {
  return person <= SOMEBODY ? genderOfNoun(reading, SOMEBODY - person) : (reading.people[person]?.gender ?? null)
}

/** The subject to come, where the pronoun stands in the phrase that opens its sentence. */
function findAhead({ reading }: Walk, { sentence, i, gender }: Place): number | undefined {
  const ahead = subjectAhead(reading, sentence, i)
  return ahead !== undefined && genderFits(reading, ahead, gender) ? ahead : undefined
}

type Candidate = { person: number; score: number; mentions: number }

function findBack(walk: Walk, { token, sentence, i, gender, form }: Place): number | undefined {
  const { reading, recent, speakers, told } = walk
  const quotation = quotationAt(reading, token.start)
  const holding = quotationHolding(reading, token.start)
  const speaker = speakers[holding] ?? -1
  const spokenBy = speaker < 0 && quotation >= 0 ? pronounSpeaker(walk, quotation) : speaker
  const clauseSubject = subjectOfClause(walk, sentence, i)
  if (form === 'reflexive' && clauseSubject !== undefined)
    return genderFits(reading, clauseSubject, gender) ? clauseSubject : undefined
  const isObject = form === 'object'
  const isPossessive = form === 'possessive'
  const isSubject = form === 'subject'
  const isSaying = isBesideSpeech(reading, i)
  const inRelative = headOfRelative(walk, sentence, i)
  const opensAsOwner = isPossessive && reading.sentences[sentence]?.firstToken === i
  const candidates = new Map<number, Candidate>()
  for (let at = recent.length - 1; at >= 0 && at >= recent.length - MENTIONS_BACK; at -= 1) {
    const mention = recent[at]
    if (!mention) break
    const back = sentence - mention.sentence
    if (back > SENTENCES_BACK) break
    const { person } = mention
    if (!genderFits(reading, person, gender) || person === spokenBy) continue
    if (isObject && person === clauseSubject) continue
    let score = (NEARNESS[back] ?? 0) + mention.weight
    if (mention.quotation !== quotation) score -= ACROSS_QUOTATION
    if (mention.quotation >= 0 && quotation < 0 && isSaying) score -= ACROSS_QUOTATION
    if (gender === 'female' && (genderOf(reading, person) ?? told.get(person)) !== gender) score -= GENDER_UNTOLD
    if (isPossessive && person === clauseSubject && back === 0) score += 0.8
    if (back === 0 && mention === inRelative) score += 1.2
    if (back === 0 && isSubject && isToldNow(reading, mention, i)) score += 1.5
    if (isSaying && mention.isSpeaker && mention.quotation < 0) score += 0.5
    if (mention.isPronoun) score += 0.2
    // "spoke of Roe and | his voters".
    if (isPossessive && back === 0 && reading.tokens[i - 1]?.lower === 'and' && endOf(reading, mention) === i - 1)
      score += JOINED
    // "Roe’s team won. Her aide …": owner goes on as owner.
    if (opensAsOwner && back === 1 && isOwner(reading, mention)) score += 1
    // Who is the subject of the sentence before goes on as the subject.
    if (isSubject && mention.isSubject && back === 1) score += 0.4
    const candidate = candidates.get(person)
    if (!candidate) candidates.set(person, { person, score, mentions: 1 })
    else {
      candidate.score = Math.max(candidate.score, score) + (candidate.mentions < 3 ? 0.2 : 0)
      candidate.mentions += 1
    }
  }
  return clearBest([...candidates.values()])
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

/** Nobody where two are about as plausible, or where somebody described and not named is the likeliest. */
function clearBest(candidates: readonly Candidate[]): number | undefined {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score)
  if (!best || (second && best.score - second.score < CLEAR_LEAD)) return undefined
  return best.person <= SOMEBODY ? undefined : best.person
}

const WORDS_TO_QUOTATION = 10

/** "…," he said. "…" and 'She added: "…': whom the pronoun means that speaks right before a quotation, where it is settled. */
function pronounSpeaker({ reading, pronouns }: Walk, quotation: number): number {
  const { tokens, quotations } = reading
  const last = firstEndingAfter(tokens, quotations[quotation]?.start ?? 0) - 1
  for (let i = last; i >= 0 && i > last - WORDS_TO_QUOTATION; i -= 1) {
    const token = tokens[i]
    if (!token || /^["“”]$/u.test(token.text)) return -1
    if (reading.words.references.pronouns.get(token.lower)?.form !== 'subject') continue
    if (isBesideSpeech(reading, i)) return pronouns.get(token.start) ?? -1
  }
  return -1
}

function isBesideSpeech(reading: Reading, i: number): boolean {
  return isSpeech(reading, reading.tokens[i + 1]) || isSpeech(reading, reading.tokens[i - 1])
}

/** "Roe reminded Doe (that) | he": what one is reminded of is about oneself. */
function isToldNow({ tokens, words }: Reading, { token }: RecentMention, i: number): boolean {
  if (i - token > 4 || !words.references.hearerVerbs.has(tokens[token - 1]?.lemma ?? '')) return false
  for (let at = token + 1; at < i; at += 1)
    if (!/^(?:PROPN|SCONJ)$/u.test(tokens[at]?.pos ?? '') && tokens[at]?.lower !== 'that') return false
  return true
}

function isBeforeNoun(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  // "her lead", "her release": the tagger takes such nouns for verbs, but after an object no bare verb stands.
  return next !== undefined && /^(?:NOUN|ADJ|PROPN|NUM|VERB)$/u.test(next.pos)
}
