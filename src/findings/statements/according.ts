import type { Sentence } from '../../reading/reading.js'
import { hasWords, type Reported, stretchTo } from './content.js'
import { lowerAt, posAt, type StatementPage, spanOf } from './page.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import { findSubjectAfter, type Subject } from './subjects.js'
import type { Cue, ReportingVerb } from './verbs.js'

const ACCORDING: ReportingVerb = {
  lemma: 'according',
  quotes: true,
  clause: true,
  needsThat: false,
  object: false,
  infinitive: false,
  hearer: false,
  trust: 0.92,
}

/**
 * "According to Roe, …" and "…, according to Roe": all words of the sentence but the phrase itself and what is said of the source.
 * Never "according to plan" or "according to the rules", whose noun is nobody who speaks.
 */
export function findAccordingTo(
  page: StatementPage,
  sentence: Sentence,
  memory: SpeakerMemory,
): { cue: Cue; speaker: Speaker; reported: Reported } | undefined {
  const { firstToken, endToken } = sentence
  for (let at = firstToken; at < endToken - 2; at++) {
    if (lowerAt(page, at) !== 'according' || lowerAt(page, at + 1) !== 'to' || (page.quotationAt[at] ?? -1) >= 0)
      continue
    const subject = pronounAt(page, at + 2) ?? findSubjectAfter(page, at + 2, endToken)
    const speaker = subject && (findSpeaker(page, subject, memory) ?? sourceOf(page, subject))
    if (!subject || !speaker) continue
    // "because, according to Roe, …": the words before belong to the document itself.
    const isInside = lowerAt(page, at - 1) === ',' && /^(?:SCONJ|CCONJ)$/.test(posAt(page, at - 2))
    const stretches =
      at - firstToken < 2 || isInside || /^[:;]$/.test(lowerAt(page, at - 1))
        ? behind(page, subject, endToken)
        : around(page, at, subject, sentence)
    if (stretches.length === 0) return undefined
    const cue: Cue = { verb: ACCORDING, form: 'present', group: at, verbAt: at, end: at + 2 }
    return { cue, speaker, reported: { stretches, manner: 'according' } }
  }
  return undefined
}

/** "according to him": whoever spoke last. */
function pronounAt(page: StatementPage, at: number): Subject | undefined {
  const isAlone = posAt(page, at + 1) === 'PUNCT' || lowerAt(page, at) !== 'her'
  return /^(?:him|her|them)$/.test(lowerAt(page, at)) && isAlone ? { first: at, end: at + 1, at } : undefined
}

/** Nouns by which things are done, not said: "according to plan", "according to the rules", "according to size". */
const NO_SOURCE =
  /^(?:plan|plans|schedule|rule|rules|size|need|needs|age|type|height|weight|order|custom|tradition|taste|circumstances|conditions|principle|principles|standard|standards|criteria|convention|design|script|ability|means|rank|merit|conscience|logic|weather|season|time|number|numbers)$/

/** Whatever else a reporter goes by: a profile, a filing, a count. Its words stand for it. */
function sourceOf(page: StatementPage, { first, end, at }: Subject): Speaker | undefined {
  const span = spanOf(page, first, end)
  if (!span || NO_SOURCE.test(lowerAt(page, at))) return undefined
  const as = page.text.slice(span.start, span.end)
  const name = as.replace(/^(?:the|a|an) /i, '')
  return { mention: { ...span, name, as, type: 'document' }, flags: [], trust: 0.75 }
}

function behind(page: StatementPage, subject: Subject, end: number): { from: number; to: number }[] {
  let from = subject.end
  while (from < end && lowerAt(page, from) !== ',' && (page.quotationAt[from] ?? -1) < 0) from += 1
  if (lowerAt(page, from) === ',') from = skipAside(page, from, end)
  const stretch = stretchTo(page, from, end)
  return hasWords(page, stretch.from, stretch.to) ? [stretch] : []
}

/** The token after a comma, or after the aside on the source that the comma opens: ", who came in May,", ", an envoy,". */
function skipAside(page: StatementPage, comma: number, end: number): number {
  const relative = /^(?:who|which|whose|where)$/.test(lowerAt(page, comma + 1))
  for (let at = comma + 1; at < Math.min(end, comma + 40); at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) return comma + 1
    if (lowerAt(page, at) === ',') return at + 1
    if (!relative && /^(?:VERB|AUX)$/.test(posAt(page, at))) return comma + 1
  }
  return comma + 1
}

function around(
  page: StatementPage,
  at: number,
  subject: Subject,
  { firstToken, endToken }: Sentence,
): { from: number; to: number }[] {
  const before = stretchTo(page, firstToken, at)
  if (!hasWords(page, before.from, before.to)) return []
  const stretches = [before]
  let next = subject.end
  if (
    lowerAt(page, next) === ',' &&
    next + 2 < endToken &&
    !/^(?:who|which|a|an|the|whose|where|as|in|on)$/.test(lowerAt(page, next + 1))
  ) {
    next += 1
    const rest = stretchTo(page, next, endToken)
    if (rest.to - rest.from > 2) stretches.push(rest)
  }
  return stretches
}
