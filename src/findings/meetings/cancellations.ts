import type { Sentence } from '../../reading/reading.js'
import type { Layout } from './layout.js'

const OFF = /^(?:cancelled|canceled|postponed|scrapped|aborted|shelved|adjourned)$/u
const AUXILIARIES = /^(?:is|was|were|are|has|have|had|will|would|been|be|being|did|does|do)$/u
const NEGATIONS = /^(?:not|n[’']t|never)$/u
const BETWEEN =
  /^(?:then|later|subsequently|finally|abruptly|eventually|suddenly|again|also|since|already|once|twice)$/u
/** Participles that only say for when a meeting was meant: "planned for Monday". */
const APPOINTED = /^(?:planned|scheduled|set|due|slated|expected|announced|foreseen|held)$/u
/** How far behind its noun the verb of a meeting may stand, in tokens. */
const REACH = 45

/**
 * Whether the verb of which the phrase ending at `end` is the subject says that it fell away: "The talks between X and Y, planned
 * for Monday, were called off", "did not take place". Not "was not cancelled", and not what fell away of something else:
 * "The talks with X, whose trip was postponed, took place".
 */
export function isFallenAway(layout: Layout, end: number, sentence: Sentence): boolean {
  return findFallingAway(layout, end, sentence) !== null
}

/** The auxiliary with which such a verb begins; null where there is none. */
export function findFallingAway(layout: Layout, end: number, sentence: Sentence): number | null {
  const { tokens, names, people, titles, times } = layout
  let inBrackets = false
  let others = false
  for (let i = end; i < Math.min(sentence.endToken, end + REACH); i += 1) {
    const { lower = '', pos = '' } = tokens[i] ?? {}
    if (lower === ',' || lower === '(' || lower === ')') {
      inBrackets = !inBrackets
      others = false
    } else if (/^(?:;|:|“|")$/u.test(lower)) return null
    else if (/^(?:whose|where|when|who|after|before|since|while|because|if|as)$/u.test(lower)) {
      if (!inBrackets) return null
      others = true
    } else if (!others && AUXILIARIES.test(lower)) {
      if (fallsAway(layout, i, sentence)) return i
      if (!inBrackets) return null
    } else if (!inBrackets && pos === 'VERB' && !APPOINTED.test(lower)) {
      if (!names[i] && !people[i] && !titles[i] && !times[i]) return null
    }
  }
  return null
}

/** An appointed meeting that was put off or struck, with the end of the words that say so; null where they say no more than that it fell away. */
export type CalledOff = Readonly<{ as: 'postponed' | 'cancelled'; end: number }>

/** What the words from the auxiliary `at` on say of an appointed meeting. */
export function readCalledOff({ tokens }: Layout, at: number): CalledOff | null {
  const words = tokens.slice(at, at + 6).map(({ lower }) => lower)
  const verb = words.findIndex((word) => !AUXILIARIES.test(word) && !BETWEEN.test(word))
  const [first = '', next] = words.slice(verb)
  const end = at + verb + (next === 'off' ? 2 : 1)
  if (first === 'postponed' || (first === 'put' && next === 'off')) return { as: 'postponed', end }
  const isStruck = /^(?:cancelled|canceled|scrapped)$/u.test(first) || (first === 'called' && next === 'off')
  return isStruck ? { as: 'cancelled', end } : null
}

/** Whether words between a meeting's name and a verb say for when it was meant. */
export function isAppointedBetween({ tokens }: Layout, from: number, end: number): boolean {
  return tokens.slice(from, end).some(({ lower }) => lower !== 'held' && lower !== 'announced' && APPOINTED.test(lower))
}

/** "were called off", "has been postponed", "did not take place": from the first auxiliary on. */
function fallsAway({ tokens }: Layout, at: number, { endToken }: Sentence): boolean {
  let i = at
  let negated = false
  for (; i < Math.min(endToken, at + 6); i += 1) {
    const lower = tokens[i]?.lower ?? ''
    if (NEGATIONS.test(lower)) negated = true
    else if (!AUXILIARIES.test(lower) && !BETWEEN.test(lower)) break
  }
  const [verb, next] = [tokens[i]?.lower ?? '', tokens[i + 1]?.lower ?? '']
  if (negated)
    return (verb === 'take' && next === 'place') || /^(?:happen|happened|materialise|materialize)$/u.test(verb)
  return OFF.test(verb) || (/^(?:called|put|broken)$/u.test(verb) && next === 'off')
}

const TOLD_OF =
  /^(?:(?:But|However,?|Later,?|Yet) )?(?:it|they|that|this|the (?:[a-z]+ )?(?:meeting|talks|summit|call|session|conference|visit|trip|encounter|consultations)) (?:[a-z]+ ){0,2}(?:was|were|(?:has|have|had)(?: [a-z]+)? been|would be)(?: [a-z]+){0,2} (?:cancelled|canceled|postponed|scrapped|shelved|called off|put off)\b/iu

/** "They were to meet on Monday. The meeting was later called off": the sentence behind it takes it back. Not "was not called off". */
export function isTakenBack({ text, reading }: Layout, index: number): boolean {
  const [told, next] = [reading.sentences[index], reading.sentences[index + 1]]
  if (!told || next?.block !== told.block) return false
  const [words] = TOLD_OF.exec(text.slice(next.start, Math.min(next.end, next.start + 120))) ?? []
  return words !== undefined && !/\b(?:not|never|almost|nearly)\b/iu.test(words)
}
