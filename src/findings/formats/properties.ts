import type { Sentence } from '../../reading/reading.js'
import type { FormatProperty } from '../../vocabulary/further-findings.js'
import { type ClausePage, endOfClause, printedWords } from '../clauses/clauses.js'
import { lowerAt, posAt } from '../statements/page.js'
import { tokenAt } from './members.js'
import type { FormatMention } from './mentions.js'
import { formatNouns, frequencyWord, purposeCue } from './words.js'

/** A property with its value; tokens `first` to `end` state it. */
export type FoundProperty = Readonly<{
  property: FormatProperty
  value: string | number | readonly string[]
  first: number
  end: number
}>

/** What a sentence says a format is for. Not a purpose: what one of its meetings, projects or members aims at. */
export function findPurpose(
  page: ClausePage,
  sentence: Sentence,
  mention: FormatMention,
  isFounding: boolean,
): FoundProperty | undefined {
  const from = page.words.tokens[mention.end - 1]?.end ?? sentence.start
  const after = page.text.slice(from, sentence.end)
  const match = purposeCue.exec(after)
  if (!match || /[;]/u.test(after.slice(0, match.index))) return undefined
  const isBare = /^(?:to|in order to)\s*$/iu.test(match[0])
  if (isBare && !isFounding) return undefined
  const first = tokenAt(page, from + match.index, mention.end)
  if (!isFounding && !isSubjectOf(page, mention, first)) return undefined
  const start = isBare ? first : tokenAt(page, from + match.index + match[0].length, mention.end)
  const end = endOfClause(page, start, sentence)
  if (end - start < 2) return undefined
  return {
    property: 'purpose',
    value: printedWords(page, isBare && lowerAt(page.words, start) === 'to' ? start + 1 : start, end),
    first,
    end,
  }
}

/** Nothing but the format's own noun phrase and auxiliaries between the format and its aim. */
function isSubjectOf({ words }: ClausePage, { first, end }: FormatMention, cue: number): boolean {
  // "our partnership with the forum is focused on", "beyond the forum, with the aim of": not the forum’s own aim.
  const before = /^(?:the|this|our)$/u.test(lowerAt(words, first - 1)) ? first - 2 : first - 1
  if (/^(?:with|to|in|at|beyond|by|from|through|against)$/u.test(lowerAt(words, before))) return false
  for (let i = end; i < cue; i += 1) {
    if (
      /^(?:meetings?|projects?|summit|ministerial|discussions|talks|secretariat|statement|visit)$/u.test(
        lowerAt(words, i),
      )
    )
      return false
    if (posAt(words, i) === 'VERB' && !/^(?:began|focused|called|known)$/u.test(lowerAt(words, i))) return false
    if (
      posAt(words, i) === 'NOUN' &&
      !formatNouns.has(lowerAt(words, i)) &&
      !/^(?:objective|goal|aim|purpose|mission)$/u.test(lowerAt(words, i))
    )
      return false
  }
  return cue - end < 14
}

const SITTERS =
  /\b(?:ministers?|leaders?|heads?|presidents?|officials?|experts?|deput(?:y|ies)|ambassadors?|secretar(?:y|ies)|directors?|diplomats?)\b/iu

/** At what level a format sits: "at the level of foreign ministers", "ministerial-level engagement", "a C5+1 summit". */
export function findLevel(page: ClausePage, sentence: Sentence, mention: FormatMention): FoundProperty | undefined {
  const { words } = page
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const lower = lowerAt(words, i)
    if (lower === 'level' && lowerAt(words, i + 1) === 'of' && lowerAt(words, i - 1) === 'the') {
      const end = endOfNouns(page, i + 2, sentence)
      if (end > i + 2 && SITTERS.test(printedWords(page, i + 2, end)))
        return {
          property: 'level',
          value: printedWords(page, i + 2, end),
          first: meetingBefore(page, i, sentence),
          end,
        }
    }
    if (
      lower === 'level' &&
      lowerAt(words, i - 1) === '-' &&
      Math.abs(i - mention.end) < 16 &&
      !/^\p{Lu}/u.test(words.tokens[i - 2]?.text ?? '') &&
      // "five new ministerial-level dialogues": not the one that is meant.
      !/s$/u.test(lowerAt(words, i + 1)) &&
      /^(?:ministerial|leader|minister|leaders|presidential|expert|working|deputy|summit)$/u.test(lowerAt(words, i - 2))
    ) {
      return { property: 'level', value: lowerAt(words, i - 2), first: i - 2, end: i + 2 }
    }
    if (/^(?:included|includes|encompasses)$/u.test(lower) && i > mention.first) {
      const end = endOfClause(page, i, sentence)
      const listed = printedWords(page, i + 1, end)
      if (/\bministerial meetings\b|\bexpert meetings\b|\bsummits\b/iu.test(listed))
        return { property: 'level', value: meetingKinds(listed), first: i, end }
    }
  }
  return jointSummit(page, sentence, mention)
}

/** "a C5+1 summit of Kazakh and US diplomats": a summit told with who sits at it, not any summit of a body known anyway. */
function jointSummit(
  { words }: ClausePage,
  { endToken }: Sentence,
  { end, first, by }: FormatMention,
): FoundProperty | undefined {
  if (by !== 'name' || lowerAt(words, end) !== 'summit' || lowerAt(words, end + 1) !== 'of') return undefined
  return { property: 'level', value: 'summit', first, end: Math.min(endToken, end + 2) }
}

function meetingKinds(words: string): readonly string[] {
  return [...words.matchAll(/\b(?:\p{L}+ ){1,2}(?:meetings|groups)\b|\bsummits\b/gu)].map(([kind]) =>
    kind.replace(/^(?:only|also|and|but|not) /u, ''),
  )
}

function meetingBefore({ words }: ClausePage, at: number, { firstToken }: Sentence): number {
  for (let i = at; i >= Math.max(firstToken, at - 6); i -= 1)
    if (/^(?:meetings?|talks|sessions?)$/u.test(lowerAt(words, i))) return i
  return at
}

function endOfNouns({ words }: ClausePage, from: number, { endToken }: Sentence): number {
  let end = from
  while (
    end < Math.min(endToken, from + 8) &&
    /^(?:ADJ|NOUN|PROPN|DET|CCONJ|ADP)$/u.test(posAt(words, end)) &&
    words.timeAt[end] === 0
  )
    end += 1
  return end
}

/** How often a format meets: an adjective in its noun phrase, or an adverb to its meeting. A proper name ("Annual Consultations") says it too seldom to count. */
export function findFrequency(page: ClausePage, sentence: Sentence, mention: FormatMention): FoundProperty | undefined {
  const text = page.text.slice(sentence.start, sentence.end)
  const match = frequencyWord.exec(text)
  if (!match || /^\p{Lu}/u.test(match[0])) return undefined
  const at = tokenAt(page, sentence.start + match.index, sentence.firstToken)
  const end = tokenAt(page, sentence.start + match.index + match[0].length - 1, at) + 1
  // "the annual Norland–Lake Forum Ministers’ Meeting": how often those meet, not the forum.
  const isOfOther =
    /^[-–]$/u.test(lowerAt(page.words, mention.first - 1)) ||
    /^\p{Lu}/u.test(page.words.tokens[mention.end]?.text ?? '')
  const isModifier =
    !isOfOther &&
    !/ly$/u.test(match[0]) &&
    at < mention.end &&
    mention.end - at < 6 &&
    printedWords(page, at, mention.end).split(' ').length < 7
  const isAdverb = /\b(?:meets?|convenes?|gathers?|held|holds?|sits?|take place|takes place)\b(?: \p{L}+){0,3}$/iu.test(
    text.slice(0, match.index).trimEnd(),
  )
  if (!isModifier && !isAdverb) return undefined
  const first = isAdverb ? Math.max(sentence.firstToken, at - 4) : at
  return {
    property: 'frequency',
    value: match[0].toLowerCase().replace(/^annually$/u, 'annual'),
    first,
    end: isModifier ? mention.end : end,
  }
}
