import type { Sentence } from '../../reading/reading.js'
import { findOrdinal } from './formats.js'
import type { Layout } from './layout.js'
import { findDate } from './setting.js'
import { planningWords, travelWords, unrealWords } from './words.js'

/**
 * How a verb stands to what happened: `held`, `planned`, `past` (before the time told of), or `unreal` (refused, wished,
 * possible, habitual). `purpose` marks an infinitive of travel: "arrived to meet".
 */
export type Tense = Readonly<{
  tense: 'held' | 'planned' | 'past' | 'unreal'
  purpose: boolean
  /** In the present: "the summit takes place" is told of what is on and of what is to come. */
  current?: true
}>

const as = (tense: Tense['tense'], purpose = false): Tense => ({ tense, purpose })

const NEGATIONS = /^(?:not|n’t|n't|never|neither|nor|cannot|nobody|hardly|almost|nearly|narrowly)$/u
/** "is rumoured to have met": nobody vouches for it. Not "is said to", which somebody said. */
const HEARSAY = /^(?:rumou?red|alleged|supposed|purported|believed|thought)$/u
const POSSIBILITIES = /^(?:could|can|may|might|should|must|ought|’d|'d)$/u
const SKIPPED =
  /^(?:also|then|later|separately|jointly|already|now|virtually|soon|both|personally|briefly|further|,|even|just|recently|earlier|subsequently|reportedly|today|yesterday|tomorrow|once|again)$/u
const REPORTS = /\b(?:said|says|announced|confirmed|added|told|noted|reported|according)\b/u

/** The tense of the verb at token `at` within its clause. */
export function readTense(layout: Layout, verb: number, sentence: Sentence): Tense {
  const token = layout.tokens[verb]
  if (!token) return as('unreal')
  // "will | co-host"
  const at = layout.tokens[verb - 1]?.text === '-' && layout.tokens[verb - 2]?.lower === 'co' ? verb - 2 : verb
  if (isHabitual(layout, at, sentence)) return as('unreal')
  // "the fourth time he meets them" is as real as the visit it is told of.
  if ([1, 2].some((back) => layout.tokens[at - back - 1]?.lower === 'time')) return mainTense(layout, sentence)
  if (token.lower.endsWith('ing')) return readGerund(layout, at, sentence)
  const before = wordsBefore(layout, at, sentence)
  if (before.some((word) => NEGATIONS.test(word))) return as('unreal')
  const last = before.at(-1)
  if (isHearsay(layout, at)) return as('unreal')
  if (before[0] === 'to' && before.includes('be')) return as('planned')
  if (last === 'to') return readInfinitive(layout, at, sentence)
  if (before.some((word) => word === 'will' || word === 'shall' || word === '’ll' || word === "'ll"))
    return as(isWished(layout, at, sentence) ? 'unreal' : 'planned')
  if (before.includes('would')) return as(isReported(layout, at, sentence) ? 'planned' : 'unreal')
  if (before.some((word) => POSSIBILITIES.test(word))) return as('unreal')
  if (before.includes('had')) return as('past')
  if (isForeseen(layout, at, sentence)) return as('planned')
  if (token.lower !== token.lemma || token.lower.endsWith('ed') || isPast(token.lower)) return as('held')
  if (before.some((word) => word === 'did' || word === 'has' || word === 'have')) return as('held')
  return readBare(layout, at, sentence)
}

/** "will raise it when the minister meets", "once they sit down": the present of a clause of time is yet to come. */
function isForeseen(layout: Layout, at: number, sentence: Sentence): boolean {
  if (!/^(?:meets?|sits?|speaks?|hosts|receives|convenes?|holds)$/u.test(layout.tokens[at]?.lower ?? '')) return false
  const from = Math.max(sentence.firstToken, at - 9)
  if (!lowerWords(layout, from, at).some((word) => /^(?:when|once)$/u.test(word))) return false
  return lowerWords(layout, sentence.firstToken, sentence.endToken).some((word) =>
    /^(?:will|expect|expects|’ll|'ll)$/u.test(word),
  )
}

/** "is rumoured | to have met", "is thought to be meeting". */
function isHearsay({ tokens }: Layout, at: number): boolean {
  for (let i = at - 1; i > at - 5; i -= 1) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === 'to') return HEARSAY.test(tokens[i - 1]?.lower ?? '')
    if (lower === ',' || lower === 'and') return false
  }
  return false
}

/** Auxiliaries, negations and adverbs directly before a verb, in text order, at most eight. */
function wordsBefore(layout: Layout, at: number, sentence: Sentence): string[] {
  const words: string[] = []
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 8); i -= 1) {
    const token = layout.tokens[i]
    if (!token) break
    const isSmall =
      token.pos === 'AUX' ||
      token.lower === 'to' ||
      SKIPPED.test(token.lower) ||
      NEGATIONS.test(token.lower) ||
      layout.times[i] !== undefined
    if (!isSmall && !(token.pos === 'ADV')) break
    words.unshift(token.lower)
    if (token.lower === 'to') break
  }
  return words
}

function readGerund(layout: Layout, at: number, sentence: Sentence): Tense {
  const before = layout.tokens[at - 1]?.lower ?? ''
  const window = lowerWords(layout, Math.max(sentence.firstToken, at - 8), at)
  if (window.some((word) => unrealWords.has(word) || NEGATIONS.test(word)) || window.join(' ').includes('look forward'))
    return as('unreal')
  if (window.join(' ').includes('forward to')) return as('unreal')
  if (/^(?:is|are|’re|'re|’s|'s|am|be)$/u.test(before)) {
    return as(
      window.includes('will') || hasWord(layout, at, sentence, /^(?:tomorrow|next|later)$/u) ? 'planned' : 'held',
    )
  }
  if (isUnderWay(layout, at, sentence)) return as('held')
  return mainTense(layout, sentence)
}

/** "is here in Oslo attending": the clause before the gerund tells of now. */
function isUnderWay(layout: Layout, at: number, sentence: Sentence): boolean {
  const before = lowerWords(layout, Math.max(sentence.firstToken, at - 8), at)
  return (
    before.some((word) => /^(?:is|are)$/u.test(word)) && before.some((word) => /^(?:here|currently|now)$/u.test(word))
  )
}

/** What the sentence as a whole tells: planned where its main verb lies ahead. */
export function mainTense(layout: Layout, sentence: Sentence): Tense {
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    if (layout.quoted[i]) continue
    const word = layout.tokens[i]?.lower ?? ''
    if (word === 'will' || word === 'shall') return as('planned')
    if (
      planningWords.has(word) &&
      /^(?:is|are|be)$/u.test(layout.tokens[i - 1]?.lower ?? '') &&
      layout.tokens[i + 1]?.lower === 'to'
    )
      return as('planned')
    if (layout.tokens[i]?.pos === 'VERB' && /(?:ed|said|met|spoke|took|told|held|gave|came|went)$/u.test(word))
      return as('held')
  }
  return as('held')
}

/** "hopes the leaders will meet", "if they will meet", "whether they will": nobody has said that they will. */
function isWished(layout: Layout, at: number, sentence: Sentence): boolean {
  let commas = 0
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 16); i -= 1) {
    const word = layout.tokens[i]?.lower ?? ''
    if (/^[;:]$/u.test(word)) return false
    if (word === ',') commas += 1
    // "If it does not rain, they will meet on Monday": what has its day is appointed, the condition is of something else.
    if (i === sentence.firstToken && commas === 1 && /^(?:if|unless|should)$/u.test(word))
      return findDate(layout, at, Math.min(sentence.endToken, at + 25)) === undefined
    if (
      /^(?:hope|hopes|hoped|hopeful|wish|wishes|if|whether|unless|likely|unlikely|doubt|doubts|perhaps|probably|maybe|asked|urge|urged|urges|insist|insisted|demand|demands|demanded)$/u.test(
        word,
      )
    )
      return true
  }
  return false
}

/** "to meet": planned after a verb of planning, by the journey's tense after a verb of travel, else unreal. */
function readInfinitive(layout: Layout, at: number, sentence: Sentence): Tense {
  for (let i = at - 2; i >= Math.max(sentence.firstToken, at - 32); i -= 1) {
    const token = layout.tokens[i]
    if (!token) break
    const { lower } = token
    // "will travel, joined by the minister, to meet": who comes along stands between.
    if (layout.tokens[i + 1]?.lower === 'by' && /^(?:joined|accompanied|led|flanked)$/u.test(lower)) continue
    if (planningWords.has(lower)) return negatedAt(layout, i) ? as('unreal') : as('planned')
    if (unrealWords.has(lower)) return as('unreal')
    if (travelWords.has(lower)) return purposeOf(layout, i, sentence)
    if (/^(?:is|are)$/u.test(lower) && i === at - 2) return as('planned')
    if (/^(?:was|were)$/u.test(lower) && i === at - 2) return as('planned')
    if (token.pos === 'VERB' && !/^(?:regarding|including|led|accompanied)$/u.test(lower)) break
  }
  return as('unreal')
}

function purposeOf(layout: Layout, travel: number, sentence: Sentence): Tense {
  const token = layout.tokens[travel]
  if (!token) return as('unreal')
  const before = wordsBefore(layout, travel, sentence)
  if (before.some((word) => NEGATIONS.test(word))) return as('unreal')
  if (token.pos === 'NOUN') return as(mainTense(layout, sentence).tense, true)
  if (token.lower.endsWith('ing') || token.lower === token.lemma)
    return as(isAhead(layout, travel, sentence) ? 'planned' : 'held', true)
  return as(before.includes('had') ? 'past' : 'held', true)
}

/** A bare form after a comma or "and" goes with the verb before it: "will visit Oslo, meet ministers and speak". */
function readBare(layout: Layout, at: number, sentence: Sentence): Tense {
  for (let i = at - 1; i >= Math.max(sentence.firstToken, at - 40); i -= 1) {
    const word = layout.tokens[i]?.lower ?? ''
    if (word === 'will' || word === 'shall') return as('planned')
    if (word === 'would' || POSSIBILITIES.test(word) || unrealWords.has(word)) return as('unreal')
    if (word === 'to' && layout.tokens[i + 1]?.pos === 'VERB') return readInfinitive(layout, i + 1, sentence)
  }
  return as('held')
}

function isAhead(layout: Layout, at: number, sentence: Sentence): boolean {
  for (let i = at; i >= Math.max(sentence.firstToken, at - 12); i -= 1) {
    const word = layout.tokens[i]?.lower ?? ''
    if (word === 'will' || word === 'before' || word === 'planning' || planningWords.has(word)) return true
  }
  return mainTense(layout, sentence).tense === 'planned'
}

function isReported(layout: Layout, at: number, sentence: Sentence): boolean {
  const words = lowerWords(layout, sentence.firstToken, sentence.endToken)
  return (
    REPORTS.test(words.join(' ')) && !words.slice(0, at - sentence.firstToken).includes('if') && !words.includes('if')
  )
}

/** Whether a verb tells what is done again and again: "meet regularly", "convenes annually". */
export function isHabitual(layout: Layout, at: number, sentence: Sentence): boolean {
  for (let i = at + 1; i < Math.min(sentence.endToken, at + 5); i += 1) {
    // "held the eighth annual dialogue": which one of a row it was.
    if (layout.times[i]?.value.type === 'SET' && !isOneOfRow(layout, i)) return true
    if (
      /^(?:regularly|annually|monthly|weekly|often|frequently|periodically|rarely|when|whenever)$/u.test(
        layout.tokens[i]?.lower ?? '',
      )
    )
      return true
  }
  return false
}

function isOneOfRow({ tokens }: Layout, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  return (
    /^(?:annual|biannual|biennial|quarterly|monthly)$/u.test(tokens[at]?.lower ?? '') &&
    (findOrdinal(before) !== undefined || /^(?:the|its|their|this)$/u.test(before))
  )
}

function negatedAt(layout: Layout, at: number): boolean {
  return lowerWords(layout, Math.max(0, at - 3), at).some((word) => NEGATIONS.test(word))
}

function hasWord(layout: Layout, from: number, sentence: Sentence, pattern: RegExp): boolean {
  return lowerWords(layout, from, Math.min(sentence.endToken, from + 15)).some((word) => pattern.test(word))
}

function lowerWords(layout: Layout, from: number, end: number): string[] {
  return layout.tokens.slice(from, end).map(({ lower }) => lower)
}

function isPast(word: string): boolean {
  return /^(?:met|held|spoke|took|sat|led|hosted|gave|came|went|began)$/u.test(word)
}
