import { createHash } from 'node:crypto'
import type { FigureFinding } from '../vocabulary/further-findings.js'
import { contentWordsOf } from './content-words.js'
import { foldName } from './names.js'

/** Verbs and nouns that say how high a number stood, not what was measured: "reached", "totalled", "amounted to". */
const STANDING_AT = new Set(
  'amount count reach total totals stand be exceed surpass top hit come number have value make worth remain'.split(' '),
)

/** By what figures of one subject, measure and unit are known for one series; null where the subject is but the unit. */
export function seriesOf({
  subject,
  measure,
  unit,
  change,
}: Pick<FigureFinding, 'subject' | 'measure' | 'unit' | 'change'>): string | null {
  const units = contentWordsOf(unit)
  const words = contentWordsOf(subject).filter((word) => !units.includes(word))
  if (words.length === 0) return null
  // A change is the same measure whether it grew, rose or surged.
  const measured = change === undefined && !STANDING_AT.has(foldName(measure)) ? contentWordsOf(measure) : []
  const parts = [
    unit,
    change === undefined ? 'value' : 'change',
    [...new Set([...words, ...measured])].sort().join(' '),
  ]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}
