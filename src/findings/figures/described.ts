/**
 * What a figure is about and what is measured of it. Tokens `first` to `end` are the evidence, with those of its subject where
 * that stands apart; `owned` where the subject is that of its clause, so that a sum beside it shares it.
 */
export type Described = Readonly<{
  subject: string
  measure: string
  first: number
  end: number
  apart?: Readonly<{ first: number; end: number }>
  owned?: true
}>
