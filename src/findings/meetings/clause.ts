import type { Sentence } from '../../reading/reading.js'
import type { Wording } from './encounters.js'
import type { FoundFormat } from './formats.js'
import type { Layout } from './layout.js'
import type { Resolve } from './party.js'
import { type PartyList, readObjects } from './party-lists.js'
import { findMainSubject, findSubject, halfRead, nobody, type Subject, unnamed } from './subjects.js'

/** One sentence as the rules see it. */
export type Clause = Readonly<{
  layout: Layout
  sentence: Sentence
  index: number
  lists: readonly PartyList[]
  resolve: Resolve
  /** The document says of itself that it tells of a call. */
  ofCall: boolean
  /** The standing format named last, in this sentence or shortly before it. */
  formatBefore: FoundFormat | null
}>

/** What one rule says of the verb at a token, null where the wording is none of its own. */
export type Rule = (
  clause: Clause,
  at: number,
) => (Omit<Wording, 'cue' | 'cueEnd' | 'tense'> & { cueEnd?: number }) | null

/** Who does what the verb at a token says: before it, or after the comma of an opening phrase. */
export function subjectFor(clause: Clause, at: number, objectsEnd: number | undefined): Subject {
  const { layout, sentence, lists, resolve } = clause
  const isGerund = (layout.tokens[at]?.lower ?? '').endsWith('ing')
  const before = isGerund ? nobody : findSubject(layout, sentence, lists, at, resolve)
  if (before.participants.length > 0 || before === unnamed || before === halfRead) return before
  const after = findMainSubject(layout, sentence, lists, objectsEnd ?? at + 1, resolve)
  if (after.participants.length > 0) return after
  return isGerund ? findSubject(layout, sentence, lists, at, resolve) : nobody
}

/** The parties after the next "with" of the same clause. */
export function withObjects(
  { layout, sentence, resolve }: Clause,
  from: number,
  reach: number,
  joints = /^with$/u,
): PartyList | null {
  for (let i = from; i < Math.min(sentence.endToken - 1, from + reach); i += 1) {
    const token = layout.tokens[i]
    if (!token || token.text === ';' || layout.quoted[i]) return null
    if (joints.test(token.lower)) {
      const list = readObjects(layout, i + 1, sentence.endToken, resolve)
      if (list) return list
      continue
    }
    if (/^(?:that|who|which|where|because|but|said|says|if)$/u.test(token.lower)) return null
    if (token.lower === 'to' && layout.tokens[i + 1]?.pos === 'VERB') return null
    if (token.pos === 'VERB' && !layout.names[i] && !layout.titles[i] && !layout.times[i]) return null
  }
  return null
}
