import type { Name, Person } from '../../reading/reading.js'
import type { Participant } from '../../vocabulary/findings.js'
import { type HeldTitle, type Laid, type Layout, spanOf, wordsOf } from './layout.js'
import { findLevel, findPersonLevel, seatOf } from './level.js'
import type { Party, Resolve } from './party.js'
import { endOfAbbreviation, readTail } from './party-groups.js'
import { readListed } from './party-listed.js'
import { personParticipant, readPerson } from './party-people.js'
import { readBearer, readTitledUnknown } from './party-unknown.js'
import { isPossessive } from './party-words.js'
import { portfolioWords } from './words.js'

/** Where the name of a title's holder begins, over "of the Kingdom of …," and styles: "the Foreign Minister of Lakeland, H.E. Rahmonov". */
export function holderAhead(layout: Layout, title: Laid<HeldTitle>, limit: number): number | null {
  const isTheOffice = title.end - title.first === 1 && layout.tokens[title.first - 1]?.lower === 'the'
  for (let i = title.end; i < Math.min(limit, title.end + 14); i += 1) {
    // "the Secretary and Minister Roe" are two.
    if (isTheOffice && i === title.end && layout.tokens[i]?.lower === 'and') return null
    const named = layout.people[i]
    if (named) return named.first === i && named.value.person === title.value.person ? i : null
    const token = layout.tokens[i]
    if (!token || !(/^\p{Lu}/u.test(token.text) || /^(?:of|the|for|and|,|\(|\)|-|’s|'s|\.)$/u.test(token.lower)))
      return null
  }
  return null
}

/** "of State", "of Foreign Affairs": capitalised words that are no name go on with the office. */
export function endOfOffice(layout: Layout, at: number, limit: number): number {
  if (!/^(?:of|for)$/u.test(layout.tokens[at]?.lower ?? '')) return at
  let end = at + 1
  while (
    end < Math.min(limit, at + 5) &&
    /^\p{Lu}/u.test(layout.tokens[end]?.text ?? '') &&
    !layout.names[end] &&
    !layout.times[end]
  )
    end += 1
  return end > at + 1 ? end : at + lowerPortfolio(layout, at)
}

/** How many tokens "of defense", "of foreign affairs" behind an office in lower case are. */
function lowerPortfolio({ tokens }: Layout, at: number): number {
  const from = tokens[at + 1]?.lower === 'the' ? 2 : 1
  let length = 0
  for (let i = at + from; portfolioWords.has(tokens[i]?.lower ?? '') && length < 4; i += 1) length += 1
  return length > 0 && tokens[at]?.lower === 'of' ? from + length : 0
}

/** "the Kazakh foreign minister": the person where the document knows one, else the office itself. */
export function readOffice(
  layout: Layout,
  at: number,
  end: number,
  limit: number,
  adjectives: readonly Name[],
  resolve: Resolve,
): Party | null {
  if (isPossessive(layout, end)) return null
  const tail = readTail(layout, end, limit)
  const stop = tail.states.length > 0 ? tail.end : end
  const span = spanOf(layout, at, stop)
  const ofTail = layout.tokens[end]?.lower === 'for' ? undefined : tail.states[0]?.name
  const of = ofTail ?? adjectives.at(-1)?.name
  // "Speaker of the Lakelandic Parliament | Tarimov, Foreign Minister Roe": whoever follows is the next one.
  const speaker = layout.names[stop - 2] && !layout.names[stop - 1] ? readTitledUnknown(layout, at, limit) : null
  if (speaker?.end === stop) return speaker
  const named = namedBehind(layout, stop, limit, adjectives)
  if (named) return { ...named, first: at }
  const bearer = startOfBearer(layout, stop, limit)
  if (layout.people[bearer]?.first === bearer && bearer > stop) return readPerson(layout, at, bearer, limit, adjectives)
  const told = of === undefined ? null : (readBearer(layout, bearer, limit) ?? unknownBehind(layout, stop, limit))
  if (told) return { ...bearerOf(layout, at, end, told.bearer, of), end: told.end }
  const listed = readListed(layout, at, limit) ?? (of === undefined ? readTitledUnknown(layout, at, limit) : null)
  if (listed) return listed
  const person = findHolder(layout, wordsOf(layout, at, end), of) ?? resolve(at, stop)
  const level = person ? findPersonLevel(person) : findLevel(wordsOf(layout, at, end))
  const levelled = level ? { level } : {}
  if (person) {
    const participants = [personParticipant(layout, person, span)]
    return { first: at, end: stop, form: 'person', participants, plural: false, ...levelled }
  }
  // A plain "the minister" whom nobody can name says less than nothing of who sat there.
  if (of === undefined) return officeOfBody(layout, at, end, limit)
  const words = wordsOf(layout, at, stop).replace(/^(?:the|a|an|its|his|her|their) /iu, '')
  const from = span.end - words.length
  const exact = layout.text.slice(from, span.end) === words ? { start: from, end: span.end } : span
  const seat = seatOf(words)
  const participant: Participant = {
    name: words,
    as: layout.text.slice(exact.start, exact.end),
    type: 'person',
    state: of,
    onBehalfOf: of,
    ...exact,
    ...(seat !== undefined && { level: seat }),
  }
  return { first: at, end: stop, form: 'office', participants: [participant], plural: false, ...levelled }
}

/** "the High Representative of the Lake Union": nobody else is meant, whoever holds it. Not an office of an unnamed body. */
function officeOfBody(layout: Layout, at: number, end: number, limit: number): Party | null {
  if (layout.tokens[end]?.lower !== 'of' || !/^\p{Lu}/u.test(layout.tokens[end - 1]?.text ?? '')) return null
  const name = layout.names[layout.tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1]
  if (name?.value.type !== 'organisation' || name.end > limit || isPossessive(layout, name.end)) return null
  // "the Secretary General of the Lake Union (LU), Jane Roe": the bearer is named.
  const behind = endOfAbbreviation(layout, name.end)
  if ([0, 1, 2, 3, 4].some((step) => layout.people[behind + step]) || isCapitalised(layout, behind)) return null
  const first = layout.tokens[at]?.lower === 'the' ? at + 1 : at
  const span = spanOf(layout, first, name.end)
  const level = findLevel(wordsOf(layout, first, end))
  const participant: Participant = {
    name: wordsOf(layout, first, name.end),
    as: layout.text.slice(span.start, span.end),
    type: 'person',
    ...span,
  }
  return {
    first: at,
    end: name.end,
    form: 'office',
    participants: [participant],
    plural: false,
    ...(level && { level }),
  }
}

function isCapitalised({ tokens }: Layout, i: number): boolean {
  return /^\p{Lu}/u.test(tokens[i]?.text ?? '')
}

/** "Minister of State | for Asia, Europe, and North Africa | Tarvo Ilmiksen": capitals right behind the last place of a portfolio. */
function startOfBearer(layout: Layout, at: number, limit: number): number {
  if (layout.tokens[at]?.lower !== 'for') return at
  let last = at
  for (let i = at + 1; i < Math.min(limit, at + 20); ) {
    const name = layout.names[i]
    if (name && name.value.type !== 'person') last = i = name.end
    else if (isUnlistedPlace(layout, i)) last = i += 2
    else if (/^(?:,|and|the)$/u.test(layout.tokens[i]?.lower ?? '')) i += 1
    else break
  }
  return last > at && (isCapitalised(layout, last) || layout.people[last]) ? last : at
}

/** "the Gulf", "the Balkans" within a list of places. Not "the Lake Union" nor whoever bears the office. */
function isUnlistedPlace(layout: Layout, i: number): boolean {
  const { tokens } = layout
  return tokens[i]?.lower === 'the' && isCapitalised(layout, i + 1) && /^(?:,|and)$/u.test(tokens[i + 2]?.lower ?? '')
}

/** "the Uzbek deputy minister Tolibek": the name is in no list, the office and the state are told. */
function bearerOf(layout: Layout, at: number, end: number, bearer: Participant, state: string | undefined): Party {
  const words = wordsOf(layout, at, end)
  const [level, seat] = [findLevel(words), seatOf(words)]
  const participant = {
    ...bearer,
    ...(state !== undefined && { state, onBehalfOf: state }),
    ...(seat !== undefined && { level: seat }),
  }
  return { first: at, end, form: 'person', participants: [participant], plural: false, ...(level && { level }) }
}

/** "his Uzbek counterpart, Rahmonov," names the office's holder in an apposition of its own, with a title or without. */
function namedBehind(layout: Layout, at: number, limit: number, adjectives: readonly Name[]): Party | null {
  if (layout.tokens[at]?.text !== ',') return null
  const title = layout.titles[at + 1]
  const from = title?.first === at + 1 ? title.end : at + 1
  const named = layout.people[from]
  if (named?.first !== from || named.end > limit) return null
  return /^(?:[,.;]|and|to|in|on|at)$/u.test(layout.tokens[named.end]?.lower ?? '.')
    ? readPerson(layout, from, from, limit, adjectives)
    : null
}

/** "his Uzbek counterpart, Aldun Serikov, in": the same with a name that is in no list. Must not match a place or a third party. */
function unknownBehind(layout: Layout, at: number, limit: number) {
  if (layout.tokens[at]?.text !== ',') return null
  const found = readBearer(layout, at + 1, limit)
  const isName = found !== null && found.end - at > 2 && /^[,.;]$/u.test(layout.tokens[found.end]?.text ?? '.')
  return isName && layout.tokens[found.end + 1]?.lower !== 'and' ? found : null
}

/** The one person of the document who holds the office for the state; "top diplomat" is the foreign minister. */
function findHolder(layout: Layout, words: string, of: string | undefined): Person | undefined {
  if (of === undefined) return undefined
  const isDiplomat = /\b(?:top|chief)\b.*\bdiplomat\b/iu.test(words)
  const holders = (layout.speakersFor.get(of) ?? []).filter((person) =>
    person.titles.some(({ title, former }) => !former && (isDiplomat ? FOREIGN.test(title) : isOfficeIn(words, title))),
  )
  return holders.length === 1 ? holders[0] : undefined
}

const FOREIGN = /^(?:acting )?(?:foreign (?:minister|secretary)|minister of foreign affairs|secretary of state)$/iu

function isOfficeIn(words: string, title: string): boolean {
  const lower = words.toLowerCase()
  if (/\b(?:deputy|vice|assistant|former)\b/u.test(lower) !== /\b(?:deputy|vice|assistant|former)\b/iu.test(title))
    return false
  return lower.includes(title.toLowerCase())
}
