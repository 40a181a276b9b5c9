import type { Participant } from '../../vocabulary/findings.js'
import { BODY_WORDS } from '../../vocabulary/organisations.js'
import { type Layout, spanOf, wordsOf } from './layout.js'
import type { Party } from './party.js'
import { reachesPerson } from './party-words.js'
import { groupNouns, meetingNouns, officeNouns, portfolioWords } from './words.js'

const LONGEST_NAME = 5
const PARTICLE = /^(?:-|al|el|bin|bint|de|da|di|du|del|la|van|von|der|den|ben)$/u

/** The end of a run of capitalised words that are nothing known, from a token on; the token itself where none stands there. */
export function endOfCapitals(layout: Layout, at: number, limit: number): number {
  let end = at
  while (end < Math.min(limit, at + LONGEST_NAME + 4)) {
    const next = endOfPart(layout, end, at)
    // "… Doran Sheikh" at the end of a heading: what stands on the next line is none of it.
    if (next === end || next > limit) break
    end = next
  }
  return end
}

/** The token after the part of a name that begins at token `i`; `i` where none does. */
function endOfPart(layout: Layout, i: number, at: number): number {
  const further = layout.people[i]
  // "Tarek Al-Jamil | Al-Nur", "Tarek | Al-Nur": the last part may be known as a name by itself.
  if (further?.first === i && (i > at || layout.tokens[i + 1]?.text === '-')) return further.end
  // "Mona P. | Lakeville": behind an initial a town’s name is a surname.
  const town = layout.names[i]
  if (town?.first === i && town.value.type === 'place' && isInitial(layout, i - 1)) return town.end
  const { text = '', lower = '' } = layout.tokens[i] ?? {}
  if (isHyphened(layout, i, at) && !isKnown(layout, i)) return i + 1
  // "Hadir Sheikh Tamud", "K.T. “Finn” Halvorsen": a style and a nickname inside a name.
  if (lower === 'sheikh') {
    const bearer = layout.people[i + 1]
    if (bearer?.first === i + 1 && bearer.end === i + 2) return i + 2
    if (isCapital(layout, i + 1)) return i + 2
  }
  if (text === '“' && layout.tokens[i + 2]?.text === '”' && isCapital(layout, i + 3)) return i + 4
  let name = i
  while (name < i + 3 && PARTICLE.test(layout.tokens[name]?.lower ?? '')) name += 1
  // "Roe Al-| Mohammed Al-Nur": behind a particle a name known by itself is the rest of this one.
  const rest = layout.people[name]
  if (rest?.first === name && name > i && layout.tokens[name - 1]?.text === '-') return rest.end
  // "bin Sultan": what is an office elsewhere is a name behind a particle.
  const isNamed = name > i && /^\p{Lu}\p{L}/u.test(layout.tokens[name]?.text ?? '') && !layout.people[name]
  return isNamed || isCapital(layout, name) ? name + 1 : i
}

/** "P.", as one token or as two. */
function isInitial({ tokens }: Layout, i: number): boolean {
  const { text = '' } = tokens[i] ?? {}
  return /^\p{Lu}\.$/u.test(text) || (text === '.' && /^\p{Lu}$/u.test(tokens[i - 1]?.text ?? ''))
}

function isCapital(layout: Layout, i: number): boolean {
  const { text = '', lower = '' } = layout.tokens[i] ?? {}
  return /^\p{Lu}\p{L}/u.test(text) && !isKnown(layout, i) && !isWordOfField(lower)
}

/** The "o", "-" and "nong" of "Chan-o-nong", the "-young" of "In-young": whatever hangs on a name without a space. */
function isHyphened({ tokens }: Layout, i: number, at: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !token || before.end !== token.start) return false
  if (token.text === '-') return after?.start === token.end && /^\p{L}/u.test(after.text) && /^\p{L}/u.test(before.text)
  return before.text === '-' && i > at && /^\p{L}/u.test(token.text)
}

function isKnown(layout: Layout, i: number): boolean {
  return (
    layout.names[i] !== undefined ||
    layout.people[i] !== undefined ||
    layout.titles[i] !== undefined ||
    layout.times[i] !== undefined
  )
}

/** Whether a word, in lower case, names an office, a group or an encounter: no name of a person. */
export function isWordOfField(lower: string): boolean {
  return meetingNouns.has(lower) || officeNouns.has(lower) || groupNouns.has(lower)
}

/**
 * Somebody whose name is in no list, told by what follows: "Tarvo Ilmik, Head of Cabinet". Two to five capitalised words, a comma
 * and an office. Not a place with its state, nor a title without a name.
 */
export function readUnknownPerson(layout: Layout, at: number, limit: number): Party | null {
  const end = endOfCapitals(layout, at, limit)
  if (end - at < 2 || layout.tokens[end]?.text !== ',') return null
  const next = /^(?:the|a|an|his|her)$/u.test(layout.tokens[end + 1]?.lower ?? '') ? end + 2 : end + 1
  if (!isOffice(layout, next) || isHeldByNext(layout, next, limit)) return null
  const stop = endOfOfficePhrase(layout, next, limit)
  return {
    first: at,
    end: stop,
    form: 'person',
    participants: [{ ...nameless(layout, at, end), ...stateIn(layout, next, stop) }],
    plural: false,
  }
}

/**
 * What stands behind a name and its comma and says which office its bearer holds: "Roe, | Deputy Minister of Lakeland,". Null where the
 * office is somebody else’s, or nothing of the kind stands there.
 */
export function readOfficeBehind(
  layout: Layout,
  comma: number,
  limit: number,
): { end: number; state?: string; onBehalfOf?: string } | null {
  if (layout.tokens[comma]?.text !== ',') return null
  const next = /^(?:the|a|an|his|her)$/u.test(layout.tokens[comma + 1]?.lower ?? '') ? comma + 2 : comma + 1
  if (!/^\p{Lu}/u.test(layout.tokens[next]?.text ?? '') || !isOffice(layout, next) || isHeldByNext(layout, next, limit))
    return null
  const end = endOfOfficePhrase(layout, next, limit)
  // "Roe, Minister of Trade Doe": the name that follows is the next of a list.
  if (!/^[,.;]$/u.test(layout.tokens[end]?.text ?? '.') || layout.tokens[end - 1]?.lower === 'and') return null
  if (endOfCapitals(layout, end - 2, end) === end) return null
  return { end, ...stateIn(layout, next, end) }
}

/** "Deputy Minister of Lakeland": the state an office is of. None where it is "for" one, or two are named. */
function stateIn(layout: Layout, from: number, end: number): { state?: string; onBehalfOf?: string } {
  const states = new Set<string>()
  for (let i = from; i < end; i += 1) {
    const name = layout.names[i]
    if (name?.value.type === 'state') states.add(name.value.name)
    if (/^(?:for|to)$/u.test(layout.tokens[i]?.lower ?? '')) return {}
  }
  const [state, second] = states
  return state === undefined || second !== undefined ? {} : { state, onBehalfOf: state }
}

/** "Silk Road Ventures, Minister of Trade Roe": the office of whoever is named behind it. Not "Head of Cabinet of the President Roe". */
function isHeldByNext(layout: Layout, at: number, limit: number): boolean {
  if (!reachesPerson(layout, at, limit)) return false
  for (let i = at + 1; layout.people[i] === undefined; i += 1) if (layout.tokens[i]?.lower === 'the') return false
  return true
}

/** "representatives, including Tarvo Ilmiksen.": two to four capitals and no more, among people. */
export function readNamed(layout: Layout, at: number, limit: number): Party | null {
  const end = endOfCapitals(layout, at, limit)
  if (end - at < 2 || end - at > 4 || !/^(?:[,.;]|and|to|in)$/u.test(layout.tokens[end]?.lower ?? '.')) return null
  return { first: at, end, form: 'person', participants: [nameless(layout, at, end)], plural: false }
}

function isOffice(layout: Layout, at: number): boolean {
  for (let i = at; i < at + 4; i += 1) {
    const lower = layout.tokens[i]?.lower ?? ''
    if (layout.titles[i] || officeNouns.has(lower) || lower === 'head' || lower === 'chair') return true
    if (!/^\p{Lu}/u.test(layout.tokens[i]?.text ?? '')) return false
  }
  return false
}

/** The office goes on over names and capitals to the next comma or small word. */
function endOfOfficePhrase(layout: Layout, at: number, limit: number): number {
  let end = at
  while (
    end < Math.min(limit, at + 20) &&
    (isKnown(layout, end) ||
      /^(?:\p{Lu}|of$|the$|for$|and$|’s$|'s$|-$)/u.test(layout.tokens[end]?.text ?? '') ||
      officeNouns.has(layout.tokens[end]?.lower ?? ''))
  )
    end += 1
  return end
}

/** The bearer of an office printed before a name that is in no list: "the Sudlandic counterpart | Aldun Serikov". */
export function readBearer(layout: Layout, at: number, limit: number): { bearer: Participant; end: number } | null {
  // "Minister of Accord Kwan Yong-su": the hyphen tells that the name began before it.
  const first = isHyphened(layout, at, at) ? at - 2 : at
  const end = endOfCapitals(layout, first, limit)
  const isRun = end > at && end - first <= LONGEST_NAME + 1 && /^\p{Lu}/u.test(layout.tokens[first]?.text ?? '')
  // "for Open Seas Peace | and Security Affairs", "for Lake Funds and Minister of Finance": the office goes on.
  const isOfOffice =
    portfolioWords.has(layout.tokens[first]?.lower ?? '') || (end - first === 1 && isGoingOn(layout, end))
  return isRun && !isOfOffice ? { bearer: nameless(layout, first, end), end } : null
}

/** "Funds | and Minister", "Reconciliation | of the Republic": capitals go on behind a small word. */
function isGoingOn({ tokens }: Layout, at: number): boolean {
  if (!/^(?:and|of|for)$/u.test(tokens[at]?.lower ?? '')) return false
  return /^\p{Lu}/u.test(tokens[tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1]?.text ?? '')
}

function nameless(layout: Layout, first: number, end: number): Participant {
  const { start, end: stop } = spanOf(layout, first, end)
  return { name: wordsOf(layout, first, end), as: layout.text.slice(start, stop), type: 'person', start, end: stop }
}

/** The "and" of "relief and development agencies": no plural stands before it. */
function joinsModifiers({ tokens }: Layout, i: number, at: number): boolean {
  const [before, after, last] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]]
  if (
    tokens[i]?.lower !== 'and' ||
    i === at ||
    !before ||
    !/^(?:ADJ|NOUN)$/u.test(before.pos) ||
    before.lower.endsWith('s')
  )
    return false
  if (COLLECTIVE.test(before.lower) || after?.pos !== 'NOUN' || after.lower.endsWith('s')) return false
  return last?.pos === 'NOUN' && last.lower.endsWith('s')
}

// People without a plural.
const COLLECTIVE =
  /^(?:people|media|press|youth|society|academia|industry|business|diaspora|sector|community|judiciary|clergy)$/u

const BEFORE_HEAD = /^(?:ADJ|NOUN|PROPN|DET|NUM)$/u
const LONGEST_GROUP = 12

/**
 * Further people in a list whose noun is in no list: "officials, international partners, and like-minded institutions". A short
 * phrase that ends in a plural noun and is followed by the list’s next comma, by "and", or by what the meeting was for. Not the
 * subject of a new clause, and nothing that has an article of its own.
 */
export function readPlainGroup(layout: Layout, at: number, limit: number): Party | null {
  const { tokens } = layout
  // "the justice sector", "the media"
  if (tokens[at]?.lower === 'the') {
    const isCollective = [1, 2, 3].some((step) => COLLECTIVE.test(tokens[at + step]?.lower ?? ''))
    return isCollective ? readPlainGroup(layout, at + 1, limit) : null
  }
  if (/^(?:this|that|these|those|it|he|she|they|we|you|i)$/u.test(tokens[at]?.lower ?? '')) return null
  let end = at
  while (end < Math.min(limit, at + LONGEST_GROUP)) {
    const { pos = '', text = '', lower = '' } = tokens[end] ?? {}
    const isWord =
      BEFORE_HEAD.test(pos) ||
      text === '-' ||
      tokens[end + 1]?.text === '-' ||
      joinsModifiers(layout, end, at) ||
      (lower === 'of' && end > at) ||
      layout.names[end] !== undefined
    if (!isWord || layout.people[end] || layout.titles[end] || layout.times[end] || meetingNouns.has(lower)) break
    end += 1
  }
  const head = tokens[end - 1]
  const next = tokens[end]
  if (!head || end === at || !/^(?:NOUN|PROPN)$/u.test(head.pos) || head.lower.endsWith('ss')) return null
  if (!head.lower.endsWith('s') && !COLLECTIVE.test(head.lower)) return null
  // "relatives of people detained there" qualifies, "farmers protested" begins a clause.
  const isQualified = /ed$/u.test(next?.lower ?? '') && tokens.slice(at, end).some(({ lower }) => lower === 'of')
  if (next && !/^(?:,|and|to|in|on|from|at|during|who|;|\.)$/u.test(next.lower) && !isQualified) return null
  const span = spanOf(layout, at, end)
  const words = wordsOf(layout, at, end).replace(/^(?:an?|other) /u, '')
  return {
    first: at,
    end,
    form: 'group',
    participants: [{ name: words, as: layout.text.slice(span.start, span.end), type: 'group', ...span }],
    plural: true,
  }
}

const IN_TITLE = /^(?:of|the|for|on|and|to|in|with|-)$/u
const SEATS = /^(?:deputy|marshal|attorney|prosecutor|rector|judge|justice|member)$/u
/** What a name does not end in and a word for an office's field does. */
const ABSTRACT = /(?:tion|ment|ship|ness|ity|ism|ance|ence|ics|ing|ies)s?$/u

/**
 * "Special Representative on Open Seas Tarimov", "Speaker of the Lakelandic Parliament Tarimov": an office in capitals whose last
 * word is a name that no list knows. Not "Chair of the Lake Fisheries Association", which names a body.
 */
export function readTitledUnknown(layout: Layout, at: number, limit: number): Party | null {
  const { tokens } = layout
  let hasOffice = false
  let end = at
  for (; end < Math.min(limit, at + 16); end += 1) {
    const { text = '', lower = '' } = tokens[end] ?? {}
    if (layout.people[end] || layout.times[end]) return null
    if ((officeNouns.has(lower) || SEATS.test(lower)) && /^\p{Lu}/u.test(text)) hasOffice = true
    if (!/^\p{Lu}/u.test(text) && !(end > at && IN_TITLE.test(lower) && leadsToCapital(layout, end + 1))) break
  }
  const last = end - 1
  const isName =
    last > at + 1 &&
    !isKnown(layout, last) &&
    !isWordOfField(tokens[last]?.lower ?? '') &&
    isSurname(tokens[last]?.lower ?? '') &&
    /^\p{Lu}/u.test(tokens[last - 1]?.text ?? '')
  if (!hasOffice || !isName || !/^(?:,|and|;|\.|to)$/u.test(tokens[end]?.lower ?? '.')) return null
  const named = { ...nameless(layout, last, end), ...stateIn(layout, at, last) }
  return { first: at, end, form: 'person', participants: [named], plural: false }
}

function isSurname(lower: string): boolean {
  return !portfolioWords.has(lower) && !BODY_WORDS.has(lower) && !SEATS.test(lower) && !ABSTRACT.test(lower)
}

function leadsToCapital({ tokens }: Layout, at: number): boolean {
  return /^\p{Lu}/u.test(tokens[tokens[at]?.lower === 'the' ? at + 1 : at]?.text ?? '')
}
