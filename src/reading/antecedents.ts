import type { Span } from '../vocabulary/evidence.js'
import { findState } from '../vocabulary/states.js'
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
  const printed = reading.document.text.slice(span.start, span.end).trim()
  const fits = fitting(printed)
  if (!fits) return undefined
  const ahead = findAhead(reading, span)
  if (ahead) return fits(ahead) ? ahead : undefined
  const here = firstEndingAfter(reading.sentences, span.start)
  const quotation = quotationAt(reading, span)
  const candidates = new Map<number, Candidate>()
  for (let at = firstEndingAfter(reading.names, span.start) - 1, seen = 0; at >= 0 && seen < NAMES_BACK; at -= 1) {
    const name = reading.names[at]
    // Names of places and bodies count too: a text of nothing but names must not be walked through for each pronoun.
    seen += name?.person === undefined ? 0.1 : 1
    if (name?.person === undefined) continue
    const sentence = findSentenceAt(reading, name.start)
    const back = here - firstEndingAfter(reading.sentences, name.start)
    if (!sentence || back > SENTENCES_BACK) break
    const person = reading.people[name.person]
    if (!person || !fits(person)) continue
    // Who is named inside a quotation is seldom who is meant outside it, and the other way round.
    const score =
      scoreOf(reading, name, sentence, back) - (quotationAt(reading, name) === quotation ? 0 : ACROSS_QUOTATION)
    const known = candidates.get(name.person)
    if (!known) candidates.set(name.person, { person, score })
    else known.score = Math.max(known.score, score + 0.2)
  }
  return clearlyBest([...candidates.values()])
}

/** "For his part, Roe agreed": the one construction in which the pronoun comes before its name. */
function findAhead(reading: Reading, span: Span): Person | undefined {
  if (!/^ part,? /u.test(reading.document.text.slice(span.end, span.end + 7))) return undefined
  const sentence = findSentenceAt(reading, span.start)
  for (let at = firstEndingAfter(reading.names, span.end); at < reading.names.length; at += 1) {
    const name = reading.names[at]
    if (!name || !sentence || name.start >= sentence.end) return undefined
    if (name.person !== undefined) return reading.people[name.person]
  }
  return undefined
}

const DESCRIBED: Readonly<Record<string, RegExp>> = {
  diplomat: /secretary of state|foreign (?:minister|secretary)|minister (?:of|for) foreign|ambassador|envoy|diplomat/u,
  leader: /president|prime minister|premier|chancellor|\bking\b|leader/u,
  analyst: /analyst|expert|researcher|fellow|professor|economist|director|specialist/u,
  expert: /analyst|expert|researcher|fellow|professor|economist|director|specialist/u,
  lawmaker: /senator|representative|congress|lawmaker|\bmp\b/u,
}

/** Whether words can mean a person; undefined where they mean none, or more than one. */
function fitting(printed: string): ((person: Person) => boolean) | undefined {
  const words = printed.toLowerCase()
  if (MALE.has(words)) return ({ gender }) => gender !== 'female'
  if (FEMALE.has(words)) return ({ gender }) => gender !== 'male'
  const described = /^(?:the|his|her|their|its|this|that) (?:[\p{L}.’'-]{1,30} ){0,4}?([\p{L}-]{3,30})$/u.exec(words)
  const noun = described?.[1]
  if (!noun) return undefined
  const state = stateOf(printed)
  const isDeputy = DEPUTIES.test(words)
  return (person) => {
    if (state && person.state && person.state !== state) return false
    return person.titles.some(({ title }) => {
      const lower = title.toLowerCase()
      // "The secretary" is not the assistant secretary.
      if (DEPUTIES.test(lower) !== isDeputy) return false
      return DESCRIBED[noun]?.test(lower) ?? lower.split(/[\s-]/u).includes(noun)
    })
  }
}

const DEPUTIES = /\b(?:assistant|deputy|vice|under|first deputy)\b/u

function stateOf(printed: string): string | undefined {
  for (const word of printed.split(' ')) {
    const state = findState(word)
    if (state) return state.name
  }
  return undefined
}

const ACROSS_QUOTATION = 1.5

function quotationAt({ quotations }: Reading, { start }: Span): number | undefined {
  const at = firstEndingAfter(quotations, start)
  return (quotations[at]?.start ?? start + 1) <= start ? at : undefined
}

// By sentences back: a subject of the same sentence outweighs a speaker of the one before.
const NEARNESS = [3.6, 2.6, 1.7, 1, 0.5, 0.2]

function scoreOf(reading: Reading, name: Name, sentence: Sentence, back: number): number {
  let score = NEARNESS[back] ?? 0
  const first = firstEndingAfter(reading.tokens, name.start)
  const next = reading.tokens[firstEndingAfter(reading.tokens, name.end)]
  // A possessor is seldom the antecedent: "Roe’s minister said he …".
  if (next && /^['’]s?$/u.test(next.text)) score -= 0.8
  // "said Roe" after a quotation is a subject too.
  const isSource = reading.tokens[first - 1]?.lower === 'to' && reading.tokens[first - 2]?.lower === 'according'
  const isInverted = isSource || (SPEECH.has(speechBefore(reading, first)) && next?.text !== 'that')
  if (isInverted || isSubject(reading, sentence, first)) score += 1
  if (isInverted || (next && SPEECH.has(next.lemma))) score += 0.3
  return score
}

/** The verb before a name, past the title between them: "said | Deputy Minister Roe". */
function speechBefore({ tokens }: Reading, first: number): string {
  for (let i = first - 1; i >= 0 && i > first - 12; i -= 1) {
    const token = tokens[i]
    if (!token) break
    if (token.pos === 'VERB') return /^["”»,]$/u.test(tokens[i - 1]?.text ?? '') ? token.lemma : ''
    if (!/^(?:PROPN|NOUN|ADJ|ADP|CCONJ)$/u.test(token.pos)) break
  }
  return ''
}

/** Whether no main verb and no earlier person comes before the name in its sentence. */
function isSubject({ tokens }: Reading, { firstToken }: Sentence, first: number): boolean {
  for (let i = first - 1; i >= firstToken && i > first - 30; i -= 1) {
    // Verbs inside a quotation that ended before the name are not its own.
    if (/^["”»]$/u.test(tokens[i]?.text ?? '')) break
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
