import type { Clause } from './clause.js'
import { type Encounter, makeEncounter } from './encounters.js'
import { findOrdinal } from './formats.js'
import { nobody } from './subjects.js'
import { readTense } from './tense.js'

/**
 * A session named by its turn alone, of the format the text speaks of: "The latest took place in Lakeville", "the second was
 * held". Not "the first to arrive", and nothing where no format was named shortly before.
 */
export function findEllipticEncounters(clause: Clause): Encounter[] {
  const { layout, sentence, index, formatBefore } = clause
  const at = sentence.firstToken
  if (!formatBefore || layout.tokens[at]?.lower !== 'the') return []
  let turn = at + 1
  if (layout.tokens[turn]?.lower === 'most' && layout.tokens[turn + 1]?.lower === 'recent') turn += 1
  const word = layout.tokens[turn]?.lower ?? ''
  const ordinal = findOrdinal(word)
  if (ordinal === undefined && !/^(?:latest|last|next|recent|previous)$/u.test(word)) return []
  const verb = layout.tokens[turn + 1]?.lower === 'one' ? turn + 2 : turn + 1
  const isTaking =
    /^(?:took|takes)$/u.test(layout.tokens[verb]?.lower ?? '') && layout.tokens[verb + 1]?.lower === 'place'
  const main = isTaking ? verb : heldAt(clause, verb)
  if (main === null) return []
  const tense = readTense(layout, main, sentence)
  const isPast = /^(?:latest|last|recent|previous)$/u.test(word) && tense.tense === 'held'
  const encounter = makeEncounter(layout, sentence, index, {
    rule: 'by-turn',
    confidence: 0.7,
    cue: turn,
    cueEnd: main + 1,
    subject: nobody,
    objects: null,
    tense: isPast ? { tense: 'past', purpose: false } : tense,
    format: formatBefore,
    ...(ordinal !== undefined && { ordinal }),
  })
  return encounter ? [encounter] : []
}

/** "was held", "will be held". */
function heldAt({ layout }: Clause, at: number): number | null {
  for (let i = at; i < at + 4; i += 1) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (lower === 'held' || lower === 'hosted') return i > at ? i : null
    if (!/^(?:was|will|is|be|been|has|to|scheduled)$/u.test(lower)) return null
  }
  return null
}
