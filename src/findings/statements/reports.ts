import type { Sentence } from '../../reading/reading.js'
import type { Span } from '../../vocabulary/evidence.js'
import type { Mention, StatementForm } from '../../vocabulary/findings.js'
import { findAccordingTo } from './according.js'
import { findReportedAfter } from './after.js'
import { attachedQuotation, findReportedBefore } from './before.js'
import { findBehindColon } from './colon.js'
import { piecesOf, quotationBefore, type Reported } from './content.js'
import { type Cue, findCues } from './cues.js'
import { isNewCue } from './ends.js'
import { lowerAt, posAt, type StatementPage, sentenceOf, spanOf, tokenAfter } from './page.js'
import { findSpeaker, type Speaker, type SpeakerMemory } from './speaker.js'
import { findSubjectAfter, findSubjectBefore, type Subject } from './subjects.js'

/** One thing said by one speaker, before it becomes a finding. */
export type Report = {
  speaker: Mention | null
  addressee: Mention | undefined
  pieces: Span[]
  cue: Span | null
  /** Sentences and quotations that state it. */
  evidence: Span[]
  quotations: number[]
  form: StatementForm
  rule: string
  confidence: number
  flags: string[]
  block: number
}

const TRUST: Readonly<Record<Reported['manner'], number>> = {
  quotation: 1,
  clause: 0.97,
  'zero-clause': 0.9,
  object: 0.9,
  infinitive: 0.93,
  before: 0.95,
  according: 1,
}

/** The reports of one sentence, each reporting verb with its subject and words. One speaker's reports of a sentence are one. */
export function findReports(page: StatementPage, sentence: Sentence, memory: SpeakerMemory): Report[] {
  const cues = findCues(page, sentence)
  const reports: Report[] = []
  const states = (report: Report) => {
    const same = reports.find((other) => isOneReport(other, report))
    if (same) merge(same, report)
    else reports.push(report)
    memory.last = report.speaker
    memory.lastEnd = report.evidence.reduce((end, span) => Math.max(end, span.end), 0)
  }
  let subject: Subject | undefined
  let speaker: Speaker | undefined
  let coveredTo = sentence.firstToken
  for (const [index, cue] of cues.entries()) {
    const later = cues.slice(index + 1, index + 8)
    // A verb inside words already reported is quoted speech of a speaker's own making: "Roe said Doe had argued …".
    const continues = index > 0 && isNewCue(page, cue)
    if (cue.verbAt < coveredTo && !continues) continue
    const owns = findOwnSubjects(page, sentence, cue)
    const own = owns.find((one) => findSpeaker(page, one.subject, memory)) ?? owns[0]
    if (!own && !(continues && subject)) continue
    if (!continues || own?.subject) {
      subject = own?.subject ?? subject
      speaker = subject && resolve(page, sentence, subject, memory, cue, own?.inverted === true)
    }
    if (!subject || !speaker || !isFitting(cue, speaker)) continue
    const lead = own && !own.inverted ? leadOf(page, subject) : ''
    // "a remark which friends described", "if he says": no report of its own.
    if (/^(?:which|whom|whose|what|if|whether|unless)$/.test(lead) && posAt(page, subject.first - 2) !== 'ADP') continue
    const left = Math.min(own ? subject.first : cue.group, cue.group)
    const right = own?.inverted ? Math.max(own.subject.end, cue.end) : cue.end
    const before =
      own && cue.form !== 'gerund'
        ? findReportedBefore(page, sentence, left, right, mayFollow(page, cue, own.inverted, right))
        : undefined
    const direct =
      before && isLed(page, before) && !own?.inverted ? findReportedAfter(page, sentence, cue, later) : undefined
    const reported =
      (direct && /^(?:quotation|clause)$/.test(direct.manner) ? direct : before) ??
      (own?.inverted ? undefined : findReportedAfter(page, sentence, cue, later))
    if (!reported) continue
    // "when he announced his candidacy" tells a time.
    if (
      (reported.manner === 'object' || (reported.manner === 'zero-clause' && cue.verb.object)) &&
      /^(?:when|after|before|since|until|once|that|than|as|while|where)$/.test(lead)
    )
      continue
    if (lead === 'as' && reported.manner !== 'before' && reported.manner !== 'quotation') continue
    const hearer = reported.hearer ?? findHearerAt(page, cue, sentence, own?.inverted === true)
    const report = makeReport(page, sentence, cue, speaker, hearer ? { ...reported, hearer } : reported)
    if (!report) continue
    coveredTo = Math.max(coveredTo, ...reported.stretches.map(({ to }) => to))
    states(report)
  }
  const according = reports.length === 0 ? findAccordingTo(page, sentence, memory) : undefined
  const accorded = according && makeReport(page, sentence, according.cue, according.speaker, according.reported)
  if (accorded) states(accorded)
  const colon = findBehindColon(page, sentence, memory, (until) => findMainSubject(page, sentence, until))
  const said = colon && makeReport(page, sentence, colon.cue, colon.speaker, colon.reported)
  if (said && !reports.some(({ quotations }) => quotations.some((index) => said.quotations.includes(index)))) {
    states({ ...said, cue: null })
  }
  return reports
}

/** «Of the "lake format", Roe said, "…"»: the quotation before the attribution is a fragment of an aside. */
function isLed(page: StatementPage, { stretches }: Reported): boolean {
  const first = stretches[0]?.from ?? -1
  return (page.quotationAt[first] ?? -1) < 0
}

/** Words in quotation marks and words retold stay apart, though one speaker says both in one sentence. */
function isOneReport(a: Report, b: Report): boolean {
  return a.speaker?.name === b.speaker?.name && (a.form === 'direct') === (b.form === 'direct')
}

/** The word that ties a subject to what is before it: "which" in "a remark which friends described", "when" in "when Roe said". */
function leadOf(page: StatementPage, { first }: Subject): string {
  const own = lowerAt(page, first)
  return /^(?:which|whom|whose|what)$/.test(own) ? own : lowerAt(page, first - 1)
}

type Own = Readonly<{ subject: Subject; inverted: boolean }>

/** Where the subject of a cue may stand, the likelier place first. */
function findOwnSubjects(page: StatementPage, sentence: Sentence, cue: Cue): Own[] {
  const owns: Own[] = []
  const add = (subject: Subject | undefined, inverted: boolean) => {
    if (subject) owns.push({ subject, inverted })
  }
  if (cue.form === 'gerund' && cue.group === cue.verbAt) {
    add(findMainSubject(page, sentence, cue.group), false)
    return owns
  }
  const beforeWord = lowerAt(page, cue.group - 1)
  const bare = cue.group === cue.verbAt
  if (bare && attachedQuotation(page, sentence, cue.group, cue.end) !== undefined)
    add(findInverted(page, sentence, cue), true)
  add(findSubjectBefore(page, cue.group, sentence.firstToken), false)
  if (beforeWord === ',' && bare && cue.verb.clause && !cue.verb.hearer) add(findInverted(page, sentence, cue), true)
  if (/^(?:and|but|then)$/.test(beforeWord)) add(findSharedSubject(page, sentence, cue.group - 1), false)
  if (owns.length === 0) add(oddSubject(page, sentence, cue), false)
  return owns
}

/** "said Roe": no subject where a verb follows it ("said Roe was late"). */
function findInverted(page: StatementPage, sentence: Sentence, cue: Cue): Subject | undefined {
  const subject = findSubjectAfter(page, cue.end, sentence.endToken)
  const next = subject ? posAt(page, subject.end) : ''
  return next === 'VERB' || next === 'AUX' ? undefined : subject
}

/** The subject of the sentence's first finite verb before a place: whose "adding", "saying" or "and stressed" it is. */
function findMainSubject(page: StatementPage, sentence: Sentence, until: number): Subject | undefined {
  for (let at = sentence.firstToken + 1; at < until; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) continue
    const pos = posAt(page, at)
    if ((pos === 'VERB' || pos === 'AUX') && !/ing$/.test(lowerAt(page, at)) && lowerAt(page, at - 1) !== 'to') {
      const subject = findSubjectBefore(page, at, sentence.firstToken)
      if (subject) return subject
    }
  }
  return undefined
}

/** "shook her head and said": the subject of the nearest finite verb before the conjunction, else the sentence's own. */
function findSharedSubject(page: StatementPage, sentence: Sentence, until: number): Subject | undefined {
  for (let at = until - 1; at > sentence.firstToken && until - at < 25; at--) {
    if ((page.quotationAt[at] ?? -1) >= 0 || posAt(page, at) !== 'VERB' || /ing$/.test(lowerAt(page, at))) continue
    if (/^(?:to|who|which|that)$/.test(lowerAt(page, at - 1))) continue
    const subject = findSubjectBefore(page, at, sentence.firstToken)
    if (subject) return subject
  }
  return findMainSubject(page, sentence, until)
}

/** A capitalised word alone between a quotation and its verb, whatever it is taken for: a name that was garbled. */
function oddSubject(page: StatementPage, sentence: Sentence, { group, end }: Cue): Subject | undefined {
  const at = group - 1
  if (attachedQuotation(page, sentence, at, end) === undefined || !/^\p{Lu}\p{L}+$/u.test(page.tokens[at]?.text ?? ''))
    return undefined
  return { first: at, end: at + 1, at }
}

function resolve(
  page: StatementPage,
  sentence: Sentence,
  subject: Subject,
  memory: SpeakerMemory,
  cue: Cue,
  inverted: boolean,
): Speaker | undefined {
  const speaker = findSpeaker(page, subject, memory)
  const isKnown = speaker !== undefined && !(isCutOff(page, subject) && isStranger(page, speaker))
  if (speaker && isKnown) return speaker
  const beside = attachedQuotation(page, sentence, inverted ? cue.group : subject.first, cue.end) !== undefined
  const span = spanOf(page, subject.first, subject.end)
  if (!beside || !span || !cue.verb.quotes) return undefined
  const as = page.text.slice(span.start, span.end)
  // The words beside a quotation that say "said" hold a speaker, though no name is known for one.
  if (/^\p{Lu}\p{L}+$/u.test(as) && memory.last?.type === 'person') {
    return { mention: { ...span, name: as, as, type: 'person' }, flags: ['name-garbled'], trust: 0.6 }
  }
  if (/^(?:it|i|we|they|who|that|this|which)$/i.test(as)) return undefined
  return {
    mention: { ...span, name: as.replace(/^(?:the|a|an) /i, ''), as, type: 'group' },
    flags: ['speaker-doubtful'],
    trust: 0.6,
  }
}

const ADDRESSED = /^(?:thank|urge|congratulate|applaud|encourage|accuse)$/

/** The hearer behind a verb that names one: "told the press", "thanked the hosts". */
function findHearerAt(page: StatementPage, cue: Cue, sentence: Sentence, inverted: boolean): Subject | undefined {
  if (inverted || !(cue.verb.hearer || ADDRESSED.test(cue.verb.lemma))) return undefined
  return findSubjectAfter(page, cue.end, sentence.endToken)
}

/** What fits some speakers only: data "show", but a minister who "shows" or "finds" says nothing; states that "welcome" may open a door. */
function isFitting({ verb, form, group, verbAt }: Cue, { mention }: Speaker): boolean {
  // "Roe, thank you": a person is called, and does not thank.
  if (form === 'base' && group === verbAt && mention.type === 'person' && !/^(?:i|we|they|you)$/i.test(mention.as))
    return false
  if (/^(?:show|indicate)$/.test(verb.lemma)) return mention.type === 'document'
  if (verb.lemma === 'find') return mention.type === 'document' || mention.type === 'organisation'
  if (/^(?:welcome|agree|commit|encourage)$/.test(verb.lemma))
    return mention.type !== 'state' && mention.type !== 'document'
  return true
}

/** «"…" Roe said.»: an attribution cut off from its quotation by a full stop, as machine translation does. */
function isCutOff(page: StatementPage, { first, end }: Subject): boolean {
  const quotation = page.reading.quotations[quotationBefore(page, first) ?? -1]
  const last = quotation?.pieces.at(-1)?.end
  return end === first + 1 && last !== undefined && page.text.charAt(last - 1) === '.'
}

/** One word that no list knows, named nowhere else and without an office. */
function isStranger({ reading }: StatementPage, { mention }: Speaker): boolean {
  if (mention.name.includes(' ')) return false
  if (mention.type !== 'person')
    return mention.type === 'organisation' && !reading.names.some(({ name }) => name === mention.name)
  const person = reading.people.find(({ name }) => name === mention.name)
  return person === undefined || (person.mentions.length < 2 && person.titles.length === 0)
}

/** A verb with words of its own after it reports those, not the clause before it. */
function mayFollow(page: StatementPage, cue: Cue, inverted: boolean, right: number): boolean {
  if (!cue.verb.clause && cue.verb.lemma !== 'point') return false
  if (inverted) return true
  const word = lowerAt(page, right)
  if (word === '' || /^[.,;!?]$/.test(word) || page.timeAt[right]) return true
  return posAt(page, right) === 'ADP' && !/^(?:that|of)$/.test(word)
}

function makeReport(
  page: StatementPage,
  sentence: Sentence,
  cue: Cue,
  speaker: Speaker,
  reported: Reported,
): Report | undefined {
  const parts = reported.stretches.map((stretch) => piecesOf(page, stretch))
  const pieces = parts.flatMap((part) => part.pieces)
  if (pieces.length === 0) return undefined
  const quotations = parts.flatMap((part) => part.quotations)
  const quoted = parts.reduce((sum, part) => sum + part.quoted, 0)
  const bare = parts.reduce((sum, part) => sum + part.bare, 0)
  const form: StatementForm = quoted === 0 ? 'indirect' : bare === 0 ? 'direct' : 'mixed'
  const evidence: Span[] = [{ start: sentence.start, end: sentence.end }]
  for (const index of quotations) {
    for (const piece of page.reading.quotations[index]?.pieces ?? []) {
      const opening = sentenceOf(page, tokenAfter(page, piece.start))
      evidence.push({ start: Math.min(opening?.start ?? piece.start, piece.start), end: piece.end })
    }
  }
  const hearer = reported.hearer && findSpeaker(page, reported.hearer, { last: null, lastEnd: 0 })?.mention
  return {
    speaker: speaker.mention,
    addressee: hearer,
    pieces,
    cue: spanOf(page, cue.group, cue.end) ?? null,
    evidence,
    quotations,
    form,
    rule: `statement.${form}-${reported.manner}/1`,
    confidence: Math.max(0.3, cue.verb.trust * speaker.trust * TRUST[reported.manner]),
    flags: [...speaker.flags],
    block: sentence.block,
  }
}

/** Adds a report to another by the same speaker in the same sentence. */
export function merge(into: Report, more: Report): void {
  for (const piece of more.pieces)
    if (!into.pieces.some((held) => held.start < piece.end && piece.start < held.end)) into.pieces.push(piece)
  into.pieces.sort((a, b) => a.start - b.start)
  into.evidence.push(...more.evidence)
  into.quotations.push(...more.quotations.filter((index) => !into.quotations.includes(index)))
  if (into.form !== more.form) into.form = 'mixed'
  into.addressee ??= more.addressee
  for (const flag of more.flags) if (!into.flags.includes(flag)) into.flags.push(flag)
}
