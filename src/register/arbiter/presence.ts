import type { Finding } from '../../vocabulary/findings.js'
import { doubtedIn } from '../journeys.js'
import { foldName, surnameLast, takeApart } from '../names.js'
import type { Case, CaseReport, CaseValue, Rule } from './case.js'
import { listed, quoted } from './days.js'

/**
 * Who was not in the room did not speak there. Words are printed as said by two persons to the same counterpart: one is
 * told to have met that counterpart by several documents, by one of those that name the other too; the other is
 * nowhere told to have travelled or met anybody, beyond the sentence in question. Must not speak against anybody whom
 * any document seats elsewhere on the journey, nor where the documents that name him do not contradict themselves.
 */
export const presenceInTheRoom: Rule = (one) => {
  if ((one.property !== 'speaker' && one.property !== 'participant') || one.values.length !== 2) return undefined
  const rulings = one.values.flatMap((present) => {
    const absent = one.values.find((value) => value !== present)
    return (absent && prove(one, present, absent)) ?? []
  })
  const [only, second] = rulings
  return second === undefined ? only : undefined
}

function prove(one: Case, present: CaseValue, absent: CaseValue) {
  const counterparts = counterpartsIn(one, absent)
  const meetings = one.documents.flatMap(({ id, findings }) =>
    findings.flatMap((finding): CaseReport[] => {
      const names = namesAt(finding)
      const isMet = names.has(surnameOf(present.value)) && counterparts.some((name) => names.has(name))
      return isMet && !isInQuestion(one, id, finding) ? [{ document: id, finding, evidence: finding.evidence }] : []
    }),
  )
  const telling = new Set(meetings.map(({ document }) => document))
  const ofAbsent = new Set(absent.reports.map(({ document }) => document))
  const isSelfContradicted = [...ofAbsent].some((document) => telling.has(document))
  if (telling.size < 2 || !isSelfContradicted || isSeated(one, absent.value)) return undefined
  const message = findMessage(one, absent.value)
  const [own] = meetings.filter(({ document }) => ofAbsent.has(document))
  const proof = [
    `${counted(telling.size)} tell that ${present.value} met there: ${listed([...new Set(meetings.map(quoted))].slice(0, 3))}.`,
    own === undefined ? '' : `One of them prints the words under the name of ${absent.value} as well.`,
    `No document seats ${absent.value} at any other meeting or tells of a journey of his or hers.`,
    message === undefined ? '' : `${absent.value} was heard there by message only: ${message}.`,
  ]
  const words = proof.filter((line) => line !== '').join(' ')
  return { value: present.value, proof: { rule: 'presence', proof: words, reports: meetings } }
}

function counted(documents: number): string {
  return `${documents} documents`
}

/** Surnames of those whom the words were said to: told in the same sentence. */
function counterpartsIn(one: Case, absent: CaseValue): readonly string[] {
  const own = surnameOf(absent.value)
  const names = one.documents.flatMap(({ id, findings }) =>
    findings.flatMap((finding) => {
      const names = namesAt(finding)
      return finding.kind === 'meeting' && isInQuestion(one, id, finding) && names.has(own) ? [...names] : []
    }),
  )
  return [...new Set(names)].filter((name) => name !== own)
}

/** The meeting is told only by the sentence whose speaker the document itself makes doubtful. */
function isInQuestion(one: Case, document: string, finding: Finding): boolean {
  const told = one.documents.find(({ id }) => id === document)?.findings ?? []
  return finding.kind === 'meeting' && doubtedIn(finding, told).length > 0
}

function isSeated(one: Case, name: string): boolean {
  const surname = surnameOf(name)
  return one.documents.some(({ id, findings }) =>
    findings.some((finding) => {
      if (finding.kind === 'visit') return surnameOf(finding.traveller.name) === surname
      return finding.kind === 'meeting' && namesAt(finding).has(surname) && !isInQuestion(one, id, finding)
    }),
  )
}

/** "Messages from X", "a letter from X": the words of a document of the case. */
function findMessage({ documents }: Case, name: string): string | undefined {
  const surname = name.split(/\s+/).at(-1) ?? ''
  const escaped = surname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(
    `\\b[^.\\n]{0,60}\\b(?:messages?|letters?|greetings) from [^.\\n]{0,40}\\b${escaped}\\b`,
    'u',
  )
  for (const { text } of documents) {
    const found = pattern.exec(text)?.[0].trim()
    if (found !== undefined) return `“…${found}”`
  }
  return undefined
}

function namesAt(finding: Finding): ReadonlySet<string> {
  if (finding.kind !== 'meeting' || finding.status === 'planned') return new Set()
  return new Set(finding.participants.flatMap(({ type, name }) => (type === 'person' ? [surnameOf(name)] : [])))
}

function surnameOf(name: string): string {
  return takeApart(foldName(surnameLast(name))).surname
}
