import type { Participant } from '../../vocabulary/findings.js'
import { type Layout, spanOf, wordsOf } from './layout.js'
import { findLevel, findPersonLevel, seatOf } from './level.js'
import type { Party } from './party.js'
import { personParticipant, withFirstName } from './party-people.js'
import { isPossessive } from './party-words.js'
import { groupNouns, meetingNouns, officeNouns, portfolioWords } from './words.js'

const LONGEST_ITEM = 26
const LONGEST_NAME = 6

const STYLE =
  /^(?:Dr|Mr|Mrs|Ms|Sheikh|Sheikha|Prof|Professor|Sir|Dame|Lord|Archbishop|Bishop|Cardinal|General|Gen|Colonel|Col|Admiral|Hon|H\.E|HRH|Prince|Princess|King|Queen)\.?$/u
const PARTICLE = /^(?:al|el|bin|bint|de|da|di|du|del|la|van|von|der|den|ben|-|–)$/u

/**
 * One more of a list of people, whatever the office: capitals that hold a word for an office and end in a name no list need know
 * ("Minister of International Relations and Cooperation Tarvo Ilmik"). Null where nothing tells the name from the office, and for a
 * clause of its own.
 */
export function readListed(layout: Layout, at: number, limit: number): Party | null {
  const stop = endOfItem(layout, at, limit)
  for (let end = at + 1; end <= stop; end += 1) {
    if (end < stop && !/^(?:and|in|on|to|with|for)$/u.test(layout.tokens[end]?.lower ?? '')) continue
    const name = startOfName(layout, at, end)
    if (name !== null && holdsOffice(layout, at, name)) return asParty(layout, at, name, end)
  }
  return null
}

/** The comma, verb, preposition or day that ends an item; small words of titles do not. */
function endOfItem({ tokens, times }: Layout, at: number, limit: number): number {
  for (let i = at; i < Math.min(limit, at + LONGEST_ITEM); i += 1) {
    const { text = '', lower = '' } = tokens[i] ?? {}
    if (times[i]) return i
    if (isHung(tokens, i) || (text === ',' && isInPortfolio(tokens, i))) continue
    if (/^\p{Lu}/u.test(text) || /^[-–’'&/()]$|^['’]s$/u.test(text) || PARTICLE.test(lower)) continue
    if (text === '.' && STYLE.test(tokens[i - 1]?.text ?? '')) continue
    if (officeNouns.has(lower) || /^(?:deputy|foreign|prime|vice|acting|assistant|his|her|its)$/u.test(lower)) continue
    const isSmall = /^(?:of|for|the|and|on|to|with|in)$/u.test(lower)
    if (!isSmall || !/^(?:\p{Lu}|the$)/u.test(tokens[i + 1]?.text ?? '')) return i
  }
  return Math.min(limit, at + LONGEST_ITEM)
}

/** The "in" and "Office" of "Chairman-in-Office", the "duk" of "Kyu-duk": what hangs on a hyphen without a space. */
function isHung(tokens: Layout['tokens'], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const isBehind = before?.text === '-' && before.end === token?.start
  return isBehind || (after?.text === '-' && after.start === token?.end)
}

/** "for Civilian Security, | Democracy, and Human Rights": a comma between words for what an office is for. */
function isInPortfolio(tokens: Layout['tokens'], comma: number): boolean {
  const next = tokens[comma + 1]?.lower === 'and' ? comma + 2 : comma + 1
  const isWord = (i: number): boolean =>
    /^\p{Lu}/u.test(tokens[i]?.text ?? '') && portfolioWords.has(tokens[i]?.lower ?? '')
  return isWord(comma - 1) && isWord(next)
}

/** Where the capitals that end at a token and belong to no office begin: the name. Null for a place, a body or a single unknown word. */
function startOfName(layout: Layout, at: number, end: number): number | null {
  const { tokens, names, people } = layout
  const known = people[end - 1]
  if (known) return known.first >= at && known.end === end ? known.first : null
  let first = end
  while (first > at && end - first < LONGEST_NAME && isOfName(layout, first - 1)) first -= 1
  while (first < end && !/^\p{Lu}/u.test(tokens[first]?.text ?? '')) first += 1
  const isAlone = end - first < 2
  if (isAlone || isPossessive(layout, end) || names[end - 1]) return null
  return first
}

function isOfName(layout: Layout, i: number): boolean {
  if (
    layout.tokens[i - 1]?.text === '-' &&
    isHung(layout.tokens, i) &&
    !portfolioWords.has(layout.tokens[i]?.lower ?? '')
  )
    return true
  const { text = '', lower = '' } = layout.tokens[i] ?? {}
  if (layout.titles[i] || (layout.names[i] && layout.names[i]?.value.type !== 'person')) return false
  if (PARTICLE.test(lower) && lower !== '–') return true
  if (STYLE.test(text) || officeNouns.has(lower) || groupNouns.has(lower) || meetingNouns.has(lower)) return false
  return /^\p{Lu}/u.test(text) && !portfolioWords.has(lower)
}

function holdsOffice({ tokens, titles }: Layout, at: number, name: number): boolean {
  for (let i = at; i < name; i += 1) if (titles[i] || officeNouns.has(tokens[i]?.lower ?? '')) return true
  return false
}

function asParty(layout: Layout, at: number, name: number, end: number): Party {
  const { tokens, names, people, text } = layout
  const known = people[name]?.end === end ? people[name] : undefined
  const office = wordsOf(layout, at, name)
  const state = names[tokens[at]?.lower === 'the' ? at + 1 : at]
  const of = state?.value.type === 'state' ? state.value.name : undefined
  const level = (known && findPersonLevel(known.value.person)) ?? findLevel(office)
  const seat = seatOf(office)
  const span = spanOf(layout, name, end)
  const named: Participant = known
    ? withFirstName(layout, personParticipant(layout, known.value.person, known.value.span), name)
    : { name: wordsOf(layout, name, end), as: text.slice(span.start, span.end), type: 'person', ...span }
  const told = {
    ...named,
    ...(of !== undefined && { state: of, onBehalfOf: of }),
    ...(seat !== undefined && named.level === undefined && { level: seat }),
  }
  return { first: at, end, form: 'person', participants: [told], plural: false, ...(level && { level }) }
}

/** Whether, behind a joint, somebody else is named who cannot be read: capitals with an office, or a group, and no clause of its own. */
export function isListedOn({ tokens, titles, people }: Layout, at: number, limit: number): boolean {
  let hasOffice = false
  // "officials, including …" names some of those before; "and, with the envoy, launch" and "as well as consult with" go on with the clause.
  if (/^(?:including|alongside)$/u.test(tokens[at - 1]?.lower ?? '') || tokens[at]?.text === ',') return false
  if (tokens[at - 1]?.lower === 'as' && /^(?:with|on|in|to)$/u.test(tokens[at + 1]?.lower ?? '')) return false
  for (let i = at; i < Math.min(limit, at + 14); i += 1) {
    const { lower = '', text = '', pos = '' } = tokens[i] ?? {}
    hasOffice ||= officeNouns.has(lower) || groupNouns.has(lower) || titles[i] !== undefined || people[i] !== undefined
    if (/^(?:AUX|PRON|SCONJ)$/u.test(pos) || (pos === 'VERB' && /^\p{Ll}/u.test(text))) return false
    if (/^(?:,|and|to|in|on|at|during|today|yesterday|;|\.)$/u.test(lower) && hasOffice) return true
    if (/^(?:;|\.|to)$/u.test(lower)) return false
  }
  return hasOffice
}
