import type { Verb } from '../../journal/acts.js'

/** A decision taken back. */
export type Undoing = Readonly<{ at: string; by: string; reason: string }>

/** A decision as it stands now. `orphaned` are the words it rested on that are no longer found. */
export type DecisionRow = Readonly<{
  id: string
  verb: Verb
  kind: string
  /** The entries it was taken on, as their ids stood, each with the entry that bears its words today and what that is called. */
  entries: readonly Readonly<{ id: string; now: string | null; title: string | null }>[]
  property: string | null
  value: string | null
  /** What a splitting took out: spellings of a name, or ids of documents. */
  apart: readonly string[]
  reason: string
  by: string
  at: string
  undone: Undoing | null
  orphaned: readonly Readonly<{ quote: string; textSha256: string }>[]
}>
