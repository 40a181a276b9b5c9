import type { Sentence } from '../../reading/reading.js'
import { findAccordingTo } from './according.js'
import { findReportedAfter } from './after.js'
import { findAsReported, findInRelative } from './asides.js'
import { findReportedBefore } from './before.js'
import { findBehindColon } from './colon.js'
import type { Reported } from './content.js'
import { findCues } from './cues.js'
import { cutAt, type Embedding, isNewCue } from './ends.js'
import { isFitting, resolveSpeaker } from './fitting.js'
import { findNounCues } from './noun-cues.js'
import { findMainSubject, findOwnSubjects, leadOf, type Own } from './own-subjects.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import { isOneReport, makeReport, merge, type Report } from './report.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import { findSubjectAfter, findSubjectBefore, type Subject } from './subjects.js'
import type { Cue } from './verbs.js'

/** What a sentence has told so far, while its cues are gone through in order. */
type Telling = {
  readonly page: StatementPage
  readonly sentence: Sentence
  readonly memory: SpeakerMemory
  readonly reports: Report[]
  subject: Subject | undefined
  speaker: Speaker | undefined
  /** The token behind the words already reported, and the report they belong to. */
  coveredTo: number
  covering: Report | undefined
}

/** How many cues ahead may end the words of one. */
const CUES_AHEAD = 7

/** The reports of one sentence, each reporting verb with its subject and words. One speaker's reports of a sentence are one. */
export function findReports(page: StatementPage, sentence: Sentence, memory: SpeakerMemory): Report[] {
  const cues = findCues(page, sentence)
  const reports: Report[] = []
  const telling: Telling = {
    ...{ page, sentence, memory, reports },
    ...{ subject: undefined, speaker: undefined, coveredTo: sentence.firstToken, covering: undefined },
  }
  const leading = isLedByAccording(page, sentence) ? tellAccording(telling) : false
  for (const [index, cue] of cues.entries()) {
    const later = cues.slice(index + 1, index + 1 + CUES_AHEAD)
    const continues = index > 0 && isNewCue(page, cue)
    if (cue.verbAt < telling.coveredTo && !continues) noteNested(telling, cue, later)
    else tellCue(telling, cue, later, continues)
  }
  if (!leading && reports.length === 0) tellAccording(telling)
  tellNouns(telling)
  const colon = findBehindColon(page, sentence, memory, (until) => findMainSubject(page, sentence, until))
  const said = colon && makeReport(page, sentence, colon.cue, colon.speaker, colon.reported)
  if (said && !reports.some(({ quotations }) => quotations.some((index) => said.quotations.includes(index)))) {
    state(telling, { ...said, cue: null })
  }
  return reports
}

/** "According to Roe, …" at the head of a sentence: whatever else is reported in it, Roe reports. */
function isLedByAccording(page: StatementPage, { firstToken }: Sentence): boolean {
  const at = /^(?:and|but|still|however)$/.test(lowerAt(page, firstToken)) ? firstToken + 1 : firstToken
  return lowerAt(page, at) === 'according' && lowerAt(page, at + 1) === 'to'
}

function tellAccording(telling: Telling): boolean {
  const { page, sentence, memory } = telling
  const found = findAccordingTo(page, sentence, memory)
  const report = found && makeReport(page, sentence, found.cue, found.speaker, found.reported)
  if (!found || !report) return false
  telling.coveredTo = Math.max(telling.coveredTo, ...found.reported.stretches.map(({ to }) => to))
  telling.covering = state(telling, report)
  return true
}

/** Nouns that report: a statement of its own, or nested where it stands in what somebody says. */
function tellNouns(telling: Telling): void {
  const { page, sentence, memory, reports } = telling
  for (const { cue, speaker, reported } of findNounCues(page, sentence, memory)) {
    const report = makeReport(page, sentence, cue, speaker, reported)
    if (!report?.cue) continue
    const { cue: span } = report
    const around = reports.find(({ pieces }) => pieces.some(({ start, end }) => start <= span.start && span.end <= end))
    if (around) around.nested.push({ speaker: speaker.mention, cue: span, content: report.pieces })
    else state(telling, report)
  }
}

function state({ reports, memory }: Telling, report: Report): Report {
  const same = reports.find((other) => isOneReport(other, report))
  if (same) merge(same, report)
  else reports.push(report)
  memory.last = report.speaker
  memory.lastEnd = report.evidence.reduce((end, span) => Math.max(end, span.end), 0)
  return same ?? report
}

function tellCue(telling: Telling, cue: Cue, later: readonly Cue[], continues: boolean): void {
  const { page, sentence, memory } = telling
  // "Roe said, adding": whoever spoke goes on.
  const goesOn = continues && cue.form === 'gerund' && telling.speaker !== undefined
  const owns = goesOn ? [] : findOwnSubjects(page, sentence, cue).filter((one) => !isInner(telling, cue, one))
  const own = owns.find((one) => findSpeaker(page, one.subject, memory)) ?? owns[0]
  if (!own && !(continues && telling.subject)) return
  if (!continues || own) {
    const subject = own?.subject ?? telling.subject
    const inverted = own?.inverted === true
    telling.subject = subject
    telling.speaker = subject && resolveSpeaker({ page, sentence, subject, memory, cue, inverted })
  }
  const { subject, speaker } = telling
  if (!subject || !speaker || !isFitting(cue, speaker)) return
  const reported = findReported(telling, cue, later, own, subject)
  if (!reported) return
  const hearer = reported.hearer ?? findHearerAt(page, cue, sentence, own?.inverted === true)
  const report = makeReport(page, sentence, cue, speaker, hearer ? { ...reported, hearer } : reported)
  if (!report) return
  telling.coveredTo = Math.max(telling.coveredTo, ...reported.stretches.map(({ to }) => to))
  telling.covering = state(telling, report)
}

/**
 * "Roe noted that the port is full and voiced hope": the subject of a clause in Roe's words is not who voices, where the clause has
 * another tense. In "noted that the port filled and closed" it may be.
 */
function isInner({ page, covering, subject }: Telling, { form, group }: Cue, own: Own): boolean {
  if (!covering || !subject || own.inverted || form !== 'past' || lowerAt(page, group - 1) !== 'and') return false
  const { start } = page.tokens[own.subject.first] ?? { start: -1 }
  if (!covering.pieces.some((piece) => piece.start <= start && start < piece.end)) return false
  let verb = own.subject.end
  while (verb < group && !/^(?:VERB|AUX)$/.test(posAt(page, verb))) verb += 1
  return verb < group && (posAt(page, verb) === 'AUX' || /[^s]s$/.test(lowerAt(page, verb)))
}

/** The words a cue reports, before or after it. */
function findReported(
  telling: Telling,
  cue: Cue,
  later: readonly Cue[],
  own: Own | undefined,
  subject: Subject,
): Reported | undefined {
  const { page, sentence } = telling
  const inverted = own?.inverted === true
  const lead = own && !inverted ? leadOf(page, subject) : ''
  if (own && !inverted) {
    const aside =
      findAsReported(page, sentence, cue, subject, lead) ?? findInRelative(page, cue, later, sentence, lead, subject)
    if (aside) return aside
  }
  // "a remark which friends described", "if he says": no report of its own.
  if (/^(?:which|whom|whose|what|if|whether|unless)$/.test(lead) && posAt(page, subject.first - 2) !== 'ADP')
    return undefined
  const embedding = embeddingOf(page, sentence, cue, own && !inverted ? subject : undefined)
  const before = own && findBefore(telling, cue, own)
  const direct =
    before && isLed(page, before) && !inverted ? findReportedAfter(page, sentence, cue, later, embedding) : undefined
  // «The port is closed, Roe said, adding, "…"»: the quotation is the next verb's.
  const isOthers = direct !== undefined && (later[0]?.group ?? page.tokens.length) < (direct.stretches[0]?.from ?? 0)
  const reported =
    (direct && !isOthers && /^(?:quotation|clause)$/.test(direct.manner) ? direct : before) ??
    (inverted
      ? behindInverted(page, sentence, cue, subject, later)
      : findReportedAfter(page, sentence, cue, later, embedding))
  return reported && !isTimeOfSaying(page, cue, reported, lead) ? reported : undefined
}

/** The words before a cue and its subject, on whichever side of it that stands. */
function findBefore({ page, sentence }: Telling, cue: Cue, { subject, inverted }: Own): Reported | undefined {
  if (cue.form === 'gerund' || cue.agent) return undefined
  // «"…," as one envoy put it»: the "as" stands between. In «that "…," as she said, …» it is an aside.
  const isAs = (page.quotationAt[sentence.firstToken] ?? -1) >= 0 && lowerAt(page, subject.first - 1) === 'as'
  const first = isAs ? subject.first - 1 : subject.first
  const left = Math.min(first, cue.group)
  const right = inverted ? Math.max(subject.end, cue.end) : cue.end
  const after = behindHearer(page, cue, right, sentence.endToken)
  return findReportedBefore(page, sentence, left, after, mayFollow(page, cue, inverted, right, sentence.endToken))
}

/** «Said Roe, "…"»: at the head of a sentence the words follow the subject. */
function behindInverted(
  page: StatementPage,
  sentence: Sentence,
  cue: Cue,
  subject: Subject,
  later: readonly Cue[],
): Reported | undefined {
  if (cue.told) return aroundAgent(page, sentence, cue, subject)
  if (cue.agent) {
    const told = { ...cue, verb: { ...cue.verb, hearer: false, object: false }, end: subject.end }
    return findReportedAfter(page, sentence, told, later, undefined)
  }
  if (cue.group !== sentence.firstToken || !/^[,:]$/.test(lowerAt(page, subject.end))) return undefined
  if ((page.quotationAt[subject.end + 1] ?? -1) < 0) return undefined
  return findReportedAfter(page, sentence, { ...cue, end: subject.end }, later, undefined)
}

/** "The vote was condemned by Roe as a sham": what was condemned, and what for. */
function aroundAgent(
  page: StatementPage,
  { firstToken, endToken }: Sentence,
  cue: Cue,
  subject: Subject,
): Reported | undefined {
  const patient = findSubjectBefore(page, cue.group, firstToken)
  if (!patient) return undefined
  // "It was noted by the envoy that the port is closed": the clause stands for "it".
  if (lowerAt(page, patient.at) === 'it' && lowerAt(page, subject.end) === 'that') {
    const from = subject.end + 1
    return { stretches: [{ from, to: cutAt(page, from, endToken, [], undefined) }], manner: 'clause' }
  }
  const rest = /^(?:for|as|over)$/.test(lowerAt(page, subject.end))
    ? [{ from: subject.end, to: cutAt(page, subject.end, endToken, [], undefined) }]
    : []
  return { stretches: [{ from: patient.first, to: patient.end }, ...rest], manner: 'object' }
}

/** "when he announced his candidacy" tells a time, "as he said" none of the words after it. */
function isTimeOfSaying(page: StatementPage, { verb }: Cue, { manner, stretches }: Reported, lead: string): boolean {
  const isClause = /^(?:it|he|she|they|there|we|i)$/.test(lowerAt(page, stretches[0]?.from ?? -1))
  if (lead === 'as') return !/^(?:before|quotation|clause|zero-clause)$/.test(manner)
  const isDeed = manner === 'object' || (manner === 'zero-clause' && verb.object && !isClause)
  return isDeed && /^(?:when|after|before|since|until|once|that|than|while|where)$/.test(lead)
}

/** "Roe said Doe had argued that …": the words stay Roe's, and Doe is noted with what Roe gives as theirs. */
function noteNested(telling: Telling, cue: Cue, later: readonly Cue[]): void {
  const { page, memory, covering } = telling
  if (!covering || cue.form === 'gerund') return
  const first = telling.sentence.firstToken
  const inner = { ...telling, sentence: { ...telling.sentence, firstToken: first, endToken: telling.coveredTo } }
  const own = findOwnSubjects(page, inner.sentence, cue).find(({ inverted }) => !inverted)
  const speaker = own && findSpeaker(page, own.subject, { ...memory })
  if (!own || !speaker || !isFitting(cue, speaker) || own.subject.at >= cue.verbAt) return
  const reported = findReported(inner, cue, later, own, own.subject)
  if (!reported || reported.manner === 'before') return
  const report = makeReport(page, inner.sentence, cue, speaker, reported)
  if (report?.cue) covering.nested.push({ speaker: speaker.mention, cue: report.cue, content: report.pieces })
}

/** A cue in a relative clause ("who announced …, left") or in a clause before the main one ("While he said …, he stayed"). */
function embeddingOf(page: StatementPage, { firstToken }: Sentence, { group }: Cue, subject?: Subject): Embedding {
  if (/^(?:who|which)$/.test(lowerAt(page, group - 1))) return 'relative'
  if (group === firstToken) return 'leading'
  const before = subject && subject.first - firstToken < 4 ? lowerAt(page, subject.first - 1) : ''
  return /^(?:while|when|as|after|before|although|though|if|because|since|once)$/.test(before) ? 'leading' : undefined
}

/** «Of the "lake format", Roe said, "…"»: the quotation before the attribution is a fragment of an aside. */
function isLed(page: StatementPage, { stretches }: Reported): boolean {
  const first = stretches[0]?.from ?? -1
  return (page.quotationAt[first] ?? -1) < 0
}

const ADDRESSED = /^(?:thank|urge|congratulate|applaud|encourage|accuse)$/

/** The hearer behind a verb that names one: "told the press", "thanked the hosts". */
function findHearerAt(page: StatementPage, cue: Cue, sentence: Sentence, inverted: boolean): Subject | undefined {
  if (inverted || !(cue.verb.hearer || ADDRESSED.test(cue.verb.lemma))) return undefined
  return findSubjectAfter(page, cue.end, sentence.endToken)
}

/** A verb with words of its own after it reports those, not the clause before it. */
function mayFollow(page: StatementPage, cue: Cue, inverted: boolean, right: number, end: number): boolean {
  if (!cue.verb.clause && cue.verb.lemma !== 'point') return false
  if (inverted) return true
  const after = behindHearer(page, cue, right, end)
  const word = lowerAt(page, after)
  if (word === '' || /^[.,;!?]$/.test(word) || page.timeAt[after]) return true
  return posAt(page, after) === 'ADP' && !/^(?:that|of)$/.test(word)
}

/** The token behind the hearer of "the envoy told the press."; the place itself where no hearer follows. */
function behindHearer(page: StatementPage, { verb }: Cue, right: number, end: number): number {
  if (!verb.hearer) return right
  if (/^(?:him|her|them|us|me|you)$/.test(lowerAt(page, right))) return right + 1
  return findSubjectAfter(page, right, end)?.end ?? right
}
