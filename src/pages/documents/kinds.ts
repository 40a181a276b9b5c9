import type { FindingKind } from '../../vocabulary/findings.js'

/** The kinds of findings in the order in which counts and switches show them. */
export const KINDS_IN_ORDER = [
  'statement',
  'meeting',
  'visit',
  'commitment',
  'figure',
  'position',
  'role',
  'format',
] as const satisfies readonly FindingKind[]

/** What findings of a kind are called, counted: a finding of the kind `format` is a fact about one. */
export const NOUN_OF: Readonly<Record<FindingKind, string>> = {
  statement: 'statement',
  meeting: 'meeting',
  visit: 'visit',
  commitment: 'commitment',
  figure: 'figure',
  position: 'position',
  role: 'role',
  format: 'format fact',
}
