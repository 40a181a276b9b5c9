import type { Reading } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { StatementFinding } from '../../vocabulary/findings.js'
import { makeFinding } from '../finding.js'
import { findThemes } from '../themes.js'
import { findHearers } from './addressee.js'
import { confidenceOf } from './confidence.js'
import { attachBareQuotations } from './continued.js'
import { doubtAbsentees } from './doubt.js'
import { findOwnWords } from './own-words.js'
import { layOut, type StatementPage } from './page.js'
import type { Report } from './report.js'
import { findReports } from './reports.js'
import { findHandedOver, findSetOff } from './set-off.js'
import { findSetting, type Setting } from './setting.js'
import type { SpeakerMemory } from './speaker.js'
import { findTurns } from './turns.js'

/** The statements of a document, in text order: who said what, directly, in part or in other words. */
export function findStatements(reading: Reading): StatementFinding[] {
  const turns = findTurns(reading)
  if (turns.length > 0) return turns.map((report) => asFinding(reading, report, {}))
  const page = layOut(reading)
  const reports = reportsOf(page)
  attachBareQuotations(page, reports)
  findHearers(page, reports)
  for (const report of reports) doubtAbsentees(page, report)
  return reports
    .map((report) => asFinding(reading, report, findSetting(page, report)))
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

/** The reports of all sentences in order; a passage set off as a quotation is one report. */
function reportsOf(page: StatementPage): Report[] {
  const memory: SpeakerMemory = { last: null, lastEnd: 0 }
  const reports: Report[] = []
  let nextBlock = 0
  for (const [index, sentence] of page.sentences.entries()) {
    const role = page.reading.document.blocks[sentence.block]?.role
    if (role === 'title' || role === 'heading' || role === 'byline' || sentence.block < nextBlock) continue
    const before = page.sentences[index - 1]
    if (before?.block !== sentence.block) {
      const passage =
        role === 'quotation'
          ? findSetOff(page, sentence, before, reports, memory)
          : findHandedOver(page, sentence, before, memory)
      if (passage) nextBlock = passage.to
      if (passage?.report) reports.push(passage.report)
      if (passage) continue
    }
    const found = findReports(page, sentence, memory)
    const own = findOwnWords(page, sentence, found)
    for (const report of own ? [own] : found) reports.push(report)
  }
  return reports
}

function asFinding({ document }: Reading, report: Report, setting: Setting): StatementFinding {
  const { speaker, addressee, form, pieces, cue, rule, confidence, flags } = report
  return makeFinding<StatementFinding>(document, {
    kind: 'statement',
    speaker,
    ...(addressee ? { addressee } : {}),
    form,
    content: pieces,
    cue,
    ...(report.parts.length > 1 ? { parts: report.parts } : {}),
    ...(report.nested.length > 0 ? { nested: report.nested } : {}),
    ...setting,
    themes: findThemes(pieces.map(({ start, end }) => document.text.slice(start, end)).join(' ')),
    evidence: joined(report.evidence),
    confidence: confidenceOf(rule, confidence, flags),
    by: rule,
    flags,
  })
}

/** Spans in order, those that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && span.start <= last.end + 1)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}
