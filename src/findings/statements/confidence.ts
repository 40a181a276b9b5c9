/** The share of a rule's findings that were right when counted on annotated news, by the rule's name without "statement." and version. */
const SHARE: Readonly<Record<string, number>> = {
  turn: 0.95,
  'direct-quotation': 0.94,
  'direct-clause': 0.84,
  'direct-zero-clause': 0.84,
  'direct-before': 0.9,
  'mixed-quotation': 0.76,
  'mixed-clause': 0.86,
  'mixed-zero-clause': 0.79,
  'mixed-before': 0.9,
  'mixed-object': 0.76,
  'mixed-infinitive': 0.84,
  'mixed-according': 0.65,
  'indirect-clause': 0.83,
  'indirect-zero-clause': 0.79,
  'indirect-before': 0.88,
  'indirect-object': 0.68,
  'indirect-infinitive': 0.66,
  'indirect-according': 0.77,
  'indirect-noun': 0.45,
}

const OTHERWISE = 0.7
/** How much of the distance from an ordinary verb and speaker shows in the share that is right. */
const WEIGHT = 0.3
const ORDINARY = 0.84

/**
 * How likely a statement is right: its rule's share, more for a verb that means speech and a speaker told by name, less for others.
 * Whoever speaks is in doubt on the face of it, or words given to a neighbour's speaker, keep the low trust of their rule.
 */
export function confidenceOf(rule: string, trust: number, flags: readonly string[]): number {
  const share = SHARE[rule.slice(rule.indexOf('.') + 1, rule.lastIndexOf('/'))] ?? OTHERWISE
  const likely = Math.min(0.97, share + WEIGHT * (trust - ORDINARY))
  if (flags.includes('speaker-doubtful') || flags.includes('name-garbled')) return Math.min(trust, likely)
  return flags.includes('speaker-continued') ? Math.min(likely, 0.5 + trust / 3) : likely
}
