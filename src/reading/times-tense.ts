import type { Sentence, Token } from './reading.js'

const WORDS = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that put what stands beside them into the future. */
const TO_COME = WORDS(
  "will shall 'll ’ll wo would expected scheduled due slated planned upcoming forthcoming proposed tentatively deadline payable aims hopes intends plans vows promises pledges",
)
/** Before an infinitive these make it something to come; elsewhere an infinitive tells nothing ("came to discuss"). */
const LOOKS_AHEAD = WORDS(
  'plan planned plans planning expect expected expects expecting schedule scheduled set due slated is are going about aim aims hope hopes hoped hoping intend intends intended agree agrees agreed promise promises promised pledge pledges pledged vow vowed ready likely prepare prepares preparing prepared wants want',
)
/** In the present tense these announce what a calendar holds: "the summit opens on Friday". */
const CALENDAR_VERBS = WORDS(
  'open begin start convene end close expire resume meet gather arrive depart leave travel fly head visit host take visits',
)
const IRREGULAR_PAST = WORDS(
  'was were had did heard said told met held gave took made came went rose fell began spoke wrote saw left sent brought got put set became found broke built bought sold lost won led fled flew drew chose grew knew kept paid ran stood struck thought threw understood withdrew',
)
const IS = WORDS('is are am')
const SEEMS = WORDS('seem seems seemed appear appears appeared found known used thought said believed')
const FARTHEST = 40

/** "The march planned for Friday was called off": what was to come is told to be over. */
function isToldAsOver(tokens: readonly Token[], end: number, limit: number): boolean {
  for (let i = end; i < limit && i < end + 2; i += 1)
    if (/^(?:was|were)$/.test(tokens[i]?.lower ?? '')) return CALLED_OFF.has(tokens[i + 1]?.lower ?? '')
  return false
}

const CALLED_OFF = WORDS('canceled cancelled postponed called dropped scrapped abandoned moved delayed suspended')

/** "has until Tuesday to sign": a term that runs, unless a plain past tense says that it ran out ("lasted until Tuesday"). */
function isTermSet(tokens: readonly Token[], at: number, first: number): boolean {
  if (!/^(?:until|till)$/.test(tokens[at - 1]?.lower ?? '')) return false
  for (let i = at - 2; i >= first && i >= at - 15; i -= 1)
    if (/^(?:has|have)$/.test(tokens[i]?.lower ?? '')) return true
  return false
}

/**
 * Whether a time between two offsets belongs to what was or to what is to come: the verb nearest before it in its sentence
 * decides, else the first after it. A sentence without a verb tells of the past.
 */
export function tenseAt(
  tokens: readonly Token[],
  sentence: Sentence | undefined,
  start: number,
  end: number,
): 'past' | 'future' {
  if (!sentence) return 'past'
  const { firstToken, endToken } = sentence
  const at = tokenAt(tokens, start, firstToken, endToken)
  if (isTermSet(tokens, at, firstToken)) return 'future'
  if (isToldAsOver(tokens, tokenAt(tokens, end, firstToken, endToken), endToken)) return 'past'
  for (let i = at - 1; i >= firstToken && i >= at - FARTHEST; i -= 1) {
    const tense = tenseOf(tokens, i, firstToken, at)
    if (tense) return tense
  }
  for (let i = at; i < endToken && i < at + FARTHEST; i += 1) {
    if ((tokens[i]?.start ?? 0) < end) continue
    const tense = tenseOf(tokens, i, firstToken, at)
    if (tense) return tense
  }
  return 'past'
}

function tenseOf(tokens: readonly Token[], i: number, first: number, at: number): 'past' | 'future' | undefined {
  const token = tokens[i]
  if (!token) return undefined
  const { lower, pos, lemma } = token
  const before = i > first ? (tokens[i - 1]?.lower ?? '') : ''
  // "It began as previously planned": only the verb before it tells.
  if (before === 'as' || (/^(?:previously|originally|initially)$/.test(before) && tokens[i - 2]?.lower === 'as'))
    return undefined
  if (TO_COME.has(lower)) return lower === 'would' && tokens[i + 1]?.lower === 'have' ? 'past' : 'future'
  // "will be held", "to be signed": the participle says nothing, the auxiliary before it does.
  if (before === 'be') return undefined
  // "The case is heard in May": an announcement, where the time stands right behind it.
  if (IS.has(before) && (IRREGULAR_PAST.has(lower) || lower.endsWith('ed'))) {
    return at > i && at - i <= 3 && lower !== 'dated' ? 'future' : undefined
  }
  if (lower === 'to' && (LOOKS_AHEAD.has(before) || (tokens[i + 1]?.lower === 'be' && !SEEMS.has(before))))
    return 'future'
  if (before === 'to' && pos === 'VERB') return undefined
  if (IRREGULAR_PAST.has(lower)) return 'past'
  if (pos !== 'VERB' && pos !== 'AUX') return undefined
  if (lower.endsWith('ed') && lower !== lemma) return 'past'
  if (lower === 'has' || lower === 'have') return 'past'
  if (IS.has(before) && lower.endsWith('ing')) return 'future'
  if (CALENDAR_VERBS.has(lemma) && !lower.endsWith('ing')) return isCaused(tokens, i, first) ? 'past' : 'future'
  return undefined
}

/** "let the talks | begin", "made him leave": a bare verb that goes by the one before it. */
function isCaused(tokens: readonly Token[], i: number, first: number): boolean {
  // "Let us begin" asks.
  for (let at = i - 1; at > first && at > i - 6; at -= 1)
    if (CAUSED.has(tokens[at]?.lower ?? '')) return !/^(?:us|me|['’]s)$/.test(tokens[at + 1]?.lower ?? '')
  return false
}

const CAUSED = WORDS('let made helped watched')

function tokenAt(tokens: readonly Token[], start: number, first: number, end: number): number {
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
