import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Sentence, Time, Token } from './reading.js'
import { BARE_RULES } from './times-bare.js'
import { CALENDAR_RULES } from './times-calendar.js'
import { CLOCK_RULES } from './times-clock.js'
import { DURATION_RULES } from './times-durations.js'
import { type Claimed, startNarrative } from './times-narrative.js'
import { PERIOD_RULES } from './times-periods.js'
import { REFERRING_RULES } from './times-referring.js'
import { RELATIVE_RULES } from './times-relative.js'
import type { TimeRule } from './times-rules.js'
import { tenseAt } from './times-tense.js'

/** The rules for English, in the order in which they are tried. */
export const ENGLISH_TIME_RULES: readonly TimeRule[] = [
  ...CLOCK_RULES,
  ...CALENDAR_RULES,
  ...REFERRING_RULES,
  ...PERIOD_RULES,
  ...RELATIVE_RULES,
  ...DURATION_RULES,
  ...BARE_RULES,
]

/**
 * The time expressions of a document, furniture left out, in text order and without overlaps. Values are TIMEX3; what stays
 * open without a publication date has `date: null` and, where month or day are printed, an EDTF.
 */
export function findTimes(
  document: CanonicalDocument,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  rules = ENGLISH_TIME_RULES,
): Time[] {
  const found: Time[] = []
  const settle = startNarrative(document.published)
  for (const block of document.blocks) {
    if (block.role === 'furniture') continue
    for (const claimed of claimInBlock(document, block, { sentences, tokens, rules })) {
      const time = settle(claimed)
      if (time) found.push(time)
    }
  }
  return found
}

type Around = Readonly<{ sentences: readonly Sentence[]; tokens: readonly Token[]; rules: readonly TimeRule[] }>

function claimInBlock(document: CanonicalDocument, block: Span, around: Around): Claimed[] {
  const claimed: Claimed[] = []
  for (const stretch of findStretches(document.text.slice(block.start, block.end))) {
    const span = { start: block.start + stretch.start, end: block.start + stretch.end }
    claimInStretch(document, span, around, claimed)
  }
  return claimed.sort((a, b) => a.start - b.start)
}

/** Farther from a word of time than this no expression reaches, nor what a rule looks at beside it. */
const REACH = 72

/** Where a word or number stands that some expression of time must hold, with the words around it; stretches that touch are one. */
function findStretches(words: string): Span[] {
  const stretches: { start: number; end: number }[] = []
  ANY_TIME.lastIndex = 0
  for (let match = ANY_TIME.exec(words); match; match = ANY_TIME.exec(words)) {
    const start = edge(words, match.index - REACH, -1)
    const end = edge(words, match.index + match[0].length + REACH, 1)
    const last = stretches.at(-1)
    if (last && start <= last.end) last.end = end
    else stretches.push({ start, end })
    // What stands in the part already covered need not be found again, but for the last word of it.
    ANY_TIME.lastIndex = Math.max(ANY_TIME.lastIndex, end - REACH)
  }
  return stretches
}

/** The nearest white space outward of a place, so that no word is cut; a "word" without end is cut all the same. */
function edge(words: string, at: number, step: -1 | 1): number {
  let edge = at
  for (let tried = 0; tried < REACH && edge > 0 && edge < words.length; tried += 1, edge += step) {
    if (words.charCodeAt(edge) === 32) return edge
  }
  return Math.max(0, Math.min(words.length, edge))
}

function claimInStretch(
  { text, published }: CanonicalDocument,
  stretch: Span,
  { sentences, tokens, rules }: Around,
  claimed: Claimed[],
): void {
  const words = text.slice(stretch.start, stretch.end)
  const taken = new Uint8Array(words.length)
  const holds = new Map<RegExp, boolean>()
  for (const { needs, pattern, resolve } of rules) {
    const isHeld = holds.get(needs) ?? needs.test(words)
    holds.set(needs, isHeld)
    if (!isHeld) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const [whole] = match
      const end = match.index + whole.length
      if (whole.length === 0) pattern.lastIndex += 1
      if (whole.length === 0 || isTaken(taken, match.index, end)) continue
      const span = { start: stretch.start + match.index, end: stretch.start + end }
      const tense = () => tenseAt(tokens, findSentenceAt(sentences, span.start), span.start, span.end)
      const meant = resolve(match, { text, at: span.start, published, tense })
      if (!meant) continue
      taken.fill(1, match.index, end)
      claimed.push({ ...span, meant })
    }
  }
}

/** Every expression of time holds one of these. */
const ANY_TIME =
  /\d{2}|\b(?:[Tt]o|[Yy]ester)day|[Tt]omorrow|[Tt]onight|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|DAY\b|(?:uary|ember|ober|March|April|May|June|July|August)\b|UARY|EMBER|[Ss]econd|[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Qq]uarter|[Yy]ear|[Dd]ecade|[Cc]entur|[Nn]ow|[Cc]urrent|[Rr]ecent|[Ff]uture|[Ss]oon|[Nn]ight|[Mm]orning|[Ee]vening|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Aa]nnual|[Dd]aily|past|[Pp]revious|[Ff]ormer|present|[Pp]eriod|[ap]\.?m\b|[Nn]oon|[Mm]idday|[Cc]hristmas|Thanksgiving|nineteen|ties\b|o['’]clock|two thousand|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b/g

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  return taken.subarray(start, end).includes(1)
}

function findSentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (!sentence) return undefined
    if (at < sentence.start) high = middle - 1
    else if (at >= sentence.end) low = middle + 1
    else return sentence
  }
  return undefined
}
