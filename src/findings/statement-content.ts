import type { Sentence } from '../reading/reading.js'
import type { Span } from '../vocabulary/evidence.js'
import type { Cue } from './statement-cues.js'
import { isQuoteMark, lowerAt, posAt, type StatementPage, spanOf, tokenAfter } from './statement-page.js'
import { findSubjectAfter, type Subject } from './statement-subjects.js'
import { SPOKEN_OBJECT } from './statement-verbs.js'

/** What a cue reports: stretches of tokens (`end` exclusive), in text order. */
export type Reported = Readonly<{
  stretches: readonly Readonly<{ from: number; to: number }>[]
  hearer?: Subject
  /** How the words stand to their cue: told by the rule's name. */
  manner: 'quotation' | 'clause' | 'zero-clause' | 'object' | 'infinitive' | 'before' | 'according'
}>

/** A quotation by the token in it: its first token and the token after it. */
export function quotationTokens(page: StatementPage, index: number): { from: number; to: number } | undefined {
  const quotation = page.reading.quotations[index]
  if (!quotation) return undefined
  return { from: tokenAfter(page, quotation.start), to: tokenAfter(page, quotation.end - 1) + 1 }
}

/** The quotation that ends right before a token, commas and full stops between them left aside. */
export function quotationBefore(page: StatementPage, token: number): number | undefined {
  let at = token - 1
  if (/^[,.]$/.test(lowerAt(page, at)) && (page.quotationAt[at] ?? -1) < 0) at -= 1
  const index = page.quotationAt[at] ?? -1
  return index >= 0 ? index : undefined
}

/**
 * The quotation an attribution at `left` belongs to: right before it in its sentence, or in the sentence before where the
 * attribution is a sentence of its own («"…" Roe said.»). Never one in another paragraph or one that ends another report.
 */
export function attachedQuotation(
  page: StatementPage,
  sentence: Sentence,
  left: number,
  right: number,
): number | undefined {
  const index = quotationBefore(page, left)
  const quoted = index === undefined ? undefined : quotationTokens(page, index)
  if (!quoted) return undefined
  if (quoted.to > sentence.firstToken) return index
  const closing = page.reading.sentences[page.sentenceAt[quoted.to - 1] ?? -1]
  if (left !== sentence.firstToken || closing?.block !== sentence.block) return undefined
  return hasWords(page, right, sentence.endToken) ? undefined : index
}

/** What stands before an attribution at the end of its words: «"…", said Roe» or "The talks are over, Roe said". */
export function findReportedBefore(
  page: StatementPage,
  sentence: Sentence,
  left: number,
  right: number,
  mayBeClause: boolean,
): Reported | undefined {
  const index = attachedQuotation(page, sentence, left, right)
  const first = sentence.firstToken
  if (index !== undefined) {
    const quoted = quotationTokens(page, index)
    if (!quoted) return undefined
    // A quotation that runs over paragraphs begins in an earlier block, with nothing before it.
    const opening = page.reading.sentences[page.sentenceAt[quoted.from] ?? -1]
    const lead = opening && opening.block === sentence.block ? opening.firstToken : quoted.from
    const from = hasWords(page, lead, quoted.from) ? lead : quoted.from
    const stretches = [{ from, to: quoted.to }]
    const after = quotationAfterCue(page, right, sentence.endToken)
    if (after) stretches.push(after)
    return { stretches, manner: 'quotation' }
  }
  if (!mayBeClause || lowerAt(page, left - 1) !== ',') return undefined
  const rest = restAfterSandwich(page, right, sentence.endToken)
  // "The talks, Roe said, are over": the verb may stand in either half; "On Monday, Roe said" has none.
  const continues = rest !== undefined && /^(?:VERB|AUX)$/.test(posAt(page, rest.from))
  if (!continues && (left - 1 - first < 3 || !hasVerb(page, first, left - 1))) return undefined
  const stretches = [{ from: first, to: left - 1 }]
  if (rest) stretches.push(rest)
  return { stretches, manner: 'before' }
}

/** «"One", she said, "two"»: the second half, where only a time, a place or a hearer stands between. */
function quotationAfterCue(page: StatementPage, right: number, end: number): { from: number; to: number } | undefined {
  for (let at = right; at < end && at - right < 14; at++) {
    const index = page.quotationAt[at] ?? -1
    if (index >= 0) return quotationTokens(page, index)
    if (posAt(page, at) === 'VERB' || lowerAt(page, at) === 'that') return undefined
  }
  return undefined
}

/** "The talks, she said, are over": what follows the second comma unless it is an aside about the speaker or about the saying. */
function restAfterSandwich(page: StatementPage, right: number, end: number): { from: number; to: number } | undefined {
  const comma = findSandwichComma(page, right, end)
  if (comma === undefined || comma + 2 >= end) return undefined
  const next = comma + 1
  const word = lowerAt(page, next)
  const pos = posAt(page, next)
  const rest = { from: next, to: trimmed(page, next, end) }
  if ((page.quotationAt[next] ?? -1) >= 0 || word === 'that') return rest
  if (/ing$/.test(word) || /^(?:who|which|where|when|while|as|after|according|referring|during|in|on|at)$/.test(word))
    return undefined
  if (pos !== 'VERB' && pos !== 'AUX' && pos !== 'CCONJ' && pos !== 'ADV' && !/^(?:by|to|because|with|for)$/.test(word))
    return undefined
  return rest
}

/** The comma that ends "she said" or "she said in an interview on Monday". */
function findSandwichComma(page: StatementPage, right: number, end: number): number | undefined {
  for (let at = right; at < Math.min(end, right + 9); at++) {
    if (lowerAt(page, at) === ',') return at
    if ((page.quotationAt[at] ?? -1) >= 0 || /^(?:VERB|AUX|PRON)$/.test(posAt(page, at))) return undefined
  }
  return undefined
}

/** What follows a cue: a quotation, a clause with or without "that", an object or "to do". Undefined where nothing is said. */
export function findReportedAfter(
  page: StatementPage,
  sentence: Sentence,
  cue: Cue,
  later: readonly Cue[],
): Reported | undefined {
  const end = sentence.endToken
  const { verb } = cue
  const hearer = verb.hearer ? findHearer(page, cue.end, end) : undefined
  let start = skipSetting(page, hearer ? hearer.end : cue.end, end)
  const tail = (from: number) => ({ from, to: cutAt(page, from, end, later) })
  while (lowerAt(page, start) === ',' && (page.quotationAt[start] ?? -1) < 0 && start < end) start += 1
  const reported = (from: number, manner: Reported['manner']): Reported | undefined => {
    const stretch = tail(from)
    if (stretch.to <= stretch.from) return undefined
    return { stretches: [stretch], manner, ...(hearer ? { hearer } : {}) }
  }
  const word = lowerAt(page, start)
  const quoted = page.quotationAt[start] ?? -1
  if (quoted >= 0 && verb.quotes) return reported(start, 'quotation')
  if (start >= end) return undefined
  if (word === 'that' && verb.clause)
    return reported(page.text.length > 0 && lowerAt(page, start + 1) === ',' ? start + 2 : start + 1, 'clause')
  if (verb.infinitive && (word === 'to' || (word === 'not' && lowerAt(page, start + 1) === 'to')))
    return reported(cue.verbAt, 'infinitive')
  if (verb.lemma === 'hold') return reported(cue.verbAt, 'object')
  if (start !== cue.end && !hearer && !page.timeAt[start - 1]) return undefined
  if (verb.object && isObject(page, start, end)) {
    if (
      verb.clause &&
      !verb.needsThat &&
      hasClauseAfter(page, start, firstComma(page, start, Math.min(end, start + 12)), later)
    )
      return reported(start, 'zero-clause')
    // "called it off" says nothing; "called it 'a gift'" and "called for calm" do.
    if (verb.lemma === 'call' && cue.end === cue.verbAt + 1 && !fragmentAfter(page, start, tail(start).to))
      return undefined
    if (/^(?:express|voice|convey|reinforce)$/.test(verb.lemma) && !hasSpokenObject(page, start, end)) return undefined
    return reported(cue.verbAt, 'object')
  }
  if (
    verb.clause &&
    !verb.needsThat &&
    verb.lemma !== 'commit' &&
    isClauseStart(page, start) &&
    hasClauseAfter(page, start, end, later)
  )
    return reported(start, 'zero-clause')
  const fragment = fragmentAfter(page, start, tail(start).to)
  if (fragment && verb.quotes && hasWords(page, start, tail(start).to) && (verb.clause || verb.object))
    return reported(start, 'zero-clause')
  return undefined
}

function fragmentAfter(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((page.quotationAt[at] ?? -1) >= 0) return true
  return false
}

/** The hearer behind "told": a name, a noun phrase or a pronoun. */
function findHearer(page: StatementPage, from: number, end: number): Subject | undefined {
  if (/^(?:him|her|them|us|me|you)$/.test(lowerAt(page, from))) return { first: from, end: from + 1, at: from }
  if (lowerAt(page, from) === 'that' || (page.quotationAt[from] ?? -1) >= 0) return undefined
  const hearer = findSubjectAfter(page, from, end)
  return hearer && posAt(page, hearer.end) !== 'VERB' && posAt(page, hearer.end) !== 'AUX' ? hearer : undefined
}

/** Skips times, asides and phrases like "in a statement" up to the words reported. */
function skipSetting(page: StatementPage, from: number, end: number): number {
  let at = from
  for (let step = 0; step < 4 && at < end; step++) {
    const word = lowerAt(page, at)
    if ((page.quotationAt[at] ?? -1) >= 0) {
      const quoted = quotationTokens(page, page.quotationAt[at] ?? -1)
      if (quoted && quoted.to - quoted.from < 8 && lowerAt(page, quoted.to) === 'that') {
        at = quoted.to
        continue
      }
      return at
    }
    if (word === 'that') return at
    if (word === ':') {
      at += 1
      continue
    }
    if (page.timeAt[at]) {
      while (page.timeAt[at]) at += 1
      continue
    }
    if (word === ',') {
      if ((page.quotationAt[at + 1] ?? -1) >= 0) return at + 1
      const close = findWord(page, at + 1, Math.min(end, at + 18), ',')
      if (close === undefined) return from
      at = close + 1
      continue
    }
    const setting =
      posAt(page, at) === 'ADP' || /^(?:in|on|at|to|during|after|before|via|through|by|without|of|about)$/.test(word)
    if (!setting) return at
    const opening = findOpening(page, at + 1, Math.min(end, at + 22))
    if (opening === undefined) {
      // "said on Tuesday the talks": the time alone is skipped.
      if (!page.timeAt[at + 1]) return from
      at += 1
      continue
    }
    at = opening
  }
  return at
}

/** "that", a colon or a quotation ahead, with no verb between. */
function findOpening(page: StatementPage, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const word = lowerAt(page, at)
    if ((page.quotationAt[at] ?? -1) >= 0) {
      // «wrote under the name "Delta"», «told "Morning Hour" that»: a title in the phrase, not the words said.
      const quoted = quotationTokens(page, page.quotationAt[at] ?? -1)
      if (!quoted) return at
      if (/^[,:]$/.test(lowerAt(page, at - 1)) || page.timeAt[at - 1] || quoted.to - quoted.from > 6) return at
      at = quoted.to - 1
      continue
    }
    if (word === 'that' && posAt(page, at) !== 'DET') return at
    if (word === ':') return at
    if (word === ',' && (page.quotationAt[at + 1] ?? -1) >= 0) return at + 1
    if (posAt(page, at) === 'VERB' && !/ing$/.test(word)) return undefined
    if (word === ',' && lowerAt(page, at + 1) === 'that') return at + 1
  }
  return undefined
}

function findWord(page: StatementPage, from: number, to: number, wanted: string): number | undefined {
  for (let at = from; at < to; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) return undefined
    if (lowerAt(page, at) === wanted) return at
  }
  return undefined
}

function isObject(page: StatementPage, at: number, end: number): boolean {
  if (at < end && /^(?:nearly|about|over|almost|approximately|roughly|more|up|another|\$|€|£)$/.test(lowerAt(page, at)))
    return true
  if (at < end && SPOKEN_OBJECT.test(lowerAt(page, at))) return true
  return (
    at < end &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(posAt(page, at)) &&
    !/^(?:that|who|which)$/.test(lowerAt(page, at))
  )
}

function isClauseStart(page: StatementPage, at: number): boolean {
  const word = lowerAt(page, at)
  if (
    /^(?:it|there|he|she|they|we|i|this|these|those|if|when|while|after|as|both|all|no|not|nothing|because|in|under|without|what|how|why)$/.test(
      word,
    )
  )
    return true
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|ADV)$/.test(posAt(page, at))
}

/** Whether a finite verb follows before the next cue, so that the words are a clause and not an object. */
function hasClauseAfter(page: StatementPage, from: number, end: number, later: readonly Cue[]): boolean {
  const stop = later[0]?.group ?? end
  for (let at = from + 1; at < Math.min(end, from + 40); at++) {
    const pos = posAt(page, at)
    const word = lowerAt(page, at)
    if (at >= stop && later[0] && later[0].form === 'gerund') return false
    if (pos === 'AUX') return lowerAt(page, at - 1) !== 'to' && !/^(?:who|which|that)$/.test(lowerAt(page, at - 1))
    // "the importance of continued talks", "reaffirmed the ties and discussed": no verb of a clause.
    if (pos === 'VERB' && posAt(page, at - 1) === 'ADP' && word.endsWith('ed')) continue
    if (pos === 'VERB' && /^(?:and|or)$/.test(lowerAt(page, at - 1))) return false
    if (pos === 'VERB' && !/ing$/.test(word) && lowerAt(page, at - 1) !== 'to' && lowerAt(page, at - 1) !== 'by') {
      return (
        !/^(?:who|which|that)$/.test(lowerAt(page, at - 1)) && !(word.endsWith('ed') && posAt(page, at + 1) === 'ADP')
      )
    }
    if (
      word === ';' ||
      (word === ',' && (at - from > 12 || /^(?:while|and|but|which|who|as)$/.test(lowerAt(page, at + 1))))
    )
      return false
  }
  return false
}

/** "noted the talks were over" has its verb before any comma; "announced a round, the press was told" has not. */
function firstComma(page: StatementPage, from: number, end: number): number {
  for (let at = from; at < end; at++) if (lowerAt(page, at) === ',') return at
  return end
}

function hasSpokenObject(page: StatementPage, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    if (SPOKEN_OBJECT.test(lowerAt(page, at))) return true
    if (posAt(page, at) === 'ADP' || posAt(page, at) === 'VERB') return false
  }
  return false
}

/** Where reported words end: before a further cue of the same speaker, a closing "according to", or with the sentence. */
function cutAt(page: StatementPage, from: number, end: number, later: readonly Cue[]): number {
  let to = end
  for (let at = from; at < end; at++) {
    const index = page.quotationAt[at] ?? -1
    if (index >= 0) {
      const quoted = quotationTokens(page, index)
      if (quoted && quoted.to > end) return quoted.to
      continue
    }
    if (lowerAt(page, at) === 'according' && lowerAt(page, at + 1) === 'to' && lowerAt(page, at - 1) === ',') {
      to = at
      break
    }
    if (later.some((cue) => cue.group === at && isNewCue(page, cue))) {
      to = at
      break
    }
    if (at > from && (opensDeed(page, at) || opensOtherReport(page, at, later) || opensComment(page, at, from))) {
      to = at
      break
    }
  }
  return trimmed(page, from, to)
}

/** "…, and we urge", "…, while Roe said": a subject with a reporting verb of its own begins another report. */
function opensOtherReport(page: StatementPage, at: number, later: readonly Cue[]): boolean {
  if (!/^(?:and|but|while|;)$/.test(lowerAt(page, at))) return false
  const next = later.find(({ group }) => group > at + 1 && group <= at + 10)
  if (!next || next.form === 'gerund') return false
  for (let word = at + 1; word < next.group; word++)
    if (/^(?:VERB|AUX)$/.test(posAt(page, word)) || lowerAt(page, word) === 'that') return false
  return true
}

/** "welcomed the truce and discussed next steps": what was done beside the saying. */
function opensDeed(page: StatementPage, at: number): boolean {
  if (!/^(?:and|,)$/.test(lowerAt(page, at))) return false
  const next = /^(?:he|she|they|we)$/.test(lowerAt(page, at + 1)) ? at + 2 : at + 1
  return DEED.test(lowerAt(page, next))
}

const DEED = /^(?:discussed|exchanged|reviewed|met|consulted|explored|signed|considered|conferred|shared)$/
const LINKING =
  /^(?:including|according|depending|regarding|concerning|excluding|following|considering|pending|notwithstanding)$/

/** ", taking a swipe at her rivals": the reporter's own words on the saying, behind a comma. */
function opensComment(page: StatementPage, at: number, from: number): boolean {
  const word = lowerAt(page, at + 1)
  return (
    lowerAt(page, at) === ',' &&
    at - from > 2 &&
    /.{2,}ing$/.test(word) &&
    posAt(page, at + 1) === 'VERB' &&
    !LINKING.test(word)
  )
}

/** ", adding that" and "and stressed": a further report by the same speaker, not part of the words reported. */
export function isNewCue(page: StatementPage, { group, form }: Cue): boolean {
  const before = lowerAt(page, group - 1)
  if (form === 'gerund') return before === ','
  return before === 'and' || before === 'but' || before === 'who'
}

/** Leaves off closing punctuation, conjunctions and commas; a closing quotation mark stays. */
function trimmed(page: StatementPage, from: number, to: number): number {
  let end = to
  while (end > from) {
    const word = lowerAt(page, end - 1)
    if ((page.quotationAt[end - 1] ?? -1) >= 0) break
    if (!/^(?:[.,;:!?…]|--|—|–|-|and|but|who|while|also)$/.test(word)) break
    end -= 1
  }
  return end
}

/** The stretch up to the end of a sentence without its closing punctuation. */
export function stretchTo(page: StatementPage, from: number, to: number): { from: number; to: number } {
  return { from, to: trimmed(page, from, to) }
}

export function hasWords(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lowerAt(page, at)
    if (!isQuoteMark(word) && /[\p{L}\p{N}]/u.test(word)) return true
  }
  return false
}

function hasVerb(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:VERB|AUX)$/.test(posAt(page, at))) return true
  return false
}

/** The pieces of reported words as spans of the text: quoted words without their marks, the words between as they stand. */
export function piecesOf(
  page: StatementPage,
  { from, to }: { from: number; to: number },
): { pieces: Span[]; quoted: number; bare: number; quotations: number[] } {
  const pieces: Span[] = []
  const quotations: number[] = []
  let quoted = 0
  let bare = 0
  let begun: number | undefined
  const flush = (until: number) => {
    if (begun !== undefined && hasWords(page, begun, until)) {
      const span = spanOf(page, begun, trimmed(page, begun, until))
      if (span) {
        pieces.push(span)
        bare += until - begun
      }
    }
    begun = undefined
  }
  for (let at = from; at < to; at++) {
    const index = page.quotationAt[at] ?? -1
    if (index < 0) {
      begun ??= at
      continue
    }
    flush(at)
    const quotation = page.reading.quotations[index]
    const tokens = quotationTokens(page, index)
    if (!quotation || !tokens) continue
    if (!quotations.includes(index)) {
      quotations.push(index)
      pieces.push(...quotation.pieces)
      quoted += tokens.to - tokens.from
    }
    at = Math.max(at, Math.min(tokens.to, to) - 1)
  }
  flush(to)
  return { pieces, quoted, bare, quotations }
}
