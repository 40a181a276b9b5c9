import { createHash } from 'node:crypto'
import type { FigureFinding } from '../vocabulary/further-findings.js'
import { contentWordsOf } from './content-words.js'
import { foldName } from './names.js'

/** Verbs and nouns that say how high a number stood, not what was measured: "reached", "totalled", "amounted to". */
const STANDING_AT = new Set(
  'amount count reach total totals stand be exceed surpass top hit come number have value make worth remain'.split(' '),
)

/** What is given is not measured: two gifts of one kind are no series. */
const GIVING = new Set(
  'provide give commit pledge announce donate contribute grant send offer allocate authorize describe'.split(' '),
)

/** A subject of one word may be anybody's: "assets". */
const FEWEST_WORDS = 2

/**
 * By what figures of one subject, measure and unit are known for one series; null where the subject says too little, where no
 * period is printed, and for gifts.
 */
export function seriesOf({
  subject,
  measure,
  unit,
  change,
  period,
}: Pick<FigureFinding, 'subject' | 'measure' | 'unit' | 'change' | 'period'>): string | null {
  const units = contentWordsOf(unit)
  const words = contentWordsOf(subject).filter((word) => !units.includes(word))
  if (words.length < FEWEST_WORDS || period === undefined || GIVING.has(foldName(measure))) return null
  // A change is the same measure whether it grew, rose or surged.
  const measured = change === undefined && !STANDING_AT.has(foldName(measure)) ? contentWordsOf(measure) : []
  const parts = [
    unit,
    change === undefined ? 'value' : 'change',
    [...new Set([...words, ...measured])].sort().join(' '),
  ]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}
