import { firstEndingAfter } from '../../reading/mentions.js'
import type { Sentence } from '../../reading/reading.js'
import { type ClausePage, printedWords } from '../clauses/clauses.js'
import { nameAt, tokenBehind } from '../clauses/parties.js'
import { lowerAt, posAt } from '../statements/page.js'
import type { FormatMention } from './mentions.js'
import { memberCues } from './words.js'

/** Who belongs to a format, and the tokens that say so. */
export type Members = Readonly<{ names: readonly string[]; first: number; end: number }>

/** The members a sentence gives a format. Not members: hosts, guests, and the states a meeting merely talked about. */
export function findMembers(
  page: ClausePage,
  sentence: Sentence,
  mention: FormatMention,
  isFounding: boolean,
): Members | undefined {
  return (
    listedMembers(page, sentence, mention) ??
    sitting(page, sentence, mention) ??
    bracketed(page, mention, sentence) ??
    joint(page, mention, sentence, isFounding) ??
    joined(page, sentence, mention)
  )
}

/** "an organisation consisting of A, B and C". */
function listedMembers(page: ClausePage, sentence: Sentence, mention: FormatMention): Members | undefined {
  const from = page.words.tokens[mention.end - 1]?.end ?? sentence.start
  const after = page.text.slice(from, Math.min(sentence.end, from + 240))
  for (const cue of memberCues) {
    const match = cue.exec(after)
    if (!match || /[;:]/u.test(after.slice(0, match.index))) continue
    const start = tokenAt(page, from + match.index + match[0].length, mention.end)
    const list = readList(page, start, sentence.endToken)
    if (list.names.length >= 2) return { names: list.names, first: mention.first, end: list.end }
  }
  return undefined
}

const SITTING =
  /\b(?:held|convened|opened|concluded) (?:the|their|its) (?:inaugural|first|second|third|fourth|fifth|annual|\d{1,2}(?:st|nd|rd|th)) (?:ministerial )?(?:meeting|session|summit) of (?:the )?$/iu

/** "the Governments of A, B and C held the inaugural meeting of the Forum": governments meet as a format's members. */
function sitting(page: ClausePage, sentence: Sentence, mention: FormatMention): Members | undefined {
  const { words } = page
  const before = page.text.slice(
    Math.max(sentence.start, (words.tokens[mention.first]?.start ?? 0) - 60),
    words.tokens[mention.first]?.start ?? 0,
  )
  if (!SITTING.test(before)) return undefined
  for (let i = sentence.firstToken; i < mention.first; i += 1) {
    if (lowerAt(words, i) !== 'governments' || lowerAt(words, i + 1) !== 'of') continue
    const list = readList(page, i + 2, mention.first)
    if (list.names.length >= 2) return { names: list.names, first: i, end: list.end }
  }
  return undefined
}

/** "the C5+1 format (Central Asian countries + US)". */
function bracketed(page: ClausePage, { first, end }: FormatMention, { endToken }: Sentence): Members | undefined {
  let open = end
  while (open < end + 3 && lowerAt(page.words, open) !== '(') open += 1
  if (lowerAt(page.words, open) !== '(') return undefined
  const list = readList(page, open + 1, Math.min(endToken, open + 30))
  const closes = lowerAt(page.words, list.end) === ')' || lowerAt(page.words, list.end) === ''
  return list.names.length >= 2 && closes ? { names: list.names, first, end: list.end } : undefined
}

/** "a C5+1 summit of Kazakh and US diplomats"; "cooperation between A and B" where the founding is told. */
function joint(
  page: ClausePage,
  { first, end }: FormatMention,
  { endToken }: Sentence,
  isFounding: boolean,
): Members | undefined {
  const { words } = page
  const isSitting =
    /^(?:summit|meeting|group|dialogue|format|forum)$/u.test(lowerAt(words, end)) && lowerAt(words, end + 1) === 'of'
  if (isSitting) {
    const list = readList(page, end + 2, endToken)
    const people =
      /^(?:diplomats|ministers|leaders|officials|countries|states|nations|representatives|presidents)$/u.test(
        lowerAt(words, list.end),
      )
    if (list.names.length >= 2) return { names: list.names, first, end: people ? list.end + 1 : list.end }
  }
  if (!isFounding) return undefined
  for (let i = end; i < endToken; i += 1) {
    if (lowerAt(words, i) !== 'between') continue
    const list = readList(page, i + 1, endToken)
    if (list.names.length >= 2) return { names: list.names, first: i - 1, end: list.end }
  }
  return undefined
}

/** "Kazakhstan is a member of the union", "the two countries are both part of". */
function joined(page: ClausePage, sentence: Sentence, mention: FormatMention): Members | undefined {
  const { words } = page
  let at = mention.first - 1
  while (at > sentence.firstToken && /^(?:the|\[|\])$/u.test(lowerAt(words, at))) at -= 1
  if (lowerAt(words, at) !== 'of' || !/^(?:members?|part)$/u.test(lowerAt(words, at - 1))) return undefined
  let verb = at - 2
  while (verb > sentence.firstToken && /^(?:a|an|both|also|all|founding|full|not)$/u.test(lowerAt(words, verb))) {
    if (lowerAt(words, verb) === 'not') return undefined
    verb -= 1
  }
  if (!/^(?:is|are|became|remains?|was|were)$/u.test(lowerAt(words, verb))) return undefined
  const start = startOfSubject(page, verb, sentence)
  const list = readList(page, start, verb)
  const names =
    list.names.length > 0
      ? list.names
      : /^(?:countries|states|nations|both|two)$/u.test(lowerAt(words, verb - 1))
        ? twoStatesBefore(page, sentence)
        : []
  return names.length > 0 ? { names, first: start, end: mention.end } : undefined
}

function startOfSubject({ words }: ClausePage, verb: number, { firstToken }: Sentence): number {
  let start = verb
  while (
    start > firstToken &&
    verb - start < 20 &&
    ((words.nameAt[start - 1] ?? -1) >= 0 ||
      /^(?:the|and|,|both|two|countries|states|nations)$/u.test(lowerAt(words, start - 1)))
  )
    start -= 1
  return start
}

/** "The two countries": those of the sentence before, if it names two. */
function twoStatesBefore({ reading, words, sentences }: ClausePage, sentence: Sentence): string[] {
  const before = sentences[firstEndingAfter(sentences, (words.tokens[sentence.firstToken]?.start ?? 0) - 1) - 1]
  const states = new Set<string>()
  if (!before) return []
  for (let at = firstEndingAfter(reading.names, before.start); at < reading.names.length; at += 1) {
    const name = reading.names[at]
    if (!name || name.start >= before.end) break
    if (name.type === 'state') states.add(name.name)
  }
  return states.size === 2 ? [...states] : []
}

/** The states, bodies and groups of countries in a list. */
export function readList(page: ClausePage, at: number, limit: number): { names: string[]; end: number } {
  const { words } = page
  const names: string[] = []
  let end = at
  for (let i = at; i < Math.min(limit, at + 60); ) {
    const name = nameAt(page, i)
    const lower = lowerAt(words, i)
    if (name && name.type !== 'person' && name.type !== 'format') {
      const behind = tokenBehind(page, i)
      if (/^['’]s?$/u.test(lowerAt(words, behind))) break
      const isGroup =
        name.adjective && /^(?:countries|states|nations|republics|governments)$/u.test(lowerAt(words, behind))
      if (!(name.type === 'place' && /^(?:Soviet)$/u.test(name.name)))
        names.push(isGroup ? printedWords(page, i, behind + 1) : name.name)
      i = isGroup ? behind + 1 : behind
      end = i
      continue
    }
    const isLink =
      /^(?:,|and|the|of|plus|\+|as|well|five|four|three|six|all|former|governments|republics|countries|states|both|kingdom|republic)$/u.test(
        lower,
      )
    if (!isLink || posAt(words, i) === 'VERB') break
    i += 1
  }
  return { names: [...new Set(names)], end }
}

/** The first token from `from` on that ends after a character. */
export function tokenAt({ words }: ClausePage, offset: number, from: number): number {
  let at = from
  while (at < words.tokens.length && (words.tokens[at]?.end ?? 0) <= offset) at += 1
  return at
}
