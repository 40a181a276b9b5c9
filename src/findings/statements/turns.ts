import type { Reading } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { Mention } from '../../vocabulary/findings.js'
import type { Report } from './report.js'
import { findLabels, isFormLine, isTitled, isTranscript, type Label } from './turn-labels.js'
import { findAuthorByInitials, fullNameInTitle, nameInLabel } from './turn-persons.js'

const turnsKnown = new WeakMap<Reading, readonly Report[]>()

/** Whether a document is a transcript, and its turns: everything from one label to the next is one statement of that voice. */
export function findTurns(reading: Reading): readonly Report[] {
  const known = turnsKnown.get(reading) ?? readTurns(reading)
  turnsKnown.set(reading, known)
  return known
}

function readTurns(reading: Reading): Report[] {
  const labels = findLabels(reading)
  if (labels.length === 0 || !isTranscript(reading, labels)) return []
  return labels.flatMap((label, index) => {
    const pieces = piecesBetween(reading, label, labels[index + 1])
    // A label without words is a slip of the transcript; the label itself is nobody's words.
    return pieces.length > 0 ? [turn(reading, label, pieces)] : []
  })
}

/** "(Inaudible.)", "[Through interpreter]" alone; not words in brackets behind or before others, nor a sentence that long. */
const STAGE_DIRECTION = /^(?:\([^()\n]{1,60}\)|\[[^[\]\n]{1,60}\])[.,]?$/
const MOST_WORDS_OF_DIRECTION = 6

/** The words of one turn, a piece a paragraph, up to the particulars below the transcript; headings, captions and stage directions are nobody's words. */
function piecesBetween({ document: { blocks, text } }: Reading, label: Label, next: Label | undefined): Span[] {
  const end = next?.line ?? text.length
  const pieces: Span[] = []
  for (let at = label.block; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block || block.start >= end) break
    if (at > label.block && isFormLine(text.slice(block.start, block.end))) break
    if (/^(?:furniture|caption|heading|title)$/.test(block.role)) continue
    const piece = trimmed(text, Math.max(label.textStart, block.start), Math.min(block.end, end))
    if (piece && !isStageDirection(text.slice(piece.start, piece.end))) pieces.push(piece)
  }
  return pieces
}

function isStageDirection(words: string): boolean {
  return STAGE_DIRECTION.test(words) && words.split(/\s+/).length <= MOST_WORDS_OF_DIRECTION
}

function turn(reading: Reading, label: Label, pieces: readonly Span[]): Report {
  const { mention, flags } = voiceOf(reading, label)
  return {
    speaker: mention,
    addressee: undefined,
    pieces: [...pieces],
    parts: [],
    nested: [],
    cue: null,
    evidence: [{ start: label.start, end: pieces[0]?.end ?? label.end }, ...pieces.slice(1)],
    quotations: [],
    form: 'direct',
    rule: 'statement.turn/1',
    confidence: 0.95,
    flags,
    block: label.block,
  }
}

const UNNAMED =
  /^(?:question|q|answer|a|moderator|operator|interpreter|translator|participant|reporter|host|speaker|senior)\b/i

function voiceOf(reading: Reading, { start, end, words, person }: Label): { mention: Mention; flags: string[] } {
  const as = reading.document.text.slice(start, end)
  if (person) {
    const state = person.state === null ? {} : { state: person.state }
    const name = person.name.includes(' ') ? person.name : (fullNameInTitle(reading, person.name) ?? person.name)
    return { mention: { start, end, name, as, type: 'person', ...state }, flags: [] }
  }
  const author = findAuthorByInitials(reading, words)
  if (author !== undefined) return { mention: { start, end, name: author, as, type: 'person' }, flags: [] }
  const printed = calm(nameInLabel(words))
  const name = fullNameInTitle(reading, printed) ?? printed
  const isNamed = !UNNAMED.test(words) && words.includes(' ') && (nameInLabel(words) !== words || !isTitled(words))
  if (!isNamed) return { mention: { start, end, name: calm(words), as, type: 'group' }, flags: ['speaker-unnamed'] }
  return { mention: { start, end, name, as, type: 'person' }, flags: [] }
}

/** "ROE" as "Roe"; words not in capitals throughout stay as they are. */
function calm(words: string): string {
  if (words !== words.toUpperCase()) return words
  return words
    .toLowerCase()
    .replace(/(^|[\s(/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : undefined
}
