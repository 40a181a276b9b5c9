import type { Name, Person, Reading, Time, Title, Token } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import { findStatesSpokenFor, type SpokenFor } from '../roles/states.js'
import { portfolioWords } from './words.js'

/** What a stretch of tokens is: `first` is the token its span begins with. */
export type Laid<T> = Readonly<{ value: T; first: number; end: number }>

/** A person named at a place. */
export type NamedPerson = Readonly<{ person: Person; span: Span }>

/** A title as printed, with the person it is printed for. */
export type HeldTitle = Readonly<{ person: Person; title: Title }>

/** A reading seen token by token: for each token the name, person, title and time it belongs to, and whether it is quoted. */
export type Layout = Readonly<{
  reading: Reading
  text: string
  tokens: readonly Token[]
  names: readonly (Laid<Name> | undefined)[]
  people: readonly (Laid<NamedPerson> | undefined)[]
  titles: readonly (Laid<HeldTitle> | undefined)[]
  times: readonly (Laid<Time> | undefined)[]
  quoted: readonly boolean[]
  /** A transcript: turns of speech under labels, where "we" and "he" are anybody's guess and people say "we met" of anything at all. */
  spoken: boolean
  /** The day (ISO) for which the document is a schedule, undefined where it is none. */
  schedule: string | undefined
  /** The state each person speaks for, as far as the document tells. */
  states: ReadonlyMap<Person, SpokenFor>
  /** The people who speak for each state. */
  speakersFor: ReadonlyMap<string, readonly Person[]>
}>

/** Lays a reading's names, people, titles, times and quotations over its tokens; linear in their number. */
export function layOut(reading: Reading): Layout {
  const { tokens, document } = reading
  // "for Lake Funds and Minister of Finance Roe": what an office is for was taken for somebody.
  const named = reading.people.filter(({ name }) => !portfolioWords.has(name.toLowerCase()))
  const people = named.flatMap((person) =>
    person.mentions
      .filter(({ by }) => by === 'name')
      .map(({ start, end }) => ({ start, end, value: { person, span: { start, end } } })),
  )
  const titles = reading.people.flatMap((person) =>
    person.titles.map((title) => ({ start: title.start, end: title.end, value: { person, title } })),
  )
  const quoted = cover(
    tokens,
    reading.quotations.flatMap(({ pieces }) => pieces.map((piece) => ({ ...piece, value: true }))),
  )
  const states = findStatesSpokenFor(reading)
  const times = cover(tokens, reading.times.map(withValue))
  return {
    reading,
    text: document.text,
    tokens,
    names: cover(tokens, reading.names.map(withValue)),
    people: cover(tokens, people),
    titles: cover(tokens, titles),
    times,
    quoted: tokens.map((_, i) => quoted[i] !== undefined),
    spoken: isTranscript(reading),
    schedule: findSchedule(reading),
    states,
    speakersFor: bySpokenFor(states),
  }
}

/** The characters from the first token to before the `end` token. */
export function spanOf({ tokens }: Layout, first: number, end: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}

/** The words from the first token to before the `end` token, white space as one space. */
export function wordsOf(layout: Layout, first: number, end: number): string {
  const { start, end: stop } = spanOf(layout, first, end)
  return layout.text.slice(start, stop).replace(/\s+/gu, ' ')
}

function isTranscript({ document }: Reading): boolean {
  const turns = document.blocks.filter(({ start, end }) =>
    /^(?:[A-Z][A-Z.’' -]{1,60}|Q|A):\s/u.test(document.text.slice(start, Math.min(end, start + 80))),
  )
  return turns.length >= 3
}

/** "Public Schedule – 16 July 2021": everything in it is to come, on that day. Not a text about a schedule, whose title names no day. */
function findSchedule({ document }: Reading): string | undefined {
  const { title } = document
  if (title === null || !/\b(?:schedule|agenda|programme)\b/iu.test(title)) return undefined
  const [, before, month = '', after, year] =
    /(?:(\d{1,2}) )?\b(\p{L}{3,9})\.? ?(?:(\d{1,2}),? )?((?:19|20)\d\d)\b/u.exec(title) ?? []
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const day = before ?? after
  if (number === 0 || day === undefined || year === undefined) return undefined
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function bySpokenFor(states: ReadonlyMap<Person, SpokenFor>): Map<string, Person[]> {
  const speakers = new Map<string, Person[]>()
  for (const [person, { state }] of states) {
    const known = speakers.get(state)
    if (known) known.push(person)
    else speakers.set(state, [person])
  }
  return speakers
}

function withValue<T extends Span>(value: T): Span & { value: T } {
  return { start: value.start, end: value.end, value }
}

/** Where spans overlap, the one that starts first stays; of two that start together, the longer. */
function cover<T>(tokens: readonly Token[], spans: readonly (Span & { value: T })[]): (Laid<T> | undefined)[] {
  const covered: (Laid<T> | undefined)[] = new Array(tokens.length).fill(undefined)
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  let at = 0
  for (const { start, end, value } of inOrder) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1
    let stop = at
    while (stop < tokens.length && (tokens[stop]?.start ?? end) < end) stop += 1
    if (stop === at || covered[at] !== undefined) continue
    const laid = { value, first: at, end: stop }
    for (let i = at; i < stop; i += 1) covered[i] ??= laid
  }
  return covered
}
