import { html } from 'hono/html'
import type { DocumentEntry } from '../../register/entries.js'
import type { Block } from '../../vocabulary/documents.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { SeenMark } from '../../vocabulary/layers.js'
import type { Html } from '../layout.js'
import { counted } from '../wording.js'
import { marginNote, type Note } from './notes.js'
import { seenWords } from './seen.js'
import { cutAtMarks, type Segment } from './segments.js'

/** One stretch to be marked: words that state a finding, words said within it, or the words a link asked for. */
type Mark = Span & Readonly<{ note: Note | null; part: 'evidence' | 'said' | 'asked' }>

/** Findings numbered in the order they begin in the text. */
export function notesOf(marks: DocumentEntry['marks']): readonly Note[] {
  const begins = ({ finding }: DocumentEntry['marks'][number]) => finding.evidence[0]?.start ?? 0
  const inOrder = [...marks].sort((a, b) => begins(a) - begins(b))
  return inOrder.map(({ finding, entry }, at) => ({ number: at + 1, finding, entry }))
}

/** All that is drawn over a text: the findings' marks, and what the reading sees. */
type Drawn = Readonly<{ text: string; marks: readonly Mark[]; seen: readonly SeenMark[] }>

/** The blocks with their marks, each beside the notes of the findings that begin in it; runs of furniture are folded away. */
export function markedBlocks(
  register: string,
  text: string,
  blocks: readonly Block[],
  notes: readonly Note[],
  { asked, seen }: Readonly<{ asked: Span | undefined; seen: readonly SeenMark[] }>,
): readonly Html[] {
  const drawn: Drawn = { text, marks: marksOf(notes, asked), seen }
  const cut = cutAtMarks(blocks, [...drawn.marks, ...seen])
  const begun = new Set<string>()
  const shown: Html[] = []
  let furniture: Html[] = []
  const fold = () => {
    if (furniture.length > 0) shown.push(folded(furniture))
    furniture = []
  }
  blocks.forEach((block, at) => {
    const segments = cut[at] ?? []
    const here: Note[] = []
    const words = segments.map((segment) => segmentWords(drawn, segment, begun, here))
    if (block.role === 'furniture' && here.length === 0) {
      furniture.push(html`<p>${words}</p>
`)
      return
    }
    fold()
    shown.push(row(register, block, words, here))
  })
  fold()
  return shown
}

function marksOf(notes: readonly Note[], asked: Span | undefined): readonly Mark[] {
  const stated = notes.flatMap((note): Mark[] => {
    const evidence = note.finding.evidence.map(({ start, end }): Mark => ({ start, end, note, part: 'evidence' }))
    const said = note.finding.kind === 'statement' ? note.finding.content : []
    return [...evidence, ...said.map(({ start, end }): Mark => ({ start, end, note, part: 'said' }))]
  })
  return asked ? [...stated, { ...asked, note: null, part: 'asked' }] : stated
}

/** The words of one segment; `begun` and `here` collect the findings that begin with it, whose numbers stand before the words. */
function segmentWords({ text, marks, seen }: Drawn, segment: Segment, begun: Set<string>, here: Note[]): Html {
  const over = segment.marks.flatMap((index) => marks[index] ?? [])
  const seenOver = segment.marks.flatMap((index) => seen[index - marks.length] ?? [])
  const words = seenWords(html`${text.slice(segment.start, segment.end)}`, seenOver, segment.end, text)
  if (over.length === 0) return words
  const begins = over
    .flatMap(({ note }) => (note === null ? [] : [note]))
    .filter(({ finding }) => isFirst(begun, finding.id))
  here.push(...begins)
  const anchor =
    over.some(({ part }) => part === 'asked') && isFirst(begun, 'span') ? html`<span id="span"></span>` : ''
  return html`${anchor}${begins.map(numberLink)}<mark class="${classesOf(over)}" data-findings="${idsOf(over)}">${words}</mark>`
}

function isFirst(begun: Set<string>, name: string): boolean {
  if (begun.has(name)) return false
  begun.add(name)
  return true
}

function numberLink({ number, finding }: Note): Html {
  return html`<a class="number k-${finding.kind}" id="f-${finding.id}" href="#n-${finding.id}" aria-label="Finding ${number}, ${finding.kind}">${number}</a>`
}

function classesOf(over: readonly Mark[]): string {
  const classes = over.map(({ note, part }) => (part === 'evidence' ? `k-${note?.finding.kind}` : part))
  return [...new Set(classes)].join(' ')
}

function idsOf(over: readonly Mark[]): string {
  return [...new Set(over.flatMap(({ note }) => (note === null ? [] : [note.finding.id])))].join(' ')
}

function row(register: string, block: Block, words: readonly Html[], here: readonly Note[]): Html {
  const notes = here.length === 0 ? '' : html`<ol class="notes">${here.map((note) => marginNote(register, note))}</ol>`
  const content =
    block.role === 'heading' ? html`<h2 class="b-heading">${words}</h2>` : html`<p class="b-${block.role}">${words}</p>`
  return html`<div class="row">${content}${notes}</div>
`
}

function folded(furniture: readonly Html[]): Html {
  return html`<details class="furniture"><summary>Around the article: ${counted(furniture.length, 'line')} of page furniture, not read</summary>${furniture}</details>`
}
