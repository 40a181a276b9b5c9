import type { Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import { hasWords, piecesOf } from './content.js'
import { type Credit, findCredit } from './credit.js'
import { findMainSubject } from './own-subjects.js'
import { lowerAt, posAt, type StatementPage, tokenAfter } from './page.js'
import type { Report } from './report.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import { findSubjectBefore } from './subjects.js'
import { findReportingVerb } from './verbs.js'

/** Who speaks a passage that is set off, the words that say so, and how sure that is. */
type Attributed = Readonly<{ speaker: Speaker; told: Span; cue: Span | null; confidence: number; flags: string[] }>

/** A passage told as one statement or, where it only repeats words of the text, left out; `to` is the block behind it. */
export type SetOff = Readonly<{ to: number; report: Report | undefined }>

/**
 * Reads paragraphs that the page sets off as a quotation from the one that `first` opens, whether or not they have quotation marks:
 * whose they are the line below says ("— Roe, minister"), or the sentence before, which ends with a colon or retells the same speaker.
 * Undefined where nobody can be told: then their sentences are read as any others.
 */
export function findSetOff(
  page: StatementPage,
  first: Sentence,
  before: Sentence | undefined,
  reports: readonly Report[],
  memory: SpeakerMemory,
): SetOff | undefined {
  const { blocks } = page.reading.document
  let to = first.block
  while (blocks[to]?.role === 'quotation') to += 1
  if (isRepeated(page, first)) return { to, report: undefined }
  const within = findCredit(page, to - 1)
  const credit = within ?? findCredit(page, to)
  const isMarked = (page.quotationAt[first.firstToken] ?? -1) >= 0
  const attributed = credit ? byCredit(credit) : isMarked ? undefined : bySentence(page, before, reports, memory)
  if (!attributed) return undefined
  const end = within ? within.line.start : (blocks[to - 1]?.end ?? first.end)
  const report = makeSetOff(page, first.block, end, attributed)
  return report && { to: credit && !within ? to + 1 : to, report }
}

/** Words that stand in the text as well are a line drawn out of it to catch the eye. */
function isRepeated({ text }: StatementPage, { start, end }: Sentence): boolean {
  const words = text.slice(start, end)
  return words.length > 20 && (text.indexOf(words) !== start || text.indexOf(words, end) >= 0)
}

function byCredit({ speaker, line }: Credit): Attributed {
  return { speaker, told: line, cue: null, confidence: 0.93, flags: [...speaker.flags] }
}

/**
 * A paragraph that no mark sets off, behind one that hands over to it with a verb of saying and a colon («In her letter Roe wrote:»).
 * Never a list, a paragraph that opens with quotation marks, nor one behind "said the plan has three parts:", which goes on with the text.
 */
export function findHandedOver(
  page: StatementPage,
  first: Sentence,
  before: Sentence | undefined,
  memory: SpeakerMemory,
): SetOff | undefined {
  if (!before || before.block === first.block || lowerAt(page, before.endToken - 1) !== ':') return undefined
  const { blocks } = page.reading.document
  if (blocks[before.block]?.role !== 'body' || blocks[first.block]?.role !== 'body') return undefined
  if ((page.quotationAt[first.firstToken] ?? -1) >= 0 || first.endToken - first.firstToken < SHORTEST) return undefined
  const verb = lastReportingVerb(page, before)
  if (verb === undefined || saysMore(page, verb + 1, before.endToken - 1)) return undefined
  const attributed = byColon(page, before, memory)
  const end = blocks[first.block]?.end ?? first.end
  const report = attributed && makeSetOff(page, first.block, end, { ...attributed, confidence: 0.8 })
  return report && { to: first.block + 1, report }
}

/** A paragraph of fewer words is a label. */
const SHORTEST = 5

/** Whether a verb behind the verb of saying tells what was said: not in "put it this way:" or "told the following to the press:". */
function saysMore(page: StatementPage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (/^(?:VERB|AUX)$/.test(posAt(page, at)) && lowerAt(page, at) !== 'following') return true
  return false
}

/** «Roe wrote:» and, less surely, «Roe said the port was closed.» right before the passage. */
function bySentence(
  page: StatementPage,
  before: Sentence | undefined,
  reports: readonly Report[],
  memory: SpeakerMemory,
): Attributed | undefined {
  if (!before || !/^(?:body|list-item|quotation)$/.test(page.reading.document.blocks[before.block]?.role ?? ''))
    return undefined
  if (lowerAt(page, before.endToken - 1) === ':') return byColon(page, before, memory)
  const said = reports.findLast(({ evidence }) => evidence.some(({ end }) => end === before.end))
  if (!said?.speaker || said.flags.length > 0) return undefined
  const speaker = { mention: said.speaker, flags: [], trust: 0.9 }
  const told = { start: before.start, end: before.end }
  return { speaker, told, cue: null, confidence: 0.65, flags: ['speaker-continued'] }
}

function byColon(page: StatementPage, before: Sentence, memory: SpeakerMemory): Attributed | undefined {
  const verb = lastReportingVerb(page, before)
  const subject =
    verb === undefined
      ? undefined
      : (findSubjectBefore(page, verb, before.firstToken) ?? findMainSubject(page, before, verb))
  const speaker = subject && findSpeaker(page, subject, memory)
  const token = page.tokens[verb ?? -1]
  if (!speaker || !token || speaker.trust < 0.75) return undefined
  const told = { start: before.start, end: before.end }
  return { speaker, told, cue: { start: token.start, end: token.end }, confidence: 0.9, flags: [...speaker.flags] }
}

function lastReportingVerb(page: StatementPage, { firstToken, endToken }: Sentence): number | undefined {
  for (let at = endToken - 1; at > firstToken; at -= 1) {
    if ((page.quotationAt[at] ?? -1) >= 0) continue
    const found = findReportingVerb(lowerAt(page, at))
    if (found?.verb.quotes && found.form !== 'gerund' && page.tokens[at]?.pos !== 'NOUN') return at
  }
  return undefined
}

function makeSetOff(page: StatementPage, block: number, end: number, attributed: Attributed): Report | undefined {
  const start = page.reading.document.blocks[block]?.start ?? 0
  const from = tokenAfter(page, start)
  const to = tokenAfter(page, end - 1)
  const last = (page.tokens[to]?.start ?? end) < end ? to + 1 : to
  if (!hasWords(page, from, last)) return undefined
  const { quotations } = piecesOf(page, { from, to: last })
  const pieces = paragraphsOf(page, block, end)
  const { speaker, told, cue, confidence, flags } = attributed
  return {
    ...{ speaker: speaker.mention, addressee: undefined, pieces, parts: [], nested: [], cue },
    ...{ evidence: [told, ...pieces], quotations, form: 'direct', rule: 'statement.set-off/1' },
    ...{ confidence, flags, block },
  }
}

/** The words of each paragraph up to an end, without quotation marks around the whole of one and without the marks before its lines. */
function paragraphsOf({ text, reading }: StatementPage, first: number, end: number): Span[] {
  const spans: Span[] = []
  for (let at = first; (reading.document.blocks[at]?.start ?? end) < end; at += 1) {
    const block = reading.document.blocks[at]
    if (!block || block.role === 'furniture') continue
    const words = text.slice(block.start, Math.min(block.end, end))
    const opening = /^[\s"“„«]{0,4}/u.exec(words)?.[0].length ?? 0
    const closing = /[\s"”“»]{0,4}$/u.exec(words)?.[0].length ?? 0
    if (opening + closing >= words.length) continue
    let from = opening
    for (const mark of words.matchAll(LINE_MARK)) {
      spans.push({ start: block.start + from, end: block.start + mark.index })
      from = mark.index + mark[0].length
    }
    spans.push({ start: block.start + from, end: block.start + words.length - closing })
  }
  return spans.filter((span) => span.start < span.end)
}

/** A line break with the ">" of the next line. */
const LINE_MARK = /[ \t]{0,8}\n[ \t]{0,8}>[> \t]{0,16}/g
