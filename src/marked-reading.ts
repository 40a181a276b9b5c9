import type { readingJson } from './reading/reading-json.js'
import { seenMarks } from './seen-marks.js'
import { LAYERS, type Layer, type SeenMark } from './vocabulary/layers.js'

type ReadingLine = ReturnType<typeof readingJson>

/** Codes of ANSI colours and styles: apart from colour each kind differs in weight or line, for eyes that see no colour. */
const STYLES: Readonly<Record<Layer, string>> = {
  person: '1;36',
  reference: '4;36',
  state: '1;32',
  place: '32',
  organisation: '35',
  format: '1;35',
  time: '4;34',
  amount: '4;33',
  quotation: '3',
}
const WIDEST = 100
const NARROWEST = 30

/** How a reading is shown: `columns` of the screen, and whether it may be coloured (else every mark has brackets and a label). */
export type Show = Readonly<{ columns: number; colour: boolean }>

/**
 * A document's text with what was read in it marked: people and who else is meant, states, places, organisations, formats,
 * times, amounts, quotations. Takes a line of `rapporteur reading`; headed by a legend, a paragraph a block, wrapped to the screen.
 */
export function showReading(line: string, { columns, colour }: Show): string {
  const reading: ReadingLine = JSON.parse(line)
  const { text, blocks, published } = reading.document
  const width = Math.max(NARROWEST, Math.min(columns, WIDEST))
  const paint = colour ? painted : labelled
  const marks = seenMarks(reading)
  const legend = colour ? [LAYERS.map((layer) => painted(layer, layer, '')).join(' · ')] : []
  const head = [clean(`${reading.id}${published ? ` (${published})` : ''}`), ...legend]
  const paragraphs: string[] = []
  let at = 0
  for (const block of blocks) {
    if (block.role === 'furniture') continue
    while (at < marks.length && (marks[at]?.end ?? 0) <= block.start) at += 1
    const here: SeenMark[] = []
    for (let i = at; i < marks.length && (marks[i]?.start ?? 0) < block.end; i += 1) {
      const mark = marks[i]
      if (mark) here.push({ ...mark, start: Math.max(mark.start, block.start), end: Math.min(mark.end, block.end) })
    }
    paragraphs.push(wrap(paintBlock(text, block, here, paint), width))
  }
  return `${[...head, ...paragraphs].join('\n\n')}\n\n`
}

type Paint = (words: string, layer: Layer, meaning: string) => string

/** Styles are set anew for each word, so that a line may break between any two. */
function painted(words: string, layer: Layer, _meaning: string): string {
  return words.replace(/\S+/gu, (word) => `\u001b[${STYLES[layer]}m${word}\u001b[0m`)
}

function labelled(words: string, layer: Layer, meaning: string): string {
  return layer === 'quotation' ? words : `[${words}|${layer}${meaning === '' ? '' : ` ${clean(meaning)}`}]`
}

/** Marks in text order, none inside another but those a quotation holds; the quotation is cut into what lies between them. */
function paintBlock(
  text: string,
  block: { start: number; end: number },
  marks: readonly SeenMark[],
  paint: Paint,
): string {
  const inner = marks.filter(({ layer }) => layer !== 'quotation')
  const quotations = marks.filter(({ layer }) => layer === 'quotation')
  let printed = ''
  let at = block.start
  for (const mark of inner) {
    if (mark.start < at) continue
    printed += paintQuoted(text, at, mark.start, quotations, paint)
    printed += paint(clean(text.slice(mark.start, mark.end)), mark.layer, mark.meaning)
    at = mark.end
  }
  return printed + paintQuoted(text, at, block.end, quotations, paint)
}

function paintQuoted(text: string, from: number, to: number, quotations: readonly SeenMark[], paint: Paint): string {
  let printed = ''
  let at = from
  for (const { start, end } of quotations) {
    if (end <= at || start >= to) continue
    printed += clean(text.slice(at, Math.max(at, start)))
    const stop = Math.min(end, to)
    printed += paint(clean(text.slice(Math.max(at, start), stop)), 'quotation', '')
    at = stop
  }
  return printed + clean(text.slice(at, to))
}

/** White space as one blank; control characters, which could steer the terminal, as a visible box. */
function clean(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\u25a1')
}

function wrap(words: string, width: number): string {
  const lines: string[] = []
  let line = ''
  let length = 0
  for (const word of words.trim().split(' ')) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes set above take no room on the screen
    const room = word.replace(/\u001b\[[\d;]*m/gu, '').length
    if (length > 0 && length + 1 + room > width) {
      lines.push(line)
      line = ''
      length = 0
    }
    line += length === 0 ? word : ` ${word}`
    length += room + (length === 0 ? 0 : 1)
  }
  return [...lines, line].join('\n')
}
