import { tagWords } from '../../reading/tagger.js'
import { lowerAt, type StatementPage, spanOf } from './page.js'
import type { Speaker, SpeakerMemory } from './speaker.js'
import type { Subject } from './subjects.js'

/** How far behind the last statement the same thread still runs, in characters. */
const SAME_THREAD = 1200

/**
 * A word where a surname stands that is none, while somebody has been speaking all along: a participle ("Winking said"), which no
 * grammar puts there, or a letter's slip of a surname the document knows ("Marwik said"). The printed word stays, flagged; it is not
 * repaired. Never a name the document knows, nor an unknown one: "Oldane said" may be anybody.
 */
export function findGarbled(
  page: StatementPage,
  { first, end, at }: Subject,
  memory: SpeakerMemory,
): Speaker | undefined {
  const span = end === first + 1 ? spanOf(page, first, end) : undefined
  if (!span || (page.nameAt[at] ?? -1) >= 0 || memory.last?.type !== 'person') return undefined
  if (span.start - memory.lastEnd > SAME_THREAD) return undefined
  const as = page.text.slice(span.start, span.end)
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(as) || isNamedElsewhere(page, as)) return undefined
  if (!isParticiple(as) && !isSlip(page, as)) return undefined
  return { mention: { ...span, name: as, as, type: 'person' }, flags: ['name-garbled'], trust: 0.6 }
}

const SAYING = /^\s(?:said|says|added|adds|told|tells|stressed|noted)\b/

/** "Tom Harding", "met Harding": a word that also stands where nobody says anything is a name, whatever it looks like. */
function isNamedElsewhere({ text }: StatementPage, word: string): boolean {
  let found = 0
  for (let at = text.indexOf(word); at >= 0 && found < 20; at = text.indexOf(word, at + word.length), found += 1) {
    const isWhole = !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + word.length))
    const before = text.slice(Math.max(0, at - 12), at)
    const isSubject =
      SAYING.test(text.slice(at + word.length, at + word.length + 12)) || /\b(?:said|says|added) $/.test(before)
    if (isWhole && !isSubject && /[\p{L},] $/u.test(before)) return true
  }
  return false
}

/** Whether a capitalised word between a clause's beginning and its verb of saying is a participle, which can be no subject. */
export function isParticipleSubject(page: StatementPage, at: number): boolean {
  const word = page.tokens[at]?.text ?? ''
  if (!/^\p{Lu}\p{Ll}+ing$/u.test(word) || (page.nameAt[at] ?? -1) >= 0) return false
  return /^(?:said|says|added|adds|told|tells|stressed|noted)$/.test(lowerAt(page, at + 1)) && isParticiple(word)
}

function isParticiple(word: string): boolean {
  return /ing$/.test(word) && tagWords([word.toLowerCase()])[0]?.pos === 'VERB'
}

const SHORTEST = 5

/** One letter other, too many, missing or swapped with the next, in a surname that is known. */
function isSlip({ reading }: StatementPage, word: string): boolean {
  const lower = word.toLowerCase()
  if (lower.length < SHORTEST) return false
  return reading.people.some(({ surname, name }) => name.includes(' ') && differsByOne(surname.toLowerCase(), lower))
}

function differsByOne(a: string, b: string): boolean {
  if (a === b || a.length < SHORTEST || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  if (start === 0) return false
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
