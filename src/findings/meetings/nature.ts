import type { Sentence } from '../../reading/reading.js'
import { isDenied } from '../clauses/denials.js'
import { isFallenAway } from './cancellations.js'
import type { Clause } from './clause.js'
import type { Layout } from './layout.js'
import { isPossessive } from './party-words.js'
import type { MeetingPhrase } from './phrase.js'
import { isSupposed } from './suppositions.js'
import { unrealWords } from './words.js'

/** Whether the phrase names an encounter with the press. */
export function isPress({ words }: MeetingPhrase): boolean {
  return /\b(?:press|news) (?:conference|briefing|availability)s?\b|\b(?:special|daily|background|media) briefings?\b|\bpress availability\b/iu.test(
    words,
  )
}

/** Whether the phrase names a call. */
export function isCall({ words }: MeetingPhrase): boolean {
  return /\bcalls?$|\b(?:tele)?phone (?:call|conversation|talks)s?$|\btelephone conversations?$/iu.test(words)
}

/** Asked for, refused, called off, or denied: no encounter. */
export function isUnreal({ layout, sentence }: Clause, phrase: MeetingPhrase): boolean {
  if (/^(?:no|any|every|each)$/u.test(phrase.determiner ?? '')) return true
  for (let i = phrase.first - 1; i >= Math.max(sentence.firstToken, phrase.first - 5); i -= 1) {
    const token = layout.tokens[i]
    if (!token || /^[,;:]$/u.test(token.text)) break
    if (unrealWords.has(token.lower) || /^(?:not|n’t|n't|never|no|neither|nor|nobody|none)$/u.test(token.lower))
      return true
    if (isPossessive(layout, i) || layout.people[i]) break
  }
  if (isDenied(layout.tokens, phrase.first, sentence) || isFallenAway(layout, phrase.end, sentence)) return true
  if (isSupposed(layout, phrase.first, sentence)) return true
  for (let i = phrase.end; i < Math.min(sentence.endToken, phrase.end + 5); i += 1) {
    if (
      /^(?:cancelled|canceled|postponed|rejected|ruled|collapsed|failed|boycotted)$/u.test(
        layout.tokens[i]?.lower ?? '',
      )
    )
      return true
  }
  return false
}

/** "had planned to meet, but the trip was called off". Not "was not cancelled", and not what is called off before it. */
export function isCalledOff({ tokens }: Layout, at: number, { endToken }: Sentence): boolean {
  let turned = false
  for (let i = at + 1; i < Math.min(endToken, at + 40); i += 1) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === 'but' || lower === 'until' || lower === 'before') turned = true
    if (!turned) continue
    const isOff =
      /^(?:cancelled|canceled|cancels|scrapped|aborted)$/u.test(lower) ||
      (lower === 'off' && /^call/u.test(tokens[i - 1]?.lower ?? ''))
    if (isOff && !/^(?:not|n['’]t|never)$/u.test(tokens[i - 1]?.lower ?? '')) return true
  }
  return false
}
