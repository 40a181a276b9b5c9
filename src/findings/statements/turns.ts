import type { Person, Reading } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { Mention } from '../../vocabulary/findings.js'
import type { Report } from './report.js'

/** "MINISTER ROE:" or "Mr. Roe:" at the head of a paragraph; the words of the label may not be a sentence of their own. */
const LABEL = /^[ \t]{0,8}(\p{Lu}[^\n:.!?;"“”«»]{0,8}\.?[^\n:.!?;"“”«»]{1,50}?)[ \t]{0,3}:[ \t\n]{1,4}(?=\S)/u
const SHOUTED = /^[\p{Lu}\p{N} .,'’()/-]+$/u
const CALLED =
  /^(?:mr|mrs|ms|dr|question|q|answer|a|moderator|operator|interpreter|translator|participant|president|prime minister|minister|foreign minister|secretary|ambassador|chair|chairman|host|reporter|speaker|deputy|senator)\b\.?/i
/** Labels of forms, not of speech: "VESSEL FLAG: Iran", "NOTE: …". */
const NOT_A_VOICE =
  /^(?:note|notes|date|place|venue|subject|re|source|sources|photo|image|video|background|contact|tel|phone|fax|e-?mail|web|website|press|begin text|end text|text|table|figure|annex|title|summary|item|part|section|update|updates|watch|read|listen|see also|related|tags|vessel.*|fact|facts|priorities|on .*|in .*|for .*|the .*)$/i

type Label = Readonly<{ block: number; start: number; end: number; words: string; textStart: number }>

const turnsKnown = new WeakMap<Reading, readonly Report[]>()

/** Whether a document is a transcript, and its turns: every paragraph from one label to the next is one statement of that voice. */
export function findTurns(reading: Reading): readonly Report[] {
  const known = turnsKnown.get(reading) ?? readTurns(reading)
  turnsKnown.set(reading, known)
  return known
}

function readTurns(reading: Reading): Report[] {
  const labels = findLabels(reading)
  if (!isTranscript(labels)) return []
  const { blocks, text } = reading.document
  return labels.map((label, index) => {
    const until = labels[index + 1]?.block ?? blocks.length
    const pieces: Span[] = []
    for (const [at, block] of blocks.slice(label.block, until).entries()) {
      if (block.role === 'furniture' || block.role === 'caption' || block.role === 'heading' || block.role === 'title')
        continue
      const piece = trimmed(text, at === 0 ? label.textStart : block.start, block.end)
      if (piece) pieces.push(piece)
    }
    return turn(reading, label, pieces)
  })
}

function findLabels({ document: { blocks, text } }: Reading): Label[] {
  const labels: Label[] = []
  for (const [block, { start, end, role }] of blocks.entries()) {
    if (role === 'furniture' || role === 'title' || role === 'caption') continue
    const match = LABEL.exec(text.slice(start, Math.min(end, start + 80)))
    const words = match?.[1]?.trim()
    if (!match || !words || NOT_A_VOICE.test(words) || words.split(/\s+/).length > 7) continue
    if (!SHOUTED.test(words) && !CALLED.test(words)) continue
    const at = start + match[0].indexOf(words)
    labels.push({ block, start: at, end: at + words.length, words, textStart: start + match[0].length })
  }
  return labels
}

/** Two voices that take turns. One label alone, or a list of particulars each with its own, is no transcript. */
function isTranscript(labels: readonly Label[]): boolean {
  const voices = new Set(labels.map(({ words }) => words))
  return labels.length >= 3 && voices.size >= 2 && voices.size <= labels.length - 1
}

function turn(reading: Reading, label: Label, pieces: readonly Span[]): Report {
  const { mention, flags } = voiceOf(reading, label)
  const words = pieces.length > 0 ? pieces : [{ start: label.start, end: label.end }]
  return {
    speaker: mention,
    addressee: undefined,
    pieces: [...words],
    parts: [],
    nested: [],
    cue: null,
    evidence: [{ start: label.start, end: words[0]?.end ?? label.end }, ...words.slice(1)],
    quotations: [],
    form: 'direct',
    rule: 'statement.turn/1',
    confidence: pieces.length > 0 ? 0.95 : 0.4,
    flags,
    block: label.block,
  }
}

function voiceOf(reading: Reading, { start, end, words }: Label): { mention: Mention; flags: string[] } {
  const as = reading.document.text.slice(start, end)
  const person = findByLabel(reading.people, words)
  if (person) {
    const state = person.state === null ? {} : { state: person.state }
    return { mention: { start, end, name: person.name, as, type: 'person', ...state }, flags: [] }
  }
  const isNamed = /^(?:mr|mrs|ms|dr)\b/i.test(words) || words.split(/\s+/).length > 1
  const unnamed =
    /^(?:question|q|answer|a|moderator|operator|interpreter|translator|participant|reporter|senior)\b/i.test(words)
  const name = SHOUTED.test(words)
    ? words
        .toLowerCase()
        .replace(/(^|[\s(/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : words
  if (unnamed || !isNamed) return { mention: { start, end, name, as, type: 'group' }, flags: ['speaker-unnamed'] }
  return { mention: { start, end, name, as, type: 'person' }, flags: [] }
}

/** The person of the cast whose surname, or full name, the label ends with; undefined where two share it. */
function findByLabel(people: readonly Person[], label: string): Person | undefined {
  const lower = label.toLowerCase().replace(/\s*\(.*\)$/, '')
  const matches = people.filter(({ name, surname }) => {
    const wanted = [name.toLowerCase(), surname.toLowerCase()].filter((form) => form.length > 1)
    return wanted.some((form) => lower === form || lower.endsWith(` ${form}`))
  })
  return matches.length === 1 ? matches[0] : undefined
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return from < to ? { start: from, end: to } : undefined
}
