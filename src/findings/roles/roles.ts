import { mentionOf } from '../../reading/mentions.js'
import type { Person, PersonMention, Reading, Title } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { RoleFinding } from '../../vocabulary/findings.js'
import { makeFinding } from '../finding.js'
import { findStatesSpokenFor, type SpokenFor } from './states.js'

/** A title with the body it is held for, and whether another place of the document had to tell that. */
type Held = Readonly<{ title: Title; of: string | null; basis: SpokenFor['basis'] }>

const LONGEST_EVIDENCE = 300

/**
 * One finding for each person, title and body, at the first words that state it. Where the document prints a title in
 * full and shortened ("Secretary" after "Secretary of State"), the full one stands for both.
 */
export function findRoles(reading: Reading): readonly RoleFinding[] {
  const states = findStatesSpokenFor(reading)
  const roles = reading.people.flatMap((person) =>
    fullest(person.titles.map((title) => holdFor(title, person, states.get(person)))).flatMap(
      (held) => toFinding(reading, person, held) ?? [],
    ),
  )
  return roles.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

/** What the document does not print beside the title may be told elsewhere: the same office with its state, or the state alone. */
function holdFor(title: Title, person: Person, spoken: SpokenFor | undefined): Held {
  if (title.of !== null) return { title, of: title.of, basis: 'printed' }
  const elsewhere = person.titles.find(
    (other) => other.of !== null && other.former === title.former && isShortened(title.title, other.title),
  )
  if (elsewhere) return { title, of: elsewhere.of, basis: 'printed' }
  if (title.former || !spoken || !isOfState(title.title)) return { title, of: null, basis: 'printed' }
  return { title, of: spoken.state, basis: spoken.basis }
}

/** A title a state gives, by its last office word: experts and directors may work for anyone. */
function isOfState(title: string): boolean {
  return /\b(?:president|minister|premier|chancellor|king|queen|emir|sultan|secretary of (?:state|defense|homeland security|the treasury|commerce|energy|agriculture)|ambassador|foreign secretary|attorney general|secretary)\b/iu.test(
    title,
  )
}

function fullest(held: readonly Held[]): Held[] {
  const kept: Held[] = []
  for (const role of held) {
    const at = kept.findIndex((other) => other.title.former === role.title.former && isOneOffice(other, role))
    const other = kept[at]
    if (!other) kept.push(role)
    else if (isFuller(role, other)) kept[at] = role
  }
  return kept
}

/** One office under a longer and a shorter title, for the same body as far as both say. */
function isOneOffice(a: Held, b: Held): boolean {
  if (a.of !== null && b.of !== null && a.of !== b.of) return false
  return isShortened(a.title.title, b.title.title) || isShortened(b.title.title, a.title.title)
}

function isFuller(role: Held, than: Held): boolean {
  if (role.title.title.length !== than.title.title.length) return role.title.title.length > than.title.title.length
  return role.title.of !== null && than.title.of === null
}

/** "Secretary" of "Secretary of State", "Minister Rahmonov" of "Foreign Minister"; "Deputy Minister" is no shorter "Minister". */
function isShortened(short: string, full: string): boolean {
  const [a, b] = [wordsOf(short), wordsOf(full)]
  if (a.join(' ') === b.join(' ')) return true
  if (a.length >= b.length) return false
  if (a.every((word, at) => b[at] === word)) return true
  const extra = b.slice(0, b.length - a.length)
  return a.every((word, at) => b[b.length - a.length + at] === word) && !extra.some((word) => RANKS.test(word))
}

const RANKS = /^(?:deputy|vice|assistant|under|acting|former|associate|sub|first|second|prime|shadow|permanent)$/u

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== 'the')
}

function toFinding(reading: Reading, person: Person, { title, of, basis }: Held): RoleFinding | undefined {
  const mention = nearestMention(person, title)
  if (!mention) return undefined
  const { text } = reading.document
  const whole: Span = { start: Math.min(title.start, mention.start), end: Math.max(title.end, mention.end) }
  const evidence =
    whole.end - whole.start <= LONGEST_EVIDENCE ? [whole] : [title, mention].map(({ start, end }) => ({ start, end }))
  const isBefore = title.end <= mention.start
  const during = title.during ?? (title.former ? 'former' : null)
  return makeFinding<RoleFinding>(reading.document, {
    kind: 'role',
    evidence,
    confidence: (isBefore ? 0.94 : 0.88) - (basis === 'context' ? 0.15 : 0),
    by: isBefore ? 'role.title/1' : 'role.apposition/1',
    flags: basis === 'context' ? ['state-from-context'] : [],
    person: mentionOf(person, mention, text),
    title: title.title,
    of,
    ...(during !== null && { during }),
  })
}

/** The name that stands nearest to the title. */
function nearestMention({ mentions }: Person, title: Span): PersonMention | undefined {
  const gap = ({ start, end }: Span): number => (start >= title.end ? start - title.end : Math.abs(title.start - end))
  let best: PersonMention | undefined
  for (const mention of mentions) if (!best || gap(mention) < gap(best)) best = mention
  return best
}
