import type { AmountKind } from '../vocabulary/further-findings.js'

/** What sums can be set out by. */
export const MONEY_GROUPS = ['donor', 'beneficiary', 'format', 'theme', 'year'] as const
export type MoneyGroup = (typeof MONEY_GROUPS)[number]

/** Kinds of amount in the order in which they are shown: from what is new to what repeats; what the words leave open comes last. */
export const AMOUNT_KINDS: readonly AmountKind[] = [
  'increment',
  'part',
  'programme-total',
  'cumulative',
  'repeat',
  null,
]

/** How a question asks for the amounts whose kind no words tell. */
export const UNSAID = 'not-said'

/** Which sums are meant: donor, beneficiary and format by id, `basis` by its word, `repeat` or `not-said`. */
export type MoneyAsked = Readonly<{
  basis?: string
  currency?: string
  donor?: string
  beneficiary?: string
  format?: string
  theme?: string
  year?: string
}>
