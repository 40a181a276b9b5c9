import { isDenied } from '../clauses/denials.js'
import type { Clause } from './clause.js'
import type { Layout } from './layout.js'
import type { MeetingPhrase } from './phrase.js'

const MODALS = /^(?:may|might|could|can|should|must|would|shall|to|cannot|['’]d)$/u
const CHAIN =
  /^(?:has|have|had|be|been|being|well|still|also|even|yet|then|now|later|soon|probably|possibly|perhaps|likely)$/u
/** Words that make a sentence tell less than that it fell away, wherever in it they stand. */
const OPEN =
  /^(?:if|unless|whether|lest|rumou?rs?|rumou?red|false|falsely|wrongly|mistakenly|untrue|unfounded|baseless|speculation|speculations|fear|fears|feared|fearing|hoax|den(?:y|ies|ied|ial|ying)|almost|nearly|contrary|otherwise)$/u
const NEGATIONS = /^(?:not|n['’]t|never|cannot|no|none|nobody|neither|nor|without)$/u
const OPENERS = /^(?:after|because|due|following|owing|amid|on|in|but|and|however|meanwhile)$/u
const TELLING = new Set(['say', 'announce', 'confirm', 'report', 'state', 'add', 'note', 'reveal', 'declare'])

/**
 * Whether the sentence says outright that the phrase's own meeting fell away, with the verb whose first auxiliary is at `verb`. Must
 * not take "may be postponed", "if it is cancelled", "denied that it was cancelled", nor "the dinner after it was called off".
 */
export function isSaidOutright({ layout, sentence }: Clause, phrase: MeetingPhrase, verb: number): boolean {
  const { tokens } = layout
  if (isPossible(layout, verb, phrase.end)) return false
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) if (OPEN.test(tokens[i]?.lower ?? '')) return false
  return opensTelling(layout, phrase.first, sentence.firstToken) && !isDenied(tokens, verb, sentence)
}

/** "may | be postponed", "would have been cancelled", "is likely to be". */
function isPossible({ tokens }: Layout, verb: number, floor: number): boolean {
  for (let i = verb; i < verb + 4; i += 1) {
    const lower = tokens[i]?.lower ?? ''
    if (MODALS.test(lower)) return true
    if (!/^(?:AUX|ADV|PART)$/u.test(tokens[i]?.pos ?? '')) break
  }
  let before = verb - 1
  while (before > floor && (CHAIN.test(tokens[before]?.lower ?? '') || tokens[before]?.pos === 'ADV')) before -= 1
  return MODALS.test(tokens[before]?.lower ?? '')
}

/** Whether the phrase at `first` opens the sentence, behind no more than when and why, or what somebody says plainly. */
function opensTelling({ tokens, times }: Layout, first: number, floor: number): boolean {
  let i = first - 1
  while (i >= floor && (tokens[i]?.lower === ',' || tokens[i]?.pos === 'ADV' || times[i])) i -= 1
  if (i < floor || (i === floor && OPENERS.test(tokens[i]?.lower ?? ''))) return true
  const before = tokens.slice(floor, i + 1)
  if (before.some(({ lower }) => NEGATIONS.test(lower) || MODALS.test(lower))) return false
  if (tokens[i]?.lower === 'that') i -= 1
  if (tokens[i]?.pos === 'VERB' && TELLING.has(tokens[i]?.lemma ?? '')) return true
  // "After a fire in the hall, the summit": one comma, right before it.
  const isBehindComma = tokens[first - 1]?.lower === ',' && before.every(({ lower }) => lower !== ',')
  return isBehindComma && OPENERS.test(tokens[floor]?.lower ?? '')
}
