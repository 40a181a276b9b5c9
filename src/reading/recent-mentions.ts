import type { Reading, Token } from './reading.js'

/** One earlier mention of a person, as what follows may refer back to it. `weight` tells how prominent its place in the sentence is. */
export type RecentMention = Readonly<{
  person: number
  sentence: number
  token: number
  /** Index of the quotation it stands in, -1 outside. */
  quotation: number
  weight: number
  isSubject: boolean
  isSpeaker: boolean
  isPronoun: boolean
}>

/** Whether the token is a verb of saying. */
export function isSpeech({ words }: Pick<Reading, 'words'>, token: Token | undefined): boolean {
  return token !== undefined && words.references.speech.has(token.lemma)
}

/** How a name from token `first` to `end` (exclusive) stands in its sentence, which begins at `firstToken`. */
export function placeOf(
  reading: Reading,
  firstToken: number,
  first: number,
  end: number,
): Readonly<{ weight: number; isSubject: boolean; isSpeaker: boolean }> {
  const { tokens } = reading
  const next = tokens[end]
  const isPossessor = next !== undefined && /^['’]s?$/u.test(next.text)
  const verb = isPossessor ? undefined : (verbAfter(tokens, end) ?? verbPastDash(tokens, first, end))
  const isSource = tokens[first - 1]?.lower === 'to' && tokens[first - 2]?.lower === 'according'
  const isInverted = isSource || (isSpeech(reading, speechBefore(tokens, first)) && next?.text !== 'that')
  const opens = opensSentence(tokens, firstToken, first)
  const isSpeaker = isInverted || isSpeech(reading, verb)
  const isSubject = isInverted || opens || verb !== undefined
  let weight = isPossessor ? -0.8 : 0
  if (isInverted || opens) weight += 1
  else if (verb) weight += 0.7
  if (isSpeaker) weight += 0.3
  // "the Roe campaign", "Roe allies": a name that only modifies.
  if (!isPossessor && next && /^(?:NOUN|PROPN)$/u.test(next.pos) && next.start - (tokens[end - 1]?.end ?? 0) === 1)
    weight -= 1
  return { weight, isSubject: isSubject && !isPossessor, isSpeaker }
}

/** The finite verb right after a name, past an apposition between commas and adverbs: "Roe, 44, a baker of X, later | said". */
function verbAfter(tokens: readonly Token[], end: number): Token | undefined {
  let i = end
  for (let count = 0; count < MOST_APPOSITIONS && /^[,(]$/u.test(tokens[i]?.text ?? ''); count += 1) {
    const after = pastApposition(tokens, i)
    if (after === undefined) return undefined
    const verb = finiteAt(tokens, after)
    if (verb || count === MOST_APPOSITIONS - 1) return verb
    // "Roe, the envoy, pending consent, has": the comma that closed the one opens the next.
    i = tokens[after]?.text === '(' ? after : after - 1
  }
  return finiteAt(tokens, i)
}

const DASH = /^(?:—|–|--)$/u
const LONGEST_TITLE_IN_DASHES = 6

/** "His deputy — Governor Roe — | has": a name that stands for its subject between dashes. */
function verbPastDash(tokens: readonly Token[], first: number, end: number): Token | undefined {
  if (!DASH.test(tokens[end]?.text ?? '')) return undefined
  for (let i = first - 1; i >= first - LONGEST_TITLE_IN_DASHES && i > 0; i -= 1) {
    if (DASH.test(tokens[i]?.text ?? '')) return finiteAt(tokens, end + 1)
    // "Democrats — including Roe — have" is not she.
    if (!/^(?:NOUN|PROPN|ADJ)$/u.test(tokens[i]?.pos ?? '')) return undefined
  }
  return undefined
}

const MOST_APPOSITIONS = 3
const LONGEST_APPOSITION = 28

function pastApposition(tokens: readonly Token[], first: number): number | undefined {
  const close = tokens[first]?.text === '(' ? ')' : ','
  let at = first + 1
  while (at < first + LONGEST_APPOSITION && tokens[at] && tokens[at]?.text !== close && tokens[at]?.text !== '.')
    at += 1
  if (tokens[at]?.text !== close) return undefined
  return tokens[at + 1]?.text === ',' ? at + 2 : at + 1
}

/** The finite verb at a token, past adverbs. */
function finiteAt(tokens: readonly Token[], first: number): Token | undefined {
  let i = first
  while (i < first + 6 && tokens[i]?.pos === 'ADV') i += 1
  const token = tokens[i]
  return token && /^(?:VERB|AUX)$/u.test(token.pos) && !/ing$/u.test(token.lower) ? token : undefined
}

/** The verb before a name, past the title between them: "said | Deputy Minister Roe". */
function speechBefore(tokens: readonly Token[], first: number): Token | undefined {
  for (let i = first - 1; i >= 0 && i > first - 12; i -= 1) {
    const token = tokens[i]
    if (!token) break
    if (token.pos === 'VERB') return /^(?:["”»,]|'')$/u.test(tokens[i - 1]?.text ?? '') ? token : undefined
    if (!/^(?:PROPN|NOUN|ADJ|ADP|CCONJ)$/u.test(token.pos)) break
  }
  return undefined
}

/** Whether no main verb comes before the name in its sentence, and no preposition stands right before it. */
function opensSentence(tokens: readonly Token[], firstToken: number, first: number): boolean {
  for (let i = first - 1; i >= firstToken && i > first - 30; i -= 1) {
    // Verbs inside a quotation that ended before the name are not its own.
    if (/^["”»]$/u.test(tokens[i]?.text ?? '')) break
    const pos = tokens[i]?.pos
    if (pos === 'VERB' || pos === 'AUX') return false
  }
  return tokens[first - 1]?.pos !== 'ADP' || first === firstToken
}
