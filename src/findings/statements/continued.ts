import type { Mention } from '../../vocabulary/findings.js'
import { hasWords, quotationTokens } from './content.js'
import { type Credit, findCredit } from './credit.js'
import { findMainSubject } from './own-subjects.js'
import { type StatementPage, sentenceOf, tokenAfter } from './page.js'
import { merge, type Report } from './report.js'
import { findSpeaker } from './speaker.js'

/** A quotation that no verb introduces, standing in sentences of its own. */
type Bare = Readonly<{ index: number; from: number; to: number; block: number; alone: boolean }>

/**
 * Gives quotations without an attribution of their own to the speaker beside them: behind an attributed quotation in the same
 * paragraph («"One," she said. "Two."»), and paragraphs that are quotation alone, before or after an attributed quotation.
 * Quotation marks inside a sentence are left: they are titles, nicknames and doubted words.
 */
export function attachBareQuotations(page: StatementPage, reports: Report[]): void {
  const bare = findBare(page, new Set(reports.flatMap(({ quotations }) => quotations)))
  const byQuotation = new Map<number, Report>()
  for (const report of reports) for (const index of report.quotations) byQuotation.set(index, report)
  const waiting = bare.filter((quotation) => !attachBehind(page, reports, byQuotation, quotation))
  const byEnd = new Map(reports.flatMap((report) => report.evidence.map(({ end }) => [end, report] as const)))
  // A bare paragraph that nothing precedes waits for the attribution that follows it.
  for (const quotation of waiting.reverse()) {
    if (attachBefore(page, byQuotation, quotation)) continue
    const report = reportOfItsOwn(page, byEnd, quotation)
    if (report) reports.push(report)
  }
}

/** Whether a quotation goes on with the report of the one before it; one that joins that report to the next makes the two one. */
function attachBehind(
  page: StatementPage,
  reports: Report[],
  byQuotation: Map<number, Report>,
  quotation: Bare,
): boolean {
  const before = mainReport(reports, byQuotation.get(quotation.index - 1))
  if (!before || !isContinued(page, quotation, before)) return false
  append(page, before, quotation)
  byQuotation.set(quotation.index, before)
  const next = byQuotation.get(quotation.index + 1)
  if (next && next !== before && quotation.alone && isJoined(page, quotation, next, before)) {
    absorb(reports, before, next)
    for (const index of next.quotations) byQuotation.set(index, before)
  }
  return true
}

/** Whether a paragraph of quotation opens the report of the next one. */
function attachBefore(page: StatementPage, byQuotation: Map<number, Report>, quotation: Bare): boolean {
  const after = byQuotation.get(quotation.index + 1)
  if (!quotation.alone || !after || after.form === 'indirect') return false
  if (!isNextBlock(page, quotation.block, startBlock(page, quotation.index + 1))) return false
  append(page, after, quotation)
  byQuotation.set(quotation.index, after)
  return true
}

/** A quotation with the line that credits it, behind words retold, or behind a sentence about somebody. */
function reportOfItsOwn(page: StatementPage, byEnd: ReadonlyMap<number, Report>, quotation: Bare): Report | undefined {
  const credit = quotation.alone ? findCredit(page, quotation.block + 1) : undefined
  if (credit) return aboveCredit(page, credit, quotation)
  const retold = byEnd.get(sentenceOf(page, quotation.from - 1)?.end ?? -1)
  if (retold) return retold.form === 'direct' ? undefined : behindRetold(page, retold, quotation)
  const actor = findActorBefore(page, quotation)
  return actor && behindActor(page, actor, quotation)
}

/** «"…," Roe said after hinting at "changes". "…"»: the quotation goes on with what Roe said, not with the fragment after it. */
function mainReport(reports: readonly Report[], before: Report | undefined): Report | undefined {
  if (before?.form !== 'mixed') return before
  const end = Math.max(...before.evidence.map((span) => span.end))
  const main = reports.findLast(
    ({ form, speaker, evidence }) =>
      form === 'direct' && speaker?.name === before.speaker?.name && evidence.some((span) => span.end === end),
  )
  return main ?? before
}

/** Words that may be a title or a slogan are given to nobody without a verb of speech. */
const SHORTEST = 7

/** «Roe disagreed. "…"»: the person whom the sentence right before a quotation is about, by name and in the same paragraph. */
function findActorBefore(page: StatementPage, { from, to, block }: Bare): Mention | undefined {
  const sentence = sentenceOf(page, from - 1)
  if (!sentence || sentence.block !== block || to - from < SHORTEST) return undefined
  const subject = findMainSubject(page, sentence, sentence.endToken)
  if (!subject || subject.first - sentence.firstToken > 12) return undefined
  const speaker = findSpeaker(page, subject, { last: null, lastEnd: 0 })
  return speaker?.mention.type === 'person' && speaker.trust === 1 ? speaker.mention : undefined
}

function behindActor(page: StatementPage, speaker: Mention, { index, from, block }: Bare): Report {
  const quotation = page.reading.quotations[index]
  const start = page.tokens[from]?.start ?? 0
  const before = sentenceOf(page, from - 1)
  return {
    ...{ speaker, addressee: undefined, pieces: [...(quotation?.pieces ?? [])], parts: [], nested: [], cue: null },
    evidence: [
      { start: before?.start ?? start, end: before?.end ?? start + 1 },
      { start, end: quotation?.end ?? start + 1 },
    ],
    ...{ quotations: [index], form: 'direct', rule: 'statement.direct-quotation/1', confidence: 0.55 },
    ...{ flags: ['speaker-continued'], block },
  }
}

/** «"…"» over "— Roe, minister". */
function aboveCredit(page: StatementPage, { speaker, line }: Credit, { index, from, block }: Bare): Report {
  const quotation = page.reading.quotations[index]
  const start = page.tokens[from]?.start ?? line.start
  return {
    ...{
      speaker: speaker.mention,
      addressee: undefined,
      pieces: [...(quotation?.pieces ?? [])],
      parts: [],
      nested: [],
    },
    ...{
      cue: null,
      evidence: [{ start, end: quotation?.end ?? start + 1 }, line],
      quotations: [index],
      form: 'direct',
    },
    ...{ rule: 'statement.set-off/1', confidence: 0.93, flags: [...speaker.flags], block },
  }
}

/** A paragraph of quotation behind a paragraph that ends with the speaker's words retold. */
function behindRetold(page: StatementPage, retold: Report, { index, from, block }: Bare): Report {
  const quotation = page.reading.quotations[index]
  const start = page.tokens[from]?.start ?? retold.block
  return {
    ...retold,
    pieces: [...(quotation?.pieces ?? [])],
    parts: [],
    nested: [],
    evidence: [...retold.evidence, { start, end: quotation?.end ?? start + 1 }],
    quotations: [index],
    cue: null,
    form: 'direct',
    rule: 'statement.direct-quotation/1',
    confidence: 0.65,
    flags: ['speaker-continued'],
    block,
  }
}

function findBare(page: StatementPage, used: ReadonlySet<number>): Bare[] {
  const bare: Bare[] = []
  const mixed = findMixedBlocks(page)
  for (const index of page.reading.quotations.keys()) {
    if (used.has(index)) continue
    const tokens = quotationTokens(page, index)
    const opening = tokens && sentenceOf(page, tokens.from)
    const closing = tokens && sentenceOf(page, tokens.to - 1)
    if (!tokens || !opening || !closing) continue
    const role = page.reading.document.blocks[opening.block]?.role
    if (role === 'title' || role === 'heading') continue
    if (hasWords(page, opening.firstToken, tokens.from) || hasWords(page, tokens.to, closing.endToken)) continue
    if (!hasWords(page, tokens.from, tokens.to)) continue
    bare.push({ index, ...tokens, block: opening.block, alone: !mixed.has(opening.block) })
  }
  return bare
}

/** The paragraphs that hold words outside quotation marks. */
function findMixedBlocks(page: StatementPage): ReadonlySet<number> {
  const mixed = new Set<number>()
  for (const [at, { lower }] of page.tokens.entries()) {
    if ((page.quotationAt[at] ?? -1) < 0 && /[\p{L}\p{N}]/u.test(lower)) mixed.add(sentenceOf(page, at)?.block ?? -1)
  }
  return mixed
}

/** Right behind the attributed words: no other sentence between, in the same paragraph or, as a paragraph of its own, in the next. */
function isContinued(page: StatementPage, quotation: Bare, before: Report): boolean {
  if (before.form === 'indirect') return false
  const last = before.evidence.reduce((end, span) => Math.max(end, span.end), 0)
  const from = page.tokens[quotation.from]?.start ?? 0
  if (from < last) return true
  const between = page.text.slice(last, from)
  if (/[\p{L}\p{N}]/u.test(between) && !isOnlyFurniture(page, last, from)) return false
  const blockBefore = sentenceOf(page, tokenAfter(page, last - 1))?.block ?? -1
  if (blockBefore === quotation.block) return true
  // Only a quotation that ends with its paragraph's own words can go on in the next one.
  return quotation.alone && (before.form === 'direct' || before.quotations.length > 0)
}

/** Whether only captions stand between; furniture has no tokens at all. */
function isOnlyFurniture(page: StatementPage, from: number, to: number): boolean {
  const { blocks } = page.reading.document
  for (let at = tokenAfter(page, from); (page.tokens[at]?.start ?? to) < to; at++) {
    const block = blocks[sentenceOf(page, at)?.block ?? -1]
    if (block?.role !== 'caption') return false
  }
  return true
}

/** A bare paragraph between two attributions of one speaker makes them one turn. */
function isJoined(page: StatementPage, quotation: Bare, next: Report, before: Report): boolean {
  return (
    next.speaker?.name === before.speaker?.name &&
    next.form === 'direct' &&
    isNextBlock(page, quotation.block, startBlock(page, quotation.index + 1))
  )
}

function startBlock(page: StatementPage, index: number): number {
  const tokens = quotationTokens(page, index)
  return (tokens && sentenceOf(page, tokens.from)?.block) ?? -1
}

function isNextBlock(page: StatementPage, block: number, next: number): boolean {
  if (next === block) return true
  if (next < block) return false
  const between = page.reading.document.blocks.slice(block + 1, next)
  return between.every(({ role }) => role === 'furniture' || role === 'caption')
}

function append(page: StatementPage, report: Report, { index, from, to }: Bare): void {
  const quotation = page.reading.quotations[index]
  const first = page.tokens[from]
  const last = sentenceOf(page, to - 1)
  if (!quotation || !first || !last) return
  const part = partBefore(report, first.start)
  part?.content.push(...quotation.pieces)
  part?.content.sort((a, b) => a.start - b.start)
  const joins = sentenceOf(page, from)?.block !== report.block
  merge(report, {
    ...report,
    pieces: [...quotation.pieces],
    parts: [],
    nested: [],
    evidence: [{ start: first.start, end: Math.max(quotation.end, last.end) }],
    quotations: [index],
    form: report.form === 'mixed' ? 'mixed' : 'direct',
    flags: joins ? ['speaker-continued'] : [],
  })
  if (joins) report.confidence = Math.min(report.confidence, 0.85)
}

/** The verb whose words a quotation goes on with: the last before it, else the first after. */
function partBefore({ parts }: Report, start: number) {
  return parts.findLast(({ content }) => (content[0]?.start ?? start) < start) ?? parts[0]
}

function absorb(reports: Report[], into: Report, other: Report): void {
  merge(into, other)
  const index = reports.indexOf(other)
  if (index >= 0) reports.splice(index, 1)
}
