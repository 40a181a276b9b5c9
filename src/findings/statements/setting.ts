import { firstEndingAfter } from '../../reading/mentions.js'
import type { Time } from '../../reading/reading.js'
import { isOverlapping, type Span } from '../../vocabulary/evidence.js'
import type { DatedWords } from '../../vocabulary/findings.js'
import { nounPhraseEndingAt } from './noun-phrases.js'
import { lowerAt, posAt, type StatementPage, sentenceOf, spanOf, tokenAfter } from './page.js'
import type { Report } from './report.js'

/** When and at what words were said, as far as the reporting words themselves tell. */
export type Setting = Partial<DatedWords> & Readonly<{ occasion?: string }>

/** Nouns, lower case, for encounters at which one speaks. Not a statement, a letter or a post: they are what was said. */
export const OCCASION =
  /^(?:conference|briefing|meeting|meetings|summit|talks|interview|speech|address|call|session|hearing|forum|rally|debate|ceremony|consultations|negotiations|reception|lunch|dinner|visit|congress|assembly|dialogue|ministerial|panel|town|roundtable)$/

/**
 * The setting of a statement: "said on Tuesday", "told reporters at a briefing in Oslo". Only words outside what was said, with
 * no other verb between them and the verb of saying: in "Roe, who left on Monday, said" Monday is another deed's.
 */
export function findSetting(page: StatementPage, report: Report): Setting {
  const { cue, speaker } = report
  const at = cue ? tokenAfter(page, cue.end - 1) : -1
  const sentence = cue ? sentenceOf(page, at) : undefined
  if (!cue || !sentence) return {}
  const isSaid = saidIn(report)
  const first = reach(page, tokenAfter(page, cue.start), -1, sentence.firstToken, isSaid)
  const end = reach(page, at, 1, sentence.endToken - 1, isSaid) + 1
  const isElse = (span: Span) =>
    isSaid(span) ||
    (speaker !== null && (isOverlapping(span, speaker) || (speaker.type === 'document' && span.end <= cue.start)))
  const date = findDate(page, first, end, isElse)
  const occasion = findOccasion(page, first, end, isSaid)
  return { ...date, ...(occasion ? { occasion } : {}) }
}

const FARTHEST = 24

/** The last token, going one way from the verb of saying, before another verb, a word said or the edge. */
function reach(page: StatementPage, from: number, step: 1 | -1, edge: number, isSaid: (span: Span) => boolean): number {
  let at = from
  for (let next = from + step; step > 0 ? next <= edge : next >= edge; next += step) {
    const token = page.tokens[next]
    if (!token || Math.abs(next - from) > FARTHEST) break
    const isOther = token.pos === 'VERB' && !page.timeAt[next] && (page.nameAt[next] ?? -1) < 0
    if (step > 0 && isSaid(token)) break
    if (isOther || /^(?:that|who|which|;)$/.test(token.lower)) {
      // What stands between another verb and the next comma is that verb's.
      while (step < 0 && at < from && lowerAt(page, at) !== ',') at += 1
      break
    }
    // What stands before the verb may be the words said themselves: they are leapt over, not read.
    at = next
  }
  return at
}

function saidIn({ pieces }: Report): (span: Span) => boolean {
  return ({ start, end }) => {
    const piece = pieces[firstEndingAfter(pieces, start)]
    return piece !== undefined && piece.start < end
  }
}

/** The one date printed beside the verb; two different ones settle nothing. */
function findDate(
  page: StatementPage,
  first: number,
  end: number,
  isSaid: (span: Span) => boolean,
): Partial<DatedWords> {
  const { times } = page.reading
  const start = page.tokens[first]?.start ?? 0
  const stop = page.tokens[end - 1]?.end ?? 0
  const found: Time[] = []
  for (let index = firstEndingAfter(times, start); (times[index]?.end ?? stop + 1) <= stop; index++) {
    const time = times[index]
    if (time && (time.type === 'DATE' || time.type === 'TIME') && !isSaid(time) && isPrinted(time)) found.push(time)
  }
  const [time] = found
  if (!time || new Set(found.map(({ date, edtf }) => date ?? edtf)).size > 1) return {}
  const words = { dateText: page.text.slice(time.start, time.end) }
  const day = time.weekday === undefined ? {} : { weekday: time.weekday }
  if (time.date) return { date: time.date.slice(0, 10), ...words, ...day }
  return { date: null, ...words, ...(time.edtf ? { dateEdtf: time.edtf } : {}), ...day }
}

/** "now" and "recently" date nothing. */
function isPrinted({ date, edtf, weekday }: Time): boolean {
  return date !== null || edtf !== undefined || weekday !== undefined
}

/** "at a joint press conference with Doe": the words from the article on, with whom it was held. */
function findOccasion(
  page: StatementPage,
  first: number,
  end: number,
  isSaid: (span: Span) => boolean,
): string | undefined {
  for (let at = first; at < end; at++) {
    const token = page.tokens[at]
    if (!token || isSaid(token) || (page.quotationAt[at] ?? -1) >= 0 || !OCCASION.test(token.lower)) continue
    const phrase = nounPhraseEndingAt(page, at, first)
    const from = phrase && startOfPhrase(page, phrase.first, first)
    // "upon meeting the envoy" and "before a later meeting" are not where it was said, "the margins of the meeting" is half of it.
    if (
      from === undefined ||
      from === at ||
      phrase?.at !== at ||
      !/^(?:at|in|during|on)$/.test(lowerAt(page, from - 1))
    )
      continue
    const span = spanOf(page, from, endOfPhrase(page, at + 1, end, isSaid))
    if (span) return page.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  }
  return undefined
}

/** Goes back over "one-on-one" and the article before it. */
function startOfPhrase(page: StatementPage, from: number, floor: number): number {
  let at = from
  while (at > floor && (lowerAt(page, at) === '-' || lowerAt(page, at - 1) === '-')) at -= 1
  return at > floor &&
    (/^(?:DET|PRON|ADJ)$/.test(posAt(page, at - 1)) || /^(?:his|her|their)$/.test(lowerAt(page, at - 1))) &&
    at < from
    ? at - 1
    : at
}

/** Takes in "with the envoy", "of the group", "in Oslo" behind the noun. */
function endOfPhrase(page: StatementPage, from: number, end: number, isSaid: (span: Span) => boolean): number {
  let to = from
  for (let at = from; at < Math.min(end, from + 14); at++) {
    const token = page.tokens[at]
    if (!token || isSaid(token) || page.timeAt[at] === 1 || (page.quotationAt[at] ?? -1) >= 0) break
    if (/^(?:NOUN|PROPN|NUM)$/.test(token.pos) || (page.nameAt[at] ?? -1) >= 0) to = at + 1
    else if (!/^(?:ADP|DET|ADJ|CCONJ|PART)$/.test(posAt(page, at)) || token.lower === ',') break
  }
  // "with the ministers of A, B and C" is left out whole rather than cut short.
  return lowerAt(page, to) === ',' && isListed(page, to + 1) ? from : to
}

/** Whether a name goes on with a list: what a verb follows is the next clause's subject. */
function isListed(page: StatementPage, at: number): boolean {
  const index = page.nameAt[at] ?? -1
  let after = at
  while (index >= 0 && page.nameAt[after] === index) after += 1
  return index >= 0 && !/^(?:VERB|AUX)$/.test(posAt(page, after))
}
