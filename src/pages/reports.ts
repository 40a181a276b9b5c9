import { html } from 'hono/html'
import type { Report } from '../register/entries.js'
import type { Passage, Place } from '../register/passages.js'
import { addressOf, readerAddress } from './addresses.js'
import { dateTag } from './dates.js'
import { cutAtMarks } from './documents/segments.js'
import { doubts } from './doubts.js'
import { familyFigure } from './family.js'
import type { Html } from './layout.js'
import { counted } from './wording.js'

/** The passage of each report, in order; undefined where there is none. */
export type Passages = readonly (Passage | undefined)[]

/** Evidence that lies further apart than this is quoted piece by piece. */
const ONE_PASSAGE = 1500
/** Reports of a much reported entry beyond these are quoted without their paragraph. */
const PASSAGES_AT_MOST = 60

/** The places whose passages `reportList` shows, in the order of the reports. */
export function placesOf(reports: readonly Report[]): readonly Place[] {
  return reports.slice(0, PASSAGES_AT_MOST).map(({ document, evidence }) => {
    const start = evidence[0]?.start ?? 0
    const end = Math.max(0, ...evidence.map((words) => words.end))
    return { document: document.id, start, end: end - start > ONE_PASSAGE ? (evidence[0]?.end ?? end) : end }
  })
}

/** "2 reports": one document is one report, however often it tells of the entry. */
export function documentsTold(reports: readonly Report[]): string {
  return counted(countDocuments(reports), 'report')
}

function countDocuments(reports: readonly Report[]): number {
  return new Set(reports.map(({ document }) => document.id)).size
}

/** The heading over the reports of one entry. */
export function reportsHeading(reports: readonly Report[]): string {
  if (countDocuments(reports) === 1) return 'As it is printed'
  return `In the words of ${reportsAndVoices(reports)}`
}

/** "5 reports, 3 independent voices"; the voices are told only where they are fewer than the documents. */
export function reportsAndVoices(reports: readonly Report[]): string {
  const voices = new Set(reports.map(({ voice }) => voice)).size
  const told = documentsTold(reports)
  return voices < countDocuments(reports) ? `${told}, ${counted(voices, 'independent voice')}` : told
}

/** Each report's own words within their paragraph; the title below leads to the place in the document they stand at. */
export function reportList(register: string, reports: readonly Report[], passages: Passages): Html {
  return html`${familyFigure(reports)}<ul class="reports">${reports.map((report, at) => html`<li>${oneReport(register, report, passages[at])}${sameVoiceNote(register, report, reports.slice(0, at))}</li>`)}</ul>`
}

/** Which earlier report this one carries on, with the way to see both beside one another; nothing for a voice of its own. */
function sameVoiceNote(register: string, report: Report, before: readonly Report[]): Html | '' {
  const model = before.find(({ voice, document }) => voice === report.voice && document.id !== report.document.id)
  if (model === undefined) return ''
  const beside = addressOf(register, 'documents', report.document.id, 'beside', model.document.id)
  return html`<p class="meta">the same voice as <cite>${model.document.title}</cite>: <a href="${beside}">compare the two</a></p>`
}

function oneReport(register: string, report: Report, passage: Passage | undefined): Html {
  const { document, finding } = report
  return html`<blockquote class="k-${finding.kind}"${inLanguage(passage?.language)}><p>${passage ? inPassage(report, passage) : quotesOf(report)}</p></blockquote>
<p class="meta">in <a class="words" href="${reportAddress(register, report)}">${document.title}</a>${document.outlet ? `, ${document.outlet}` : ''}, ${dateTag(document.published)}${doubts(finding.flags)}</p>`
}

/** The attribute that tells a language other than the page's own. */
export function inLanguage(language: string | null | undefined): Html | '' {
  return !language || language === 'en' ? '' : html` lang="${language}"`
}

function quotesOf({ evidence }: Report): string {
  return evidence.map(({ quote }) => quote).join(' … ')
}

/** The passage with the words that state the finding told apart from those around them, and the words said from those that say who. */
function inPassage({ evidence, finding }: Report, { start, text }: Passage): readonly Html[] {
  const said = finding.kind === 'statement' ? finding.content : []
  const [segments = []] = cutAtMarks([{ start, end: start + text.length }], [...evidence, ...said])
  return segments.map((segment) => {
    const words = text.slice(segment.start - start, segment.end - start)
    if (segment.marks.length === 0) return html`${words}`
    const isSaid = segment.marks.some((mark) => mark >= evidence.length)
    return html`<mark class="k-${finding.kind}${isSaid ? ' said' : ''}">${words}</mark>`
  })
}

/** The place in the reader at which a report's words stand. */
export function reportAddress(register: string, { document, finding, evidence }: Report): string {
  const [first] = evidence
  if (!first) return addressOf(register, 'documents', document.id)
  return readerAddress(register, document.id, { start: first.start, end: first.end, finding: finding.id })
}
