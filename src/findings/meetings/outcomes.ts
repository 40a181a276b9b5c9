import type { Sentence } from '../../reading/reading.js'
import { byWord } from '../../vocabulary/by-word.js'
import { type Layout, wordsOf } from './layout.js'

const isAdopting = byWord((word) =>
  /^(?:adopted|signed|issued|endorsed|approved|released|initialled|initialed|concluded)$/u.test(word),
)
const isDocument = byWord((word) =>
  /^(?:statements?|communiqués?|communiques?|declarations?|memorand(?:um|a|ums)|agreements?|protocols?|roadmaps?|plans?|treaty|treaties|charters?|resolutions?|conventions?|pacts?|accords?|strategy|programme)$/u.test(
    word,
  ),
)

/** Nouns for those who meet, and for the meeting that adopts. */
const SUBJECT =
  /^(?:they|sides|parties|ministers|leaders|presidents|participants|delegations|heads|envoys|meeting|summit|conference|session|ministerial|forum|council|states|countries|governments|two|both)$/u

const LONGEST_OUTCOME = 22
const MOST_OUTCOMES = 8

/**
 * Documents that a sentence says were adopted, signed or issued: "adopted a roadmap for 2026", "A joint statement was issued". `cue` is the
 * meeting’s own word in this sentence, undefined where it stands in another. Not what somebody else signed, nor what is yet to be.
 */
export function findOutcomes(layout: Layout, sentence: Sentence, cue: number | undefined): string[] {
  const found: string[] = []
  for (let i = sentence.firstToken + 1; i < sentence.endToken && found.length < MOST_OUTCOMES; i += 1) {
    if (!isAdopting(layout.tokens[i]?.lower ?? '') || layout.quoted[i] || isUnreal(layout, i)) continue
    const isPassive = /^(?:was|were)$/u.test(layout.tokens[i - 1]?.lower ?? '')
    const outcome = isPassive ? subjectOf(layout, i - 1, sentence) : objectOf(layout, i, sentence, cue)
    if (outcome) found.push(outcome)
  }
  return found
}

/** "not signed", "to be signed", "will have signed", "recently signed": not there, or not yet. */
function isUnreal({ tokens }: Layout, at: number): boolean {
  return [1, 2, 3].some((back) =>
    /^(?:not|n['’]t|never|to|will|would|be|been|had|recently|previously|earlier|could|may|might|should)$/u.test(
      tokens[at - back]?.lower ?? '',
    ),
  )
}

function objectOf(layout: Layout, at: number, sentence: Sentence, cue: number | undefined): string | null {
  if (!isTheirs(layout, at, sentence, cue)) return null
  for (let head = at + 1; head < Math.min(sentence.endToken, at + 10); head += 1) {
    const { lower = '', pos = '' } = layout.tokens[head] ?? {}
    if (isDocument(lower) && !isDocument(layout.tokens[head + 1]?.lower ?? ''))
      return cut(layout, at + 1, endOfOutcome(layout, head, sentence))
    const isInside =
      /^(?:ADJ|NOUN|PROPN|NUM|DET)$/u.test(pos) || layout.names[head] || /^(?:of|[-–“”’'])$|^['’]s$/u.test(lower)
    if (!isInside || layout.times[head]) return null
  }
  return null
}

/** Whether those who sign are those who met: the same clause goes on, or its subject is a word for them. */
function isTheirs({ tokens, times }: Layout, at: number, { firstToken }: Sentence, cue: number | undefined): boolean {
  let i = at - 1
  while (i > firstToken && (/^(?:ADV|AUX)$/u.test(tokens[i]?.pos ?? '') || times[i])) i -= 1
  const before = tokens[i]?.lower ?? ''
  if (cue !== undefined && cue < at && /^(?:and|,)$/u.test(before)) return true
  return SUBJECT.test(before)
}

/** "A joint statement on water | was adopted". */
function subjectOf(layout: Layout, at: number, { firstToken }: Sentence): string | null {
  for (let head = at - 1; head >= Math.max(firstToken, at - 10); head -= 1) {
    const { lower = '', text = '' } = layout.tokens[head] ?? {}
    if (text === ',' || text === ';') return null
    if (!isDocument(lower)) continue
    let first = head
    while (
      first > firstToken &&
      (/^(?:ADJ|NOUN|PROPN|NUM|DET)$/u.test(layout.tokens[first - 1]?.pos ?? '') || layout.names[first - 1])
    )
      first -= 1
    return cut(layout, first, at)
  }
  return null
}

/** "memorandum | of understanding on water", "Declaration | on Open Seas": to the comma, the verb, the day or the place. */
function endOfOutcome({ tokens, times }: Layout, head: number, { endToken }: Sentence): number {
  let end = head + 1
  for (let i = head + 1; i < Math.min(endToken, head + LONGEST_OUTCOME); i += 1) {
    const { lower = '', pos = '' } = tokens[i] ?? {}
    const isOpening = /^(?:of|on|for|to|between|against)$/u.test(lower)
    if (times[i] || (i === head + 1 && !isOpening)) break
    if (/^(?:VERB|AUX|PRON|SCONJ)$/u.test(pos) || /^[.,;:—]$/u.test(lower)) break
    if (/^(?:in|at|after|before|during|following|with|by)$/u.test(lower)) break
    if (!/^(?:ADP|CCONJ|DET)$/u.test(pos) && !isOpening) end = i + 1
  }
  return end
}

function cut(layout: Layout, first: number, end: number): string | null {
  const words = wordsOf(layout, first, end).replace(/^(?:the|an?|their|its|this|that|both|several|two) /iu, '')
  if (/^(?:following|above|below|same|present) /iu.test(words)) return null
  return words.length > 3 && words.length <= 160 ? words : null
}
