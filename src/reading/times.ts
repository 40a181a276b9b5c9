import type { CanonicalDocument } from '../vocabulary/documents.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Sentence, Time, Token } from './reading.js'
import { CALENDAR_RULES } from './times-calendar.js'
import { DURATION_RULES } from './times-durations.js'
import { RELATIVE_RULES } from './times-relative.js'
import type { TimeRule } from './times-rules.js'

const [calendar, ...barer] = splitAt(CALENDAR_RULES, 'month-alone')
const RULES: readonly TimeRule[] = [...(calendar ?? []), ...RELATIVE_RULES, ...DURATION_RULES, ...(barer[0] ?? [])]

/** How far back a printed year still tells the year of a day without one. */
const NEAR = 400

/**
 * The time expressions of a document, furniture left out, in text order and without overlaps. Values are TIMEX3; what stays
 * open without a publication date has `date: null` and, where month or day are printed, an EDTF.
 */
export function findTimes(
  document: CanonicalDocument,
  sentences: readonly Sentence[],
  _tokens: readonly Token[],
): Time[] {
  const found: Time[] = []
  for (const block of document.blocks) {
    if (block.role !== 'furniture') for (const time of findInBlock(document, block, sentences)) found.push(time)
  }
  return found
}

function findInBlock({ text, published }: CanonicalDocument, block: Span, sentences: readonly Sentence[]): Time[] {
  const words = text.slice(block.start, block.end)
  // Most blocks hold no time at all, so this one look saves the others.
  if (!ANY_TIME.test(words)) return []
  const found: Time[] = []
  const taken = new Uint8Array(words.length)
  // At the end of each full date its number in `found`, counted from 1: a block of bare years must not be searched for one anew each time.
  const datedAt = new Int32Array(words.length + 1)
  for (const { pattern, resolve } of RULES) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const [whole] = match
      const end = match.index + whole.length
      if (whole.length === 0) pattern.lastIndex += 1
      if (whole.length === 0 || isTaken(taken, match.index, end)) continue
      const at = block.start + match.index
      const place = {
        text,
        at,
        published,
        nearYear: findNearYear(found, datedAt, match.index),
        tense: () => tenseAt(text, sentences, at, block.start + end),
      }
      const resolved = resolve(match, place)
      if (!resolved) continue
      taken.fill(1, match.index, end)
      found.push({ start: at, end: block.start + end, ...resolved })
      if (resolved.date?.length === 10) datedAt[end] = found.length
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const ANY_TIME =
  /\d{2}|\b(?:[Tt]o|[Yy]ester)day|[Tt]omorrow|[Tt]onight|(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|DAY\b|(?:uary|ember|ober|March|April|May|June|July|August)\b|UARY|EMBER|[Ss]econd|[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Qq]uarter|[Yy]ear|[Dd]ecade|[Cc]entur|[Nn]ow|[Cc]urrent|[Rr]ecent|[Ff]uture|[Ss]oon|[Nn]ight|[Mm]orning|[Ee]vening|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Aa]nnual|[Dd]aily|past|[Pp]revious|[Ff]ormer|present|[ap]\.?m\b|[Nn]oon|[Mm]idday|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b/

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  return taken.subarray(start, end).includes(1)
}

/** The year of the full date found last among those that end within NEAR before a place in the block. */
function findNearYear(found: readonly Time[], datedAt: Int32Array, at: number): number | null {
  let latest = 0
  for (let end = at; end >= 0 && at - end < NEAR; end--) latest = Math.max(latest, datedAt[end] ?? 0)
  const date = found[latest - 1]?.date
  return date ? Number(date.slice(0, 4)) : null
}

const FUTURE =
  /\b(?:will|shall|to be|is to|are to|plans? to|planned|expect(?:s|ed)? to|scheduled|due|slated|set to|would|upcoming|going to|'ll|begins?|starts?|until|by)\b/g
const PAST =
  /\b(?:said|told|was|were|had|has|have|met|held|gave|took|made|came|went|rose|fell|began|since|spoke|wrote|saw|[a-z]{3,}ed)\b/g

/** Whether a time belongs to the past or to what is to come: the last verb before it decides, else the first after it. */
function tenseAt(text: string, sentences: readonly Sentence[], start: number, end: number): 'past' | 'future' {
  const sentence = findSentenceAt(sentences, start)
  const from = Math.max(sentence?.start ?? start - 200, start - 200)
  const before = text.slice(from, start)
  const future = lastMatch(FUTURE, before)
  const past = lastMatch(PAST, before)
  if (future >= 0 || past >= 0) return future >= past ? 'future' : 'past'
  const after = text.slice(end, Math.min(sentence?.end ?? end + 120, end + 120))
  const next = after.search(FUTURE)
  const was = after.search(PAST)
  return next >= 0 && (was < 0 || next < was) ? 'future' : 'past'
}

function lastMatch(pattern: RegExp, words: string): number {
  let last = -1
  for (const match of words.matchAll(pattern)) last = match.index
  return last
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

function splitAt(rules: readonly TimeRule[], name: string): readonly (readonly TimeRule[])[] {
  const index = rules.findIndex((rule) => rule.name === name)
  return [rules.slice(0, index), rules.slice(index)]
}
