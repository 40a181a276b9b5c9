import type { Sentence, Time } from '../../reading/reading.js'
import { type ClausePage, findClause, printedWords } from '../clauses/clauses.js'
import { findParty, nameAt, tokenBehind } from '../clauses/parties.js'
import { findOrdinal } from '../meetings/formats.js'
import { lowerAt, posAt } from '../statements/page.js'
import { readList } from './members.js'
import type { FormatMention } from './mentions.js'
import { foundingVerb } from './words.js'

/** How a format came into being, as far as the sentence says it. Tokens `first` to `end` say so. */
export type Founding = Readonly<{
  date: string | null
  place: string | null
  by: readonly string[]
  first: number
  end: number
  isOwn: boolean
}>

/**
 * The founding of a mentioned format. Not a founding: a project the format launched, an agreement to launch one, a meeting
 * that was convened under it.
 */
export function findFounding(page: ClausePage, sentence: Sentence, mention: FormatMention): Founding | undefined {
  return founded(page, sentence, mention) ?? inception(page, sentence, mention) ?? founder(page, sentence, mention)
}

const LONGEST_GAP = 16

/** "The C5+1 initiative was convened in Washington in 2015", "a platform launched in 2015", "The talks began in 2009". */
function founded(page: ClausePage, sentence: Sentence, mention: FormatMention): Founding | undefined {
  const { words } = page
  for (let i = mention.end; i < Math.min(sentence.endToken, mention.end + LONGEST_GAP); i += 1) {
    const lower = lowerAt(words, i)
    if (foundingVerb.test(lower) && !lower.endsWith('ing')) {
      const isPassive =
        /^(?:was|were|been|is|are)$/u.test(lowerAt(words, i - 1)) || /^(?:was|were|been)$/u.test(lowerAt(words, i - 2))
      const isIntransitive =
        /^(?:began|started|emerged)$/u.test(lower) && /^(?:in|on|as|,|\.)$/u.test(lowerAt(words, i + 1))
      const isParticiple =
        /^(?:platform|format|forum|group|mechanism|initiative|dialogue|organi[sz]ation|framework|body|bloc)$/u.test(
          words.tokens[i - 1]?.text ?? '',
        )
      return isPassive || isIntransitive || isParticiple ? readTail(page, sentence, mention.first, i, []) : undefined
    }
    // Capitals between them make the format part of a longer name.
    if (/^\p{Lu}/u.test(words.tokens[i]?.text ?? '') && i === mention.end && mention.by === 'name') return undefined
    // A verb, a meeting or another name between them has a founding of its own.
    if (
      posAt(words, i) === 'VERB' ||
      /^(?:meetings?|projects?|summit|ministerial|secretariat|who|which|where)$/u.test(lower) ||
      lower === ';'
    )
      return undefined
  }
  return undefined
}

/** "Since its inception in 2015". */
function inception(page: ClausePage, sentence: Sentence, mention: FormatMention): Founding | undefined {
  const { words } = page
  for (let i = sentence.firstToken; i < Math.min(sentence.endToken, mention.end + 6); i += 1) {
    if (
      /^(?:inception|founding|creation)$/u.test(lowerAt(words, i)) &&
      lowerAt(words, i + 1) === 'in' &&
      words.timeAt[i + 2] === 1
    ) {
      return readTail(page, sentence, i, i, [])
    }
  }
  return undefined
}

/** "Japan launched the forum in 2004", "met today to launch the Dialogue", "have also developed such a mechanism". */
function founder(page: ClausePage, sentence: Sentence, mention: FormatMention): Founding | undefined {
  const { words } = page
  for (let i = mention.first - 1; i >= Math.max(sentence.firstToken, mention.first - 6); i -= 1) {
    const lower = lowerAt(words, i)
    // "convened the second dialogue": a session of what is there already.
    if (/^(?:annual|next|latest)$/u.test(lower) || (findOrdinal(lower) ?? 1) > 1) return undefined
    const isOwn = /^(?:a|an|such)$/u.test(lowerAt(words, i + 1))
    if (
      foundingVerb.test(lower) ||
      (lower === 'developed' && isOwn) ||
      (lower === 'launch' && lowerAt(words, i - 1) === 'to')
    ) {
      return byVerb(page, sentence, mention, i, isOwn)
    }
    if (!/^(?:DET|ADJ|NOUN|PROPN|PUNCT|ADP)$/u.test(posAt(words, i)) || lower === 'of') return undefined
  }
  return undefined
}

function byVerb(
  page: ClausePage,
  sentence: Sentence,
  mention: FormatMention,
  verb: number,
  isOwn: boolean,
): Founding | undefined {
  const { words } = page
  const isInfinitive = lowerAt(words, verb) === 'launch'
  // "agreed to launch", "plans to launch": it is not there yet.
  if (
    isInfinitive &&
    /^(?:agreed|agree|plan|plans|planned|intend|intends|decided|proposed|want|wants|ready|willing|pledged)$/u.test(
      lowerAt(words, verb - 2),
    )
  )
    return undefined
  const main = isInfinitive || lowerAt(words, verb).endsWith('ing') ? mainVerb(page, sentence, verb) : verb
  const clause = main === undefined ? undefined : findClause(page, main, sentence)
  if (!clause || clause.negated || (clause.group.modal !== null && clause.group.modal !== 'will')) return undefined
  const party = findParty(page, clause.subject)
  const by = party?.official && !isInfinitive ? party.bearer.name.split(/, | and /u) : []
  const tail = readTail(page, sentence, clause.subject.first, mention.end - 1, by)
  const date = tail.date ?? (isInfinitive ? dateOfSentence(page, sentence) : null)
  const start = isInfinitive ? verb - 1 : clause.subject.first
  return { ...tail, date, first: start, end: Math.max(tail.end, mention.end), isOwn }
}

function mainVerb({ words }: ClausePage, { firstToken }: Sentence, verb: number): number | undefined {
  for (let i = verb - 1; i >= firstToken; i -= 1) {
    if (posAt(words, i) === 'VERB' && !lowerAt(words, i).endsWith('ing') && lowerAt(words, i - 1) !== 'to') return i
  }
  return undefined
}

/** Date, place and founder in the words behind the verb: "in Washington in 2015", "in 2021 by the administration". */
function readTail(page: ClausePage, sentence: Sentence, first: number, verb: number, by: readonly string[]): Founding {
  const { words } = page
  let date: string | null = null
  let place: string | null = null
  let founders = by
  let end = verb + 1
  for (let i = verb + 1; i < Math.min(sentence.endToken, verb + 18); i += 1) {
    const lower = lowerAt(words, i)
    if (words.timeAt[i] === 1) {
      date ??= timeAt(page, i)?.date ?? null
      end = i + 1
    } else if (
      lower === 'in' &&
      nameAt(page, i + 1) &&
      !/^(?:person|organisation|format)$/u.test(nameAt(page, i + 1)?.type ?? '')
    ) {
      place ??= printedWords(page, i + 1, tokenBehind(page, i + 1))
      end = tokenBehind(page, i + 1)
      i = end - 1
    } else if (lower === 'by' && founders.length === 0) {
      // "by Norway, Sweden and Finland": a list of founders goes on over its commas.
      const list = readList(page, i + 1, sentence.endToken)
      const stop = list.names.length > 1 ? list.end : endOfPhrase(page, i + 1, sentence)
      if (stop > i + 1) founders = list.names.length > 1 ? list.names : [printedWords(page, i + 1, stop)]
      end = Math.max(end, stop)
      i = end - 1
    } else if (posAt(words, i) === 'VERB' || /^(?:[;:,]|with|to|that|which|who|so|and)$/u.test(lower)) break
  }
  return { date, place, by: founders, first, end, isOwn: false }
}

function endOfPhrase({ words }: ClausePage, from: number, { endToken }: Sentence): number {
  let end = from
  while (
    end < Math.min(endToken, from + 8) &&
    /^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(posAt(words, end)) &&
    (words.timeAt[end] === 0 || lowerAt(words, end) === 'current') &&
    lowerAt(words, end) !== 'to'
  )
    end += 1
  return end
}

function timeAt({ reading, words }: ClausePage, at: number): Time | undefined {
  const start = words.tokens[at]?.start ?? 0
  let low = 0
  let high = reading.times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.times[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  const time = reading.times[low]
  return time && time.start <= start && time.type === 'DATE' ? time : undefined
}

function dateOfSentence(page: ClausePage, { firstToken, endToken }: Sentence): string | null {
  for (let i = firstToken; i < endToken; i += 1) {
    const date = page.words.timeAt[i] === 1 ? timeAt(page, i)?.date : undefined
    if (date && date.length === 10) return date
  }
  return null
}
