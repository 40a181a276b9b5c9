import type { Sentence } from '../../reading/reading.js'
import { OFFICES } from '../../vocabulary/offices.js'
import { attachedQuotation } from './before.js'
import { isParticipleSubject } from './garbled.js'
import { lowerAt, posAt, type StatementPage } from './page.js'
import { findRelativeHead, findSubjectAfter, findSubjectBefore, type Subject } from './subjects.js'
import type { Cue } from './verbs.js'

/** A subject a cue may have; `inverted` where it stands behind its verb. */
export type Own = Readonly<{ subject: Subject; inverted: boolean }>

/** Where the subject of a cue may stand, the likelier place first. */
export function findOwnSubjects(page: StatementPage, sentence: Sentence, cue: Cue): Own[] {
  const owns: Own[] = []
  const add = (subject: Subject | undefined, inverted: boolean) => {
    if (subject) owns.push({ subject, inverted })
  }
  if (cue.agent) {
    add(findSubjectAfter(page, cue.end, sentence.endToken), true)
    return owns
  }
  if (cue.form === 'gerund' && cue.group === cue.verbAt) {
    add(findMainSubject(page, sentence, cue.group) ?? findSubjectBehindOpening(page, sentence, cue), false)
    return owns
  }
  const beforeWord = lowerAt(page, cue.group - 1)
  const bare = cue.group === cue.verbAt
  if (bare && attachedQuotation(page, sentence, cue.group, cue.end) !== undefined)
    add(findInverted(page, sentence, cue), true)
  const nearest = findSubjectBefore(page, cue.group, sentence.firstToken)
  const opening = beforeWord === ',' ? findOpeningSubject(page, sentence, cue.group) : undefined
  // "Roe, who had come from Lund, Sweden, to open the pier, said": a place behind a comma only tells where.
  if (opening && nearest && isPlaceBehindComma(page, nearest)) add(opening, false)
  const relative = findRelativeHead(page, cue.group, sentence.firstToken)
  // "an official who spoke to explain the plan said": what ends a relative clause is no subject, unless it is somebody.
  if (relative && nearest && isThing(page, nearest)) add(relative, false)
  add(nearest, false)
  add(opening, false)
  add(relative, false)
  if (cue.group === sentence.firstToken && bare && cue.form !== 'base') add(findInverted(page, sentence, cue), true)
  if (beforeWord === ',' && bare && cue.verb.clause && !cue.verb.hearer) add(findInverted(page, sentence, cue), true)
  if (/^(?:and|but|then)$/.test(beforeWord)) add(findSharedSubject(page, sentence, cue.group - 1), false)
  if (owns.length === 0) add(oddSubject(page, sentence, cue), false)
  return owns
}

/** "Roe, now 81 and retired in Oslo, Norway, said": what opens the sentence, or follows its quotation, before a comma. */
function findOpeningSubject(page: StatementPage, { firstToken }: Sentence, group: number): Subject | undefined {
  let from = firstToken
  for (let at = group - 1; at >= firstToken; at--) {
    if ((page.quotationAt[at] ?? -1) < 0) continue
    from = at + 1
    break
  }
  const subject = findSubjectAfter(page, from, group)
  if (!subject || lowerAt(page, subject.end) !== ',' || subject.end >= group - 1) return undefined
  // "The port, by now full, is closed, noted Roe": the opening has a verb of its own.
  for (let at = subject.end; at < group - 1; at++)
    if (lowerAt(page, at) === ',' && /^(?:VERB|AUX)$/.test(posAt(page, at + 1)) && !/ing$/.test(lowerAt(page, at + 1)))
      return undefined
  return subject
}

function isThing(page: StatementPage, { at, first }: Subject): boolean {
  return (
    posAt(page, at) === 'NOUN' &&
    (page.nameAt[at] ?? -1) < 0 &&
    !OFFICES.has(lowerAt(page, at)) &&
    lowerAt(page, first - 1) !== ','
  )
}

function isPlaceBehindComma(page: StatementPage, { first, at }: Subject): boolean {
  const type = page.reading.names[page.nameAt[at] ?? -1]?.type
  return (type === 'place' || type === 'state') && lowerAt(page, first - 1) === ','
}

const LONGEST_OPENING = 20

/** "Stressing the need for calm, Roe left": the subject behind the comma that ends the opening. */
function findSubjectBehindOpening(
  page: StatementPage,
  { firstToken, endToken }: Sentence,
  cue: Cue,
): Subject | undefined {
  if (cue.group !== firstToken) return undefined
  for (let at = cue.end; at < Math.min(endToken, cue.end + LONGEST_OPENING); at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) return undefined
    if (lowerAt(page, at) !== ',') continue
    const subject = findSubjectAfter(page, at + 1, endToken)
    return subject && /^(?:VERB|AUX|ADV)$/.test(posAt(page, subject.end)) ? subject : undefined
  }
  return undefined
}

/** "said Roe": no subject where a verb follows it ("said Roe was late"). */
function findInverted(page: StatementPage, sentence: Sentence, cue: Cue): Subject | undefined {
  const subject = findSubjectAfter(page, cue.end, sentence.endToken)
  const next = subject ? posAt(page, subject.end) : ''
  return next === 'VERB' || next === 'AUX' ? undefined : subject
}

/** The subject of the sentence's first finite verb before a place: whose "adding", "saying" or "and stressed" it is. */
export function findMainSubject(page: StatementPage, sentence: Sentence, until: number): Subject | undefined {
  let under: Subject | undefined
  for (let at = sentence.firstToken + 1; at < until; at++) {
    if ((page.quotationAt[at] ?? -1) >= 0) continue
    const pos = posAt(page, at)
    if ((pos === 'VERB' || pos === 'AUX') && !/ing$/.test(lowerAt(page, at)) && lowerAt(page, at - 1) !== 'to') {
      const subject = findSubjectBefore(page, at, sentence.firstToken)
      // "When Doe fell ill, Roe wrote, telling her": the opening clause has a subject of its own.
      if (subject && !OPENS_CLAUSE.test(lowerAt(page, subject.first - 1))) return subject
      under ??= subject
    }
  }
  return under
}

const OPENS_CLAUSE = /^(?:when|while|as|after|before|if|although|though|because|since|once|until)$/

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

/** A capitalised word alone between a quotation and its verb, whatever it is taken for, or a participle before its verb: a name that was garbled. */
function oddSubject(page: StatementPage, sentence: Sentence, { group, end }: Cue): Subject | undefined {
  const at = group - 1
  if (isParticipleSubject(page, at)) return { first: at, end: at + 1, at }
  if (attachedQuotation(page, sentence, at, end) === undefined || !/^\p{Lu}\p{L}+$/u.test(page.tokens[at]?.text ?? ''))
    return undefined
  return { first: at, end: at + 1, at }
}

/** The word that ties a subject to what is before it: "which" in "a remark which friends described", "when" in "when Roe said". */
export function leadOf(page: StatementPage, { first }: Subject): string {
  const own = lowerAt(page, first)
  return /^(?:which|whom|whose|what)$/.test(own) ? own : lowerAt(page, first - 1)
}
