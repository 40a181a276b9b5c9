import type { Sentence } from '../../reading/reading.js'
import { byWord } from '../../vocabulary/by-word.js'
import { type Layout, wordsOf } from './layout.js'

const isMargin = byWord((word) => /^(?:margins|sidelines|fringes)$/u.test(word))
const LONGEST_GATHERING = 16

/** "on the margins of | the G20 Foreign Ministers’ Meeting": the gathering as printed. Undefined without a name in capitals. */
export function findMargins(layout: Layout, sentence: Sentence): string | undefined {
  const { tokens } = layout
  for (let i = sentence.firstToken; i < sentence.endToken - 2; i += 1) {
    if (!isMargin(tokens[i]?.lower ?? '') || tokens[i + 1]?.lower !== 'of' || layout.quoted[i]) continue
    const first = /^(?:the|an?|this|today)$/u.test(tokens[i + 2]?.lower ?? '') ? i + 3 : i + 2
    const words = wordsOf(layout, first, endOfGathering(layout, first, sentence))
    return /\p{Lu}/u.test(words) ? words : undefined
  }
  return undefined
}

function endOfGathering({ tokens, times }: Layout, first: number, { endToken }: Sentence): number {
  let end = first
  for (let i = first; i < Math.min(endToken, first + LONGEST_GATHERING); i += 1) {
    const { lower = '', pos = '', text = '' } = tokens[i] ?? {}
    const isJoint = /^(?:of|on|for|the|and)$/u.test(lower)
    // "of the summit in Oslo": a small word goes on only to a capital.
    if (
      isJoint &&
      !/^\p{Lu}/u.test(tokens[lower === 'the' ? i + 1 : i + 1]?.text ?? '') &&
      tokens[i + 1]?.lower !== 'the'
    )
      break
    if (times[i] && !/^\d{4}$/u.test(text)) break
    if (!isJoint && !/^(?:NOUN|PROPN|ADJ|NUM|PART)$/u.test(pos) && !/^(?:['’‘]s?|[-–+]|\p{Lu}.*)$/u.test(text)) break
    if (!isJoint) end = i + 1
  }
  return end
}
