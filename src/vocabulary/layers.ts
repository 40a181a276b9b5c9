import type { Span } from './evidence.js'

/** What the reading tells apart in a text, in the order in which a legend lists it. */
export const LAYERS = [
  'person',
  'reference',
  'state',
  'organisation',
  'format',
  'place',
  'time',
  'amount',
  'quotation',
] as const

export type Layer = (typeof LAYERS)[number]

/** Words in which the reading sees something, and what it takes them for: "2023-02-28" for "on Tuesday", the full name for "she". */
export type SeenMark = Span & Readonly<{ layer: Layer; meaning: string }>
