import type { Sentence, Token } from '../../reading/reading.js'

/** How far before a verb the denial that governs it may stand, in tokens. */
const REACH = 60

/** "denied that", "dismissed reports that": acts that say it is not so. "rejected the offer" says nothing of the kind. */
const DENYING = new Set(['deny', 'dismiss', 'reject', 'refute', 'rebut'])
const UNTRUE = new Set(['untrue', 'false', 'incorrect', 'unfounded', 'baseless'])
const SAYINGS =
  /^(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|assertions?|accusations?|speculation|stories|story|notion|idea)$/u
const NEGATIONS = /^(?:not|n['’]t|never|cannot|no)$/u

/**
 * Whether the sentence denies or only supposes what the word at `at` tells: "denied that X met Y", "it is not true that X gave",
 * "Suppose X gave". Not "did not deny that", and not what a clause behind the denial tells: "denied that, but met Y".
 */
export function isDenied(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (isSupposed(tokens, at, sentence) || isDeniedBehind(tokens, at, sentence)) return true
  const floor = Math.max(sentence.firstToken, at - REACH)
  let comma = false
  for (let i = at - 1; i >= floor; i -= 1) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === ';' || lower === ':') return false
    if (endsDenial(tokens, i)) return false
    const before = tokens[i - 1]
    if (isDenial(tokens, i, floor) && opensClause(tokens, i, at))
      // "the minister, who denied that it was so, met Y"
      return !(comma && /^(?:who|which)$/u.test(before?.lower ?? ''))
    if (lower === ',') comma = true
  }
  return false
}

/** ", but", ", and", "and then", ", saying": what follows is told by the writer again. */
function endsDenial(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (lower === 'but' || lower === 'although' || lower === 'though') return true
  if (lower === 'and' && tokens[at + 1]?.lower === 'then') return true
  return lower === ',' && /^(?:and|saying|adding|then|who|which|while)$/u.test(tokens[at + 1]?.lower ?? '')
}

function isDenial(tokens: readonly Token[], at: number, floor: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const isRumour = /^rumou?rs?$/u.test(token.lower)
  const isUntrue = UNTRUE.has(token.lower)
  const isTrue = /^(?:true|correct)$/u.test(token.lower)
  if (!isRumour && !isUntrue && !isTrue && !DENYING.has(token.lemma)) return false
  let negated = false
  for (let i = Math.max(floor, at - 3); i < at; i += 1) if (NEGATIONS.test(tokens[i]?.lower ?? '')) negated = true
  return isRumour || negated === isTrue
}

/** How many words may stand between a denial and its "that": "media reports this week". */
const LONGEST_SAYING = 8

/** Whether "that" follows the denial at once, or behind a word for what others say; after such a word "that" may be left out. */
function opensClause(tokens: readonly Token[], denial: number, at: number): boolean {
  let saying = /^rumou?rs?$/u.test(tokens[denial]?.lower ?? '') ? denial : -1
  for (let i = denial + 1; i < Math.min(at, denial + LONGEST_SAYING); i += 1) {
    const { lower = '', pos = '' } = tokens[i] ?? {}
    if (lower === 'that') {
      // "denied that report": a pronoun before a noun of saying is no conjunction.
      if (SAYINGS.test(tokens[i + 1]?.lower ?? '')) continue
      return saying >= 0 || !/^NOUN$/u.test(tokens[i - 1]?.pos ?? '') || i === denial + 1
    }
    if (SAYINGS.test(lower)) saying = i
    else if (/^[,;:]$/u.test(lower) || lower === 'and' || lower === 'or') return false
    else if (saying === i - 1 && saying > denial && /^(?:DET|PROPN|PRON)$/u.test(pos)) return !isJoined(tokens, at)
  }
  return false
}

/** "dismissed the claims Monday and met Y" */
function isJoined(tokens: readonly Token[], at: number): boolean {
  return /^(?:and|then)$/u.test(tokens[at - 1]?.lower ?? '') || tokens[at - 2]?.lower === 'and'
}

/** "Reports that X met Y were denied": said of a clause before it. Not "reports that X was denied entry", and not "were not denied". */
function isDeniedBehind(tokens: readonly Token[], at: number, { firstToken, endToken }: Sentence): boolean {
  const that = openingThat(tokens, firstToken)
  if (that === undefined || that > at) return false
  for (let i = at + 1; i < Math.min(endToken, at + REACH); i += 1) {
    const { lower = '', lemma = '' } = tokens[i] ?? {}
    if (!DENYING.has(lemma) && !UNTRUE.has(lower)) continue
    const before = [1, 2, 3].map((back) => tokens[i - back]?.lower ?? '')
    if (before.some((word) => NEGATIONS.test(word))) return false
    // "was denied entry": what is denied somebody else.
    const isOfClause = /^(?:[.,;!]|by|as|and|on|at|in|yesterday|today)?$/u.test(tokens[i + 1]?.lower ?? '')
    if (isOfClause && before.some((word) => /^(?:was|were|is|are|been|be)$/u.test(word))) return true
  }
  return false
}

/** The "that" of a sentence whose subject is what others say: "Media reports this week that", "The claim that". */
function openingThat(tokens: readonly Token[], first: number): number | undefined {
  for (let i = first; i < first + LONGEST_SAYING; i += 1) {
    if (tokens[i]?.lower === 'that' && i > first)
      return tokens.slice(first, i).some(({ lower }) => SAYINGS.test(lower)) ? i : undefined
    const isVerb = /^(?:VERB|AUX)$/u.test(tokens[i]?.pos ?? '') && !SAYINGS.test(tokens[i]?.lower ?? '')
    if (isVerb || tokens[i]?.lower === ',') return undefined
  }
  return undefined
}

/** Works whose people meet on paper alone. A memoir, a report or a documentary tells of the world. */
const FICTION =
  /^(?:novel|novella|thriller|movie|film|play|sitcom|opera|operetta|comic|satire|musical|screenplay|fable|saga)$/u

/** "In the novel “…”, the president meets": the opening says that it is made up. */
function isFiction(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  if (tokens[firstToken]?.lower !== 'in') return false
  for (let i = firstToken + 1; i < Math.min(endToken, firstToken + 7); i += 1) {
    const { lower = '', text = '' } = tokens[i] ?? {}
    if (lower === 'documentary') return false
    // "In the play for influence" is no play.
    if (FICTION.test(lower)) return /^[,“"‘]$|^(?:by|based|about)$|^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')
    if (/^[,;:]$/u.test(text)) return false
  }
  return false
}

/** "Imagine that X announced", "Suppose X gave": only as the sentence's first word. "Imagine!" alone supposes nothing. */
function isSupposed(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const { firstToken } = sentence
  if (isFiction(tokens, sentence)) return true
  let i = firstToken
  while (i < firstToken + 3 && /^(?:["“”‘«']|but|and|now|just|let|us|['’]s)$/u.test(tokens[i]?.lower ?? '')) i += 1
  return i < at && /^(?:imagine|suppose|supposing)$/u.test(tokens[i]?.lower ?? '') && at - i < REACH
}
