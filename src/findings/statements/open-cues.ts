import { quotationTokens } from './content.js'
import { isQuoteMark, lowerAt, posAt, type StatementPage } from './page.js'
import type { Cue, ReportingVerb } from './verbs.js'

/** A quotation shorter than this may be a title or a doubted word. */
const SHORTEST = 4

/**
 * A verb of no list that stands where only a reporting verb can: «"We will stay," the envoy thundered.», «jeered the crowd»,
 * «The crowd jeered, "Go home!"». Never beside words that may be a title («In "The Lake," Roe plays a captain»): the quotation must
 * open its sentence, or stand behind the verb's comma or colon and begin with a capital.
 */
export function findOpenCue(
  page: StatementPage,
  at: number,
  { firstToken, endToken }: { firstToken: number; endToken: number },
): Cue | undefined {
  const token = page.tokens[at]
  if (token?.pos !== 'VERB' || /^\p{Lu}/u.test(token.text)) return undefined
  if (opensThat(page, at, endToken))
    return { verb: { ...THAT, lemma: token.lemma }, form: 'past', group: at, verbAt: at, end: at + 1 }
  const isAfter = opensBehind(page, at, endToken)
  if (!isAfter && (/ing$/.test(token.lower) || !closesBefore(page, at, firstToken))) return undefined
  const verb: ReportingVerb = { ...OPEN, lemma: token.lemma }
  return { verb, form: /ing$/.test(token.lower) ? 'gerund' : 'past', group: at, verbAt: at, end: at + 1 }
}

/** Verbs behind which "that" tells what is known, found or brought about, and which say nothing. */
const UNSPOKEN =
  /^(?:know|learn|find|discover|see|hear|realise|realize|decide|determine|ensure|make|prove|mean|forget|remember|notice|imagine|dream|pretend|check|understand|demonstrate|require|arrange|gather|calculate|so|be|happen|seem|appear|provide|guarantee|establish|verify|recognise|recognize|accept|show|get|give|want|like|love|hate|resolve|sense|perceive|infer|deduce|ascertain|detect|order|mandate|specify|vote|ask|need|prefer|insure|do|use|take|cause|allow|do)$/

/** "stressd that the port", "aired on Monday that the port": whatever verb stands between somebody and "that", where a clause follows. */
function opensThat(page: StatementPage, at: number, end: number): boolean {
  const { lemma = '', lower = '' } = page.tokens[at] ?? {}
  if (!lower.endsWith('ed') || UNSPOKEN.test(lemma)) return false
  let that = at + 1
  if (lowerAt(page, that) === 'on' && page.timeAt[that + 1]) that += 1
  while (page.timeAt[that]) that += 1
  if (that + 3 >= end || posAt(page, that) !== 'SCONJ' || lowerAt(page, that) !== 'that') return false
  return /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(posAt(page, that + 1)) && hasVerb(page, that + 2, end)
}

const FARTHEST_VERB = 14

/** A verb before any comma: "that increase, but" is no clause. */
function hasVerb(page: StatementPage, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + FARTHEST_VERB) && lowerAt(page, at) !== ','; at += 1)
    if (/^(?:VERB|AUX)$/.test(posAt(page, at))) return true
  return false
}

const THAT = {
  ...{ quotes: false, clause: true, needsThat: true, object: false, infinitive: false, hearer: false },
  trust: 0.6,
}

const OPEN = {
  ...{ quotes: true, clause: false, needsThat: false, object: false, infinitive: false, hearer: false },
  trust: 0.75,
}

/** «jeered, "Go home"»: a comma or colon and then a quotation of some length that begins like a sentence. */
function opensBehind(page: StatementPage, at: number, end: number): boolean {
  // "shot back, "…"", "snapped sharply, "…"".
  const mark =
    /^(?:back|out|in|up|down|off|on)$/.test(lowerAt(page, at + 1)) || posAt(page, at + 1) === 'ADV' ? at + 2 : at + 1
  if (!/^[,:]$/.test(lowerAt(page, mark)) || mark + 1 >= end) return false
  const quoted = quotationTokens(page, page.quotationAt[mark + 1] ?? -1)
  return quoted?.from === mark + 1 && isSpeech(page, quoted) && !awaitsAttribution(page, quoted)
}

/** «"…," the envoy thundered» and «"…!" jeered the crowd», with nothing but the subject between the quotation and the verb. */
function closesBefore(page: StatementPage, at: number, first: number): boolean {
  let before = at - 1
  while (before > first && at - before < 12 && (page.quotationAt[before] ?? -1) < 0) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADP|ADV|NUM|PRON|PART)$/.test(posAt(page, before)) && lowerAt(page, before) !== ',')
      return false
    before -= 1
  }
  const quoted = quotationTokens(page, page.quotationAt[before] ?? -1)
  if (!quoted || quoted.from > first || !isSpeech(page, quoted)) return false
  const last = isQuoteMark(lowerAt(page, quoted.to - 1)) ? quoted.to - 2 : quoted.to - 1
  return /^[,?!]$/.test(lowerAt(page, last))
}

/** «"…," Roe said»: a quotation that ends with a comma has its attribution behind it. */
export function awaitsAttribution(page: StatementPage, { to }: { to: number }): boolean {
  const last = isQuoteMark(lowerAt(page, to - 1)) ? to - 2 : to - 1
  return lowerAt(page, last) === ',' || (last === to - 1 && lowerAt(page, to) === ',')
}

function isSpeech(page: StatementPage, { from, to }: { from: number; to: number }): boolean {
  const opening = isQuoteMark(lowerAt(page, from)) ? from + 1 : from
  if (to - opening < SHORTEST || !/^[\p{Lu}\p{N}.…[]/u.test(page.tokens[opening]?.text ?? '')) return false
  for (let at = opening + 1; at < to; at++) if (/^\p{Ll}{4,}/u.test(page.tokens[at]?.text ?? '')) return true
  return to - opening < 8 && /^[!?]$/.test(lowerAt(page, to - 2))
}
