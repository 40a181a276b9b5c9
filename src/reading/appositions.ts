import type { Scan } from './scan.js'
import { isCapital, isGlued, isSameSentence, nameAt, wordsOf } from './scan.js'
import type { FoundTitle } from './titles.js'
import { titleAt } from './titles.js'

const LONGEST_GROUP = 14
const LONGEST_TAIL = 22

/**
 * The title that follows a name: "X Y, a fellow at the Z Institute," or "X Y (president of Z)" or "X Y, who was foreign minister
 * until 2019,". Not the next person of a list ("X Y, Foreign Minister P Q and others") and not a clause ("X Y, speaking in Z").
 */
export function titleAfter(scan: Scan, end: number): FoundTitle | undefined {
  const mark = scan.tokens[end]
  if (!mark || !isSameSentence(scan, end - 1, end)) return undefined
  if (mark.text === ',' || mark.text === '(' || mark.text === '—' || mark.text === '–') {
    // "X Y, and Minister of Trade Z W": "and" opens the next of a list.
    if (scan.words.conjunctions.has(scan.tokens[end + 1]?.lower ?? '')) return undefined
    const link = linkAt(scan, end + 1)
    const title = groupAt(scan, link.at, mark.text === '(')
    return title && withPeriod(scan, title, link.past)
  }
  const link = linkAt(scan, end)
  return link.at > end ? asLinked(scan, link.at, link.past) : undefined
}

/** "who is", "who served as": what follows is the title, in the tense that tells whether it is still held. */
function linkAt({ tokens, words }: Scan, at: number): { at: number; past: boolean } {
  let i = words.relative.has(tokens[at]?.lower ?? '') ? at + 1 : at
  const tense = words.titleVerbs.get(tokens[i]?.lower ?? '')
  if (tense === undefined) return { at, past: false }
  i += 1
  if (tokens[i]?.lower === 'as') i += 1
  return { at: i, past: tense === 'past' }
}

/** "X Y is a fellow at Z": only with an article, since "X Y is head and shoulders above" names no office. */
function asLinked(scan: Scan, at: number, past: boolean): FoundTitle | undefined {
  const first = scan.tokens[at]?.lower ?? ''
  if (
    !scan.words.articles.has(first) &&
    !scan.words.offices.has(first) &&
    !scan.words.officeModifiers.has(first) &&
    nameAt(scan, at)?.type !== 'state'
  )
    return undefined
  const title = groupAt(scan, at, false)
  return title && withPeriod(scan, title, past)
}

const PERIOD_OPENERS = new Set(['until', 'since', 'from', 'in', 'between', 'during'])

/** The time a title was held, as printed after it: "until 2019", "from 2012 to 2016". */
function withPeriod(scan: Scan, found: FoundTitle, past: boolean): FoundTitle {
  const former = found.title.former || past
  for (let i = found.end; i < found.end + 8 && isSameSentence(scan, found.end - 1, i); i += 1) {
    const token = scan.tokens[i]
    if (!token || /^[,.;()]$/u.test(token.text)) break
    if (!PERIOD_OPENERS.has(token.lower)) continue
    const end = periodEnd(scan, i)
    if (end > i) return { ...found, title: { ...found.title, former, during: wordsOf(scan, i, end) } }
  }
  return { ...found, title: { ...found.title, former } }
}

/** The token after the last year of a period that opens at `start`, or `start` where no year follows soon. */
function periodEnd(scan: Scan, start: number): number {
  let end = start
  for (let i = start + 1; i < start + 9 && isSameSentence(scan, start, i); i += 1) {
    const token = scan.tokens[i]
    if (!token || /^[,.;()]$/u.test(token.text)) break
    if (/^(?:19|20)\d\d$/u.test(token.text)) end = i + 1
  }
  return end
}

/** The title whose noun group begins at a token, after an article, if the group ends in an office. */
function groupAt(scan: Scan, start: number, inParenthesis: boolean): FoundTitle | undefined {
  let first = start
  if (scan.words.articles.has(scan.tokens[first]?.lower ?? '')) first += 1
  const head = headOfGroup(scan, first)
  if (head === undefined) return undefined
  const found = titleAt(scan, head)
  if (!found || found.first < first) return withGroup(scan, first, head, found)
  if (!inParenthesis && isNextInList(scan, start, found)) return undefined
  return withGroup(scan, first, head, found)
}

/** The last office of a noun group: "the Almaty-based | director", "Kazakhstan’s deputy | prime minister". */
function headOfGroup(scan: Scan, first: number): number | undefined {
  let head: number | undefined
  for (let i = first; i < first + LONGEST_GROUP && isSameSentence(scan, first - 1, i); i += 1) {
    const token = scan.tokens[i]
    if (!token) break
    const name = nameAt(scan, i)
    if (name?.type === 'person') break
    if (name) {
      if (head !== undefined) break
      i = name.end - 1
      continue
    }
    if (scan.words.offices.has(token.lower)) {
      head = i
      continue
    }
    if (head !== undefined && !isGlued(scan, i)) break
    if (/^['’]s?$/u.test(token.text) || token.text === '-' || scan.words.former.has(token.lower)) continue
    // An appositive noun group holds no verb, no preposition and no mark; participles modify ("leading", "based").
    if (token.pos === 'VERB' && !/(?:ing|ed)$/u.test(token.lower)) break
    if (!/^(?:ADJ|NOUN|PROPN|VERB|NUM|ADV|DET|CCONJ)$/u.test(token.pos) || scan.words.articles.has(token.lower)) break
  }
  return head
}

function isNextInList(scan: Scan, start: number, found: FoundTitle): boolean {
  if (scan.words.articles.has(scan.tokens[start]?.lower ?? '')) return false
  const next = nameAt(scan, found.next)
  const token = scan.tokens[found.end]
  if (next?.type === 'person' && next.first === found.next) return true
  // "X Y, President Z W": the office opens the next name of the list.
  return (
    token !== undefined &&
    found.next === found.end &&
    isSameSentence(scan, found.end - 1, found.end) &&
    isCapital(token.text) &&
    nameAt(scan, found.end) === undefined &&
    !/^(?:\p{Lu}\.|I)$/u.test(token.text)
  )
}

/** The title with its group's other words and whom it is held for: in an apposition both can be printed small and far apart. */
function withGroup(scan: Scan, first: number, head: number, found: FoundTitle | undefined): FoundTitle | undefined {
  if (!found) return undefined
  const lower = scan.tokens[head]?.lower ?? ''
  const isOfState = scan.words.officesOfState.has(lower)
  let from = found.first
  for (let i = found.first - 1; i >= first; i -= 1) {
    const token = scan.tokens[i]
    const name = nameAt(scan, i)
    if (!token || name || /^['’]s?$/u.test(token.text)) break
    if (token.text === '-' || token.lower === 'based' || isGlued(scan, i + 1)) continue
    if (!/^(?:ADJ|NOUN|PROPN)$/u.test(token.pos) || scan.words.former.has(token.lower) || token.lower === 'current')
      break
    from = i
  }
  const tail = found.title.of === null ? heldFor(scan, found.end) : undefined
  const possessor = nameBefore(scan, first, from)
  const state = found.state ?? stateIn(tail) ?? stateIn(possessor)
  const printed = found.title.of ?? tail?.name ?? (isOfState ? possessor?.name : bodyIn(possessor)) ?? null
  const end = tail && tail.joiner > found.end ? tail.joiner : found.end
  const last = scan.tokens[end - 1]
  return {
    ...found,
    first: from,
    end,
    state: isOfState ? state : null,
    title: {
      ...found.title,
      former: found.title.former || hasFormer(scan, first, found.first),
      start: scan.tokens[from]?.start ?? found.title.start,
      end: end > found.end && last ? last.end : found.title.end,
      title: [wordsOf(scan, from, found.first), found.title.title, wordsOf(scan, found.end, end)]
        .filter(Boolean)
        .join(' '),
      of: !isOfState && printed === state ? null : printed,
    },
  }
}

function hasFormer(scan: Scan, first: number, end: number): boolean {
  for (let i = first; i < end; i += 1) if (scan.words.former.has(scan.tokens[i]?.lower ?? '')) return true
  return false
}

type Holder = Readonly<{ name: string; type: string }>

function stateIn(name: Holder | undefined): string | null {
  return name?.type === 'state' ? name.name : null
}

function bodyIn(name: Holder | undefined): string | undefined {
  return name?.type === 'state' ? undefined : name?.name
}

function nameBefore(scan: Scan, first: number, from: number): Holder | undefined {
  for (let i = from - 1; i >= first; i -= 1) {
    const name = nameAt(scan, i)
    if (name && (name.type === 'state' || name.type === 'organisation')) return name
  }
  return undefined
}

/** The body or state after "at", "of", "for", "with": "professor of history at Z University". */
function heldFor(scan: Scan, end: number): (Holder & Readonly<{ joiner: number }>) | undefined {
  let joined = false
  let joiner = end
  for (let i = end; i < end + LONGEST_TAIL && isSameSentence(scan, end - 1, i); i += 1) {
    const token = scan.tokens[i]
    if (!token || /^[,.;:()"“”«»!?]$/u.test(token.text) || token.pos === 'AUX') return undefined
    if (scan.words.relative.has(token.lower) || scan.words.conjunctions.has(token.lower)) return undefined
    if (token.pos === 'VERB' && token.lower !== 'based') return undefined
    if (scan.words.holderPrepositions.has(token.lower)) {
      joined = !scan.words.placePrepositions.has(token.lower)
      joiner = i
    }
    const name = nameAt(scan, i)
    if (!name) continue
    if (name.type === 'person') return undefined
    const isHolder =
      name.type === 'organisation' || name.type === 'format' || (name.type === 'state' && !name.adjective)
    if (joined && isHolder) return { name: name.name, type: name.type, joiner }
    i = name.end - 1
  }
  return undefined
}
