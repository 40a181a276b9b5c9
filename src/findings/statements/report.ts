import { firstEndingAfter } from '../../reading/mentions.js'
import type { Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { Mention, StatementForm } from '../../vocabulary/findings.js'
import { piecesOf, type Reported } from './content.js'
import { lowerAt, type StatementPage, sentenceOf, spanOf, tokenAfter } from './page.js'
import { findSpeaker, type Speaker } from './speaker.js'
import type { Subject } from './subjects.js'
import type { Cue } from './verbs.js'

/** One reporting verb with the words under it; `speaker` is the mention beside that verb. */
export type Part = Readonly<{ speaker: Span; cue: Span | null; content: Span[] }>

export type Nested = Readonly<{ speaker: Mention; cue: Span; content: readonly Span[] }>

/** One thing said by one speaker, before it becomes a finding. */
export type Report = {
  speaker: Mention | null
  addressee: Mention | undefined
  pieces: Span[]
  /** What stands under each reporting verb by itself, in text order. */
  parts: Part[]
  /** Whom the speaker reports in turn, and their words. */
  nested: Nested[]
  cue: Span | null
  /** Sentences and quotations that state it. */
  evidence: Span[]
  quotations: number[]
  form: StatementForm
  rule: string
  confidence: number
  flags: string[]
  block: number
}

const TRUST: Readonly<Record<Reported['manner'], number>> = {
  quotation: 1,
  clause: 0.97,
  'zero-clause': 0.9,
  object: 0.9,
  infinitive: 0.93,
  before: 0.95,
  according: 1,
  noun: 0.95,
}

export function makeReport(
  page: StatementPage,
  sentence: Sentence,
  cue: Cue,
  speaker: Speaker,
  reported: Reported,
): Report | undefined {
  const parts = reported.stretches.map((stretch) => piecesOf(page, stretch))
  const pieces = parts.flatMap((part) => part.pieces)
  if (pieces.length === 0) return undefined
  const quotations = parts.flatMap((part) => part.quotations)
  const quoted = parts.reduce((sum, part) => sum + part.quoted, 0)
  const bare = parts.reduce((sum, part) => sum + part.bare, 0)
  const form: StatementForm = quoted === 0 ? 'indirect' : bare === 0 ? 'direct' : 'mixed'
  const evidence: Span[] = [{ start: sentence.start, end: sentence.end }]
  for (const index of quotations) {
    for (const piece of page.reading.quotations[index]?.pieces ?? []) {
      const opening = sentenceOf(page, tokenAfter(page, piece.start))
      evidence.push({ start: Math.min(opening?.start ?? piece.start, piece.start), end: piece.end })
    }
  }
  const hearer = reported.hearer && hearerOf(page, reported.hearer)
  const verb = spanOf(page, cue.group, cue.end) ?? null
  return {
    speaker: speaker.mention,
    addressee: hearer,
    pieces,
    parts: [{ speaker: spanOfMention(speaker.mention), cue: verb, content: [...pieces] }],
    nested: [],
    cue: verb,
    evidence,
    quotations,
    form,
    rule: `statement.${form}-${reported.manner}/1`,
    confidence: Math.max(0.3, cue.verb.trust * speaker.trust * TRUST[reported.manner]),
    flags: [...speaker.flags],
    block: sentence.block,
  }
}

/** "told the envoy": not "told him", who may be anybody just named. */
function hearerOf(page: StatementPage, subject: Subject): Mention | undefined {
  if (/^(?:him|her|them|us|me|you)$/.test(lowerAt(page, subject.at))) return undefined
  return findSpeaker(page, subject, { last: null, lastEnd: 0 })?.mention
}

function spanOfMention({ start, end }: Mention): Span {
  return { start, end }
}

/** Words in quotation marks and words retold stay apart, though one speaker says both in one sentence. */
export function isOneReport(a: Report, b: Report): boolean {
  return a.speaker?.name === b.speaker?.name && (a.form === 'direct') === (b.form === 'direct')
}

/** Adds a report to another by the same speaker; words that both hold are kept once. */
export function merge(into: Report, more: Report): void {
  const pieces = withoutOverlaps(into.pieces, more.pieces)
  into.pieces.push(...pieces)
  into.pieces.sort((a, b) => a.start - b.start)
  into.parts.push(...more.parts)
  into.nested.push(...more.nested)
  into.evidence.push(...more.evidence)
  const known = new Set(into.quotations)
  into.quotations.push(...more.quotations.filter((index) => !known.has(index)))
  if (into.form !== more.form) into.form = 'mixed'
  into.addressee ??= more.addressee
  for (const flag of more.flags) if (!into.flags.includes(flag)) into.flags.push(flag)
}

/** Those of some pieces that share no character with any of the held ones, which stand in text order. */
function withoutOverlaps(held: readonly Span[], pieces: readonly Span[]): Span[] {
  return pieces.filter((piece) => {
    const next = held[firstEndingAfter(held, piece.start)]
    return !next || next.start >= piece.end
  })
}
