import type { Span } from '../vocabulary/evidence.js'
import { findNameAt, findSentenceAt, firstEndingAfter } from './mentions.js'
import type { Name, Person, Reading, Sentence } from './reading.js'

const MALE = new Set(['he', 'him', 'his', 'himself'])
const FEMALE = new Set(['she', 'her', 'hers', 'herself'])

// Farther back than this a pronoun's meaning is a guess.
const SENTENCES_BACK = 6
const NAMES_BACK = 40

const SPEECH = new Set(
  'say tell add note stress underline underscore warn ask argue explain state declare reiterate describe thank urge announce'.split(
    ' ',
  ),
)

/** The person meant at a span: by name, else by a pronoun or a description ("the minister"). Undefined where nobody is, or in doubt. */
export function findPersonAt(reading: Reading, span: Span): Person | undefined {
  const name = findNameAt(reading, span)
  if (name?.person !== undefined) return reading.people[name.person]
  return resolvePronoun(reading, span)
}

type Candidate = { person: Person; score: number }

/**
 * The most plausible antecedent of a pronoun or a description: near, subject of its sentence, of fitting gender and title.
 * Undefined where two people are about as plausible, and for "they" and "it".
 */
export function resolvePronoun(reading: Reading, span: Span): Person | undefined {
  const words = reading.document.text.slice(span.start, span.end).toLowerCase().trim()
  const fits = fitting(words)
  if (!fits) return undefined
  const here = firstEndingAfter(reading.sentences, span.start)
  const candidates = new Map<number, Candidate>()
  for (let at = firstEndingAfter(reading.names, span.start) - 1, seen = 0; at >= 0 && seen < NAMES_BACK; at -= 1) {
    const name = reading.names[at]
    if (name?.person === undefined) continue
    seen += 1
    const sentence = findSentenceAt(reading, name.start)
    const back = here - firstEndingAfter(reading.sentences, name.start)
    if (!sentence || back > SENTENCES_BACK) break
    const person = reading.people[name.person]
    if (!person || !fits(person)) continue
    const score = scoreOf(reading, name, sentence, back)
    const known = candidates.get(name.person)
    if (!known) candidates.set(name.person, { person, score })
    else known.score = Math.max(known.score, score) + 0.2
  }
  return clearlyBest([...candidates.values()])
}

function fitting(words: string): ((person: Person) => boolean) | undefined {
  if (MALE.has(words)) return ({ gender }) => gender !== 'female'
  if (FEMALE.has(words)) return ({ gender }) => gender !== 'male'
  const described = /^(?:the|his|her|their|its|this|that) (?:[\p{L}.’'-]{1,30} ){0,4}?([\p{L}-]{3,30})$/u.exec(words)
  const noun = described?.[1]
  if (!noun) return undefined
  return (person) => person.titles.some(({ title }) => title.toLowerCase().split(/\s/u).includes(noun))
}

function scoreOf(reading: Reading, name: Name, sentence: Sentence, back: number): number {
  let score = 3 - 0.6 * back
  const first = firstEndingAfter(reading.tokens, name.start)
  const next = reading.tokens[firstEndingAfter(reading.tokens, name.end)]
  // A possessor is seldom the antecedent: "Roe’s minister said he …".
  if (next && /^['’]s?$/u.test(next.text)) score -= 0.8
  if (isSubject(reading, sentence, first)) score += 1
  if (next && SPEECH.has(next.lemma)) score += 0.6
  if (SPEECH.has(reading.tokens[first - 1]?.lemma ?? '') && next?.text !== 'that') score += 0.4
  return score
}

/** Whether no main verb and no earlier person comes before the name in its sentence. */
function isSubject({ tokens }: Reading, { firstToken }: Sentence, first: number): boolean {
  for (let i = firstToken; i < first && i < firstToken + 30; i += 1) {
    const pos = tokens[i]?.pos
    if (pos === 'VERB' || pos === 'AUX') return false
  }
  const before = tokens[first - 1]?.pos
  return before !== 'ADP' || first === firstToken
}

function clearlyBest(candidates: readonly Candidate[]): Person | undefined {
  const [best, second] = [...candidates].sort((a, b) => b.score - a.score)
  if (!best) return undefined
  return second && best.score - second.score < 0.4 ? undefined : best.person
}
