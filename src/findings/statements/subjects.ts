import { OFFICES } from '../../vocabulary/offices.js'
import { adjectiveFor, isPersonAt, NOUNS, nounPhraseEndingAt, type Subject, shareEndingAt } from './noun-phrases.js'
import { lowerAt, posAt, type StatementPage } from './page.js'

export type { Subject } from './noun-phrases.js'

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who', 'both'])
/** Words that stand for a noun before them: "the report, which found", "a count that shows". */
const RELATIVES = new Set(['who', 'which', 'that'])
const QUANTITIES = new Set([
  'most',
  'many',
  'some',
  'others',
  'several',
  'those',
  'half',
  'two-thirds',
  'three-quarters',
])
const COMMAS = new Set([',', '--', '—', '–', '―', '-'])
const JUMPS = 10

/** What a look back finds: the subject, the token to look at next, or undefined where the words are another clause's. */
type Step = Subject | number | undefined

/**
 * The subject that stands before a verb group, past adverbs, asides between commas, prepositional phrases and participles
 * ("Roe, an envoy, on Monday said"). Undefined where none is found before `first` or the words are another clause's.
 */
export function findSubjectBefore(page: StatementPage, group: number, first: number): Subject | undefined {
  let at = group - 1
  let isBehindComma = false
  for (let jump = 0; jump < JUMPS && at >= first; jump++) {
    if ((page.quotationAt[at] ?? -1) >= 0) return undefined
    const isComma = COMMAS.has(lowerAt(page, at))
    const step = isComma
      ? beforeAside(page, at, first)
      : (beforeSetting(page, at, first) ?? subjectAt(page, at, { group, first, isBehindComma }))
    if (typeof step !== 'number') return step
    isBehindComma ||= isComma
    at = step
  }
  return undefined
}

/** Before the aside that a comma ends; the subject itself where the aside is its name. */
function beforeAside(page: StatementPage, comma: number, first: number): Step {
  const opening = findAside(page, comma, first)
  return opening === undefined ? undefined : (namedBetween(page, opening, comma, first) ?? opening - 1)
}

/** Before a bracket, a time or an adverb; undefined where none of them stands here. */
function beforeSetting(page: StatementPage, at: number, first: number): number | undefined {
  const lower = lowerAt(page, at)
  if (lower === ')' || lower === ']') return openingBracket(page, at, first) - 1
  if (page.timeAt[at]) return /^(?:on|in|at|since|early|late)$/.test(lowerAt(page, at - 1)) ? at - 2 : at - 1
  return /^(?:later|earlier|then|also|here|there|abroad)$/.test(lower) ? at - 1 : undefined
}

type Look = Readonly<{ group: number; first: number; isBehindComma: boolean }>

/** The subject that ends at a token, or what stands before the phrase or the participle that does. */
function subjectAt(page: StatementPage, at: number, { group, first, isBehindComma }: Look): Step {
  const lower = lowerAt(page, at)
  if (QUANTITIES.has(lower) && lowerAt(page, at - 1) !== 'the') return { first: at, end: at + 1, at }
  if (PRONOUNS.has(lower) || (RELATIVES.has(lower) && isRelative(page, at, group))) return pronoun(page, at, first)
  if (lower === 'them') return shareOfThem(page, at, first)
  const noun =
    shareEndingAt(page, at, first) ?? nounPhraseEndingAt(page, at, first) ?? adjectiveFor(page, at, group, first)
  if (noun) return settled(page, noun, first, isBehindComma)
  // "people familiar with the talks said": an adjective behind its noun.
  if (posAt(page, at) === 'ADJ' && posAt(page, at + 1) === 'ADP' && posAt(page, at - 1) === 'NOUN') return at - 1
  return participleBefore(page, at, first) ?? (/ing$/.test(lower) && posAt(page, at) === 'VERB' ? at - 1 : undefined)
}

/** "one of them", "some of them". */
function shareOfThem(page: StatementPage, at: number, first: number): Subject | undefined {
  const share = at - 2
  const isShare = posAt(page, share) === 'NUM' || QUANTITIES.has(lowerAt(page, share))
  return share >= first && lowerAt(page, at - 1) === 'of' && isShare
    ? { first: share, end: at + 1, at: share }
    : undefined
}

/** A noun phrase is the subject unless it stands in a phrase or an aside of another's. */
function settled(page: StatementPage, noun: Subject, first: number, isBehindComma: boolean): Step {
  const before = noun.first - 1
  if (before < first) return noun
  // "Roe, the editor of the daily, the Delta Post, said": an apposition hands on to the person it describes.
  // In "the port had closed, the town said" the town is no apposition: no comma parts it from its verb.
  if (
    isBehindComma &&
    COMMAS.has(lowerAt(page, before)) &&
    before - 1 >= first &&
    isPersonAt(page, before - 1) &&
    !isPersonAt(page, noun.at)
  )
    return nounPhraseEndingAt(page, before - 1, first)
  if (posAt(page, before) === 'ADP' && !isSubordinator(lowerAt(page, before)))
    return nameBehindNoun(page, noun) ?? before - 1
  if (!/ing$/.test(lowerAt(page, before)) || posAt(page, before) !== 'VERB') return noun
  // "Leading dockers said": a participle that opens the sentence tells which.
  return before === first ? { ...noun, first } : before - 1
}

/** "the report filed on Monday said", "text found on the disk suggests": a participle behind its noun, which is the subject. Not behind a person. */
function participleBefore(page: StatementPage, at: number, first: number): number | undefined {
  const isParticiple = /(?:ed|en|ade|ent|ound|old)$/.test(lowerAt(page, at)) && posAt(page, at) === 'VERB'
  const noun = at - 1
  if (!isParticiple || noun < first || isPersonAt(page, noun)) return undefined
  return posAt(page, noun) === 'NOUN' || lowerAt(page, noun) === 'those' ? noun : undefined
}

/** "in her letter Roe", "at the talks Minister Roe": the name with its title, which no part of the phrase before it is. */
function nameBehindNoun(page: StatementPage, { first, end, at }: Subject): Subject | undefined {
  if (!isPersonAt(page, at)) return undefined
  let from = at
  while (from > first && (isPersonAt(page, from - 1) || /^\p{Lu}/u.test(page.tokens[from - 1]?.text ?? ''))) from -= 1
  const noun = page.tokens[from - 1]
  if (from === first || noun?.pos !== 'NOUN' || OFFICES.has(noun.lower)) return undefined
  return { first: from, end, at }
}

const FARTHEST_RELATIVE = 40

/**
 * The noun phrase that a relative clause without a comma belongs to, the clause standing between it and its verb: "friends who
 * have seen him lately say". Undefined where no such clause ends right before the verb group.
 */
export function findRelativeHead(page: StatementPage, group: number, first: number): Subject | undefined {
  let verbs = 0
  for (let at = group - 1; at > first && group - at < FARTHEST_RELATIVE; at--) {
    if ((page.quotationAt[at] ?? -1) >= 0) return undefined
    const lower = lowerAt(page, at)
    if (lower === ';' || lower === ':') return undefined
    if (/^(?:VERB|AUX)$/.test(posAt(page, at))) verbs += 1
    if (lower !== 'who' && !(lower === 'that' && verbs === 1)) continue
    const end = lowerAt(page, at - 1) === ',' ? at - 2 : at - 1
    return verbs > 0 ? nounPhraseEndingAt(page, lowerAt(page, end) === "'s" ? end - 1 : end, first) : undefined
  }
  return undefined
}

/** "the spokesman, Jane Roe, said": a description and the name it is given between commas are one subject, headed by the name. */
function namedBetween(page: StatementPage, opening: number, closing: number, first: number): Subject | undefined {
  if (closing - opening > 7) return undefined
  for (let at = opening + 1; at < closing; at++)
    if (!isPersonAt(page, at) && !/^(?:\p{Lu}|\.)/u.test(page.tokens[at]?.text ?? '')) return undefined
  const described = nounPhraseEndingAt(page, opening - 1, first)
  if (!described || isPersonAt(page, described.at)) return undefined
  const named = { first: described.first, end: closing, at: closing - 1 }
  if (isPersonAt(page, closing - 1)) return named
  // "the capital, Astana": a place, or no person's name.
  const isUnknown =
    closing - opening > 2 && isSomebody(lowerAt(page, described.at)) && !holdsName(page, opening, closing)
  return isUnknown ? { ...named, apposed: opening + 1 } : undefined
}

/** Words for people beside offices. */
const PERSON =
  /^(?:host|hostess|guest|counterpart|colleague|interlocutor|predecessor|successor|wife|husband|brother|sister|son|daughter|father|mother|friend|partner|opponent|rival|critic)$/

function isSomebody(noun: string): boolean {
  return OFFICES.has(noun) || PERSON.test(noun)
}

function holdsName(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((page.nameAt[at] ?? -1) >= 0) return true
  return false
}

/** The subject right after a verb, as in «"…", said the envoy». */
export function findSubjectAfter(page: StatementPage, from: number, end: number): Subject | undefined {
  const lower = lowerAt(page, from)
  if (PRONOUNS.has(lower) && lower !== 'who') return { first: from, end: from + 1, at: from }
  let at = from
  let head = -1
  let sawOf = false
  while (at < end && at - from < LONGEST_SUBJECT && (page.quotationAt[at] ?? -1) < 0) {
    if (page.timeAt[at]) {
      // "the 2016 survey", "a recent count": a time that only tells which.
      if (head >= 0) break
    } else if (isNounOrName(page, at)) {
      if (!sawOf || isPersonAt(page, at)) head = at
    } else if (isLinkOf(page, at)) sawOf = true
    else if (!mayStandIn(page, at, from)) break
    if (head >= 0 && posAt(page, at) === 'DET' && at > head && !sawOf) break
    at += 1
  }
  if (head < 0) return undefined
  const last = sawOf ? trimEnd(page, at, head) : head + 1
  return { first: from, end: Math.max(last, head + 1), at: head }
}

const LONGEST_SUBJECT = 16

/** A capital in mid-sentence is a name, whatever the tagger takes it for. */
function isNounOrName(page: StatementPage, at: number): boolean {
  return (
    NOUNS.has(posAt(page, at)) || (page.nameAt[at] ?? -1) >= 0 || /^\p{Lu}\p{Ll}/u.test(page.tokens[at]?.text ?? '')
  )
}

/** "the head of", "the minister for". */
function isLinkOf(page: StatementPage, at: number): boolean {
  const word = lowerAt(page, at)
  return word === 'of' || (word === 'for' && TITLE_FOR.test(lowerAt(page, at - 1)))
}

const TITLE_FOR =
  /^(?:secretary|minister|commissioner|representative|envoy|director|spokesman|spokeswoman|spokesperson)$/

/** Articles, adjectives and the like; "and" only before another noun, a participle only behind its article ("the printed card"). */
function mayStandIn(page: StatementPage, at: number, from: number): boolean {
  const pos = posAt(page, at)
  const word = lowerAt(page, at)
  if (word === 'and') return NOUNS.has(posAt(page, at + 1)) || (page.nameAt[at + 1] ?? -1) >= 0
  if (pos === 'VERB' && /(?:ed|en)$/.test(word) && posAt(page, at - 1) === 'DET' && at > from) return true
  return /^(?:DET|ADJ|NUM|PART)$/.test(pos) || /^(?:-|['’]s|his|her|its|their)$/.test(word)
}

function trimEnd(page: StatementPage, at: number, head: number): number {
  let end = at
  while (end > head + 1 && !NOUNS.has(posAt(page, end - 1)) && (page.nameAt[end - 1] ?? -1) < 0) end -= 1
  return end
}

/** "after", "because", "while": what follows is a clause of its own, so the noun before the verb is its subject. */
function isSubordinator(word: string): boolean {
  return /^(?:after|before|because|while|as|since|until|than|that|if|though|although|whether|when|where)$/.test(word)
}

/** "which" and "that" right before their verb and behind a noun; "which", behind its comma as well. Not "said that showed". */
function isRelative(page: StatementPage, at: number, group: number): boolean {
  if (at !== group - 1) return false
  const before = lowerAt(page, at) === 'which' && lowerAt(page, at - 1) === ',' ? at - 2 : at - 1
  return NOUNS.has(posAt(page, before))
}

function pronoun(page: StatementPage, at: number, first: number): Subject | undefined {
  if (!RELATIVES.has(lowerAt(page, at))) return { first: at, end: at + 1, at }
  // "noted Roe, who expressed hope": the antecedent stands before the comma.
  let before = at - 1
  if (COMMAS.has(lowerAt(page, before))) before -= 1
  if (lowerAt(page, before) === 'those') return { first: before, end: before + 1, at: before, relative: at }
  const antecedent = before >= first ? nounPhraseEndingAt(page, before, first) : undefined
  return antecedent && { ...antecedent, relative: at }
}

/** Start of an aside that ends with the comma at `at`: the comma or dash before it. */
function findAside(page: StatementPage, at: number, first: number): number | undefined {
  const mark = lowerAt(page, at)
  for (let back = at - 1; back > first && at - back < 45; back--) {
    if ((page.quotationAt[back] ?? -1) >= 0) return undefined
    const word = lowerAt(page, back)
    if (word === mark && isSubjectBeforeComma(page, back)) {
      return isPredicate(page, back + 1, at) ? undefined : back
    }
    if (word === ';' || word === ':') return undefined
  }
  return undefined
}

/** ", is one of the largest, noted Roe": a finite verb of its own makes no aside, unless "who" or "as" leads it. */
function isPredicate(page: StatementPage, from: number, to: number): boolean {
  if (
    /^(?:who|which|whose|where|when|while|as|if|although|though|after|before|because|since)$/.test(lowerAt(page, from))
  )
    return false
  for (let at = from; at < to; at++) {
    if ((page.nameAt[at] ?? -1) >= 0) continue
    const word = lowerAt(page, at)
    const before = lowerAt(page, at - 1)
    if (/^(?:who|which|that)$/.test(word)) return false
    if (posAt(page, at) === 'AUX' && before !== 'to') return true
    if (at === from && posAt(page, at) === 'VERB' && !/(?:ing|ed)$/.test(word)) return true
  }
  return false
}

/** A comma between the members of a list or inside "Vienna, Austria" opens no aside. */
function isSubjectBeforeComma(page: StatementPage, comma: number): boolean {
  const pos = posAt(page, comma - 1)
  return (
    NOUNS.has(pos) ||
    (page.nameAt[comma - 1] ?? -1) >= 0 ||
    PRONOUNS.has(lowerAt(page, comma - 1)) ||
    lowerAt(page, comma - 1) === 'them' ||
    lowerAt(page, comma - 1) === ')'
  )
}

function openingBracket(page: StatementPage, at: number, first: number): number {
  for (let back = at - 1; back >= first && at - back < 40; back--) {
    const word = lowerAt(page, back)
    if (word === '(' || word === '[') return back
  }
  return at
}
