import type { Sentence } from '../../reading/reading.js'
import { hasWords, type Reported } from './content.js'
import { cutAt, type Embedding } from './ends.js'
import { endOfObject } from './object-end.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import { skipRelative, skipSetting } from './skip-setting.js'
import { findSubjectAfter, type Subject } from './subjects.js'
import { type Cue, SPOKEN_OBJECT } from './verbs.js'

/** The place behind a cue: where its words may begin, once its hearer and the setting are passed. */
type Behind = Readonly<{
  page: StatementPage
  cue: Cue
  later: readonly Cue[]
  embedding: Embedding
  hearer: Subject | undefined
  start: number
  end: number
}>

/** Where the words begin, and how they stand to their cue. */
type Opening = Readonly<{ from: number; manner: Reported['manner'] }>

/** What follows a cue: a quotation, a clause with or without "that", an object or "to do". Undefined where nothing is said. */
export function findReportedAfter(
  page: StatementPage,
  sentence: Sentence,
  cue: Cue,
  later: readonly Cue[],
  embedding: Embedding,
): Reported | undefined {
  const end = sentence.endToken
  const hearer = cue.verb.hearer ? findHearer(page, cue.end, end) : undefined
  let start = skipSetting(page, hearer ? skipRelative(page, hearer.end, end) : cue.end, end)
  while (lowerAt(page, start) === ',' && (page.quotationAt[start] ?? -1) < 0 && start < end) start += 1
  const behind = { page, cue, later, embedding, hearer, start, end }
  const opening = findOpeningOfWords(behind)
  if (!opening) return undefined
  const { from, manner } = opening
  const to = endOf(behind, from)
  const stretch = { from, to: manner === 'object' ? endOfObject(page, start, to) : to }
  if (stretch.to <= stretch.from) return undefined
  return { stretches: [stretch], manner, ...(hearer ? { hearer } : {}) }
}

/** Where words that begin at a token end. */
function endOf({ page, end, later, embedding }: Behind, from: number): number {
  return cutAt(page, from, end, later, embedding)
}

function findOpeningOfWords(behind: Behind): Opening | undefined {
  const { page, cue, hearer, start, end } = behind
  const { verb } = cue
  if ((page.quotationAt[start] ?? -1) >= 0 && verb.quotes) return { from: start, manner: 'quotation' }
  if (start >= end || isAnnounced(page, start)) return undefined
  const led = findLedClause(behind)
  if (led) return led
  if (verb.lemma === 'hold') return { from: cue.verbAt, manner: 'object' }
  if (start !== cue.end && !hearer && !page.timeAt[start - 1]) return undefined
  if (verb.object && isObject(page, start, end)) return openingOfObject(behind)
  return opensBareClause(behind) || opensFragment(behind) ? { from: start, manner: 'zero-clause' } : undefined
}

/** A clause that a word of its own leads: "asked whether", "said that", "vowed to". */
function findLedClause({ page, cue, start }: Behind): Opening | undefined {
  const { verb } = cue
  const word = lowerAt(page, start)
  if (/^(?:ask|wonder)$/.test(verb.lemma) && ASKED.test(word)) return { from: start, manner: 'clause' }
  if (word === 'that' && verb.clause)
    return { from: lowerAt(page, start + 1) === ',' ? start + 2 : start + 1, manner: 'clause' }
  if (verb.infinitive && (word === 'to' || (word === 'not' && lowerAt(page, start + 1) === 'to')))
    return { from: cue.verbAt, manner: 'infinitive' }
  return undefined
}

/** "said the following:": what was said comes behind the colon. */
function isAnnounced(page: StatementPage, start: number): boolean {
  return (
    lowerAt(page, start) === 'the' &&
    lowerAt(page, start + 1) === 'following' &&
    /^[:.]$/.test(lowerAt(page, start + 2))
  )
}

const ASKED = /^(?:whether|if|what|how|why|when|who|where|which|about)$/

/** "thanked her hosts", and "noted the talks were over", whose object is the subject of a clause. */
function openingOfObject(behind: Behind): Opening | undefined {
  const { page, cue, later, start, end } = behind
  const { verb } = cue
  if (
    verb.clause &&
    !verb.needsThat &&
    hasClauseAfter(page, start, firstComma(page, start, Math.min(end, start + 12)), later)
  )
    return { from: start, manner: 'zero-clause' }
  // "called it off" says nothing; "called it 'a gift'" and "called for calm" do.
  if (
    verb.lemma === 'call' &&
    cue.end === cue.verbAt + 1 &&
    !fragmentAfter(page, start, endOf(behind, start)) &&
    !isNamedSo(page, start, end)
  )
    return undefined
  if (/^(?:express|voice|convey|reinforce|raise)$/.test(verb.lemma) && !hasSpokenObject(page, start, end))
    return undefined
  return { from: cue.verbAt, manner: 'object' }
}

/** "said the port was closed", "proposed closing it": a clause that no word leads. */
function opensBareClause(behind: Behind): boolean {
  const { page, cue, later, start, end } = behind
  const { lemma, clause, needsThat } = cue.verb
  const isSome = () => endOf(behind, start) - start > 1
  if (/^(?:propose|suggest|recommend|advocate)$/.test(lemma) && isGerund(page, start) && isSome()) return true
  if (OPEN_SPEECH.test(lemma) && (isClauseStart(page, start) || isGerund(page, start)) && isSome()) return true
  return (
    clause && !needsThat && lemma !== 'commit' && isClauseStart(page, start) && hasClauseAfter(page, start, end, later)
  )
}

/** Whatever else follows, where a part of it stands in quotation marks. */
function opensFragment(behind: Behind): boolean {
  const { page, cue, start } = behind
  const { quotes, clause, object } = cue.verb
  const to = endOf(behind, start)
  return fragmentAfter(page, start, to) && quotes && hasWords(page, start, to) && (clause || object)
}

/** "called him a friend", "called the vote a sham", "called it unacceptable": what is called, and behind it what it is called. */
function isNamedSo(page: StatementPage, from: number, end: number): boolean {
  if (/^(?:him|her|it|them|himself|herself|itself)$/.test(lowerAt(page, from)))
    return /^(?:DET|ADJ)$/.test(posAt(page, from + 1))
  for (let at = from + 1; at < Math.min(end, from + 8); at++) {
    if (/^(?:a|an)$/.test(lowerAt(page, at))) return /^(?:NOUN|PROPN)$/.test(posAt(page, at - 1))
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(posAt(page, at)) && lowerAt(page, at) !== "'s") return false
  }
  return false
}

/** Verbs that report whatever follows them, whether or not its own verb is recognised. */
const OPEN_SPEECH = /^(?:say|tell|argue|insist|contend|claim)$/

function fragmentAfter(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((page.quotationAt[at] ?? -1) >= 0) return true
  return false
}

/** The hearer behind "told": a name, a noun phrase or a pronoun. */
function findHearer(page: StatementPage, from: number, end: number): Subject | undefined {
  if (/^(?:him|her|them|us|me|you)$/.test(lowerAt(page, from))) return { first: from, end: from + 1, at: from }
  // "warned last month the port would close": a time hears nothing.
  if (lowerAt(page, from) === 'that' || (page.quotationAt[from] ?? -1) >= 0 || page.timeAt[from]) return undefined
  const hearer = findSubjectAfter(page, from, end)
  return hearer && posAt(page, hearer.end) !== 'VERB' && posAt(page, hearer.end) !== 'AUX' ? hearer : undefined
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

/** "said closing the port was wrong", "proposed closing it". Not ", closing his eyes", which a comma parts from the verb. */
function isGerund(page: StatementPage, at: number): boolean {
  return /.{2,}ing$/.test(lowerAt(page, at)) && posAt(page, at) === 'VERB' && lowerAt(page, at - 1) !== ','
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
