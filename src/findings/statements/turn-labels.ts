import type { Person, Reading } from '../../reading/reading.js'
import { OFFICES, STYLES } from '../../vocabulary/offices.js'
import { findPersonByLabel } from './turn-persons.js'

/** "[00:04:12]", "04:12 -": how far into a recording a turn begins. */
const CLOCK = /[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?/.source
/** "MINISTER ROE:", "Mr. Roe:", "Q:" at the head of a line or behind a clock; the words of the label may not be a sentence of their own. */
const LABEL = new RegExp(
  `^[ \\t]{0,8}(?:${CLOCK}[ \\t]{1,3}(?:[-–—][ \\t]{1,3})?)?` +
    /(\p{Lu}[^\n:.!?;"“”«»]{0,8}\.?[^\n:.!?;"“”«»]{0,50}?)/u.source +
    `(?:[ \\t]{1,3}${CLOCK})?` +
    /[ \t]{0,3}:(?:[ \t\n]{1,4}(?=\S)|[ \t]{0,4}$)/u.source,
  'u',
)
const SHOUTED = /^[\p{Lu}\p{N} .,'’()/-]+$/u
const CALLED =
  /^(?:(?:q|a)$|mr\b|mrs\b|ms\b|dr\b|(?:question|answer|moderator|operator|interpreter|translator|participant|president|prime minister|minister|foreign minister|secretary|ambassador|chair|chairman|host|reporter|speaker|deputy|senator)\b)/i
/** Labels of forms, not of speech: "VESSEL FLAG: Iran", "NOTE: …", "WHERE: …"; not "PRESS SECRETARY". */
const NOT_A_VOICE =
  /^(?:note|notes|date|place|venue|subject|re|source|sources|photo|image|video|background|contact|tel|phone|fax|e-?mail|web|website|press|(?:press|news|media) (?:release|advisory|note|conference|briefing|statement|contact|enquiries|inquiries)s?|transcript|read-?out|contacts|who|what|when|where|why|how|begin text|end text|text|table|figure|annex|title|summary|item|part|section|update|updates|watch|read|listen|see also|related|tags|vessel.*|fact|facts|priorities|(?:open|closed)(?: to)? press|(?:press|pool) (?:pool|coverage|spray)|on .*|in .*|for .*)$/i

const LONGEST_LABEL = 90
const MOST_WORDS = 7

/** A label, the words said from `textStart` on; its line begins at `line`, maybe with a clock. `person` is undefined where the document names nobody who fits it. */
export type Label = Readonly<{
  block: number
  line: number
  start: number
  end: number
  words: string
  textStart: number
  person: Person | undefined
}>

/** Labels at the head of a paragraph or of a line within one, in text order. Never in titles, captions and furniture. */
export function findLabels(reading: Reading): Label[] {
  const { blocks, text } = reading.document
  const labels: Label[] = []
  const cast = castOf(reading)
  for (const [block, { start, end, role }] of blocks.entries()) {
    if (role === 'furniture' || role === 'title' || role === 'caption') continue
    for (let line = start; line < end; ) {
      const label = labelAt(reading, cast, block, line, end)
      if (label) labels.push(label)
      const next = text.indexOf('\n', line)
      line = next < 0 || next >= end ? end : next + 1
    }
  }
  return labels
}

/** Who the labels of a document mean, each asked for once. */
type Cast = Readonly<{ fullNames: ReadonlySet<string>; known: Map<string, Person | undefined> }>

/** More voices than these are a list; the rest of them stay under their labels. */
const MOST_VOICES = 300

function castOf({ people }: Reading): Cast {
  const full = people.filter(({ name }) => name.includes(' '))
  return { fullNames: new Set(full.map(({ name }) => name.toLowerCase())), known: new Map() }
}

function personOf(reading: Reading, { known }: Cast, words: string): Person | undefined {
  if (known.has(words) || known.size >= MOST_VOICES) return known.get(words)
  const person = findPersonByLabel(reading, words)
  known.set(words, person)
  return person
}

function labelAt(reading: Reading, cast: Cast, block: number, start: number, end: number): Label | undefined {
  const { text } = reading.document
  const match = LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)))
  const words = match?.[1]?.trim()
  if (!match || !words || words.split(/\s+/).length > MOST_WORDS || isForm(words)) return undefined
  // "Maren Oldane:" in small letters: the whole name of somebody the document knows.
  if (!isShouted(words) && !isCalled(words) && !cast.fullNames.has(words.toLowerCase())) return undefined
  const person = personOf(reading, cast, words)
  const at = start + match[0].indexOf(words)
  return { block, line: start, start: at, end: at + words.length, words, textStart: start + match[0].length, person }
}

/** In capitals, what stands in brackets set aside: "MR ROE (via interpreter)". */
function isShouted(words: string): boolean {
  return SHOUTED.test(words.replace(/\s*\([^)]*\)$/, ''))
}

function isCalled(words: string): boolean {
  const [first = '', ...rest] = words.split(/\s+/)
  return CALLED.test(words) || (rest.length > 0 && isOfficeWord(first))
}

/** "THE SECRETARY" is a voice, "THE RESULTS" a heading. */
function isForm(words: string): boolean {
  if (NOT_A_VOICE.test(words)) return true
  return /^the /i.test(words) && !words.split(/\s+/).some((word) => OFFICES.has(word.toLowerCase()))
}

/** Whether a paragraph begins with the label of a form in capitals: "CONTACT: the press office". */
export function isFormLine(paragraph: string): boolean {
  const words = LABEL.exec(paragraph.slice(0, LONGEST_LABEL))?.[1]?.trim()
  return words !== undefined && isShouted(words) && NOT_A_VOICE.test(words)
}

/** Nothing but a place and an hour stands before the first label of a transcript that two or one voices fill. */
const LONGEST_OPENING = 700

/**
 * Whether labels make a transcript: two voices that take turns, one of them at least somebody's ("TRADE:", "SECURITY:" and "TRADE:"
 * are headings), or remarks that begin with the label in capitals of somebody in
 * office. A single label in news is no transcript, nor is a list of particulars, each with its own.
 */
export function isTranscript({ document: { blocks } }: Reading, labels: readonly Label[]): boolean {
  const voices = new Set(labels.map(({ words, person }) => person?.name ?? words))
  const takesTurns = labels.length >= 3 && voices.size >= 2 && voices.size <= labels.length - 1
  if (takesTurns && labels.some(isVoice)) return true
  const [first] = labels
  if (!first || !labels.every(isOfficial)) return false
  const before = blocks
    .slice(0, first.block)
    .reduce((sum, { start, end, role }) => (role === 'body' ? sum + end - start : sum), 0)
  return before <= LONGEST_OPENING
}

/** A questioner, an office or somebody the document names. */
function isVoice({ words, person }: Label): boolean {
  return person !== undefined || isCalled(words) || isTitled(words)
}

function isOfficial({ words, person }: Label): boolean {
  return isShouted(words) && person?.name.includes(' ') === true && isTitled(words)
}

/** Whether a label begins with an office or a style: "MR ROE", "DEPUTY SECRETARY ROE", "THE PRESIDENT". */
export function isTitled(words: string): boolean {
  return words.split(/\s+/).some((word) => isOfficeWord(word))
}

/** An office, a rank or a style, in capitals or small, with or without its full stop. */
export function isOfficeWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '')
  return OFFICES.has(lower) || STYLES.has(lower)
}
