import type { Stance } from '../../vocabulary/further-findings.js'

const WORDS: Readonly<Record<Stance, string>> = {
  for: 'in favour',
  against: 'against',
  concerned: 'concerned',
  asks: 'asks for it',
  abstains: 'abstains',
  neutral: 'neutral',
}

/** The stances with the words people read for them, in the order in which the filter offers them. */
export const STANCES: readonly (readonly [Stance, string])[] = Object.entries(WORDS).map(
  ([stance, words]) => [stance as Stance, words] as const,
)

/** How someone stands to a matter, in words. */
export function stanceInWords(stance: Stance): string {
  return WORDS[stance]
}
