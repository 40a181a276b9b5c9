import { headOfRelative, subjectOfClause } from './clause-persons.js'
import { describedBy } from './described.js'
import { type Description, findDescriptions } from './descriptions.js'
import { kinOf } from './kinship.js'
import type { Gender, Pronoun } from './language-words.js'
import { firstEndingAfter } from './mentions.js'
import { asSubject, presentAt, spokenOf } from './persons-around.js'
import { type Bearing, genderFits, isBesideSpeech, type Place, plausibility, SOMEBODY } from './plausibility.js'
import { quotationAt, quotationHolding, speakersOf } from './quotation-speakers.js'
import type { Name, Reading, Token } from './reading.js'
import { placeOf, type RecentMention } from './recent-mentions.js'
import { subjectAhead } from './subjects-ahead.js'

// Farther back than this a pronoun's meaning is a guess.
const SENTENCES_BACK = 6
const MENTIONS_BACK = 40

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

/** The subject to come, where the pronoun stands in the phrase that opens its sentence. */
function findAhead({ reading }: Walk, { sentence, i, gender }: Place): number | undefined {
  const ahead = subjectAhead(reading, sentence, i)
  return ahead !== undefined && genderFits(reading, ahead, gender) ? ahead : undefined
}

type Candidate = { person: number; score: number; mentions: number }

function bearingOf(walk: Walk, place: Place): Bearing {
  const { reading, speakers } = walk
  const { token, sentence, i, form } = place
  const quotation = quotationAt(reading, token.start)
  const speaker = speakers[quotationHolding(reading, token.start)] ?? -1
  return {
    ...place,
    quotation,
    spokenBy: speaker < 0 && quotation >= 0 ? pronounSpeaker(walk, quotation) : speaker,
    clauseSubject: subjectOfClause(walk, sentence, i),
    isSaying: isBesideSpeech(reading, i),
    inRelative: headOfRelative(walk, sentence, i),
    opensAsOwner: form === 'possessive' && reading.sentences[sentence]?.firstToken === i,
  }
}

function findBack(walk: Walk, place: Place): number | undefined {
  const { reading, recent } = walk
  const bearing = bearingOf(walk, place)
  const { form, gender, sentence, clauseSubject, spokenBy } = bearing
  if (form === 'reflexive' && clauseSubject !== undefined)
    return genderFits(reading, clauseSubject, gender) ? clauseSubject : undefined
  const candidates = new Map<number, Candidate>()
  for (let at = recent.length - 1; at >= 0 && at >= recent.length - MENTIONS_BACK; at -= 1) {
    const mention = recent[at]
    if (!mention || sentence - mention.sentence > SENTENCES_BACK) break
    const { person } = mention
    if (!genderFits(reading, person, gender) || person === spokenBy) continue
    if (form === 'object' && person === clauseSubject) continue
    const score = plausibility(walk, bearing, mention)
    const candidate = candidates.get(person)
    if (!candidate) candidates.set(person, { person, score, mentions: 1 })
    else {
      candidate.score = Math.max(candidate.score, score) + (candidate.mentions < 3 ? 0.2 : 0)
      candidate.mentions += 1
    }
  }
  return clearBest([...candidates.values()])
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

function isBeforeNoun(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  // "her lead", "her release": the tagger takes such nouns for verbs, but after an object no bare verb stands.
  return next !== undefined && /^(?:NOUN|ADJ|PROPN|NUM|VERB)$/u.test(next.pos)
}
